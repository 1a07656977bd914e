"""A cell of the red thread in words: names for ids, kronor for amounts. Pure."""

from wizard.case.lists import GEMENSAMT, STADEN, Column
from wizard.case.model import Case
from wizard.text import kronor, read_amount
from wizard.tui.widgets.choices import Choice


def cell_text(case: Case, column: Column, cell: str) -> str:
    """The cell as it reads."""
    names = {choice.id: choice.text for choice in cell_choices(case, column)}
    if column.kind == "mål":
        return ", ".join(names.get(id, id) for id in cell.split())
    if column.kind == "belopp":
        amount = read_amount(cell)
        return kronor(amount) if amount is not None else cell
    return names.get(cell, cell)


def cell_choices(case: Case, column: Column) -> list[Choice]:
    """What the cell can be chosen among; empty where it is written."""
    match column.kind:
        case "val":
            return [Choice(id, text) for id, text in column.choices]
        case "part":
            parties = [Choice(party.id, party.name) for party in case.parties]
            return [Choice(STADEN, "Staden"), *parties, Choice(GEMENSAMT, "Båda gemensamt")]
        case "mål":
            return [Choice(goal.id, f"{goal.id} {_start(goal['text'])}") for goal in case.listed("mål")]
        case "indikator":
            rows = case.listed("indikatorer")
            return [Choice(row.id, f"{row.id} {_start(row['text'])}") for row in rows]
        case _:
            return []


def _start(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= 50 else line[:49] + "…"
