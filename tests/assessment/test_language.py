"""The språkvakt on the real bank: what it finds, what it leaves alone, and how often it is right."""

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assessment.banks import criterion, good, question, row, small_bank
from tests.assessment.reading_language import case_with, read, rules_in
from tests.assessment.real import bank, example
from tests.assessment.wordings import SEEN, UNSEEN, Labelled
from wizard.assessment.assess import assess
from wizard.assessment.language import Finding, Hit, language
from wizard.assessment.language_words import what, where
from wizard.bank.language_schema import CELLS, LanguageFile
from wizard.bank.load import bank_of
from wizard.case.answers import VET_EJ, Answer
from wizard.case.changes import WordingKept
from wizard.case.lists import LISTS
from wizard.case.model import AnswerKey, Case, Party, Position, Row, case_of
from wizard.case.texts import TextPlace
from wizard.places import bank_folder


def rates(sentences: list[Labelled]) -> tuple[float, float]:
    """(precision, recall): how much of what was found is right, and how much of what is there was found."""
    found = [(rules_in(one.place, one.text), one.rules) for one in sentences]
    right = sum(len(rules & wanted) for rules, wanted in found)
    told, there = sum(len(rules) for rules, _ in found), sum(len(wanted) for _, wanted in found)
    return right / told, right / there


def test_the_labelled_sentences_are_many_and_half_of_them_should_be_left_alone() -> None:
    for sentences in (SEEN, UNSEEN):
        bad = sum(bool(one.rules) for one in sentences)
        assert len(sentences) >= 60 and 0.4 < bad / len(sentences) < 0.6
        assert len({(one.place, one.text) for one in sentences}) == len(sentences)


def test_on_sentences_that_the_word_lists_were_written_for_it_is_nearly_always_right() -> None:
    precision, recall = rates(SEEN)
    assert precision >= 0.98
    assert recall >= 0.98


def test_on_sentences_it_has_not_met_it_seldom_cries_wolf_and_finds_two_in_three() -> None:
    precision, recall = rates(UNSEEN)
    assert precision >= 0.95
    assert recall >= 0.65


@pytest.mark.parametrize(
    "path", sorted((bank_folder() / "exempel").glob("*.yaml")), ids=lambda path: path.stem
)
def test_it_finds_nothing_in_the_examples(path: Path) -> None:
    case = example(path.name)
    assert language(bank(), case, assess(bank(), case).shown) == ()


def test_it_says_which_words_and_where_they_stand() -> None:
    (found,) = read(case_with("utbetalning", "Vite, och  timpris."))
    assert (found.rule.id, str(found.place)) == ("kopets_ord", "svar.utbetalning")
    assert found.hits == (Hit("Vite", 0, 4), Hit("timpris", 11, 18))
    assert what(found) == "”Vite”, ”timpris”: ordet hör till ett köp."
    assert (
        where(bank(), Case(id=""), found.place)
        == "Svaret på ”När betalar staden ut sitt bidrag, och efter vilken redovisning?”"
    )


def test_a_no_in_the_sentence_and_quotation_marks_spare_the_words_but_only_there() -> None:
    spared = "Vite tas inte ut. Ordet ”leverantör” används inte heller. "
    assert rules_in("utbetalning", spared) == frozenset()
    (found,) = read(case_with("utbetalning", spared + "Leverantören får betalt."))
    assert found.words == ("Leverantören",)


def test_more_than_five_goals_are_many() -> None:
    goals = tuple(Row(f"m{number}", {"text": f"Fler {number} vågar."}) for number in range(1, 7))
    (found,) = read(Case(id="v7k3q", rows={"mål": goals}))
    assert (found.rule.id, str(found.place), found.hits) == ("manga_mal", "mål", ())
    assert what(found) == "Målen är många: 6."
    assert read(Case(id="v7k3q", rows={"mål": goals[:5]})) == ()


def test_the_same_reason_on_three_questions_is_told_at_each_but_not_for_three_organisations() -> None:
    same, same_spaced = Answer("ja", "Det är kontrollerat."), Answer("nej", " Det är  kontrollerat. ")
    case = Case(id="v7k3q", answers={("jav", ""): same, ("medel", ""): same, ("omsesidigt", ""): same_spaced})
    assert [str(one.place) for one in read(case)] == ["skäl.jav", "skäl.medel", "skäl.omsesidigt"]
    parties = Case(id="v7k3q", answers={("vem", f"o{number}"): same for number in range(1, 5)})
    assert read(parties) == ()


def test_the_programs_own_help_is_no_answer() -> None:
    question, goal = bank().questions["syfte"], LISTS[0].columns[0]
    assert rules_in("syfte", f" {question.hjalp.upper()}\n") >= {"oandrad_hjalptext"}
    assert rules_in("mål.text", goal.help) == {"oandrad_hjalptext"}


