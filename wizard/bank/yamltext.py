"""YAML in which every scalar is text and everything has a place.

`avsnitt: 4.10` must not become 4.1 and `svar: nej` must not become False, so the node tree is read
directly. Anchors, aliases, tags, duplicate keys and keys that are not text are refused.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from wizard.faults import Code, Fault, Place, VagvalError, fault

Plain = dict[str, "Plain"] | list["Plain"] | str
Path_ = tuple[str | int, ...]

MAX_BYTES = 20_000_000
MAX_DEPTH = 60
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


def read_yaml_file(path: Path, name: str | None = None) -> Document:
    """Read a YAML file. `name` is how the file is called in faults (default: the path).

    Raises VagvalError when it cannot be read, is not UTF-8, or is not the YAML we allow.
    """
    shown = name or str(path)
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise VagvalError(fault(Code.FIL001, shown, namn=path.name)) from error
    except OSError as error:
        raise VagvalError(fault(Code.FIL002, shown, skal=error.strerror or str(error))) from error
    return read_yaml(decode(raw, shown), shown)


def decode(raw: bytes, file: str) -> str:
    """The bytes as UTF-8 text without a byte order mark. Raises VagvalError with the faulty line."""
    if len(raw) > MAX_BYTES:
        raise VagvalError(fault(Code.YAML006, file, skal=f"{len(raw) // 1_000_000} MB"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise VagvalError(fault(Code.FIL004, Place(file, line))) from error


def read_yaml(text: str, file: str) -> Document:
    """Read YAML text as strings with places. Several faults are raised together."""
    loader = yaml.CSafeLoader(text)
    try:
        _refuse_traps(text, file)
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        raise VagvalError(fault(Code.YAML001, place, skal=error.problem or "okänt fel")) from error
    except yaml.YAMLError as error:
        raise VagvalError(
            fault(Code.YAML001, _place_of_reader_error(error, text, file), skal=str(error))
        ) from error
    finally:
        loader.dispose()
    if root is None:
        raise VagvalError(fault(Code.YAML005, file))
    reader = _Reader(file)
    data = reader.read(root, ())
    if reader.faults:
        raise VagvalError(*reader.faults)
    return Document(file, data, reader.places)


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
        if node.tag.removeprefix("tag:yaml.org,2002:") not in _KINDS:
            self.faults.append(fault(Code.YAML004, self._place(node), tagg=node.tag))
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
            key = unicodedata.normalize("NFC", key_node.value)
            if key in seen:
                self.faults.append(fault(Code.YAML002, place, nyckel=key))
                continue
            seen.add(key)
            self.places[(*path, key)] = place
            yield key, value

    def _place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)
