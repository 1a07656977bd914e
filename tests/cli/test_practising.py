"""ovning: what there is, what hand-ins come to, and how a class answered."""

import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.conftest import Vagval
from tests.practice.material import BANK, lessons_with
from wizard.cli.checking import faults_in_lessons
from wizard.cli.exits import run
from wizard.faults import Code
from wizard.places import bank_folder
from wizard.tui.practice.wanted import QUIZ, Wanted


class Terminal(io.StringIO):
    """What a window can be opened in."""

    def isatty(self) -> bool:
        return True


FORM = """\
vagval: 1
övning: {övningsfall: kulturkorgen, grupp: %s}
parter: [{id: o1, namn: Kulturföreningen Exempelkorgen, svar: {vem: ideell_forening}}]
svar:
  ratt_namnd: ja
  onskas: {svar: %s, skäl: %s}
  lovas: anvanda_medel
  slutar: krymper
  riktas: alla
  finns: [bidrag]
  utmaning: inget
  bidrar: bada_pengar
  ide: organisationens
  andra: foreningar
  storlek: under_100
"""


@pytest.fixture
def hand_ins() -> Path:
    """Five hand-ins in a folder, one of them damaged."""
    folder = Path("inlämnat")
    folder.mkdir()
    for name, wanted, why in (
        ("Röda", "stod_allmant", "De vill fortsätta."),
        ("Blå", "losa_tillsammans", "De skriver IOP."),
        ("Gröna", "stod_allmant", "Hyran."),
        ("Gula", "fa_utfort", "Kurser behövs."),
    ):
        (folder / f"{name}.yaml").write_text(FORM % (name, wanted, why), "utf-8")
    (folder / "vita.yaml").write_text((FORM % ("Vita", "stod_allmant", "x"))[:200] + "\n  : [", "utf-8")
    return folder


def test_the_cases_are_listed_from_easy_to_contested_without_what_they_teach(vagval: Vagval) -> None:
    said = vagval("ovning", "--lista")
    assert said.code == 0
    assert "kulturkorgen" in said.out
    assert "fortsätta söker ett bidrag" not in said.out
    listed = json.loads(vagval("ovning", "--lista", "--json").out)["ovningsfall"]
    order = ["lätt", "medel", "svår", "omtvistad"]
    assert [one["niva"] for one in listed] == sorted((one["niva"] for one in listed), key=order.index)
    assert len(listed) == len(list((bank_folder() / "ovning" / "fall").glob("*.yaml")))


def test_a_case_is_read_as_text_with_its_questions_and_nothing_of_the_facit(vagval: Vagval) -> None:
    said = vagval("ovning", "kulturkorgen", "--text")
    assert "ÖVNING. Allt är påhittat" in said.out
    assert "vi vill helt enkelt kunna fortsätta" in " ".join(said.out.split())
    assert "anvanda_medel" in said.out
    assert "Det enda löftet är" not in said.out


def test_a_class_of_five_with_one_damaged_file(vagval: Vagval, hand_ins: Path) -> None:
    said = vagval("ovning", "sammanstall", hand_ins)
    assert said.code == 1
    assert "vita.yaml" in said.err
    assert "YAML001" in said.err
    assert "Blå, Gröna, Gula och Röda" in said.out
    assert "Prata om det här först\n  2. Vad vill man?" in said.out
    row = next(line for line in said.out.splitlines() if "Stöd till organisationen i stort" in line)
    assert row.split()[:1] == ["facit"]
    assert "2  ████████" in row


def test_a_program_gets_the_spread_with_the_skal(vagval: Vagval, hand_ins: Path) -> None:
    (found,) = json.loads(vagval("ovning", "sammanstall", hand_ins, "--json").out)["sammanstallningar"]
    assert found["grupper"] == ["Blå", "Gröna", "Gula", "Röda"]
    assert found["prata_om"] == ["onskas"]
    asked = next(one for one in found["fragor"] if one["fraga"] == "onskas")
    assert (asked["enligt_facit"], asked["av"]) == (2, 4)
    assert {"grupp": "Blå", "skal": "De skriver IOP."} in asked["svar"][1]["skal"]


def test_a_hand_in_is_told_what_differs_why_and_on_which_source(vagval: Vagval, hand_ins: Path) -> None:
    said = vagval("ovning", "ratta", hand_ins / "Blå.yaml")
    assert said.code == 0
    assert "Enligt facit    11 av 12 svar" in said.out
    assert "Facit svarar annorlunda" in said.out
    assert "”vi vill helt enkelt kunna fortsätta” (Ansökan om IOP)" in said.out
    assert "Stadsrevisionen 3/2021" in said.out
    (told,) = json.loads(vagval("ovning", "ratta", hand_ins / "Blå.yaml", "--json").out)["aterkoppling"]
    one = next(each for each in told["svar"] if each["fraga"] == "onskas")
    assert (one["utfall"], one["svar"], one["facit"]) == ("annat", "losa_tillsammans", "stod_allmant")


