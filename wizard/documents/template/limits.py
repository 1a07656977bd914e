"""How much a template may do. It is a file that somebody sends to a municipality, and a mistake or malice in
it must neither hang the program nor fill the memory.

Jinja's sandbox keeps a template from Python's insides but lets it loop and multiply. So every turn of a loop,
every macro, every included file and every text that is put together pays from one purse per document. The
payments are put into the parsed template, before Jinja makes code of it: nothing that a template can write
goes round them. What a purse could not measure in time is not to be had at all: powers, text times a number,
formats, methods of texts, lists in lists.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateRuntimeError, TemplateSyntaxError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from pydantic import BaseModel

PURSE: Final = 20_000_000
"""Characters that a document may be made of, with `TURN` for each turn of a loop. The longest document there
is, the bank as a book, takes some 2 million."""
TURN: Final = 100
CALL: Final = 400
"""What a macro or an included file costs beside its text: Python takes that much longer for it."""
ITEM: Final = 20
"""What each thing costs in a list that is put together, sorted or searched."""
LONGEST_RANGE: Final = 10_000
_MOST_BITS = 64
_OF_MAPPINGS = ("items", "keys", "values", "get")

_left: ContextVar[list[int] | None] = ContextVar("left", default=None)


class TooMuchError(TemplateRuntimeError):
    """The template has spent its purse."""


@contextmanager
def purse() -> Iterator[None]:
    """Whatever is filled in here pays from one purse."""
    token = _left.set([PURSE])
    try:
        yield
    finally:
        _left.reset(token)


def spend(amount: int) -> bool:
    """Pay; always true, so that it can stand in a condition. Raises TooMuchError when nothing is left.

    While a template is only compiled there is nothing to pay from, and nothing that grows.
    """
    left = _left.get()
    if left is not None:
        left[0] -= amount
        if left[0] < 0:
            raise TooMuchError
    return True


def whole_numbers(*limits: int) -> range:
    """`range`, of a length that a document can have use for."""
    numbers = range(*limits)
    if (numbers.stop - numbers.start) // numbers.step > LONGEST_RANGE:
        raise SecurityError(f"en räcka med fler än {LONGEST_RANGE} tal")
    return numbers


class LimitedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox with the purse, and without what could not be paid for."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A view's own field at once: it is what templates are for. Anything else goes the sandbox's long way."""
        if isinstance(obj, BaseModel) and attribute in type(obj).model_fields:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Sums of texts and lists are paid for; other arithmetic is for whole numbers of ordinary size."""
        if operator == "+" and not isinstance(left, int):
            result = left + right
            spend(len(result) * (1 if isinstance(result, str) else ITEM))
            return result
        if isinstance(left, int) and isinstance(right, int) and operator != "**":
            if max(left.bit_length(), right.bit_length()) > _MOST_BITS:
                raise SecurityError("så stora tal")
            return super().call_binop(context, operator, left, right)
        if operator in ("+", "-"):
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"räknesättet {operator} på annat än heltal, eller potenser")

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros, loops and our own functions; of what values can do, only looking through a mapping."""
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        return (
            isinstance(obj, Macro | LoopContext | BlockReference)
            or any(obj is one for one in self.globals.values())
            or obj in (self.paid, self.measured, self.flat)
            or (isinstance(owner, LoopContext) and name in ("cycle", "changed"))
            or (isinstance(owner, Mapping) and name in _OF_MAPPINGS)
        )

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        """Jinja's own hook between the parsed template and its code."""
        for node in source.find_all((nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
            if not isinstance(getattr(node, "template", None), nodes.Const):
                raise TemplateSyntaxError(
                    "mallens namn ska stå inom citattecken", node.lineno, name, filename
                )
        charged = _Charging().visit(source)
        charged.set_environment(self)
        return super()._generate(charged, name, filename, defer_init)

    # -- what charged templates call --------------------------------------------------------------

    def paid(self, amount: int) -> bool:
        """Pay for a turn and the text in it."""
        return spend(amount)

    def measured(self, text: str) -> str:
        """A text that was put together, paid for."""
        spend(len(text))
        return text

    def flat(self, values: Any) -> Any:
        """A list written out in a template: without lists in it, which could double sixty times over."""
        inner = values.values() if isinstance(values, dict) else values
        if any(isinstance(value, list | tuple | dict) for value in inner):
            raise SecurityError("listor i listor")
        spend(len(values) * ITEM)
        return values


class _Charging(NodeTransformer):
    """Puts the payments in."""

    def visit_Template(self, node: nodes.Template) -> nodes.Node:  # noqa: N802
        return self._body(node, CALL)

    def visit_Macro(self, node: nodes.Macro) -> nodes.Node:  # noqa: N802
        return self._body(node, CALL)

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802
        return self._body(node, CALL)

    def visit_Block(self, node: nodes.Block) -> nodes.Node:  # noqa: N802
        return self._body(node, CALL)

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802
        self._body(node, TURN)
        if node.test is not None:
            node.test = nodes.And(
                _call("paid", nodes.Const(TURN), node.lineno), node.test, lineno=node.lineno
            )
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call("measured", node, node.lineno)

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call("flat", node, node.lineno)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call("flat", node, node.lineno)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        return _call("flat", node, node.lineno) if node.ctx == "load" else node

    def _body(self, node: Any, cost: int) -> nodes.Node:
        self.generic_visit(node)
        text = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        payment = nodes.ExprStmt(_call("paid", nodes.Const(cost + text), node.lineno), lineno=node.lineno)
        node.body.insert(0, payment)
        return node  # type: ignore[no-any-return]


def _call(name: str, argument: nodes.Expr, line: int) -> nodes.Call:
    argument.lineno = line
    called = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(called, [argument], [], None, None, lineno=line)
