"""The Markdown of templates: which of it there is, and the XHTML that it becomes.

It is CommonMark's headings, lists, emphasis, links, escapes and page break (`---`), GitHub's tables, and
three rules of our own: a line with nothing but Jinja statements is a block by itself; `::: Stil` … `:::`
gives what it encloses one of Word's styles; `Tabell: …` before a table is its caption. The dashes under
a table's head give the widths of its columns. There is no HTML and no code.

Each block carries its place in the file as `data-rad`, for the faults that only show once it is filled in.
"""

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from wizard.documents.template.nobreak import no_break
from wizard.documents.template.tags import STATEMENT_LINE, TAGS_ONLY, Source
from wizard.faults import Code

CAPTION = "Tabell:"
_RULES = ["heading", "hr", "list", "table", "newline", "escape", "entity", "link", "emphasis"]
# `data-rad` goes on these: everything a fault in the filled-in text can be about.
_PLACED = {"p", "div", "h1", "h2", "h3", "h4", "li", "table", "tr", "caption"}
# markdown-it hands the content of this type of token on as it is, which suits statements and columns.
_AS_IT_IS = "html_block"


class _Renderer(RendererHTML):
    """XHTML in which a line break of the template is a blank and an escaped character is text."""

    def softbreak(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return " "

    def text_special(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return self.text(tokens, idx, options, env)


class _Template(MarkdownIt):
    """Links are left exactly as written here; what they may lead to is checked once they are filled in."""

    def __init__(self) -> None:
        # A nesting deeper than maxNesting would be dropped without a word.
        super().__init__("zero", {"xhtmlOut": True, "maxNesting": 200}, renderer_cls=_Renderer)
        self.enable(_RULES)
        self.disable("text_join")  # it would hide which characters were escaped on purpose
        self.block.ruler.before("paragraph", "statement", _statement_line, {"alt": ["paragraph"]})
        self.block.ruler.before("paragraph", "style", _style, {"alt": ["paragraph", "list", "blockquote"]})
        self.block.ruler.enable(["statement", "style"])

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802
        return True


def parse(source: Source) -> list[Token]:
    """The template as markdown-it's tokens, with tables, captions and places in order."""
    rows = source.text.split("\n")
    tokens = _tables(_PARSER.parse(source.text, {"source": source}), source, rows)
    for number, token in enumerate(tokens):
        if token.type == "paragraph_open" and TAGS_ONLY.fullmatch(tokens[number + 1].content):
            # What the tags print may be a text or whole paragraphs: a division may hold either.
            token.tag = tokens[number + 2].tag = "div"
        for child in token.children or []:
            if child.type == "text":
                child.content = no_break(child.content)
        if token.nesting > 0 and token.tag in _PLACED and token.map:
            token.attrSet("data-rad", f"{source.file}:{source.lines[token.map[0]]}")
    return tokens


def render(tokens: Sequence[Token]) -> str:
    """The tokens as XHTML on a single line, in which no brace is left that Jinja could take for a tag."""
    markup: str = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return markup.replace("\n", "").replace("{", "&#123;")


def _line(state: StateBlock, row: int) -> str:
    return state.src[state.bMarks[row] + state.tShift[row] : state.eMarks[row]].rstrip()


def _statement_line(state: StateBlock, row: int, end: int, silent: bool) -> bool:
    """A line with nothing but statements is a block by itself."""
    text = _line(state, row)
    if not STATEMENT_LINE.fullmatch(text):
        return False
    if not silent:
        token = state.push(_AS_IT_IS, "", 0)
        token.content, token.map = text, [row, row + 1]
        state.line = row + 1
    return True


def _style(state: StateBlock, row: int, end: int, silent: bool) -> bool:
    """`::: Stil` … `:::` is a division whose paragraphs have that style."""
    text = _line(state, row)
    if not text.startswith(":::"):
        return False
    if silent:
        return True
    source: Source = state.env["source"]
    name = text[3:].strip()
    last = next((n for n in range(row + 1, end) if _line(state, n) == ":::"), None)
    state.line = row + 1
    if not name:
        source.complain_row(Code.DOK021, row)
    elif last is None:
        source.complain_row(Code.DOK020, row, stil=name)
    else:
        opening = state.push("style_open", "div", 1)
        opening.attrs, opening.map = {"data-stil": name}, [row, last + 1]
        rows_left, state.lineMax = state.lineMax, last
        state.md.block.tokenize(state, row + 1, last)
        state.lineMax = rows_left
        state.push("style_close", "div", -1)
        state.line = last + 1
    return True


def _tables(tokens: list[Token], source: Source, rows: list[str]) -> list[Token]:
    """Give each table its caption and column widths, and let rows of nothing but statements be statements."""
    result: list[Token] = []
    columns = 0
    position = 0
    while position < len(tokens):
        token = tokens[position]
        following = tokens[position + 1 : position + 4]
        if token.type == "paragraph_open" and following[0].content.startswith(CAPTION):
            if len(following) == 3 and following[2].type == "table_open":
                table = following[2]
                columns = _columns(rows[_row(table) + 1]).count("<col ")
                result += [table, *_caption(token, following[0]), _raw(_columns(rows[_row(table) + 1]))]
                position += 4
                continue
            source.complain_row(Code.DOK018, _row(token))
        elif token.type == "table_open":
            source.complain_row(Code.DOK017, _row(token))
        elif token.type == "tr_open" and tokens[position - 1].type != "thead_open":
            text = rows[_row(token)].strip()
            if STATEMENT_LINE.fullmatch(text):
                result.append(_raw(text))
                position = next(n for n in range(position, len(tokens)) if tokens[n].type == "tr_close") + 1
                continue
            _check_row(text, columns, _row(token), source)
        result.append(token)
        position += 1
    return result


def _check_row(text: str, columns: int, row: int, source: Source) -> None:
    cells = len(escapedSplit(text.removeprefix("|").removesuffix("|")))
    if not text.startswith("|"):
        source.complain_row(Code.DOK015, row)
    elif columns and cells != columns:
        source.complain_row(Code.DOK016, row, antal=cells, kolumner=columns)


def _row(token: Token) -> int:
    assert token.map is not None, f"markdown-it places every {token.type}"
    return token.map[0]


def _raw(content: str) -> Token:
    return Token(_AS_IT_IS, "", 0, content=content)


def _caption(paragraph: Token, inline: Token) -> list[Token]:
    """The paragraph `Tabell: …` as a caption without that word."""
    first: Any = (inline.children or [])[0]
    first.content = first.content.removeprefix(CAPTION).lstrip()
    inline.content = inline.content.removeprefix(CAPTION).lstrip()
    opening = Token("caption_open", "caption", 1, map=paragraph.map)
    return [opening, inline, Token("caption_close", "caption", -1)]


def _columns(dashes: str) -> str:
    """`|---|------|` → one column and one twice as wide."""
    widths = [cell.count("-") for cell in re.findall(r"[-:]+", dashes)]
    return "<colgroup>" + "".join(f'<col width="{width}*" />' for width in widths) + "</colgroup>"


_PARSER = _Template()
