"""What one answer would have led to: the real assessment of the facit with that answer in its place, beside that
of the facit alone. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.assessment.words import READINESS
from wizard.bank.model import Bank
from wizard.case.answers import Answer, Value
from wizard.case.model import AnswerKey, Case
from wizard.text import listed

_MOST_NAMED = 3
"""Things named of each sort: more is a list that nobody reads."""

_ALONE = "Bedömningen blir densamma i det här ärendet. Det som ändras är vad nämnden får läsa."
_SAME_ANSWER = "Svaret är facits."
_SAME_ASSESSMENT = "Bedömningen blir densamma som i facit."
_ANOTHER_WAY = "Bedömningen vilar på något annat än i facit."
"""What is said where there is nothing else to say."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an answer leads to when all else is answered as the facit does.

    form, readiness   as the assessment says
    said              in sentences, what matters most first; one at least
    moves             whether the form, the row or the beredskap is another than the facit's
    """

    form: str | None
    readiness: str
    said: tuple[str, ...]
    moves: bool


def consequence(
    bank: Bank, solved: Case, facit: Assessment, key: AnswerKey, value: Value | None
) -> Consequence:
    """What `value`, or no answer at all, leads to in the facit's case `solved`, whose assessment is `facit`."""
    answers = {other: answer for other, answer in solved.answers.items() if other != key}
    if value is not None:
        answers[key] = replace(solved.answers.get(key, Answer(value)), value=value)
    unmoved = _SAME_ANSWER if answers == solved.answers else _ALONE
    return _beside(bank, facit, assess(bank, solved.with_answers(answers)), unmoved)


def between(bank: Bank, facit: Assessment, found: Assessment) -> Consequence:
    """What `found` is beside the facit's assessment."""
    return _beside(bank, facit, found, _SAME_ASSESSMENT)


def _beside(bank: Bank, facit: Assessment, found: Assessment, unmoved: str) -> Consequence:
    moves = (found.form, found.row, found.readiness) != (facit.form, facit.row, facit.readiness)
    said = tuple(_said(bank, facit, found)) or (_ANOTHER_WAY if moves else unmoved,)
    return Consequence(found.form, found.readiness, said, moves)


def _said(bank: Bank, facit: Assessment, found: Assessment) -> Iterator[str]:
    """The form first. Where none is settled the criteria say only that much is open, and are left out."""
    yield from _form(bank, facit, found)
    if found.form is not None or facit.form is None:
        yield from _criteria(bank, facit, found)
    before = {point.id for point in facit.lawyer}
    most = 1 if found.form is None and facit.form is not None else _MOST_NAMED
    for point in [one for one in found.lawyer if one.id not in before][:most]:
        yield f"En jurist måste svara ({point.id}): {point.text}"
    warned = {warning.code for warning in facit.warnings}
    news = [one for one in found.warnings if one.code not in warned]
    if found.form == facit.form:
        for warning in news[:1]:
            yield f"Vägval varnar ({warning.code}): {warning.text}"


def _form(bank: Bank, facit: Assessment, found: Assessment) -> Iterator[str]:
    name = {id: form.text for id, form in bank.forms.items()}
    if found.form is None and facit.form is not None:
        yield f"Ingen form blir avgjord. {_possible(bank, found)} Facit kommer fram till {name[facit.form]}."
        if found.open:
            yield f"Det som först behöver ett svar är: {bank.questions[found.open[0][0]].text}"
    elif found.form != facit.form and found.form is not None:
        instead = f" i stället för {name[facit.form]}" if facit.form else ", fast facit inte avgör den än"
        yield f"Formen blir {name[found.form]}{instead}."
    elif found.form is None and set(found.possible) != set(facit.possible):
        yield _possible(bank, found)
    elif found.form == facit.form and found.row != facit.row and found.row is not None:
        yield "Formen blir densamma, men av ett annat skäl."
    if (found.form is not None or facit.form is None) and found.readiness != facit.readiness:
        yield f"Beredskapen blir {READINESS[found.readiness]}."
    if found.form is not None and found.route != facit.route and found.route:
        routes = {route.id: route.text for route in bank.forms[found.form].vagar}
        yield f"Vägen dit: {routes[found.route]}."


def _possible(bank: Bank, found: Assessment) -> str:
    """The forms that are left, by name while they are few."""
    names = [bank.forms[id].text for id in found.possible]
    if len(names) > _MOST_NAMED:
        return f"{len(names)} former är fortfarande möjliga."
    return f"Möjligt är {listed(names, 'eller')}."


def _criteria(bank: Bank, facit: Assessment, found: Assessment) -> Iterator[str]:
    """The criteria that turn, those of a reader first: what only tells rows apart is not named."""
    words = {"ej_uppfyllt": "inte uppfyllt", "oklart": "oklart", "uppfyllt": "uppfyllt"}
    turned = [
        (id, verdict)
        for id, verdict in found.verdicts.items()
        if verdict in words and verdict != facit.verdicts.get(id) and bank.criteria[id].roll != "väg"
    ]
    for id, verdict in turned[:_MOST_NAMED]:
        yield f"Kriteriet ”{bank.criteria[id].text}” blir {words[verdict]}."
    if len(turned) > _MOST_NAMED:
        rest = len(turned) - _MOST_NAMED
        yield f"{rest} {'kriterium' if rest == 1 else 'kriterier'} till ändras."
