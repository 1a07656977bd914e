"""Text for people keeps within the terminal, loses no word, and cannot steer the terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.cli.layout import page, printable, section, table

WORDS = st.lists(st.text("abcåäö–", min_size=1, max_size=10), min_size=1, max_size=30).map(" ".join)


@pytest.fixture(autouse=True)
def _forty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")


def test_columns_are_aligned_and_a_long_cell_goes_on_below_itself() -> None:
    rows = [("Form", "IOP"), ("Skäl", "Det är inte ett köp, och bidrag räcker inte.")]
    assert table(rows, indent=2) == (
        "  Form  IOP\n"
        "  Skäl  Det är inte ett köp, och bidrag\n"
        "        räcker inte."
    )  # fmt: skip


def test_lines_in_a_cell_stay_lines() -> None:
    assert table([("a", "ett\ntvå")], head=("Id", "Text")) == "Id  Text\na   ett\n    två"


def test_wide_characters_count_as_two_columns() -> None:
    assert table([("漢字", "x"), ("abcd", "y")]) == "漢字  x\nabcd  y"


def test_a_table_of_nothing_is_nothing_and_gets_no_heading() -> None:
    assert table([]) == ""
    assert section("Luckor", table([])) == ""


def test_a_page_has_no_holes() -> None:
    assert page("a", "", "b") == "a\n\nb\n"


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5))
def test_no_line_is_too_long_and_no_word_is_lost(rows: list[tuple[str, str, str]]) -> None:
    shown = table(rows)
    assert all(len(line) <= 40 for line in shown.splitlines())
    assert sorted("".join(shown.split())) == sorted("".join("".join(row) for row in rows).replace(" ", ""))


@given(st.text())
def test_printable_text_has_no_control_characters(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert not [one for one in shown if unicodedata.category(one) == "Cc" and one not in "\n\t"]


def test_no_word_is_broken_while_another_column_can_give() -> None:
    assert table([("tjansteutlatande_ja", "Efter styrgrupp och möte")], head=("Mall", "Dokument")) == (
        "Mall                 Dokument\n"
        "tjansteutlatande_ja  Efter styrgrupp och\n"
        "                     möte"
    )  # fmt: skip
