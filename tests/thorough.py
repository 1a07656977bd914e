"""How many examples a property is tried with: few every time, very many in the long run (`--grundligt`)."""

from hypothesis import settings

LONG_RUN = False
MANY = 10_000


def examples(few: int) -> settings:
    """`few` examples, or ten thousand in the long run."""
    return settings(max_examples=MANY if LONG_RUN else few, deadline=None)
