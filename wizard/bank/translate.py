"""A file as the schema reads it. What pydantic finds wrong → our catalogue, with the place in the file."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wizard.bank import requirement, vocabulary
from wizard.bank.yamltext import Document, Path_, Plain, words
from wizard.faults import Code, Fault, did_you_mean, fault, nearest

_EXPECTED = {
    "list_type": "en lista",
    "dict_type": "nycklar och värden",
    "model_type": "nycklar och värden",
    "model_attributes_type": "nycklar och värden",
    "string_type": "text",
    "int_type": "ett heltal",
    "int_parsing": "ett heltal",
    "int_parsing_size": "ett mindre tal",
    "bool_type": "ja eller nej",
    "bool_parsing": "ja eller nej",
    "date_type": "ett datum (åååå-mm-dd)",
    "date_parsing": "ett datum (åååå-mm-dd)",
    "date_from_datetime_parsing": "ett datum (åååå-mm-dd)",
    "date_from_datetime_inexact": "ett datum (åååå-mm-dd)",
    "greater_than_equal": "ett större tal",
    "less_than_equal": "ett mindre tal",
    "too_long": "färre poster",
    "string_too_long": "en kortare text",
}
_EMPTY = {"string_too_short", "too_short"}
_PATTERNS = {
    vocabulary.CITATION: "en hänvisning: källans id, eller källa#ställe",
    requirement.PLACED: "en hänvisning med ställe: källa#ställe",
    requirement.REQUIREMENT_ID: "ett id av källa, avsnitt och två siffror, till exempel S0-31-02",
    vocabulary.SOURCE_ID: "ett id av bokstäver, siffror och bindestreck",
    vocabulary.VERSION: "en version med punkt, till exempel 1.0",
    vocabulary.POINT_ID: "J och ett tal, till exempel J1",
    vocabulary.CONFLICT_ID: "K och ett tal, till exempel K1",
    vocabulary.THEOREM_ID: "en stor bokstav och ett tal, till exempel T1",
}
"""What a text of a certain form should have been. Any other pattern is that of an id."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A file read against its model.

    model      None when the file cannot do without what was left out
    document   without what was left out
    unread     every word in what was left out
    """

    model: BaseModel | None
    document: Document
    unread: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()


def fit(model: type[BaseModel], document: Document) -> Fitted:
    """The file as the model reads it. An unknown key, or a list's item with a fault, is left out."""
    try:
        return Fitted(model.model_validate(document.data), document)
    except ValidationError as error:
        details = error.errors(include_url=False)
    faults = tuple(_fault(detail, document, model) for detail in details if not _misspelt(detail, details))
    paths = {_left_out(detail, document) for detail in details}
    rest = document.without(paths)
    unread = frozenset(word for path in paths for word in words(document.value(path)))
    try:
        return Fitted(model.model_validate(rest.data), rest, unread, faults)
    except ValidationError:
        return Fitted(None, rest, unread, faults)


def _misspelt(missing: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a key is missing because it stands there misspelt: one fault, told as an unknown key."""
    *beside, key = missing["loc"] or ("",)
    return missing["type"] == "missing" and any(
        one["type"] == "extra_forbidden"
        and [*one["loc"][:-1]] == beside
        and nearest(str(one["loc"][-1]), [str(key)])
        for one in details
    )


def _left_out(detail: ErrorDetails, document: Document) -> Path_:
    path = data_path(detail["loc"], document.data)
    return path if detail["type"] == "extra_forbidden" else path[:2]


def _fault(detail: ErrorDetails, document: Document, model: type[BaseModel]) -> Fault:
    path = data_path(detail["loc"], document.data)
    place, kind, value = document.place(path), detail["type"], detail.get("input")
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "extra_forbidden":
        known = _keys_beside(path, document, model)
        return fault(Code.BANK003, place, nyckel=last, rad=did_you_mean(last, known))
    if kind == "missing":
        return fault(Code.BANK004, place, nyckel=last)
    if kind in {"union_tag_not_found", "union_tag_invalid"}:
        return fault(Code.BANK009, place)
    if kind == "string_pattern_mismatch":
        form = _PATTERNS.get(detail["ctx"]["pattern"])
        return fault(Code.BANK005, place, vantat=form) if form else fault(Code.BANK008, place, varde=value)
    if kind in _EMPTY:
        return fault(Code.BANK007, place)
    if kind in {"literal_error", "enum"}:
        return fault(Code.BANK006, place, varde=value, rad=_allowed(detail, value))
    return fault(Code.BANK005, place, vantat=_EXPECTED.get(kind, detail["msg"]))


def _allowed(detail: ErrorDetails, value: object) -> str:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    names = [name.strip().strip("'") for name in expected.replace(" or ", ",").split(",")]
    return did_you_mean(str(value), [name for name in names if name])


def data_path(loc: tuple[int | str, ...], data: Plain) -> Path_:
    """pydantic's location without the names of union branches: a path in the file's own data."""
    path: list[str | int] = []
    current: Any = data
    steps = iter(enumerate(loc))
    for position, step in steps:
        following = loc[position + 1] if position + 1 < len(loc) else None
        if isinstance(current, dict) and step in vocabulary.CONDITION_WORDS and following in current:
            _, step = next(steps)  # the step was the branch's name, the key comes after it
        if isinstance(current, dict):
            known = step in current
        else:
            known = isinstance(current, list) and isinstance(step, int) and step < len(current)
        if known:
            current = current[step]
            path.append(step)
    return tuple(path)


def _keys_beside(path: Path_, document: Document, model: type[BaseModel]) -> list[str]:
    """The keys that some model allows together with the ones standing beside the unknown one."""
    there = set(document.value(path[:-1]))
    fits = [(len(there & keys), keys) for keys in _models_keys(model)]
    best = max((hits for hits, _ in fits), default=0)
    return sorted({key for hits, keys in fits if hits == best for key in keys})


def _models_keys(model: type[BaseModel]) -> Iterator[frozenset[str]]:
    """Those of every model that stands where the file's own does."""
    for one in [*vars(vocabulary).values(), *vars(sys.modules[model.__module__]).values()]:
        if isinstance(one, type) and issubclass(one, BaseModel) and one.model_fields:
            yield frozenset(field.alias or name for name, field in one.model_fields.items())
