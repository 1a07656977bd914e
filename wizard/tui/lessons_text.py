"""What there is to learn at a question and of a source, in the middle of real work. Pure."""

from textual.content import Content

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.practice.checking import sound
from wizard.practice.reading import Lessons
from wizard.practice.situations import passage, situation_feedback
from wizard.practice.words import Situation, Term
from wizard.tui.wording import citation, citations


def examples(bank: Bank, lessons: Lessons, question: str) -> Content:
    """The situations on a question with their answers; that there are none, where nothing is written that fits
    the case's own edition of the bank."""
    found = sound(bank, lessons.on(question)).situations_on(question)
    asked = bank.questions[question]
    head = Content.assemble(
        (asked.text, "bold"), "\n", ("Påhittade situationer. Inget här gäller ditt ärende.", "$text-muted")
    )
    if not found:
        return Content("\n\n").join([head, Content("Det finns inget exempel på den här frågan.")])
    return Content("\n\n").join(
        [head, *(_example(bank, one, number) for number, one in enumerate(found, start=1))]
    )


def _example(bank: Bank, situation: Situation, number: int) -> Content:
    question = bank.questions[situation.fraga]
    told = situation_feedback(bank, situation, "")
    texts = {option.id: option.text for option in question.svar}
    tempting = "".join(
        f"\nDet som lockar, ”{texts.get(id, 'Vet ej')}”: {why}" for id, why in situation.fel.items()
    )
    return Content.assemble(
        (f"Exempel {number}", "bold"),
        f"\n{situation.lage.strip()}\n",
        ("Svar: ", "bold"),
        f"{value_text(question, told.facit)}\n",
        ("Varför: ", "bold"),
        f"{situation.varfor.strip()}{tempting}",
        (f"\nKälla: {citations(bank, told.sources)}", "$text-muted"),
    )


def word(bank: Bank, lessons: Lessons, term: Term) -> Content:
    """What a word means, and how to tell it from what it is taken for."""
    others = [lessons.terms[id].says.ord for id in term.forvaxlas_med if id in lessons.terms]
    lines: list[str | tuple[str, str]] = [
        (term.ord, "bold"),
        f"\n{term.betyder.strip()}\n\n",
        ("Förväxlas med: ", "bold"),
        f"{', '.join(others)}. {term.skillnad.strip()}",
    ]
    if term.kallor:
        lines.append((f"\nKälla: {citations(bank, term.kallor)}", "$text-muted"))
    return Content.assemble(*lines)


def passages(bank: Bank, lessons: Lessons, question: str) -> Content:
    """Each place that a question rests on."""
    cited = bank.questions[question].kallor
    return Content("\n\n").join(passage_text(bank, lessons, one) for one in cited)


def passage_text(bank: Bank, lessons: Lessons, cited: str) -> Content:
    """A place in a source: what it says, why it matters, and how far it can be trusted."""
    source, found = bank.sources[cited.partition("#")[0]], passage(lessons, cited)
    about = ", ".join(part for part in (source.utgivare, source.datum) if part)
    lines: list[str | tuple[str, str]] = [
        (citation(bank, cited), "bold"),
        f"\n{source.text}{f' ({about})' if about else ''}.",
    ]
    if found is not None:
        lines += [("\nSäger: ", "bold"), found.sager.strip()]
        lines += [("\nVarför det spelar roll: ", "bold"), found.spelar_roll.strip()]
    lines += [(f"\n{text}", "$text-muted") for text in (source.anm, source.lank) if text]
    return Content.assemble(*lines)
