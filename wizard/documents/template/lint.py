"""Accidents of Markdown in a template's own text: what would come out otherwise than it was meant."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from wizard.documents.template.tags import Source
from wizard.faults import Code

# No document has a numbered list that starts this high, but many a sentence starts with a year.
MAX_LIST_START = 20
_DEEPEST_HEADING = 4

# (what is left in the text, what to do about it)
_LEFTOVERS = (
    (re.compile(r"\*+"), "Sätt fet stil tätt intill orden, eller skriv \\* om stjärnan ska synas."),
    (re.compile(r"(?<!\w)_+|_+(?!\w)"), "Sätt kursiv tätt intill orden med *…*, eller skriv \\_."),
    (re.compile(r":::"), "::: ska stå först på en egen rad."),
    (re.compile(r"\]\("), "En länk skrivs [text](adress) utan blanktecken i adressen."),
    (re.compile(r"\}\}|%\}|#\}|\{\s?[{%]"), "Taggar skrivs {{ … }} eller {% … %}. Kontrollera båda ändar."),
    (re.compile(r"</?[A-Za-z]+\s*/?>"), "HTML finns inte i mallar. Skriv \\< om tecknet ska synas."),
    (re.compile(r"\\$"), "Ett omvänt snedstreck bryter raden bara när en rad till följer."),
)
_HASHES = re.compile(r"#+")
_HASHES_REMEDY = "Skriv ett mellanslag efter # i en rubrik, eller \\# om tecknet ska synas."


def lint(tokens: Sequence[Token], source: Source) -> None:
    """Complain about every accident in the template's own text."""
    rows = source.text.split("\n")
    items = 0  # how many list items we stand in
    for token in tokens:
        if token.type == "list_item_open":
            items += 1
        elif token.type == "list_item_close":
            items -= 1
        elif token.type == "inline":
            _inline(token, rows, source, in_item=items > 0)
        elif token.map:
            _block(token, token.map[0], rows, source)


def _block(token: Token, row: int, rows: list[str], source: Source) -> None:
    if token.type.endswith("_list_open"):
        if token.level == 0 and rows[row].startswith((" ", "\t")):
            source.complain_row(Code.DOK013, row)
        start = int(token.attrs.get("start", 1))
        if start > MAX_LIST_START:
            source.complain_row(Code.DOK011, row, nummer=start)
    elif token.type == "heading_open" and int(token.tag[1:]) > _DEEPEST_HEADING:
        source.complain_row(Code.DOK014, row)


def _inline(token: Token, rows: list[str], source: Source, *, in_item: bool) -> None:
    assert token.map is not None, "markdown-it places every inline text"
    first, last = token.map
    if token.content.startswith("|"):
        source.complain_row(Code.DOK019, first)
    if in_item:
        for row in range(first + 1, last):
            if not rows[row].startswith((" ", "\t")):
                source.complain_row(Code.DOK012, row)
    for row, found, remedy in _leftovers(token.children or [], first):
        source.complain_row(Code.DOK010, row, tecken=found, rad=remedy)


def _leftovers(children: Sequence[Token], row: int) -> Iterator[tuple[int, str, str]]:
    """(row, characters, remedy) for what reads as Markdown but was not taken as Markdown."""
    line_begins = True
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            row, line_begins = row + 1, True
            continue
        if child.type == "text":
            if line_begins and (hashes := _HASHES.match(child.content)):
                yield row, hashes[0], _HASHES_REMEDY
            for pattern, remedy in _LEFTOVERS:
                if found := pattern.search(child.content):
                    yield row, found[0], remedy
        line_begins = False
