"""The pieces of the view: words, the purchase question, the red thread, money."""

from dataclasses import replace

import pytest

from tests.documents.cases import BANK, assessed, changed, elsewhere, grant, purchase, sound, unfinished
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case, Row
from wizard.documents.view.answers import Answers
from wizard.documents.view.assessment import assessment_view
from wizard.documents.view.contract import contract_view, points_to_purchase
from wizard.documents.view.economy import economy_view
from wizard.documents.view.review import Point, grouped
from wizard.documents.view.thread import thread_view
from wizard.documents.view.words import Citations, choice_in_words, place_in_words, value_in_words
from wizard.text import listed, number_in_words


def answers_of(one: Case) -> Answers:
    return Answers(BANK, one, assessed(one))


# -- words --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("6:38", "6 kap. 38 §"),
        ("19 a:2", "19 a kap. 2 §"),
        ("19:25 a", "19 kap. 25 a §"),
        ("10:7–9", "10 kap. 7–9 §§"),
        ("2", "2 §"),
        ("8 a §", "8 a §"),
        ("3.1", "avsnitt 3.1"),
        ("4.5.1", "avsnitt 4.5.1"),
        ("3.1 fotnot 6", "avsnitt 3.1, fotnot 6"),
        ("Bil. 2", "bilaga 2"),
        ("krit. 4", "kriterium 4"),
        ("art. 26 och 28", "artikel 26 och 28"),
    ],
)
def test_a_place_in_a_source_is_written_out_and_never_broken_over_lines(place: str, words: str) -> None:
    assert place_in_words(place).replace("\u00a0", " ") == words
    assert "§" not in words or "\u00a0§" in place_in_words(place)


@pytest.mark.parametrize("place", ["Fakta om IOP", "kultur", "19 kap.", ""])
def test_a_place_of_another_form_stands_as_it_is(place: str) -> None:
    assert place_in_words(place) == place


@pytest.mark.parametrize(
    ("question", "value", "words"),
    [
        ("lovas", "egna_insatser", "Egna insatser mot gemensamma mål; staden lovar också"),
        ("stadens_bidrag", ("pengar", "okänt"), "Pengar; okänt"),
        ("belopp_per_ar", 1_250_000, "1\u00a0250\u00a0000\u00a0kr"),
        ("startdatum", "2027-01-01", "1\u00a0januari\u00a02027"),
        ("syfte", "Som det står.", "Som det står."),
        ("lovas", "ett_svar_ur_en_annan_bank", "ett_svar_ur_en_annan_bank"),
        ("lovas", VET_EJ, "Vet ej"),
    ],
)
def test_an_answer_in_words(question: str, value: str | int | tuple[str, ...], words: str) -> None:
    assert value_in_words(BANK.questions[question], value) == words


def test_amounts_and_periods_have_their_unit() -> None:
    assert number_in_words(700_000, "kr") == "700\u00a0000\u00a0kr"
    assert [number_in_words(number, "månader") for number in (1, 24)] == ["1\u00a0månad", "24\u00a0månader"]


def test_things_are_listed_the_swedish_way() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "eller")] == [
        "", "a", "a och b", "a, b eller c",
    ]  # fmt: skip


def test_a_choice_in_a_list_is_called_by_its_name() -> None:
    assert choice_in_words("resurser", "slag", "ideell_tid") == "ideell tid"
    assert choice_in_words("resurser", "slag", "okänt") == "okänt"


def test_sources_are_numbered_as_they_are_first_cited() -> None:
    cite = Citations(BANK)
    first = cite(["S0#3.1", "L-KL#6:38", "S0#Bil. 2"])
    assert [reference.text.replace("\u00a0", " ") for reference in first] == [
        "[1] avsnitt 3.1", "[2] 6 kap. 38 §", "[1] bilaga 2",
    ]  # fmt: skip
    cite(["VV"])
    assert [(source.nummer, source.id, source.status) for source in cite.listed()] == [
        (1, "S0", "verifierad"),
        (2, "L-KL", "verifierad"),
        (3, "VV", "ej verifierad – kontrollera"),
    ]
    assert cite.unverified() == ("Vägvals utformning",)


