"""argparse in Swedish. It asks gettext for its words; here is what it gets for an answer."""

import argparse

WORDS = {
    "usage: ": "användning: ",
    "positional arguments": "argument",
    "options": "flaggor",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "värdet saknas",
    "ignored explicit argument %r": "flaggan tar inget värde (%r)",
    "the following arguments are required: %s": "det saknas: %s",
    "unexpected option string: %s": "flaggan %s kan inte stå här",
}
"""Everything that argparse can say in answer to our commands."""


def speak_swedish() -> None:
    """Make argparse use `WORDS`. Affects the whole process, so only the program's own start does it."""
    setattr(argparse, "_", lambda text: WORDS.get(text, text))  # noqa: B010  # not part of its typed surface
