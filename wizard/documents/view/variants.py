"""Which proposal to the nämnd fits a case: ja, nej, or for a running partnership förläng, omformulera, avsluta.

A proposal can be written whatever the case says. Then `why_not` says, first on its first page, why it should
not go to the nämnd as it is.
"""

from collections.abc import Iterator
from typing import Literal

from wizard.documents.view.answers import Answers
from wizard.documents.view.contract import points_to_purchase

Variant = Literal["ja", "nej", "forlang", "omformulera", "avsluta"]

VARIANTS: tuple[Variant, ...] = ("ja", "nej", "forlang", "omformulera", "avsluta")

_RENEWALS = ("forlang", "omformulera")
_OF_RUNNING = (*_RENEWALS, "avsluta")
_REFUSALS = "nej"  # the group of forms that are a no, or someone else's

WARNING = "Varning: förslaget stämmer inte med ärendet."


def chosen_form(answers: Answers) -> str:
    """The id of the form that the human chose, or else the one that the assessment settles; may be empty."""
    position = answers.case.position
    return (position.form if position else answers.assessment.form) or ""


def is_running(answers: Answers) -> bool:
    """Whether the case is about a partnership that runs already."""
    there = answers.case.answer("finns")
    return there is not None and isinstance(there.value, tuple) and "iop_loper_ut" in there.value


def is_evaluated(answers: Answers) -> bool:
    """Whether the running partnership is evaluated, as an answer that counts."""
    return answers.reading.value("utvardering_gjord") == "ja"


def fits(answers: Answers, variant: Variant) -> bool:
    """Whether the proposal belongs to the case as it stands. A bidrag and a purchase are decided on papers of
    their own, so none of these belongs to them."""
    if is_running(answers):
        return variant == "avsluta" or (variant in _RENEWALS and answers.partnership)
    form = answers.bank.forms.get(chosen_form(answers))
    match variant:
        case "ja":
            return form is not None and form.id == "iop"
        case "nej":
            return form is not None and form.grupp == _REFUSALS
        case _:
            return False


def why_not(answers: Answers, variant: Variant) -> Iterator[str]:
    """Why the proposal should not go to the nämnd as it is, in sentences; nothing if it fits."""
    running = is_running(answers)
    if running and variant in ("ja", "nej"):
        yield (
            "Ärendet gäller ett partnerskap som redan löper. Föreslå att det förlängs, omformuleras eller "
            "avslutas."
        )
    if not running and variant in _OF_RUNNING:
        yield "Enligt svaren finns inget partnerskap som löper ut."
    if variant in ("ja", *_RENEWALS):
        yield from _no_partnership(answers)
    if variant in _RENEWALS and not is_evaluated(answers):
        yield (
            "Det löpande partnerskapet är inte utvärderat, eller så har nämnden inte tagit del av "
            "utvärderingen. Utvärdera före beslutet."
        )
    if variant == "nej":
        yield from _no_refusal(answers)


def warnings(answers: Answers, variant: Variant) -> tuple[str, ...]:
    """What no proposal of this case is written without, on its first page."""
    return (WARNING,) if any(why_not(answers, variant)) else ()


def _no_partnership(answers: Answers) -> Iterator[str]:
    found, forms = answers.assessment, answers.bank.forms
    if found.form is None:
        yield "Ingen form är avgjord. Nämnden kan inte besluta om ett partnerskap."
    elif found.form != "iop":
        yield f"Bedömningen ger inte IOP. Den ger {forms[found.form].text}."
    elif found.readiness == "stopp":
        yield "Beredskap: stopp. Något måste rättas till innan ärendet kan gå till nämnden."
    if found.form != "iop" and points_to_purchase(answers):
        yield "Svar i ärendet talar för att det är ett köp. Andra ord i överenskommelsen ändrar inte det."
    position = answers.case.position
    if position is not None and position.form != "iop":
        name = forms[position.form].text if position.form in forms else position.form
        yield f"Ställningstagandet gäller inte IOP utan {name}."


def _no_refusal(answers: Answers) -> Iterator[str]:
    form = chosen_form(answers)
    if not form:
        yield "Ingen form är avgjord, och något ställningstagande är inte gjort. Skälen till ett nej saknas."
    elif form == "iop":
        whose = "Ställningstagandet" if answers.case.position else "Bedömningen"
        yield f"{whose} gäller IOP. Ett nej stämmer inte med det."
