"""What is wrong with a practice case is told with its code and its line, and never played."""

import os
from pathlib import Path

import pytest

from tests.practice.material import BANK, SMALL, lessons_with, small_facit
from wizard.faults import Code, VagvalError
from wizard.practice.checking import check, sound
from wizard.practice.quiz import quiz


def faults_of(folder: Path, text: str) -> list[tuple[Code, int]]:
    return [(one.code, one.place.line) for one in check(BANK, lessons_with(folder, text))]


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if words in line)


def test_a_case_that_agrees_with_the_bank_has_no_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path, SMALL) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("citat: Konserterna är öppna.", "citat: Konserterna är gratis.", Code.OVN003),
        ("{id: f5, papper: samtal", "{id: f5, papper: samtalet", Code.OVN004),
        ("varför: Öppet., fakta: [f5]", "varför: Öppet., fakta: [f9]", Code.OVN004),
        ("svar: stod_allmant", "svar: stod_allmänt", Code.SVAR001),
        ("    slutar: {svar: krymper", "    sluter: {svar: krymper", Code.SVAR005),
        ("godtas: [organisationen]", "godtas: [vi_sjalva_allt]", Code.SVAR001),
        ("fel: {losa_tillsammans: Inget", "fel: {stod_allmant: Inget", Code.OVN008),
        ("fel: {losa_tillsammans: Inget", "fel: {losa_ihop: Inget", Code.SVAR001),
        ('källor: ["S0#2.2"]', 'källor: ["S99#2.2"]', Code.BANK015),
        ("form: foreningsbidrag, rad: r16", "form: iop, rad: r16", Code.BANK074),
        ("form: foreningsbidrag, rad: r16", "form: iopp, rad: r16", Code.BANK073),
        ("väntat: {form: avvakta}", "väntat: {form: upphandling}", Code.BANK074),
    ],
)
def test_a_planted_fault_is_told_of_at_its_line(tmp_path: Path, old: str, new: str, code: Code) -> None:
    assert SMALL.count(old) == 1
    text = SMALL.replace(old, new)
    assert (code, line_of(text, new)) in faults_of(tmp_path, text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{id: f5, papper: samtal", "{id: f5, papper: samtalet"),
        ("varför: Öppet., fakta: [f5]", "varför: Öppet., fakta: [f9]"),
        ("godtas: [organisationen]", "godtas: [vi_sjalva_allt]"),
        ('källor: ["S0#2.2"]', 'källor: ["S99#2.2"]'),
        ("svar: {onskas: losa_tillsammans", "svar: {onskas: losa_ihop"),
        ("svar: {onskas: losa_tillsammans", "svar: {onskad: losa_tillsammans"),
        ("facit:\n", "facit:\n  parter: {o9: {vem: {svar: ideell_forening, varför: x, ledtråd: y}}}\n"),
    ],
)
def test_what_cannot_be_played_is_refused_with_its_line_before_anyone_answers(
    tmp_path: Path, old: str, new: str
) -> None:
    with pytest.raises(VagvalError) as told:
        small_facit(tmp_path, SMALL.replace(old, new))
    assert all(one.place.file.endswith("prov.yaml") and one.place.line for one in told.value.faults)


def test_a_trap_may_leave_a_question_unanswered(tmp_path: Path) -> None:
    text = SMALL.replace("svar: {onskas: losa_tillsammans, lovas", "svar: {onskas: null, lovas")
    assert faults_of(tmp_path, text) == []
    facit = small_facit(tmp_path, text)
    trap = facit.practice.says.fallor[0]
    assert facit.feedback(facit.read_as(trap)).trapped == (trap,)


def test_a_fact_that_no_answer_uses_is_told_of(tmp_path: Path) -> None:
    text = SMALL.replace("varför: Öppet., fakta: [f5]", "varför: Öppet., fakta: []")
    assert faults_of(tmp_path, text) == [(Code.OVN005, line_of(text, "{id: f5"))]


def test_a_question_that_is_not_asked_when_the_facit_is_answered_is_told_of(tmp_path: Path) -> None:
    answer = "    direkt_nytta: {svar: ingen_part, varför: Ingen., ledtråd: Vem?}\n"
    text = SMALL.replace("    storlek: {", answer + "    storlek: {")
    assert faults_of(tmp_path, text) == [(Code.OVN006, line_of(text, "direkt_nytta"))]


def test_what_is_accepted_must_lead_where_the_facit_does(tmp_path: Path) -> None:
    text = SMALL.replace(
        "fakta: [f6], ledtråd: Vad ger nämnden?", "fakta: [f6], ledtråd: Vad?, godtas: [inga_pengar]"
    )
    assert faults_of(tmp_path, text) == [(Code.OVN007, line_of(text, "bidrar:"))]


def test_a_trap_that_leads_where_the_facit_does_is_no_trap(tmp_path: Path) -> None:
    trap = "svar: {onskas: losa_tillsammans, lovas: egna_insatser, slutar: stannar, utmaning: ingen_ensam}, väntat: {form: avvakta}"
    text = SMALL.replace(trap, "svar: {utmaning: organisationen}, väntat: {form: foreningsbidrag}")
    assert faults_of(tmp_path, text) == [(Code.OVN010, line_of(text, "namn: Rubriken"))]


def test_a_question_left_open_in_the_way_is_told_of(tmp_path: Path) -> None:
    text = SMALL.replace("andra: foreningar, kommunal_angelagenhet: ja,", "andra: foreningar,")
    assert Code.OVN011 in [code for code, _ in faults_of(tmp_path, text)]


def test_only_a_contested_case_has_readings(tmp_path: Path) -> None:
    text = SMALL.replace("nivå: lätt", "nivå: omtvistad")
    assert faults_of(tmp_path, text) == [(Code.OVN009, line_of(text, "nivå:"))]


def test_an_answer_is_presumed_or_in_the_facit_not_both(tmp_path: Path) -> None:
    text = SMALL.replace("{jav: nej,", "{jav: nej, onskas: stod_allmant,")
    assert Code.OVN015 in [code for code, _ in faults_of(tmp_path, text)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("nivå: lätt", "nivå: jättelätt"), ("  - {id: f6", "  - {nummer: f6"), ("titel: K", "titlel: K")],
)
def test_a_file_that_cannot_be_read_is_left_out_and_told_of(tmp_path: Path, old: str, new: str) -> None:
    lessons = lessons_with(tmp_path, SMALL.replace(old, new, 1))
    assert lessons.faults
    assert all(one.place.line and one.remedy for one in lessons.faults)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
