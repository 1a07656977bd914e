"""That a document is of an övning and of no real ärende: said first, in its title and in each of its sections.

On every page `wizard.documents.word.stamp` says it. None of it is left to a template or a letterhead, which a
municipality may replace with its own.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wizard.documents.sections import Section

if TYPE_CHECKING:  # the interview reads a name here, and needs none of Word
    from wizard.documents.word.file import Properties

STAMP = "Övning. Inget riktigt ärende."
"""Stands on every page."""

LINE = f"{STAMP} Organisationer, personer och uppgifter är påhittade."
"""Stands before all else in the text."""

PREFIX = "Övning: "
FILE_PREFIX = "ovning-"
_SECTION = "[Övning]"
"""Stands in each section, which can be copied out of the document by itself."""

_TITLE = re.compile(r"<h1[^>]*>")
_BEFORE = re.compile(r"<body[^>]*>\s*(<h1[^>]*>.*?</h1>)?", re.DOTALL)


def said_first(xhtml: str) -> str:
    """The document with the word first in its title, and the line under it: or before all else, where the
    document does not begin with a title."""
    titled = _TITLE.sub(lambda tag: tag[0] + PREFIX, xhtml, count=1)
    return _BEFORE.sub(lambda start: f"{start[0]}<p><strong>{LINE}</strong></p>", titled, count=1)


def said_in_each(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Sections of a document that each say what they are taken from."""
    return tuple(replace(one, text=f"{_SECTION}\n\n{one.text}".rstrip()) for one in sections)


def titled(properties: "Properties") -> "Properties":
    """What the file says about itself."""
    return replace(properties, title=PREFIX + properties.title)


def headed(fields: Mapping[str, str]) -> dict[str, str]:
    """What stands in the letterhead's content controls. An övning is never registered, whatever its learner wrote."""
    return {**fields, "dnr": "övning", "fot": f"Övning. {fields['fot']}"}
