"""A case as a file: YAML with answers, lists and ställningstagande; JSON with all history.

The format is described in docs/case-file.md. Reading either gives events, so that the store has one way in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

from wizard.bank.model import Bank
from wizard.bank.yamltext import decode, read_yaml
from wizard.case.answers import Answer, Value
from wizard.case.casereader import FORMAT, CaseReader
from wizard.case.changes import AnswerGiven, CaseOpened, Change
from wizard.case.events import Event, Stamp, fold, record_all
from wizard.case.history import read_history
from wizard.case.lists import LISTS
from wizard.case.model import BankRef, Case
from wizard.case.texts import text_at
from wizard.case.words import to_plain
from wizard.faults import Code, VagvalError, fault
from wizard.text import NBSP

Grounds = Callable[[Case, str, str], Mapping[str, Value]]
"""(case, juristfråga, party or "") → the facts that an answer to it rests on, as they stand in the case."""

MAX_BYTES = 3_000_000
"""Of YAML: more than every answer at its longest. A history in JSON may be several times that."""

EXERCISE_END = "# Slut på övningen."
"""The last line of an övning. It is sent to someone, and a file cut off on its way can still be whole YAML: its
answers would look as if they had been left out."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file gave. `dormant`: the questions in it that our bank does not have, kept but not counted."""

    events: tuple[Event, ...]
    dormant: tuple[str, ...] = ()


def import_case(
    raw: bytes, file: str, *, bank: Bank, stamp: Stamp, case_id: str, grounds: Grounds
) -> Imported:
    """The events of a case file. Whether it is YAML or JSON is told by its name, or by how it begins.

    stamp, case_id   who brings a YAML file in, when, and which id the case gets. JSON has its own.
    grounds          what a lawyer's answer rests on when the file does not say
    Raises VagvalError with all that must be mended.
    """
    text = decode(raw, file)
    if file.endswith(".json") or (not file.endswith((".yaml", ".yml")) and text.lstrip().startswith("{")):
        events = read_history(text, file)
        return Imported(events, tuple(sorted({id for id, _ in fold(events).answers} - set(bank.questions))))
    if len(raw) > MAX_BYTES:
        raise VagvalError(fault(Code.YAML006, file, skal=f"{len(raw) // 1_000_000} MB"))
    reader = CaseReader(read_yaml(text, file), bank, stamp.day)
    changes: list[Change] = [CaseOpened(case_id, BankRef(bank.version, bank.sha256)), *reader.changes]
    if reader.ungrounded:
        case = fold(record_all(Case(id=""), changes, stamp))
        changes = [
            _grounded(change, grounds(case, change.question, change.party))
            if isinstance(change, AnswerGiven) and (change.question, change.party) in reader.ungrounded
            else change
            for change in changes
        ]
    return Imported(record_all(Case(id=""), changes, stamp), tuple(reader.dormant))


def _grounded(change: AnswerGiven, grounds: Mapping[str, Value]) -> AnswerGiven:
    return replace(change, answer=replace(change.answer, grounds=grounds))


def export_case(case: Case, bank: Bank) -> str:
    """The case as YAML: answers in the bank's order, lists, ställningstagande; no history."""
    whole: dict[str, Any] = {
        "vagval": FORMAT,
        "bank": to_plain(case.bank),
        "övning": to_plain(case.exercise) if case.exercise else {},
        "ärende": {
            "titel": case.title,
            "diarienummer": case.dnr,
            "nämnd": case.namnd,
            "handläggare": case.handlaggare,
            "bedömningsdatum": case.date,
        },
        "parter": [{**to_plain(party), "svar": _answers(case, bank, party.id)} for party in case.parties],
        "svar": _answers(case, bank, ""),
        "listor": {
            kind.name: [{"id": row.id, **row.cells} for row in case.listed(kind.name)] for kind in LISTS
        },
        "ställningstagande": to_plain(case.position) if case.position else {},
        "språkvakt": _waivers(case),
        "uppgifter": [to_plain(one) for id in _in_order(case, bank) for one in case.told(id)],
    }
    text = yaml.dump(_filled(whole), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return f"{text}{EXERCISE_END}\n" if case.exercise else text


def is_cut_off(raw: bytes) -> bool:
    """Whether an övning that `export_case` wrote has lost its end. One written by hand has none to lose."""
    text = raw.decode("utf-8-sig", errors="replace")
    exported = text.startswith("vagval:") and "\nbank:" in text and "\növning:" in text
    return exported and not text.rstrip().endswith(EXERCISE_END)


def _answers(case: Case, bank: Bank, party: str) -> dict[str, Any]:
    given = {question: answer for (question, of), answer in case.answers.items() if of == party}
    ordered = [id for id in bank.questions if id in given]
    ordered += [id for id in given if id not in bank.questions]
    return {id: _answer(given[id], id in bank.questions and bank.questions[id].jurist) for id in ordered}


def _answer(answer: Answer, jurist: bool) -> Any:
    """Short when there is nothing but the value. A lawyer's answer always says what it rests on."""
    plain = to_plain(answer)
    if jurist:
        return plain | {"vilar_på": to_plain(answer).get("vilar_på", {})}
    return plain["svar"] if set(plain) == {"svar"} else plain


def _in_order(case: Case, bank: Bank) -> list[str]:
    """The questions that the organisations have told of, in the bank's order, then those it does not have."""
    told = {one.question for one in case.statements}
    return [*(id for id in bank.questions if id in told), *sorted(told - set(bank.questions))]


def _waivers(case: Case) -> list[dict[str, Any]]:
    """What was let stand, where the text is still the one that it was about."""
    return [
        {"regel": one.rule, "plats": one.place, "skäl": one.reason, "av": one.by, "datum": one.date}
        for one in case.waivers.values()
        if text_at(case, one.place) == one.text
    ]


def _filled(data: Any) -> Any:
    """Without what is empty, save the facts a lawyer's answer rests on."""
    if isinstance(data, dict):
        filled = {key: _filled(item) for key, item in data.items()}
        return {key: item for key, item in filled.items() if item not in ("", [], {}) or key == "vilar_på"}
    return [_filled(item) for item in data] if isinstance(data, list) else data


class _Dumper(yaml.SafeDumper):
    """Every scalar is text, so nothing needs quotes for looking like a number or a date."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it

    def ignore_aliases(self, data: Any) -> bool:
        """Case files have no anchors."""
        return True


def _scalar(dumper: yaml.SafeDumper, data: object) -> yaml.ScalarNode:
    """Text in lines stands as lines, when that loses nothing; odd characters stand in quotes."""
    text = str(data)
    lines = text.split("\n")
    if not all(line.replace(NBSP, "").isprintable() for line in lines):
        style = '"'
    elif len(lines) > 1 and lines[0] and all(line == line.strip() for line in lines):
        style = "|"
    else:
        style = None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _scalar)
_Dumper.add_representer(int, _scalar)
