"""What an organisation has answered in the form it was sent, brought into the case as uppgifter beside the answers.

Only what is new is told of anew: a file that has been read, and a text that stands as it was told last, add
nothing. No uppgift answers a question.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wizard.bank.model import Bank
from wizard.bank.yamltext import decode, read_yaml
from wizard.case.entry import read_date
from wizard.case.model import Case, Statement
from wizard.documents.view.asking import ANSWERED_BY
from wizard.documents.word.field import read_form
from wizard.faults import Code, VagvalError, did_you_mean, fault
from wizard.text import clean

LONGEST = 50_000
"""Characters of one uppgift: some twenty pages. With more the case file could not be read in again."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of reading a file.

    party    the organisation that has answered
    new      what is now kept in the case
    same     the questions with the text that was told before
    empty    the questions in the form that nothing is written at
    unknown  the fields that are no question of the bank
    outside  what was written beside the fields, and so belongs to no question
    again    whether this very file has been read before
    """

    party: str
    new: tuple[Statement, ...]
    same: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    again: bool = False


def bring(
    raw: bytes, name: str, *, bank: Bank, case: Case, party: str, who: str, date: str, today: str
) -> Brought:
    """Read a form in Word, or questions with texts in YAML. `name` is the file's.

    party   who has answered; may be empty when the case has only one organisation
    who     the name or function behind it; empty = what the form itself says
    date    the day that it speaks for; empty = `today`
    Raises VagvalError for what is no such file, belongs elsewhere or has nothing written in it.
    """
    day = read_date(date) if date.strip() else today
    if day is None:
        raise VagvalError(fault(Code.SVAR004, "datum", varde=date))
    party, sha256 = _party(case, party), hashlib.sha256(raw).hexdigest()
    suffix = Path(name).suffix.lower()
    fields: Mapping[str, str]
    outside: tuple[str, ...] = ()
    if suffix in (".yaml", ".yml"):
        fields = _written(raw, name, bank)
    elif suffix == ".docx":
        fields, outside = _filled_in(raw, name, bank, case)
    else:
        raise VagvalError(fault(Code.ARE067, name))
    texts = {id: text for id, written in fields.items() if (text := clean(written).strip())}
    if long := next((id for id, text in texts.items() if len(text) > LONGEST), ""):
        raise VagvalError(fault(Code.ARE068, name, id=long, tecken=LONGEST))
    who = " ".join(who.split()) or " ".join(texts.pop(ANSWERED_BY, "").split())
    told = {id: text for id, text in texts.items() if id in bank.questions}
    if not told:
        raise VagvalError(fault(Code.ARE064, name))
    again = any((one.sha256, one.party) == (sha256, party) for one in case.statements)
    same = {id for id, text in told.items() if [text] == [one.text for one in case.told(id, party)]}
    return Brought(
        party=party,
        new=tuple(
            Statement(id, party, text, who, day, Path(name).name, sha256)
            for id, text in told.items()
            if id not in same and not again
        ),
        same=tuple(id for id in told if id in same or again),
        empty=tuple(id for id in fields if id in bank.questions and id not in told),
        unknown=tuple(id for id in texts if id not in bank.questions and id != ANSWERED_BY),
        outside=outside,
        again=again,
    )


def _party(case: Case, party: str) -> str:
    known = [one.id for one in case.parties]
    if not known:
        raise VagvalError(fault(Code.ARE065, case.id))
    if not party and len(known) > 1:
        named = ", ".join(f"{one.id} {one.name}" for one in case.parties)
        raise VagvalError(fault(Code.ARE066, case.id, idn=named))
    if party and party not in known:
        raise VagvalError(fault(Code.SVAR006, case.id, id=party, rad=did_you_mean(party, known)))
    return party or known[0]


def _filled_in(raw: bytes, name: str, bank: Bank, case: Case) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The form's fields, when the form is this case's."""
    form = read_form(raw, name)
    belongs, edition = form.properties.get("Ärende", ""), form.properties.get("Frågebank", "")
    if not form.fields or not belongs:
        raise VagvalError(fault(Code.ARE060, name))
    if belongs != case.id:
        raise VagvalError(fault(Code.ARE062, name, id=belongs, detta=case.id))
    if not edition.endswith(bank.sha256):
        raise VagvalError(fault(Code.ARE063, name, utgava=edition.partition(" ")[0]))
    return form.fields, form.outside


def _written(raw: bytes, name: str, bank: Bank) -> Mapping[str, str]:
    """Questions with texts in a file: what was told by e-mail or on the telephone."""
    document = read_yaml(decode(raw, name), name)
    if not isinstance(document.data, dict):
        raise VagvalError(
            fault(Code.ARE013, document.place(()), vad="frågornas id, vart och ett med en text")
        )
    known = [*bank.questions, ANSWERED_BY]
    faults = [
        fault(Code.SVAR005, document.place((id,)), id=id, rad=did_you_mean(id, known))
        for id in document.data
        if id not in known
    ]
    faults += [
        fault(Code.ARE013, document.place((id,)), vad="text")
        for id, text in document.data.items()
        if not isinstance(text, str)
    ]
    if faults:
        raise VagvalError(*faults)
    return {id: text for id, text in document.data.items() if isinstance(text, str)}
