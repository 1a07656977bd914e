"""The lists of the case as plain rows, with the gaps at each row."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wizard.assessment.language import Finding
from wizard.case.lists import LISTS, ListKind
from wizard.case.model import Row
from wizard.case.thread import Gap, gaps
from wizard.text import NBSP
from wizard.tui import language_text
from wizard.tui.case_screen import VIEW_KEYS, CaseScreen
from wizard.tui.open_case import OpenCase
from wizard.tui.row_form import RowForm
from wizard.tui.row_text import cell_text
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain
from wizard.tui.wording_screen import WordingScreen


class RowsScreen(CaseScreen):
    """One list at a time. Rows are added, changed, moved and removed."""

    HELP = (
        "Den röda tråden går från mål till åtagande till indikator. Överenskommelsen och uppföljningen "
        "byggs av raderna här.\n\n"
        "1–9            välj lista\n"
        "n              ny rad\n"
        "Enter          ändra raden\n"
        "x              ta bort raden\n"
        "+ och -        flytta raden nedåt och uppåt\n"
        "f              låt en text stå som språkvakten har sagt något om, med ett skäl\n\n"
        "Luckor i tråden står under raden. En lucka hindrar att ärendet blir klart. Ett råd hindrar ingenting."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        *(
            (f"Lista: {kind.title}", str(number), f"screen.list({number})")
            for number, kind in enumerate(LISTS, 1)
        ),
        ("Ny rad", "n", "screen.add"),
        ("Ändra raden", "Enter", "screen.edit"),
        ("Ta bort raden", "x", "screen.remove"),
        ("Flytta raden nedåt", "+", "screen.move(1)"),
        ("Flytta raden uppåt", "-", "screen.move(-1)"),
        ("Låt texten stå trots språkvakten, med ett skäl", "f", "screen.keep_wording"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"list({number})", show=False) for number in range(1, len(LISTS) + 1)),
        Binding("n", "add", show=False),
        Binding("x,delete", "remove", show=False),
        Binding("plus", "move(1)", show=False),
        Binding("minus", "move(-1)", show=False),
        Binding("f", "keep_wording", show=False),
    ]
    CSS = """
    RowsScreen #lists { padding: 0 1; background: $surface; }
    RowsScreen .body { padding: 0 1; scrollbar-size-vertical: 1; }
    RowsScreen OptionList { height: auto; }
    RowsScreen #told { color: $warning; }
    """

    def __init__(self, opened: OpenCase) -> None:
        super().__init__(opened)
        self.kind = LISTS[0]
        self._removing = ""
        self._wordings: list[Finding] = []

    def compose(self) -> ComposeResult:
        """The lists, the rows of one, and what is missing in the list as a whole."""
        yield Plain(f"Röda tråden · {self.opened.title}", classes="heading")
        yield Plain(id="lists")
        with VerticalScroll(classes="body", can_focus=False):
            yield Plain(id="told")
            yield OptionList(id="rows", markup=False)
            yield Plain(id="whole", classes="muted")
        keys = (
            Key("1–9", "Lista"),
            Key("n", "Ny rad", "screen.add"),
            Key("Enter", "Ändra", "screen.edit"),
            Key("x", "Ta bort", "screen.remove"),
            Key("+ -", "Flytta"),
            Key("Esc", "Till frågorna", "screen.back"),
        )
        yield KeyBar(keys, VIEW_KEYS)

    def on_mount(self) -> None:
        """The goals first: everything hangs on them."""
        self._draw()
        self.query_one(OptionList).focus()

    # -- drawing ----------------------------------------------------------------------------------

    def _draw(self, at: str = "") -> None:
        """The list as it stands, with the row `at` marked."""
        found, self._wordings = gaps(self.opened.case), self._read()
        self.query_one("#lists", Plain).say(self._tabs(found))
        rows = self.opened.case.listed(self.kind.name)
        listed = self.query_one(OptionList)
        here = listed.highlighted or 0
        listed.clear_options().add_options([Option(self._row(row, found), id=row.id) for row in rows])
        ids = [row.id for row in rows]
        if rows:
            listed.highlighted = ids.index(at) if at in ids else min(here, len(rows) - 1)
        whole = [Content(_gap(gap)) for gap in found if gap.list == self.kind.name and not gap.row]
        if not rows:
            whole.insert(0, Content(f"Inga {self.kind.title.lower()} än. Tryck n för att skriva det första."))
        whole += language_text.advice(self.opened.bank, self._about(""))
        self.query_one("#whole", Plain).say(Content("\n").join(whole))
        self.query_one("#told", Plain).say("")

    def _read(self) -> list[Finding]:
        """What the språkvakt finds in this list."""
        found = self.opened.desk.language(self.opened.case)
        return [one for one in found if one.place.section == self.kind.name]

    def _about(self, row: str) -> list[Finding]:
        return [one for one in self._wordings if one.place.name == row]

    def _tabs(self, found: tuple[Gap, ...]) -> Content:
        tabs = []
        for number, kind in enumerate(LISTS, start=1):
            missing = sum(gap.list == kind.name and gap.severity == "lucka" for gap in found)
            rows = len(self.opened.case.listed(kind.name))
            gaps_said = f", {missing} {'lucka' if missing == 1 else 'luckor'}" if missing else ""
            text = f"{'▶' if kind is self.kind else ' '}{number} {kind.title} ({rows}{gaps_said})".replace(
                " ", NBSP
            )
            go = Style.from_meta({"@click": f"screen.list({number})"})
            tabs.append(Content(text).stylize(go).stylize("bold" if kind is self.kind else ""))
        return Content("  ").join(tabs)

    def _row(self, row: Row, found: tuple[Gap, ...]) -> Content:
        first, *others = self.kind.columns
        case = self.opened.case
        lines = [Content.assemble((f"{row.id} ", "bold"), cell_text(case, first, row[first.id]))]
        lines += [
            Content.assemble(
                "   ", (f"{column.label}: ", "$text-muted"), cell_text(case, column, row[column.id])
            )
            for column in others
            if row[column.id].strip()
        ]
        lines += [Content.styled(f"   {_gap(gap)}", "$warning") for gap in found if gap.row == row.id]
        about = language_text.advice(self.opened.bank, self._about(row.id))
        lines += [Content.assemble("   ", line) for line in about]
        return Content("\n").join(lines)

    # -- doing ------------------------------------------------------------------------------------

    def action_list(self, number: int) -> None:
        """Another list."""
        self.kind = LISTS[number - 1]
        self._draw()
        self.query_one(OptionList).focus()

    @property
    def _marked(self) -> Row | None:
        rows = self.opened.case.listed(self.kind.name)
        number = self.query_one(OptionList).highlighted
        return rows[number] if rows and number is not None else None

    @work
    async def action_add(self) -> None:
        """A new row, last in the list."""
        await self._fill_in(None)

    @work
    async def action_edit(self) -> None:
        """Change the row that is marked."""
        if self._marked is not None:
            await self._fill_in(self._marked)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_edit()

    async def _fill_in(self, row: Row | None) -> None:
        if await self.app.push_screen_wait(RowForm(self.opened, self.kind, row)):
            rows = self.opened.case.listed(self.kind.name)
            self._draw(row.id if row else rows[-1].id)

    @work
    async def action_keep_wording(self) -> None:
        """Let a text in the row, or the list as a whole, stand although the språkvakt found something."""
        row = self._marked
        here = [*(self._about(row.id) if row else ()), *self._about("")]
        found = [one for one in here if one.kept is None]
        if not found:
            self.query_one("#told", Plain).say("Språkvakten har inget att säga om raden.")
        elif await self.app.push_screen_wait(WordingScreen(self.opened, found)):
            self._draw(row.id if row else "")

    def action_remove(self) -> None:
        """Remove the row, on the second key."""
        row, kind = self._marked, self.kind
        if row is None:
            return
        if self._removing != row.id:
            self._removing = row.id
            self.query_one("#told", Plain).say(f"Tryck x en gång till för att ta bort {kind.one} {row.id}.")
        elif self.change(lambda case: self.opened.desk.remove_row(case, kind.name, row.id)):
            self._draw()

    def action_move(self, step: int) -> None:
        """Move the row one step up or down."""
        row, kind = self._marked, self.kind
        before = _place_to_move(kind, self.opened, row, step) if row else None
        if row is None or before is None:
            return
        if self.change(lambda case: self.opened.desk.move_row(case, kind.name, row.id, before)):
            self._draw(row.id)


def _place_to_move(kind: ListKind, opened: OpenCase, row: Row, step: int) -> str | None:
    """The id that the row shall stand before ("" = last); None when it stands there already."""
    ids = [one.id for one in opened.case.listed(kind.name)]
    target = ids.index(row.id) + step
    if not 0 <= target < len(ids):
        return None
    after = target + 1 if step > 0 else target
    return ids[after] if after < len(ids) else ""


def _gap(gap: Gap) -> str:
    return f"{'Lucka' if gap.severity == 'lucka' else 'Råd'}: {gap.text}"