# -- the assessment -----------------------------------------------------------------------------------------


def test_a_settled_no_shows_only_the_criteria_that_were_tried() -> None:
    view = assessment_view(answers_of(grant()), Citations(BANK))
    assert {one.utfall for one in view.kriterier} == {"uppfyllt", "inte uppfyllt"}
    assert view.oprovade


def test_an_unclear_criterion_says_what_it_depends_on() -> None:
    view = assessment_view(answers_of(unfinished()), Citations(BANK))
    market = next(one for one in view.kriterier if one.namn == "Ingen marknad att värna")
    assert (market.utfall, market.skal) == ("oklart", "Beror på: Vad undersökningen av andra aktörer visade.")
    assert market.kommentar


def test_criteria_that_may_not_apply_are_counted_and_not_listed() -> None:
    view = assessment_view(answers_of(unfinished()), Citations(BANK))
    assert view.krav_senare > 0
    assert not any("Prövas när" in one.skal for one in view.beredskapskrav)


def test_changes_with_the_same_outcome_stand_together() -> None:
    view = assessment_view(answers_of(purchase()), Citations(BANK))
    outcomes = {one.utfall: one.svar.split("\n") for one in view.andrar}
    reopening = outcomes["Formen är öppen: upphandling eller IOP."]
    assert any(line.startswith("Vad staden betalar för: ") for line in reopening)
    assert outcomes["Formen blir egen regi."] == ["Om myndighetsutövning ingår: Ja"]


def test_the_route_within_upphandling_is_named() -> None:
    answers = answers_of(purchase())
    routes = {route.id: route.text for route, _ in BANK.routes("upphandling")}
    assert answers.assessment.route is not None
    assert assessment_view(answers, Citations(BANK)).vag == routes[answers.assessment.route]


# -- the purchase question -----------------------------------------------------------------------------------


def test_what_a_fact_speaks_for_follows_from_the_banks_own_criterion() -> None:
    facts = contract_view(answers_of(sound()), Citations(BANK)).fakta
    assert [(one.bokstav, one.talar) for one in facts] == [
        ("a", "för köp"), ("b", "mot köp"), ("c", "för köp"), ("d", "mot köp"), ("e", "mot köp"),
    ]  # fmt: skip


def test_a_fact_without_its_skal_or_with_vet_ej_is_open() -> None:
    view = contract_view(answers_of(unfinished()), Citations(BANK))
    assert {one.bokstav: one.talar for one in view.fakta} == {
        "a": "för köp", "b": "öppet", "c": "för köp", "d": "öppet", "e": "mot köp",
    }  # fmt: skip
    assert view.villkor == {"b": "öppet", "d": "öppet", "e": "mot köp"}


def test_signs_are_strong_or_weak_as_the_bank_has_it() -> None:
    signs = contract_view(answers_of(purchase()), Citations(BANK)).tecken
    assert {one.styrka for one in signs[:3]} == {"Starkt"}
    assert {one.styrka for one in signs[3:]} == {"Svagt"}
    assert [one.rubrik for one in signs if one.finns == "ja"] == ["Vad som händer om staden slutar betala"]


def test_a_sign_not_known_is_open() -> None:
    one = changed(sound(), villkor=Answer(VET_EJ, "Ekonomen svarar."))
    signs = contract_view(answers_of(one), Citations(BANK)).tecken
    assert [sign.finns for sign in signs if "moms" in sign.rubrik] == ["öppet"]


def test_a_sound_partnership_has_nothing_that_points_to_a_purchase() -> None:
    assert points_to_purchase(answers_of(sound())) == []


def test_without_facts_the_signs_are_summed_up() -> None:
    view = contract_view(answers_of(grant()), Citations(BANK))
    assert (view.finns, view.slutsats) == (False, "Inget starkt och högst ett svagt tecken på köp.")


# -- the red thread and money -----------------------------------------------------------------------------


