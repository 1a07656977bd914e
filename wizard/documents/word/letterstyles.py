"""The looks of `stil.docx`: its styles and lists, as the content of Word's parts for them."""

from collections.abc import Iterable

LANGUAGE = "sv-SE"
TEXT_WIDTH = 8788  # 15.5 cm in twentieths of a point: A4 less the margins
INK = "1F2933"  # headings and letterhead
QUIET = "52606D"  # labels and footer; 6.5:1 against white
RULE = "9AA5B1"  # thin lines
_FILL = "EDF0F3"  # table heads and fact boxes
_LINK = "0B4F9E"
_MARK = "FFF3C4"  # points that a human must look at; the comment beside them says so without colour
_FONT = "Arial"
_CLAUSE = 624  # from the number of a heading to its words: room for two digits
_RIGHT_COLUMN = 5600  # where the letterhead's second column begins
_DEFAULTS = ("Normal", "Default Paragraph Font", "Normal Table", "No List")
_OUR_OWN = (
    "Tabell",
    "Tabelltext",
    "Källor",
    "Underskrift",
    "Granska",
    "Faktaruta",
    "Brevhuvud",
    "Avsändare",
    "Punkter",
)


def styles() -> str:
    """All styles, from the defaults to those that only Vägval's templates ask for."""
    language = f'<w:lang w:val="{LANGUAGE}" w:eastAsia="en-US" w:bidi="ar-SA"/>'
    # Word shows no other built-in style until someone uses it.
    hidden = (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )
    fonts = f'<w:rFonts w:ascii="{_FONT}" w:eastAsia="{_FONT}" w:hAnsi="{_FONT}" w:cs="{_FONT}"/>'
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_font(11)}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault/></w:docDefaults>{hidden}{''.join(_styles())}"
    )


def numbering() -> str:
    """Three lists of three levels each: bullets (number 1), numbers (2) and numbered headings (3)."""
    return "".join(_numbering())


def _style(
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    kind: str = "paragraph",
    based_on: str = "Normal",
    then: str = "",
    extra: str = "",
) -> str:
    """A style. `paragraph` and `run` are what it adds to the style that it is based on."""
    identity = "".join(word.capitalize() for word in name.encode("ascii", "ignore").decode().split())
    default = ' w:default="1"' if name in _DEFAULTS else ""
    custom = ' w:customStyle="1"' if name in _OUR_OWN else ""
    parent = "" if default or not based_on else f'<w:basedOn w:val="{based_on}"/>'
    following = f'<w:next w:val="{then}"/>' if then else ""
    shown = "<w:qFormat/>" if kind == "paragraph" else ""
    return (
        f'<w:style w:type="{kind}"{default}{custom} w:styleId="{identity}"><w:name w:val="{name}"/>'
        f"{parent}{following}{shown}"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + f"{extra}</w:style>"
    )


def _spacing(before: int, after: int, line: int = 0) -> str:
    """Space in points; `line` in hundredths of a single line."""
    lines = f' w:line="{line * 240 // 100}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"{lines}/>'


def _font(size: float, *, bold: bool = False, colour: str = "") -> str:
    tint = f'<w:color w:val="{colour}"/>' if colour else ""
    half = round(size * 2)
    return f'{"<w:b/><w:bCs/>" * bold}{tint}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def _heading(level: int, size: float, before: int, after: int) -> str:
    keep = "<w:keepNext/><w:keepLines/>"
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    paragraph = f"{keep}<w:suppressAutoHyphens/>{_spacing(before, after, 110)}{outline}"
    run = _font(size, bold=True, colour=INK)
    return _style(f"heading {level}", paragraph, run, then="Normal")


def _indented(name: str, level: int) -> str:
    space = f'<w:spacing w:after="80"/><w:ind w:left="{_indent(level)}"/>'
    return _style(name, space)


def _indent(level: int) -> int:
    return 397 * (level + 1)


def _listed(name: str, number: int) -> str:
    return _style(name, f'<w:numPr><w:numId w:val="{number}"/></w:numPr><w:spacing w:after="80"/>')


_TABLE_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{RULE}"/>'
    for side, size in (("top", 8), ("bottom", 8), ("insideH", 4))
)
_CELL_MARGINS = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 57), ("left", 85), ("bottom", 57), ("right", 85))
)


