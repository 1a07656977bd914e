"""lista: all cases. Loads nothing of what a case or the bank is."""

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wizard.cli.layout import local, table
from wizard.cli.opening import open_store
from wizard.cli.reply import Reply, as_json, in_words

if TYPE_CHECKING:
    from wizard.store.contract import Store, Summary

_PAGE = 1000


def lista(words: Namespace) -> Reply:
    """All cases, the one that changed last first."""
    with open_store(words) as store:
        cases = list(_all_cases(store))
    if words.json:
        return as_json({"arenden": [_plain(case) for case in cases]})
    if not cases:
        return in_words("Det finns inga ärenden än. Skriv vagval för att öppna programmet och skapa ett.")
    rows = [(case.id, local(case.time), case.status, _name(case)) for case in cases]
    return in_words(table(rows, head=("Id", "Ändrat", "Läge", "Ärende")))


def _all_cases(store: "Store") -> "Iterator[Summary]":
    page = store.page(limit=_PAGE)
    yield from page.cases
    while page.after:
        page = store.page(after=page.after, limit=_PAGE)
        yield from page.cases


def _name(case: "Summary") -> str:
    return "\n".join(filter(None, (case.title, case.parties, case.dnr and f"Dnr {case.dnr}")))


def _plain(case: "Summary") -> dict[str, object]:
    return {
        "id": case.id,
        "titel": case.title,
        "diarienummer": case.dnr,
        "namnd": case.namnd,
        "handlaggare": case.handlaggare,
        "organisationer": case.parties,
        "lage": case.status,
        "stallningstagande": case.form or None,
        "handelser": case.number,
        "andrat": case.time,
    }
