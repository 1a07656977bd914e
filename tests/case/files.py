"""Case files brought in, for the tests."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.case.banks import SMALL_BANK
from tests.case.making import STAMP
from wizard.case.answers import Value
from wizard.case.casefile import Imported, import_case
from wizard.case.events import fold
from wizard.case.model import Case
from wizard.faults import VagvalError


def no_grounds(case: Case, question: str, party: str) -> Mapping[str, Value]:
    return {}


def brought_in(text: str | bytes, file: str = "fall.yaml", grounds: Any = no_grounds) -> Imported:
    raw = text.encode() if isinstance(text, str) else text
    return import_case(raw, file, bank=SMALL_BANK, stamp=STAMP, case_id="v7k3q", grounds=grounds)


def read(text: str) -> Case:
    return fold(brought_in(text).events)


def faults_of(text: str | bytes, file: str = "fall.yaml") -> list[str]:
    """The faults of a file, each as `line:column code`."""
    with pytest.raises(VagvalError) as error:
        brought_in(text, file)
    return [f"{str(one.place).removeprefix(file + ':')} {one.code.name}" for one in error.value.faults]
