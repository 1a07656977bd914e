"""Help about the screen one came from."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from wizard.tui.widgets.plain import Plain

EVERYWHERE = """
På alla skärmar

F1 eller ?         den här hjälpen
Ctrl+P             sök bland allt du kan göra
F10 eller Ctrl+Q   avsluta; allt som är sparat finns kvar
Esc                ett steg tillbaka
Tab                nästa fält

I ett textfält: skriv fritt, klistra in flera rader, Esc när du är klar. Ctrl+C kopierar och Ctrl+Z ångrar."""


class HelpScreen(ModalScreen[None]):
    """A page of text. Any of the usual keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,question_mark", "dismiss(None)", "Stäng", show=False),
        Binding("f1", "dismiss(None)", "Stäng", priority=True, show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The screen's own help, then what holds everywhere."""
        with VerticalScroll(classes="box"):
            yield Plain("Hjälp · Esc stänger", classes="heading")
            yield Plain(f"\n{self._text}\n{EVERYWHERE}")
