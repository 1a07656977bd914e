"""Documents on disk: whole or not at all, and never over something that a person has changed."""

import contextlib
import errno
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from wizard.faults import Code, VagvalError, fault

_REASONS = {
    errno.EACCES: "du får inte skriva där, eller så är filen öppen i ett annat program",
    errno.EPERM: "du får inte skriva där, eller så är filen öppen i ett annat program",
    errno.EROFS: "platsen är skrivskyddad",
    errno.ENOSPC: "det finns inget utrymme kvar",
    errno.ENOTDIR: "en del av sökvägen är en fil, inte en katalog",
    errno.EEXIST: "en del av sökvägen är en fil, inte en katalog",
    errno.EISDIR: "det finns redan en katalog med det namnet",
    errno.ENAMETOOLONG: "namnet är för långt",
}


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a document was written and the sha256 of what stands there, for the next time."""

    path: Path
    sha256: str


def save(path: Path, content: bytes, *, last_written: str | None = None) -> Saved:
    """Write `content` to `path`, or beside it with a number if the file there is not ours to replace.

    `last_written` is the sha256 of what was last written for this document. A file with that content, or
    with the new content, is ours; any other has been changed by someone and is left alone. Folders are
    made as needed. Raises VagvalError if the file cannot be written or is open in another program.
    """
    digest = _sha256(content)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        target = next(free for free in _names(path) if _is_ours(free, {digest, last_written}))
        _refuse_open(target)
        _write(target, content)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror)
        raise VagvalError(fault(Code.FIL003, path, skal=reason)) from error
    return Saved(target, digest)


def _names(path: Path) -> Iterator[Path]:
    """utredning.docx, utredning (2).docx, utredning (3).docx …"""
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _is_ours(path: Path, ours: set[str | None]) -> bool:
    return not path.exists() or _sha256(path.read_bytes()) in ours


def _refuse_open(path: Path) -> None:
    """Word and LibreOffice leave a file beside a document for as long as it is open."""
    for lock in (path.with_name(f"~${path.name[2:]}"), path.with_name(f".~lock.{path.name}#")):
        if lock.exists():
            raise VagvalError(fault(Code.DOK053, path, las=lock.name))


def _write(path: Path, content: bytes) -> None:
    """Write beside `path` first: whatever happens, `path` is the old file or the new one."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
