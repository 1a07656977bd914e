"""YAML in which every scalar is text and everything has a place.

`avsnitt: 4.10` must not become 4.1 and `svar: nej` must not become False, so the node tree is read
directly. Anchors, aliases, tags, duplicate keys and keys that are not text are refused.
"""

import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from wizard.faults import Code, Fault, Place, VagvalError, fault

Plain = dict[str, "Plain"] | list["Plain"] | str
Path_ = tuple[str | int, ...]

MAX_BYTES = 20_000_000
MAX_DEPTH = 60
_PROBLEMS = {
    "found unexpected end of stream": "citattecknet avslutas aldrig",
    "did not find expected ',' or ']'": "hakparentesen på rad {rad} avslutas inte, eller ett komma saknas",
    "did not find expected ',' or '}'": "klammern på rad {rad} avslutas inte, eller ett komma saknas",
    "mapping values are not allowed in this context": "ett kolon står där det inte kan stå",
    "could not find expected ':'": "ett kolon saknas",
    "did not find expected key": "fel indrag, eller text efter ett citattecken",
    "did not find expected '-' indicator": "raden hör inte till listan ovanför",
    "block sequence entries are not allowed in this context": "listan ska börja på en egen rad",
    "did not find expected node content": "ett värde saknas",
    "found character that cannot start any token": "tecknet måste stå inom citattecken (en tabb duger inte som indrag)",
    "found unknown escape character": "okänt tecken efter \\ inom citattecken",
    "but found another document": "filen har mer än ett dokument (---)",
}
"""What libyaml says, as a jurist would say it."""
_KINDS = {"str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value"}


@dataclass(frozen=True, slots=True)
class Document:
    """A file as plain data, and where each part of it stands.

    `data` holds dicts, lists and strings only. `places` maps a path in the data to its place; the
    place of a key in a mapping is that of the key, not of its value.
    """

    file: str
    data: Plain
    places: dict[Path_, Place]

    def place(self, path: Path_) -> Place:
        """Where `path` stands; the nearest enclosing part that has a place of its own."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return Place(self.file)

    def value(self, path: Path_) -> Any:
        """The data that `path` leads to."""
        data: Any = self.data
        for step in path:
            data = data[step]
        return data

    def without(self, left_out: Collection[Path_]) -> "Document":
        """The same document without these parts. What follows a left-out item of a list moves up."""
        places: dict[Path_, Place] = {}

        def copy(data: Plain, old: Path_, new: Path_) -> Plain:
            places[new] = self.places[old]
            if isinstance(data, dict):
                kept = [key for key in data if (*old, key) not in left_out]
                return {key: copy(data[key], (*old, key), (*new, key)) for key in kept}
            if isinstance(data, list):
                stay = [number for number in range(len(data)) if (*old, number) not in left_out]
                return [copy(data[was], (*old, was), (*new, now)) for now, was in enumerate(stay)]
            return data

        return Document(self.file, copy(self.data, (), ()), places)


def words(data: Plain) -> Iterator[str]:
    """Every key and every text in what was read."""
    if isinstance(data, str):
        yield data
        return
    if isinstance(data, dict):
        yield from data
    for inner in data.values() if isinstance(data, dict) else data:
        yield from words(inner)


def read_yaml_file(path: Path, name: str | None = None) -> Document:
    """Read a YAML file. `name` is how the file is called in faults (default: the path).

    Raises VagvalError when it cannot be read, is not UTF-8, or is not the YAML we allow.
    """
    shown = name or str(path)
    return read_yaml(decode(read_bytes(path, shown), shown), shown)


def read_bytes(path: Path, shown: str) -> bytes:
    """The bytes of a file, called `shown` in faults, and no more of them than show that it is too large.

    Raises VagvalError when it cannot be read, or is a pipe or a device that may never end.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise VagvalError(fault(Code.FIL002, shown, skal="det är ingen vanlig fil"))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise VagvalError(fault(Code.FIL001, shown, namn=path.name)) from error
    except OSError as error:
        raise VagvalError(fault(Code.FIL002, shown, skal=error.strerror or str(error))) from error


