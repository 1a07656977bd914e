"""The documents about a practice case: what the trainer hands out, and what came of it."""

from wizard.documents.kinds.kind import PracticeDocument
from wizard.documents.practiceview.answers import answers_view
from wizard.documents.practiceview.blank import blank_view
from wizard.documents.practiceview.feedback import feedback_view
from wizard.documents.practiceview.papers import papers_view
from wizard.documents.practiceview.spread import spread_view

KINDS = (
    PracticeDocument("ovning_papper", "Papper i ärendet", papers_view, handout=True),
    PracticeDocument("ovning_blankett", "Svarsblankett", blank_view, handout=True),
    PracticeDocument("ovning_facit", "Facit", answers_view, handout=True),
    PracticeDocument("ovning_aterkoppling", "Återkoppling", feedback_view),
    PracticeDocument("ovning_sammanstallning", "Sammanställning", spread_view),
)
