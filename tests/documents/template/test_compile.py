"""What a template's Markdown and tags become before anything is filled in."""

import re

import pytest
from jinja2 import Environment

from wizard.documents.template.compile import compile_template
from wizard.faults import VagvalError


def compiled(text: str) -> str:
    """The compiled template on one line, without places."""
    markup = compile_template(text, "mall.md", Environment())
    return re.sub(r' data-rad="[^"]*"', "", re.sub(r"(\{.)\n+", r"\1", markup))


def test_markdown_becomes_a_small_xhtml() -> None:
    assert (
        compiled("# A\n\nB *C* **D**\nE\\\nF") == "<h1>A</h1><p>B <em>C</em> <strong>D</strong> E<br />F</p>"
    )
    assert compiled("- A\n  1. B\n\n---") == "<ul><li>A<ol><li>B</li></ol></li></ul><hr />"
    assert compiled("[A](https://exempel.se 'B')") == ('<p><a href="https://exempel.se" title="B">A</a></p>')


def test_a_tag_is_kept_whole_whatever_stands_in_it() -> None:
    table = "Tabell: T\n\n| A |\n|---|\n| {{ a|join('*|*') }} |"
    assert "<td>{{ a|join('*|*') }}</td>" in compiled(table)
    assert compiled("**{{ a }}**") == "<p><strong>{{ a }}</strong></p>"
    assert compiled("{% if a %}**B**{% endif %} C") == "<p>{% if a %}<strong>B</strong>{% endif %} C</p>"


def test_a_line_of_statements_is_a_block_by_itself() -> None:
    text = "A\n{% if b %}\n- C\n{% endif %}\nD"
    assert compiled(text) == "<p>A</p>{% if b %}<ul><li>C</li></ul>{% endif %}<p>D</p>"


def test_a_statement_indented_like_an_item_belongs_to_it() -> None:
    text = "{% for a in b %}\n1. A\n   {% for c in a %}\n   - C\n   {% endfor %}\n{% endfor %}"
    assert compiled(text) == (
        "{% for a in b %}<ol><li>A{% for c in a %}<ul><li>C</li></ul>{% endfor %}</li></ol>{% endfor %}"
    )


def test_statements_between_the_rows_of_a_table_make_no_rows() -> None:
    text = "Tabell: T\n\n| A | B |\n|--|----:|\n{% for r in b %}\n| 1 | 2 |\n{% endfor %}"
    assert compiled(text) == (
        '<table><caption>T</caption><colgroup><col width="2*" /><col width="4*" /></colgroup>'
        '<thead><tr><th>A</th><th style="text-align:right">B</th></tr></thead>'
        '<tbody>{% for r in b %}<tr><td>1</td><td style="text-align:right">2</td></tr>{% endfor %}</tbody>'
        "</table>"
    )


def test_a_paragraph_of_only_tags_may_turn_out_to_be_blocks() -> None:
    assert compiled("{{ a }}") == "<div>{{ a }}</div>"
    assert compiled("{{ a }} b") == "<p>{{ a }} b</p>"


def test_a_style_is_a_division() -> None:
    assert compiled("::: Källor\nA\n\n- B\n:::\nC") == (
        '<div data-stil="Källor"><p>A</p><ul><li>B</li></ul></div><p>C</p>'
    )


def test_braces_of_the_template_itself_never_reach_jinja_as_a_tag() -> None:
    assert compiled("A \\{\\{ b \\}\\}") == "<p>A &#123;&#123; b }}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "A\n\n{{ här }}",
        "{{ a\n\n\n }} {# b\n\n #}\n\n{{ här }}",
        "# {{ a }}\n\n- {{ b }}\n- C {% if d %}\n  {{ här }}{% endif %}",
        "Tabell: {{ a }}\n\n| {{ b }} | C |\n|---|---|\n| D | {{ här }} |",
        "::: Källor\n{{\na }}\n\n{{ b }} {{ här }}\n:::",
    ],
)
def test_every_tag_comes_back_on_its_line(text: str) -> None:
    lines = compile_template(text, "mall.md", Environment()).split("\n")
    there = next(number for number, line in enumerate(text.split("\n")) if "här" in line)
    assert "här" in lines[there]


def test_each_block_says_where_it_stands() -> None:
    text = "{# två\nrader #}\n\n# A\n\n- B\n- C"
    places = re.findall(r'<(\w+) data-rad="mall.md:(\d+)"', compile_template(text, "mall.md", Environment()))
    assert places == [("h1", "4"), ("li", "6"), ("li", "7")]


def test_all_faults_are_said_at_once_in_the_order_of_the_text() -> None:
    with pytest.raises(VagvalError) as caught:
        compile_template("A **b\n\n2025. C\n\n{% if x %}\n\n{% om y %}\n\n:::", "mall.md", Environment())
    found = [(fault.code.name, fault.place.line) for fault in caught.value.faults]
    assert found == [("DOK010", 1), ("DOK011", 3), ("DOK007", 5), ("DOK004", 7), ("DOK021", 9)]


@pytest.mark.parametrize(
    "text",
    [
        "5 \\* 4 är 20",
        "fil\\_namn\\_",
        "fil_namn",
        "Se lag (2016:1145) 1 kap. 15 § #3",
        "2025 blev ett nytt år",
        "1. Ett\n2. Två",
        "Enligt [1] och {{ a }}",
        "A < B och C > D",
    ],
)
def test_ordinary_text_is_no_accident(text: str) -> None:
    compile_template(text, "mall.md", Environment())
