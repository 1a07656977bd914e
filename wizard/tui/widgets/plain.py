"""Text shown exactly as it is: never read as markup, whoever wrote it."""

from textual.content import Content
from textual.widgets import Static


class Plain(Static):
    """A piece of text. Hidden while it is empty."""

    DEFAULT_CSS = "Plain.-empty { display: none; }"

    def __init__(
        self, text: Content | str = "", *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(_content(text), markup=False, id=id, classes=classes)
        self.set_class(not text, "-empty")

    def say(self, text: Content | str) -> None:
        """Show another text, or with "" nothing. The same text again costs nothing."""
        if _content(text) != self.content:
            self.update(_content(text))
            self.set_class(not text, "-empty")


def _content(text: Content | str) -> Content:
    return text if isinstance(text, Content) else Content(text)
