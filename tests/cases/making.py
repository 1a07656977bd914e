"""Cases for the outcome table: the sound partnership of the examples, with a few answers changed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from wizard.assessment.assess import assess
from wizard.assessment.counting import given, ground
from wizard.assessment.model import Assessment
from wizard.assessment.reading import Reading
from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.bank.yamltext import read_yaml_file
from wizard.case.answers import Answer
from wizard.case.casereader import CaseReader
from wizard.case.entry import read_value
from wizard.case.model import Case
from wizard.places import bank_folder

Given = str | int | list[str] | None | Mapping[str, str | None]
"""An answer; None for no answer; or one for each organisation, by its id."""
Changes = Mapping[str, Given]


@cache
def bank() -> Bank:
    """The shipped bank."""
    return load_bank(bank_folder())


def example(name: str) -> Case:
    """An example case, read by the case reader."""
    return read(bank_folder() / "exempel" / name)


@cache
def read(file: Path) -> Case:
    """A case file, read by the case reader; what lawyers said rests on the facts as they stand in it."""
    case = Case(id="prov")
    reader = CaseReader(read_yaml_file(file), bank(), "2026-10-15")
    for change in reader.changes:
        case = change.applied(case) or case
    for (id, party), answer in case.answers.items():
        if bank().questions[id].jurist:
            grounded = replace(signed(case, id, party, answer), who=answer.who, date=answer.date)
            case = case.with_answers({**case.answers, (id, party): grounded})
    return case


def sound() -> Case:
    """The sound partnership, with children and so at full depth: `iop`, and `klar`."""
    return read(bank_folder() / "fall" / "grund" / "full-provning.yaml")


def small() -> Case:
    """The sound partnership of the examples, at normal depth: `iop`, and `klar`."""
    return example("1-motesplats.yaml")


def change(case: Case, changes: Changes, reason: str = "Skäl.") -> Case:
    """The case with these answers instead, each with a reason. Answers of lawyers come last."""
    for id, value in sorted(changes.items(), key=lambda item: bank().questions[item[0]].jurist):
        question = bank().questions[id]
        parties = [party.id for party in case.parties] if question.per_part else [""]
        for party in parties:
            one = value.get(party) if isinstance(value, Mapping) else value
            answers = dict(case.answers)
            answers.pop((id, party), None)
            if one is not None:
                answer = Answer(read_value(question, one), reason)
                answers[id, party] = signed(case, id, party, answer) if question.jurist else answer
            case = case.with_answers(answers)
    return case


def signed(case: Case, id: str, party: str, answer: Answer) -> Answer:
    """A lawyer's answer with name, date and the facts that it rests on, as they stand in the case."""
    reading = Reading(bank(), case, given)
    facts = {name: ground(reading, name, party) for name in bank().questions[id].vilar_pa}
    known = {name: value for name, value in facts.items() if value is not None}
    return replace(answer, who="Jurist Exempel", date="2026-10-01", grounds=known)


def with_second(case: Case) -> Case:
    """The case with a second organisation, o2, that answers as the first."""
    (first,) = case.parties
    second = replace(first, id="o2", name="Föreningen Exempelbåten")
    copied = {(id, "o2"): answer for (id, party), answer in case.answers.items() if party == first.id}
    return replace(case, parties=(first, second), answers={**case.answers, **copied})


def assessed(changes: Changes, case: Case | None = None) -> Assessment:
    """The assessment of the sound partnership, or of another case, with these answers changed."""
    return assess(bank(), change(case or sound(), changes))


def outcome(found: Assessment) -> str:
    """The deciding row and its form; `avvakta` when no form is settled."""
    return f"{found.row} {found.form}" if found.form else "avvakta"
