"""The one façade: open, answer, assess, write. Screen, command line and plain mode own no logic.

Every method that changes a case writes its events first and returns the case after them: what has been
returned is on disk. Nothing here prints or asks.
"""

import datetime
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.assessment.assess import assess
from wizard.assessment.counting import given, grounds
from wizard.assessment.language import Finding, language
from wizard.assessment.model import Assessment, Change, PairChange
from wizard.assessment.reading import Reading
from wizard.assessment.what_if import pair_changes, single_changes
from wizard.bank.load import bank_of, sha256_of
from wizard.bank.model import Bank
from wizard.case.answers import Answer, Value
from wizard.case.casefile import export_case, import_case
from wizard.case.changes import (
    AnswerGiven,
    AnswerWithdrawn,
    CaseOpened,
    DetailsChanged,
    DocumentWritten,
    PartyAdded,
    PartyChanged,
    PartyRemoved,
    PositionTaken,
    RowAdded,
    RowChanged,
    RowMoved,
    RowRemoved,
    StatementGiven,
    WordingKept,
    next_party_id,
    next_row_id,
)
from wizard.case.changes import (
    Change as CaseChange,
)
from wizard.case.entry import read_value
from wizard.case.events import Break, Event, Stamp, fold, record_all, verify
from wizard.case.exercises import ExerciseBegun
from wizard.case.history import write_history
from wizard.case.model import AnswerKey, BankRef, Case, Party, Position, Row
from wizard.desk import fitting
from wizard.desk.why import Why
from wizard.faults import Code, StoreError, VagvalError, did_you_mean, fault
from wizard.places import template_folder
from wizard.store.contract import Store
from wizard.text import clean

if TYPE_CHECKING:
    from wizard.desk.papers import DocumentStatus, Papers
    from wizard.desk.statements import Brought
    from wizard.documents.sections import Section
    from wizard.practice.feedback import Facit

Clock = Callable[[], datetime.datetime]
"""Gives the present moment with its time zone. Called here and nowhere below."""


def local_now() -> datetime.datetime:
    """The clock of the faces."""
    return datetime.datetime.now().astimezone()


