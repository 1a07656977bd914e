"""Reading a bank: files → YAML with places → schema → compiled `Bank`.

All faults are told in one go: a part that cannot be read is left out, and the rest is checked without it.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any as Anything

from pydantic import BaseModel

from wizard.bank import audit_schema, language_schema, requirement, schema, vocabulary
from wizard.bank.check import check
from wizard.bank.conditions import All, Answered, Any, Bound, Condition, Count, Is, Not, Verdict
from wizard.bank.model import Bank
from wizard.bank.places import Places
from wizard.bank.translate import fit
from wizard.bank.yamltext import Document, decode, look_at, read_bytes
from wizard.faults import Code, Fault, VagvalError, did_you_mean, fault

FILES: Mapping[str, type[BaseModel]] = {
    "bank.yaml": schema.Head,
    "kallor.yaml": schema.SourceFile,
    "konstanter.yaml": schema.ConstantFile,
    "fakta.yaml": schema.FactFile,
    "beslutstabell.yaml": schema.TableFile,
    "former.yaml": schema.FormFile,
    "juristpunkter.yaml": schema.LawyerFile,
    "konflikter.yaml": schema.ConflictFile,
    "namnder.yaml": schema.BoardFile,
    "styrdokument.yaml": schema.PolicyFile,
}
"""The files a bank must have, beside those in the folders."""

LATER: Mapping[str, type[BaseModel]] = {
    "satser.yaml": schema.TheoremFile,
    "kallkrav.yaml": requirement.RequirementFile,
    "sprakvakt.yaml": language_schema.LanguageFile,
    "revisionskoll.yaml": audit_schema.AuditFile,
}
"""Files that a bank in a folder must have, but that an older edition kept with a case may lack."""

FOLDERS: Mapping[str, type[BaseModel]] = {
    "fragor/": schema.QuestionFile,
    "kriterier/": schema.CriterionFile,
}
"""Folders with one file or more of a kind: the parts of the interview, and the criteria."""
_BESIDE = ("exempel/", "schema/", "fall/", "ovning/")
"""Folders that lie with the bank but are not part of it."""


@dataclass(frozen=True)
class Source:
    """The bank before it is compiled: what each file said, and where; and every word left out of it."""

    documents: Mapping[str, Document]
    models: Mapping[str, Anything]
    unread: frozenset[str]

    def in_folder(self, folder: str) -> list[Anything]:
        """What the files of one folder said, by file name."""
        return [self.models[name] for name in sorted(self.models) if name.startswith(folder)]


def load_bank(folder: Path) -> Bank:
    """The bank in a folder.

    Raises VagvalError with every fault that was found.
    """
    return bank_of(read_files(folder), str(folder), required={**FILES, **LATER})


def read_files(folder: Path) -> dict[str, str]:
    """The texts of all the bank's files by name (`fragor/1-intag.yaml`). Raises VagvalError."""
    if not folder.is_dir():
        raise VagvalError(fault(Code.FIL001, folder, namn=folder.name))
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml"))
    texts: dict[str, str] = {}
    faults: list[Fault] = []
    for name in names:
        if name.startswith(_BESIDE):
            continue
        try:
            shown = f"{folder}/{name}"
            texts[name] = decode(read_bytes(folder / name, shown), shown)
        except VagvalError as error:
            faults.extend(error.faults)
    if faults:
        raise VagvalError(*faults)
    return texts


def bank_of(files: Mapping[str, str], folder: str = "", required: Iterable[str] = FILES) -> Bank:
    """Compile a bank from its texts, for example the ones stored with a case. Raises VagvalError."""
    source, faults = _read(files, folder, required)
    if source is None:
        raise VagvalError(*_in_order(faults))
    bank = _compile(source, files)
    faults += check(bank, source.documents, source.unread)
    if faults:
        raise VagvalError(*_in_order(faults))
    return bank


def _in_order(faults: Iterable[Fault]) -> list[Fault]:
    return sorted(dict.fromkeys(faults), key=lambda one: (one.place.file, one.place.line, one.place.column))


