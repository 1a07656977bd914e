"""What templates can say: filters, functions, what counts as text, and what a missing name is.

Jinja escapes everything, and stops at a name that the view model lacks or at a value that is not text.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial, wraps
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, Undefined
from jinja2.utils import Namespace, missing
from markupsafe import Markup

from wizard.documents.template.compile import CompileFirst
from wizard.documents.template.limits import ITEM, LimitedEnvironment, spend, whole_numbers
from wizard.documents.template.richtext import rich
from wizard.documents.template.swedish import kind
from wizard.faults import did_you_mean

# Filters that choose and order. None of them changes text, so none can break text that has markup.
_FILTERS = (
    "first", "groupby", "join", "last", "length", "list", "map", "reject", "rejectattr", "select",
    "selectattr", "sort", "unique",
)  # fmt: skip


class NotTextError(TypeError):
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


def environment_for(loader: BaseLoader) -> LimitedEnvironment:
    """The environment in which the templates of a loader are filled in."""
    environment = LimitedEnvironment(
        loader=loader,
        extensions=[CompileFirst],
        autoescape=True,
        undefined=_Missing,
        finalize=_text,
    )
    filters = {name: _paid(environment.filters[name]) for name in _FILTERS}
    environment.filters = {**filters, "join": _join(environment.filters["join"]), "rik": _rich}
    environment.globals = {**FUNCTIONS, "range": whole_numbers, "namespace": Namespace}
    return environment


def _text(value: Any) -> Any:
    """`value` if a document can show it as it is: text, a whole number, or an error that Jinja raises."""
    if isinstance(value, str):
        spend(len(value))
        return value
    if isinstance(value, Undefined) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise NotTextError(kind(value))


def _paid(given: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of Jinja's that pays for every thing in the list that it goes through."""

    @wraps(given)  # which also says if the filter wants the environment first
    def paying(*arguments: Any, **named: Any) -> Any:
        for one in arguments[:2]:
            if isinstance(one, list | tuple | range | dict):
                spend(len(one) * ITEM)
        return given(*arguments, **named)

    return paying


def _join(given: Callable[..., Any]) -> Callable[..., Any]:
    """Filter `join`, of texts and whole numbers only, paid for before the text is made."""

    @wraps(given)
    def joining(context: Any, values: Iterable[Any], between: str = "", attribute: str | None = None) -> Any:
        found = list(values)
        spend(len(found) * (ITEM + len(between)))
        if attribute is None:
            found = [_text(value) for value in found]
        return given(context, found, between, attribute)

    return joining


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
    if not isinstance(level, int):
        raise ValueError("nivån är inte ett heltal")
    return Markup('<nav data-niva="{}"></nav>').format(_text(level))


FUNCTIONS: Mapping[str, Callable[..., Markup]] = {
    "granska": _review,
    "ankare": _anchor,
    "ref": _reference,
    "falt": _field,
    "punktrubrik": partial(_numbered, "punkt"),
    "bilagerubrik": partial(_numbered, "bilaga"),
    **{word: partial(_number_of, word) for word in ("punkt", "Punkt", "bilaga", "Bilaga")},
    "innehall": _contents,
}
"""What every template can call for a piece of text."""
