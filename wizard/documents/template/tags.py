"""Jinja's tags, cut out of a template before its Markdown is parsed and put back afterwards.

Each tag travels through the Markdown parser as one character from Unicode's private planes, so that
nothing inside a tag (`a|upper` in a table cell, a `*` in an expression) can be taken for Markdown.
Jinja's own lexer decides where a tag begins and ends. Lines are counted so that every tag comes back
on the line where it stood: an error that Jinja reports later then names the right line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from jinja2 import Environment
from jinja2.exceptions import TemplateSyntaxError
from markdown_it.token import Token

from wizard.documents.template.swedish import reason
from wizard.faults import Code, Fault, Place, VagvalError, did_you_mean, fault

# A statement or comment prints nothing where it stands, an expression prints something.
_STATEMENT = 0xF0000
_EXPRESSION = 0x100000
STATEMENT_LINE = re.compile(r"[\U000F0000-\U000FFFFD](?:\s*[\U000F0000-\U000FFFFD])*")
TAGS_ONLY = re.compile(r"[\s\U000F0000-\U0010FFFD]+")
_TAG = re.compile(r"[\U000F0000-\U0010FFFD]")

# A tag is at least four characters (`{##}`), so this many can never need more than one plane.
MAX_TEMPLATE = 250_000

# More than anybody writes by hand, and less than Python's own parser and compiler stumble at.
MOST_WORDS, MOST_BRACKETS, MOST_LEVELS, MOST_BRANCHES = 200, 12, 12, 50
# Markdown's parser looks far ahead at these, so that thousands of them take it minutes.
MOST_SIGNS, _SIGNS = 4_000, "[|*_&<"

_BLOCKS = ("if", "for", "macro", "call", "block", "set")
_MIDDLE = ("else", "elif")
_ENDS = tuple(f"end{name}" for name in _BLOCKS)
_SINGLE = ("include", "import", "from", "extends")
_NAMES = (*_BLOCKS, *_MIDDLE, *_ENDS, *_SINGLE)
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}

_Path = tuple[int | str, ...]  # the chain of elements around a text, from the outside in


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it stands in the file. `name` is `if`, `endfor`, … and empty unless it is a statement."""

    text: str
    line: int
    name: str = ""
    block: bool = False  # True if an end tag must follow

    @property
    def short(self) -> str:
        return f"{{% {self.name} %}}" if self.name.startswith("end") else f"{{% {self.name} … %}}"


@dataclass(slots=True)
class Source:
    """A template with its tags cut out: the Markdown `text`, the `tags`, and the `faults` found so far."""

    file: str
    text: str = ""
    lines: list[int] = field(default_factory=lambda: [1])  # row in `text` → line in the file
    tags: dict[str, Tag] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def complain(self, code: Code, line: int, **values: object) -> None:
        self.faults.append(fault(code, Place(self.file, line), **values))

    def complain_row(self, code: Code, row: int, **values: object) -> None:
        """The same, for a row counted from 0 in `text`."""
        self.complain(code, self.lines[row], **values)


def cut(text: str, file: str, environment: Environment) -> Source:
    """Replace every tag in `text` by a private character.

    Raises VagvalError if a tag cannot be read, since nothing after it can be trusted then.
    """
    source = Source(file)
    _refuse_unusable(text, source)
    pieces: list[str] = []
    inside: list[str] = []
    first_line = 0
    words: list[tuple[str, str]] = []
    try:
        for line, kind, value in environment.lexer.tokeniter(text, file, file):
            if kind.endswith("_begin"):
                first_line, inside = line, [value]
                words = [("name", "raw")] if kind == "raw_begin" else []
            elif kind.endswith("_end"):
                tag = _tag(source, [*inside, value], words, first_line)
                pieces.append(_character(source, tag))
                _check_names(source, environment, words, first_line)
                _check_length(source, words, first_line)
                inside = []
            elif inside:
                inside.append(value)
                if kind != "whitespace":
                    words.append((kind, value))
            else:
                pieces.append(value)
                source.lines.extend(line + n + 1 for n in range(value.count("\n")))
    except TemplateSyntaxError as error:
        if inside and (error.lineno > first_line or inside[0].startswith("{#")):
            raise _unclosed(file, first_line, inside) from error
        raise VagvalError(fault(Code.DOK003, Place(file, error.lineno), skal=reason(error))) from error
    if inside:
        raise _unclosed(file, first_line, inside)
    source.text = "".join(pieces)
    for sign in _SIGNS:
        if source.text.count(sign) > MOST_SIGNS:
            raise VagvalError(fault(Code.DOK087, Place(file, 1), antal=MOST_SIGNS, tecken=sign))
    return source


def put_back(markup: str, source: Source) -> str:
    """Replace every private character in `markup` by its tag, each on the line where it stood.

    The line breaks needed go inside the tag, after its first bracket, where Jinja does not print them.
    """
    line = 1

    def restore(match: re.Match[str]) -> str:
        nonlocal line
        tag = source.tags[match[0]]
        down = max(0, tag.line - line)
        line += down + tag.text.count("\n")
        return tag.text[:2] + "\n" * down + tag.text[2:]

    return _TAG.sub(restore, markup)


