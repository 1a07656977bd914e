"""What comes out of an assessment, on banks small enough to read."""

from dataclasses import replace
from typing import Any

import pytest

from tests.assessment.banks import bad, condition, criterion, good, question, row, small_bank
from wizard.assessment.assess import assess
from wizard.assessment.model import Caution, Point
from wizard.bank import schema
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case, Party, Row, case_of


def two_rows(**more: object) -> Bank:
    """A purchase question before a challenge question; skäl is required for what speaks for IOP."""
    return small_bank(
        [
            question("kop", "ja nej", skäl_krävs=["nej"]),
            question("utmaning", "ja nej", skäl_krävs=["ja"], antas="nej"),
        ],
        [
            criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
            criterion("samhallsutmaning", {"fråga": "utmaning", "är": "ja"}, "kärna"),
        ],
        [
            row("r1", "upphandling", bad("ej_kop")),
            row("r2", "bidrag", bad("samhallsutmaning")),
            row("r3", "iop", {"alla": [good("ej_kop"), good("samhallsutmaning")]}),
        ],
        **more,  # type: ignore[arg-type]
    )


def case(**values: Answer | str) -> Case:
    """A case with these answers; a text alone is an answer without skäl."""
    answers = {name: Answer(value) if isinstance(value, str) else value for name, value in values.items()}
    return case_of({(name, ""): answer for name, answer in answers.items()})


WITH_REASON = Answer("nej", "Ingen prestation åt staden.")


def test_an_empty_case_has_every_form_possible_and_no_lean() -> None:
    found = assess(two_rows(), case())
    assert (found.form, found.lean, found.too_early) == (None, None, 1)
    assert found.possible == ("upphandling", "bidrag", "iop")
    assert found.readiness == "avvakta"
    assert found.open == (("kop", ""), ("utmaning", ""))


def test_the_first_true_row_decides_whatever_is_open_below() -> None:
    found = assess(two_rows(), case(kop="ja"))
    assert (found.form, found.row, found.possible) == ("upphandling", "r1", ("upphandling",))
    assert found.excluded == ("bidrag", "iop")


def test_an_answer_without_its_skal_leans_but_does_not_decide() -> None:
    found = assess(two_rows(), case(kop="nej", utmaning=Answer("ja", "Båda behövs.")))
    assert (found.form, found.lean) == (None, "iop")
    assert found.reason_missing == (("kop", ""),)
    assert found.verdicts["ej_kop"] == "oklart"


def test_blank_skal_is_no_skal() -> None:
    assert assess(two_rows(), case(kop=Answer("nej", " \n\t"))).reason_missing == (("kop", ""),)


def test_vet_ej_counts_as_an_answer_for_the_lean_and_as_unknown_for_the_form() -> None:
    found = assess(two_rows(), case(kop=VET_EJ))
    assert (found.form, found.lean, found.too_early) == (None, "upphandling", 0)
    assert found.open[0] == ("kop", "")


def test_what_is_not_answered_is_assumed_for_the_lean() -> None:
    assert assess(two_rows(), case(kop=WITH_REASON)).lean == "bidrag"


def test_a_form_that_rests_on_answers_without_skal_is_only_preliminary() -> None:
    found = assess(two_rows(), case(kop="ja"))
    assert found.readiness == "preliminär"
    assert assess(two_rows(), case(kop=Answer("ja", "Staden får en tjänst."))).readiness == "klar"


def test_a_hindrance_of_the_form_stops_but_does_not_move_it() -> None:
    bank = small_bank(
        [question("kop"), question("skuld", antas="nej")],
        [
            criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
            criterion("inga_skulder", {"fråga": "skuld", "är": "nej"}, "hinder"),
        ],
        [row("r1", "upphandling", bad("ej_kop")), row("r2", "bidrag", good("ej_kop"))],
        needs={"bidrag": ["inga_skulder"]},
    )
    no, owing = Answer("nej", "Skäl."), Answer("ja", "Skäl.")
    assert assess(bank, case(kop=no, skuld=no)).readiness == "klar"
    stopped = assess(bank, case(kop=no, skuld=owing))
    assert (stopped.form, stopped.readiness, stopped.needs) == ("bidrag", "stopp", ("inga_skulder",))
    assert assess(bank, case(kop=no)).open == (("skuld", ""),)
    assert assess(bank, case(kop=Answer("ja", "Skäl."), skuld=owing)).readiness == "klar"


