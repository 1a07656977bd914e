"""The words of a case as plain data: one form for the log on disk, exported history and case files.

A dataclass becomes a mapping from Swedish words to text, numbers, lists and mappings. A field that has
its default value is left out, so a field may be added later without touching what is already kept.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from wizard.case.answers import Value

Thing = TypeVar("Thing")

WORDS = {
    "actor": "vem",
    "agreed": "enligt_facit",
    "answer": "svar",
    "assessed": "bedömd_form",
    "assessment_date": "bedömningsdatum",
    "before": "före",
    "by": "av",
    "cells": "celler",
    "contact": "kontakt",
    "date": "datum",
    "day": "dag",
    "departure": "avvikelse",
    "differed": "annat_än_facit",
    "dnr": "diarienummer",
    "evidence": "underlag",
    "exercise": "övning",
    "grounds": "vilar_på",
    "group": "grupp",
    "handlaggare": "handläggare",
    "kind": "slag",
    "letterhead_sha256": "brevhuvud_sha256",
    "list": "lista",
    "login": "inloggning",
    "marks": "rättning",
    "name": "namn",
    "namnd": "nämnd",
    "number": "nummer",
    "numbers": "nummer",
    "party": "part",
    "path": "fil",
    "payload": "innehåll",
    "place": "plats",
    "position": "ställningstagande",
    "practice": "övningsfall",
    "previous": "föregående",
    "question": "fråga",
    "reason": "skäl",
    "row": "rad",
    "result": "resultat",
    "rule": "regel",
    "seal": "sigill",
    "statement": "uppgift",
    "template": "mall",
    "template_origin": "mall_från",
    "template_sha256": "mall_sha256",
    "template_version": "mall_version",
    "time": "tid",
    "title": "titel",
    "value": "svar",
    "way": "sätt",
    "who": "vem",
    "written": "dokument",
}
"""Field → the word it is kept under. A field that is not here is kept under its own name."""


def to_plain(thing: Any) -> dict[str, Any]:
    """A dataclass as plain data, without the fields that have their default value."""
    return {
        word: _plain(value)
        for word, field in _fields(type(thing)).items()  # type: ignore[arg-type]
        if (value := getattr(thing, field.name)) != _default(field)
    }


def from_plain(kind: type[Thing], data: object) -> Thing:
    """The dataclass that `to_plain` made `data` from.

    Raises ValueError, in Swedish, for anything that cannot have come from there.
    """
    if not isinstance(data, Mapping):
        raise ValueError("en uppsättning av namn och värde väntades")
    words = _fields(kind)  # type: ignore[arg-type]
    if unknown := set(data) - set(words):
        raise ValueError(f"okänt namn: {', '.join(sorted(map(str, unknown)))}")
    given: dict[str, Any] = {}
    for word, field in words.items():
        if word in data:
            try:
                given[field.name] = _read(field.type, data[word])
            except ValueError as error:
                raise ValueError(f"{word}: {error}") from error
        elif _default(field) is MISSING:
            raise ValueError(f"{word} saknas")
    return kind(**given)


@cache
def _fields(kind: type) -> "dict[str, Field[Any]]":
    return {WORDS.get(field.name, field.name): field for field in fields(kind)}


def _default(field: "Field[Any]") -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _plain(value: object) -> object:
    if is_dataclass(value):
        return to_plain(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise ValueError("text väntades")
    return data


def _number(data: object) -> int:
    if not isinstance(data, int) or isinstance(data, bool):
        raise ValueError("ett heltal väntades")
    return data


def _texts(data: object) -> tuple[str, ...]:
    if not isinstance(data, list):
        raise ValueError("en lista väntades")
    return tuple(map(_text, data))


def _numbers(data: object) -> tuple[int, ...]:
    if not isinstance(data, list):
        raise ValueError("en lista väntades")
    return tuple(map(_number, data))


def _value(data: object) -> Value:
    if isinstance(data, list):
        return _texts(data)
    return _text(data) if isinstance(data, str) else _number(data)


def _payload(data: object) -> Mapping[str, Any] | None:
    if data is not None and not isinstance(data, Mapping):
        raise ValueError("en uppsättning av namn och värde väntades")
    return data


def _mapping(of: Callable[[object], Any]) -> Callable[[object], dict[str, Any]]:
    def read(data: object) -> dict[str, Any]:
        if not isinstance(data, Mapping):
            raise ValueError("en uppsättning av namn och värde väntades")
        return {_text(key): of(item) for key, item in data.items()}

    return read


_READERS: dict[object, Callable[[object], Any]] = {
    str: _text,
    int: _number,
    Mapping[str, Any] | None: _payload,
    str | None: _text,
    Value: _value,
    tuple[str, ...]: _texts,
    tuple[int, ...]: _numbers,
    Mapping[str, str]: _mapping(_text),
    Mapping[str, Value]: _mapping(_value),
}
"""How each type of field is read. Any other type is a dataclass."""


def _read(kind: Any, data: object) -> Any:
    reader = _READERS.get(kind)
    return from_plain(kind, data) if reader is None else reader(data)
