"""A page to read on top of a view: nothing is changed there, and Esc goes back."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from wizard.tui.widgets.plain import Plain


class PageScreen(ModalScreen[None]):
    """A heading and a text that the arrows scroll. The key that opened the page also closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss(None)", "Stäng", show=False)]

    def __init__(self, title: str, text: Content, key: str) -> None:
        super().__init__()
        self._title = title
        self._text = text
        self._bindings.bind(key, "dismiss(None)", show=False)

    def compose(self) -> ComposeResult:
        """The whole text."""
        with VerticalScroll(classes="box"):
            yield Plain(f"{self._title} · Esc stänger", classes="heading")
            yield Plain(self._text, id="page")

    def on_mount(self) -> None:
        """The arrows scroll at once."""
        self.query_one(VerticalScroll).focus()
