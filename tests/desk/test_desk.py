"""A handläggare's day at the desk, without any face."""

import datetime
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from wizard.bank.load import bank_of, load_bank
from wizard.case.answers import Answer
from wizard.case.changes import AnswerGiven
from wizard.case.events import Stamp, record
from wizard.case.history import write_history
from wizard.case.model import Case
from wizard.desk.desk import Desk
from wizard.faults import StoreError, VagvalError
from wizard.places import bank_folder
from wizard.store.rows import packed
from wizard.store.sqlite import SqliteStore

BANK = load_bank(bank_folder())
NOON = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(SqliteStore(tmp_path / "v.sqlite"), BANK, "Kim Exempel", "kim", now=lambda: NOON)


@pytest.fixture
def case(desk: Desk) -> Case:
    return desk.new_case("Läxhjälp", ["Föreningen Exempel"], "Exempelnämnden")


def codes(error: pytest.ExceptionInfo[VagvalError]) -> list[str]:
    return [one.code.name for one in error.value.faults]


def test_a_new_case_has_id_parties_bank_and_the_name_of_who_opened_it(desk: Desk, case: Case) -> None:
    again = desk.open(case.id)
    assert again == case
    assert (again.title, again.namnd, again.handlaggare) == ("Läxhjälp", "Exempelnämnden", "Kim Exempel")
    assert [(party.id, party.name) for party in again.parties] == [("o1", "Föreningen Exempel")]
    assert again.bank.sha256 == BANK.sha256
    assert {event.actor for event in desk.history(case)} == {"Kim Exempel"}


def test_what_has_been_returned_is_on_disk(desk: Desk, case: Case, tmp_path: Path) -> None:
    answered = desk.answer(case, "onskas", "fa_utfort", reason="Staden vill få det gjort.\tTab & <b>[/b]")
    reopened = SqliteStore(tmp_path / "v.sqlite").open_case(case.id)
    assert reopened == answered
    assert reopened.answers["onskas", ""].reason == "Staden vill få det gjort.\tTab & <b>[/b]"


def test_an_answer_keeps_who_gave_it_and_the_day_of_the_last_answer_is_the_date(
    desk: Desk, case: Case
) -> None:
    answered = desk.answer(case, "ratt_namnd", "ja")
    assert answered.answers["ratt_namnd", ""].by == "Kim Exempel"
    assert desk.assess(answered).date == "2026-11-22"
    moved = desk.change_details(answered, assessment_date="2026-10-01")
    assert desk.assess(moved).date == "2026-10-01"


def test_a_question_about_the_party_goes_to_the_only_party(desk: Desk, case: Case) -> None:
    assert ("vem", "o1") in desk.answer(case, "vem", "ideell_forening").answers


def test_with_several_parties_one_must_be_named(desk: Desk, case: Case) -> None:
    two = desk.add_party(case, "Föreningen Annan")
    with pytest.raises(VagvalError) as error:
        desk.answer(two, "vem", "ideell_forening")
    assert codes(error) == ["SVAR006"]
    assert ("vem", "o2") in desk.answer(two, "vem", "ideell_forening", party="o2").answers


