"""Beredskap, warnings and lawyer points: what remains beside the form, and what a human must look at."""

from dataclasses import replace

import pytest

from tests.cases.making import Changes, assessed, bank, change, example, outcome, sound
from tests.cases.rows import CONTRACT, FORENINGSBIDRAG, STATSSTOD
from wizard.assessment.assess import assess


def test_the_sound_partnership_is_ready() -> None:
    assert assessed({}).readiness == "klar"


@pytest.mark.parametrize(
    ("changes", "lacking"),
    [
        ({"dialog_moten": None}, "gemensam_dialog"),
        ({"dialog_bild": "vet_ej"}, "gemensam_dialog"),
        ({"andra_mojlighet": "inte_alls"}, "lika_chans"),
        ({"vardegrund": None}, "delad_vardegrund"),
        ({"namndbeslut_datum": None}, "egna_beslut"),
        ({"beslut_i_organisationen": "oplanerat"}, "egna_beslut"),
        ({"styrgrupp_moten": 0}, "styrning_ordnad"),
        ({"utvardering_ansvarig": None}, "uppfoljning_planerad"),
        ({"utvardering_datum": "2028-12-01"}, "utvardering_i_tid"),
        ({"platsbesok": "planerat"}, "platsbesok_gjort"),
        ({"rutin_registerkontroll": "saknas"}, "registerkontroll"),
        ({"personuppgifter": "gemensamt"}, "personuppgifter_klara"),
        ({"statsstod": "kan_vara", "stodgrund": "de_minimis"}, "intyg_stod"),
        ({"riktas": "slussas"}, "kf_befogenhet"),
        (
            {"styrdokument_var": "allmant_mal", "styrdokument_namns": None, "styrdokument_atgard": "ja"},
            "styrdokument_klart",
        ),
    ],
)
def test_what_the_partnership_still_needs_leaves_it_preliminary(changes: Changes, lacking: str) -> None:
    found = assessed(changes)
    assert (outcome(found), found.readiness) == ("r17 iop", "preliminär")
    assert lacking in found.needs


@pytest.mark.parametrize(
    ("changes", "hindrance"),
    [
        ({"jav": "ja"}, "jav_hanterat"),
        ({"finns": "iop_loper_ut", "utvardering_gjord": "nej"}, "utvardering_gjord"),
        ({"riktas": "slussas", "jurist_overlamnande": "ja_saknas"}, "kf_befogenhet"),
    ],
)
def test_what_must_be_put_right_first_stops_the_partnership_and_keeps_its_form(
    changes: Changes, hindrance: str
) -> None:
    found = assessed(changes)
    assert (outcome(found), found.readiness) == ("r17 iop", "stopp")
    assert hindrance in found.needs


@pytest.mark.parametrize(
    "changes",
    [
        {"jav": "ja_overlamnat"},
        {"finns": "iop_loper_ut", "utvardering_gjord": "ja"},
        {"riktas": "slussas", "jurist_overlamnande": "nej"},
        {"riktas": "slussas", "jurist_overlamnande": "forutsatt"},
        {"riktas": "slussas", "jurist_overlamnande": "ja_beslutat"},
        {"statsstod": "kan_vara", "stodgrund": "de_minimis", "de_minimis_intyg": "finns"},
    ],
)
def test_once_it_is_put_right_the_partnership_is_ready(changes: Changes) -> None:
    assert assessed(changes).readiness == "klar"


@pytest.mark.parametrize("form", [{}, CONTRACT, {"ratt_namnd": "nej_annan_namnd"}, {"medel": "nej"}])
def test_jav_stops_every_form(form: Changes) -> None:
    assert assessed({**form, "jav": "ja"}).readiness == "stopp"
    assert assessed({**form, "jav": "vet_ej"}).readiness in ("preliminär", "avvakta")


@pytest.mark.parametrize("name", ["1-motesplats.yaml", "2-omsorgskedja.yaml", "3-forening-stod.yaml", "4-hostfest.yaml", "5-fel-namnd.yaml"])  # fmt: skip
def test_whatever_the_form_the_answers_that_decide_it_need_their_reasons(name: str) -> None:
    case = example(name)
    assert assess(bank(), case).readiness == "klar"
    bare = {key: replace(answer, reason="") for key, answer in case.answers.items()}
    assert assess(bank(), case.with_answers(bare)).readiness != "klar"


def test_a_goal_without_an_indicator_keeps_the_partnership_from_being_ready() -> None:
    without = replace(sound(), rows={**sound().rows, "indikatorer": ()})
    found = assess(bank(), without)
    assert (found.form, found.readiness) == ("iop", "preliminär")
    assert {gap.code for gap in found.gaps} == {"RT03"}


def test_a_commitment_that_does_not_say_why_it_is_essential_keeps_it_from_being_ready() -> None:
    first, *others = sound().listed("åtaganden")
    vague = replace(first, cells={**first.cells, "väsentligt": ""})
    found = assess(bank(), replace(sound(), rows={**sound().rows, "åtaganden": (vague, *others)}))
    assert (found.form, found.readiness) == ("iop", "preliminär")


