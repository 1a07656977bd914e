"""ovning: what there is to practise on as text, what hand-ins come to, and how a class answered."""

import secrets
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from wizard.cli import practice_json as plain
from wizard.cli import practice_text as text
from wizard.cli.layout import table
from wizard.cli.narration import say
from wizard.cli.opening import bank_at, open_desk
from wizard.cli.practice_words import CLASS, EXAMPLE, MARK, QUIZ, refuse_contradictions
from wizard.cli.reply import Reply, as_json, in_words
from wizard.desk.practising import PracticeRoom
from wizard.documents.saving import save, whole_path
from wizard.faults import Code, Fault, VagvalError, did_you_mean, fault
from wizard.practice.answer_file import answer_file, file_name
from wizard.practice.feedback import Facit
from wizard.practice.quiz import quiz
from wizard.practice.spread import HandIn, spread
from wizard.practice.words import LEVELS

_HANDED_IN = (".yaml", ".yml", ".json")


def ovning(words: Namespace) -> Reply:
    """Everything of practice that needs no window."""
    refuse_contradictions(words)
    if words.lista or (words.json and not words.namn):
        return _listed(words)
    if words.namn == QUIZ:
        return _quiz(words)
    if words.namn == MARK:
        return _marked(words)
    if words.namn == CLASS:
        return _class(words)
    if words.namn == EXAMPLE:
        return _examples(words)
    return _case(words)


@contextmanager
def _room(words: Namespace) -> Iterator[PracticeRoom]:
    with open_desk(words, in_memory=True) as desk:
        yield PracticeRoom(desk, bank_at(words))


# -- what there is ------------------------------------------------------------------------------------


def _listed(words: Namespace) -> Reply:
    with _room(words) as room:
        cases = sorted(room.lessons.cases.values(), key=lambda one: (LEVELS.index(one.says.niva), one.name))
        faults = room.lessons.faults
    _tell(faults)
    if words.json:
        return as_json(plain.listed(cases), faulty=bool(faults))
    rows = [(one.name, one.says.titel, one.says.niva, f"{one.says.minuter} min") for one in cases]
    return in_words(table(rows, head=("Namn", "Övningsfall", "Nivå", "Tid")), faulty=bool(faults))


def _case(words: Namespace) -> Reply:
    """A practice case to read, or to hand out."""
    with _room(words) as room:
        facit = room.facit_of(words.namn)
        if words.till:
            written = [
                *room.write_handouts(words.namn, Path(words.till)),
                _answer_file(facit, Path(words.till)),
            ]
            return Reply("".join(f"{path}\n" for path in written))
    if words.json:
        return as_json(plain.case(facit))
    return in_words(*text.papers(facit.practice), *text.questions(facit, hints=not words.sjalv))


def _answer_file(facit: Facit, folder: Path) -> Path:
    """A file to answer in, beside the papers."""
    return save(whole_path(folder) / file_name(facit), answer_file(facit).encode()).path


def _quiz(words: Namespace) -> Reply:
    seed = secrets.randbelow(10**6) if words.fro is None else words.fro
    with _room(words) as room:
        items = quiz(room.desk.bank, room.lessons, seed, words.antal)
        bank = room.desk.bank
    say(f"Samma prov en gång till: vagval ovning prov --text --antal {words.antal} --fro {seed}")
    if words.json:
        return as_json(plain.quiz(seed, items))
    asked, solved = in_words(*text.quiz_sheet(items)), in_words(text.quiz_solutions(bank, items))
    if words.till:
        files = {f"ovning-prov-{seed}.txt": asked, f"ovning-prov-{seed}-svar.txt": solved}
        saved = [save(Path(words.till) / name, each.text.encode()).path for name, each in files.items()]
        return Reply("".join(f"{path}\n" for path in saved))
    return Reply(f"{asked.text}\n{solved.text}")


