"""From start to first paint with 1,000 cases, against a bare Textual app. `python -m bench.start`"""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.bare import READY
from bench.measuring import begin, note, ratio
from bench.terminal import Terminal
from bench.window import BARE, Window

COUNT, TIMES = 1000, 15


def main() -> None:
    """Start both in turns."""
    begin(f"Start till första bilden, {COUNT} ärenden".replace("1000", "1 000"))
    with TemporaryDirectory() as folder:
        window = Window(Path(folder), COUNT)
        ours, bare = [], []
        for _ in range(TIMES + 1):
            ours.append(first_paint(window.open(), window.newest))
            bare.append(first_paint(Terminal(BARE, window.home), READY))
        mine, floor = median(ours[1:]), median(bare[1:])  # the first start reads from disk
        ratio("första bilden", mine, floor, 1.3)
        note("vår tid, bart program", f"{mine * 1000:.0f}, {floor * 1000:.0f} ms")


def first_paint(terminal: Terminal, text: str) -> float:
    """Seconds from start until the text is on screen."""
    taken = terminal.wait_for(text) - terminal.begun
    terminal.close()
    return taken


if __name__ == "__main__":
    main()
