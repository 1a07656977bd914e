"""Practice as plain text: papers, questions, feedback, a class, a quiz. One thing on each line, in words."""

from collections.abc import Iterable, Iterator, Sequence

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Value
from wizard.case.model import AnswerKey, Case
from wizard.cli.layout import paragraph, section, table
from wizard.practice.feedback import AnswerFeedback, CaseFeedback, Facit
from wizard.practice.quiz import QuizItem
from wizard.practice.reading import Practice
from wizard.practice.situations import situation_feedback
from wizard.practice.spread import MOST_FIRST, NOT_ASKED, UNANSWERED, Came, QuestionSpread, Spread
from wizard.practice.words import Situation
from wizard.text import listed, long_date
from wizard.tui.practice.wording import OUTCOMES
from wizard.tui.wording import citations

FICTITIOUS = "ÖVNING. Allt är påhittat: organisationer, personer, dokument och belopp."
_BAR = "█"
_LONGEST_BAR = 20


def papers(practice: Practice) -> Iterator[str]:
    """The case as it would arrive."""
    says = practice.says
    yield f"{says.titel}\n{FICTITIOUS}"
    yield section("Uppdrag", paragraph(says.uppdrag))
    for paper in says.papper:
        head = f"{paper.rubrik} ({paper.slag}, {paper.fran}, {long_date(paper.datum.isoformat())})"
        yield section(head, "\n".join(paragraph(line) if line else "" for line in paper.text.splitlines()))


def questions(facit: Facit) -> Iterator[str]:
    """What is asked, with the ids that a form filled in by hand uses."""
    yield "Frågorna"
    for key in facit.keys:
        question = facit.bank.questions[key[0]]
        options = [(one.id, one.text) for one in question.svar] + [(VET_EJ, "Vet ej")]
        yield f"{'@'.join(filter(None, key))}\n{table([(facit.question(key),)], indent=2)}\n{table(options, indent=4)}"


def feedback(facit: Facit, case: Case, found: CaseFeedback) -> Iterator[str]:
    """All there is to say of a case: the whole first, then what differs, then what agrees."""
    bank, says = facit.bank, found.practice.says
    yield f"{says.titel}\n{FICTITIOUS}"
    rows = [
        ("Enligt facit", f"{found.agreeing} av {len(found.marked)} svar"),
        ("Dina svar", _form(bank, found.found.form)),
        ("Facit", _form(bank, found.facit.form)),
    ]
    if found.found.form != found.facit.form or found.leads_to.moves:
        rows.append(("Det leder till", "\n".join(found.leads_to.said)))
    rows += [("Fällan", f"{one.namn}. {one.text}") for one in found.trapped]
    rows.append(("Att ta med sig", says.lardom))
    rows.append(("Källa", citations(bank, says.kallor)))
    yield table(rows, indent=2)
    for reading in says.lasningar:
        cited = f"\nKälla: {citations(bank, reading.kallor)}" if reading.kallor else ""
        yield section(f"Läsning: {reading.namn}", table([(reading.text + cited,)], indent=2))
    unasked = [one for one in found.answers if one.outcome == "ej_stalld"]
    differing = [one for one in found.answers if not one.agrees or one.outcome == "text"]
    for one in differing:
        yield _answer(facit, one)
    agreeing = [one for one in found.answers if one not in differing and one not in unasked]
    yield section(
        "Det här stämmer med facit",
        table([(facit.question(one.key), _value(bank, one.key, one.given)) for one in agreeing], indent=2),
    )
    yield section(
        "Frågor i facit som inte ställdes med dina svar",
        table([(facit.question(one.key),) for one in unasked], indent=2),
    )
    yield section(
        "Frågor som dina svar öppnade, men som facit inte behöver",
        table([(facit.question(key),) for key in found.outside], indent=2),
    )


def _answer(facit: Facit, one: AnswerFeedback) -> str:
    bank = facit.bank
    rows = [
        ("Utfall", OUTCOMES[one.outcome]),
        ("Ditt svar", _value(bank, one.key, one.given)),
        ("Ditt skäl", one.reason),
        ("", "Skälet saknas. Svaret räknas inte förrän det finns." if one.reason_lacking else ""),
        ("Facit", _value(bank, one.key, one.facit)),
        ("Varför", one.why),
        (
            "I papperen",
            "\n".join(f"”{_flat(each.fact.citat)}” ({each.paper.rubrik})" for each in one.grounds),
        ),
        ("Det lockar", one.tempting),
        ("Leder till", "\n".join(one.leads_to.said)),
        ("Källa", citations(bank, one.sources)),
    ]
    return section(facit.question(one.key), table([row for row in rows if row[1]], indent=2))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _form(bank: Bank, form: str | None) -> str:
    return bank.forms[form].text if form else "ingen form är avgjord"


