"""Answers as documents show them: the answer in words, its reasons, and whether it counts.

An answer that does not count is never passed off as one that does: it carries a comment for the human
who is to look at it, with the place where it is mended.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Literal

from wizard.assessment.counting import needs_reason, signed, strict
from wizard.assessment.grounds import Ground, Look, leaves, verdict_grounds
from wizard.assessment.language import Finding, language
from wizard.assessment.model import Assessment
from wizard.assessment.prose import Prose
from wizard.assessment.reading import EJ_AKTUELL, Reading
from wizard.assessment.words import Words
from wizard.bank.conditions import Is, Unasked, Verdict
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import Answer, Value
from wizard.case.model import AnswerKey, Case
from wizard.documents.view.labels import question_label
from wizard.documents.view.told import told_by_organisations
from wizard.documents.view.words import View, joined, value_in_words
from wizard.text import listed, long_date, number_in_words

State = Literal["besvarad", "räknas inte", "vet ej", "obesvarad", "vilande", "ej aktuell"]
"""besvarad counts · räknas inte lacks its skäl, name or date · vilande is no longer asked"""


class AnswerView(View):
    """A question and what was answered. `finns` is false when no section has anything to print of it."""

    id: str
    fraga: str
    part: str
    """the organisation that the answer is about; empty for the whole case"""
    rubrik: str
    lage: State
    besvarad: bool
    """whether there is an answer other than vet ej, be it one that does not count"""
    val: str
    """the id of the option chosen, for what a template says differently; empty for other answers"""
    valda: tuple[str, ...]
    """the ids of the options chosen where several may be; empty for other answers"""
    finns: bool
    svar: str
    skal: str
    underlag: str
    vem: str
    datum: str
    styrkt: str
    """whether the answer has been checked against something, for the control of the organisation"""
    motiv: str
    """skäl, underlag, who stands for them, who answered when, and what the organisation has told, on lines of
    their own"""
    var: str
    """where the question is answered"""
    kommentar: str
    """what a human must look at; empty when there is nothing"""


class LawyerAnswer(View):
    """A jurist's answer: who, when, what, on which conditions, and the facts that it rests on."""

    fraga: str
    bedomning: str
    namn: str
    datum: str
    forutsatt: bool
    """whether the answer holds only on the conditions given"""
    forutsattningar: str
    vilar_pa: tuple[str, ...]
    kommentar: str


