"""The inledande frågor: what is asked, what is printed as known, and how what comes back stands in the utredning."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.cases import BANK, CASES, PARTY, assessed, changed, sound, unfinished
from tests.documents.reading import body, known, known_text, made, read
from tests.documents.writing import LETTERHEAD, templates
from wizard.case.answers import Answer
from wizard.case.model import Case, Party, Statement
from wizard.documents.documents import render
from wizard.documents.kinds.catalogue import document
from wizard.documents.view.answers import Answers
from wizard.documents.view.asking import ANSWERED_BY
from wizard.documents.word.field import read_form
from wizard.faults import VagvalError

NAME = "inledande_fragor"
TOLD = Statement("andra", "o1", "Vi känner till två föreningar.", "Ordförande", "2026-10-02")


def told(case: Case, *statements: Statement) -> Case:
    return replace(case, statements=statements)


def test_every_field_is_a_question_of_the_bank_or_asks_who_answers() -> None:
    fields = read_form(known("sound", NAME).word, "a.docx").fields
    assert set(fields) - {ANSWERED_BY} <= set(BANK.questions)
    assert len(fields) > 20
    assert list(fields)[-1] == ANSWERED_BY


def test_it_says_that_nothing_is_promised_and_that_the_answers_are_public() -> None:
    text = known_text("sound", NAME)
    for said in ("Inget är lovat.", "Svaren blir allmän handling.", "inte om enskilda personer"):
        assert said in text


def test_what_we_have_understood_is_printed_but_no_choice_and_no_reason() -> None:
    case = changed(
        sound(),
        utmaning_text=Answer("Unga är ensamma.", "Bara för oss."),
        andra=Answer("foretag", "Internt: de är dyra."),
    )
    text = read(case, NAME)
    assert "Så har vi förstått det: Unga är ensamma." in text
    assert "Bara för oss." not in text
    assert "Internt" not in text
    assert (
        "Så har vi förstått det"
        not in read(changed(sound(), utmaning_text=Answer("vet_ej")), NAME).split("Varför kan varken")[0]
    )


def test_what_they_have_told_is_printed_to_be_set_right_but_not_to_another() -> None:
    alone = told(sound(), TOLD)
    assert "Ni har uppgett den 2 oktober 2026: Vi känner till två föreningar." in read(alone, NAME).replace(
        "\u00a0", " "
    )
    both = replace(alone, parties=(PARTY, Party("o2", "Stiftelsen Exempel")))
    text = read(both, NAME)
    assert "Vi känner till två föreningar." not in text
    assert "Föreningen Exempel (organisationsnummer 802400-0000), Stiftelsen Exempel" in text


def test_it_is_sent_while_a_partnership_is_possible_and_nothing_is_decided() -> None:
    def fits(case: Case) -> bool:
        return document(NAME).fits(Answers(BANK, case, assessed(case)))

    assert fits(replace(unfinished(), position=None))
    assert not fits(sound())  # decided
    assert not fits(CASES["purchase"]())


def test_an_unknown_question_in_the_template_is_a_fault_with_its_line(tmp_path: Path) -> None:
    own = templates(tmp_path, **{NAME: "# Frågor\n\n{{ falt(formular.fraga.utmaning_txt.id, 'Ja') }}\n"})
    with pytest.raises(VagvalError) as error:
        render(BANK, sound(), assessed(sound()), NAME, own, LETTERHEAD)
    assert ":3: DOK030 ”utmaning_txt”" in str(error.value)
    assert "Menade du ”utmaning_text”?" in str(error.value)


# -- in the utredning ----------------------------------------------------------------------------------


def inquiry(case: Case) -> str:
    return body(made(case, "utredning").word).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("evidence", "checked"),
    [((), "inte kontrollerat mot underlag"), (("PM 2026-08-28",), "kontrollerat mot underlag")],
)
def test_what_was_told_stands_beside_the_answer_with_who_when_and_whether_it_is_checked(
    evidence: tuple[str, ...], checked: str
) -> None:
    case = changed(sound(), andra=Answer("foreningar", "De finns i området.", evidence))
    text = inquiry(told(case, TOLD))
    line = "Uppgift från organisationen (2 oktober 2026, Ordförande): Vi känner till två föreningar."
    assert f"{line}\nSvaret är {checked}." in text


def test_what_was_told_on_a_question_that_is_not_asked_is_not_hidden() -> None:
    case = CASES["purchase"]()
    shown = {id for id, _ in assessed(case).shown}
    asked = next(id for id in ("syfte", "gors_idag") if id not in shown)
    assert "Uppgift från organisationen: Läxhjälp." in inquiry(
        told(case, Statement(asked, "o1", "Läxhjälp."))
    )


def test_of_several_organisations_each_is_named_and_a_long_text_is_cut() -> None:
    case = replace(sound(), parties=(PARTY, Party("o2", "Stiftelsen Exempel")))
    other = replace(TOLD, party="o2", text="Ett två " * 100, who="", date="")
    text = inquiry(told(case, TOLD, other))
    assert "Uppgift från Föreningen Exempel (2 oktober 2026, Ordförande): Vi känner" in text
    assert "Uppgift från Stiftelsen Exempel: Ett två" in text
    assert "… (hela uppgiften finns i ärendet)" in text
