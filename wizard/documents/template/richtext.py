"""Text that users wrote with paragraphs, lists and emphasis, as XHTML of its own.

It is parsed by itself and comes out whole, so nothing in it can reach the text around it. Where the
Markdown reading would change what the user typed, the text is shown as typed instead.
"""

from collections.abc import Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.token import Token
from markupsafe import Markup

from wizard.documents.xhtml import clean

# Deeper than this nobody nests on purpose.
_DEEPEST = 12


def rich(text: str) -> Markup:
    """`text` as paragraphs, lists, bold and italics, every line break kept."""
    text = clean(text)
    tokens = _PARSER.parse(text)
    if _too_deep(tokens) or not _shows_every_marker(tokens):
        return Markup("<p>{}</p>").format(text)
    markup: str = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return Markup(markup.replace("\n", ""))  # every line break of the user's is a <br /> by now


def _too_deep(tokens: Sequence[Token]) -> bool:
    return any(item.level > _DEEPEST for token in tokens for item in (token, *(token.children or ())))


def _shows_every_marker(tokens: Sequence[Token]) -> bool:
    """Whether each item has text after its marker, and each numbered list says 1. 2. 3. …

    A lone `-` is an answer, and a list that begins with `2025.` is a sentence.
    """
    last: list[int | None] = []
    for token, following in pairwise(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            last.append(0 if token.tag == "ol" else None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            last.pop()
        elif token.type == "list_item_open":
            if following.type != "paragraph_open":
                return False
            if (number := last[-1]) is not None:
                if (token.info, token.markup) != (str(number + 1), "."):
                    return False
                last[-1] = number + 1
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:
    """CommonMark's emphasis, but never inside a word: `7*7` is arithmetic."""
    marker = state.src[state.pos]
    if marker not in "*_":
        return False
    before = state.src[: state.pos].rstrip(marker)[-1:]
    after = state.src[state.pos :].lstrip(marker)[:1]
    return not (before.isalnum() and after.isalnum()) and emphasis.tokenize(state, silent)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"xhtmlOut": True, "breaks": True, "maxNesting": 2 * _DEEPEST})
    parser.enable(["list", "emphasis", "newline"])
    parser.inline.ruler.at("emphasis", _emphasis)
    return parser


_PARSER = _parser()
