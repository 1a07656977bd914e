"""What is said of a whole övning beside the facit. Pure."""

from collections.abc import Iterator

from textual.content import Content

from wizard.assessment.model import Assessment
from wizard.assessment.words import READINESS
from wizard.bank.model import Bank
from wizard.practice.feedback import AnswerFeedback, CaseFeedback
from wizard.practice.wording import OUTCOMES
from wizard.practice.words import Reading
from wizard.tui.open_case import OpenCase
from wizard.tui.practice.answer_text import Section, given, mark, whom
from wizard.tui.wording import citations


def summary(opened: OpenCase, told: CaseFeedback) -> Iterator[Section]:
    """How many agree, the two forms, the traps, and what to remember."""
    bank, says = opened.bank, told.practice.says
    yield "Dina svar och facits", _count(told)
    yield "Vart svaren leder", _forms(bank, told)
    taken = opened.case.position
    if taken is not None and taken.form in bank.forms:
        yield "Ditt ställningstagande", f"{bank.forms[taken.form].text}. {taken.reason.strip()}"
    yield "Att ta med sig", f"{says.lardom.strip()} ({citations(bank, says.kallor)})"
    for trap in says.fallor:
        yield _trap_heading(trap, told), trap.text
    if told.outside:
        names = "\n".join(f"– {bank.questions[id].text}" for id, _ in told.outside)
        yield "Frågor som bara dina svar ledde till", f"Facit ställer dem aldrig.\n{names}"


def what_next(*, again: bool) -> Section:
    """What can be done now, and with which keys. `again`: whether there is something to practise again."""
    lines = [
        *(["o   öva igen på det som skilde sig, i nya situationer"] if again else []),
        "t   ett annat fall med samma tema",
        "l   lämna in till kursledaren, som en fil",
        "F9  tillbaka till övningarna",
    ]
    return "Sedan", "\n".join(lines)


def readings(opened: OpenCase, told: CaseFeedback) -> Iterator[Content]:
    """Each reading of a contested case, with its argument, what it leads to and its sources."""
    for one in told.practice.says.lasningar:
        comes_to = one.vantat.form or "avvakta"
        form = opened.bank.forms[comes_to].text if comes_to in opened.bank.forms else "ingen form än"
        parts = [
            Content.styled(one.namn, "bold $primary"),
            Content(one.text.strip()),
            Content.styled(f"Leder till: {form}", "bold"),
        ]
        if one.kallor:
            parts.append(Content.styled(f"Källor: {citations(opened.bank, one.kallor)}", "$text-muted"))
        yield Content("\n").join(parts)


def line(opened: OpenCase, one: AnswerFeedback) -> Content:
    """An answer in the list: whom it is about, the question, how it stands, and where the two differ both answers.
    What one finds an answer by comes first, since a long line is cut short."""
    question = opened.bank.questions[one.key[0]]
    about = whom(opened, one)
    head = Content.assemble(
        f"{mark(one)} ",
        (f"{about} · " if about else "", "$text-muted"),
        (question.text, "bold"),
        f"  {OUTCOMES[one.outcome]}",
        (", skälet saknas" if one.reason_lacking else "", "$warning"),
    )
    if one.agrees:
        return head
    both = f"    du: {given(question, one.given)} · facit: {given(question, one.facit)}"
    return Content.assemble(head, "\n", (both, "$text-muted"))


def ordered(told: CaseFeedback) -> tuple[AnswerFeedback, ...]:
    """Those that differ first and those never asked last, each sort in the interview's order."""
    return tuple(sorted(told.answers, key=lambda one: (one.agrees, one.outcome == "ej_stalld")))


def _count(told: CaseFeedback) -> str:
    lines = [f"Du och facit är överens på {told.agreeing} av {len(told.marked)} frågor."]
    if unanswered := sum(one.outcome == "obesvarad" for one in told.answers):
        lines.append(f"{_many(unanswered, 'fråga', 'frågor')} har inget svar.")
    if texts := sum(one.outcome == "text" for one in told.answers):
        lines.append(f"{_many(texts, 'text', 'texter')} rättas inte, utan står bredvid ett exempel.")
    if lacking := sum(one.reason_lacking for one in told.answers):
        said = _many(lacking, "svar saknar skäl", "svar saknar skäl")
        lines.append(f"{said} och räknas inte i bedömningen förrän skälet är skrivet.")
    if told.practice.says.open_ended:
        lines.append(
            "Fallet är omtvistat och har inget enda rätt svar. Läsningarna står bredvid varandra här nedanför."
        )
    return " ".join(lines)


def _forms(bank: Bank, told: CaseFeedback) -> str:
    lines = [f"Dina svar: {_comes_to(bank, told.found)}", f"Facit:     {_comes_to(bank, told.facit)}"]
    if told.leads_to.moves:
        lines.append(" ".join(told.leads_to.said))
    return "\n".join(lines)


def _comes_to(bank: Bank, found: Assessment) -> str:
    if found.form is None:
        return f"ingen form än ({_many(len(found.possible), 'är möjlig', 'är möjliga')})"
    return f"{bank.forms[found.form].text}, {READINESS[found.readiness]}"


def _trap_heading(trap: Reading, told: CaseFeedback) -> str:
    if trap in told.trapped:
        return f"Fällan som lockade: {trap.namn}"
    return f"En fälla i fallet: {trap.namn}"


def _many(number: int, one: str, several: str) -> str:
    return f"1 {one}" if number == 1 else f"{number} {several}"
