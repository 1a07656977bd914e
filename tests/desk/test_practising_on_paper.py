"""Övningar on paper: each file under its own name, and never over what someone has edited."""

import datetime
from pathlib import Path

from tests.documents.cases import BANK
from wizard.case.answers import Answer
from wizard.case.changes import AnswerGiven
from wizard.desk.desk import Desk
from wizard.desk.practising import PracticeRoom
from wizard.places import bank_folder
from wizard.practice.spread import HandIn, spread
from wizard.store.sqlite import SqliteStore

NOON = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)
HANDOUTS = ["ovning-papper-kulturkorgen", "ovning-blankett-kulturkorgen", "ovning-facit-kulturkorgen"]


def room(tmp_path: Path) -> PracticeRoom:
    store = SqliteStore(tmp_path / "v-ovning.sqlite")
    return PracticeRoom(Desk(store, BANK, "Kim Exempel", now=lambda: NOON), bank_folder())


def test_the_handouts_of_a_practice_case_are_three_files(tmp_path: Path) -> None:
    written = room(tmp_path).write_handouts("kulturkorgen", tmp_path / "ut")
    assert [path.stem for path in written] == HANDOUTS
    assert all(path.is_file() for path in written)


def test_the_same_handouts_are_the_same_files_and_an_edited_one_is_left_alone(tmp_path: Path) -> None:
    practice = room(tmp_path)
    papers, *_ = first = practice.write_handouts("kulturkorgen", tmp_path / "ut")
    assert practice.write_handouts("kulturkorgen", tmp_path / "ut") == first
    papers.write_bytes(b"min egen")
    again, *_ = practice.write_handouts("kulturkorgen", tmp_path / "ut")
    assert (papers.read_bytes(), again.name) == (b"min egen", "ovning-papper-kulturkorgen (2).docx")


def test_what_a_learner_and_a_class_came_to_are_files_named_after_them(tmp_path: Path) -> None:
    practice = room(tmp_path)
    case = practice.begin("kulturkorgen", group="Röd")
    case = practice.desk.record(case, AnswerGiven("onskas", Answer("losa_tillsammans"), "", "2026-11-22"))
    case, _ = practice.mark(case)
    path = practice.write_feedback(case, tmp_path / "ut")
    assert path.name == f"ovning-aterkoppling-kulturkorgen-{case.id}.docx"
    told = spread(practice.facit(case), [HandIn("Röd", case)])
    assert practice.write_spread(told, tmp_path / "ut").name == "ovning-sammanstallning-kulturkorgen.docx"


def test_a_document_about_an_ovning_has_it_in_its_name_and_a_real_one_has_not(tmp_path: Path) -> None:
    practice = room(tmp_path)
    case = practice.begin("kulturkorgen")
    case, path = practice.desk.write(case, "utredning", tmp_path / "ut")
    _, public = practice.desk.write(case, "utredning", tmp_path / "ut", publish=True)
    assert path.name == f"ovning-utredning-{case.id}.docx"
    assert public.name == f"ovning-utredning-publicering-{case.id}.docx"
    real = practice.desk.new_case("Läxhjälp", ["Föreningen Exempel"], "Exempelnämnden")
    _, path = practice.desk.write(real, "utredning", tmp_path / "ut")
    assert path.name == f"utredning-{real.id}.docx"