def test_a_hindrance_of_every_form_stops_before_any_form_is_settled() -> None:
    bank = small_bank(
        [question("kop"), question("jav", antas="nej")],
        [
            criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
            criterion("jav_hanterat", {"fråga": "jav", "är": "nej"}, "hinder"),
        ],
        [row("r1", "upphandling", bad("ej_kop")), row("r2", "bidrag", good("ej_kop"))],
        needs={"bidrag": ["jav_hanterat"], "upphandling": ["jav_hanterat"]},
    )
    assert assess(bank, case(jav="ja")).readiness == "stopp"


def test_a_question_not_asked_is_false_and_its_answer_sleeps() -> None:
    bank = small_bank(
        [question("a"), question("b", visas_om={"fråga": "a", "är": "ja"})],
        [criterion("k", {"fråga": "b", "är": "ja"})],
        [row("r1", "bidrag", bad("k")), row("r2", "iop", good("k"))],
    )
    asleep = assess(bank, case(a="nej", b="ja"))
    assert (asleep.form, asleep.dormant) == ("bidrag", (("b", ""),))
    awake = assess(bank, case(a="ja", b="ja"))
    assert (awake.form, awake.dormant) == ("iop", ())


def test_an_answer_under_an_unknown_condition_is_shown_but_does_not_count() -> None:
    bank = small_bank(
        [question("a"), question("b", visas_om={"fråga": "a", "är": "ja"})],
        [criterion("k", {"fråga": "b", "är": "ja"})],
        [row("r1", "bidrag", bad("k")), row("r2", "iop", good("k"))],
    )
    waiting = assess(bank, case(b="ja"))
    assert ("b", "") not in waiting.shown
    unsure = assess(bank, case(a=VET_EJ, b="ja"))
    assert ("b", "") in unsure.shown
    assert unsure.form is None and unsure.open == (("a", ""),)


def jurist_bank() -> Bank:
    return small_bank(
        [
            question("fakta", "klart oklart", antas="klart"),
            question("jurist", "kontrakt inte", jurist="ja", vilar_på=["fakta"],
                     visas_om={"fråga": "fakta", "är": "oklart"}),
        ],
        [criterion("ej_kop", {"någon": [{"fråga": "fakta", "är": "klart"}, {"fråga": "jurist", "är": "inte"}]})],
        [row("r1", "upphandling", bad("ej_kop")), row("r2", "iop", good("ej_kop"))],
        points=[{"id": "J1", "text": "Juristen avgör.", "kriterium": "ej_kop", "källor": ["VV"]}],
    )  # fmt: skip


def signed(**changed: str) -> Answer:
    parts = {"reason": "Se PM.", "who": "Jurist Exempel", "date": "2026-05-02"} | changed
    grounds = {"fakta": parts.pop("fakta", "oklart")}
    return Answer("inte", parts["reason"], who=parts["who"], date=parts["date"], grounds=grounds)


def test_a_jurists_answer_needs_name_date_and_skal() -> None:
    assert assess(jurist_bank(), case(fakta="oklart", jurist=signed())).form == "iop"
    for part in ("who", "date", "reason"):
        found = assess(jurist_bank(), case(fakta="oklart", jurist=signed(**{part: ""})))
        assert (found.form, found.reason_missing) == (None, (("jurist", ""),)), part


def test_a_jurists_answer_lapses_when_a_fact_it_rests_on_was_another() -> None:
    assert assess(jurist_bank(), case(fakta="oklart", jurist=signed(fakta="klart"))).form is None


