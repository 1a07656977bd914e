"""A form filled in, as Word and other programs do it, for the tests that read it back."""

from collections.abc import Callable, Mapping
from copy import deepcopy

from lxml import etree

from wizard.documents.word.package import DOCUMENT, unzip_parts, zip_parts
from wizard.documents.word.text import W

Part = Callable[[etree._Element], None]


def edited(content: bytes, edit: Part) -> bytes:
    """The Word file after a change to its document part."""
    parts = unzip_parts(content)
    root = etree.fromstring(parts[DOCUMENT])
    edit(root)
    return zip_parts({**parts, DOCUMENT: etree.tostring(root)})


def filled(content: bytes, texts: Mapping[str, str]) -> bytes:
    """The form with these texts in the fields that have these names."""

    def fill(root: etree._Element) -> None:
        for name, text in texts.items():
            write_in(control(root, name), text)

    return edited(content, fill)


def control(root: etree._Element, name: str) -> etree._Element:
    """The content control of a field."""
    return next(one for one in root.iter(f"{W}sdt") if _tag(one) == name)


def _tag(one: etree._Element) -> str:
    tag = one.find(f"{W}sdtPr/{W}tag")
    return "" if tag is None else tag.get(W + "val", "")


def write_in(field: etree._Element, text: str) -> None:
    """Put a text in place of the prompt; a line break is `w:br` as when someone presses Enter."""
    settings, content = field.find(f"{W}sdtPr"), field.find(f"{W}sdtContent")
    assert settings is not None
    assert content is not None
    for prompt in settings.findall(f"{W}showingPlcHdr"):
        settings.remove(prompt)
    for old in list(content):
        content.remove(old)
    run = etree.SubElement(content, f"{W}r")
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(run, f"{W}br")
        etree.SubElement(run, f"{W}t").text = line


def without_titles(root: etree._Element) -> None:
    """As LibreOffice 7.4 leaves it: controls without a name, bookmarks where they were."""
    for settings in root.iter(f"{W}sdtPr"):
        for name in (*settings.findall(f"{W}alias"), *settings.findall(f"{W}tag")):
            settings.remove(name)


def without_controls(root: etree._Element) -> None:
    """As a program leaves it that knows no content controls, but bookmarks."""
    for one in list(root.iter(f"{W}sdt")):
        home, inner = one.getparent(), one.find(f"{W}sdtContent")
        assert home is not None
        assert inner is not None
        for item in list(inner):
            one.addprevious(deepcopy(item))
        home.remove(one)
