"""The contract question: what carries a partnership, what opens a juristfråga, what no one can lift."""

from dataclasses import replace
from itertools import product

import pytest

from tests.cases.making import Changes, Given, assessed, bank, change, example, outcome, sound
from tests.cases.rows import CONTRACT
from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.assessment.trace import tree_of
from wizard.case.model import Case

AGAINST: dict[str, Given] = {
    "omsesidigt": "nej",
    "vad_betalas": "eget_arbete",
    "hur_vald": "oppet",
    "direkt_nytta": "ingen_part",
    "krav_uteblir": "aterbetalning",
}
"""The five contract facts answered against a contract."""
SOFT = ["omsesidigt", "hur_vald", "krav_uteblir"]
"""Facts a, c and e: a nej on them alone carries nothing."""
STRONG: list[Changes] = [{"onskas": "fa_utfort"}, {"lovas": "enligt_staden"}, {"slutar": "staden_maste"}]
WEAK: list[Changes] = [
    {"finns": "kopt"},
    {"ide": "forvaltningens"},
    {"villkor": "moms"},
    {"villkor": "sanktioner"},
]


def waits_for(found: Assessment, question: str) -> bool:
    """No form, and this juristfråga is what is asked."""
    return found.form is None and (question, "") in found.open and (question, "") in found.shown


# -- the five facts ------------------------------------------------------------------------------------


@pytest.mark.parametrize("signs", [{}, *STRONG, *WEAK])
def test_all_five_facts_make_a_purchase_whatever_the_rest_and_whatever_a_lawyer_has_said(
    signs: Changes,
) -> None:
    found = assessed({**CONTRACT, **signs, "jurist_kop": "inte_kontrakt", "jurist_iop": "inte_kontrakt"})
    assert outcome(found) == "r04 upphandling"
    assert ("jurist_kop", "") in found.dormant


@pytest.mark.parametrize("id", AGAINST)
def test_one_nej_among_five_opens_the_juristfraga_where_the_rest_speaks_for_a_contract(id: str) -> None:
    found = assessed({**CONTRACT, id: AGAINST[id]})
    assert waits_for(found, "jurist_kop")
    assert found.lean == "upphandling"


@pytest.mark.parametrize("softs", [some for some in product([False, True], repeat=3) if any(some)])
@pytest.mark.parametrize("intake", [{}, *STRONG])
def test_a_nej_on_only_a_c_or_e_never_opens_iop_without_a_lawyer(
    softs: tuple[bool, ...], intake: Changes
) -> None:
    chosen = {id: AGAINST[id] for id, soft in zip(SOFT, softs, strict=True) if soft}
    changes = {**CONTRACT, **intake, **chosen}
    assert assessed(changes).form is None
    assert outcome(assessed({**changes, "jurist_kop": "inte_kontrakt"})).endswith(("iop", "avvakta"))
    assert outcome(assessed({**changes, "jurist_kop": "kontrakt"})) == "r04 upphandling"


@pytest.mark.parametrize("id", ["omsesidigt", "hur_vald"])
def test_facts_a_and_c_may_speak_for_a_contract_when_b_and_d_speak_against(id: str) -> None:
    assert outcome(assessed({id: CONTRACT[id]})) == "r17 iop"
    assert outcome(assessed({id: AGAINST[id]})) == "r17 iop"


@pytest.mark.parametrize("id", CONTRACT)
def test_vet_ej_on_a_contract_fact_is_never_iop(id: str) -> None:
    found = assessed({id: "vet_ej"})
    assert outcome(found) == "avvakta"
    assert (id, "") in found.open
    assert {"upphandling", "iop"} <= set(found.possible)
    assert "J1" in [point.id for point in found.lawyer]


@pytest.mark.parametrize("id", ["vad_betalas", "direkt_nytta", "krav_uteblir"])
def test_the_phone_and_the_long_form_that_disagree_open_the_juristfraga(id: str) -> None:
    assert waits_for(assessed({id: CONTRACT[id]}), "jurist_kop")


# -- signs of purchase ---------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", STRONG)
@pytest.mark.parametrize(("answer", "expected"), [("kontrakt", "r04 upphandling"), ("inte_kontrakt", ""), ("forutsatt", "")])  # fmt: skip
def test_one_strong_sign_sends_the_case_to_a_lawyer(sign: Changes, answer: str, expected: str) -> None:
    assert waits_for(assessed(sign), "jurist_kop")
    found = assessed({**sign, "jurist_kop": answer, "utforare": "nagon_annan"})
    detail = "r10b upphandling" if "lovas" in sign else "r17 iop"
    assert outcome(found) == (expected or detail)


TWO_WEAK = [{**a, **b} for n, a in enumerate(WEAK) for b in WEAK[n + 1 :] if a.keys() != b.keys()]


@pytest.mark.parametrize("two", [*TWO_WEAK, {"villkor": ["moms", "sanktioner"]}])
def test_two_weak_signs_send_the_case_to_a_lawyer(two: Changes) -> None:
    assert waits_for(assessed(two), "jurist_kop")
    assert outcome(assessed({**two, "jurist_kop": "kontrakt"})) == "r04 upphandling"
    assert outcome(assessed({**two, "jurist_kop": "forutsatt"})) == "r17 iop"


