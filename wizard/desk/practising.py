"""Where a learner practises: cases of her own that lie apart from the real ones, and what the facit says of them.

The desk under it has a store of its own, so that no övning is ever among the real cases.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from wizard.bank.yamltext import read_bytes
from wizard.case.answers import Value
from wizard.case.casefile import import_case, is_cut_off
from wizard.case.changes import AnswerGiven, CaseOpened, DocumentWritten
from wizard.case.entry import read_value
from wizard.case.events import Stamp, change_of, fold
from wizard.case.exercises import RIGHT, WRONG, ExerciseBegun, ExerciseMarked, SituationAnswered
from wizard.case.model import AnswerKey, BankRef, Case, Exercise, Written
from wizard.desk import fitting
from wizard.desk.desk import Desk
from wizard.documents.saving import drafted, whole_path
from wizard.faults import Code, Place, VagvalError, did_you_mean, fault
from wizard.practice.building import as_changes
from wizard.practice.checking import sound
from wizard.practice.feedback import AnswerFeedback, CaseFeedback, Facit
from wizard.practice.reading import CASES, FOLDER, Lessons, Practice, answer_value, read_lessons
from wizard.practice.situations import SituationFeedback, again, situation_feedback
from wizard.practice.spread import HandIn, Spread
from wizard.practice.words import Situation
from wizard.store.contract import Page
from wizard.text import clean

_NOBODY = Stamp("1970-01-01T00:00:00Z", "1970-01-01", "", "0" * 32)
"""Who brings in what is handed in: it is only looked at, and nothing of it is kept."""
GUIDED, ALONE = "vägledd", "själv"
"""How one practises: with hints, and the facit after each answer; or all of it at the end."""

HANDED_IN = "övning"
"""What a handed in övning is called among the documents of its case."""

_LONGEST_GROUP = 60
"""Characters of a group's name that are shown: more is no name."""


