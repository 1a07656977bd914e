"""What F4 says of an event."""

from tests.documents.cases import BANK
from wizard.case.changes import DocumentWritten
from wizard.case.events import Stamp, record
from wizard.case.model import Case, Written
from wizard.desk.happened import about

STAMP = Stamp("2026-11-22T10:15:00Z", "2026-11-22", "Kim Exempel", "a" * 32)


def test_a_document_is_told_of_with_its_template_and_the_fingerprints_of_all_that_made_it() -> None:
    written = Written(
        "utredning", "/ut/a.docx", "f" * 64, "m" * 64, "2026-11-22", "1.0", "programmets", "b" * 64
    )
    assert about(BANK, record(Case(id="v7k3q"), DocumentWritten(written), STAMP)).splitlines() == [
        "utredning version 1.0 (programmets): /ut/a.docx",
        f"Filens sha256: {'f' * 64}",
        f"Mallens sha256: {'m' * 64}",
        f"Brevhuvudets sha256: {'b' * 64}",
    ]


def test_a_document_from_before_versions_were_kept_is_told_of_without() -> None:
    written = Written("utredning", "/ut/a.docx", "f" * 64)
    said = about(BANK, record(Case(id="v7k3q"), DocumentWritten(written), STAMP))
    assert said == f"utredning: /ut/a.docx\nFilens sha256: {'f' * 64}"
