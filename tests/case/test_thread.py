"""The red thread: each gap is found where it is, and a whole thread has none."""

from dataclasses import replace

import pytest
from hypothesis import given

from tests.case.making import lives
from wizard.case.events import Event, fold
from wizard.case.lists import LISTS
from wizard.case.model import Case, Party, Row
from wizard.case.thread import Gap, gaps

WHOLE = Case(
    id="v7k3q",
    parties=(Party("o1", "Föreningen Exempel"),),
    rows={
        "mål": (Row("m1", {"text": "Färre unga är ensamma ute på natten."}),),
        "åtaganden": (
            Row(
                "a1",
                {
                    "part": "o1",
                    "text": "Samordnar vandrarna.",
                    "mål": "m1",
                    "väsentligt": "Vuxna som de unga litar på.",
                    "när": "varje helg",
                    "ansvarig": "ordföranden",
                },
            ),
            Row(
                "a2",
                {
                    "part": "staden",
                    "text": "Öppnar en lokal.",
                    "mål": "m1",
                    "väsentligt": "Någonstans att samlas.",
                    "när": "varje helg",
                    "ansvarig": "enhetschefen",
                },
            ),
        ),
        "indikatorer": (
            Row(
                "i1",
                {
                    "mål": "m1",
                    "text": "Andelen unga som känner sig trygga",
                    "slag": "effekt",
                    "underlag": "enkät",
                    "när": "november",
                    "ansvarig": "utredaren",
                },
            ),
        ),
    },
)


def with_cell(name: str, id: str, column: str, text: str) -> Case:
    """The whole case with one cell changed."""
    rows = [Row(row.id, {**row.cells, column: text}) if row.id == id else row for row in WHOLE.rows[name]]
    return with_rows(name, *rows)


def with_rows(name: str, *rows: Row) -> Case:
    """The whole case with other rows in one list."""
    return replace(WHOLE, rows={**WHOLE.rows, name: rows})


def found(case: Case) -> list[tuple[str, str, str]]:
    """What is said about a case: code, list and row of each gap."""
    return [(gap.code, gap.list, gap.row) for gap in gaps(case)]


def test_a_whole_thread_has_no_gap() -> None:
    assert gaps(WHOLE) == ()


def test_an_empty_case_lacks_goals_and_commitments_from_both_sides() -> None:
    case = Case(id="v7k3q", parties=(Party("o1", "Föreningen Exempel"),))
    assert [gap.text for gap in gaps(case)] == [
        "Det finns inget mål.",
        "Staden har inget åtagande.",
        "Föreningen Exempel har inget åtagande.",
    ]


@pytest.mark.parametrize(
    ("case", "gap"),
    [
        (with_rows("indikatorer"), ("RT03", "mål", "m1")),
        (with_cell("indikatorer", "i1", "slag", "aktivitet"), ("RT04", "mål", "m1")),
        (with_rows("åtaganden", WHOLE.listed("åtaganden")[0]), ("RT05", "åtaganden", "")),
        (with_rows("åtaganden", WHOLE.listed("åtaganden")[1]), ("RT06", "åtaganden", "")),
        (with_cell("åtaganden", "a1", "mål", " "), ("RT08", "åtaganden", "a1")),
        (with_cell("åtaganden", "a2", "väsentligt", ""), ("RT09", "åtaganden", "a2")),
        (with_cell("indikatorer", "i1", "underlag", ""), ("RT10", "indikatorer", "i1")),
        (with_cell("mål", "m1", "text", "\n"), ("RT10", "mål", "m1")),
        (with_cell("åtaganden", "a1", "mål", "m1 m7"), ("RT11", "åtaganden", "a1")),
    ],
)
def test_one_thing_missing_is_one_gap_in_its_place(case: Case, gap: tuple[str, str, str]) -> None:
    assert found(case) == [gap]
    assert all(one.severity == "lucka" for one in gaps(case))


def test_a_commitment_by_a_party_that_has_left_is_dangling_and_counts_for_nobody() -> None:
    assert found(replace(WHOLE, parties=(Party("o2", "Stiftelsen Exempel"),))) == [
        ("RT06", "åtaganden", ""),
        ("RT11", "åtaganden", "a1"),
    ]


def test_a_common_commitment_is_everybodys() -> None:
    common = Row("a3", {**WHOLE.listed("åtaganden")[0].cells, "part": "gemensamt"})
    assert found(with_rows("åtaganden", common)) == []


def test_a_city_that_gives_only_money_is_advised_to_give_more() -> None:
    money = Row("r1", {"part": "staden", "slag": "pengar", "text": "Bidrag till kostnader"})
    premises = Row("r2", {"part": "staden", "slag": "lokal", "text": "Lokal på helgerna"})
    assert [(gap.code, gap.severity) for gap in gaps(with_rows("resurser", money))] == [("RT07", "råd")]
    assert gaps(with_rows("resurser", money, premises)) == ()


@given(lives())
def test_every_gap_points_at_a_list_and_a_row_that_are_there(events: list[Event]) -> None:
    case = fold(events)
    lists = {kind.name for kind in LISTS}

    def stands(gap: Gap) -> bool:
        return gap.list in lists and (not gap.row or gap.row in {row.id for row in case.listed(gap.list)})

    assert all(stands(gap) for gap in gaps(case))
