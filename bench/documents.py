"""Documents, ours against docxtpl with the same content on the same letterhead. `python -m bench.documents`

First the utredning of every example, which has a budget; then every kind of document of one example, against
docxtpl and against the floor: taking the finished file apart, parsing its parts and zipping them again. Beside
stands what our own check of the file's structure takes of it.

docxtpl's template is our own document, with each piece of text that no other example has moved out into a
value. It has nothing to decide: no conditions, no loops, and all that several cases share is ready in it. It
reads its template anew each time, since a template can be filled in only once.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Collection, Sequence
from functools import partial

from docxtpl import DocxTemplate
from lxml import etree

from bench.cases import EXAMPLES, example_on_a_desk
from bench.measuring import begin, in_turns, note, ratio
from wizard.case.model import Case
from wizard.desk.desk import Desk
from wizard.documents.documents import render
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.template.fill import Templates
from wizard.documents.word.package import Letterhead, unzip_parts, zip_parts
from wizard.documents.word.structure import check
from wizard.places import template_folder

NAME = "utredning"
BODY = "word/document.xml"
TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
TEMPLATES, LETTERHEAD = Templates([template_folder()]), Letterhead.find([template_folder()])


def main() -> None:
    """Each example, ours and docxtpl in turns; then each kind of document of the first example."""
    begin("Dokument till Word, mot docxtpl med samma innehåll")
    cases = [example_on_a_desk(path) for path in EXAMPLES]
    for path, case, word, shared in zip(EXAMPLES, cases, *written_by(cases, NAME), strict=True):
        template, values = taken_apart(word, shared)
        assert texts(filled_in(template, values)) == texts(word), "båda ska säga samma sak"
        mine, theirs = in_turns(20, partial(ours, NAME, case), partial(filled_in, template, values))
        ratio(f"{path.stem}: utredning ({len(texts(word))} texter, {len(values)} egna)", mine, theirs, 0.5)
        note(f"{path.stem}: vår tid och docxtpl", f"{mine * 1000:.0f} {theirs * 1000:.0f} ms")
    for name in DOCUMENTS:
        words, shared_by = written_by(cases, name)
        kind(name, cases[0], words[0], shared_by[0])


def kind(name: str, case: tuple[Desk, Case], word: bytes, shared: Collection[str]) -> None:
    """Tell of one kind of document: our time, docxtpl's, the floor's, and the check's."""
    template, values = taken_apart(word, shared)
    parts = {part: etree.fromstring(content) for part, content in unzip_parts(word).items()}
    took = in_turns(
        10,
        partial(ours, name, case),
        partial(filled_in, template, values),
        partial(taken_apart_and_put_together, word),
        partial(check, parts),
    )
    mine, theirs, floor, checked = (each * 1000 for each in took)
    told = f"{mine:.0f} {theirs:.0f} {floor:.0f} ms {checked / mine:.0%}"
    note(f"{name}: vår tid, docxtpl, golvet; kontrollens del", told)


def ours(name: str, of: tuple[Desk, Case]) -> bytes:
    """The document as we write it, without the review."""
    desk, case = of
    return render(desk.bank_of(case), case, desk.assess(case), name, TEMPLATES, LETTERHEAD, review=False).word


def written_by(cases: Sequence[tuple[Desk, Case]], name: str) -> tuple[list[bytes], list[set[str]]]:
    """The document of every case, and for each the texts that it shares with another."""
    words = [ours(name, case) for case in cases]
    pieces = Counter(text for word in words for text in set(texts(word)))
    return words, [{text for text, times in pieces.items() if times > 1}] * len(words)


def taken_apart_and_put_together(word: bytes) -> bytes:
    """The least that any way of writing the file has to do."""
    parts = unzip_parts(word)
    return zip_parts({name: etree.tostring(etree.fromstring(part)) for name, part in parts.items()})


def taken_apart(word: bytes, shared: Collection[str]) -> tuple[bytes, dict[str, str]]:
    """A docxtpl template of a Word file, and the values that fill it in to the same text."""
    values: dict[str, str] = {}

    def moved_out(found: re.Match[str]) -> str:
        text = unescaped(found[2])
        if text in shared:
            return found[0]
        name = f"t{len(values)}"
        values[name] = text
        return f"{found[1]}{{{{ {name} }}}}{found[3]}"

    return with_body(word, TEXT.sub(moved_out, body(word))), values


def filled_in(template: bytes, values: dict[str, str]) -> bytes:
    """What docxtpl makes of the template."""
    document = DocxTemplate(io.BytesIO(template))
    document.render(values, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def texts(word: bytes) -> list[str]:
    """Every piece of text in the document, in order."""
    return [unescaped(found[2]) for found in TEXT.finditer(body(word))]


def body(word: bytes) -> str:
    """The main part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(word)) as package:
        return package.read(BODY).decode()


def with_body(word: bytes, text: str) -> bytes:
    """The same Word file with another main part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, text if name == BODY else old.read(name))
    return out.getvalue()


def unescaped(text: str) -> str:
    """XML's text as it reads."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


if __name__ == "__main__":
    main()
