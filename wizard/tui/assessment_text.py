"""The assessment in words, section by section. Pure."""

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from wizard.assessment.language_words import where
from wizard.assessment.model import Change, PairChange
from wizard.assessment.obstacles import Obstacle
from wizard.assessment.prose import both
from wizard.assessment.words import READINESS, beyond, value_text
from wizard.bank.schema import Role
from wizard.case.model import AnswerKey
from wizard.text import long_date
from wizard.tui import language_text, now
from wizard.tui.open_case import OpenCase
from wizard.tui.wording import OUTCOMES, VERDICTS, citations, forms

ROLES: dict[Role, str] = {
    "stopp": "Stopp: måste vara uppfyllda för partnerskap",
    "kärna": "Kärnan i ett partnerskap",
    "hinder": "Hinder: måste rättas innan något kan beslutas",
    "beredskap": "Beredskap: ska vara klart före beslut",
    "varning": "Varningar: att tänka på",
    "väg": "Vägval: skiljer formerna åt, varken bra eller dåligt",
}
"""The roles in the order of the table, as the user reads them."""

MOST_CHANGES = 40
"""How many single changes are listed; more would not be read."""


def summary(opened: OpenCase) -> str:
    """Form or lean, readiness, and the row that decides."""
    bank, found = opened.bank, opened.assessment
    lines = [now.lean_text(bank, opened.case, found)]
    if found.form or found.lean:
        lines.append(f"”{bank.head.intag.lasrad}”")
    lines.append(f"Beredskap: {READINESS[found.readiness]}")
    row = next((row for row in bank.rows if row.id == found.row), None)
    if row is not None:
        lines.append(f"Det som avgör: {row.text} ({citations(bank, row.kallor)})")
    if found.form:
        lines.append(bank.forms[found.form].betyder)
    else:
        lines.append(f"Möjliga former: {forms(bank, found.possible)}")
        if found.excluded:
            lines.append(f"Uteslutna: {forms(bank, found.excluded)}")
        if found.group:
            lines.append(f"Allt som är möjligt är {bank.groups[found.group].text}.")
    lines += _routes(opened)
    return "\n".join(lines)


def _routes(opened: OpenCase) -> Iterator[str]:
    found = opened.assessment
    form = found.form or found.lean
    names = {route.id: route.text for route in opened.bank.forms[form].vagar} if form else {}
    if found.route:
        yield f"Väg: {names[found.route]}"
    elif found.possible_routes:
        yield "Möjliga vägar:\n" + "\n".join(f"• {names[id]}" for id in found.possible_routes)


def position(opened: OpenCase) -> str:
    """The ställningstagande, or that there is none."""
    taken = opened.case.position
    if taken is None:
        return "Ställningstagande: inget än. Tryck t när du vill ta ställning."
    form = opened.bank.forms[taken.form].text
    lines = [f"Ställningstagande: {form}, {long_date(taken.date)}, {taken.name}", f"Skäl: {taken.reason}"]
    if taken.departure:
        lines.append(f"Avviker från bedömningen: {taken.departure}")
    if taken.assessed != (opened.assessment.form or ""):
        lines.append("Bedömningen har ändrats sedan ställningstagandet. Pröva det på nytt.")
    return "\n".join(lines)


def open_question(opened: OpenCase, key: AnswerKey) -> str:
    """A question in the way: its text, and what is missing."""
    question, answer = opened.bank.questions[key[0]], opened.case.answer(*key)
    lacking = "juristens namn, datum eller bedömning saknas" if question.jurist else "skäl saknas"
    missing = "obesvarad" if answer is None else "vet ej" if answer.unknown else lacking
    return f"{missing.capitalize()}: {_question(opened, key)}"


def _question(opened: OpenCase, key: AnswerKey) -> str:
    name = next((f" ({party.name})" for party in opened.case.parties if party.id == key[1]), "")
    return f"{opened.bank.questions[key[0]].text}{name}"