def decode(raw: bytes, file: str) -> str:
    """The bytes as UTF-8 text without a byte order mark. Raises VagvalError with the faulty line."""
    if len(raw) > MAX_BYTES:
        raise VagvalError(fault(Code.YAML006, file, skal=f"{len(raw) // 1_000_000} MB"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1  # error.object is without the mark
        raise VagvalError(fault(Code.FIL004, Place(file, line))) from error


def read_yaml(text: str, file: str) -> Document:
    """Read YAML text as strings with places. Several faults are raised together."""
    document, faults = look_at(text, file)
    if document is None or faults:
        raise VagvalError(*faults)
    return document


def look_at(text: str, file: str) -> tuple[Document | None, list[Fault]]:
    """What can be read of YAML text, and its faults. None when they stand in the way of reading at all.

    Of a key that stands twice the first counts. A tag and a key that is not text are left out.
    """
    try:
        root = _compose(text, file)
    except VagvalError as error:
        return None, list(error.faults)
    reader = _Reader(file)
    data = reader.read(root, ())
    return Document(file, data, reader.places), reader.faults


def _compose(text: str, file: str) -> yaml.Node:
    loader = yaml.CSafeLoader(text)
    try:
        _refuse_traps(text, file)
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        raise VagvalError(_problem(error, file)) from error
    except yaml.YAMLError as error:
        place = _place_of_reader_error(error, text, file)
        raise VagvalError(fault(Code.YAML001, place, skal="tecknet är inte tillåtet")) from error
    finally:
        loader.dispose()
    if root is None:
        raise VagvalError(fault(Code.YAML005, file))
    return root


_TOO_DEEP = "exceeded maximum nesting depth"
"""What PyYAML 6.0.4 and later says while it looks ahead, before we have counted ourselves."""


def _problem(error: yaml.MarkedYAMLError, file: str) -> Fault:
    """What is wrong, and where: for a quotation mark that is never closed, the mark itself."""
    problem, began = error.problem or "", error.context_mark or error.problem_mark
    mark = began if problem == "found unexpected end of stream" else error.problem_mark or began
    if problem == _TOO_DEEP:
        return fault(
            Code.YAML006,
            Place(file, mark.line + 1, mark.column + 1) if mark else Place(file),
            skal="för djup",
        )
    reason = _PROBLEMS.get(problem, "raden går inte att läsa").format(rad=began.line + 1 if began else "?")
    return fault(
        Code.YAML001, Place(file, mark.line + 1, mark.column + 1) if mark else Place(file), skal=reason
    )


def _place_of_reader_error(error: yaml.YAMLError, text: str, file: str) -> Place:
    position = getattr(error, "position", None)
    if not isinstance(position, int):
        return Place(file)
    before = text[:position]
    return Place(file, before.count("\n") + 1, position - before.rfind("\n"))


def _refuse_traps(text: str, file: str) -> None:
    """Refuse anchors, and nesting so deep that the C composer would overrun its stack.

    Reading the events is a loop, not a recursion, so it is safe on any input.
    """
    found, depth = [], 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        mark = event.start_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        if getattr(event, "anchor", None) is not None:
            found.append(fault(Code.YAML003, place))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise VagvalError(fault(Code.YAML006, place, skal="för djup"))
    if found:
        raise VagvalError(*found)


class _Reader:
    """Walks the node tree once, collecting data, places and faults."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[Path_, Place] = {}
        self.faults: list[Fault] = []

    def read(self, node: yaml.Node, path: Path_) -> Plain:
        self.places.setdefault(path, self._place(node))
        self._refuse_tag(node)
        if isinstance(node, yaml.MappingNode):
            return {key: self.read(value, (*path, key)) for key, value in self._pairs(node, path)}
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*path, number)) for number, item in enumerate(node.value)]
        return unicodedata.normalize("NFC", node.value)

    def _pairs(self, node: yaml.MappingNode, path: Path_) -> Iterator[tuple[str, yaml.Node]]:
        seen: set[str] = set()
        for key_node, value in node.value:
            place = self._place(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.faults.append(fault(Code.YAML001, place, skal="en nyckel måste vara text"))
                continue
            self._refuse_tag(key_node)
            key = unicodedata.normalize("NFC", key_node.value)
            if key in seen:
                self.faults.append(fault(Code.YAML002, place, nyckel=key))
                continue
            seen.add(key)
            self.places[(*path, key)] = place
            yield key, value

    def _refuse_tag(self, node: yaml.Node) -> None:
        if node.tag.removeprefix("tag:yaml.org,2002:") not in _KINDS:
            self.faults.append(fault(Code.YAML004, self._place(node), tagg=node.tag))

    def _place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)
