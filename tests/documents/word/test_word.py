"""The Word file: its structure, its parts, and that other programs take it."""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from tests.documents.writing import (
    LETTERHEAD,
    PROPERTIES,
    STIL,
    opened,
    part,
    templates,
    text_of,
    word,
    write,
)
from wizard.documents.word.file import Properties, to_word
from wizard.documents.word.package import Letterhead, unzip_parts, zip_parts
from wizard.documents.word.text import W
from wizard.faults import VagvalError

SAMPLE = """\
# Utredning

::: Faktaruta
**Förslag:** teckna en överenskommelse.
:::

## Bakgrund

{{ text|rik }} 

Se {{ ref("kalla-1", "[1]", "Källa 1") }} och [Exempel](https://exempel.se/å?a=1&b=2).

{{ granska("Frågan är öppen.", "Granska: vad gäller?\\nOch sedan?") }}

{% for mal in lista %}
1. {{ mal }}
   - Följs upp

   Ett stycke till.
{% endfor %}

Tabell: Belopp

| År | Kronor |
|----|---:|
{% for mal in lista %}
| {{ mal }} | 5 |
{% endfor %}

Efter tabellen.

---

### Underskrifter

::: Underskrift
**För {{ text }}**\\
Underskrift:&Tab;
:::

::: Källor
{{ ankare("kalla-1", "[1]") }}&Tab;En källa.
:::
"""  # noqa: W291
CONTEXT = {"text": "Ett\n\n- två", "lista": ["a", "b"]}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    xhtml = templates(tmp_path_factory.mktemp("mallar"), mall=SAMPLE).render("mall", CONTEXT)
    return word(xhtml, dnr="SOC 2026/1", förvaltning="Socialförvaltningen", fot="Sidfot")


def styles(content: bytes) -> list[tuple[str, str]]:
    return [(item.style.name, item.text) for item in opened(content).paragraphs if item.style is not None]


def numbers(content: bytes) -> list[tuple[str, str, str]]:
    """(text, number of the list, level) of each item."""
    found = []
    for paragraph in part(content, "word/document.xml").iter(f"{W}p"):
        number, level = paragraph.find(f".//{W}numId"), paragraph.find(f".//{W}ilvl")
        if number is not None and level is not None:
            found.append((text_of(paragraph), number.get(f"{W}val", ""), level.get(f"{W}val", "")))
    return found


def test_blocks_have_words_own_styles(sample: bytes) -> None:
    assert styles(sample)[:7] == [
        ("Heading 1", "Utredning"),
        ("Faktaruta", "Förslag: teckna en överenskommelse."),
        ("Heading 2", "Bakgrund"),
        ("Normal", "Ett"),
        ("List Bullet", "två"),
        ("Normal", "Se [1] och Exempel."),
        ("Normal", "Frågan är öppen."),
    ]


def test_a_second_paragraph_of_an_item_is_indented_without_a_number(sample: bytes) -> None:
    assert ("List Continue", "Ett stycke till.") in styles(sample)


def test_there_is_no_empty_paragraph(sample: bytes) -> None:
    assert all(text.strip() for _, text in styles(sample))


def test_an_empty_value_gives_no_paragraph_and_no_item(tmp_path: Path) -> None:
    document = write(tmp_path, "A\n\n{{ x }}\n\n- {{ x }}\n\n## {{ x }}\n\n{% if x %}B{% endif %}\n\nC", x="")
    assert [item.text for item in document.paragraphs] == ["A", "C"]


def test_an_empty_cell_keeps_its_place(tmp_path: Path) -> None:
    document = write(tmp_path, "Tabell: T\n\n| A | B |\n|---|---|\n| {{ x }} | 2 |", x="")
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["", "2"]


def test_items_of_a_loop_count_on_and_a_new_list_starts_over(tmp_path: Path) -> None:
    loop = "{% for a in l %}\n1. {{ a }}\n   1. under\n{% endfor %}\n"
    content = word(templates(tmp_path, mall=f"{loop}\nText\n\n{loop}").render("mall", {"l": ["a", "b"]}))
    a, under_a, b, under_b, a2, _, b2, _ = numbers(content)
    assert a[1] == b[1] != a2[1] == b2[1]
    assert under_a[1] != under_b[1]
    assert (a[2], under_a[2]) == ("0", "1")
    starts = part(content, "word/numbering.xml").iter(f"{W}startOverride")
    assert all(start.get(f"{W}val") == "1" for start in starts)


def test_users_lists_never_count_on_from_each_other(tmp_path: Path) -> None:
    mallar = templates(tmp_path, mall="{{ x|rik }}\n\n{{ x|rik }}")
    a, b, c, d = numbers(word(mallar.render("mall", {"x": "1. a\n2. b"})))
    assert a[1] == b[1] != c[1] == d[1]


