"""The inledande frågor: what an organisation is asked to answer for itself, in a form that can be read back."""

from wizard.documents.kinds.kind import Document
from wizard.documents.view.asking import asking_view
from wizard.documents.view.review import asking_points

GROUP = "Brev"

KINDS = (
    Document(
        "inledande_fragor",
        "Inledande frågor",
        GROUP,
        points=asking_points,
        fits=lambda answers: answers.partnership and answers.case.position is None,
        more={"formular": asking_view},
    ),
)
