"""What comes out of an assessment, on banks small enough to read."""

from dataclasses import replace

import pytest

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from wizard.assessment.assess import assess
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


def test_a_true_row_below_an_open_one_of_another_form_settles_nothing() -> None:
    found = assess(two_rows(), case(utmaning="nej"))
    assert (found.form, found.row, found.readiness) == (None, None, "avvakta")
    assert (found.possible, found.unreasoned) == (("upphandling", "bidrag"), ())


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
