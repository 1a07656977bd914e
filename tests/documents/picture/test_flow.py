"""The picture of the flow: every row and form in words, exactly, and the copy in docs/ is of this bank."""

from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from tests.bank.tiny import TINY
from tests.documents.bank_texts import retold
from tests.documents.cases import BANK
from wizard.bank.load import bank_of
from wizard.bank.model import Bank
from wizard.documents.picture.flow import flow
from wizard.documents.picture.svg import wrap

SVG = "{http://www.w3.org/2000/svg}"
SHIPPED = Path(__file__).parents[3] / "docs" / "flode.svg"


def drawn(bank: Bank) -> etree._Element:
    return etree.fromstring(flow(bank))


def seen(picture: etree._Element) -> list[str]:
    """Each line of text that is drawn, in order."""
    return [line.text or "" for line in picture.iter(f"{SVG}text")]


def titles(picture: etree._Element) -> list[str]:
    """What is said of each row to those who cannot see it."""
    return [title.text or "" for title in picture.iterfind(f"{SVG}g/{SVG}title")]


def table(**conditions: str) -> Bank:
    """The tiny bank with another condition on row r2."""
    old = "när: {kriterium: gemensamt, är: ej_uppfyllt}"
    text = TINY["beslutstabell.yaml"]
    assert text.count(old) == 1
    return bank_of({**TINY, "beslutstabell.yaml": text.replace(old, f"när: {conditions['r2']}")})


def test_every_row_stands_in_order_with_its_form_in_words() -> None:
    picture = drawn(BANK)
    lines = seen(picture)
    places = [lines.index(row.id) for row in BANK.rows]
    assert all(one < next for one, next in pairwise(places))
    assert titles(picture) == [f"Rad {row.id}: {BANK.forms[row.form].text}. {row.text}" for row in BANK.rows]
    for start, row in zip(places, BANK.rows, strict=True):
        assert BANK.forms[row.form].text in lines[start:]


def test_every_form_and_part_is_named_and_every_criterion_that_a_row_reads() -> None:
    text = " ".join(seen(drawn(BANK)))
    assert [form.text for form in BANK.forms.values() if form.text not in text] == []
    assert [part.text for part in BANK.parts if f"Del {part.nummer}. {part.text}" not in text] == []
    read = {node.split()[-1] for row in BANK.rows for node in BANK.reads("rad", row.id)}
    assert [id for id in read if BANK.criteria[id].text not in text] == []


def test_a_row_says_what_is_asked_of_its_criteria() -> None:
    lines = seen(drawn(bank_of(TINY)))
    assert "Inte uppfyllt: Inte ett köp" in lines
    assert "Uppfyllt: Gemensam utmaning" in lines


def test_a_row_shows_how_many_questions_of_each_part_it_rests_on() -> None:
    lines = seen(drawn(bank_of(TINY)))
    start = lines.index("Inte uppfyllt: Inte ett köp")
    assert lines[start - 2 : start] == ["2", "4"]  # onskas, betalas; belopp, jurist_kop and the two dates


@pytest.mark.parametrize(
    ("condition", "drawn_lines"),
    [
        (
            "{någon: [{kriterium: ej_kop, är: uppfyllt}, {kriterium: gemensamt, är: ej_uppfyllt}]}",
            ["”Inte ett köp” är uppfyllt, eller ”Gemensam utmaning” är prövat och inte uppfyllt"],
        ),
        (
            "{inte: {någon: [{kriterium: ej_kop, är: uppfyllt}, {kriterium: gemensamt, är: ej_uppfyllt}]}}",
            ["inget av det här gäller:", "Uppfyllt: Inte ett köp", "Inte uppfyllt: Gemensam utmaning"],
        ),
        (
            "{inte: {kriterium: gemensamt, är: ej_uppfyllt}}",
            ["”Gemensam utmaning” är uppfyllt eller inte aktuellt"],
        ),
    ],
)
def test_other_conditions_than_a_list_are_drawn_in_words(condition: str, drawn_lines: list[str]) -> None:
    assert " ".join(drawn_lines) in " ".join(seen(drawn(table(r2=condition))))


@pytest.mark.parametrize("hostile", ["<g>&amp;</g>", "]]>", "\"'{{", "Ö" * 300, "👩‍👩‍👧‍👦"])
def test_hostile_text_is_text_in_the_picture(hostile: str) -> None:
    bank = retold(bank_of(TINY), lambda: hostile)
    assert titles(drawn(bank))[0] == f"Rad r1: {hostile}. {hostile}"


def test_what_xml_cannot_hold_is_shown_as_lost() -> None:
    bank = retold(bank_of(TINY), lambda: "a\ud800b\x00c")
    assert titles(drawn(bank))[0] == "Rad r1: a\ufffdb\ufffdc. a\ufffdb\ufffdc"


def test_a_long_word_is_broken_and_no_letter_is_lost() -> None:
    lines = wrap("En " + "w" * 100, 60, 12)
    assert len(lines) > 10
    assert "".join(lines) == "En" + "w" * 100


def test_the_picture_says_what_it_is_and_has_its_own_ground() -> None:
    picture = drawn(BANK)
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None and title.text == f"Flödet i {BANK.head.namn}"
    assert description is not None and "r17: IOP." in (description.text or "")
    ground = picture.find(f"{SVG}rect")
    assert ground is not None and ground.get("fill") == "#FFFFFF"


def test_the_picture_in_docs_is_of_this_bank() -> None:
    current = SHIPPED.read_bytes() == flow(BANK)
    assert current, "Banken har ändrats. Kör: python -m wizard.documents.picture.flow > docs/flode.svg"
