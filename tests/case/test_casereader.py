"""A case file with faults: each is told with its place, all at once, and nothing hostile gets further."""

import pytest

from tests.case.files import brought_in, faults_of, read
from wizard.case.answers import Answer
from wizard.case.casefile import MAX_BYTES
from wizard.case.events import fold
from wizard.faults import VagvalError


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("svar: {ide: staden}", ["1:1 ARE010"]),
        ("- vagval: 1", ["1:1 ARE010"]),
        ("vagval: 2", ["1:1 ARE010"]),
        ("vagval: 1\nsvra: {}", ["2:1 ARE011"]),
        ("vagval: 1\närende: {dnr: '1'}", ["2:10 ARE011"]),
        ("vagval: 1\närende: {diarienummer: \"1\\n2\"}", ["2:10 ARE017"]),
        ("vagval: 1\närende: {bedömningsdatum: i dag}", ["2:10 SVAR004"]),
        ("vagval: 1\närende: [a]", ["2:1 ARE013"]),
        ("vagval: 1\nparter: {o1: Föreningen Exempel}", ["2:1 ARE013"]),
        ("vagval: 1\nparter: [{namn: A}]", ["2:10 ARE014"]),
        ("vagval: 1\nparter: [{id: ../../o1, namn: A}]", ["2:11 ARE014"]),
        ("vagval: 1\nparter: [{id: o1, namn: A}, {id: o1, namn: B}]", ["2:30 ARE015"]),
        ("vagval: 1\nparter: [{id: o1, namn: ' '}]", ["2:10 ARE012"]),
        ("vagval: 1\nparter:\n" + "".join(f"- {{id: o{n}, namn: A}}\n" for n in range(1, 102)), ["103:3 ARE025"]),
        ("vagval: 1\nparter: [{id: o1, namn: A, svar: {ide: staden}}]", ["2:35 ARE018"]),
        ("vagval: 1\nsvar: {demokrativillkor: ja}", ["2:8 ARE018"]),
        ("vagval: 1\nsvar: {ide: kanske}", ["2:8 SVAR001"]),
        ("vagval: 1\nsvar: {ide: [organisationen, staden]}", ["2:8 SVAR001"]),
        ("vagval: 1\nsvar: {ide: }", ["2:8 SVAR002"]),
        ("vagval: 1\nsvar: {ide: {skäl: s}}", ["2:8 ARE012"]),
        ("vagval: 1\nsvar: {ide: {svar: {}}}", ["2:14 ARE013"]),
        ("vagval: 1\nsvar: {ide: {svar: staden, motiv: s}}", ["2:28 ARE011"]),
        ("vagval: 1\nsvar: {ide: {svar: staden, vilar_på: {antal: 1}}}", ["2:39 ARE011"]),
        ("vagval: 1\nsvar: {jurist_kop: {svar: kop, vilar_på: {antal: 1}}}", ["2:43 ARE011"]),
        ("vagval: 1\nsvar: {ide: {svar: staden, datum: nyss}}", ["2:28 SVAR004"]),
        ("vagval: 1\nsvar: {malgrupp: []}", ["2:8 SVAR002"]),
        ("vagval: 1\nsvar: {malgrupp: [unga, gamla]}", ["2:8 SVAR001"]),
        ("vagval: 1\nsvar: {antal: 1.5}", ["2:8 SVAR003"]),
        ("vagval: 1\nsvar: {antal: -1}", ["2:8 SVAR003"]),
        ("vagval: 1\nsvar: {belopp: 99999999999999999}", ["2:8 SVAR003"]),
        ("vagval: 1\nsvar: {start: 2026-13-01}", ["2:8 SVAR004"]),
        ("vagval: 1\nsvar: {syfte: \"a\\0b\"}", ["2:8 ARE016"]),
        ("vagval: 1\nsvar: {ide: {svar: staden, skäl: \"a\\eb\"}}", ["2:28 ARE016"]),
        ("vagval: 1\nlistor: {mal: []}", ["2:10 ARE011"]),
        ("vagval: 1\nlistor: {mål: [{id: a1}]}", ["2:17 ARE014"]),
        ("vagval: 1\nlistor: {mål: [{id: m1, txt: x}]}", ["2:25 ARE011"]),
        ("vagval: 1\nlistor: {mål: [m1]}", ["2:16 ARE013", "2:16 ARE014"]),
        ("vagval: 1\nlistor: {åtaganden: [{id: a1, mål: [m1, x]}]}", ["2:31 ARE014"]),
        ("vagval: 1\nlistor: {åtaganden: [{id: a1, part: kommunen}]}", ["2:31 ARE014"]),
        ("vagval: 1\nlistor: {indikatorer: [{id: i1, slag: effekter}]}", ["2:33 ARE019"]),
        ("vagval: 1\nlistor: {resurser: [{id: r1, värde: mycket}]}", ["2:30 SVAR003"]),
        ("vagval: 1\nställningstagande: {form: iop}", ["2:1 ARE012"] * 3),
        (
            "vagval: 1\nställningstagande: {form: iopp, skäl: s, datum: 2026-11-22, namn: N}",
            ["2:21 SVAR008"],
        ),
        ("vagval: 1\nspråkvakt: [{regel: kop, plats: mål, skäl: ' '}]", ["2:13 ARE012"]),
        ("vagval: 1\nspråkvakt: [{regel: kopp, plats: mål, skäl: s}]", ["2:14 ARE019"]),
        ("vagval: 1\nspråkvakt: [{regel: kop, plats: svar.syfte, skäl: s}]", ["2:26 ARE050"]),
        ("vagval: 1\nspråkvakt: [{regel: kop, plats: mål, skäl: s, datum: nyss}]", ["2:47 SVAR004"]),
        ("vagval: 1\nspråkvakt: [{regel: kop, plats: mål, skäl: s, text: t}]", ["2:47 ARE011"]),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(text: str, faults: list[str]) -> None:
    assert faults_of(text) == faults


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = "vagval: 1\nsvar:\n  ide: kanske\n  idé: staden\n  antal: många\nlistor:\n  mål:\n    - {id: x}\n"
    assert faults_of(text) == ["3:3 SVAR001", "4:3 SVAR005", "5:3 SVAR003", "8:8 ARE014"]


