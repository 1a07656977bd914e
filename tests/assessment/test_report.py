"""The report is what other programs read: its keys, their order and what they hold stay as they are."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.assessment.banks import bad, criterion, good, question, row, small_bank
from tests.assessment.reading_language import case_with
from tests.assessment.real import bank, example
from wizard.assessment.assess import assess
from wizard.assessment.report import report
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.changes import WordingKept
from wizard.case.model import Case, Party, case_of

KEYS = [
    "vagval", "bank", "bedomningsdatum", "form", "rad", "vag", "lutar_at", "mojliga", "uteslutna", "formgrupp",
    "mojliga_vagar", "beredskap", "kriterier", "oppna", "skal_saknas", "jurist", "varningar", "iakttagelser",
    "skal", "vad_andrar", "grunder", "skal_for_klar", "sprak", "ovning",
]  # fmt: skip

YES_BUYS = small_bank(
    [question("kop"), question("stort", visas_om={"fråga": "kop", "är": "ja"}, skäl_krävs=["ja"])],
    [
        criterion("ej_kop", {"fråga": "kop", "är": "nej"}),
        criterion("litet", {"alla": [{"inte": {"fråga": "stort", "är": "ja"}}]}),
    ],
    [
        row("r1", "hanvisning", {"någon": [{"antal": {"minst": 2, "av": [bad("ej_kop"), bad("litet")]}}]}),
        row("r2", "upphandling", bad("ej_kop")),
        row("r3", "iop", good("ej_kop")),
    ],
)


def reported(bank: Bank, case: Case) -> dict[str, Any]:
    return report(bank, case, assess(bank, case))


def test_the_report_of_a_settled_case() -> None:
    found = reported(YES_BUYS, case_of({("kop", ""): Answer("nej")}))
    assert list(found) == KEYS
    assert (found["vagval"], found["bank"]) == (1, {"version": "1.0", "sha256": "prov"})
    assert (found["form"], found["rad"], found["lutar_at"]) == ("iop", "r3", "iop")
    assert (found["mojliga"], found["uteslutna"]) == (["iop"], ["hanvisning", "upphandling"])
    assert found["kriterier"] == {"ej_kop": "uppfyllt", "litet": "uppfyllt"}
    assert found["vad_andrar"] == [
        {"fraga": "kop", "till": "ja", "form": None, "mojliga": ["hanvisning", "upphandling"]},
        {
            "kriterier": [
                {"kriterium": "ej_kop", "till": "ej_uppfyllt"},
                {"kriterium": "litet", "till": "ej_uppfyllt"},
            ],
            "form": "hanvisning",
            "mojliga": ["hanvisning"],
        },
    ]


def test_an_answer_without_its_reason_stands_apart_from_one_that_is_missing() -> None:
    nothing = reported(YES_BUYS, case_of({}))
    assert (nothing["oppna"], nothing["skal_saknas"]) == (["kop"], [])
    bought = {("kop", ""): Answer("ja"), ("stort", ""): Answer("ja")}
    unreasoned = reported(YES_BUYS, case_of(bought))
    assert (unreasoned["oppna"], unreasoned["skal_saknas"]) == ([], ["stort"])


def test_a_reason_opens_its_row_down_to_the_answers() -> None:
    found = reported(YES_BUYS, case_of({("kop", ""): Answer("ja"), ("stort", ""): Answer("nej")}))
    reasons = {one["form"]: one for one in found["skal"]}
    assert [one["utfall"] for one in found["skal"]] == ["avgor", "utesluten", "utesluten"]
    assert (reasons["upphandling"]["text"], reasons["upphandling"]["rad"]) == ("Rad r2.", "r2")
    bought = {
        "kriterium": "ej_kop",
        "sant": True,
        "text": "Kriterium ej_kop: ej uppfyllt",
        "kalla": ["VV"],
        "villkor": [
            {"fraga": "kop", "sant": False, "text": "Fråga kop? – Nej", "svar": "ja", "kalla": ["VV"]}
        ],
    }
    assert reasons["upphandling"]["trad"] == bought
    large = {"fraga": "stort", "sant": False, "text": "Fråga stort? – Ja", "svar": "nej", "kalla": ["VV"]}
    small = {
        "kriterium": "litet",
        "sant": False,
        "text": "Kriterium litet: ej uppfyllt",
        "kalla": ["VV"],
        "villkor": [{"alla": [{"inte": large, "sant": True}], "sant": True}],
    }
    count = {"antal": {"minst": 2, "av": [bought, small]}, "sant": False}
    assert reasons["hanvisning"]["trad"] == {"nagon": [count], "sant": False}


PER_PARTY = small_bank(
    [question("demokrati", per_part="ja")],
    [criterion("villkor", {"fråga": "demokrati", "är": "ja"}, per_part="ja")],
    [row("r1", "hanvisning", bad("villkor")), row("r2", "iop", good("villkor"))],
)


def test_a_question_about_one_of_several_organisations_says_which() -> None:
    two = case_of({("demokrati", "o1"): Answer("ja")}, [Party("o1", "Ett"), Party("o2", "Två")])
    found = reported(PER_PARTY, two)
    assert found["oppna"] == ["demokrati@o2"]
    assert {"fraga": "demokrati", "part": "o2", "till": "ja", "form": "iop", "mojliga": ["iop"]} in found[
        "vad_andrar"
    ]
    (first, second) = found["skal"][0]["trad"]["villkor"]
    assert (first["part"], first["svar"], second["part"], second["svar"]) == ("o1", "ja", "o2", None)


def test_a_question_about_the_only_organisation_needs_no_name() -> None:
    assert reported(PER_PARTY, case_of({}))["oppna"] == ["demokrati"]


def test_points_for_a_lawyer_warnings_and_reasons_are_told_with_their_sources() -> None:
    bank = small_bank(
        [question("a")],
        [
            criterion("ka", {"fråga": "a", "är": "ja"}),
            criterion("kv", {"fråga": "a", "är": "ja"}, "varning", kod="V1", källor=["S0#3.1", "VV"]),
        ],
        [row("r1", "iop", good("ka")), row("r2", "bidrag", bad("ka"))],
        points=[{"id": "J1", "text": "Fråga.", "kriterium": "ka", "när": bad("ka"), "källor": ["S1", "VV"]}],
    )
    found = reported(bank, case_of({("a", ""): Answer("nej")}))
    assert found["jurist"] == [{"punkt": "J1", "text": "Fråga.", "kriterium": "ka", "kalla": ["S1", "VV"]}]
    assert found["varningar"] == [{"kod": "V1", "text": "kv dåligt.", "kalla": ["S0#3.1", "VV"]}]
    first = found["skal"][0]
    assert list(first) == ["form", "utfall", "text", "trad", "kalla", "rad", "prosa"]
    assert (first["kalla"], first["prosa"]) == (
        ["VV"], ["ka dåligt, eftersom svaret på ”Fråga a?” är ”Nej”."],
    )  # fmt: skip
    assert found["grunder"]["ka"][0]["styrkt"] == "uppgift"


def test_lists_of_questions_say_which_organisation_wherever_there_are_several() -> None:
    bank = small_bank(
        [question("villkor", per_part="ja", skäl_krävs=["ja"])],
        [
            criterion("villkoren", {"fråga": "villkor", "är": "ja"}, per_part="ja"),
            criterion("yttre", {"alla": [good("villkoren")]}, per_part="ja"),
        ],
        [row("r1", "hanvisning", bad("yttre")), row("r2", "iop", good("yttre"))],
    )
    two = [Party("o1", "Ett"), Party("o2", "Två")]
    answers = {("villkor", "o1"): Answer("ja", "Skäl."), ("villkor", "o2"): Answer("ja")}
    assert reported(bank, case_of(answers, two))["skal_saknas"] == ["villkor@o2"]
    settled = reported(bank, case_of(answers | {("villkor", "o2"): Answer("nej")}, two))
    assert settled["skal_for_klar"] == ["villkor@o2"]
    inner = [part["alla"][0] for part in settled["skal"][0]["trad"]["villkor"]]
    assert [list(one) for one in inner] == [["kriterium", "part", "sant", "text", "kalla", "villkor"]] * 2
    assert [(one["kriterium"], one["part"], one["sant"]) for one in inner] == [
        ("villkoren", "o1", True), ("villkoren", "o2", False),
    ]  # fmt: skip


def test_no_pairs_are_told_where_a_single_answer_settles_another_form() -> None:
    bank = small_bank(
        [question(name) for name in "abc"],
        [criterion(f"k{name}", {"fråga": name, "är": "ja"}) for name in "abc"],
        [
            row("r1", "bidrag", bad("ka")),
            row("r2", "hanvisning", {"alla": [bad("kb"), bad("kc")]}),
            row("r3", "iop", good("ka")),
        ],
    )
    found = reported(bank, case_of({(name, ""): Answer("ja") for name in "abc"}))
    assert found["vad_andrar"] == [{"fraga": "a", "till": "nej", "form": "bidrag", "mojliga": ["bidrag"]}]


TWO_FAULTS = small_bank(
    [question("a"), question("b")],
    [criterion(name, {"fråga": name, "är": "ja"}) for name in "ab"],
    [
        row("r1", "iop", {"alla": [good("a"), good("b")]}),
        row("r2", "hanvisning", {"någon": [bad("a"), bad("b")]}),
    ],
)


def test_where_no_single_answer_changes_anything_the_pairs_of_criteria_that_do_are_told() -> None:
    found = reported(TWO_FAULTS, case_of({("a", ""): Answer("nej"), ("b", ""): Answer("nej")}))
    turned = [{"kriterium": "a", "till": "uppfyllt"}, {"kriterium": "b", "till": "uppfyllt"}]
    assert found["vad_andrar"] == [{"kriterier": turned, "form": "iop", "mojliga": ["iop"]}]


@pytest.mark.parametrize(
    "name", ["1-motesplats", "2-omsorgskedja", "3-forening-stod", "4-hostfest", "5-fel-namnd", "6-vet-ej"]
)
def test_every_example_has_a_report_in_ascii_keys_that_is_the_same_every_time(name: str) -> None:
    case = example(f"{name}.yaml")
    found = reported(bank(), case)
    assert list(found) == KEYS
    assert all(key.isascii() for key in keys_of(found))
    assert json.dumps(found) == json.dumps(reported(bank(), replace(case, id="annat")))
    assert {one["form"] for one in found["skal"]} == set(bank().forms)


def keys_of(data: Any) -> list[str]:
    if isinstance(data, dict):
        return [*data, *(key for item in data.values() for key in keys_of(item))]
    return [key for item in data for key in keys_of(item)] if isinstance(data, list) else []


def test_what_the_sprakvakt_finds_stands_with_places_and_who_let_it_stand() -> None:
    case = case_with("utbetalning", "Vite, och  timpris.")
    kept = WordingKept("kopets_ord", "svar.utbetalning", "Citat.", "Test", "2026-11-22").applied(case)
    assert kept is not None
    shown = replace(assess(bank(), case), shown=(("utbetalning", ""),))
    rule = bank().language.rules["kopets_ord"]
    (open_,), (stands,) = (report(bank(), one, shown)["sprak"] for one in (case, kept))
    assert open_ == {
        "regel": "kopets_ord",
        "plats": "svar.utbetalning",
        "ord": ["Vite", "timpris"],
        "text": f"Ordet hör till ett köp. {rule.varfor} {rule.gor_sa_har}",
        "kalla": ["HFD2020-15", "VV#språkvakten"],
        "avfardad": None,
        "lagen": [[0, 4], [11, 18]],
    }
    assert stands == open_ | {"avfardad": {"skal": "Citat.", "av": "Test", "datum": "2026-11-22"}}
