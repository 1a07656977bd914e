"""A program on a real pty: what it paints, and when. For Linux and macOS."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

SIZE = (40, 120)
"""Rows and columns."""
_PATIENCE = 20.0
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]P_^][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_=>])")


class Terminal:
    """`python WORDS` in a terminal of its own, with settings in `home`."""

    def __init__(self, words: Sequence[str], home: Path) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment |= {
            name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        }
        self.begun = time.perf_counter()
        self._program = subprocess.Popen(
            [sys.executable, *words],
            stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.painted = ""

    def wait_for(self, text: str) -> float:
        """Read until the text has been painted. Returns when (as `time.perf_counter`) it was."""
        last = time.perf_counter() + _PATIENCE
        while text not in _ESCAPES.sub("", self.painted):
            if time.perf_counter() > last:
                raise TimeoutError(
                    f"{text!r} syns inte. Det senaste: {_ESCAPES.sub('', self.painted)[-2000:]}"
                )
            self._read(0.5)
        return time.perf_counter()

    def settle(self, quiet: float = 0.3) -> None:
        """Read until nothing more is painted for a while."""
        while self._read(quiet):
            pass

    def press(self, keys: str) -> float:
        """Type, and forget what was painted before. Returns when it was typed."""
        self.painted = ""
        os.write(self._ours, keys.encode())
        return time.perf_counter()

    def memory(self) -> int:
        """Bytes of memory that the program holds (resident; Linux)."""
        status = Path(f"/proc/{self._program.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert found is not None
        return int(found[1]) * 1024

    def close(self) -> None:
        """End the program."""
        self._program.kill()
        self._program.wait()
        os.close(self._ours)

    def _read(self, patience: float) -> bool:
        ready, _, _ = select.select([self._ours], [], [], patience)
        if not ready:
            return False
        try:
            chunk = os.read(self._ours, 65536)
        except OSError:  # the program has ended
            return False
        self.painted += chunk.decode("utf-8", "replace")
        return bool(chunk)
