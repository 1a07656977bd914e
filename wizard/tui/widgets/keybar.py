"""The line at the bottom: which keys do what. Each can also be clicked."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content
from textual.style import Style
from textual.widgets import Static


class Key(NamedTuple):
    """A key as it is shown, what it does in a word or two, and the action it runs when clicked."""

    key: str
    text: str
    action: str = ""


class KeyBar(Static):
    """The keys of a screen, wrapped over as few lines as they need."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: auto; max-height: 3; background: $panel; color: $foreground; padding: 0 1; }
    """

    def __init__(self, *rows: Iterable[Key]) -> None:
        super().__init__(_lines(rows))
        self._rows = rows

    def show(self, *rows: Iterable[Key]) -> None:
        """Show other keys, each row on lines of its own. The same keys again cost nothing."""
        if self._rows != rows:
            self._rows = rows
            self.update(_lines(rows))


def _lines(rows: Iterable[Iterable[Key]]) -> Content:
    return Content("\n").join(map(_line, rows))


def _line(keys: Iterable[Key]) -> Content:
    """The keys with no break inside any of them."""
    return Content("  ").join(
        Content.assemble((_fixed(key.key), "bold $primary"), "\u00a0", _fixed(key.text)).stylize(
            Style.from_meta({"@click": key.action}) if key.action else ""
        )
        for key in keys
    )


def _fixed(text: str) -> str:
    return text.replace(" ", "\u00a0")
