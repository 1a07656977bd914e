"""Documents on disk: whole or not at all, and never over something that a person has changed."""

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Collection, Iterator
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


def whole_path(folder: Path) -> Path:
    """The folder from the root of the disk, `~` written out. Raises VagvalError for one that there cannot be."""
    try:
        return folder.expanduser().resolve()
    except (OSError, RuntimeError, ValueError) as error:  # no such user, links in a ring, a zero in the name
        raise VagvalError(fault(Code.FIL003, folder, skal="sökvägen leder ingenstans")) from error


def save(path: Path, content: bytes, ours: Collection[str] = ()) -> Saved:
    """Write `content` to `path`, or beside it with a number if another file stands there. As `drafted`."""
    with drafted(path, content, ours) as saved:
        return saved


@contextlib.contextmanager
def drafted(path: Path, content: bytes, ours: Collection[str] = ()) -> Iterator[Saved]:
    """Write `content` beside `path`, and put it in place when the block ends without an error.

    In the block the file is whole on disk under a name of its own, so what can fail has not failed: that is
    the time to note that the document is written. Noted before, a full disk would leave a note of no document;
    noted after, two windows at once could leave a document that no note knows.

    `ours` are the sha256 of what has been written for this document. A file with one of them, or with the new
    content, is ours; any other has been changed by someone and is left alone: the new one gets a number.
    Folders are made as needed. Raises VagvalError if the file cannot be written or is open in another program.
    """
    digest = _sha256(content)
    with _told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        target = next(free for free in _names(path) if _is_ours(free, {digest, *ours}))
        _refuse_open(target)
        draft = _draft(target, content)
    try:
        yield Saved(target, digest)
        with _told(path):
            draft.replace(target)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the system cannot do, as a fault in words."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror)
        raise VagvalError(fault(Code.FIL003, path, skal=reason)) from error


def _names(path: Path) -> Iterator[Path]:
    """utredning.docx, utredning (2).docx, utredning (3).docx …"""
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _is_ours(path: Path, ours: set[str]) -> bool:
    return not path.exists() or _sha256(path.read_bytes()) in ours


def _refuse_open(path: Path) -> None:
    """Word and LibreOffice leave a file beside a document for as long as it is open."""
    for lock in (path.with_name(f"~${path.name[2:]}"), path.with_name(f".~lock.{path.name}#")):
        if lock.exists():
            raise VagvalError(fault(Code.DOK053, path, las=lock.name))


def _draft(path: Path, content: bytes) -> Path:
    """A whole file beside `path`: whatever happens, `path` is the old file or the new one."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    return draft


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