@pytest.mark.parametrize(
    ("words", "code", "remedy"),
    [
        (["kulturkorg", "--text"], 1, "Menade du ”kulturkorgen”?"),
        (["sammanstall"], 2, "OVN019"),
        (["ratta"], 2, "OVN019"),
        (["ratta", "saknas.yaml"], 1, "FIL001"),
        (["kulturkorgen", "mer.yaml"], 2, "mer.yaml"),
        (["--text"], 2, "OVN020"),
        (["--antal", "många"], 2, "många"),
        (["prov", "--text", "--antal", "-5"], 2, "OVN023"),
        ([], 2, "KMD005"),
        (["kulturkorgen"], 2, "KMD005"),
    ],
)
def test_what_cannot_be_done_is_told_with_a_remedy(
    vagval: Vagval, words: list[str], code: int, remedy: str
) -> None:
    said = vagval("ovning", *words)
    assert said.code == code
    assert remedy in said.err


def test_a_quiz_on_paper_has_its_answers_on_another(vagval: Vagval, tmp_path: Path) -> None:
    said = vagval("ovning", "prov", "--till", tmp_path, "--antal", "3", "--fro", "7")
    assert [Path(line).name for line in said.out.splitlines()] == ["prov-7.txt", "prov-7-svar.txt"]
    asked, solved = ((tmp_path / name).read_text("utf-8") for name in ("prov-7.txt", "prov-7-svar.txt"))
    assert vagval("ovning", "prov", "--text", "--antal", "3", "--fro", "7").out == f"{asked}\n{solved}"
    assert "3. " in asked
    assert "Svar" not in asked


def test_the_same_quiz_can_be_printed_again(vagval: Vagval) -> None:
    said = vagval("ovning", "prov", "--text", "--antal", "4", "--fro", "7")
    assert said.out == vagval("ovning", "prov", "--text", "--antal", "4", "--fro", "7").out
    assert said.out.index("\nSvar\n") > said.out.index("4. ")
    assert "--antal 4 --fro 7" in said.err


def test_feedback_that_cannot_be_written_does_not_stop_that_of_the_other_groups(
    vagval: Vagval, hand_ins: Path
) -> None:
    Path("ut").mkdir()
    Path("ut", "ovning-aterkoppling-kulturkorgen-Blå.docx").mkdir()
    said = vagval("ovning", "ratta", hand_ins / "Blå.yaml", hand_ins / "Röda.yaml", "--till", "ut")
    assert said.code == 1
    assert "FIL003" in said.err
    assert [Path(line).stem.rpartition("-")[2] for line in said.out.splitlines()] == ["Röda"]


def test_an_ovning_does_not_come_in_among_real_cases(vagval: Vagval, hand_ins: Path) -> None:
    said = vagval("importera", hand_ins / "Blå.yaml")
    assert (said.code, "OVN016" in said.err) == (1, True)
    assert "Kulturföreningen" not in vagval("lista").out


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ((), Wanted()),
        (("kulturkorgen", "--sjalv", "--grupp", "Blå"), Wanted("kulturkorgen", alone=True, group="Blå")),
        (("kulturkorgen", "--klass"), Wanted("kulturkorgen", on_wall=True)),
        (("prov", "--antal", "4", "--fro", "7"), Wanted(QUIZ, asked=4, seed=7)),
    ],
)
def test_what_is_wanted_reaches_the_window(
    words: tuple[str, ...], wanted: Wanted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Wanted] = []

    def window(_database: Path, _bank: Path, _templates: Sequence[Path], wanted: Wanted) -> int:
        asked.append(wanted)
        return 0

    monkeypatch.setattr("wizard.tui.app.run", window)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    assert run(["ovning", *words, "--databas", str(tmp_path / "ärenden.sqlite")]) == 0
    assert asked == [wanted]


def test_without_a_terminal_no_window_is_opened(vagval: Vagval) -> None:
    assert "Här finns inget fönster att öppna" in vagval("ovning", "kulturkorgen").err


def test_no_practice_case_has_a_name_that_the_command_gives_another_meaning(tmp_path: Path) -> None:
    lessons_with(tmp_path)  # its case is called prov
    told = [one for one in faults_in_lessons(BANK, tmp_path) if one.code is Code.OVN024]
    assert [Path(one.place.file).name for one in told] == ["prov.yaml"]
