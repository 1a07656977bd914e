"""The YAML of the bank and of case files: strings only, every part with its place, no traps."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.bank.yamltext import MAX_BYTES, MAX_DEPTH, Document, decode, look_at, read_yaml, read_yaml_file
from wizard.faults import Place, VagvalError


def faults_of(text: str | bytes) -> list[str]:
    """The faults of a text as `line:column code`."""
    with pytest.raises(VagvalError) as caught:
        read_yaml(decode(text, "f.yaml") if isinstance(text, bytes) else text, "f.yaml")
    return [f"{one.place} {one.code.name}".removeprefix("f.yaml:") for one in caught.value.faults]


@pytest.mark.parametrize(
    "scalar",
    ["4.10", "nej", "ja", "yes", "null", "~", "2026-11-22", "0777", "0x1F", "1e3", "1:30", "=", ".inf"],
)
def test_a_scalar_stays_the_text_it_was_written_as(scalar: str) -> None:
    assert read_yaml(f"avsnitt: {scalar}", "f.yaml").data == {"avsnitt": scalar}


def test_what_is_written_as_nothing_is_empty_text() -> None:
    assert read_yaml("a:\nb: ''\nc: []\nd: {}", "f.yaml").data == {"a": "", "b": "", "c": [], "d": {}}


def test_a_merge_key_is_a_key_like_any_other() -> None:
    assert read_yaml("<<: {a: 1}", "f.yaml").data == {"<<": {"a": "1"}}


def test_keys_and_values_are_composed_characters() -> None:
    loose = unicodedata.normalize("NFD", "källor: [Överförmyndaren]")
    assert read_yaml(loose, "f.yaml").data == {"källor": ["Överförmyndaren"]}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_out_in_its_composed_form(text: str) -> None:
    escaped = "".join(f"\\U{ord(character):08X}" for character in text)
    assert read_yaml(f'a: "{escaped}"', "f.yaml").data == {"a": unicodedata.normalize("NFC", text)}


# -- places ----------------------------------------------------------------------------------------------

SMALL = """\
kriterier:
  - id: a
    uppfyllt_om: {fråga: b, är: [ja, nej]}
  - id: c
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "f.yaml:1:1"),
        (("kriterier",), "f.yaml:1:1"),
        (("kriterier", 0), "f.yaml:2:5"),
        (("kriterier", 0, "uppfyllt_om"), "f.yaml:3:5"),
        (("kriterier", 0, "uppfyllt_om", "är"), "f.yaml:3:29"),
        (("kriterier", 0, "uppfyllt_om", "är", 1), "f.yaml:3:38"),
        (("kriterier", 1, "id"), "f.yaml:4:5"),
    ],
)
def test_every_part_has_its_place(path: tuple[str | int, ...], place: str) -> None:
    assert str(read_yaml(SMALL, "f.yaml").place(path)) == place


def test_a_part_that_is_not_there_has_the_place_of_what_is_around_it() -> None:
    assert read_yaml(SMALL, "f.yaml").place(("kriterier", 1, "källor", 3)) == Place("f.yaml", 4, 5)


def test_a_document_without_an_item_keeps_the_places_of_the_others() -> None:
    left = read_yaml(SMALL, "f.yaml").without({("kriterier", 0)})
    assert left.data == {"kriterier": [{"id": "c"}]}
    assert left.place(("kriterier", 0, "id")) == Place("f.yaml", 4, 5)
    assert read_yaml(SMALL, "f.yaml").without({("kriterier", 0, "id")}).place(("kriterier", 1)).line == 4


