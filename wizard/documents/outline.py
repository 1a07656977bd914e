"""The outline of a filled-in document: its numbered headings, the references to them, and its contents.

A template never types the number of a clause or an annex. It names the heading, and says the name where
it refers to it; the numbers come from the headings that are there. Word and the preview therefore say
the same, also when a clause is left out, and a reference to what is not there is a fault.
"""

from lxml import etree

from wizard.documents.xhtml import HEADINGS, parse, place, said
from wizard.faults import Code, Fault, VagvalError, did_you_mean, fault
from wizard.text import NBSP

CLAUSE, ANNEX = "punkt", "bilaga"
KIND, NUMBER, WORD = "data-slag", "data-nummer", "data-ord"
LEVEL = "data-niva"
CONTENTS = "Innehåll"
"""What stands over the contents. It is no heading: the contents would list themselves."""
FIRST_LEVEL = 2
"""The level of the outermost numbered headings and of the contents: level 1 is the document's title."""


def arranged(xhtml: str) -> etree._Element:
    """The document's `<body>`, its headings numbered, its references said and its contents filled in.

    Raises VagvalError for everything that breaks the vocabulary, for a number outside a heading, and for
    a reference to what has none.
    """
    body = parse(xhtml)
    faults = _number(body)
    numbered = {anchor.get("id", ""): anchor for anchor in body.iterfind(f".//a[@id][@{KIND}]")}
    for reference in body.iterfind(f".//a[@href][@{WORD}]"):
        faults += _refer(reference, numbered)
    if faults:
        raise VagvalError(*faults)
    for contents in body.iter("nav"):
        _list_headings(contents, body)
    return body


def label(element: etree._Element) -> str:
    """What stands before the words of a numbered heading and of its line in the contents: `12 `, `Bilaga 1. `.

    Nothing stands before any other text.
    """
    kind, number = element.get(KIND), element.get(NUMBER)
    if kind == ANNEX:
        return f"{ANNEX.capitalize()}{NBSP}{number}. "
    return f"{number} " if kind == CLAUSE else ""


def _number(body: etree._Element) -> list[Fault]:
    """Clauses count on each level, `7` and `7.1`; annexes count by themselves."""
    counted: list[int] = []
    annexes = 0
    faults = []
    for anchor in body.iterfind(f".//a[@id][@{KIND}]"):
        heading = anchor.getparent()
        if heading is None or heading.tag not in HEADINGS[FIRST_LEVEL - 1 :]:
            faults.append(fault(Code.DOK043, place(anchor), namn=anchor.get("id", "")))
        elif anchor.get(KIND) == ANNEX:
            annexes += 1
            anchor.set(NUMBER, str(annexes))
        else:
            depth = HEADINGS.index(heading.tag) + 1 - FIRST_LEVEL
            if depth > len(counted):
                faults.append(fault(Code.DOK044, place(anchor), namn=anchor.get("id", "")))
                continue
            counted = [*counted[: depth + 1], *[0] * (depth + 1 - len(counted))]
            counted[depth] += 1
            anchor.set(NUMBER, ".".join(map(str, counted)))
    return faults


def _refer(reference: etree._Element, numbered: dict[str, etree._Element]) -> list[Fault]:
    name, word = reference.get("href", "#")[1:], reference.get(WORD, "")
    target = numbered.get(name)
    if target is None or target.get(KIND) != word.lower():
        same = [id for id, anchor in numbered.items() if anchor.get(KIND) == word.lower()]
        return [fault(Code.DOK045, place(reference), slag=word, namn=name, forslag=did_you_mean(name, same))]
    reference.set(NUMBER, target.get(NUMBER, ""))
    reference.text = f"{word}{NBSP}{target.get(NUMBER)}"
    return []


def _list_headings(contents: etree._Element, body: etree._Element) -> None:
    """The headings of the levels asked for, as links."""
    levels = HEADINGS[FIRST_LEVEL - 1 : int(contents.get(LEVEL, FIRST_LEVEL))]
    for number, heading in enumerate(body.iter(*HEADINGS)):
        if heading.tag not in levels:
            continue
        anchor = _anchor(heading, number)
        link = etree.SubElement(contents, "a", {"href": f"#{anchor.get('id')}", LEVEL: heading.tag[1]})
        link.text = said(heading).strip()
        for mark in (KIND, NUMBER):
            if value := anchor.get(mark):
                link.set(mark, value)


def _anchor(heading: etree._Element, number: int) -> etree._Element:
    """The heading's own anchor, or one around its words. No reference can lead to a name with a blank."""
    anchor = heading.find(".//a[@id]")
    if anchor is None:
        anchor = etree.Element("a", id=f"rubrik {number}")
        anchor.text, heading.text = heading.text, None
        anchor.extend(list(heading))
        heading.append(anchor)
    return anchor
