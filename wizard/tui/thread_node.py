"""A line of the tree that the red thread is shown as, and how one goes about in the tree. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from wizard.case.gap import Gap

ROOT, AIM, LOOSE = "utmaning", "utmaning/syfte", "löst"
"""Paths of the challenge, of the aim that the goals hang under, and of what hangs on no goal."""


def path_to(above: str, name: str) -> str:
    """The path of a node under another. A slash in a name is no step."""
    return f"{above}/{name.replace('/', chr(0x2044))}"


@dataclass(frozen=True, slots=True)
class Add:
    """A row that can be added at a node: in which list, what it is called, and cells that are known there."""

    list: str
    text: str
    cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree.

    path      its place: the names of the nodes it hangs under and its own, between slashes
    more      a second line
    list, row the row it shows; question the answer it shows; party the party
    whole     the lists that it stands for as a whole
    adds      what can be added here
    gaps      the gaps here, not those further down
    """

    path: str
    label: str
    text: str = ""
    more: str = ""
    list: str = ""
    row: str = ""
    question: str = ""
    party: str = ""
    whole: tuple[str, ...] = ()
    adds: tuple[Add, ...] = ()
    children: "tuple[Node, ...]" = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def depth(self) -> int:
        """How many nodes it hangs under."""
        return self.path.count("/")

    @property
    def below(self) -> tuple[Gap, ...]:
        """The gaps here and further down, each once."""
        found = [*self.gaps, *(gap for child in self.children for gap in child.below)]
        return tuple(dict.fromkeys(found))


def each(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every node, in the order in which they stand."""
    for node in nodes:
        yield node
        yield from each(node.children)


def seen(nodes: Iterable[Node], folded: frozenset[str]) -> Iterator[Node]:
    """The nodes that are in sight when some are folded."""
    for node in nodes:
        yield node
        if node.path not in folded:
            yield from seen(node.children, folded)


def parents(path: str) -> tuple[str, ...]:
    """The paths of the nodes that a node hangs under."""
    parts = path.split("/")
    return tuple("/".join(parts[:length]) for length in range(1, len(parts)))
