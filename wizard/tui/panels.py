"""The sides of the interview: the parts with their progress, and läget nu."""

from textual.content import Content
from textual.style import Style

from wizard.tui import now
from wizard.tui.open_case import OpenCase
from wizard.tui.walkthrough import progress
from wizard.tui.widgets.plain import Plain


class PartsPanel(Plain):
    """Each part: done ✓, where one is ▶, not done ·, and how many questions are. Click to go there."""

    def show(self, opened: OpenCase, here: str) -> None:
        """Draw the parts, standing at question `here`."""
        lines = [Content.styled("Delar", "bold")]
        for part, shown, done in progress(opened.bank, opened.case, opened.assessment, opened.asked):
            if opened.room and not shown:
                continue  # an övning is about a few parts only
            mark = "✓" if shown and done == len(shown) else "·"
            if opened.bank.part_of(here) is part:
                mark = "▶"
            count = f"{done} av {len(shown)}" if shown else "inget att fråga"
            line = Content.assemble(f"{mark} {part.nummer} {part.text}", "\n     ", (count, "$text-muted"))
            go = Style.from_meta({"@click": f"screen.part('{part.id}')"})
            lines.append(line.stylize(go).stylize("bold" if mark == "▶" else ""))
        self.say(Content("\n").join(lines))


class NowPanel(Plain):
    """Läget nu."""

    def show(self, opened: OpenCase) -> None:
        """Draw the state of the case."""
        bank, case, found = opened.bank, opened.case, opened.assessment
        parts = [
            Content.styled("Läget nu", "bold"),
            Content.styled(now.lean_text(bank, case, found), "bold $primary"),
        ]
        if found.form or found.lean:
            parts.append(Content(f"”{bank.head.intag.lasrad}”"))
        parts += [
            Content.assemble((f"{heading}: ", "$text-muted"), text)
            for heading, text in now.facts(bank, case, found)
            if not (opened.room and heading == now.ASLEEP)  # in an övning most of them are presumed answers
        ]
        if words := now.advice(bank, case, found):
            parts.append(Content.styled(words, "$success"))
        self.say(Content("\n").join(parts))
