"""What is read in an övning: sections under headings, which the arrows and PgUp/PgDn scroll."""

from collections.abc import Iterable, Iterator

from textual.containers import VerticalScroll

from wizard.tui.practice.answer_text import Section
from wizard.tui.widgets.plain import Plain


class Page(VerticalScroll, can_focus=True):
    """A page of text. It takes the focus, so that the arrows scroll it."""

    DEFAULT_CSS = """
    Page { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    Page .title { text-style: bold; color: $primary; margin-top: 1; }
    """


def titled(sections: Iterable[Section]) -> Iterator[Plain]:
    """Each heading, and under it what is said."""
    for heading, text in sections:
        yield Plain(heading, classes="title")
        yield Plain(text)
