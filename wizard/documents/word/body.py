"""The filled-in document → the body of a Word file, as strings of WordprocessingML.

Strings, since building the tree one node at a time was measured to be the slow way; whoever puts them
together parses the whole once, strictly. Everything that came from a person goes through `text_xml`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from lxml import etree

from wizard.documents.outline import CLAUSE, CONTENTS, FIRST_LEVEL, KIND, LEVEL
from wizard.documents.word.columns import column_widths
from wizard.documents.word.package import Letterhead
from wizard.documents.word.pages import KEEP, is_tall, keep_fields, keep_signatures
from wizard.documents.word.runs import Phrases, Runs, open_field, style_id
from wizard.documents.word.text import NAMESPACE
from wizard.documents.xhtml import BLOCKS, HEADINGS, LISTS, continues, place, plain
from wizard.faults import Code, VagvalError, fault

CLAUSES = "Punkter"
"""The letterhead's list style for numbered headings."""
_DEEPEST_LIST = 2  # Word's levels count from 0; the letterhead's lists have three
# Space above a paragraph that comes right after one of these, in twentieths of a point.
_AFTER_TABLE = 240
_AFTER_LIST = 160
# Word shows what is in it as a table of contents, with a button that works it out anew.
_CONTENTS_BEGIN = (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
    "</w:docPartObj></w:sdtPr><w:sdtContent>"
)


@dataclass(slots=True)
class _Form:
    """How the paragraphs of one place look. A list's number is for the first of them only."""

    style: str = ""
    numbering: str = ""
    then: str = ""  # the style after the first, in a list item
    align: str = ""
    heading: bool = False
    around: str = ""  # the style that a list here takes over, with numbers and indents of its own
    keep: str = ""  # that the paragraph stays on the page of the next one


