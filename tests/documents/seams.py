"""What is heard, when a document is read aloud, where a value was put into a sentence or was empty."""

import re

SEAMS = {
    "två blanka": r"(?<=\S)[ \xa0]{2,}(?=\S)",
    "blank före skiljetecken": r"[ \xa0][,;:!?](?=\s|$)|[ \xa0]\.(?=\s|$)",
    "dubbla skiljetecken": r"(?<!\.)\.\.(?!\.)|,,|[?!:;,]\.|[?!,;:][,;:]",
    "tomt i parentes": r"\(\s*\)|\[\s*\]|””",
    "Pythons ord": r"\b(?:None|True|False|Undefined)\b",
    "samma ord två gånger": r"(?i)\b(och|eller|att|den|det|som|i|på|av|till|för|enligt|är|med|om) \1\b",
    "saknas efter den": r"\bden (?:datum )?saknas\b",
}
"""What a seam looks like, by what is wrong with it."""


def seams(text: str) -> list[str]:
    """Each seam with the words around it."""
    return [
        f"{wrong}: {text[max(0, at.start() - 30) : at.end() + 30]!r}"
        for wrong, pattern in SEAMS.items()
        for at in re.finditer(pattern, text)
    ]
