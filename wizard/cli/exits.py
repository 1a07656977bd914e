"""From the command line's words to an exit code. Nothing else in the program decides one.

0 done · 1 something in what you gave must be mended · 2 wrong usage · 3 the store could not be used or
someone else changed the case · 70 our own fault · 130 interrupted with Ctrl+C. What a `VagvalError` means
(1, 2 or 3) stands with the errors themselves, in `wizard.faults`.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from wizard import __version__
from wizard.cli.commands import Told, read
from wizard.cli.swedish import speak_swedish
from wizard.faults import Code, UsageError, VagvalError, fault

if TYPE_CHECKING:
    from wizard.tui.practice.wanted import Wanted

DONE = 0
MEND = 1
OUR_FAULT = 70
INTERRUPTED = 130


def run(argv: Sequence[str]) -> int:
    """Do what the words ask for, say what came of it, and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _hold_any_text(stream)
    try:
        return _obey(argv)
    except VagvalError as error:
        _say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _say("Avbrutet.")
        return INTERRUPTED
    except Exception as error:
        _say(f"Något gick fel i Vägval, inte i det du gjorde. Felet är {_logged(error)}.")
        return OUR_FAULT


def _obey(argv: Sequence[str]) -> int:
    speak_swedish()
    try:
        command, words = read(argv)
    except Told as told:
        _answer(told.text)
        return DONE
    if command is None:
        return _window(words)
    if command.name == "ovning" and _practises_in_window(words):
        return _window(words, _wanted(words))
    reply = command.function()(words)
    _answer(reply.text)
    return MEND if reply.faulty else DONE


def _practises_in_window(words: argparse.Namespace) -> bool:
    from wizard.cli.practice_words import opens_window

    return opens_window(words)


def _wanted(words: argparse.Namespace) -> "Wanted":
    from wizard.tui.practice.wanted import Wanted

    return Wanted(words.namn, words.sjalv, words.grupp, words.klass, words.antal, words.fro)


def _window(words: argparse.Namespace, wanted: "Wanted | None" = None) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise UsageError(fault(Code.KMD005, "vagval"))
    from wizard.cli.opening import bank_at, database_at, templates_at
    from wizard.tui.app import run as open_window

    return open_window(database_at(words), bank_at(words), templates_at(words), wanted)


def _answer(text: str) -> None:
    """Write to stdout. A reader who has had enough and left is no error."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        from wizard.cli.narration import hush

        hush(sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise VagvalError(fault(Code.KMD006, "standard ut")) from error


def _say(text: str) -> None:
    from wizard.cli.narration import say

    say(text)


def _hold_any_text(stream: TextIO) -> None:
    """Windows gets UTF-8 also in files and pipes. What a stream cannot write is shown by number."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8" if os.name == "nt" else None, errors="backslashreplace")


def _logged(error: Exception) -> str:
    """Describe the fault in a file of its own, on this machine only. Imports here what a good day never needs."""
    import datetime
    import platform
    import tempfile
    import traceback

    from platformdirs import user_log_path

    name = f"vagval-fel-{datetime.datetime.now():%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    text = (
        "Läs igenom filen innan du lämnar den vidare: den kan innehålla delar av ett ärende.\n\n"
        f"Vägval {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
        f"{''.join(traceback.format_exception(error))}"
    )
    for folder in (user_log_path("vagval", appauthor=False), Path(tempfile.gettempdir())):
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8", errors="backslashreplace")
            return f"beskrivet i {folder / name}"
    return "inte beskrivet någonstans: ingen fil gick att skriva"
