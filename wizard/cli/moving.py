"""exportera, importera: one case as a file, out and in."""

from argparse import Namespace
from pathlib import Path

from wizard.cli.narration import say
from wizard.cli.opening import bring_in, open_desk
from wizard.cli.reply import Reply
from wizard.documents.saving import save
from wizard.faults import Code, UsageError, fault

_WITH_HISTORY = {".json": True, ".yaml": False, ".yml": False}


def exportera(words: Namespace) -> Reply:
    """Write the case to a file. A file that is there already is left alone; the new one gets a number."""
    path = Path(words.till)
    history = _WITH_HISTORY.get(path.suffix.lower())
    if history is None:
        raise UsageError(fault(Code.KMD009, "vagval exportera", namn=path.name))
    with open_desk(words) as desk:
        case = desk.open(words.arende)
        saved = save(path, desk.export_text(case, history=history).encode())
    say(f"Ärende {case.id} är exporterat{' med hela historiken' if history else ''}.")
    return Reply(f"{saved.path}\n")


def importera(words: Namespace) -> Reply:
    """Bring a case in from a file."""
    with open_desk(words) as desk:
        case = bring_in(desk, words.fil, real=True)
    say(f"”{case.title}” är inläst.")
    return Reply(f"{case.id}\n")
