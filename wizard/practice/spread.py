"""A class: what several groups answered on the same practice case, question by question, and what to talk about.

Pure. Nobody is ranked: groups are named so that the trainer can ask them for their reasons.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wizard.assessment.assess import assess
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Value
from wizard.case.model import AnswerKey, Case
from wizard.practice.feedback import Facit

UNANSWERED = "obesvarad"


@dataclass(frozen=True, slots=True)
class HandIn:
    """A group's case. `group` is its name, or that of the file when it gave none."""

    group: str
    case: Case


@dataclass(frozen=True, slots=True)
class Said:
    """An answer and the groups that gave it, with the skäl of those who wrote one.

    value    an option's id, `vet_ej`, `obesvarad`, or a number, a date or a text as it was given
    facit    whether the facit answers so, or takes it as right
    reasons  (group, skäl)
    """

    value: Value
    groups: tuple[str, ...]
    facit: bool
    reasons: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuestionSpread:
    """What the groups answered on one question.

    answers  those given, and the facit's also when nobody gave it: in the order of the options
    moves    whether an answer that was given leads to another form, row or beredskap than the facit's
    talk     what to talk about, in a sentence or two to the trainer
    """

    key: AnswerKey
    answers: tuple[Said, ...]
    moves: bool
    talk: str

    @property
    def agreeing(self) -> int:
        """How many groups answer as the facit."""
        return sum(len(one.groups) for one in self.answers if one.facit)

    @property
    def given(self) -> int:
        """How many groups there are."""
        return len({group for one in self.answers for group in one.groups})


@dataclass(frozen=True, slots=True)
class Spread:
    """The whole class.

    questions  in the order of the interview
    first      the same, what is most worth talking about first; what all agree on is not among them
    forms      the form that each group's answers lead to, or None, with the groups
    """

    practice: str
    groups: tuple[str, ...]
    questions: tuple[QuestionSpread, ...]
    first: tuple[QuestionSpread, ...]
    forms: tuple[tuple[str | None, tuple[str, ...]], ...]
    facit_form: str | None


def spread(facit: Facit, handed_in: Sequence[HandIn]) -> Spread:
    """What these groups answered. Groups of one name are told apart by a number."""
    bank, told = facit.bank, tuple(_told_apart(handed_in))
    questions = tuple(_question(facit, key, told) for key in facit.keys)
    worth = [
        one for one in questions if one.agreeing < one.given and bank.questions[one.key[0]].typ != "text"
    ]
    worth.sort(key=lambda one: (not one.moves, one.agreeing))
    return Spread(
        practice=facit.practice.name,
        groups=tuple(one.group for one in told),
        questions=questions,
        first=tuple(worth),
        forms=tuple(_forms(bank, told)),
        facit_form=facit.assessment.form,
    )


def _told_apart(handed_in: Sequence[HandIn]) -> Iterator[HandIn]:
    taken: set[str] = set()
    for one in handed_in:
        name, number = one.group, 1
        while name in taken:
            number += 1
            name = f"{one.group} ({number})"
        taken.add(name)
        yield replace(one, group=name)


def _forms(bank: Bank, told: Sequence[HandIn]) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    came = {one.group: assess(bank, one.case).form for one in told}
    for form in dict.fromkeys(came.values()):
        yield form, tuple(group for group, other in came.items() if other == form)


def _question(facit: Facit, key: AnswerKey, told: Sequence[HandIn]) -> QuestionSpread:
    of_groups = {one.group: facit.of_answer(one.case, key) for one in told}
    any_answer = facit.of_answer(facit.solved, key)
    right: list[Value] = [any_answer.facit, *any_answer.accepted]
    right += [
        one.given for one in of_groups.values() if one.outcome == "diskussion" and one.given is not None
    ]
    values = {group: UNANSWERED if one.given is None else one.given for group, one in of_groups.items()}
    answers = tuple(
        Said(
            value,
            groups := tuple(group for group, given in values.items() if given == value),
            value in right,
            tuple((group, of_groups[group].reason) for group in groups if of_groups[group].reason.strip()),
        )
        for value in _ordered(facit.bank, key, [any_answer.facit, *values.values()])
    )
    moves = any(not one.agrees and one.leads_to.moves for one in of_groups.values())
    return QuestionSpread(key, answers, moves, _talk(facit, key, answers, moves=moves))


def _ordered(bank: Bank, key: AnswerKey, values: Sequence[Value]) -> list[Value]:
    """Each value once: single options in their order, then other values as they came, vet ej and no answer last."""
    order = [option.id for option in bank.questions[key[0]].svar]
    last = {VET_EJ: 1, UNANSWERED: 2}
    place = {value: number for number, value in enumerate(dict.fromkeys(values))}

    def rank(value: Value) -> tuple[int, int]:
        if isinstance(value, str) and value in last:
            return last[value], 0
        return 0, order.index(value) if value in order else len(order) + place[value]

    return sorted(place, key=rank)


def _talk(facit: Facit, key: AnswerKey, answers: Sequence[Said], *, moves: bool) -> str:
    """What is worth saying to the class of one question."""
    given = [one for one in answers if one.groups]
    others = [one for one in given if not one.facit]
    if facit.bank.questions[key[0]].typ == "text":
        return "Läs två av texterna högt och jämför med exemplet i facit."
    if not others:
        different = len(given) > 1
        return (
            "Svaren skiljer sig, och alla går att försvara. Låt grupperna läsa upp sina skäl."
            if different
            else "Alla svarade som facit. Det räcker att säga varför i en mening."
        )
    unknown = [one for one in others if one.value in (VET_EJ, UNANSWERED)]
    why = " Svaret leder till en annan bedömning än facit." if moves else ""
    if len(unknown) == len(others):
        return "Några lät frågan stå öppen. Leta upp stället i papperen tillsammans." + why
    if not any(one.facit for one in given):
        return (
            "Ingen svarade som facit. Börja här: läs stället i papperen högt och fråga vad som lockade." + why
        )
    return "Grupperna är oense. Låt en grupp från varje sida läsa upp sitt skäl innan facit visas." + why
