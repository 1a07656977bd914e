"""kontroll --bevis: what is proved, what is not, and what is said where nothing could be run."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Said, Vagval
from tests.proof.planting import sound_tiny
from wizard.cli import checking, proving
from wizard.proof.searching import GaveUp, Search


def tiny(*changed: tuple[str, str, str]) -> Path:
    """The tiny bank in a folder, with some texts replaced; in the folder where the test stands."""
    folder = Path("bank")
    shutil.rmtree(folder, ignore_errors=True)
    texts = sound_tiny()
    for file, old, new in changed:
        assert old in texts[file]
        texts[file] = texts[file].replace(old, new)
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


HOLE = ("kriterier/alla.yaml", "{fråga: betalas, är: eget}", "{fråga: betalas, är: [eget, utfort]}")
"""A payment for something carried out is no longer a purchase."""


@pytest.fixture(autouse=True)
def _no_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program's templates ask for questions that the tiny bank does not have. Here it is the bank that is tried."""
    monkeypatch.setattr(checking, "check", lambda folders, bank: [])


def proved(said: Said) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(said.out)
    return found


def test_a_sound_bank_is_proved_and_each_theorem_told(vagval: Vagval) -> None:
    said = vagval("kontroll", "--bevis", "--bank", tiny())
    assert said.code == 0
    assert said.out.startswith("Inga fel.\n")
    assert "T1  bevisad  När staden betalar för en prestation blir det aldrig IOP." in said.out.replace("\n      ", " ")  # fmt: skip
    assert "Prövar att varje fråga kan ställas" in said.err


def test_a_broken_theorem_is_told_with_its_place_and_a_case_file_that_can_be_assessed(vagval: Vagval) -> None:
    folder = tiny(HOLE)
    said = vagval("kontroll", "--bevis", "--json", "--bank", folder, "--till", "fall")
    found = proved(said)
    assert said.code == 1
    (broken,) = [one for one in found["fel"] if one["kod"] == "BEVIS009" and "T1" in one["orsak"]]
    assert (broken["fil"], broken["rad"]) == (str(folder / "satser.yaml"), 2)
    (goal,) = [one for one in found["bevis"] if one["om"] == "T1" and one["utfall"] == "motbevisad"]
    assessed = json.loads(vagval("bedom", goal["motexempel"], "--bank", folder, "--json").out)
    assert assessed["form"] == "iop"
    assert Path(goal["motexempel"]).parent == Path("fall")


def test_without_z3_nothing_counts_as_shown_and_what_was_not_run_is_told(
    vagval: Vagval, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proving, "find_spec", lambda name: None)
    said = vagval("kontroll", "--bevis", "--bank", tiny())
    assert said.code == 1
    assert "BEVIS011 Bevisen är inte körda, för z3 är inte installerat: varje fråga kan ställas" in said.out
    assert "satserna T1, T2, T3" in said.out
    assert "Inga fel" not in said.out


def test_where_the_solver_gives_up_the_answer_is_not_yes(
    vagval: Vagval, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(self: Search, *assumed: object) -> bool:
        raise GaveUp("tiden tog slut")

    monkeypatch.setattr(Search, "_satisfied", give_up)
    said = vagval("kontroll", "--bevis", "--json", "--bank", tiny())
    assert said.code == 1
    assert {one["utfall"] for one in proved(said)["bevis"]} == {"okänd"}
    assert {one["kod"] for one in proved(said)["fel"]} == {"BEVIS010"}


def test_where_formulas_and_evaluator_disagree_the_answer_is_not_yes(
    vagval: Vagval, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A formula that says yes too often: every row is said to be decided by any case."""
    monkeypatch.setattr("wizard.proof.structure._decided_by", lambda bank, row: lambda case: False)
    said = vagval("kontroll", "--bevis", "--json", "--bank", tiny())
    unknown = [one for one in proved(said)["bevis"] if one["utfall"] == "okänd"]
    assert said.code == 1
    assert {one["slag"] for one in unknown} == {"rad"}
    assert {one["skal"] for one in unknown} == {"formlerna och bedömningen är oense om ett ärende"}


def test_a_bank_with_other_faults_is_not_proved_until_they_are_mended(vagval: Vagval) -> None:
    folder = tiny(("kriterier/alla.yaml", "fråga: betalas", "fråga: betalat"))
    said = vagval("kontroll", "--bevis", "--bank", folder)
    assert said.code == 1
    assert "BANK011" in said.out
    assert "BEVIS" not in said.out
    assert "Inga bevis är körda." in said.err
