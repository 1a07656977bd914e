"""What an organisation has answered is read into the case once, and what is not understood is told."""

import datetime
from pathlib import Path

import pytest
from lxml import etree

from tests.documents.forms import control, edited, filled
from wizard.bank.load import load_bank
from wizard.case.model import Case
from wizard.desk.desk import Desk
from wizard.documents.word.package import CUSTOM, unzip_parts, zip_parts
from wizard.documents.word.text import W
from wizard.faults import VagvalError
from wizard.places import bank_folder
from wizard.store.sqlite import SqliteStore

BANK = load_bank(bank_folder())
NOON = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)
ANSWERED = {"utmaning_text": "Unga är ensamma.\nDe flesta under 20 år.", "_vem": "Ordförande"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(SqliteStore(tmp_path / "v.sqlite"), BANK, "Kim Exempel", "kim", now=lambda: NOON)


@pytest.fixture
def case(desk: Desk, tmp_path: Path) -> Case:
    """A case whose organisation has been sent the form."""
    return desk.write(desk.new_case("Läxhjälp", ["Föreningen Exempel"]), "inledande_fragor", tmp_path)[0]


def form(case: Case) -> bytes:
    """The form as it was sent."""
    return Path(case.documents[-1].path).read_bytes()


def returned(folder: Path, content: bytes | str, name: str = "svar.docx") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def refused(desk: Desk, case: Case, path: Path, **more: str) -> str:
    with pytest.raises(VagvalError) as error:
        desk.read_statements(case, path, **more)
    assert desk.open(case.id) == case  # nothing has been kept
    return str(error.value.faults[0]).removeprefix(f"{path}")


def test_what_was_filled_in_is_kept_with_who_when_and_which_file(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    path = returned(tmp_path, filled(form(case), ANSWERED))
    after, brought = desk.read_statements(case, path)
    assert desk.open(case.id) == after
    (told,) = after.statements
    assert (told.question, told.party, told.text) == ("utmaning_text", "o1", ANSWERED["utmaning_text"])
    assert (told.who, told.date, told.path) == ("Ordförande", "2026-11-22", "svar.docx")
    assert brought.new == (told,)
    assert "varfor_inte_ensam" in brought.empty
    assert (brought.same, brought.unknown, brought.outside, brought.again) == ((), (), (), False)


def test_it_answers_nothing_and_moves_nothing(desk: Desk, case: Case, tmp_path: Path) -> None:
    case = desk.answer(case, "onskas", "fa_utfort", reason="Staden behöver det.")
    path = returned(tmp_path, "onskas: losa_tillsammans\nlovas: egna_insatser\n", "mejl.yaml")
    after, _ = desk.read_statements(case, path)
    assert after.answers == case.answers
    assert desk.assess(after) == desk.assess(case)


def test_the_same_file_twice_adds_nothing(desk: Desk, case: Case, tmp_path: Path) -> None:
    path = returned(tmp_path, filled(form(case), ANSWERED))
    once, _ = desk.read_statements(case, path)
    twice, brought = desk.read_statements(once, path)
    assert twice == once
    assert brought.again
    assert (brought.new, brought.same) == ((), ("utmaning_text",))


def test_only_what_is_new_in_a_later_file_is_told_anew(desk: Desk, case: Case, tmp_path: Path) -> None:
    blank = form(case)
    case, _ = desk.read_statements(case, returned(tmp_path, filled(blank, ANSWERED)))
    later = filled(blank, ANSWERED | {"gors_idag": "Läxhjälp."})
    case, brought = desk.read_statements(case, returned(tmp_path, later), who="Kassören", date="2026-11-20")
    assert [(one.question, one.who, one.date) for one in brought.new] == [
        ("gors_idag", "Kassören", "2026-11-20")
    ]
    assert brought.same == ("utmaning_text",)


def test_an_old_file_read_again_does_not_come_back_as_news(desk: Desk, case: Case, tmp_path: Path) -> None:
    old = returned(tmp_path, "gors_idag: Läxhjälp.\n", "1.yaml")
    case, _ = desk.read_statements(case, old)
    case, _ = desk.read_statements(case, returned(tmp_path, "gors_idag: Ingenting.\n", "2.yaml"))
    case, brought = desk.read_statements(case, old)
    assert (brought.again, case.told("gors_idag")[0].text) == (True, "Ingenting.")


def test_a_form_that_belongs_elsewhere_is_refused(desk: Desk, case: Case, tmp_path: Path) -> None:
    other, sent = desk.write(desk.new_case("Annat", ["Föreningen Exempel"]), "inledande_fragor", tmp_path)
    path = returned(tmp_path, filled(sent.read_bytes(), ANSWERED))
    assert refused(desk, case, path).startswith(
        f": ARE062 Formuläret hör till ärende {other.id}, inte till {case.id}."
    )


def test_a_form_of_another_edition_is_refused(desk: Desk, case: Case, tmp_path: Path) -> None:
    edition = BANK.sha256.encode()
    content = filled(form(case), ANSWERED)
    parts = unzip_parts(content)
    parts[CUSTOM] = parts[CUSTOM].replace(edition, b"0" * 64)
    assert refused(desk, case, returned(tmp_path, zip_parts(parts))).startswith(": ARE063 ")


def test_what_is_no_form_is_refused(desk: Desk, case: Case, tmp_path: Path) -> None:
    case, document = desk.write(case, "intagsnotering", tmp_path)
    assert refused(desk, case, document).startswith(": ARE060 ")
    assert refused(desk, case, returned(tmp_path, "Hej!", "svar.pdf")).startswith(": ARE067 ")
    assert refused(desk, case, returned(tmp_path, "Hej!")).startswith(": DOK050 ")
    assert refused(desk, case, tmp_path / "borta.docx").startswith(": FIL001 ")


def test_an_empty_form_is_told_of(desk: Desk, case: Case, tmp_path: Path) -> None:
    blank = form(case)
    assert refused(desk, case, returned(tmp_path, blank)).startswith(": ARE064 Inget är ifyllt.")
    only_a_name = filled(blank, {"_vem": "Ordförande"})
    assert refused(desk, case, returned(tmp_path, only_a_name)).startswith(": ARE064 ")


def test_a_field_that_is_no_question_is_told_of_and_the_others_are_read(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    def call_it_something_else(root: etree._Element) -> None:
        title = control(root, "andra").find(f"{W}sdtPr/{W}alias")
        assert title is not None
        title.set(W + "val", "Andra · hittepa")

    content = filled(form(case), ANSWERED | {"andra": "Ingen."})
    path = returned(tmp_path, edited(content, call_it_something_else))
    _, brought = desk.read_statements(case, path)
    assert brought.unknown == ("hittepa",)
    assert [one.question for one in brought.new] == ["utmaning_text"]


def test_a_list_of_texts_says_where_it_is_wrong(desk: Desk, case: Case, tmp_path: Path) -> None:
    path = returned(tmp_path, "gors_idg: Läxhjälp.\nandra: [a, b]\n", "mejl.yaml")
    with pytest.raises(VagvalError) as error:
        desk.read_statements(case, path)
    unknown, no_text = map(str, error.value.faults)
    assert unknown.startswith(f"{path}:1:1: SVAR005")
    assert "Menade du ”gors_idag”?" in unknown
    assert no_text.startswith(f"{path}:2:1: ARE013")
    assert refused(desk, case, returned(tmp_path, "- a\n", "lista.yaml")).startswith(":1:1: ARE013")


def test_with_several_organisations_it_must_be_said_who_has_answered(desk: Desk, tmp_path: Path) -> None:
    case = desk.new_case("Läxhjälp", ["Föreningen Exempel", "Stiftelsen Exempel"])
    path = returned(tmp_path, "gors_idag: Läxhjälp.\n", "mejl.yaml")
    assert "ARE066" in refused(desk, case, path)
    assert "SVAR006" in refused(desk, case, path, party="o3")
    after, brought = desk.read_statements(case, path, party="o2")
    assert brought.party == after.statements[0].party == "o2"


def test_without_an_organisation_there_is_no_one_to_have_told(desk: Desk, tmp_path: Path) -> None:
    case = desk.new_case("Läxhjälp", [])
    path = returned(tmp_path, "gors_idag: Läxhjälp.\n", "mejl.yaml")
    assert "ARE065" in refused(desk, case, path)


def test_a_day_that_does_not_exist_is_refused(desk: Desk, case: Case, tmp_path: Path) -> None:
    path = returned(tmp_path, "gors_idag: Läxhjälp.\n", "mejl.yaml")
    assert "SVAR004" in refused(desk, case, path, date="2026-02-30")


def test_a_text_that_the_case_could_not_be_read_in_with_again_is_refused(
    desk: Desk, case: Case, tmp_path: Path
) -> None:
    path = returned(tmp_path, filled(form(case), {"utmaning_text": "å" * 50_001}))
    assert refused(desk, case, path).startswith(
        ": ARE068 Texten till utmaning_text är längre än 50000 tecken."
    )
