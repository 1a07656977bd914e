"""The text of one paragraph as WordprocessingML: looks, links, anchors and comments."""

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from wizard.documents.outline import ANNEX, CLAUSE, KIND, NUMBER, WORD, label
from wizard.documents.word.field import field_xml
from wizard.documents.word.package import Letterhead
from wizard.documents.word.text import text_xml
from wizard.documents.xhtml import place, plain
from wizard.faults import Code, VagvalError, did_you_mean, fault
from wizard.text import NBSP

AUTHOR = "Vägval"
_URI = "%/:=&?~#+!$,;'@()*[]"  # what stands as it is in an address; Word refuses a file with others


class Look(NamedTuple):
    """How a run of text looks."""

    bold: bool = False
    italic: bool = False
    style: str = ""


PLAIN = Look()


@cache
def _look_xml(look: Look) -> str:
    style = f'<w:rStyle w:val="{look.style}"/>' if look.style else ""
    inner = style + "<w:b/>" * look.bold + "<w:i/>" * look.italic
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


@dataclass(slots=True)
class Runs:
    """The runs of one paragraph, and whether there is anything in them to see."""

    xml: list[str] = field(default_factory=list)
    visible: bool = False

    def field(self, instruction: str, result: str, look: Look = PLAIN) -> None:
        """A field that shows `result` until someone asks Word to work it out anew."""
        run = f"<w:r>{_look_xml(look)}<w:t>{result}</w:t></w:r>"
        self.xml.append(f'<w:fldSimple w:instr=" {instruction} ">{run}</w:fldSimple>')
        self.visible = True

    def add(self, text: str | None, look: Look = PLAIN) -> None:
        if text:
            self.xml.append(f"<w:r>{_look_xml(look)}{text_xml(text)}</w:r>")
            self.visible = self.visible or not text.isspace()