@dataclass
class Desk:
    """A handläggare at work: her store, the bank for new cases, her name, and the clock."""

    store: Store
    bank: Bank
    name: str
    login: str = ""
    now: Clock = local_now
    template_folders: Sequence[Path] = ()
    """the municipality's own folders, looked in before the program's"""

    def __post_init__(self) -> None:
        self._banks: dict[str, Bank] = {self.bank.sha256: self.bank}
        self._folders = (*self.template_folders, template_folder())
        self._assessed: tuple[Case, Assessment] | None = None

    # -- cases ------------------------------------------------------------------------------------

    def new_case(
        self, title: str, organisations: Sequence[str], namnd: str = "", handlaggare: str = ""
    ) -> Case:
        """Open a case with a title and one or more organisations (a name is enough)."""
        self.store.keep_bank(self.bank.sha256, self.bank.files)
        opened = CaseOpened(self.store.new_id(), BankRef(self.bank.version, self.bank.sha256))
        details = DetailsChanged(title=title.strip(), namnd=namnd, handlaggare=handlaggare or self.name)
        parties = [
            PartyAdded(Party(f"o{number}", name.strip()))
            for number, name in enumerate(organisations, start=1)
        ]
        return self.record(Case(id=""), opened, details, *parties)

    def open(self, name: str) -> Case:
        """The case with this id or dnr. Raises VagvalError when there is none, or several."""
        return self.store.open_case(self.store.find(name))

    def bank_of(self, case: Case) -> Bank:
        """The edition of the bank that the case stands on. Raises StoreError when it is not as it was kept."""
        sha256 = case.bank.sha256 or self.bank.sha256
        if sha256 not in self._banks:
            files = self.store.bank(sha256)
            if sha256_of(files) != sha256:
                raise StoreError(fault(Code.LAG014, case.id, sha256=sha256[:12]))
            self._banks[sha256] = bank_of(files)
        return self._banks[sha256]

    def change_details(
        self,
        case: Case,
        *,
        title: str | None = None,
        dnr: str | None = None,
        namnd: str | None = None,
        handlaggare: str | None = None,
        assessment_date: str | None = None,
    ) -> Case:
        """Change what stands at the head of the case. None leaves a detail as it is."""
        return self.record(case, DetailsChanged(title, dnr, namnd, handlaggare, assessment_date))

    def add_party(self, case: Case, name: str, orgnr: str = "", contact: str = "") -> Case:
        """Add an organisation."""
        return self.record(case, PartyAdded(Party(next_party_id(case), name.strip(), orgnr, contact)))

    def change_party(self, case: Case, party: Party) -> Case:
        """Change an organisation's name, number or contact."""
        return self.record(case, PartyChanged(party))

    def remove_party(self, case: Case, party: str) -> Case:
        """Remove an organisation and the answers about it."""
        return self.record(case, PartyRemoved(party))

    # -- answers ----------------------------------------------------------------------------------

    def answer(
        self,
        case: Case,
        question: str,
        value: str | int | Sequence[str],
        *,
        party: str = "",
        reason: str = "",
        evidence: Sequence[str] = (),
        who: str = "",
        date: str = "",
    ) -> Case:
        """Answer a question. A juristfråga takes with it the facts that the lawyer's answer rests on.

        Raises VagvalError when the question, the party or the value does not fit the bank.
        """
        bank = self.bank_of(case)
        if question not in bank.questions:
            close = did_you_mean(question, bank.questions)
            raise VagvalError(fault(Code.SVAR005, case.id, id=question, rad=close))
        asked = bank.questions[question]
        party = fitting.party_of(case, party) if asked.per_part else ""
        answer = Answer(
            value=read_value(asked, value),
            reason=reason,
            evidence=tuple(line for line in evidence if line.strip()),
            who=who,
            by=self.name,
            date=date,
            grounds=self.grounds(case, question, party) if asked.jurist else {},
        )
        fitting.refuse_contradiction(bank, case, (question, party), answer)
        return self.record(case, AnswerGiven(question, answer, party, self._today()))

    def withdraw(self, case: Case, question: str, party: str = "") -> Case:
        """Take an answer back: the question is obesvarad again."""
        return self.record(case, AnswerWithdrawn(question, party))

    def grounds(self, case: Case, question: str, party: str = "") -> Mapping[str, Value]:
        """The facts that a jurist's answer to this question would rest on, as they stand now."""
        bank = self.bank_of(case)
        return grounds(Reading(bank, case, given), bank.questions[question], party)

    # -- lists: mål, åtaganden, indikatorer, resurser, risker -------------------------------------

    def add_row(self, case: Case, name: str, cells: Mapping[str, str]) -> Case:
        """Add a row last in a list. Raises VagvalError for an unknown list."""
        fitting.refuse_unknown_list(case, name)
        return self.record(case, RowAdded(name, Row(next_row_id(case, name), dict(cells))))

    def change_row(self, case: Case, name: str, id: str, cells: Mapping[str, str]) -> Case:
        """Give a row other cells."""
        fitting.refuse_unknown_list(case, name)
        return self.record(case, RowChanged(name, Row(id, dict(cells))))

    def move_row(self, case: Case, name: str, id: str, before: str = "") -> Case:
        """Move a row to stand before another, or last."""
        return self.record(case, RowMoved(name, id, before))

    def remove_row(self, case: Case, name: str, id: str) -> Case:
        """Remove a row. Its id is never used again."""
        return self.record(case, RowRemoved(name, id))

    # -- assessment and position ------------------------------------------------------------------

    def assess(self, case: Case) -> Assessment:
        """The assessment of the case as it stands, on its own edition of the bank.

        The last one is kept: what was assessed for the list is what the screen asks for next.
        Raises StoreError when the case has an answer that the bank cannot have.
        """
        kept = self._assessed  # a preview in another thread may put its own there meanwhile
        if kept is None or kept[0] != case:
            bank = self.bank_of(case)
            fitting.refuse_misfits(bank, case, StoreError)
            kept = self._assessed = case, assess(bank, case)
        return kept[1]

    def why(self, case: Case) -> Why:
        """The assessment explained."""
        return Why(self.bank_of(case), case, self.assess(case))

    def single_changes(self, case: Case) -> tuple[Change, ...]:
        """What each other single answer would do."""
        return single_changes(self.bank_of(case), case, self.assess(case).shown)

    def pair_changes(self, case: Case) -> tuple[PairChange, ...]:
        """What two criteria decided otherwise would do."""
        return pair_changes(self.bank_of(case), case)

    def language(self, case: Case, only: Sequence[AnswerKey] | None = None) -> tuple[Finding, ...]:
        """What the språkvakt finds in the texts of the case, or in those at some questions only."""
        return language(self.bank_of(case), case, self.assess(case).shown, only)

    def keep_wording(self, case: Case, found: Finding, reason: str) -> Case:
        """Let a text stand although the språkvakt found something in it, until the text is another.

        Raises VagvalError when there is no reason.
        """
        if not clean(reason).strip():
            raise VagvalError(fault(Code.SVAR050, case.id))
        kept = WordingKept(found.rule.id, str(found.place), reason, self.name, self._today())
        return self.record(case, kept)

    def take_position(self, case: Case, form: str, reason: str, departure: str = "") -> Case:
        """The human decides. Departing from the assessment asks for a reason of its own.

        Raises VagvalError when a reason is missing or the form is unknown.
        """
        bank = self.bank_of(case)
        if form not in bank.forms:
            raise VagvalError(fault(Code.SVAR008, case.id, id=form, rad=did_you_mean(form, bank.forms)))
        if not reason.strip():
            raise VagvalError(fault(Code.SVAR010, case.id))
        assessed = self.assess(case).form or ""
        if form != assessed and not departure.strip():
            raise VagvalError(fault(Code.SVAR009, case.id))
        position = Position(
            form, reason, self._today(), self.name, assessed, departure if form != assessed else ""
        )
        return self.record(case, PositionTaken(position))

    # -- documents --------------------------------------------------------------------------------

    def documents(self, case: Case) -> "tuple[DocumentStatus, ...]":
        """Every document about the case, with what is missing before it is complete."""
        return self._papers.statuses(self.bank_of(case), case, self.assess(case))

    def write(self, case: Case, name: str, folder: Path, *, publish: bool = False) -> tuple[Case, Path]:
        """Write a document to a folder and note it in the case; with `publish` its publiceringsversion. A file
        that someone has edited is left alone: the new one gets a number.

        Raises VagvalError for a fault in a template, or a folder or file that cannot be written.
        """
        bank, found = self.bank_of(case), self.assess(case)
        with self._papers.writing(bank, case, found, name, folder, publish=publish) as written:
            after = self.record(case, DocumentWritten(replace(written, date=self._today())))
        return after, Path(written.path)

    def write_of_bank(self, name: str, folder: Path) -> Path:
        """Write a document that is made from the bank alone. Raises VagvalError as `write`."""
        return self._papers.write_bank(self.bank, name, folder).path

    def write_of_practice(
        self, facit: "Facit", name: str, folder: Path, *about: object, of: Sequence[str] = ()
    ) -> Path:
        """Write a document about a practice case; `about` and `of` as `Papers.write_practice`."""
        return self._papers.write_practice(facit, name, folder, *about, of=of).path

    def sections(self, case: Case, name: str, *, publish: bool = False) -> "tuple[Section, ...]":
        """A document about the case as plain text, section by section. Raises VagvalError for a fault in the
        template, or a name that no document has."""
        return self._papers.sections(self.bank_of(case), case, self.assess(case), name, publish=publish)

    def sections_of_bank(self, name: str) -> "tuple[Section, ...]":
        """A document that is made from the bank alone, likewise."""
        return self._papers.sections_of_bank(self.bank, name)

    def save_text(self, name: str, text: str, folder: Path) -> Path:
        """Keep a text copied out of a document as a file. Raises VagvalError when it cannot be written."""
        return self._papers.save_text(name, text, folder).path

    @cached_property
    def _papers(self) -> "Papers":
        """Loaded when a document is first asked for: the interview needs none of Word, and 20 MB less."""
        from wizard.desk.papers import Papers

        return Papers(self._folders)

    # -- case files -------------------------------------------------------------------------------

    def import_file(self, path: Path, *, real: bool = False) -> tuple[Case, tuple[str, ...]]:
        """Bring in a case file, and say which of its questions our bank does not have.

        real    whether it is to lie among real cases, where no övning may be
        Raises VagvalError with all that must be mended, StoreError when the case is here already.
        """
        return self.import_text(read_file(path), str(path), real=real)

    def import_text(self, raw: bytes, name: str, *, real: bool = False) -> tuple[Case, tuple[str, ...]]:
        """As `import_file`, for what has been read already."""
        brought = import_case(
            raw, name, bank=self.bank, stamp=self._stamp(), case_id=self.store.new_id(), grounds=self.grounds
        )
        after = fold(brought.events)
        if real and any(event.kind == ExerciseBegun.kind for event in brought.events):
            raise VagvalError(fault(Code.OVN016, name))
        self.store.keep_bank(self.bank.sha256, self.bank.files)
        fitting.refuse_misfits(self.bank_of(after), after, VagvalError)
        return self.store.append(Case(id=""), *brought.events, status=self.status(after)), brought.dormant

    def export_text(self, case: Case, *, history: bool) -> str:
        """The case as a file's text: YAML with answers and lists, or JSON with all history."""
        if history:
            return write_history(self.history(case))
        return export_case(case, self.bank_of(case))

    # -- what organisations tell ------------------------------------------------------------------

    def read_statements(
        self, case: Case, path: Path, *, party: str = "", who: str = "", date: str = ""
    ) -> "tuple[Case, Brought]":
        """Read what an organisation has answered in a form, or what was written down in YAML, and keep it
        beside the answers. What has been told before adds nothing.

        party, who, date   see `wizard.desk.statements.bring`
        Raises VagvalError for a file that is no such thing, belongs elsewhere or has nothing written in it.
        """
        from wizard.desk.statements import bring  # a form is read far more seldom than the interview opens

        brought = bring(
            read_file(path),
            str(path),
            bank=self.bank_of(case),
            case=case,
            party=party,
            who=who,
            date=date,
            today=self._today(),
        )
        return self.record(case, *map(StatementGiven, brought.new)) if brought.new else case, brought

    # -- history ----------------------------------------------------------------------------------

    def history(self, case: Case) -> tuple[Event, ...]:
        """All events of the case."""
        return self.store.events(case.id)

    def verify(self, case: Case, head: str = "") -> tuple[Break, ...]:
        """Every place where the chain of the case does not hold. `head`: one printed in a document."""
        return verify(self.history(case), head)

    # -- how it is done ---------------------------------------------------------------------------

    def record(self, case: Case, *changes: CaseChange) -> Case:
        """Keep that this has happened. Raises VagvalError when it does not fit the case."""
        events = record_all(case, changes, self._stamp())
        return self.store.append(case, *events, status=self.status(fold(events, case)))

    def status(self, case: Case) -> str:
        """The case in a few words, for the list. An övning is told to be one: its database can be opened as any."""
        said = self._comes_to(case)
        return f"övning, {said}" if case.exercise else said

    def _comes_to(self, case: Case) -> str:
        bank, found = self.bank_of(case), self.assess(case)
        if found.form:
            return f"{bank.forms[found.form].text}, {found.readiness}"
        if found.lean:
            return f"lutar åt {bank.forms[found.lean].text}"
        return f"köpfrågan öppen ({found.too_early} kvar)" if found.too_early else "öppen"

    def _stamp(self) -> Stamp:
        moment = self.now()
        return Stamp(
            time=moment.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            day=moment.date().isoformat(),
            actor=self.name,
            seed=secrets.token_hex(16),
            login=self.login,
        )

    def _today(self) -> str:
        return self.now().date().isoformat()


_MOST_READ = 100_000_000
"""Bytes: more than any file that is read in may be. What is longer, or never ends, is refused by its reader."""


def read_file(path: Path) -> bytes:
    """All of a file that someone has named. Raises VagvalError when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_READ)
    except FileNotFoundError as error:
        raise VagvalError(fault(Code.FIL001, path, namn=path.name)) from error
    except OSError as error:
        raise VagvalError(fault(Code.FIL002, path, skal=error.strerror or error)) from error
