"""The filled-in document between template and Word: a small closed vocabulary of XHTML.

It is what previews and comparisons read. `parse` is the one gate: whatever passes it, Word and the
preview can write, and whatever does not is a fault with the line in the template.
"""

import re

from lxml import etree

from wizard.documents.template.swedish import reason
from wizard.faults import Code, Fault, Place, VagvalError, did_you_mean, fault

HEADINGS = ("h1", "h2", "h3", "h4")
LISTS = ("ul", "ol")
BLOCKS = frozenset({"p", "div", "table", "hr", "nav", *HEADINGS, *LISTS})
_PHRASES = frozenset({"strong", "em", "a", "br", "mark", "textarea"})
# Elements that only mean something inside certain others.
_PARENTS = {
    "li": LISTS,
    "q": ("mark",),
    **dict.fromkeys(("caption", "colgroup", "thead", "tbody"), ("table",)),
    "col": ("colgroup",),
    "tr": ("thead", "tbody"),
    **dict.fromkeys(("th", "td"), ("tr",)),
}
# These hold text and phrases, never blocks.
_SENTENCES = _PHRASES | {"p", "q", "caption", *HEADINGS}
_ADDRESS = re.compile(r"(https?://|mailto:|#)\S+")

# libxml2 refuses longer texts unless told not to guard against them.
MAX_TEXT = 10_000_000

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_NOT_XML = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Every kind of line break as `\\n`, and U+FFFD for each character that XML cannot hold.

    Nothing else about a user's text is ever changed on its way to a document.
    """
    return _NOT_XML.sub("\ufffd", _LINE_BREAKS.sub("\n", text))


def parse(xhtml: str) -> etree._Element:
    """The document's `<body>`. Raises VagvalError for everything that breaks the vocabulary."""
    try:
        body = etree.fromstring(xhtml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise VagvalError(_broken(xhtml, error)) from error
    if faults := [*_wrong_places(body), *_wrong_headings(body), *_wrong_links(body)]:
        raise VagvalError(*faults)
    return body


def place(element: etree._Element) -> Place:
    """The line in a template where the nearest enclosing block stands."""
    at: etree._Element | None = element
    while at is not None:
        if where := at.get("data-rad"):
            return _place(where)
        at = at.getparent()
    return Place("dokumentet")


def plain(element: etree._Element) -> str:
    """All text in an element, without what surrounds it."""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def said(element: etree._Element) -> str:
    """All text in an element but the comments to its reviewer, on one line."""
    pieces = [element.text or ""]
    for child in element:
        pieces += ["" if child.tag == "q" else said(child) or " ", child.tail or ""]
    return "".join(pieces).replace("\n", " ")


def continues(element: etree._Element) -> bool:
    """Whether a list goes on from the one just before it, as when a loop makes each item."""
    before = element.getprevious()
    return before is not None and before.tag == element.tag and not before.tail


def _wrong_places(body: etree._Element) -> list[Fault]:
    faults = []
    for element in body.iterdescendants():
        tag, parent = element.tag, element.getparent()
        assert parent is not None, "a descendant has a parent"
        above = parent.tag
        if tag not in BLOCKS and tag not in _PHRASES and above not in _PARENTS.get(tag, ()):
            faults.append(fault(Code.DOK037, place(element), tagg=tag))
        elif (above in _SENTENCES and tag in BLOCKS) or (above in ("td", "th") and tag in ("table", "nav")):
            faults.append(fault(Code.DOK035, place(parent)))
    return faults


def _wrong_headings(body: etree._Element) -> list[Fault]:
    faults = []
    above = 0
    for heading in body.iter(*HEADINGS):
        level = HEADINGS.index(heading.tag) + 1
        if above and level > above + 1:
            faults.append(fault(Code.DOK038, place(heading), niva=level, forra=above))
        above = level
    return faults


def _wrong_links(body: etree._Element) -> list[Fault]:
    faults = []
    anchors: set[str] = set()
    for anchor in body.iterfind(".//a[@id]"):
        name = anchor.get("id", "")
        if name in anchors:
            faults.append(fault(Code.DOK040, place(anchor), namn=name))
        anchors.add(name)
    fields: set[str] = set()
    for field in body.iterfind(".//textarea"):
        name = field.get("name", "").casefold()  # Word does not tell bookmarks apart by capitals
        if name in fields:
            faults.append(fault(Code.DOK046, place(field), namn=name))
        fields.add(name)
    for link in body.iterfind(".//a[@href]"):
        address = link.get("href", "")
        if link.get("data-ord"):
            continue  # a reference to a number, which is looked up when the numbers are known
        if not _ADDRESS.fullmatch(address):
            faults.append(fault(Code.DOK041, place(link), mal=address))
        elif address.startswith("#") and address[1:] not in anchors:
            hint = did_you_mean(address[1:], anchors)
            faults.append(fault(Code.DOK039, place(link), mal=address[1:], forslag=hint))
    return faults


def _broken(xhtml: str, error: etree.XMLSyntaxError) -> Fault:
    """What libxml2 stopped at, on the line of the last block that began before it."""
    row, column = error.position
    before = sum(len(line) + 1 for line in xhtml.split("\n")[: row - 1]) + column
    places = re.findall(r'data-rad="([^"]*)"', xhtml[:before])
    where = _place(places[-1]) if places else Place("dokumentet")
    if max(map(len, re.split(r"<[^>]*>", xhtml))) > MAX_TEXT:
        return fault(Code.DOK042, where, tecken=MAX_TEXT)
    return fault(Code.DOK036, where, skal=reason(error))


def _place(where: str) -> Place:
    file, _, line = where.rpartition(":")
    return Place(file, int(line))
