"""The språkvakt at work: (bank, case) → what its rules find in the texts that a handläggare has written.

What is found is advice. It changes neither form nor beredskap, and each finding can be let stand with a
reason, which holds for the text as it stood then. Pure.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from wizard.bank.language_schema import ALL_ANSWERS, ALL_REASONS, ALL_ROWS, REASON, LanguageRule
from wizard.bank.model import Bank
from wizard.bank.phrases import Match, Word, words_of
from wizard.case import texts
from wizard.case.exercises import PRESUMED
from wizard.case.lists import LISTS, list_kind
from wizard.case.model import AnswerKey, Case, Waiver
from wizard.case.texts import TextPlace, text_at


class Hit(NamedTuple):
    """Words that were found: as they stand, and where (characters from 0, the end not included)."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found in a text. `kept` is the reason why the text may stand, when there is one."""

    rule: LanguageRule
    place: TextPlace
    text: str
    hits: tuple[Hit, ...]
    kept: Waiver | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What was found, each once, in the order of the text."""
        return tuple(dict.fromkeys(hit.words for hit in self.hits))


def language(
    bank: Bank, case: Case, shown: Iterable[AnswerKey], only: Iterable[AnswerKey] | None = None
) -> tuple[Finding, ...]:
    """Everything found: by question in the bank's order, then by list, then in the ställningstagande.

    shown   the questions that are asked: what is written to others is not printed and not read
    only    read nothing but the texts at these questions
    """
    read = [
        _Text(bank, case, place) for place in _places(case, shown if only is None else only, only is None)
    ]
    presumed = PRESUMED if case.exercise else ""  # nobody has written it
    written = [text for text in read if text.text.strip() and text.text != presumed]
    rules = bank.language.rules.values()
    repeated = _Repeated(case, shown) if any(rule.lika for rule in rules) else None
    return tuple(
        _finding(case, rule, text, hits)
        for text in written
        for rule in rules
        if text.read_by(rule) and (hits := _hits(rule, text, repeated)) is not None
    )


def _finding(case: Case, rule: LanguageRule, text: "_Text", hits: tuple[Hit, ...]) -> Finding:
    waiver = case.waivers.get((rule.id, str(text.place)))
    kept = waiver if waiver is not None and waiver.text == text.text else None
    return Finding(rule, text.place, text.text, hits, kept)


def _places(case: Case, asked: Iterable[AnswerKey], whole: bool) -> Iterator[TextPlace]:
    """Every place where text may stand."""
    for question, party in asked:
        yield TextPlace(texts.ANSWER, question, party)
        yield TextPlace(texts.REASON, question, party)
    for kind in LISTS if whole else ():
        yield TextPlace(kind.name)
        for row in case.listed(kind.name):
            for column in kind.columns:
                if column.kind in ("text", "rader"):
                    yield TextPlace(kind.name, row.id, column.id)
    for name in ("skäl", "avvikelse") if whole else ():
        yield TextPlace(texts.POSITION, name)


class _Text:
    """A text to read, with what rules want to know about it, each found out once."""

    def __init__(self, bank: Bank, case: Case, place: TextPlace) -> None:
        self.bank = bank
        self.place = place
        self.text = self._written(case)

    def _written(self, case: Case) -> str:
        """Only a question of the type text has an answer that someone wrote."""
        if self.place.section == texts.ANSWER and self.bank.questions[self.place.name].typ != "text":
            return ""
        answer = case.answer(*self.place.key) if self.place.key else None
        if self.place.section == texts.ANSWER and answer is not None and answer.unknown:
            return ""
        return text_at(case, str(self.place)) or ""

    def read_by(self, rule: LanguageRule) -> bool:
        """Whether the rule reads this text."""
        if rule.hogst is not None:
            return self.place == TextPlace(rule.hogst.lista)
        return not self._names.isdisjoint(rule.laser) and self._names.isdisjoint(rule.laser_inte)

    @cached_property
    def _names(self) -> frozenset[str]:
        """What `läser` may call this text. A list as a whole is called nothing: only `högst` counts it."""
        place = self.place
        match place.section:
            case texts.ANSWER:
                return frozenset((place.name, ALL_ANSWERS))
            case texts.REASON:
                return frozenset((f"{REASON}{place.name}", ALL_REASONS))
            case texts.POSITION:
                return frozenset((ALL_REASONS,))
            case _ if place.name:
                return frozenset((f"{place.section}.{place.part}", ALL_ROWS))
            case _:
                return frozenset()

    @cached_property
    def words(self) -> list[Word]:
        """The words of the text."""
        return words_of(self.text)

    @cached_property
    def matches(self) -> Mapping[tuple[str, str], list[Match]]:
        """Where phrases stand, by rule and key."""
        found: dict[tuple[str, str], list[Match]] = {}
        for match in self.bank.language.phrases.search(self.words):
            found.setdefault(self.bank.language.owners[match.phrase], []).append(match)
        return found

    @cached_property
    def whole(self) -> frozenset[tuple[str, str]]:
        """The rules and keys with a phrase that is the whole text."""
        language = self.bank.language
        return frozenset(language.owners[number] for number in language.phrases.whole(self.words))

    @cached_property
    def all(self) -> Hit:
        """The whole text as a hit, without the blanks around it."""
        start = len(self.text) - len(self.text.lstrip())
        return Hit(self.text.strip(), start, start + len(self.text.strip()))

    @cached_property
    def help(self) -> frozenset[str]:
        """The texts that the program itself shows where this one is written."""
        if self.place.key is not None:
            question = self.bank.questions[self.place.name]
            return frozenset(map(_same, (question.hjalp, question.text, question.varfor)))
        kind = list_kind(self.place.section)
        column = kind.column(self.place.part) if kind else None
        return frozenset((_same(column.help),)) if column else frozenset()


class _Repeated:
    """How many questions have the same skäl. The same skäl for two organisations is no repetition."""

    def __init__(self, case: Case, shown: Iterable[AnswerKey]) -> None:
        questions: dict[str, set[str]] = {}
        for question, party in shown:
            answer = case.answer(question, party)
            if answer is not None and answer.reasoned and not answer.unknown:
                questions.setdefault(_same(answer.reason), set()).add(question)
        self._count = {reason: len(asked) for reason, asked in questions.items()}

    def times(self, text: str) -> int:
        """How many questions have this skäl."""
        return self._count.get(_same(text), 0)


def _same(text: str) -> str:
    """Text as it is compared: neither blanks nor capital letters make a difference."""
    return " ".join(text.casefold().split())


def _hits(rule: LanguageRule, text: _Text, repeated: _Repeated | None) -> tuple[Hit, ...] | None:
    """What the rule finds in the text; None when that is nothing."""
    if rule.hogst is not None:
        return () if int(text.text) > rule.hogst.rader else None
    if rule.lika is not None:
        return (text.all,) if repeated and repeated.times(text.text) >= rule.lika else None
    if rule.hjalptext:
        return (text.all,) if _same(text.text) in text.help else None
    if rule.hela:
        return (text.all,) if not text.words or (rule.id, "hela") in text.whole else None
    return _worded(rule, text) or None


def _worded(rule: LanguageRule, text: _Text) -> tuple[Hit, ...]:
    """Where the rule's phrases stand, but for its exceptions. Phrases that overlap are one."""
    words, matches = text.words, text.matches
    if (rule.id, "utom_i_texten") in matches:
        return ()
    spared = {words[match.first].sentence for match in matches.get((rule.id, "utom_i_meningen"), ())}
    found = [
        match
        for match in matches.get((rule.id, "ord"), ())
        if words[match.first].sentence not in spared and (rule.i_citat or not words[match.first].quoted)
    ]
    return tuple(
        Hit(text.text[words[first].start : words[last].end], words[first].start, words[last].end)
        for first, last in _spans(found)
    )


def _spans(matches: list[Match]) -> list[tuple[int, int]]:
    """The first and last words of the matches, in the order of the text; those that share words as one."""
    spans: list[tuple[int, int]] = []
    for match in matches:
        if spans and match.first <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(spans[-1][1], match.last)
        else:
            spans.append((match.first, match.last))
    return spans
