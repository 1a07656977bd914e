"""Whether what a person says fits the case: the party, the list, and answers that must go together."""

from wizard.assessment.counting import given
from wizard.assessment.reading import Reading
from wizard.bank.facts import READS_CONSTANTS
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.entry import fits
from wizard.case.lists import LISTS, list_kind
from wizard.case.model import AnswerKey, Case
from wizard.faults import Code, VagvalError, did_you_mean, fault


def party_of(case: Case, party: str) -> str:
    """The party that is meant: the one named, or the only one. Raises VagvalError for any other."""
    known = [one.id for one in case.parties]
    if not party and len(known) == 1:
        return known[0]
    if party not in known:
        raise VagvalError(fault(Code.SVAR006, case.id, id=party, rad=did_you_mean(party, known)))
    return party


def refuse_unknown_list(case: Case, name: str) -> None:
    """Raises VagvalError, with the nearest name, when there is no such list."""
    if list_kind(name) is None:
        names = [kind.name for kind in LISTS]
        raise VagvalError(fault(Code.SVAR007, case.id, id=name, rad=did_you_mean(name, names)))


def refuse_misfits(bank: Bank, case: Case, error: type[VagvalError]) -> None:
    """Raises the error for answers that no face gives, such as a day that does not exist.

    They come from a history or a database that another hand has changed. What the bank does not ask is let be.
    """
    wrong = [
        fault(Code.ARE024, case.id, id=id, varde=answer.value)
        for (id, _), answer in case.answers.items()
        if id in bank.questions and not fits(bank.questions[id], answer.value)
    ]
    if wrong:
        raise error(*wrong)


def refuse_contradiction(bank: Bank, case: Case, key: AnswerKey, answer: Answer) -> None:
    """Raises VagvalError for an answer that makes a fact impossible, such as an end before the start."""
    reading = Reading(bank, case.with_answers({**case.answers, key: answer}), given)
    for fact in bank.facts.values():
        if key[0] not in fact.laser or fact.id in READS_CONSTANTS or reading.value(fact.id) is not None:
            continue
        if all(reading.value(name) is not None for name in fact.laser):
            others = "”, ”".join(bank.questions[name].text for name in fact.laser if name != key[0])
            raise VagvalError(fault(Code.SVAR011, key[0], andra=others))
