"""Templates filled in: escaping, the sandbox, folders in order, rich text and helpers."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.documents.writing import fill, templates
from wizard.documents.preview import preview
from wizard.documents.template.fill import Templates
from wizard.documents.template.richtext import rich
from wizard.documents.xhtml import clean
from wizard.faults import VagvalError


def test_values_are_escaped_whatever_jinja_does_with_them(tmp_path: Path) -> None:
    text = (
        "{% macro m(x) %}*{{ x }}*{% endmacro %}\n\n"
        "{{ m(a) ~ a }} {{ [a, a]|join(', ') }} {% set b %}{{ a }}{% endset %}{{ b }}."
    )
    assert fill(tmp_path, text, a="<&>").endswith(
        "<p><em>&lt;&amp;&gt;</em>&lt;&amp;&gt; &lt;&amp;&gt;, &lt;&amp;&gt; &lt;&amp;&gt;.</p>"
    )


def test_whole_numbers_are_text(tmp_path: Path) -> None:
    assert fill(tmp_path, "A {{ n }}", n=12) == "<p>A 12</p>"


def test_the_first_folder_with_a_template_counts(tmp_path: Path) -> None:
    templates(tmp_path / "vår", mall="Vår {% include '_del.md' %}", annan="Annan", _del="del")
    templates(tmp_path / "kommunens", mall="Kommunens {% include '_del.md' %}")
    both = Templates([tmp_path / "kommunens", tmp_path / "vår"])
    assert "Kommunens" in both.render("mall", {})
    assert both.names() == ["annan", "mall"]


def test_a_changed_template_is_read_again(tmp_path: Path) -> None:
    ours = templates(tmp_path, mall="Före")
    ours.render("mall", {})
    (tmp_path / "mall.md").write_text("Efteråt", encoding="utf-8")
    assert "Efteråt" in ours.render("mall", {})


def test_a_compiled_template_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = templates(tmp_path, mall="A")
    ours.render("mall", {})
    monkeypatch.setattr("wizard.documents.template.compile.compile_template", None)
    ours.render("mall", {})


def test_a_template_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(VagvalError, match=r"DOK001 Mallen ”utrednig” finns inte. Menade du ”utredning”"):
        templates(tmp_path, utredning="A").render("utrednig", {})


def test_a_template_cannot_be_read_from_outside_its_folders(tmp_path: Path) -> None:
    templates(tmp_path, hemlig="A")
    with pytest.raises(VagvalError, match="DOK001"):
        templates(tmp_path / "mallar", mall="A").render("../hemlig", {})


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "mall.md").write_bytes("\ufeff# Rubrik\r\n\r\nText".encode())
    assert "<h1" in Templates([tmp_path]).render("mall", {})


def test_a_file_that_is_not_utf8_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "mall.md").write_bytes("Å".encode("latin-1"))
    with pytest.raises(VagvalError, match="FIL004"):
        Templates([tmp_path]).render("mall", {})
    assert [fault.code.name for fault in Templates([tmp_path]).check()] == ["FIL004"]


def test_check_says_what_is_wrong_with_every_template_unfilled(tmp_path: Path) -> None:
    ours = templates(tmp_path, a="A\n\n{{ x", b="{{ x y }}", _c="**fet", d="{{ finns_inte }}")
    found = {(Path(fault.place.file).name, fault.place.line, fault.code.name) for fault in ours.check()}
    assert found == {("a.md", 3, "DOK002"), ("b.md", 1, "DOK003"), ("_c.md", 1, "DOK010")}


def test_a_fault_in_a_part_is_said_in_the_part(tmp_path: Path) -> None:
    ours = templates(tmp_path, mall="A\n\n{% include '_del.md' %}", _del="B\n\nC {{ y }}")
    with pytest.raises(VagvalError) as caught:
        ours.render("mall", {})
    (fault,) = caught.value.faults
    assert (Path(fault.place.file).name, fault.place.line) == ("_del.md", 3)


def test_a_digest_changes_with_the_template_and_with_its_parts(tmp_path: Path) -> None:
    ours = templates(tmp_path, mall="A\n\n{% include '_del.md' %}", _del="B", annan="C")
    first = ours.edition("mall").sha256
    templates(tmp_path, annan="C ändrad")
    assert ours.edition("mall").sha256 == first
    templates(tmp_path, _del="B ändrad")
    assert ours.edition("mall").sha256 != first


def test_a_municipality_can_extend_ours_and_change_one_clause(tmp_path: Path) -> None:
    templates(tmp_path, grund="A\n\n{% block klausul %}\n\nVår\n\n{% endblock %}\n\nB")
    text = "{% extends 'grund.md' %}\n\n{% block klausul %}\n\nKommunens\n\n{% endblock %}"
    assert fill(tmp_path, text) == "<p>A</p><p>Kommunens</p><p>B</p>"


def test_helpers_escape_their_texts(tmp_path: Path) -> None:
    text = "{{ ankare('k', a) }} {{ ref('k', a, a) }} {{ granska(a, a) }}"
    assert fill(tmp_path, text, a='<"') == (
        '<div><a id="k">&lt;&#34;</a> <a href="#k" title="&lt;&#34;">&lt;&#34;</a>'
        " <mark>&lt;&#34;<q>&lt;&#34;</q></mark></div>"
    )


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Ett\ntvå\n\ntre", "<p>Ett<br />två</p><p>tre</p>"),
        ("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("**fet** och *kursiv*", "<p><strong>fet</strong> och <em>kursiv</em></p>"),
        ("7*7 och 8*8, 2**3 och 4**5", "<p>7*7 och 8*8, 2**3 och 4**5</p>"),
        ("2025. Ett nytt år", "<p>2025. Ett nytt år</p>"),
        ("1. a\n1. b", "<p>1. a\n1. b</p>"),
        ("-", "<p>-</p>"),
        ("- - a", "<p>- - a</p>"),
        ("1) a\n2) b", "<p>1) a\n2) b</p>"),
        ("# a\n> b\n| c |\n[d](e) `f` <g> {{ h }} &amp;",
         "<p># a<br />&gt; b<br />| c |<br />[d](e) `f` &lt;g&gt; {{ h }} &amp;amp;</p>"),
        ("a\r\nb\x0bc\x00", "<p>a<br />b<br />c\ufffd</p>"),
    ],
)  # fmt: skip
def test_rich_text_reads_paragraphs_lists_and_emphasis_and_shows_the_rest_as_typed(
    tmp_path: Path, typed: str, shown: str
) -> None:
    assert fill(tmp_path, "{{ text|rik }}", text=typed) == f"<div>{shown}</div>"


def test_rich_text_nested_absurdly_deep_is_shown_as_typed(tmp_path: Path) -> None:
    typed = "".join("  " * depth + "- a\n" for depth in range(30))
    assert fill(tmp_path, "{{ text|rik }}", text=typed).count("<li>") == 0


@pytest.mark.parametrize("value", [None, 1.5, True, ["a"], {"a": 1}])
def test_what_is_not_text_is_never_printed(tmp_path: Path, value: Any) -> None:
    with pytest.raises(VagvalError, match="DOK031"):
        fill(tmp_path, "A {{ värde }}", värde=value)


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("*_-+.12) \n\t#>|[]"))))
@example("* a\n  * b\n\n1. c\n\n   d")
@example("**a*b**c*")
def test_rich_text_loses_no_letter_and_stays_between_its_neighbours(typed: str) -> None:
    shown = preview(f"<body><p>före</p><div>{rich(clean(typed))}</div><p>efter</p></body>")
    assert shown.startswith("före\n\n")
    assert shown.endswith("\n\nefter\n")
    assert letters(shown) == letters(f"före{clean(typed)}efter")


def letters(text: str) -> str:
    """A text without what shows emphasis, bullets or space."""
    return re.sub(r"[•*_+\s-]", "", text)
