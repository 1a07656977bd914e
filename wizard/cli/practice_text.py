"""Practice as plain text: papers, questions, feedback, a class, a quiz. One thing on each line, in words."""

from collections.abc import Iterable, Iterator, Sequence

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.case.answers import VET_EJ, Value
from wizard.case.model import AnswerKey, Case
from wizard.cli.layout import paragraph, section, table
from wizard.cli.wording import EXERCISE
from wizard.practice.answer_file import file_name
from wizard.practice.feedback import AnswerFeedback, CaseFeedback, Facit, Outcome
from wizard.practice.quiz import QuizItem
from wizard.practice.reading import Practice
from wizard.practice.situations import situation_feedback
from wizard.practice.spread import MOST_FIRST, NOT_ASKED, UNANSWERED, Came, QuestionSpread, Spread
from wizard.practice.wording import OUTCOMES
from wizard.practice.words import Reading, Situation
from wizard.text import listed, long_date
from wizard.tui.wording import citations

OPEN_ENDED = "Fallet är omtvistat. Läsningarna svarar olika på någon fråga, och alla går att försvara."
LACKING = "Skälet saknas. Svaret räknas inte förrän skälet är skrivet."
_SHOWN_WHOLE: frozenset[Outcome] = frozenset({"text", "diskussion"})
"""Not marked as right or wrong, and yet there is something to compare with."""
_FACITS: dict[Outcome, str] = {
    "text": "Ett exempel",
    "diskussion": "Facit visar först",
}
_BAR = "█"
_LONGEST_BAR = 20


def papers(practice: Practice) -> Iterator[str]:
    """The case as it would arrive. Each paper says that it is one, and which: nothing but words divides them."""
    says = practice.says
    yield f"{EXERCISE}\n{says.titel}"
    yield section("Uppdrag", paragraph(says.uppdrag))
    for number, paper in enumerate(says.papper, start=1):
        head = f"Papper {number} av {len(says.papper)}, {paper.slag}: {paper.rubrik}"
        sent = f"Från {paper.fran}, {long_date(paper.datum.isoformat())}"
        lines = [sent, "", *(paragraph(line) if line else "" for line in paper.text.splitlines())]
        yield section(head, "\n".join(lines))


def questions(facit: Facit, *, hints: bool) -> Iterator[str]:
    """What is presumed, then what is asked, with the ids that a form filled in by hand uses; `hints`: last,
    where to look, for one who wants it."""
    keys = tuple(facit.keys)
    known = [f"{facit.question(key)} {_value(facit.bank, key, value)}." for key, value in facit.known.items()]
    yield section("Det här är redan klart", table([("–", one) for one in known], indent=2))
    yield "Frågorna"
    for number, key in enumerate(keys, start=1):
        question = facit.bank.questions[key[0]]
        options = [(one.id, one.text) for one in question.svar] + [(VET_EJ, "Vet ej")]
        several = "  Flera svar kan stämma.\n" if question.typ == "flerval" else ""
        head = f"Fråga {number} av {len(keys)}: {facit.question(key)}"
        how = "  Skriv svaret med egna ord.\n" if question.typ == "text" else several
        yield f"{paragraph(head)}\n{how}{table(options, indent=2)}"
    if hints:
        rows = [(f"Fråga {number}", facit.hint(key)) for number, key in enumerate(keys, start=1)]
        yield section("Ledtrådar, om du kör fast", table([row for row in rows if row[1]], indent=2))
    yield section(
        "Så svarar du",
        paragraph(
            f"vagval ovning {facit.practice.name} --till KATALOG skriver en fil att svara i. Jämför den med facit: "
            f"vagval ovning ratta {file_name(facit)}"
        ),
    )


