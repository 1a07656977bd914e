"""The words of `vagval ovning`: what they ask for, and which do not go together. Loads nothing else."""

from argparse import Namespace

from wizard.faults import Code, UsageError, fault

MARK, CLASS, QUIZ, EXAMPLE = "ratta", "sammanstall", "prov", "exempel"
TAKEN = (MARK, CLASS, QUIZ, EXAMPLE)
"""What may stand where the name of a practice case does: no case can have such a name."""
_WITH_MORE = (MARK, CLASS, EXAMPLE)
"""Those that read what comes after them: files, or the ids of questions."""


def opens_window(words: Namespace) -> bool:
    """Whether the window is asked for: nothing is to be listed, read or written."""
    done_here = words.lista or words.text or words.json or words.till or words.namn in _WITH_MORE
    return not (done_here or words.filer)


def refuse_contradictions(words: Namespace) -> None:
    """Flags that need a name, and files that only some of it reads. Raises UsageError."""
    place = "vagval ovning"
    if words.filer and words.namn not in _WITH_MORE:
        raise UsageError(fault(Code.KMD004, place, varde=words.filer[0]))
    if words.namn in (MARK, CLASS) and not words.filer:
        raise UsageError(fault(Code.OVN019, f"{place} {words.namn}"))
    if words.namn == EXAMPLE and not words.filer:
        raise UsageError(fault(Code.OVN021, f"{place} {words.namn}"))
    if words.antal < 1:
        raise UsageError(fault(Code.OVN023, place, antal=words.antal))
    if words.till and words.namn == EXAMPLE:
        raise UsageError(fault(Code.OVN026, place))
    if (words.text or words.till) and not words.namn:
        raise UsageError(fault(Code.OVN020, place))
