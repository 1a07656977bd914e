"""pydantic's view of what is wrong → our catalogue, with the place in the file."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from wizard.bank import schema
from wizard.bank.yamltext import Document, Path_, Plain
from wizard.faults import Code, Fault, did_you_mean, fault

_EXPECTED = {
    "list_type": "en lista",
    "dict_type": "nycklar och värden",
    "model_type": "nycklar och värden",
    "model_attributes_type": "nycklar och värden",
    "string_type": "text",
    "int_type": "ett heltal",
    "int_parsing": "ett heltal",
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


def translate(error: ValidationError, document: Document) -> list[Fault]:
    """Every fault in the order of the file."""
    faults = [_fault(detail, document) for detail in error.errors(include_url=False)]
    return sorted(faults, key=lambda one: (one.place.line, one.place.column))


def _fault(detail: ErrorDetails, document: Document) -> Fault:
    path = data_path(detail["loc"], document.data)
    place, kind, value = document.place(path), detail["type"], detail.get("input")
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "extra_forbidden":
        known = _keys_beside(path, document)
        return fault(Code.BANK003, place, nyckel=last, rad=did_you_mean(last, known))
    if kind == "missing":
        return fault(Code.BANK004, place, nyckel=last)
    if kind in {"union_tag_not_found", "union_tag_invalid"}:
        return fault(Code.BANK009, place)
    if kind == "string_pattern_mismatch":
        return fault(Code.BANK008, place, varde=value)
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
    for position, step in enumerate(loc):
        following = loc[position + 1] if position + 1 < len(loc) else None
        if isinstance(current, dict) and step in current:
            if step in schema.CONDITION_WORDS and following in current:
                continue  # the branch's name, not the key
            current = current[step]
        elif isinstance(current, list) and isinstance(step, int) and step < len(current):
            current = current[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _keys_beside(path: Path_, document: Document) -> list[str]:
    """The keys that some model allows together with the ones standing beside the unknown one."""
    current: Any = document.data
    for step in path[:-1]:
        current = current[step]
    there = set(current)
    fits = [(len(there & keys), keys) for keys in _models_keys()]
    best = max((hits for hits, _ in fits), default=0)
    return sorted({key for hits, keys in fits if hits == best for key in keys})


def _models_keys() -> Iterator[frozenset[str]]:
    for model in vars(schema).values():
        if isinstance(model, type) and issubclass(model, BaseModel) and model.model_fields:
            yield frozenset(field.alias or name for name, field in model.model_fields.items())
