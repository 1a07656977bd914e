"""The list of documents in words: each line says group, name, whether it fits the case, and what it lacks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from pathlib import Path

    from wizard.desk.papers import DocumentStatus

HELP = (
    "Här står dokumenten, de som passar ärendet först, och vad som saknas innan vart och ett är komplett. "
    "Du kan skriva dem ändå: det som är öppet står i dokumentet, under ”Att granska” och som kommentarer "
    "i Word. Också ett dokument som inte passar ärendet nu går att skriva.\n\n"
    "Enter eller w   skriv dokumentet till katalogen\n"
    "Skift+A         skriv alla som passar\n"
    "f               förhandsgranska\n"
    "p               skriv publiceringsversionen, utan logg och privata kontaktuppgifter\n"
    "c               kopiera hela texten; i förhandsgranskningen ett avsnitt\n"
    "o               öppna dokumentet som det skrevs sist\n"
    "k               ändra katalog\n"
    "g               gå till ett dokument: sök bland alla\n"
    "Tab             till det som saknas; Enter går dit och Esc tillbaka hit\n\n"
    "Har du ändrat en fil i Word skrivs den aldrig över: det nya dokumentet får ett nummer."
)

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


def written(paths: "Sequence[Path]") -> list[str]:
    """What was written, most needed first: of many the box shows only the first lines."""
    if not paths:
        return []
    opens = "o öppnar det markerade dokumentet."
    if len(paths) == 1:
        return [f"✓ Skrivet: {paths[0]}", opens]
    names = ", ".join(path.name for path in paths)
    return [f"✓ Skrivet: {len(paths)} dokument i {paths[0].parent}. {opens}", names]


def fold(others: int, *, opened: bool) -> str:
    """The line that the documents which do not fit are folded under."""
    what = "1 dokument" if others == 1 else f"{others} dokument"
    return (
        f"{'▾' if opened else '▸'} Passar inte ärendet nu: {what} (Enter {'döljer' if opened else 'visar'})"
    )