def _examples(words: Namespace) -> Reply:
    """A question in made-up situations, with their answers."""
    with _room(words) as room:
        bank, lessons = room.desk.bank, room.lessons
    for id in words.filer:
        if id not in bank.questions:
            raise VagvalError(
                fault(Code.SVAR005, "vagval ovning", id=id, rad=did_you_mean(id, bank.questions))
            )
    found = [one for id in words.filer for one in lessons.situations_on(id)]
    if words.json:
        return as_json(plain.examples(found))
    return in_words(
        "Påhittade situationer. Inget här gäller ett riktigt ärende.",
        *(
            text.example(bank, one, number)
            for id in words.filer
            for number, one in enumerate(lessons.situations_on(id), start=1)
        ),
    )


# -- what was handed in -------------------------------------------------------------------------------


def _handed_in(room: PracticeRoom, words: Namespace, faults: list[Fault]) -> list[tuple[Path, HandIn]]:
    """What the files and folders hold. A file that cannot be read is told of, and the others are read."""
    found = []
    for path in dict.fromkeys(_files(words, faults)):
        try:
            found.append((path, room.handed_in(path)))
        except VagvalError as error:
            faults += error.faults
    if not found and not faults:
        raise VagvalError(fault(Code.OVN019, words.filer[0]))
    return found


def _files(words: Namespace, faults: list[Fault]) -> Iterator[Path]:
    """The files named, and those in the folders named. A folder that cannot be looked in is told of."""
    for path in map(Path, words.filer):
        try:
            inside = sorted(path.iterdir()) if path.is_dir() else None
        except OSError as error:
            faults.append(fault(Code.FIL002, path, skal=error.strerror or "okänt fel"))
            continue
        yield from [path] if inside is None else (one for one in inside if one.suffix.lower() in _HANDED_IN)


def _marked(words: Namespace) -> Reply:
    faults: list[Fault] = []
    with _room(words) as room:
        told = []
        for path, one in _handed_in(room, words, faults):
            facit = room.facit(one.case)
            told.append((path, facit, one, facit.feedback(one.case)))
        if words.till:
            folder = Path(words.till)
            return _written([partial(room.write_feedback, one.case, folder) for _, _, one, _ in told], faults)
    _tell(faults)
    if words.json:
        each = [
            {"fil": str(path), "grupp": one.group, **plain.feedback(found)} for path, _, one, found in told
        ]
        return as_json({"aterkoppling": each}, faulty=bool(faults))
    blocks = [
        block
        for path, facit, one, found in told
        for block in (f"{one.group} ({path.name})", *text.feedback(facit, one.case, found))
    ]
    return in_words(*blocks, faulty=bool(faults))


def _class(words: Namespace) -> Reply:
    faults: list[Fault] = []
    with _room(words) as room:
        by_practice: dict[str, list[HandIn]] = {}
        for _, one in _handed_in(room, words, faults):
            assert one.case.exercise is not None
            by_practice.setdefault(one.case.exercise.practice, []).append(one)
        most_first = sorted(by_practice.items(), key=lambda one: -len(one[1]))
        found = [(room.facit_of(name), spread(room.facit_of(name), ins)) for name, ins in most_first]
        if len(found) > 1:
            say(text.several_cases([one for _, one in found]))
        if words.till:
            return _written([partial(room.write_spread, one, Path(words.till)) for _, one in found], faults)
    _tell(faults)
    if words.json:
        classes = [plain.spread(one) for _, one in found]
        return as_json({"sammanstallningar": classes}, faulty=bool(faults))
    blocks = [block for facit, one in found for block in text.spread_text(facit, one)]
    return in_words(*blocks, faulty=bool(faults))


def _written(writers: Iterable[Callable[[], Path]], faults: list[Fault]) -> Reply:
    """Write each. One that cannot be written is told of, and the others are written."""
    paths = []
    for write in writers:
        try:
            paths.append(write())
        except VagvalError as error:
            faults += error.faults
    _tell(faults)
    return Reply("".join(f"{path}\n" for path in paths), faulty=bool(faults))


def _tell(faults: list[Fault] | tuple[Fault, ...]) -> None:
    for one in dict.fromkeys(faults):
        say(str(one))
