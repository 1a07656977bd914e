"""A learner's answers beside the facit: per answer and for the whole. Pure, and nothing in it grades the learner:
it says what agrees, why the facit answers as it does, and where each answer leads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.bank.yamltext import Document, Path_
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.entry import read_value
from wizard.case.model import AnswerKey, Case, Marks
from wizard.faults import VagvalError
from wizard.practice.building import PracticeCases, facit_keys
from wizard.practice.checking import misfits
from wizard.practice.consequence import Consequence, between, consequence
from wizard.practice.reading import Practice, answer_value
from wizard.practice.words import Detail, FacitAnswer, Paper, Reading

Outcome = Literal[
    "facit", "godtas", "diskussion", "delvis", "annat", "vet_ej", "obesvarad", "text", "ej_stalld"
]
"""facit: as the facit · godtas: as right · diskussion: the readings differ here, and any of them can be defended ·
delvis: of several choices some agree · annat: something else · vet_ej: not known, though the papers say · obesvarad ·
text: a text, shown beside an example and never marked · ej_stalld: not asked, given the learner's other answers"""

AGREES: frozenset[Outcome] = frozenset({"facit", "godtas", "diskussion"})
UNMARKED: frozenset[Outcome] = frozenset({"text", "ej_stalld"})


@dataclass(frozen=True, slots=True)
class Ground:
    """A fact of the papers, and the paper that it stands in."""

    fact: Detail
    paper: Paper


@dataclass(frozen=True, slots=True)
class AnswerFeedback:
    """What there is to say of one answer.

    given, reason   the learner's answer and skäl; None and "" without
    facit, why      the facit's answer and why
    grounds         where in the papers it stands
    tempting        what makes the learner's answer tempting, and why it does not hold; may be empty
    readings        the readings that answer as the learner did, where the facit is a discussion
    leads_to        what the learner's answer leads to when all else is as in the facit
    reason_lacking  the answer needs a skäl and has none
    """

    key: AnswerKey
    outcome: Outcome
    given: Value | None
    reason: str
    facit: Value
    accepted: tuple[Value, ...]
    why: str
    grounds: tuple[Ground, ...]
    sources: tuple[str, ...]
    tempting: str
    readings: tuple[Reading, ...]
    leads_to: Consequence
    reason_lacking: bool

    @property
    def agrees(self) -> bool:
        """Whether there is nothing to practise again."""
        return self.outcome in AGREES | UNMARKED

    @property
    def name(self) -> str:
        """The question, with the organisation where it is asked of each: `vem@o1`."""
        return "@".join(filter(None, self.key))


@dataclass(frozen=True, slots=True)
class CaseFeedback:
    """What there is to say of the whole.

    found, facit   the real assessments: of the learner's answers, and of the facit's
    leads_to       what the learner's answers together lead to, beside the facit
    outside        answered, but not asked in the facit's case: the learner's own answers led there
    trapped        the traps whose every answer the learner has given
    """

    practice: Practice
    answers: tuple[AnswerFeedback, ...]
    found: Assessment
    facit: Assessment
    leads_to: Consequence
    outside: tuple[AnswerKey, ...]
    trapped: tuple[Reading, ...]

    @property
    def marked(self) -> tuple[AnswerFeedback, ...]:
        """The answers that can agree or differ."""
        return tuple(one for one in self.answers if one.outcome not in UNMARKED)

    @property
    def agreeing(self) -> int:
        """How many of them agree."""
        return sum(one.agrees for one in self.marked)

    @property
    def marks(self) -> Marks:
        """As it is kept in the case."""
        agreed = tuple(one.name for one in self.marked if one.agrees)
        return Marks(agreed, tuple(one.name for one in self.marked if not one.agrees))


