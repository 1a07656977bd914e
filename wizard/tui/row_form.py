"""One row of the red thread to fill in: a field for each column."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from wizard.case.cells import cell_choices
from wizard.case.entry import read_date
from wizard.case.lists import Column, ListKind
from wizard.case.model import Row
from wizard.faults import Code, VagvalError, fault
from wizard.text import read_amount
from wizard.tui.open_case import OpenCase
from wizard.tui.told import told
from wizard.tui.widgets.choices import Choice, Choices
from wizard.tui.widgets.fields import Left, Line, Prose
from wizard.tui.widgets.plain import Plain


class RowForm(ModalScreen[bool]):
    """Gives True when the row is on disk. A new row begins with the cells that are known where it is added."""

    AUTO_FOCUS = ""  # on_mount says what has the focus, without scrolling to it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Avbryt", show=False),
        Binding("f8,ctrl+s", "save", "Spara", priority=True, show=False),
    ]
    CSS = """
    RowForm .label { color: $text-muted; }
    RowForm Choices { margin-bottom: 1; }
    """

    def __init__(
        self, opened: OpenCase, kind: ListKind, row: Row | None, known: Mapping[str, str] | None = None
    ) -> None:
        super().__init__()
        self.opened = opened
        self.kind = kind
        self.row = row
        self.start = row or Row("", known or {})

    def compose(self) -> ComposeResult:
        """The columns in order."""
        name = f"{self.kind.one.capitalize()} {self.row.id}" if self.row else f"Lägg till {self.kind.one}"
        with VerticalScroll(classes="box", can_focus=False):
            yield Plain(name, classes="heading")
            for number, column in enumerate(self.kind.columns):
                yield from self._field(f"c{number}", column)
            with Vertical(classes="foot"):
                yield Plain(id="told", classes="told")
                yield Plain(self._keys(), classes="muted")

    def _keys(self) -> str:
        picks = any(column.kind in ("val", "part", "indikator") for column in self.kind.columns)
        first = "Siffran väljer och går vidare · " if picks else ""
        return f"{first}Tab nästa fält · F8 sparar · Esc avbryter"

    def _field(self, id: str, column: Column) -> ComposeResult:
        cell = self.start[column.id]
        title = f"{column.label}{' (krävs)' if column.required else ''}"
        options = [Choice(id, text) for id, text in cell_choices(self.opened.case, column)]
        if options or column.kind == "mål":
            several = column.kind == "mål"
            hint = " – flera kan väljas" if several else ""
            yield Plain(f"{title}{hint}{f'. {column.help}' if column.help else ''}", classes="label")
            if not options:
                yield Plain("  Skriv målen först.")
            yield Choices(options, cell.split() if several else [cell], several=several, id=id)
        elif column.kind == "rader":
            yield Prose(cell, title=title, hint=column.help, id=id)
        else:
            yield Line(cell, title=title, hint=column.help, id=id)

    def on_mount(self) -> None:
        """Ready to write in the first column, with the heading and the column's name in view."""
        self.query_one("#c0").focus(scroll_visible=False)
        self.call_after_refresh(self.query_one(".box").scroll_home, animate=False)

    @on(Choices.Confirmed)
    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        self._goes_on()
        if not event.choices.several:
            self.focus_next()

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _goes_on(self) -> None:
        """Who writes on after the first Esc is asked again before anything is thrown away."""
        if self.has_class("-leaving"):
            self.remove_class("-leaving")
            self._tell("")

    @on(Left)
    def _left(self) -> None:
        self.action_leave()

    def _cells(self) -> dict[str, str]:
        return {
            column.id: self._cell(f"#c{number}", column) for number, column in enumerate(self.kind.columns)
        }

    def _cell(self, id: str, column: Column) -> str:
        field = self.query_one(id)
        if isinstance(field, Choices):
            return " ".join(field.chosen)
        assert isinstance(field, Line | Prose)
        return _read(column, field.written)

    def _changed(self) -> bool:
        before = {column.id: self.start[column.id] for column in self.kind.columns}
        try:
            return self._cells() != before
        except VagvalError:
            return True

    def keep(self) -> bool:
        """Keep the row when the window is closed in the middle of it."""
        return not self._changed() or self._save()

    def action_save(self) -> None:
        """Keep the row, or say what is wrong."""
        if self._save():
            self.dismiss(True)

    def _save(self) -> bool:
        desk, name, row = self.opened.desk, self.kind.name, self.row
        try:
            cells = self._cells()
            if row is None:
                self.opened.change(lambda case: desk.add_row(case, name, cells))
            else:
                self.opened.change(lambda case: desk.change_row(case, name, row.id, cells))
        except VagvalError as error:
            self._tell(told(error))
            return False
        return True

    def action_leave(self) -> None:
        """Leave the row as it was; what has been written goes on the second Esc only."""
        if self._changed() and not self.has_class("-leaving"):
            self.add_class("-leaving")
            self._tell("Inte sparat. F8 sparar. Tryck Esc en gång till för att kasta det du har skrivit.")
        else:
            self.dismiss(False)

    def _tell(self, text: str) -> None:
        self.query_one("#told", Plain).say(text)


def _read(column: Column, text: str) -> str:
    """The cell as it is kept. Raises VagvalError for what is no amount or date."""
    if column.kind == "belopp" and text.strip():
        amount = read_amount(text)
        if amount is None:
            raise VagvalError(fault(Code.SVAR003, column.label, varde=text.strip()))
        return str(amount)
    if column.kind == "datum" and text.strip():
        date = read_date(text)
        if date is None:
            raise VagvalError(fault(Code.SVAR004, column.label, varde=text.strip()))
        return date
    return text
