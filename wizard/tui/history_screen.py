"""History: every event, newest first, and whether the chain holds."""

import datetime

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from wizard.case.events import Event
from wizard.desk.happened import about, label
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain


class HistoryScreen(CaseScreen):
    """A line for each event; all of it for the one that is marked."""

    HELP = (
        "Här står allt som har hänt i ärendet, det senaste först: när, vem och vad.\n\n"
        "Händelserna hänger ihop i en kedja av kontrollsummor. Ändras något i efterhand syns det här. "
        "Början av den sista summan står i varje dokuments sidfot, så att det går att jämföra.\n\n"
        "↑ ↓            välj händelse; allt om den står nedanför"
    )
    CSS = """
    HistoryScreen #chain { padding: 0 1; background: $surface; }
    HistoryScreen #events { height: 2fr; text-wrap: nowrap; text-overflow: ellipsis; }
    HistoryScreen .body { height: 1fr; padding: 0 1; border-top: solid $border-blurred; }
    """

    def compose(self) -> ComposeResult:
        """The chain's state, the events, and the one that is marked."""
        yield Plain(f"Historik · {self.opened.title}", classes="heading")
        yield Plain(id="chain")
        yield OptionList(id="events", markup=False)
        with VerticalScroll(classes="body", can_focus=False):
            yield Plain(id="about")
        yield KeyBar((Key("↑ ↓", "Välj"), Key("Esc", "Till frågorna", "screen.back")), view_keys(self.opened))

    def on_mount(self) -> None:
        """Read and check the whole chain."""
        desk, case = self.opened.desk, self.opened.case
        self.events: list[Event] = list(reversed(desk.history(case)))
        broken = desk.verify(case)
        if broken:
            places = "\n".join(f"Händelse {one.number}: {one.text}" for one in broken)
            state = f"✗ Historiken har ändrats i efterhand.\n{places}"
        else:
            many = "1 händelse" if len(self.events) == 1 else f"{len(self.events)} händelser"
            state = f"✓ Historiken är orörd: {many}. I dokumentens sidfot: kedja {case.head[:12]}"
        self.query_one("#chain", Plain).say(state)
        events = self.query_one(OptionList)
        events.add_options([Option(self._line(event)) for event in self.events])
        events.highlighted = 0
        events.focus()

    def _line(self, event: Event) -> Content:
        what = about(self.opened.bank, event).partition("\n")[0]
        return Content.assemble(
            (f"{event.number:>4}  {_when(event.time)}  ", "$text-muted"), (label(event), "bold"), "  ", what
        )

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        marked = self.events[event.option_index]
        who = f"{marked.actor} ({marked.login})" if marked.login else marked.actor
        text = f"{label(marked)}, {_when(marked.time)}, {who}\n{about(self.opened.bank, marked)}\nKontrollsumma: {marked.hash}"
        self.query_one("#about", Plain).say(text)


def _when(utc: str) -> str:
    moment = datetime.datetime.fromisoformat(utc.replace("Z", "+00:00")).astimezone()
    return moment.strftime("%Y-%m-%d %H:%M")