def _came(bank: Bank, came: Came) -> str:
    lean = f", lutar åt {bank.forms[came.lean].text}" if came.lean else ""
    return _form(bank, came.form) + lean


def _value(bank: Bank, key: AnswerKey, value: Value | None) -> str:
    if value is None or value == UNANSWERED:
        return "inget svar"
    if value == NOT_ASKED:
        return "frågan ställdes inte"
    return value_text(bank.questions[key[0]], value)


def example(bank: Bank, situation: Situation) -> str:
    """A situation with its answer."""
    told = situation_feedback(bank, situation, "")
    texts = {option.id: f"”{option.text}”" for option in bank.questions[situation.fraga].svar}
    rows = [
        ("Läge", situation.lage),
        ("Svar", value_text(bank.questions[situation.fraga], told.facit)),
        ("Varför", situation.varfor),
        *(("Lockar", f"{texts.get(id, 'Vet ej')}\n{why}") for id, why in situation.fel.items()),
        ("Källa", citations(bank, told.sources)),
    ]
    return section(bank.questions[situation.fraga].text, table(rows, indent=2))


# -- a class ------------------------------------------------------------------------------------------


def several_cases(found: Sequence[Spread]) -> str:
    """That the files are of more than one practice case: one of them may have been handed in by mistake."""
    told = "; ".join(f"{one.practice} ({listed(one.groups)})" for one in found)
    return f"Filerna gäller {len(found)} övningsfall och sammanställs var för sig: {told}."


def spread_text(facit: Facit, found: Spread) -> Iterator[str]:
    """What the groups answered: what to talk about first, then every question."""
    bank = facit.bank
    yield f"{facit.practice.says.titel}\n{FICTITIOUS}"
    rows = [("Grupper", listed(found.groups)), ("Facit", _form(bank, found.facit_form))]
    rows += [(_came(bank, one), listed(one.groups)) for one in found.forms]
    yield table(rows, indent=2)
    now, later = found.first[:MOST_FIRST], found.first[MOST_FIRST:]
    asked = {one.key: f"{number}. {facit.question(one.key)}" for number, one in enumerate(found.questions, 1)}
    first = [(asked[one.key], one.talk) for one in now]
    yield section("Prata om det här först", table(first, indent=2)) or "Alla svar stämmer med facit."
    yield section("Om tiden räcker", table([(asked[one.key],) for one in later], indent=2))
    for one in found.questions:
        yield _question(facit, asked[one.key], one, len(found.groups))


def _question(facit: Facit, asked: str, one: QuestionSpread, groups: int) -> str:
    rows = [
        (
            "facit" if each.facit else "",
            _value(facit.bank, one.key, each.value),
            str(len(each.groups)),
            bar(len(each.groups), groups),
            listed(each.groups),
        )
        for each in one.answers
    ]
    return section(asked, f"{table(rows, indent=2)}\n{table([(one.talk,)], indent=2)}")


def bar(number: int, of: int) -> str:
    """So many of all, as a bar; the number stands beside it."""
    return _BAR * round(number * min(_LONGEST_BAR, of * 4) / of) if of else ""


# -- a quiz -------------------------------------------------------------------------------------------


def quiz_sheet(items: Sequence[QuizItem]) -> Iterator[str]:
    """The questions with their choices, to answer on."""
    for number, one in enumerate(items, start=1):
        options = [(f"{choice})", text) for choice, text in enumerate(one.options, start=1)]
        yield f"{paragraph(f'{number}. {one.asked}')}\n{table(options, indent=3)}"


def quiz_solutions(bank: Bank, items: Sequence[QuizItem]) -> str:
    """The answers, which are not for the same paper as the questions."""
    return section("Svar", "\n".join(_solutions(bank, items)))


def _solutions(bank: Bank, items: Iterable[QuizItem]) -> Iterator[str]:
    for number, one in enumerate(items, start=1):
        cited = f" Källa: {citations(bank, one.sources).removesuffix('.')}." if one.sources else ""
        right = one.options[one.right].removesuffix(".")
        yield table([(f"{number}.", f"{one.right + 1}) {right}. {one.why}{cited}")], indent=2)
