"""Who waits for whom in a bank: questions, facts and criteria as one directed graph."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from wizard.bank.model import Bank, criterion_node, criterion_of


def depends_on(bank: Bank, name: str) -> frozenset[str]:
    """The nodes that a node's state is computed from, one step away."""
    criterion = criterion_of(name)
    if name in bank.facts:
        return frozenset(bank.facts[name].laser)
    if criterion is not None:
        return bank.reads("uppfyllt_om", criterion) | bank.reads("gäller_om", criterion)
    rests_on = bank.questions[name].vilar_pa if name in bank.questions else []
    return bank.reads("visas_om", name) | frozenset(rests_on)


def find_cycles(bank: Bank) -> Iterator[list[str]]:
    """Rings of nodes, each in order and none with a node of another, until the rest is acyclic."""
    nodes = [*bank.questions, *bank.facts, *map(criterion_node, bank.criteria)]
    waits_for = {node: sorted(depends_on(bank, node)) for node in nodes}
    while ring := _ring(waits_for):
        yield ring
        waits_for = {node: names for node, names in waits_for.items() if node not in ring}


def _ring(waits_for: Mapping[str, list[str]]) -> list[str]:
    try:
        TopologicalSorter(waits_for).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][:-1]))
    return []


def everything_behind(bank: Bank, names: frozenset[str]) -> frozenset[str]:
    """The nodes and all that they are computed from, however many steps away."""
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
