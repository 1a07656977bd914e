"""Practising lies apart from real work, and what a learner has done is kept."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.practice.material import BANK, LESSONS, SMALL
from wizard.case.changes import ContentErased
from wizard.case.events import erase, fold
from wizard.case.exercises import ExerciseBegun
from wizard.case.history import write_history
from wizard.desk.desk import Desk
from wizard.desk.practising import ALONE, PracticeRoom
from wizard.desk.settings import practice_database
from wizard.faults import Code, VagvalError
from wizard.places import bank_folder
from wizard.practice.answer_file import answer_file
from wizard.practice.feedback import Facit
from wizard.store.sqlite import SqliteStore


@pytest.fixture
def room() -> Iterator[PracticeRoom]:
    store = SqliteStore(Path(":memory:"))
    yield PracticeRoom(Desk(store, BANK, "Kim Exempel"), bank_folder())
    store.close()


def test_ovningar_have_a_database_of_their_own_beside_the_real_one() -> None:
    assert practice_database(Path("hem/vagval.sqlite")) == Path("hem/vagval-ovning.sqlite")


def test_an_ovning_says_so_in_the_list_whose_database_can_be_opened_as_any(room: PracticeRoom) -> None:
    case = room.begin("kulturkorgen")
    (listed,) = room.desk.store.page().cases
    assert listed.status == room.desk.status(case)
    assert listed.status.startswith("övning, ")


def test_an_ovning_is_a_case_that_says_what_it_is(room: PracticeRoom) -> None:
    begun = room.begin("kulturkorgen", way=ALONE, group=" Grupp 2 ")
    opened = room.desk.open(begun.id)
    assert opened.exercise is not None
    assert (opened.exercise.practice, opened.exercise.way, opened.exercise.group) == (
        "kulturkorgen",
        "själv",
        "Grupp 2",
    )
    assert opened.exercise.sha256 == room.practice("kulturkorgen").sha256
    assert opened.title == "Kulturföreningen och hyran"
    assert room.asked(opened)[0] == ("ratt_namnd", "")


def test_to_begin_anew_by_mistake_hides_nothing(room: PracticeRoom) -> None:
    first = room.begin("kulturkorgen")
    room.desk.answer(first, "ratt_namnd", "ja")
    for _ in range(3):
        room.begin("kulturkorgen")
    assert room.begun()["kulturkorgen"].id == first.id


def test_marking_keeps_what_agreed_and_what_did_not(room: PracticeRoom) -> None:
    case = room.begin("kulturkorgen")
    case = room.desk.answer(case, "ratt_namnd", "ja")
    case = room.desk.answer(case, "onskas", "fa_utfort")
    case, told = room.mark(case)
    kept = room.desk.open(case.id).marks
    assert kept is not None
    assert (kept.agreed, kept.differed[0]) == (("ratt_namnd",), "onskas")
    assert (told.agreeing, len(told.marked)) == (1, 12)


def test_what_differed_can_be_practised_again_and_is_done_when_it_is_right(room: PracticeRoom) -> None:
    case, _ = room.mark(room.desk.answer(room.begin("kulturkorgen"), "onskas", "fa_utfort"))
    first, *_ = room.again(case)
    case, told = room.answer_situation(case, first, _wrong(room, first.fraga, first.svar))
    assert told.agrees is False
    assert first in room.again(case)
    case, told = room.answer_situation(case, first, first.svar)
    assert told.agrees is True
    assert first not in room.again(room.desk.open(case.id))


def test_what_is_put_right_after_the_facit_is_practised_again_all_the_same(room: PracticeRoom) -> None:
    guided = room.desk.answer(room.begin("kulturkorgen"), "onskas", "fa_utfort")
    put_right = room.desk.answer(guided, "onskas", "stod_allmant")
    answers = {**room.facit(put_right).solved.answers, **put_right.answers}
    for (id, party), one in answers.items():
        put_right = room.desk.answer(put_right, id, one.value, party=party)
    marked, told = room.mark(put_right)
    assert told.agreeing == len(told.marked)
    assert {one.fraga for one in room.again(marked)} == {"onskas"}


def _wrong(room: PracticeRoom, question: str, right: object) -> str:
    return next(one.id for one in room.desk.bank.questions[question].svar if one.id != right)


def test_a_handed_in_file_is_read_whole_and_kept_nowhere(room: PracticeRoom, tmp_path: Path) -> None:
    case = room.desk.answer(
        room.begin("kulturkorgen", group="Grupp 1"), "onskas", "stod_allmant", reason="Hyran."
    )
    path = tmp_path / "inlämnat.yaml"
    path.write_text(room.desk.export_text(case, history=False), "utf-8")
    before = len(room.desk.store.page().cases)
    read = room.handed_in(path)
    assert (read.group, read.case.answers) == ("Grupp 1", case.answers)
    assert len(room.desk.store.page().cases) == before


@pytest.mark.parametrize("last", ["svar:", "  onskas:", "    svar: stod_allmant"])
def test_a_handed_in_file_that_was_cut_off_is_told_of_also_where_it_is_whole_yaml(
    room: PracticeRoom, tmp_path: Path, last: str
) -> None:
    case = room.desk.answer(room.begin("kulturkorgen"), "onskas", "stod_allmant")
    path = tmp_path / "inlämnat.yaml"
    lines = room.desk.export_text(case, history=False).splitlines()
    path.write_text("\n".join([*lines[: lines.index(last)], last[:-2]]), "utf-8")
    with pytest.raises(VagvalError) as caught:
        room.handed_in(path)
    assert [(one.code, one.place.file) for one in caught.value.faults] == [(Code.OVN025, str(path))]


def filled_in(facit: Facit) -> str:
    """The file to answer in, as someone fills it in who answers as the facit does."""
    lines, party, question = [], "", ""
    for line in answer_file(facit).splitlines():
        word, _, rest = line.strip().partition(":")
        if word == "- id":
            party = rest.strip()
        elif line == "svar:":
            party = ""
        answer = facit.solved.answers.get((question, party))
        if not rest:
            question = word
        elif answer is not None and word in ("svar", "skäl", "vem", "datum"):
            value = list(answer.value) if isinstance(answer.value, tuple) else answer.value
            whole = {"svar": value, "skäl": answer.reason, "vem": answer.who, "datum": answer.date}
            line = line.partition(":")[0] + ": " + json.dumps(whole[word], ensure_ascii=False)
        lines.append(line)
    return "\n".join(lines)


@pytest.mark.parametrize("name", sorted(LESSONS.cases))
def test_the_file_to_answer_in_comes_to_what_the_facit_does_when_it_is_filled_in_so(
    room: PracticeRoom, tmp_path: Path, name: str
) -> None:
    path = tmp_path / "svar.yaml"
    path.write_text(filled_in(room.facit_of(name)), "utf-8")
    told = room.facit_of(name).feedback(room.handed_in(path).case)
    assert told.agreeing == len(told.marked)
    assert (told.found.form, told.found.readiness) == (told.facit.form, told.facit.readiness)
    assert not told.leads_to.moves


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("vagval: 1\nsvar: {onskas: stod_allmant}\n", Code.OVN018),
        ("vagval: 1\növning: {övningsfall: kulturkorg}\n", Code.OVN001),
        ("vagval: 1\növning: {grupp: A}\n", Code.ARE012),
        ("vagval: 1\növning: [kulturkorgen]\n", Code.ARE013),
        ("vagval: 1\növning: {övningsfall: kulturkorgen}\nsvar: {onskas: allt}\n", Code.SVAR001),
        ("vagval: 1\nsvar: [", Code.YAML001),
        ("\x00", Code.YAML001),
    ],
)
def test_a_file_that_is_no_ovning_is_told_of(
    room: PracticeRoom, tmp_path: Path, text: str, code: Code
) -> None:
    path = tmp_path / "fil.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(VagvalError) as told:
        room.handed_in(path)
    assert code in [one.code for one in told.value.faults]


def test_what_is_wrong_with_a_hand_in_is_told_with_its_file(room: PracticeRoom, tmp_path: Path) -> None:
    path = tmp_path / "grupp-3.yaml"
    path.write_text("vagval: 1\növning: {övningsfall: ../kulturkorgen}\n", "utf-8")
    with pytest.raises(VagvalError) as told:
        room.handed_in(path)
    assert [one.place.file for one in told.value.faults] == [str(path)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_among_the_files_is_not_waited_for(room: PracticeRoom, tmp_path: Path) -> None:
    path = tmp_path / "grupp-3.yaml"
    os.mkfifo(path)
    with pytest.raises(VagvalError) as told:
        room.handed_in(path)
    assert told.value.faults[0].code is Code.FIL002


@pytest.mark.parametrize(
    ("group", "shown"),
    [("  ", "fil"), ("Röda   laget", "Röda laget"), ("x" * 5_000, "x" * 60), ("[b]&$1[/b]", "[b]&$1[/b]")],
)
def test_a_groups_name_is_shown_on_one_line_and_no_longer_than_a_name(
    room: PracticeRoom, tmp_path: Path, group: str, shown: str
) -> None:
    path = tmp_path / "fil.yaml"
    path.write_text(f'vagval: 1\növning: {{övningsfall: kulturkorgen, grupp: "{group}"}}\n', "utf-8")
    assert room.handed_in(path).group == shown


def test_a_real_case_has_no_facit(room: PracticeRoom) -> None:
    with pytest.raises(VagvalError) as told:
        room.facit(room.desk.new_case("Nattvandring", ["Föreningen Exempel"]))
    assert told.value.faults[0].code is Code.OVN017


def test_no_ovning_comes_in_among_real_cases(room: PracticeRoom, tmp_path: Path) -> None:
    path = tmp_path / "fil.yaml"
    path.write_text(room.desk.export_text(room.begin("kulturkorgen"), history=False), "utf-8")
    with pytest.raises(VagvalError) as told:
        room.desk.import_file(path, real=True)
    assert told.value.faults[0].code is Code.OVN016


def test_no_ovning_comes_in_among_real_cases_by_having_its_beginning_erased(
    room: PracticeRoom, tmp_path: Path
) -> None:
    case = room.begin("kulturkorgen")
    begun = next(one.number for one in room.desk.history(case) if one.kind == ExerciseBegun.kind)
    case = room.desk.record(case, ContentErased((begun,), "gallring"))
    events = [erase(one) if one.number == begun else one for one in room.desk.history(case)]
    assert fold(events).exercise is None
    path = tmp_path / "fil.json"
    path.write_text(write_history(events), "utf-8")
    with pytest.raises(VagvalError) as told:
        room.desk.import_file(path, real=True)
    assert told.value.faults[0].code is Code.OVN016


def test_a_broken_practice_case_is_told_of_by_its_name_and_the_others_can_be_played(tmp_path: Path) -> None:
    folder = tmp_path / "ovning" / "fall"
    folder.mkdir(parents=True)
    (folder / "hel.yaml").write_text(SMALL, "utf-8")
    (folder / "trasig.yaml").write_text(SMALL.replace("nivå: lätt", "nivå: ?"), "utf-8")
    room = PracticeRoom(Desk(SqliteStore(Path(":memory:")), BANK, "Kim Exempel"), tmp_path)
    assert room.begin("hel").exercise is not None
    with pytest.raises(VagvalError) as told:
        room.begin("trasig")
    assert told.value.faults[0].place.file.endswith("trasig.yaml")
    room.desk.store.close()
