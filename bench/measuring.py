"""What all measurements share: where they ran, how time is taken, how a result is said."""

import gc
import os
import platform
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median


def machine() -> str:
    """The machine, its Python and its system, in a line."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if "model name" in line
        ]
        cpu = names[0] if names else cpu
    return f"{cpu}, {os.cpu_count()} kärnor, Python {platform.python_version()}, {platform.system()}"


def begin(what: str) -> None:
    """Say what is measured, and where."""
    print(f"{what}\n  {machine()}")


def seconds(work: Callable[[], object]) -> float:
    """How long one piece of work takes, with the garbage of the one before it out of the way."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turns(times: int, *works: Callable[[], object]) -> list[float]:
    """The median seconds of each piece of work. They take turns, so that a slow moment hits them alike."""
    taken = [[seconds(work) for work in works] for _ in range(times + 1)]
    return [median(each) for each in zip(*taken[1:], strict=True)]  # the first turn only warms up


def ratio(name: str, ours: float, floor: float, budget: float) -> None:
    """Say how many times the floor ours takes."""
    _line(name, f"{ours / floor:.2f} ×", f"{budget} ×", ours / floor <= budget)


def milliseconds(name: str, taken: float, budget: float) -> None:
    """Say how many milliseconds it takes."""
    _line(name, f"{taken * 1000:.1f} ms", f"{budget} ms", taken * 1000 <= budget)


def note(name: str, value: str) -> None:
    """Say something that has no budget."""
    print(f"  {name:<58}{value:>12}")


def _line(name: str, value: str, budget: str, within: bool) -> None:
    print(f"  {name:<58}{value:>12}   budget {budget:<8}{'' if within else '  ÖVER'}")
