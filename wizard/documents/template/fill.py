"""Templates filled in: (name of a template, view model) → the document as XHTML.

The templates' own folder comes last; a municipality's folder before it may hold its own wording of any
template. Jinja runs in its sandbox, escapes everything, and stops at a name that the view model lacks or
at a value that is not text: a document never says `None`.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, Undefined, meta
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from wizard.documents.template.compile import CompileFirst
from wizard.documents.template.richtext import rich
from wizard.documents.template.swedish import kind, reason
from wizard.documents.xhtml import clean
from wizard.faults import Code, Fault, Place, VagvalError, did_you_mean, fault

SUFFIX = ".md"
# Filters that choose and order. None of them changes text, so none can break text that has markup.
_FILTERS = (
    "batch", "first", "groupby", "join", "last", "length", "list", "map", "reject", "rejectattr",
    "select", "selectattr", "sort", "unique",
)  # fmt: skip


class Templates:
    """The templates in `folders`; for each name the first folder that has it counts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._environment = _environment(folders)
        self._parts: dict[tuple[str, str], tuple[str, ...]] = {}

    def names(self) -> list[str]:
        """The documents that can be rendered. Files that begin with `_` are only parts of others."""
        return [name.removesuffix(SUFFIX) for name in self._files() if not name.startswith("_")]

    def render(self, name: str, context: Mapping[str, object]) -> str:
        """The document as XHTML. Raises VagvalError with the file and line of what went wrong."""
        file = name + SUFFIX
        try:
            text = self._environment.get_template(file).render(context)
        except TemplateNotFound as error:
            raise VagvalError(self._not_found(error, file)) from error
        except UnicodeDecodeError as error:
            raise VagvalError(fault(Code.FIL004, file)) from error
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError) as error:
            raise VagvalError(_fault(error, file)) from error
        return f'<body lang="sv-SE">{clean(text)}</body>'

    def check(self) -> list[Fault]:
        """Everything wrong with the templates that shows before they are filled in."""
        faults: list[Fault] = []
        for file in self._files():
            try:
                self._environment.get_template(file)
            except VagvalError as error:
                faults += error.faults
            except UnicodeDecodeError:
                faults.append(fault(Code.FIL004, file))
            except TemplateSyntaxError as error:
                faults.append(_fault(error, file))
        return faults

    def digest(self, name: str) -> str:
        """The sha256 of a template's text and of every template that it builds on."""
        digest = hashlib.sha256()
        for file, text in sorted(self._texts(name + SUFFIX, {}).items()):
            digest.update(f"{file}\0{text}\0".encode())
        return digest.hexdigest()

    def _files(self) -> list[str]:
        return [name for name in self._environment.list_templates([SUFFIX[1:]]) if "/" not in name]

    def _texts(self, file: str, seen: dict[str, str]) -> dict[str, str]:
        loader = self._environment.loader
        assert loader is not None
        seen[file], filename, _ = loader.get_source(self._environment, file)
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
        if wanted == file:
            name = file.removesuffix(SUFFIX)
            return fault(Code.DOK001, file, namn=name, forslag=did_you_mean(name, self.names()))
        hint = did_you_mean(wanted, self._files())
        return fault(Code.DOK001, _place(error, file), namn=wanted, forslag=hint)


class _NotTextError(TypeError):
    """A value that a document cannot show as it is."""


class _Missing(StrictUndefined):
    """A name that the view model lacks; says so in Swedish, with the nearest name on a second line."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        if self._undefined_obj is missing:
            return f"”{self._undefined_name}”\nKontrollera stavningen."
        owner = self._undefined_obj
        known = owner if isinstance(owner, Mapping) else (name for name in dir(owner) if name[0] != "_")
        return f"”{self._undefined_name}”\n{did_you_mean(str(self._undefined_name), map(str, known))}"


def _environment(folders: Iterable[Path]) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders], encoding="utf-8-sig"),
        extensions=[CompileFirst],
        autoescape=True,
        undefined=_Missing,
        finalize=_text,
    )
    filters = {name: environment.filters[name] for name in _FILTERS}
    environment.filters = {**filters, "rik": _rich}
    environment.globals = {
        "granska": _review,
        "ankare": _anchor,
        "ref": _reference,
        "falt": _field,
        "punktrubrik": partial(_numbered, "punkt"),
        "bilagerubrik": partial(_numbered, "bilaga"),
        **{word: partial(_number_of, word) for word in ("punkt", "Punkt", "bilaga", "Bilaga")},
        "innehall": _contents,
        "range": safe_range,
        "namespace": Namespace,
    }
    return environment


def _text(value: Any) -> Any:
    """`value` if a document can show it as it is: text, a whole number, or an error that Jinja raises."""
    if isinstance(value, str | Undefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise _NotTextError(kind(value))


def _rich(value: Any) -> Markup:
    """Filter `rik`: what a user wrote, with paragraphs, lists and emphasis."""
    return rich(str(_text(value)))


def _review(text: Any, comment: Any) -> Markup:
    """`granska(text, kommentar)`: the text, and beside it what a human must look at."""
    return Markup("<mark>{}<q>{}</q></mark>").format(_text(text), _text(comment))


def _anchor(name: Any, text: Any) -> Markup:
    """`ankare(namn, text)`: a text that `ref` can lead to."""
    return Markup('<a id="{}">{}</a>').format(_text(name), _text(text))


def _reference(name: Any, text: Any, title: Any = "") -> Markup:
    """`ref(namn, text, beskrivning)`: a link to an anchor; the description shows when one points at it."""
    return Markup('<a href="#{}" title="{}">{}</a>').format(_text(name), _text(title), _text(text))


def _field(name: Any, title: Any) -> Markup:
    """`falt(id, ledtext)`: a field to write in; `ledtext` is what it is called to the one who writes."""
    return Markup('<textarea name="{}" title="{}"></textarea>').format(_text(name), _text(title))


def _numbered(kind: str, name: Any, text: Any) -> Markup:
    """`punktrubrik(namn, text)`, `bilagerubrik(namn, text)`: a heading that gets its number by its place."""
    return Markup('<a id="{}" data-slag="{}">{}</a>').format(_text(name), kind, _text(text))


def _number_of(word: str, name: Any) -> Markup:
    """`punkt(namn)`, `Bilaga(namn)` …: the word and the number of that heading."""
    return Markup('<a href="#{}" data-ord="{}"></a>').format(_text(name), word)


def _contents(level: Any = 2) -> Markup:
    """`innehall(nivå)`: the document's headings from level 2 down to that level, with links."""
    return Markup('<nav data-niva="{}"></nav>').format(_text(level))


def _fault(error: Exception, file: str) -> Fault:
    """What an error of Jinja's says to the one who wrote the template, and where."""
    if isinstance(error, TemplateSyntaxError):
        return fault(Code.DOK003, Place(error.filename or file, error.lineno), skal=reason(error))
    where = _place(error, file)
    if isinstance(error, UndefinedError):
        name, _, hint = str(error).partition("\n")
        return fault(Code.DOK030, where, namn=name, forslag=hint)
    if isinstance(error, _NotTextError):
        return fault(Code.DOK031, where, slag=reason(error))
    if isinstance(error, SecurityError):
        return fault(Code.DOK033, where, skal=reason(error))
    if isinstance(error, RecursionError):
        return fault(Code.DOK034, where)
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
