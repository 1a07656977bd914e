"""A class: what several groups answered on the same practice case, question by question, and what to talk about.

Pure. Nobody is ranked: groups are named so that the trainer can ask them for their reasons.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Value
from wizard.case.model import AnswerKey, Case
from wizard.practice.feedback import AnswerFeedback, CaseFeedback, Facit

UNANSWERED, NOT_ASKED = "obesvarad", "ej_stalld"
"""What stands for an answer where there is none: the group gave none, or its other answers never led there."""

MOST_FIRST = 5
"""Questions at most that a class is told to talk about first: it has time for three."""


@dataclass(frozen=True, slots=True)
class HandIn:
    """A group's case. `group` is its name, or that of the file when it gave none."""

    group: str
    case: Case


@dataclass(frozen=True, slots=True)
class Said:
    """An answer and the groups that gave it, with the skäl of those who wrote one.

    value    an option's id, `vet_ej`, `obesvarad`, `ej_stalld`, or a number, a date or a text as it was given
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
    def disputed(self) -> bool:
        """Whether some group says otherwise than the facit, rather than not knowing or not having come so far."""
        open_still = (VET_EJ, UNANSWERED, NOT_ASKED)
        return any(one.groups and not one.facit and one.value not in open_still for one in self.answers)

    @property
    def given(self) -> int:
        """How many groups the question was asked of."""
        return sum(len(one.groups) for one in self.answers if one.value != NOT_ASKED)


@dataclass(frozen=True, slots=True)
class Came:
    """What some groups' answers lead to. Where no form is settled, `lean` is what they lean to: most often it is
    only the skäl that are lacking."""

    form: str | None
    lean: str | None
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """The whole class.

    questions  in the order of the interview
    first      the same, what is most worth talking about first; what all agree on is not among them
    forms      what the groups' answers lead to
    """

    practice: str
    groups: tuple[str, ...]
    questions: tuple[QuestionSpread, ...]
    first: tuple[QuestionSpread, ...]
    forms: tuple[Came, ...]
    facit_form: str | None


def spread(facit: Facit, handed_in: Sequence[HandIn]) -> Spread:
    """What these groups answered. Groups of one name are told apart by a number."""
    bank = facit.bank
    told = {one.group: facit.feedback(one.case) for one in _told_apart(handed_in)}
    solved = facit.feedback(facit.solved)
    questions = tuple(
        _question(facit, right, {group: one.answers[number] for group, one in told.items()})
        for number, right in enumerate(solved.answers)
    )
    worth = [
        one for one in questions if one.agreeing < one.given and bank.questions[one.key[0]].typ != "text"
    ]
    worth.sort(key=lambda one: (not one.moves, not one.disputed, one.agreeing))
    return Spread(
        practice=facit.practice.name,
        groups=tuple(told),
        questions=questions,
        first=tuple(worth),
        forms=tuple(_forms(told)),
        facit_form=facit.assessment.form,
    )


def _told_apart(handed_in: Sequence[HandIn]) -> Iterator[HandIn]:
    taken, last = set[str](), dict[str, int]()
    for one in handed_in:
        name, number = one.group, last.get(one.group, 1)
        while name in taken:
            number += 1
            name = f"{one.group} ({number})"
        taken.add(name)
        last[one.group] = number
        yield replace(one, group=name)


def _forms(told: Mapping[str, CaseFeedback]) -> Iterator[Came]:
    came: dict[tuple[str | None, str | None], list[str]] = {}
    for group, one in told.items():
        came.setdefault((one.found.form, one.found.lean), []).append(group)
    for (form, lean), groups in came.items():
        yield Came(form, lean if form is None else None, tuple(groups))


def _question(
    facit: Facit, solved: AnswerFeedback, of_groups: Mapping[str, AnswerFeedback]
) -> QuestionSpread:
    """`solved`: what is said of the facit's own answer to the question."""
    key = solved.key
    right: set[Value] = {solved.facit, *solved.accepted}
    right |= {
        one.given for one in of_groups.values() if one.outcome == "diskussion" and one.given is not None
    }
    gave: dict[Value, list[str]] = {solved.facit: []}
    for group, one in of_groups.items():
        gave.setdefault(_value(one), []).append(group)
    answers = tuple(
        Said(
            value,
            tuple(gave[value]),
            value in right,
            tuple(
                (group, of_groups[group].reason) for group in gave[value] if of_groups[group].reason.strip()
            ),
        )
        for value in _ordered(facit.bank, key, gave)
    )
    moves = any(one.given is not None and not one.agrees and one.leads_to.moves for one in of_groups.values())
    if facit.bank.questions[key[0]].typ == "text":
        talk = "Läs två av texterna högt och jämför med exemplet i facit."
    else:
        talk = _talk(answers, solved.facit, contested=solved.outcome == "diskussion", moves=moves)
    return QuestionSpread(key, answers, moves, talk)


def _value(one: AnswerFeedback) -> Value:
    if one.given is not None:
        return one.given
    return NOT_ASKED if one.outcome == "ej_stalld" else UNANSWERED


def _ordered(bank: Bank, key: AnswerKey, values: Iterable[Value]) -> list[Value]:
    """Single options in their order, then other values as they came, vet ej and no answer last."""
    order = [option.id for option in bank.questions[key[0]].svar]
    last = {VET_EJ: 1, UNANSWERED: 2, NOT_ASKED: 3}
    place = {value: number for number, value in enumerate(values)}

    def rank(value: Value) -> tuple[int, int]:
        if isinstance(value, str) and value in last:
            return last[value], 0
        return 0, order.index(value) if value in order else len(order) + place[value]

    return sorted(place, key=rank)


def _talk(answers: Sequence[Said], facit: Value, *, contested: bool, moves: bool) -> str:
    """What is worth saying to the class of one question. `contested`: the readings of the case differ on it."""
    given = [one for one in answers if one.groups and one.value != NOT_ASKED]
    others = [one for one in given if not one.facit]
    if not given:
        return "Ingen grupp fick frågan: svaren på frågorna före ledde inte dit. Börja med dem."
    if not others:
        if len(given) > 1:
            return "Svaren skiljer sig, och alla går att försvara. Låt grupperna läsa upp sina skäl."
        if contested:
            return "Alla svarade lika, men frågan är omtvistad. Låt någon tala för en annan läsning."
        who = "som facit" if given[0].value == facit else "lika, och lika rätt som facit"
        return f"Alla svarade {who}. Det räcker att säga varför i en mening."
    unknown = [one for one in others if one.value in (VET_EJ, UNANSWERED)]
    why = " Minst ett av svaren leder till en annan bedömning än facit." if moves else ""
    if len(unknown) == len(others):
        who = "Några" if len(others) < len(given) else "Alla"
        return f"{who} lät frågan stå öppen. Leta upp stället i papperen tillsammans." + why
    if len(others) == len(given):
        return (
            "Ingen svarade som facit. Börja här: läs stället i papperen högt och fråga vad som lockade." + why
        )
    return "Grupperna är oense. Låt en grupp från varje sida läsa upp sitt skäl innan facit visas." + why
