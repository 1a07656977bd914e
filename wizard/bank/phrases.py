"""The språkvakt's phrases: words that a jurist lists → where they stand in a text.

A phrase is words with blanks between. `vite` is that word, `upphandl-` every word that begins so, `-avtal`
every word that ends so, `kund/köpare` either one, `…` up to five words, `<tal>` a kind of word and
`<fornamn>` a word of a list. Small and capital letters are the same, and a phrase lies within one sentence.
It is not a regular expression: each word is looked up once, so the time grows with the text and nothing else.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

GAP = "…"
MOST_BETWEEN = 5
"""How many words `…` may stand for."""
MOST_WORDS = 8
"""How many words a phrase may have."""
SHORTEST_PART = 2
"""How many letters the beginning or the end of a word has at least: less would be found everywhere."""

_SIGNS = "\u0300-\u036f"  # accents that stand for themselves, in text that is not NFC
_WORD = re.compile(rf"\w[\w{_SIGNS}]*(?:[-+’'][\w{_SIGNS}]+|(?<=\d)[.,:](?=\d)[\w{_SIGNS}]+)*")
_QUOTED = re.compile('[”“„"»«][^”“„"»«\n]{1,300}[”“"»«]')
_BREAK = re.compile(r"[!?;\n\u2028\u2029]|\.(?=\s|\.|$)")
_PERSON = re.compile(r"(?:18|19|20)?\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]?[\dx]{4}", re.ASCII)  # fmt: skip
_CLOCK = re.compile(r"([01]?\d|2[0-4])[.:][0-5]\d", re.ASCII)
_NUMBERS = frozenset(
    [
        "en",
        "ett",
        "två",
        "tre",
        "fyra",
        "fem",
        "sex",
        "sju",
        "åtta",
        "nio",
        "tio",
        "elva",
        "tolv",
        "tjugo",
        "trettio",
        "femtio",
        "hundra",
    ]
)


class Word(NamedTuple):
    """A word in a text: where it stands, as it is compared, in which sentence, and whether it is quoted."""

    start: int
    end: int
    plain: str
    sentence: int
    quoted: bool
    capital: bool


KINDS: Mapping[str, Callable[[Word], bool]] = {
    "tal": lambda word: word.plain[0].isdigit() or word.plain in _NUMBERS,
    "klockslag": lambda word: _CLOCK.fullmatch(word.plain) is not None,
    "personnummer": lambda word: _PERSON.fullmatch(word.plain) is not None and _long_enough(word.plain),
    "versal": lambda word: word.capital,
}
"""The kinds of word that `<…>` can mean, beside the word lists."""


def _long_enough(number: str) -> bool:
    """Ten digits without a sign between may be a telephone number when they begin with 0."""
    return len(number) > 10 or number[0] != "0"


def plain(text: str) -> str:
    """A word as it is compared."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text.casefold())


def words_of(text: str) -> list[Word]:
    """The words of a text, in order. Places are counted in characters from 0."""
    quotes = iter([*(match.span() for match in _QUOTED.finditer(text)), (len(text), len(text) + 1)])
    quote = next(quotes)
    found: list[Word] = []
    known: dict[str, str] = {}  # most words of a text come more than once
    sentence = begin = end = 0
    for match in _WORD.finditer(text):
        start = match.start()
        capital = text[start].isupper()
        if text[end:start] != " " and (sign := _BREAK.search(text, end, start)):
            # A full stop after a letter alone, or before a small letter or a figure, ends an abbreviation.
            sentence += sign[0] != "." or (capital and end - begin > 1)
        while quote[1] <= start:
            quote = next(quotes)
        begin, end, word = start, match.end(), match[0]
        if word not in known:
            known[word] = plain(word)
        found.append(Word(start, end, known[word], sentence, quote[0] <= start, capital))
    return found


# -- phrases -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Term:
    """What may stand in one place of a phrase."""

    exact: frozenset[str] = frozenset()
    heads: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def fits(self, word: Word) -> bool:
        """Whether the word may stand here."""
        text = word.plain
        if text in self.exact or text.startswith(self.heads) or text.endswith(self.tails):
            return True
        return any(KINDS[kind](word) for kind in self.kinds)


Step = tuple[Term, bool]
"""A term, and whether other words may stand before it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms that follow one another."""

    steps: tuple[Step, ...]

    def ends(self, words: list[Word], first: int) -> set[int]:
        """Every word that the phrase can end at, when its first term fits word `first`."""
        at, sentence, end = {first}, words[first].sentence, len(words)
        for term, gap in self.steps[1:]:
            reached = set()
            for before in at:
                for place in range(before + 1, before + 2 + (MOST_BETWEEN if gap else 0)):
                    if place == end or words[place].sentence != sentence:
                        break
                    if term.fits(words[place]):
                        reached.add(place)
            if not reached:
                return reached
            at = reached
        return at