def check_balance(tokens: Sequence[Token], source: Source) -> None:
    """Every block of tags begins and ends in the same paragraph, list item, table or bold text.

    Only then is what it encloses a whole piece of XHTML, whatever the conditions turn out to be.
    """
    opened: list[tuple[Tag, _Path]] = []
    branches: dict[Tag, int] = {}
    for path, text in _texts(tokens, ()):
        for character in _TAG.findall(text):
            tag = source.tags[character]
            if tag.block:
                opened.append((tag, path))
                if len(opened) == MOST_LEVELS + 1:
                    source.complain(Code.DOK084, tag.line)
                continue
            if tag.name not in _MIDDLE and tag.name not in _ENDS:
                continue
            allowed = ("if", "for") if tag.name in _MIDDLE else (tag.name.removeprefix("end"),)
            if not opened or opened[-1][0].name not in allowed:
                source.complain(Code.DOK006, tag.line, slut=tag.short)
                continue
            start, where = opened[-1]
            if path != where:
                source.complain(Code.DOK008, tag.line, slut=tag.short, start=start.short, rad=start.line)
            if tag.name in _MIDDLE:
                branches[start] = branches.get(start, 0) + 1
                if branches[start] == MOST_BRANCHES + 1:
                    source.complain(Code.DOK084, tag.line)
            if tag.name in _ENDS:
                opened.pop()
    for tag, _ in opened:
        source.complain(Code.DOK007, tag.line, start=tag.short, slut=f"{{% end{tag.name} %}}")


def _texts(tokens: Sequence[Token], path: _Path) -> Iterator[tuple[_Path, str]]:
    """Every text in document order with the chain of elements that it stands in."""
    for index, token in enumerate(tokens):
        if token.nesting < 0:
            path = path[:-1]
        for key, value in token.attrs.items():
            yield (*path, index, key), str(value)
        if token.type == "inline":
            yield from _texts(token.children or [], (*path, index))
        else:
            yield path, token.content
        if token.nesting > 0:
            path = (*path, index)


def _refuse_unusable(text: str, source: Source) -> None:
    """The private planes are ours while compiling, and a template is short enough for them."""
    if found := _TAG.search(text):
        source.complain(Code.DOK022, text.count("\n", 0, found.start()) + 1)
    if len(text) > MAX_TEMPLATE:
        source.complain(Code.DOK023, 1, tecken=MAX_TEMPLATE)
    if source.faults:
        raise VagvalError(*source.faults)


def _tag(source: Source, parts: list[str], words: list[tuple[str, str]], line: int) -> Tag:
    text = "".join(parts).strip()
    if parts[0][-1] in "+-" or parts[-1].strip()[0] in "+-":
        source.complain(Code.DOK009, line, tagg=text)
    if not text.startswith("{%"):
        return Tag(text, line)
    name = words[0][1] if words else ""
    # `{% set x = … %}` stands alone; `{% set x %}…{% endset %}` encloses a text.
    single = name == "set" and ("operator", "=") in words
    if name not in _NAMES:
        source.complain(Code.DOK004, line, tagg=name, forslag=did_you_mean(name, _NAMES))
    return Tag(text, line, name, block=name in _BLOCKS and not single)


def _check_names(source: Source, environment: Environment, words: list[tuple[str, str]], line: int) -> None:
    """Filters and tests must exist. Jinja itself says so only when it comes to use them."""
    values = [value for kind, value in words if kind != "string"]
    for before, name in pairwise(value for value in values if value != "not"):
        if before == "|" and name not in environment.filters:
            hint = did_you_mean(name, environment.filters)
            source.complain(Code.DOK005, line, slag="Filtret", namn=name, forslag=hint)
        elif before == "is" and name not in environment.tests:
            hint = did_you_mean(name, environment.tests)
            source.complain(Code.DOK005, line, slag="Testet", namn=name, forslag=hint)


def _check_length(source: Source, words: list[tuple[str, str]], line: int) -> None:
    """A tag is short enough to be read by people, and by Jinja, which calls itself for each bracket."""
    depth = deepest = 0
    for kind, value in words:
        if kind == "operator":
            depth += (value in "([{") - (value in ")]}")
            deepest = max(deepest, depth)
    if len(words) > MOST_WORDS or deepest > MOST_BRACKETS:
        raise VagvalError(fault(Code.DOK083, Place(source.file, line)))


def _character(source: Source, tag: Tag) -> str:
    plane = _EXPRESSION if tag.text.startswith("{{") else _STATEMENT
    character = chr(plane + len(source.tags))
    source.tags[character] = tag
    return character


def _unclosed(file: str, line: int, inside: list[str]) -> VagvalError:
    return VagvalError(fault(Code.DOK002, Place(file, line), slut=_CLOSERS[inside[0][:2]]))
