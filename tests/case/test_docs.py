"""The example in the guide is a case that the program's own bank takes."""

import re
from dataclasses import replace
from pathlib import Path

from tests.case.files import no_grounds
from tests.case.making import STAMP
from wizard.bank.load import load_bank
from wizard.case import thread
from wizard.case.casefile import export_case, import_case
from wizard.case.events import fold
from wizard.case.model import Case
from wizard.places import bank_folder

GUIDE = Path(__file__).parents[2] / "docs" / "case-file.md"


def test_the_example_in_the_guide_can_be_read_and_written() -> None:
    (example,) = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    bank = load_bank(bank_folder())

    def brought_in(text: str) -> Case:
        imported = import_case(
            text.encode(), "x.yaml", bank=bank, stamp=STAMP, case_id="v7k3q", grounds=no_grounds
        )
        return fold(imported.events)

    case = brought_in(example)
    assert len(case.answers) == 8
    assert replace(brought_in(export_case(case, bank)), head="") == replace(case, head="")


def test_the_guide_lists_every_code_that_a_gap_can_have() -> None:
    told = re.findall(r"^\| (RT\d\d) \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    rules = "".join(
        (Path(thread.__file__).parent / name).read_text("utf-8") for name in ("thread.py", "partnership.py")
    )
    assert told == sorted(set(re.findall(r"\"(RT\d\d)\"", rules)))
