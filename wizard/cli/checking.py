"""kontroll: the bank, the examples that lie with it, and the templates. Every fault in one go."""

from argparse import Namespace
from collections.abc import Iterator

from wizard.cli.opening import bank_at, open_desk
from wizard.cli.reply import Reply, as_json, in_words
from wizard.faults import Fault, VagvalError


def kontroll(words: Namespace) -> Reply:
    """Check everything; exit code 1 when anything must be mended."""
    faults = list(_bank_and_examples(words))
    if words.json:
        return as_json({"fel": [_plain(one) for one in faults]}, faulty=bool(faults))
    return in_words("\n".join(map(str, faults)) or "Inga fel.", faulty=bool(faults))


def _bank_and_examples(words: Namespace) -> Iterator[Fault]:
    """The examples can be checked only against a bank without faults."""
    try:
        with open_desk(words, in_memory=True) as desk:
            for path in sorted((bank_at(words) / "exempel").glob("*.yaml")):
                try:
                    desk.import_file(path)
                except VagvalError as error:
                    yield from error.faults
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