def test_one_weak_sign_is_not_enough_but_moms_and_vite_still_need_a_name_behind_iop() -> None:
    assert outcome(assessed({"finns": "kopt"})) == "r17 iop"
    assert outcome(assessed({"ide": "forvaltningens"})) == "r17 iop"
    for sign in ("moms", "sanktioner"):
        assert waits_for(assessed({"villkor": sign}), "jurist_iop")
        assert outcome(assessed({"villkor": sign, "jurist_iop": "inte_kontrakt"})) == "r17 iop"
        assert outcome(assessed({"villkor": sign, "jurist_iop": "kontrakt"})) == "r04 upphandling"


# -- 700 000 kronor ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "large",
    [
        {"belopp_per_ar": 350_001},
        {"belopp_per_ar": 300_000, "forlangning_manader": 5},
        {"liknande_avtal": 100_001},
        {"storlek": "hogst_3m"},
        {"storlek": "mer"},
    ],
)
def test_above_700_000_kr_in_all_a_named_lawyer_must_have_answered(large: Changes) -> None:
    assert waits_for(assessed(large), "jurist_iop")
    assert outcome(assessed({**large, "jurist_iop": "inte_kontrakt"})) == "r17 iop"
    assert outcome(assessed({**large, "jurist_iop": "forutsatt"})) == "r17 iop"


@pytest.mark.parametrize(
    "just", [{"belopp_per_ar": 350_000}, {"liknande_avtal": 100_000}, {"forlangning_manader": 4}]
)
def test_at_700_000_kr_no_lawyer_is_asked(just: Changes) -> None:
    assert outcome(assessed(just)) == "r17 iop"


@pytest.mark.parametrize("lacking", [{"who": " "}, {"date": ""}, {"reason": ""}, {"grounds": {}}])
def test_a_lawyer_without_name_date_reason_or_grounds_is_no_lawyer(lacking: dict[str, str]) -> None:
    case = change(sound(), {"belopp_per_ar": 400_000, "jurist_iop": "inte_kontrakt"})
    key = ("jurist_iop", "")
    unsigned = {**case.answers, key: replace(case.answers[key], **lacking)}  # type: ignore[arg-type]
    found = assess(bank(), case.with_answers(unsigned))
    assert found.form is None
    assert key in found.reason_missing


# -- a lawyer's answer rests on facts ------------------------------------------------------------------


@pytest.mark.parametrize(
    "turned",
    [
        {"belopp_per_ar": 500_000},
        {"slutdatum": "2029-06-30"},
        {"storlek": "hogst_3m"},
        {"hur_vald": "oppet"},
        {"onskas": "stod_verksamhet"},
        {"slutar": "krymper"},
        {"villkor": "moms"},
    ],
)
def test_a_lawyers_answer_lapses_when_a_fact_it_rests_on_changes(turned: Changes) -> None:
    large = change(sound(), {"belopp_per_ar": 400_000, "jurist_iop": "inte_kontrakt"})
    assert assess(bank(), large).form == "iop"
    after = assess(bank(), change(large, turned))
    assert after.form is None
    assert ("jurist_iop", "") in after.reason_missing
    back = change(change(large, turned), {id: sound().answers[id, ""].value for id in turned if id != "belopp_per_ar"})  # type: ignore[misc]  # fmt: skip
    assert (assess(bank(), back).form == "iop") is ("belopp_per_ar" not in turned)


def test_a_lawyers_answer_stands_when_something_else_changes() -> None:
    large = change(sound(), {"belopp_per_ar": 400_000, "jurist_iop": "inte_kontrakt"})
    other = change(large, {"mervarde": "delvis", "svaga_skal": "insyn", "malgrupp": "Fler unga."})
    assert assess(bank(), other).form == "iop"


def test_a_fact_that_becomes_unknown_makes_the_lawyers_answer_unknown() -> None:
    case = change(sound(), {"slutar": "staden_maste", "jurist_kop": "inte_kontrakt"})
    assert assess(bank(), case).form == "iop"
    assert assess(bank(), change(case, {"finns": "vet_ej"})).form is None


# -- what the law names is not thereby bought ----------------------------------------------------------


def settled(case: Case) -> Case:
    """The women's shelter of the examples once the open questions have been answered."""
    return change(
        case,
        {
            "slutar": "krymper",
            "direkt_nytta": "ingen_part",
            "marknad": "inga",
            "andra_mojlighet": "inbjudan",
            "skulder": "inga",
        },
    )


@pytest.mark.parametrize(
    "case",
    [
        settled(example("6-vet-ej.yaml")),
        change(sound(), {"skyldighet": ["annat"], "utmaning_text": "Nattvandring i föreningens regi."}),
        change(sound(), {"skyldighet": ["socialtjanst", "skola"]}),
    ],
    ids=["a shelter's own support", "an association's night patrol", "an open place for young newcomers"],
)
def test_own_work_in_a_field_that_the_law_names_is_not_pushed_to_upphandling(case: Case) -> None:
    found = assess(bank(), case)
    assert found.form == "iop"
    assert "upphandling" in found.excluded
    names = {part.name for part in tree_of(bank(), case, "r04").parts}
    assert "skyldighet" not in names
