"""The red thread as a tree: samhällsutmaning → syfte → mål → åtaganden and indikatorer, and what stands
around it. Each gap hangs where it can be mended. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from wizard.case.cells import cell_text
from wizard.case.gap import Gap
from wizard.case.lists import GEMENSAMT, STADEN, ListKind, list_kind
from wizard.case.model import Case, Row
from wizard.case.partnership import budget_sum, by_year
from wizard.case.thread import gaps, loose, towards
from wizard.text import kronor, listed, long_date
from wizard.tui.thread_node import AIM, LOOSE, ROOT, Add, Node, path_to

UNWRITTEN = "inte skrivet än"


def outline(case: Case) -> tuple[Node, ...]:
    """The tree of a case, from its challenge to its meetings."""
    found = gaps(case)
    roots = (
        _challenge(case),
        *_loose(case),
        _evaluation(case),
        _parties(case),
        _section(case, "styrgrupp"),
        _budget(case),
        _section(case, "risker"),
        _section(case, "möten"),
    )
    return tuple(_with_gaps(root, found) for root in roots)


def hanging(case: Case, list: str, row: str) -> tuple[str, ...]:
    """The ids of the rows that will hang on nothing when this one is removed."""
    match list:
        case "mål":
            linked = (*towards(case, "åtaganden", row), *towards(case, "indikatorer", row))
            return tuple(one.id for one in linked if one["mål"].split() == [row])
        case "indikatorer":
            return tuple(one.id for one in case.listed("utfall") if one["indikator"] == row)
        case _:
            return ()


def _with_gaps(node: Node, found: tuple[Gap, ...]) -> Node:
    here = tuple(gap for gap in found if _stands_at(gap, node))
    return replace(node, gaps=here, children=tuple(_with_gaps(child, found) for child in node.children))


def _stands_at(gap: Gap, node: Node) -> bool:
    if gap.row:
        return (gap.list, gap.row) == (node.list, node.row)
    if gap.party:
        return gap.party == node.party
    return gap.list in node.whole if gap.list else gap.question == node.question


# -- the thread itself --------------------------------------------------------------------------------

_GOAL = Add("mål", "Mål")


def _challenge(case: Case) -> Node:
    goals = tuple(_goal(case, row) for row in case.listed("mål"))
    aim = _answer(case, AIM, "Syfte", "syfte")
    aim = replace(aim, whole=("mål", "indikatorer", "utfall"), children=goals)
    return replace(_answer(case, ROOT, "Samhällsutmaning", "utmaning_text"), children=(aim,))


def _answer(case: Case, path: str, label: str, question: str) -> Node:
    answer = case.answer(question)
    said = "" if answer is None or answer.unknown else str(answer.value)
    return Node(path, label, _line(said) or UNWRITTEN, question=question, adds=(_GOAL,))


def _goal(case: Case, row: Row) -> Node:
    path = path_to(AIM, row.id)
    under = {"mål": row.id}
    commitment = Add("åtaganden", f"Åtagande för mål {row.id}", under)
    indicator = Add("indikatorer", f"Indikator för mål {row.id}", under)
    children = (
        *(
            replace(_commitment(case, path, one), adds=(commitment, indicator, _GOAL))
            for one in towards(case, "åtaganden", row.id)
        ),
        *(
            _indicator(case, path, one, (indicator, commitment, _GOAL))
            for one in towards(case, "indikatorer", row.id)
        ),
    )
    adds = (commitment, indicator, _GOAL)
    return Node(
        path, f"{row.id} Mål", _line(row["text"]), list="mål", row=row.id, adds=adds, children=children
    )


def _commitment(case: Case, under: str, row: Row) -> Node:
    label = f"{row.id} Åtagande, {_cell(case, 'åtaganden', row, 'part') or 'part saknas'}"
    return Node(path_to(under, row.id), label, _line(row["text"]), list="åtaganden", row=row.id)


def _indicator(case: Case, under: str, row: Row, adds: tuple[Add, ...]) -> Node:
    path = path_to(under, row.id)
    outcomes = tuple(_outcome(path, one) for one in case.listed("utfall") if one["indikator"] == row.id)
    outcome = Add("utfall", f"Utfall av indikator {row.id}", {"indikator": row.id})
    label = f"{row.id} Indikator, {_cell(case, 'indikatorer', row, 'slag') or 'slag saknas'}"
    columns = (("underlag", "Underlag"), ("när", "Tidpunkt"), ("ansvarig", "Ansvarig"))
    more = " · ".join(f"{name}: {_line(row[column]) or 'saknas'}" for column, name in columns)
    return Node(
        path, label, _line(row["text"]), more, "indikatorer", row.id,
        adds=(*adds[:1], outcome, *adds[1:]), children=outcomes,
    )  # fmt: skip


def _outcome(under: str, row: Row) -> Node:
    label = ", ".join(filter(None, (f"{row.id} Utfall", _line(row["när"]))))
    indicator = row["indikator"]
    again = (Add("utfall", f"Utfall av indikator {indicator}", {"indikator": indicator}),)
    return Node(path_to(under, row.id), label, _line(row["text"]), list="utfall", row=row.id, adds=again)


def _loose(case: Case) -> tuple[Node, ...]:
    """What hangs on no goal, so that nothing is lost when one is removed."""
    adds = (Add("åtaganden", "Åtagande"), Add("indikatorer", "Indikator"))
    indicators = {row.id for row in case.listed("indikatorer")}
    children = (
        *(replace(_commitment(case, LOOSE, row), adds=adds) for row in loose(case, "åtaganden")),
        *(_indicator(case, LOOSE, row, adds) for row in loose(case, "indikatorer")),
        *(_outcome(LOOSE, row) for row in case.listed("utfall") if row["indikator"] not in indicators),
    )
    label = f"Hör inte till något mål ({len(children)})"
    node = Node(LOOSE, label, "l kopplar en rad", adds=adds, children=children)
    return (node,) if children else ()


def _evaluation(case: Case) -> Node:
    done, last = (
        _answer(case, "utvärdering", "Utvärderingen är klar", "utvardering_datum"),
        case.answer("slutdatum"),
    )
    end = f" (slutet: {long_date(str(last.value))})" if last is not None and not last.unknown else ""
    said = done.text if done.text == UNWRITTEN else long_date(done.text)
    return replace(done, text=said + end, adds=())


# -- what stands around it ----------------------------------------------------------------------------


def _parties(case: Case) -> Node:
    ids = [STADEN, *(party.id for party in case.parties)]
    others = {row["part"] for name in ("åtaganden", "resurser") for row in case.listed(name)} - set(ids)
    common = [GEMENSAMT] if GEMENSAMT in others else []
    nodes = [_party(case, id) for id in (*ids, *common)]
    strangers = sorted(others - {GEMENSAMT})
    nodes += [replace(_party(case, id), label=f"Part som saknas: {id or 'inte ifylld'}") for id in strangers]
    return Node("parter", "Parterna", whole=("åtaganden", "resurser"), children=tuple(nodes))


def _party(case: Case, id: str) -> Node:
    path = path_to("parter", id)
    given = {"part": id}
    resource, commitment = Add("resurser", "Resurs", given), Add("åtaganden", "Åtagande", given)
    adds = (
        resource,
        commitment,
        Add("styrgrupp", "Plats i styrgruppen", given),
        Add("budget", "Budgetrad", given),
    )
    commitments = (
        replace(
            _commitment(case, path, row),
            label=f"{row.id} Åtagande för {listed(row['mål'].split()) or 'inget mål'}",
            adds=adds,
        )
        for row in case.listed("åtaganden")
        if row["part"] == id
    )
    resources = (
        _row(case, path, "resurser", row, adds) for row in case.listed("resurser") if row["part"] == id
    )
    column = _kind("resurser").columns[0]
    name = _line(cell_text(case, column, id)) or "(utan namn)"
    return Node(path, name, party=id, adds=adds, children=(*resources, *commitments))


def _section(case: Case, name: str) -> Node:
    kind = _kind(name)
    adds = (Add(name, kind.one.capitalize()),)
    rows = tuple(_row(case, name, name, row, adds) for row in case.listed(name))
    return Node(name, f"{kind.title} ({len(rows)})", whole=(name,), adds=adds, children=rows)


def _budget(case: Case) -> Node:
    rows = case.listed("budget")
    unknown = tuple(row for row in rows if not row["år"].strip())
    years = {**by_year(rows), **({"": unknown} if unknown else {})}
    adds = (Add("budget", "Budgetrad"),)
    children = tuple(_year(case, year, of_year) for year, of_year in years.items())
    return Node("budget", f"Budget ({len(rows)})", whole=("budget",), adds=adds, children=children)


def _year(case: Case, year: str, of_year: Sequence[Row]) -> Node:
    path = path_to("budget", year)
    adds = (Add("budget", "Budgetrad", {"år": year}),)
    rows = tuple(_row(case, path, "budget", row, adds) for row in of_year)
    sums = (("kostnader", "kostnad"), ("finansiering", "finansiering"))
    amounts = ((name, budget_sum(of_year, slag)) for name, slag in sums) if year else ()
    said = [f"{name} {kronor(amount)}" for name, amount in amounts if amount is not None]
    return Node(path, _line(year) or "Utan år", ", ".join(said), adds=adds, children=rows)


_LABELS = {
    "resurser": ("slag",),
    "risker": (),
    "styrgrupp": ("part",),
    "budget": ("slag", "part"),
    "möten": ("slag", "datum"),
}
_TEXTS = {
    "resurser": ("text", "värde"),
    "risker": ("text",),
    "styrgrupp": ("funktion", "roll"),
    "budget": ("belopp", "text"),
    "möten": ("beslut", "sagt"),
}
"""What a row of these lists is called, and what it says on its line."""


def _row(case: Case, under: str, name: str, row: Row, adds: tuple[Add, ...]) -> Node:
    called = [_cell(case, name, row, column) for column in _LABELS[name]]
    said = [_cell(case, name, row, column) for column in _TEXTS[name]]
    label = f"{row.id} {', '.join(filter(None, called)) or _kind(name).one.capitalize()}"
    return Node(
        path_to(under, row.id), label, ", ".join(filter(None, said)), list=name, row=row.id, adds=adds
    )


def _cell(case: Case, name: str, row: Row, id: str) -> str:
    column = _kind(name).column(id)
    assert column is not None
    return _line(cell_text(case, column, row[id]))


def _kind(name: str) -> ListKind:
    kind = list_kind(name)
    assert kind is not None
    return kind


def _line(text: str) -> str:
    return " ".join(filter(None, map(str.strip, text.splitlines())))
