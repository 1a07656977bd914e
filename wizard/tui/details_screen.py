"""What stands at the head of a case: title, dnr, nämnd, handläggare, bedömningsdatum, organisations."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Input

from wizard.case.model import Case, Party
from wizard.faults import VagvalError
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.question_text import date_of
from wizard.tui.told import told
from wizard.tui.widgets.fields import Left, Line
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain

DETAILS = (
    ("title", "Titel"),
    ("dnr", "Diarienummer"),
    ("namnd", "Nämnd"),
    ("handlaggare", "Handläggare"),
    ("date", "Bedömningsdatum, åååå-mm-dd (tomt: dagen för det senaste svaret)"),
)
PARTY = (("name", "Namn"), ("orgnr", "Organisationsnummer"), ("contact", "Kontakt (funktion)"))


class DetailsScreen(CaseScreen):
    """Fields that are kept when they are left."""

    HELP = (
        "Här står ärendets uppgifter och organisationerna. Tab går mellan fälten. Det du skriver sparas när "
        "du lämnar fältet.\n\n"
        "Bedömningsdatum styr vilka belopp och regler som gäller och står som datum på dokumenten.\n\n"
        "Ctrl+N         lägg till en organisation\n"
        "Ctrl+T         ta bort organisationen som skrivmärket står på; svaren om den räknas inte längre\n"
        "Ctrl+L         läs in det som organisationen har svarat på de inledande frågorna"
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Lägg till en organisation", "Ctrl+N", "screen.add_party"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "add_party", priority=True, show=False),
        Binding("ctrl+t", "remove_party", priority=True, show=False),
        Binding("ctrl+l", "read_told", priority=True, show=False),
        Binding("ctrl+s,f8", "keep", priority=True, show=False),
    ]
    CSS = """
    DetailsScreen .body { padding: 0 1; }
    DetailsScreen .title { text-style: bold; color: $primary; }
    """
    _removing = ""

    def __init__(self, opened: OpenCase, at: str = "") -> None:
        super().__init__(opened)
        self._at = at

    def compose(self) -> ComposeResult:
        """The case, then each organisation."""
        case = self.opened.case
        yield Plain(f"Uppgifter · {self.opened.title}", classes="heading", id="heading")
        with VerticalScroll(classes="body", can_focus=False):
            yield Plain(id="told", classes="told")
            yield from (Line(self._detail(id), title=title, id=id) for id, title in DETAILS)
            for party in case.parties:
                yield from _party_fields(party)
        keys = (
            Key("Tab", "Nästa"),
            Key("Ctrl+N", "Ny organisation", "screen.add_party"),
            Key("Ctrl+T", "Ta bort"),
            Key("Ctrl+L", "Läs svar", "screen.read_told"),
            Key("Esc", "Klar", "screen.back"),
        )
        yield KeyBar(keys, view_keys(self.opened))

    def _detail(self, id: str) -> str:
        """What stands in the case; a nämnd that the bank knows by its name."""
        kept: str = getattr(self.opened.case, id)
        board = self.opened.bank.boards.get(kept) if id == "namnd" else None
        return board.namn if board else kept

    def on_mount(self) -> None:
        """Ready to write in the field that one came for, or the first."""
        lines = list(self.query(Line))
        next((line for line in lines if line.id == self._at), lines[0]).focus()

    @on(Input.Submitted)
    def _next(self) -> None:
        self.focus_next()

    @on(Left)
    def _left(self) -> None:
        self.action_back()

    def on_descendant_blur(self) -> None:
        """Leaving a field keeps it, and takes back a first Ctrl+T."""
        self._removing = ""
        self.keep()

    def keep(self) -> bool:
        """Keep each field that has been changed. False, and told why, when one cannot be."""
        kept = [self._keep(line) for line in self.query(Line) if line.changed]
        return all(kept)  # every field gets its turn, also after one that could not

    def _keep(self, line: Line) -> bool:
        try:
            self.opened.change(lambda case: self._changed(case, line.id or "", line.written))
        except VagvalError as error:
            self._tell(told(error))
            return False
        line.kept = line.written
        self._tell("Sparat.")
        self.query_one("#heading", Plain).say(f"Uppgifter · {self.opened.title}")
        return True

    def _changed(self, case: Case, field: str, written: str) -> Case:
        desk = self.opened.desk
        id, _, column = field.partition("-")
        if column:
            party = next(one for one in case.parties if one.id == id)
            return desk.change_party(case, replace(party, **{column: written.strip()}))
        if field == "date":
            return desk.change_details(case, assessment_date=date_of(written))
        return desk.change_details(case, **{field: written.strip()})

    def action_keep(self) -> None:
        """Save now."""
        self.keep()

    async def action_add_party(self) -> None:
        """One more organisation, to be given a name."""
        if self.keep() and self.change(lambda case: self.opened.desk.add_party(case, "Ny organisation")):
            party = self.opened.case.parties[-1]
            await self.query_one(".body").mount_all(_party_fields(party))
            self.query_one(f"#{party.id}-name").focus()

    async def action_remove_party(self) -> None:
        """Remove the organisation whose field one stands in, on the second key."""
        id = (self.focused.id or "").partition("-")[0] if self.focused else ""
        party = next((one for one in self.opened.case.parties if one.id == id), None)
        if party is None:
            self._tell("Ställ skrivmärket på organisationen som ska tas bort.")
        elif self._removing != id:
            self._removing = id
            self._tell(f"Tryck Ctrl+T en gång till för att ta bort {party.name} och svaren om den.")
        elif self.change(lambda case: self.opened.desk.remove_party(case, id)):
            await self.query(f".{id}").remove()
            self._tell(f"{party.name} är borttagen.")

    def _tell(self, text: str) -> None:
        line = self.query_one("#told", Plain)
        line.say(text)
        line.scroll_visible(animate=False)


def _party_fields(party: Party) -> Sequence[Plain | Line]:
    fields: list[Plain | Line] = [Plain(f"Organisation {party.id}", classes=f"title {party.id}")]
    for column, title in PARTY:
        line = Line(getattr(party, column), title=title, id=f"{party.id}-{column}")
        line.add_class(party.id)
        fields.append(line)
    return fields
