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
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, document
from wizard.faults import Code, UsageError, VagvalError, fault


def dokument(words: Namespace) -> Reply:
    """Write the documents that fit a case, or the one that was named. What they lack is told beside."""
    if words.mall in BANK_DOCUMENTS:
        return _of_the_bank(words)
    if not words.arende:
        raise UsageError(fault(Code.KMD013, "vagval dokument", namn=", ".join(BANK_DOCUMENTS)))
    with open_case(words) as (desk, case):
        wanted = _wanted(desk, case, words)
        written = list(_write(desk, case, wanted, Path(words.till), publish=words.publicering))
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


def _of_the_bank(words: Namespace) -> Reply:
    """Write a document that is made from the bank alone."""
    if words.publicering:
        raise UsageError(fault(Code.KMD014, "vagval dokument", namn=words.mall))
    with open_desk(words, in_memory=True) as desk:
        path = desk.write_of_bank(words.mall, Path(words.till))
    if words.json:
        return as_json({"dokument": [{"mall": words.mall, "fil": str(path), "saknas": []}]})
    return _paths([path])


def _wanted(desk: Desk, case: Case, words: Namespace) -> list[DocumentStatus]:
    """The document that was named, fitting or not, or all that fit. Raises VagvalError."""
    only = document(words.mall).name if words.mall else ""
    wanted = [one for one in desk.documents(case) if one.name == only or (not only and one.fits)]
    if not words.publicering:
        return wanted
    if only and not wanted[0].public:
        raise UsageError(fault(Code.KMD014, "vagval dokument", namn=only))
    return [one for one in wanted if one.public]


def demo(words: Namespace) -> Reply:
    """Write all documents for the first example, without touching the user's own cases."""
    with open_desk(words, in_memory=True) as desk:
        examples = sorted((bank_at(words) / "exempel").glob("1-*.yaml"))
        if not examples:
            raise VagvalError(fault(Code.KMD011, bank_at(words)))
        case = bring_in(desk, str(examples[0]))
        fitting = [one for one in desk.documents(case) if one.fits]
        written = list(_write(desk, case, fitting, Path(words.till)))
        found, bank, reasons = desk.assess(case), desk.bank_of(case), desk.why(case).reasons
    form = bank.forms[found.form].text if found.form else "inte avgjord"
    say("Det här är ett påhittat exempel. Organisation, nämnd och belopp finns inte på riktigt.")
    say(f"Ärende:    {case.title}")
    say(f"Form:      {form} ({found.readiness})")
    say(f"Skäl:      {reasons[0].text}")
    say("Dokumenten:")
    return _paths(written)


def _write(
    desk: Desk, case: Case, wanted: Iterable[DocumentStatus], folder: Path, *, publish: bool = False
) -> Iterator[Path]:
    """Write one document after the other. Each writing is an event, so the case goes on from it."""
    for one in wanted:
        case, path = desk.write(case, one.name, folder, publish=publish)
        yield path


def _paths(written: Iterable[Path]) -> Reply:
    return Reply("".join(f"{path}\n" for path in written))
