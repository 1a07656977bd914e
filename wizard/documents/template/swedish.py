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
    (r"No (?:filter|test) named '(.+?)'.*", "{0} finns inte i mallar"),
    (r"can only concatenate str \(not \"(.+)\"\) to str", "text och {0} går inte att lägga ihop"),
    (r"unsupported operand type\(s\) for (.+): '(.+)' and '(.+)'", "{1} {0} {2} går inte att räkna ut"),
    (r".*division .*by zero", "division med noll"),
    (r"access to attribute '(.+)' of .* is unsafe\.?", "fältet {0}"),
    (r"(?s)<(?:bound |built-in )?method (?:\w+\.)?(\w+) of .*> is not safely callable", "anropet {0}()"),
    (r"(?s)<?(.{1,60}).*> is not safely callable", "anropet av {0}"),
    (r"Entity '(.+)' not defined.*", "&{0}; är inget tecken"),
    (r"Opening and ending tag mismatch: (\w+).*", "<{0}> avslutas på fel ställe"),
    (r"can't assign to '(.+)'", "det går inte att tilldela till {0}"),
    (r"'(.+)' object is not iterable", "det går inte att räkna upp {0}"),
    (r"'(.+)' object is not callable", "{0} går inte att anropa"),
)
_NAMES = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "mallens slut",
    "name": "ett namn",
    "string": "en text",
    "integer": "ett tal",
    "NoneType": "inget värde",
    "int": "heltal",
    "float": "decimaltal",
    "bool": "sant eller falskt",
    "list": "en lista",
    "tuple": "en lista",
    "dict": "en post",
}


def reason(error: Exception) -> str:
    """What `error` says, in Swedish where the message is a known one, without its final full stop."""
    message = str(error.args[0]) if error.args else type(error).__name__
    for pattern, swedish in _PATTERNS:
        if match := re.fullmatch(pattern, message):
            return swedish.format(*(_NAMES.get(group, group) for group in match.groups()))
    return re.sub(r", line \d+, column \d+.*", "", message).removesuffix(".")


def kind(value: object) -> str:
    """What sort of value this is."""
    name = type(value).__name__
    return _NAMES.get(name, name)
