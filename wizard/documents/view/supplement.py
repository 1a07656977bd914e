"""What is missing from the organisation: only what it can answer, and only what the case needs as it stands."""

from collections.abc import Iterator

from wizard.case.model import AnswerKey
from wizard.documents.view.answers import Answers
from wizard.documents.view.supplement_words import (
    ABOUT_THE_CASE,
    ABOUT_THE_ORGANISATION,
    CONTROLS,
    OF_CONTROLS,
    Wanted,
)
from wizard.documents.view.words import Citations, View
from wizard.text import listed, long_date


class WantedView(View):
    """Something that the organisation is asked for, and why."""

    text: str
    varfor: str


class AskedView(View):
    """What is asked of one organisation, or of all together."""

    vem: str
    """the organisation or organisations, where there are several; empty for all of them together"""
    punkter: tuple[WantedView, ...]


class SupplementView(View):
    """Everything that is missing from the organisation."""

    finns: bool
    delar: tuple[AskedView, ...]
    namndens_dag: str
    """the day on which the nämnd decides; empty while it is not known"""


def supplement(answers: Answers, cite: Citations) -> SupplementView:
    """What is missing, the same thing asked for once."""
    asked = tuple(_asked(who, wanted) for who, wanted in _shares(answers) if wanted)
    day = answers.case.answer("namndbeslut_datum")
    return SupplementView(
        finns=bool(asked),
        delar=asked,
        namndens_dag="" if day is None or day.unknown else long_date(str(day.value)),
    )


def lacks_something(answers: Answers) -> bool:
    """Whether anything is missing from the organisation."""
    return any(wanted for _, wanted in _shares(answers))


def _shares(answers: Answers) -> list[tuple[str, tuple[Wanted, ...]]]:
    """What is asked of all together, and of each organisation; those that lack the same are asked together."""
    common = tuple(_about_the_case(answers))
    each = [(party.name or party.id, tuple(_of(answers, party.id))) for party in answers.case.parties]
    if len(each) < 2:
        return [("", (*common, *(one for _, wanted in each for one in wanted)))]
    alike: dict[tuple[Wanted, ...], list[str]] = {}
    for who, wanted in each:
        alike.setdefault(wanted, []).append(who)
    return [("", common), *((listed(names), wanted) for wanted, names in alike.items())]


def _asked(who: str, wanted: tuple[Wanted, ...]) -> AskedView:
    once = {one.text: WantedView(text=one.text, varfor=one.why) for one in wanted}
    return AskedView(vem=who, punkter=tuple(once.values()))


def _about_the_case(answers: Answers) -> Iterator[Wanted]:
    for id, wanted in ABOUT_THE_CASE.items():
        if _missing(answers, (id, ""), wanted):
            yield wanted


def _of(answers: Answers, party: str) -> Iterator[Wanted]:
    for id, wanted in ABOUT_THE_ORGANISATION.items():
        if _missing(answers, (id, party), wanted):
            yield wanted
    if CONTROLS in answers.bank.questions and answers.state((CONTROLS, party)) not in (
        "ej aktuell",
        "vilande",
    ):
        done = answers.view(CONTROLS, party).valda
        yield from (wanted for control, wanted in OF_CONTROLS.items() if control not in done)


def _missing(answers: Answers, key: AnswerKey, wanted: Wanted) -> bool:
    if key[0] not in answers.bank.questions or not _needed(answers, key):
        return False
    answer = answers.case.answer(*key)
    match answers.state(key):
        case "obesvarad" | "vet ej":
            return wanted.while_open
        case "besvarad" | "räknas inte" if answer is not None:
            unsupported = not any(line.strip() for line in (*answer.evidence, answer.reason))
            return answer.value in wanted.lacking or (wanted.paper and unsupported)
        case _:
            return False


def _needed(answers: Answers, key: AnswerKey) -> bool:
    """Whether the case as it stands needs the answer: for a partnership, to settle the form, or for the form
    that it is settled for or leans to."""
    if answers.partnership or key in answers.assessment.open:
        return True
    aimed = answers.bank.forms.get(answers.chosen or answers.assessment.lean or "")
    return aimed is not None and any(
        key[0] in answers.bank.reads("uppfyllt_om", criterion) for criterion in aimed.behover
    )
