"""What the språkvakt found: open points under Att granska, what may stand with its reason and who let it."""

from tests.documents.cases import BANK, assessed, changed, sound
from wizard.case.answers import Answer
from wizard.case.changes import WordingKept
from wizard.case.model import Case
from wizard.documents.documents import missing, preview
from wizard.documents.template.fill import Templates
from wizard.places import template_folder

BOUGHT = changed(sound(), insyn=Answer("Leverantören <b>visar</b> sina böcker."))
KEPT = "Ordet är **citerat** ur & från ansökan."


def read(case: Case, name: str) -> str:
    """A document as text, on single lines."""
    return " ".join(preview(BANK, case, assessed(case), name, Templates([template_folder()])).split())


def let_stand(case: Case) -> Case:
    kept = WordingKept("kopets_ord", "svar.insyn", KEPT, "Kim Exempel", "2026-11-22").applied(case)
    assert kept is not None
    return kept


def test_the_sound_case_has_no_such_section() -> None:
    assert "Ordval som får stå" not in read(sound(), "utredning")
    assert missing(BANK, sound(), assessed(sound()), "utredning") == ()


def test_what_is_open_stands_under_att_granska_and_beside_the_document() -> None:
    text = read(BOUGHT, "utredning")
    line = "”. ”Leverantören”: ordet hör till ett köp. Skriv vad parterna bidrar med."
    assert "Orden" in text and line in text
    assert "Ordval som får stå" not in text
    (said,) = missing(BANK, BOUGHT, assessed(BOUGHT), "utredning")
    assert line in said
    assert missing(BANK, BOUGHT, assessed(BOUGHT), "overenskommelse") == (said,)


def test_what_may_stand_is_printed_with_its_reason_who_and_when() -> None:
    case = let_stand(BOUGHT)
    text = read(case, "utredning")
    assert missing(BANK, case, assessed(case), "utredning") == ()
    assert "Ordval som får stå" in text
    for words in ("”Leverantören”: ordet hör till ett köp.", KEPT, "Kim Exempel, 22 november 2026"):
        assert words in text
    assert "Ordval som får stå" not in read(case, "overenskommelse")
