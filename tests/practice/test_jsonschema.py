"""The schemas that editors use for what there is to practise on."""

import json

from wizard.places import bank_folder
from wizard.practice.jsonschema import MEANS_HERE, schemas


def test_the_committed_schemas_are_up_to_date() -> None:
    """If not: python -m wizard.practice.jsonschema"""
    folder = bank_folder() / "ovning" / "schema"
    assert {file.name: file.read_text("utf-8") for file in folder.iterdir()} == schemas()


def test_a_case_says_in_the_files_own_words_what_it_must_have() -> None:
    schema = json.loads(schemas()["fall.schema.json"])
    assert {"titel", "nivå", "uppdrag", "papper", "fakta", "facit", "väntat", "fällor"} <= set(
        schema["required"]
    )
    assert schema["properties"]["fakta"]["minItems"] == 6
    assert schema["$defs"]["FacitAnswer"]["properties"]["ledtråd"]["description"] == MEANS_HERE["ledtråd"]


def test_every_explanation_is_of_a_key_that_there_is() -> None:
    texts = "".join(schemas().values())
    assert [key for key in MEANS_HERE if f'"{key}": {{' not in texts] == []
