"""Search among commands and questions: every word must occur, in any order."""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, NamedTuple, Protocol, runtime_checkable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from wizard.tui.widgets.fields import Left, Line
from wizard.tui.widgets.plain import Plain


class Entry(NamedTuple):
    """Something to find: what it is, more about it, and what choosing it does."""

    title: str
    about: str
    chosen: Callable[[], Awaitable[object] | object]


class SearchScreen(ModalScreen[None]):
    """A line to write in and what fits it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Stäng", show=False),
        Binding("ctrl+p", "dismiss(None)", "Stäng", priority=True, show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]
    CSS = """
    SearchScreen OptionList { height: auto; max-height: 1fr; }
    SearchScreen > .box { height: 80%; }
    """

    def __init__(self, entries: Sequence[Entry], title: str) -> None:
        super().__init__()
        self.entries = entries
        self.found: list[Entry] = []
        self._title = title

    def compose(self) -> ComposeResult:
        """The line, the hits, and a word when there are none."""
        with Vertical(classes="box"):
            yield Line(title=self._title, hint="Skriv några ord. ↑ ↓ flyttar, Enter väljer, Esc stänger.")
            yield Plain(id="none", classes="muted")
            yield OptionList(markup=False)

    def on_mount(self) -> None:
        """Everything can be found from the start."""
        self._search("")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._search(event.value)

    def _search(self, wanted: str) -> None:
        words = wanted.casefold().split()
        self.found = [
            entry
            for entry in self.entries
            if all(word in f"{entry.title} {entry.about}".casefold() for word in words)
        ]
        hits = self.query_one(OptionList)
        hits.clear_options().add_options(
            [
                Option(Content.assemble(entry.title, "  ", (entry.about, "$text-muted")))
                for entry in self.found
            ]
        )
        hits.highlighted = 0 if self.found else None
        self.query_one("#none", Plain).say("" if self.found else "Inget passar. Pröva med andra ord.")

    def action_step(self, step: int) -> None:
        """Move among the hits without leaving the line."""
        hits = self.query_one(OptionList)
        hits.action_cursor_down() if step > 0 else hits.action_cursor_up()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(OptionList).action_select()

    @on(Left)
    def _left(self) -> None:
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        entry = self.found[event.option_index]
        self.dismiss(None)
        self.app.call_later(entry.chosen)


@runtime_checkable
class Searched(Protocol):
    """A screen with more to find on it than commands."""

    def found_here(self) -> list[Entry]:
        """What can be gone to."""


def all_entries(screen: Screen[object]) -> list[Entry]:
    """All that can be done on a screen, with the keys that do it, and all that can be gone to."""

    def run(action: str) -> Callable[[], Awaitable[object]]:
        return lambda: screen.app.run_action(action, screen)

    listed = [*getattr(screen, "COMMANDS_HERE", []), *getattr(screen, "COMMANDS_OF_ALL", [])]
    commands = [Entry(text, key, run(action)) for text, key, action in listed]
    return commands + (screen.found_here() if isinstance(screen, Searched) else [])
