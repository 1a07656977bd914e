"""What this bank promises (`satser.yaml`), as goals: each looks for a case that breaks the promise."""

from collections.abc import Iterator

import z3

from wizard.assessment.assess import assess
from wizard.assessment.walk import walk
from wizard.bank.conditions import Unasked
from wizard.bank.model import Bank, criterion_of
from wizard.bank.schema import Criterion, RoleClaim, Theorem
from wizard.case.model import Case
from wizard.proof.encoding import Encoding
from wizard.proof.kleene import TRUE, Formula, at_least, conj, disj, negation
from wizard.proof.lean import LeanEncoding
from wizard.proof.result import Goal
from wizard.proof.searching import Claim, Replay
from wizard.proof.structure import UNWANTED, WANTED, chosen_otherwise, reading_of, unanswered

KIND = "sats"


def goals_of(
    theorem: Theorem, encoding: Encoding, one: Encoding, lean: LeanEncoding
) -> Iterator[tuple[Encoding, Goal]]:
    """Every goal of a theorem, with the encoding that its formula is made in. None when it is argued.

    one    the same bank for cases with one organisation: how many questions she is asked
    """
    bank = encoding.bank
    if theorem.nar is not None or theorem.utan is not None:
        yield encoding, _about_something(encoding, theorem)
    for form in theorem.aldrig:
        yield encoding, _never(encoding, theorem, form, klar=False)
    for form in theorem.aldrig_klar:
        yield encoding, _never(encoding, theorem, form, klar=True)
    for form in theorem.lutar_aldrig:
        for question in theorem.oppna:
            yield encoding, _not_settled(encoding, theorem, form, question)
            yield lean, _not_leant(lean, theorem, form, question)
    for criterion in _of_roles(bank, theorem.kraver):
        yield encoding, _required(encoding, theorem, criterion)
    for criterion in _of_roles(bank, theorem.fragat):
        yield encoding, _asked_for(encoding, theorem, criterion)
    for question in theorem.rubbar_aldrig:
        yield encoding, _unmoved(encoding, theorem, question)
    if theorem.hogst_fragor is not None:
        yield one, _at_most(one, theorem, theorem.hogst_fragor)


def _goal(theorem: Theorem, what: str, holds: Formula, replay: Replay) -> Goal:
    name = f"{theorem.id} {theorem.namn}" + (f": {what}" if what else "")
    return Goal(KIND, theorem.id, name, Claim(f"brott mot {theorem.id} {what}", holds, replay), UNWANTED)


def _of_roles(bank: Bank, claim: RoleClaim | None) -> list[Criterion]:
    return [one for one in bank.criteria.values() if claim is not None and one.roll in claim.roller]


# -- which cases a theorem is about ------------------------------------------------------------------


def _about(encoding: Encoding, theorem: Theorem) -> Formula:
    """`när` is true, and `utan` is not. One organisation stands for any."""
    conditions, party = encoding.bank.conditions, encoding.parties[0] if theorem.per_part else ""
    when, unless = conditions.get(("sats", theorem.id)), conditions.get(("sats utan", theorem.id))
    return conj(
        [
            TRUE if when is None else encoding.holds(when, party).true,
            TRUE if unless is None else negation(encoding.holds(unless, party).true),
        ]
    )


def _is_about(bank: Bank, theorem: Theorem, case: Case) -> bool:
    reading, party = reading_of(bank, case), case.parties[0].id if theorem.per_part else ""
    when, unless = bank.conditions.get(("sats", theorem.id)), bank.conditions.get(("sats utan", theorem.id))
    return (when is None or reading.holds(when, party) is True) and (
        unless is None or reading.holds(unless, party) is not True
    )


def _about_something(encoding: Encoding, theorem: Theorem) -> Goal:
    """A promise about no case at all would hold whatever the bank says."""
    about, bank = _about(encoding, theorem), encoding.bank
    claim = Claim(f"{theorem.id} handlar om något", about, lambda case: _is_about(bank, theorem, case))
    return Goal(KIND, theorem.id, f"{theorem.id} {theorem.namn}: handlar om något ärende", claim, WANTED)


# -- never this form -----------------------------------------------------------------------------------


def _never(encoding: Encoding, theorem: Theorem, form: str, *, klar: bool) -> Goal:
    bank = encoding.bank
    ready = _has_all_it_needs(encoding, form) if klar else TRUE

    def broken(case: Case) -> bool:
        found = assess(bank, case)
        unready = klar and (found.needs or found.readiness == "stopp")
        return _is_about(bank, theorem, case) and found.form == form and not unready

    holds = conj([_about(encoding, theorem), encoding.settles(form), ready])
    return _goal(theorem, f"aldrig {form}{' klar' if klar else ''}", holds, broken)


