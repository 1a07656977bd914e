"""Whatever is wrong, the user reads in Swedish what, where and what to do; and a script sees which kind."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import SOUND, UNSURE, Said, Vagval
from wizard.places import bank_folder

TAKES_A_CASE = ["bedom", "dokument", "visa", "historik"]


def assert_told(said: Said, code: int, *parts: str) -> None:
    """Nothing on stdout; on stderr every part; the right exit code; no traceback."""
    assert said.code == code, said.err
    assert said.out == ""
    assert "Traceback" not in said.err
    for part in parts:
        assert part in said.err


@pytest.mark.parametrize("command", TAKES_A_CASE)
def test_a_case_that_is_not_there(vagval: Vagval, command: str) -> None:
    assert_told(vagval(command, "zzzzz"), 1, "LAG010 Det finns inget ärende ”zzzzz”.", "vagval lista")


def test_a_misspelt_case_id_is_met_with_the_nearest_one(vagval: Vagval) -> None:
    id = vagval("importera", UNSURE).out.strip()
    wrong = f"{id[:-1]}{'a' if id[-1] != 'a' else 'b'}"
    assert_told(vagval("bedom", wrong), 1, f"LAG010 Det finns inget ärende ”{wrong}”. Menade du ”{id}”?")


def test_a_case_that_is_not_there_to_export(vagval: Vagval) -> None:
    assert_told(vagval("exportera", "zzzzz", "--till", "ut.json"), 1, "LAG010")
    assert not Path("ut.json").exists()


@pytest.mark.parametrize("command", [*TAKES_A_CASE, "importera"])
def test_a_file_that_is_not_there(vagval: Vagval, command: str) -> None:
    assert_told(
        vagval(command, "borta.yaml"), 1, "borta.yaml: FIL001 Filen finns inte", "Kontrollera sökvägen."
    )


@pytest.mark.parametrize("command", [*TAKES_A_CASE, "importera"])
def test_a_file_with_broken_yaml(vagval: Vagval, command: str) -> None:
    Path("trasig.yaml").write_text("vagval: 1\nsvar: {onskas: [stod\n", "utf-8")
    assert_told(vagval(command, "trasig.yaml"), 1, "trasig.yaml:3", "YAML001")


@pytest.mark.parametrize("command", [*TAKES_A_CASE, "importera"])
def test_a_file_with_a_question_that_the_bank_does_not_have(vagval: Vagval, command: str) -> None:
    Path("fel.yaml").write_text("vagval: 1\nsvar:\n  direkt_nyta: ingen_part\n", "utf-8")
    assert_told(vagval(command, "fel.yaml"), 1, "fel.yaml:3:3: SVAR005", "Menade du ”direkt_nytta”?")


@pytest.mark.parametrize("raw", [b"", b"\x00\xff", b"vagval: 2", b"hej", b"{", b'{"vagval": 1}', b"- 1"])
def test_what_is_no_case_on_standard_in(vagval: Vagval, raw: bytes) -> None:
    assert_told(vagval("bedom", "-", stdin=raw), 1, "standard in")


@pytest.mark.parametrize(
    "words",
    [("demo",), ("dokument", SOUND), ("exportera", "ID", "--till", "fil/ut.yaml")],
    ids=lambda w: w[0],
)
def test_a_folder_that_cannot_be_written(vagval: Vagval, words: tuple[str, ...]) -> None:
    Path("fil").write_text("Här står redan en fil.", "utf-8")
    id = vagval("importera", SOUND).out.strip()
    given = [id if word == "ID" else word for word in words]
    given += [] if "--till" in given else ["--till", "fil/ut"]
    said = vagval(*given)
    assert_told(said, 1, "FIL003 Filen går inte att skriva", "fil")


def test_a_document_that_is_not_there(vagval: Vagval) -> None:
    assert_told(vagval("dokument", SOUND, "--mall", "utredni"), 1, "DOK060", "Menade du ”utredning”?")


def test_a_name_that_does_not_say_what_to_export(vagval: Vagval) -> None:
    id = vagval("importera", SOUND).out.strip()
    assert_told(vagval("exportera", id, "--till", "ut.docx"), 2, "KMD009", ".json eller .yaml")


def test_two_cases_with_the_same_dnr(vagval: Vagval) -> None:
    ids = [vagval("importera", SOUND).out.strip() for _ in range(2)]
    assert_told(vagval("visa", "EXE 2026/101"), 1, "LAG011", *ids)


def test_a_case_that_is_in_the_database_already(vagval: Vagval) -> None:
    id = vagval("importera", SOUND).out.strip()
    vagval("exportera", id, "--till", "ut.json")
    assert_told(vagval("importera", "ut.json"), 3, "LAG012", id)


ON_THE_STORE = [
    ("lista",),
    ("visa", "zzzzz"),
    ("bedom", "zzzzz"),
    ("dokument", "zzzzz"),
    ("historik", "zzzzz"),
    ("exportera", "zzzzz", "--till", "ut.json"),
    ("importera", str(SOUND)),
]


@pytest.mark.parametrize("words", ON_THE_STORE, ids=lambda words: words[0])
def test_a_database_that_is_something_else(vagval: Vagval, words: tuple[str, ...]) -> None:
    Path("brev.txt").write_text("Hej! " * 1000, "utf-8")
    assert_told(vagval(*words, "--databas", "brev.txt"), 3, "brev.txt: LAG003")


@pytest.mark.parametrize("words", ON_THE_STORE, ids=lambda words: words[0])
def test_a_database_in_a_folder_that_is_not_there(vagval: Vagval, words: tuple[str, ...]) -> None:
    assert_told(vagval("--databas", "borta/a.sqlite", *words), 3, "LAG001 Katalogen finns inte", "--databas")


def test_a_database_that_is_an_address(vagval: Vagval) -> None:
    assert_told(vagval("lista", "--databas", "postgresql://server/a"), 3, "KMD008")


ON_THE_BANK = [
    ("fragor",),
    ("demo",),
    ("bedom", str(SOUND)),
    ("visa", str(SOUND)),
    ("importera", str(SOUND)),
]


@pytest.mark.parametrize("words", ON_THE_BANK, ids=lambda words: words[0])
def test_a_bank_that_is_not_there(vagval: Vagval, words: tuple[str, ...]) -> None:
    assert_told(vagval(*words, "--bank", "ingen"), 1, "ingen: FIL001", "Kontrollera sökvägen.")


def test_a_bank_with_faults_has_all_of_them_told_with_their_lines(vagval: Vagval) -> None:
    files = {
        path.relative_to(bank_folder()): path.read_text("utf-8") for path in bank_folder().rglob("*.yaml")
    }
    for name, text in files.items():
        path = Path("bank") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            text.replace("roll: stopp", "roll: stop").replace("typ: belopp", "typ: blopp"), "utf-8"
        )
    told = vagval("fragor", "--bank", "bank")
    assert_told(
        told, 1, "bank/kriterier/1-grindar.yaml:", "bank/fragor/4-rattsligt.yaml:", "Menade du ”stopp”?"
    )
    found = vagval("kontroll", "--bank", "bank")
    assert found.code == 1
    assert set(told.err.splitlines()) <= set(found.out.splitlines())


def test_templates_that_are_not_there(vagval: Vagval) -> None:
    assert_told(vagval("dokument", SOUND, "--mallar", "inga"), 1, "inga: KMD010")


def test_a_template_with_a_fault_is_told_with_its_line(vagval: Vagval) -> None:
    Path("mallar").mkdir()
    Path("mallar/intagsnotering.md").write_text("# Rubrik\n\n{{ arende.titel }\n", "utf-8")
    assert_told(vagval("dokument", SOUND, "--mallar", "mallar"), 1, "intagsnotering.md:3")
    found = vagval("kontroll", "--mallar", "mallar")
    assert (found.code, found.err) == (1, "")
    assert "intagsnotering.md:3" in found.out


def test_a_document_that_not_everyone_can_read_is_told_of(vagval: Vagval) -> None:
    shutil.copytree(bank_folder(), "bank", ignore=shutil.ignore_patterns("exempel", "fall"))
    Path("bank/exempel").mkdir()
    shutil.copy(bank_folder() / "exempel/5-fel-namnd.yaml", "bank/exempel")
    Path("mallar").mkdir()
    Path("mallar/intagsnotering.md").write_text(
        "{# mall: intagsnotering, version 2 #}\n\n# Rubrik\n\nLäs [här](https://exempel.invalid).\n", "utf-8"
    )
    found = vagval("kontroll", "--mallar", "mallar", "--bank", "bank")
    assert found.code == 1
    assert (
        "intagsnotering.md: DOK054 Alla kan inte läsa dokumentet ”Intagsnotering”: länken ”här”" in found.out
    )


COMMANDS = st.sampled_from(["bedom", "visa", "lista", "fragor", "historik", "bedm", ""])
FLAGS = st.sampled_from(
    ["--json", "--json=", "--databas", "--bank", "--mall", "--kontrollera", "--help", "-x", "--"]
)
THINGS = st.sampled_from(["-", "x.yaml", "=", "å", "\udcff", str(SOUND)])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(COMMANDS | FLAGS | THINGS, max_size=4))
def test_no_words_are_our_fault(vagval: Vagval, words: list[str]) -> None:
    said = vagval(*words)
    assert said.code in (0, 1, 2, 3), said.err
    assert "Traceback" not in said.err
    assert said.err if said.code else True


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_file_is_our_fault(vagval: Vagval, data: st.DataObject) -> None:
    raw = UNSURE.read_bytes()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 50)))
    said = vagval("bedom", "-", stdin=raw[:start] + data.draw(st.binary(max_size=8)) + raw[end:])
    assert said.code in (0, 1), said.err
