"""Who waits for whom in a bank: questions, facts and criteria as one directed graph."""

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from wizard.bank.conditions import Condition, Verdict, parts_of
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
    waits_for = {node: sorted(depends_on(bank, node)) for node in _nodes(bank)}
    while ring := _ring(waits_for):
        yield ring
        waits_for = {node: names for node, names in waits_for.items() if node not in ring}


def _nodes(bank: Bank) -> list[str]:
    return [*bank.questions, *bank.facts, *map(criterion_node, bank.criteria)]


def _ring(waits_for: Mapping[str, list[str]]) -> list[str]:
    try:
        TopologicalSorter(waits_for).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][:-1]))
    return []


class Weight(NamedTuple):
    """What stands behind a node.

    parts   of a criterion: its conditions' parts with every criterion that they read written out
    steps   how many nodes wait for each other in a row
    """

    parts: int
    steps: int


def weights(bank: Bank) -> Mapping[str, Weight]:
    """What stands behind each node. The bank has no rings. What a node names and the bank lacks weighs nothing."""
    waits_for = {node: depends_on(bank, node) for node in _nodes(bank)}
    found: dict[str, Weight] = {}
    for node in TopologicalSorter(waits_for).static_order():
        criterion = criterion_of(node)
        conditions = (bank.conditions.get((kind, criterion or "")) for kind in ("gäller_om", "uppfyllt_om"))
        steps = 1 + max((found[name].steps for name in waits_for.get(node, ())), default=0)
        found[node] = Weight(sum(_parts(one, found) for one in conditions if one is not None), steps)
    return found


def _parts(condition: Condition, found: Mapping[str, Weight]) -> int:
    if isinstance(condition, Verdict):
        return 1 + found[criterion_node(condition.criterion)].parts
    return 1 + sum(_parts(part, found) for part in parts_of(condition))


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
