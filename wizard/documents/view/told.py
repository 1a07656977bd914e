"""Uppgift från organisationen: what has been told, beside the answer and never as it."""

from textwrap import shorten

from wizard.case.model import AnswerKey, Case
from wizard.documents.view.words import joined
from wizard.text import long_date

_LONGEST = 400
"""Characters of what was told on one question. The case has the whole."""


def told_by_organisations(case: Case, key: AnswerKey, *, named: bool = True) -> str:
    """What each organisation has told on a question, by whom and when, and whether the answer has been checked
    against anything else. Without `named` not by whom. Empty when nothing has been told."""
    told = case.told(*key)
    answer = case.answer(*key)
    names = {party.id: party.name or party.id for party in case.parties}
    lines = []
    for one in told:
        whose = names[one.party] if len(names) > 1 else "organisationen"
        by = ", ".join(filter(None, (long_date(one.date), one.who if named else "")))
        text = shorten(one.text, _LONGEST, placeholder=" … (hela uppgiften finns i ärendet)")
        lines.append(f"Uppgift från {whose}{by and f' ({by})'}: {text}")
    if told and answer is not None and not answer.unknown:
        checked = any(line.strip() for line in answer.evidence)
        lines.append(f"Svaret är {'kontrollerat' if checked else 'inte kontrollerat'} mot underlag.")
    return joined(*lines)
