"""Every question matters, or is marked as being there for the documents.

It matters when two cases that differ in that answer alone are told of differently: in a row, a criterion, a
route, a flag for the jurist or a conflict between sources.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

import z3

from wizard.bank.model import Bank, criterion_node
from wizard.case.model import AnswerKey, Case
from wizard.proof.encoding import Encoding
from wizard.proof.kleene import Formula, conj, disj
from wizard.proof.result import Result
from wizard.proof.searching import DISAGREE, GaveUp, Search
from wizard.proof.structure import chosen_otherwise, reading_of, unanswered
from wizard.proof.witness import Swap, case_in

KIND = "betydelse"
TRIED = 12
"""How many known cases are tried before z3 is asked."""

_TOLD = ("rad", "väg", "jurist", "konflikt")


def mattering(search: Search) -> Iterator[Result]:
    """One result for each question that is asked for the assessment's sake.

    First the cases that were found for other reasons are tried with another answer; z3 is asked where none
    of them shows it.
    """
    bank, encoding = search.encoding.bank, search.encoding
    for id, question in bank.questions.items():
        if question.anvands != "bedömning":
            continue
        key = (id, encoding.parties_of(id)[0])
        text = f"svaret på ”{id}” kan ändra något"
        shown = next((case for case in _answering(search.cases, key) if _matters(bank, case, key)), None)
        if shown is not None:
            yield Result(KIND, id, text, "bevisad", shown)
        else:
            yield _searched(search, key, text)


def _answering(cases: Sequence[Case], key: AnswerKey) -> Iterator[Case]:
    """The latest cases with an answer to the question."""
    return islice((case for case in reversed(cases) if case.answer(*key) is not None), TRIED)


def _searched(search: Search, key: AnswerKey, text: str) -> Result:
    encoding = search.encoding
    swap = [(one, z3.Const(f"{one} i stället", one.sort())) for one in encoding.given(*key).unknowns]
    try:
        model = search.model(_differs(encoding, key, swap))
    except GaveUp as reason:
        return Result(KIND, key[0], text, "okänd", why=str(reason))
    if model is None:
        return Result(KIND, key[0], text, "motbevisad")
    case, other = search.keep(model), case_in(encoding, model, swap)
    if _told(encoding.bank, case) == _told(encoding.bank, other):
        return Result(KIND, key[0], text, "okänd", case, DISAGREE)
    return Result(KIND, key[0], text, "bevisad", case)


def _differs(encoding: Encoding, key: AnswerKey, swap: Swap) -> Formula:
    """Some outcome differs when nothing but the answer does. A choice has an answer both times."""
    outcomes, given = _outcomes(encoding, key[0]), encoding.given(*key)
    others = z3.substitute(_packed(outcomes), *swap).children() if outcomes else []
    rules = [z3.substitute(rule, *swap) for rule in encoding.rules]
    differs = disj(one != other for one, other in zip(outcomes, others, strict=True))
    answered = [given.counted, z3.substitute(given.counted, *swap)] if given.options else []
    return conj([*rules, *answered, differs])


def _packed(outcomes: list[Formula]) -> Formula:
    """One term, so that what they share is rebuilt once."""
    sorts = [outcome.sort() for outcome in outcomes]
    return z3.Function(f"utfall {len(outcomes)}", *sorts, z3.BoolSort())(*outcomes)


def _outcomes(encoding: Encoding, question: str) -> list[Formula]:
    """What is told of a case and can depend on the question."""
    bank, readers = encoding.bank, encoding.bank.readers[question]
    found: list[Formula] = []
    for (kind, owner), condition in bank.conditions.items():
        if kind in _TOLD and bank.reads(kind, owner) & readers:
            holds = encoding.holds(condition)
            found += [holds.true, holds.false]
    for name in _told_criteria(bank):
        if criterion_node(name) in readers:
            verdict = encoding.verdict(name)
            found += [verdict.met, verdict.unmet, verdict.unasked]
    return [one for one in found if not (z3.is_true(one) or z3.is_false(one))]


def _told_criteria(bank: Bank) -> list[str]:
    """Criteria of role väg are told of through the rows that read them."""
    return [name for name, criterion in bank.criteria.items() if criterion.roll != "väg"]


# -- by the evaluator --------------------------------------------------------------------------------


def _matters(bank: Bank, case: Case, key: AnswerKey) -> bool:
    """Whether another answer in the same case tells something else. A choice must differ from a choice:
    that no answer is unknown says nothing of what the answers lead to."""
    told = _told(bank, case)
    others = chosen_otherwise(bank, case, key) if bank.questions[key[0]].svar else [unanswered(case, key)]
    return any(_told(bank, other) != told for other in others)


def _told(bank: Bank, case: Case) -> tuple[object, ...]:
    reading = reading_of(bank, case)
    rows = [reading.holds(one) for (kind, _), one in bank.conditions.items() if kind in _TOLD]
    return (*rows, *(reading.verdict(name) for name in _told_criteria(bank)))
