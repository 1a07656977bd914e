"""Cases for the bank's own tests: the case tests that lie with it, and the sound partnership with a few
answers changed."""

from collections.abc import Mapping
from functools import cache

from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.bank.yamltext import Document, read_yaml_file
from wizard.case.answers import Answer
from wizard.case.entry import read_value
from wizard.case.model import Case
from wizard.places import bank_folder
from wizard.trial.building import Builder, Trial, read_case, with_answers
from wizard.trial.trying import read_trials

Given = str | int | list[str] | None
"""An answer; None for no answer."""
Changes = Mapping[str, Given]

CONTRACT: Changes = {
    "omsesidigt": "ja",
    "vad_betalas": "utfort",
    "hur_vald": "staden_valjer",
    "direkt_nytta": "staden_slipper",
    "krav_uteblir": "utforande",
}
"""The five contract facts answered as a contract."""


@cache
def bank() -> Bank:
    """The shipped bank."""
    return load_bank(bank_folder())


@cache
def trials() -> Mapping[str, Trial]:
    """The case tests of the shipped bank, by name."""
    files = [read_yaml_file(path) for path in sorted((bank_folder() / "fall").glob("*.yaml"))]
    found, faults = read_trials(bank(), files)
    assert faults == []
    return found


@cache
def builder() -> Builder:
    """Builds the cases of the case tests."""
    return Builder(bank(), trials(), bases())


@cache
def bases() -> Mapping[str, Document]:
    """The case files that the case tests start from."""
    paths = [*bank_folder().glob("exempel/*.yaml"), *bank_folder().glob("fall/grund/*.yaml")]
    return {path.name: read_yaml_file(path) for path in paths}


@cache
def example(name: str) -> Case:
    """An example case; what lawyers said rests on the facts as they stand in it."""
    return read_case(bank(), bases()[name])


def sound() -> Case:
    """The sound partnership, with children and so at full depth: `iop`, and `klar`."""
    return example("full-provning.yaml")


def small() -> Case:
    """The sound partnership of the examples, at normal depth: `iop`, and `klar`."""
    return example("1-motesplats.yaml")


def change(case: Case, changes: Changes, reason: str = "Skäl.") -> Case:
    """The case with these answers instead, each with a reason; those about organisations for all of them."""
    keys = [
        (id, party)
        for id in changes
        for party in ([one.id for one in case.parties] if bank().questions[id].per_part else [""])
    ]
    kept = {key: answer for key, answer in case.answers.items() if key not in keys}
    given = {
        (id, party): Answer(read_value(bank().questions[id], value), reason)
        for id, party in keys
        if (value := changes[id]) is not None
    }
    return with_answers(bank(), case.with_answers(kept), given, {})


def assessed(changes: Changes, case: Case | None = None) -> Assessment:
    """The assessment of the sound partnership, or of another case, with these answers changed."""
    return assess(bank(), change(case or sound(), changes))


def outcome(found: Assessment) -> str:
    """The deciding row and its form; `avvakta` when no form is settled."""
    return f"{found.row} {found.form}" if found.form else "avvakta"
