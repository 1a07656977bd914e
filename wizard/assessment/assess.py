"""(bank, case) → bedömning. Pure: the same answers give the same assessment, whatever the day or order."""

from collections.abc import Iterator

from wizard.assessment.counting import given, lean_over, lean_with_intake_open, reasoned, strict
from wizard.assessment.model import Assessment, Caution, Point, Readiness, Verdict
from wizard.assessment.reading import Outcome, Reading
from wizard.assessment.shown import Shown, shown
from wizard.assessment.support import in_bank_order
from wizard.assessment.walk import Walk, truth_of, walk
from wizard.bank.model import Bank
from wizard.bank.schema import Form
from wizard.case.gap import Gap
from wizard.case.model import AnswerKey, Case
from wizard.case.thread import gaps


def assess(bank: Bank, case: Case) -> Assessment:
    """The whole assessment of a case on a bank."""
    decided, as_given = Reading(bank, case, strict), Reading(bank, case, given)
    walked, visible = walk(decided), shown(as_given)
    unreasoned = _unreasoned(decided, walked)
    early = too_early(bank, case)
    lean = walked.form
    if lean is None and not early:
        lean = walk(Reading(bank, case, lean_over(decided))).form
    aimed_at = bank.forms[lean] if lean is not None else None
    thread = _broken_thread(case) if aimed_at is not None and aimed_at.rod_trad else ()
    needs = _unmet_needs(decided, aimed_at)
    in_the_way = _in_the_way(decided, walked, aimed_at)
    route, possible_routes = _routes(decided, lean)
    return Assessment(
        date=case.assessed_on,
        form=walked.form,
        row=walked.row.id if walked.row else None,
        route=route if walked.form else None,
        lean=lean,
        too_early=early,
        intake_settled=_intake_settled(decided, early),
        possible=walked.possible,
        excluded=tuple(form for form in bank.forms if form not in walked.possible),
        group=_group(bank, walked),
        possible_routes=possible_routes,
        readiness=_readiness(decided, walked, needs, thread, unreasoned),
        verdicts={name: _word(decided.verdict(name)) for name in bank.criteria},
        party_verdicts={
            (name, party): _word(decided.verdict(name, party))
            for name, criterion in bank.criteria.items()
            if criterion.per_part
            for party in decided.parties
        },
        open=tuple(key for key in in_the_way if not _lacking(decided, key)),
        reason_missing=tuple(key for key in in_the_way if _lacking(decided, key)),
        unreasoned=unreasoned,
        shown=visible.questions,
        dormant=visible.dormant,
        needs=needs,
        gaps=thread,
        lawyer=tuple(_lawyer(decided, visible)),
        warnings=tuple(_warnings(decided)),
        observations=_observations(decided, walked),
    )


def too_early(bank: Bank, case: Case) -> int:
    """How many of the telephone keys that must come before a lean have no answer (vet ej is one)."""
    parties = [party.id for party in case.parties]
    return sum(
        all(
            case.answer(name, party) is None for party in (parties if bank.questions[name].per_part else [""])
        )
        for name in bank.head.intag.lutning_kraver
    )


def _word(outcome: Outcome) -> Verdict:
    if outcome is None:
        return "oklart"
    if isinstance(outcome, bool):
        return "uppfyllt" if outcome else "ej_uppfyllt"
    return "ej_aktuellt"


def _lacking(decided: Reading, key: AnswerKey) -> bool:
    """Whether there is a definite answer that does not count, for want of its skäl, name or date."""
    answer = decided.case.answer(*key)
    return answer is not None and not answer.unknown and decided.value(*key) is None


def _intake_settled(decided: Reading, early: int) -> bool:
    """Whether the keys not yet pressed are of no consequence for the lean, in any combination."""
    if walk(decided).form is not None:
        return True
    if early:
        return False
    parties = decided.parties
    if all(
        decided.case.answer(key.id, party) is not None
        for key in decided.bank.intake
        for party in (parties if key.per_part else ("",))
    ):
        return True
    still_open = Reading(decided.bank, decided.case, lean_with_intake_open(decided))
    return walk(still_open).form is not None


def _group(bank: Bank, walked: Walk) -> str | None:
    groups = {bank.forms[form].grupp for form in walked.possible}
    return groups.pop() if len(groups) == 1 else None


# -- what the form needs -----------------------------------------------------------------------------


def _unmet_needs(decided: Reading, form: Form | None) -> tuple[str, ...]:
    needed = form.behover if form is not None else []
    return tuple(name for name in needed if _word(decided.verdict(name)) in ("ej_uppfyllt", "oklart"))


