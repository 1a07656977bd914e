"""The överenskommelse."""

from functools import partial

from wizard.documents.kinds.inquiry import IN_INQUIRY
from wizard.documents.kinds.kind import Document
from wizard.documents.view.case_file import AGREEMENT_ONLY
from wizard.documents.view.review import agreement_points

GROUP = "Överenskommelse"

_OPTIONAL = {"namndbeslut_paragraf"}  # known only once the nämnd has decided
_NEEDED = tuple(id for id in (*IN_INQUIRY, *AGREEMENT_ONLY) if id not in _OPTIONAL)

KINDS = (
    Document(
        "overenskommelse",
        "Utkast till överenskommelse",
        GROUP,
        points=partial(agreement_points, needed=_NEEDED),
        fits=lambda answers: answers.partnership,
        public=True,
    ),
)
