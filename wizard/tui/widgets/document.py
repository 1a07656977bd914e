"""A document to scroll in. Only the lines in sight are drawn, so that a long one is no slower."""

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from wizard.documents.sections import Section, with_subsections
from wizard.tui.document_text import DocumentText, lay_out


class Document(ScrollView, can_focus=True):
    """The text of a document. The section that the topmost line stands in is the one that one is in.

    What must be looked at is marked with a sign in the text, and with a colour beside it.
    """

    DEFAULT_CSS = """
    Document { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
               overflow-x: hidden; }
    Document > .document--heading { text-style: bold; color: $primary; background: $background; }
    Document > .document--mark { color: $warning; background: $background; }
    Document > .document--text { color: $foreground; background: $background; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"document--heading", "document--mark", "document--text"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "mark(1)", show=False),
        Binding("N", "mark(-1)", show=False),
        Binding("tab,right", "section(1)", show=False),
        Binding("shift+tab,left", "section(-1)", show=False),
    ]
    shown: reactive[DocumentText] = reactive(DocumentText(), init=False)

    class Moved(Message):
        """Another line stands at the top."""

    @property
    def width(self) -> int:
        """Columns for text."""
        return self.scrollable_content_region.width

    @property
    def section(self) -> int:
        """The number of the section that one is in."""
        return self.shown.section_at(round(self.scroll_y))

    @property
    def here(self) -> tuple[Section, ...]:
        """The section that one is in, and those under it."""
        return with_subsections(self.shown.sections, self.section) if self.shown.sections else ()

    @property
    def place(self) -> str:
        """Which section one is in, and how much there is to look at."""
        sections, marks = self.shown.sections, len(self.shown.marks)
        look = f"▲ {marks} att granska" if marks else "inget att granska"
        at = f"{self.section + 1} av {len(sections)} {sections[self.section].heading}" if sections else "tomt"
        return f"{look} · avsnitt {at}"

    def watch_shown(self) -> None:
        """Room below the last line lets also the last section stand at the top."""
        self.virtual_size = Size(self.width, len(self.shown.lines) + self.size.height - 1)
        self.refresh()
        self.post_message(self.Moved())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell, so that the heading can say where one is."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew, at the same place."""
        if self.shown.sections:
            here = self.shown.written_at(round(self.scroll_y))
            self.shown = lay_out(self.shown.sections, self.width)
            self.to_line(self.shown.whole[here][1])

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        number = round(self.scroll_y) + y
        lines = self.shown.lines
        text = lines[number] if number < len(lines) else ""
        style = self.get_component_rich_style(self._kind(number))
        return Strip([Segment(text, style)]).adjust_cell_length(self.width, style)

    def _kind(self, number: int) -> str:
        if number in self.shown.marks:
            return "document--mark"
        return "document--heading" if number in self.shown.starts else "document--text"

    # -- going about ------------------------------------------------------------------------------

    def to_line(self, line: int) -> None:
        """Let a line stand at the top."""
        self.scroll_to(y=line, animate=False)

    def follow(self, *names: str) -> None:
        """To the first line that is about what has one of these names, if any is."""
        line = self.shown.line_about(*names)
        if line is not None:
            self.to_line(line)

    def action_section(self, step: int) -> None:
        """To the next section, or the one before."""
        last = len(self.shown.starts) - 1
        if last >= 0:
            self.to_line(self.shown.starts[min(max(self.section + step, 0), last)])

    def action_mark(self, step: int) -> None:
        """To the next place where something must be looked at, or the one before."""
        here = round(self.scroll_y)
        after = [line for line in self.shown.marks if (line > here if step > 0 else line < here)]
        if after:
            self.to_line(after[0] if step > 0 else after[-1])
