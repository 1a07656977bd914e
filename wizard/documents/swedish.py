"""Jinja's and libxml2's own messages in Swedish, for those who write templates."""

import re

_PATTERNS = (
    (r"unexpected char ('.+') at \d+", "oväntat tecken {0}"),
    (r"unexpected '(.+)', expected '(.+)'", "{0} står där {1} väntades"),
    (r"unexpected '(.+)'", "{0} väntades inte här"),
    (r"expected token '(.+)', got '(.+)'", "{1} står där {0} väntades"),
    (r"Expected an expression, got '(.+)'", "ett uttryck saknas före {0}"),
    (r"Unexpected end of template.*", "ett slut saknas"),
    (r"Encountered unknown tag '(.+)'.*", "taggen {0} väntades inte här"),
    (r"Missing end of comment tag", "kommentaren saknar #}}"),
    (r"can't assign to '(.+)'", "det går inte att tilldela till {0}"),
    (r"(.+) object is not iterable", "det går inte att räkna upp {0}"),
    (r"(.+) object is not callable", "{0} går inte att anropa"),
)
_NAMES = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "mallens slut",
    "name": "ett namn",
    "string": "en text",
    "integer": "ett tal",
}


def reason(error: Exception) -> str:
    """What `error` says, in Swedish where the message is a known one, without its final full stop."""
    message = str(error.args[0]) if error.args else type(error).__name__
    for pattern, swedish in _PATTERNS:
        if match := re.fullmatch(pattern, message):
            return swedish.format(*(_NAMES.get(group, group) for group in match.groups()))
    return message.removesuffix(".")
