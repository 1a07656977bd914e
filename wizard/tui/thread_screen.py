"""The red thread as a tree to write in: from the challenge to who is responsible for each indicator."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from wizard.assessment.language import Finding
from wizard.case.cells import cell_choices
from wizard.case.gap import Gap
from wizard.case.lists import Column, ListKind, list_kind
from wizard.case.model import Row
from wizard.text import listed
from wizard.tui import thread_text
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.page_screen import PageScreen
from wizard.tui.pick_screen import PickScreen
from wizard.tui.row_form import RowForm
from wizard.tui.thread_node import Node, each, parents
from wizard.tui.thread_outline import hanging, outline
from wizard.tui.thread_tree import ThreadTree
from wizard.tui.widgets.choices import Choice
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain
from wizard.tui.wording_screen import WordingScreen


class ThreadScreen(CaseScreen):
    """The tree, and all about the line that is marked."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012  # as Textual declares it
    HELP = (
        "Den röda tråden går från samhällsutmaning och syfte till mål, och från varje mål till åtaganden och "
        "indikatorer. Överenskommelsen och uppföljningen byggs av raderna här. Under tråden står parterna, "
        "styrgruppen, budgeten, riskerna och mötena.\n\n"
        "n              lägg till där du står; under ett mål blir raden kopplad till målet\n"
        "Enter          ändra raden, eller gå till frågan eller uppgifterna\n"
        "l              koppla: välj vilka mål ett åtagande eller en indikator hör till\n"
        "x              ta bort raden; det som hängde på den finns kvar\n"
        "+ och -        flytta raden nedåt och uppåt bland dem bredvid\n"
        "g              nästa lucka eller råd\n"
        "m              uppföljningsmatrisen: mål, åtagande, indikator, underlag, tidpunkt, ansvarig\n"
        "→ ← mellanslag vik ut och vik ihop; v viker alla grenar\n"
        "Tab            till rutan med allt om raden\n"
        "f              låt en text stå som språkvakten har sagt något om, med ett skäl\n\n"
        "Luckor och råd står inom hakar på raden de gäller, och i rutan. En lucka hindrar att ärendet blir "
        "klart. Ett råd hindrar ingenting."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Lägg till en rad", "n", "screen.add"),
        ("Ändra raden", "Enter", "screen.edit"),
        ("Koppla till mål", "l", "screen.link"),
        ("Ta bort raden", "x", "screen.remove"),
        ("Flytta raden nedåt", "+", "screen.move(1)"),
        ("Flytta raden uppåt", "-", "screen.move(-1)"),
        ("Nästa lucka eller råd i tråden", "g", "screen.next_gap"),
        ("Uppföljningsmatris", "m", "screen.matrix"),
        ("Vik ihop eller ut alla grenar", "v", "screen.fold_all"),
        ("Låt texten stå trots språkvakten, med ett skäl", "f", "screen.keep_wording"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "add", show=False),
        Binding("l", "link", show=False),
        Binding("x,delete", "remove", show=False),
        Binding("plus", "move(1)", show=False),
        Binding("minus", "move(-1)", show=False),
        Binding("g", "next_gap", show=False),
        Binding("m", "matrix", show=False),
        Binding("f", "keep_wording", show=False),
    ]
    CSS = """
    ThreadScreen #left { padding: 0 1; background: $surface; }
    ThreadScreen #told { color: $warning; padding: 0 1; }
    ThreadScreen #tree { height: 1fr; width: 1fr; }
    ThreadScreen #both { height: 1fr; layout: vertical; }
    ThreadScreen .body { height: 7; padding: 0 1; background: $surface; scrollbar-size-vertical: 1; }
    ThreadScreen.-wide #both { layout: horizontal; }
    ThreadScreen.-wide .body { height: 1fr; width: 40; }
    """

    def __init__(self, opened: OpenCase, at: tuple[str, str] = ("", "")) -> None:
        """`at`: the list and the row to begin at; a list without a row is the list as a whole."""
        super().__init__(opened)
        self._at = at
        self._removing = ""
        self._wordings: tuple[Finding, ...] = ()

    def compose(self) -> ComposeResult:
        """How much is left, the tree, and the box about one line."""
        yield Plain(f"Röda tråden · {self.opened.title}", classes="heading")
        yield Plain(id="left")
        yield Plain(id="told")
        with Container(id="both"):
            yield ThreadTree(outline(self.opened.case), self._line, id="tree")
            with VerticalScroll(classes="body"):
                yield Plain(id="about")
        keys = (
            Key("n", "Ny", "screen.add"),
            Key("Enter", "Ändra", "screen.edit"),
            Key("l", "Koppla", "screen.link"),
            Key("x", "Ta bort", "screen.remove"),
            Key("+-", "Flytta"),
            Key("g", "Lucka", "screen.next_gap"),
            Key("m", "Matris", "screen.matrix"),
            Key("Esc", "Klar", "screen.back"),
        )
        yield KeyBar(keys, view_keys(self.opened))

    def on_mount(self) -> None:
        """At the row that one came for, or at the top of the thread."""
        self._draw(self._start())
        self._tree.focus()

    def _start(self) -> str:
        list, row = self._at
        here = (one.path for one in self._tree.every if self._at == (one.list, one.row) and row)
        whole = (one.path for one in self._tree.every if list in one.whole)
        return next(here, next(whole, ""))

    # -- drawing ----------------------------------------------------------------------------------

    @property
    def _tree(self) -> ThreadTree:
        return self.query_one(ThreadTree)

    @property
    def _marked(self) -> Node:
        return self._tree.marked

    def _draw(self, at: str = "") -> None:
        """The thread as the case stands, with the node at a path, or the one marked now, marked."""
        nodes = outline(self.opened.case)
        self._wordings = self.opened.desk.language(self.opened.case)
        with self.app.batch_update():
            self._tree.show(nodes, at)
            found = dict.fromkeys(gap for node in nodes for gap in node.below)
            self.query_one("#left", Plain).say(thread_text.left(list(found)))
            self._say_about()

    def _line(self, node: Node, folded: bool) -> Content:
        wording = any(one.kept is None for one in self._found_at(node))
        return thread_text.line(node, folded=folded, wording=wording)

    def _found_at(self, node: Node) -> list[Finding]:
        """What the språkvakt finds in the texts that the node shows."""
        here = {(node.list, node.row), ("svar", node.question), *((name, "") for name in node.whole)}
        return [one for one in self._wordings if (one.place.section, one.place.name) in here]

    @on(OptionList.OptionHighlighted)
    def _say_about(self) -> None:
        """All about the line that the cursor has come to. What was said about another is over."""
        node, opened = self._marked, self.opened
        self._removing = ""
        self._tell("")
        self.query_one("#about", Plain).say(
            thread_text.about(
                opened.bank,
                opened.case,
                node,
                self._found_at(node),
                folded=node.path in self._tree.folded,
            )
        )
        self.query_one(".body").scroll_home(animate=False)

    def _tell(self, text: str) -> None:
        self.query_one("#told", Plain).say(text)

    # -- going about ------------------------------------------------------------------------------

    def action_next_gap(self) -> None:
        """To the next line that has a gap, from the end round to the start."""
        every = list(self._tree.every)
        shown: set[Gap] = set()
        places = []
        for number, node in enumerate(every):
            if not shown.issuperset(node.gaps):  # a row with two goals stands in two places
                shown.update(node.gaps)
                places.append(number)
        at = [node.path for node in every].index(self._marked.path)
        if not places:
            self._tell("Det finns inga luckor och inga råd.")
        else:
            there = next((number for number in places if number > at), places[0])
            self._tree.go(every[there].path)

    def action_fold_all(self) -> None:
        """Fold every branch, or unfold every one."""
        self._tree.action_fold_all()

    def action_matrix(self) -> None:
        """The follow-up matrix as text."""
        text = thread_text.matrix(self._tree.nodes)
        self.app.push_screen(PageScreen("Uppföljningsmatris", text, "m"))

    # -- doing ------------------------------------------------------------------------------------

    @work
    async def action_add(self) -> None:
        """A new row, linked to where one stands."""
        adds = self._marked.adds
        if not adds:
            self._tell("Här läggs ingen rad till. Ställ dig på ett mål, en part eller en lista.")
            return
        picked: tuple[str, ...] | None = ("0",)
        if len(adds) > 1:
            choices = [Choice(str(number), one.text) for number, one in enumerate(adds)]
            picked = await self.app.push_screen_wait(PickScreen("Lägg till", choices))
        if picked:
            one = adds[int(picked[0])]
            if await self.app.push_screen_wait(RowForm(self.opened, _kind(one.list), None, one.cells)):
                self._draw(self._path_of(one.list, self.opened.case.listed(one.list)[-1].id))

    @work
    async def action_edit(self) -> None:
        """Change the row; go to the question, or to the organisation's details."""
        node = self._marked
        row = self._row(node)
        if row is not None:
            if await self.app.push_screen_wait(RowForm(self.opened, _kind(node.list), row)):
                self._draw(self._path_of(node.list, row.id))
        elif node.question:
            self._go_to(node.question)
        elif any(party.id == node.party for party in self.opened.case.parties):
            self.action_view("details")
        else:
            self._tree.action_fold()

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_edit()

    def _go_to(self, question: str) -> None:
        found = self.opened.assessment
        if (question, "") in (*found.shown, *found.dormant):
            self.go_to_question((question, ""))
        else:
            self._tell("Frågan ställs inte än. Den kommer när svaren pekar mot ett partnerskap.")

    def action_remove(self) -> None:
        """Remove the row, on the second key; on the first it is told what hangs on it."""
        node, row = self._marked, self._row(self._marked)
        if row is None:
            self._tell("Det här är ingen rad som går att ta bort.")
        elif self._removing != row.id:
            self._removing = row.id
            self._tell(f"{self._what_hangs(node)}Tryck x en gång till för att ta bort {node.label}.")
        elif self.change(lambda case: self.opened.desk.remove_row(case, node.list, row.id)):
            self._removing = ""
            self._draw()

    def _what_hangs(self, node: Node) -> str:
        rows = hanging(self.opened.case, node.list, node.row)
        goal = "något mål" if node.list == "mål" else "någon indikator"
        return f"Då hör {listed(rows)} inte till {goal}, men finns kvar. " if rows else ""

    def action_move(self, step: int) -> None:
        """Move the row past the one beside it in the same branch."""
        node, row = self._marked, self._row(self._marked)
        beside = self._beside(node, step) if row is not None else None
        if row is None or beside is None:
            self._tell("Här finns ingen rad att byta plats med.")
            return
        ids = [one.id for one in self.opened.case.listed(node.list)]
        after = ids[ids.index(beside) + 1 :]
        before = beside if step < 0 else next((id for id in after if id != row.id), "")
        if self.change(lambda case: self.opened.desk.move_row(case, node.list, row.id, before)):
            self._draw(node.path)

    def _beside(self, node: Node, step: int) -> str | None:
        """The id of the row of the same list that stands next in the branch; None at its end."""
        above = parents(node.path)
        rows = [one.row for one in self._tree.every if one.list == node.list and parents(one.path) == above]
        there = rows.index(node.row) + step
        return rows[there] if 0 <= there < len(rows) else None

    @work
    async def action_link(self) -> None:
        """Choose which goals a commitment or an indicator leads to, or which indicator an outcome belongs to."""
        node, row = self._marked, self._row(self._marked)
        column = _link(node.list) if row is not None else None
        if row is None or column is None:
            self._tell("Bara åtaganden, indikatorer och utfall kopplas.")
            return
        choices = [Choice(id, text) for id, text in cell_choices(self.opened.case, column)]
        if not choices:
            self._tell(f"Det finns inget att koppla till. Skriv först: {column.label.lower()}.")
            return
        several = column.kind == "mål"
        screen = PickScreen(f"{node.label} hör till", choices, row[column.id].split(), several=several)
        picked = await self.app.push_screen_wait(screen)
        if picked is not None:
            cells = {**row.cells, column.id: " ".join(picked)}
            if self.change(lambda case: self.opened.desk.change_row(case, node.list, row.id, cells)):
                self._draw(self._path_of(node.list, row.id))

    @work
    async def action_keep_wording(self) -> None:
        """Let a text stand although the språkvakt found something in it."""
        found = [one for one in self._found_at(self._marked) if one.kept is None]
        if not found:
            self._tell("Språkvakten har inget att säga om raden.")
        elif await self.app.push_screen_wait(WordingScreen(self.opened, found)):
            self._draw()

    def _row(self, node: Node) -> Row | None:
        return next((one for one in self.opened.case.listed(node.list) if one.id == node.row), None)

    def _path_of(self, list: str, row: str) -> str:
        """Where a row stands now: where one is, if it is still there, else its first place."""
        paths = [
            node.path for node in each(outline(self.opened.case)) if (node.list, node.row) == (list, row)
        ]
        return self._marked.path if self._marked.path in paths else paths[0]


def _kind(name: str) -> ListKind:
    kind = list_kind(name)
    assert kind is not None
    return kind


def _link(name: str) -> Column | None:
    """The column that links a row of this list to a goal or an indicator."""
    return next((one for one in _kind(name).columns if one.kind in ("mål", "indikator")), None)
