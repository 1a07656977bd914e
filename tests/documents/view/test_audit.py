"""Revisionskollen: a sound partnership has no remark, and of what the auditors saw it finds what they found."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import wizard.case
from tests.assessment.real import example
from tests.documents.cases import BANK, CASES, assessed, changed
from tests.documents.reading import known_text
from wizard.bank.load import bank_of
from wizard.case.model import Case, Position
from wizard.desk.desk import Desk
from wizard.documents.view.answers import Answers
from wizard.documents.view.audit import Audit, Outcome, audit_points, audit_view
from wizard.documents.view.review import Target
from wizard.documents.view.words import Citations
from wizard.places import bank_folder
from wizard.store.sqlite import SqliteStore

EXAMPLES = bank_folder() / "exempel"
AUDITED = sorted((EXAMPLES / "granskade").glob("*.yaml"))


@cache
def brought_in(path: Path) -> Case:
    """The case in a file, with what a jurist's answer rests on."""
    return Desk(SqliteStore(Path(":memory:")), BANK, "Handläggare Exempel").import_file(path)[0]


def outcomes(case: Case) -> dict[str, Outcome]:
    audit = Audit(Answers(BANK, case, assessed(case)))
    return {point.id: audit.outcome(point) for point in BANK.audit}


def remarks(case: Case) -> set[str]:
    return {id for id, found in outcomes(case).items() if found in ("anmärkning", "framgår inte")}


@pytest.mark.parametrize("name", ["1-motesplats.yaml", "7-lovveckor.yaml"])
def test_a_sound_partnership_has_no_remark(name: str) -> None:
    assert remarks(brought_in(EXAMPLES / name)) == set()


