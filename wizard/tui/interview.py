"""The interview: one screen whose middle is swapped from question to question."""

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from wizard.assessment.words import value_text
from wizard.case.changes import AnswerGiven
from wizard.case.events import change_of
from wizard.case.model import AnswerKey
from wizard.tui import look_ahead_text, now
from wizard.tui.case_screen import CaseScreen, view_keys
from wizard.tui.open_case import OpenCase
from wizard.tui.page_screen import PageScreen
from wizard.tui.panels import NowPanel, PartsPanel
from wizard.tui.preview_panel import PreviewPanel
from wizard.tui.question_view import QuestionView
from wizard.tui.search_screen import Entry, SearchScreen
from wizard.tui.walkthrough import neighbour, where_left
from wizard.tui.widgets.keybar import Key, KeyBar
from wizard.tui.widgets.plain import Plain
from wizard.tui.wording_screen import WordingScreen

SAVED = "sparat"
WIDE = 110
"""Columns from which there is room beside the question."""


class InterviewScreen(CaseScreen):
    """The parts to the left, the question, läget nu to the right. Narrow windows fold the sides away."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  # as Textual declares it
    HELP = (
        "Frågorna ställs en i taget. Svara med siffran framför svaret, eller v för vet ej.\n"
        "Har frågan flera svar: välj med siffrorna och tryck Enter.\n"
        "Ska du skriva ett tal, ett datum eller en text: tryck Enter, skriv, och Esc när du är klar.\n\n"
        "F8, n eller →   nästa fråga (också utan svar)\n"
        "F7, p eller ←   föregående fråga\n"
        "g               gå till en fråga: sök bland alla\n"
        "s               skriv skäl\n"
        "u               skriv underlag\n"
        "i               lägg det som organisationen har uppgett i skälet, för att skriva om det där\n"
        "k               mer om källorna: vad de säger, varför det spelar roll, och om de är verifierade\n"
        "w               visa ett exempel: samma fråga i påhittade situationer, med svar och skäl\n"
        "o               om jag svarar så: följden av varje svar, innan du svarar\n"
        "f               låt en text stå som språkvakten har sagt något om, med ett skäl\n"
        "x               ta bort svaret\n"
        "l               visa eller göm delarna och läget nu\n"
        "t eller F12     texten: dokumentet bredvid frågan, som det blir med dina svar\n"
        "Skift+T         visa ett annat dokument där\n\n"
        "I intaget räcker en tangent per fråga. Skälen kan du skriva efteråt. Längre fram går skrivmärket "
        "till fältet för skäl när svaret behöver det.\n"
        "Allt sparas genast. ”sparat” visas när det ligger på disk."
    )
    COMMANDS_HERE: ClassVar[list[tuple[str, str, str]]] = [
        ("Nästa fråga", "F8, n eller →", "screen.next"),
        ("Föregående fråga", "F7, p eller ←", "screen.previous"),
        ("Gå till en fråga", "g", "screen.go"),
        ("Skriv skäl", "s", "screen.reason"),
        ("Skriv underlag", "u", "screen.evidence"),
        ("Lägg organisationens uppgift i skälet", "i", "screen.take_up_told"),
        ("Mer om källorna", "k", "screen.sources"),
        ("Visa ett exempel på frågan", "w", "screen.example"),
        ("Om jag svarar så: följden av varje svar", "o", "screen.look_ahead"),
        ("Låt texten stå trots språkvakten, med ett skäl", "f", "screen.keep_wording"),
        ("Ta bort svaret", "x", "screen.withdraw"),
        ("Visa eller göm delarna och läget nu", "l", "screen.sides"),
        ("Visa eller göm dokumentet bredvid frågan", "t eller F12", "screen.preview"),
        ("Välj vilket dokument som visas bredvid frågan", "Skift+T", "screen.choose_preview"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next", priority=True, show=False),
        Binding("f7", "previous", priority=True, show=False),
        Binding("ctrl+s", "keep", priority=True, show=False),
        Binding("n,right", "next", show=False),
        Binding("p,left", "previous", show=False),
        Binding("g", "go", show=False),
        Binding("s", "reason", show=False),
        Binding("u", "evidence", show=False),
        Binding("i", "take_up_told", show=False),
        Binding("k", "sources", show=False),
        Binding("w", "example", show=False),
        Binding("o", "look_ahead", show=False),
        Binding("f", "keep_wording", show=False),
        Binding("x", "withdraw", show=False),
        Binding("l", "sides", show=False),
        Binding("f12", "preview", priority=True, show=False),
        Binding("t", "preview", show=False),
        Binding("T", "choose_preview", show=False),
    ]
    CSS = """
    InterviewScreen #sides { height: 1fr; }
    InterviewScreen #middle { width: 1fr; }
    InterviewScreen .side { width: 30; padding: 0 1; background: $surface; scrollbar-size-vertical: 1; }
    InterviewScreen #place { color: $text-muted; padding: 0 1; }
    InterviewScreen #oneline { background: $surface; padding: 0 1; height: auto; }
    InterviewScreen.-wide #oneline { display: none; }
    InterviewScreen.-wide.-folded .side { display: none; }
    InterviewScreen.-wide.-folded #oneline { display: block; }
    InterviewScreen.-narrow .side { display: none; width: 1fr; }
    InterviewScreen.-narrow.-sides .side { display: block; }
    InterviewScreen.-narrow.-sides #middle { display: none; }
    InterviewScreen.-wide.-preview .side { display: none; }
    InterviewScreen.-wide.-preview #oneline { display: block; }
    InterviewScreen.-wide.-preview PreviewPanel { display: block; }
    InterviewScreen #now { padding-bottom: 1; }
    """

    def __init__(self, opened: OpenCase, at: AnswerKey | None = None) -> None:
        super().__init__(opened)
        self.key = at or self._where_left()
        self.saved = SAVED
        self._removing: AnswerKey | None = None

    def _where_left(self) -> AnswerKey:
        last = None
        for event in self.opened.desk.history(self.opened.case):
            if event.kind == AnswerGiven.kind and not event.erased:
                given = change_of(event)
                assert isinstance(given, AnswerGiven)
                last = (given.question, given.party)
        return where_left(self.opened.case, self.opened.asked, last)

    def compose(self) -> ComposeResult:
        """Heading, three columns, keys."""
        yield Plain(f"Vägval · {self.opened.title}", classes="heading")
        with Horizontal(id="sides"):
            with VerticalScroll(classes="side", can_focus=False):
                yield PartsPanel(id="parts")
            with Vertical(id="middle"):
                yield Plain(id="oneline")
                yield Plain(id="place")
                yield QuestionView(self.opened, self.key)
            with VerticalScroll(classes="side", can_focus=False):
                yield NowPanel(id="now")
            yield PreviewPanel(self.opened)
        yield KeyBar(self._keys(), view_keys(self.opened))

    def _keys(self) -> tuple[Key, ...]:
        typ = self.opened.bank.questions[self.key[0]].typ
        answer = {"val": Key("1–9 v", "Svara"), "flerval": Key("Enter", "Spara")}
        return (
            answer.get(typ, Key("Enter", "Skriv")),
            Key("s", "Skäl", "screen.reason"),
            Key("u", "Underlag", "screen.evidence"),
            Key("p", "Bakåt", "screen.previous"),
            Key("n", "Nästa", "screen.next"),
            Key("g", "Sök", "screen.go"),
            Key("o", "Följd", "screen.look_ahead"),
            Key("w", "Exempel", "screen.example"),
            *((Key("t", "Dokumentet", "screen.preview"),) if self.app.size.width >= WIDE else ()),
        )

    def on_mount(self) -> None:
        """Ready for the first key."""
        self._draw()

    def on_screen_resume(self) -> None:
        """Another view may have changed the case."""
        self._view.say_head()
        self._draw()

    @property
    def _view(self) -> QuestionView:
        return self.query_one(QuestionView)

    def show(self, key: AnswerKey, back: Callable[[], CaseScreen] | None = None) -> None:
        """Another question in the middle; Esc then leads to the view that `back` makes."""
        self.key = key
        self._removing = None
        with self.app.batch_update():
            self._view.show(key)
            self._draw()
        if back is not None:
            self.came_from = back
            self._view.announce("Esc går tillbaka till dokumenten.")

    def _draw(self) -> None:
        """Everything around the question."""
        opened = self.opened
        part = opened.bank.part_of(self.key[0])
        here = [key for key in opened.asked if opened.bank.part_of(key[0]) is part]
        number = f"fråga {here.index(self.key) + 1} av {len(here)}" if self.key in here else "vilande fråga"
        self.query_one(KeyBar).show(self._keys(), view_keys(self.opened))
        self.query_one("#place", Plain).say(f"{part.nummer} {part.text} · {number} · {self.saved}")
        self.query_one("#oneline", Plain).say(
            Content.assemble(
                (now.one_line(opened.bank, opened.case, opened.assessment), "bold"),
                ("  (l visar mer)", "$text-muted"),
            )
        )
        self.query_one(PartsPanel).show(opened, self.key[0])
        self.query_one(NowPanel).show(opened)
        self.query_one(PreviewPanel).follow(self.key)

    # -- what the question says -------------------------------------------------------------------

    @on(QuestionView.Done)
    def _done(self) -> None:
        self.go_on()

    def go_on(self) -> None:
        """From a question that has been answered to the next."""
        before = self.opened.bank.part_of(self.key[0])
        self._step(1)
        part = self.opened.bank.part_of(self.key[0])
        if part.nummer > before.nummer:
            self._view.announce(f"Här börjar del {part.nummer}, {part.text}. F2 visar bedömningen så långt.")

    @on(QuestionView.Written)
    def _written(self) -> None:
        if self.saved == SAVED:
            self.saved = "inte sparat än"
            self._draw()

    @on(QuestionView.Kept)
    def _kept(self) -> None:
        self.saved = SAVED
        self._draw()

    def help(self) -> str:
        """Help about the question, then about the keys."""
        question = self.opened.bank.questions[self.key[0]]
        about = f"{question.text}\n{question.hjalp}\n\n" if question.hjalp else ""
        return f"{about}{self.HELP}"

    def keep(self) -> bool:
        """What stands written about the question is on disk."""
        return self._view.keep()

    # -- going about ------------------------------------------------------------------------------

    @property
    def at_the_end(self) -> str:
        """What is said after the last question."""
        return "Det var den sista frågan. F2 visar bedömningen."

    def _step(self, step: int) -> None:
        opened = self.opened
        there = neighbour(opened.bank, opened.case, opened.asked, self.key, step)
        if there != self.key:
            self.show(there)
        else:
            self._view.tell(self.at_the_end if step > 0 else "Det här är den första frågan.")

    def action_next(self) -> None:
        """The next question."""
        if self.keep():
            self._step(1)

    def action_previous(self) -> None:
        """The question before."""
        if self.keep():
            self._step(-1)

    def action_part(self, part: str) -> None:
        """To a part: its first question without an answer."""
        opened = self.opened
        keys = [key for key in opened.asked if opened.bank.part_of(key[0]).id == part]
        if keys and self.keep():
            self.show(where_left(opened.case, keys))

    def action_go(self) -> None:
        """Search among all questions, and go there."""
        if self.keep():
            self.app.push_screen(SearchScreen(self.found_here(), "Gå till fråga"))

    def found_here(self) -> list[Entry]:
        """Every question to walk through, and those whose answers sleep: in an övning only the former, since
        what is presumed there is not hers."""
        asleep = () if self.opened.room else self.opened.assessment.dormant
        return [self._entry(key) for key in (*self.opened.asked, *asleep)]

    def _entry(self, key: AnswerKey) -> Entry:
        opened = self.opened
        question, answer = opened.bank.questions[key[0]], opened.case.answer(*key)
        name = next((party.name for party in opened.case.parties if party.id == key[1]), "")
        part = opened.bank.part_of(key[0])
        given = "obesvarad" if answer is None else value_text(question, answer.value).partition("\n")[0][:40]
        asleep = "vilande svar" if key in opened.assessment.dormant else ""
        about = " · ".join(filter(None, (f"{part.nummer} {part.text}", name, given, asleep)))

        return Entry(question.text, about, lambda: self.show(key))

    def action_reason(self) -> None:
        """To the skäl."""
        self._view.write_reason()

    def action_evidence(self) -> None:
        """To the underlag."""
        self._view.write_evidence()

    def action_take_up_told(self) -> None:
        """What the organisation has told, into the skäl."""
        self._view.take_up_told()

    def action_keep(self) -> None:
        """Save now."""
        self.keep()

    @work
    async def action_sources(self) -> None:
        """All about the sources: what each says, why it matters, how far it can be trusted."""
        from wizard.tui import lessons_text  # read far more seldom than the interview opens

        if self.keep():
            text = lessons_text.passages(self.opened.bank, await self.app.lessons(), self.key[0])
            self.app.push_screen(PageScreen("Källorna till frågan", text, "k"))

    @work
    async def action_example(self) -> None:
        """The question in other cases, made up, with their answers."""
        from wizard.tui import lessons_text  # read far more seldom than the interview opens

        if self.keep():
            text = lessons_text.examples(self.opened.bank, await self.app.lessons(), self.key[0])
            self.app.push_screen(PageScreen("Exempel på frågan · inte ditt ärende", text, "w"))

    def action_look_ahead(self) -> None:
        """What each answer would do, before it is given."""
        if self.keep():
            opened = self.opened
            found = opened.why.look_ahead(self.key)
            text = look_ahead_text.look_ahead(opened, self.key, found)
            self.app.push_screen(PageScreen("Om jag svarar så · här svarar du inte", text, "o"))

    @work
    async def action_keep_wording(self) -> None:
        """Let a text stand although the språkvakt found something in it."""
        found = [one for one in self._view.wordings if one.kept is None] if self.keep() else []
        if not found:
            self._view.tell("Språkvakten har inget att säga om texten här.")
        elif await self.app.push_screen_wait(WordingScreen(self.opened, found)):
            self._view.say_advice()

    def action_sides(self) -> None:
        """Fold the sides in or out."""
        self.toggle_class("-folded" if self.has_class("-wide") else "-sides")

    def action_preview(self) -> None:
        """A document beside the question, or where there is no room in a view of its own."""
        if self.keep():
            panel = self.query_one(PreviewPanel)
            if self.has_class("-wide"):
                self.toggle_class("-preview")
            if not self.has_class("-wide") or self.has_class("-preview"):
                panel.call_after_refresh(panel.show)

    def action_choose_preview(self) -> None:
        """Choose the document."""
        if self.keep():
            self.query_one(PreviewPanel).choose()

    def action_withdraw(self) -> None:
        """Take the answer back; on the second key, so that a skäl is not lost by mistake."""
        if self.opened.case.answer(*self.key) is None:
            self._view.tell("Frågan har inget svar att ta bort.")
        elif self._removing != self.key:
            self._removing = self.key
            self._view.tell("Tryck x en gång till för att ta bort svaret och det som är skrivet till det.")
        elif self.change(lambda case: self.opened.desk.withdraw(case, *self.key)):
            self.show(self.key)

    def show_instead(self, screen: CaseScreen) -> None:
        """Every other view lies on top of the interview."""
        self.came_from = None
        self.app.push_screen(screen)

    def action_back(self) -> None:
        """From the folded-out sides to the question; to the view that sent her here. There is no further back:
        it is said where else to go."""
        if self.has_class("-sides"):
            self.remove_class("-sides")
        elif self.came_from is not None and self.keep():
            self.show_instead(self.came_from())
            return
        else:
            there = "övningarna" if self.opened.room else "listan med ärenden"
            self._view.tell(f"Allt du har svarat är sparat. F9 går till {there}, F10 avslutar.")
        self._view.focus_keys()
