"""Papers that the parties share: an invitation to dialogue, and notes of meetings."""

from wizard.documents.kinds.kind import Document
from wizard.documents.view.answers import Answers
from wizard.documents.view.review import letter_points

GROUP = "Dialog och möten"


def _others_not_asked(answers: Answers) -> bool:
    """A partnership may come of it, and it is not yet said how others have had the chance."""
    return answers.partnership and answers.state(("andra_mojlighet", "")) != "besvarad"


def _dialogue_not_written_down(answers: Answers) -> bool:
    return answers.partnership and answers.assessment.verdicts.get("gemensam_dialog") != "uppfyllt"


KINDS = (
    Document("inbjudan", "Inbjudan till dialog", GROUP, points=letter_points, fits=_others_not_asked),
    Document(
        "minnesanteckningar_dialog",
        "Minnesanteckningar, dialog",
        GROUP,
        head="Minnesanteckningar",
        points=letter_points,
        fits=_dialogue_not_written_down,
    ),
    Document(
        "minnesanteckningar_styrgrupp",
        "Minnesanteckningar, styrgrupp",
        GROUP,
        head="Minnesanteckningar",
        points=letter_points,
        fits=lambda answers: answers.chosen == "iop",
    ),
)
