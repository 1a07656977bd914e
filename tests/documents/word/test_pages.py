"""What stays on one page, and how wide the columns of a table become."""

import pytest
from lxml import etree

from tests.documents.writing import part, text_of, word
from wizard.documents.word.columns import column_widths
from wizard.documents.word.text import W

SIGN = "<div data-stil='Underskrift'><p>För {}<br/>Namn:</p></div>"


def paragraphs(xhtml: str) -> dict[str, str]:
    """Whether each paragraph says that it stays with the next, by its text."""
    found = {}
    for paragraph in part(word(xhtml), "word/document.xml").iter(f"{W}p"):
        keep = paragraph.find(f"{W}pPr/{W}keepNext")
        found[text_of(paragraph)] = "" if keep is None else keep.get(f"{W}val", "ja")
    return found


def test_signatures_stay_with_all_that_stands_under_their_heading() -> None:
    kept = paragraphs(
        "<body><h1>T</h1><p>Före.</p><h2>Underskrifter</h2><p>Två exemplar.</p><ul><li>Punkt</li></ul>"
        f"{SIGN.format('A')}{SIGN.format('B')}<p>Efter.</p></body>"
    )
    assert kept == {
        "T": "",
        "Före.": "",
        "Underskrifter": "ja",
        "Två exemplar.": "ja",
        "Punkt": "ja",
        "För A\nNamn:": "ja",
        "För B\nNamn:": "0",
        "Efter.": "",
    }


def test_a_row_is_whole_unless_it_is_tall_and_a_head_stays_with_the_row_below() -> None:
    rows = [("A", "B"), ("kort", "kort"), ("kort", "långt " * 400)]
    document = part(word(f"<body>{table(*rows)}</body>"), "word/document.xml")
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in document.iter(f"{W}tr")] == (
        [True, True, False]
    )
    head = next(document.iter(f"{W}tr"))
    assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in head.iter(f"{W}p"))


@pytest.mark.parametrize(
    ("rows", "least"),
    [
        ([("A", "B"), ("1", "x")], (900, 8100)),  # as the template says, when all words have room
        ([("A", "B"), ("sammanfattningen", "x")], (1600, 6000)),
        ([("A", "B"), ("[4]\u00a0avsnitt\u00a02", "x")], (1200, 6000)),
        ([("A", "B"), ("Hässelby-Vällingby", "x")], (900, 6000)),  # a line may end at the hyphen
        ([("A", "B"), ("a" * 64, "x")], (900, 8100)),  # no word, but a checksum
    ],
)
def test_a_column_is_as_wide_as_its_longest_word(rows: list[tuple[str, str]], least: tuple[int, int]) -> None:
    widths = column_widths(etree.fromstring(table(*rows)), 9000)
    assert sum(widths) <= 9000
    assert all(width >= need for width, need in zip(widths, least, strict=True)), widths


def test_without_room_for_every_word_the_longest_is_broken() -> None:
    rows = [("A", "B"), ("samhällsutmaningen", "förening")]
    first, second = column_widths(etree.fromstring(table(*rows)), 2200)
    assert second >= 950  # room for förening
    assert first + second <= 2200


def table(head: tuple[str, str], *rows: tuple[str, str]) -> str:
    """A table whose second column is nine times as wide as the first."""
    cells = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)
    return (
        '<table><caption>T</caption><colgroup><col width="1*"/><col width="9*"/></colgroup>'
        f"<thead><tr><th>{head[0]}</th><th>{head[1]}</th></tr></thead><tbody>{cells}</tbody></table>"
    )
