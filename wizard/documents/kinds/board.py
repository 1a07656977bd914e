"""The papers for the nämnd and the leadership: the tjänsteutlåtande in its five variants, the page to the
förvaltningsledning, and the legal inquiry."""

from functools import partial

from wizard.documents.kinds.inquiry import IN_INQUIRY
from wizard.documents.kinds.kind import Document
from wizard.documents.view.board import board_view, refusal_view
from wizard.documents.view.board_points import leadership_points, proposal_points
from wizard.documents.view.legal import legal_points, legal_view
from wizard.documents.view.variants import Variant, fits, warnings

GROUP = "Nämnd och ledning"


def _proposal(variant: Variant, title: str) -> Document:
    return Document(
        f"tjansteutlatande_{variant}",
        f"Tjänsteutlåtande: {title}",
        GROUP,
        points=partial(proposal_points, variant=variant, needed=IN_INQUIRY),
        fits=partial(fits, variant=variant),
        first=partial(warnings, variant=variant),
        more={"forslag": refusal_view if variant == "nej" else board_view},
        public=True,
        head="Tjänsteutlåtande",
    )


KINDS = (
    Document(
        "underlag_ledning",
        "Underlag till förvaltningsledningen",
        GROUP,
        points=leadership_points,
        head="Underlag",
    ),
    Document("rattsutredning", "Rättsutredning", GROUP, points=legal_points, more={"ratt": legal_view}),
    _proposal("ja", "ja till partnerskap"),
    _proposal("nej", "nej till partnerskap"),
    _proposal("forlang", "förlänga partnerskap"),
    _proposal("omformulera", "omformulera partnerskap"),
    _proposal("avsluta", "avsluta partnerskap"),
)
