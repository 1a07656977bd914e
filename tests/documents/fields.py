"""Every text of a view replaced, to see where in the documents each comes out."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from wizard.documents.checking.shapes import Text, fields_of
from wizard.documents.view.words import View

Replace = Callable[[str], str]

KEPT = {"ankare", "lank", "id", "nummer"}
"""Texts that documents use as addresses, and the ids that the program has given with the numbers made of them."""

TOKEN = re.compile(r"Zq(\d+)qZ")


def numbered() -> Replace:
    """A text of its own for every text: Zq0qZ, Zq1qZ …"""
    count = iter(range(1_000_000))
    return lambda text: f"Zq{next(count)}qZ"


def replaced(value: Any, new: Replace) -> Any:
    """A view, or a list of views, with every free text in it replaced. Empty texts stay empty, and texts of
    which there are only a few stay, since templates choose by both."""
    if isinstance(value, str):
        return new(value) if value.strip() else value
    if isinstance(value, tuple):
        return tuple(replaced(item, new) for item in value)
    if isinstance(value, Mapping):
        views = any(isinstance(item, View) for item in value.values())
        return {key: replaced(item, new) for key, item in value.items()} if views else value
    if isinstance(value, View):
        shapes = fields_of(type(value))
        free = (name for name in type(value).model_fields if name not in KEPT and _free(shapes[name]))
        return value.model_copy(update={name: replaced(getattr(value, name), new) for name in free})
    return value


def _free(shape: object) -> bool:
    return not (isinstance(shape, Text) and shape.choices)


def filled(paragraphs: list[str], texts: list[str]) -> list[str]:
    """Paragraphs with each token replaced by the text whose turn it is."""
    return [TOKEN.sub(lambda match: texts[int(match[1]) % len(texts)], one) for one in paragraphs]
