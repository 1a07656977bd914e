"""No test touches the user's own cases or settings; `--inga-hopp` turns a skipped test into a failed one.

`--grundligt` is the long run: tests with the mark `grundligt`, and 10,000 examples where `thorough` says so.
"""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests import thorough


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--inga-hopp", action="store_true", help="ett test som hoppas över räknas som fel")
    parser.addoption(
        "--grundligt", action="store_true", help="den långa körningen: tiotusen exempel, och LibreOffice"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Before any test is read, since examples are counted there."""
    thorough.LONG_RUN = config.getoption("--grundligt")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests out of the short run."""
    if not thorough.LONG_RUN:
        long = [item for item in items if item.get_closest_marker("grundligt")]
        items[:] = [item for item in items if item not in long]
        config.hook.pytest_deselected(items=long)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything that the tests need is installed, nothing has a reason to be skipped."""
    report = yield
    if report.skipped and item.config.getoption("--inga-hopp"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} hoppades över: {report.longrepr}"
    return report


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings, data and logs in a folder of the tests' own."""
    home = tmp_path_factory.mktemp("hem")
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("VAGVAL_DATABAS", raising=False)
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA"):
            environment.setenv(name, str(home))
        yield home
