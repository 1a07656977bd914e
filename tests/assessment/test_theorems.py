"""Theorems about the shipped bank (decision.md section 6), on random cases near the edge of IOP.

T5, T6, T7 and T12 belong to the evaluator and stand in test_evaluator.py, on random banks.
"""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.assessment.real import FACTS, answered, bank, cases, sound
from wizard.assessment.assess import assess
from wizard.assessment.counting import strict
from wizard.assessment.reading import Reading
from wizard.bank.conditions import UNASKED
from wizard.bank.model import criterion_of
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import AnswerKey, Case

THEOREM = settings(max_examples=120, deadline=None)
SUPPORT = {"iop", "foreningsbidrag", "verksamhetsbidrag"}
JURISTS_ON_PURCHASE = ("jurist_kop", "jurist_iop")


def questions_read(criterion: str) -> set[str]:
    """What a criterion itself asks about, also through other criteria, save the one that opens the long form."""
    nodes = bank().reads("uppfyllt_om", criterion)
    inner = {name for node in nodes if (name := criterion_of(node)) and name != "fordjupning"}
    return {node for node in nodes if node in bank().questions}.union(*map(questions_read, inner))


def counted(case: Case, question: str) -> object:
    return Reading(bank(), case, strict).value(question)


@given(cases())
@THEOREM
def test_t1_all_five_contract_facts_ja_is_never_iop(case: Case) -> None:
    assert assess(bank(), answered(case, **FACTS)).form != "iop"


@given(cases())
@THEOREM
def test_t2_iop_needs_every_stop_and_core_criterion(case: Case) -> None:
    found = assess(bank(), case)
    assume(found.form == "iop")
    required = [one.id for one in bank().criteria.values() if one.roll in ("stopp", "kärna")]
    assert {found.verdicts[name] for name in required} == {"uppfyllt"}


@given(cases(at_most=2), st.data())
@THEOREM
def test_t2_iop_does_not_rest_on_an_answer_without_its_skal(case: Case, data: st.DataObject) -> None:
    needing = [
        key
        for key, answer in sound().answers.items()
        if key in case.answers and answer.value in bank().questions[key[0]].skal_kravs
        and any(
            one in bank().readers[key[0]]
            for one in (f"kriterium {c.id}" for c in bank().criteria.values() if c.roll in ("stopp", "kärna"))
        )
    ]  # fmt: skip
    key = data.draw(st.sampled_from(needing))
    bare = case.with_answers({**case.answers, key: replace(case.answers[key], reason=" \n")})
    before, after = assess(bank(), case), assess(bank(), bare)
    if before.form == "iop" and after.form == "iop":
        # another answer decides the criterion all the same: it must then be uppfyllt without this one
        gone = case.with_answers({other: answer for other, answer in case.answers.items() if other != key})
        assert assess(bank(), gone).form == "iop"


@given(cases())
@THEOREM
def test_t3_a_breach_without_special_reasons_gives_neither_iop_nor_bidrag(case: Case) -> None:
    breach = answered(case, demokrativillkor="nej")
    assert assess(bank(), breach).form not in SUPPORT


@given(cases())
@THEOREM
def test_t4_an_individual_insats_without_a_lawyer_is_never_iop(case: Case) -> None:
    insats = answered(case, riktas="beslutade", jurist_individ=None)
    assert assess(bank(), insats).form != "iop"


@given(cases())
@THEOREM
def test_t7_the_lean_is_possible_and_is_the_form_when_one_is_settled(case: Case) -> None:
    found = assess(bank(), case)
    assert found.lean is None or found.lean in found.possible
    assert found.form is None or found.lean == found.form


@given(cases())
@THEOREM
def test_t8_nothing_is_met_by_not_being_asked(case: Case) -> None:
    """A stop or core criterion that is met reads at least one question that was asked and answered."""
    reading = Reading(bank(), case, strict)
    for criterion in bank().criteria.values():
        if criterion.roll not in ("stopp", "kärna"):
            continue
        for party in reading.parties if criterion.per_part else ("",):
            if reading.verdict(criterion.id, party) is True:
                read = questions_read(criterion.id)
                assert any(reading.value(name, party) not in (None, UNASKED) for name in read), criterion.id


@given(cases(), st.sets(st.sampled_from(["omsesidigt", "hur_vald", "krav_uteblir"]), min_size=1))
@THEOREM
def test_t9_a_nej_on_only_a_c_or_e_without_a_jurist_is_never_iop(case: Case, soft: set[str]) -> None:
    no = {"omsesidigt": "nej", "hur_vald": "oppet", "krav_uteblir": "aterbetalning"}
    facts = FACTS | {name: no[name] for name in soft}
    alone = answered(case, **facts, jurist_kop=None, jurist_iop=None)
    assert assess(bank(), alone).form != "iop"


@given(cases())
@THEOREM
def test_t10_above_700_000_kr_without_a_named_dated_jurist_is_never_iop(case: Case) -> None:
    large = answered(case, belopp_per_ar=700_001, jurist_kop=None, jurist_iop=None)
    assert assess(bank(), large).form != "iop"


UNSIGNED: list[Callable[[Answer], Answer]] = [
    lambda answer: replace(answer, who=""),
    lambda answer: replace(answer, date=""),
    lambda answer: replace(answer, reason=" "),
]


@given(cases(), st.sampled_from(UNSIGNED))
@THEOREM
def test_t10_a_jurist_without_name_date_or_skal_does_not_count(
    case: Case, unsigned: Callable[[Answer], Answer]
) -> None:
    large = answered(case, belopp_per_ar=700_001, jurist_kop=None, jurist_iop="inte_kontrakt")
    answer = unsigned(large.answers["jurist_iop", ""])
    assert assess(bank(), large.with_answers({**large.answers, ("jurist_iop", ""): answer})).form != "iop"


@given(cases())
@THEOREM
def test_t11_with_state_aid_unsolved_no_support_is_klar(case: Case) -> None:
    unsolved = answered(case, statsstod="kan_vara", stodgrund="annan", jurist_statsstod=None)
    found = assess(bank(), unsolved)
    if counted(unsolved, "statsstod") not in (None, UNASKED):
        assert not (found.form in SUPPORT and found.readiness == "klar")


@given(cases())
@THEOREM
def test_t13_no_curable_fault_of_the_partner_changes_the_form(case: Case) -> None:
    healthy = answered(case, har_orgnr="ja", skulder="inga", tillstand_ivo="kravs_inte")
    faulty = answered(case, har_orgnr="nej", skulder="skuld", tillstand_ivo="saknas")
    assert assess(bank(), healthy).form == assess(bank(), faulty).form


@given(cases(), st.sampled_from(["onskas", "lovas", "slutar", "riktas"]), st.booleans())
@THEOREM
def test_t14_the_lean_is_never_iop_while_an_intake_fact_is_open(case: Case, fact: str, silent: bool) -> None:
    answers: dict[AnswerKey, Answer] = dict(case.answers)
    if silent:
        answers.pop((fact, ""), None)
    else:
        answers[fact, ""] = Answer(VET_EJ, "Reds ut.")
    assert assess(bank(), case.with_answers(answers)).lean != "iop"


def test_nothing_stop_or_core_is_met_in_an_empty_case() -> None:
    found = assess(bank(), sound().with_answers({}))
    met = [name for name, verdict in found.verdicts.items() if verdict == "uppfyllt"]
    assert [name for name in met if bank().criteria[name].roll in ("stopp", "kärna")] == []
    assert found.form is None and found.lean is None and found.too_early == 4
