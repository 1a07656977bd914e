"""Plain text as WordprocessingML, and the names of its vocabulary."""

import re
from xml.sax.saxutils import escape

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{NAMESPACE}}}"  # as lxml writes a name of that vocabulary: W + "p"

_BREAKS = re.compile("([\n\t])")
_ELEMENTS = {"\n": "<w:br/>", "\t": "<w:tab/>", "": ""}


def text_xml(text: str) -> str:
    """The content of a run that shows exactly `text`: a line break is `w:br`, a tab is `w:tab`."""
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return "".join(
        _ELEMENTS[piece] if piece in _ELEMENTS else text_xml(piece) for piece in _BREAKS.split(text)
    )
