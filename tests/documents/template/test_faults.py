"""Whatever is wrong with a template is said with its file and line, before half a document exists."""

from pathlib import Path
from typing import Any

import pytest

from tests.documents.writing import templates, word
from wizard.faults import VagvalError

CONTEXT: dict[str, Any] = {"x": "ett", "tom": None, "tal": 1.5, "lista": ["a", "b"], "post": {"namn": "N"}}

# Each is (what is wrong, the template, code, line). `|` at the start of a line is only for reading.
PLANTED = [
    ("an expression that is never closed", "A\n\nB {{ x\n\nC", "DOK002", 3),
    ("a statement that is never closed", "A\n\n{% if x\n\nB\n\n{% endif %}", "DOK002", 3),
    ("a comment that is never closed", "A\n\n{# glömd", "DOK002", 3),
    ("a bracket too many", "A\n\nB {{ x) }}", "DOK003", 3),
    ("an expression that is none", "A\n\n{{ x y }}", "DOK003", 3),
    ("an empty tag", "A\n\nB {{ }} C", "DOK003", 3),
    ("an error on the second line of a tag", "A\n\nB {{ x\n   y }}", "DOK003", 4),
    ("an unknown tag", "A\n\n{% om x %}\n\nB", "DOK004", 3),
    ("a misspelt tag", "A\n\n{% inclde 'b.md' %}", "DOK004", 3),
    ("raw, which would print braces", "A\n\n{% raw %}\n{{\n{% endraw %}", "DOK004", 3),
    ("autoescape, which would let structure through", "{% autoescape false %}\n\nA", "DOK004", 1),
    ("an unknown filter", "A\n\nB {{ x|versal }}", "DOK005", 3),
    ("safe, which would let structure through", "A\n\nB {{ x|safe }}", "DOK005", 3),
    ("an unknown test", "A\n\n{% if x is jämnt %}\n\nB\n\n{% endif %}", "DOK005", 3),
    ("an end without a beginning", "A\n\n{% endif %}", "DOK006", 3),
    ("else without if", "A\n\n{% else %}", "DOK006", 3),
    ("the wrong end", "{% if x %}\n\nA\n\n{% endfor %}\n\n{% endif %}", "DOK006", 5),
    ("a beginning without an end", "A\n\n{% for y in lista %}\n\nB", "DOK007", 3),
    ("a loop that leaves its list item", "- A {% for y in lista %}\n- B {% endfor %}", "DOK008", 2),
    ("a condition that leaves bold text", "A **B {% if x %}C** D{% endif %}", "DOK008", 1),
    ("a condition that leaves a table cell", "Tabell: T\n\n|A|B|\n|-|-|\n|{% if x %}1|2{% endif %}|", "DOK008", 5),
    ("a condition that leaves a style", "{% if x %}\n\n::: Källor\nA\n\n{% endif %}\n:::", "DOK008", 6),
    ("minus beside a bracket", "A\n\n{%- if x %}\n\nB\n\n{% endif %}", "DOK009", 3),
    ("minus at the end of an expression", "A\n\nB {{ x -}} C", "DOK009", 3),
    ("bold text that is not closed", "A\n\nB **fet C", "DOK010", 3),
    ("bold text with a blank inside", "A\n\nB\n**fet ** C", "DOK010", 4),
    ("a heading without a blank", "A\n\n##Rubrik", "DOK010", 3),
    ("a style in the middle of a line", "A ::: Källor", "DOK010", 1),
    ("a link with a blank in the address", "A\n\n[B](https://exempel.se/a b)", "DOK010", 3),
    ("a tag with too few braces", "A\n\nB { x }} C", "DOK010", 3),
    ("HTML", "A\n\nB <br> C", "DOK010", 3),
    ("a line break with nothing after it", "A\n\nB\\", "DOK010", 3),
    ("a year that becomes a list", "A\n\n2025. Ett nytt år", "DOK011", 3),
    ("text that joins the item above", "- A\n\n- B\nC", "DOK012", 4),
    ("an indented list without an item", "A\n\n  - B", "DOK013", 3),
    ("a loop that flattens a list", "1. A\n{% for y in lista %}\n   - {{ y }}\n{% endfor %}", "DOK013", 3),
    ("a fifth level of headings", "##### A", "DOK014", 1),
    ("text right under a table", "Tabell: T\n\n|A|B|\n|-|-|\n|1|2|\nText", "DOK015", 6),
    ("a cell too many", "Tabell: T\n\n|A|B|\n|-|-|\n|1|2|3|", "DOK016", 5),
    ("a cell too few", "Tabell: T\n\n|A|B|\n|-|-|\n|1|", "DOK016", 5),
    ("a table without a caption", "A\n\n|A|B|\n|-|-|\n|1|2|", "DOK017", 3),
    ("a caption without a table", "Tabell: T\n\nA", "DOK018", 1),
    ("a table whose dashes do not fit", "A\n\n|A|B|\n|-|\n|1|2|", "DOK019", 3),
    ("a style that is never closed", "A\n\n::: Källor\nB", "DOK020", 3),
    ("the end of no style", "A\n\n:::", "DOK021", 3),
    ("a private character", "A\n\nB \U000f0000", "DOK022", 3),
    ("a template without end", "A" * 250_001, "DOK023", 1),
    ("a name that is not there", "A\n\nB {{ y }}", "DOK030", 3),
    ("a field that is not there", "A\n\nB {{ post.namm }}", "DOK030", 3),
    ("a missing name in a condition", "A\n\n{% if y %}\n\nB\n\n{% endif %}", "DOK030", 3),
    ("a missing field in a table row", "Tabell: T\n\n|A|\n|-|\n{% for y in lista %}\n|{{ y.z }}|\n{% endfor %}", "DOK030", 6),
    ("a missing field in a link's address", "A\n\n[B](https://exempel.se/{{ post.y }})", "DOK030", 3),
    ("a missing name in a block macro", "{% macro m() %}\n\n{{ y }}\n\n{% endmacro %}\n\n{{ m() }}", "DOK030", 3),
    ("a missing name in a one-line macro", "A\n\n{% macro m() %}{{ y }}{% endmacro %}\n\n{{ m() }}", "DOK030", 3),
    ("a missing name in a tag of two lines", "A\n\n{{ x ~\n   y }}", "DOK030", 3),
    ("None", "A\n\nB {{ tom }}", "DOK031", 3),
    ("a decimal number", "A\n\nB {{ tal }}", "DOK031", 3),
    ("a truth value", "A\n\nB {{ x == 'ett' }}", "DOK031", 3),
    ("a list", "A\n\nB {{ lista }}", "DOK031", 3),
    ("None as a comment", "A\n\n{{ granska('B', tom) }}", "DOK031", 3),
    ("text and numbers added up", "A\n\n{{ x + 1 }}", "DOK032", 3),
    ("a loop over a number", "A\n\n{% for y in 5 %}\n\nB\n\n{% endfor %}", "DOK032", 3),
    ("a division by zero", "A\n\n{{ 1 // 0 }}", "DOK032", 3),
    ("a way out of the sandbox", "A\n\n{{ x.__class__.__mro__ }}", "DOK033", 3),
    ("a change of the view model", "A\n\n{{ lista.append('c') }}", "DOK033", 3),
    ("a template that includes itself", "A\n\n{% include 'mall.md' %}", "DOK034", 3),
    ("an included template that is not there", "A\n\n{% include 'finns_inte.md' %}", "DOK001", 3),
    ("paragraphs in the middle of a sentence", "A\n\nB {{ x|rik }} C", "DOK035", 3),
    ("markup that is cut", "{% macro m() %}*A & B*{% endmacro %}\n\nA\n\nB {{ m()[2:] }}", "DOK036", 5),
    ("a change of text", "{% macro m() %}*A & B*{% endmacro %}\n\nA\n\nB {{ m().upper() }}", "DOK033", 5),
    ("a heading level that is skipped", "# A\n\n### B", "DOK038", 3),
    ("a link to nowhere", "A\n\n[B](#kalla)", "DOK039", 3),
    ("a field to write in used twice", "{{ falt('k', '1') }}\n\n{{ falt('K', '2') }}", "DOK046", 3),
    ("contents down to no level", "A\n\n{{ innehall('x') }}", "DOK032", 3),
    ("an anchor used twice", "{{ ankare('k', '1') }}\n\n{{ ankare('k', '2') }}", "DOK040", 3),
    ("a link that runs a script", "A\n\n[B](javascript:alert)", "DOK041", 3),
    ("a style that the letterhead lacks", "A\n\n::: Källa\nB\n:::", "DOK051", 3),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "line"), [row[1:] for row in PLANTED], ids=[row[0] for row in PLANTED]
)
def test_a_fault_is_said_with_its_code_and_line(tmp_path: Path, text: str, code: str, line: int) -> None:
    with pytest.raises(VagvalError) as caught:
        word(templates(tmp_path, mall=text).render("mall", CONTEXT))
    first = caught.value.faults[0]
    assert (first.code.name, first.place.line) == (code, line), str(first)
    assert first.place.file == str(tmp_path / "mall.md")
