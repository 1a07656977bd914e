"""A case as a file: what it means, that it comes back whole, and that a fault is told with its place."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case.banks import SMALL_BANK
from tests.case.files import brought_in, faults_of, read
from tests.case.making import happened
from wizard.case.answers import Answer, Value
from wizard.case.casefile import export_case
from wizard.case.changes import (
    AnswerGiven,
    CaseOpened,
    Change,
    DetailsChanged,
    PartyAdded,
    PositionTaken,
    RowAdded,
)
from wizard.case.events import fold
from wizard.case.lists import LISTS
from wizard.case.model import BankRef, Case, Party, Position, Row, Waiver
from wizard.faults import VagvalError
from wizard.text import clean

OURS = BankRef("1.0", SMALL_BANK.sha256)


WHOLE = """\
vagval: 1
bank: {version: "1.0"}
ärende: {titel: Nattvandring i Exempelby, diarienummer: EX 2026/17, nämnd: Exempelnämnden, handläggare: Test Testsson, bedömningsdatum: 2026-11-22}
parter:
  - {id: o1, namn: Föreningen Exempel, orgnr: 000000-0000, svar: {demokrativillkor: {svar: ja, skäl: Stadgarna 2 §.}}}
  - {id: o3, namn: Stiftelsen Exempel, kontakt: post@exempel.invalid}
svar:
  ide: {svar: organisationen, skäl: De skrev först., underlag: [Brev 2026-03-01, s. 2], vem: Enhetschefen, av: Test Testsson, datum: 2026-03-02}
  malgrupp: [unga, foraldrar]
  antal: 12
  belopp: 1 250 000 kr
  start: 2027-01-01
  syfte: |
    Fler vuxna ute.
    Färre unga ensamma.
listor:
  mål: [{id: m1, text: Färre unga är ensamma ute}]
  åtaganden:
    - {id: a1, part: o1, text: Samordnar vandrarna, mål: [m1], väsentligt: Vuxna som de unga litar på}
    - {id: a2, part: gemensamt, text: Utbildar vandrarna, mål: m1}
  resurser: [{id: r1, part: staden, slag: lokal, text: Lokal på helgerna, värde: 40 000}]
