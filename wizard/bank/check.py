"""What the schema cannot see: references, types, cycles, roles. Every fault has its place.

`check` runs each rule over the whole bank and returns all faults. Rules that need an acyclic bank are
run only when it is one.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any as Anything

from wizard.bank.check_roles import check_roles
from wizard.bank.conditions import Answered, Bound, Condition, Count, Is, Verdict, atoms_of, parts_of
from wizard.bank.facts import FACTS
from wizard.bank.graph import find_cycle
from wizard.bank.model import Bank
from wizard.bank.places import Places
from wizard.bank.yamltext import Document
from wizard.faults import Code, Fault, did_you_mean, fault

RESERVED = {"vet_ej", "obesvarad", "ej_aktuell", "ej_aktuellt", "oklart", "besvarad"}
"""Words that mean a state; no id may be one of them."""

Rule = Callable[[Bank, Places], Iterator[Fault]]


def check(bank: Bank, documents: Mapping[str, Document]) -> list[Fault]:
    """Every fault of meaning in the bank, in the order of the files."""
    places = Places(documents)
    faults = [one for rule in _RULES for one in rule(bank, places)]
    if not faults:
        faults = list(_cycles(bank, places))
    if not faults:
        faults = list(check_roles(bank, places))
    return sorted(set(faults), key=lambda one: (one.place.file, one.place.line, one.place.column))


def _ids(bank: Bank, places: Places) -> Iterator[Fault]:
    """Ids are unique within their kind; questions and facts share one namespace."""
    seen: dict[tuple[str, str], str] = {}
    for space, id, place in places.ids():
        if id in RESERVED:
            yield fault(Code.BANK029, place, id=id)
        if (space, id) in seen:
            yield fault(Code.BANK010, place, id=id, annan=seen[space, id])
        else:
            seen[space, id] = str(place)


def _citations(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every citation `källa#ställe` names a source that exists."""
    for citation, place in places.citations():
        source = citation.partition("#")[0]
        if source not in bank.sources:
            yield fault(Code.BANK015, place, id=source, rad=did_you_mean(source, bank.sources))


