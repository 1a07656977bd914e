"""What each template may print: the fields of the views, with the questions of the bank that they come from.

Where a list of answers comes from is said here once, so that an answer that no document prints can be found.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property

from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.documents.checking.shapes import (
    Anything,
    Function,
    Keyed,
    Many,
    Number,
    Record,
    Shape,
    Text,
    Truth,
    fields_of,
    returned,
)
from wizard.documents.kinds.kind import BankDocument, Document, PracticeDocument
from wizard.documents.template.language import FUNCTIONS as SPEAKING
from wizard.documents.view.answers import AnswerView, LawyerAnswer
from wizard.documents.view.case import ABOUT_PARTY, PartyView
from wizard.documents.view.case_file import CaseFile, SectionView, sections_of
from wizard.documents.view.contract import FACTS, FactAnswer, SignView, sign_questions
from wizard.documents.view.words import View
from wizard.faults import Code

FUNCTIONS: Mapping[str, Shape] = {
    **dict.fromkeys(SPEAKING, Function(Text())),
    "range": Function(Many(Number())),
    "namespace": Function(Anything()),
}
"""What every template has beside the view model."""

_ANSWER_IN_WORDS = ("svar", "skal", "motiv")
"""The fields of an answer that print it. The others say how it stands, or which text to choose."""


class Known:
    """The views on one bank."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.field = cache(self._field)

    def names(self, kind: Document | BankDocument | PracticeDocument) -> dict[str, Shape]:
        """What the template of a document may print, by name."""
        if not isinstance(kind, Document):
            return {**FUNCTIONS, **self._fields(returned(kind.view))}
        more = {
            name: Record(view) if (view := returned(make)) else Anything() for name, make in kind.more.items()
        }
        told = {"visa_granskning": Truth(), "publicering": Truth()}
        return {**FUNCTIONS, **self._fields(CaseFile), **more, **told}

    def printed(self, record: Record, name: str) -> frozenset[str]:
        """The questions whose answers a field has in words."""
        if record.view is AnswerView and name in _ANSWER_IN_WORDS:
            return record.questions
        if record.view is SignView and name == "svar":
            return frozenset(sign_questions(self.bank))
        if record.view is LawyerAnswer and name == "bedomning":
            return self._asked(lambda question: question.jurist)
        return frozenset()

    def _field(self, record: Record, name: str) -> Shape | None:
        """A field of a record; None when it has none of that name."""
        shape = fields_of(record.view).get(name)
        if shape is None:
            return None
        if record.view is AnswerView and record.questions and name in ("val", "valda"):
            chosen = Text(self._options(record.questions) | {""})
            return chosen if name == "val" else Many(chosen)
        if record.view is SectionView and name in ("texter", "rader"):
            texts = frozenset(id for id in record.questions if self.bank.questions[id].typ == "text")
            return Many(Record(AnswerView, texts if name == "texter" else record.questions - texts))
        return self._from_bank.get((record.view, name), shape)

    def _fields(self, view: type[View] | None) -> dict[str, Shape]:
        if view is None:
            return {}
        return {name: self.field(Record(view), name) or Anything() for name in fields_of(view)}

    @cached_property
    def _from_bank(self) -> Mapping[tuple[type[View], str], Shape]:
        """The fields that hold the answers to questions which are known beforehand."""
        bank = self.bank
        about = frozenset(ABOUT_PARTY) & frozenset(bank.questions)
        of_parties = self._asked(lambda question: question.per_part)
        control = self._asked(lambda question: question.per_part and not question.jurist) - about
        sections = {name: Record(SectionView, frozenset(ids)) for name, ids in sections_of(bank).items()}
        return {
            (CaseFile, "svar"): self._by_question(self._asked(lambda question: not question.per_part)),
            (CaseFile, "avsnitt"): Keyed(Record(SectionView), sections, Code.DOK071),
            (CaseFile, "intag"): _answers(("jav", *(question.id for question in bank.intake))),
            (PartyView, "svar"): self._by_question(of_parties),
            (PartyView, "om"): _answers(about),
            (PartyView, "kontroll"): _answers(control),
            (FactAnswer, "svar"): Record(AnswerView, frozenset(FACTS.values()) & frozenset(bank.questions)),
        }

    def _asked(self, wanted: Callable[[Question], bool]) -> frozenset[str]:
        return frozenset(id for id, question in self.bank.questions.items() if wanted(question))

    def _by_question(self, ids: Iterable[str]) -> Keyed:
        items = {id: Record(AnswerView, frozenset([id])) for id in ids}
        return Keyed(Record(AnswerView), items, Code.DOK070)

    def _options(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(option.id for id in ids for option in self.bank.questions[id].svar)


def _answers(ids: Iterable[str]) -> Shape:
    return Many(Record(AnswerView, frozenset(ids)))