def test_a_lawyer_is_called_for_when_a_jurist_question_is_open_or_a_fact_is_vet_ej() -> None:
    points = [[point.id for point in assess(jurist_bank(), one).lawyer] for one in (
        case(), case(fakta=VET_EJ), case(fakta="oklart"), case(fakta="oklart", jurist=signed()), case(fakta="klart"),
    )]  # fmt: skip
    assert points == [[], ["J1"], ["J1"], [], []]


def test_a_criterion_about_the_party_is_the_and_of_all_parties() -> None:
    bank = small_bank(
        [question("villkor", per_part="ja")],
        [criterion("demokrativillkor", {"fråga": "villkor", "är": "ja"}, per_part="ja")],
        [row("r1", "upphandling", bad("demokrativillkor")), row("r2", "bidrag", good("demokrativillkor"))],
    )
    parties = (Party("o1", "En"), Party("o2", "Två"))
    one = case_of({("villkor", "o1"): Answer("ja")}, parties)
    assert assess(bank, one).open == (("villkor", "o2"),)
    assert assess(bank, one).party_verdicts[("demokrativillkor", "o1")] == "uppfyllt"
    both = case_of({("villkor", "o1"): Answer("ja"), ("villkor", "o2"): Answer("nej")}, parties)
    assert assess(bank, both).form == "upphandling"


def test_a_case_without_parties_meets_no_criterion_about_the_party() -> None:
    bank = small_bank(
        [question("villkor", per_part="ja")],
        [criterion("demokrativillkor", {"fråga": "villkor", "är": "ja"}, per_part="ja")],
        [row("r1", "upphandling", bad("demokrativillkor")), row("r2", "bidrag", good("demokrativillkor"))],
    )
    assert assess(bank, case_of({}, ())).verdicts["demokrativillkor"] == "oklart"


def test_rows_below_the_deciding_one_that_are_true_are_observations() -> None:
    found = assess(two_rows(), case(kop="ja", utmaning="nej"))
    assert (found.row, found.observations) == ("r1", ("r2",))


def test_what_is_settled_is_the_lean_even_where_a_lean_would_be_too_early() -> None:
    found = assess(two_rows(first=("kop", "utmaning")), case(kop="ja"))
    assert (found.form, found.lean, found.too_early, found.intake_settled) == (
        "upphandling",
        "upphandling",
        1,
        True,
    )
    early = assess(two_rows(first=("kop", "utmaning")), case(kop=WITH_REASON))
    assert (early.lean, early.too_early, early.intake_settled) == (None, 1, False)


def test_a_key_about_each_organisation_is_pressed_once_one_of_them_is_answered() -> None:
    bank = small_bank(
        [question("kop"), question("vem", per_part="ja")],
        [criterion("ej_kop", {"fråga": "kop", "är": "nej"})],
        [row("r1", "upphandling", bad("ej_kop")), row("r2", "iop", good("ej_kop"))],
        first=("kop", "vem"),
    )
    parties = (Party("o1", "En"), Party("o2", "Två"))
    assert assess(bank, case_of({}, parties)).too_early == 2
    assert assess(bank, case_of({("vem", "o2"): Answer("ja")}, parties)).too_early == 1
    assert assess(bank, case_of({("vem", ""): Answer("ja")}, parties)).too_early == 2


def test_the_day_of_the_assessment_and_the_group_of_what_is_possible_are_told() -> None:
    bank = two_rows()
    dated = replace(case(kop=WITH_REASON), date="2026-10-15")
    assert (assess(bank, dated).date, assess(bank, dated).possible) == ("2026-10-15", ("bidrag", "iop"))
    assert [assess(bank, one).group for one in (case(), case(kop=WITH_REASON), case(kop="ja"))] == [
        None, "en", "annan",
    ]  # fmt: skip


