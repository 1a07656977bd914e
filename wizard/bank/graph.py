"""Who waits for whom in a bank: questions, facts and criteria as one directed graph."""

from graphlib import CycleError, TopologicalSorter

from wizard.bank.model import Bank


def depends_on(bank: Bank, name: str) -> frozenset[str]:
    """What the state of a question, fact or criterion is computed from, one step away."""
    if name in bank.facts:
        return frozenset(bank.facts[name].laser)
    if name in bank.criteria:
        return bank.reads("uppfyllt_om", name) | bank.reads("gäller_om", name)
    rests_on = bank.questions[name].vilar_pa if name in bank.questions else []
    return bank.reads("visas_om", name) | frozenset(rests_on)


def find_cycle(bank: Bank) -> list[str]:
    """One ring of names, in order, or an empty list."""
    sorter = TopologicalSorter(
        {name: depends_on(bank, name) for name in [*bank.questions, *bank.facts, *bank.criteria]}
    )
    try:
        sorter.prepare()
    except CycleError as error:
        return list(reversed(error.args[1][:-1]))
    return []


def everything_behind(bank: Bank, names: frozenset[str]) -> frozenset[str]:
    """The names and all that they are computed from, however many steps away."""
    found, queue = set(names), list(names)
    while queue:
        for name in depends_on(bank, queue.pop()):
            if name not in found:
                found.add(name)
                queue.append(name)
    return frozenset(found)


def deciding_questions(bank: Bank) -> frozenset[str]:
    """The questions that can move the form: all that the rows are computed from."""
    rows = frozenset(name for row in bank.rows for name in bank.reads("rad", row.id))
    return everything_behind(bank, rows) & frozenset(bank.questions)
