"""The red thread as a tree: everything that is written stands in it, and each gap where it can be mended."""

from dataclasses import replace

from hypothesis import given

from tests.case.making import lives
from tests.case.test_thread import WHOLE, with_rows
from tests.documents.cases import BANK
from wizard.case.events import Event, fold
from wizard.case.lists import LISTS
from wizard.case.model import Case, Party, Row
from wizard.case.thread import gaps
from wizard.tui.thread_node import Node, each, parents, seen
from wizard.tui.thread_outline import hanging, outline
from wizard.tui.thread_text import about, left, line, matrix


def at(case: Case, path: str) -> Node:
    return next(node for node in each(outline(case)) if node.path == path)


def tree(case: Case, under: str) -> list[str]:
    """The lines below a node, indented."""
    return [f"{'  ' * node.depth}{node.label}: {node.text}" for node in each(at(case, under).children)]


def test_commitments_and_indicators_hang_under_their_goal_and_outcomes_under_their_indicator() -> None:
    assert tree(WHOLE, "utmaning") == [
        "  Syfte: inte skrivet än",
        "    m1 Mål: Färre unga är ensamma ute på natten.",
        "      a1 Åtagande, Föreningen Exempel: Samordnar vandrarna.",
        "      a2 Åtagande, Staden: Öppnar en lokal.",
        "      i1 Indikator, effekt: Andelen unga som känner sig trygga",
        "        u1 Utfall, 2027: 60 procent",
    ]
    indicator = at(WHOLE, "utmaning/syfte/m1/i1")
    assert indicator.more == "Underlag: enkät · Tidpunkt: november · Ansvarig: utredaren"


def test_what_each_party_gives_and_does_stands_under_it_and_a_year_is_added_up() -> None:
    assert tree(WHOLE, "parter")[:5] == [
        "  Staden: ",
        "    r1 pengar: Bidrag, 100\xa0000\xa0kr",
        "    r2 lokal: Lokal, 40\xa0000\xa0kr",
        "    a2 Åtagande för m1: Öppnar en lokal.",
        "  Föreningen Exempel: ",
    ]
    assert tree(WHOLE, "budget")[0] == "  2027: kostnader 110\xa0000\xa0kr, finansiering 110\xa0000\xa0kr"


def test_what_hung_on_a_goal_that_is_gone_stands_in_a_branch_of_its_own() -> None:
    case = with_rows("mål", Row("m2", {"text": "Fler vuxna ute."}))
    assert [node.row for node in at(case, "löst").children] == ["a1", "a2", "i1"]
    assert [node.path for node in outline(WHOLE) if node.path == "löst"] == []


def test_it_is_known_beforehand_what_will_hang_on_nothing() -> None:
    assert hanging(WHOLE, "mål", "m1") == ("a1", "a2", "i1")
    assert hanging(WHOLE, "indikatorer", "i1") == ("u1",)
    assert hanging(WHOLE, "åtaganden", "a1") == ()


def test_what_can_be_added_is_known_from_where_one_stands() -> None:
    def adds(path: str) -> list[tuple[str, str]]:
        return [(one.list, " ".join(one.cells.values())) for one in at(WHOLE, path).adds]

    assert adds("utmaning/syfte") == [("mål", "")]
    assert adds("utmaning/syfte/m1") == [("åtaganden", "m1"), ("indikatorer", "m1"), ("mål", "")]
    assert ("utfall", "i1") in adds("utmaning/syfte/m1/i1")
    assert ("resurser", "o1") in adds("parter/o1")
    assert adds("budget/2027") == [("budget", "2027")]
    assert adds("risker/k1") == [("risker", "")]


def test_a_folded_branch_tells_of_the_gaps_it_hides() -> None:
    case = with_rows("indikatorer")
    aim, goal = at(case, "utmaning/syfte"), at(case, "utmaning/syfte/m1")
    assert str(line(goal, folded=False, wording=False)).startswith("    ▾ m1 Mål [1 lucka]: Färre")
    assert str(line(aim, folded=False, wording=False)).startswith("  ▾ Syfte: ")
    assert str(line(aim, folded=True, wording=True)).startswith("  ▸ Syfte [1 lucka, språk]: ")
    assert [node.path for node in seen(outline(case), frozenset({"utmaning"}))][:2] == [
        "utmaning",
        "löst",
    ]


def test_how_much_is_left_is_said_in_words() -> None:
    empty = Case(id="v7k3q", parties=(Party("o1", "Föreningen Exempel"),))
    assert left(gaps(WHOLE)) == "Tråden håller: inga luckor och inga råd."
    assert left(gaps(empty)).startswith("3 luckor, 2 råd kvar: g går till nästa.")
    assert left(gaps(with_rows("styrgrupp"))).startswith("Inga luckor. 1 råd kvar")


def test_the_matrix_reads_from_goal_to_who_is_responsible_and_says_what_is_missing() -> None:
    bare = Row(
        "i1", {"mål": "m1", "slag": "effekt", "text": "Andelen trygga", "underlag": "enkät", "när": "maj"}
    )
    assert str(matrix(outline(replace(WHOLE, rows={**WHOLE.rows, "indikatorer": (bare,)})))).splitlines() == [
        "m1 Mål: Färre unga är ensamma ute på natten.",
        "  a1 Åtagande, Föreningen Exempel: Samordnar vandrarna.",
        "  a2 Åtagande, Staden: Öppnar en lokal.",
        "  i1 Indikator, effekt: Andelen trygga",
        "    Underlag: enkät · Tidpunkt: maj · Ansvarig: saknas",
        "    Lucka: Indikator i1: ”Ansvarig (funktion)” är inte ifyllt.",
        "    u1 Utfall, 2027: 60 procent",
    ]


@given(lives())
def test_every_row_and_every_gap_stands_somewhere_and_no_two_lines_have_the_same_path(
    events: list[Event],
) -> None:
    case = fold(events)
    nodes = list(each(outline(case)))
    paths = [node.path for node in nodes]
    assert len(set(paths)) == len(paths)
    assert all(set(parents(path)) <= set(paths) for path in paths)
    rows = {(kind.name, row.id) for kind in LISTS for row in case.listed(kind.name)}
    assert {(node.list, node.row) for node in nodes if node.row} == rows
    assert {gap for node in nodes for gap in node.gaps} == set(gaps(case))


def test_where_a_line_stands_and_whether_its_branch_is_open_is_said_in_words() -> None:
    def said(path: str, *, folded: bool = False) -> str:
        return str(about(BANK, WHOLE, at(WHOLE, path), (), folded=folded)).splitlines()[-1]

    assert said("utmaning/syfte/m1") == "Nivå 3. Öppen gren, 3 rader under."
    assert said("utmaning/syfte", folded=True) == "Nivå 2. Stängd gren, 1 rad under."
    assert said("utmaning/syfte/m1/a1") == "Nivå 4."