def obstacle(opened: OpenCase, one: Obstacle) -> str:
    """Something in the way of `klar`, and what is missing."""
    bank, found = opened.bank, opened.assessment
    if one.question is not None:
        if one.kind == "skäl för klar":
            return f"Avgör formen men saknar skäl: {_question(opened, one.question)}"
        return open_question(opened, one.question)
    if one.gap is not None:
        return f"Röda tråden: {one.gap.text}"
    criterion = bank.criteria[one.criterion]
    unmet = found.verdicts[one.criterion] == "ej_uppfyllt"
    return f"Formen behöver: {criterion.ej_uppfyllt if unmet else f'{criterion.text} – inte klarlagt'}"


def sections(opened: OpenCase) -> Iterator[tuple[str, str]]:
    """Title and text of each section that has something to say."""
    bank, found = opened.bank, opened.assessment
    points = [f"{point.id} {point.text} ({citations(bank, point.sources)})" for point in found.lawyer]
    warnings = [f"{one.code} {one.text} ({citations(bank, one.sources)})" for one in found.warnings]
    advice = [gap.text for gap in found.gaps if gap.severity == "råd"]
    below = [row.text for row in bank.rows if row.id in found.observations]
    dormant = [bank.questions[key[0]].text for key in found.dormant]
    reasons = [
        f"{bank.forms[one.form].text} – {OUTCOMES[one.outcome]}. {one.text} ({citations(bank, one.sources)})"
        for one in opened.why.reasons
    ]
    wordings = [
        f"{where(bank, opened.case, one.place)}. {language_text.line(bank, one)}"
        for one in opened.desk.language(opened.case)
    ]
    for title, lines in (
        ("Därför", list(opened.why.reasons[0].why) if found.form else []),
        ("Jurist", points),
        ("Varningar", warnings),
        ("Råd om röda tråden (F5)", advice),
        ("Språkvakten (råd om orden)", wordings),
        ("Också sant, men avgör inte", below),
        ("Vilande svar: frågan ställs inte längre, svaret räknas inte", dormant),
        ("Varför, form för form", reasons),
    ):
        if lines:
            yield title, "\n".join(f"• {line}" for line in lines)


def criteria(opened: OpenCase) -> Table:
    """Every criterion with its verdict in words, what that means, and its sources."""
    bank, found = opened.bank, opened.assessment
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=5)
    table.add_column(width=16)
    table.add_column(ratio=3)
    table.add_column(ratio=2)
    by_role = [(role, id, one) for role in ROLES for id, one in bank.criteria.items() if one.roll == role]
    titled: set[Role] = set()
    for role, id, criterion in by_role:
        if role not in titled:
            titled.add(role)
            table.add_row("", "", Text(f"\n{ROLES[role]}", style="bold"), "")
        verdict = found.verdicts[id]
        meaning = {"uppfyllt": criterion.uppfyllt, "ej_uppfyllt": criterion.ej_uppfyllt}.get(verdict, "")
        text = Text.assemble(criterion.text, f"\n{meaning}" if meaning else "")
        table.add_row(
            Text(criterion.kod), Text(VERDICTS[verdict]), text, Text(citations(bank, criterion.kallor))
        )
    return table


def changes(opened: OpenCase, found: Iterable[Change]) -> str:
    """What each other single answer would do."""
    lines = [f"• {_change(opened, change)}" for change in found]
    if len(lines) > MOST_CHANGES:
        lines[MOST_CHANGES:] = [f"… och {len(lines) - MOST_CHANGES} till."]
    return "\n".join(lines)


def _change(opened: OpenCase, change: Change) -> str:
    bank = opened.bank
    question = bank.questions[change.question[0]]
    answer = value_text(question, change.to)
    then = (
        f"formen blir {bank.forms[change.form].text}"
        if change.form
        else f"möjliga former blir {forms(bank, change.possible)}"
    )
    shown = f"Svaret ”{answer}”" if question.svar else f"{answer}{beyond(question, change.side)}"
    return f"{_question(opened, change.question)} {shown}: {then}."


def pairs(opened: OpenCase, found: Iterable[PairChange]) -> str:
    """Where no single answer changes anything: the smallest pairs of criteria that would."""
    bank = opened.bank
    lines = [f"• {both(bank, pair.criteria)}: formen blir {bank.forms[pair.form].text}." for pair in found][
        :MOST_CHANGES
    ]
    if not lines:
        return "Inga två kriterier tillsammans leder till en annan form."
    return "Inget enskilt svar leder till en annan form. Två kriterier tillsammans gör det:\n" + "\n".join(
        lines
    )