class Answers:
    """The answers of one case, as they count.

    With `published` what is not for the public never reaches a view: a jurist's name and memo,
    the names of those who have given information, and private contacts.
    """

    def __init__(self, bank: Bank, case: Case, assessment: Assessment, *, published: bool = False) -> None:
        self.published = published
        self.bank = bank
        self.case = case
        self.assessment = assessment
        self.reading = Reading(bank, case, strict)
        self._shown = frozenset(assessment.shown)
        self._dormant = frozenset(assessment.dormant)

    @cached_property
    def partnership(self) -> bool:
        """Whether a partnership is chosen, settled or still possible: then nothing about it is left out."""
        chosen = self.case.position.form if self.case.position else ""
        settled = self.assessment.form
        return chosen == "iop" or settled == "iop" or (settled is None and "iop" in self.assessment.possible)

    @cached_property
    def chosen(self) -> str:
        """The form that the human has chosen, else the one that is settled; empty while there is neither."""
        position = self.case.position
        return position.form if position else self.assessment.form or ""

    def appeals(self, *proposed: str) -> tuple[str, ...]:
        """How a decision is appealed, for the forms that are proposed and for what is chosen and assessed: that
        a decision on a purchase is not appealed by laglighetsprövning is said whatever it is called."""
        forms = (self.bank.forms.get(id) for id in (*proposed, self.chosen, self.assessment.form or ""))
        return tuple(dict.fromkeys(form.overklagande for form in forms if form and form.overklagande))

    @cached_property
    def language(self) -> tuple[Finding, ...]:
        """What the språkvakt finds in the texts."""
        return language(self.bank, self.case, self.assessment.shown)

    def state(self, key: AnswerKey) -> State:
        """How an answer stands."""
        answer = self.case.answer(*key)
        if key in self._dormant:
            return "vilande"
        if answer is None:
            return "obesvarad" if key in self._shown else "ej aktuell"
        if answer.unknown:
            return "vet ej"
        return "besvarad" if self._counts(key, answer) else "räknas inte"

    def _counts(self, key: AnswerKey, answer: Answer) -> bool:
        question = self.bank.questions[key[0]]
        if question.jurist:
            return signed(self.reading, question, key[1], answer)
        return answer.reasoned or not needs_reason(question, answer.value)

    def view(self, id: str, party: str = "") -> AnswerView:
        """One question with its answer, whatever its state."""
        question, answer, state = (
            self.bank.questions[id],
            self.case.answer(id, party),
            self.state((id, party)),
        )
        given = answer or Answer("")
        if self.published and question.jurist:
            given = replace(given, reason="", evidence=())
        underlag = "; ".join(given.evidence)
        return AnswerView(
            id=id,
            fraga=question.text,
            part=self._about(party),
            rubrik=question_label(question),
            lage=state,
            besvarad=answer is not None and not answer.unknown,
            val=given.value if question.typ == "val" and isinstance(given.value, str) else "",
            valda=given.value if isinstance(given.value, tuple) else (),
            finns=self._printed((id, party), state),
            svar=_SILENT.get(state) or value_in_words(question, given.value),
            skal=given.reason.strip() and given.reason,
            underlag=underlag,
            vem="" if self.published else given.who,
            datum=long_date(given.date),
            styrkt=("Kontrollerad" if underlag.strip() else "Uppgift") if answer else "",
            motiv=joined(
                given.reason,
                underlag and f"Underlag: {underlag}",
                _who(state, given, named=not self.published),
                self.given_by((id, party)),
                told_by_organisations(self.case, (id, party), named=not self.published),
            ),
            var=self.where(id),
            kommentar=self._comment(question, state, given) or self._unreasoned(id, party),
        )

    def views(self, ids: Iterable[str], party: str = "") -> tuple[AnswerView, ...]:
        """Those of the questions that there is something to print of. Unknown ids are passed over."""
        known = (self.view(id, party) for id in ids if id in self.bank.questions)
        return tuple(view for view in known if view.finns)

    def lawyers(self) -> tuple[LawyerAnswer, ...]:
        """Every answer that a jurist has given, also one that no longer counts."""
        return self.lawyers_on(id for id, question in self.bank.questions.items() if question.jurist)

    @cached_property
    def usual(self) -> str:
        """Who gave most of the answers, and when: told once, so that only what differs stands at an answer."""
        given = Counter(by for key in self.case.answers if (by := self._given(key)))
        return given.most_common(1)[0][0] if given else ""

    def given_by(self, key: AnswerKey) -> str:
        """Who gave an answer in the program, and when; empty where it is the usual, or there is none."""
        given = self._given(key)
        return f"Svar {given}" if given and given != self.usual else ""

    def _given(self, key: AnswerKey) -> str:
        answer = self.case.answer(*key)
        if answer is None:
            return ""
        own_date = "" if answer.who else answer.date  # told with the one whose view it is
        day = long_date(own_date or self.case.given.get(key, ""))
        return " ".join(filter(None, [answer.by and f"av {answer.by}", day and f"den {day}"]))

    def called(self, key: AnswerKey) -> str:
        """A question by its label, with the organisation that it is about."""
        about = self._about(key[1])
        return f"{question_label(self.bank.questions[key[0]])}{about and f' ({about})'}"

    def carrying(self, criterion: str) -> tuple[str, ...]:
        """What carries a verdict: each answer with who gave it, when, and whether it is checked, and each
        computed number with its limit. Nothing while the verdict is oklart."""
        return self.carried_by(verdict_grounds(self.reading, criterion), self.reading)

    def carried_by(self, grounds: Iterable[Ground], reading: Reading) -> tuple[str, ...]:
        """The answers that grounds of this reading rest on, each as `carrying` tells it."""
        found = dict.fromkeys(leaf for one in grounds for leaf in (leaves(one) or (one,)))
        return tuple(dict.fromkeys(line for leaf in found if (line := self._carries(leaf, reading))))

    def _carries(self, leaf: Ground, reading: Reading) -> str:
        if isinstance(leaf.atom, Verdict) or isinstance(
            reading.value(leaf.atom.question, leaf.party), Unasked
        ):
            return ""
        key = (leaf.atom.question, leaf.party)
        question, answer = self.bank.questions.get(key[0]), self.case.answer(*key)
        if question is None or answer is None:
            clause = Prose(reading, AS_WRITTEN).answer(leaf.atom, leaf.party)
            return clause[:1].upper() + clause[1:]
        about = self._about(leaf.party) if len(self.case.parties) > 1 else ""
        label = f"{question_label(question)}{about and f' ({about})'}"
        shown = "besvarad" if question.typ == "text" else self._bearing(leaf.atom, question, answer)
        checked = "kontrollerad" if any(line.strip() for line in answer.evidence) else "uppgift"
        named = "jurist" if self.published else f"jurist {answer.who}"
        lawyer = f"{named} den {long_date(answer.date)}" if question.jurist else ""
        by = self.given_by(key).removeprefix("Svar ")
        return f"{label}: {shown} ({', '.join(filter(None, (checked, lawyer, by)))})"

    def _bearing(self, atom: Look, question: Question, answer: Answer) -> str:
        """The answer; of several options only those that bear on the verdict."""
        if not isinstance(atom, Is) or not isinstance(answer.value, tuple):
            return value_in_words(question, answer.value)
        chosen = tuple(one for one in answer.value if one in atom.options)
        if chosen:
            return value_in_words(question, chosen)
        return f"inte valt: {value_in_words(question, tuple(sorted(atom.options)))}"

    def waits(self, criterion: str) -> bool:
        """Whether it is still open if a criterion applies at all."""
        applies = self.bank.conditions.get(("gäller_om", criterion))
        return applies is not None and self.reading.holds(applies) is None

    def where(self, id: str) -> str:
        """The part of the interview where a question stands."""
        part = self.bank.part_of(id)
        return f"del {part.nummer}, {part.text}"

    def _printed(self, key: AnswerKey, state: State) -> bool:
        if self.case.told(*key):
            return True  # what the organisation has told is not hidden, whether we ask for it or not
        match state:
            case "ej aktuell":
                return False
            case "vilande":
                return self.partnership
            case "obesvarad":
                return self.partnership or key in self.assessment.open
            case _:
                return True

    def _comment(self, question: Question, state: State, answer: Answer) -> str:
        where = self.where(question.id)
        match state:
            case "vet ej":
                missing = answer.reason.strip() or "Skriv vad som saknas och vem som tar reda på det."
                return f"Granska: svaret är vet ej. {missing} Frågan står i {where}."
            case "obesvarad":
                return f"Granska: frågan är inte besvarad. Den står i {where}."
            case "räknas inte" if question.jurist:
                return (
                    "Granska: juristens svar räknas inte. Namn, datum eller skäl saknas, eller så har något "
                    f"som svaret vilar på ändrats. Frågan står i {where}."
                )
            case "räknas inte":
                return f"Granska: svaret saknar skäl och räknas inte. Skriv skäl i {where}."
            case "ej aktuell":
                return f"Granska: frågan ställs inte som ärendet ser ut nu ({where})."
            case "vilande":
                return f"Granska: svaret vilar. Frågan ställs inte som ärendet ser ut nu ({where})."
            case _:
                return ""

    def _unreasoned(self, id: str, party: str) -> str:
        if (id, party) not in self.assessment.unreasoned:
            return ""
        return f"Granska: svaret avgör formen men saknar skäl. Skriv skäl i {self.where(id)}."

    def lawyers_on(self, ids: Iterable[str]) -> tuple[LawyerAnswer, ...]:
        """What a jurist has answered to these questions, also what no longer counts."""
        wanted = frozenset(ids)
        return tuple(
            self._lawyer(self.bank.questions[id], answer, party)
            for (id, party), answer in sorted(self.case.answers.items(), key=self._bank_order)
            if id in wanted and id in self.bank.questions and not answer.unknown
        )

    def _lawyer(self, question: Question, answer: Answer, party: str) -> LawyerAnswer:
        state = self.state((question.id, party))
        rests_on = (self._ground(name, value) for name, value in answer.grounds.items())
        about, asked = self._about(party), question.text.removeprefix("Juristfråga: ")
        return LawyerAnswer(
            fraga=asked[:1].upper() + asked[1:] + (about and f" ({about})"),
            bedomning=value_in_words(question, answer.value),
            namn="en jurist" if self.published else answer.who or "namn saknas",
            datum=long_date(answer.date) or "datum saknas",
            forutsatt=answer.value == "forutsatt",
            forutsattningar="" if self.published else answer.reason.strip() and answer.reason,
            vilar_pa=() if self.published else tuple(rests_on),
            kommentar=self._comment(question, state, answer),
        )

    def _about(self, party: str) -> str:
        return next((one.name or one.id for one in self.case.parties if one.id == party), "")

    def _ground(self, name: str, value: Value) -> str:
        if question := self.bank.questions.get(name):
            words = "frågan ställdes inte" if value == EJ_AKTUELL else value_in_words(question, value)
            return f"{question_label(question)}: {words}"
        fact = self.bank.facts.get(name)
        if fact is None:
            return f"{name}: {value}"
        return f"{fact.text}: {number_in_words(value, fact.enhet) if isinstance(value, int) else value}"

    def _bank_order(self, item: tuple[AnswerKey, Answer]) -> tuple[int, str]:
        (id, party), _ = item
        return self._order.get(id, len(self._order)), party

    @cached_property
    def _order(self) -> dict[str, int]:
        return {id: number for number, id in enumerate(self.bank.questions)}


AS_WRITTEN = Words(question_label, value_in_words)
"""What documents call questions and answers."""

_SILENT: dict[State, str] = {"obesvarad": "Inte besvarad", "ej aktuell": "Inte aktuell", "vet ej": "Vet ej"}


def _who(state: State, answer: Answer, *, named: bool) -> str:
    """Who stands for the answer, or who will find out; without `named` only the day."""
    if not answer.who:
        return ""
    if not named:
        day = long_date(answer.date)
        return f"Uppgift den {day}" if day and state != "vet ej" else ""
    if state == "vet ej":
        return f"Tar reda på det: {answer.who}"
    return f"Uppgift från: {listed([answer.who, long_date(answer.date)], 'den')}"