def test_a_criterion_that_does_not_apply_is_ej_aktuellt_and_no_need() -> None:
    bank = small_bank(
        [question("a"), question("b")],
        [
            criterion("ka", {"fråga": "a", "är": "ja"}),
            criterion("kb", {"fråga": "b", "är": "ja"}, "beredskap", gäller_om={"fråga": "a", "är": "nej"}),
        ],
        [row("r1", "iop", good("ka"))],
        needs={"iop": ["kb"]},
    )
    found = assess(bank, case(a="ja"))
    assert (found.verdicts, found.needs) == ({"ka": "uppfyllt", "kb": "ej_aktuellt"}, ())
    assert assess(bank, case(a=VET_EJ)).needs == ("kb",)


# -- the telephone keys ------------------------------------------------------------------------------


def keyed() -> Bank:
    """Three keys: whether it is a purchase, whom it is with, and one that only an iop rests on."""
    return small_bank(
        [
            question("kop", intag="1", antas="nej", skäl_krävs=["ja", "nej"]),
            question("vem", per_part="ja", intag="2"),
            question("utmaning", intag="3", skäl_krävs=["ja", "nej"]),
        ],
        [
            criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
            criterion("ratt_vem", {"fråga": "vem", "är": "ja"}, per_part="ja"),
            criterion("samhallsutmaning", {"fråga": "utmaning", "är": "ja"}),
        ],
        [
            row("r1", "upphandling", bad("ej_kop")),
            row("r2", "bidrag", {"någon": [bad("ratt_vem"), bad("samhallsutmaning")]}),
            row("r3", "iop", {"alla": [good("ratt_vem"), good("samhallsutmaning")]}),
        ],
    )


@pytest.mark.parametrize(
    ("answers", "settled"),
    [
        ({"utmaning": "ja"}, False),  # the first key is not pressed: too early
        ({"kop": "nej"}, False),
        ({"kop": "ja"}, True),
        ({"kop": "nej", "utmaning": "nej"}, True),
        ({"kop": "nej", "utmaning": "ja"}, False),
        ({"kop": "nej", "utmaning": "ja", "o1": "ja"}, False),
        ({"kop": "nej", "utmaning": "ja", "o1": "nej"}, True),
        ({"kop": "nej", "utmaning": "ja", "o1": "ja", "o2": "ja"}, True),
        ({"kop": VET_EJ, "utmaning": VET_EJ, "o1": "ja", "o2": VET_EJ}, True),
    ],
)
def test_the_call_is_over_when_no_key_that_is_not_pressed_can_change_the_lean(
    answers: dict[str, str], settled: bool
) -> None:
    keys = {"o1": ("vem", "o1"), "o2": ("vem", "o2")}
    given = {keys.get(name, (name, "")): Answer(value) for name, value in answers.items()}
    found = assess(keyed(), case_of(given, (Party("o1", "En"), Party("o2", "Två"))))
    assert (found.form, found.intake_settled) == (None, settled)


def test_the_call_is_over_when_every_key_is_pressed_though_other_questions_leave_the_lean_open() -> None:
    amount = {"id": "belopp", "typ": "belopp", "text": "Hur mycket?", "varför": "Prov.", "källor": ["VV"]}
    bank = small_bank(
        [question("kop", intag="1"), question("vem", per_part="ja", intag="2"), amount],
        [criterion("litet", {"fråga": "belopp", "högst": "5"})],
        [row("r1", "bidrag", good("litet")), row("r2", "iop", bad("litet"))],
    )
    parties = (Party("o1", "En"), Party("o2", "Två"))
    pressed = {("kop", ""): Answer("ja"), ("vem", "o1"): Answer(VET_EJ), ("vem", "o2"): Answer("ja")}
    assert (
        assess(bank, case_of(pressed, parties)).lean,
        assess(bank, case_of(pressed, parties)).intake_settled,
    ) == (None, True)
    for key in (("vem", "o1"), ("vem", "o2")):
        one_left = {other: answer for other, answer in pressed.items() if other != key}
        assert not assess(bank, case_of(one_left, parties)).intake_settled


