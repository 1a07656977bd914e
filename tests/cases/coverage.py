"""What the case tests of a bank exercise, and what they must: counted from the answers that count and from
what the assessment says of each case, never from ids in a text."""

from collections.abc import Iterator

from wizard.assessment.assess import assess
from wizard.assessment.counting import strict
from wizard.assessment.reading import Reading
from wizard.bank.conditions import Unasked
from wizard.bank.model import Bank
from wizard.case.model import Case

Thing = tuple[str, str]
"""(kind, name): `("svar", "onskas: fa_utfort")`, `("kriterium", "ej_kop: oklart")` …"""

READINESS = ("stopp", "preliminär", "klar")
"""What a settled form can be. Each form can be all three: jäv stops every form, and every row needs its skäl."""


def needed(bank: Bank) -> Iterator[Thing]:
    """All that the case tests of the bank must show."""
    for id, question in bank.questions.items():
        yield "fråga", id
        for option in question.svar:
            yield "svar", f"{id}: {option.id}"
    for id in bank.criteria:
        verdicts = ["uppfyllt", "ej_uppfyllt", "oklart"]
        if ("gäller_om", id) in bank.conditions:
            verdicts.append("ej_aktuellt")
        for verdict in verdicts:
            yield "kriterium", f"{id}: {verdict}"
    for row in bank.rows:
        yield "rad", row.id
    for form in bank.forms.values():
        for readiness in READINESS:
            yield "form", f"{form.id}: {readiness}"
        for route in form.vagar:
            yield "väg", f"{form.id}: {route.id}"
    yield "form", "ingen: avvakta"
    yield "form", "ingen: stopp"
    for point in bank.lawyer_points:
        yield "juristpunkt", point.id
    for conflict in bank.conflicts:
        yield "konflikt", conflict.id


def shown(bank: Bank, case: Case) -> Iterator[Thing]:
    """All that one case shows."""
    reading, found = Reading(bank, case, strict), assess(bank, case)
    for id, party in case.answers:
        value = reading.value(id, party)
        if value is None or isinstance(value, Unasked):
            continue
        yield "fråga", id
        if bank.questions[id].svar:
            yield from (("svar", f"{id}: {one}") for one in (value if isinstance(value, tuple) else [value]))
    for id, verdict in found.verdicts.items():
        yield "kriterium", f"{id}: {verdict}"
    yield "form", f"{found.form or 'ingen'}: {found.readiness}"
    if found.form and found.row:
        yield "rad", found.row
        yield "väg", f"{found.form}: {found.route}"
    yield from (("juristpunkt", point.id) for point in found.lawyer)
    conflicts = {conflict.id for conflict in bank.conflicts}
    yield from (("konflikt", one.code) for one in found.warnings if one.code in conflicts)
