"""Whatever stands in any field of the view model, each document prints it as it is, and everything around it too."""

from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import thorough
from tests.documents.cases import BANK, CASES, assessed
from tests.documents.fields import filled, numbered, replaced
from tests.documents.practice import FACIT, about
from tests.documents.reading import TEMPLATES
from tests.documents.template.test_exact import ANY_TEXT, HOSTILE
from tests.documents.writing import part, text_of, word
from tests.thorough import examples
from wizard.documents.documents import _fields_of, _view
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.documents.xhtml import clean

WHICH = ("sound", "unfinished", "purchase") if thorough.LONG_RUN else ("sound",)
ALL = [
    *((name, which) for name in DOCUMENTS for which in WHICH),
    *((name, "") for name in (*BANK_DOCUMENTS, *PRACTICE_DOCUMENTS)),
]


@cache
def context(name: str, which: str) -> Mapping[str, object]:
    """All that a template may print, with texts as they are."""
    if name in BANK_DOCUMENTS:
        return _fields_of(BANK_DOCUMENTS[name].view(BANK))
    if name in PRACTICE_DOCUMENTS:
        return _fields_of(PRACTICE_DOCUMENTS[name].view(FACIT, *about(name)))
    case = CASES[which]()
    return _view(BANK, case, assessed(case), DOCUMENTS[name], review=True, publish=False)[1]


def paragraphs(name: str, values: Mapping[str, object]) -> list[str]:
    """The paragraphs of the Word file and of its comments."""
    content = word(TEMPLATES.render(name, values))
    body, comments = part(content, "word/document.xml"), part(content, "word/comments.xml")
    return [text_of(one) for root in (body, comments) for one in root.iter("{*}p")]


@cache
def with_tokens(name: str, which: str) -> list[str]:
    """The same with a text of its own for every text."""
    new = numbered()
    return paragraphs(name, {key: replaced(value, new) for key, value in context(name, which).items()})


def assert_exact(name: str, which: str, texts: list[str]) -> None:
    """The texts take turns in the fields."""
    count = iter(range(1_000_000))
    values = {
        key: replaced(value, lambda _: texts[next(count) % len(texts)])
        for key, value in context(name, which).items()
    }
    assert paragraphs(name, values) == filled(with_tokens(name, which), [clean(text) for text in texts])


@pytest.mark.parametrize(("name", "which"), ALL)
def test_every_document_prints_every_text_as_it_is(name: str, which: str) -> None:
    visible = [text for text in HOSTILE if clean(text).strip() and len(text) < 1_000]
    assert_exact(name, which, [*visible, "x"])


def test_fields_to_write_in_have_names_of_their_own_whatever_the_rows_are_called() -> None:
    assert_exact("redovisningsmall", "sound", ["0"])


@examples(25)
@given(
    st.sampled_from(ALL),
    st.lists(ANY_TEXT.filter(lambda text: bool(clean(text).strip())), min_size=1, max_size=9),
)
def test_any_texts_in_any_fields_of_any_document_come_out_as_they_are(
    document: tuple[str, str], texts: list[str]
) -> None:
    assert_exact(*document, texts)
