"""What a user wrote comes out of Word as she wrote it, wherever it stands, and touches nothing beside it."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from tests.documents.writing import opened, part, templates, text_of, word
from tests.thorough import examples
from wizard.documents.template.fill import Templates
from wizard.documents.word.text import W
from wizard.documents.xhtml import MAX_TEXT, clean
from wizard.faults import VagvalError

# Every place a value can stand in, each between two neighbours that must come out untouched.
EVERYWHERE = """\
före

{{ i_stycke }}

emellan

## Rubrik {{ i_rubrik }}

I mening: {{ i_mening }}.

**{{ i_fetstil }}**

fet**{{ i_ord }}**stil

- {{ i_punkt }}

{% for rad in i_rader %}
1. {{ rad }}
{% endfor %}

Tabell: {{ i_tabellrubrik }}

| Huvud | Värde |
|---|---|
| före | {{ i_cell }} |

[länk](https://exempel.se "Titel {{ i_titel }}") och {{ granska("text", i_kommentar) }}

::: Faktaruta
{{ i_ruta }}
:::

efter
"""
FIELDS = re.findall(r"i_\w+", EVERYWHERE)

HOSTILE = [
    "[/b]",
    "{{ 7*7 }}",
    "{% endif %}",
    "{# x #}",
    "A & B <C>",
    "<w:p>",
    "</w:t></w:r>",
    "&amp; &#60; &nbsp;",
    "]]>",
    "a\tb",
    "😀 👩‍👩‍👧 e\u0301 \u00a0 \u200b \u202e",
    "**fet** _kursiv_ # rubrik",
    "1. ett",
    "2025. Ett nytt år",
    "- a\n- b",
    "| a | b |",
    "Tabell: inte min",
    "::: Källor",
    "---",
    "\\",
    "\U000f0000\U00100000",
    "  blanka i kanterna  ",
    "\n".join(f"rad {n}" for n in range(10)),
    "x" * 20_000,
    "\r\n\x0b\u2028",
    "\x00\x1f\ud800\ufffe",
    "å" * 300 + "\n\n" + "ö" * 300,
]

# All of Unicode, lone surrogates too, with what means something to Markdown, Jinja or XML more often.
ANY_TEXT = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from("*_#[](){}<>&|\\`~:-+.!\"'1\n\t\r %"))
)


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    return templates(tmp_path_factory.mktemp("mallar"), allt=EVERYWHERE)


def written(mallar: Templates, values: dict[str, str]) -> tuple[bytes, list[str]]:
    """The Word file, and its paragraphs as a reader sees them."""
    context = {**values, "i_rader": [values["i_rader"], "nästa"]}
    content = word(mallar.render("allt", context), dnr=values["i_stycke"])
    body = part(content, "word/document.xml")
    return content, [text_of(paragraph) for paragraph in body.iter(f"{W}p")]


def expected(values: dict[str, str]) -> list[str]:
    """The paragraphs as they must be; one with nothing to see in it is left out, except in a cell."""
    shown = {name: clean(value) for name, value in values.items()}
    paragraphs = [
        "före",
        shown["i_stycke"],
        "emellan",
        f"Rubrik {shown['i_rubrik']}",
        f"I mening: {shown['i_mening']}.",
        shown["i_fetstil"],
        f"fet{shown['i_ord']}stil",
        shown["i_punkt"],
        shown["i_rader"],
        "nästa",
        f"Tabell 1. {shown['i_tabellrubrik']}",
        "Huvud",
        "Värde",
        "före",
        "länk och text",
        shown["i_ruta"],
        "efter",
    ]
    visible = [text for text in paragraphs if text and not text.isspace()]
    cell = shown["i_cell"]
    visible.insert(visible.index("länk och text"), "" if cell.isspace() else cell)
    return visible


def assert_exact(mallar: Templates, values: dict[str, str]) -> None:
    content, paragraphs = written(mallar, values)
    assert paragraphs == expected(values)
    (comment,) = part(content, "word/comments.xml")
    assert text_of(comment) == clean(values["i_kommentar"])
    link = part(content, "word/document.xml").find(f".//{W}hyperlink")
    # XML reads a line break or tab in an attribute as a blank.
    tooltip = re.sub("[\n\t]", " ", clean(f"Titel {values['i_titel']}"))
    assert link is not None
    assert link.get(f"{W}tooltip") == tooltip
    controls = part(content, "word/header1.xml").iterfind(f".//{W}sdt")
    assert clean(values["i_stycke"]) in [text_of(control) for control in controls]


@pytest.mark.parametrize("value", HOSTILE, ids=ascii)
def test_a_hostile_text_comes_out_as_written_everywhere(everywhere: Templates, value: str) -> None:
    assert_exact(everywhere, dict.fromkeys(FIELDS, value))


@examples(150)
@given(st.lists(ANY_TEXT, min_size=len(FIELDS), max_size=len(FIELDS)))
def test_any_texts_come_out_as_written_and_leave_their_neighbours_alone(
    everywhere: Templates, texts: list[str]
) -> None:
    assert_exact(everywhere, dict(zip(FIELDS, texts, strict=True)))


@pytest.mark.parametrize("plane", range(0, 0x11000, 0x800), ids=lambda start: f"U+{start * 16:06X}")
def test_every_character_of_unicode_comes_out(everywhere: Templates, plane: int) -> None:
    every = "".join(map(chr, range(plane * 16, plane * 16 + 0x8000)))
    values = {**dict.fromkeys(FIELDS, "x"), "i_stycke": f"a{every}b", "i_cell": f"a{every}b"}
    _, paragraphs = written(everywhere, values)
    assert paragraphs == expected(values)


@examples(50)
@given(ANY_TEXT)
@example("".join(HOSTILE))
def test_the_same_text_gives_the_same_bytes(everywhere: Templates, text: str) -> None:
    values = dict.fromkeys(FIELDS, text)
    assert written(everywhere, values)[0] == written(everywhere, values)[0]


def test_python_docx_reads_the_same_text_back(everywhere: Templates) -> None:
    values = {**dict.fromkeys(FIELDS, "x"), "i_stycke": "A & B <C>\n\t{{ 7*7 }}", "i_cell": "[/b]"}
    document = opened(written(everywhere, values)[0])
    assert document.paragraphs[1].text == "A & B <C>\n\t{{ 7*7 }}"
    assert document.tables[0].cell(1, 1).text == "[/b]"


def test_a_value_never_makes_an_element(everywhere: Templates) -> None:
    def shape(value: str) -> list[str]:
        content, _ = written(everywhere, dict.fromkeys(FIELDS, value))
        tags = [element.tag for element in part(content, "word/document.xml").iter()]
        return [tag for tag in tags if tag != f"{W}cantSplit"]  # a row with long text may be divided

    for value in (text for text in HOSTILE if "\n" not in clean(text) and "\t" not in text):
        assert shape(value) == shape("x"), value


def test_a_text_longer_than_xml_readers_take_is_refused_with_its_line() -> None:
    xhtml = f'<body><p data-rad="mall.md:3">{"x" * (MAX_TEXT + 1)}</p></body>'
    with pytest.raises(VagvalError, match=r"^mall\.md:3: DOK042"):
        word(xhtml)


def test_cleaning_changes_line_breaks_and_what_xml_cannot_hold_and_nothing_else() -> None:
    assert clean("a\r\nb\rc\x0bd\x0ce\u2028f\u2029g") == "a\nb\nc\nd\ne\nf\ng"
    assert clean("\x00\x08\ud800\uffff") == "\ufffd" * 4
    for point in range(0x110000):
        character = chr(point)
        if clean(character) == character:
            continue
        try:
            etree.fromstring(f"<a>{character}</a>".encode("utf-8", "surrogatepass"))
            allowed = character in "\r\u2028\u2029"
        except etree.XMLSyntaxError:
            allowed = True
        assert allowed, hex(point)
