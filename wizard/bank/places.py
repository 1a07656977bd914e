"""Where each thing in the bank stands, so that a fault can point at it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wizard.bank.model import criterion_of
from wizard.bank.yamltext import Document, Path_, Plain
from wizard.faults import Place

_SPACES = {"fact": "question"}
"""Questions and facts share one namespace: conditions read both as `fråga`."""
_LISTS = {
    "frågor": "question", "fakta": "fact", "kriterier": "criterion", "rader": "row", "former": "form",
    "grupper": "group", "källor": "source", "konstanter": "constant", "juristpunkter": "point",
    "konflikter": "conflict", "nämnder": "board",
    "satser": "theorem", "krav": "requirement", "regler": "language rule", "ordlistor": "word list",
    "punkter": "audit point",
}  # fmt: skip
_OWNER = {
    "visas_om": ("question", "visas_om"), "uppfyllt_om": ("criterion", "uppfyllt_om"),
    "gäller_om": ("criterion", "gäller_om"), "rad": ("row", "när"), "väg": ("route", "när"),
    "jurist": ("point", "när"), "konflikt": ("conflict", "när"),
    "sats": ("theorem", "när"), "sats utan": ("theorem", "utan"),
    "revision": ("audit point", "utan_anmärkning_om"), "revision gäller": ("audit point", "gäller_om"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a document."""

    document: Document
    path: Path_ = ()

    @property
    def place(self) -> Place:
        """Where the part begins."""
        return self.document.place(self.path)

    def under(self, *steps: str | int) -> "Spot":
        """The part that these keys and numbers lead to; this part itself when there is none."""
        path = (*self.path, *steps)
        return Spot(self.document, path) if path in self.document.places else self

    def has(self, *keys: str) -> bool:
        """Whether one of these keys stands directly in this part."""
        return any((*self.path, key) in self.document.places for key in keys)

    def at(self, word: str) -> Place:
        """Where `word` first stands as a value within this part; else where the part begins."""
        found = (path for path, part in self._parts() if part == word)
        return self.document.place(next(found, self.path))

    def mappings(self, *words: str) -> Iterator["Spot"]:
        """Every mapping within this part that has one of these keys, in reading order."""
        for path, part in self._parts():
            if isinstance(part, dict) and not part.keys().isdisjoint(words):
                yield Spot(self.document, path)

    def _parts(self) -> Iterator[tuple[Path_, Plain]]:
        return _parts(self.document.value(self.path), self.path)


def _parts(data: Plain, path: Path_) -> Iterator[tuple[Path_, Plain]]:
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _parts(value, (*path, key))
    elif isinstance(data, list):
        for number, item in enumerate(data):
            yield from _parts(item, (*path, number))


class Places:
    """Looks things up in the documents that a bank was read from."""

    def __init__(self, documents: Mapping[str, Document], unread: frozenset[str] = frozenset()) -> None:
        """`unread`: every word in the parts left out of the documents because of their own faults."""
        self.unread = unread
        self._documents = documents
        self._spots: dict[tuple[str, str], Spot] = {}
        self._ids: list[tuple[str, str, Place]] = []
        for document in documents.values():
            data: Any = document.data
            if "frågor" in data:
                self._note(Spot(document), "part", data)
            for key, kind in _LISTS.items():
                for number, item in enumerate(data.get(key, [])):
                    self._note(Spot(document, (key, number)), kind, item)

    def _note(self, spot: Spot, kind: str, item: Any) -> None:
        """Of two things with one id the last is the one that the bank has."""
        self._spots[kind, item["id"]] = spot
        self._ids.append((_SPACES.get(kind, kind), item["id"], spot.under("id").place))
        for nested, key in (("option", "svar"), ("route", "vägar"), ("grant", "bidrag")):
            for number, one in enumerate(item.get(key, [])):
                inner = spot.under(key, number)
                self._spots[nested, f"{item['id']}/{one['id']}"] = inner
                self._ids.append((f"{kind} {item['id']} {nested}", one["id"], inner.under("id").place))

    def of(self, kind: str, id: str) -> Spot:
        """Where the thing is defined."""
        return self._spots[kind, id]

    def head(self) -> Spot:
        """The bank's own file."""
        return Spot(self._documents["bank.yaml"])

    def condition(self, kind: str, owner: str) -> Spot:
        """A condition, by its key in `Bank.conditions`."""
        thing, key = _OWNER[kind]
        return self.of(thing, owner).under(key)

    def node(self, node: str) -> Spot:
        """Where a question, fact or criterion is defined."""
        criterion = criterion_of(node)
        if criterion is not None:
            return self.of("criterion", criterion)
        return self._spots.get(("question", node)) or self.of("fact", node)

    def ids(self) -> Iterator[tuple[str, str, Place]]:
        """(namespace, id, place) of every definition, in the order of the files."""
        yield from self._ids

    def citations(self) -> Iterator[tuple[str, Place]]:
        """Every citation and where it stands."""
        for document in self._documents.values():
            for path, place in document.places.items():
                if len(path) >= 2 and path[-2] == "källor" and isinstance(path[-1], int):
                    value = document.value(path)
                    if isinstance(value, str):
                        yield value, place