@pytest.mark.parametrize("form", [{}, {"onskas": "stod_allmant", "storlek": "mer", **FORENINGSBIDRAG}])
def test_while_the_state_aid_is_not_settled_neither_partnership_nor_bidrag_is_ready(form: Changes) -> None:
    found = assessed({**form, **STATSSTOD})
    assert (outcome(found), found.readiness) == ("avvakta", "avvakta")
    assert "J5" in [point.id for point in found.lawyer]


# -- to be seen ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"riktas": "slussas"}, "C14"),
        ({"ide": "forvaltningens"}, "C3"),
        ({"ide": "forvaltningens"}, "K3"),
        ({"svaga_skal": "enkel_uppgift"}, "C13"),
        ({"svaga_skal": "insyn"}, "C19"),
        ({"slutdatum": "2027-08-31", "kort_tid": "nej"}, "C8"),
        ({"slutdatum": "2027-08-31", "kort_tid": "ja"}, "K5"),
        ({"styrdokument_namns": "civilsamhallet"}, "K1"),
        ({"styrdokument_var": "kf_budget"}, "K1"),
        ({"styrdokument_var": "namnd_vp"}, "K1"),
        ({"marknad": "foretag", "jurist_marknad": "hindrar_inte"}, "K4"),
        ({"vem": "bolag_begransad"}, "K10"),
        ({"slutar": "staden_maste", "jurist_kop": "inte_kontrakt"}, "K7"),
        ({"belopp_per_ar": 400_000, "jurist_iop": "inte_kontrakt"}, "K11"),
        ({"svaga_skal": "flerarighet"}, "K12"),
        ({"ratt_namnd": "ja_tillsammans"}, "C23"),
        ({"liknande_avtal": 1}, "R10"),
        ({"vad_betalas": "utfort", "jurist_kop": "inte_kontrakt"}, "R8ii"),
        ({"naringsidkare": "ja", "jurist_synnerliga": "ja"}, "C17"),
    ],
)
def test_a_warning_or_a_conflict_of_sources_is_shown_and_decides_nothing(changes: Changes, code: str) -> None:
    found = assessed(changes)
    assert code in [warning.code for warning in found.warnings]
    assert code not in [warning.code for warning in assessed({}).warnings]
    assert found.form == "iop"


def test_where_a_partnership_is_drafted_its_purpose_and_its_detail_are_read_both_ways() -> None:
    drafted = [warning.code for warning in assessed({}).warnings]
    assert {"K2", "K6", "K8", "K9"} <= set(drafted)
    general = [warning.code for warning in assessed({"onskas": "stod_allmant", **FORENINGSBIDRAG}).warnings]
    assert not {"K2", "K6", "K9"} & set(general)


def test_a_programme_that_names_iop_passes_every_reading() -> None:
    assert "K1" not in [warning.code for warning in assessed({}).warnings]


@pytest.mark.parametrize(
    ("changes", "point"),
    [
        ({"slutar": "staden_maste"}, "J1"),
        ({"riktas": "beslutade"}, "J2"),
        ({"riktas": "slussas"}, "J3"),
        ({"naringsidkare": "ja"}, "J4"),
        ({"statsstod": "vet_ej"}, "J5"),
        ({"andra": "foretag"}, "J6"),
        ({"demokrativillkor": "vet_ej"}, "J7"),
        ({"jav": "ja"}, "J8"),
        ({"personuppgifter": "bitrade"}, "J9"),
        ({"villkor": "kop_kvar"}, "J10"),
        ({"ide": "namndens"}, "J11"),
        ({"villkor": "sanktioner"}, "J12"),
    ],
)
def test_where_a_lawyer_must_decide_it_is_said(changes: Changes, point: str) -> None:
    assert point in [one.id for one in assessed(changes).lawyer]
    assert point not in [one.id for one in assessed({}).lawyer]


def test_rows_further_down_that_are_also_true_are_observed() -> None:
    found = assessed({"medel": "nej", "marknad": "foretag", "jurist_marknad": "hindrar"})
    assert outcome(found) == "r09 ingen_samverkan"
    assert "r11" in found.observations


def test_a_small_matter_is_settled_with_few_questions() -> None:
    for name in ("3-forening-stod.yaml", "4-hostfest.yaml", "5-fel-namnd.yaml"):
        intake = {question.id for question in bank().intake} | {"jav"}
        shown = assess(bank(), example(name)).shown
        assert len([key for key in shown if key[0] not in intake]) <= 25


def test_a_change_that_settles_nothing_more_leaves_the_assessment_as_it_was() -> None:
    noted = change(sound(), {"malgrupp": "Samma unga.", "andra_grupper": "Ingen mer."})
    assert assess(bank(), noted) == assess(bank(), sound())