def _unreasoned(decided: Reading, walked: Walk) -> tuple[AnswerKey, ...]:
    """The answers that make the deciding row true and count without skäl, but need one before `klar`."""
    if walked.row is None:
        return ()
    with_reasons = Reading(decided.bank, decided.case, reasoned)
    behind = with_reasons.open_behind(decided.bank.conditions["rad", walked.row.id])
    return tuple(key for key in in_bank_order(decided, behind) if decided.value(*key) is not None)


def _broken_thread(case: Case) -> tuple[Gap, ...]:
    """The gaps in the lists. Those in an answer have a criterion that tells of them already."""
    return tuple(gap for gap in gaps(case) if gap.list)


def _readiness(
    decided: Reading,
    walked: Walk,
    needs: tuple[str, ...],
    thread: tuple[Gap, ...],
    unreasoned: tuple[AnswerKey, ...],
) -> Readiness:
    """The first that holds: stopp, avvakta, preliminär, klar."""
    if any(decided.verdict(name) is False for name in _hindrances(decided.bank, walked.form)):
        return "stopp"
    if walked.row is None:
        return "avvakta"
    if needs or unreasoned or any(gap.severity == "lucka" for gap in thread):
        return "preliminär"
    return "klar"


def _hindrances(bank: Bank, form: str | None) -> Iterator[str]:
    """Criteria of role hinder that this form needs, or that every form needs (such as jäv)."""
    for name, criterion in bank.criteria.items():
        if criterion.roll == "hinder":
            needing = [one.id for one in bank.forms.values() if name in one.behover]
            if form in needing or len(needing) == len(bank.forms):
                yield name


def _in_the_way(decided: Reading, walked: Walk, form: Form | None) -> tuple[AnswerKey, ...]:
    """Questions that keep rows unknown, in the order of the rows; then those that keep the form's needs
    open. Within one row or need in the bank's order. A question is asked before its jurist's answer."""
    groups = [decided.open_behind(decided.bank.conditions["rad", row.id]) for row in walked.open]
    if form is not None:
        groups += [decided.open_behind_verdict(name) for name in form.behover]
    return tuple(dict.fromkeys(key for group in groups for key in in_bank_order(decided, group)))


# -- routes ------------------------------------------------------------------------------------------


def _routes(decided: Reading, form: str | None) -> tuple[str | None, tuple[str, ...]]:
    """(settled route, possible routes) of a form, by the same rule as the table's rows."""
    possible: list[str] = []
    for route, condition in decided.bank.routes(form) if form else ():
        truth = decided.holds(condition)
        if truth is not False:
            possible.append(route.id)
        if truth is True:
            return (route.id if len(possible) == 1 else None), tuple(possible)
    return None, tuple(possible)


# -- what a human must look at -----------------------------------------------------------------------


def _lawyer(decided: Reading, visible: Shown) -> Iterator[Point]:
    """Points whose condition is true, or whose criterion is open because of a vet ej or a juristfråga."""
    bank, case = decided.bank, decided.case
    for point in bank.lawyer_points:
        condition = bank.conditions.get(("jurist", point.id))
        flagged = condition is not None and decided.holds(condition) is True
        if not flagged and point.kriterium is not None:
            flagged = any(
                ((answer := case.answer(*key)) is not None and answer.unknown)
                or (bank.questions[key[0]].jurist and key in visible.questions)
                for key in decided.open_behind_verdict(point.kriterium)
            )
        if flagged:
            yield Point(point.id, point.text, point.kriterium, tuple(point.kallor))


def _warnings(decided: Reading) -> Iterator[Caution]:
    bank = decided.bank
    for name, criterion in bank.criteria.items():
        if criterion.roll == "varning" and decided.verdict(name) is False:
            yield Caution(criterion.kod or name, criterion.ej_uppfyllt, tuple(criterion.kallor))
    for conflict in bank.conflicts:
        if decided.holds(bank.conditions["konflikt", conflict.id]) is True:
            text = f"{conflict.text} {conflict.lasning_1} {conflict.lasning_2} {conflict.hantering}"
            yield Caution(conflict.id, text, tuple(conflict.kallor))


def _observations(decided: Reading, walked: Walk) -> tuple[str, ...]:
    if walked.row is None:
        return ()
    rows = decided.bank.rows
    below = rows[rows.index(walked.row) + 1 :]
    return tuple(row.id for row in below if truth_of(decided, row) is True)
