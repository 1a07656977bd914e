"""Banks with one thing wrong, and what the proofs say of them."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import yaml

from tests.bank.tiny import TINY
from wizard.bank.load import bank_of, load_bank, places_in
from wizard.bank.model import Bank
from wizard.faults import Fault
from wizard.places import bank_folder
from wizard.proof.prove import fault_of, prove
from wizard.proof.result import Result

Edit = Callable[[dict[str, Any]], object]
"""Changes the data of the bank's files: file name → what it holds."""


def sound_tiny() -> dict[str, str]:
    """The tiny bank without the cases that fall between its rows: a partner that is not idéburen, and a
    challenge that was never asked about."""
    row = "  - {id: r2b, när: {kriterium: ideburen, är: ej_uppfyllt}, form: bidrag, text: Inte part., källor: [S0#1]}\n"
    table = TINY["beslutstabell.yaml"]
    table = table.replace(
        "{kriterium: gemensamt, är: ej_uppfyllt}", "{inte: {kriterium: gemensamt, är: uppfyllt}}"
    )
    return TINY | {"beslutstabell.yaml": table.replace("  - id: r3\n", f"{row}  - id: r3\n")}


@cache
def shipped() -> Bank:
    """The bank that comes with the program."""
    return load_bank(bank_folder())


def edited(texts: dict[str, str], edit: Edit) -> Bank:
    """The bank of these texts with something changed in its data. Raises VagvalError as `bank_of`."""
    data = {name: yaml.load(text, yaml.BaseLoader) for name, text in texts.items()}
    edit(data)
    return bank_of({name: json.dumps(one, ensure_ascii=False, indent=1) for name, one in data.items()})


def results(bank: Bank) -> list[Result]:
    """What came of every proof."""
    return list(prove(bank))


def faults(bank: Bank, found: list[Result]) -> list[Fault]:
    """What must be mended, with places."""
    places = places_in(bank)
    return [one for each in found if (one := fault_of(each, places)) is not None]


def thing(data: dict[str, Any], id: str) -> dict[str, Any]:
    """The question, criterion, row, form or theorem with an id, wherever in the files it stands."""
    lists = [one for file in data.values() for one in file.values() if isinstance(one, list)]
    (found,) = [item for items in lists for item in items if isinstance(item, dict) and item.get("id") == id]
    return found
