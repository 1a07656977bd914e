"""dokument, demo: the case as Word files."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from wizard.case.model import Case
from wizard.cli.narration import say
from wizard.cli.opening import bank_at, bring_in, open_case, open_desk
from wizard.cli.reply import Reply, as_json
from wizard.desk.desk import Desk
from wizard.desk.papers import DocumentStatus
from wizard.documents.documents import document
from wizard.faults import Code, VagvalError, fault


def dokument(words: Namespace) -> Reply:
    """Write the documents of a case, or the one that was named. What they lack is told beside."""
    with open_case(words) as (desk, case):
        only = document(words.mall).name if words.mall else ""
        wanted = [one for one in desk.documents(case) if only in ("", one.name)]
        written = list(_write(desk, case, wanted, Path(words.till)))
    for one in wanted:
        if one.missing:
            say("\n  – ".join((f"{one.title}: det här saknas än.", *one.missing)))
    if words.json:
        return as_json(
            {
                "dokument": [
                    {"mall": one.name, "fil": str(path), "saknas": list(one.missing)}
                    for one, path in zip(wanted, written, strict=True)
                ]
            }
        )
    return _paths(written)


def demo(words: Namespace) -> Reply:
    """Write all documents for the first example, without touching the user's own cases."""
    with open_desk(words, in_memory=True) as desk:
        examples = sorted((bank_at(words) / "exempel").glob("1-*.yaml"))
        if not examples:
            raise VagvalError(fault(Code.KMD011, bank_at(words)))
        case = bring_in(desk, str(examples[0]))
        written = list(_write(desk, case, desk.documents(case), Path(words.till)))
        found, bank, reasons = desk.assess(case), desk.bank_of(case), desk.why(case).reasons
    form = bank.forms[found.form].text if found.form else "inte avgjord"
    say("Det här är ett påhittat exempel. Organisation, nämnd och belopp finns inte på riktigt.")
    say(f"Ärende:    {case.title}")
    say(f"Form:      {form} ({found.readiness})")
    say(f"Skäl:      {reasons[0].text}")
    say("Dokumenten:")
    return _paths(written)


def _write(desk: Desk, case: Case, wanted: Iterable[DocumentStatus], folder: Path) -> Iterator[Path]:
    """Write one document after the other. Each writing is an event, so the case goes on from it."""
    for one in wanted:
        case, path = desk.write(case, one.name, folder)
        yield path


def _paths(written: Iterable[Path]) -> Reply:
    return Reply("".join(f"{path}\n" for path in written))
