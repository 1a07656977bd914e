"""The red thread: mål → åtagande → indikator → underlag → tidpunkt → ansvarig, and where it is broken.

The audit found goals that could not be followed up and commitments that led nowhere (S0, 3.1–3.4). So
every goal needs an indicator of effect, every commitment a goal and a reason, and both sides must commit
themselves. That goals are too many is the språkvakt's to say. Pure, standard library only.
"""

from collections.abc import Iterator

from wizard.case.gap import Gap, Severity
from wizard.case.lists import GEMENSAMT, LISTS, STADEN, Column, ListKind
from wizard.case.model import Case, Row
from wizard.case.partnership import around

AFTERWARDS = ("möten", "utfall")
"""Lists that are no part of what the nämnd decides: what is missing in them stops nothing."""


def gaps(case: Case) -> tuple[Gap, ...]:
    """Every gap: goals first, then commitments, what stands around them, and cells and references in list order."""
    return (*_goals(case), *_commitments(case), *around(case), *_cells(case), *_references(case))


def towards(case: Case, name: str, goal: str) -> tuple[Row, ...]:
    """The rows of a list (åtaganden, indikatorer) that lead to a goal."""
    return tuple(row for row in case.listed(name) if goal in row["mål"].split())


def loose(case: Case, name: str) -> tuple[Row, ...]:
    """The rows of a list that lead to no goal there is."""
    goals = {goal.id for goal in case.listed("mål")}
    return tuple(row for row in case.listed(name) if goals.isdisjoint(row["mål"].split()))


def _goals(case: Case) -> Iterator[Gap]:
    goals = case.listed("mål")
    if not goals:
        yield Gap("RT01", "Det finns inget mål.", "mål")
    for goal in goals:
        if not towards(case, "åtaganden", goal.id):
            yield Gap("RT02", f"Inget åtagande leder till mål {goal.id}.", "mål", goal.id)
        kinds = {row["slag"] for row in towards(case, "indikatorer", goal.id)}
        if not kinds:
            yield Gap("RT03", f"Mål {goal.id} har ingen indikator.", "mål", goal.id)
        elif "effekt" not in kinds:
            text = f"Mål {goal.id} har ingen indikator som visar effekt, bara aktivitet."
            yield Gap("RT04", text, "mål", goal.id, source="S0#3.2")


def _commitments(case: Case) -> Iterator[Gap]:
    committed = {row["part"] for row in case.listed("åtaganden")}
    if committed.isdisjoint({STADEN, GEMENSAMT}):
        yield Gap("RT05", "Staden har inget åtagande.", "åtaganden", source="S0#2.2", party=STADEN)
    for party in case.parties:
        if committed.isdisjoint({party.id, GEMENSAMT}):
            text = f"{party.name or party.id} har inget åtagande."
            yield Gap("RT06", text, "åtaganden", source="S0#2.2", party=party.id)


def _cells(case: Case) -> Iterator[Gap]:
    for kind, row in _rows(case):
        for column in kind.columns:
            if column.required and not row[column.id].strip():
                yield _empty(kind, row, column)


def _empty(kind: ListKind, row: Row, column: Column) -> Gap:
    name = f"{kind.one.capitalize()} {row.id}"
    match kind.name, column.id:
        case "åtaganden", "mål":
            return Gap("RT08", f"{name} hör inte till något mål.", kind.name, row.id)
        case "åtaganden", "väsentligt":
            return Gap("RT09", f"{name} saknar skäl till varför det behövs.", kind.name, row.id, "S0#3.4")
        case _:
            text = f"{name}: ”{column.label}” är inte ifyllt."
            return Gap("RT10", text, kind.name, row.id, severity=_severity(kind))


def _severity(kind: ListKind) -> Severity:
    return "råd" if kind.name in AFTERWARDS else "lucka"


def _references(case: Case) -> Iterator[Gap]:
    known = {
        "mål": {goal.id for goal in case.listed("mål")},
        "indikator": {row.id for row in case.listed("indikatorer")},
        "part": {STADEN, GEMENSAMT, *(party.id for party in case.parties)},
    }
    for kind, row in _rows(case):
        for column in kind.columns:
            for id in row[column.id].split() if column.kind in known else ():
                if id not in known[column.kind]:
                    text = f"{kind.one.capitalize()} {row.id}: {column.label.lower()} ”{id}” finns inte."
                    yield Gap("RT11", text, kind.name, row.id, severity=_severity(kind))


def _rows(case: Case) -> Iterator[tuple[ListKind, Row]]:
    for kind in LISTS:
        for row in case.listed(kind.name):
            yield kind, row
