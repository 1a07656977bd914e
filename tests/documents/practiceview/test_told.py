"""What a learner takes away, and what a trainer leads a class by."""

from dataclasses import replace
from typing import get_args

from tests.documents.practice import CLASS, FACIT, LEARNER, facit_of, learner, written
from tests.documents.reading import TEMPLATES, body, rows_of
from tests.documents.writing import LETTERHEAD
from wizard.case.answers import Answer
from wizard.case.model import Position
from wizard.documents.documents import render_practice
from wizard.documents.practiceview.words import bar
from wizard.practice.feedback import Facit, Outcome
from wizard.practice.reading import Practice
from wizard.practice.wording import OUTCOMES
from wizard.practice.words import Reading

FEEDBACK, SPREAD = written("ovning_aterkoppling").word, written("ovning_sammanstallning").word


def test_feedback_says_each_answer_beside_the_facit() -> None:
    rows = {row[0].partition(". ")[2]: row[1:] for row in rows_of(FEEDBACK, "Alla svar")}
    assert rows["Vad vill man?"] == [
        "Lösa något tillsammans",
        "Stöd till organisationen i stort",
        "Facit svarar annorlunda",
    ]
    assert rows["Vad ska organisationen lova?"][0] == "Vet ej"
    assert rows["Vad ska organisationen lova?"][2] == "Papperen har svaret"
    assert len(rows) == len(FACIT.keys)


def test_feedback_tells_what_tempts_why_it_does_not_hold_and_where_it_leads() -> None:
    again = body(FEEDBACK).split("Det som skiljer sig från facit")[1].split("Det som stämmer")[0]
    facit = FACIT.practice.says.facit.svar["onskas"]
    assert "Svaret: Lösa något tillsammans\nSkälet: Brevet säger partnerskap." in again
    assert f"Det som lockar. {facit.fel['losa_tillsammans']}" in again
    assert "Vart svaret leder. " in again
    assert facit.varfor in again
    assert "I papperen. ”vi vill helt enkelt kunna fortsätta” (Ansökan om IOP)" in again


def test_the_learners_own_stallningstagande_stands_beside_where_the_answers_lead() -> None:
    case = replace(LEARNER, position=Position("iop", "De skriver IOP.", "2026-09-10", "Kim Exempel"))
    word = render_practice(FACIT, "ovning_aterkoppling", TEMPLATES, LETTERHEAD, case).word
    assert "Ställningstagande: IOP. De skriver IOP." in body(word)
    assert "Ställningstagande" not in body(FEEDBACK)


def test_every_outcome_has_its_words() -> None:
    assert set(OUTCOMES) == set(get_args(Outcome))


def test_a_question_that_was_never_asked_is_said_to_be_so() -> None:
    facit = facit_of("bokvaskorna")
    case = learner(facit, onskas=Answer("stod_allmant", "Skäl."))
    unasked = [one.key[0] for one in facit.feedback(case).answers if one.outcome == "ej_stalld"]
    word = render_practice(facit, "ovning_aterkoppling", TEMPLATES, LETTERHEAD, case).word
    told = body(word).split("Frågor som inte ställdes")[1]
    assert "vad_betalas" in unasked
    assert all(facit.bank.questions[id].text in told for id in unasked)


def test_a_class_is_told_first_what_to_talk_about() -> None:
    rows = rows_of(SPREAD, "Frågorna där svaren skiljer sig från facit")
    assert [row[1] for row in rows] == ["2 av 3"] * len(CLASS.first)
    assert [row[2] for row in rows] == [one.talk for one in CLASS.first]


def test_each_answer_has_a_bar_with_its_number_and_the_groups_that_gave_it() -> None:
    text = body(SPREAD).split("Vad vill man?")[-1]
    assert (
        "Stöd till organisationen i stort (facit)\n2 ██\nRöd och Blå\nLösa något tillsammans\n1 █\nGrön"
        in text
    )
    assert "Grön\nLösa något tillsammans\nBrevet säger partnerskap." in text


def test_the_forms_that_the_groups_came_to_are_told() -> None:
    rows = {row[0]: row[1:] for row in rows_of(SPREAD, "Formerna som grupperna kom fram till")}
    assert rows["Föreningsbidrag (facit)"] == ["2 ██", "Röd och Blå"]


def test_a_bar_is_never_longer_than_its_column() -> None:
    assert bar(0) == "0"
    assert bar(3) == "3 ███"
    assert bar(400) == "400 " + "█" * 20


def contested() -> Facit:
    """The same case as if two readings of it could be defended."""
    practice = FACIT.practice
    trap = practice.says.fallor[0]
    readings = [
        Reading.model_construct(
            namn=name, text=f"{name} håller.", svar=answers, parter={}, vantat=trap.vantat, kallor=[]
        )
        for name, answers in (
            ("Den ena", {"onskas": "stod_allmant"}),
            ("Den andra", {"onskas": "losa_tillsammans"}),
        )
    ]
    says = practice.says.model_copy(update={"lasningar": readings})
    return Facit(FACIT.bank, Practice(practice.name, says, practice.document, practice.sha256), {})


def test_a_contested_case_is_told_in_its_readings() -> None:
    facit = contested()
    text = body(written("ovning_facit", facit).word)
    assert "Fallet är omtvistat." in text
    after = text.split("Varje läsning går att försvara.")[1]
    assert (
        "Vad vill man?\nStöd till organisationen i stort\nLeder till detsamma som facit: Föreningsbidrag."
        in after
    )
    assert "Vad vill man?\nLösa något tillsammans\n" in after


def test_an_answer_that_a_reading_gives_can_be_defended() -> None:
    case = replace(LEARNER, marks=None)
    word = render_practice(contested(), "ovning_aterkoppling", TEMPLATES, LETTERHEAD, case).word
    rows = {row[0].partition(". ")[2]: row[1:] for row in rows_of(word, "Alla svar")}
    assert rows["Vad vill man?"][2] == "Går att försvara – läsningarna skiljer sig här"
    assert "Läsning: Den andra" in body(word)
