"""kontroll: the bank, the examples, the case tests and the övningar that lie with it, and the templates. Every
fault in one go; with --bevis, then the proofs."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.bank.model import Bank
from wizard.bank.yamltext import Document, read_yaml_file
from wizard.cli.narration import say
from wizard.cli.opening import bank_at, open_desk, templates_at
from wizard.cli.practice_words import TAKEN
from wizard.cli.proving import Proofs, prove_bank
from wizard.cli.reply import Reply, as_json, in_words
from wizard.desk.desk import Desk
from wizard.documents.checking.check import check
from wizard.documents.template.fill import Templates
from wizard.documents.word.accessible import remarks
from wizard.faults import Code, Fault, VagvalError, fault
from wizard.places import template_folder
from wizard.practice.checking import check as check_lessons
from wizard.practice.checking import missing
from wizard.practice.reading import FOLDER, read_lessons
from wizard.trial.trying import try_all


def kontroll(words: Namespace) -> Reply:
    """Check everything; exit code 1 when anything must be mended, or could not be proved."""
    faults = list(dict.fromkeys(_faults(words)))
    proofs = prove_bank(words) if words.bevis and not faults else Proofs()
    faults += proofs.faults
    if words.json:
        proved = {"bevis": proofs.plain} if words.bevis else {}
        return as_json({"fel": [_plain(one) for one in faults], **proved}, faulty=bool(faults))
    if words.bevis and not proofs.plain:
        say("Inga bevis är körda.")
    return in_words("\n".join(map(str, faults)) or "Inga fel.", proofs.words, faulty=bool(faults))


def _faults(words: Namespace) -> Iterator[Fault]:
    """The templates' and the bank's. With a whole bank templates are held against it, on every branch; and
    the examples, whose documents are written if the templates hold, and the case tests are tried."""
    folders = (*templates_at(words), template_folder())
    try:
        with open_desk(words, in_memory=True) as desk, TemporaryDirectory() as folder:
            faults = check(folders, desk.bank)
            yield from faults
            written: set[str] = set()
            for path in sorted((bank_at(words) / "exempel").glob("*.yaml")):
                yield from _tried(desk, path, None if faults else Path(folder), written)
            yield from _case_tests(desk, bank_at(words))
            yield from faults_in_lessons(desk.bank, bank_at(words))
    except VagvalError as error:
        yield from error.faults
        yield from Templates(folders).check()


def _tried(desk: Desk, path: Path, folder: Path | None, written: set[str]) -> Iterator[Fault]:
    """What is wrong with an example, or comes to light when the documents that fit it, and those that no example
    before it has `written`, are written to a folder."""
    try:
        case, _ = desk.import_file(path)
        if folder is None:
            return
        wanted = [one for one in desk.documents(case) if one.fits or one.name not in written]
        written.update(one.name for one in wanted)
        for one in wanted:
            case, saved = desk.write(case, one.name, folder)
            for remark in remarks(saved.read_bytes()):
                yield fault(Code.DOK054, f"{one.name}.md", namn=one.title, brist=remark)
    except VagvalError as error:
        yield from error.faults


def _case_tests(desk: Desk, bank: Path) -> Iterator[Fault]:
    """What is wrong with the case tests of a bank, or what they come to that they should not."""
    files: list[dict[str, Document]] = []
    for pattern in ("exempel/*.yaml", "fall/grund/*.yaml", "fall/*.yaml"):
        files.append({})
        for path in sorted(bank.glob(pattern)):
            try:
                files[-1][path.name] = read_yaml_file(path)
            except VagvalError as error:
                yield from error.faults
    examples, grounds, tests = files
    yield from try_all(desk.bank, tests.values(), {**examples, **grounds})


def faults_in_lessons(bank: Bank, folder: Path) -> Iterator[Fault]:
    """What is wrong with what there is to learn from, where a bank has such a folder beside it."""
    if (folder / FOLDER).is_dir():
        lessons = read_lessons(folder)
        yield from check_lessons(bank, lessons)
        for name in (one for one in TAKEN if one in lessons.cases):
            yield fault(Code.OVN024, lessons.cases[name].document.file, namn=name)
        yield from missing(bank, lessons)


def _plain(one: Fault) -> dict[str, object]:
    return {
        "fil": one.place.file,
        "rad": one.place.line,
        "kolumn": one.place.column,
        "kod": one.code.name,
        "orsak": one.cause,
        "atgard": one.remedy,
    }
