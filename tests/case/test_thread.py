"""The red thread: each gap is found where it is, and a whole thread has none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessment.real import bank
from tests.case.making import lives
from wizard.case.answers import Answer, Value
from wizard.case.events import Event, fold
from wizard.case.gap import Gap
from wizard.case.lists import LISTS
from wizard.case.model import Case, Party, Row
from wizard.case.partnership import MONTHS_BEFORE_END, budget_sum, by_year
from wizard.case.thread import gaps, loose

BANK = bank()
TEXTS = st.text(min_size=1).filter(str.strip)

WHOLE = Case(
    id="v7k3q",
    answers={
        ("startdatum", ""): Answer("2027-01-01"),
        ("slutdatum", ""): Answer("2028-06-30"),
        ("utvardering_datum", ""): Answer("2027-12-31"),
        ("belopp_per_ar", ""): Answer(100_000),
    },
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
        "resurser": (
            Row("r1", {"part": "staden", "slag": "pengar", "text": "Bidrag", "värde": "100000"}),
            Row("r2", {"part": "staden", "slag": "lokal", "text": "Lokal", "värde": "40000"}),
            Row("r3", {"part": "o1", "slag": "ideell_tid", "text": "Vandrarnas tid", "värde": "200000"}),
        ),
        "risker": (Row("k1", {"text": "För få vandrare", "åtgärd": "Värva", "ansvarig": "ordföranden"}),),
        "styrgrupp": (
            Row("s1", {"part": "staden", "funktion": "enhetschef", "roll": "sammankallande"}),
            Row("s2", {"part": "o1", "funktion": "ordförande", "roll": "ledamot"}),
        ),
        "budget": (
            Row("b1", {"år": "2027", "slag": "kostnad", "part": "o1", "text": "Västar", "belopp": "110 000"}),
            Row(
                "b2",
                {
                    "år": "2027",
                    "slag": "finansiering",
                    "part": "staden",
                    "text": "Bidrag",
                    "belopp": "100000",
                },
            ),
            Row(
                "b3",
                {"år": "2027", "slag": "finansiering", "part": "o1", "text": "Avgifter", "belopp": "10000"},
            ),
            Row("b4", {"år": "2028", "slag": "kostnad", "part": "o1", "text": "Västar", "belopp": "50000"}),
            Row(
                "b5",
                {"år": "2028", "slag": "finansiering", "part": "staden", "text": "Bidrag", "belopp": "50000"},
            ),
        ),
        "möten": (Row("t1", {"datum": "2027-02-01", "slag": "styrgrupp"}),),
        "utfall": (Row("u1", {"indikator": "i1", "när": "2027", "text": "60 procent"}),),
    },
)


def with_cell(name: str, id: str, column: str, text: str) -> Case:
    """The whole case with one cell changed."""
    rows = [Row(row.id, {**row.cells, column: text}) if row.id == id else row for row in WHOLE.rows[name]]
    return with_rows(name, *rows)


def with_rows(name: str, *rows: Row) -> Case:
    """The whole case with other rows in one list."""
    return replace(WHOLE, rows={**WHOLE.rows, name: rows})


def without(name: str, *ids: str) -> Case:
    """The whole case without some rows of one list."""
    return with_rows(name, *(row for row in WHOLE.rows[name] if row.id not in ids))


def with_answer(question: str, value: Value) -> Case:
    """The whole case with one answer changed."""
    return WHOLE.with_answers({**WHOLE.answers, (question, ""): Answer(value)})


def found(case: Case) -> list[tuple[str, str, str]]:
    """What is said about a case: code, list and row of each gap."""
    return [(gap.code, gap.list, gap.row) for gap in gaps(case)]


def test_a_whole_thread_has_no_gap() -> None:
    assert gaps(WHOLE) == ()


def test_an_empty_case_lacks_goals_and_commitments_from_both_sides_and_gets_advice_on_the_rest() -> None:
    case = Case(id="v7k3q", parties=(Party("o1", "Föreningen Exempel"),))
    assert [gap.said for gap in gaps(case)] == [
        "Lucka: Det finns inget mål.",
        "Lucka: Staden har inget åtagande.",
        "Lucka: Föreningen Exempel har inget åtagande.",
        "Råd: Det är inte bestämt när utvärderingen ska vara klar.",
        "Råd: Styrgruppen är inte skriven.",
    ]


@pytest.mark.parametrize(
    ("case", "gap"),
    [
        (with_cell("åtaganden", "a1", "mål", ""), ("RT08", "åtaganden", "a1")),
        (with_cell("indikatorer", "i1", "slag", "aktivitet"), ("RT04", "mål", "m1")),
        (with_rows("åtaganden", WHOLE.listed("åtaganden")[0]), ("RT05", "åtaganden", "")),
        (with_rows("åtaganden", WHOLE.listed("åtaganden")[1]), ("RT06", "åtaganden", "")),
        (with_cell("risker", "k1", "åtgärd", ""), ("RT10", "risker", "k1")),
        (with_cell("styrgrupp", "s2", "funktion", ""), ("RT10", "styrgrupp", "s2")),
        (with_cell("budget", "b1", "belopp", ""), ("RT10", "budget", "b1")),
        (with_cell("styrgrupp", "s1", "part", "o1"), ("RT18", "styrgrupp", "")),
        (without("styrgrupp", "s2"), ("RT18", "styrgrupp", "")),
        (with_cell("styrgrupp", "s2", "roll", "adjungerad"), ("RT18", "styrgrupp", "")),
        (with_cell("styrgrupp", "s1", "roll", "ledamot"), ("RT19", "styrgrupp", "")),
        (without("budget", "b3"), ("RT21", "budget", "")),
        (with_cell("budget", "b3", "part", "staden"), ("RT22", "budget", "")),
        (with_cell("budget", "b2", "part", "o1"), ("RT22", "budget", "")),
        (with_cell("åtaganden", "a2", "väsentligt", ""), ("RT09", "åtaganden", "a2")),
        (with_cell("indikatorer", "i1", "underlag", ""), ("RT10", "indikatorer", "i1")),
        (with_cell("mål", "m1", "text", "\n"), ("RT10", "mål", "m1")),
        (with_cell("åtaganden", "a1", "mål", "m1 m7"), ("RT11", "åtaganden", "a1")),
    ],
)
def test_one_thing_missing_is_one_gap_in_its_place(case: Case, gap: tuple[str, str, str]) -> None:
    severe = [one for one in gaps(case) if one.severity == "lucka"]
    assert [(one.code, one.list, one.row) for one in severe] == [gap]


@pytest.mark.parametrize(
    ("case", "gap"),
    [
        (without("resurser", "r2"), ("RT07", "resurser", "")),
        (without("resurser", "r3"), ("RT14", "resurser", "")),
        (with_cell("resurser", "r2", "värde", " "), ("RT15", "resurser", "r2")),
        (with_cell("risker", "k1", "ansvarig", ""), ("RT16", "risker", "k1")),
        (with_rows("styrgrupp"), ("RT17", "styrgrupp", "")),
        (with_rows("budget"), ("RT20", "budget", "")),
        (with_cell("möten", "t1", "datum", ""), ("RT10", "möten", "t1")),
        (with_cell("utfall", "u1", "indikator", "i7"), ("RT11", "utfall", "u1")),
        (with_answer("utvardering_datum", "vet_ej"), ("RT12", "", "")),
        (with_answer("utvardering_datum", "2028-01-02"), ("RT13", "", "")),
        (with_answer("utvardering_datum", "2028-12-31"), ("RT13", "", "")),
    ],
)
def test_what_only_deserves_a_thought_stops_nothing(case: Case, gap: tuple[str, str, str]) -> None:
    assert found(case) == [gap]
    assert gaps(case)[0].severity == "råd"


def test_a_goal_that_nothing_leads_to_lacks_both_a_commitment_and_an_indicator() -> None:
    lonely = with_rows("mål", *WHOLE.listed("mål"), Row("m2", {"text": "Fler vuxna ute."}))
    assert found(lonely) == [("RT02", "mål", "m2"), ("RT03", "mål", "m2")]


def test_when_a_goal_is_removed_what_hung_on_it_is_still_there_and_says_so() -> None:
    case = with_rows("mål", Row("m2", {"text": "Fler vuxna ute."}))
    assert found(case)[2:] == [
        ("RT11", "åtaganden", "a1"),
        ("RT11", "åtaganden", "a2"),
        ("RT11", "indikatorer", "i1"),
    ]
    assert [row.id for row in loose(case, "åtaganden")] == ["a1", "a2"]


def test_the_resource_of_a_commitment_is_a_resource_too() -> None:
    commitment = with_cell("åtaganden", "a1", "resurs", "Vandrarnas tid")
    assert gaps(replace(commitment, rows={**commitment.rows, "resurser": WHOLE.rows["resurser"][:2]})) == ()


def test_a_budget_with_an_amount_that_cannot_be_read_is_not_added_up() -> None:
    assert found(with_cell("budget", "b1", "belopp", "mycket")) == []


def test_a_year_with_few_months_may_have_less_of_the_citys_money_but_not_more() -> None:
    assert budget_sum(by_year(WHOLE.listed("budget"))["2028"], "finansiering", "staden") == 50_000
    more = with_cell("budget", "b5", "belopp", "120000")
    assert [gap.text for gap in gaps(more)] == [
        "Budgeten för 2028 går inte ihop: kostnader 50\xa0000\xa0kr, finansiering 120\xa0000\xa0kr.",
        "Stadens pengar i budgeten för 2028 är 120\xa0000\xa0kr, men svaret om stadens bidrag per år är 100\xa0000\xa0kr.",
    ]


def test_the_months_before_the_end_are_those_that_the_bank_counts_with() -> None:
    assert BANK.constants["utvardering_fore_slut"].varden[-1].varde == MONTHS_BEFORE_END


@given(st.data())
def test_a_whole_thread_has_no_gap_whatever_the_texts_say(data: st.DataObject) -> None:
    """Any text in any cell that is only text, and the rows of each list in any order."""
    texts = {column.id for kind in LISTS for column in kind.columns if column.kind in ("text", "rader")} - {
        "år"
    }

    def said(row: Row) -> Row:
        written = {id: data.draw(TEXTS) if id in texts else cell for id, cell in row.cells.items()}
        return Row(row.id, written)

    rows = {name: tuple(map(said, data.draw(st.permutations(rows)))) for name, rows in WHOLE.rows.items()}
    assert gaps(replace(WHOLE, rows=rows)) == ()


def test_what_a_party_that_has_left_was_to_do_is_dangling_and_counts_for_nobody() -> None:
    assert {
        (code, list) for code, list, _ in found(replace(WHOLE, parties=(Party("o2", "Stiftelsen"),)))
    } == {
        ("RT06", "åtaganden"),
        ("RT14", "resurser"),
        *(("RT11", name) for name in ("åtaganden", "resurser", "styrgrupp", "budget")),
    }


def test_a_common_commitment_is_everybodys() -> None:
    common = Row("a3", {**WHOLE.listed("åtaganden")[0].cells, "part": "gemensamt"})
    assert found(with_rows("åtaganden", common)) == []


def test_every_source_of_a_gap_is_in_the_bank() -> None:
    empty = Case(id="v7k3q", parties=(Party("o1", "Föreningen Exempel"),))
    named = replace(empty, rows={kind.name: (Row(f"{kind.letter}1", {}),) for kind in LISTS})
    cases = (empty, named, without("budget", "b3"), without("styrgrupp", "s1"))
    assert {gap.source.partition("#")[0] for case in cases for gap in gaps(case)} <= set(BANK.sources)


@given(lives())
def test_every_gap_points_at_a_list_and_a_row_that_are_there(events: list[Event]) -> None:
    case = fold(events)
    lists = {kind.name for kind in LISTS}

    def stands(gap: Gap) -> bool:
        if not gap.list:
            return gap.question in BANK.questions
        return gap.list in lists and (not gap.row or gap.row in {row.id for row in case.listed(gap.list)})

    assert all(stands(gap) for gap in gaps(case))
