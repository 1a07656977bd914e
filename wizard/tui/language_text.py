"""What the språkvakt says beside a text: what it found, what to write instead, why, and its sources. Pure."""

from collections.abc import Iterable

from textual.content import Content

from wizard.assessment.language import Finding
from wizard.assessment.language_words import kept_because, what
from wizard.bank.model import Bank
from wizard.tui.wording import citations

KEY = "f  låt texten stå, med ett skäl"


def line(bank: Bank, found: Finding) -> str:
    """All about a finding on one line."""
    if found.kept is not None:
        return f"{what(found)} {kept_because(found.kept)}"
    rule = found.rule
    return f"{what(found)} {rule.varfor} {rule.gor_sa_har} ({citations(bank, rule.kallor)})"


def _entry(bank: Bank, found: Finding) -> Content:
    """The same with the most important in colour; quieter when the text may stand."""
    if found.kept is not None:
        return Content.styled(f"Språk: {line(bank, found)}", "$text-muted")
    rule = found.rule
    return Content.assemble(
        (f"Språk: {what(found)}", "$warning"),
        f" {rule.varfor} {rule.gor_sa_har} ",
        (f"({citations(bank, rule.kallor)})", "$text-muted"),
    )


def advice(bank: Bank, found: Iterable[Finding]) -> list[Content]:
    """Everything about one text, each on a line of its own, and last the key that lets it stand."""
    here = list(found)
    key = [Content.styled(KEY, "bold")] if any(one.kept is None for one in here) else []
    return [_entry(bank, one) for one in here] + key
