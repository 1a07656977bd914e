"""Every text field of a bank: read out, or filled in with something else."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from wizard.bank.model import Bank

_HOLDERS = (
    "head", "parts", "facts", "criteria", "rows", "forms", "groups", "sources", "constants", "lawyer_points",
    "conflicts", "boards", "policies", "theorems", "requirements", "language_file", "audit",
)  # fmt: skip
_CONDITIONS = {"visas_om", "uppfyllt_om", "galler_om", "nar", "utan", "utan_anmarkning_om"}
_NO_TEXT = {"lank", "lista"}  # an address, and the name of a list
_TEXT_LISTS = {"nasta_steg"}


def texts_of(bank: Bank) -> list[str]:
    """Every text of the bank that is filled in. Ids, choices, citations and addresses are no text."""
    return [text for name in _HOLDERS for text in _texts(getattr(bank, name)) if text]


def retold(bank: Bank, say: Callable[[], str]) -> Bank:
    """The bank with every text field filled in by `say`, also those that were empty."""
    new = {name: _retold(getattr(bank, name), say) for name in _HOLDERS}
    return replace(bank, **new, questions={one.id: one for part in new["parts"] for one in part.fragor})


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        for name, field in _fields(value):
            if _is_text(name, field):
                text = getattr(value, name)
                yield from text if isinstance(text, list) else [text]
            else:
                yield from _texts(getattr(value, name))
    elif not isinstance(value, str):
        for one in _each(value):
            yield from _texts(one)


def _retold(value: Any, say: Callable[[], str]) -> Any:
    if isinstance(value, BaseModel):
        new = {}
        for name, field in _fields(value):
            old = getattr(value, name)
            if not _is_text(name, field):
                new[name] = _retold(old, say)
            else:
                new[name] = [say() for _ in old] if isinstance(old, list) else say()
        return value.model_copy(update=new)
    if isinstance(value, Mapping):
        return {name: _retold(one, say) for name, one in value.items()}
    return type(value)(_retold(one, say) for one in value) if isinstance(value, list | tuple) else value


def _each(value: Any) -> Any:
    return value.values() if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else ()


def _fields(model: BaseModel) -> Iterator[tuple[str, Any]]:
    return ((name, field) for name, field in type(model).model_fields.items() if name not in _CONDITIONS)


def _is_text(name: str, field: Any) -> bool:
    free = field.annotation is str and not any(getattr(rule, "pattern", None) for rule in field.metadata)
    return name in _TEXT_LISTS or (free and name not in _NO_TEXT)
