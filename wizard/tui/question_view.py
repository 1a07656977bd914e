"""One question on screen: why it is asked, its answers, skäl, underlag and sources.

The same fields serve every question: filling them anew takes a fraction of the time of mounting others.
So nothing is shown before what stands written about the question before has been kept.
"""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, TextArea

from wizard.assessment.language import Finding
from wizard.case.answers import VET_EJ, Value
from wizard.case.model import AnswerKey, Case
from wizard.faults import StoreError, VagvalError
from wizard.tui import language_text, question_text
from wizard.tui.answer_fields import AnswerFields
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
        self.head = Plain(id="head")
        self.fields = AnswerFields()
        self.sources = Plain(id="sources")
        self._chosen_anew = False
        self._refused = False
        """the last attempt to keep failed, and was told of; leaving the field shall not try again by itself"""
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """From the question down to its sources."""
        yield self.head
        yield from self.fields
        yield self.sources

    def on_mount(self) -> None:
        """The first question."""
        self.show(self.key)

    def show(self, key: AnswerKey) -> None:
        """Show a question. What stands written about the one before must have been kept."""
        self.key = key
        self.question = self.opened.bank.questions[key[0]]
        self._chosen_anew = self._refused = False
        self.fields.show(self.question, self.opened.case.answer(*key))
        self.say_head()
        self.say_advice()
        self.sources.say(question_text.sources(self.opened.bank, self.question))
        self.scroll_home(animate=False)
        self.focus_keys()

    def say_head(self) -> None:
        """The question and what is known about it."""
        self.head.say(question_text.head(self.opened, self.key))

    @property
    def wordings(self) -> tuple[Finding, ...]:
        """What the språkvakt finds in the texts here, as they were kept."""
        return self.opened.desk.language(self.opened.case, [self.key])

    def say_advice(self, *, seen: bool = False) -> None:
        """Each piece of advice beneath the text that it is about. `seen`: bring what is new into sight."""
        found = self.wordings
        for section, place in (("svar", self.fields.text_advice), ("skäl", self.fields.reason_advice)):
            here = [one for one in found if one.place.section == section]
            words, before = Content("\n").join(language_text.advice(self.opened.bank, here)), place.content
            place.say(words)
            if seen and words and words != before:
                place.scroll_visible(animate=False)

    # -- choosing ---------------------------------------------------------------------------------

    @on(Choices.Picked)
    def _picked(self, event: Choices.Picked) -> None:
        choices = self.fields.choices
        if event.among is not choices.choices:
            return  # a second key on a question that has been left since
        if choices.several and event.id != VET_EJ:
            choices.chosen = tuple(id for id in choices.chosen if id != VET_EJ)
            self.fields.fit()
            self.tell("Enter sparar och går till nästa fråga.")
            self.post_message(self.Written())
            return
        choices.chosen = (event.id,)
        self._chosen_anew = True
        self.fields.fit()
        self._go_on()

    @on(Choices.Strayed)
    def _strayed(self) -> None:
        self.tell("Du skriver utanför ett fält. Inget har svarats. Tryck s för att skriva skäl.")

    @on(Choices.Confirmed)
    def _confirmed(self) -> None:
        if not self.question.svar:
            self.fields.value_field.focus()
        elif self.fields.value in (None, ()):
            self.tell("Välj med siffrorna, eller v för vet ej. F8 går vidare utan svar.")
        else:
            self._go_on()

    def _go_on(self) -> None:
        """Keep the answer. Then to the next question, unless words are wanted here first. In the intake they
        wait: the caller is on the telephone."""
        if not self.keep():
            return
        lacking = self.fields.lacking
        if lacking is not None and not self._in_a_hurry:
            lacking.focus()
        else:
            self.post_message(self.Done())

    @property
    def _in_a_hurry(self) -> bool:
        """In the intake; but nobody waits in an övning, and there the skäl is what one practises."""
        practised = self.opened.room is not None and self.fields.value != VET_EJ
        return is_intake(self.opened.bank, self.key[0]) and not practised

    # -- writing ----------------------------------------------------------------------------------

    def write_reason(self) -> None:
        """Go to the skäl, as soon as there is an answer that it can belong to."""
        self._write(self.fields.reason)

    def write_evidence(self) -> None:
        """Go to the underlag, likewise."""
        self._write(self.fields.evidence)

    def _write(self, field: Prose) -> None:
        if not field.display:
            self.fields.value_field.focus()
        elif not field.can_focus:
            self.tell("Välj ett svar först. Skäl och underlag hör till svaret.")
        else:
            field.focus()

    def take_up_told(self) -> None:
        """Put what the organisation has told last in the skäl, to be edited there. No answer comes of it."""
        told, reason = question_text.told(self.opened.case, self.key), self.fields.reason
        if not told:
            self.tell("Organisationen har inte uppgett något om det här.")
        elif not reason.display or not reason.can_focus:
            how = (
                "Skriv svaret själv."
                if not reason.display
                else "Välj ett svar först. Då kan i lägga den i skälet."
            )
            self.tell(f"{told}\n{how}")
        else:
            reason.text = "\n".join(filter(None, (reason.written, told)))
            reason.focus()
            reason.move_cursor(reason.document.end)

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self, event: TextArea.Changed | Input.Changed) -> None:
        field = event.control
        if not isinstance(field, Line | Prose) or not field.changed:
            return
        if field is self.fields.value_field and field.written.strip() and self.fields.choices.chosen:
            self.fields.choices.chosen = ()  # writing an answer takes back vet ej
            self.fields.fit()
        self.post_message(self.Written())
        if isinstance(field, Prose):
            self._stop_waiting()
            self._pause = self.set_timer(PAUSE, self.keep)

    def _stop_waiting(self) -> None:
        if self._pause is not None:
            self._pause.stop()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if event.input is self.fields.line and event.value.strip():
            self._go_on()
        elif self.keep():
            self.screen.focus_next()

    @on(Left)
    def _left(self) -> None:
        self.keep()
        self.focus_keys()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The field that is written in says how to leave it."""
        if isinstance(event.widget, Line | Prose):
            event.widget.border_subtitle = Content("Esc klar · F8 nästa fråga")

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Leaving a field keeps it."""
        if isinstance(event.widget, Line | Prose):
            event.widget.border_subtitle = None
            if not self._refused:
                self.keep()

    def focus_keys(self) -> None:
        """To the single keys."""
        self.fields.choices.focus(scroll_visible=False)

    # -- keeping ----------------------------------------------------------------------------------

    def keep(self) -> bool:
        """Put the answer on disk if it differs from what is there. False, and told why, when it cannot be."""
        self._stop_waiting()
        self._refused = False
        value = self.fields.value
        if value is None or not (self.fields.differs or self._asked_anew()):
            return True
        try:
            self.opened.change(lambda case: self._answered(case, value))
        except StoreError as error:
            self.fields.answer = self.opened.case.answer(*self.key)
            return self._refuse(told(error) + " Det du har skrivit står kvar här. Spara igen med F8.")
        except VagvalError as error:
            return self._refuse(told(error))
        gone = self.fields.kept(self.opened.case.answer(*self.key))
        self.tell(f"{gone} tecken som inget dokument kan ha togs bort." if gone else "")
        self._chosen_anew = False
        self.say_head()
        self.say_advice(seen=True)
        self.post_message(self.Kept())
        return True

    def _asked_anew(self) -> bool:
        """The lawyer has given the same answer again, on facts that have changed."""
        return self._chosen_anew and question_text.grounds_changed(self.opened, self.key)

    def _answered(self, case: Case, value: Value) -> Case:
        fields = self.fields
        return self.opened.desk.answer(
            case,
            self.key[0],
            value,
            party=self.key[1],
            reason=fields.reason.written,
            evidence=fields.evidence.written.split("\n"),
            who=fields.who.written,
            date=question_text.date_of(fields.date.written) if self.question.jurist else "",
        )

    def _refuse(self, why: str) -> bool:
        self._refused = True
        self.tell(why)
        return False

    def tell(self, text: str) -> None:
        """Say something just under the answers."""
        self.fields.told.say(text)
        if text:
            self.fields.told.scroll_visible(animate=False)

    def announce(self, text: str) -> None:
        """Say something about where one has come, unless the question itself has something to say."""
        if not self.fields.told.content:
            self.tell(text)
