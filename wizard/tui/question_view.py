"""One question on screen: why it is asked, its answers, skäl, underlag and sources.

The same fields serve every question: filling them anew takes a fraction of the time of mounting others.
So nothing is shown before what stands written about the question before has been kept.
"""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, TextArea

from wizard.case.answers import VET_EJ, Answer, Value
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
    QuestionView #head { margin-bottom: 1; }
    QuestionView #sources { color: $text-muted; }
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
        self._chosen_anew = False
        self._refused = False
        """the last attempt to keep failed, and was told of; leaving the field shall not try again by itself"""
        self._all_about_sources = False
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """From the question down to its sources."""
        yield Plain(id="head")
        yield Prose(id="text")
        yield Line(id="line")
        yield Choices([])
        yield Plain(id="told", classes="told")
        yield Line(id="who")
        yield Line(id="date", title="Datum för beskedet, åååå-mm-dd (krävs)")
        yield Prose(id="reason")
        yield Prose(id="evidence", title="Underlag (dokument, sida, adress)")
        yield Plain(id="sources")

    def on_mount(self) -> None:
        """The first question."""
        self._head, self._told, self._sources = (
            self.query_one(id, Plain) for id in ("#head", "#told", "#sources")
        )
        self._choices = self.query_one(Choices)
        self._text, self._reason, self._evidence = (
            self.query_one(id, Prose) for id in ("#text", "#reason", "#evidence")
        )
        self._line, self._who, self._date = (self.query_one(id, Line) for id in ("#line", "#who", "#date"))
        self.show(self.key)

    def show(self, key: AnswerKey) -> None:
        """Show a question. What stands written about the one before must have been kept."""
        self.key = key
        self.question = self.opened.bank.questions[key[0]]
        self._chosen_anew = self._refused = self._all_about_sources = False
        question, answer = self.question, self.answer
        written = question_text.written(question, answer)
        self._text.fill(written if question.typ == "text" else "")
        self._line.fill(written if question.typ != "text" else "")
        self._who.fill(answer.who if answer else "")
        self._date.fill(answer.date if answer else "")
        self._reason.fill(answer.reason if answer else "")
        self._evidence.fill("\n".join(answer.evidence) if answer else "")
        self._choices.show(
            question_text.choices(question),
            question_text.chosen(question, answer),
            several=question.typ == "flerval",
        )
        self._sources.say(question_text.sources(self.opened.bank, question, whole=False))
        self._told.say("")
        self._say_head()
        self._fit_fields()
        self.scroll_home(animate=False)
        self.focus_keys()

    @property
    def answer(self) -> Answer | None:
        """The answer that is on disk."""
        return self.opened.case.answer(*self.key)

    @property
    def _value_field(self) -> Prose | Line:
        return self._text if self.question.typ == "text" else self._line

    @property
    def _fields(self) -> tuple[Prose | Line, ...]:
        return self._text, self._line, self._who, self._date, self._reason, self._evidence

    def _say_head(self) -> None:
        self._head.say(question_text.head(self.opened, self.key))

    def _fit_fields(self) -> None:
        """Which fields there are, and what they are called, follows from the question and its answer."""
        question, value = self.question, self._value()
        unknown = value == VET_EJ
        self._text.display = question.typ == "text"
        self._line.display = not question.svar and question.typ != "text"
        self._value_field.show_title(question_text.value_title(question))
        self._who.display = unknown or question.jurist
        self._who.show_title(question_text.who_title(question))
        self._date.display = question.jurist
        for field in (self._reason, self._evidence):
            field.display = question.typ != "text" or unknown or bool(field.written)
            field.can_focus = value is not None  # `disabled` would restyle the field, which takes 7 ms
        self._reason.show_title(question_text.reason_title(question, value))

    # -- choosing ---------------------------------------------------------------------------------

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        if event.among is not self._choices.choices:
            return  # a second key on a question that has been left since
        if self._choices.several and event.id != VET_EJ:
            self._choices.chosen = tuple(id for id in self._choices.chosen if id != VET_EJ)
            self._fit_fields()
            self.tell("")
            self.post_message(self.Written())
            return
        self._choices.chosen = (event.id,)
        self._chosen_anew = True
        self._fit_fields()
        self._go_on()

    @on(Choices.Confirmed)
    def _confirmed(self) -> None:
        if not self.question.svar:
            self._value_field.focus()
        elif self._value() in (None, ()):
            self.tell("Välj med siffrorna, eller v för vet ej. F8 går vidare utan svar.")
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Keep the answer. Then to the next question, unless words are wanted here first."""
        if not self.keep():
            return
        lacking = [field for field in self._wanted() if not field.written.strip()]
        if lacking and not is_intake(self.opened.bank, self.key[0]):
            lacking[0].focus()
        else:
            self.post_message(self.Done())

    def _wanted(self) -> tuple[Prose | Line, ...]:
        """The fields that the answer is not whole without. Vet ej wants a note, but does without."""
        value = self._value()
        chosen = value if isinstance(value, tuple) else (value,)
        if self.question.jurist and value != VET_EJ:
            return self._who, self._date, self._reason
        needed = value == VET_EJ or any(one in self.question.skal_kravs for one in chosen)
        return (self._reason,) if needed else ()

    # -- writing ----------------------------------------------------------------------------------

    def write_reason(self) -> None:
        """Go to the skäl, as soon as there is an answer that it can belong to."""
        self._write(self._reason)

    def write_evidence(self) -> None:
        """Go to the underlag, likewise."""
        self._write(self._evidence)

    def _write(self, field: Prose) -> None:
        if not field.display:
            self._value_field.focus()
        elif not field.can_focus:
            self.tell("Välj ett svar först. Skäl och underlag hör till svaret.")
        else:
            field.focus()

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self, event: TextArea.Changed | Input.Changed) -> None:
        field = event.control
        if not isinstance(field, Line | Prose) or not field.changed:
            return
        if field is self._value_field and field.written.strip() and self._choices.chosen:
            self._choices.chosen = ()  # writing an answer takes back vet ej
            self._fit_fields()
        self.post_message(self.Written())
        if isinstance(field, Prose):
            self._stop_waiting()
            self._pause = self.set_timer(PAUSE, self.keep)

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if event.input is self._line and event.value.strip():
            self._go_on()
        elif self.keep():
            self.screen.focus_next()

    @on(Left)
    def _left(self) -> None:
        self.keep()
        self.focus_keys()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Leaving a field keeps it."""
        if isinstance(event.widget, Line | Prose) and not self._refused:
            self.keep()

    def focus_keys(self) -> None:
        """To the single keys."""
        self._choices.focus(scroll_visible=False)

    # -- keeping ----------------------------------------------------------------------------------

    def _value(self) -> Value | None:
        """The answer as it stands on screen; None when there is none."""
        chosen = self._choices.chosen
        if VET_EJ in chosen:
            return VET_EJ
        if not self.question.svar:
            written = self._value_field.written
            return written if written.strip() or self.answer else None
        if self.question.typ == "flerval":
            return chosen or (() if self.answer else None)
        return chosen[0] if chosen else None

    def _differs(self) -> bool:
        return (
            self.answer is None
            or self._choices.chosen != question_text.chosen(self.question, self.answer)
            or any(field.changed for field in self._fields)
            or (self._chosen_anew and question_text.grounds_changed(self.opened, self.key))
        )

    def keep(self) -> bool:
        """Put the answer on disk if it differs from what is there. False, and told why, when it cannot be."""
        self._stop_waiting()
        value = self._value()
        self._refused = False
        if value is None or not self._differs():
            return True
        self._refused = True
        try:
            self.opened.change(lambda case: self._answered(case, value))
        except StoreError as error:
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
            reason=self._reason.written,
            evidence=self._evidence.written.split("\n"),
            who=self._who.written,
            date=question_text.date_of(self._date.written) if self.question.jurist else "",
        )

    def _kept(self) -> None:
        self._refused = False
        gone = sum(lost(field.written) for field in self._fields if field.changed)
        self.tell(f"{gone} tecken som inget dokument kan ha togs bort." if gone else "")
        self._chosen_anew = False
        for field in self._fields:
            field.kept = field.written
        self._say_head()
        self.post_message(self.Kept())

    def tell(self, text: str) -> None:
        """Say something just under the answers."""
        self._told.say(text)
        if text:
            self._told.scroll_visible(animate=False)

    def show_sources(self) -> None:
        """All about the sources, or their short names."""
        self._all_about_sources = not self._all_about_sources
        whole = self._all_about_sources
        self._sources.say(question_text.sources(self.opened.bank, self.question, whole=whole))
        self._sources.scroll_visible(animate=False)
