"""The view model: what templates may print, case by case."""

from dataclasses import replace

import pytest
from pydantic import ValidationError

from tests.documents.cases import BANK, PARTY, assessed, call, changed, grant, purchase, sound, unfinished
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case, Party
from wizard.documents.view.answers import Answers, State
from wizard.documents.view.case_file import AGREEMENT_ONLY, SECTIONS, CaseFile, view_of
from wizard.documents.view.words import Citations


def seen(one: Case) -> CaseFile:
    return view_of(answers_of(one), (), Citations(BANK))


def answers_of(one: Case) -> Answers:
    return Answers(BANK, one, assessed(one))


OWN_WORK = next(one.text for one in BANK.questions["vad_betalas"].svar if one.id == "eget_arbete")


# -- answers ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "state", "printed", "comment"),
    [
        (Answer("eget_arbete", "Därför."), "besvarad", OWN_WORK, ""),
        (Answer("eget_arbete"), "räknas inte", OWN_WORK, "saknar skäl"),
        (Answer(VET_EJ, "Ekonomen räknar."), "vet ej", "Vet ej", "Ekonomen räknar."),
        (Answer(VET_EJ), "vet ej", "Vet ej", "Skriv vad som saknas och vem som tar reda på det."),
    ],
)
def test_an_answer_that_does_not_count_carries_a_comment(
    answer: Answer, state: State, printed: str, comment: str
) -> None:
    view = answers_of(changed(sound(), vad_betalas=answer)).view("vad_betalas")
    assert (view.lage, view.svar) == (state, printed)
    assert comment in view.kommentar
    assert bool(comment) == bool(view.kommentar)


def test_a_question_asked_and_not_answered_is_printed_as_open() -> None:
    view = answers_of(changed(sound(), malgrupp=None)).view("malgrupp")
    assert (view.lage, view.svar, view.finns) == ("obesvarad", "Inte besvarad", True)
    assert view.kommentar == "Granska: frågan är inte besvarad. Den står i del 6, Överenskommelsen."


def test_a_question_not_asked_is_not_printed() -> None:
    assert not answers_of(sound()).view("jurist_kop").finns


def test_a_sleeping_answer_is_printed_with_a_comment_while_a_partnership_is_possible() -> None:
    assert answers_of(unfinished()).view("vardegrund").finns
    assert "vilar" in answers_of(unfinished()).view("vardegrund").kommentar
    assert not answers_of(purchase()).view("vardegrund").finns


def test_reasons_underlag_and_who_stand_on_lines_of_their_own() -> None:
    answer = Answer(
        "tydligt", "Ingen gör det i dag.", ("PM 1", "PM 2"), "Enhetschef", "Kim Exempel", "2026-11-02"
    )
    view = answers_of(changed(sound(), mervarde=answer)).view("mervarde")
    assert view.motiv == (
        "Ingen gör det i dag.\nUnderlag: PM 1; PM 2\nUppgift från: Enhetschef den 2\u00a0november\u00a02026\n"
        "Svar av Kim Exempel den 15\u00a0oktober\u00a02026"
    )
    assert view.styrkt == "Kontrollerad"


def test_who_gave_most_of_the_answers_is_told_once_and_at_an_answer_only_where_it_differs() -> None:
    case = changed(sound(), mervarde=Answer("tydligt", "Ingen gör det i dag.", by="Kim Exempel"))
    answers = answers_of(case)
    assert answers.usual == "den 15\u00a0oktober\u00a02026"
    assert answers.given_by(("mervarde", "")) == "Svar av Kim Exempel den 15\u00a0oktober\u00a02026"
    assert answers.given_by(("ratt_namnd", "")) == ""
    assert answers.view("ratt_namnd").motiv == case.answers["ratt_namnd", ""].reason


def test_of_several_chosen_options_only_those_that_bear_on_a_criterion_stand_at_it() -> None:
    answers = answers_of(changed(sound(), stadens_bidrag=Answer(("pengar", "lokal"), "Pengar och lokal.")))
    (line,) = [one for one in answers.carrying("omsesidiga_bidrag") if one.startswith("Stadens bidrag")]
    assert "Lokal" in line and "Pengar" not in line


