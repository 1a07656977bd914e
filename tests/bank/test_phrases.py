"""The phrases of the språkvakt: what a jurist writes, and where it is found in a text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.bank.phrases import MOST_BETWEEN, Phrases, Term, plain, read_phrase, words_of

LISTS = {"fornamn": Term(exact=frozenset(("anna", "erik")))}


def found(phrase: str, text: str) -> list[str]:
    """What the phrase finds, as it stands in the text."""
    words = words_of(text)
    matches = Phrases([read_phrase(phrase, LISTS)]).search(words)
    return [text[words[one.first].start : words[one.last].end] for one in matches]


@pytest.mark.parametrize(
    ("phrase", "text", "hits"),
    [
        ("vite", "Vite, VITE och vitena", ["Vite", "VITE"]),
        ("upphandl-", "Upphandlingen är upphandlad", ["Upphandlingen", "upphandlad"]),
        ("-avtal", "Ett hyresavtal, inte avtalet", ["hyresavtal"]),
        ("kund/köpare", "Kunden är köpare", ["köpare"]),
        ("pris/avgift per plats", "avgift per plats, pris per timme", ["avgift per plats"]),
        ("öppna … aktiviteter", "öppna och kostnadsfria aktiviteter", ["öppna och kostnadsfria aktiviteter"]),
        ("öppna ... aktiviteter", "öppna aktiviteter", ["öppna aktiviteter"]),
        ("<tal> platser", "25 platser, tjugo platser, många platser", ["25 platser", "tjugo platser"]),
        ("<klockslag>", "kl. 17.00 och 9:30, men inte 17.99", ["17.00", "9:30"]),
        ("<fornamn> <versal>", "Anna Prov och erik prov", ["Anna Prov"]),
        ("öppna", "O\u0308ppna och öppna", ["O\u0308ppna", "öppna"]),
    ],
)  # fmt: skip
def test_a_phrase_finds_whole_words_however_they_are_inflected(
    phrase: str, text: str, hits: list[str]
) -> None:
    assert found(phrase, text) == hits


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("850101-0000", True), ("19850101-0000", True), ("198501010000", True), ("8501010000", True),
        ("850161-0000", True), ("010203+0000", True),
        ("802000-0000", False), ("851301-0000", False), ("0701234567", False), ("08-000 00 00", False),
        ("1250000000", False), ("2026-11-22", False), ("20260101", False),
    ],
)  # fmt: skip
def test_a_personnummer_is_told_from_other_numbers(text: str, is_one: bool) -> None:
    """The numbers end in 0000 and belong to no one. 850161 is a samordningsnummer."""
    assert bool(found("<personnummer>", f"Numret är {text}.")) is is_one


def test_a_phrase_lies_within_one_sentence() -> None:
    assert found("köper tjänsten", "Staden köper. Tjänsten är gratis.") == []
    assert found("köper tjänsten", "Staden köper\ntjänsten.") == []
    assert found("kl <tal>", "Öppet kl. 17") == ["kl. 17"]
    assert found("m exempel", "M. Exempel ringde.") == ["M. Exempel"]


def test_the_gap_is_at_most_five_words() -> None:
    assert found("köper … plats", f"köper {'en ' * MOST_BETWEEN}plats")
    assert not found("köper … plats", f"köper {'en ' * (MOST_BETWEEN + 1)}plats")


def test_what_stands_within_quotation_marks_is_marked_as_quoted() -> None:
    words = words_of('Ordet ”vite” och "avrop" står inom tecken, men ”detta aldrig slutade')
    assert [word.plain for word in words if word.quoted] == ["vite", "avrop"]


def test_a_text_can_be_one_phrase_and_nothing_more() -> None:
    phrases = Phrases([read_phrase("se ovan")])
    assert list(phrases.whole(words_of(" Se ovan! "))) == [0]
    assert list(phrases.whole(words_of("Se ovan och nedan"))) == []
    assert list(phrases.whole(words_of("…"))) == []


@pytest.mark.parametrize(
    "phrase", ["", "…", "… plats", "köper …", "köper … … plats", "-a", "-mitt-", "a//b", "(", "a " * 9]
)
def test_a_phrase_that_means_nothing_is_refused(phrase: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_phrase(phrase)


WORDS = st.text(st.sampled_from("aåäöABC…-/<>.,”'\u0308\n1 "), max_size=12)


@given(st.text(), st.lists(WORDS, max_size=4))
def test_any_text_can_be_read_and_every_word_stands_where_it_says(text: str, written: list[str]) -> None:
    phrases = []
    for phrase in written:
        try:
            phrases.append(read_phrase(phrase))
        except (ValueError, KeyError):
            continue
    words = words_of(text)
    ends = [0, *(word.end for word in words)]
    for word, before in zip(words, ends, strict=False):
        assert before <= word.start < word.end <= len(text)
        assert plain(text[word.start : word.end]) == word.plain
    assert [word.sentence for word in words] == sorted(word.sentence for word in words)
    for match in Phrases(phrases).search(words):
        first, last = words[match.first], words[match.last]
        assert match.first <= match.last and first.sentence == last.sentence


@given(st.text(), st.text())
def test_a_word_written_between_other_texts_is_found(before: str, after: str) -> None:
    assert "vite" in [text.casefold() for text in found("vite", f"{before} \n vite \n {after}")]


def test_a_phrase_of_gaps_takes_no_longer_in_a_text_of_nothing_but_its_own_word() -> None:
    """A regular expression of the same shape would try some 280 000 ways at each word."""
    hard = " … ".join(["a"] * 7) + " b"
    began = time.process_time()
    assert found(hard, "a " * 5_000) == []
    assert time.process_time() - began < 5
