"""The two fields that text is written in. Esc leaves them, and what was written stays exactly as it was."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, TextArea


class Left(Message):
    """The user is done with a field: back to the single keys."""


class Prose(TextArea):
    """Text of any length. Grows with what is written; Tab goes to the next field."""

    DEFAULT_CSS = """
    Prose { height: auto; min-height: 3; max-height: 12; border: round $border-blurred; padding: 0 1; }
    Prose:focus { border: round $border; min-height: 5; }
    Prose .text-area--placeholder { color: $text-muted; }
    Prose:light .text-area--cursor { color: $background; background: $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Klar", show=False),
    ]

    def __init__(self, text: str = "", *, title: str = "", hint: str = "", id: str | None = None) -> None:
        super().__init__(
            text, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False, id=id,
            placeholder=Content(hint),
        )  # fmt: skip
        self._title = ""
        self.show_title(title)
        self.kept = self.text

    @property
    def written(self) -> str:
        """What stands in the field."""
        return self.text

    @property
    def changed(self) -> bool:
        """Whether anything was written since `kept` was last set."""
        return self.text != self.kept

    def fill(self, text: str) -> None:
        """Put another text in the field, as one that has been kept."""
        if text or self.text:
            self.load_text(text)
        self.kept = self.text

    def show_title(self, title: str) -> None:
        """Call the field something else. The same title again costs nothing."""
        if title != self._title:
            self._title = title
            self.border_title = Content(title)

    def action_leave(self) -> None:
        """Back to the single keys."""
        self.post_message(Left())


class Line(Input):
    """One line of text."""

    DEFAULT_CSS = """
    Line { border: round $border-blurred; padding: 0 1; }
    Line:focus { border: round $border; background-tint: $foreground 0%; }
    Line > .input--placeholder { color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Klar", show=False)]

    def __init__(self, value: str = "", *, title: str = "", hint: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=hint, id=id, select_on_focus=False)
        self._title = ""
        self.show_title(title)
        self.kept = value

    @property
    def written(self) -> str:
        """What stands in the field."""
        return self.value

    @property
    def changed(self) -> bool:
        """Whether anything was written since `kept` was last set."""
        return self.value != self.kept

    def fill(self, text: str) -> None:
        """Put another text in the field, as one that has been kept."""
        self.kept = text
        if text != self.value:
            self.value = text

    def show_title(self, title: str) -> None:
        """Call the field something else. The same title again costs nothing."""
        if title != self._title:
            self._title = title
            self.border_title = Content(title)

    def action_leave(self) -> None:
        """Back to the single keys."""
        self.post_message(Left())