def test_a_jurists_answer_that_does_not_count_yet_is_assumed_while_a_key_is_open() -> None:
    bank = small_bank(
        [
            question("kop", intag="1"),
            question("vem", intag="2"),
            question("jurist", jurist="ja", vilar_på=["kop"]),
        ],
        [criterion("ej_kop", {"fråga": "jurist", "är": "ja"})],
        [row("r1", "upphandling", bad("ej_kop")), row("r2", "iop", good("ej_kop"))],
    )
    found = assess(bank, case(kop="ja"))
    assert (found.form, found.lean, found.intake_settled) == (None, "iop", True)


# -- what the form needs, and in which order -----------------------------------------------------------


def test_questions_in_the_way_stand_in_the_banks_order_whatever_they_are_called() -> None:
    bank = small_bank(
        [question("z"), question("a"), question("m", skäl_krävs=["ja"])],
        [criterion(f"k{name}", {"fråga": name, "är": "ja"}) for name in "zam"],
        [row("r1", "iop", {"alla": [good("km"), good("ka"), good("kz")]})],
    )
    assert assess(bank, case()).open == (("z", ""), ("a", ""), ("m", ""))
    settled = assess(bank, case(z="ja", a="ja", m=Answer("ja", "Skäl.")))
    assert settled.unreasoned == (("z", ""), ("a", ""))


@pytest.mark.parametrize(("whole", "readiness"), [(False, "preliminär"), (True, "klar")])
def test_a_gap_in_the_red_thread_leaves_a_form_with_one_preliminary(whole: bool, readiness: str) -> None:
    bank = two_rows()
    threaded = replace(
        bank, forms={**bank.forms, "iop": bank.forms["iop"].model_copy(update={"rod_trad": True})}
    )
    sound = case(kop=WITH_REASON, utmaning=Answer("ja", "Båda behövs."))
    goal = Row("m1", {"text": "Fler vågar."})
    sign = {
        "mål": "m1",
        "text": "Andel som vågar.",
        "slag": "effekt",
        "underlag": "Enkät",
        "när": "2027",
        "ansvarig": "Samordnare",
    }
    does = {"mål": "m1", "text": "Leder.", "väsentligt": "Behövs.", "när": "2027", "ansvarig": "Samordnare"}
    lists = {
        "mål": (goal,),
        "åtaganden": (Row("a1", does | {"part": "staden"}), Row("a2", does | {"part": "o1"})),
        "indikatorer": (Row("i1", sign),),
        "resurser": (Row("r1", {"part": "staden", "slag": "pengar", "text": "Bidrag."}),),
    }
    found = assess(threaded, replace(sound, rows=lists if whole else {}))
    assert {gap.severity for gap in found.gaps} >= ({"råd"} if whole else {"lucka"})
    assert ("lucka" in {gap.severity for gap in found.gaps}) is not whole
    assert (found.form, found.readiness) == ("iop", readiness)
    assert assess(bank, replace(sound, rows={})).gaps == ()


# -- routes, points, cautions --------------------------------------------------------------------------


def with_routes(*ways: tuple[str, dict[str, Any]]) -> Bank:
    """Two rows, and these routes for upphandling: (id, when)."""
    bank = two_rows()
    routes = [
        schema.Route.model_validate({"id": id, "text": id, "när": when, "källor": ["VV"]})
        for id, when in ways
    ]
    forms = {**bank.forms, "upphandling": bank.forms["upphandling"].model_copy(update={"vagar": routes})}
    conditions = {("väg", f"upphandling/{id}"): condition(when) for id, when in ways}
    return replace(bank, forms=forms, conditions={**bank.conditions, **conditions})


NO = {"fråga": "utmaning", "är": "nej"}
YES = {"fråga": "utmaning", "är": "ja"}


