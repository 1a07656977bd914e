"""The document as plain text for the terminal."""

from pathlib import Path

from tests.documents.writing import templates
from wizard.documents.preview import preview, sections
from wizard.documents.sections import MARK, Section, to_paste, with_subsections


def previewed(folder: Path, text: str, /, **context: object) -> str:
    return preview(templates(folder, mall=text).render("mall", context))


def test_headings_are_underlined_and_blocks_apart(tmp_path: Path) -> None:
    assert previewed(tmp_path, "# Ett\n\n## Två\n\n### Tre\n\nText\n\n---\n\nMer") == (
        "Ett\n===\n\nTvå\n---\n\nTre\n\nText\n\n* * *\n\nMer\n"
    )


def test_lists_are_numbered_as_in_word_and_indented(tmp_path: Path) -> None:
    text = "{% for a in l %}\n1. {{ a }}\n   - under\n     mer\n{% endfor %}\n\nText\n\n1. om"
    assert previewed(tmp_path, text, l=["a\nb", "", "c"]) == (
        "1. a\n   b\n   • under mer\n2. • under mer\n3. c\n   • under mer\n\nText\n\n1. om\n"
    )


def test_an_item_without_text_is_left_out_and_not_counted(tmp_path: Path) -> None:
    assert (
        previewed(tmp_path, "{% for a in l %}\n1. {{ a }}\n{% endfor %}", l=["a", "", "c"]) == "1. a\n2. c\n"
    )


def test_a_table_is_read_row_by_row_without_its_empty_cells(tmp_path: Path) -> None:
    text = "Tabell: Belopp\n\n| År | Kronor | Anm. |\n|---|---|---|\n| 2027 | {{ x }} | a |\n| 2028 | 6 | |"
    assert previewed(tmp_path, text, x="5\n(prel.)") == (
        "Tabell: Belopp\n\n• År: 2027\n  Kronor: 5\n  (prel.)\n  Anm.: a\n\n• År: 2028\n  Kronor: 6\n"
    )


def test_a_table_of_two_columns_has_a_line_for_each_row_and_its_heads_with_the_caption(
    tmp_path: Path,
) -> None:
    text = "Tabell: Belopp\n\n| År | Kronor |\n|---|---|\n| 2027 | 5 |\n| 2028 | {{ x }} |"
    assert previewed(tmp_path, text, x="") == "Tabell: Belopp (År: Kronor)\n\n• 2027: 5\n• 2028:\n"


def test_comments_and_addresses_stand_in_the_text(tmp_path: Path) -> None:
    text = '{{ granska("A", "Granska: B") }} [C](https://exempel.se) {{ ref("k", "[1]") }}\n\n{{ ankare("k", "[1]") }} D'
    assert previewed(tmp_path, text) == "A [Granska: B] C (https://exempel.se) [1]\n\n[1] D\n"


def test_an_address_that_is_its_own_text_is_said_once(tmp_path: Path) -> None:
    assert previewed(tmp_path, "[https://exempel.se](https://exempel.se)") == "https://exempel.se\n"


def cut(folder: Path, text: str, /, *, review: bool = True, **context: object) -> tuple[Section, ...]:
    return sections(templates(folder, mall=text).render("mall", context), review=review)


def test_a_document_is_cut_at_its_headings_also_those_that_a_style_surrounds(tmp_path: Path) -> None:
    text = "Före\n\n# Ett\n\nText\n\n- punkt\n\n::: Faktaruta\n## Två\n\nMer\n:::\n\n### Tre"
    assert cut(tmp_path, text) == (
        Section(0, "", "Före"),
        Section(1, "Ett", "Text\n\n• punkt"),
        Section(2, "Två", "Mer"),
        Section(3, "Tre", ""),
    )


def test_a_section_goes_with_those_under_it_to_be_pasted(tmp_path: Path) -> None:
    found = cut(tmp_path, "# Ett\n\na\n\n## Två\n\nb\n\n### Tre\n\nc\n\n## Fyra\n\nd")
    assert to_paste(with_subsections(found, 1)) == "Två\n\nb\n\nTre\n\nc\n"


def test_what_must_be_looked_at_is_marked_on_screen_and_told_in_brackets_when_pasted(tmp_path: Path) -> None:
    found = cut(tmp_path, '## A\n\n▲ Ja {{ granska("Nej", "Granska: B") }}')
    assert found == (Section(2, "A", f"▲ Ja {MARK}Nej [Granska: B]"),)
    assert to_paste(found) == "A\n\n▲ Ja Nej [Granska: B]\n"


def test_the_publiceringsversion_has_neither_mark_nor_comment(tmp_path: Path) -> None:
    assert cut(tmp_path, '{{ granska("Nej", "Granska: B") }}', review=False) == (Section(0, "", "Nej"),)


def test_what_a_user_wrote_is_shown_as_written(tmp_path: Path) -> None:
    for value in ("[/b]", "{{ 7*7 }}", "A & B <C>", "<w:p>", "a\tb", "😀", "x" * 20_000, "a\nb\nc"):
        assert previewed(tmp_path, "före\n\n{{ x }}\n\nefter", x=value) == f"före\n\n{value}\n\nefter\n"
