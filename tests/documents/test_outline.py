"""Numbered headings, the references to them, and the contents: the same in Word and in the preview."""

from pathlib import Path

import pytest
from lxml import etree

from tests.documents.writing import fill, part, templates, text_of, word
from wizard.documents.outline import arranged
from wizard.documents.preview import preview
from wizard.documents.word.text import W
from wizard.faults import VagvalError

AGREEMENT = """
# Överenskommelse

{{ innehall(3) }}

## {{ punktrubrik("parter", "Parter") }}

Se {{ punkt("avslut") }} och {{ bilaga("budget") }}. {{ Punkt("avslut") }} gäller alltid.

{% if lang %}

## {{ punktrubrik("mal", "Mål") }}

### {{ punktrubrik("delmal", "Delmål") }}

{% endif %}

## {{ punktrubrik("avslut", "Avslut") }}

## {{ bilagerubrik("budget", "Budget") }}

## Logg
"""


def shown(folder: Path, text: str = AGREEMENT, **context: object) -> str:
    return preview(templates(folder, mall=text).render("mall", context))


def document(folder: Path, text: str = AGREEMENT, **context: object) -> etree._Element:
    return part(word(templates(folder, mall=text).render("mall", context)), "word/document.xml")


def test_clauses_are_numbered_by_their_place_and_references_follow(tmp_path: Path) -> None:
    long, short = shown(tmp_path, lang=True), shown(tmp_path, lang=False)
    assert "Se punkt\u00a03 och bilaga\u00a01. Punkt\u00a03 gäller alltid." in long
    assert "Se punkt\u00a02 och bilaga\u00a01. Punkt\u00a02 gäller alltid." in short
    assert "2.1 Delmål" in long
    assert "Bilaga\u00a01. Budget" in long


def test_the_contents_list_the_headings_with_their_numbers(tmp_path: Path) -> None:
    lines = ["1 Parter", "2 Mål", "  2.1 Delmål", "3 Avslut", "Bilaga\u00a01. Budget", "Logg"]
    assert "Innehåll\n\n" + "\n".join(lines) + "\n\n" in shown(tmp_path, lang=True)


def test_the_contents_say_a_heading_without_its_comment(tmp_path: Path) -> None:
    text = '# T\n\n{{ innehall() }}\n\n## {{ granska("Rubrik", "Granska: kort?") }} *här*'
    assert "Innehåll\n\nRubrik här\n\n" in shown(tmp_path, text)


def test_in_word_a_list_style_numbers_the_headings(tmp_path: Path) -> None:
    headings = [
        (text_of(paragraph), number.get(f"{W}val"))
        for paragraph in document(tmp_path, lang=True).iter(f"{W}p")
        if (number := paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")) is not None
    ]
    assert headings == [("Parter", "0"), ("Mål", "0"), ("Delmål", "1"), ("Avslut", "0")]


def test_in_word_a_reference_is_a_field_to_the_heading_with_its_number_filled_in(tmp_path: Path) -> None:
    root = document(tmp_path, lang=True)
    heading = [one for one in root.iter(f"{W}p") if text_of(one) == "Avslut"][-1]
    bookmark = heading.find(f"{W}bookmarkStart")
    assert bookmark is not None
    fields = {field.get(f"{W}instr", "").strip(): text_of(field) for field in root.iter(f"{W}fldSimple")}
    assert fields[rf"REF {bookmark.get(f'{W}name')} \w \h"] == "3"
    assert fields[r"SEQ Bilaga \* ARABIC"] == "1"


def test_in_word_the_contents_are_a_field_that_asks_nothing_and_leads_to_each_heading(tmp_path: Path) -> None:
    root = document(tmp_path, lang=True)
    contents = root.find(f".//{W}sdt")
    assert contents is not None
    assert "".join(one.text or "" for one in contents.iter(f"{W}instrText")).split() == (
        ["TOC", "\\o", '"2-3"', "\\h", "\\z"]
    )
    assert not any(one.get(f"{W}dirty") for one in root.iter())
    targets = {mark.get(f"{W}name"): mark.getparent() for mark in root.iter(f"{W}bookmarkStart")}
    for link in contents.iter(f"{W}hyperlink"):
        heading = targets[link.get(f"{W}anchor", "")]
        assert heading is not None
        assert text_of(link).split("\t")[-1] in text_of(heading)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'A.\n\nSe {{ punkt("mall") }}.\n\n# T\n\n## {{ punktrubrik("mal", "Mål") }}',
            ":3: DOK045 punkt ”mall”",
        ),
        ('# T\n\n## {{ bilagerubrik("mal", "Mål") }}\n\n{{ punkt("mal") }}', ":5: DOK045 punkt ”mal”"),
        ('{{ bilaga("budget") }}', ":1: DOK045 bilaga ”budget” finns inte i dokumentet."),
        ('# T\n\n{{ punktrubrik("mal", "Mål") }}', ":3: DOK043 Numret på ”mal”"),
        ('# {{ punktrubrik("mal", "Mål") }}', ":1: DOK043 Numret på ”mal”"),
        ('# T\n\n## A\n\n### {{ punktrubrik("mal", "Mål") }}', ":5: DOK044 Den numrerade rubriken ”mal”"),
        ('{{ punktrubrik("a", "A") }}\n\n{{ punktrubrik("a", "B") }}', ":3: DOK040 Ankaret ”a”"),
        ("| {{ innehall() }} |", ":1: "),
    ],
)
def test_what_cannot_be_numbered_is_a_fault_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(VagvalError) as caught:
        arranged(templates(tmp_path, mall=text).render("mall", {}))
    assert f"mall.md{said}" in str(caught.value)


def test_a_users_text_is_only_text_in_a_numbered_heading(tmp_path: Path) -> None:
    filled = fill(tmp_path, '## {{ punktrubrik("mal", namn) }}', namn='<b> & "x"')
    assert filled == '<h2><a id="mal" data-slag="punkt">&lt;b&gt; &amp; &#34;x&#34;</a></h2>'
