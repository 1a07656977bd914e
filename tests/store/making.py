"""Cases in a store, for the tests."""

from dataclasses import replace

import pytest

from tests.case.making import BANK, STAMP
from wizard.case.changes import CaseOpened, Change
from wizard.case.events import record_all
from wizard.case.model import Case
from wizard.faults import VagvalError
from wizard.store.sqlite import SqliteStore


def new_case(store: SqliteStore, *changes: Change, id: str = "", time: str = STAMP.time) -> Case:
    """A case in the store to which the changes have happened."""
    stamp = replace(STAMP, time=time)
    events = record_all(Case(id=""), [CaseOpened(id or store.new_id(), BANK), *changes], stamp)
    return store.append(Case(id=""), *events)


def code_of(error: pytest.ExceptionInfo[VagvalError]) -> str:
    """The code of the one fault in an error."""
    (fault,) = error.value.faults
    return fault.code.name
