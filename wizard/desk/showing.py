"""A document in the program that the system has for it. The name is handed over as it is, never to a shell."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

_DOCUMENT = ".docx"


def is_document(path: Path) -> bool:
    """Whether a document lies there. The path may come from a history in other hands: what else it names, the
    system might run."""
    try:
        return path.suffix.lower() == _DOCUMENT and path.is_file()
    except OSError:
        return False


def show_file(path: Path) -> bool:
    """Ask the system to open a document. False where there is nobody to ask: no desktop, or no such program."""
    if sys.platform == "win32":
        try:
            os.startfile(path)
        except OSError:
            return False
        return True
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None or not _has_desktop():
        return False
    words = [program, str(path)]
    Thread(target=_run, args=(words,), daemon=True).start()  # some stay until their window is closed
    return True


def _has_desktop() -> bool:
    """Without one, xdg-open would take over the terminal."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform == "darwin" or bool(named)


def _run(words: list[str]) -> None:
    nowhere = subprocess.DEVNULL
    subprocess.run(words, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True, check=False)
