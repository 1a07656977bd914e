"""Why, in Swedish: the parts of a condition that make it as it is, as sentences that end in answers.

Each criterion is a sentence and is said once; what it rests on in its turn follows after it. A reader
takes in about a dozen lines, so the rest is left to the condition tree (`wizard.assessment.trace`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from wizard.assessment.grounds import Ground, Look, grounds_of, leaves, own
from wizard.assessment.reading import Reading
from wizard.assessment.words import AS_ASKED, Words
from wizard.bank.conditions import Answered, Bound, Condition, Is, Limit, Unasked, Verdict
from wizard.bank.model import Bank
from wizard.bank.wording import UNVERIFIED
from wizard.text import listed, number_in_words

MOST_LINES = 12
_ANSWERS, _ANSWERS_SHORT = 5, 3
"""Answers told in one sentence: where there are few sentences, and where there are many."""
_FEW = 4
"""As many criteria of a row are told with all that they rest on; more are told in a sentence each."""
Take = Callable[[Ground], tuple[Ground, ...]]
"""Which of the answers behind a verdict are told with it."""
_SENTENCE = re.compile(r"(?<=[.!?])(?<! kap\.)(?<! ref\.)(?<! dnr\.)\s+(?=[A-ZÅÄÖ])")


@dataclass(frozen=True, slots=True)
class Prose:
    """Writes sentences about a reading. `words` says what questions and answers are called."""

    reading: Reading
    words: Words = AS_ASKED

    def why(self, condition: Condition, party: str = "") -> tuple[str, ...]:
        """What makes a condition true or false, in at most `MOST_LINES` sentences; none while unknown."""
        return self._lines(grounds_of(self.reading, condition, party))

    def why_verdict(self, name: str) -> tuple[str, ...]:
        """A verdict and all that it rests on, in sentences that end in answers; none while it is oklart."""
        return self.why(Verdict(name, met=True))

    def why_verdicts(self, verdicts: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        """The same of several, each (criterion, party), those alike for several organisations together."""
        found = [
            ground
            for name, party in dict.fromkeys(verdicts)
            for ground in grounds_of(self.reading, Verdict(name, met=True), party)
        ]
        return tuple(self._sentence(group, leaves, _ANSWERS_SHORT) for group in _alike(self, found, leaves))

    # -- sentences --------------------------------------------------------------------------------

    def _lines(self, grounds: Sequence[Ground]) -> tuple[str, ...]:
        verdicts = [ground for ground in grounds if isinstance(ground.atom, Verdict)]
        loose = self.told([ground for ground in grounds if not isinstance(ground.atom, Verdict)])
        first = [f"Det följer av att {loose}."] if loose else []
        if len({ground.atom for ground in verdicts}) <= _FEW:
            whole = [*first, *self._deep(verdicts, set())]
            if len(whole) <= MOST_LINES:
                return tuple(whole)
        groups = list(_alike(self, verdicts, leaves))
        room = MOST_LINES - len(first)
        told = groups if len(groups) <= room else groups[: room - 1]
        rest = groups[len(told) :]
        short = (self._sentence(group, leaves, _ANSWERS_SHORT) for group in told)
        return (*first, *short, *([self._names(rest)] if rest else []))

    def _deep(self, grounds: Sequence[Ground], said: set[tuple[str, str]]) -> Iterator[str]:
        """Each verdict with its own answers, then the verdicts that it rests on, none of them twice."""
        fresh = [ground for ground in grounds if (_name(ground), ground.party) not in said]
        said |= {(_name(ground), ground.party) for ground in fresh}
        for group in _alike(self, fresh, own):
            yield self._sentence(group, own, _ANSWERS)
            inner = [part for ground in group for part in ground.parts if isinstance(part.atom, Verdict)]
            yield from self._deep(list(dict.fromkeys(inner)), said)

    def _sentence(self, group: Sequence[Ground], take: Take, most: int) -> str:
        answers = self.told(take(group[0]), most)
        return f"{self._claim(group)}, eftersom {answers}." if answers else f"{self._claim(group)}."

    def _claim(self, group: Sequence[Ground]) -> str:
        """What the verdict says, in the bank's words, and of which organisations."""
        criterion = self.reading.bank.criteria[_name(group[0])]
        verdict = self.reading.verdict(criterion.id, group[0].party)
        if isinstance(verdict, Unasked):
            text = f"Kriteriet ”{criterion.text.rstrip('.')}” prövas inte"
        else:
            text = first_sentence(criterion.uppfyllt if verdict else criterion.ej_uppfyllt)
        names = [self._party(ground.party) for ground in group if ground.party]
        return f"{text} ({listed(names)})" if names and len(self.reading.parties) > 1 else text

    def _names(self, groups: Sequence[Sequence[Ground]]) -> str:
        names = [self.reading.bank.criteria[_name(group[0])].text.rstrip(".") for group in groups]
        told = listed([f"”{name}”" for name in dict.fromkeys(names)])
        return f"Till det kommer {told}. Svaren bakom står vid varje kriterium."

    def _party(self, id: str) -> str:
        return next(party.name or party.id for party in self.reading.case.parties if party.id == id)

    # -- answers ----------------------------------------------------------------------------------

    def told(self, grounds: Sequence[Ground], most: int = _ANSWERS) -> str:
        """The answers as clauses. What was not asked is told only where nothing was."""
        told = [ground for ground in grounds if not self._unasked(ground)] or grounds
        clauses = list(
            dict.fromkeys(
                self.answer(ground.atom, ground.party)
                for ground in told
                if not isinstance(ground.atom, Verdict)
            )
        )
        more = len(clauses) - most
        if more > 0:
            clauses[most:] = ["ett svar till" if more == 1 else f"{more} svar till"]
        return listed(clauses)

    def _unasked(self, ground: Ground) -> bool:
        return not isinstance(ground.atom, Verdict) and isinstance(
            self.reading.value(ground.atom.question, ground.party), Unasked
        )

    def answer(self, atom: Look, party: str) -> str:
        """One answer, or a computed number and its limit, as a clause."""
        bank, value = self.reading.bank, self.reading.value(atom.question, party)
        question = bank.questions.get(atom.question)
        called = f"”{self.words.question(question) if question else bank.facts[atom.question].text}”"
        if isinstance(value, Unasked):
            return f"frågan {called} inte ställs" if question else f"{called} inte räknas fram"
        match atom:
            case Bound() if isinstance(value, int):
                about = f"svaret på {called}" if question else called
                number = number_in_words(value, self._unit(atom)) + self._partly(atom.question)
                return f"{about} är {number}, vilket är {self._compared(atom, value)}"
            case Is(_, options) if question and isinstance(value, tuple):
                chosen = tuple(one for one in value if one in options) or value
                what = "svaret" if len(value) == 1 else "ett av svaren" if len(chosen) == 1 else "svaren"
                inner = listed([f"”{self.words.answer(question, (one,))}”" for one in chosen])
                return f"{what} på {called} är {inner}"
            case Answered():
                return f"frågan {called} är besvarad"
            case _:
                assert question is not None and value is not None  # nothing unknown is a ground
                shown = self.words.answer(question, value)
                return f"svaret på {called} är ”{shown}”"

    def _partly(self, name: str) -> str:
        """That a sum leaves out what was not asked about at this depth: it must not be read as the whole."""
        fact = self.reading.bank.facts.get(name)
        left_out = fact and any(isinstance(self.reading.value(one), Unasked) for one in fact.laser)
        return " (räknat på det som har frågats)" if left_out else ""

    def _unit(self, atom: Bound) -> str:
        """The number's own unit, or that of the constant it is compared with."""
        bank = self.reading.bank
        named = next((limit for limit in (atom.least, atom.most) if isinstance(limit, str)), None)
        return bank.unit(atom.question) or (bank.constants[named].enhet if named else "")

    def _compared(self, atom: Bound, value: int) -> str:
        """On which side of the limits a number is."""
        unit = self._unit(atom)
        least, most = self._limit(atom.least), self._limit(atom.most)
        if least is not None and value < least:
            return f"under {self._limit_text(atom.least, least, unit)}"
        if most is not None and value > most:
            return f"över {self._limit_text(atom.most, most, unit)}"
        sides = []
        if least is not None:
            sides.append(f"minst {self._limit_text(atom.least, least, unit)}")
        if most is not None:
            sides.append(f"högst {self._limit_text(atom.most, most, unit)}")
        return listed(sides)

    def _limit(self, limit: Limit | None) -> int | None:
        return self.reading.constant(limit) if isinstance(limit, str) else limit

    def _limit_text(self, limit: Limit | None, number: int, unit: str) -> str:
        text = number_in_words(number, unit)
        if not isinstance(limit, str):
            return text
        value = self.reading.bank.constant(limit, self.reading.case.assessed_on)
        mark = f", {UNVERIFIED}" if value and value.status != "verifierad" else ""
        return f"{text} ({self.reading.bank.constants[limit].text}{mark})"


def both(bank: Bank, criteria: Iterable[tuple[str, bool]]) -> str:
    """Verdicts that criteria would have together: ”A” och ”B”."""
    words = ((bank.criteria[id], met) for id, met in criteria)
    return listed([f"”{first_sentence(one.uppfyllt if met else one.ej_uppfyllt)}”" for one, met in words])


def first_sentence(text: str) -> str:
    """The first of the sentences in a text, without its full stop, so that a clause can follow."""
    return _SENTENCE.split(text.strip())[0].rstrip(".")


# -- what of a ground is told --------------------------------------------------------------------------


def _name(ground: Ground) -> str:
    assert isinstance(ground.atom, Verdict)
    return ground.atom.criterion


def _alike(prose: Prose, grounds: Sequence[Ground], take: Take) -> Iterator[list[Ground]]:
    """The verdicts in order; organisations of which the same is to be said stand together."""
    groups: dict[tuple[object, ...], list[Ground]] = {}
    for ground in grounds:
        name = _name(ground)
        key = (name, prose.reading.verdict(name, ground.party), prose.told(take(ground)))
        groups.setdefault(key, []).append(ground)
    yield from groups.values()