def test_what_is_not_asked_is_not_read_and_the_name_of_an_option_is_no_text() -> None:
    case = case_with("utbetalning", "Vite tas ut.")
    assert language(bank(), case, []) == ()
    options = Case(id="", answers={("medel", ""): Answer("ja"), ("utbetalning", ""): Answer(VET_EJ)})
    assert read(options) == ()


def test_only_the_texts_at_some_questions_can_be_read() -> None:
    case = replace(
        case_with("utbetalning", "Vite tas ut."), rows={"mål": (Row("m1", {"text": "Driva café."}),)}
    )
    assert len(read(case)) == 2
    assert [one.rule.id for one in language(bank(), case, [("utbetalning", "")], [("utbetalning", "")])] == [
        "kopets_ord"
    ]
    assert language(bank(), case, [("utbetalning", "")], [("syfte", "")]) == ()


def test_the_reasons_of_the_position_are_read_too() -> None:
    case = Case(
        id="v7k3q", position=Position("iop", "Se ovan", "2026-11-22", "Test", "", "Anna Provsson vill.")
    )
    assert [(one.rule.id, str(one.place)) for one in read(case)] == [
        ("tomt_skal", "ställningstagande.skäl"), ("personnamn", "ställningstagande.avvikelse"),
    ]  # fmt: skip


def test_what_was_let_stand_says_so_until_the_text_is_another() -> None:
    case = case_with("utbetalning", "Vite tas ut.")
    kept = WordingKept("kopets_ord", "svar.utbetalning", "Citat.", "Test", "2026-11-22").applied(case)
    assert kept is not None
    (found,) = read(kept)
    assert found.kept is not None and found.kept.reason == "Citat."
    changed = kept.with_answers({("utbetalning", ""): Answer("Vite tas alltid ut.")})
    assert [one.kept for one in read(changed)] == [None]
    assert [one.kept for one in read(changed.with_answers(kept.answers))] == [found.kept]


def test_it_never_changes_the_assessment() -> None:
    case = example("1-motesplats.yaml")
    before = assess(bank(), case)
    answers = {key: replace(one, reason="Anna Provsson köper platser.") for key, one in case.answers.items()}
    after = assess(bank(), case.with_answers(answers))
    assert (
        (after.form, after.readiness, after.open)
        == (before.form, before.readiness, before.open)
        == ("iop", "klar", ())
    )
    assert language(bank(), case.with_answers(answers), after.shown)


def ruled(rule: Mapping[str, object], case: Case) -> tuple[Finding, ...]:
    """What one rule finds on a small bank where all that is answered is asked."""
    texts = {"rubrik": "Prov", "varför": "Prov.", "gör_så_här": "Prov.", "källor": ["VV"]}
    asked = {"typ": "text", "text": "Fråga?", "varför": "Prov.", "källor": ["VV"]}
    bank = small_bank(
        [question("a"), asked | {"id": "fri", "hjälp": VET_EJ}, asked | {"id": "om", "per_part": "ja"}],
        [criterion("k", {"fråga": "a", "är": "ja"})],
        [row("r1", "iop", good("k"))],
    )
    file = LanguageFile.model_validate({"regler": [{"id": "r", **texts, **rule}]})
    keys: list[AnswerKey] = list(case.answers)
    return language(replace(bank, language_file=file), case, keys)


TWO = [Party("o1", "Ett"), Party("o2", "Två")]


def test_a_text_about_an_organisation_is_read_where_it_stands() -> None:
    rule = {"läser": ["alla svar", "alla skäl"], "ord": ["vite"]}
    case = case_of({("om", "o2"): Answer("Vite.", "Ett vite."), ("om", "o1"): Answer("Inget.")}, TWO)
    assert [str(one.place) for one in ruled(rule, case)] == ["svar.om@o2", "skäl.om@o2"]


def test_vet_ej_is_no_text_but_its_skal_is() -> None:
    answers = {("fri", ""): Answer(VET_EJ, "Ett vite.")}
    assert ruled({"läser": ["alla svar"], "hjälptext": "ja"}, case_of(answers)) == ()
    (found,) = ruled({"läser": ["alla skäl"], "ord": ["vite"]}, case_of(answers))
    assert found.words == ("vite",)


def test_a_text_that_is_found_whole_is_told_without_the_blanks_around_it() -> None:
    (found,) = ruled(
        {"läser": ["alla skäl"], "hela": ["se ovan"]}, case_of({("fri", ""): Answer("x", "  Se ovan\n")})
    )
    assert (found.hits, found.words) == ((Hit("Se ovan", 2, 9),), ("Se ovan",))


