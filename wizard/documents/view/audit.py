"""Revisionskollen: the case held against what the auditors asked about (S0), point by point.

A point that the case does not show is a remark too: the auditors read papers, not minds. So here every answer
that is written counts, with its skäl, whether or not the assessment got as far as to ask for it. Where the form
was settled without the questions behind a point being asked, and nothing is written, the point is not tried.
"""

from collections.abc import Iterator
from typing import Literal

from wizard.assessment.counting import strict
from wizard.assessment.grounds import answers_in, grounds_of
from wizard.assessment.reading import Reading
from wizard.assessment.support import in_bank_order
from wizard.bank.audit_schema import AuditPoint, Demand
from wizard.bank.conditions import All, Condition, Truth, Verdict, atoms_of
from wizard.bank.model import criterion_of
from wizard.case.model import AnswerKey
from wizard.case.thread import gaps
from wizard.documents.view.answers import Answers
from wizard.documents.view.review import AUDIT, Point, Target, at_question, details
from wizard.documents.view.words import Citations, Reference, SourceView, View
from wizard.text import count, long_date

Outcome = Literal["utan anmärkning", "anmärkning", "framgår inte", "inte prövad", "gäller inte"]

_REMARKS: tuple[Outcome, ...] = ("anmärkning", "framgår inte")
_BETWEEN: tuple[Outcome, ...] = ("inte prövad", "gäller inte")
_WORDS = {
    "utan anmärkning": "Utan anmärkning",
    "anmärkning": "Anmärkning",
    "framgår inte": "Framgår inte",
    "inte prövad": "Inte prövad",
    "gäller inte": "Gäller inte",
}
_LACKS: dict[Demand, str] = {
    "skäl": "Svar som avgör formen saknar skäl.",
    "ställningstagande": "Ingen har tagit ställning med skäl.",
}


class AuditPointView(View):
    """A point: what the auditors asked, what they saw, and what the case shows."""

    nummer: int
    fraga: str
    granskade: str
    utfall: str
    anmarkning: bool
    ord: tuple[str, ...]
    """what is wrong, a line each; empty where nothing is"""
    visar: tuple[str, ...]
    """the answers that carry the outcome"""
    kallor: tuple[Reference, ...]


class AuditPhaseView(View):
    """The points of one phase."""

    fas: str
    punkter: tuple[AuditPointView, ...]


class AuditView(View):
    """The whole revisionskoll. `finns` is false in a case on a bank from before it."""

    finns: bool
    faser: tuple[AuditPhaseView, ...]
    slutsats: str
    antal: int
    anmarkningar: int
    hallna: int
    ovriga: int
    """points that are not about the case, or were not tried"""
    kallor: tuple[SourceView, ...]
    """what the points cite, and nothing else"""


class OnPaper(Reading):
    """A reading of all that is written: a question that has an answer counts as asked, and a criterion applies
    unless it is certain that it does not."""

    def asked(self, question: str, party: str = "") -> Truth:
        """Whether there is an answer, or one is asked for."""
        return self.case.answer(question, party) is not None or super().asked(question, party)

    def applies(self, criterion: str, party: str = "") -> Truth:
        """Whether it is not certain that the criterion does not apply."""
        return super().applies(criterion, party) is not False


def audit_view(answers: Answers, cite: Citations) -> AuditView:
    """Every point, phase by phase."""
    audit = Audit(answers)
    points = [audit.view(number, one, cite) for number, one in enumerate(answers.bank.audit, 1)]
    phases = dict.fromkeys(one.fas for one in answers.bank.audit)
    by_phase = list(zip((one.fas for one in answers.bank.audit), points, strict=True))
    remarks = sum(one.anmarkning for one in points)
    between = sum(one.utfall in map(_WORDS.get, _BETWEEN) for one in points)
    return AuditView(
        finns=bool(points),
        faser=tuple(
            AuditPhaseView(
                fas=phase.capitalize(), punkter=tuple(one for its, one in by_phase if its == phase)
            )
            for phase in phases
        ),
        slutsats=_conclusion(remarks),
        antal=len(points),
        anmarkningar=remarks,
        hallna=len(points) - remarks - between,
        ovriga=between,
        kallor=cite.listed(),
    )


def _conclusion(remarks: int) -> str:
    if not remarks:
        return "Ingen anmärkning."
    return f"{count(remarks)} {'anmärkning' if remarks == 1 else 'anmärkningar'}."


def audit_points(answers: Answers) -> Iterator[Point]:
    """The remarks, as what the case lacks, after what its head lacks."""
    yield from details(answers, with_numbers=False)
    audit = Audit(answers)
    for point in answers.bank.audit:
        if audit.outcome(point) in _REMARKS:
            wrong, mended = " ".join(audit.wrong(point)), audit.mended_at(point)
            yield Point(slag=AUDIT, text=point.text, var=wrong, dit=mended)


