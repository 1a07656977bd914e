"""What is appended is kept exactly, is found again, and survives; what is wrong is said in Swedish."""

import sqlite3
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.case.making import ANYTHING, BANK, STAMP, lives
from tests.store.making import code_of, new_case
from wizard.case.answers import Answer
from wizard.case.changes import (
    AnswerGiven,
    CaseOpened,
    ContentErased,
    DetailsChanged,
    PartyAdded,
    PositionTaken,
)
from wizard.case.events import Event, change_of, erase, fold, record, record_all, verify
from wizard.case.model import Case, Party, Position
from wizard.faults import StoreError, VagvalError
from wizard.store.sqlite import SqliteStore
from wizard.text import clean

# -- keeping --------------------------------------------------------------------------------------


def test_a_case_comes_back_as_it_was(store: SqliteStore, path: Path) -> None:
    case = new_case(
        store, DetailsChanged(title="Nattvandring"), PartyAdded(Party("o1", "Föreningen Exempel"))
    )
    given_answer = record(case, AnswerGiven("ide", Answer("staden", "Vår idé."), day="2026-11-22"), STAMP)
    case = store.append(case, given_answer)
    again = SqliteStore(path)
    assert again.open_case(case.id) == case == store.open_case(case.id)
    assert verify(again.events(case.id), known_head=case.head) == ()
    again.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=ANYTHING)
def test_any_text_comes_back_exactly_as_it_was_cleaned(store: SqliteStore, text: str) -> None:
    case = new_case(store, DetailsChanged(title=text), AnswerGiven("ide", Answer("ja", text, (text,))))
    kept = store.open_case(case.id)
    assert kept == case
    assert kept.answers["ide", ""] == Answer("ja", clean(text), (clean(text),))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(events=lives())
def test_any_log_comes_back_event_by_event(store: SqliteStore, events: list[Event]) -> None:
    opening = record(Case(id=""), CaseOpened(store.new_id(), BANK), STAMP)
    changes = record_all(fold([opening]), [change_of(event) for event in events[1:]], STAMP)
    case = store.append(Case(id=""), opening, *changes)
    assert store.events(case.id) == (opening, *changes)
    assert store.open_case(case.id) == fold((opening, *changes))


def test_a_long_text_is_kept(store: SqliteStore) -> None:
    text = "Å" * 20_000 + "\n{{ 7*7 }} [/b] A & B <C> 🙂"
    case = new_case(store, AnswerGiven("ide", Answer("ja", text)))
    assert store.open_case(case.id).answers["ide", ""].reason == text


def test_erased_contents_stay_erased(store: SqliteStore) -> None:
    events = record_all(
        Case(id=""), [CaseOpened("v7k3q", BANK), PartyAdded(Party("o1", "Föreningen Exempel"))], STAMP
    )
    rule = record(fold(events), ContentErased((2,), "Gallringsplan 3.1 (påhittad)"), STAMP)
    store.append(Case(id=""), events[0], erase(events[1]), rule)
    kept = store.events("v7k3q")
    assert kept[1].payload is None
    assert verify(kept) == ()
    assert "Exempel" not in repr(kept)


def test_several_events_are_kept_all_or_none(store: SqliteStore) -> None:
    case = new_case(store)
    one, two = record_all(case, [DetailsChanged(title="A"), DetailsChanged(title="B")], STAMP)
    with pytest.raises(sqlite3.IntegrityError):
        store.append(case, one, replace(two, number=one.number))
    assert store.open_case(case.id) == case


def test_ids_are_short_and_cannot_be_misread(store: SqliteStore) -> None:
    ids = {store.new_id() for _ in range(300)}
    assert len(ids) > 290
    assert all(len(id) == 5 and id[0].isalpha() and not set(id) & set("01ilo") for id in ids)


def test_a_bank_is_kept_once_and_comes_back(store: SqliteStore, path: Path) -> None:
    files = {"bank.yaml": "version: 1.0\n", "fragor/1-intag.yaml": "text: Vems idé är det?\n" * 2000}
    store.keep_bank("b" * 64, files)
    size = path.stat().st_size
    store.keep_bank("b" * 64, files)
    assert store.bank("b" * 64) == files
    assert path.stat().st_size == size
    with pytest.raises(StoreError, match="LAG013"):
        store.bank("c" * 64)


