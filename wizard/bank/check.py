"""What the schema cannot see: references, types, assumptions. Every fault has its place.

`check` runs every rule over the whole bank and returns all faults. No rule needs another to have passed:
an id that is missing is told once, where it is used.
"""

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping

from wizard.bank.check_audit import check_audit
from wizard.bank.check_language import check_language
from wizard.bank.check_roles import check_roles
from wizard.bank.check_theorems import check_theorems
from wizard.bank.check_tracing import check_tracing
from wizard.bank.conditions import Answered, Bound, Condition, Count, Is, Verdict, atoms_of, parts_of
from wizard.bank.facts import FACTS, READS, READS_CONSTANTS
from wizard.bank.graph import depends_on, find_cycles, weights
from wizard.bank.model import Bank, criterion_of
from wizard.bank.places import Places, Spot
from wizard.bank.schema import Question
from wizard.bank.yamltext import Document
from wizard.faults import Code, Fault, Place, did_you_mean, fault
from wizard.text import count

RESERVED = {"vet_ej", "obesvarad", "ej_aktuell", "ej_aktuellt", "oklart", "besvarad"}
"""Words that mean a state; no id may be one of them."""
CHOICES = {"val", "flerval"}
NUMBERS = {"tal", "belopp"}

Rule = Callable[[Bank, Places], Iterator[Fault]]


def check(
    bank: Bank, documents: Mapping[str, Document], unread: frozenset[str] = frozenset()
) -> Iterator[Fault]:
    """Every fault of meaning in the bank.

    unread   every word in the parts left out of the bank because of their own faults: what they define is
             not missing, and what they name is not unused
    """
    places = Places(documents, unread)
    for rule in (_ids, _citations, _conditions, _questions, _facts, _tables, _constants, _cycles):
        yield from rule(bank, places)
    yield from check_roles(bank, places)
    yield from check_theorems(bank, places)
    yield from check_tracing(bank, places)
    yield from check_language(bank, places)
    yield from check_audit(bank, places)


def _missing(
    code: Code, place: Place, id: str, known: Collection[str], places: Places, **more: str
) -> Iterator[Fault]:
    """A fault when the id is not known, unless it may stand in a part that was left out."""
    if id not in known and id not in places.unread:
        yield fault(code, place, id=id, rad=did_you_mean(id, known), **more)


def _ids(bank: Bank, places: Places) -> Iterator[Fault]:
    """Ids are unique within their kind; questions and facts share one namespace."""
    seen: dict[tuple[str, str], Place] = {}
    for space, id, place in places.ids():
        if id in RESERVED:
            yield fault(Code.BANK029, place, id=id)
        if (space, id) in seen:
            yield fault(Code.BANK010, place, id=id, annan=seen[space, id])
        seen.setdefault((space, id), place)


