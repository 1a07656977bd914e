"""What there is to learn from is read from disk once for all windows."""

from collections.abc import Iterator

import pytest

from wizard.places import bank_folder
from wizard.practice import reading
from wizard.practice.reading import Lessons


@pytest.fixture(scope="package")
def lessons() -> Lessons:
    return reading.read_lessons(bank_folder())


@pytest.fixture(autouse=True)
def _read_once(lessons: Lessons, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(reading, "read_lessons", lambda _folder: lessons)
    yield