class Audit:
    """The points, held against one case."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._reading = OnPaper(answers.bank, answers.case, strict)
        self._gaps = gaps(answers.case)

    def outcome(self, point: AuditPoint) -> Outcome:
        """What the case shows of a point."""
        about, clean = self._condition("revision gäller", point), self._condition("revision", point)
        if about is not None and self._reading.holds(about) is not True:
            return "gäller inte"
        shown = True if clean is None else self._reading.holds(clean)
        if clean is not None and not shown and not self._tried(clean):
            return "inte prövad" if self._answers.assessment.form else "framgår inte"
        if shown is False or self._lacking(point) or self._broken(point):
            return "anmärkning"
        return "utan anmärkning" if shown else "framgår inte"

    def wrong(self, point: AuditPoint) -> list[str]:
        """The remark, and what it rests on."""
        lacking = [_LACKS[demand] for demand in self._lacking(point)]
        return [*(() if lacking else (point.anmarkning,)), *lacking, *self._broken(point)]

    def mended_at(self, point: AuditPoint) -> Target:
        """Where a remark is mended: the first question that it rests on, else the first gap, else the position."""
        keys, broken = self._keys(point), [gap for gap in self._gaps if gap.code in point.luckor]
        if keys:
            return at_question(keys[0])
        if broken:
            return Target("lista", broken[0].list, broken[0].row)
        if point.hogst is not None:
            return Target("lista", point.hogst.lista)
        return Target("bedömning")

    def view(self, number: int, point: AuditPoint, cite: Citations) -> AuditPointView:
        """The point in words."""
        found = self.outcome(point)
        remark = found in _REMARKS
        return AuditPointView(
            nummer=number,
            fraga=point.text,
            granskade=point.granskade,
            utfall=_WORDS[found],
            anmarkning=remark,
            ord=tuple(self.wrong(point)) if remark else (),
            visar=() if found in _BETWEEN else self._carrying(point) + (() if remark else self._met(point)),
            kallor=cite(point.kallor),
        )

    def _condition(self, kind: str, point: AuditPoint) -> Condition | None:
        return self._answers.bank.conditions.get((kind, point.id))

    def _tried(self, condition: Condition) -> bool:
        """Whether what the condition stands or falls with was asked: itself, or through a criterion."""
        parts = condition.parts if isinstance(condition, All) else (condition,)
        failing = [part for part in parts if self._reading.holds(part) is False]
        return any(map(self._asked, failing or parts))

    def _asked(self, condition: Condition) -> bool:
        bank, case = self._answers.bank, self._answers.case
        asked = {id for id, _ in (*self._answers.assessment.shown, *case.answers)}
        read: set[str] = set()
        for atom in atoms_of(condition):
            if isinstance(atom, Verdict):
                read |= bank.reads("uppfyllt_om", atom.criterion)
            else:
                read.add(atom.question)
        read |= {name for fact in read & set(bank.facts) for name in bank.facts[fact].laser}
        questions = read & set(bank.questions)
        if not questions or not questions.isdisjoint(asked):
            return True
        behind = (criterion_of(node) for node in read)
        return any(self._tried(one) for one in map(self._unmet, behind) if one is not None)

    def _unmet(self, criterion: str | None) -> Condition | None:
        """The condition of a criterion that others fall on or wait for; nothing if it is met."""
        if criterion is None or self._reading.verdict(criterion) is True:
            return None
        return self._answers.bank.conditions.get(("uppfyllt_om", criterion))

    def _lacking(self, point: AuditPoint) -> list[Demand]:
        position, found = self._answers.case.position, self._answers.assessment
        there: dict[Demand, bool] = {
            "skäl": not found.reason_missing and not found.unreasoned,
            "ställningstagande": position is not None and bool(position.reason.strip()),
        }
        return [demand for demand in point.kraver if not there[demand]]

    def _broken(self, point: AuditPoint) -> list[str]:
        broken = [gap.text for gap in self._gaps if gap.code in point.luckor]
        if point.hogst is not None:
            rows = len(self._answers.case.listed(point.hogst.lista))
            if rows > point.hogst.rader:
                broken.append(f"{point.hogst.lista.capitalize()}: {count(rows)}, högst {point.hogst.rader}.")
        return broken

    def _keys(self, point: AuditPoint) -> list[AnswerKey]:
        """The questions that a point rests on: those that keep it open, else those that were answered."""
        reading, condition = self._reading, self._condition("revision", point)
        if condition is None or reading.holds(condition) is True:
            return []
        open = reading.open_behind(condition) or answers_in(reading, grounds_of(reading, condition))
        return in_bank_order(reading, open)

    def _met(self, point: AuditPoint) -> tuple[str, ...]:
        """What beside the answers shows that a point holds: what is demanded, and the rows of the red thread."""
        case, position, met = self._answers.case, self._answers.case.position, []
        if "skäl" in point.kraver:
            met.append("Varje svar som avgör formen har skäl")
        if "ställningstagande" in point.kraver and position is not None:
            met.append(f"{position.name} tog ställning den {long_date(position.date)}, med skäl")
        if point.luckor:
            met.append("Röda tråden har inga luckor i det som frågan gäller")
        if point.hogst is not None:
            rows = len(case.listed(point.hogst.lista))
            met.append(f"{point.hogst.lista.capitalize()}: {rows}, högst {point.hogst.rader}")
        return tuple(met)

    def _carrying(self, point: AuditPoint) -> tuple[str, ...]:
        """The answers that show it; where it is not shown, the questions that keep it open."""
        condition = self._condition("revision", point)
        if condition is None:
            return ()
        if self._reading.holds(condition) is None:
            return tuple(
                f"{self._answers.called(key)}: {self._answers.view(*key).svar}" for key in self._keys(point)
            )
        lines = self._answers.carried_by(grounds_of(self._reading, condition), self._reading)
        return tuple(one for one in lines if not any(_said_in(one, other) for other in lines))


def _said_in(line: str, other: str) -> bool:
    """Whether another line tells of all the options, of the same question, that this one says were not chosen."""
    label, said, options = line.partition("inte valt: ")
    return (
        bool(said)
        and line != other
        and other.startswith(label + said)
        and options.partition(" (")[0] in other
    )
