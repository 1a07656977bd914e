"""The cells of a row in words: names for ids, kronor for amounts. Standard library only."""

from wizard.case.lists import GEMENSAMT, STADEN, Column, ListKind
from wizard.case.model import Case, Row
from wizard.text import kronor, long_date, read_amount

_LONGEST = 50
"""How much of a row's text stands for it where another row refers to it."""


def cell_text(case: Case, column: Column, cell: str) -> str:
    """The cell as it reads."""
    names = dict(cell_choices(case, column))
    match column.kind:
        case "mål":
            return ", ".join(names.get(id, id) for id in cell.split())
        case "belopp":
            amount = read_amount(cell)
            return kronor(amount) if amount is not None else cell
        case "datum":
            return long_date(cell)
        case _:
            return names.get(cell, cell)


def cell_choices(case: Case, column: Column) -> list[tuple[str, str]]:
    """What the cell can be chosen among, as (id, text); empty where it is written."""
    match column.kind:
        case "val":
            return list(column.choices)
        case "part":
            parties = ((party.id, party.name) for party in case.parties)
            return [(STADEN, "Staden"), *parties, (GEMENSAMT, "Båda gemensamt")]
        case "mål":
            return [(goal.id, f"{goal.id} {beginning(goal['text'])}") for goal in case.listed("mål")]
        case "indikator":
            return [(row.id, f"{row.id} {beginning(row['text'])}") for row in case.listed("indikatorer")]
        case _:
            return []


def filled(case: Case, kind: ListKind, row: Row) -> list[tuple[str, str]]:
    """The cells that say something, as (label, text), in the columns' order."""
    return [
        (column.label, cell_text(case, column, row[column.id]))
        for column in kind.columns
        if row[column.id].strip()
    ]


def beginning(text: str) -> str:
    """The first line of a text, or as much of it as fits where one row refers to another."""
    line = text.strip().partition("\n")[0]
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