def test_the_same_skal_for_several_organisations_and_another_question_is_told_twice() -> None:
    rule = {"läser": ["alla skäl"], "lika": 2}
    same = Answer("Text.", "Kontrollerat.")
    several = {("om", "o1"): same, ("om", "o2"): same}
    assert ruled(rule, case_of(several, TWO)) == ()
    with_another = case_of(several | {("fri", ""): same}, TWO)
    assert [str(one.place) for one in ruled(rule, with_another)] == ["skäl.om@o1", "skäl.om@o2", "skäl.fri"]


def test_columns_of_one_line_are_read_and_choices_are_not() -> None:
    rule = {"läser": ["alla rader"], "ord": ["vite", "pengar"]}
    cells = {"resurs": "Vite.", "text": "Vite.", "slag": "pengar"}
    case = Case(id="", rows={"åtaganden": (Row("a1", cells),), "resurser": (Row("r1", {"slag": "pengar"}),)})
    assert [str(one.place) for one in ruled(rule, case)] == ["åtaganden.a1.text", "åtaganden.a1.resurs"]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("a b c", ("a b c",)),
        ("a b b c", ("a b", "b c")),
        ("b c d a b", ("b c d", "a b")),
        ("a b c d x", ("a b c d",)),
    ],
)
def test_phrases_that_share_a_word_are_one_find(text: str, hits: tuple[str, ...]) -> None:
    case = case_of({("fri", ""): Answer(text)})
    (found,) = ruled({"läser": ["fri"], "ord": ["a b", "b c", "b c d"]}, case)
    assert found.words == hits


def test_of_some_questions_alone_neither_lists_nor_the_position_are_read() -> None:
    case = replace(
        case_with("utbetalning", "Bra."), position=Position("iop", "Se ovan", "2026-11-22", "Test")
    )
    assert len(read(case)) == 1
    assert language(bank(), case, [("utbetalning", "")], [("utbetalning", "")]) == ()


def test_a_bank_without_a_sprakvakt_says_nothing() -> None:
    older = bank_of({name: text for name, text in bank().files.items() if name != "sprakvakt.yaml"})
    assert language(older, case_with("utbetalning", "Vite tas ut."), [("utbetalning", "")]) == ()


def test_the_bank_knows_the_columns_that_hold_text() -> None:
    columns = {
        f"{kind.name}.{one.id}" for kind in LISTS for one in kind.columns if one.kind in ("text", "rader")
    }
    assert columns == CELLS


def test_every_place_can_be_told_where_it_is() -> None:
    case = example("1-motesplats.yaml")
    places = [TextPlace(kind.name, "x1", column.id) for kind in LISTS for column in kind.columns]
    places += [TextPlace("svar", id) for id in bank().questions] + [TextPlace("skäl", "vem", "o1")]
    places += [
        TextPlace("mål"),
        TextPlace("ställningstagande", "skäl"),
        TextPlace("ställningstagande", "avvikelse"),
    ]
    told = [where(bank(), case, place) for place in places]
    assert all(told) and len(set(told)) == len(told)


@given(st.text())
def test_any_text_can_be_read_and_what_is_found_stands_where_it_says(text: str) -> None:
    for place in ("utbetalning", "skäl.jav", "mål.text"):
        for one in read(case_with(place, text)):
            assert all(one.text[hit.start : hit.end] == hit.words for hit in one.hits)
            assert what(one)


PIECES = st.lists(
    st.sampled_from(["Leverantören", "vite", "inte", "”", ".", "\n", "fortsätta", "driva", "verksamheten", "Anna", "Provsson", "850101-0000", "…", "kl.", "17.00", "se", "ovan"]),
    max_size=40,
).map(" ".join)  # fmt: skip


@settings(max_examples=200)
@given(PIECES)
def test_hits_never_overlap_and_come_in_the_order_of_the_text(text: str) -> None:
    for one in read(case_with("utbetalning", text)):
        ends = [0, *(hit.end for hit in one.hits)]
        assert all(before <= hit.start < hit.end for hit, before in zip(one.hits, ends, strict=False))


def test_the_time_grows_with_the_text_and_nothing_else() -> None:
    """Sixteen times the text takes about sixteen times as long; a megabyte is measured in bench.language."""
    case = example("1-motesplats.yaml")
    page = " ".join(answer.reason for answer in case.answers.values())

    def seconds(times: int) -> float:
        long = case_with("utbetalning", page * times)
        began = time.process_time()
        read(long)
        return time.process_time() - began

    short = min(seconds(4) for _ in range(3))
    assert seconds(64) < 16 * short * 3
