"""The organisations: only a breach of the democracy terms moves the form, what can be mended stops it
being ready, and with several organisations all must hold."""

import pytest

from tests.cases.making import Changes, assessed, bank, change, outcome, sound, with_second
from tests.cases.rows import CONTRACT, FORENINGSBIDRAG, NO_MONEY
from wizard.assessment.assess import assess

BREACH: Changes = {"demokrativillkor": "nej"}
CURABLE: list[Changes] = [
    {"har_orgnr": "nej"},
    {"har_orgnr": "anmald"},
    {"skulder": "skuld"},
    {"skulder": "konkurs"},
    {"tillstand_ivo": "saknas"},
    {"tillstand_ivo": "sokt"},
]


@pytest.mark.parametrize("fault", CURABLE)
def test_what_can_be_mended_keeps_the_partnership_and_stops_it_being_ready(fault: Changes) -> None:
    found = assessed(fault)
    assert (outcome(found), found.readiness) == ("r17 iop", "stopp")


@pytest.mark.parametrize("fault", [one for one in CURABLE if "tillstand_ivo" not in one])
@pytest.mark.parametrize(
    ("changes", "expected", "readiness"),
    [
        ({"ryms_i_bidrag": "ja", **FORENINGSBIDRAG}, "r16 foreningsbidrag", "stopp"),
        (CONTRACT, "r04 upphandling", "klar"),
        ({**NO_MONEY, "utmaning": "inget"}, "r13 enkel_samverkan", "klar"),
        ({"ratt_namnd": "nej_annan_namnd"}, "r01 hanvisning", "klar"),
    ],
)
def test_what_can_be_mended_stops_only_the_forms_that_need_it(
    fault: Changes, changes: Changes, expected: str, readiness: str
) -> None:
    found = assessed({**changes, **fault})
    assert (outcome(found), found.readiness) == (expected, readiness)


def test_a_debt_with_an_accepted_plan_and_a_permit_at_hand_stop_nothing() -> None:
    assert assessed({"skulder": "plan", "tillstand_ivo": "finns"}).readiness == "klar"


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"ryms_i_bidrag": "ja", **FORENINGSBIDRAG},
        {"onskas": "stod_allmant", **FORENINGSBIDRAG},
        {"ryms_i_bidrag": "ja", "namnd_bidrag": "verksamhetsbidrag", "lopande": "ja"},
        {**NO_MONEY, "utmaning": "inget"},
        {"marknad": "foretag", "jurist_marknad": "hindrar"},
    ],
)
def test_a_breach_of_the_democracy_terms_leaves_neither_partnership_nor_bidrag(form: Changes) -> None:
    assert outcome(assessed({**form, **BREACH})) == "r06 ingen_samverkan"


@pytest.mark.parametrize(
    "lack",
    [{"syfte_oberoende": "andra_syften"}, {"syfte_oberoende": "inte_fristaende"}, {"vem": "kan_dela_vinst"}],
)
def test_who_is_not_ideburen_is_never_part_of_a_partnership(lack: Changes) -> None:
    found = assessed(lack)
    assert found.form != "iop"
    assert "iop" in found.excluded


@pytest.mark.parametrize(("form", "expected"), [(CONTRACT, "r04 upphandling"), ({"myndighetsutovning": "ja"}, "r03 egen_regi")])  # fmt: skip
def test_what_the_city_must_buy_or_do_itself_is_not_a_question_of_democracy_terms(
    form: Changes, expected: str
) -> None:
    assert outcome(assessed({**form, **BREACH})) == expected


@pytest.mark.parametrize("id", ["stadgar_granskade", "styrelse_vald", "ekonomi_granskad", "konto_eget_namn"])
def test_a_document_that_has_not_come_in_only_delays(id: str) -> None:
    worst = bank().questions[id].svar[-1].id
    found = assessed({id: worst})
    assert (outcome(found), found.readiness) == ("r17 iop", "preliminär")


@pytest.mark.parametrize("id", ["tidigare_samarbete", "narstaende_affarer", "arbetsgivaransvar"])
def test_a_remark_on_the_organisation_is_a_warning_and_nothing_more(id: str) -> None:
    worst = {"tidigare_samarbete": "brister", "narstaende_affarer": "oklara", "arbetsgivaransvar": "brister"}
    found = assessed({id: worst[id]})
    assert (outcome(found), found.readiness) == ("r17 iop", "klar")
    assert len(found.warnings) == len(assessed({}).warnings) + 1


# -- several organisations -----------------------------------------------------------------------------

BOTH = with_second(sound())


def test_two_sound_organisations_are_a_sound_partnership() -> None:
    found = assess(bank(), BOTH)
    assert (outcome(found), found.readiness) == ("r17 iop", "klar")


@pytest.mark.parametrize(
    ("second", "expected", "readiness"),
    [
        (BREACH, "r06 ingen_samverkan", "klar"),
        ({"demokrativillkor": "vet_ej"}, "avvakta", "avvakta"),
        ({"vem": "kan_dela_vinst"}, "r07 ingen_samverkan", "klar"),
        ({"naringsidkare": "ja", "jurist_synnerliga": "nej"}, "r07 ingen_samverkan", "klar"),
        ({"naringsidkare": "ja", "jurist_synnerliga": "ja"}, "r17 iop", "klar"),
        ({"skulder": "skuld"}, "r17 iop", "stopp"),
        ({"skulder": "vet_ej"}, "r17 iop", "preliminär"),
        ({"stadgar_granskade": "nej"}, "r17 iop", "preliminär"),
    ],
)
def test_what_one_of_two_organisations_lacks_the_partnership_lacks(
    second: Changes, expected: str, readiness: str
) -> None:
    only_second = {id: {"o1": sound_answer(id), "o2": str(value)} for id, value in second.items()}
    found = assess(bank(), change(BOTH, only_second))
    assert (outcome(found), found.readiness) == (expected, readiness)
    if expected == "avvakta":
        assert ("demokrativillkor", "o2") in found.open
        assert ("demokrativillkor", "o1") not in found.open


def sound_answer(id: str) -> str | None:
    """What the first organisation answers."""
    answer = sound().answer(id, "o1")
    return str(answer.value) if answer else None


def test_each_organisation_is_judged_by_its_own_answers() -> None:
    found = assess(bank(), change(BOTH, {"vem": {"o1": "ideell_forening", "o2": "kan_dela_vinst"}}))
    assert found.party_verdicts["ideburen", "o1"] == "uppfyllt"
    assert found.party_verdicts["ideburen", "o2"] == "ej_uppfyllt"
    assert found.verdicts["ideburen"] == "ej_uppfyllt"