class Body:
    """The body in `xml`, the lists that it needs in `numbers`, its comments and links in `phrases`."""

    def __init__(self, letterhead: Letterhead, *, with_comments: bool) -> None:
        self.xml: list[str] = []
        self.numbers: list[str] = []
        self.phrases = Phrases(letterhead, with_comments=with_comments)
        self._letterhead = letterhead
        self._open_lists: dict[int, str] = {}  # depth → the number of the last numbered list there
        self._depth = 0
        self._tables = 0
        self._page_break = False
        self._keep = ""  # whether what is written now stays with what follows
        self._space = 0  # due above the next paragraph
        self._writers: dict[str, Callable[[etree._Element, _Form], None]] = {
            "p": self._flow,
            "div": self._division,
            "table": self._table,
            "hr": self._break,
            "nav": self._contents,
            **dict.fromkeys(HEADINGS, self._heading),
            **dict.fromkeys(LISTS, self._list),
        }

    def write(self, body: etree._Element) -> None:
        """Add everything in `body`. Raises VagvalError for a style that the letterhead lacks."""
        keep_signatures(body)
        keep_fields(body)
        self._flow(body, _Form())

    def _flow(self, element: etree._Element, form: _Form) -> None:
        """Blocks as blocks, and the text between them as paragraphs of their own."""
        runs = Runs()
        runs.add(element.text)
        for child in element:
            if child.tag in BLOCKS:
                self._paragraph(runs, form)
                runs = Runs()
                around, self._keep = self._keep, child.get(KEEP, self._keep)
                self._writers[child.tag](child, form)
                self._keep = around
            else:
                self.phrases.add(child, runs)
            runs.add(child.tail)
        self._paragraph(runs, form)

    def _paragraph(self, runs: Runs, form: _Form) -> None:
        if not runs.visible:
            return
        properties = [f'<w:pStyle w:val="{form.style}"/>'] if form.style else []
        properties.append(form.keep or self._keep)
        if self._page_break:
            properties.append("<w:pageBreakBefore/>")
        properties.append(form.numbering)
        if self._space and not form.heading:
            properties.append(f'<w:spacing w:before="{self._space}"/>')
        properties.append(form.align)
        inner = "".join(properties)
        self.xml.append(f"<w:p>{inner and f'<w:pPr>{inner}</w:pPr>'}{''.join(runs.xml)}</w:p>")
        self._page_break, self._space = False, 0
        if form.numbering:
            form.style, form.numbering = form.then, ""

    # -- Blocks ------------------------------------------------------------------------------

    def _division(self, element: etree._Element, form: _Form) -> None:
        name = element.get("data-stil")
        style = self._style("paragraph", name, element) if name else ""
        self._flow(element, _Form(style, around=style) if style else form)

    def _break(self, element: etree._Element, form: _Form) -> None:
        self._page_break = True

    def _heading(self, element: etree._Element, form: _Form) -> None:
        style = self._style("paragraph", f"heading {element.tag[1]}", element)
        numbering = ""
        if element.find(f".//a[@{KIND}='{CLAUSE}']") is not None:
            clauses = self._style("numbering", CLAUSES, element)
            number, _ = self._list_of(clauses, CLAUSES, element)
            numbering = _in_list(number, int(element.tag[1]) - FIRST_LEVEL)
        self._flow(element, _Form(style, numbering, heading=True))

    def _contents(self, element: etree._Element, form: _Form) -> None:
        """The contents as a field of Word's, already filled in: it asks nothing when the file is opened.

        What it lacks is page numbers, which only Word knows: they come when the reader updates the field.
        """
        if not len(element):
            return
        heading = Runs()
        heading.add(CONTENTS)
        self.xml.append(_CONTENTS_BEGIN)
        self._paragraph(heading, _Form(self._style("paragraph", "TOC Heading", element)))
        last = element.get(LEVEL, str(FIRST_LEVEL))
        begin, end = open_field(rf'TOC \o "{FIRST_LEVEL}-{last}" \h \z')
        for link in element:
            runs = Runs([begin] if link is element[0] else [])
            self.phrases.entry(link, runs)
            if link is element[-1]:
                runs.xml.append(end)
            self._paragraph(runs, _Form(self._style("paragraph", f"toc {link.get(LEVEL)}", element)))
        self.xml.append("</w:sdtContent></w:sdt>")

    def _list(self, element: etree._Element, form: _Form) -> None:
        name = "List Number" if element.tag == "ol" else "List Bullet"
        style = self._style("paragraph", name, element)
        number, abstract = self._list_of(style, name, element)
        level = min(self._depth, _DEEPEST_LIST)
        if element.tag == "ol":
            number = self._number(element, abstract, level)
        numbering = _in_list(number, level)
        if self._space == _AFTER_LIST:  # lists that follow upon each other are one to the eye
            self._space = 0
        self._depth += 1
        for item in element:
            self._item(item, _Form(form.around or style, numbering, around=form.around), level)
        self._depth -= 1
        if self._depth == 0:
            self._space = _AFTER_LIST

    def _list_of(self, style: str, name: str, element: etree._Element) -> tuple[str, str]:
        """The number of the list that a style has, and of its abstract list."""
        if style not in self._letterhead.lists:
            raise VagvalError(fault(Code.DOK052, place(element), stil=name))
        return self._letterhead.lists[style]

    def _item(self, item: etree._Element, form: _Form, level: int) -> None:
        if any(child.tag in BLOCKS for child in item):  # only then can there be a second paragraph
            name = "List Continue" + ("", " 2", " 3")[level]
            form.then = self._style("paragraph", name, item)
        self._flow(item, form)

    def _number(self, element: etree._Element, abstract: str, level: int) -> str:
        """The number of a list that starts over, or of the one that it goes on from."""
        if continues(element):
            return self._open_lists[self._depth]
        number = str(self._letterhead.first_free_list + len(self.numbers))
        start = element.get("start", "1")
        self.numbers.append(
            f'<w:num xmlns:w="{NAMESPACE}" w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        self._open_lists[self._depth] = number
        return number

    def _table(self, table: etree._Element, form: _Form) -> None:
        self._tables += 1
        caption = table.find("caption")
        assert caption is not None, "a template's table has a caption"
        self._caption(caption)
        widths = column_widths(table, self._letterhead.text_width)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        title = quoteattr(plain(caption))
        self.xml.append(
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._style("table", "Tabell", table)}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0"'
            f' w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val={title}/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
        )
        for row in table.iter("tr"):
            head = row.getparent()
            is_head = head is not None and head.tag == "thead"
            whole = "" if is_tall(row, widths) else "<w:cantSplit/>"
            self.xml.append(f"<w:tr><w:trPr>{whole}{'<w:tblHeader/>' * is_head}</w:trPr>")
            for cell, width in zip(row, widths, strict=True):
                self._cell(cell, width, keep="<w:keepNext/>" * is_head)
            self.xml.append("</w:tr>")
        self.xml.append("</w:tbl>")
        self._space = _AFTER_TABLE

    def _caption(self, caption: etree._Element) -> None:
        runs = Runs()
        runs.add("Tabell ")
        number = f"<w:r><w:t>{self._tables}</w:t></w:r>"
        runs.xml.append(f'<w:fldSimple w:instr=" SEQ Tabell \\* ARABIC ">{number}</w:fldSimple>')
        runs.add(". ")
        self.phrases.inside(caption, runs)
        self._paragraph(runs, _Form(self._style("paragraph", "caption", caption)))

    def _cell(self, cell: etree._Element, width: int, keep: str) -> None:
        self.xml.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>')
        style = self._style("paragraph", "Tabelltext", cell)
        align = cell.get("style", "").removeprefix("text-align:")
        self._space = 0  # a cell has its own margins
        look = _Form(style, align=f'<w:jc w:val="{align}"/>' if align else "", keep=keep, around=style)
        self._flow(cell, look)
        if not self.xml[-1].endswith("</w:p>"):  # Word wants a paragraph last in every cell
            self.xml.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}</w:pPr></w:p>')
        self.xml.append("</w:tc>")

    def _style(self, kind: str, name: str, element: etree._Element) -> str:
        return style_id(self._letterhead, kind, name, element)


def _in_list(number: str, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
