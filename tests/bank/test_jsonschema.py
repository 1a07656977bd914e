"""The schemas that editors use: up to date, with the bank's own words, and explained in Swedish."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wizard.bank.jsonschema import MEANS, schemas, write
from wizard.bank.load import FILES, FOLDERS, LATER, read_files
from wizard.places import bank_folder


def test_the_committed_schemas_are_up_to_date() -> None:
    """If not: python -m wizard.bank.jsonschema"""
    committed = {file.name: file.read_text("utf-8") for file in (bank_folder() / "schema").iterdir()}
    assert committed == schemas()


def test_there_is_one_for_each_kind_of_file_and_none_is_read_as_part_of_the_bank(tmp_path: Path) -> None:
    write(tmp_path / "schema")
    assert len(list((tmp_path / "schema").iterdir())) == len(FILES) + len(LATER) + len(FOLDERS)
    assert read_files(tmp_path) == {}


@pytest.mark.parametrize(
    ("kind", "thing", "keys"),
    [
        ("fragor", "Question", {"id", "typ", "text", "varför", "källor"}),
        (
            "kriterier",
            "Criterion",
            {"id", "text", "roll", "uppfyllt_om", "uppfyllt", "ej_uppfyllt", "källor"},
        ),
        ("beslutstabell", "Row", {"id", "när", "form", "text", "källor"}),
        ("former", "Form", {"id", "text", "betyder", "nästa_steg", "grupp", "källor"}),
        ("sprakvakt", "LanguageRule", {"id", "rubrik", "varför", "gör_så_här", "källor"}),
        ("konflikter", "Conflict", {"id", "text", "läsning_1", "läsning_2", "hantering", "när", "källor"}),
    ],
)
def test_required_keys_have_the_names_that_stand_in_the_files(kind: str, thing: str, keys: set[str]) -> None:
    defined = json.loads(schemas()[f"{kind}.schema.json"])["$defs"][thing]
    assert set(defined["required"]) == keys
    assert defined["additionalProperties"] is False


def test_a_condition_is_one_of_six_words_wherever_it_stands() -> None:
    defined = json.loads(schemas()["kriterier.schema.json"])["$defs"]
    words = [part["$ref"].rpartition("/")[2] for part in defined["Villkor"]["oneOf"]]
    keys = [key for word in words for key in defined[word]["required"]]
    assert keys == ["alla", "någon", "inte", "antal", "fråga", "kriterium", "är"]
    assert defined["Criterion"]["properties"]["uppfyllt_om"]["$ref"] == "#/$defs/Villkor"
    assert defined["NotSpec"]["properties"]["inte"]["$ref"] == "#/$defs/Villkor"


def explained(part: Any) -> Iterator[tuple[str, str]]:
    """Every key that a schema explains, with its explanation."""
    if isinstance(part, dict):
        for key, inner in part.items():
            if isinstance(inner, dict) and "description" in inner:
                yield key, inner["description"]
            yield from explained(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from explained(inner)


def test_every_explanation_is_ours_in_swedish_and_none_is_left_over() -> None:
    assert {pair for text in schemas().values() for pair in explained(json.loads(text))} == set(MEANS.items())
