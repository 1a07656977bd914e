"""A case file in YAML → what happened to the case. Every fault is collected, with its place.

The file says who, what and why in the words of `wizard.case.words`; nothing in it is evaluated.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.bank.yamltext import Document, Path_, Plain
from wizard.case.answers import Answer, Value
from wizard.case.changes import (
    AnswerGiven,
    Change,
    DetailsChanged,
    PartyAdded,
    PositionTaken,
    RowAdded,
    StatementGiven,
    WordingKept,
)
from wizard.case.entry import read_date, read_value
from wizard.case.exercises import ExerciseBegun
from wizard.case.lists import GEMENSAMT, LISTS, STADEN, Column, ListKind
from wizard.case.model import MOST_PARTIES, AnswerKey, Case, Exercise, Party, Position, Row, Statement
from wizard.case.texts import text_at
from wizard.faults import Code, Fault, VagvalError, did_you_mean, fault
from wizard.text import clean, lost, read_amount

FORMAT = "1"
TOP = (
    "vagval", "bank", "övning", "ärende", "parter", "svar", "listor", "ställningstagande", "språkvakt",
    "uppgifter",
)  # fmt: skip
BANK = ("version", "sha256")
HEAD = ("titel", "diarienummer", "nämnd", "handläggare", "bedömningsdatum")
PARTY = ("id", "namn", "orgnr", "kontakt", "svar")
ANSWER = ("svar", "skäl", "underlag", "vem", "av", "datum", "vilar_på")
POSITION = ("form", "skäl", "datum", "namn", "bedömd_form", "avvikelse")
STATEMENT = ("fråga", "part", "text", "vem", "datum", "fil", "sha256")
EXERCISE = ("övningsfall", "sha256", "sätt", "grupp")
KEPT = ("regel", "plats", "skäl", "av", "datum")

_QUESTION = re.compile("[a-z][a-z0-9_]{0,47}")

MANY_FAULTS = 100
"""Reading stops here: nobody mends more than this in one go."""
MANY_THINGS = 10_000
"""No case has as many answers, rows and organisations."""


class CaseReader:
    """Reads one file.

    changes      what it says has happened
    dormant      the questions that the bank does not have; only in a file made with another bank
    ungrounded   the answers to juristfrågor that do not say what they rest on
    """

    def __init__(self, document: Document, bank: Bank, day: str) -> None:
        """Read. `day`: the local date (ISO) on which the answers enter the case. Raises VagvalError."""
        self.dormant: list[str] = []
        self.ungrounded: list[AnswerKey] = []
        self._document, self._bank, self._day = document, bank, day
        self._faults: list[Fault] = []
        self._things = 0
        self._foreign = False
        self.changes: tuple[Change, ...] = tuple(self._read())
        self.changes += tuple(self._statements(("uppgifter",)))
        self.changes += tuple(self._kept_wordings(("språkvakt",)))
        if self._faults:
            raise VagvalError(*self._faults)

    def _read(self) -> Iterator[Change]:
        data = self._document.data
        if not isinstance(data, dict) or data.get("vagval") != FORMAT:
            raise VagvalError(fault(Code.ARE010, self._document.place(("vagval",))))
        top = self._mapping((), data, TOP)
        edition = self._mapping(("bank",), top.get("bank", ""), BANK)
        self._foreign = edition.get("sha256", self._bank.sha256) != self._bank.sha256
        if "övning" in top:
            yield self._exercise(("övning",), top["övning"])
        yield self._details(("ärende",), top.get("ärende", ""))
        parties = list(self._parties(("parter",), top.get("parter", "")))
        yield from (change for change in parties if isinstance(change, PartyAdded))
        yield from self._answers(("svar",), top.get("svar", ""), party="")
        yield from (change for change in parties if isinstance(change, AnswerGiven))
        lists = self._mapping(("listor",), top.get("listor", ""), [kind.name for kind in LISTS])
        for kind in LISTS:
            yield from self._rows(("listor", kind.name), lists.get(kind.name, ""), kind)
        if "ställningstagande" in top:
            yield from self._position(("ställningstagande",), top["ställningstagande"])

    # -- the sections ---------------------------------------------------------------------------------

    def _details(self, path: Path_, data: Plain) -> DetailsChanged:
        head = self._mapping(path, data, HEAD)
        title, dnr, namnd, handlaggare = (self._line(path, head, word) for word in HEAD[:4])
        return DetailsChanged(title, dnr, namnd, handlaggare, self._date(path, head, "bedömningsdatum"))

    def _exercise(self, path: Path_, data: Plain) -> ExerciseBegun:
        given = self._mapping(path, data, EXERCISE)
        name, sha256, way, group = (self._line(path, given, word) for word in EXERCISE)
        if not name:
            self._fault(path, Code.ARE012, vad="övningsfall")
        return ExerciseBegun(Exercise(name, sha256, way, group))

    def _parties(self, path: Path_, data: Plain) -> Iterator[PartyAdded | AnswerGiven]:
        ids: set[str] = set()
        for number, (at, item) in enumerate(self._items(path, data)):
            if number == MOST_PARTIES:
                raise VagvalError(fault(Code.ARE025, self._document.place(at), antal=MOST_PARTIES))
            cells = self._mapping(at, item, PARTY)
            id = self._id(at, cells, "o", ids)
            name, orgnr, contact = (self._line(at, cells, word) for word in ("namn", "orgnr", "kontakt"))
            if not name.strip():
                self._fault(at, Code.ARE012, vad="namn")
            yield PartyAdded(Party(id, name, orgnr, contact))
            yield from self._answers((*at, "svar"), cells.get("svar", ""), party=id)

    def _answers(self, path: Path_, data: Plain, party: str) -> Iterator[AnswerGiven]:
        for id, item in self._mapping(path, data).items():
            self._count(path)
            at = (*path, id)
            question = self._bank.questions.get(id)
            if not self._is_question(at, id):
                continue
            if question is None and id not in self.dormant:
                self.dormant.append(id)
            if question is not None and question.per_part != bool(party):
                where = "under varje organisation i parter" if question.per_part else "i svar överst i filen"
                self._fault(at, Code.ARE018, id=id, var=where)
            if (
                question is not None
                and question.jurist
                and not (isinstance(item, dict) and "vilar_på" in item)
            ):
                self.ungrounded.append((id, party))
            answer = self._answer(at, item, question)
            if answer is not None:
                yield AnswerGiven(id, answer, party, self._day)

    def _answer(self, path: Path_, data: Plain, question: Question | None) -> Answer | None:
        """An answer written out, or short as a scalar or a list without skäl."""
        short: dict[str, Plain] = {"svar": data}
        whole = self._mapping(path, data, ANSWER) if isinstance(data, dict) else short
        if "svar" not in whole:
            self._fault(path, Code.ARE012, vad="svar")
            return None
        at = (*path, "svar") if isinstance(data, dict) else path
        value = self._value(at, whole["svar"], question)
        evidence = self._texts((*path, "underlag"), whole.get("underlag", []))
        answer = Answer(
            value="" if value is None else value,
            reason=self._prose(path, whole, "skäl"),
            evidence=evidence,
            who=self._line(path, whole, "vem"),
            by=self._line(path, whole, "av"),
            date=self._date(path, whole, "datum"),
            grounds=self._grounds((*path, "vilar_på"), whole.get("vilar_på", ""), question),
        )
        return None if value is None else answer

    def _value(self, path: Path_, data: Plain, question: Question | None) -> Value | None:
        before = len(self._faults)
        raw = self._text(path, data) if isinstance(data, str) else self._texts(path, data)
        if len(self._faults) > before:
            return None
        if question is None:
            return raw
        try:
            return read_value(question, raw)
        except VagvalError as error:
            for one in error.faults:
                self._keep(replace(one, place=self._document.place(path)))
            return None

    def _grounds(self, path: Path_, data: Plain, question: Question | None) -> dict[str, Value]:
        """The facts that a lawyer's answer rests on: kept as they are written, numbers as numbers."""
        known = None if question is None or self._foreign else question.vilar_pa
        found: dict[str, Value] = {}
        for id, item in self._mapping(path, data, known).items():
            at = (*path, id)
            value = self._text(at, item) if isinstance(item, str) else self._texts(at, item)
            asked = self._bank.questions.get(id)
            is_number = id in self._bank.facts or (asked is not None and asked.typ in {"tal", "belopp"})
            number = read_amount(value) if is_number and isinstance(value, str) else None
            found[id] = value if number is None else number
        return found

    def _rows(self, path: Path_, data: Plain, kind: ListKind) -> Iterator[RowAdded]:
        ids: set[str] = set()
        columns = [column.id for column in kind.columns]
        for at, item in self._items(path, data):
            cells = self._mapping(at, item, ["id", *columns])
            id = self._id(at, cells, kind.letter, ids)
            read = {column.id: self._cell(at, cells, column) for column in kind.columns if column.id in cells}
            yield RowAdded(kind.name, Row(id, read))

    def _cell(self, path: Path_, cells: dict[str, Plain], column: Column) -> str:
        at = (*path, column.id)
        match column.kind:
            case "rader":
                return self._prose(path, cells, column.id)
            case "datum":
                return self._date(path, cells, column.id)
            case "indikator":
                id = self._line(path, cells, column.id).strip()
                return id if not id or self._is_id(at, id, "i") else ""
            case "mål":
                data = cells[column.id]
                ids = (
                    self._line(path, cells, column.id).split()
                    if isinstance(data, str)
                    else self._texts(at, data)
                )
                return " ".join(id for id in ids if self._is_id(at, id, "m"))
        text = self._line(path, cells, column.id)
        match column.kind:
            case "val" if text and text not in (known := [id for id, _ in column.choices]):
                self._fault(at, Code.ARE019, varde=text, rad=did_you_mean(text, known))
            case "part" if text and text not in (STADEN, GEMENSAMT):
                self._is_id(at, text, "o")
            case "belopp" if text:
                amount = read_amount(text)
                if amount is None:
                    self._fault(at, Code.SVAR003, varde=text)
                return str(amount)
        return text

    def _position(self, path: Path_, data: Plain) -> Iterator[PositionTaken]:
        given = self._mapping(path, data, POSITION)
        position = Position(
            form=self._form(path, given, "form"),
            reason=self._prose(path, given, "skäl"),
            date=self._date(path, given, "datum"),
            name=self._line(path, given, "namn"),
            assessed=self._form(path, given, "bedömd_form"),
            departure=self._prose(path, given, "avvikelse"),
        )
        for word in POSITION[:4]:
            if not given.get(word):
                self._fault(path, Code.ARE012, vad=word)
        yield PositionTaken(position)

    def _statements(self, path: Path_) -> Iterator[StatementGiven]:
        """What the organisations of the file have told."""
        known = [change.party.id for change in self.changes if isinstance(change, PartyAdded)]
        data = self._document.data
        for at, item in self._items(path, data.get("uppgifter", "") if isinstance(data, dict) else ""):
            given = self._mapping(at, item, STATEMENT)
            question, party, who, file, sha256 = (
                self._line(at, given, word) for word in ("fråga", "part", "vem", "fil", "sha256")
            )
            text, date = self._prose(at, given, "text"), self._date(at, given, "datum")
            for word in STATEMENT[:3]:
                if not given.get(word):
                    self._fault(at, Code.ARE012, vad=word)
            if question:
                self._is_question((*at, "fråga"), question)
            if party and party not in known:
                self._fault((*at, "part"), Code.SVAR006, id=party, rad=did_you_mean(party, known))
            yield StatementGiven(Statement(question, party, text, who, date, file, sha256))

    def _kept_wordings(self, path: Path_) -> Iterator[WordingKept]:
        """What the språkvakt found and someone let stand. It is about the texts of the file itself."""
        data = self._document.data
        case = Case(id="")
        for change in self.changes:
            case = change.applied(case) or case
        for at, item in self._items(path, data.get("språkvakt", "") if isinstance(data, dict) else ""):
            given = self._mapping(at, item, KEPT)
            rule, place, by = (self._line(at, given, word) for word in ("regel", "plats", "av"))
            reason, day = self._prose(at, given, "skäl"), self._date(at, given, "datum")
            if not reason.strip():
                self._fault(at, Code.ARE012, vad="skäl")
            if rule not in (known := self._bank.language.rules) and not self._foreign:
                self._fault((*at, "regel"), Code.ARE019, varde=rule, rad=did_you_mean(rule, known))
            if text_at(case, place) is None:
                self._fault((*at, "plats"), Code.ARE050, plats=place)
            yield WordingKept(rule, place, reason, by, day)

    def _form(self, path: Path_, cells: dict[str, Plain], word: str) -> str:
        form, known = self._line(path, cells, word), self._bank.forms
        if form and form not in known:
            self._fault((*path, word), Code.SVAR008, id=form, rad=did_you_mean(form, known))
        return form

    # -- the parts of a section -----------------------------------------------------------------------

    def _mapping(self, path: Path_, data: Plain, known: Collection[str] | None = None) -> dict[str, Plain]:
        """Names and values; only those known, when the names are. Nothing written is nothing."""
        if data == "":
            return {}
        if not isinstance(data, dict):
            self._fault(path, Code.ARE013, vad="namn och värden")
            return {}
        for key in data:
            if known is not None and key not in known:
                self._fault((*path, key), Code.ARE011, nyckel=clean(key), rad=did_you_mean(key, known))
        return {key: item for key, item in data.items() if known is None or key in known}

    def _items(self, path: Path_, data: Plain) -> Iterator[tuple[Path_, Plain]]:
        """The items of a list, each with its path. Nothing written is an empty list."""
        if data == "":
            return
        if not isinstance(data, list):
            self._fault(path, Code.ARE013, vad="en lista")
            return
        for number, item in enumerate(data):
            self._count(path)
            yield (*path, number), item

    def _texts(self, path: Path_, data: Plain) -> tuple[str, ...]:
        """A list of texts; one alone may be written without being a list."""
        if isinstance(data, str):
            return (self._text(path, data),)
        return tuple(self._text(at, item) for at, item in self._items(path, data))

    def _text(self, path: Path_, data: Plain) -> str:
        if not isinstance(data, str):
            self._fault(path, Code.ARE013, vad="text")
            return ""
        if gone := lost(data):
            self._fault(path, Code.ARE016, antal=gone)
        return clean(data)

    def _prose(self, path: Path_, cells: dict[str, Plain], word: str) -> str:
        return self._text((*path, word), cells.get(word, ""))

    def _line(self, path: Path_, cells: dict[str, Plain], word: str) -> str:
        text = self._prose(path, cells, word)
        if "\n" in text:
            self._fault((*path, word), Code.ARE017)
        return text

    def _date(self, path: Path_, cells: dict[str, Plain], word: str) -> str:
        text = self._line(path, cells, word)
        date = read_date(text) if text else ""
        if date is None:
            self._fault((*path, word), Code.SVAR004, varde=text)
        return date or ""

    def _id(self, path: Path_, cells: dict[str, Plain], letter: str, used: set[str]) -> str:
        """The id of a row or a party: the list's letter and a number, once only."""
        id = self._line(path, cells, "id")
        if self._is_id((*path, "id"), id, letter) and id in used:
            self._fault((*path, "id"), Code.ARE015, id=id)
        used.add(id)
        return id

    def _is_id(self, path: Path_, id: str, letter: str) -> bool:
        right = re.fullmatch(f"{letter}[1-9][0-9]{{0,5}}", id) is not None
        if not right:
            self._fault(path, Code.ARE014, id=id, bokstav=letter)
        return right

    def _is_question(self, path: Path_, id: str) -> bool:
        """Whether the bank has the question, or a file made with another bank may name it."""
        right = id in self._bank.questions or (self._foreign and bool(_QUESTION.fullmatch(id)))
        if not right:
            self._fault(path, Code.SVAR005, id=clean(id), rad=did_you_mean(id, self._bank.questions))
        return right

    def _count(self, path: Path_) -> None:
        self._things += 1
        if self._things > MANY_THINGS:
            raise VagvalError(fault(Code.ARE020, self._document.place(path), antal=MANY_THINGS))

    def _fault(self, path: Path_, code: Code, **values: object) -> None:
        self._keep(fault(code, self._document.place(path), **values))

    def _keep(self, found: Fault) -> None:
        self._faults.append(found)
        if len(self._faults) == MANY_FAULTS:
            raise VagvalError(*self._faults)
