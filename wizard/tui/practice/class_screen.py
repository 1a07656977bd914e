"""A practice case on the wall: one thing at a time in a narrow column, the facit hidden until it is asked for."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen

from wizard.assessment.words import value_text
from wizard.case.model import AnswerKey
from wizard.practice.feedback import Facit
from wizard.text import long_date
from wizard.tui.search_screen import Entry, SearchScreen
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain
from wizard.tui.wording import citations

if TYPE_CHECKING:
    from wizard.tui.app import VagvalApp

LARGE = 66
"""Columns at most for the text to be large enough to read from the back of a room: a full-screen terminal then has
letters of about 30 points on a page of A4."""


class Page(NamedTuple):
    """What is shown at once, and what comes when it is asked for; nothing hidden where that is empty."""

    title: str
    text: str
    hidden: str = ""


class ClassScreen(Screen[None]):
    """The pages of a practice case: what to do, the papers, then each question."""

    app: "VagvalApp"
    HELP = (
        "Den här vyn är för den som visar ett övningsfall på väggen.\n\n"
        "n eller →    nästa sida\n"
        "p eller ←    sidan före\n"
        "Mellanslag   visa eller göm facit på en fråga\n"
        "1–9          till en del: 1 uppdraget, 2 det första papperet och så vidare\n"
        "f            till den första frågan\n"
        "g            gå till en fråga eller ett papper: skriv numret eller ett ord\n"
        "↑ ↓          rulla\n"
        "PgDn PgUp    läs vidare, och vänd blad när sidan är slut (också med en presentationsklickare)\n"
        "Esc          tillbaka\n\n"
        f"Förstora texten i terminalen (oftast Ctrl och +) tills raden högst upp säger ”stor text”, högst {LARGE} tecken "
        "i bredd. Facit är dolt tills du trycker mellanslag, och göms igen när du byter sida."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Nästa sida", "n eller →", "screen.turn(1)"),
        ("Sidan före", "p eller ←", "screen.turn(-1)"),
        ("Visa eller göm facit", "mellanslag", "screen.reveal"),
        ("Till den första frågan", "f", "screen.first_question"),
        ("Gå till en fråga eller ett papper", "g", "screen.find"),
        ("Tillbaka", "Esc", "screen.back"),
        ("Byt till ljust eller mörkt tema", "", "app.theme"),
        ("Hjälp", "F1 eller ?", "app.help"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,right,f8", "turn(1)", show=False),
        Binding("p,left,f7", "turn(-1)", show=False),
        Binding("pagedown", "read(1)", show=False, priority=True),
        Binding("pageup", "read(-1)", show=False, priority=True),
        Binding("space,enter", "reveal", show=False),
        Binding("f", "first_question", show=False),
        Binding("g", "find", show=False),
        Binding("escape,q", "back", show=False),
        *(Binding(str(number), f"page({number - 1})", show=False) for number in range(1, 10)),
    ]
    CSS = f"""
    ClassScreen VerticalScroll {{ align-horizontal: center; padding: 1 1; }}
    ClassScreen .column {{ width: 100%; max-width: {LARGE}; }}
    ClassScreen #title {{ text-style: bold; margin-bottom: 1; }}
    ClassScreen #hidden {{ margin-top: 1; border-top: solid $border; }}
    """

    def __init__(self, facit: Facit) -> None:
        super().__init__()
        self.pages = tuple(_pages(facit))
        self.title_of_case = facit.practice.says.titel
        self.number = 0
        self.revealed = False

    def compose(self) -> ComposeResult:
        """Heading, the page, keys."""
        yield Plain(classes="heading")
        with VerticalScroll():
            yield Plain(id="title", classes="column")
            yield Plain(id="text", classes="column")
            yield Plain(id="hidden", classes="column")
        yield KeyBar(
            (
                Key("n", "Nästa", "screen.turn(1)"),
                Key("Mellanslag", "Facit", "screen.reveal"),
                Key("g", "Gå till", "screen.find"),
                Key("Esc", "Tillbaka", "screen.back"),
                Key("F1", "Hjälp", "app.help"),
            )
        )

    def help(self) -> str:
        """What is done on this screen."""
        return self.HELP

    def on_mount(self) -> None:
        """The first page; the arrows scroll."""
        self._show()
        self.query_one(VerticalScroll).focus()

    def on_resize(self, event: events.Resize) -> None:
        """The heading says whether the text is large."""
        self._head(event.size.width)

    def _head(self, width: int) -> None:
        size = "stor text" if width <= LARGE else f"{width} tecken i bredd: förstora texten (Ctrl och +)"
        place = f"{self.number + 1} av {len(self.pages)}"
        self.query_one(".heading", Plain).say(f"ÖVNING · {self.title_of_case} · {place} · {size}")

    def _show(self) -> None:
        page = self.pages[self.number]
        self._head(self.app.size.width)
        self.query_one("#title", Plain).say(page.title)
        self.query_one("#text", Plain).say(page.text)
        self.query_one("#hidden", Plain).say(page.hidden if self.revealed else "")
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_turn(self, step: int) -> None:
        """To the next page or the one before. What was shown is hidden again."""
        self.action_page(self.number + step)

    def action_page(self, number: int) -> None:
        """To a page, if there is one."""
        if 0 <= number < len(self.pages):
            self.number, self.revealed = number, False
            self._show()

    def action_read(self, step: int) -> None:
        """On down the page, or up; where it ends, to the next page or the one before."""
        page = self.query_one(VerticalScroll)
        if step > 0 and page.scroll_y < page.max_scroll_y:
            page.scroll_page_down(animate=False)
        elif step < 0 and page.scroll_y > 0:
            page.scroll_page_up(animate=False)
        else:
            self.action_turn(step)

    def found_here(self) -> list[Entry]:
        """Every page by its title, to be gone to while a class waits."""
        return [
            Entry(page.title, "", partial(self.action_page, number)) for number, page in enumerate(self.pages)
        ]

    def action_find(self) -> None:
        """To a question that is talked about, or a paper that someone points to."""
        self.app.push_screen(SearchScreen(self.found_here(), "Gå till"))

    def action_first_question(self) -> None:
        """Past the papers."""
        self.action_page(next(number for number, page in enumerate(self.pages) if page.hidden))

    def action_reveal(self) -> None:
        """Show the facit of this page, or hide it."""
        if self.pages[self.number].hidden:
            self.revealed = not self.revealed
            self.query_one("#hidden", Plain).say(self.pages[self.number].hidden if self.revealed else "")
            if self.revealed:
                self.call_after_refresh(self.query_one("#hidden").scroll_visible, animate=False)

    def action_back(self) -> None:
        """Back to where one came from."""
        self.dismiss()


def _pages(facit: Facit) -> Iterator[Page]:
    says, bank = facit.practice.says, facit.bank
    yield Page(says.titel, f"{says.uppdrag}\n\nAllt är påhittat.")
    for paper in says.papper:
        head = f"{paper.slag.capitalize()} · {paper.fran} · {long_date(paper.datum.isoformat())}"
        yield Page(paper.rubrik, f"{head}\n\n{paper.text}")
    for number, key in enumerate(facit.keys, start=1):
        yield Page(f"{number}. {facit.question(key)}", _options(facit, key), _facit(facit, key))
    form = facit.assessment.form
    came = f"Form: {bank.forms[form].text}" if form else "Ingen form går att avgöra än."
    traps = [f"Fällan: {one.namn}\n{one.text}" for one in says.fallor]
    readings = [f"Läsning: {one.namn}\n{one.text}" for one in says.lasningar]
    told = [came, *readings, *traps, says.lardom, f"Källa: {citations(bank, says.kallor)}"]
    yield Page(
        "Vilken form blev det?",
        "Säg högt vad ni kom fram till, och det viktigaste skälet.",
        "\n\n".join(told),
    )


def _options(facit: Facit, key: AnswerKey) -> str:
    question = facit.bank.questions[key[0]]
    options = [f"{number}  {one.text}" for number, one in enumerate(question.svar, start=1)]
    return "\n\n".join([*options, "v  Vet ej"] if options else ["Skriv svaret."])


def _facit(facit: Facit, key: AnswerKey) -> str:
    """What the facit says: the answer, why, where it stands, what tempts, on which source."""
    bank, one = facit.bank, facit.of_answer(facit.solved, key)
    question = bank.questions[key[0]]
    said = facit.keys[key]
    texts = {option.id: option.text for option in question.svar}
    lines = [f"Facit: {value_text(question, one.facit)}"]
    lines += [f"Lika rätt: {value_text(question, each)}" for each in one.accepted]
    lines.append(one.why)
    lines += [f"”{' '.join(each.fact.citat.split())}”\n({each.paper.rubrik})" for each in one.grounds]
    lines += [f"Det lockar att svara ”{texts.get(id, 'Vet ej')}”. {why}" for id, why in said.fel.items()]
    lines.append(f"Källa: {citations(bank, one.sources)}")
    return "\n\n".join(lines)
