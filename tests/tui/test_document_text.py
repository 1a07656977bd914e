"""A document laid out for a window: wrapped, with its places known."""

from wizard.documents.sections import MARK, Section
from wizard.tui.document_text import lay_out


def test_lines_are_wrapped_and_what_goes_on_is_indented_as_its_text() -> None:
    text = lay_out([Section(0, "", "• Fråga: ett två tre\n  Svar: fyra fem sex\n12. sju åtta nio")], 14)
    assert text.lines == (
        "• Fråga: ett",
        "  två tre",
        "  Svar: fyra",
        "  fem sex",
        "12. sju åtta",
        "    nio",
        "",
    )


def test_no_line_is_wider_than_the_window_whatever_is_written() -> None:
    text = lay_out([Section(0, "", "x" * 50 + "\n• " + "😀" * 20)], 20)
    assert max(len(line) for line in text.lines if "x" in line) == 20
    assert max(line.count("😀") for line in text.lines) <= 9


def test_sections_and_marks_have_their_lines_and_a_sign_that_a_user_wrote_is_no_mark() -> None:
    marked = f"▲ eget\n\n{MARK}Nej [Granska: b]"
    text = lay_out([Section(1, "Ett", "a"), Section(2, "Två", marked)], 60)
    assert text.lines == ("Ett", "", "a", "", "Två", "", "▲ eget", "", "▲ Nej [Granska: b]", "")
    assert (text.starts, text.marks) == ((0, 4), (8,))
    assert [text.section_at(line) for line in (0, 3, 4, 9)] == [0, 0, 1, 1]


def test_a_question_is_found_where_its_name_stands_alone_and_not_where_it_is_only_mentioned() -> None:
    told = "Syfte och mål är olika.\n\n• Fråga: Jäv\n  Svar: Nej\n\nSyfte\nFler vuxna ute."
    marked = f"{MARK}Text saknas: Mervärde. [Granska]"
    text = lay_out([Section(2, "Ärendet", f"{told}\n\n{marked}")], 60)
    assert [text.line_about(name) for name in ("Jäv", "Syfte", "Mervärde")] == [4, 7, 10]
    assert text.line_about("Finns inte") is None
    assert text.line_about("Finns inte", "Jäv") == 4
