"""The red thread in words: a line of the tree, what is known about it, how much is left, and the matrix. Pure."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from wizard.assessment.language import Finding
from wizard.bank.model import Bank
from wizard.case.cells import filled
from wizard.case.gap import Gap
from wizard.case.lists import list_kind
from wizard.case.model import Case
from wizard.documents.view.thread import thread_view
from wizard.tui import language_text
from wizard.tui.thread_node import Node
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


def about(bank: Bank, case: Case, node: Node, wordings: Iterable[Finding]) -> Content:
    """All about a node: what is missing, what the språkvakt says, and every cell or the whole answer."""
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
    return Content("\n").join(lines)


def _cells(case: Case, node: Node) -> list[tuple[str, str]]:
    kind = list_kind(node.list)
    row = next((one for one in case.listed(node.list) if one.id == node.row), None)
    return filled(case, kind, row) if kind is not None and row is not None else []


def matrix(case: Case) -> Content:
    """The follow-up matrix as the documents print it, read downwards instead of across."""
    lines = [*_matrix(case)]
    return Content("\n").join(lines or [Content("Inga mål är skrivna än.")])


def _matrix(case: Case) -> Iterator[Content]:
    thread = thread_view(case)
    texts = {f"Mål {goal.nummer}": goal.text for goal in thread.mal}
    at = ""
    for one in thread.uppfoljning:
        if one.mal != at:
            at = one.mal
            text = f": {texts[at]}" if at in texts else ""
            yield Content.assemble("\n", (at, "bold"), text)
            yield Content.assemble("  Åtaganden: ", one.ataganden)
        yield Content.assemble("  Indikator: ", one.indikator, f" ({one.slag})" if one.slag else "")
        yield Content.assemble("    Underlag: ", one.underlag)
        yield Content.assemble("    Tidpunkt: ", one.nar)
        yield Content.assemble("    Ansvarig: ", one.ansvarig)
        if one.kommentar:
            yield Content.styled(f"    {one.kommentar}", "$warning")