# -- refused ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: 1\nb: 2\na: 3", ["3:1 YAML002"]),
        ("a: {b: 1, c: 2, b: 3}", ["1:17 YAML002"]),
        ("é: 1\ne\u0301: 2", ["2:1 YAML002"]),
        ("a: &x 1\nb: 2", ["1:4 YAML003"]),
        ("a: 1\nb: *x", ["2:4 YAML003"]),
        ("a: &x [*x]", ["1:4 YAML003", "1:8 YAML003"]),
        ("a: !ruby/object 1", ["1:4 YAML004"]),
        ("a: 1\n!x b: 2", ["2:1 YAML004"]),
        ("a: !!binary aGVq", ["1:4 YAML004"]),
        ("a: !!python/object/apply:os.system [ls]", ["1:4 YAML004"]),
        ("? [a, b]\n: c", ["1:3 YAML001"]),
        ("? {a: b}\n: c", ["1:3 YAML001"]),
        ("a: !x 1\na: 2\nb: {c: 1, c: 2}", ["1:4 YAML004", "2:1 YAML002", "3:11 YAML002"]),
        ("", ["f.yaml YAML005"]),
        ("# bara en kommentar\n", ["f.yaml YAML005"]),
        ("a: " + "[" * (MAX_DEPTH + 1), [f"1:{3 + MAX_DEPTH} YAML006"]),
        ("a: " + "{b: " * 100_000, ["1:240 YAML006"]),
        (b"a: 1\nb: \xe5\n", ["2 FIL004"]),
        (b"\xef\xbb\xbfa\n\xff", ["2 FIL004"]),
        ("å: 1\n".encode("utf-16"), ["1 FIL004"]),
        (b"a: " + b"x" * MAX_BYTES, ["f.yaml YAML006"]),
    ],
)
def test_what_could_be_a_trap_is_refused_with_its_place(text: str | bytes, faults: list[str]) -> None:
    assert faults_of(text) == faults


@pytest.mark.parametrize(
    ("text", "where", "reason"),
    [
        ("a: 1\nb: c: d", "2:5", "ett kolon står där det inte kan stå"),
        ("a: 1\nb: 'c\nd: 2\n", "2:4", "citattecknet avslutas aldrig"),
        ("a: 1\nb: [c, d\ne: 2", "3:2", "hakparentesen på rad 2 avslutas inte, eller ett komma saknas"),
        ("a: {b: c", "2:1", "klammern på rad 1 avslutas inte, eller ett komma saknas"),
        ('a: "b" c', "1:8", "fel indrag, eller text efter ett citattecken"),
        ("a:\n\tb: c", "2:1", "tecknet måste stå inom citattecken (en tabb duger inte som indrag)"),
        ("- a\nb: c", "2:1", "raden hör inte till listan ovanför"),
        ("a: 1\n---\nb: 2", "2:1", "filen har mer än ett dokument (---)"),
        ("a: b\nc: \x07", "2:4", "tecknet är inte tillåtet"),
        ("%x", "1:3", "raden går inte att läsa"),
    ],
)
def test_what_is_not_yaml_is_told_in_swedish(text: str, where: str, reason: str) -> None:
    with pytest.raises(VagvalError) as caught:
        read_yaml(text, "f.yaml")
    (only,) = caught.value.faults
    assert (str(only.place), only.cause) == (f"f.yaml:{where}", f"Det här är inte giltig YAML: {reason}.")


def test_depth_just_within_the_limit_is_read() -> None:
    assert read_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH, "f.yaml").data != ""


def test_what_is_readable_beside_a_fault_is_still_read() -> None:
    document, faults = look_at("a: 1\na: 2\nb: !x 3", "f.yaml")
    assert isinstance(document, Document)
    assert document.data == {"a": "1", "b": "3"}
    assert [one.code.name for one in faults] == ["YAML002", "YAML004"]


# -- files -----------------------------------------------------------------------------------------------


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\n")
    document = read_yaml_file(file, "f.yaml")
    assert (document.data, document.place(("a",))) == ({"a": "1"}, Place("f.yaml", 1, 1))


def test_windows_line_ends_count_as_one_line_end(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"a: 1\r\nb: |\r\n  x\r\n  y\r\n")
    document = read_yaml_file(file)
    assert document.data == {"a": "1", "b": "x\ny\n"}
    assert document.place(("b",)) == Place(str(file), 2, 1)


def test_a_file_that_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    for path, code in [(tmp_path / "saknas.yaml", "FIL001"), (tmp_path, "FIL002")]:
        with pytest.raises(VagvalError) as caught:
            read_yaml_file(path)
        assert [one.code.name for one in caught.value.faults] == [code]
