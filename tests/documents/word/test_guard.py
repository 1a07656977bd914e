"""A letterhead that runs, fetches or hides something is refused; one that Word or LibreOffice saved is not."""

import io
import random
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.documents.writing import PROPERTIES, STIL
from wizard.documents.checking.styles import styles
from wizard.documents.template.fill import Templates
from wizard.documents.word.file import to_word
from wizard.documents.word.package import Letterhead, unzip_parts, zip_parts
from wizard.documents.word.text import NAMESPACE, RELATIONS
from wizard.faults import VagvalError
from wizard.places import template_folder

Change = Callable[[dict[str, bytes]], None]
_WORD = "http://schemas.microsoft.com/office/2006/relationships"


def letterhead(*changes: Change) -> bytes:
    """Our own letterhead with something done to its parts."""
    parts = dict(unzip_parts(STIL.read_bytes()))
    for change in changes:
        change(parts)
    return zip_parts(parts)


def relation(kind: str, target: str, *, external: bool = False, of: str = "document") -> Change:
    """A relationship more, and the part that it leads to when that lies in the file."""

    def change(parts: dict[str, bytes]) -> None:
        name = f"word/_rels/{of}.xml.rels"
        empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
        mode = ' TargetMode="External"' if external else ""
        whole = kind if "://" in kind else f"{RELATIONS}/{kind}"
        one = f'<Relationship Id="rIdX" Type="{whole}" Target="{target}"{mode}/></Relationships>'
        parts[name] = parts.get(name, empty).replace(b"</Relationships>", one.encode())
        if not external:
            parts[f"word/{target}"] = b"<a/>" if target.endswith(".xml") else b"\xd0\xcf\x11\xe0"

    return change


def inside(part: str, before: str, new: str) -> Change:
    """Something more in a part, before some text."""

    def change(parts: dict[str, bytes]) -> None:
        assert before.encode() in parts[part]
        parts[part] = parts[part].replace(before.encode(), new.encode() + before.encode(), 1)

    return change


