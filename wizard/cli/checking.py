"""kontroll: the bank, the examples that lie with it, and the templates. Every fault in one go."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from wizard.cli.opening import bank_at, open_desk, templates_at
from wizard.cli.reply import Reply, as_json, in_words
from wizard.desk.desk import Desk
from wizard.documents.fill import Templates
from wizard.faults import Fault, VagvalError
from wizard.places import template_folder


def kontroll(words: Namespace) -> Reply:
    """Check everything; exit code 1 when anything must be mended."""
    faults = list(dict.fromkeys(_faults(words)))
    if words.json:
        return as_json({"fel": [_plain(one) for one in faults]}, faulty=bool(faults))
    return in_words("\n".join(map(str, faults)) or "Inga fel.", faulty=bool(faults))


def _faults(words: Namespace) -> Iterator[Fault]:
    """A template's own faults, the bank's, and then, with a whole bank, what trying the examples shows."""
    yield from Templates((*templates_at(words), template_folder())).check()
    try:
        with open_desk(words, in_memory=True) as desk, TemporaryDirectory() as folder:
            for path in sorted((bank_at(words) / "exempel").glob("*.yaml")):
                yield from _tried(desk, path, Path(folder))
    except VagvalError as error:
        yield from error.faults


def _tried(desk: Desk, path: Path, folder: Path) -> Iterator[Fault]:
    """What is wrong with an example, or comes to light when its documents are written."""
    try:
        case, _ = desk.import_file(path)
        for one in desk.documents(case):
            case, _ = desk.write(case, one.name, folder)
    except VagvalError as error:
        yield from error.faults


def _plain(one: Fault) -> dict[str, object]:
    return {
        "fil": one.place.file,
        "rad": one.place.line,
        "kolumn": one.place.column,
        "kod": one.code.name,
        "orsak": one.cause,
        "atgard": one.remedy,
    }