def _has_all_it_needs(encoding: Encoding, form: str) -> Formula:
    """What the form needs is uppfyllt or ej_aktuellt. Skäl and the red thread are let be."""
    needed = [encoding.verdict(name) for name in encoding.bank.forms[form].behover]
    return conj(disj([one.met, one.unasked]) for one in needed)


# -- never leant towards -------------------------------------------------------------------------------


def _not_settled(encoding: Encoding, theorem: Theorem, form: str, question: str) -> Goal:
    unanswered = negation(encoding.given(question).counted)
    holds = conj([_about(encoding, theorem), unanswered, encoding.settles(form)])
    replay = _leans(encoding.bank, theorem, form, question)
    return _goal(theorem, f"avgjort {form} utan svar på {question}", holds, replay)


def _not_leant(lean: LeanEncoding, theorem: Theorem, form: str, question: str) -> Goal:
    holds = conj([negation(lean.given(question).counted), lean.settles(form)])
    replay = _leans(lean.bank, theorem, form, question)
    return _goal(theorem, f"lutar åt {form} utan svar på {question}", holds, replay)


def _leans(bank: Bank, theorem: Theorem, form: str, question: str) -> Replay:
    def broken(case: Case) -> bool:
        answer = case.answer(question)
        unanswered = answer is None or answer.unknown
        return unanswered and _is_about(bank, theorem, case) and assess(bank, case).lean == form

    return broken


# -- criteria of some roles ----------------------------------------------------------------------------


def _required(encoding: Encoding, theorem: Theorem, criterion: Criterion) -> Goal:
    bank, form = encoding.bank, (theorem.kraver and theorem.kraver.form) or ""

    def broken(case: Case) -> bool:
        reading = reading_of(bank, case)
        return walk(reading).form == form and reading.verdict(criterion.id) is not True

    not_met = negation(encoding.verdict(criterion.id).met)
    return _goal(theorem, criterion.id, conj([encoding.settles(form), not_met]), broken)


def _asked_for(encoding: Encoding, theorem: Theorem, criterion: Criterion) -> Goal:
    let_be = frozenset(theorem.fragat.utom if theorem.fragat else ())
    bank, party = encoding.bank, encoding.parties[0] if criterion.per_part else ""
    read = sorted(questions_read(bank, criterion.id, let_be))

    def broken(case: Case) -> bool:
        reading = reading_of(bank, case)
        known = [reading.value(name, party) for name in read]
        unread = all(value is None or isinstance(value, Unasked) for value in known)
        return unread and reading.verdict(criterion.id, party) is True

    met = encoding.verdict(criterion.id, party).met
    none = negation(disj(encoding.value(name, party).known for name in read))
    return _goal(theorem, criterion.id, conj([met, none]), broken)


def questions_read(bank: Bank, criterion: str, let_be: frozenset[str]) -> set[str]:
    """What a criterion's `uppfyllt_om` asks about, also through other criteria, but for those let be."""
    nodes = bank.reads("uppfyllt_om", criterion)
    inner = {name for node in nodes if (name := criterion_of(node)) is not None} - let_be
    asked = {node for node in nodes if criterion_of(node) is None}
    return asked.union(*(questions_read(bank, name, let_be) for name in inner))


# -- what never moves the table, and how much is asked -------------------------------------------------


def _unmoved(encoding: Encoding, theorem: Theorem, question: str) -> Goal:
    """Another answer, and some row is no longer what it was."""
    bank, party = encoding.bank, encoding.parties_of(question)[0]
    unknowns = encoding.given(question, party).unknowns
    swap = [(one, z3.Const(f"{one} i stället", one.sort())) for one in unknowns]
    rows = [part for row in encoding.rows for part in (row.true, row.false)]
    moved = disj(one != z3.substitute(one, *swap) for one in rows)
    return _goal(theorem, question, moved, lambda case: _moves_rows(bank, case, question, party))


def _moves_rows(bank: Bank, case: Case, question: str, party: str) -> bool:
    def rows(one: Case) -> list[object]:
        reading = reading_of(bank, one)
        return [reading.holds(bank.conditions["rad", row.id]) for row in bank.rows]

    as_is, key = rows(case), (question, party)
    others = [unanswered(case, key), *chosen_otherwise(bank, case, key)]
    return any(rows(other) != as_is for other in others)


def _at_most(one: Encoding, theorem: Theorem, most: int) -> Goal:
    """More questions than that are asked once all that is asked has been answered."""
    bank = one.bank
    counted = [
        (id, party) for id, each in bank.questions.items() if not each.jurist for party in one.parties_of(id)
    ]
    asked = [one.asked(id, party).true for id, party in counted]
    everything = frozenset(bank.questions)

    def broken(case: Case) -> bool:
        reading = reading_of(bank, case)
        return _is_about(bank, theorem, case) and sum(reading.asked(*key) is True for key in counted) > most

    holds = conj([one.complete(everything), _about(one, theorem), at_least(most + 1, asked)])
    return _goal(theorem, f"högst {most} frågor", holds, broken)
