"""The least that Textual can be: one line of text. What the window is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static

READY = "Bart program"


class Bare(App[None]):
    """An app with nothing in it."""

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static(READY)


if __name__ == "__main__":
    Bare().run()
