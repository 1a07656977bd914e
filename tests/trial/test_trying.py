"""What a case test can be wrong about, and where it is said."""

import pytest

from tests.trial.files import tried
from wizard.trial.building import MOST_BASES

CASE = """\
  - namn: Mitt fall
    källor: [{source}]
    bas: {base}
    svar: {{{answers}}}
    väntat: {{{expected}}}
"""


def case(
    answers: str = "", expected: str = "form: iop", base: str = "Partnerskapet", source: str = "VV"
) -> str:
    return CASE.format(answers=answers, expected=expected, base=base, source=source)


def test_a_case_that_comes_to_what_it_says_is_let_be() -> None:
    assert tried(case("medel: nej", "form: ingen_samverkan, rad: r09, beredskap: klar")) == []


def test_a_case_that_comes_to_something_else_says_what_was_expected_and_what_came() -> None:
    (form, row) = tried(case("medel: nej", "form: iop, rad: r17"))
    assert form == (
        "10 BANK074 Fallet ”Mitt fall” blev något annat. form: väntat iop, blev ingen_samverkan. "
        "Se efter vilket som är rätt, och rätta fallet eller banken."
    )
    assert "rad: väntat r17, blev r09." in row


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ("beredskap: stopp", "beredskap: väntat stopp, blev klar"),
        ("lutar_åt: inget", "lutar_åt: väntat inget, blev iop"),
        ("väg: direkt", "väg: väntat direkt, blev inget"),
        ("formgrupp: bidrag", "formgrupp: väntat bidrag, blev partnerskap"),
        ("för_tidigt: 2", "för_tidigt: väntat 2, blev 0"),
        ("möjliga: [iop, upphandling]", "möjliga: väntat iop, upphandling, blev iop"),
        ("möjliga: []", "möjliga: väntat inget, blev iop"),
        ("kriterier: {ej_kop: oklart}", "ej_kop: väntat oklart, blev uppfyllt"),
        ("kriterier: {ideburen@o1: oklart}", "ideburen@o1: väntat oklart, blev uppfyllt"),
        ("jurist: [J1]", "jurist: väntat J1, blev inget"),
        ("varningar: [K1, K6]", "varningar: väntat K1, K6, blev K"),
        ("varningar: []", "varningar: väntat inget, blev K"),
        ("inte: {varningar: [K6]}", "inte varningar: väntat K6, blev K"),
        ("inte: {möjliga: [iop]}", "inte möjliga: väntat iop, blev iop"),
        ("öppna: [medel]", "öppna: väntat medel, blev inget"),
        ("skäl_saknas: [medel]", "skäl_saknas: väntat medel, blev inget"),
        ("iakttagelser: [r11]", "iakttagelser: väntat r11, blev inget"),
        ("röd_tråd: [RT03]", "röd_tråd: väntat RT03, blev RT20"),
    ],
)
def test_whatever_is_expected_is_held_against_the_assessment(expected: str, said: str) -> None:
    (fault,) = tried(case(expected=f"form: iop, {expected}"))
    assert fault.startswith("10 BANK074 ")
    assert said in fault


def test_a_list_tells_what_must_be_there_and_not_all_that_is() -> None:
    assert tried(case(expected="form: iop, varningar: [K6]")) == []


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ("form: iopp", "formen ”iopp”, som banken inte har. Menade du ”iop”?"),
        ("form: iop, rad: r71", "raden ”r71”"),
        ("form: iop, väg: direct", "vägen ”direct”, som banken inte har. Menade du ”direkt”?"),
        ("form: iop, kriterier: {ej_kopp: oklart}", "kriteriet ”ej_kopp”, som banken inte har. Menade du ”ej_kop”?"),
        ("form: iop, kriterier: {ideburen@o2: oklart}", "kriteriet ”ideburen@o2”"),
        ("form: iop, jurist: [J77]", "juristpunkten ”J77”"),
        ("form: iop, inte: {varningar: [K99]}", "varningen ”K99”"),
        ("form: iop, öppna: [medell]", "frågan ”medell”, som banken inte har. Menade du ”medel”?"),
    ],
)  # fmt: skip
def test_what_the_bank_does_not_have_cannot_be_expected(expected: str, said: str) -> None:
    (fault,) = tried(case(expected=expected))
    assert fault.startswith("10 BANK073 Fallet väntar sig ")
    assert said in fault


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("medell: nej", "9 SVAR005 Banken har ingen fråga ”medell”. Menade du ”medel”?"),
        ("medel: nejj", "9 SVAR001 ”nejj” är inte ett av svaren. Menade du ”nej”?"),
        ("belopp_per_ar: mycket", "9 SVAR003 ”mycket” är inte ett helt tal. Skriv till exempel 250 000."),
        ("medel: {svar: nej, skel: Nej.}", "9 ARE011 ”skel” hör inte hemma här. Menade du ”skäl”?"),
    ],
)
def test_an_answer_is_read_as_in_a_case_file_and_faults_have_the_place_of_the_case(
    answers: str, said: str
) -> None:
    assert tried(case(answers)) == [said]


def test_a_source_and_a_base_must_exist() -> None:
    (source,) = tried(case(source="S99"))
    assert source.startswith("7 BANK015 Källan ”S99” finns inte.")
    (base,) = tried(case(base="Partnerskapett"))
    assert base == "8 BANK071 Basen ”Partnerskapett” finns inte. Menade du ”Partnerskapet”?"


def test_a_name_is_used_once_and_cases_do_not_build_on_themselves() -> None:
    again = case().replace("Mitt fall", "Partnerskapet")
    assert tried(again)[0].startswith("6 BANK070 Fallet ”Partnerskapet” finns redan (eget.yaml:2")
    first, second = (
        case(base="Andra"),
        case().replace("Mitt fall", "Andra").replace("Partnerskapet", "Mitt fall"),
    )
    (ring, _) = tried(first, second)
    assert "BANK072 Fallen bygger på varandra i en ring: Mitt fall → Andra → Mitt fall." in ring


def test_a_long_row_of_bases_ends() -> None:
    row = [
        case(base=f"Fall {number + 1}").replace("Mitt fall", f"Fall {number}") for number in range(MOST_BASES)
    ]
    assert tried(*row, case().replace("Mitt fall", f"Fall {MOST_BASES}"))[0].endswith(
        "BANK076 Fallet bygger på fler än 50 fall efter varandra. Låt ett av dem börja från en ärendefil."
    )


def test_an_organisation_that_the_case_lacks_is_an_error() -> None:
    more = case() + "    parter: {o2: {demokrativillkor: nej}}\n"
    assert tried(more) == [
        "11 BANK075 Fallet har ingen organisation ”o2”. Höj organisationer, eller skriv någon av o1."
    ]


def test_a_misspelt_word_is_told_with_the_nearest_one() -> None:
    assert tried(case(expected="form: iop, beredskapen: klar")) == [
        "10 BANK003 Nyckeln ”beredskapen” är okänd här. Menade du ”beredskap”?"
    ]
    (fault,) = tried(case(expected="form: iop, beredskap: klarr"))
    assert fault.startswith("10 BANK006 ”klarr” är inte ett tillåtet värde. Menade du ”klar”?")
