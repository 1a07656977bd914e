"""The lists of a case and their columns: the red thread, the money and the styrgrupp around it, and what came
of it.

One description serves the row form on screen, the case file, and the documents. Standard library only.
"""

from dataclasses import dataclass
from typing import Literal

ColumnKind = Literal["text", "rader", "val", "part", "mål", "indikator", "belopp", "datum"]
"""text: one line · rader: several lines · val: one of `choices` · part: `staden`, `gemensamt` or a party
id · mål: ids of rows in the list mål, separated by blanks · indikator: the id of a row in the list indikatorer ·
belopp: whole kronor · datum: ISO date"""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list. `required` means that a row without it is a gap in the red thread."""

    id: str
    label: str
    kind: ColumnKind = "text"
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    help: str = ""


@dataclass(frozen=True, slots=True)
class ListKind:
    """One list: its name in the case file, the letter that begins its ids, its title and columns."""

    name: str
    letter: str
    title: str
    one: str
    columns: tuple[Column, ...]

    def column(self, id: str) -> Column | None:
        """The column with this id, or None."""
        return next((column for column in self.columns if column.id == id), None)


STADEN = "staden"
GEMENSAMT = "gemensamt"

LISTS = (
    ListKind(
        "mål", "m", "Mål", "mål",
        (
            Column("text", "Mål", "rader", True, help="Vilken förändring ska märkas, för vem och till när?"),
        ),
    ),
    ListKind(
        "åtaganden", "a", "Åtaganden", "åtagande",
        (
            Column("part", "Part", "part", True, help="Vem åtar sig det: staden, en organisation eller båda."),
            Column("text", "Åtagande", "rader", True, help="Vad bidrar parten med? Skriv inte antal, tider eller bemanning."),
            Column("mål", "Mål", "mål", True, help="Vilka mål bidrar åtagandet till?"),
            Column("väsentligt", "Varför det behövs", "rader", True, help="Varför behövs åtagandet för att lösa utmaningen?"),
            Column("resurs", "Resurs", "text", help="Pengar, personal, lokal, ideell tid, nätverk …"),
            Column("när", "När", "text", True),
            Column("ansvarig", "Ansvarig (funktion)", "text", True, help="Skriv funktion, inte namn."),
        ),
    ),
    ListKind(
        "indikatorer", "i", "Indikatorer", "indikator",
        (
            Column("mål", "Mål", "mål", True),
            Column("text", "Indikator", "rader", True, help="Hur syns det att ni är på väg?"),
            Column(
                "slag", "Slag", "val", True, (("effekt", "effekt"), ("aktivitet", "aktivitet")),
                help="Effekt visar förändringen. Aktivitet visar vad som har gjorts.",
            ),
            Column("underlag", "Underlag", "text", True, help="Varifrån kommer uppgiften?"),
            Column("när", "Tidpunkt", "text", True),
            Column("ansvarig", "Ansvarig (funktion)", "text", True),
        ),
    ),
    ListKind(
        "resurser", "r", "Resurser", "resurs",
        (
            Column("part", "Part", "part", True),
            Column(
                "slag", "Slag", "val", True,
                (("pengar", "pengar"), ("personal", "personal"), ("lokal", "lokal"), ("ideell_tid", "ideell tid"),
                 ("kunskap", "kunskap och nätverk"), ("annat", "annat")),
            ),
            Column("text", "Resurs", "rader", True),
            Column("värde", "Värde per år", "belopp", help="Uppskatta även det som inte är pengar."),
        ),
    ),
    ListKind(
        "risker", "k", "Risker", "risk",
        (
            Column("text", "Risk", "rader", True),
            Column("åtgärd", "Vad görs åt den", "rader", True),
            Column("ansvarig", "Ansvarig (funktion)", "text"),
        ),
    ),
    ListKind(
        "styrgrupp", "s", "Styrgrupp", "plats i styrgruppen",
        (
            Column("part", "Part", "part", True),
            Column("funktion", "Funktion", "text", True, help="Skriv funktion, inte namn."),
            Column(
                "roll", "Roll", "val", True,
                (("sammankallande", "sammankallande"), ("ledamot", "ledamot"), ("ersättare", "ersättare"),
                 ("adjungerad", "adjungerad")),
            ),
        ),
    ),
    ListKind(
        "budget", "b", "Budget", "budgetrad",
        (
            Column("år", "År", "text", True, help="Kalenderår, till exempel 2027."),
            Column(
                "slag", "Slag", "val", True, (("kostnad", "kostnad"), ("finansiering", "finansiering")),
                help="Kostnad är vad arbetet kostar. Finansiering är var pengarna kommer ifrån.",
            ),
            Column("part", "Part", "part", True, help="Vem har kostnaden, eller vem bidrar med pengarna?"),
            Column("text", "Vad det gäller", "rader", True),
            Column("belopp", "Belopp", "belopp", True),
        ),
    ),
    ListKind(
        "möten", "t", "Möten", "möte",
        (
            Column("datum", "Datum", "datum", True),
            Column(
                "slag", "Slag", "val", True,
                (("dialog", "dialog"), ("styrgrupp", "styrgrupp"), ("besök", "besök"), ("annat", "annat")),
            ),
            Column("deltagare", "Deltagare (funktioner)", "rader", help="Skriv funktioner, inte namn."),
            Column("sagt", "Vad som sades", "rader"),
            Column("beslut", "Vad parterna kom överens om", "rader"),
        ),
    ),
    ListKind(
        "utfall", "u", "Utfall", "utfall",
        (
            Column("indikator", "Indikator", "indikator", True),
            Column("när", "Period", "text", True, help="Den tid som uppgiften gäller, till exempel 2027."),
            Column("text", "Utfall", "rader", True, help="Vad visar indikatorn?"),
            Column("underlag", "Underlag", "text", help="Var uppgiften kommer ifrån."),
            Column("lärdom", "Vad det betyder", "rader", help="Händer det vi vill, eller händer något annat?"),
        ),
    ),
)  # fmt: skip


def list_kind(name: str) -> ListKind | None:
    """The list with this name, or None."""
    return next((kind for kind in LISTS if kind.name == name), None)
