"""From a key to the next question's text, on a real pty. `python -m bench.interview`"""

from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from bench.measuring import begin, milliseconds, note
from bench.terminal import Terminal
from bench.window import Window

BACK = "p"
PREVIEW = "t"
SEEN = 20
"""As many of the question's first characters as surely stand on one line."""


def main() -> None:
    """Walk backwards through every question of the sound example, alone and with a document beside it."""
    begin("Intervjun: tangent till nästa frågas text")
    for what, keys in (("", ""), (", dokumentet bredvid", PREVIEW)):
        with TemporaryDirectory() as folder:
            window = Window(Path(folder), 1)
            terminal = window.open_interview()
            if keys:
                terminal.press(keys)
                terminal.settle(2.0)
            taken = _walk(terminal, window.questions)
            terminal.close()
        milliseconds(f"median av {len(taken)} frågor{what}", median(taken), 25)
        note("nio av tio inom", f"{quantiles(taken, n=10)[-1] * 1000:.1f} ms")


def _walk(terminal: Terminal, questions: list[str]) -> list[float]:
    """Seconds from each key to the text of the question before."""
    taken = []
    for now, then in pairwise(reversed(questions)):
        pressed = terminal.press(BACK)
        seen = terminal.wait_for(then[:SEEN])
        terminal.settle()
        if not now.startswith(then[:SEEN]):
            taken.append(seen - pressed)
    return taken


if __name__ == "__main__":
    main()
