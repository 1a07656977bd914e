"""The list of documents in words."""

from pathlib import Path

from wizard.tui.documents_text import written


def test_of_many_documents_their_number_and_folder_come_before_their_names() -> None:
    folder = Path("utkast")
    assert written([]) == []
    assert written([folder / "a.docx"])[0] == f"✓ Skrivet: {folder / 'a.docx'}"
    first, names = written([folder / "a.docx", folder / "b (2).docx"])
    assert first == "✓ Skrivet: 2 dokument i utkast. o öppnar det markerade dokumentet."
    assert names == "a.docx, b (2).docx"
