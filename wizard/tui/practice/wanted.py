"""What the command line asks of the window when one practises. Standard library only: on the start path."""

from typing import NamedTuple

QUIZ = "prov"
"""What stands in the place of a practice case's name when one wants the quiz."""
MOST_ASKED = 10
"""Questions of a quiz, when nothing else is said."""


class Wanted(NamedTuple):
    """Where to begin, and how to practise.

    name      a practice case; empty: at the list of them; `prov`: the quiz on words and sources
    alone     without hints, with the facit when all is handed in; otherwise the learner is asked how
    group     whose övning it is, in class
    on_wall   show the case to a class, with the facit hidden until asked for
    asked     how many questions of a quiz
    seed      which quiz; None: another each time
    """

    name: str = ""
    alone: bool = False
    group: str = ""
    on_wall: bool = False
    asked: int = MOST_ASKED
    seed: int | None = None
