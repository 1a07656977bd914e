"""What a person may answer: a raw value → the value that is kept, or a clear error."""

import datetime
from collections.abc import Sequence

from wizard.bank.schema import Question
from wizard.case.answers import VET_EJ, Value
from wizard.faults import Code, VagvalError, did_you_mean, fault
from wizard.text import clean, read_amount


def read_value(question: Question, raw: str | int | Sequence[str]) -> Value:
    """The answer in the question's own type. `vet_ej` is an answer to every question.

    Raises VagvalError when it is not an answer to this question.
    """
    if raw == VET_EJ:
        return VET_EJ
    if raw in ("", ()):
        raise VagvalError(fault(Code.SVAR002, question.id))
    if question.typ != "flerval" and not isinstance(raw, str | int):
        raw = ", ".join(map(str, raw))  # [ja] is ja where one answer is asked for; more is told as written
    match question.typ:
        case "val":
            return _option(question, str(raw))
        case "flerval":
            chosen = [str(raw)] if isinstance(raw, str | int) else raw
            if not chosen:
                raise VagvalError(fault(Code.SVAR002, question.id))
            wanted = {_option(question, one) for one in chosen}
            alone = [option for option in question.svar if option.ensam and option.id in wanted]
            if alone and len(wanted) > 1:
                raise VagvalError(fault(Code.SVAR012, question.id, svar=alone[0].text))
            return tuple(option.id for option in question.svar if option.id in wanted)
        case "tal" | "belopp":
            number = raw if isinstance(raw, int) else read_amount(str(raw))
            if number is None or number < 0 or number >= 10**15:
                raise VagvalError(fault(Code.SVAR003, question.id, varde=raw))
            return number
        case "datum":
            date = read_date(str(raw))
            if date is None:
                raise VagvalError(fault(Code.SVAR004, question.id, varde=raw))
            return date
        case "text":
            text = clean(str(raw))
            if not text.strip():
                raise VagvalError(fault(Code.SVAR002, question.id))
            return text


def fits(question: Question, value: Value) -> bool:
    """Whether this is a value that `read_value` gives for the question."""
    try:
        return read_value(question, value) == value
    except VagvalError:
        return False


def _option(question: Question, id: str) -> str:
    known = [option.id for option in question.svar]
    if id not in known:
        raise VagvalError(fault(Code.SVAR001, question.id, varde=id, rad=did_you_mean(id, known)))
    return id


def read_date(text: str) -> str | None:
    """The day a person wrote, as åååå-mm-dd; None when it is no date."""
    try:
        return datetime.date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        return None