class Facit:
    """The facit of a practice case: what it says on each question, and of a learner's answers.

    Raises VagvalError, with all that is wrong in its file, when the practice case does not fit the bank: no facit
    that has been made can fail on a learner.
    """

    def __init__(self, bank: Bank, practice: Practice, bases: Mapping[str, Document]) -> None:
        if wrong := tuple(misfits(bank, practice)):
            raise VagvalError(*wrong)
        self.bank, self.practice = bank, practice
        self._cases = PracticeCases(bank, practice, bases)
        self.start, self.solved = self._cases.start(), self._cases.solved()
        says = practice.says
        self._traps = [(one, self.read_as(one, ("fällor", at))) for at, one in enumerate(says.fallor)]
        self._readings = [
            (one, self.read_as(one, ("läsningar", at))) for at, one in enumerate(says.lasningar)
        ]
        self.assessment = assess(bank, self.solved)
        self.keys = facit_keys(bank, practice)
        self._papers = {paper.id: paper for paper in says.papper}
        self._facts = {fact.id: fact for fact in says.fakta}
        self._leads: dict[tuple[AnswerKey, Value | None], Consequence] = {}

    @property
    def known(self) -> dict[AnswerKey, Value]:
        """What the practice case itself says is presumed. What follows from a base is too much to read, and a text
        says nothing that the papers do not."""
        presumed = self.practice.says.forutsatt
        named = set(presumed.svar).union(*presumed.parter.values())
        return {
            key: answer.value
            for key, answer in self.start.answers.items()
            if key[0] in named and self.bank.questions[key[0]].typ != "text" and answer.value != VET_EJ
        }

    def read_as(self, reading: Reading, path: Path_ = ()) -> Case:
        """The facit's case with the answers of a trap or another reading. `path`: where it stands in the file."""
        return self._cases.solved(reading, path)

    def question(self, key: AnswerKey) -> str:
        """The question, and whom it is about when there are several to ask of. A learner's case may have other
        organisations than the facit's."""
        names = {party.id: party.name for party in self.solved.parties}
        about = f" ({names.get(key[1], key[1])})" if key[1] and len(names) > 1 else ""
        return self.bank.questions[key[0]].text + about

    def asked(self, found: Assessment) -> tuple[AnswerKey, ...]:
        """The questions that a learner walks through: those of the facit that are asked of her case, and those
        that only her own answers have opened."""
        return tuple(key for key in found.shown if key in self.keys or key not in self.assessment.shown)

    def completed(self, case: Case) -> Case:
        """A case with what is presumed filled in where it says nothing: a form filled in by hand asks only what
        is to be practised. The day, the organisations and the lists are presumed as well as answers."""
        return replace(
            case,
            date=case.date or self.start.date,
            parties=case.parties or self.start.parties,
            answers={**self.start.answers, **case.answers},
            rows={**self.start.rows, **case.rows},
        )

    def hint(self, key: AnswerKey) -> str:
        """Where to look, without the answer. Empty where the facit says nothing."""
        one = self.keys.get(key)
        return one.ledtrad if one else ""

    def feedback(self, case: Case) -> CaseFeedback:
        """All there is to say of a learner's case."""
        found = assess(self.bank, case)
        given = {*case.answers} - {*self.start.answers}
        outside = (key for key in found.shown if key in given and key not in self.assessment.shown)
        return CaseFeedback(
            practice=self.practice,
            answers=tuple(self._of_answer(case, key, found) for key in self.keys),
            found=found,
            facit=self.assessment,
            leads_to=between(self.bank, self.assessment, found),
            outside=tuple(outside),
            trapped=tuple(trap for trap, trapped in self._traps if self._walked_into(case, trap, trapped)),
        )

    def of_answer(self, case: Case, key: AnswerKey) -> AnswerFeedback:
        """What there is to say of one answer. `key` must be one that the facit answers."""
        return self._of_answer(case, key, assess(self.bank, case))

    def leads_to(self, key: AnswerKey, value: Value | None) -> Consequence:
        """What `value`, or no answer at all, leads to when all else is as in the facit. Reckoned once: a whole
        class gives few different answers."""
        if (key, value) not in self._leads:
            self._leads[key, value] = self._reckoned(key, value)
        return self._leads[key, value]

    def comes_to(self, reading: Reading) -> Consequence:
        """What a trap, or a reading of this practice case, leads to with all its answers."""
        case = next(case for one, case in (*self._traps, *self._readings) if one is reading)
        return between(self.bank, self.assessment, assess(self.bank, case))

    def _of_answer(self, case: Case, key: AnswerKey, found: Assessment) -> AnswerFeedback:
        one, question = self.keys[key], self.bank.questions[key[0]]
        answer = case.answers.get(key)
        facit = self.solved.answers[key].value
        accepted = self._accepted(key)
        outcome = self._outcome(key, answer) if key in found.shown else "ej_stalld"
        given = answer.value if answer else None
        return AnswerFeedback(
            key=key,
            outcome=outcome,
            given=given,
            reason=answer.reason if answer else "",
            facit=facit,
            accepted=accepted,
            why=one.varfor,
            grounds=tuple(self._grounds(one)),
            sources=tuple(dict.fromkeys((*one.kallor, *question.kallor))),
            tempting=self._tempting(one, given) if outcome not in AGREES else "",
            readings=self._defended(key, given),
            leads_to=self.leads_to(key, given),
            reason_lacking=_lacks_reason(question.skal_kravs, answer),
        )

    def agrees(self, key: AnswerKey, answer: Answer) -> bool:
        """Whether an answer is the facit's, or as right, or one that is never marked. `key`: as `of_answer`."""
        return self._outcome(key, answer) in AGREES | UNMARKED

    def _accepted(self, key: AnswerKey) -> tuple[Value, ...]:
        question = self.bank.questions[key[0]]
        return tuple(read_value(question, answer_value(raw)) for raw in self.keys[key].godtas)

    def _outcome(self, key: AnswerKey, answer: Answer | None) -> Outcome:
        if answer is None:
            return "obesvarad"
        facit = self.solved.answers[key].value
        if self._defended(key, answer.value):
            return "diskussion"
        if self.bank.questions[key[0]].typ == "text" and not answer.unknown:
            return "text"
        if answer.value == facit:
            return "facit"
        if answer.value in self._accepted(key):
            return "godtas"
        if answer.unknown:
            return "vet_ej"
        if isinstance(answer.value, tuple) and isinstance(facit, tuple) and {*answer.value} & {*facit}:
            return "delvis"
        return "annat"

    def _defended(self, key: AnswerKey, given: Value | None) -> tuple[Reading, ...]:
        """The readings that answer so, where they differ among themselves."""
        if given is None or len({_value(case, key) for _, case in self._readings}) < 2:
            return ()
        return tuple(reading for reading, case in self._readings if _value(case, key) == given)

    def _reckoned(self, key: AnswerKey, given: Value | None) -> Consequence:
        """What an answer leads to. One that moves nothing by itself may do so together with the rest of a trap."""
        alone = consequence(self.bank, self.solved, self.assessment, key, given)
        if alone.moves or given == self.solved.answers[key].value:
            return alone
        together = tuple(
            f"Med alla svaren i fällan ”{trap.namn}”: {self.comes_to(trap).said[0]}"
            for trap, trapped in self._traps
            if len(baited := self._baited(trap)) > 1 and key in baited and _value(trapped, key) == given
        )
        return replace(alone, said=(*alone.said, *together))

    def _baited(self, trap: Reading) -> list[AnswerKey]:
        """The questions of the facit that a trap answers."""
        return [key for key in self.keys if key[0] in trap.svar or key[0] in trap.parter.get(key[1], {})]

    def _walked_into(self, case: Case, trap: Reading, trapped: Case) -> bool:
        """Whether the learner has answered all that a trap does."""
        baited = self._baited(trap)
        return bool(baited) and all(_value(case, key) == _value(trapped, key) for key in baited)

    def _grounds(self, one: FacitAnswer) -> Iterator[Ground]:
        for id in one.fakta:
            fact = self._facts[id]
            yield Ground(fact, self._papers[fact.papper])

    def _tempting(self, one: FacitAnswer, given: Value | None) -> str:
        chosen = given if isinstance(given, tuple) else (str(given),)
        return "\n".join(one.fel[id] for id in chosen if id in one.fel)


def _lacks_reason(needed: list[str], answer: Answer | None) -> bool:
    if answer is None or answer.reasoned or answer.value == VET_EJ:
        return False
    chosen = answer.value if isinstance(answer.value, tuple) else (str(answer.value),)
    return any(one in needed for one in chosen)


def _value(case: Case, key: AnswerKey) -> Value | None:
    return case.answers[key].value if key in case.answers else None
