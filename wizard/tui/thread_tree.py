"""The tree that the red thread is shown as: lines with branches that fold."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wizard.tui.thread_node import AIM, ROOT, Node, each, parents, seen


class ThreadTree(OptionList):
    """One node on each line. What is folded is remembered by path, so that it stays when the case changes."""

    DEFAULT_CSS = """
    ThreadTree { text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "fold", show=False),
        Binding("right", "unfold", show=False),
        Binding("left", "fold_up", show=False),
        Binding("v", "fold_all", show=False),
    ]

    def __init__(self, nodes: Sequence[Node], line: Callable[[Node, bool], Content], *, id: str) -> None:
        """`line` says how a node reads, and whether it is folded. Lists without gaps begin folded."""
        super().__init__(id=id, markup=False)
        self.nodes = nodes
        self._line_of = line
        self.folded = frozenset(
            node.path for node in nodes if node.children and not node.below and node.path != ROOT
        )

    @property
    def in_sight(self) -> list[Node]:
        """The nodes on screen, from the top."""
        return list(seen(self.nodes, self.folded))

    @property
    def every(self) -> Iterator[Node]:
        """All nodes, also those that are folded away."""
        return each(self.nodes)

    @property
    def marked(self) -> Node:
        """The node that the cursor is on; the first before there is a cursor."""
        in_sight = self.in_sight
        return in_sight[min(self.highlighted or 0, len(in_sight) - 1)]

    def show(self, nodes: Sequence[Node], at: str = "") -> None:
        """Show these nodes, with the one at a path, or the one marked now, in sight and marked."""
        number, here = self.highlighted or 0, at or self.marked.path
        self.nodes = nodes
        self.folded -= frozenset(parents(at))
        in_sight = self.in_sight
        paths = [node.path for node in in_sight]
        lines = [self._line_of(node, node.path in self.folded) for node in in_sight]
        self.clear_options().add_options(map(Option, lines))
        self.highlighted = paths.index(here) if here in paths else min(number, len(paths) - 1)

    def go(self, path: str) -> None:
        """To a node, which is unfolded if need be."""
        self.show(self.nodes, path)

    def _fold(self, folded: frozenset[str]) -> None:
        """Fold these branches and no others, and stay where one is or at the branch it is folded into."""
        here = self.marked.path
        self.folded = folded
        paths = {node.path for node in self.in_sight}
        self.go(next(path for path in (here, *reversed(parents(here))) if path in paths))

    def action_fold(self) -> None:
        """Fold the branch, or unfold it."""
        if self.marked.children:
            self._fold(self.folded ^ {self.marked.path})

    def action_unfold(self) -> None:
        """Unfold the branch."""
        self._fold(self.folded - {self.marked.path})

    def action_fold_up(self) -> None:
        """Fold the branch; from a leaf, or a folded branch, to what it hangs under."""
        node = self.marked
        if node.children and node.path not in self.folded:
            self.action_fold()
        elif above := parents(node.path):
            self.go(above[-1])

    def action_fold_all(self) -> None:
        """Fold every branch but the challenge and the aim; when all are, unfold every one."""
        branches = {node.path for node in self.every if node.children} - {ROOT, AIM}
        self._fold(frozenset() if branches <= self.folded else frozenset(branches))