def _conditions(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every atom names something that exists and compares it in a way that its type allows."""
    for (kind, owner), condition in bank.conditions.items():
        place = places.condition(kind, owner)
        for part in _joins(condition):
            if isinstance(part, Count) and part.least > len(part.parts):
                yield fault(Code.BANK025, place.at("minst"), minst=part.least, av=len(part.parts))
        for atom in atoms_of(condition):
            if isinstance(atom, Verdict):
                if atom.criterion not in bank.criteria:
                    close = did_you_mean(atom.criterion, bank.criteria)
                    yield fault(Code.BANK013, place.at(atom.criterion), id=atom.criterion, rad=close)
            elif atom.question in bank.facts:
                if not isinstance(atom, Bound):
                    word = _word(atom)
                    yield fault(
                        Code.BANK018,
                        place.at(atom.question),
                        id=atom.question,
                        typ="tal",
                        ord=word,
                        rad="minst/högst",
                    )
                yield from _limits(bank, atom, place)
            elif atom.question not in bank.questions:
                close = did_you_mean(atom.question, [*bank.questions, *bank.facts])
                yield fault(Code.BANK011, place.at(atom.question), id=atom.question, rad=close)
            else:
                yield from _comparison(bank, atom, place)
    yield from ((fault(Code.BANK024, place)) for place in places.odd_comparisons())


def _joins(condition: Condition) -> Iterator[Condition]:
    yield condition
    for part in parts_of(condition):
        yield from _joins(part)


def _word(atom: Is | Bound | Answered) -> str:
    return {"Is": "är", "Bound": "minst/högst", "Answered": "besvarad"}[type(atom).__name__]


def _comparison(bank: Bank, atom: Is | Bound | Answered, place: Anything) -> Iterator[Fault]:
    question = bank.questions[atom.question]
    if isinstance(atom, Is):
        if question.typ not in {"val", "flerval"}:
            yield fault(
                Code.BANK018, place.at(atom.question), id=question.id, typ=question.typ, ord="är",
                rad="besvarad" if question.typ in {"text", "datum"} else "minst/högst",
            )  # fmt: skip
            return
        known = [option.id for option in question.svar]
        for option in sorted(atom.options.difference(known)):
            yield fault(
                Code.BANK012, place.at(option), fraga=question.id, id=option, rad=did_you_mean(option, known)
            )
    elif isinstance(atom, Bound):
        if question.typ not in {"tal", "belopp"}:
            yield fault(
                Code.BANK018, place.at(atom.question), id=question.id, typ=question.typ, ord="minst/högst",
                rad="är" if question.typ in {"val", "flerval"} else "besvarad",
            )  # fmt: skip
        yield from _limits(bank, atom, place)


def _limits(bank: Bank, atom: Anything, place: Anything) -> Iterator[Fault]:
    for limit in (getattr(atom, "least", None), getattr(atom, "most", None)):
        if isinstance(limit, str) and limit not in bank.constants:
            yield fault(Code.BANK016, place.at(limit), id=limit, rad=did_you_mean(limit, bank.constants))


def _questions(bank: Bank, places: Places) -> Iterator[Fault]:
    """A question's options, reasons and assumption fit its type."""
    for question in bank.questions.values():
        place, choice = places.of("question", question.id), question.typ in {"val", "flerval"}
        options = [option.id for option in question.svar]
        if choice and len(options) < 2:
            yield fault(Code.BANK019, place, id=question.id, typ=question.typ, fel="behöver minst två svar")
        if not choice and options:
            yield fault(
                Code.BANK019, place.at("svar"), id=question.id, typ=question.typ, fel="kan inte ha svar"
            )
        if len(options) > 9:
            yield fault(
                Code.BANK019, place.at("svar"), id=question.id, typ=question.typ, fel="har fler än nio svar"
            )
        for option in question.skal_kravs:
            if not choice:
                yield fault(
                    Code.BANK038, place.at("skäl_krävs"), id=question.id, svar=option, typ=question.typ
                )
            elif option not in options:
                close = did_you_mean(option, options)
                yield fault(Code.BANK012, place.at("skäl_krävs"), fraga=question.id, id=option, rad=close)
        if question.antas is not None:
            yield from _assumption(question, options, place)
        if question.jurist != bool(question.vilar_pa):
            wrong = "saknar vilar_på" if question.jurist else "har vilar_på men inte jurist: ja"
            yield fault(Code.BANK023, place, id=question.id, fel=wrong)
        for name in question.vilar_pa:
            if name not in bank.questions and name not in bank.facts:
                close = did_you_mean(name, [*bank.questions, *bank.facts])
                yield fault(Code.BANK011, place.at("vilar_på"), id=name, rad=close)


def _assumption(question: Anything, options: list[str], place: Anything) -> Iterator[Fault]:
    assumed = question.antas
    if question.typ in {"val", "flerval"}:
        wrong = [value for value in assumed if value not in options]
        remedy = did_you_mean(wrong[0], options) if wrong else ""
    elif question.typ in {"tal", "belopp"}:
        wrong, remedy = [value for value in assumed if not value.isdigit()], "Skriv ett heltal."
    else:
        wrong, remedy = [], ""
    if not wrong and len(assumed) > 1 and question.typ != "flerval":
        wrong, remedy = [", ".join(assumed)], "Anta ett enda svar."
    for value in wrong[:1]:
        yield fault(Code.BANK021, place.at("antas"), id=question.id, varde=value, rad=remedy)


def _facts(bank: Bank, places: Places) -> Iterator[Fault]:
    """Each derived fact has its function and reads questions that exist, none of them per party."""
    for fact in bank.facts.values():
        place = places.of("fact", fact.id)
        if fact.id not in FACTS:
            yield fault(Code.BANK030, place, id=fact.id, fel="har ingen funktion i programmet")
        for name in fact.laser:
            if name not in bank.questions:
                yield fault(Code.BANK011, place.at("läser"), id=name, rad=did_you_mean(name, bank.questions))
            elif bank.questions[name].per_part:
                yield fault(Code.BANK022, place.at("läser"), id=name)


def _tables(bank: Bank, places: Places) -> Iterator[Fault]:
    """Rows, forms, lawyer points name forms, groups and criteria that exist."""
    for row in bank.rows:
        if row.form not in bank.forms:
            close = did_you_mean(row.form, bank.forms)
            yield fault(Code.BANK014, places.of("row", row.id).at("form"), id=row.form, rad=close)
    for form in bank.forms.values():
        place = places.of("form", form.id)
        if form.grupp not in bank.groups:
            yield fault(
                Code.BANK037, place.at("grupp"), id=form.grupp, rad=did_you_mean(form.grupp, bank.groups)
            )
        for name in form.behover:
            if name not in bank.criteria:
                yield fault(Code.BANK013, place.at("behöver"), id=name, rad=did_you_mean(name, bank.criteria))
    for point in bank.lawyer_points:
        if point.kriterium is not None and point.kriterium not in bank.criteria:
            close = did_you_mean(point.kriterium, bank.criteria)
            yield fault(
                Code.BANK013, places.of("point", point.id).at("kriterium"), id=point.kriterium, rad=close
            )
    for name in bank.head.intag.lutning_kraver:
        if name not in bank.questions:
            close = did_you_mean(name, bank.questions)
            yield fault(Code.BANK011, places.head().at("lutning_kräver"), id=name, rad=close)


def _constants(bank: Bank, places: Places) -> Iterator[Fault]:
    """A constant has one value for each day."""
    for constant in bank.constants.values():
        days = [value.fran for value in constant.varden]
        for day in sorted({day for day in days if days.count(day) > 1}):
            yield fault(Code.BANK035, places.of("constant", constant.id), id=constant.id, dag=day)


def _cycles(bank: Bank, places: Places) -> Iterator[Fault]:
    """Questions, facts and criteria never wait for each other in a ring."""
    ring = find_cycle(bank)
    if ring:
        yield fault(Code.BANK017, places.node(ring[0]), ring=" → ".join([*ring, ring[0]]))


_RULES: tuple[Rule, ...] = (_ids, _citations, _conditions, _questions, _facts, _tables, _constants)
