"""A document and the note of it in the case: there is never a file on disk that the history does not know."""

import datetime
import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from wizard.bank.load import load_bank
from wizard.case.changes import DocumentWritten
from wizard.case.events import change_of
from wizard.case.model import Case, Written
from wizard.case.words import from_plain, to_plain
from wizard.desk.desk import Desk
from wizard.documents.sections import whole
from wizard.faults import StoreError, VagvalError
from wizard.places import bank_folder, template_folder
from wizard.store.sqlite import SqliteStore

BANK = load_bank(bank_folder())
NOON = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)


def window(tmp_path: Path, *folders: Path) -> Desk:
    store = SqliteStore(tmp_path / "v.sqlite")
    return Desk(store, BANK, "Kim Exempel", now=lambda: NOON, template_folders=folders)


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return window(tmp_path).new_case("Läxhjälp", ["Föreningen Exempel"], "Exempelnämnden")


def known(desk: Desk, case: Case) -> set[str]:
    """The fingerprints of all documents that the history tells of."""
    changes = [change_of(event) for event in desk.history(case)]
    return {one.written.sha256 for one in changes if isinstance(one, DocumentWritten)}


def on_disk(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_two_windows_at_once_leave_no_file_that_the_history_does_not_know(tmp_path: Path, case: Case) -> None:
    one, other = window(tmp_path), window(tmp_path)
    one.write(case, "intagsnotering", tmp_path / "ut")
    with pytest.raises(StoreError, match="LAG009"):
        other.write(case, "intagsnotering", tmp_path / "ut")
    files = on_disk(tmp_path / "ut")
    assert list(files) == [f"intagsnotering-{case.id}.docx"]
    assert set(files.values()) == known(one, case)


def test_the_other_window_goes_on_with_the_case_as_it_is_now_and_replaces_the_file(
    tmp_path: Path, case: Case
) -> None:
    one, other = window(tmp_path), window(tmp_path)
    one.write(case, "intagsnotering", tmp_path / "ut")
    _, path = other.write(other.open(case.id), "intagsnotering", tmp_path / "ut")
    assert path.name == f"intagsnotering-{case.id}.docx"
    assert set(on_disk(tmp_path / "ut").values()) <= known(one, case)


def test_a_folder_that_cannot_be_written_leaves_no_note(tmp_path: Path, case: Case) -> None:
    desk = window(tmp_path)
    (tmp_path / "ut").write_text("en fil", encoding="utf-8")
    with pytest.raises(VagvalError, match="FIL003"):
        desk.write(case, "intagsnotering", tmp_path / "ut")
    assert known(desk, case) == set()


def test_a_file_that_could_not_be_put_in_its_place_is_written_the_next_time(
    tmp_path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window(tmp_path)
    case, first = desk.write(case, "intagsnotering", tmp_path / "ut")

    def stuck(self: Path, target: Path) -> Path:
        raise PermissionError(13, "open elsewhere")

    with monkeypatch.context() as patched, pytest.raises(VagvalError, match="FIL003"):
        patched.setattr(Path, "replace", stuck)
        desk.write(case, "intagsnotering", tmp_path / "ut")
    assert list(on_disk(tmp_path / "ut")) == [first.name]
    _, again = desk.write(desk.open(case.id), "intagsnotering", tmp_path / "ut")
    assert again == first
    assert set(on_disk(tmp_path / "ut").values()) <= known(desk, case)


# -- which template ------------------------------------------------------------------------------------


def property_of(path: Path, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        custom = archive.read("docProps/custom.xml").decode()
    return custom.split(f'name="{name}"')[1].split("<vt:lpwstr>")[1].split("</")[0]


def test_file_and_history_say_which_template_and_letterhead_made_the_document(
    tmp_path: Path, case: Case
) -> None:
    after, path = window(tmp_path).write(case, "intagsnotering", tmp_path / "ut")
    (note,) = after.documents
    assert (note.template_version, note.template_origin) == ("1.0", "programmets")
    assert (
        note.letterhead_sha256 == hashlib.sha256((template_folder() / "stil.docx").read_bytes()).hexdigest()
    )
    assert note.edition == "intagsnotering version 1.0 (programmets)"
    assert property_of(path, "Mall") == f"intagsnotering, version 1.0 (programmets) {note.template_sha256}"


def test_a_municipalitys_own_template_has_its_own_version_and_is_called_theirs(
    tmp_path: Path, case: Case
) -> None:
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "intagsnotering.md").write_text(
        "{# mall: intagsnotering, version Exempelby 2026-3 #}\n\nEgen text.", encoding="utf-8"
    )
    after, path = window(tmp_path, tmp_path / "mallar").write(case, "intagsnotering", tmp_path / "ut")
    assert after.documents[0].edition == "intagsnotering version Exempelby 2026-3 (kommunens)"
    assert property_of(path, "Mall").startswith("intagsnotering, version Exempelby 2026-3 (kommunens) ")


def test_a_part_of_the_municipalitys_makes_the_programs_template_a_mixed_one(
    tmp_path: Path, case: Case
) -> None:
    (tmp_path / "mallar").mkdir()
    part = (template_folder() / "_delar.md").read_text(encoding="utf-8")
    (tmp_path / "mallar" / "_delar.md").write_text(part, encoding="utf-8")
    after, _ = window(tmp_path, tmp_path / "mallar").write(case, "intagsnotering", tmp_path / "ut")
    assert after.documents[0].template_origin == "programmets, med kommunens delar"


def test_the_next_utredning_tells_in_its_log_which_template_the_one_before_had(
    tmp_path: Path, case: Case
) -> None:
    desk = window(tmp_path)
    after, _ = desk.write(case, "intagsnotering", tmp_path / "ut")
    log = whole(desk.sections(after, "utredning")).replace("\N{NO-BREAK SPACE}", " ")
    assert "intagsnotering version 1.0 (programmets), 22 november 2026" in log


def test_a_note_from_before_versions_were_kept_reads_as_one_without() -> None:
    old = {"mall": "utredning", "fil": "/a.docx", "sha256": "b", "mall_sha256": "c", "datum": "2026-01-02"}
    note = from_plain(Written, old)
    assert (note.template_version, note.letterhead_sha256, note.edition) == ("", "", "utredning")
    assert to_plain(note) == old
