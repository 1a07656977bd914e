"""Answers on keys, wrapped to any width."""

from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from wizard.tui.widgets.choices import Choice, Choices

WORDS = st.lists(st.text("abcåäö", min_size=1, max_size=9), min_size=1, max_size=20).map(" ".join)


class OneQuestion(App[None]):
    """Two answers on digits and one on a letter."""

    def compose(self) -> ComposeResult:
        """The choices."""
        yield Choices([Choice("ja", "Ja"), Choice("nej", "Nej", "köp"), Choice("vet_ej", "Vet ej", key="v")])


async def test_a_digit_a_letter_and_the_arrows_choose() -> None:
    app = OneQuestion()
    async with app.run_test() as pilot:
        choices = app.query_one(Choices)
        choices.focus()
        for keys, chosen in (
            (("2",), "nej"),
            (("v",), "vet_ej"),
            (("up", "up", "space"), "ja"),
            (("7",), "ja"),
        ):
            await pilot.press(*keys)
            assert choices.chosen == (chosen,)


@given(text=WORDS, note=WORDS, width=st.integers(20, 120))
def test_every_word_of_an_answer_is_on_some_line_and_no_line_is_too_long(
    text: str, note: str, width: int
) -> None:
    choices = Choices([Choice("a", text, note)])
    lines = [line.plain for _, line in choices.lines(width)]
    assert all(len(line) <= width for line in lines)
    said = " ".join(lines).split()
    assert [word for word in said if word not in ("1", "(", ")", "→")] == [*text.split(), *note.split()]
