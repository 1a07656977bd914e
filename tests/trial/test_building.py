"""How a case test becomes a case: the base, and what differs."""

from tests.cases.making import sound
from tests.trial.files import built

TWO = """\
  - namn: Två
    källor: [VV]
    bas: Partnerskapet
    organisationer: 2
    svar: {skulder: plan, medel: null}
    parter: {o2: {skulder: skuld, vem: null}}
    väntat: {form: avvakta}
"""
LAWYER = """\
  - namn: Jurist
    källor: [VV]
    bas: Partnerskapet
    svar: {jurist_iop: inte_kontrakt, belopp_per_ar: 400000}
    väntat: {form: iop}
"""


def test_without_a_base_the_case_has_one_organisation_and_no_answers() -> None:
    case = built("Tomt", "  - {namn: Tomt, källor: [VV], väntat: {form: avvakta}}\n")
    assert [party.id for party in case.parties] == ["o1"]
    assert case.answers == {}


def test_a_base_keeps_all_that_the_case_does_not_change() -> None:
    case = built("Två", TWO)
    assert case.answer("onskas") == sound().answer("onskas")
    assert case.rows == sound().rows
    assert case.assessed_on == sound().assessed_on


def test_an_organisation_that_the_base_lacks_answers_as_the_first_but_for_what_is_said_of_it() -> None:
    case = built("Två", TWO)
    values = {(id, party): answer.value for (id, party), answer in case.answers.items()}
    assert (values["skulder", "o1"], values["skulder", "o2"]) == ("plan", "skuld")
    assert values["demokrativillkor", "o2"] == values["demokrativillkor", "o1"] == "ja"
    assert ("vem", "o1") in values


def test_null_takes_an_answer_away() -> None:
    case = built("Två", TWO)
    assert case.answer("medel") is None
    assert case.answer("vem", "o2") is None


def test_an_answer_has_a_reason_unless_the_case_says_otherwise() -> None:
    bare = "  - {namn: Bar, källor: [VV], skäl: nej, svar: {medel: nej, ide: {svar: gemensam, skäl: Båda.}}, väntat: {form: avvakta}}\n"
    assert built("Två", TWO).answer("skulder", "o1").reason == "Skäl."  # type: ignore[union-attr]
    case = built("Bar", bare)
    assert [case.answer(id).reason for id in ("medel", "ide")] == ["", "Båda."]  # type: ignore[union-attr]


def test_a_lawyer_signs_on_the_facts_of_the_whole_case_in_whatever_order_they_stand() -> None:
    answer = built("Jurist", LAWYER).answer("jurist_iop")
    assert answer is not None
    assert answer.who and answer.date
    assert answer.grounds["totalt_varde"] == 800_000


def test_a_lawyers_answer_in_the_base_still_rests_on_the_facts_of_the_base() -> None:
    later = "  - {namn: Senare, källor: [VV], bas: Jurist, svar: {belopp_per_ar: 500000}, väntat: {form: avvakta}}\n"
    answer = built("Senare", LAWYER, later).answer("jurist_iop")
    assert answer is not None
    assert answer.grounds["totalt_varde"] == 800_000


def test_a_list_of_the_red_thread_is_told_in_full_and_the_others_stand() -> None:
    mål = "listor: {mål: [{id: m1, text: Ett mål.}], indikatorer: []}"
    case = built(
        "Mål", f"  - {{namn: Mål, källor: [VV], bas: Partnerskapet, {mål}, väntat: {{form: iop}}}}\n"
    )
    assert [row["text"] for row in case.listed("mål")] == ["Ett mål."]
    assert case.listed("indikatorer") == ()
    assert case.listed("åtaganden") == sound().listed("åtaganden")


def test_a_day_of_its_own_chooses_the_amounts() -> None:
    dated = "  - {namn: Daterat, källor: [VV], bas: Partnerskapet, datum: 2025-03-01, väntat: {form: iop}}\n"
    assert built("Daterat", dated).assessed_on == "2025-03-01"