def field(code: str) -> Change:
    """A field in the footer, its code cut in two as Word likes to."""
    half = len(code) // 2
    runs = "".join(
        f"<w:r>{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{code[:half]}</w:instrText>",
            f"<w:instrText>{code[half:]}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return inside("word/footer1.xml", "</w:ftr>", f"<w:p>{runs}</w:p>")


def put(part: str, content: bytes) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        parts[part] = content

    return change


def without(part: str) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        del parts[part]

    return change


def typed(part: str, kind: str) -> Change:
    return inside("[Content_Types].xml", "</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/>')


HOSTILE: list[tuple[str, Change, str]] = [
    ("a template that is fetched", relation("attachedTemplate", "https://exempel.se/a.dotm", external=True, of="settings"), "en kopplad mall"),
    ("a template on a share", relation("attachedTemplate", "file:////server/a.dotx", external=True, of="settings"), "en kopplad mall"),
    ("a picture that is fetched", relation("image", "https://exempel.se/a.png", external=True, of="header1"), "en bild som hämtas"),
    ("a link to a program", relation("hyperlink", "file:///C:/a.exe", external=True, of="header1"), "en länk som inte är http"),
    ("a link to a script", relation("hyperlink", "javascript:alert(1)", external=True), "en länk som inte är http"),
    ("an object that is fetched", relation("oleObject", "https://exempel.se/a", external=True), "ett inbäddat objekt"),
    ("an object in the file", relation("oleObject", "embeddings/a.bin"), "ett inbäddat objekt"),
    ("a workbook in the file", relation("package", "embeddings/a.xlsx"), "ett inbäddat objekt"),
    ("an object's element", inside("word/header1.xml", "</w:hdr>", "<w:p><w:r><w:object/></w:r></w:p>"), "ett inbäddat objekt"),
    ("macros", relation(f"{_WORD}/vbaProject", "vbaProject.bin"), "makron"),
    ("the type of a document with macros", typed("word/a.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"), "makron"),
    ("keys that run macros", relation(f"{_WORD}/keyMapCustomizations", "customizations.xml"), "makron"),
    ("ActiveX", relation("control", "activeX/activeX1.xml"), "en ActiveX-kontroll"),
    ("ActiveX by its type", typed("word/a.xml", "application/vnd.ms-office.activeX+xml"), "en ActiveX-kontroll"),
    ("a document that is let in", relation("aFChunk", "a.html"), "ett infogat dokument"),
    ("a document's element", inside("word/header2.xml", "</w:hdr>", '<w:altChunk r:id="rId1"/>'), "ett infogat dokument"),
    ("a document below", relation("subDocument", "a.docx", external=True), "ett underdokument"),
    ("a frame from the web", relation("frame", "https://exempel.se", external=True, of="webSettings"), "en webbram"),
    ("a list of addresses", inside("word/settings.xml", "</w:settings>", "<w:mailMerge/>"), "en koppling till en datakälla"),
    ("something else that is fetched", relation("https://exempel.se/slag", "https://exempel.se", external=True), "något som hämtas"),
    ("text from another file", field("INCLUDETEXT C:\\\\a.txt"), "fältet INCLUDETEXT"),
    ("a picture from another file", field(" includepicture https://exempel.se/a.png "), "fältet INCLUDEPICTURE"),
    ("a program that is run", field("DDEAUTO c:\\\\windows\\\\cmd.exe"), "fältet DDEAUTO"),
    ("a program in a simple field", inside("word/footer1.xml", "</w:ftr>", '<w:p><w:fldSimple w:instr=" DDE a b "/></w:p>'), "fältet DDE"),
    ("a DTD", put("word/header1.xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), "en DTD"),
    ("a DTD in another coding", put("word/a.xml", '<?xml version="1.0" encoding="utf-16"?><!doctype a><a/>'.encode("utf-16")), "en DTD"),
    ("texts that double", put("customXml/item1.xml", b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'), "en DTD"),
    ("a part that packs too well", put("word/media/a.bmp", b"\0" * 60_000_000), "delar som är för stora uppackade"),
    ("very many parts", lambda parts: parts.update({f"word/media/{n}.txt": b"" for n in range(600)}), "fler än 500 delar"),
    ("a part above the file", put("../a.xml", b"<a/>"), "en del vars namn leder ut ur filen"),
    ("a part by its whole path", put("/etc/a.xml", b"<a/>"), "en del vars namn leder ut ur filen"),
    ("a part the Windows way", put("word\\..\\..\\a.xml", b"<a/>"), "en del vars namn leder ut ur filen"),
    ("the same part in two spellings", put("word/STYLES.xml", b"<a/>"), "två delar med samma namn"),
    ("very much XML", put("customXml/a.xml", b"<a>" + b"<b/>" * 3_000_000 + b"</a>" + b"<!--" + random.Random(1).randbytes(200_000).hex().encode() + b"-->"), "delar som är för stora uppackade"),
    ("a DTD in a coding that hides it", put("customXml/a.xml", b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a [+ADwAIQ-ENTITY b "c">]><a>&b;</a>'), "en DTD"),
    ("a relationship in capitals", put("word/_rels/HEADER1.XML.RELS", b'<R><A Type="a/oleObject" Target="a.bin"/></R>'), "ett inbäddat objekt"),
    ("macros in capitals", typed("word/a.bin", "application/vnd.ms-office.VBAPROJECT"), "makron"),
    ("a header by another name", typed("word/a.bin", "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"), "en del med text under annat namn"),
    ("a place that is somehow outside", inside("word/_rels/document.xml.rels", "</Relationships>", '<Relationship Id="rIdX" Type="a/image" Target="https://exempel.se/a.png" TargetMode="external"/>'), "en bild som hämtas"),
    ("a program within quotation marks", field(' "DDEAUTO" a b'), "fältet DDEAUTO"),
    ("a program in a field that never ends", inside("word/footer1.xml", "</w:ftr>", '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DDEAUTO a b</w:instrText></w:r></w:p>'), "fältet DDEAUTO"),
    ("a page like a field", lambda parts: parts.update({"word/document.xml": parts["word/document.xml"].replace(b'w:w="11906"', b'w:w="9999999"')}), "en orimlig sidstorlek"),
    ("a page like a stamp", lambda parts: parts.update({"word/document.xml": parts["word/document.xml"].replace(b'w:w="11906"', b'w:w="11"')}), "en orimlig sidstorlek"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "what"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_letterhead_is_refused_with_what_it_has_and_what_to_do(change: Change, what: str) -> None:
    with pytest.raises(VagvalError) as caught:
        Letterhead(letterhead(change), "vår.docx")
    first = caught.value.faults[0]
    assert str(first).startswith(f"vår.docx: DOK086 Brevhuvudet har {what}")
    assert "Word" in first.remedy or "länken" in first.remedy


def test_the_same_part_twice_is_refused() -> None:
    buffer = io.BytesIO(STIL.read_bytes())
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/styles.xml", b"<a/>")
    with pytest.raises(VagvalError, match="DOK086 Brevhuvudet har två delar med samma namn"):
        Letterhead(buffer.getvalue())


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(VagvalError) as caught:
        Letterhead(letterhead(field("DDE a b"), relation("control", "activeX/activeX1.xml")))
    assert len(caught.value.faults) == 2


@pytest.mark.parametrize(
    "content",
    [
        letterhead(put("word/document.xml", STIL.read_bytes())),
        letterhead(without("word/styles.xml")),
        letterhead(lambda parts: parts.update({"word/document.xml": parts["word/document.xml"].replace(b'w:left="', b'w:left="x')})),
        letterhead(put("word/_rels/document.xml.rels", b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')),
        b"hej",
    ],
    ids=["no XML", "no styles", "a margin that is no number", "no relations", "no zip file"],
)  # fmt: skip
def test_a_letterhead_that_cannot_be_read_is_refused_in_swedish(content: bytes) -> None:
    with pytest.raises(VagvalError, match=r"DOK050 .*: (texten i den|den har|den är|\S+ saknas)"):
        Letterhead(content)


def test_a_letterhead_without_a_section_is_refused() -> None:
    body = f'<w:document xmlns:w="{NAMESPACE}"><w:body><w:p/></w:body></w:document>'
    with pytest.raises(VagvalError, match=r"DOK050 .*sidstorlek och marginaler saknas"):
        Letterhead(letterhead(put("word/document.xml", body.encode())))


# -- ordinary letterheads ------------------------------------------------------------------------------

ORDINARY: list[tuple[str, Change]] = [
    ("a logotype", relation("image", "media/logo.png")),
    ("a link to the municipality", relation("hyperlink", "https://exempel.se/", external=True, of="footer1")),
    ("an address", relation("hyperlink", "mailto:kommun@exempel.se", external=True, of="footer1")),
    ("custom XML", put("customXml/item1.xml", b"<a/>")),
    ("web settings", put("word/webSettings.xml", f'<w:webSettings xmlns:w="{NAMESPACE}"/>'.encode())),
    ("building blocks", put("word/glossary/document.xml", f'<w:glossaryDocument xmlns:w="{NAMESPACE}"/>'.encode())),
    ("the page's number", field(" PAGE \\\\* MERGEFORMAT ")),
    ("a link as a field", field(' HYPERLINK "https://exempel.se/LINK" ')),
    ("a table whose cell ends with a control", inside("word/header1.xml", "</w:hdr>", "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:tc></w:tr></w:tbl><w:p/>")),
    ("a page on its side", lambda parts: parts.update({"word/document.xml": parts["word/document.xml"].replace(b'w:w="11906"', b'w:w="16838"')})),
]  # fmt: skip


@pytest.mark.parametrize("change", [row[1] for row in ORDINARY], ids=[row[0] for row in ORDINARY])
def test_what_an_ordinary_letterhead_has_is_let_in(change: Change) -> None:
    assert to_word("<body><p>A</p></body>", Letterhead(letterhead(change)), properties=PROPERTIES, fields={})


@pytest.mark.grundligt
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice är inte installerat")
def test_a_letterhead_saved_again_by_libreoffice_is_let_in_with_all_its_styles(tmp_path: Path) -> None:
    profile = f"-env:UserInstallation=file://{tmp_path / 'profil'}"
    shutil.copy(STIL, tmp_path / "stil.docx")
    subprocess.run(
        ["soffice", "--headless", profile, "--convert-to", "docx:MS Word 2007 XML", "--outdir", "ut", "stil.docx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert list(styles(Templates([template_folder()]), [tmp_path / "ut"])) == []
    saved = Letterhead.read(tmp_path / "ut" / "stil.docx")
    assert to_word(
        "<body><h1>A</h1><ul><li>B</li></ul></body>", saved, properties=PROPERTIES, fields={"dnr": "1"}
    )
