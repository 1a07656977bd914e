"""The list of documents in words: each line says group, name, whether it fits the case, and what it lacks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from wizard.desk.papers import DocumentStatus

_TITLE = 40
"""Columns for a title; a longer one pushes what follows."""


def lines(shown: "Sequence[DocumentStatus]") -> list[Content]:
    """A line for each document, in columns."""
    group = max((len(one.group) for one in shown), default=0)
    title = min(max((len(one.title) for one in shown), default=0), _TITLE)
    return [
        Content.assemble(
            (f"{one.group:<{group}}  ", "$text-muted"), (f"{one.title:<{title}}", "bold"), f"  {state(one)}"
        )
        for one in shown
    ]


def state(one: "DocumentStatus") -> str:
    """Whether it fits, and how much is missing."""
    if one.of_bank:
        return "behöver inget ärende"
    fits = "passar" if one.fits else "passar inte nu"
    return f"{fits}, {f'{len(one.points)} saknas' if one.points else '✓ komplett'}"


def fold(others: int, *, opened: bool) -> str:
    """The line that the documents which do not fit are folded under."""
    what = "1 dokument" if others == 1 else f"{others} dokument"
    return (
        f"{'▾' if opened else '▸'} Passar inte ärendet nu: {what} (Enter {'döljer' if opened else 'visar'})"
    )
