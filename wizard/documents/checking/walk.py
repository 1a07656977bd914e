"""The statements of templates, on every branch, with the macros that they call and the files that they include."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from wizard.documents.checking.known import FUNCTIONS, Known
from wizard.documents.checking.reading import Expressions, Found
from wizard.documents.checking.shapes import (
    Anything,
    Function,
    Keyed,
    Loop,
    Macro,
    Many,
    Maybe,
    Module,
    Shape,
    Text,
    Tuple,
    either,
    not_text,
)
from wizard.documents.template.fill import Templates
from wizard.faults import Code, Place, VagvalError, did_you_mean

Names = dict[str, Shape]


class Walk:
    """A walk through the templates of documents. What it has found is in `found`.

    What keeps a file from being read at all is not said here: `Templates.check` says it.
    """

    def __init__(self, templates: Templates, known: Known) -> None:
        self.found = Found()
        self._templates = templates
        self._known = known
        self._macros: dict[nodes.Macro, Macro] = {}
        self._called: set[tuple[nodes.Macro, tuple[Shape, ...], bool]] = set()
        self._modules: dict[str, Names] = {}
        self._within: list[str] = []
        self._blocks: dict[str, tuple[nodes.Block, str]] = {}

    def template(self, name: str, names: Names) -> None:
        """A whole template with the names that it may use."""
        self._file(name, dict(names), Place(name))

    def rest(self) -> None:
        """The macros that no template has called: what they use of their own arguments is not known."""
        called = {node for node, _, _ in self._called}
        for node, macro in [item for item in self._macros.items() if item[0] not in called]:
            self._macro_body(macro, [Anything() for _ in node.args], printing=False, within=None)

    def _file(self, name: str, names: Names, at: Place) -> None:
        """A file that a statement at `at` takes in. It adds what it sets to `names`."""
        if name in self._within:
            self.found.complain(Code.DOK034, at)
            return
        try:
            tree, file = self._templates.tree(name)
        except TemplateNotFound:
            hint = did_you_mean(name, self._templates.files())
            self.found.complain(Code.DOK001, at, namn=name, forslag=hint)
            return
        except (VagvalError, TemplateSyntaxError):
            return
        self._within.append(name)
        reads = self._expressions(file, names)
        ground = next(tree.find_all(nodes.Extends), None)
        if ground is None:
            self._all(tree.body, reads)
        else:
            self._on_ground(tree, ground, reads)
        self._within.pop()

    def _on_ground(self, tree: nodes.Template, ground: nodes.Extends, reads: Expressions) -> None:
        """A template that only fills in the blocks of another. Both see what both have set and imported."""
        outermost = {block.name: (block, reads.file) for block in tree.find_all(nodes.Block)}
        outermost |= self._blocks  # a template that stands on this one has the last word
        self._all([node for node in tree.body if not isinstance(node, nodes.Block | nodes.Output)], reads)
        before, self._blocks = self._blocks, outermost
        if isinstance(ground.template, nodes.Const):
            self._file(str(ground.template.value), reads.names, reads.place(ground))
        for block, file in self._blocks.values():
            self.found.complain(Code.DOK088, Place(file, block.lineno), namn=block.name)
        self._blocks = before

    def _module(self, name: str, at: Place) -> Names:
        """What a file that is imported has to offer. It sees nothing of the document that imports it."""
        if name not in self._modules:
            self._modules[name] = {}
            names = dict(FUNCTIONS)
            self._file(name, names, at)
            self._modules[name] = {key: shape for key, shape in names.items() if key not in FUNCTIONS}
        return self._modules[name]

    def _expressions(self, file: str, names: Names) -> Expressions:
        return Expressions(self._known, self.found, file, names, self._call)

    # -- statements ---------------------------------------------------------------------------

    def _all(self, body: Sequence[nodes.Node], reads: Expressions) -> None:
        for node in body:
            self._statement(node, reads)

    def _within_scope(
        self, body: Sequence[nodes.Node], reads: Expressions, extra: Mapping[str, Shape]
    ) -> None:
        inner = replace(reads, names={**reads.names, **extra})
        self._all(body, inner)

    def _statement(self, node: nodes.Node, reads: Expressions) -> None:
        match node:
            case nodes.Output(nodes=parts):
                for part in parts:
                    if not isinstance(part, nodes.TemplateData):
                        reads.shown(part)
            case nodes.If(test=test, body=body, elif_=others, else_=otherwise):
                reads.tested(test)
                for branch in (body, others, otherwise):
                    self._all(branch, reads)
            case nodes.For():
                self._for(node, reads)
            case nodes.Macro(name=name):
                macro = Macro(node, reads.file, reads.names)
                reads.names[name] = self._macros.setdefault(node, macro)
            case nodes.CallBlock(call=call, body=body):
                self._within_scope(body, reads, _parameters(node.args))
                called = replace(reads, names={**reads.names, "caller": Function(Text())})
                called.shape(call)
            case nodes.Assign(target=target, node=value):
                self._assign(target, reads.shape(value), reads)
            case nodes.AssignBlock(target=target, body=body):
                self._within_scope(body, reads, {})
                self._assign(target, Text(), reads)
            case nodes.Include(template=nodes.Const(value=str(name))):
                self._file(name, dict(reads.names), reads.place(node))
            case nodes.Import(template=nodes.Const(value=str(name)), target=target):
                reads.names[target] = Module(self._module(name, reads.place(node)))
            case nodes.FromImport(template=nodes.Const(value=str(name)), names=wanted):
                self._import(name, wanted, node, reads)
            case nodes.Block(name=name):
                block, file = self._blocks.pop(name, (node, reads.file))
                inside = self._expressions(file, {**reads.names, "super": Function(Text())})
                self._all(block.body, inside)

    def _for(self, node: nodes.For, reads: Expressions) -> None:
        over = reads.shape(node.iter)
        while isinstance(over, Maybe):
            over = over.of
        if not isinstance(over, Many | Tuple | Keyed | Anything):
            sort = not_text(over) or "text eller tal"
            self.found.complain(Code.DOK074, reads.place(node.iter), slag=sort)
        each = over.of if isinstance(over, Many) else Text() if isinstance(over, Keyed) else Anything()
        if isinstance(over, Tuple) and len(set(over.parts)) == 1:
            each = over.parts[0]
        inner = replace(reads, names={**reads.names, "loop": Loop()})
        self._assign(node.target, each, inner)
        if node.test:
            inner.tested(node.test)
        self._all(node.body, inner)
        self._within_scope(node.else_, reads, {})

    def _assign(self, target: nodes.Node, shape: Shape, reads: Expressions) -> None:
        match target:
            case nodes.Name(name=name):
                known = reads.names.get(name)
                again = isinstance(known, Text) and isinstance(shape, Text)
                reads.names[name] = either(known, shape) if again and known else shape
            case nodes.Tuple(items=items):
                parts = shape.parts if isinstance(shape, Tuple) and len(shape.parts) == len(items) else ()
                for number, item in enumerate(items):
                    self._assign(item, parts[number] if parts else Anything(), reads)

    def _import(
        self, name: str, wanted: Sequence[str | tuple[str, str]], node: nodes.Node, reads: Expressions
    ) -> None:
        offered = self._module(name, reads.place(node))
        for one in wanted:
            there, here = one if isinstance(one, tuple) else (one, one)
            if there not in offered and offered:
                hint = did_you_mean(there, offered)
                self.found.complain(Code.DOK030, reads.place(node), namn=f"”{there}”", forslag=hint)
            reads.names[here] = offered.get(there, Anything())

    # -- macros -------------------------------------------------------------------------------

    def _call(self, macro: Macro, call: nodes.Call, reads: Expressions) -> Shape:
        """A macro with the shapes that it is called with. The same shapes are not walked twice."""
        given = {pair.key: reads.shape(pair.value) for pair in call.kwargs}
        names = [argument.name for argument in macro.node.args]
        given |= dict(zip(names, map(reads.shape, call.args), strict=False))
        needed = names[: len(names) - len(macro.node.defaults)]
        if len(call.args) > len(names) or set(given) - set(names) or set(needed) - set(given):
            told = ", ".join(names) or "inga"
            self.found.complain(Code.DOK075, reads.place(call), namn=macro.node.name, rad=told)
        defaults = dict(zip(reversed(names), reversed(macro.node.defaults), strict=False))
        inside = self._expressions(macro.file, dict(macro.names))
        shapes = [
            given[name] if name in given else inside.shape(defaults[name]) if name in defaults else Anything()
            for name in names
        ]
        within = reads.within or reads.place(call)
        self._macro_body(macro, shapes, printing=reads.printing, within=within)
        return Text()

    def _macro_body(
        self, macro: Macro, shapes: Sequence[Shape], *, printing: bool, within: Place | None
    ) -> None:
        key = macro.node, tuple(shapes), printing
        if key in self._called:
            return
        self._called.add(key)
        given = dict(zip((argument.name for argument in macro.node.args), shapes, strict=True))
        beside: Names = {"caller": Function(Text()), "varargs": Anything(), "kwargs": Anything()}
        names = {**macro.names, **beside, **given}
        reads = Expressions(self._known, self.found, macro.file, names, self._call, printing, within)
        self._all(macro.node.body, reads)


def _parameters(arguments: Sequence[nodes.Name]) -> Names:
    return {argument.name: Anything() for argument in arguments}
