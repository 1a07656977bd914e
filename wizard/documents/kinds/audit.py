"""Revisionskollen: the case held against the auditors' own questions."""

from wizard.documents.kinds.kind import Document
from wizard.documents.view.audit import audit_points, audit_view

GROUP = "Granskning"

KINDS = (
    Document(
        "revisionskoll",
        "Revisionskoll",
        GROUP,
        points=audit_points,
        fits=lambda answers: answers.partnership,
        more={"revision": audit_view},
    ),
)
