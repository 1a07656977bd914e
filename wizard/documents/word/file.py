"""The filled-in document → the bytes of a Word file on a letterhead.

The same text, letterhead, properties and fields give the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from wizard.documents.outline import arranged
from wizard.documents.word.body import Body
from wizard.documents.word.package import COMMENTS, CORE, CUSTOM, DOCUMENT, DOCUMENT_RELATIONS, Letterhead
from wizard.documents.word.runs import AUTHOR
from wizard.documents.word.structure import BrokenFileError, check
from wizard.documents.word.text import NAMESPACE
from wizard.documents.xhtml import clean

LANGUAGE = "sv-SE"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM_PROPERTY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the same for every custom property


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself. `custom` is shown by Word under Egenskaper, Anpassat."""

    title: str
    subject: str
    custom: Mapping[str, str] = field(default_factory=dict)


def to_word(
    xhtml: str,
    letterhead: Letterhead,
    *,
    properties: Properties,
    fields: Mapping[str, str],
    comments: bool = True,
) -> bytes:
    """The Word file with `xhtml` as its text and `fields` in the header's and footer's content controls.

    Without `comments` the points that a human must look at are plain text. Raises VagvalError, with the
    line in the template, for what cannot be written, and BrokenFileError for what Word would refuse.
    """
    body = Body(letterhead, with_comments=comments)
    body.write(arranged(xhtml))
    parts = {
        DOCUMENT: letterhead.document("".join(body.xml)).encode(),
        DOCUMENT_RELATIONS: letterhead.relations(body.phrases.links),
        COMMENTS: f'<w:comments xmlns:w="{NAMESPACE}">{"".join(body.phrases.comments)}</w:comments>'.encode(),
        CORE: _core(properties).encode(),
        CUSTOM: _custom(properties.custom).encode(),
        **letterhead.numbering("".join(body.numbers)),
    }
    frames = letterhead.frames({name: clean(value) for name, value in fields.items()})
    # Half a document, or a broken one, is never handed on: each part is parsed, and all checked together.
    written = {name: etree.fromstring(part) for name, part in parts.items()}
    theirs = {name: etree.fromstring(frame) for name, frame in frames.items()}
    if broken := check(written, {**letterhead.others, **theirs}):
        raise BrokenFileError("; ".join(broken))
    return letterhead.zipped({**parts, **frames})


def _core(properties: Properties) -> str:
    return (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        f"<dc:title>{_escaped(properties.title)}</dc:title>"
        f"<dc:subject>{_escaped(properties.subject)}</dc:subject>"
        f"<dc:creator>{AUTHOR}</dc:creator><dc:language>{LANGUAGE}</dc:language></cp:coreProperties>"
    )


def _custom(values: Mapping[str, str]) -> str:
    properties = "".join(
        f'<property fmtid="{_CUSTOM_PROPERTY}" pid="{number}" name={quoteattr(clean(name))}>'
        f"<vt:lpwstr>{_escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), start=2)
    )
    return (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{properties}</Properties>"
    )


def _escaped(text: str) -> str:
    return escape(clean(text))
