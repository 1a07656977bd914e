"""Memory in the interview, against a bare Textual app. Linux. `python -m bench.memory`"""

from pathlib import Path
from tempfile import TemporaryDirectory

from bench.bare import READY
from bench.measuring import begin, note, ratio
from bench.terminal import Terminal
from bench.window import BARE, Window


def main() -> None:
    """Let both come to rest, and look."""
    begin("Minne i intervjun")
    with TemporaryDirectory() as folder:
        window = Window(Path(folder), 100)
        bare = Terminal(BARE, window.home)
        bare.wait_for(READY)
        bare.settle()
        interview = window.open_interview()
        mine, floor = interview.memory(), bare.memory()
        bare.close()
        interview.close()
    ratio("minne", mine, floor, 1.8)
    note("vårt, bart program", f"{mine / 1e6:.0f}, {floor / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
