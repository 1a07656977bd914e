"""What a template can get hold of, by sort: texts, numbers, records with fields, lists, and things by key.

A shape says what may be done with a value without having the value. `Anything` is what nothing is known
of: nothing is said against it.
"""

import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from inspect import getattr_static
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes

from wizard.documents.view.words import View
from wizard.faults import Code


class Shape:
    """A sort of value."""


@dataclass(frozen=True, slots=True)
class Anything(Shape):
    """Nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Text(Shape):
    """A text; `choices` are all that it can be, when that is known."""

    choices: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Number(Shape):
    """A whole number."""


@dataclass(frozen=True, slots=True)
class Truth(Shape):
    """True or false: for conditions only."""


@dataclass(frozen=True, slots=True)
class Maybe(Shape):
    """`of`, or no value at all."""

    of: Shape


@dataclass(frozen=True, slots=True)
class Many(Shape):
    """A list."""

    of: Shape


@dataclass(frozen=True, slots=True)
class Tuple(Shape):
    """So many values, each of its own sort."""

    parts: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Record(Shape):
    """A view. `questions` are the ids of the bank's questions that it can be about, when they are known."""

    view: type[View]
    questions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Keyed(Shape):
    """Values by key. `items` has every key, when they are known; `unknown` is the fault of any other."""

    of: Shape
    items: Mapping[str, Shape] | None = None
    unknown: Code = Code.DOK030


@dataclass(frozen=True, slots=True, eq=False)
class Macro(Shape):
    """A macro, with the file that it stands in and the names that it can see."""

    node: nodes.Macro
    file: str
    names: Mapping[str, Shape]


@dataclass(frozen=True, slots=True, eq=False)
class Module(Shape):
    """A template imported under a name."""

    names: Mapping[str, Shape]


@dataclass(frozen=True, slots=True)
class Function(Shape):
    """One of the functions that every template has, and what it gives."""

    gives: Shape


@dataclass(frozen=True, slots=True)
class Loop(Shape):
    """What `loop` is inside a loop."""


LOOP: Mapping[str, Shape] = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), Number()),
    **dict.fromkeys(("first", "last"), Truth()),
    **dict.fromkeys(("previtem", "nextitem", "cycle", "changed"), Anything()),
}
"""The fields of `loop`."""

_NOT_TEXT: Mapping[type[Shape], str] = {
    Truth: "sant eller falskt",
    Maybe: "värdet kan saknas",
    Many: "en lista",
    Tuple: "en lista",
    Record: "en post",
    Keyed: "en post",
    Macro: "ett makro som inte anropas",
    Module: "en mall",
    Function: "en funktion som inte anropas",
    Loop: "en post",
}


def not_text(shape: Shape) -> str:
    """What a value is instead of something that a document can show; empty when it can."""
    return _NOT_TEXT.get(type(shape), "")


def either(one: Shape, other: Shape) -> Shape:
    """What is one or the other."""
    if one == other:
        return one
    if isinstance(one, Text) and isinstance(other, Text):
        known = one.choices is not None and other.choices is not None
        return Text((one.choices or frozenset()) | (other.choices or frozenset())) if known else Text()
    if isinstance(one, Record) and isinstance(other, Record) and one.view is other.view:
        return Record(one.view, one.questions | other.questions)
    if isinstance(one, Many) and isinstance(other, Many):
        return Many(either(one.of, other.of))
    return Anything()


@cache
def shape_of(annotation: Any) -> Shape:
    """The shape of a value with this type."""
    simple: dict[Any, Shape] = {str: Text(), int: Number(), bool: Truth()}
    if annotation in simple:
        return simple[annotation]
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Literal and all(isinstance(part, str) for part in parts):
        return Text(frozenset(parts))
    if origin in (Union, types.UnionType) and type(None) in parts:
        inner = tuple(part for part in parts if part is not type(None))
        return Maybe(shape_of(inner[0])) if len(inner) == 1 else Anything()
    if origin in (list, Sequence, Iterable) or (origin is tuple and parts[1:] == (...,)):
        return Many(shape_of(parts[0]))
    if origin is tuple:
        return Tuple(tuple(shape_of(part) for part in parts))
    if origin in (dict, Mapping):
        return Keyed(shape_of(parts[1]))
    if isinstance(annotation, type) and issubclass(annotation, View):
        return Record(annotation)
    return Anything()


@cache
def fields_of(view: type[View]) -> Mapping[str, Shape]:
    """The fields of a view, and what it works out of them."""
    hints = get_type_hints(view)
    found = {name: shape_of(hints[name]) for name in view.model_fields}
    for name in dir(view):
        worked_out = getattr_static(view, name)
        if isinstance(worked_out, property) and worked_out.fget and name[0] != "_":
            found.setdefault(name, shape_of(get_type_hints(worked_out.fget).get("return")))
    return {name: shape for name, shape in found.items() if not name.startswith("model_")}


def returned(make: Callable[..., object]) -> type[View] | None:
    """The view that a function makes, by its return annotation; None when it has none, or none that is a view."""
    annotation = get_type_hints(make).get("return")
    return annotation if isinstance(annotation, type) and issubclass(annotation, View) else None


def may_be_nothing(view: type[View]) -> list[str]:
    """The fields, of the view and of the views in it, that can lack a value or have a type that says nothing.

    A whole view may be left out: a template asks for it in a condition.
    """
    found, seen, queue = [], {view}, [view]
    while queue:
        one = queue.pop()
        for name, shape in fields_of(one).items():
            inner = shape
            while isinstance(inner, Many | Maybe | Keyed):
                inner = inner.of
            if isinstance(inner, Anything) or (isinstance(shape, Maybe) and not isinstance(inner, Record)):
                found.append(f"{one.__name__}.{name}")
            elif isinstance(inner, Record) and inner.view not in seen:
                seen.add(inner.view)
                queue.append(inner.view)
    return found
