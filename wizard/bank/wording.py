"""Conditions in Swedish: the rule itself, not how it came out for a case.

A rule is a sentence, or a sentence with a list under it where one line would be too much to hold. What a
question or a criterion is called is the caller's choice. Every sentence says exactly what the condition
computes: an answer to a question that is not asked is none of the options, and a criterion that does not
apply is neither met nor not met.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wizard.bank.conditions import All, Answered, Any, Atom, Bound, Condition, Count, Is, Limit, Not, Verdict
from wizard.bank.model import Bank
from wizard.bank.schema import Kind
from wizard.text import listed, number_in_words

UNVERIFIED = "ej verifierad: kontrollera aktuellt belopp"
"""What stands beside an amount that nobody has verified."""

ANSWERED_WITH: Mapping[Kind, str] = {
    "val": "ett av svaren",
    "flerval": "ett eller flera av svaren",
    "tal": "ett heltal",
    "belopp": "hela kronor",
    "datum": "ett datum",
    "text": "fri text",
}
"""What a question of each type is answered with."""

_INLINE = 140  # characters: two atoms that fit on about two lines of a page are read as one sentence


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold. With `parts` the text ends with a colon and the parts are its list."""

    text: str
    parts: tuple["Rule", ...] = ()


@dataclass(frozen=True)
class Wording:
    """How a bank's conditions read. `question` and `criterion` give what to call one by its id; by default
    its text in quotes. `day` (ISO; empty = the newest) chooses the amounts that are shown."""

    bank: Bank
    question: Callable[[str], str] | None = None
    criterion: Callable[[str], str] | None = None
    day: str = ""

    def rule(self, condition: Condition) -> Rule:
        """The condition as a rule."""
        return self._rule(condition, holds=True)

    def atom(self, atom: Atom, holds: bool = True) -> str:
        """What it means that the atom is true, or with `holds` False that it is false. No full stop."""
        match atom:
            case Is(question, options):
                return self._choice(question, options, holds)
            case Bound():
                return self._bound(atom, holds)
            case Answered(question):
                return f"{self._question(question)} {'är besvarad' if holds else 'ställs inte'}"
            case Verdict(criterion, met):
                return f"{self._criterion(criterion)} är {_verdict(met, holds)}"

    # -- joins ------------------------------------------------------------------------------------

    def _rule(self, condition: Condition, holds: bool) -> Rule:
        match condition:
            case All((only,)) | Any((only,)):
                return self._rule(only, holds)
            case Not(part):
                return self._rule(part, not holds)
            case All(parts):
                lead = "allt det här gäller" if holds else "inte allt det här gäller på en gång"
                return self._join(lead, ", och " if holds else "", parts)
            case Any(parts):
                lead = "minst ett av det här gäller" if holds else "inget av det här gäller"
                return self._join(lead, ", eller " if holds else "", parts)
            case Count(least, parts):
                return self._join(_count(least, holds), "", parts)
            case _:
                return Rule(self.atom(condition, holds))

    def _join(self, lead: str, word: str, parts: tuple[Condition, ...]) -> Rule:
        """A list under its lead; two short parts with a `word` to join them are one sentence."""
        rules = tuple(self._rule(part, holds=True) for part in parts)
        line = word.join(rule.text for rule in rules)
        if word and len(rules) == 2 and not any(rule.parts for rule in rules) and len(line) <= _INLINE:
            return Rule(line)
        return Rule(f"{lead}:", rules)

    # -- atoms ------------------------------------------------------------------------------------

    def _choice(self, question: str, options: frozenset[str], holds: bool) -> str:
        asked = self.bank.questions[question]
        texts = [quoted(one.text) for one in asked.svar if one.id in options]
        verb = "innehåller" if asked.typ == "flerval" else "är"
        if holds:
            says = alternatives(texts)
        else:
            says = f"inte {texts[0]}" if len(texts) == 1 else f"varken {alternatives(texts)}"
        return f"svaret på {self._question(question)} {verb} {says}"

    def _bound(self, atom: Bound, holds: bool) -> str:
        fact = self.bank.facts.get(atom.question)
        name = f"uppgiften {quoted(fact.text)}" if fact else f"svaret på {self._question(atom.question)}"
        least, most = (self._limit(limit, atom.question) for limit in (atom.least, atom.most))
        if least and most:
            return f"{name} är {'' if holds else 'inte '}från {least} till {most}"
        if most:
            return f"{name} är {'' if holds else 'inte '}högst {most}"
        return f"{name} {'är minst' if holds else 'når inte upp till'} {least}"

    def _limit(self, limit: Limit | None, question: str) -> str:
        if limit is None:
            return ""
        if isinstance(limit, int):
            return number_in_words(limit, self.bank.unit(question))
        constant, value = self.bank.constants[limit], self.bank.constant(limit, self.day)
        if value is None:
            return f"beloppet {quoted(constant.text)}, som inte gäller än"
        mark = "" if value.status == "verifierad" else f", {UNVERIFIED}"
        return f"{number_in_words(value.varde, constant.enhet)} ({quoted(constant.text)}{mark})"

    # -- names ------------------------------------------------------------------------------------

    def _question(self, id: str) -> str:
        return self.question(id) if self.question else f"frågan {quoted(self.bank.questions[id].text)}"

    def _criterion(self, id: str) -> str:
        return self.criterion(id) if self.criterion else f"kriteriet {quoted(self.bank.criteria[id].text)}"


def quoted(text: str) -> str:
    """The text in Swedish quotation marks."""
    return f"”{text}”"


def alternatives(texts: Iterable[str]) -> str:
    """a, b eller c."""
    return listed(tuple(texts), "eller")


def _verdict(met: bool, holds: bool) -> str:
    """A criterion that does not apply makes both verdicts false."""
    if holds:
        return "uppfyllt" if met else "prövat och inte uppfyllt"
    return "inte uppfyllt eller inte aktuellt" if met else "uppfyllt eller inte aktuellt"


def _count(least: int, holds: bool) -> str:
    if holds:
        return f"minst {least} av det här gäller"
    return "inget av det här gäller" if least == 1 else f"högst {least - 1} av det här gäller"
