"""The papers of a partnership that is chosen or runs: plan, report, evaluation, and what follows on it."""

from wizard.documents.kinds.kind import Document
from wizard.documents.view.followup import whole_time, year_of_plan, year_of_report
from wizard.documents.view.followup_points import (
    chosen,
    end_points,
    evaluation_points,
    plan_points,
    report_points,
    running,
)

GROUP = "Uppföljning"

KINDS = (
    Document(
        "verksamhetsplan",
        "Verksamhetsplan",
        GROUP,
        points=plan_points,
        fits=chosen,
        more={"plan": year_of_plan},
    ),
    Document(
        "redovisningsmall",
        "Redovisningsmall",
        GROUP,
        points=plan_points,
        fits=chosen,
        more={"folj": year_of_report},
    ),
    Document(
        "arsrapport",
        "Årsrapport",
        GROUP,
        points=report_points,
        fits=chosen,
        more={"folj": year_of_report},
        public=True,
    ),
    Document(
        "slututvardering",
        "Slututvärdering",
        GROUP,
        points=evaluation_points,
        fits=chosen,
        more={"folj": whole_time},
        public=True,
    ),
    Document(
        "underlag_omformulering",
        "Underlag för omformulering",
        GROUP,
        points=evaluation_points,
        fits=running,
        more={"folj": whole_time},
        public=True,
    ),
    Document(
        "avslutsplan",
        "Avslutsplan",
        GROUP,
        points=end_points,
        fits=running,
        more={"folj": whole_time},
        public=True,
    ),
)
