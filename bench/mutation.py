"""How many wrong versions of the assessment the tests notice.

mutmut makes the mutants and keeps the results (`mutmut results`, `mutmut show`, `mutmut browse` read them).
It starts pytest anew for each mutant; here one session collects the tests once and each mutant is tried in
a fork of it, the quickest tests that reach the function first. What was killed before is not tried again.

    python -m bench.mutation              every mutant that is not killed yet
    python -m bench.mutation '*.walk.*'   of these modules or functions
    python -m bench.mutation tests/cases  with these tests alone
"""

import contextlib
import fnmatch
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import FrameType

import pytest
from _pytest.runner import runtestprotocol
from mutmut.__main__ import create_mutants
from mutmut.configuration import config
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.utils.file_utils import (
    copy_also_copy_files,
    copy_src_dir,
    setup_source_paths,
    walk_mutatable_files,
)
from mutmut.utils.format_utils import mangled_name_from_mutant_name

KILLED, SURVIVED, NO_TESTS, TIMEOUT = 1, 0, 33, 36
"""As mutmut writes them."""
AT_ONCE = 3
PATIENCE = 15
"""Times as long as the tests take on the right code, before a mutant is said never to end."""


class Trial:
    """A pytest session that tries mutants instead of running its tests once."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        self._reached: dict[str, list[pytest.Item]] = {}
        self._seconds: dict[pytest.Item, float] = {}
        self._running: dict[int, tuple[SourceFileMutationData, str]] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant that is wanted and not killed."""
        set_mutant_under_test("")
        for item in session.items:
            self._watch(item)
        assert self._fork("", session.items) and self._ended()[1] == SURVIVED, (
            "a fork fails on the right code"
        )
        files = list(_files())
        for file in files:
            for name, code in file.exit_code_by_key.items():
                if code != KILLED and any(fnmatch.fnmatch(name, pattern) for pattern in self._wanted):
                    self._try(file, name)
            while self._running:
                self._collect()
            file.save()
            print(_line(str(file.path), file.exit_code_by_key.values()), flush=True)
        return True

    def _watch(self, item: pytest.Item) -> None:
        """Run a test on the right code: how long it takes, and which functions it reaches."""
        seen = set()

        def enter(frame: FrameType, _event: str, _arg: object) -> None:
            seen.add(frame.f_code)

        began = time.perf_counter()
        sys.settrace(enter)
        try:
            passed = _passes(item, None)
        finally:
            sys.settrace(None)
        assert passed, f"{item.nodeid} fails on the right code"
        self._seconds[item] = time.perf_counter() - began
        for code in seen:
            if code.co_name.endswith("__mutmut_orig"):
                module = Path(code.co_filename).relative_to(Path.cwd()).with_suffix("")
                name = ".".join((*module.parts, code.co_name.removesuffix("__mutmut_orig")))
                self._reached.setdefault(name, []).append(item)

    def _try(self, file: SourceFileMutationData, name: str) -> None:
        """Run the tests that reach the function, the quickest first."""
        tests = sorted(
            self._reached.get(mangled_name_from_mutant_name(name), ()), key=self._seconds.__getitem__
        )
        if not tests:
            file.exit_code_by_key[name] = NO_TESTS
            return
        while len(self._running) >= AT_ONCE:
            self._collect()
        self._running[self._fork(name, tests)] = file, name

    def _fork(self, mutant: str, tests: Sequence[pytest.Item]) -> int:
        """Run tests on a mutant in a process of their own, until one fails: its id."""
        child = os.fork()
        if child:
            return child
        code = KILLED
        try:
            signal.alarm(10 + int(PATIENCE * sum(self._seconds[test] for test in tests)))
            set_mutant_under_test(mutant)
            every = zip(tests, [*tests[1:], None], strict=True)
            code = SURVIVED if all(_passes(test, following) for test, following in every) else KILLED
        finally:
            os._exit(code)

    def _collect(self) -> None:
        child, code = self._ended()
        file, name = self._running.pop(child)
        file.exit_code_by_key[name] = code

    def _ended(self) -> tuple[int, int]:
        """The next process that ends, and its result."""
        child, status = os.wait()
        return child, TIMEOUT if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def _passes(item: pytest.Item, following: pytest.Item | None) -> bool:
    item._initrequest()  # type: ignore[attr-defined]  # a test that has run once can run again
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))


def _files() -> Iterator[SourceFileMutationData]:
    """The results so far of each file that has mutants."""
    root = Path.cwd().parent if Path.cwd().name == "mutants" else Path.cwd()
    for path in sorted(walk_mutatable_files()):
        file = SourceFileMutationData(path=path)
        file.meta_path = root / "mutants" / f"{path}.meta"
        file.load()
        if file.exit_code_by_key:
            yield file


def main() -> None:
    """Make the mutants, try those that are wanted, and print how it went."""
    set_mutant_under_test("mutant_generation")
    Path("mutants").mkdir(exist_ok=True)
    with contextlib.redirect_stdout(None):
        copy_src_dir()
        copy_also_copy_files()
        setup_source_paths()
        create_mutants(AT_ONCE)
    options = config()
    tests = [one for one in sys.argv[1:] if one.startswith("tests/")]
    arguments = [*options.pytest_add_cli_args, *(tests or options.pytest_add_cli_args_test_selection)]
    os.chdir("mutants")
    pytest.main(
        ["--rootdir=.", "-q", *arguments],
        plugins=[Trial([one for one in sys.argv[1:] if one not in tests] or ["*"])],
    )
    os.chdir("..")
    table()


def table() -> None:
    """Per file: mutants, killed, survived, timeouts, without tests, and how many of a hundred are noticed."""
    total: Counter[int | None] = Counter()
    for file in _files():
        total += Counter(file.exit_code_by_key.values())
        print(_line(str(file.path), file.exit_code_by_key.values()))
    print(_line("", total.elements()))


def _line(name: str, codes: Iterable[int | None]) -> str:
    found = Counter(codes)
    number, gone = found.total(), found[KILLED] + found[TIMEOUT]
    numbers = f"{number:5} {found[KILLED]:5} {found[SURVIVED]:4} {found[TIMEOUT]:3} {found[NO_TESTS]:3}"
    return f"{name:40} {numbers} {100 * gone / number:6.1f} %"


if __name__ == "__main__":
    main()