def test_an_answer_without_underlag_is_called_a_statement() -> None:
    view = answers_of(changed(sound(), "o1", skulder=Answer("inga", "Besked."))).view("skulder", "o1")
    assert view.styrkt == "Uppgift"


def test_a_lawyers_answer_shows_its_conditions_and_what_it_rests_on() -> None:
    signed = Answer(
        "forutsatt", "Så länge fråga b står fast.", who="Juristen", date="2026-11-02",
        grounds={"vad_betalas": "eget_arbete", "totalt_varde": 900_000},
    )  # fmt: skip
    (view,) = seen(changed(sound(), jurist_iop=signed)).jurist
    assert (view.namn, view.datum, view.forutsatt) == ("Juristen", "2\u00a0november\u00a02026", True)
    assert view.forutsattningar == "Så länge fråga b står fast."
    assert f"Vad staden betalar för: {OWN_WORK}" in view.vilar_pa
    assert any("900\u00a0000\u00a0kr" in line for line in view.vilar_pa)
    assert "vilar" in view.kommentar  # at this value no lawyer is asked


# -- sections -----------------------------------------------------------------------------------------------


def test_every_question_about_the_case_has_one_place() -> None:
    placed = [id for ids in SECTIONS.values() for id in ids] + list(AGREEMENT_ONLY)
    assert len(placed) == len(set(placed))
    assert set(placed) <= {question.id for question in BANK.questions.values() if not question.per_part}
    assert seen(sound()).avsnitt["ovrigt"].rader == ()


def test_a_question_that_no_section_knows_stands_last() -> None:
    moved = BANK.questions["myndighetsutovning"].model_copy(update={"id": "ny_fraga", "rubrik": "Något nytt"})
    parts = tuple(
        part.model_copy(update={"fragor": [*part.fragor, moved]}) if part.id == "rattsligt" else part
        for part in BANK.parts
    )
    bank = replace(BANK, parts=parts, questions={**BANK.questions, "ny_fraga": moved})
    one = changed(sound(), ny_fraga=Answer("nej", "Nytt skäl."))
    file = view_of(Answers(bank, one, replace(assessed(one), dormant=())), (), Citations(BANK))
    assert [row.rubrik for row in file.avsnitt["ovrigt"].rader] == ["Något nytt"]


def test_a_case_settled_on_the_telephone_is_short() -> None:
    file = seen(grant())
    assert file.kort
    assert [name for name, section in file.avsnitt.items() if section.finns] == ["arende"]
    assert not seen(sound()).kort
    assert not seen(purchase()).kort


@pytest.mark.parametrize(
    ("make", "expected"), [(sound, True), (unfinished, True), (call, True), (purchase, False), (grant, False)]
)
def test_a_partnership_is_in_sight_while_iop_is_possible(make: object, expected: bool) -> None:
    assert answers_of(make()).partnership is expected  # type: ignore[operator]


@pytest.mark.parametrize(
    ("where", "named", "grade"),
    [
        ("program_kf", "iop", "A1"),
        ("program_kf", "civilsamhallet", "A2"),
        ("program_kf", "nej", "B"),
        ("kf_budget", "iop", "B"),
        ("namnd_vp", "civilsamhallet", "B"),
        ("allmant_mal", None, "C"),
        ("ingenstans", None, "D"),
        (VET_EJ, None, ""),
    ],
)
def test_the_support_in_a_programme_is_graded(where: str, named: str | None, grade: str) -> None:
    naming = Answer(named, "Sidan 14.") if named else None
    case = changed(sound(), styrdokument_var=Answer(where, "Sidan 14."), styrdokument_namns=naming)
    assert seen(case).grad == grade


def test_a_template_can_change_nothing() -> None:
    file = seen(sound())
    with pytest.raises(ValidationError):
        file.arende.titel = "Annat"  # type: ignore[misc]


def test_several_organisations_are_named_and_each_is_controlled() -> None:
    two = replace(sound(), parties=(PARTY, Party("o2", "Nätverket Exempel")))
    file = seen(two)
    assert file.arende.organisationer == "Föreningen Exempel och Nätverket Exempel"
    assert (file.arende.organisationen, file.arende.antal_parter) == ("organisationerna", 3)
    assert [party.namn for party in file.parter] == ["Föreningen Exempel", "Nätverket Exempel"]
    assert {view.lage for view in file.parter[1].kontroll} == {"obesvarad"}
