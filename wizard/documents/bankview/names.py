"""What the book of the question bank calls things: numbers, rules in words, sources, and who reads what."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from wizard.bank.conditions import Condition
from wizard.bank.model import Bank, criterion_node, named
from wizard.bank.schema import Role
from wizard.bank.wording import Rule, Wording, quoted
from wizard.documents.view.words import Reference, View, place_in_words
from wizard.text import listed

ROLES: tuple[Role, ...] = ("stopp", "kärna", "väg", "hinder", "beredskap", "varning")
"""The roles in the order of the book: first those that the rows read."""

_TRUST = {"verifierad": "", "delvis": " (delvis läst)", "ej_verifierad": " (ej verifierad)"}


class RuleView(View):
    """A condition in words. With `delar` the text ends with a colon and they are its list."""

    text: str
    delar: tuple["RuleView", ...]


class Names:
    """The names that a bank's parts have in its book."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.questions: Mapping[str, str] = {
            question.id: f"{part.nummer}.{place}"
            for part in bank.parts
            for place, question in enumerate(part.fragor, start=1)
        }
        """question → its number, `2.3`"""
        ordered = [id for role in ROLES for id, one in bank.criteria.items() if one.roll == role]
        self.criteria: Mapping[str, int] = {id: number for number, id in enumerate(ordered, start=1)}
        """criterion → its number, in the order of the book"""
        self._wording = Wording(bank, question=self.question, criterion=self.criterion)

    def question(self, id: str) -> str:
        """fråga 2.3 ”Vilken samhällsutmaning gäller det?”"""
        return f"fråga {self.questions[id]} {quoted(self.bank.questions[id].text)}"

    def criterion(self, id: str) -> str:
        """kriterium 9 ”Inte ett köp”"""
        return f"kriterium {self.criteria[id]} {quoted(self.bank.criteria[id].text)}"

    def node(self, node: str) -> str:
        """A question or a derived fact by its name."""
        return self.question(node) if node in self.questions else self.fact(node)

    def fact(self, id: str) -> str:
        """uppgiften ”Hela stödet i euro”"""
        return f"uppgiften {quoted(self.bank.facts[id].text)}"

    def rule(self, condition: Condition) -> RuleView:
        """The condition in words."""
        return _view(self._wording.rule(condition))

    def cite(self, citations: Iterable[str]) -> tuple[Reference, ...]:
        """Each citation as the source's short name, the place in it and how far it can be trusted."""
        return tuple(map(self._cite, citations))

    def _cite(self, citation: str) -> Reference:
        id, _, place = citation.partition("#")
        source, where = self.bank.sources[id], place_in_words(place)
        text = ", ".join(filter(None, (source.kort, where))) + _TRUST[source.status]
        return Reference(ankare=anchor("kalla", id), text=text, beskrivning=source.text)

    # -- who reads --------------------------------------------------------------------------------

    def readers(self, node: str) -> tuple[str, ...]:
        """Everything that reads a question's or a fact's value, or a criterion's verdict, directly."""
        return tuple(self._read_by(self._readers.get(node, {})))

    def _read_by(self, kinds: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """Questions, rows and what else has a short name together; the others one each."""
        for owner in kinds.get("uppfyllt_om", ()):
            yield self.criterion(owner)
        for owner in kinds.get("fakta", ()):
            yield self.fact(owner)
        for owner in kinds.get("väg", ()):
            form, _, way = owner.partition("/")
            texts = {route.id: route.text for route, _ in self.bank.routes(form)}
            yield f"vägen {quoted(texts[way])}"
        for kind, words in _TOGETHER.items():
            if owners := kinds.get(kind, ()):
                yield words.format(self._together(kind, owners))

    def _together(self, kind: str, owners: Sequence[str]) -> str:
        if kind in ("visas_om", "vilar_på"):
            return _spans(owners, self.questions)
        if kind == "gäller_om":
            return _spans(owners, {id: str(number) for id, number in self.criteria.items()})
        names = [quoted(self.bank.forms[one].text) for one in owners] if kind == "behöver" else owners
        return listed(names)

    @cached_property
    def _readers(self) -> Mapping[str, Mapping[str, list[str]]]:
        """node → kind of reader → the readers, each once, in the order of the files."""
        found: dict[str, dict[str, list[str]]] = {}

        def note(node: str, kind: str, owner: str) -> None:
            owners = found.setdefault(node, {}).setdefault(kind, [])
            if owner not in owners:
                owners.append(owner)

        for (kind, owner), condition in self.bank.conditions.items():
            kind = {"sats utan": "sats", "revision gäller": "revision"}.get(kind, kind)
            for node in named(condition):
                note(node, kind, owner)
        for question in self.bank.questions.values():
            for node in question.vilar_pa:
                note(node, "vilar_på", question.id)
        for fact in self.bank.facts.values():
            for node in fact.laser:
                note(node, "fakta", fact.id)
        for form in self.bank.forms.values():
            for criterion in form.behover:
                note(criterion_node(criterion), "behöver", form.id)
        for point in self.bank.lawyer_points:
            if point.kriterium:
                note(criterion_node(point.kriterium), "jurist", point.id)
        return found


_TOGETHER: Mapping[str, str] = {
    "gäller_om": "villkoret för när kriterium {} är aktuellt",
    "visas_om": "villkoret för fråga {}",
    "vilar_på": "juristfråga {} (svaret vilar på det)",
    "rad": "rad {}",
    "behöver": "formen {} (behöver det)",
    "jurist": "juristpunkt {}",
    "konflikt": "konflikt {}",
    "sats": "sats {}",
    "revision": "revisionspunkt {}",
}
"""Kinds of readers that are named together, in the order of the book."""


def _spans(ids: Sequence[str], numbers: Mapping[str, str]) -> str:
    """2.1–2.4, 2.7: numbers that follow upon each other, within one part, as a span."""
    order = {id: place for place, id in enumerate(numbers)}
    placed = enumerate(sorted(ids, key=order.__getitem__))
    runs = groupby(placed, lambda one: (order[one[1]] - one[0], numbers[one[1]].rpartition(".")[0]))
    found = [[numbers[id] for _, id in run] for _, run in runs]
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in found)


def anchor(kind: str, id: str) -> str:
    """What a link to something in the book leads to."""
    return f"{kind}-{id}"


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _view(rule: Rule) -> RuleView:
    return RuleView(text=rule.text, delar=tuple(map(_view, rule.parts)))
