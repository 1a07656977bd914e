"""Rules about roles: what rows may see, what the iop row must require, what the lean needs, who is
asked for each party, and that nothing stands there for no use.

What is misspelt, or stands in a part that was left out, is told by other rules; here it counts as used.
"""

from collections.abc import Iterable, Iterator

from wizard.bank.conditions import All, Condition, Not, Verdict, atoms_of
from wizard.bank.graph import deciding_questions, depends_on, everything_behind
from wizard.bank.model import Bank, criterion_node, criterion_of
from wizard.bank.places import Places
from wizard.faults import Code, Fault, fault, nearest

IOP = "iop"
REQUIRED_BY_IOP = ("stopp", "kärna")
THEOREM = ("sats", "sats utan")
"""The conditions of theorems: they say what cases a promise is about."""
USE_NOTHING = (*THEOREM, "revision", "revision gäller")
"""Conditions that only look at what the bank has: a question that nothing else reads moves nothing."""


def check_roles(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every fault of role or use."""
    for rule in (_rows, _iop_row, _forms, _assumptions, _parties, _use, _order, _intake):
        yield from rule(bank, places)


def _rows(bank: Bank, places: Places) -> Iterator[Fault]:
    """Rows see criteria only, and every form has a row."""
    for row in bank.rows:
        for node in bank.reads("rad", row.id):
            if criterion_of(node) is None:
                yield fault(Code.BANK026, places.condition("rad", row.id).at(node), id=row.id)
    reached = {_meant(row.form, bank.forms) for row in bank.rows} | places.unread
    for form in bank.forms:
        if form not in reached:
            yield fault(Code.BANK031, places.of("form", form).place, id=form)


def _iop_row(bank: Bank, places: Places) -> Iterator[Fault]:
    """Theorem T2 as a check of the text: every row for iop requires every stop and core criterion."""
    for row in bank.rows:
        if row.form == IOP:
            named = _required(bank.conditions["rad", row.id])
            required = {_meant(name, bank.criteria) for name in named}
            for criterion in bank.criteria.values():
                if criterion.roll in REQUIRED_BY_IOP and criterion.id not in required:
                    place = places.of("row", row.id).place
                    yield fault(Code.BANK027, place, id=criterion.id, roll=criterion.roll)


def _required(condition: Condition) -> Iterator[str]:
    """Criteria that must be uppfyllt (or at least not ej_uppfyllt) whenever the condition is true."""
    match condition:
        case Verdict(criterion, True) | Not(Verdict(criterion, False)):
            yield criterion
        case All(parts):
            for part in parts:
                yield from _required(part)


def _forms(bank: Bank, places: Places) -> Iterator[Fault]:
    """A form needs hinder and beredskap; stop and core criteria act through the rows."""
    for form in bank.forms.values():
        for name in form.behover:
            criterion = bank.criteria.get(name)
            if criterion is not None and criterion.roll not in {"hinder", "beredskap"}:
                place = places.of("form", form.id).under("behöver").at(name)
                yield fault(Code.BANK034, place, form=form.id, id=name, roll=criterion.roll)


def _assumptions(bank: Bank, places: Places) -> Iterator[Fault]:
    """Whatever can move the form has an `antas`, or the lean could not be computed."""
    for name in sorted(deciding_questions(bank)):
        if bank.questions[name].antas is None:
            yield fault(Code.BANK020, places.of("question", name).place, id=name)


def _parties(bank: Bank, places: Places) -> Iterator[Fault]:
    """What is asked for each party is read only where one party is at hand."""
    for (kind, owner), condition in bank.conditions.items():
        if kind == "visas_om":
            each = bank.questions[owner].per_part
        elif kind in {"uppfyllt_om", "gäller_om"}:
            each = bank.criteria[owner].per_part
        elif kind in THEOREM:
            each = bank.theorems[owner].per_part
        else:
            each = False
        for atom in atoms_of(condition):
            if isinstance(atom, Verdict) or each or atom.question not in bank.questions:
                continue
            if bank.questions[atom.question].per_part:
                yield fault(Code.BANK022, places.condition(kind, owner).at(atom.question), id=atom.question)
    for question in bank.questions.values():
        for name in [] if question.per_part else question.vilar_pa:
            if name in bank.questions and bank.questions[name].per_part:
                yield fault(
                    Code.BANK022, places.of("question", question.id).under("vilar_på").at(name), id=name
                )


def _use(bank: Bank, places: Places) -> Iterator[Fault]:
    """A question moves something or says that it is there for the documents; a criterion is read."""
    read = {
        name for kind, owner in bank.conditions if kind not in USE_NOTHING for name in bank.reads(kind, owner)
    }
    read |= {name for fact in bank.facts.values() for name in fact.laser}
    read |= {criterion_node(name) for form in bank.forms.values() for name in form.behover}
    read |= {criterion_node(point.kriterium) for point in bank.lawyer_points if point.kriterium}
    meant = {_meant(name, [*bank.questions, *bank.facts]) for name in read if criterion_of(name) is None}
    for question in bank.questions.values():
        spot = places.of("question", question.id)
        if question.anvands == "bedömning" and question.id not in meant | places.unread:
            yield fault(Code.BANK028, spot.place, id=question.id, fel="läses inte av något villkor")
        if question.anvands == "dokument" and question.id in read:
            wrong = "är märkt för dokument men läses av ett villkor"
            yield fault(Code.BANK028, spot.under("används").place, id=question.id, fel=wrong)
    meant = {_meant(name, bank.criteria) for node in read if (name := criterion_of(node)) is not None}
    for criterion in bank.criteria.values():
        if criterion.roll != "varning" and criterion.id not in meant | places.unread:
            yield fault(Code.BANK033, places.of("criterion", criterion.id).place, id=criterion.id)


def _meant(name: str, known: Iterable[str]) -> str:
    """The name, or the known one that it most likely misspells."""
    return name if name in (names := list(known)) else nearest(name, names) or name


def _order(bank: Bank, places: Places) -> Iterator[Fault]:
    """A question stands after every question that decides whether it is shown."""
    number = {id: position for position, id in enumerate(bank.questions)}
    for id in bank.questions:
        behind = everything_behind(bank, depends_on(bank, id))
        for earlier in sorted(behind & number.keys()):
            if number[earlier] > number[id] and id not in behind:  # else it waits for itself: a ring
                yield fault(Code.BANK036, places.of("question", id).place, id=id, annan=earlier)


def _intake(bank: Bank, places: Places) -> Iterator[Fault]:
    """The telephone keys are numbered 1, 2, 3 … and are always asked."""
    numbers = [question.intag or 0 for question in bank.intake]
    for position, question in enumerate(bank.intake):
        spot, number = places.of("question", question.id), numbers[position]
        place = spot.under("intag").place
        if number in numbers[:position]:
            yield fault(Code.BANK032, place, nummer=number, fel="står två gånger")
        elif number > 1 and number - 1 not in numbers and str(number - 1) not in places.unread:
            yield fault(Code.BANK032, place, nummer=number, fel="följer inte på numret före")
        if question.visas_om is not None:
            yield fault(Code.BANK032, spot.under("visas_om").place, nummer=number, fel="har ett villkor")
