"""What a human must look at before a document is complete, each point with the place where it is mended.

The same points stand in the document under Att granska and in the program beside the document's name.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from wizard.assessment.language_words import what, where
from wizard.assessment.obstacles import obstacles
from wizard.case.lists import list_kind
from wizard.case.model import AnswerKey
from wizard.case.texts import TextPlace
from wizard.documents.view.answers import Answers
from wizard.documents.view.budget import resource_differences
from wizard.documents.view.case import board_name
from wizard.documents.view.words import View

OPEN = "Öppna frågor"
UNREASONED = "Svar som saknar skäl, namn eller datum"
UNWRITTEN = "Frågor som dokumentet behöver"
NEEDS = "Behövs innan formen är klar"
THREAD = "Den röda tråden"
LAWYER = "För juristen"
CASE = "Ärendets uppgifter"
POSITION = "Ställningstagande"
FORM = "Formen"
LANGUAGE = "Orden"
AUDIT = "Revisionskollen"
BUDGET = "Budget och resurser"

_DETAILS = "Fyll i ärendets uppgifter."
_POSITION = "Ta ställning i bedömningen."


@dataclass(frozen=True, slots=True)
class Target:
    """Where in the program a point is mended.

    room    a question, a list of the red thread, the details of the case, or the assessment; empty: nowhere
    name    the question, the list, or the detail (`dnr`, `o1-orgnr`)
    at      the organisation that the question is about, or the row of the list
    """

    room: Literal["", "fråga", "lista", "uppgifter", "bedömning"] = ""
    name: str = ""
    at: str = ""


NOWHERE = Target()


def at_question(key: AnswerKey) -> Target:
    """A question, about an organisation where it is asked of each."""
    return Target("fråga", *key)


class Point(View):
    """Something that is missing. `text` says what, `var` where it is mended, `dit` the way there."""

    slag: str
    text: str
    var: str
    dit: Target = NOWHERE

    @property
    def line(self) -> str:
        """The point as one line of text."""
        return f"{self.text} {self.var}"


class PointGroup(View):
    """Points of one kind."""

    rubrik: str
    punkter: tuple[Point, ...]


def grouped(points: Iterable[Point]) -> tuple[PointGroup, ...]:
    """The points by kind, in the order in which the kinds first come."""
    groups: dict[str, list[Point]] = {}
    for point in points:
        groups.setdefault(point.slag, []).append(point)
    return tuple(PointGroup(rubrik=kind, punkter=tuple(found)) for kind, found in groups.items())


def intake_points(answers: Answers) -> Iterator[Point]:
    """What an intagsnotering lacks: keys not yet pressed, jäv, and who and where."""
    yield from details(answers, with_numbers=False)
    yield from (
        open_point(answers, key, OPEN) for key in intake_keys(answers) if answers.state(key) == "obesvarad"
    )


def letter_points(answers: Answers) -> Iterator[Point]:
    """What a letter lacks: its number, and who it is from and to."""
    yield from details(answers, with_numbers=False)


def reply_points(answers: Answers, forms: Collection[str]) -> Iterator[Point]:
    """What a reply that tells of one of these forms lacks before it may be sent."""
    yield from form_points(answers, forms)
    yield from position_points(answers)
    yield from details(answers, with_numbers=False)


def form_points(answers: Answers, forms: Collection[str]) -> Iterator[Point]:
    """That no form is settled, or another than these, which the document is about."""
    if not answers.chosen:
        text = "Ingen form är avgjord. Dokumentet är bara ett utkast."
        yield Point(slag=FORM, text=text, var="Se bedömningen.")
    elif answers.chosen not in forms:
        known = answers.bank.forms.get(answers.chosen)
        text = f"Ärendet gäller {known.text if known else answers.chosen}. Dokumentet är skrivet för en annan form."
        yield Point(slag=FORM, text=text, var="Se bedömningen.")


def intake_keys(answers: Answers) -> Iterator[AnswerKey]:
    """Jäv and the twelve telephone keys, for each organisation where that is asked."""
    parties = tuple(party.id for party in answers.case.parties)
    asked = ["jav", *(question.id for question in answers.bank.intake)]
    for id in (id for id in asked if id in answers.bank.questions):
        for party in parties if answers.bank.questions[id].per_part else ("",):
            yield id, party


def asking_points(answers: Answers) -> Iterator[Point]:
    """What a letter to the organisation lacks: who asks, who is asked."""
    yield from details(answers, with_numbers=False)


def inquiry_points(answers: Answers, needed: Iterable[str]) -> Iterator[Point]:
    """What an utredning lacks. `needed` are questions that it prints though no criterion reads them."""
    yield from position_points(answers)
    yield from _decisive(answers)
    yield from _written(answers, needed)
    yield from _conditions(answers)
    yield from details(answers, with_numbers=True)
    yield from _wordings(answers)


def agreement_points(answers: Answers, needed: Iterable[str]) -> Iterator[Point]:
    """What an överenskommelse lacks."""
    if answers.assessment.form != "iop":
        why = "Bedömningen ger inte IOP. Då ska ingen överenskommelse om partnerskap skrivas under."
        yield Point(slag=FORM, text=why, var="Se bedömningen.", dit=Target("bedömning"))
    for lawyer in answers.lawyers():
        if lawyer.forutsatt:
            text = f"{lawyer.namn} har svarat under förutsättningar, som överenskommelsen ska återge."
            yield Point(slag=LAWYER, text=text, var="Skriv in dem under Förutsättningar.")
    for text in resource_differences(answers):
        yield Point(slag=BUDGET, text=text, var="Se röda tråden, under parten.")
    yield from inquiry_points(answers, needed)


def _decisive(answers: Answers) -> Iterator[Point]:
    for one in obstacles(answers.assessment):
        match one.kind, one.question:
            case "öppen", (_, _) as key:
                yield open_point(answers, key, OPEN)
            case "räknas inte", (id, _) as key:
                text = f"Svaret saknar skäl, namn eller datum och räknas inte: {_question(answers, key)}"
                where = f"Komplettera det i {answers.where(id)}."
                yield Point(slag=UNREASONED, text=text, var=where, dit=at_question(key))
            case "skäl för klar", (id, _) as key:
                text = f"Svaret avgör formen men saknar skäl: {_question(answers, key)}"
                where = f"Skriv skäl i {answers.where(id)}."
                yield Point(slag=UNREASONED, text=text, var=where, dit=at_question(key))


def open_point(answers: Answers, key: AnswerKey, kind: str) -> Point:
    """A question without an answer, or with vet ej: then what is missing and who finds out."""
    answer = answers.case.answer(*key)
    where = f"Besvara den i {answers.where(key[0])}."
    if answer is None:
        text = f"Inte besvarad: {_question(answers, key)}"
        return Point(slag=kind, text=text, var=where, dit=at_question(key))
    note = answer.reason.strip() or "Anteckning om vad som saknas är inte skriven."
    who = f" Tar reda på det: {answer.who}." if answer.who.strip() else " Skriv vem som tar reda på det."
    text = f"Vet ej: {_question(answers, key)} {note}{who}"
    return Point(slag=kind, text=text, var=where, dit=at_question(key))


def _written(answers: Answers, needed: Iterable[str]) -> Iterator[Point]:
    """Texts and choices that the document prints, asked but not in the way of the form."""
    already = set(answers.assessment.open)
    for id in needed:
        key = (id, "")
        if key not in already and answers.partnership and answers.state(key) in ("obesvarad", "vet ej"):
            yield open_point(answers, key, UNWRITTEN)


def _conditions(answers: Answers) -> Iterator[Point]:
    found, bank = answers.assessment, answers.bank
    waiting = [id for id in found.needs if answers.waits(id)]
    needs = [one.criterion for one in obstacles(found) if one.kind == "behov"]
    for id in (id for id in needs if id not in waiting):
        criterion = bank.criteria[id]
        unmet = found.verdicts[id] == "ej_uppfyllt"
        text = criterion.ej_uppfyllt if unmet else f"Inte klarlagt: {criterion.text}."
        behind = _behind(answers, id)
        where = answers.where(behind) if behind else "bedömningen"
        yield Point(slag=NEEDS, text=text, var=f"Se {where}.", dit=_first_asked(answers, behind))
    if waiting:
        text = f"Fler villkor prövas när de öppna frågorna är besvarade: {len(waiting)}."
        first = at_question(found.open[0]) if found.open else NOWHERE
        yield Point(slag=NEEDS, text=text, var="Besvara de öppna frågorna först.", dit=first)
    yield from thread_points(answers)
    for point in found.lawyer:
        yield Point(
            slag=LAWYER,
            text=f"{point.id}: {point.text}",
            var="Ta upp det med förvaltningens jurist.",
            dit=_first_asked(answers, _behind(answers, point.criterion or "")),
        )


def thread_points(answers: Answers) -> Iterator[Point]:
    """Where the red thread is broken."""
    for gap in answers.assessment.gaps:
        place = f"Se röda tråden, {gap.list}, rad {gap.row}." if gap.row else f"Se röda tråden, {gap.list}."
        yield Point(slag=THREAD, text=gap.text, var=place, dit=Target("lista", gap.list, gap.row))


def _wordings(answers: Answers) -> Iterator[Point]:
    """What the språkvakt found and no one has let stand."""
    for found in answers.language:
        if found.kept is None:
            about = where(answers.bank, answers.case, found.place)
            text = f"{about}. {what(found)}"
            yield Point(slag=LANGUAGE, text=text, var=found.rule.gor_sa_har, dit=_at_text(found.place))


def _at_text(place: TextPlace) -> Target:
    """Where a text is written."""
    if place.key is not None:
        return at_question(place.key)
    return Target("lista", place.section, place.name) if list_kind(place.section) else Target("bedömning")


def _behind(answers: Answers, criterion: str) -> str:
    """The first of a criterion's own questions; empty when it has none."""
    bank = answers.bank
    read = bank.reads("uppfyllt_om", criterion)
    return next((id for id in bank.questions if id in read), "")