def feedback(facit: Facit, case: Case, found: CaseFeedback) -> Iterator[str]:
    """All there is to say of a case: the whole first, then what differs, then what agrees."""
    bank, says = facit.bank, found.practice.says
    yield f"{EXERCISE}\n{says.titel}"
    yield paragraph(OPEN_ENDED) if says.open_ended else ""
    rows = [
        ("Som facit", f"{found.agreeing} av {len(found.marked)} svar"),
        ("Dina svar leder till", _form(bank, found.found.form)),
        ("Facit leder till", _form(bank, found.facit.form)),
    ]
    if found.found.form != found.facit.form or found.leads_to.moves:
        rows.append(("Vart svaren leder", "\n".join(found.leads_to.said)))
    if case.position is not None:
        taken = case.position
        rows.append(("Ditt ställningstagande", f"{_form(bank, taken.form)}. {taken.reason}"))
    rows += [("Fällan som lockade", f"{one.namn}. {one.text}") for one in found.trapped]
    rows.append(("Att ta med sig", says.lardom))
    rows.append(("Källor", citations(bank, says.kallor)))
    yield table(rows, indent=2)
    for reading in says.lasningar:
        cited = f"\nKällor: {citations(bank, reading.kallor)}" if reading.kallor else ""
        leads = f"\nLeder till: {_wanted(bank, reading)}"
        yield section(
            f"Läsning: {reading.namn}", table([(f"{reading.text.strip()}{leads}{cited}",)], indent=2)
        )
    unasked = [one for one in found.answers if one.outcome == "ej_stalld"]
    differing = [one for one in found.answers if not one.agrees or one.outcome in _SHOWN_WHOLE]
    for one in differing:
        yield _answer(facit, one)
    agreeing = [one for one in found.answers if one not in differing and one not in unasked]
    yield section("Det som stämmer med facit", "\n".join(_agreeing(facit, one) for one in agreeing))
    yield section(
        "Frågor som inte ställdes med dina svar",
        table([(facit.question(one.key),) for one in unasked], indent=2),
    )
    yield section(
        "Frågor som bara dina svar ledde till",
        table([(facit.question(key),) for key in found.outside], indent=2),
    )


def _wanted(bank: Bank, reading: Reading) -> str:
    form = reading.vantat.form
    return bank.forms[form].text if form in bank.forms else "ingen form än"


def _agreeing(facit: Facit, one: AnswerFeedback) -> str:
    """An answer where nothing differs: what it was, and whether it is as right as the facit's or lacks its skäl."""
    rows = [
        ("Ditt svar", f"{_value(facit.bank, one.key, one.given)} ({OUTCOMES[one.outcome].lower()})"),
        ("Facit", "" if one.outcome == "facit" else _value(facit.bank, one.key, one.facit)),
        ("Skäl", LACKING if one.reason_lacking else one.reason),
    ]
    return (
        f"{table([(facit.question(one.key),)], indent=2)}\n{table([row for row in rows if row[1]], indent=4)}"
    )


