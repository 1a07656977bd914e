"""Prov: questions on the words of the field and on where things stand in the sources. Pure: chance comes in as a
seed, and the same seed gives the same questions."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from wizard.bank.model import Bank
from wizard.practice.reading import Lessons
from wizard.practice.words import Passage, Term

_CHOICES = 4
"""Choices where something stands."""


@dataclass(frozen=True, slots=True)
class QuizItem:
    """A question with its choices.

    asked    the question, and what it is about
    options  the choices; `right` is the number of the right one, from 0
    why      what tells it from the others
    """

    asked: str
    options: tuple[str, ...]
    right: int
    why: str
    sources: tuple[str, ...]


def quiz(bank: Bank, lessons: Lessons, seed: int, number: int) -> tuple[QuizItem, ...]:
    """So many questions, or as many as there are: words and sources in turn, none twice on the same thing."""
    chance = random.Random(seed)
    words = [_of_term(lessons, placed.says) for placed in lessons.terms.values()]
    places = [
        _of_passage(bank, lessons, placed.says)
        for placed in lessons.passages.values()
        if placed.says.forvaxlas_med
    ]
    makers = list(_in_turn(_shuffled(chance, words), _shuffled(chance, places)))
    return tuple(make(chance) for make in makers[:number])


Thing = TypeVar("Thing")
_Maker = Callable[[random.Random], QuizItem]


def _of_term(lessons: Lessons, term: Term) -> _Maker:
    """What a word means, or which word it is."""
    others = [lessons.terms[id].says for id in term.forvaxlas_med if id in lessons.terms]

    def make(chance: random.Random) -> QuizItem:
        sources = tuple(term.kallor)
        if chance.random() < 0.5:
            meanings = [term.betyder, *(other.betyder for other in others)]
            return _item(chance, f"Vad betyder {term.ord}?", meanings, term.skillnad, sources)
        named = [term.ord, *(other.ord for other in others)]
        return _item(chance, f"Vilket ord är det?\n{term.betyder}", named, term.skillnad, sources)

    return make


def _of_passage(bank: Bank, lessons: Lessons, passage: Passage) -> _Maker:
    """Which source says something. Each is named once: which chapter of the audit it is nobody knows by heart. What
    the passage is mixed up with comes first, then law beside what is no law and the other way round."""
    mixed_up = [one for one in passage.forvaxlas_med if one in lessons.passages]
    unlike = [one for one in lessons.passages if _is_law(one) != _is_law(passage.stalle)]

    def make(chance: random.Random) -> QuizItem:
        asked = f"Var står det här?\n{passage.sager}"
        by_source: dict[str, str] = {}
        for one in (passage.stalle, *mixed_up, *_shuffled(chance, unlike)):
            by_source.setdefault(_source(one), one)
        named = [_place(bank, one) for one in list(by_source.values())[:_CHOICES]]
        return _item(chance, asked, named, passage.spelar_roll, (passage.stalle,))

    return make


def _source(cited: str) -> str:
    return cited.partition("#")[0]


def _is_law(cited: str) -> bool:
    return cited.startswith(("L-", "EU-", "SFS"))


def _place(bank: Bank, cited: str) -> str:
    source, _, place = cited.partition("#")
    return f"{bank.sources[source].kort} {place}".strip()


def _item(
    chance: random.Random, asked: str, options: Sequence[str], why: str, sources: tuple[str, ...]
) -> QuizItem:
    """The first option is the right one; they are shown in any order."""
    order = _shuffled(chance, list(dict.fromkeys(options)))
    return QuizItem(asked, tuple(order), order.index(options[0]), why, sources)


def _shuffled(chance: random.Random, things: Sequence[Thing]) -> list[Thing]:
    return chance.sample(things, len(things))


def _in_turn(one: Sequence[_Maker], other: Sequence[_Maker]) -> Iterator[_Maker]:
    for number in range(max(len(one), len(other))):
        yield from one[number : number + 1]
        yield from other[number : number + 1]
