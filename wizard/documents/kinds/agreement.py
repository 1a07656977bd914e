"""The överenskommelse."""

from functools import partial

from wizard.documents.kinds.inquiry import IN_INQUIRY
from wizard.documents.kinds.kind import Document
from wizard.documents.view.answers import Answers
from wizard.documents.view.budget import whole_budget
from wizard.documents.view.case_file import AGREEMENT_ONLY
from wizard.documents.view.contract import points_to_purchase
from wizard.documents.view.followup import first_year
from wizard.documents.view.review import agreement_points

GROUP = "Överenskommelse"

_OPTIONAL = {"namndbeslut_paragraf"}  # known only once the nämnd has decided
_NEEDED = tuple(id for id in (*IN_INQUIRY, *AGREEMENT_ONLY) if id not in _OPTIONAL)

NOT_IOP = "Varning: bedömningen ger inte IOP."
HINDERED = "Varning: något hindrar partnerskapet."
PURCHASE = "Varning: svar i ärendet talar för att det är ett köp."


def warnings(answers: Answers) -> tuple[str, ...]:
    """What no draft of this case is written without, on its first page."""
    assessed = answers.assessment
    found = (
        (NOT_IOP, assessed.form != "iop"),
        (HINDERED, assessed.form == "iop" and assessed.readiness == "stopp"),
        (PURCHASE, bool(points_to_purchase(answers))),
    )
    return tuple(text for text, holds in found if holds)


KINDS = (
    Document(
        "overenskommelse",
        "Utkast till överenskommelse",
        GROUP,
        points=partial(agreement_points, needed=_NEEDED),
        fits=lambda answers: answers.partnership,
        first=warnings,
        more={"plan": first_year, "budget": whole_budget},
        public=True,
    ),
)