def _answer(facit: Facit, one: AnswerFeedback) -> str:
    bank, unmarked = facit.bank, one.outcome in _SHOWN_WHOLE
    rows = [
        ("Utfall", OUTCOMES[one.outcome]),
        ("Ditt svar", _value(bank, one.key, one.given)),
        ("Ditt skäl", one.reason),
        ("Skäl", LACKING if one.reason_lacking else ""),
        (_FACITS.get(one.outcome, "Facit"), _value(bank, one.key, one.facit)),
        *(("Lika rätt", _value(bank, one.key, each)) for each in one.accepted),
        *(("Läsningen bakom", each.namn) for each in one.readings),
        ("Varför", one.why),
        (
            "I papperen",
            "\n".join(f"”{_flat(each.fact.citat)}” ({each.paper.rubrik})" for each in one.grounds),
        ),
        ("Det som lockar", one.tempting),
        ("Vart svaret leder", "" if unmarked else "\n".join(one.leads_to.said)),
        ("Källor", citations(bank, one.sources)),
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
    return "; ".join(value_text(bank.questions[key[0]], one) for one in _each(value))


def _each(value: Value) -> Sequence[Value]:
    """The choices one by one: the bank's own texts have commas in them."""
    return [(one,) for one in value] if isinstance(value, tuple) else [value]


def example(bank: Bank, situation: Situation, number: int) -> str:
    """A situation with its answer. `number`: which of those on its question."""
    told = situation_feedback(bank, situation, "")
    texts = {option.id: f"”{option.text}”" for option in bank.questions[situation.fraga].svar}
    rows = [
        ("Situation", situation.lage),
        ("Svar", _value(bank, (situation.fraga, ""), told.facit)),
        ("Varför", situation.varfor),
        *(("Det som lockar", f"{texts.get(id, 'Vet ej')}\n{why}") for id, why in situation.fel.items()),
        ("Källor", citations(bank, told.sources)),
    ]
    head = f"Exempel {number} på: {bank.questions[situation.fraga].text}"
    return section(head, table(rows, indent=2))


# -- a class ------------------------------------------------------------------------------------------


def several_cases(found: Sequence[Spread]) -> str:
    """That the files are of more than one practice case: one of them may have been handed in by mistake."""
    told = "; ".join(f"{one.practice} ({listed(one.groups)})" for one in found)
    return f"Filerna gäller {len(found)} övningsfall och sammanställs var för sig: {told}."


def spread_text(facit: Facit, found: Spread) -> Iterator[str]:
    """What the groups answered: what to talk about first, then every question."""
    bank = facit.bank
    yield f"{EXERCISE}\n{facit.practice.says.titel}"
    yield paragraph(OPEN_ENDED) if facit.practice.says.open_ended else ""
    yield table([("Grupper", listed(found.groups)), ("Facit", _form(bank, found.facit_form))], indent=2)
    forms = [
        (f"{_marked(_came(bank, one), one.form == found.facit_form)}: {listed(one.groups)}",)
        for one in found.forms
    ]
    yield section("Formerna som grupperna kom fram till", table(forms, indent=2))
    now, later = found.first[:MOST_FIRST], found.first[MOST_FIRST:]
    number = {one.key: f"{at}." for at, one in enumerate(found.questions, 1)}
    first = [(number[one.key], f"{facit.question(one.key)}\n{one.talk}") for one in now]
    rest = [(number[one.key], facit.question(one.key)) for one in later]
    yield section("Prata om det här först", table(first, indent=2)) or "Alla svar stämmer med facit."
    yield section("Om tiden räcker", table(rest, indent=2))
    for one in found.questions:
        yield _question(facit, number[one.key], one, len(found.groups))


def _question(facit: Facit, number: str, one: QuestionSpread, groups: int) -> str:
    """Only the last column may take several lines: read aloud line by line, nothing is mixed with anything else."""
    rows = [
        (
            f"{len(each.groups)} av {groups}",
            bar(len(each.groups), groups),
            f"{_marked(_value(facit.bank, one.key, each.value), each.facit)}: {listed(each.groups) or 'ingen'}",
        )
        for each in one.answers
    ]
    return section(
        f"{number} {facit.question(one.key)}", f"{table(rows, indent=2)}\n{table([(one.talk,)], indent=2)}"
    )


def _marked(text: str, facit: bool) -> str:
    return f"{text} (facit)" if facit else text


def bar(number: int, of: int) -> str:
    """So many of all, as a bar for the eye; the number stands beside it."""
    return _BAR * round(number * min(_LONGEST_BAR, of * 4) / of) if of else ""


# -- a quiz -------------------------------------------------------------------------------------------


def quiz_sheet(items: Sequence[QuizItem]) -> Iterator[str]:
    """The questions with their choices, to answer on."""
    yield "ÖVNING. Prov på ord och källor"
    for number, one in enumerate(items, start=1):
        options = [(f"{choice})", text) for choice, text in enumerate(one.options, start=1)]
        yield f"{paragraph(f'{number}. {one.asked}')}\n{table(options, indent=3)}"


def quiz_solutions(bank: Bank, items: Sequence[QuizItem]) -> str:
    """The answers, which are not for the same paper as the questions."""
    return section("ÖVNING. Svaren på provet", "\n".join(_solutions(bank, items)))


def _solutions(bank: Bank, items: Iterable[QuizItem]) -> Iterator[str]:
    for number, one in enumerate(items, start=1):
        cited = f" Källor: {citations(bank, one.sources).removesuffix('.')}." if one.sources else ""
        right = one.options[one.right].removesuffix(".")
        yield table([(f"{number}.", f"{one.right + 1}) {right}. {one.why}{cited}")], indent=2)
