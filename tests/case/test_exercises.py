"""What makes a case an övning, and what is kept of it."""

from dataclasses import replace

import pytest

from tests.case.files import no_grounds
from tests.case.making import STAMP
from tests.documents.cases import BANK
from wizard.case.casefile import export_case, import_case
from wizard.case.changes import CaseOpened, Change, DetailsChanged, PositionTaken, RowAdded
from wizard.case.events import fold, record, record_all
from wizard.case.exercises import ExerciseBegun, ExerciseMarked, SituationAnswered
from wizard.case.history import read_history, write_history
from wizard.case.model import BankRef, Case, Exercise, Marks, Position, Row
from wizard.faults import VagvalError

OPENED = CaseOpened("v7k3q", BankRef("2.1", BANK.sha256))
BEGUN = ExerciseBegun(Exercise("kulturkorgen", "a" * 64, "vägledd", "Grupp 1"))


def case_after(*changes: object) -> Case:
    return fold(record_all(Case(id=""), [OPENED, *changes], STAMP))  # type: ignore[list-item]


@pytest.mark.parametrize(
    "done",
    [
        DetailsChanged(title="Nattvandring"),
        DetailsChanged(dnr="EX 1/26"),
        RowAdded("mål", Row("m1", {"text": "Trygga kvällar"})),
        PositionTaken(Position("iop", "Skäl.", "2026-11-22", "Kim Exempel")),
    ],
)
def test_a_real_case_never_becomes_an_ovning(done: Change) -> None:
    real = case_after(done)
    with pytest.raises(VagvalError):
        record(real, BEGUN, STAMP)


def test_an_ovning_begins_once() -> None:
    with pytest.raises(VagvalError):
        record(case_after(BEGUN), BEGUN, STAMP)


@pytest.mark.parametrize(
    "change", [ExerciseMarked(Marks(("ide",))), SituationAnswered("ide_1", "ide", "rätt")]
)
def test_only_an_ovning_is_marked_and_practised_again(change: ExerciseMarked | SituationAnswered) -> None:
    with pytest.raises(VagvalError):
        record(case_after(), change, STAMP)


def test_the_last_answer_to_a_situation_counts_and_nothing_but_right_and_wrong_is_kept() -> None:
    case = case_after(
        BEGUN, SituationAnswered("ide_1", "ide", "fel"), SituationAnswered("ide_1", "ide", "rätt")
    )
    assert case.drilled == {"ide_1": "rätt"}
    with pytest.raises(VagvalError):
        record(case, SituationAnswered("ide_1", "ide", "kanske"), STAMP)


def test_an_ovning_comes_whole_through_its_history() -> None:
    changes = (
        BEGUN,
        ExerciseMarked(Marks(("ide",), ("vem@o1",), "2026-11-22")),
        SituationAnswered("ide_1", "ide", "fel"),
    )
    events = record_all(Case(id=""), [OPENED, *changes], STAMP)
    assert fold(read_history(write_history(events), "x.json")) == fold(events)


def test_a_case_file_says_that_it_is_an_ovning() -> None:
    case = case_after(BEGUN)
    text = export_case(case, BANK)
    assert "övning:\n  övningsfall: kulturkorgen\n" in text
    brought = import_case(
        text.encode(), "x.yaml", bank=BANK, stamp=STAMP, case_id="v7k3q", grounds=no_grounds
    )
    assert replace(fold(brought.events), head="").exercise == case.exercise