@pytest.mark.parametrize(
    ("question", "value", "code"),
    [
        ("onskas", "fa_utford", "SVAR001"),
        ("onskass", "fa_utfort", "SVAR005"),
        ("belopp_per_ar", "mycket", "SVAR003"),
        ("belopp_per_ar", "-5", "SVAR003"),
        ("startdatum", "2026-02-30", "SVAR004"),
        ("finns", [], "SVAR002"),
        ("utmaning_text", "  \n ", "SVAR002"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_with_a_remedy_and_nothing_is_kept(
    desk: Desk, case: Case, question: str, value: str | list[str], code: str
) -> None:
    with pytest.raises(VagvalError) as error:
        desk.answer(case, question, value)
    assert codes(error) == [code]
    assert error.value.faults[0].remedy
    assert desk.open(case.id) == case


def test_amounts_may_be_written_as_people_write_them(desk: Desk, case: Case) -> None:
    for written in ("1250000", "1 250 000", "1 250 000 kr", "1.250.000"):
        assert (
            desk.answer(desk.open(case.id), "belopp_per_ar", written).answers["belopp_per_ar", ""].value
            == 1250000
        )


def test_a_jurists_answer_takes_with_it_the_facts_it_rests_on(desk: Desk, case: Case) -> None:
    placed = desk.answer(case, "riktas", "beslutade")
    said = desk.answer(
        placed, "jurist_individ", "inte_individinsats", reason="PM 3", who="Jurist Exempel", date="2026-11-01"
    )
    assert said.answers["jurist_individ", ""].grounds == {"riktas": "beslutade"}
    assert desk.assess(said).verdicts["ej_individinsats"] == "uppfyllt"


def test_an_answer_can_be_taken_back(desk: Desk, case: Case) -> None:
    answered = desk.answer(case, "onskas", "fa_utfort")
    assert desk.withdraw(answered, "onskas").answers == {}


def test_departing_from_the_assessment_asks_for_a_reason_of_its_own(desk: Desk, case: Case) -> None:
    settled = desk.answer(case, "ratt_namnd", "nej_annan_namnd", reason="Idrottsnämnden.")
    assert desk.assess(settled).form == "hanvisning"
    with pytest.raises(VagvalError) as error:
        desk.take_position(settled, "foreningsbidrag", "Vi vill ändå.")
    assert codes(error) == ["SVAR009"]
    departed = desk.take_position(
        settled, "foreningsbidrag", "Vi vill ändå.", "Nämnden har särskilt uppdrag."
    )
    assert departed.position is not None
    assert (departed.position.assessed, departed.position.departure) == (
        "hanvisning",
        "Nämnden har särskilt uppdrag.",
    )
    followed = desk.take_position(departed, "hanvisning", "Fel nämnd.", "hör inte hit")
    assert followed.position is not None and followed.position.departure == ""


def test_a_position_needs_a_reason_and_a_form_that_exists(desk: Desk, case: Case) -> None:
    for form, reason, code in (("iop", " ", "SVAR010"), ("iopp", "Skäl.", "SVAR008")):
        with pytest.raises(VagvalError) as error:
            desk.take_position(case, form, reason)
        assert codes(error) == [code]


def test_a_text_is_let_stand_with_a_reason_and_in_ones_name_until_it_changes(desk: Desk, case: Case) -> None:
    case = desk.answer(case, "medel", "finns", reason="Se ovan")
    (found,) = desk.language(case)
    with pytest.raises(VagvalError) as error:
        desk.keep_wording(case, found, " ")
    assert codes(error) == ["SVAR050"]
    kept = desk.keep_wording(case, found, "Det är en hänvisning.")
    assert desk.open(kept.id) == kept
    (stands,) = desk.language(kept)
    assert stands.kept is not None
    assert (stands.kept.reason, stands.kept.by, stands.kept.date) == (
        "Det är en hänvisning.",
        "Kim Exempel",
        "2026-11-22",
    )
    changed = desk.answer(kept, "medel", "finns", reason="Se nedan")
    assert [one.kept for one in desk.language(changed, [("medel", "")])] == [None]


def test_two_who_change_the_same_case_get_a_conflict_and_nothing_is_lost(desk: Desk, case: Case) -> None:
    mine = desk.answer(case, "onskas", "fa_utfort")
    with pytest.raises(StoreError):
        desk.answer(case, "lovas", "enligt_staden")
    assert desk.open(case.id) == mine


def test_a_case_stays_on_its_own_edition_of_the_bank(desk: Desk, case: Case, tmp_path: Path) -> None:
    newer = bank_of({**BANK.files, "bank.yaml": BANK.files["bank.yaml"].replace('"2.2"', '"2.3"')})
    later = replace(desk, bank=newer)
    assert later.bank_of(desk.open(case.id)).version == "2.2"
    assert later.bank_of(later.new_case("Ny", ["Föreningen Exempel"])).version == "2.3"


@pytest.mark.parametrize(
    ("name", "form", "row", "readiness"),
    [
        ("1-motesplats", "iop", "r17", "klar"),
        ("2-omsorgskedja", "upphandling", "r04", "klar"),
        ("3-forening-stod", "foreningsbidrag", "r16", "klar"),
        ("4-hostfest", "enkel_samverkan", "r13", "klar"),
        ("5-fel-namnd", "hanvisning", "r01", "klar"),
        ("6-vet-ej", None, None, "avvakta"),
    ],
)
def test_the_examples_come_in_and_are_assessed_as_they_say(
    desk: Desk, name: str, form: str | None, row: str | None, readiness: str
) -> None:
    case, dormant = desk.import_file(bank_folder() / "exempel" / f"{name}.yaml")
    found = desk.assess(case)
    assert (found.form, found.row, found.readiness, dormant) == (form, row, readiness, ())
    assert case.position is None or (case.position.form, case.position.assessed) == (form, form)
    assert found.dormant == () and desk.verify(case) == ()


@pytest.mark.parametrize("history", [True, False])
def test_a_case_goes_out_and_comes_in_elsewhere_as_the_same_case(
    desk: Desk, tmp_path: Path, history: bool
) -> None:
    case, _ = desk.import_file(bank_folder() / "exempel" / "1-motesplats.yaml")
    text = desk.export_text(case, history=history)
    elsewhere = Desk(SqliteStore(tmp_path / "annan.sqlite"), BANK, "Någon Annan", now=lambda: NOON)
    name = "arende.json" if history else "arende.yaml"
    brought, _ = elsewhere.import_text(text.encode(), name)
    assert brought.answers == case.answers and brought.rows == case.rows and brought.position == case.position
    assert elsewhere.assess(brought).form == "iop"
    if history:
        assert brought.head == case.head


def test_a_document_is_written_noted_and_never_over_an_edited_one(desk: Desk, tmp_path: Path) -> None:
    case, _ = desk.import_file(bank_folder() / "exempel" / "3-forening-stod.yaml")
    case, first = desk.write(case, "utredning", tmp_path)
    case, again = desk.write(case, "utredning", tmp_path)
    assert again == first and [one.template for one in case.documents] == ["utredning", "utredning"]
    first.write_bytes(first.read_bytes() + b"hennes egen text")
    _, beside = desk.write(case, "utredning", tmp_path)
    assert beside != first and first.read_bytes().endswith(b"hennes egen text")


def test_the_list_says_in_a_few_words_how_a_case_stands(desk: Desk, case: Case) -> None:
    assert desk.store.page().cases[0].status == "köpfrågan öppen (4 kvar)"
    settled = desk.answer(case, "ratt_namnd", "nej_annan_namnd", reason="Idrottsnämnden.")
    assert desk.store.page().cases[0].status == "hänvisning, preliminär"
    desk.answer(settled, "jav", "nej")
    assert desk.store.page().cases[0].status == "hänvisning, klar"


# -- changed by another hand ----------------------------------------------------------------------


def test_a_bank_that_was_changed_in_the_database_is_not_used(desk: Desk, case: Case, tmp_path: Path) -> None:
    other = replace(desk, bank=bank_of({**BANK.files, "bank.yaml": BANK.files["bank.yaml"] + "# ny\n"}))
    changed = packed({**BANK.files, "kallor.yaml": BANK.files["kallor.yaml"] + "# ändrad\n"})
    with sqlite3.connect(tmp_path / "v.sqlite") as db:
        db.execute("UPDATE banks SET files = ?", (changed,))
    with pytest.raises(StoreError) as error:
        other.assess(other.open(case.id))
    assert codes(error) == ["LAG014"]


IMPOSSIBLE = [
    ("startdatum", "2026-02-30"), ("startdatum", "0000-00-00"), ("belopp_per_ar", "många"),
    ("belopp_per_ar", -5), ("onskas", "finns_inte"), ("onskas", ("fa_utfort",)), ("syfte", 5),
]  # fmt: skip


@pytest.mark.parametrize(("question", "value"), IMPOSSIBLE)
def test_an_answer_that_no_face_gives_is_refused_from_a_history_and_from_the_database(
    desk: Desk, case: Case, question: str, value: str | int | tuple[str, ...]
) -> None:
    stamp = Stamp("2026-11-22T10:15:00Z", "2026-11-22", "Kim", "0" * 32)
    forged = record(case, AnswerGiven(question, Answer(value), "", "2026-11-22"), stamp)
    text = write_history((*desk.history(case), forged))
    elsewhere = replace(desk, store=SqliteStore(Path(":memory:")))
    with pytest.raises(VagvalError) as error:
        elsewhere.import_text(text.encode(), "ärende.json")
    assert (codes(error), error.value.exit_code) == (["ARE024"], 1)
    kept = desk.store.append(case, forged, status="")
    with pytest.raises(StoreError) as in_store:
        desk.assess(kept)
    assert codes(in_store) == ["ARE024"]