ställningstagande: {form: iop, skäl: Se utredningen., datum: 2026-11-22, namn: Test Testsson, bedömd_form: upphandling, avvikelse: Ny uppgift.}
språkvakt: [{regel: kop, plats: svar.syfte, skäl: Citat., av: Test Testsson, datum: 2026-11-22}]
"""


def test_a_whole_file_becomes_a_case() -> None:
    case = read(WHOLE)
    assert (case.id, case.bank, case.title, case.dnr) == (
        "v7k3q",
        OURS,
        "Nattvandring i Exempelby",
        "EX 2026/17",
    )
    assert (case.namnd, case.handlaggare, case.date) == ("Exempelnämnden", "Test Testsson", "2026-11-22")
    assert case.parties == (
        Party("o1", "Föreningen Exempel", "000000-0000"),
        Party("o3", "Stiftelsen Exempel", contact="post@exempel.invalid"),
    )
    assert case.answers == {
        ("ide", ""): Answer(
            "organisationen",
            "De skrev först.",
            ("Brev 2026-03-01", "s. 2"),
            who="Enhetschefen",
            by="Test Testsson",
            date="2026-03-02",
        ),
        ("malgrupp", ""): Answer(("unga", "foraldrar")),
        ("antal", ""): Answer(12),
        ("belopp", ""): Answer(1_250_000),
        ("start", ""): Answer("2027-01-01"),
        ("syfte", ""): Answer("Fler vuxna ute.\nFärre unga ensamma.\n"),
        ("demokrativillkor", "o1"): Answer("ja", "Stadgarna 2 §."),
    }
    assert [row["mål"] for row in case.listed("åtaganden")] == ["m1", "m1"]
    assert case.listed("resurser")[0]["värde"] == "40000"
    assert case.position == Position(
        "iop", "Se utredningen.", "2026-11-22", "Test Testsson", "upphandling", "Ny uppgift."
    )
    assert case.waivers == {
        ("kop", "svar.syfte"): Waiver(
            "kop",
            "svar.syfte",
            "Fler vuxna ute.\nFärre unga ensamma.\n",
            "Citat.",
            "Test Testsson",
            "2026-11-22",
        )
    }


def test_a_whole_file_goes_out_as_it_came_in() -> None:
    case = read(WHOLE)
    written = export_case(case, SMALL_BANK)
    assert state(read(written)) == state(case)
    assert written == export_case(read(written), SMALL_BANK)


def test_what_was_let_stand_in_a_text_that_has_changed_does_not_go_out() -> None:
    case = happened(read(WHOLE), AnswerGiven("syfte", Answer("Vite."), day="2026-11-23"))
    assert "språkvakt" not in export_case(case, SMALL_BANK)


def test_the_smallest_file_is_an_empty_case() -> None:
    assert read("vagval: 1\nsvar:\nlistor:\nparter:\n").answers == {}


@pytest.mark.parametrize("question", ["ide", "malgrupp", "antal", "belopp", "start", "syfte"])
def test_vet_ej_is_an_answer_to_every_question(question: str) -> None:
    answer = read(f"vagval: 1\nsvar: {{{question}: {{svar: vet_ej, skäl: Frågan är ställd.}}}}").answer(
        question
    )
    assert answer is not None and answer.unknown and answer.reasoned


def test_words_that_yaml_would_make_something_else_of_are_text() -> None:
    case = read(
        "vagval: 1\nparter: [{id: o1, namn: 1e3, svar: {demokrativillkor: nej}}]\nsvar: {syfte: 4.10}"
    )
    assert case.answers == {("syfte", ""): Answer("4.10"), ("demokrativillkor", "o1"): Answer("nej")}
    assert case.parties[0].name == "1e3"


# -- another bank, and a lawyer's answer -----------------------------------------------------------


def test_an_unknown_question_is_a_fault_and_the_nearest_is_named() -> None:
    with pytest.raises(VagvalError, match=r"fall.yaml:3:3: SVAR005 .*”idee”. Menade du ”ide”"):
        brought_in("vagval: 1\nsvar:\n  idee: staden\n")


def test_in_a_file_from_another_bank_an_unknown_question_lies_dormant() -> None:
    foreign = f"vagval: 1\nbank: {{version: '0.9', sha256: {'f' * 64}}}\nsvar: {{forr: {{svar: [x, y], skäl: s}}, ide: staden}}"
    found = brought_in(foreign)
    assert found.dormant == ("forr",)
    case = fold(found.events)
    assert case.answer("forr") == Answer(("x", "y"), "s")
    assert case.bank == OURS
    known = f"vagval: 1\nbank: {{sha256: {SMALL_BANK.sha256}}}\nsvar: {{forr: x}}"
    assert faults_of(known) == ["3:8 SVAR005"]
    assert faults_of(foreign.replace("forr", "../forr")) == ["3:8 SVAR005"]


def test_a_lawyers_answer_rests_on_the_facts_in_the_file_unless_it_says_on_which() -> None:
    asked: list[tuple[Case, str, str]] = []

    def grounds(case: Case, question: str, party: str) -> Mapping[str, Value]:
        asked.append((case, question, party))
        return {"ide": "staden", "totalt": 300}

    silent = "vagval: 1\nsvar: {jurist_kop: {svar: inte_kop, skäl: s, vem: Jurist Juristsson, datum: 2026-11-01}, ide: staden}"
    answer = fold(brought_in(silent, grounds=grounds).events).answer("jurist_kop")
    assert answer is not None and answer.grounds == {"ide": "staden", "totalt": 300}
    assert asked[0][0].answer("ide") == Answer("staden")
    assert asked[0][1:] == ("jurist_kop", "")

    said = "vagval: 1\nsvar: {jurist_kop: {svar: inte_kop, vilar_på: {ide: gemensam, totalt: 300, belopp: ej_aktuell}}}"
    answer = fold(brought_in(said, grounds=grounds).events).answer("jurist_kop")
    assert answer is not None and answer.grounds == {"ide": "gemensam", "totalt": 300, "belopp": "ej_aktuell"}
    assert len(asked) == 1


# -- there and back --------------------------------------------------------------------------------

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(clean)
LONG = TEXTS.map(lambda text: clean(f"{text} " * 20))
PROSE = TEXTS | LONG | st.lists(TEXTS, min_size=2, max_size=4).map("\n".join).map(clean)
LINES = TEXTS.map(lambda text: text.replace("\n", " "))
FILLED = PROSE.filter(str.strip)
DATES = st.dates().map(str)
CHOICES = ["organisationen", "gemensam", "staden"]


def _answers(value: st.SearchStrategy[Any]) -> st.SearchStrategy[Answer]:
    return st.builds(
        Answer,
        st.just("vet_ej") | value,
        reason=PROSE,
        evidence=st.lists(FILLED, max_size=2).map(tuple),
        who=LINES,
        by=LINES,
        date=st.just("") | DATES,
    )


def _given(question: str, value: st.SearchStrategy[Any]) -> st.SearchStrategy[Change]:
    return st.builds(AnswerGiven, st.just(question), _answers(value))


GROUNDS = st.fixed_dictionaries(
    {}, optional={"ide": st.sampled_from(CHOICES), "totalt": st.integers(0, 10**9)}
)
LAWYERS = st.builds(
    lambda answer, grounds: AnswerGiven("jurist_kop", replace(answer, grounds=grounds)),
    _answers(st.sampled_from(["kop", "inte_kop"])),
    GROUNDS,
)
ANSWERED = st.one_of(
    _given("ide", st.sampled_from(CHOICES)),
    _given("malgrupp", st.sampled_from([("unga",), ("unga", "foraldrar"), ("foraldrar", "aldre")])),
    _given("antal", st.integers(0, 10**15 - 1)),
    _given("start", DATES),
    _given("syfte", FILLED),
    LAWYERS,
)


def _cells(name: str) -> st.SearchStrategy[dict[str, str]]:
    kinds = {
        "text": LINES,
        "rader": PROSE,
        "part": st.sampled_from(["staden", "gemensamt", "o1", "o9"]),
        "mål": st.sampled_from(["m1", "m1 m2"]),
        "belopp": st.integers(0, 10**9).map(str),
    }
    columns = next(kind.columns for kind in LISTS if kind.name == name)
    return st.fixed_dictionaries(
        {},
        optional={
            column.id: kinds.get(column.kind, st.sampled_from([id for id, _ in column.choices] or [""]))
            for column in columns
        },
    )


ROWS = st.one_of(
    [
        st.builds(
            RowAdded,
            st.just(kind.name),
            st.builds(Row, st.integers(1, 9).map(f"{kind.letter}{{}}".format), _cells(kind.name)),
        )
        for kind in LISTS
    ]
)
POSITIONS = st.builds(
    PositionTaken,
    st.builds(
        Position,
        st.sampled_from(["iop", "upphandling"]),
        FILLED,
        DATES,
        LINES.filter(str.strip),
        st.sampled_from(["", "iop"]),
        PROSE,
    ),
)
PARTIES = [
    PartyAdded(Party("o1", "Föreningen Exempel", "000000-0000")),
    AnswerGiven("demokrativillkor", Answer("ja", "Stadgarna."), "o1"),
]


def case_of(changes: list[Change], details: DetailsChanged) -> Case:
    case = happened(Case(id=""), CaseOpened("v7k3q", OURS), details, *PARTIES)
    for change in changes:
        case = case if change.applied(case) is None else happened(case, change)
    return case


CASES = st.builds(
    case_of,
    st.lists(ANSWERED | ROWS | POSITIONS, max_size=6),
    st.builds(DetailsChanged, LINES, LINES, LINES, LINES, st.just("") | DATES),
)


def state(case: Case) -> Case:
    """The case without what a YAML file does not carry: its history, and cells that are empty."""
    rows = {
        name: tuple(Row(row.id, {id: text for id, text in row.cells.items() if text}) for row in listed)
        for name, listed in case.rows.items()
    }
    return replace(case, number=0, head="", last_day="", given={}, rows=rows)


@given(CASES)
def test_any_case_comes_back_from_its_yaml(case: Case) -> None:
    assert state(read(export_case(case, SMALL_BANK))) == state(case)


def test_answers_stand_in_the_order_of_the_bank_and_the_dormant_last() -> None:
    answers = [AnswerGiven(id, Answer("vet_ej")) for id in ("forr", "syfte", "ide")]
    written = export_case(happened(Case(id=""), CaseOpened("v7k3q", OURS), *answers), SMALL_BANK)
    assert [line.strip() for line in written.splitlines() if "vet_ej" in line] == [
        "ide: vet_ej",
        "syfte: vet_ej",
        "forr: vet_ej",
    ]


def test_prose_stands_in_lines_that_a_person_can_edit() -> None:
    answers = [AnswerGiven("syfte", Answer("Fler vuxna ute.\n\nFärre unga ensamma."))]
    written = export_case(happened(Case(id=""), CaseOpened("v7k3q", OURS), *answers), SMALL_BANK)
    assert "  syfte: |-\n    Fler vuxna ute.\n\n    Färre unga ensamma.\n" in written