def _styles() -> Iterable[str]:
    yield _style("Normal", "<w:widowControl/>" + _spacing(0, 8, 120))
    yield _style("Default Paragraph Font", kind="character")
    yield _style(
        "Normal Table",
        kind="table",
        extra='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    )
    yield _style("No List", kind="numbering")
    yield _heading(1, 20, 12, 14)
    yield _heading(2, 14, 20, 6)
    yield _heading(3, 12, 14, 4)
    yield _heading(4, 11, 10, 2)
    yield _style("Punkter", '<w:numPr><w:numId w:val="3"/></w:numPr>', kind="numbering", based_on="NoList")
    # What Word's own contents look like once they are worked out anew: the page number far to the right.
    to_page = f'<w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/>'
    yield _style(
        "TOC Heading", "<w:keepNext/><w:keepLines/>" + _spacing(20, 6, 110), _font(14, bold=True, colour=INK)
    )
    number = f'<w:tabs><w:tab w:val="left" w:pos="{_CLAUSE}"/>{to_page}</w:tabs>'
    yield _style("toc 2", number + _spacing(0, 2, 110))
    yield _style("toc 3", number + _spacing(0, 2, 110) + f'<w:ind w:left="{_CLAUSE}"/>')
    yield _listed("List Bullet", 1)
    yield _listed("List Number", 2)
    yield _indented("List Continue", 0)
    yield _indented("List Continue 2", 1)
    yield _indented("List Continue 3", 2)
    yield _style(
        "caption", "<w:keepNext/><w:keepLines/>" + _spacing(12, 4), _font(9.5, bold=True, colour=INK)
    )
    yield _style("Tabelltext", _spacing(0, 2, 110), _font(9.5))
    yield _style(
        "Tabell",
        kind="table",
        based_on="NormalTable",
        extra=f"<w:tblPr><w:tblBorders>{_TABLE_BORDERS}</w:tblBorders>"
        f"<w:tblCellMar>{_CELL_MARGINS}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_FILL}"/><w:vAlign w:val="bottom"/></w:tcPr>'
        f"</w:tblStylePr>",
    )
    yield _style("Källor", _spacing(0, 4, 110) + '<w:ind w:left="397" w:hanging="397"/>', _font(9.5))
    tab = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="5670"/></w:tabs>'
    yield _style("Underskrift", f"<w:keepNext/><w:keepLines/>{tab}{_spacing(14, 14, 180)}")
    edge = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="{RULE}"/></w:pBdr>'
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{_FILL}"/>'
    yield _style("Faktaruta", f'{edge}{fill}{_spacing(4, 4, 115)}<w:ind w:left="284" w:right="142"/>')
    yield _style(
        "Granska",
        "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_MARK}"/>',
        kind="character",
        based_on="DefaultParagraphFont",
    )
    yield _style(
        "Hyperlink",
        "",
        f'<w:color w:val="{_LINK}"/><w:u w:val="single"/>',
        kind="character",
        based_on="DefaultParagraphFont",
    )
    columns = f'<w:tabs><w:tab w:val="left" w:pos="{_RIGHT_COLUMN}"/><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    yield _style("header", columns + _spacing(0, 2, 110), _font(9, colour=QUIET))
    yield _style("Brevhuvud", columns + _spacing(0, 2, 110), _font(10, colour=INK))
    yield _style("Avsändare", _spacing(0, 4), _font(11, bold=True), based_on="Brevhuvud")
    yield _style("footer", _spacing(4, 0, 110), _font(8.5, colour=QUIET))


def _levels(formats: Iterable[tuple[str, str]], style: str) -> str:
    """The three levels of a list: (kind of number, text of the number)."""
    return "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        + (f'<w:pStyle w:val="{style}"/>' if level == 0 else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_indent(level)}" w:hanging="397"/></w:pPr></w:lvl>'
        for level, (kind, text) in enumerate(formats)
    )


def _numbering() -> Iterable[str]:
    bullets = _levels([("bullet", "•"), ("bullet", "–"), ("bullet", "•")], "ListBullet")
    numbers = _levels([("decimal", "%1."), ("lowerLetter", "%2)"), ("lowerRoman", "%3.")], "ListNumber")
    clauses = '<w:styleLink w:val="Punkter"/>' + _clauses()
    for identity, levels in enumerate((bullets, numbers, clauses), start=1):
        yield (
            f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>'
            f"{levels}</w:abstractNum>"
        )
    for identity in (1, 2, 3):
        yield f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{identity}"/></w:num>'


def _clauses() -> str:
    """The levels of numbered headings: 7, 7.1 and 7.1.1. The words begin beneath each other."""
    return "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{indent}"/></w:tabs>'
        f'<w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for level, (text, indent) in enumerate((("%1", _CLAUSE), ("%1.%2", _CLAUSE + 113), ("%1.%2.%3", 907)))
    )
