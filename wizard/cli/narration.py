"""What is said beside the answer, on stderr: for the person, never for the program that reads stdout."""

import os
import sys

from wizard.cli.layout import printable


def say(text: str) -> None:
    """Narrate. When nobody can hear it, the exit code still tells."""
    try:
        print(printable(text), file=sys.stderr, flush=True)
    except OSError:
        hush(sys.stderr.fileno())


def hush(stream: int) -> None:
    """Let nothing more be written there: what is left in the buffer would fail again, in English."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream)
    os.close(nowhere)
