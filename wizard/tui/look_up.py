"""What can be looked up from any screen: the words of the field, and what the sources say."""

from collections.abc import Callable, Mapping
from typing import Any

from textual.app import App
from textual.content import Content

from wizard.bank.model import Bank
from wizard.practice.reading import Lessons
from wizard.tui import lessons_text
from wizard.tui.page_screen import PageScreen
from wizard.tui.search_screen import Entry
from wizard.tui.wording import citation

Window = App[Any]
Found = tuple[str, list[Entry]]
"""The heading of the search, and what there is to find."""


def _words(bank: Bank, lessons: Lessons, window: Window) -> Found:
    terms = sorted((placed.says for placed in lessons.terms.values()), key=lambda term: term.ord.casefold())
    return "Slå upp ett ord", [
        Entry(term.ord, term.betyder, _page(window, term.ord, lessons_text.word(bank, lessons, term)))
        for term in terms
    ]


def _sources(bank: Bank, lessons: Lessons, window: Window) -> Found:
    order = {id: number for number, id in enumerate(bank.sources)}
    places = sorted(lessons.passages, key=lambda cited: order.get(cited.partition("#")[0], len(order)))
    return "Slå upp en källa", [
        Entry(
            citation(bank, cited),
            lessons.passages[cited].says.sager,
            _page(window, "Källan", lessons_text.passage_text(bank, lessons, cited)),
        )
        for cited in places
        if cited.partition("#")[0] in bank.sources
    ]


def _page(window: Window, title: str, text: Content) -> Callable[[], object]:
    return lambda: window.push_screen(PageScreen(title, text, "q"))


ENTRIES: Mapping[str, Callable[[Bank, Lessons, Window], Found]] = {"ord": _words, "källa": _sources}
"""What is looked up, by the name that the action gives it."""