class PracticeRoom:
    """The övningar of one learner.

    desk    over the store of övningar
    folder  that of the bank, in which what there is to learn from lies
    """

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk, self._folder = desk, folder
        self._facits: dict[tuple[str, str], Facit] = {}

    @cached_property
    def lessons(self) -> Lessons:
        """All there is to learn from. What has a fault is left out; `vagval kontroll` tells of it."""
        return sound(self.desk.bank, read_lessons(self._folder))

    def practice(self, name: str) -> Practice:
        """The practice case with this name. Raises VagvalError, with what is wrong in its file or the nearest
        name."""
        broken = [one for one in self.lessons.faults if Path(one.place.file).stem == name]
        if name not in self.lessons.cases and broken:
            raise VagvalError(*broken)
        return self.lessons.case(name)

    def facit(self, case: Case) -> Facit:
        """The facit of an övning, on the edition of the bank that the övning stands on.

        Raises VagvalError when the case is no övning, or its practice case does not fit that edition.
        """
        if case.exercise is None:
            raise VagvalError(fault(Code.OVN017, case.id))
        return self._facit(case.exercise.practice, case.bank.sha256 or self.desk.bank.sha256, case)

    def _facit(self, name: str, sha256: str, case: Case | None = None) -> Facit:
        if (name, sha256) not in self._facits:
            bank = self.desk.bank if case is None else self.desk.bank_of(case)
            self._facits[name, sha256] = Facit(bank, self.practice(name), self.lessons.bases)
        return self._facits[name, sha256]

    def facit_of(self, name: str) -> Facit:
        """The facit of a practice case on the bank for new cases. Raises VagvalError as `facit`."""
        return self._facit(name, self.desk.bank.sha256)

    # -- one övning -------------------------------------------------------------------------------

    def begin(self, name: str, *, way: str = GUIDED, group: str = "") -> Case:
        """Begin an övning: a case with what is presumed already answered. Raises VagvalError."""
        desk, facit = self.desk, self.facit_of(name)
        desk.store.keep_bank(desk.bank.sha256, desk.bank.files)
        opened = CaseOpened(desk.store.new_id(), BankRef(desk.bank.version, desk.bank.sha256))
        begun = ExerciseBegun(Exercise(name, facit.practice.sha256, way, group.strip()))
        return desk.record(Case(id=""), opened, begun, *as_changes(facit.start))

    def asked(self, case: Case) -> tuple[AnswerKey, ...]:
        """The questions to walk through, as the case stands."""
        return self.facit(case).asked(self.desk.assess(case))

    def of_answer(self, case: Case, key: AnswerKey) -> AnswerFeedback | None:
        """What there is to say of one answer; None where the facit says nothing of the question."""
        facit = self.facit(case)
        return facit.of_answer(case, key) if key in facit.keys else None

    def mark(self, case: Case) -> tuple[Case, CaseFeedback]:
        """Hold all the answers against the facit, and keep in the case how it went."""
        told = self.facit(case).feedback(case)
        marks = replace(told.marks, day=self.desk.now().date().isoformat())
        return self.desk.record(case, ExerciseMarked(marks)), told

    def handed_in(self, path: Path) -> HandIn:
        """An övning in a file, from the window or filled in by hand. It is read and not kept among one's own.

        Raises VagvalError, with the file, for one that is no övning, or that cannot be read as one.
        """
        with _told_of(path):
            raw = read_bytes(path, str(path))
            if is_cut_off(raw):
                raise VagvalError(fault(Code.OVN025, path))
            brought = import_case(
                raw,
                str(path),
                bank=self.desk.bank,
                stamp=_NOBODY,
                case_id=_on_one_line(path.stem),
                grounds=self._grounds,
            )
            case, edition = fold(brought.events), self.desk.bank
            exercise = case.exercise
            if exercise is None:
                raise VagvalError(fault(Code.OVN018, path))
            fitting.refuse_misfits(edition, case, VagvalError)
            if (taken := case.position) is not None and taken.form not in edition.forms:
                close = did_you_mean(taken.form, edition.forms)
                raise VagvalError(fault(Code.SVAR008, path, id=taken.form, rad=close))
            case = replace(case, bank=BankRef(edition.version, edition.sha256))
            whole = self.facit_of(exercise.practice).completed(case)
        return HandIn(_on_one_line(exercise.group) or _on_one_line(path.stem), whole)

    def begun(self) -> dict[str, Case]:
        """The övning that changed last on each practice case, by its name. One that nothing has been answered in
        does not hide another: to begin anew by mistake loses nothing."""
        found: dict[str, Case] = {}
        page = self.desk.store.page()
        while page.cases:
            for one in page.cases:
                case = self.desk.store.open_case(one.id)
                if case.exercise is not None:
                    before = found.setdefault(case.exercise.practice, case)
                    if before is not case and self._untouched(before) and not self._untouched(case):
                        found[case.exercise.practice] = case
            page = self.desk.store.page(after=page.after) if page.after else Page((), None)
        return found

    def _untouched(self, case: Case) -> bool:
        """Whether only what is presumed is answered."""
        try:
            return case.answers.keys() <= self.facit(case).start.answers.keys()
        except VagvalError:
            return False

    def broken(self) -> dict[str, VagvalError]:
        """The practice cases that cannot be read, by name, with what is wrong in each file."""
        names = dict.fromkeys(
            path.stem
            for path in sorted((self._folder / FOLDER / CASES).glob("*.yaml"))
            if path.stem not in self.lessons.cases
        )
        return {
            name: VagvalError(*(one for one in self.lessons.faults if Path(one.place.file).stem == name))
            for name in names
        }

    def hand_in(self, case: Case, folder: Path) -> tuple[Case, Path]:
        """Write an övning as a case file for the group or the trainer, and note it in the case. What was handed
        in before is written over, unless someone has changed the file.

        Raises VagvalError when it cannot be written.
        """
        if case.exercise is None:
            raise VagvalError(fault(Code.OVN017, case.id))
        whose = case.exercise.group or self.desk.name or case.id
        path = whole_path(folder) / f"ovning-{case.exercise.practice}-{_in_file_name(whose)}.yaml"
        text = self.desk.export_text(case, history=False)
        ours = [one.sha256 for one in case.documents if one.template == HANDED_IN]
        with drafted(path, text.encode(), ours) as saved:
            day = self.desk.now().date().isoformat()
            written = Written(HANDED_IN, str(saved.path), saved.sha256, date=day)
            after = self.desk.record(case, DocumentWritten(written))
        return after, saved.path

    def _grounds(self, case: Case, question: str, party: str) -> Mapping[str, Value]:
        """What a lawyer's answer in a hand-in rests on: also what is presumed, which a form need not say."""
        begun = case.exercise
        whole = self.facit_of(begun.practice).completed(case) if begun else case
        return self.desk.grounds(whole, question, party)

    # -- again, on fresh facts --------------------------------------------------------------------

    def again(self, case: Case) -> tuple[Situation, ...]:
        """The situations to practise on: those on questions that were answered otherwise than the facit, also
        where the answer has been changed since the facit was seen."""
        now = case.marks.differed if case.marks else ()
        names = (*now, *self._differed_before(case))
        return again(self.lessons, (name.partition("@")[0] for name in names), case.drilled)

    def _differed_before(self, case: Case) -> Iterator[str]:
        """The questions that differed when the facit was seen: answer by answer when guided, else all at once."""
        facit = self.facit(case)
        guided = case.exercise is not None and case.exercise.way == GUIDED
        answered: set[str] = set()
        for event in self.desk.history(case):
            change = None if event.erased else change_of(event)
            if isinstance(change, ExerciseMarked):
                yield from (name for name in change.marks.differed if name in answered)
            elif isinstance(change, AnswerGiven):
                key = change.question, change.party
                answered.add("@".join(filter(None, key)))
                met = guided and key in facit.keys and facit.bank.questions[key[0]].typ == "val"
                if met and not facit.agrees(key, change.answer):
                    yield change.question

    def siblings(self, name: str) -> tuple[Practice, ...]:
        """Other practice cases that train the same thing, on other facts."""
        wanted = set(self.practice(name).says.tema)
        others = (one for one in self.lessons.cases.values() if one.name != name)
        return tuple(one for one in others if wanted & set(one.says.tema))

    def answer_situation(
        self, case: Case, situation: Situation, raw: str | Sequence[str]
    ) -> tuple[Case, SituationFeedback]:
        """Answer a situation, and keep in the övning how it went; a text is never marked and not kept.

        Raises VagvalError for what is no answer to its question.
        """
        told = self.of_situation(situation, raw)
        if told.agrees is None:
            return case, told
        result = RIGHT if told.agrees else WRONG
        return self.desk.record(case, SituationAnswered(situation.id, situation.fraga, result)), told

    def of_situation(self, situation: Situation, raw: str | Sequence[str]) -> SituationFeedback:
        """What there is to say of an answer to a situation, which is kept nowhere. Raises VagvalError."""
        question = self.desk.bank.questions[situation.fraga]
        return situation_feedback(self.desk.bank, situation, read_value(question, answer_value(raw)))

    # -- on paper ---------------------------------------------------------------------------------

    def write_handouts(self, name: str, folder: Path) -> tuple[Path, ...]:
        """Write what a trainer needs of a practice case: its papers, a form to answer on, and the facit.

        No document here is written over a file that someone has edited. Raises VagvalError for a fault in a
        template, or a folder or file that cannot be written.
        """
        from wizard.desk.papers import HANDOUTS  # with all of Word: an övning on the screen needs none of it

        facit = self.facit_of(name)
        return tuple(self.desk.write_of_practice(facit, kind, folder) for kind in HANDOUTS)

    def write_feedback(self, case: Case, folder: Path) -> Path:
        """Write what there is to say of a learner's answers. Raises VagvalError as `write_handouts`."""
        return self.desk.write_of_practice(
            self.facit(case), "ovning_aterkoppling", folder, case, of=(case.id,)
        )

    def write_spread(self, spread: Spread, folder: Path) -> Path:
        """Write what a class answered. Raises VagvalError as `write_handouts`."""
        facit = self.facit_of(spread.practice)
        return self.desk.write_of_practice(facit, "ovning_sammanstallning", folder, spread)


def _in_file_name(text: str) -> str:
    """A name as part of a file's: letters, digits and hyphens only."""
    return "-".join(re.findall(r"\w+", clean(text).casefold())) or "utan-namn"


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """A fault that knows no line of any file is one of this file."""
    try:
        yield
    except VagvalError as error:
        here = Place(str(path))
        raise VagvalError(
            *(one if one.place.line else replace(one, place=here) for one in error.faults)
        ) from error


def _on_one_line(group: str) -> str:
    """The name of a group, or of its file, as it can stand in a table and in a file's name."""
    return " ".join(clean(group).split())[:_LONGEST_GROUP].strip()
