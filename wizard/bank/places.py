"""Where each thing in the bank stands, so that a fault can point at it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wizard.bank.model import criterion_of
from wizard.bank.yamltext import Document, Path_
from wizard.faults import Place

_SPACES = {"fact": "question"}
"""Questions and facts share one namespace: conditions read both as `fråga`."""
_LISTS = {
    "frågor": "question", "fakta": "fact", "kriterier": "criterion", "rader": "row", "former": "form",
    "grupper": "group", "källor": "source", "konstanter": "constant", "juristpunkter": "point",
    "konflikter": "conflict", "nämnder": "board",
}  # fmt: skip
_OWNER = {
    "visas_om": ("question", "visas_om"), "uppfyllt_om": ("criterion", "uppfyllt_om"),
    "gäller_om": ("criterion", "gäller_om"), "rad": ("row", "när"), "jurist": ("point", "när"),
    "konflikt": ("conflict", "när"),
}  # fmt: skip


@dataclass(frozen=True)
class Spot(Place):
    """A place that knows the part of the document it is the place of."""

    document: Document | None = field(default=None, compare=False)
    path: Path_ = field(default=(), compare=False)

    def at(self, word: str) -> Place:
        """Where `word` first stands, as a key or a value, within this part; else this place itself."""
        if self.document is None:
            return self
        for path in self.document.places:
            if path[: len(self.path)] == self.path and _value(self.document.data, path) == word:
                return self.document.places[path]
        for path in self.document.places:
            if path[: len(self.path)] == self.path and path and path[-1] == word:
                return self.document.places[path]
        return self


def _value(data: Any, path: Path_) -> Any:
    for step in path:
        data = data[step]
    return data


class Places:
    """Looks things up in the documents that a bank was read from."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._spots: dict[tuple[str, str], Spot] = {}
        self._all: list[tuple[str, str, Place]] = []
        for document in documents.values():
            for key, kind in _LISTS.items():
                items = document.data.get(key, []) if isinstance(document.data, dict) else []
                for number, item in enumerate(items):
                    self._note(document, kind, item, (key, number))

    def _note(self, document: Document, kind: str, item: Any, path: Path_) -> None:
        if not isinstance(item, dict) or "id" not in item:
            return
        spot = self._spot(document, path)
        self._spots.setdefault((kind, item["id"]), spot)
        self._all.append((_SPACES.get(kind, kind), item["id"], document.place((*path, "id"))))
        for nested, key in (("option", "svar"), ("route", "vägar"), ("grant", "bidrag")):
            for number, one in enumerate(item.get(key, [])):
                inner = (*path, key, number)
                self._spots.setdefault((nested, f"{item['id']}/{one['id']}"), self._spot(document, inner))
                place = document.place((*inner, "id"))
                self._all.append((f"{kind} {item['id']} {nested}", one["id"], place))

    def _spot(self, document: Document, path: Path_) -> Spot:
        place = document.place(path)
        return Spot(place.file, place.line, place.column, document, path)

    def of(self, kind: str, id: str) -> Spot:
        """Where the thing is defined."""
        return self._spots.get((kind, id)) or Spot("banken")

    def head(self) -> Spot:
        """The bank's own file."""
        return self._spot(self._documents["bank.yaml"], ())

    def condition(self, kind: str, owner: str) -> Spot:
        """Where a condition begins."""
        if kind == "väg":
            spot, key = self.of("route", owner), "när"
        else:
            thing, key = _OWNER[kind]
            spot = self.of(thing, owner)
        return spot if spot.document is None else self._spot(spot.document, (*spot.path, key))

    def node(self, node: str) -> Place:
        """Where a question, fact or criterion is defined."""
        criterion = criterion_of(node)
        if criterion is not None:
            return self.of("criterion", criterion)
        return self._spots.get(("question", node)) or self.of("fact", node)

    def ids(self) -> Iterator[tuple[str, str, Place]]:
        """(namespace, id, place) of every definition, in the order of the files."""
        yield from self._all

    def citations(self) -> Iterator[tuple[str, Place]]:
        """Every citation and where it stands."""
        for document in self._documents.values():
            for path, place in document.places.items():
                if len(path) >= 2 and path[-2] == "källor" and isinstance(path[-1], int):
                    value = _value(document.data, path)
                    if isinstance(value, str):
                        yield value, place

    def odd_comparisons(self) -> Iterator[Place]:
        """Atoms about a question that have no comparison, or several that do not go together."""
        for document in self._documents.values():
            for path, place in document.places.items():
                value = _value(document.data, path)
                if isinstance(value, dict) and "fråga" in value and "svar" not in value:
                    kinds = ("är" in value) + ("minst" in value or "högst" in value) + ("besvarad" in value)
                    if kinds != 1:
                        yield place
