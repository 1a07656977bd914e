"""The papers of a practice case, as they lie on the handläggare's desk. Pure."""

from textual.content import Content

from wizard.practice.words import Paper, PracticeCase
from wizard.text import long_date

LONG = 75
"""Characters from which a line of a paper was broken because it was full."""


def task(says: PracticeCase) -> Content:
    """What the learner is to do."""
    return Content.assemble(("Ditt uppdrag", "bold $primary"), "\n", says.uppdrag.strip())


def paper(one: Paper, number: int, of: int) -> Content:
    """One paper: what it is, from whom and when, then its text as written."""
    head = f"Papper {number} av {of} · {one.slag}: {one.rubrik}"
    return Content.assemble(
        (head, "bold $primary"),
        "\n",
        (f"Från {one.fran}, {long_date(one.datum.isoformat())}", "$text-muted"),
        "\n\n",
        flowing(one.text.strip()),
    )


def flowing(text: str) -> str:
    """The text with its long lines joined, so that it can be broken anew at any width. Short lines, columns and
    points stay lines of their own."""
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        if goes_on and line and not line.startswith((" ", "-", "–", "•", "§")) and not line[0].isdigit():
            lines[-1] += f" {line}"
        else:
            lines.append(line)
        goes_on = len(line) >= LONG and "  " not in line
    return "\n".join(lines)
