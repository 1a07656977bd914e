"""How far a learner has come with a practice case, in words. Pure."""

from wizard.case.model import Case


def how_far(case: Case | None) -> str:
    """Not begun, begun and how (by which group), or compared and how many answers agree with the facit."""
    if case is None or case.exercise is None:
        return "inte påbörjad"
    group = f", {case.exercise.group}" if case.exercise.group else ""
    if case.marks is None:
        return f"påbörjad ({case.exercise.way}{group})"
    agreed, differed = len(case.marks.agreed), len(case.marks.differed)
    return f"jämförd: som facit på {agreed} av {agreed + differed} ({case.exercise.way}{group})"
