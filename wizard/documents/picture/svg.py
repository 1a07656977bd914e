"""A picture as strings of SVG: text, boxes and lines, everything that a person wrote escaped.

There is no font to measure with, so widths are estimated on the wide side and long words are broken.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from wizard.documents.xhtml import clean

FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif"
_A3 = 297, 420  # millimetres; the picture is printed as large as the page allows
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[] "), frozenset("mwMWÅÄÖABCDEFGHKNOPQRSTUVXYZ@%")


class Picture:
    """What has been drawn so far. Lengths are in the picture's own units."""

    def __init__(self) -> None:
        self._xml: list[str] = []

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str,
        line: str = "none",
        radius: float = 4,
    ) -> None:
        """A rectangle with rounded corners."""
        self._xml.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}"'
            f' fill="{fill}" stroke="{line}"/>'
        )

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float,
        fill: str,
        bold: bool = False,
        anchor: str = "start",
    ) -> None:
        """One line of text with its baseline at y."""
        weight = ' font-weight="bold"' if bold else ""
        self._xml.append(
            f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" fill="{fill}" text-anchor="{anchor}"{weight}>'
            f"{_escaped(text)}</text>"
        )

    def lines(
        self, x: float, y: float, lines: list[str], *, size: float, fill: str, bold: bool = False
    ) -> None:
        """Lines of text under each other, the first baseline at y."""
        for number, line in enumerate(lines):
            self.text(x, y + number * leading(size), line, size=size, fill=fill, bold=bold)

    def arrow(self, *points: tuple[float, float], line: str) -> None:
        """A line through the points with a head at the last."""
        path = " ".join(f"{x:g},{y:g}" for x, y in points)
        self._xml.append(f'<polyline points="{path}" fill="none" stroke="{line}" marker-end="url(#pil)"/>')

    def open_group(self, title: str) -> None:
        """What is drawn until `close_group` has this title, for those who cannot see it."""
        self._xml.append(f"<g><title>{_escaped(title)}</title>")

    def close_group(self) -> None:
        self._xml.append("</g>")

    def svg(self, width: float, height: float, *, title: str, description: str, arrows: str) -> bytes:
        """The picture on a white ground, as large as an A3 page upright holds."""
        label = quoteattr(clean(title))
        millimetre = max(width / _A3[0], height / _A3[1])
        whole = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" xml:lang="sv-SE"'
            f' width="{width / millimetre:.0f}mm" height="{height / millimetre:.0f}mm"'
            f' role="img" aria-label={label} font-family="{FONT}">\n'
            f"<title>{_escaped(title)}</title>\n<desc>{_escaped(description)}</desc>\n"
            '<defs><marker id="pil" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"'
            f' orient="auto"><path d="M0 0L8 4L0 8z" fill="{arrows}"/></marker></defs>\n'
            f'<rect width="{width:g}" height="{height:g}" fill="#FFFFFF"/>\n'
            + "\n".join(self._xml)
            + "\n</svg>\n"
        ).encode()
        etree.fromstring(whole)  # half a picture, or a broken one, is never handed on
        return whole


def leading(size: float) -> float:
    """From one line to the next."""
    return size * 1.28


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines that fit the width."""
    lines = [""]
    for word in _words(" ".join(clean(text).split()), width, size, bold):
        longer = f"{lines[-1]} {word}".lstrip()
        if _width(longer, size, bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line for line in lines if line]


def _words(text: str, width: float, size: float, bold: bool) -> Iterator[str]:
    for word in text.split(" "):
        start = 0
        for end in range(1, len(word)):
            if _width(word[start : end + 1], size, bold) > width:
                yield word[start:end]
                start = end
        yield word[start:]


def _width(text: str, size: float, bold: bool) -> float:
    ems = sum(0.32 if sign in _NARROW else 0.76 if sign in _WIDE else 0.58 for sign in text)
    return ems * size * (1.06 if bold else 1)


def _escaped(text: str) -> str:
    return escape(clean(text))
