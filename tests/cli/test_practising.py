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
    assert said.out.startswith("ÖVNING. Inget riktigt ärende.")
    assert "vi vill helt enkelt kunna fortsätta" in " ".join(said.out.split())
    assert "anvanda_medel" in said.out
    assert "Det enda löftet är" not in said.out
    assert "Fråga 1 av 12: " in said.out
    assert "Papper 1 av " in said.out


def test_the_text_has_what_the_window_has_what_is_known_and_the_hints_unless_one_practises_alone(
    vagval: Vagval,
) -> None:
    said = vagval("ovning", "parkleken", "--text").out
    assert "Det här är redan klart\n" in said
    assert "–  Ingår myndighetsutövning? Nej.\n" in said
    assert "Fråga 3   Controllern fick just den frågan." in said
    assert "Controllern fick" not in vagval("ovning", "parkleken", "--text", "--sjalv").out
    assert "vagval ovning ratta ovning-svar-parkleken.yaml" in " ".join(said.split())


def test_an_answer_file_takes_a_skal_with_commas_and_colons_and_several_answers(vagval: Vagval) -> None:
    vagval("ovning", "parkleken", "--till", "ut")
    path = Path("ut", "ovning-svar-parkleken.yaml")
    empty = 'organisationens_bidrag:\n    svar: vet_ej\n    skäl: ""'
    filled = (
        'organisationens_bidrag:\n    svar: [ideell_tid, pengar]\n    skäl: "Timmar, pengar: se brevet. # 2"'
    )
    text = path.read_text("utf-8")
    assert "Skriv dem med komma emellan och hakparenteser om: [ett, annat]." in text
    assert empty in text
    path.write_text(text.replace(empty, filled), "utf-8")
    said = vagval("ovning", "ratta", path)
    assert said.code == 0
    assert "Ideell tid; Egna pengar (lika rätt)" in said.out
    assert "Timmar, pengar: se brevet. # 2" in said.out


def test_an_answer_that_agrees_still_says_that_its_skal_is_missing(vagval: Vagval) -> None:
    vagval("ovning", "parkleken", "--till", "ut")
    path = Path("ut", "ovning-svar-parkleken.yaml")
    path.write_text(path.read_text("utf-8").replace("svar: vet_ej", "svar: egna_insatser", 2), "utf-8")
    filled = path.read_text("utf-8").replace("svar: egna_insatser", "svar: fa_utfort", 1)
    path.write_text(filled, "utf-8")
    said = vagval("ovning", "ratta", path).out
    agreeing = said[said.index("Det som stämmer med facit") :]
    assert "Vad ska organisationen lova?\n" in agreeing
    assert "Skälet saknas." in agreeing


def test_a_class_of_five_with_one_damaged_file(vagval: Vagval, hand_ins: Path) -> None:
    said = vagval("ovning", "sammanstall", hand_ins)
    assert said.code == 1
    assert "vita.yaml" in said.err
    assert "YAML001" in said.err
    assert "Blå, Gröna, Gula och Röda" in said.out
    assert "Prata om det här först\n  2.  Vad vill man?\n" in said.out
    row = next(line for line in said.out.splitlines() if "Stöd till organisationen i stort" in line)
    assert row.strip() == "2 av 4  ████████  Stöd till organisationen i stort (facit): Gröna och Röda"


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
    assert "Som facit             11 av 12 svar" in said.out
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
        (["exempel", "onskas", "--till", "ut"], 2, "OVN026"),
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
    assert [Path(line).name for line in said.out.splitlines()] == [
        "ovning-prov-7.txt",
        "ovning-prov-7-svar.txt",
    ]
    asked, solved = (
        (tmp_path / name).read_text("utf-8") for name in ("ovning-prov-7.txt", "ovning-prov-7-svar.txt")
    )
    assert vagval("ovning", "prov", "--text", "--antal", "3", "--fro", "7").out == f"{asked}\n{solved}"
    assert "3. " in asked
    assert "Svaren" not in asked
    assert asked.startswith("ÖVNING. ")
    assert solved.startswith("ÖVNING. ")


def test_the_same_quiz_can_be_printed_again(vagval: Vagval) -> None:
    said = vagval("ovning", "prov", "--text", "--antal", "4", "--fro", "7")
    assert said.out == vagval("ovning", "prov", "--text", "--antal", "4", "--fro", "7").out
    assert said.out.index("Svaren på provet\n") > said.out.index("4. ")
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


def test_a_contested_case_says_so_where_each_reading_leads_and_which_one_stands_behind_the_answer(
    vagval: Vagval,
) -> None:
    vagval("ovning", "overskottsmaten", "--till", "ut")
    path = Path("ut", "ovning-svar-overskottsmaten.yaml")
    empty = 'styrdokument_var:\n    svar: vet_ej\n    skäl: ""'
    filled = 'styrdokument_var:\n    svar: [kf_budget]\n    skäl: "S. 48, hushållen."'
    text = path.read_text("utf-8").replace(empty, filled)
    for question, answer in (
        ("onskas", "losa_tillsammans"), ("lovas", "egna_insatser"), ("slutar", "stannar"), ("riktas", "alla"),
        ("finns", "inget"), ("utmaning", "ingen_ensam"), ("bidrar", "bada_mer"), ("ide", "gemensam"),
        ("andra", "foreningar"), ("storlek", "hogst_700"), ("ryms_i_bidrag", "nej"),
    ):  # fmt: skip
        text = text.replace(f"  {question}:\n    svar: vet_ej", f"  {question}:\n    svar: {answer}")
    path.write_text(text.replace('skäl: ""', 'skäl: "Se papperen."'), "utf-8")
    said = vagval("ovning", "ratta", path).out
    assert "Fallet är omtvistat." in said
    assert "Leder till: föreningsbidrag\n" in said
    own = said[said.index("Var står utmaningen?") :]
    assert "Läsningen bakom    Budgeten räcker\n" in own
    assert "Facit visar först  KF:s budget\n" in own


def test_an_ovning_does_not_come_in_among_real_cases(vagval: Vagval, hand_ins: Path) -> None:
    said = vagval("importera", hand_ins / "Blå.yaml")
    assert (said.code, "OVN016" in said.err) == (1, True)
    assert "Kulturföreningen" not in vagval("lista").out


@pytest.mark.parametrize("command", ["visa", "bedom", "historik"])
def test_an_ovning_says_that_it_is_one_wherever_its_file_is_opened(
    vagval: Vagval, hand_ins: Path, command: str
) -> None:
    path = hand_ins / "Blå.yaml"
    assert vagval(command, path).out.startswith("ÖVNING. Inget riktigt ärende.")
    told = json.loads(vagval(command, path, "--json").out)
    assert (told["arende"] if command == "visa" else told)["ovning"] == "kulturkorgen"
    real = bank_folder() / "exempel" / "1-motesplats.yaml"
    assert "ÖVNING" not in vagval(command, real).out
    told = json.loads(vagval(command, real, "--json").out)
    assert (told["arende"] if command == "visa" else told)["ovning"] is None


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


def test_a_hand_in_with_a_stallningstagande_is_told_of_with_it(vagval: Vagval) -> None:
    taken = "ställningstagande: {form: %s, skäl: Det är ett stöd., datum: 2026-09-10, namn: Kim Exempel}\n"
    form = FORM % ("Röda", "stod_allmant", "De vill fortsätta.")
    Path("röda.yaml").write_text(form + taken % "foreningsbidrag", "utf-8")
    assert "föreningsbidrag. Det är ett stöd." in vagval("ovning", "ratta", "röda.yaml").out
