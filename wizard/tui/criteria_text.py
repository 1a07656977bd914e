"""A criterion in words: its verdict, the answers behind it, and its condition tree. Pure."""

from collections.abc import Iterator

from wizard.assessment.model import Trace
from wizard.assessment.support import Support
from wizard.assessment.words import value_text
from wizard.bank.conditions import Truth
from wizard.text import long_date
from wizard.tui.open_case import OpenCase
from wizard.tui.wording import VERDICTS, citations

TRUTHS: dict[Truth, str] = {True: "stämmer", False: "stämmer inte", None: "okänt"}
_JOINS = {"alla": "alla av", "någon": "minst en av", "inte": "inte"}


def criterion_line(opened: OpenCase, id: str) -> str:
    """A criterion on one line: verdict, code and name."""
    criterion = opened.bank.criteria[id]
    code = f"{criterion.kod} " if criterion.kod else ""
    return f"{VERDICTS[opened.assessment.verdicts[id]]}  {code}{criterion.text}"


def about(opened: OpenCase, id: str) -> str:
    """The verdict in sentences, and each answer behind it: by whom, when, on which underlag."""
    criterion = opened.bank.criteria[id]
    why, behind = opened.why.verdict(id), opened.why.support(id)
    title = "Svaren bakom" if why else "Det här håller kriteriet öppet"
    lines = [*why]
    if behind:
        lines += [f"{title}:", *(line for one in behind for line in support_lines(opened, one))]
    return "\n".join([*lines, f"Källa: {citations(opened.bank, criterion.kallor)}"])


def support_lines(opened: OpenCase, one: Support) -> Iterator[str]:
    """A question with its answer, who stands for it, and whether it can be checked."""
    question, answer = opened.bank.questions[one.key[0]], one.answer
    name = next((f" ({party.name})" for party in opened.case.parties if party.id == one.key[1]), "")
    if answer is None:
        yield f"• {question.text}{name} – obesvarad"
        return
    shown = value_text(question, answer.value).partition("\n")[0]
    counts = " – räknas inte än" if one.key in opened.assessment.reason_missing else ""
    yield f"• {question.text}{name} {shown}{counts}"
    by = " ".join(
        part for part in (answer.by and f"av {answer.by}", one.day and f"den {long_date(one.day)}") if part
    )
    who = f"{'Tar reda på det' if answer.unknown else 'Uppgift från'}: {answer.who}" if answer.who else ""
    checked = f"Kontrollerad mot: {'; '.join(answer.evidence)}" if one.checked else "Uppgift utan underlag"
    yield "  " + ". ".join(part for part in (f"Svar {by}" if by else "", who, checked) if part) + "."
    if answer.reasoned:
        yield f"  Skäl: {answer.reason}"


def tree_lines(opened: OpenCase, node: Trace, depth: int = 0) -> Iterator[str]:
    """The whole condition tree, each part with whether it holds; what is deeper stands further in."""
    pad = "  " * depth
    truth = TRUTHS[node.truth]
    match node.word:
        case "fråga":
            yield f"{pad}{node.text} → {truth}{_given(opened, node)}"
        case "kriterium":
            name = next((f" ({party.name})" for party in opened.case.parties if party.id == node.party), "")
            yield f"{pad}{node.text}{name} → {truth}"
        case _:
            yield f"{pad}{_JOINS.get(node.word, f'{node.word} av')}: → {truth}"
    for part in node.parts:
        yield from tree_lines(opened, part, depth + 1)


def _given(opened: OpenCase, node: Trace) -> str:
    """What was answered, where it is a question that is asked."""
    question = opened.bank.questions.get(node.name)
    if question is None:
        return ""
    if (node.name, node.party) not in opened.assessment.shown:
        return " (frågan ställs inte)"
    answer = opened.case.answer(node.name, node.party)
    shown = "obesvarad" if answer is None else value_text(question, answer.value).partition("\n")[0]
    return f" (svar: {shown})"