def read_phrase(text: str, lists: Mapping[str, Term] | None = None) -> Phrase:
    """The phrase that was written. Raises ValueError, in Swedish, when it cannot be read."""
    steps: list[Step] = []
    gap = False
    written = text.replace("...", GAP).split()
    for word in written:
        if word == GAP:
            if gap or not steps:
                raise ValueError(f"{GAP} ska stå mellan två ord")
            gap = True
            continue
        steps.append((read_term(word, lists or {}), gap))
        gap = False
    if gap:
        raise ValueError(f"{GAP} ska stå mellan två ord")
    if not steps:
        raise ValueError("frasen är tom")
    if len(steps) > MOST_WORDS:
        raise ValueError(f"frasen har fler än {MOST_WORDS} ord")
    return Phrase(tuple(steps))


def read_term(text: str, lists: Mapping[str, Term] | None = None) -> Term:
    """One word of a phrase, with its alternatives. Raises ValueError, in Swedish, and KeyError for a list
    that there is not."""
    return joined(_alternative(part, lists or {}) for part in text.split("/"))


def joined(terms: Iterable[Term]) -> Term:
    """What any of the terms allows."""
    every = tuple(terms)
    return Term(
        frozenset(one for term in every for one in term.exact),
        tuple(one for term in every for one in term.heads),
        tuple(one for term in every for one in term.tails),
        tuple(one for term in every for one in term.kinds),
    )


def _alternative(text: str, lists: Mapping[str, Term]) -> Term:
    if text.startswith("<") and text.endswith(">"):
        name = text[1:-1]
        return Term(kinds=(name,)) if name in KINDS else lists[name]
    bare = text.strip("-")
    if _WORD.fullmatch(bare) is None:
        raise ValueError(f"”{text}” är inte ett ord")
    if text == bare:
        return Term(exact=frozenset((plain(text),)))
    if len(bare) < SHORTEST_PART:
        raise ValueError(f"”{text}” är för kort")
    if text not in (f"{bare}-", f"-{bare}"):
        raise ValueError(f"”{text}” har streck på båda sidor")
    return Term(heads=(plain(bare),)) if text.endswith("-") else Term(tails=(plain(bare),))


# -- looking for many phrases at once ------------------------------------------------------------------


class Match(NamedTuple):
    """A phrase, by its number, and its first and last word."""

    phrase: int
    first: int
    last: int


@dataclass
class _Beginnings:
    """Phrases by how their first word begins, or ends."""

    of: dict[int, dict[str, list[int]]] = field(default_factory=dict)

    def add(self, part: str, number: int) -> None:
        self.of.setdefault(len(part), {}).setdefault(part, []).append(number)


class Phrases:
    """Phrases to look for, all in one reading of the text."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)
        self._exact: dict[str, list[int]] = {}
        self._heads, self._tails = _Beginnings(), _Beginnings()
        self._kinds: dict[str, list[int]] = {}
        for number, phrase in enumerate(self.phrases):
            term = phrase.steps[0][0]
            for word in term.exact:
                self._exact.setdefault(word, []).append(number)
            for head in term.heads:
                self._heads.add(head, number)
            for tail in term.tails:
                self._tails.add(tail, number)
            for kind in term.kinds:
                self._kinds.setdefault(kind, []).append(number)

    def search(self, words: list[Word]) -> Iterator[Match]:
        """Every place where a phrase stands, in the order of the text; of several endings the nearest."""
        known: dict[tuple[str, bool], tuple[int, ...]] = {}
        for first, word in enumerate(words):
            same = word.plain, word.capital
            if same not in known:
                known[same] = self._beginning_with(word)
            for number in known[same]:
                if ends := self.phrases[number].ends(words, first):
                    yield Match(number, first, min(ends))

    def whole(self, words: list[Word]) -> Iterator[int]:
        """The number of every phrase that is the whole text."""
        last = len(words) - 1
        for number in self._beginning_with(words[0]) if words else ():
            if last in self.phrases[number].ends(words, 0):
                yield number

    def _beginning_with(self, word: Word) -> tuple[int, ...]:
        """The phrases whose first term the word fits."""
        text = word.plain
        found = list(self._exact.get(text, ()))
        for length, heads in self._heads.of.items():
            found += heads.get(text[:length], ())
        for length, tails in self._tails.of.items():
            found += tails.get(text[-length:], ())
        for kind, numbers in self._kinds.items():
            if KINDS[kind](word):
                found += numbers
        return tuple(dict.fromkeys(found))
