"""Rules about roles: what rows may see, what the iop row must require, what the lean needs, who is
asked for each party, and that nothing stands there for no use. Run on an acyclic bank."""

from collections.abc import Iterator

from wizard.bank.conditions import All, Condition, Not, Verdict, atoms_of
from wizard.bank.graph import deciding_questions, depends_on, everything_behind
from wizard.bank.model import Bank, criterion_node, criterion_of
from wizard.bank.places import Places
from wizard.faults import Code, Fault, fault

IOP = "iop"
REQUIRED_BY_IOP = ("stopp", "kärna")


def check_roles(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every fault of role or use."""
    for rule in (_rows, _iop_row, _forms, _assumptions, _parties, _use, _order, _intake):
        yield from rule(bank, places)


def _rows(bank: Bank, places: Places) -> Iterator[Fault]:
    """Rows see criteria only, and every form has a row."""
    for row in bank.rows:
        if any(criterion_of(node) is None for node in bank.reads("rad", row.id)):
            yield fault(Code.BANK026, places.of("row", row.id), id=row.id)
    for form in bank.forms:
        if not any(row.form == form for row in bank.rows):
            yield fault(Code.BANK031, places.of("form", form), id=form)


def _iop_row(bank: Bank, places: Places) -> Iterator[Fault]:
    """Theorem T2 as a check of the text: every row for iop requires every stop and core criterion."""
    for row in bank.rows:
        if row.form == IOP:
            required = set(_required(bank.conditions["rad", row.id]))
            for criterion in bank.criteria.values():
                if criterion.roll in REQUIRED_BY_IOP and criterion.id not in required:
                    place = places.of("row", row.id)
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
            role = bank.criteria[name].roll
            if role not in {"hinder", "beredskap"}:
                yield fault(
                    Code.BANK034, places.of("form", form.id).at("behöver"), form=form.id, id=name, roll=role
                )


def _assumptions(bank: Bank, places: Places) -> Iterator[Fault]:
    """Whatever can move the form has an `antas`, or the lean could not be computed."""
    for name in sorted(deciding_questions(bank)):
        if bank.questions[name].antas is None:
            yield fault(Code.BANK020, places.of("question", name), id=name)


def _parties(bank: Bank, places: Places) -> Iterator[Fault]:
    """What is asked for each party is read only where one party is at hand."""
    for (kind, owner), condition in bank.conditions.items():
        if kind == "visas_om":
            each = bank.questions[owner].per_part
        elif kind in {"uppfyllt_om", "gäller_om"}:
            each = bank.criteria[owner].per_part
        else:
            each = False
        for atom in atoms_of(condition):
            if isinstance(atom, Verdict) or each or atom.question not in bank.questions:
                continue
            if bank.questions[atom.question].per_part:
                yield fault(Code.BANK022, places.condition(kind, owner).at(atom.question), id=atom.question)


def _use(bank: Bank, places: Places) -> Iterator[Fault]:
    """A question moves something or says that it is there for the documents; a criterion is read."""
    owners = [(kind, owner) for kind, owner in bank.conditions]
    read = {name for kind, owner in owners for name in bank.reads(kind, owner)}
    read |= {name for fact in bank.facts.values() for name in fact.laser}
    for question in bank.questions.values():
        used = question.id in read
        if question.anvands == "bedömning" and not used:
            wrong = "läses inte av något villkor"
            yield fault(Code.BANK028, places.of("question", question.id), id=question.id, fel=wrong)
        if question.anvands == "dokument" and used:
            wrong = "är märkt för dokument men läses av ett villkor"
            yield fault(Code.BANK028, places.of("question", question.id), id=question.id, fel=wrong)
    read |= {criterion_node(name) for form in bank.forms.values() for name in form.behover}
    read |= {criterion_node(point.kriterium) for point in bank.lawyer_points if point.kriterium}
    for criterion in bank.criteria.values():
        if criterion_node(criterion.id) not in read and criterion.roll != "varning":
            yield fault(Code.BANK033, places.of("criterion", criterion.id), id=criterion.id)


def _order(bank: Bank, places: Places) -> Iterator[Fault]:
    """A question stands after every question that decides whether it is shown."""
    number = {id: position for position, id in enumerate(bank.questions)}
    for id in bank.questions:
        for earlier in sorted(everything_behind(bank, depends_on(bank, id))):
            if earlier in number and number[earlier] >= number[id]:
                yield fault(Code.BANK036, places.of("question", id), id=id, annan=earlier)


def _intake(bank: Bank, places: Places) -> Iterator[Fault]:
    """The telephone keys are numbered 1, 2, 3 … and are always asked."""
    numbers = [question.intag for question in bank.intake]
    for question in bank.intake:
        number = question.intag or 0
        place = places.of("question", question.id)
        if numbers.count(number) > 1:
            yield fault(Code.BANK032, place, nummer=number, fel="står två gånger")
        elif number > 1 and number - 1 not in numbers:
            yield fault(Code.BANK032, place, nummer=number, fel="följer inte på numret före")
        if question.visas_om is not None:
            yield fault(Code.BANK032, place.at("visas_om"), nummer=number, fel="har ett villkor")