@pytest.mark.parametrize(
    ("utmaning", "route", "possible"),
    [
        (Answer("nej"), "liten", ("liten",)),
        (Answer("ja", "Skäl."), "stor", ("stor",)),
        (Answer(VET_EJ), None, ("liten", "stor")),
    ],
)
def test_the_first_route_that_holds_is_the_forms_unless_one_before_it_is_open(
    utmaning: Answer, route: str | None, possible: tuple[str, ...]
) -> None:
    found = assess(with_routes(("liten", NO), ("stor", YES)), case(kop="ja", utmaning=utmaning))
    assert (found.form, found.route, found.possible_routes) == ("upphandling", route, possible)


def test_a_route_that_holds_ends_the_walk_and_is_settled_only_with_the_form() -> None:
    bank = with_routes(("liten", NO), ("annan", bad("samhallsutmaning")), ("sist", bad("ej_kop")))
    assert assess(bank, case(kop="ja", utmaning="nej")).possible_routes == ("liten",)
    behind_open = assess(bank, case(kop="ja", utmaning=VET_EJ))
    assert (behind_open.route, behind_open.possible_routes) == (None, ("liten", "annan", "sist"))
    lean = assess(bank, case(kop=VET_EJ, utmaning="nej"))
    assert (lean.form, lean.lean, lean.route, lean.possible_routes) == (None, "upphandling", None, ("liten",))
    assert assess(bank, case(kop=WITH_REASON, utmaning="nej")).possible_routes == ()


@pytest.mark.parametrize(
    ("utmaning", "flagged"),
    [(None, False), (VET_EJ, False), ("nej", True), ("ja", False)],
)
def test_a_point_with_a_condition_is_for_a_lawyer_when_that_holds(
    utmaning: str | None, flagged: bool
) -> None:
    point = {"id": "J2", "text": "Nej är ovanligt.", "när": NO, "källor": ["S0#3.1", "VV"]}
    answers = {} if utmaning is None else {"utmaning": Answer(utmaning, "Skäl.")}
    found = assess(two_rows(points=[point]), case(**answers))
    assert found.lawyer == ((Point("J2", "Nej är ovanligt.", None, ("S0#3.1", "VV")),) if flagged else ())


def test_a_point_of_an_open_criterion_names_it() -> None:
    (point,) = assess(jurist_bank(), case(fakta=VET_EJ)).lawyer
    assert point == Point("J1", "Juristen avgör.", "ej_kop", ("VV",))


def test_a_criterion_of_role_varning_warns_when_it_is_ej_uppfyllt_and_by_its_code() -> None:
    bank = small_bank(
        [question("a"), question("b")],
        [
            criterion("ka", {"fråga": "a", "är": "ja"}),
            criterion("kb", {"fråga": "b", "är": "ja"}, "varning", kod="V7"),
            criterion("kc", {"fråga": "b", "är": "ja"}, "varning"),
        ],
        [row("r1", "iop", good("ka")), row("r2", "bidrag", bad("ka"))],
    )
    assert assess(bank, case(a="nej", b="nej")).warnings == (
        Caution("V7", "kb dåligt.", ("VV",)), Caution("kc", "kc dåligt.", ("VV",)),
    )  # fmt: skip
    for b in ("ja", VET_EJ):
        assert assess(bank, case(a="nej", b=b)).warnings == ()


def test_two_sources_that_disagree_are_told_when_it_matters() -> None:
    parts = {
        "text": "De är oense.",
        "läsning_1": "Den ena.",
        "läsning_2": "Den andra.",
        "hantering": "Fråga.",
    }
    conflict = schema.Conflict.model_validate({"id": "K1", "när": NO, "källor": ["S0", "S1"]} | parts)
    bank = two_rows()
    bank = replace(
        bank, conflicts=(conflict,), conditions={**bank.conditions, ("konflikt", "K1"): condition(NO)}
    )
    assert assess(bank, case(utmaning="nej")).warnings == (
        Caution("K1", "De är oense. Den ena. Den andra. Fråga.", ("S0", "S1")),
    )
    assert assess(bank, case()).warnings == assess(bank, case(utmaning=Answer("ja", "Skäl."))).warnings == ()
