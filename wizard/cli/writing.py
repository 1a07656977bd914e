"""dokument, demo: the case as Word files."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from wizard.case.model import Case
from wizard.cli.narration import say
from wizard.cli.opening import bank_at, bring_in, open_case, open_desk
from wizard.cli.reading import as_text, listed
from wizard.cli.reply import Reply, as_json
from wizard.desk.desk import Desk
from wizard.desk.papers import BANK_STATUSES, DocumentStatus
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, document
from wizard.faults import Code, UsageError, VagvalError, fault


def dokument(words: Namespace) -> Reply:
    """Write the documents that fit a case, or the one that was named; list them, or read one as text. What
    they lack is told beside."""
    _refuse_contradictions(words)
    if words.lista:
        return listed(words)
    if words.text:
        return as_text(words)
    if words.mall in BANK_DOCUMENTS:
        return _of_the_bank(words)
    with open_case(words) as (desk, case):
        wanted = _wanted(desk, case, words)
        written = list(_write(desk, case, wanted, Path(words.till), publish=words.publicering))
    for one in wanted:
        if one.missing:
            say("\n  – ".join((f"{one.title}: det här saknas än.", *one.missing)))
    if words.json:
        return as_json({"dokument": [_written(one, path) for one, path in zip(wanted, written, strict=True)]})
    return _paths(written)


def _refuse_contradictions(words: Namespace) -> None:
    """Flags that need one another, or rule one another out. Raises UsageError."""
    place, of_bank = "vagval dokument", words.mall in BANK_DOCUMENTS
    others = [flag for flag in ("mall", "text", "avsnitt", "publicering") if getattr(words, flag)]
    if words.lista and others:
        raise UsageError(fault(Code.KMD015, place, flagga=f"--{others[0]}"))
    if words.avsnitt and not words.text:
        raise UsageError(fault(Code.KMD017, place))
    if words.text and not words.mall:
        raise UsageError(fault(Code.KMD016, place))
    if words.publicering and of_bank:
        raise UsageError(fault(Code.KMD014, place, namn=words.mall))
    if not words.arende and not of_bank:
        raise UsageError(fault(Code.KMD013, place, namn=", ".join(BANK_DOCUMENTS)))
    if words.publicering and words.mall and not document(words.mall).public:
        raise UsageError(fault(Code.KMD014, place, namn=words.mall))


def _written(one: DocumentStatus, path: Path) -> dict[str, object]:
    return {
        "mall": one.name,
        "fil": str(path),
        "saknas": list(one.missing),
        "passar": one.fits,
        "grupp": one.group,
    }


def _of_the_bank(words: Namespace) -> Reply:
    """Write a document that is made from the bank alone."""
    with open_desk(words, in_memory=True) as desk:
        path = desk.write_of_bank(words.mall, Path(words.till))
    if words.json:
        one = next(one for one in BANK_STATUSES if one.name == words.mall)
        return as_json({"dokument": [_written(one, path)]})
    return _paths([path])


def _wanted(desk: Desk, case: Case, words: Namespace) -> list[DocumentStatus]:
    """The document that was named, fitting or not, or all that fit. Raises VagvalError."""
    only = document(words.mall).name if words.mall else ""
    wanted = [one for one in desk.documents(case) if one.name == only or (not only and one.fits)]
    return [one for one in wanted if one.public] if words.publicering else wanted


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
