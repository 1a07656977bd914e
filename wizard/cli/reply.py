"""What a command answers with: text for stdout, and whether it found something that must be mended."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from wizard.cli.layout import page

FORMAT = 1
"""The first key of every JSON answer: the number of the form that the keys have."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer as it is printed."""

    text: str
    faulty: bool = False


def in_words(*blocks: str, faulty: bool = False) -> Reply:
    """An answer for a person: blocks with an empty line between them."""
    return Reply(page(*blocks), faulty)


def as_json(answer: Mapping[str, object], faulty: bool = False) -> Reply:
    """An answer for a program: one object, its keys in the order given."""
    return Reply(json.dumps({"vagval": FORMAT, **answer}, ensure_ascii=False, indent=2) + "\n", faulty)
