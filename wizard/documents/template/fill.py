"""Templates filled in: (name of a template, view model) → the document as XHTML.

The templates' own folder comes last; a municipality's folder before it may hold its own wording of any
template. Jinja runs in its sandbox, escapes everything, and stops at a name that the view model lacks or
at a value that is not text: a document never says `None`.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError, meta, nodes
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError

from wizard.documents.template.files import SUFFIX, OutsideError, TemplateFiles, version_of
from wizard.documents.template.language import NotTextError, environment_for
from wizard.documents.template.limits import PURSE, TooMuchError, purse
from wizard.documents.template.swedish import reason
from wizard.documents.xhtml import clean
from wizard.faults import Code, Fault, Place, VagvalError, did_you_mean, fault

OURS, MIXED, THEIRS = "programmets", "programmets, med kommunens delar", "kommunens"
# Python's own parser and compiler give up in these ways on what is nested too deep for them.
_TOO_DEEP = (RecursionError, MemoryError, SyntaxError)


@dataclass(frozen=True, slots=True)
class Edition:
    """Which template a document is made from: its version by its own first line, whose it is, and the sha256
    of its text and of every template that it builds on."""

    version: str
    origin: str
    sha256: str


class Templates:
    """The templates in `folders`; for each name the first folder that has it counts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._loader = TemplateFiles(folders)
        self._environment = environment_for(self._loader)
        self._parts: dict[tuple[str, str], tuple[str, ...]] = {}
        self._trees: dict[str, tuple[nodes.Template, str]] = {}

    def names(self) -> list[str]:
        """The documents that can be rendered. Files that begin with `_` are only parts of others."""
        return [name.removesuffix(SUFFIX) for name in self.files() if not name.startswith("_")]

    def files(self) -> list[str]:
        """The names of all files, with those that are parts of others."""
        return self._loader.list_templates()

    def render(self, name: str, context: Mapping[str, object]) -> str:
        """The document as XHTML. Raises VagvalError with the file and line of what went wrong."""
        file = name + SUFFIX
        try:
            with purse():
                text = self._environment.get_template(file).render(context)
        except TemplateNotFound as error:
            raise VagvalError(self._not_found(error, file)) from error
        except UnicodeDecodeError as error:
            raise VagvalError(fault(Code.FIL004, file)) from error
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, *_TOO_DEEP) as error:
            raise VagvalError(_fault(error, file)) from error
        return f'<body lang="sv-SE">{clean(text)}</body>'

    def check(self) -> list[Fault]:
        """Everything wrong with the templates that shows before they are filled in."""
        faults: list[Fault] = []
        for file in self.files():
            try:
                self._environment.get_template(file)
            except VagvalError as error:
                faults += error.faults
            except UnicodeDecodeError:
                faults.append(fault(Code.FIL004, file))
            except TemplateNotFound as error:
                faults.append(self._not_found(error, file))
            except (TemplateSyntaxError, *_TOO_DEEP) as error:
                faults.append(_fault(error, file))
        return faults

    def tree(self, file: str) -> tuple[nodes.Template, str]:
        """A template as Jinja reads it, and where it lies. Raises what `check` tells of."""
        if file not in self._trees:
            text, path, _ = self._loader.get_source(self._environment, file)
            self._trees[file] = self._environment.parse(text, file, path), path
        return self._trees[file]

    def unversioned(self) -> list[tuple[str, Place]]:
        """The documents' templates that do not say on their first line which they are, and where that is."""
        first = {name: self._loader.path(name + SUFFIX) for name in self.names()}
        return [
            (name, Place(str(path), 1))
            for name, path in first.items()
            if path is not None and not version_of(path.read_text("utf-8-sig", errors="replace"), name)
        ]

    def edition(self, name: str) -> Edition:
        """Which template this is. The version is empty when the template does not say."""
        texts = self._texts(name + SUFFIX, {})
        digest = hashlib.sha256()
        for file, text in sorted(texts.items()):
            digest.update(f"{file}\0{text}\0".encode())
        ours = all(map(self._loader.is_ours, texts))
        origin = OURS if ours else MIXED if self._loader.is_ours(name + SUFFIX) else THEIRS
        return Edition(version_of(texts[name + SUFFIX], name) or "", origin, digest.hexdigest())

    def _texts(self, file: str, seen: dict[str, str]) -> dict[str, str]:
        seen[file], filename, _ = self._loader.get_source(self._environment, file)
        key = file, seen[file]
        if key not in self._parts:  # parsing is the slow half of a document, and texts seldom change
            found = meta.find_referenced_templates(self._environment.parse(seen[file], file, filename))
            self._parts[key] = tuple(other for other in found if other is not None)
        for other in self._parts[key]:
            if other not in seen:
                self._texts(other, seen)
        return seen

    def _not_found(self, error: TemplateNotFound, file: str) -> Fault:
        wanted = str(error.name or file)
        if isinstance(error, OutsideError):
            return fault(Code.DOK085, _place(error, file), namn=wanted)
        if wanted == file:
            name = file.removesuffix(SUFFIX)
            return fault(Code.DOK001, file, namn=name, forslag=did_you_mean(name, self.names()))
        hint = did_you_mean(wanted, self.files())
        return fault(Code.DOK001, _place(error, file), namn=wanted, forslag=hint)


def _fault(error: Exception, file: str) -> Fault:
    """What an error of Jinja's says to the one who wrote the template, and where."""
    if isinstance(error, TemplateSyntaxError):
        return fault(Code.DOK003, Place(error.filename or file, error.lineno), skal=reason(error))
    where = _place(error, file)
    if isinstance(error, TooMuchError):
        return fault(Code.DOK082, where, antal=PURSE)
    if isinstance(error, UndefinedError):
        name, _, hint = str(error).partition("\n")
        return fault(Code.DOK030, where, namn=name, forslag=hint)
    if isinstance(error, NotTextError):
        return fault(Code.DOK031, where, slag=reason(error))
    if isinstance(error, SecurityError):
        return fault(Code.DOK033, where, skal=reason(error))
    if isinstance(error, RecursionError):
        return fault(Code.DOK034, where)
    if isinstance(error, SyntaxError | MemoryError):
        return fault(Code.DOK084, where)
    return fault(Code.DOK032, where, skal=reason(error))


def _place(error: Exception, file: str) -> Place:
    """The innermost line of a template in the error's traceback, which Jinja has rewritten to our lines."""
    where = Place(file)
    step: TracebackType | None = error.__traceback__
    while step is not None:
        filename = step.tb_frame.f_code.co_filename
        if filename.endswith(SUFFIX):
            where = Place(filename, step.tb_lineno)
        step = step.tb_next
    return where