def test_a_goal_without_an_indicator_keeps_its_line_and_says_so() -> None:
    last = thread_view(unfinished()).uppfoljning[-1]
    assert (last.mal, last.ataganden, last.indikator) == ("Mål 3", "Inget", "Ingen indikator")
    assert (last.underlag, last.nar, last.ansvarig) == ("–", "–", "–")
    assert last.kommentar == "Granska: mål 3 saknar en indikator och ett åtagande."


def test_an_indicator_that_lacks_something_says_so_in_the_cell_and_to_the_one_who_reviews() -> None:
    bare = Row("i1", {"mål": "m1", "text": "Andel trygga", "underlag": "enkät", "när": " "})
    line = thread_view(replace(sound(), rows={**sound().rows, "indikatorer": (bare,)})).uppfoljning[0]
    assert (line.indikator, line.underlag, line.ansvarig) == ("Andel trygga", "enkät", "Saknas")
    assert line.kommentar == "Granska: indikatorn saknar tidpunkt och ansvarig."


def test_what_leads_to_no_goal_stands_last_in_the_matrix() -> None:
    rows = {**sound().rows, "mål": (Row("m9", {"text": "Ett nytt mål"}),)}
    lines = thread_view(replace(sound(), rows=rows)).uppfoljning
    assert [line.mal for line in lines[:2]] == ["Mål 9", "Inget mål"]
    assert lines[1].ataganden == listed([row.id[1:] for row in sound().listed("åtaganden")])
    assert lines[1].kommentar == "Granska: raden hör inte till något mål."


def test_a_number_stays_with_its_row_when_another_is_removed() -> None:
    rows = {**sound().rows, "mål": sound().rows["mål"][1:]}
    assert [goal.nummer for goal in thread_view(replace(sound(), rows=rows)).mal] == ["2"]


def test_resources_are_summed_for_each_party() -> None:
    view = economy_view(answers_of(sound()), Citations(BANK), with_limits=True)
    assert [(one.part, one.varde) for one in view.summor] == [
        ("Staden", "370\u00a0000\u00a0kr"),
        ("Föreningen Exempel", "180\u00a0000\u00a0kr"),
    ]


def test_a_resource_without_a_value_is_pointed_out_and_not_summed() -> None:
    rows = {"resurser": (Row("r1", {"part": "staden", "slag": "lokal", "text": "Sal"}),)}
    view = economy_view(answers_of(replace(sound(), rows=rows)), Citations(BANK), with_limits=False)
    assert view.resurser[0].varde == "Inte värderad"
    assert view.resurser[0].kommentar == "Granska: resurs r1 har inget uppskattat värde."
    assert view.summor == ()


def test_the_whole_value_counts_extensions_and_agreements_of_the_same_kind() -> None:
    one = changed(sound(), forlangning_manader=Answer(12), liknande_avtal=Answer(40_000))
    view = economy_view(answers_of(one), Citations(BANK), with_limits=False)
    whole = next(one for one in view.fakta if "samlade värdet" in one.namn)
    assert (whole.varde, whole.kand) == ("790\u00a0000\u00a0kr", True)


def test_a_value_that_cannot_be_computed_is_said_to_be_so() -> None:
    one = changed(sound(), belopp_per_ar=None)
    view = economy_view(answers_of(one), Citations(BANK), with_limits=False)
    whole = next(one for one in view.fakta if "samlade värdet" in one.namn)
    assert (whole.varde, whole.kand) == ("Går inte att räkna ut ännu", False)


# -- what to look at ---------------------------------------------------------------------------------------


def test_points_stand_together_by_kind_in_the_order_they_come() -> None:
    points = [Point(slag=kind, text=f"{number}.", var="Här.") for number, kind in enumerate("aba")]
    assert [(group.rubrik, [point.text for point in group.punkter]) for group in grouped(points)] == [
        ("a", ["0.", "2."]),
        ("b", ["1."]),
    ]
    assert points[0].line == "0. Här."


