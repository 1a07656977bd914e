"""The same case gives the same bytes wherever, whenever and in whatever order the machine hashes."""

import os
import subprocess
import sys

from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS

WRITE = """
import hashlib
from tests.documents.cases import BANK, CASES, assessed
from tests.documents.practice import written
from tests.documents.reading import TEMPLATES
from tests.documents.writing import LETTERHEAD
from wizard.documents.documents import render, render_bank
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS
case = CASES["unfinished"]()
for name in DOCUMENTS:
    print(name, render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD).sha256)
for name in BANK_DOCUMENTS:
    print(name, render_bank(BANK, name, TEMPLATES, LETTERHEAD).sha256)
for name in PRACTICE_DOCUMENTS:
    print(name, written(name).sha256)
"""


def test_every_document_has_the_same_bytes_in_two_processes_of_different_kinds() -> None:
    kinds = (
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Anchorage", "LC_ALL": "C.UTF-8"},
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITE], env={**os.environ, **kind}, stdout=subprocess.PIPE, text=True
        )
        for kind in kinds
    ]
    one, other = (process.communicate()[0] for process in running)
    assert one == other
    assert len(one.splitlines()) == len({**DOCUMENTS, **BANK_DOCUMENTS, **PRACTICE_DOCUMENTS})
