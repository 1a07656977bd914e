"""The table from sources to rules and back, for a jurist to read: `docs/kallor-till-regler.md`.

`python -m wizard.bank.tracing` writes it from the bank. A test holds it current.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from wizard.bank.load import load_bank
from wizard.bank.model import Bank, criterion_node
from wizard.bank.requirement import Requirement
from wizard.bank.resting import parts
from wizard.places import bank_folder

PAGE = bank_folder().parent / "docs" / "kallor-till-regler.md"

_HEAD = """\
# Från källor till regler

Vad varje källa kräver, ställe för ställe, och var frågebanken gör det. Sidan görs ur banken med
`python -m wizard.bank.tracing`. Ändra därför inte här, utan i `questions/kallkrav.yaml` (kraven) och under `källor` i bankens
andra filer. Frågor och kriterier nämns med sina id. Raderna är de som kravet nämner, och de som läser ett av kriterierna
eller ett kriterium som bygger på det.
Ett nytt ställe, eller en ny utgåva av en källa: `vagval kalla KÄLLA#ställe` visar vad i banken som vilar på det, och vilka
öppna ärenden.
"""
_BACK = """\
Åt andra hållet: vad varje fråga, kriterium, rad och konstant vilar på. `VV` är Vägvals egen utformning.
"""


def page(bank: Bank) -> str:
    """The whole page as Markdown."""
    covered = _by_source(bank.requirements)
    blocks = [_HEAD, _counts(bank, covered)]
    for source, asked in covered.items():
        blocks += [f"## {source}: {bank.sources[source].kort}", _met(bank, asked), _unmet(asked)]
    blocks += ["## Från regler till källor", _BACK, *_backwards(bank)]
    return "\n\n".join(block.strip("\n") for block in blocks if block) + "\n"


def _by_source(requirements: Iterable[Requirement]) -> dict[str, list[Requirement]]:
    found: dict[str, list[Requirement]] = {}
    for one in requirements:
        found.setdefault(one.stalle.partition("#")[0], []).append(one)
    return found


def _counts(bank: Bank, covered: Mapping[str, list[Requirement]]) -> str:
    rows = [
        (source, bank.sources[source].kort, str(len(asked)), str(met), str(len(asked) - met))
        for source, asked in covered.items()
        for met in [sum(one.omsatt is not None for one in asked)]
    ]
    return _table(("källa", "namn", "krav", "omsatta", "inte omsatta"), rows)


def _met(bank: Bank, asked: Iterable[Requirement]) -> str:
    rows = []
    for one in asked:
        named = _by_kind(one.met_by)
        if named:
            questions, criteria, own = (named.pop(kind, []) for kind in ("fråga", "kriterium", "rad"))
            reached = [row.id for row in bank.rows if row.id in {*own, *_rows(bank, criteria)}]
            rest = [f"{kind} {name}" for kind, names in named.items() for name in names]
            what = f"{one.krav} ({one.id})"
            rows.append(
                (_place(one), what, _ids(questions), _ids(criteria), ", ".join(reached), ", ".join(rest))
            )
    return _table(("ställe", "krav", "frågor", "kriterier", "rader", "annat"), rows)


def _unmet(asked: Iterable[Requirement]) -> str:
    rows = [(_place(one), f"{one.krav} ({one.id})", one.ej_omsatt) for one in asked if one.ej_omsatt]
    return _table(("ställe", "inte omsatt krav", "varför"), rows)


def _by_kind(named: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in named:
        kind, _, name = one.rpartition(" ")
        found.setdefault(kind, []).append(name)
    return found


def _rows(bank: Bank, criteria: Iterable[str]) -> set[str]:
    """The rows that read one of these criteria, or one that is built on them."""
    nodes = {criterion_node(name) for name in criteria}
    nodes |= {
        criterion_node(name)
        for name in bank.criteria
        if not nodes.isdisjoint(bank.reads("uppfyllt_om", name))
    }
    return {row.id for row in bank.rows if not nodes.isdisjoint(bank.reads("rad", row.id))}


def _backwards(bank: Bank) -> Iterator[str]:
    asked: dict[str, list[str]] = {}
    for one in bank.requirements:
        for name in one.met_by:
            asked.setdefault(name, []).append(one.id)
    for kind in ("fråga", "kriterium", "rad", "konstant"):
        rows = [
            (f"`{part.name}`", part.text, ", ".join(part.cited), ", ".join(asked.get(part.written, [])))
            for part in parts(bank)
            if part.kind == kind
        ]
        yield _table((kind, "text", "vilar på", "möter krav"), rows)


def _ids(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _place(one: Requirement) -> str:
    return one.stalle.partition("#")[2]


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table; nothing when it has no rows. A line in it cannot be broken, nor a cell."""
    if not rows:
        return ""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', '∣').replace(chr(10), ' ') for cell in line)} |" for line in lines
    )


def write(path: Path = PAGE) -> None:
    """Write the page for the bank that comes with the program."""
    path.write_text(page(load_bank(bank_folder())), "utf-8")


if __name__ == "__main__":
    write()
