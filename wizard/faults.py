"""The catalogue of everything that can be wrong with what a user gave us.

Every fault has a stable code, a place, a cause and a remedy. A fault is data: the loader collects
many of them and raises them together in one `VagvalError`, so that a jurist who edits the bank
mends everything in one go. Messages are Swedish; codes never change meaning.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, unique
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file and, where known, line and column counted from 1."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@unique
class Code(Enum):
    """Stable code → (cause, remedy). `{…}` is filled in by `fault`; texts are what the user reads."""

    # -- YAML and files ----------------------------------------------------------------------
    FIL001 = ("Filen finns inte: {namn}.", "Kontrollera sökvägen.")
    FIL002 = ("Filen går inte att läsa: {skal}.", "Kontrollera att du har rätt att läsa filen.")
    FIL003 = ("Filen går inte att skriva: {skal}.", "Välj en annan katalog eller stäng filen i andra program.")
    FIL004 = ("Filen är inte text i UTF-8.", "Spara om filen med teckenkodningen UTF-8.")
    YAML001 = ("Det här är inte giltig YAML: {skal}.", "Rätta raden. Kontrollera indrag, kolon och citattecken.")
    YAML002 = ("Nyckeln ”{nyckel}” står två gånger.", "Ta bort den ena.")
    YAML003 = ("Ankare och alias (& och *) är inte tillåtna.", "Skriv ut värdet på båda ställena.")
    YAML004 = ("Taggen {tagg} är inte tillåten.", "Ta bort taggen. Alla värden är text.")
    YAML005 = ("Filen är tom.", "Skriv innehåll i filen eller ta bort den.")
    YAML006 = ("Filen är för stor eller för djupt nästlad: {skal}.", "Dela upp filen.")

    def __init__(self, cause: str, remedy: str) -> None:
        self.cause = cause
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that must be mended: what, where, and what to do."""

    code: Code
    place: Place
    cause: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.code.name} {self.cause} {self.remedy}"


class VagvalError(Exception):
    """Something in what the user gave must be mended; `faults` says everything that was found."""

    exit_code = 1

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class UsageError(VagvalError):
    """The command was called in the wrong way (exit code 2)."""

    exit_code = 2


class StoreError(VagvalError):
    """The store could not be used, or someone else changed the case (exit code 3)."""

    exit_code = 3


def fault(code: Code, place: Place | Path | str, **values: object) -> Fault:
    """Build a fault from the catalogue. `values` fill in the cause and the remedy."""
    where = place if isinstance(place, Place) else Place(str(place))
    return Fault(code, where, code.cause.format(**values), code.remedy.format(**values))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was most likely meant to be, or None."""
    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy for a misspelt name: the nearest one, else the whole list if it is short."""
    names = sorted(known)
    close = nearest(name, names)
    if close is not None:
        return f"Menade du ”{close}”?"
    if names and len(names) <= 12:
        return f"Tillåtna: {', '.join(names)}."
    return "Kontrollera stavningen."
