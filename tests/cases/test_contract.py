"""The contract question: what no one can lift, what never opens a partnership, and when an answer wakes.

Its tables are case tests: questions/fall/02-kopfragan.yaml.
"""

from itertools import product

import pytest

from tests.cases.making import CONTRACT, Changes, assessed, bank, change, outcome, sound
from wizard.assessment.assess import assess

SOFT: Changes = {"omsesidigt": "nej", "hur_vald": "oppet", "krav_uteblir": "aterbetalning"}
"""Facts a, c and e answered against a contract: a nej on them alone carries nothing."""
STRONG: list[Changes] = [{"onskas": "fa_utfort"}, {"lovas": "enligt_staden"}, {"slutar": "staden_maste"}]
WEAK: list[Changes] = [
    {"finns": "kopt"},
    {"ide": "forvaltningens"},
    {"villkor": "moms"},
    {"villkor": "sanktioner"},
]


@pytest.mark.parametrize("signs", [{}, *STRONG, *WEAK])
def test_all_five_facts_make_a_purchase_whatever_the_rest_and_whatever_a_lawyer_has_said(
    signs: Changes,
) -> None:
    found = assessed({**CONTRACT, **signs, "jurist_kop": "inte_kontrakt", "jurist_iop": "inte_kontrakt"})
    assert outcome(found) == "r04 upphandling"
    assert ("jurist_kop", "") in found.dormant


@pytest.mark.parametrize("softs", [some for some in product([False, True], repeat=3) if any(some)])
@pytest.mark.parametrize("intake", [{}, *STRONG])
def test_a_nej_on_only_a_c_or_e_never_opens_iop_without_a_lawyer(
    softs: tuple[bool, ...], intake: Changes
) -> None:
    chosen = {id: SOFT[id] for id, soft in zip(SOFT, softs, strict=True) if soft}
    changes = {**CONTRACT, **intake, **chosen}
    assert assessed(changes).form is None
    assert outcome(assessed({**changes, "jurist_kop": "inte_kontrakt"})).endswith(("iop", "avvakta"))
    assert outcome(assessed({**changes, "jurist_kop": "kontrakt"})) == "r04 upphandling"


@pytest.mark.parametrize(
    "turned",
    [{"slutdatum": "2029-06-30"}, {"hur_vald": "oppet"}, {"onskas": "stod_verksamhet"}, {"villkor": "moms"}],
)
def test_a_lawyers_answer_that_has_lapsed_wakes_when_the_fact_is_as_it_was(turned: Changes) -> None:
    large = change(sound(), {"belopp_per_ar": 400_000, "jurist_iop": "inte_kontrakt"})
    after = change(large, turned)
    assert ("jurist_iop", "") in assess(bank(), after).reason_missing
    as_it_was = {(id, ""): large.answers[id, ""] for id in turned}
    assert assess(bank(), after.with_answers({**after.answers, **as_it_was})).form == "iop"