class Phrases:
    """Writes phrases into runs, and gathers the document's `comments` and `links` (id → address)."""

    def __init__(self, letterhead: Letterhead, *, with_comments: bool) -> None:
        self.comments: list[str] = []
        self.links: dict[str, str] = {}
        self._letterhead = letterhead
        self._with_comments = with_comments
        self._anchors: dict[str, int] = {}

    def inside(self, element: etree._Element, runs: Runs, look: Look = PLAIN) -> None:
        """Add all that stands in an element."""
        runs.add(element.text, look)
        for child in element:
            self.add(child, runs, look)
            runs.add(child.tail, look)

    def add(self, element: etree._Element, runs: Runs, look: Look = PLAIN) -> None:
        """Add one phrase."""
        match element.tag:
            case "br":
                runs.xml.append("<w:r><w:br/></w:r>")
            case "strong":
                self.inside(element, runs, look._replace(bold=True))
            case "em":
                self.inside(element, runs, look._replace(italic=True))
            case "a" if name := element.get("id"):
                self._anchor(element, name, runs, look)
            case "a" if word := element.get(WORD):
                self._reference(element, word, runs, look)
            case "a":
                self._link(element, runs, look)
            case "textarea":
                self._field(element, element.get("name", ""), runs)
            case "mark":
                self._review(element, runs, look)

    def _anchor(self, element: etree._Element, name: str, runs: Runs, look: Look) -> None:
        """A bookmark around a text. An annex's is around its number: that is what Word can refer to."""
        start = f'<w:bookmarkStart w:id="{self._anchor_number(name)}" w:name="{self.bookmark(name)}"/>'
        end = f'<w:bookmarkEnd w:id="{self._anchor_number(name)}"/>'
        runs.visible = True
        if element.get(KIND) == ANNEX:
            before, _, after = label(element).partition(element.get(NUMBER, ""))
            runs.add(before, look)
            runs.xml.append(start)
            runs.field(r"SEQ Bilaga \* ARABIC", element.get(NUMBER, ""), look)
            runs.xml.append(end)
            runs.add(after, look)
            self.inside(element, runs, look)
        else:
            runs.xml.append(start)
            self.inside(element, runs, look)
            runs.xml.append(end)

    def _reference(self, element: etree._Element, word: str, runs: Runs, look: Look) -> None:
        """The number of a clause or an annex, as a field that follows when clauses are moved in Word."""
        bookmark = self.bookmark(element.get("href", "")[1:])
        runs.add(word + NBSP, look)
        what = r"\w \h" if word.lower() == CLAUSE else r"\h"
        runs.field(f"REF {bookmark} {what}", element.get(NUMBER, ""), look)

    def entry(self, link: etree._Element, runs: Runs) -> None:
        """A line of the contents, which looks like its paragraph and not like other links."""
        runs.xml.append(f'<w:hyperlink w:anchor="{self.bookmark(link.get("href", "")[1:])}" w:history="1">')
        before = label(link)
        number = before if link.get(KIND) == ANNEX else before.replace(" ", "\t")
        runs.add(f"{number}{link.text}")  # one run: as several, each would be a link of its own in a PDF
        runs.xml.append("</w:hyperlink>")

    def bookmark(self, name: str) -> str:
        """The name of an anchor's bookmark. Word hides those that begin with a low line from the reader."""
        return f"_vagval{self._anchor_number(name)}"

    def _field(self, element: etree._Element, name: str, runs: Runs) -> None:
        number = self._anchor_number(f"fält {name}")
        runs.xml.append(field_xml(name, element.get("title", ""), number))
        runs.visible = True

    def _anchor_number(self, name: str) -> int:
        return self._anchors.setdefault(name, len(self._anchors))

    def _link(self, element: etree._Element, runs: Runs, look: Look) -> None:
        address = element.get("href", "")
        if address.startswith("#"):
            target = f'w:anchor="{self.bookmark(address[1:])}"'
        else:
            identity = f"rIdLink{len(self.links)}"
            self.links[identity] = quote(address, _URI)
            target = f'r:id="{identity}"'
        title = element.get("title")
        tip = f" w:tooltip={quoteattr(title)}" if title else ""
        style = style_id(self._letterhead, "character", "Hyperlink", element)
        runs.xml.append(f'<w:hyperlink {target}{tip} w:history="1">')
        self.inside(element, runs, look._replace(style=style))
        runs.xml.append("</w:hyperlink>")

    def _review(self, element: etree._Element, runs: Runs, look: Look) -> None:
        """A text that a human must look at. Its `q` is the comment, and is no text of the paragraph's."""
        if not self._with_comments:
            self.inside(element, runs, look)
            return
        number = len(self.comments)
        question = "".join(plain(child) for child in element.iterchildren("q"))
        self.comments.append(
            f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="V">'
            f"<w:p><w:r>{text_xml(question)}</w:r></w:p></w:comment>"
        )
        style = style_id(self._letterhead, "character", "Granska", element)
        runs.xml.append(f'<w:commentRangeStart w:id="{number}"/>')
        self.inside(element, runs, look._replace(style=style))
        runs.xml.append(f'<w:commentRangeEnd w:id="{number}"/>')
        runs.xml.append(f'<w:r><w:commentReference w:id="{number}"/></w:r>')
        runs.visible = True


def open_field(instruction: str) -> tuple[str, str]:
    """The beginning and the end of a field whose result is whole paragraphs."""
    begin, between, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    words = f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return f"{begin}{words}{between}", end


def style_id(letterhead: Letterhead, kind: str, name: str, element: etree._Element) -> str:
    """The id of the letterhead's style with that name. Raises VagvalError at the template's line."""
    found = letterhead.styles.get((kind, name.casefold()))
    if found is None:
        hint = did_you_mean(name, letterhead.style_names)
        missing = fault(Code.DOK051, place(element), stil=name, brev=letterhead.name, forslag=hint)
        raise VagvalError(missing)
    return found
