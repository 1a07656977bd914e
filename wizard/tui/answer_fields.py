"""The fields that an answer is given in, filled anew for each question. They know nothing of where it is kept."""

from collections.abc import Iterator

from textual.widget import Widget

from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.text import lost
from wizard.tui import question_text
from wizard.tui.widgets.choices import Choices
from wizard.tui.widgets.fields import Line, Prose
from wizard.tui.widgets.plain import Plain

SEVERAL = "Du kan välja flera svar med siffrorna. Enter sparar."


class AnswerFields:
    """Choices or a value to write; who and when; skäl and underlag. What is not asked for is not shown."""

    def __init__(self) -> None:
        self.text = Prose(id="text")
        self.line = Line(id="line")
        self.choices = Choices([])
        self.told = Plain(id="told", classes="told")
        self.who = Line(id="who")
        self.date = Line(id="date", title="Datum för beskedet, åååå-mm-dd (krävs)")
        self.reason = Prose(id="reason")
        self.text_advice = Plain(id="text_advice")
        self.reason_advice = Plain(id="reason_advice")
        self.evidence = Prose(id="evidence", title="Underlag (dokument, sida, adress)")
        self.question: Question | None = None
        self.answer: Answer | None = None

    def __iter__(self) -> Iterator[Widget]:
        """In the order they stand on screen."""
        yield from (self.text, self.text_advice, self.line, self.choices, self.told)
        yield from (self.who, self.date, self.reason, self.reason_advice, self.evidence)

    @property
    def _written(self) -> tuple[Prose | Line, ...]:
        return self.text, self.line, self.who, self.date, self.reason, self.evidence

    def show(self, question: Question, answer: Answer | None) -> None:
        """Show a question's fields with the answer it has."""
        self.question, self.answer = question, answer
        written = question_text.written(question, answer)
        self.text.fill(written if question.typ == "text" else "")
        self.line.fill(written if question.typ != "text" else "")
        self.who.fill(answer.who if answer else "")
        self.date.fill(answer.date if answer else "")
        self.reason.fill(answer.reason if answer else "")
        self.evidence.fill("\n".join(answer.evidence) if answer else "")
        self.choices.show(
            question_text.choices(question),
            question_text.chosen(question, answer),
            several=question.typ == "flerval",
        )
        self.told.say(SEVERAL if question.typ == "flerval" and answer is None else "")
        self.fit()

    def fit(self) -> None:
        """Which fields there are, and what they are called, follows from the question and its answer."""
        question, value = self.asked, self.value
        unknown = value == VET_EJ
        self.text.display = question.typ == "text"
        self.line.display = not question.svar and question.typ != "text"
        self.value_field.show_title(question_text.value_title(question))
        self.who.display = unknown or question.jurist
        self.who.show_title(question_text.who_title(question))
        self.date.display = question.jurist
        for field in (self.reason, self.evidence):
            field.display = question.typ != "text" or unknown or bool(field.written)
            field.can_focus = value is not None  # `disabled` would restyle the field, which takes 7 ms
        self.reason.show_title(question_text.reason_title(question, value))

    @property
    def asked(self) -> Question:
        """The question, which must have been shown."""
        assert self.question is not None
        return self.question

    @property
    def value_field(self) -> Prose | Line:
        """Where the answer to a question without answers to choose among is written."""
        return self.text if self.asked.typ == "text" else self.line

    @property
    def value(self) -> Value | None:
        """The answer as it stands on screen; None when there is none."""
        chosen = self.choices.chosen
        if VET_EJ in chosen:
            return VET_EJ
        if not self.asked.svar:
            written = self.value_field.written
            return written if written.strip() or self.answer else None
        if self.asked.typ == "flerval":
            return chosen or (() if self.answer else None)
        return chosen[0] if chosen else None

    @property
    def differs(self) -> bool:
        """Whether anything is other than in the answer that is kept."""
        return (
            self.answer is None
            or self.choices.chosen != question_text.chosen(self.asked, self.answer)
            or any(field.changed for field in self._written)
        )

    @property
    def lacking(self) -> Prose | Line | None:
        """The first empty field that the answer is not whole without. Vet ej wants a note, but does without."""
        value = self.value
        chosen = value if isinstance(value, tuple) else (value,)
        wanted: tuple[Prose | Line, ...] = ()
        if self.asked.jurist and value != VET_EJ:
            wanted = self.who, self.date, self.reason
        elif value == VET_EJ or any(one in self.asked.skal_kravs for one in chosen):
            wanted = (self.reason,)
        return next((field for field in wanted if not field.written.strip()), None)

    def kept(self, answer: Answer | None) -> int:
        """What stands here is on disk. Returns how many characters no document can hold and so were removed."""
        gone = sum(lost(field.written) for field in self._written if field.changed)
        self.answer = answer
        for field in self._written:
            field.kept = field.written
        return gone
