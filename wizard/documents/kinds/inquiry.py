"""The documents of the inquiry: what was said at intake, and the utredning."""

from functools import partial

from wizard.documents.kinds.kind import Document
from wizard.documents.view.case_file import SECTIONS
from wizard.documents.view.review import inquiry_points, intake_points

GROUP = "Utredning"

_OF_OTHER_FORMS = {"vagval"}  # this section is about the ways to a bidrag or a purchase
IN_INQUIRY = tuple(id for name, ids in SECTIONS.items() if name not in _OF_OTHER_FORMS for id in ids)
"""The questions that an utredning prints though no criterion may read them."""

KINDS = (
    Document("utredning", "Utredning", GROUP, points=partial(inquiry_points, needed=IN_INQUIRY), public=True),
    Document("intagsnotering", "Intagsnotering", GROUP, points=intake_points),
)
