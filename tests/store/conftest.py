"""An empty store in a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from wizard.store.sqlite import SqliteStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ärenden.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(path, patience=0)
    yield opened
    opened.close()
