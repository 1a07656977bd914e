"""Documents of a small partnership: what was not asked is a plain term in the överenskommelse, and nothing at
all in the utredning."""

import re
from dataclasses import replace

import pytest

from tests.assessment.real import example, signed
from tests.documents.cases import BANK, assessed, changed, sound
from wizard.case.answers import Answer
from wizard.case.model import Case
from wizard.documents.documents import missing, preview, render
from wizard.documents.template.fill import Templates
from wizard.documents.word.package import Letterhead
from wizard.places import template_folder

TEMPLATES = Templates([template_folder()])
LETTERHEAD = Letterhead.read(template_folder() / "stil.docx")
TERMS = [
    "alla människors lika värde",
    "Bidraget betalas ut i två delar per år.",
    "Den möts minst två gånger per år",
    "Deltagarnas syn hämtas in minst en gång om året",
    "Parterna lämnar inte personuppgifter om deltagare till varandra.",
    "Parterna talar först med varandra.",
    "dag och paragraf fylls i efter sammanträdet",
]


def small() -> Case:
    """The sound partnership of the examples, at normal depth."""
    return replace(example("1-motesplats.yaml"), id="v7k3q")


def written(case: Case, name: str) -> str:
    """The document as text, without line breaks."""
    return re.sub(r"\s+", " ", preview(BANK, case, assessed(case), name, TEMPLATES))


def to_review(case: Case, name: str) -> list[str]:
    """What the document marks for a human to look at."""
    xhtml = render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD).xhtml
    return re.findall(r"<q>(.*?)</q>", xhtml)


def settled(*options: str) -> Case:
    return changed(small(), overenskommelse_bas=Answer(options, "Bestämt i styrgruppen."))


@pytest.mark.parametrize("term", TERMS)
def test_a_term_that_is_not_asked_for_is_written_plainly(term: str) -> None:
    assert term in written(small(), "overenskommelse")


def test_a_small_partnership_with_nothing_missing_has_nothing_to_review() -> None:
    case = small()
    assert missing(BANK, case, assessed(case), "overenskommelse") == ()
    assert to_review(case, "overenskommelse") == []


def test_a_term_that_the_parties_have_not_settled_is_marked() -> None:
    case = settled("sjalvstandighet", "styrgrupp", "uppfoljning", "inga_uppgifter", "namndens_dag")
    assert any("inte bestämt" in comment for comment in to_review(case, "overenskommelse"))
    assert not any("inte bestämt" in comment for comment in to_review(small(), "overenskommelse"))


def test_uppgifter_that_are_shared_get_their_annex() -> None:
    case = settled("sjalvstandighet", "vardegrund", "styrgrupp", "uppfoljning", "uppgifter_avstamda", "namndens_dag")  # fmt: skip
    text = written(case, "overenskommelse")
    assert "Varje part är personuppgiftsansvarig" in text
    assert "Bilaga 4. Personuppgifter" in text


def test_at_full_depth_the_parties_own_words_stand() -> None:
    text = written(sound(), "overenskommelse")
    assert "Halva beloppet i januari och halva i juli" in text
    assert "Bidraget betalas ut i två delar per år." not in text


def test_a_detailed_answer_that_sleeps_does_not_stand_in_the_agreement() -> None:
    asleep = changed(small(), utbetalning=Answer("Allt i förskott."))
    assert "Allt i förskott." not in written(asleep, "overenskommelse")


def test_the_utredning_leaves_out_what_was_not_asked() -> None:
    text = written(small(), "utredning")
    assert "Kontroller utan anmärkning" in text
    assert "Firmatecknare" not in text
    assert "Målgrupp, behov och vad som görs i dag" not in text
    assert "Målgrupp, behov och vad som görs i dag" in written(sound(), "utredning")


def test_support_in_euro_is_never_told_as_the_whole_when_other_support_was_not_asked_about() -> None:
    text, asked = written(small(), "utredning"), written(sound(), "utredning")
    assert text.count("euro, med förlängning") == text.count("räknat på det som har frågats") > 0
    assert "euro, med förlängning" in asked
    assert "räknat på det som har frågats" not in asked


def test_two_signs_asked_for_in_one_question_are_told_apart() -> None:
    text = written(changed(small(), villkor=Answer(("moms",), "Fakturan har moms.")), "utredning")
    assert "Organisationen fakturerar med moms" in text
    assert "Staden kan ta ut vite, skadestånd eller avdrag" in text


def test_the_conditions_of_a_lawyer_are_to_be_written_into_the_agreement() -> None:
    case = example("7-lovveckor.yaml")
    lines = missing(BANK, signed(case, ("jurist_iop", ""), ("jurist_overlamnande", "")), assessed(case), "overenskommelse")  # fmt: skip
    assert any("under förutsättningar" in line for line in lines)