def test_nobody_is_told_of_more_than_a_hundred_faults() -> None:
    text = "vagval: 1\nsvar:\n" + "".join(f"  fel{number}: ja\n" for number in range(5000))
    assert len(faults_of(text)) == 100


def test_a_file_with_too_much_in_it_is_refused() -> None:
    rows = "".join(f"    - {{id: m{number}}}\n" for number in range(1, 10_002))
    assert faults_of(f"vagval: 1\nlistor:\n  mål:\n{rows}") == ["3:3 ARE020"]
    assert faults_of("vagval: 1\n#" + "x" * MAX_BYTES) == ["fall.yaml YAML006"]


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "fall.yaml YAML005"),
        (b"vagval: 1\nsvar: {syfte: \xe5}", "2 FIL004"),
        (b"vagval: 1\nsvar: {syfte: a\x00b}", "2:16 YAML001"),
        (b"vagval: 1\nsvar: {syfte: a\x1bb}", "2:16 YAML001"),
        (b"vagval: 1\nsvar: &x {ide: staden}", "2:7 YAML003"),
        (b"vagval: 1\nsvar: *x", "2:7 YAML003"),
        (b"vagval: 1\nsvar: !!python/object/apply:os.system [ls]", "2:7 YAML004"),
        (b"vagval: 1\nvagval: 1", "2:1 YAML002"),
        (b"vagval: 1\nsvar: " + b"[" * 500, "2:66 YAML006"),
        (b"vagval: 1\nsvar: {", "3:1 YAML001"),
    ],
)
def test_a_hostile_file_gets_a_clear_answer(raw: bytes, fault: str) -> None:
    assert faults_of(raw) == [fault]


def test_nesting_without_end_is_told_in_its_line_whoever_counts_it_first() -> None:
    (told,) = faults_of(b"vagval: 1\nsvar: " + b"[" * 5000)
    assert (told[:2], told[-7:]) == ("2:", "YAML006")


def test_a_byte_order_mark_is_no_fault() -> None:
    assert fold(brought_in(b"\xef\xbb\xbfvagval: 1\nsvar: {ide: staden}").events).answer("ide") == Answer(
        "staden"
    )


def test_nothing_in_a_file_is_evaluated() -> None:
    text = "vagval: 1\nsvar: {syfte: '{{ 7*7 }} ${HOME} %(x)s !!python/none [/b] <w:p>'}"
    assert read(text).answer("syfte") == Answer("{{ 7*7 }} ${HOME} %(x)s !!python/none [/b] <w:p>")


def test_a_list_of_one_is_the_answer_where_one_is_asked_for_and_more_are_told_as_they_were_written() -> None:
    assert read("vagval: 1\nsvar: {ide: [staden]}").answers["ide", ""] == Answer("staden")
    with pytest.raises(VagvalError) as told:
        read("vagval: 1\nsvar: {ide: [staden, organisationen]}")
    assert "”staden, organisationen” är inte ett av svaren." in str(told.value)
