"""The files of what there is to learn from, read: each thing with the place where it stands.

Reading finds what is written wrongly. Whether a facit agrees with the bank is `wizard.practice.checking`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

from wizard.bank.translate import fit
from wizard.bank.vocabulary import Strict
from wizard.bank.yamltext import Document, Path_, read_yaml_file
from wizard.case.answers import Value
from wizard.faults import Code, Fault, VagvalError, did_you_mean, fault
from wizard.practice.words import (
    Passage,
    PassageFile,
    PracticeCase,
    Situation,
    SituationFile,
    Term,
    TermFile,
)

FOLDER = "ovning"
"""In the bank's folder, beside the bank: none of it is part of an edition."""
CASES, SITUATIONS, TERMS, PASSAGES = "fall", "situationer", "ordlista.yaml", "kallor.yaml"

Thing = TypeVar("Thing")
Model = TypeVar("Model", bound=Strict)


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice case (övningsfall): what its file says, its name, and the file's fingerprint."""

    name: str
    says: PracticeCase
    document: Document
    sha256: str


@dataclass(frozen=True, slots=True)
class Placed(Generic[Thing]):
    """Something and the file and path where it stands."""

    says: Thing
    document: Document
    path: Path_


@dataclass(frozen=True, slots=True)
class Lessons:
    """All there is to learn from beside a bank, and what was wrong with how it is written."""

    cases: Mapping[str, Practice]
    situations: Mapping[str, Placed[Situation]]
    terms: Mapping[str, Placed[Term]]
    passages: Mapping[str, Placed[Passage]]
    bases: Mapping[str, Document]
    faults: tuple[Fault, ...] = ()

    def case(self, name: str) -> Practice:
        """The practice case with this name. Raises VagvalError, with the nearest name, if there is none."""
        if name not in self.cases:
            raise VagvalError(fault(Code.OVN001, name, namn=name, rad=did_you_mean(name, self.cases)))
        return self.cases[name]

    def on(self, question: str) -> "Lessons":
        """What there is on one question alone: its situations."""
        situations = {id: one for id, one in self.situations.items() if one.says.fraga == question}
        return Lessons({}, situations, {}, {}, {})

    def situations_on(self, question: str) -> list[Situation]:
        """The situations on a question, in the order written."""
        return [one.says for one in self.situations.values() if one.says.fraga == question]


def read_lessons(bank_folder: Path) -> Lessons:
    """What lies in `ovning/` beside a bank. A file or a thing with a fault is left out, and the fault told."""
    folder, faults = bank_folder / FOLDER, list[Fault]()
    cases = {
        path.stem: Practice(path.stem, model, document, sha256(path.read_bytes()).hexdigest())
        for path, document, model in _files(sorted((folder / CASES).glob("*.yaml")), PracticeCase, faults)
    }
    situations = _things(
        sorted((folder / SITUATIONS).glob("*.yaml")), SituationFile, "situationer", lambda one: one.id, faults
    )
    terms = _things(sorted(folder.glob(TERMS)), TermFile, "ord", lambda one: one.id, faults)
    passages = _things(sorted(folder.glob(PASSAGES)), PassageFile, "ställen", lambda one: one.stalle, faults)
    bases = {
        path.name: document
        for path in sorted((bank_folder / "fall" / "grund").glob("*.yaml"))
        if (document := _document(path, faults)) is not None
    }
    return Lessons(cases, situations, terms, passages, bases, tuple(faults))


def _document(path: Path, faults: list[Fault]) -> Document | None:
    try:
        return read_yaml_file(path)
    except VagvalError as error:
        faults.extend(error.faults)
    return None


def _files(
    paths: Iterable[Path], model: type[Model], faults: list[Fault]
) -> Iterator[tuple[Path, Document, Model]]:
    """Each file that can be read as the model."""
    for path in paths:
        if (document := _document(path, faults)) is None:
            continue
        fitted = fit(model, document)
        faults.extend(fitted.faults)
        if isinstance(fitted.model, model):
            yield path, fitted.document, fitted.model


def _things(
    paths: Iterable[Path], model: type[Strict], key: str, name: Callable[[Any], str], faults: list[Fault]
) -> dict[str, Placed[Any]]:
    """The things in files of one kind, by name. One with the name of another is a fault, and left out."""
    found: dict[str, Placed[Any]] = {}
    field = next(id for id, one in model.model_fields.items() if key in (id, one.alias))
    for _, document, file in _files(paths, model, faults):
        for number, says in enumerate(getattr(file, field)):
            placed = Placed(says, document, (key, number))
            if (namesake := found.setdefault(name(says), placed)) is not placed:
                other = namesake.document.place(namesake.path)
                place = document.place(placed.path)
                faults.append(fault(Code.OVN002, place, namn=name(says), annan=other))
    return found


def answer_value(raw: object) -> Value:
    """An answer as the files have it, as the desk takes it: a text, or several."""
    return tuple(map(str, raw)) if isinstance(raw, list | tuple) else str(raw)