@pytest.mark.parametrize("place", ["ovning/fall", "fall/grund"])
def test_a_pipe_among_the_files_is_told_of_and_not_waited_for(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True)
    os.mkfifo(tmp_path / place / "a.yaml")
    lessons = lessons_with(tmp_path)
    assert list(lessons.cases) == ["prov"]
    assert [(one.code, Path(one.place.file).name) for one in lessons.faults] == [(Code.FIL002, "a.yaml")]


def test_too_few_facts_is_a_fault(tmp_path: Path) -> None:
    text = SMALL.replace("  - {id: f6, papper: samtal, citat: Nämnden ger bara pengar.}\n", "")
    assert lessons_with(tmp_path, text.replace("fakta: [f6]", "fakta: [f5]")).faults


SITUATION = """\
situationer:
  - {id: hel, fråga: onskas, läge: De vill fortsätta., svar: stod_allmant, varför: Inget ska lösas.}
  - {id: svaret, fråga: onskas, läge: De vill fortsätta., svar: annat, varför: Inget ska lösas.}
  - {id: kallan, fråga: onskas, läge: De vill fortsätta., svar: stod_allmant, varför: Inget., källor: [S99]}
"""
TERMS = """\
ord:
  - {id: bidrag, ord: bidrag, betyder: Stöd., förväxlas_med: [iop, kop], skillnad: Vem som vill.}
  - {id: iop, ord: IOP, betyder: Samverkan., förväxlas_med: [bidrag, kop], skillnad: Båda vill.}
  - {id: kop, ord: köp, betyder: Något köps., förväxlas_med: [iop, bidrag], skillnad: Staden vill., källor: [S99]}
"""
PASSAGES = "ställen:\n  - {ställe: S99, säger: Något., spelar_roll: Mycket.}\n  - {ställe: S0, säger: Något., spelar_roll: Mycket.}\n"


def test_what_the_bank_cannot_say_is_left_out_and_told_of(tmp_path: Path) -> None:
    lesson = tmp_path / "ovning"
    (lesson / "situationer").mkdir(parents=True)
    (lesson / "situationer" / "1.yaml").write_text(SITUATION, "utf-8")
    (lesson / "ordlista.yaml").write_text(TERMS, "utf-8")
    (lesson / "kallor.yaml").write_text(PASSAGES, "utf-8")
    left = sound(BANK, lessons_with(tmp_path))
    assert (list(left.situations), list(left.terms), list(left.passages)) == (
        ["hel"],
        ["bidrag", "iop"],
        ["S0"],
    )
    assert [one.code for one in left.faults] == [Code.SVAR001, *[Code.BANK015] * 3]
    assert len(quiz(BANK, left, seed=1, number=10)) == 2