def _first_asked(answers: Answers, question: str) -> Target:
    """A question, about the first organisation; the assessment when it is not asked as the case stands."""
    return next(
        (at_question(key) for key in answers.assessment.shown if key[0] == question), Target("bedömning")
    )


def details(answers: Answers, *, with_numbers: bool) -> Iterator[Point]:
    """What the case's own details lack; `with_numbers` asks for the organisations' numbers too."""
    case = answers.case
    missing = [
        ("Diarienummer saknas.", "dnr", not case.dnr.strip()),
        ("Nämnd saknas.", "namnd", not board_name(answers.bank, case)),
        ("Handläggare saknas.", "handlaggare", not case.handlaggare.strip()),
        ("Bedömningsdatum saknas.", "date", not case.assessed_on),
        ("Ingen organisation är angiven.", "", not case.parties),
    ]
    if with_numbers:
        missing += [
            (
                f"Organisationsnummer saknas för {party.name or party.id}.",
                f"{party.id}-orgnr",
                not party.orgnr.strip(),
            )
            for party in case.parties
        ]
    for text, detail, lacks in missing:
        if lacks:
            yield Point(slag=CASE, text=text, var=_DETAILS, dit=Target("uppgifter", detail))


def position_points(answers: Answers) -> Iterator[Point]:
    """What is missing of the ställningstagande."""
    position, form = answers.case.position, answers.assessment.form or ""
    if position is None:
        text = "Inget ställningstagande är gjort."
    elif position.assessed != form:
        text = "Bedömningen har ändrats efter ställningstagandet."
    else:
        return
    yield Point(slag=POSITION, text=text, var=_POSITION, dit=Target("bedömning"))


def _question(answers: Answers, key: AnswerKey) -> str:
    text = answers.bank.questions[key[0]].text
    about = next((party.name for party in answers.case.parties if party.id == key[1]), "")
    return f"{text} ({about})" if about else text
