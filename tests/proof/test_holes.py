"""Safety holes planted in the shipped bank: each is one small change that looks harmless, and a promise is broken.

For every hole the theorem is named, and the counterexample is read by the evaluator, written as a case file
and read back.
"""

from typing import Any

import pytest

from tests.proof.planting import Edit, edited, shipped, thing
from wizard.assessment.assess import assess
from wizard.bank.model import Bank
from wizard.case.casefile import export_case, import_case
from wizard.case.events import Stamp, fold
from wizard.case.model import Case
from wizard.faults import VagvalError
from wizard.proof.prove import prove_complete, prove_theorem

Data = dict[str, Any]


def also(data: Data, id: str, condition: dict[str, Any]) -> None:
    """The criterion is met in one more way."""
    criterion = thing_of_role(data, id)
    criterion["uppfyllt_om"] = {"någon": [criterion["uppfyllt_om"], condition]}


def thing_of_role(data: Data, id: str) -> dict[str, Any]:
    """A criterion, where a question may have the same id."""
    files = [file for name, file in data.items() if name.startswith("kriterier/")]
    (found,) = [one for file in files for one in file["kriterier"] if one["id"] == id]
    return found  # type: ignore[no-any-return]


def moved(data: Data, row: str, after: str) -> None:
    """A row stands later in the table."""
    rows = data["beslutstabell.yaml"]["rader"]
    (one,) = [each for each in rows if each["id"] == row]
    rows.remove(one)
    rows.insert([each["id"] for each in rows].index(after) + 1, one)


def never(data: Data, row: str) -> None:
    """A row that waits for two things that do not go together."""
    (one,) = [each for each in data["beslutstabell.yaml"]["rader"] if each["id"] == row]
    one["när"] = {"alla": [one["när"], {"inte": one["när"]}]}


def met_by_default(data: Data) -> None:
    """A core criterion asks only that nothing bad has been said, and is asked about of everyone."""
    criterion = thing_of_role(data, "mervarde")
    criterion["uppfyllt_om"] = {"inte": {"fråga": "mervarde", "är": "samma"}}
    criterion.pop("gäller_om")


def agrees_with_the_phone(data: Data) -> None:
    """The long form no longer has to say what was said on the phone."""
    also(data, "intag_stammer", {"fråga": "villkor", "är": "inget"})


def soft(question: str, answer: str) -> Edit:
    """A nej on one of the soft contract facts is enough for the purchase question."""

    def edit(data: Data) -> None:
        agrees_with_the_phone(data)
        also(data, "kontraktsfakta_racker", {"fråga": question, "är": answer})

    return edit


def jav_decides(data: Data) -> None:
    """A fault that can be mended stands in the way of the resources."""
    thing(data, "jav")["antas"] = "nej"
    criterion = thing_of_role(data, "resurser")
    criterion["uppfyllt_om"] = {
        "alla": [criterion["uppfyllt_om"], {"fråga": "jav", "är": ["nej", "ja_overlamnat"]}]
    }


HOLES: dict[str, tuple[Edit, str]] = {
    "a soft nej on a carries the purchase question": (soft("omsesidigt", "nej"), "T9"),
    "a soft nej on c carries the purchase question": (soft("hur_vald", "oppet"), "T9"),
    "a soft nej on e carries the purchase question": (soft("krav_uteblir", "aterbetalning"), "T9"),
    "ordinary terms count as a nej, so that a jurist can lift five yes": (
        lambda data: also(data, "inte_alla_fem", {"fråga": "villkor", "är": "inget"}),
        "T1",
    ),
    "the value is read from the telephone key": (
        lambda data: thing_of_role(data, "under_direktgrans").update(uppfyllt_om={"fråga": "storlek", "är": ["under_100", "hogst_700"]}),
        "T10",
    ),
    "an insats that the city decides on is called open": (
        lambda data: also(data, "ej_individinsats", {"fråga": "riktas", "är": "beslutade"}),
        "T4",
    ),
    "a breach of the democracy terms is weighed after the bidrag": (
        lambda data: moved(data, "r06", "r16"),
        "T3",
    ),
    "a breach of the democracy terms is forgotten": (
        lambda data: never(data, "r06"),
        "T3",
    ),
    "state aid is tried after the bidrag": (
        lambda data: moved(data, "r08", "r16"),
        "T11",
    ),
    "a core criterion is met by default": (met_by_default, "T8"),
    "someone's jäv stands in the way of the form": (jav_decides, "T13"),
    "the lean takes the wish to solve something together for granted": (
        lambda data: thing(data, "onskas").update(antas="losa_tillsammans"),
        "T14",
    ),
    "the lean takes for granted that all may come": (
        lambda data: thing(data, "riktas").update(antas="alla"),
        "T14",
    ),
    "the short track asks what belongs to the long one": (
        lambda data: [one.pop("visas_om", None) for one in data["fragor/6-overenskommelsen.yaml"]["frågor"]],
        "T16",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOLES)
def test_a_safety_hole_breaks_its_theorem_with_a_case_that_can_be_opened(name: str) -> None:
    edit, theorem = HOLES[name]
    bank = edited(dict(shipped().files), edit)
    broken = [one for one in prove_theorem(bank, theorem) if one.outcome == "motbevisad"]
    assert broken, "the theorem still holds"
    case = broken[0].case
    assert case is not None
    assert same(bank, case, opened(bank, case))


def opened(bank: Bank, case: Case) -> Case:
    """The case written to a file and read back."""
    stamp = Stamp("2026-01-01T00:00:00Z", "2026-01-01", "Prov", "0" * 32)
    text = export_case(case, bank)
    brought = import_case(
        text.encode(), "fall.yaml", bank=bank, stamp=stamp, case_id="v0000", grounds=lambda *_: {}
    )
    return fold(brought.events)


def same(bank: Bank, one: Case, other: Case) -> bool:
    before, after = assess(bank, one), assess(bank, other)
    return (before.form, before.lean, before.verdicts) == (after.form, after.lean, after.verdicts)


def test_a_criterion_that_the_iop_row_forgets_is_told_before_anything_is_proved() -> None:
    def forget(data: Data) -> None:
        (row,) = [one for one in data["beslutstabell.yaml"]["rader"] if one["id"] == "r17"]
        row["när"]["alla"] = [one for one in row["när"]["alla"] if one["kriterium"] != "samhallsutmaning"]

    with pytest.raises(VagvalError) as caught:
        edited(dict(shipped().files), forget)
    assert [one.code.name for one in caught.value.faults] == ["BANK027"]


def test_a_jurist_who_rests_on_nothing_is_told_before_anything_is_proved() -> None:
    with pytest.raises(VagvalError) as caught:
        edited(dict(shipped().files), lambda data: thing(data, "jurist_individ").pop("vilar_på"))
    assert [one.code.name for one in caught.value.faults] == ["BANK023"]


def test_a_rate_of_exchange_of_nothing_leaves_a_row_unknown_for_good() -> None:
    bank = edited(
        dict(shipped().files),
        lambda data: [one.update(värde="0") for one in thing(data, "eurokurs")["värden"]],
    )
    assert [one.outcome for one in prove_complete(bank)] == ["bevisad", "motbevisad"]