def test_lists_deeper_than_three_stay_on_the_third_level(tmp_path: Path) -> None:
    mallar = templates(tmp_path, mall="- a\n  - b\n    - c\n      - d")
    assert [level for _, _, level in numbers(word(mallar.render("mall", {})))] == ["0", "1", "2", "2"]


def test_a_list_within_a_style_or_a_cell_keeps_its_letter_and_its_indents(tmp_path: Path) -> None:
    text = "::: Källor\n1. a\n   - b\n:::\n\n- c\n\nTabell: T\n\n| A |\n|---|\n| {{ x|rik }} |"
    content = word(templates(tmp_path, mall=text).render("mall", {"x": "- d"}))
    assert styles(content)[:3] == [("Källor", "a"), ("Källor", "b"), ("List Bullet", "c")]
    (cell,) = opened(content).tables[0].rows[1].cells
    assert [one.style.name for one in cell.paragraphs if one.style is not None] == ["Tabelltext"]
    assert [(text, level) for text, _, level in numbers(content)] == [
        ("a", "0"),
        ("b", "1"),
        ("c", "0"),
        ("d", "0"),
    ]


def test_a_table_has_a_repeated_head_a_caption_and_widths(sample: bytes) -> None:
    table = part(sample, "word/document.xml").find(f".//{W}tbl")
    assert table is not None
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    caption = table.find(f"{W}tblPr/{W}tblCaption")
    assert caption is not None
    assert caption.get(f"{W}val") == "Belopp"
    before = table.getprevious()
    assert before is not None
    assert text_of(before) == "Tabell 1. Belopp"
    widths = [int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol")]
    assert widths[0] / widths[1] == pytest.approx(4 / 3, rel=0.01)
    assert sum(widths) == pytest.approx(LETTERHEAD.text_width, abs=2)
    assert [[cell.find(f".//{W}jc") is not None for cell in row.iter(f"{W}tc")] for row in rows] == [
        [False, True]
    ] * 3


def test_a_page_break_stands_on_the_next_paragraph(sample: bytes) -> None:
    broken = [
        text_of(paragraph)
        for paragraph in part(sample, "word/document.xml").iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert broken == ["Underskrifter"]


def test_links_lead_to_their_anchors_and_addresses(sample: bytes) -> None:
    body = part(sample, "word/document.xml")
    inner, outer = body.findall(f".//{W}hyperlink")
    bookmark = body.find(f".//{W}bookmarkStart")
    assert bookmark is not None
    assert inner.get(f"{W}anchor") == bookmark.get(f"{W}name")
    assert inner.get(f"{W}tooltip") == "Källa 1"
    (identity,) = [value for key, value in outer.attrib.items() if str(key).endswith("}id")]
    relations = part(sample, "word/_rels/document.xml.rels")
    targets = {item.get("Id"): item.get("Target") for item in relations}
    assert targets[str(identity)] == "https://exempel.se/%C3%A5?a=1&b=2"


def test_a_point_to_review_is_a_comment_on_its_text(sample: bytes) -> None:
    (comment,) = opened(sample).comments
    assert comment.author == "Vägval"
    assert comment.text == "Granska: vad gäller?\nOch sedan?"


def test_comments_can_be_left_out_and_the_text_stays(tmp_path: Path) -> None:
    xhtml = templates(tmp_path, mall='{{ granska("Frågan är öppen.", "Granska") }}').render("mall", {})
    content = word(xhtml, comments=False)
    assert [item.text for item in opened(content).paragraphs] == ["Frågan är öppen."]
    assert len(list(opened(content).comments)) == 0


def test_header_fields_go_into_the_content_controls_with_their_titles(sample: bytes) -> None:
    assert "Diarienummer SOC 2026/1" in text_of(part(sample, "word/header1.xml"))
    assert "SOC 2026/1" in text_of(part(sample, "word/header2.xml"))
    assert text_of(part(sample, "word/footer1.xml")) == "Sidfot"
    assert "Avsändare" in text_of(part(sample, "word/header1.xml")), "a control without a field is left"


def test_the_file_says_what_it_is() -> None:
    properties = Properties("Titel & <x>", "Ämne", {"Mall": "utredning", "Bank": "1.0 & <x>"})
    content = to_word("<body><p>A</p></body>", LETTERHEAD, properties=properties, fields={})
    core = opened(content).core_properties
    assert (core.title, core.subject, core.language) == ("Titel & <x>", "Ämne", "sv-SE")
    custom = part(content, "docProps/custom.xml")
    assert {item.get("name"): "".join(map(str, item.itertext())) for item in custom} == {
        "Mall": "utredning",
        "Bank": "1.0 & <x>",
    }


def test_an_unknown_element_is_refused() -> None:
    with pytest.raises(VagvalError, match=r"mall\.md:7: DOK037 <img>"):
        word('<body><p data-rad="mall.md:7">A<img /></p></body>')


# -- Other letterheads -----------------------------------------------------------------------


def changed(name: str, old: str, new: str) -> bytes:
    """Our letterhead with a change in one of its parts, as a municipality might have made it."""
    parts = unzip_parts(STIL.read_bytes())
    text = parts[name].decode()
    assert old in text
    return zip_parts({**parts, name: text.replace(old, new).encode()})


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    for content in (b"", b"text", zip_parts({"a.txt": b"x"})):
        with pytest.raises(VagvalError, match="DOK050"):
            Letterhead(content)
    with pytest.raises(VagvalError, match="FIL001"):
        Letterhead.read(tmp_path / "finns_inte.docx")


def test_the_first_folder_with_a_letterhead_counts_and_a_change_is_seen(tmp_path: Path) -> None:
    ours = STIL.parent
    assert Letterhead.find([tmp_path, ours]) is Letterhead.find([ours])
    (tmp_path / "stil.docx").write_bytes(changed("word/styles.xml", "Arial", "Verdana"))
    theirs = Letterhead.find([tmp_path, ours])
    assert theirs.sha256 != Letterhead.find([ours]).sha256
    (tmp_path / "stil.docx").write_bytes(changed("word/styles.xml", "Arial", "Tahoma"))
    os.utime(tmp_path / "stil.docx", (1, 1))
    assert Letterhead.find([tmp_path, ours]).sha256 != theirs.sha256
    with pytest.raises(VagvalError, match="FIL001"):
        Letterhead.find([tmp_path / "tom"])


def test_a_letterhead_without_a_style_that_is_used_is_a_fault_at_the_templates_line() -> None:
    letterhead = Letterhead(changed("word/styles.xml", 'w:val="heading 2"', 'w:val="annan"'), "vår.docx")
    with pytest.raises(VagvalError, match=r"^mall\.md:3: DOK051 Stilen ”heading 2” finns inte i vår.docx"):
        to_word('<body><h2 data-rad="mall.md:3">A</h2></body>', letterhead, properties=PROPERTIES, fields={})


def test_a_list_style_without_numbering_is_a_fault() -> None:
    bare = changed("word/styles.xml", '<w:numPr><w:numId w:val="2"/></w:numPr>', "")
    with pytest.raises(VagvalError, match="DOK052 Stilen ”List Number” har ingen numrering"):
        to_word("<body><ol><li>A</li></ol></body>", Letterhead(bare), properties=PROPERTIES, fields={})


def test_a_letterhead_that_would_make_word_ask_about_fields_is_quietened() -> None:
    asking = changed("word/settings.xml", "<w:zoom", '<w:updateFields w:val="true"/><w:zoom')
    content = to_word("<body><p>A</p></body>", Letterhead(asking), properties=PROPERTIES, fields={})
    assert part(content, "word/settings.xml").find(f"{W}updateFields") is None
    assert part(content, "word/settings.xml").find(f"{W}zoom") is not None


def test_numbered_headings_need_their_list_style() -> None:
    bare = Letterhead(changed("word/styles.xml", '<w:name w:val="Punkter"/>', '<w:name w:val="Annat"/>'))
    xhtml = '<body><h2 data-rad="m.md:3"><a id="a" data-slag="punkt">A</a></h2></body>'
    with pytest.raises(VagvalError, match=r"^m\.md:3: DOK051 Stilen ”Punkter”"):
        to_word(xhtml, bare, properties=PROPERTIES, fields={})


def test_words_prompt_text_and_bound_property_give_way_to_the_field() -> None:
    prompt = changed(
        "word/header2.xml",
        '<w:alias w:val="dnr"/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent><w:r>',
        '<w:alias w:val="DNR"/><w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{0}"/><w:text/>'
        '</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>',
    )
    content = to_word(
        "<body><p>A</p></body>", Letterhead(prompt), properties=PROPERTIES, fields={"dnr": "1\n2"}
    )
    header = part(content, "word/header2.xml")
    assert "1\n2" in text_of(header)
    assert not {"showingPlcHdr", "dataBinding", "rStyle"} & {
        str(item.tag)[len(W) :] for item in header.iter()
    }


def test_a_letterheads_own_comments_do_not_follow_along(sample: bytes) -> None:
    again = to_word("<body><p>A</p></body>", Letterhead(sample), properties=PROPERTIES, fields={})
    assert len(list(opened(again).comments)) == 0
    types = part(again, "[Content_Types].xml")
    named = [item.get("PartName") for item in types if item.get("PartName")]
    assert len(named) == len(set(named))


# -- Other programs --------------------------------------------------------------------------


def test_an_independent_validator_finds_nothing_wrong(sample: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(sample)
    result = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "a.docx")
    assert [str(error) for error in result.errors] == []


def test_all_times_in_the_package_are_fixed(sample: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(sample)) as archive:
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_libreoffice_opens_it_and_makes_a_pdf(sample: bytes, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) finns inte på den här datorn")
    (tmp_path / "a.docx").write_bytes(sample)
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=120)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