def test_threads_may_share_a_store(store: SqliteStore) -> None:
    threads = [
        threading.Thread(target=lambda: [new_case(store, DetailsChanged(title="T")) for _ in range(5)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.page(limit=100).cases) == 20


# -- the list -------------------------------------------------------------------------------------


def titled(store: SqliteStore, title: str, minute: int, **details: str) -> Case:
    return new_case(store, DetailsChanged(title=title, **details), time=f"2026-11-22T10:{minute:02}:00Z")


def titles(store: SqliteStore, search: str = "") -> list[str]:
    return [case.title for case in store.page(search).cases]


HEAVY = {"yaml", "pydantic", "jinja2", "docx", "textual", "wizard.bank"}


def loaded_after(steps: str, path: Path) -> set[str]:
    """The modules and packages that a new process has loaded after using a store."""
    script = f"import sys, pathlib; from wizard.store.sqlite import SqliteStore; {steps}; print(*sys.modules)"
    names = subprocess.check_output([sys.executable, "-c", script, path], text=True).split()
    return {name.partition(".")[0] for name in names} | set(names)


def test_the_list_is_shown_before_anything_heavy_or_anything_about_cases_is_loaded(path: Path) -> None:
    loaded = loaded_after("SqliteStore(pathlib.Path(sys.argv[1])).page()", path)
    assert "wizard.store.sqlite" in loaded
    assert not loaded & {*HEAVY, "wizard.case"}


def test_a_case_is_opened_without_anything_heavy(store: SqliteStore, path: Path) -> None:
    new_case(store, id="v7k3q")
    loaded = loaded_after("SqliteStore(pathlib.Path(sys.argv[1])).open_case('v7k3q')", path)
    assert "wizard.case.events" in loaded
    assert not loaded & HEAVY


def test_the_case_that_changed_last_stands_first(store: SqliteStore) -> None:
    first = titled(store, "Första", 1)
    titled(store, "Andra", 2)
    assert titles(store) == ["Andra", "Första"]
    later = replace(STAMP, time="2026-11-22T10:03:00Z")
    store.append(first, record(first, AnswerGiven("ide", Answer("ja")), later))
    assert titles(store) == ["Första", "Andra"]


def test_the_list_has_what_is_shown_of_a_case(store: SqliteStore) -> None:
    case = new_case(
        store,
        DetailsChanged(title="Odling", dnr="EX 2026/17", namnd="Exempelnämnden", handlaggare="Test Testsson"),
        PartyAdded(Party("o1", "Föreningen Exempel")),
        PartyAdded(Party("o2", "Stiftelsen Exempel")),
        PositionTaken(Position("iop", "Skäl", "2026-11-22", "Test Testsson")),
        id="v7k3q",
    )
    store.append(case, record(case, AnswerGiven("ide", Answer("ja")), STAMP), status="Lutar åt IOP")
    (line,) = store.page().cases
    assert line == type(line)(
        id="v7k3q",
        title="Odling",
        dnr="EX 2026/17",
        namnd="Exempelnämnden",
        handlaggare="Test Testsson",
        parties="Föreningen Exempel, Stiftelsen Exempel",
        status="Lutar åt IOP",
        form="iop",
        number=6,
        time=STAMP.time,
    )


def test_a_status_stays_until_another_is_given(store: SqliteStore) -> None:
    case = new_case(store)
    case = store.append(case, record(case, AnswerGiven("a", Answer("ja")), STAMP), status="För tidigt")
    store.append(case, record(case, AnswerGiven("b", Answer("ja")), STAMP))
    assert [line.status for line in store.page().cases] == ["För tidigt"]


def test_pages_follow_each_other_without_gap_or_repetition(store: SqliteStore) -> None:
    for number in range(7):
        titled(store, f"Ärende {number}", number // 2)
    seen, after = [], None
    while True:
        page = store.page(after=after, limit=3)
        seen += [case.title for case in page.cases]
        if page.after is None:
            break
        after = page.after
    assert sorted(seen) == [f"Ärende {number}" for number in range(7)]
    assert len(seen) == 7


@pytest.mark.parametrize(
    "search",
    [
        "vandring",
        "NATTVANDRING",
        "ängby",
        "ÄNGBY natt",
        "a\u0308ngby",
        "kln-2026",
        "v7k",
        "exempel",
        "100 %_",
    ],
)
def test_a_search_finds_parts_of_words_in_any_case(store: SqliteStore, search: str) -> None:
    new_case(
        store,
        DetailsChanged(title="Nattvandring i Ängby 100 %_", dnr="KLN-2026/3"),
        PartyAdded(Party("o1", "Föreningen Exempel")),
        id="v7k3q",
    )
    titled(store, "Odling i Angby", 1)
    assert titles(store, search) == ["Nattvandring i Ängby 100 %_"]


def test_a_search_can_be_paged(store: SqliteStore) -> None:
    for number in range(3):
        titled(store, "Odling", number)
        titled(store, "Musik", number)
    first = store.page("odling", limit=2)
    rest = store.page("odling", after=first.after, limit=2)
    assert [len(first.cases), len(rest.cases), rest.after] == [2, 1, None]


def test_a_case_is_found_by_its_id_and_by_its_dnr(store: SqliteStore) -> None:
    titled(store, "Odling", 1, dnr="EX 2026/17")
    id = store.page().cases[0].id
    assert [store.find(name) for name in (id, id.upper(), " ex  2026/17 ")] == [id] * 3


def test_two_cases_with_the_same_dnr_must_be_told_apart_by_id(store: SqliteStore) -> None:
    ids = [titled(store, title, 1, dnr="EX 2026/17").id for title in ("Ett", "Två")]
    with pytest.raises(VagvalError) as error:
        store.find("EX 2026/17")
    assert code_of(error) == "LAG011"
    assert all(id in str(error.value) for id in ids)
    assert error.value.exit_code == 1


@pytest.mark.parametrize("name", ["zzzzz", "", "' OR 1=1 --"])
def test_a_case_that_is_not_there_is_said_not_to_be(store: SqliteStore, name: str) -> None:
    new_case(store)
    for look in (store.find, store.events, store.open_case):
        with pytest.raises(VagvalError, match="LAG010") as error:
            look(name)
        assert error.value.exit_code == 1
