"""The expressions of a template: what each would give, and everything wrong with it.

A fault is said once, however many ways lead to it. What is printed is kept: the questions whose answers
come out in words, each with the first place where it does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from wizard.documents.checking.known import Known
from wizard.documents.checking.shapes import (
    LOOP,
    Anything,
    Function,
    Keyed,
    Loop,
    Macro,
    Many,
    Maybe,
    Module,
    Number,
    Record,
    Shape,
    Text,
    Truth,
    Tuple,
    either,
    fields_of,
    not_text,
)
from wizard.faults import Code, Fault, Place, did_you_mean, fault

_SAME = ("list", "sort", "unique", "select", "reject", "selectattr", "rejectattr")
"""The filters that give a list of the same things."""

_LOOKS: Mapping[str, Callable[[Shape], Shape]] = {
    "items": lambda of: Many(Tuple((Text(), of))),
    "keys": lambda of: Many(Text()),
    "values": Many,
    "get": lambda of: of,
}
"""What a template may ask of things by key, and what it gets."""


@dataclass(slots=True)
class Found:
    """What a check of templates has found."""

    faults: dict[Fault, None] = field(default_factory=dict)
    printed: dict[str, Place] = field(default_factory=dict)

    def complain(self, code: Code, place: Place, **values: object) -> None:
        """Keep a fault."""
        self.faults.setdefault(fault(code, place, **values))


Call = Callable[[Macro, nodes.Call, "Expressions"], Shape]


@dataclass(slots=True)
class Expressions:
    """The expressions of one file, with the names that can be used there.

    call      what becomes of a call of a macro
    printing  whether what is read comes out in the document, and does not only choose what does
    within    where the macro was called that this stands in; for a macro in a macro, the outermost call
    """

    known: Known
    found: Found
    file: str
    names: dict[str, Shape]
    call: Call
    printing: bool = True
    within: Place | None = None

    def shown(self, node: nodes.Expr) -> None:
        """A value that the document shows."""
        shape = self.shape(node)
        if sort := not_text(shape):
            self.found.complain(Code.DOK031, self.place(node), slag=f"{sort} ({spelled(node) or '…'})")

    def tested(self, node: nodes.Node) -> Shape:
        """A value that only decides what the document shows."""
        before, self.printing = self.printing, False
        shape = self.shape(node)
        self.printing = before
        return shape

    def shape(self, node: nodes.Node) -> Shape:
        """What an expression gives."""
        match node:
            case nodes.Const(value=str(text)):
                return Text(frozenset([text]))
            case nodes.Const(value=bool()):
                return Truth()
            case nodes.Const(value=int()):
                return Number()
            case nodes.Name(name=name):
                return self._name(node, name)
            case nodes.Getattr(node=owner, attr=name):
                return self.attribute(owner, name, node)
            case nodes.Getitem(node=owner, arg=nodes.Const(value=str(name))):
                return self.attribute(owner, name, node)
            case nodes.Getitem(node=owner, arg=nodes.Slice()):
                whole = self.shape(owner)
                return whole if isinstance(whole, Many) else Anything()
            case nodes.Getitem(node=owner, arg=argument):
                self.tested(argument)
                return _element(self.shape(owner))
            case nodes.Call():
                return self._call(node)
            case nodes.Filter():
                return self._filter(node)
            case nodes.Concat(nodes=parts):
                for part in parts:
                    self.shown(part)
                return Text()
            case nodes.CondExpr(test=test, expr1=one, expr2=other):
                self.tested(test)
                return either(self.shape(one), self.shape(other) if other else Text())
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
                return either(self.shape(left), self.shape(right))
            case nodes.Compare():
                return self._compare(node)
            case nodes.Not() | nodes.Test():
                for child in node.iter_child_nodes():
                    self.tested(child)
                return Truth()
            case nodes.Tuple(items=items):
                return Tuple(tuple(map(self.shape, items)))
            case nodes.List(items=items):
                shapes = list(map(self.shape, items))
                return Many(shapes[0] if len(set(shapes)) == 1 else Anything())
        shapes = [self.shape(child) for child in node.iter_child_nodes()]
        if not isinstance(node, nodes.BinExpr):
            return Anything()
        return Text() if isinstance(shapes[0], Text) else either(*shapes)

    def place(self, node: nodes.Node) -> Place:
        """Where a node stands."""
        return Place(self.file, node.lineno)

    # -- names and fields ---------------------------------------------------------------------

    def _name(self, node: nodes.Node, name: str) -> Shape:
        if name not in self.names:
            self._unknown(node, name, self.names)
            return Anything()
        return self.names[name]

    def attribute(self, owner: nodes.Node, name: str, node: nodes.Node) -> Shape:
        """A field of what another expression gives."""
        shape = self.shape(owner)
        while isinstance(shape, Maybe):
            shape = shape.of
        path = f"{spelled(owner)}.{name}" if spelled(owner) else name
        match shape:
            case Record():
                if self.printing:
                    for id in self.known.printed(shape, name):
                        self.found.printed.setdefault(id, self.within or self.place(node))
                return self.known.field(shape, name) or self._unknown(node, path, fields_of(shape.view))
            case Keyed(items=items, of=of) if name in _LOOKS and name not in (items or ()):
                return Function(_LOOKS[name](of))
            case Keyed(items=None, of=of):
                return of
            case Keyed(items=items, unknown=code) if items is not None:
                if name not in items:
                    hint = did_you_mean(name, items)
                    self.found.complain(code, self.place(node), namn=path, id=name, forslag=hint)
                return items.get(name, shape.of)
            case Module(names=names):
                return names[name] if name in names else self._unknown(node, path, names)
            case Loop():
                return LOOP[name] if name in LOOP else self._unknown(node, path, LOOP)
            case Text() | Number() | Truth() | Many() | Tuple():
                return self._unknown(node, path, ())
        return Anything()

    def _unknown(self, node: nodes.Node, path: str, names: Mapping[str, Shape] | tuple[()]) -> Shape:
        last = path.rpartition(".")[2]
        hint = did_you_mean(last, names) if names else "Det har inga fält."
        self.found.complain(Code.DOK030, self.place(node), namn=f"”{path}”", forslag=hint)
        return Anything()

    # -- calls and filters --------------------------------------------------------------------

    def _call(self, node: nodes.Call) -> Shape:
        called = self.shape(node.node)
        if isinstance(called, Macro):
            return self.call(called, node, self)
        for argument in (*node.args, *(pair.value for pair in node.kwargs)):
            if isinstance(called, Function) and called.gives == Text():
                self.shown(argument)
            else:
                self.shape(argument)
        return called.gives if isinstance(called, Function) else Anything()

    def _filter(self, node: nodes.Filter) -> Shape:
        if node.node is None:
            return Anything()
        if node.name in ("rik", "length"):
            given = self.tested(node.node) if node.name == "length" else self.shape(node.node)
            if node.name == "rik" and (sort := not_text(given)):
                self.found.complain(Code.DOK031, self.place(node), slag=sort)
            return Text() if node.name == "rik" else Number()
        given = self.shape(node.node)
        if isinstance(given, Text | Number | Truth | Record):
            sort = not_text(given) or "text"
            self.found.complain(Code.DOK073, self.place(node), namn=node.name, slag=sort)
            return Anything()
        for argument in (*node.args, *(pair.value for pair in node.kwargs)):
            self.tested(argument)
        each = _element(given)
        if name := _attribute_of(node):
            each = self._field_of_each(each, name, node)
        if node.name in ("first", "last"):
            return each
        if node.name == "join":
            if sort := not_text(each):
                self.found.complain(Code.DOK031, self.place(node), slag=sort)
            return Text()
        if node.name in _SAME:
            return Many(_element(given))
        return Many(each) if node.name == "map" and name else Anything()

    def _field_of_each(self, each: Shape, name: str, node: nodes.Node) -> Shape:
        """The field that a filter takes of every thing in a list."""
        inner = Expressions(
            self.known, self.found, self.file, {"varje": each}, self.call, self.printing, self.within
        )
        return inner.attribute(nodes.Name("varje", "load", lineno=node.lineno), name, node)

    # -- comparisons --------------------------------------------------------------------------

    def _compare(self, node: nodes.Compare) -> Shape:
        left, left_node = self.tested(node.expr), node.expr
        for operand in node.ops:
            right = self.tested(operand.expr)
            if operand.op in ("eq", "ne"):
                self._can_be(left, right, left_node, operand.expr, node)
            elif operand.op in ("in", "notin") and isinstance(right, Many):
                self._can_be(right.of, left, operand.expr, left_node, node)
            elif operand.op in ("in", "notin") and isinstance(right, Tuple):
                for part in right.parts:
                    self._can_be(left, part, left_node, operand.expr, node)
            left, left_node = right, operand.expr
        return Truth()

    def _can_be(
        self, one: Shape, other: Shape, one_node: nodes.Node, other_node: nodes.Node, node: nodes.Node
    ) -> None:
        """Two texts of which all possible ones are known, and that are never the same."""
        if not (isinstance(one, Text) and isinstance(other, Text) and one.choices and other.choices):
            return
        if one.choices.isdisjoint(other.choices):
            if isinstance(one_node, nodes.Const):
                one, other, other_node, one_node = other, one, one_node, other_node
            wanted = min(other.choices or ())
            hint = did_you_mean(wanted, filter(None, one.choices or ()))
            path = spelled(one_node) or "Värdet"
            self.found.complain(Code.DOK072, self.place(node), namn=path, varde=wanted, forslag=hint)


def spelled(node: nodes.Node) -> str:
    """A path as it is written: `trad.mal`; empty for other expressions."""
    match node:
        case nodes.Name(name=name):
            return name
        case (
            nodes.Getattr(node=owner, attr=name) | nodes.Getitem(node=owner, arg=nodes.Const(value=str(name)))
        ):
            return f"{spelled(owner)}.{name}" if spelled(owner) else ""
    return ""


def _element(shape: Shape) -> Shape:
    if isinstance(shape, Many):
        return shape.of
    return Text() if isinstance(shape, Keyed) else Anything()


def _attribute_of(node: nodes.Filter) -> str:
    """The field that a filter is told of, by name."""
    given = [pair.value for pair in node.kwargs if pair.key == "attribute"]
    if node.name in ("selectattr", "rejectattr", "groupby"):
        given += node.args[:1]
    return (
        given[0].value
        if given and isinstance(given[0], nodes.Const) and isinstance(given[0].value, str)
        else ""
    )