def test_an_answer_counts_again_when_it_gets_its_skal() -> None:
    reasoned = changed(unfinished(), vad_betalas=Answer("eget_arbete", "Eget arbete."))
    facts = contract_view(answers_of(reasoned), Citations(BANK)).fakta
    assert facts[1].talar == "mot köp"


# -- what the assessment rests on ----------------------------------------------------------------------------


def criterion(one: Case, name: str) -> tuple[str, ...]:
    found = assessment_view(answers_of(one), Citations(BANK)).kriterier
    return next(view.svar for view in found if view.namn == name)


def plain(lines: tuple[str, ...]) -> list[str]:
    return [line.replace("\u00a0", " ") for line in lines]


def test_beside_a_verdict_stand_the_answers_that_carry_it_by_whom_when_and_whether_checked() -> None:
    answer = Answer("finns", "Budget 2027.", ("Budget s. 4",), by="Kim Exempel")
    case = changed(sound(), medel=answer)
    one = replace(case, given={**dict.fromkeys(case.answers, "2026-10-15"), ("medel", ""): "2026-11-20"})
    name = BANK.criteria["resurser"].text
    assert plain(criterion(one, name)) == [
        "Om det finns pengar: Ja, inom nämndens ram (kontrollerad, av Kim Exempel den 20 november 2026)"
    ]
    unproved = changed(one, medel=replace(answer, evidence=()))
    assert plain(criterion(unproved, name)) == [
        "Om det finns pengar: Ja, inom nämndens ram (uppgift, av Kim Exempel den 20 november 2026)"
    ]


def test_a_computed_number_stands_with_its_limit() -> None:
    lines = plain(criterion(sound(), BANK.criteria["statsstod_lost"].text))
    assert any(
        line.endswith("euro, vilket är högst 300 000 euro (Tak för stöd av mindre betydelse under tre år)")
        for line in lines
    )


def test_of_a_criterion_that_is_open_no_answer_is_said_to_carry_it() -> None:
    view = assessment_view(answers_of(unfinished()), Citations(BANK))
    open_ones = [one for one in view.kriterier if one.utfall == "oklart"]
    assert open_ones
    assert {one.svar for one in open_ones} == {()}


def test_the_deciding_row_is_explained_in_the_words_of_documents() -> None:
    view = assessment_view(answers_of(purchase()), Citations(BANK))
    told = " ".join(view.rad_skal)
    assert "Alla fem kontraktsfrågorna är besvarade med ja" in told
    assert "svaret på ”Vad staden betalar för” är" in told
    assert assessment_view(answers_of(unfinished()), Citations(BANK)).rad_skal == ()


def test_the_answers_that_keep_a_settled_form_from_being_klar_for_want_of_skal_are_named() -> None:
    bare = changed(elsewhere(), ratt_namnd=Answer("nej_annan_namnd"))
    found = assessed(bare)
    assert (found.form, found.readiness, found.unreasoned) == (
        "hanvisning",
        "preliminär",
        (("ratt_namnd", ""),),
    )
    view = assessment_view(answers_of(bare), Citations(BANK))
    assert view.skal_for_klar == ("Om frågan hör till nämnden",)


def test_a_number_that_would_change_the_assessment_says_in_which_direction() -> None:
    view = assessment_view(answers_of(sound()), Citations(BANK))
    lines = "\n".join(change.svar for change in view.andrar).replace("\u00a0", " ")
    assert "Stadens ekonomiska bidrag per år: 350 001 kr eller mer" in lines
    assert "eller senare" in lines
    assert "eller tidigare" in lines


def test_pairs_of_criteria_are_printed_where_no_single_answer_leads_to_another_form() -> None:
    assert assessment_view(answers_of(sound()), Citations(BANK)).par == ()
    (pair,) = assessment_view(answers_of(elsewhere()), Citations(BANK)).par
    assert pair.utfall == "Formen blir ingen samverkan."
    assert pair.svar == "”Det är inte en kommunal angelägenhet” och ”Frågan hör till nämnden”"
