"""One question on screen: why it is asked, its answers, skäl, underlag and sources.

A view belongs to one question for as long as it lives, so what is written in it can only be kept as the
answer to that question.
"""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, TextArea

from wizard.case.answers import VET_EJ, Value
from wizard.case.model import AnswerKey, Case
from wizard.faults import StoreError, VagvalError
from wizard.text import lost
from wizard.tui import question_text
from wizard.tui.open_case import OpenCase
from wizard.tui.told import told
from wizard.tui.walkthrough import is_intake
from wizard.tui.widgets.choices import Choices
from wizard.tui.widgets.fields import Left, Line, Prose
from wizard.tui.widgets.plain import Plain

PAUSE = 1.0
"""Seconds without a key after which what has been written is kept."""


class QuestionView(VerticalScroll, can_focus=False):
    """A question and the fields of its answer."""

    DEFAULT_CSS = """
    QuestionView { padding: 0 1; scrollbar-size-vertical: 1; }
    QuestionView #text { text-style: bold; }
    QuestionView #about, QuestionView #why, QuestionView #sources { color: $text-muted; }
    QuestionView #why { margin-bottom: 1; }
    QuestionView #state { color: $warning; }
    """

    class Done(Message):
        """The answer is on disk and nothing more is asked for here: on to the next question."""

    class Written(Message):
        """Something has been written that is not on disk yet."""

    class Kept(Message):
        """The answer is on disk."""

    def __init__(self, opened: OpenCase, key: AnswerKey) -> None:
        super().__init__(classes="body")
        self.opened = opened
        self.key = key
        self.question = opened.bank.questions[key[0]]
        self.answer = opened.case.answer(*key)
        self._chosen_anew = False
        self._over = False
        self._all_about_sources = False
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """From the question down to its sources."""
        question, answer = self.question, self.answer
        yield Plain(question.text, id="text")
        yield Plain(question_text.about(self.opened, self.key), id="about")
        yield Plain(question_text.state(self.opened, self.key), id="state")
        yield Plain(f"Varför: {question.varfor}", id="why")
        yield Plain(question_text.grounds(self.opened, self.key), id="grounds")
        if question.typ == "text":
            yield Prose(question_text.written(answer), title=question_text.value_title(question), id="value")
        elif not question.svar:
            yield Line(question_text.written(answer), title=question_text.value_title(question), id="value")
        yield Choices(
            question_text.choices(question),
            question_text.chosen(question, answer),
            several=question.typ == "flerval",
        )
        yield Plain(id="told", classes="told")
        yield Line(answer.who if answer else "", id="who")
        if question.jurist:
            yield Line(
                answer.date if answer else "", title="Datum för beskedet, åååå-mm-dd (krävs)", id="date"
            )
        yield Prose(answer.reason if answer else "", id="reason")
        yield Prose(
            "\n".join(answer.evidence) if answer else "",
            title="Underlag (dokument, sida, adress)",
            id="evidence",
        )
        yield Plain(question_text.sources(self.opened.bank, question, whole=False), id="sources")

    def on_mount(self) -> None:
        """Show the fields that the answer asks for."""
        self._fit_fields()

    def _fit_fields(self) -> None:
        """Which fields there are, and what they are called, follows from the answer chosen."""
        value, unknown = self._value(), self._value() == VET_EJ
        who, reason, evidence = self._field("who"), self._field("reason"), self._field("evidence")
        who.display = unknown or self.question.jurist
        who.show_title(question_text.who_title(self.question))
        for field in (reason, evidence):
            field.display = self.question.typ != "text" or unknown or bool(field.written)
            field.disabled = value is None
        reason.show_title(question_text.reason_title(self.question, value))

    def _field(self, id: str) -> Line | Prose:
        field = self.query_one(f"#{id}")
        assert isinstance(field, Line | Prose)
        return field

    @property
    def _fields(self) -> list[Line | Prose]:
        return [field for field in self.query("Line, Prose") if isinstance(field, Line | Prose)]

    # -- choosing ---------------------------------------------------------------------------------

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if self._over:
            return  # a key that came after the one that answered: the next question is on its way
        if event.choices.several and event.id != VET_EJ:
            event.choices.chosen = tuple(id for id in event.choices.chosen if id != VET_EJ)
            self._fit_fields()
            self.tell("")
            self.post_message(self.Written())
            return
        event.choices.chosen = (event.id,)
        self._chosen_anew = True
        self._fit_fields()
        self._go_on()

    @on(Choices.Confirmed)
    def _confirmed(self) -> None:
        if not self.question.svar:
            self._field("value").focus()
        elif self._value() is None:
            self.tell("Välj med siffrorna, eller v för vet ej. F8 går vidare utan svar.")
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Keep the answer. Then to the next question, unless words are wanted here first."""
        if not self.keep():
            return
        lacking = [self._field(id) for id in self._wanted() if not self._field(id).written.strip()]
        if lacking and not is_intake(self.opened.bank, self.key[0]):
            lacking[0].focus()
        else:
            self._over = True
            self.post_message(self.Done())

    def _wanted(self) -> tuple[str, ...]:
        """The fields that the answer is not whole without. Vet ej wants a note, but does without."""
        value = self._value()
        chosen = value if isinstance(value, tuple) else (value,)
        if self.question.jurist and value != VET_EJ:
            return "who", "date", "reason"
        needed = value == VET_EJ or any(one in self.question.skal_kravs for one in chosen)
        return ("reason",) if needed else ()

    # -- writing ----------------------------------------------------------------------------------

    def write(self, id: str) -> None:
        """Go to a field, as soon as there is an answer that it can belong to."""
        field = self._field(id)
        if field.disabled:
            self.tell("Välj ett svar först. Skäl och underlag hör till svaret.")
        elif field.display:
            field.focus()
        else:
            self._field("value").focus()

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self, event: TextArea.Changed | Input.Changed) -> None:
        field = event.control
        if not isinstance(field, Line | Prose) or not field.changed:
            return
        if field.id == "value" and field.written.strip():
            self.query_one(Choices).chosen = ()  # writing an answer takes back vet ej
            self._fit_fields()
        self.post_message(self.Written())
        if isinstance(field, Prose):
            self._wait_for_pause()

    def _wait_for_pause(self) -> None:
        self._stop_waiting()
        self._pause = self.set_timer(PAUSE, self.keep)

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if event.input.id == "value" and event.value.strip():
            self._go_on()
        elif self.keep():
            self.screen.focus_next()

    @on(Left)
    def _left(self) -> None:
        self.keep()
        self.focus_keys()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Leaving a field keeps it."""
        if isinstance(event.widget, Line | Prose):
            self.keep()

    def focus_keys(self) -> None:
        """To the single keys."""
        self.query_one(Choices).focus(scroll_visible=False)

    # -- keeping ----------------------------------------------------------------------------------

    def _value(self) -> Value | None:
        """The answer as it stands on screen; None when there is none."""
        chosen = self.query_one(Choices).chosen
        if VET_EJ in chosen:
            return VET_EJ
        if not self.question.svar:
            return (
                self._field("value").written if self._field("value").written.strip() or self.answer else None
            )
        if self.question.typ == "flerval":
            return chosen or (() if self.answer else None)
        return chosen[0] if chosen else None

    def _differs(self, value: Value) -> bool:
        chosen = question_text.chosen(self.question, self.answer)
        return (
            self.answer is None
            or self.query_one(Choices).chosen != chosen
            or any(field.changed for field in self._fields)
            or (self._chosen_anew and question_text.grounds_changed(self.opened, self.key))
        )

    def keep(self) -> bool:
        """Put the answer on disk if it differs from what is there. False, and told why, when it cannot be."""
        self._stop_waiting()
        value = self._value()
        if value is None or not self._differs(value):
            return True
        try:
            self.opened.change(lambda case: self._answered(case, value))
        except StoreError as error:
            self.answer = self.opened.case.answer(*self.key)
            self.tell(told(error) + " Det du har skrivit står kvar här. Spara igen med F8.")
            return False
        except VagvalError as error:
            self.tell(told(error))
            return False
        self._kept()
        return True

    def _answered(self, case: Case, value: Value) -> Case:
        return self.opened.desk.answer(
            case,
            self.key[0],
            value,
            party=self.key[1],
            reason=self._field("reason").written,
            evidence=self._field("evidence").written.split("\n"),
            who=self._field("who").written,
            date=question_text.date_of(self._field("date").written) if self.question.jurist else "",
        )

    def _kept(self) -> None:
        gone = sum(lost(field.written) for field in self._fields if field.changed)
        self.tell(f"{gone} tecken som inget dokument kan ha togs bort." if gone else "")
        self.answer = self.opened.case.answer(*self.key)
        self._chosen_anew = False
        for field in self._fields:
            field.kept = field.written
        self.query_one("#state", Plain).say(question_text.state(self.opened, self.key))
        self.query_one("#grounds", Plain).say(question_text.grounds(self.opened, self.key))
        self.post_message(self.Kept())

    def tell(self, text: str) -> None:
        """Say something just under the answers."""
        line = self.query_one("#told", Plain)
        line.say(text)
        if text:
            line.scroll_visible(animate=False)

    def show_sources(self) -> None:
        """All about the sources, or their short names."""
        self._all_about_sources = not self._all_about_sources
        text = question_text.sources(self.opened.bank, self.question, whole=self._all_about_sources)
        self.query_one("#sources", Plain).say(text)
        self.query_one("#sources").scroll_visible(animate=False)
