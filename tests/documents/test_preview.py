"""The document as plain text for the terminal."""

from pathlib import Path

from tests.documents.writing import templates
from wizard.documents.preview import preview


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


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    text = "Tabell: Belopp\n\n| År | Kronor |\n|---|---|\n| 2027 | {{ x }} |\n| 2028 | 6 |"
    assert previewed(tmp_path, text, x="5\n(prel.)") == (
        "Tabell: Belopp\n\n• År: 2027\n  Kronor: 5\n  (prel.)\n\n• År: 2028\n  Kronor: 6\n"
    )


def test_comments_and_addresses_stand_in_the_text(tmp_path: Path) -> None:
    text = '{{ granska("A", "Granska: B") }} [C](https://exempel.se) {{ ref("k", "[1]") }}\n\n{{ ankare("k", "[1]") }} D'
    assert previewed(tmp_path, text) == "A [Granska: B] C (https://exempel.se) [1]\n\n[1] D\n"


def test_what_a_user_wrote_is_shown_as_written(tmp_path: Path) -> None:
    for value in ("[/b]", "{{ 7*7 }}", "A & B <C>", "<w:p>", "a\tb", "😀", "x" * 20_000, "a\nb\nc"):
        assert previewed(tmp_path, "före\n\n{{ x }}\n\nefter", x=value) == f"före\n\n{value}\n\nefter\n"