FOUND = {
    # What stadsrevisionen wrote of each of the four nämnder (S0 4.2–4.5): what it remarked on, and what was in order.
    "a-verksamheten-ska-fortsatta.yaml": (
        {"utmaningen", "gemensam_bild", "program", "annat_an_bidrag", "motiv", "rod_trad", "vasentligt",
         "overvaganden", "visar_mal", "utvardering"},
        {"mer_an_pengar", "kontroll", "platsbesok", "styrgrupp", "inte_upphandling", "budget", "tid"},
    ),
    "b-i-brist-pa-annan-form.yaml": (
        {"utmaningen", "program", "enkel_uppgift", "motiv", "tid", "overvaganden", "styrgrupp", "kontroll",
         "platsbesok", "visar_mal", "utvardering"},
        {"mer_an_pengar", "rod_trad", "inte_upphandling", "budget"},
    ),
    "c-manga-mal.yaml": (
        {"utmaningen", "gemensam_bild", "program", "annat_an_bidrag", "fa_mal", "overvaganden", "platsbesok",
         "visar_mal", "utvardering"},
        {"mer_an_pengar", "kontroll", "styrgrupp", "egna_beslut", "budget", "tid"},
    ),
    "d-uppdrag-i-budgeten.yaml": (
        {"utmaningen", "gemensam_bild", "program", "platsbesok", "utvardering"},
        {"overvaganden", "visar_mal", "vasentligt", "inte_upphandling", "mer_an_pengar", "kontroll", "styrgrupp",
         "egna_beslut", "budget"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("path", AUDITED, ids=lambda path: path.stem)
def test_of_what_the_auditors_saw_it_finds_what_they_found(path: Path) -> None:
    wrong, right = FOUND[path.name]
    found = outcomes(brought_in(path))
    assert wrong - remarks(brought_in(path)) == set()
    assert {id: found[id] for id in right} == dict.fromkeys(right, "utan anmärkning")


def test_there_are_four_and_none_is_left_out() -> None:
    assert [path.name for path in AUDITED] == sorted(FOUND)


def test_every_gap_that_a_point_names_is_one_that_the_red_thread_can_have() -> None:
    room = Path(wizard.case.__file__).parent.glob("*.py")
    codes = {code for path in room for code in re.findall(r'"(RT\d\d)"', path.read_text("utf-8"))}
    assert [code for point in BANK.audit for code in point.luckor if code not in codes] == []


def test_a_programme_in_the_budget_is_a_remark_that_tells_both_readings() -> None:
    case = changed(
        CASES["sound"](),
        styrdokument_var=replace(CASES["sound"]().answers["styrdokument_var", ""], value="kf_budget"),
    )
    audit = Audit(Answers(BANK, case, assessed(case)))
    (program,) = (point for point in BANK.audit if point.id == "program")
    assert audit.outcome(program) == "anmärkning"
    assert "Källorna är oense (K1)." in audit.wrong(program)[0]


def test_a_remark_leads_to_where_it_is_mended() -> None:
    case = brought_in(EXAMPLES / "granskade" / "c-manga-mal.yaml")
    answers = Answers(BANK, case, assessed(case))
    led = {point.text: point.dit for point in audit_points(answers)}
    texts = {point.id: point.text for point in BANK.audit}
    assert led[texts["utmaningen"]] == Target("fråga", "utmaning_art")
    assert led[texts["fa_mal"]] == Target("lista", "mål")
    assert led[texts["visar_mal"]].name in {"overenskommelse_bas", "uppfoljning_hur"}


def test_no_position_is_a_remark_on_what_was_considered() -> None:
    case = replace(CASES["sound"](), position=None)
    assert "overvaganden" in remarks(case)
    silent = Position("iop", " ", "2026-10-15", "Handläggare Exempel", "iop")
    assert "overvaganden" in remarks(replace(case, position=silent))


def test_what_was_never_asked_is_not_a_remark() -> None:
    found = outcomes(example("5-fel-namnd.yaml"))
    assert found["styrgrupp"] == found["kontroll"] == "inte prövad"


def test_only_a_running_partnership_is_asked_about_its_evaluation() -> None:
    assert outcomes(example("1-motesplats.yaml"))["forra_utvarderat"] == "gäller inte"
    assert outcomes(example("8-forlangning.yaml"))["forra_utvarderat"] == "anmärkning"


def test_the_paper_counts_the_points_and_prints_every_question() -> None:
    text = known_text("1-motesplats.yaml", "revisionskoll")
    assert "Ingen anmärkning. 22 av 23 punkter är utan anmärkning. 1 punkt gäller inte ärendet" in text
    assert [point.text for point in BANK.audit if point.text not in text] == []


def test_a_bank_from_before_the_revisionskoll_has_none_and_says_so() -> None:
    older = bank_of({name: text for name, text in BANK.files.items() if name != "revisionskoll.yaml"})
    answers = Answers(older, example("1-motesplats.yaml"), assessed(example("1-motesplats.yaml")))
    assert not audit_view(answers, Citations(older)).finns


def test_a_purchase_is_a_remark_on_the_purchase_question_and_not_one_that_was_not_tried() -> None:
    assert outcomes(example("2-omsorgskedja.yaml"))["inte_upphandling"] == "anmärkning"


def test_a_vet_ej_on_the_purchase_question_is_a_remark() -> None:
    assert outcomes(example("6-vet-ej.yaml"))["inte_upphandling"] == "framgår inte"


def test_while_no_form_is_settled_no_point_has_become_needless() -> None:
    assert "inte prövad" not in outcomes(example("6-vet-ej.yaml")).values()
    assert "inte prövad" not in outcomes(replace(example("6-vet-ej.yaml"), answers={})).values()


def test_what_a_point_without_answers_rests_on_is_told_too() -> None:
    case = brought_in(EXAMPLES / "1-motesplats.yaml")
    answers = Answers(BANK, case, assessed(case))
    view = audit_view(answers, Citations(BANK))
    shown = {point.nummer: point.visar for phase in view.faser for point in phase.punkter}
    assert all(shown[number] for number in range(1, 23))
    assert any(line.startswith("Handläggare Exempel tog ställning den") for line in shown[16])
    assert "Mål: 2, högst 5" in shown[11]
