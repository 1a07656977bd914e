"""The red thread in words: a line of the tree, what is known about it, how much is left, and the matrix. Pure."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from wizard.assessment.language import Finding
from wizard.bank.model import Bank
from wizard.case.cells import filled
from wizard.case.gap import Gap
from wizard.case.lists import list_kind
from wizard.case.model import Case
from wizard.tui import language_text
from wizard.tui.thread_node import LOOSE, Node, each
from wizard.tui.wording import citations


def line(node: Node, *, folded: bool, wording: bool) -> Content:
    """A node as it stands in the tree. A folded one tells of the gaps that it hides."""
    indent = "  " * node.depth
    pointer = ("▸ " if folded else "▾ ") if node.children else "  "
    found = node.below if folded else node.gaps
    marks = ", ".join(filter(None, (_counted(found), "språk" if wording else "")))
    said = Content.assemble(
        indent,
        pointer,
        (node.label, "bold"),
        (f" [{marks}]", "$warning") if marks else "",
        f": {node.text}" if node.text else "",
    )
    if not node.more:
        return said
    return Content.assemble(said, "\n", indent, "     ", (node.more, "$text-muted"))


def left(found: Sequence[Gap]) -> str:
    """How much is left to mend in the whole thread."""
    if not found:
        return "Tråden håller: inga luckor och inga råd."
    if all(gap.severity == "råd" for gap in found):
        return f"Inga luckor. {_counted(found)} kvar: g går till nästa."
    return f"{_counted(found)} kvar: g går till nästa. En lucka hindrar att ärendet blir klart, ett råd gör det inte."


def _counted(found: Iterable[Gap]) -> str:
    severe = [gap.severity == "lucka" for gap in found]
    gaps, advice = severe.count(True), severe.count(False)
    parts = (
        f"{gaps} {'lucka' if gaps == 1 else 'luckor'}" if gaps else "",
        f"{advice} råd" if advice else "",
    )
    return ", ".join(filter(None, parts))


def about(bank: Bank, case: Case, node: Node, wordings: Iterable[Finding], *, folded: bool) -> Content:
    """All about a node: what is missing, what the språkvakt says, every cell or the whole answer, and where in
    the tree it is, for those who do not see it."""
    lines = [
        Content.assemble((gap.said, "$warning"), (f" ({citations(bank, [gap.source])})", "$text-muted"))
        for gap in node.gaps
    ]
    lines += language_text.advice(bank, wordings)
    if node.row:
        lines += [Content.assemble((f"{label}: ", "$text-muted"), text) for label, text in _cells(case, node)]
    elif node.question:
        answer = case.answer(node.question)
        lines += [Content(str(answer.value))] if answer is not None and not answer.unknown else []
        lines.append(Content.styled("Enter går till frågan.", "$text-muted"))
    lines.append(Content.styled(_place(node, folded), "$text-muted"))
    return Content("\n").join(lines)


def _place(node: Node, folded: bool) -> str:
    """The level of a node, and of a branch whether it is open and how much is under it."""
    place = f"Nivå {node.depth + 1}."
    if not node.children:
        return place
    many = "1 rad" if len(node.children) == 1 else f"{len(node.children)} rader"
    return f"{place} {'Stängd' if folded else 'Öppen'} gren, {many} under."


def _cells(case: Case, node: Node) -> list[tuple[str, str]]:
    kind = list_kind(node.list)
    row = next((one for one in case.listed(node.list) if one.id == node.row), None)
    return filled(case, kind, row) if kind is not None and row is not None else []


def matrix(nodes: Iterable[Node]) -> Content:
    """The follow-up matrix, read downwards: each goal with what leads to it and how it is followed up."""
    goals = [node for node in each(nodes) if node.list == "mål" or node.path == LOOSE]
    lines = [line for goal in goals for line in (Content(), *_rows(goal))]
    return Content("\n").join(lines[1:] or [Content("Inga mål är skrivna än.")])


def _rows(node: Node, indent: str = "") -> Iterator[Content]:
    yield Content.assemble(indent, (node.label, "bold"), f": {node.text}" if node.text else "")
    if node.more:
        yield Content(f"{indent}  {node.more}")
    yield from (Content.styled(f"{indent}  {gap.said}", "$warning") for gap in node.gaps)
    for child in node.children:
        yield from _rows(child, f"{indent}  ")
