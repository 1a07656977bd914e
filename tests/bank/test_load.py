"""Loading a bank: what is wrong is told with its place and remedy, all of it in one go."""

from pathlib import Path

import pytest

from tests.bank.plants import ALONE, INTAKE, LONG, MEANING, READING
from tests.bank.tiny import TINY, Plant, faults_in, planted, told
from wizard.bank.load import bank_of, load_bank, read_files, sha256_of
from wizard.faults import VagvalError


def written(folder: Path, texts: dict[str, str]) -> Path:
    """The bank as files in a folder."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def refused(folder: Path) -> list[str]:
    """The faults of the bank in a folder, places without the folder's name."""
    with pytest.raises(VagvalError) as caught:
        load_bank(folder)
    return [line.removeprefix(f"{folder}/") for line in told(caught.value.faults)]


def test_a_bank_without_faults_loads() -> None:
    bank = bank_of(TINY)
    assert (bank.version, len(bank.questions), len(bank.criteria), len(bank.rows)) == ("1.0", 10, 4, 3)
    assert [part.id for part in bank.parts] == ["intag", "fordjupning"]


def test_an_older_edition_kept_with_a_case_has_no_sprakvakt() -> None:
    older = bank_of({name: text for name, text in TINY.items() if name != "sprakvakt.yaml"})
    assert older.language.rules == {}
    assert list(bank_of(TINY).language.rules) == ["kop", "tomt"]


@pytest.mark.parametrize("plant", READING, ids=lambda plant: plant[2].strip())
def test_what_cannot_be_read_is_told_at_its_line_and_column(plant: Plant) -> None:
    texts, expected = planted(plant)
    assert told(faults_in(texts)) == expected


def test_more_than_fifty_faults_are_told_in_one_go_each_in_its_place() -> None:
    texts, expected = planted(*READING, *MEANING)
    assert len(expected) > 50
    assert told(faults_in(texts)) == expected


def test_the_same_faults_have_the_same_lines_when_counted_by_hand() -> None:
    texts = TINY | {
        INTAKE: TINY[INTAKE].replace("intag: 2", "intag: två").replace("per_part: ja", "per_part: jo"),
        LONG: TINY[LONG].replace("typ: flerval", "typ: flera").replace("till utredningen", ""),
    }
    assert told(faults_in(texts)) == [
        "fragor/1-intag.yaml:20:5 BANK005",
        "fragor/1-intag.yaml:30:5 BANK005",
        "fragor/2-fordjupning.yaml:28:5 BANK006",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (LONG, "varför: Värdet", "varfor: Värdet", "Nyckeln ”varfor” är okänd här. Menade du ”varför”?"),
        (LONG, "typ: belopp", "typ: belåpp", "”belåpp” är inte ett tillåtet värde. Menade du ”belopp”?"),
        ("kriterier/alla.yaml", "är: nej", "är: nejj", "Frågan ”jurist_kop” har inget svar ”nejj”. Menade du ”nej”?"),
        ("kriterier/alla.yaml", "fråga: vem", "fråga: vemm", "Frågan ”vemm” finns inte. Menade du ”vem”?"),
        ("kriterier/alla.yaml", "[L-LOU#1]", "[L-LUO#1]", "Källan ”L-LUO” finns inte. Menade du ”L-LOU”?"),
        ("beslutstabell.yaml", "form: iop", "form: iopp", "Formen ”iopp” finns inte. Menade du ”iop”?"),
        ("former.yaml", "grupp: partnerskap", "grupp: x", "Gruppen ”x” finns inte. Tillåtna: annat, partnerskap."),
        ("former.yaml", "[planerat]", "[planrat]", "Kriteriet ”planrat” finns inte. Menade du ”planerat”?"),
        ("fakta.yaml", "[L-LOU#1]", "[L-LOU#1.2]", "Stället L-LOU#1.2 har inget krav i kallkrav.yaml. Menade du ”L-LOU#1”? Skriv annars vad stället kräver."),
        ("kallkrav.yaml", "fråga utmaning", "fråga utmanning", "”fråga utmanning” finns inte, så kravet kan inte vara omsatt där. Menade du ”fråga utmaning”?"),
    ],
)  # fmt: skip
def test_a_misspelt_word_gets_the_nearest_one_as_remedy(file: str, old: str, new: str, message: str) -> None:
    only = faults_in(TINY | {file: TINY[file].replace(old, new, 1)})
    assert [f"{one.cause} {one.remedy}" for one in only] == [message]


def test_what_a_faulty_part_defines_is_not_called_missing() -> None:
    texts, expected = planted((INTAKE, "varför: Köpfrågan.", "«BANK003»varfor: Köpfrågan."))
    assert "fråga: betalas" in texts["kriterier/alla.yaml"]
    assert told(faults_in(texts)) == expected