def _citations(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every citation `källa#ställe` names a source that exists."""
    for citation, place in places.citations():
        yield from _missing(Code.BANK015, place, citation.partition("#")[0], bank.sources, places)


# -- conditions ----------------------------------------------------------------------------------------


def _conditions(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every atom names something that exists and compares it in a way that its type allows."""
    for (kind, owner), condition in bank.conditions.items():
        spot = places.condition(kind, owner)
        for many, where in zip(_counts(condition), spot.mappings("antal"), strict=True):
            if many.least > len(many.parts):
                minst = where.under("antal", "minst").place
                yield fault(Code.BANK025, minst, minst=many.least, av=len(many.parts))
        for atom, where in zip(atoms_of(condition), spot.mappings("fråga", "kriterium"), strict=True):
            if isinstance(atom, Verdict):
                place = where.under("kriterium").place
                yield from _missing(Code.BANK013, place, atom.criterion, bank.criteria, places)
            else:
                yield from _comparison(bank, atom, where, places)


def _counts(condition: Condition) -> Iterator[Count]:
    if isinstance(condition, Count):
        yield condition
    for part in parts_of(condition):
        yield from _counts(part)


def _comparison(bank: Bank, atom: Is | Bound | Answered, spot: Spot, places: Places) -> Iterator[Fault]:
    name, place = atom.question, spot.under("fråga").place
    question = bank.questions.get(name)
    if sum(spot.has(*words) for words in _WORDS.values()) != 1:
        yield fault(Code.BANK024, spot.place)
    elif question is None and name not in bank.facts:
        yield from _missing(Code.BANK011, place, name, [*bank.questions, *bank.facts], places)
    elif type(atom) not in (allowed := _COMPARED[question.typ if question else "härlett"]):
        typ, rad = question.typ if question else "tal", " eller ".join(_word(kind) for kind in allowed)
        yield fault(Code.BANK018, place, id=name, typ=typ, ord=_word(type(atom)), rad=rad)
    elif isinstance(atom, Is) and question is not None:
        options = [option.id for option in question.svar]
        for option in sorted(atom.options):
            yield from _missing(
                Code.BANK012, spot.under("är").at(option), option, options, places, fraga=name
            )
    for limit in (atom.least, atom.most) if isinstance(atom, Bound) else ():
        if isinstance(limit, str):
            yield from _missing(Code.BANK016, spot.at(limit), limit, bank.constants, places)


_WORDS: Mapping[type, tuple[str, ...]] = {Is: ("är",), Bound: ("minst", "högst"), Answered: ("besvarad",)}
_COMPARED: Mapping[str, tuple[type, ...]] = {
    "val": (Is, Answered), "flerval": (Is, Answered), "tal": (Bound, Answered), "belopp": (Bound, Answered),
    "datum": (Answered,), "text": (Answered,), "härlett": (Bound,),
}  # fmt: skip
"""How a question of each type, or a derived fact, can be compared."""


def _word(kind: type) -> str:
    return "/".join(_WORDS[kind])


# -- questions, facts, tables --------------------------------------------------------------------------


def _questions(bank: Bank, places: Places) -> Iterator[Fault]:
    """A question's options, reasons and assumption fit its type."""
    for question in bank.questions.values():
        spot, known = places.of("question", question.id), [option.id for option in question.svar]
        if wrong := _wrong_options(question):
            yield fault(Code.BANK019, spot.under("svar").place, id=question.id, typ=question.typ, fel=wrong)
        for option in question.skal_kravs:
            place = spot.under("skäl_krävs").at(option)
            if question.typ not in CHOICES:
                yield fault(Code.BANK038, place, id=question.id, svar=option, typ=question.typ)
            else:
                yield from _missing(Code.BANK012, place, option, known, places, fraga=question.id)
        if remedy := _wrong_assumption(question):
            value = ", ".join(question.antas or [])
            yield fault(Code.BANK021, spot.under("antas").place, id=question.id, varde=value, rad=remedy)
        if question.jurist and not question.vilar_pa:
            yield fault(Code.BANK023, spot.under("jurist").place, id=question.id, fel="saknar vilar_på")
        if question.vilar_pa and not question.jurist:
            wrong = "har vilar_på men inte jurist: ja"
            yield fault(Code.BANK023, spot.under("vilar_på").place, id=question.id, fel=wrong)
        for name in question.vilar_pa:
            place = spot.under("vilar_på").at(name)
            yield from _missing(Code.BANK011, place, name, [*bank.questions, *bank.facts], places)


def _wrong_options(question: Question) -> str:
    if question.typ not in CHOICES:
        return "kan inte ha svar" if question.svar else ""
    if len(question.svar) < 2:
        return "behöver minst två svar"
    if question.typ == "val" and any(option.ensam for option in question.svar):
        return "har ett svar med ensam: ja, som bara gäller flerval"
    return "har fler än nio svar" if len(question.svar) > 9 else ""


def _wrong_assumption(question: Question) -> str:
    """The remedy when `antas` is not an answer to the question; empty when it is, or there is none."""
    assumed = question.antas or []
    if len(assumed) > 1 and question.typ != "flerval":
        return "Anta ett enda svar."
    for value in assumed:
        if question.typ in CHOICES and value not in (known := [option.id for option in question.svar]):
            return did_you_mean(value, known)
        if question.typ in NUMBERS and not (value.isascii() and value.isdigit()):
            return "Skriv ett heltal."
        if question.typ == "datum" and not _is_date(value):
            return "Skriv ett datum: åååå-mm-dd."
    return ""


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _facts(bank: Bank, places: Places) -> Iterator[Fault]:
    """Each derived fact has its function, and reads the questions that the function reads."""
    for id, written in bank.facts.items():
        spot = places.of("fact", id)
        if id not in FACTS:
            yield fault(Code.BANK030, spot.place, id=id, fel="har ingen funktion i programmet")
            continue
        for name in written.laser:
            place = spot.under("läser").at(name)
            if name not in bank.questions:
                yield from _missing(Code.BANK011, place, name, bank.questions, places)
            elif bank.questions[name].per_part:
                yield fault(Code.BANK022, place, id=name)
            elif bank.questions[name].typ != (typ := READS[id].get(name, "")):
                wrong = f"läser ”{name}”, som ska vara av typen {typ}" if typ else f"kan inte läsa ”{name}”"
                yield fault(Code.BANK030, place, id=id, fel=wrong)
        left_out = READS[id].keys() - set(written.laser)
        for name in sorted(left_out) if bank.questions.keys() >= set(written.laser) else ():
            yield fault(Code.BANK030, spot.under("läser").place, id=id, fel=f"måste läsa ”{name}”")
        for name in READS_CONSTANTS.get(id, ()):
            yield from _missing(Code.BANK016, spot.place, name, bank.constants, places)


def _tables(bank: Bank, places: Places) -> Iterator[Fault]:
    """Rows, forms, lawyer points and intake name forms, groups, criteria and questions that exist."""
    for row in bank.rows:
        yield from _missing(
            Code.BANK014, places.of("row", row.id).under("form").place, row.form, bank.forms, places
        )
    for form in bank.forms.values():
        spot = places.of("form", form.id)
        yield from _missing(Code.BANK037, spot.under("grupp").place, form.grupp, bank.groups, places)
        for name in form.behover:
            yield from _missing(Code.BANK013, spot.under("behöver").at(name), name, bank.criteria, places)
    for point in bank.lawyer_points:
        if point.kriterium is not None:
            place = places.of("point", point.id).under("kriterium").place
            yield from _missing(Code.BANK013, place, point.kriterium, bank.criteria, places)
    for name in bank.head.intag.lutning_kraver:
        place = places.head().under("intag", "lutning_kräver").at(name)
        yield from _missing(Code.BANK011, place, name, bank.questions, places)


def _constants(bank: Bank, places: Places) -> Iterator[Fault]:
    """A constant has one value for each day."""
    for constant in bank.constants.values():
        seen: set[datetime.date] = set()
        for number, value in enumerate(constant.varden):
            if value.fran in seen:
                place = places.of("constant", constant.id).under("värden", number, "från").place
                yield fault(Code.BANK035, place, id=constant.id, dag=value.fran)
            seen.add(value.fran)


def _cycles(bank: Bank, places: Places) -> Iterator[Fault]:
    """Questions, facts and criteria never wait for each other in a ring, nor so long that nobody can follow."""
    rings = list(find_cycles(bank))
    for ring in rings:
        yield fault(Code.BANK017, places.node(ring[0]).place, ring=" → ".join([*ring, ring[0]]))
    if not rings:
        yield from _too_much(bank, places)


MOST_PARTS, MOST_STEPS = 10_000, 100
"""How much may stand behind a question, fact or criterion: every explanation is written out from it."""


def _too_much(bank: Bank, places: Places) -> Iterator[Fault]:
    """Only the first that is too much, not all that are built on it."""
    behind = weights(bank)
    limits = (
        (MOST_PARTS, "delar när kriterierna är utskrivna", {node: one.parts for node, one in behind.items()}),
        (MOST_STEPS, "led efter varandra", {node: one.steps for node, one in behind.items()}),
    )
    for most, what, of in limits:
        over = {node for node, number in of.items() if number > most}
        for node in over:
            if over.isdisjoint(depends_on(bank, node)):
                wrong = f"fler än {count(most)} {what}"
                yield fault(Code.BANK043, places.node(node).place, id=criterion_of(node) or node, fel=wrong)
