"""What a tjänsteutlåtande says beyond the utredning: what the decision needs, and why it should perhaps wait.

Computed from the answers as they count. What they do not say is empty, and the template leaves a line to
fill in.
"""

import datetime
from calendar import monthrange

from wizard.documents.view.answers import Answers
from wizard.documents.view.contribution import ContributionView, contribution_view
from wizard.documents.view.variants import VARIANTS, chosen_form, is_evaluated, is_running, why_not
from wizard.documents.view.words import Citations, Reference, SourceView, View
from wizard.text import long_date


class BoardView(View):
    """What only a tjänsteutlåtande prints. Empty text where the case does not know."""

    varningar: dict[str, tuple[str, ...]]
    """by proposal: why it should not go to the nämnd as it is"""
    form: str
    """id of the form that the human chose, or else the assessment's"""
    form_namn: str
    lopande: bool
    """whether the case is about a partnership that runs already"""
    utvarderat: bool
    bidrag: ContributionView
    utvardering_senast: str
    """the last day on which an evaluation comes in time"""
    utvardering_i_tid: bool
    overklagande: str
    overklagande_nej: tuple[str, ...]
    rad_kallor: tuple[Reference, ...]
    styrdokument_kallor: tuple[Reference, ...]
    rekommendation_kallor: tuple[Reference, ...]
    kallor: tuple[SourceView, ...]
    """the few sources that are cited here"""
    overifierade: tuple[str, ...]
    """those of them that nobody has verified"""


def board_view(answers: Answers, cite: Citations) -> BoardView:
    """The decision's own facts. It cites with numbers of its own, since it cites little."""
    return _view(answers, {"K1", "K6"})


def refusal_view(answers: Answers, cite: Citations) -> BoardView:
    """The same for a no, which says nothing of where sources disagree about partnerships."""
    return _view(answers, set())


def _view(answers: Answers, told: set[str]) -> BoardView:
    bank, own = answers.bank, Citations(answers.bank)
    row = next((row for row in bank.rows if row.id == answers.assessment.row), None)
    about_row = own(row.kallor) if row else ()
    warned = {one.code for one in answers.assessment.warnings}
    conflicts = {one.id: own(one.kallor) for one in bank.conflicts if one.id in told & warned}
    form = bank.forms.get(chosen_form(answers))
    return BoardView(
        varningar={one: tuple(why_not(answers, one)) for one in VARIANTS},
        form=form.id if form else "",
        form_namn=form.text if form else "",
        lopande=is_running(answers),
        utvarderat=is_evaluated(answers),
        bidrag=contribution_view(answers),
        utvardering_senast=_latest_evaluation(answers),
        utvardering_i_tid=answers.assessment.verdicts.get("utvardering_i_tid") == "uppfyllt",
        overklagande=" ".join(answers.appeals("iop")),
        overklagande_nej=answers.appeals("ingen_samverkan"),
        rad_kallor=about_row,
        styrdokument_kallor=conflicts.get("K1", ()),
        rekommendation_kallor=conflicts.get("K6", ()),
        kallor=own.listed(),
        overifierade=own.unverified(),
    )


def _latest_evaluation(answers: Answers) -> str:
    """The day so many months before the end as the bank wants; empty while the end is unknown."""
    end = answers.reading.value("slutdatum")
    if not isinstance(end, str) or "utvardering_fore_slut" not in answers.bank.constants:
        return ""
    before = answers.bank.constant("utvardering_fore_slut", answers.assessment.date)
    day = datetime.date.fromisoformat(end)
    if before is None or day.year == datetime.MINYEAR:
        return ""
    year, month = divmod(day.year * 12 + day.month - 1 - before.varde, 12)
    last = monthrange(year, month + 1)[1]
    ends_month = day.day == monthrange(day.year, day.month)[1]
    return long_date(datetime.date(year, month + 1, last if ends_month else min(day.day, last)).isoformat())