def test_what_is_misspelt_once_is_not_also_called_unused() -> None:
    texts, expected = planted((INTAKE, "id: vem\n", "id: vilken\n"))
    found = faults_in(texts)
    assert expected == []
    assert [one.code.name for one in found] == ["BANK028", "BANK011"]
    near, _ = planted((INTAKE, "id: vem\n", "id: vems\n"))
    assert [one.code.name for one in faults_in(near)] == ["BANK011"]


@pytest.mark.parametrize("plant", [one for one in ALONE if "YAML" in one[2]], ids=lambda plant: plant[2])
def test_beside_a_file_that_cannot_be_read_the_others_are_still_read(plant: Plant) -> None:
    texts, expected = planted(plant, *(one for one in READING if one[0] != plant[0]))
    assert told(faults_in(texts)) == expected


# -- folders -----------------------------------------------------------------------------------------------


def test_a_missing_file_and_a_file_too_many_are_told(tmp_path: Path) -> None:
    texts = {name: text for name, text in TINY.items() if not name.startswith(("kriterier", "fakta"))}
    folder = written(tmp_path, texts | {"x/y.yaml": "a: 1", "konflikt.yaml": "konflikter: []"})
    with pytest.raises(VagvalError) as caught:
        load_bank(folder)
    assert [str(one).removeprefix(str(folder)) for one in caught.value.faults] == [
        ": BANK001 Bankens fil fakta.yaml saknas. Lägg tillbaka filen eller peka ut en annan bank med --bank.",
        ": BANK001 Bankens fil kriterier/… saknas. Lägg tillbaka filen eller peka ut en annan bank med --bank.",
        "/konflikt.yaml: BANK002 Filen konflikt.yaml hör inte till banken. Menade du ”konflikter.yaml”?",
        "/x/y.yaml: BANK002 Filen x/y.yaml hör inte till banken. Kontrollera stavningen.",
    ]


def test_an_older_edition_kept_with_a_case_may_lack_the_theorems_but_a_folder_may_not(tmp_path: Path) -> None:
    older = {name: text for name, text in TINY.items() if name != "satser.yaml"}
    assert bank_of(older).theorems == {}
    assert refused(written(tmp_path, older)) == [f"{tmp_path} BANK001"]


def test_a_folder_must_have_the_krav_but_an_edition_kept_with_a_case_may_be_from_before_them(
    tmp_path: Path,
) -> None:
    before = {name: text for name, text in TINY.items() if name != "kallkrav.yaml"}
    before["fakta.yaml"] = before["fakta.yaml"].replace("L-LOU#1", "L-LOU")
    with pytest.raises(VagvalError) as caught:
        load_bank(written(tmp_path, before))
    assert [one.cause for one in caught.value.faults] == ["Bankens fil kallkrav.yaml saknas."]
    assert bank_of(before).requirements == ()
    assert [one.id for one in bank_of(TINY).requirements] == ["S0-1-01", "S0-1-02", "LOU-1-01"]


def test_examples_and_schemas_beside_the_bank_are_not_read(tmp_path: Path) -> None:
    beside = {"exempel/1.yaml": "vagval: 1", "schema/fragor.yaml": "a: 1", "fall/2.yaml": ": x :"}
    assert load_bank(written(tmp_path, TINY | beside)).files == TINY


def test_files_that_are_not_text_are_all_told(tmp_path: Path) -> None:
    folder = written(tmp_path, TINY)
    (folder / "kallor.yaml").write_bytes(b"# ett\n# tv\xe5\n")
    (folder / "bank.yaml").write_bytes(b"\xff\xfe")
    assert refused(folder) == ["bank.yaml:1 FIL004", "kallor.yaml:2 FIL004"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "saknas") == [f"{tmp_path}/saknas FIL001"]


def test_windows_files_give_the_same_bank(tmp_path: Path) -> None:
    folder = written(tmp_path, {})
    for name, text in TINY.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_bank(folder).sha256 == sha256_of(TINY)


def test_the_fingerprint_follows_the_texts_and_not_their_order() -> None:
    assert sha256_of(dict(reversed(TINY.items()))) == sha256_of(TINY)
    assert sha256_of(TINY | {"bank.yaml": TINY["bank.yaml"] + " "}) != sha256_of(TINY)
    moved = TINY | {"bank.yaml": "", "fakta.yaml": TINY["bank.yaml"] + TINY["fakta.yaml"]}
    assert sha256_of(moved) != sha256_of(TINY)


def test_a_bank_kept_with_its_cases_is_the_bank_it_was(tmp_path: Path) -> None:
    folder = written(tmp_path, TINY)
    assert bank_of(read_files(folder)) == load_bank(folder)