def sha256_of(files: Mapping[str, str]) -> str:
    """The fingerprint of a bank's texts, independent of the order and line ends of the files."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{files[name].replace(chr(13), '')}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _read(
    files: Mapping[str, str], folder: str, required: Iterable[str]
) -> tuple[Source | None, list[Fault]]:
    """What could be read, and the faults. None when a whole file is missing or cannot be read."""
    faults = _missing(files, folder, required)
    documents: dict[str, Document] = {}
    models: dict[str, BaseModel] = {}
    unread: set[str] = set()
    readable = not faults
    for name, text in files.items():
        model = FILES.get(name) or LATER.get(name) or FOLDERS.get(name.partition("/")[0] + "/")
        shown = f"{folder}/{name}" if folder else name
        if model is None:
            faults.append(fault(Code.BANK002, shown, namn=name, rad=did_you_mean(name, [*FILES, *LATER])))
            continue
        document, found = look_at(text, shown)
        faults += found
        fitted = fit(model, document) if document else None
        if fitted:
            documents[name] = fitted.document
            unread |= fitted.unread
            faults += fitted.faults
        if fitted and fitted.model:
            models[name] = fitted.model
        else:
            readable = False
    return Source(documents, models, frozenset(unread)) if readable else None, faults


def _missing(files: Mapping[str, str], folder: str, required: Iterable[str]) -> list[Fault]:
    missing = [name for name in required if name not in files]
    missing += [f"{start}…" for start in FOLDERS if not any(name.startswith(start) for name in files)]
    return [fault(Code.BANK001, folder or name, namn=name) for name in missing]


def _compile(source: Source, files: Mapping[str, str]) -> Bank:
    m = source.models
    parts = tuple(sorted(source.in_folder("fragor/"), key=lambda part: part.nummer))
    questions = {question.id: question for part in parts for question in part.fragor}
    criteria = _by_id(one for file in source.in_folder("kriterier/") for one in file.kriterier)
    forms = _by_id(m["former.yaml"].former)
    rows = tuple(m["beslutstabell.yaml"].rader)
    points = tuple(m["juristpunkter.yaml"].juristpunkter)
    conflicts = tuple(m["konflikter.yaml"].konflikter)
    theorems = m["satser.yaml"].satser if "satser.yaml" in m else []
    audit = tuple(m["revisionskoll.yaml"].punkter) if "revisionskoll.yaml" in m else ()
    specs = [
        *((("visas_om", q.id), q.visas_om) for q in questions.values()),
        *((("uppfyllt_om", c.id), c.uppfyllt_om) for c in criteria.values()),
        *((("gäller_om", c.id), c.galler_om) for c in criteria.values()),
        *((("rad", row.id), row.nar) for row in rows),
        *((("väg", f"{form.id}/{way.id}"), way.nar) for form in forms.values() for way in form.vagar),
        *((("jurist", point.id), point.nar) for point in points),
        *((("konflikt", conflict.id), conflict.nar) for conflict in conflicts),
        *((("sats", theorem.id), theorem.nar) for theorem in theorems),
        *((("sats utan", theorem.id), theorem.utan) for theorem in theorems),
        *((("revision", point.id), point.utan_anmarkning_om) for point in audit),
        *((("revision gäller", point.id), point.galler_om) for point in audit),
    ]
    compiled: dict[Condition, Condition] = {}
    conditions = {key: compile_condition(spec) for key, spec in specs if spec is not None}
    return Bank(
        head=m["bank.yaml"],
        sha256=sha256_of(files),
        files=dict(files),
        parts=parts,
        questions=questions,
        facts=_by_id(m["fakta.yaml"].fakta),
        criteria=criteria,
        rows=rows,
        forms=forms,
        groups=_by_id(m["former.yaml"].grupper),
        sources=_by_id(m["kallor.yaml"].kallor),
        constants=_by_id(m["konstanter.yaml"].konstanter),
        lawyer_points=points,
        conflicts=conflicts,
        boards=_by_id(m["namnder.yaml"].namnder),
        policies=tuple(m["styrdokument.yaml"].styrdokument),
        theorems=_by_id(theorems),
        requirements=tuple(m["kallkrav.yaml"].krav) if "kallkrav.yaml" in m else (),
        conditions={key: compiled.setdefault(one, one) for key, one in conditions.items()},
        language_file=m.get("sprakvakt.yaml"),
        audit=audit,
    )


def _by_id(items: Iterable[Anything]) -> dict[str, Anything]:
    return {item.id: item for item in items}


def compile_condition(spec: Anything) -> Condition:
    """A condition as the jurist wrote it → one that can be asked whether it holds."""
    match spec:
        case vocabulary.AllSpec():
            return All(tuple(compile_condition(part) for part in spec.alla))
        case vocabulary.AnySpec():
            return Any(tuple(compile_condition(part) for part in spec.nagon))
        case vocabulary.NotSpec():
            return Not(compile_condition(spec.inte))
        case vocabulary.CountSpec():
            return Count(spec.antal.minst, tuple(compile_condition(part) for part in spec.antal.av))
        case vocabulary.CriterionSpec():
            return Verdict(spec.kriterium, spec.ar == "uppfyllt")
        case vocabulary.QuestionSpec(ar=None, besvarad=None):
            return Bound(spec.fraga, _limit(spec.minst), _limit(spec.hogst))
        case vocabulary.QuestionSpec(ar=None):
            return Answered(spec.fraga)
        case _:
            return Is(spec.fraga, frozenset(spec.ar))


def _limit(spec: Anything) -> int | str | None:
    return spec.konstant if isinstance(spec, vocabulary.ConstantRef) else spec


def places_in(bank: Bank, folder: str = "") -> Places:
    """Where each thing stands in the files that a bank without faults was read from."""
    documents = {
        name: document
        for name, text in bank.files.items()
        if (document := look_at(text, f"{folder}/{name}" if folder else name)[0]) is not None
    }
    return Places(documents)
