"""An utredning, ours against docxtpl with the same content on the same letterhead. `python -m bench.documents`

docxtpl's template is our own document, with each piece of text that no other example has moved out into a
value. It has nothing to decide: no conditions, no loops, and all that several cases share is ready in it. It
reads its template anew each time, since a template can be filled in only once.
"""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Collection
from functools import partial

from docxtpl import DocxTemplate

from bench.cases import EXAMPLES, example_on_a_desk
from bench.measuring import begin, in_turns, note, ratio
from wizard.case.model import Case
from wizard.desk.desk import Desk
from wizard.documents.documents import render
from wizard.documents.template.fill import Templates
from wizard.documents.word.package import Letterhead
from wizard.places import template_folder

NAME = "utredning"
BODY = "word/document.xml"
TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")


def main() -> None:
    """Each example, ours and docxtpl in turns."""
    begin("Utredning till Word, mot docxtpl med samma innehåll")
    templates, letterhead = Templates([template_folder()]), Letterhead.find([template_folder()])

    def ours(of: tuple[Desk, Case]) -> bytes:
        desk, case = of
        bank, found = desk.bank_of(case), desk.assess(case)
        return render(bank, case, found, NAME, templates, letterhead, review=False).word

    cases = [example_on_a_desk(path) for path in EXAMPLES]
    written = [ours(case) for case in cases]
    pieces = Counter(text for word in written for text in set(texts(word)))
    shared = {text for text, times in pieces.items() if times > 1}
    for path, case, word in zip(EXAMPLES, cases, written, strict=True):
        template, values = taken_apart(word, shared)
        assert texts(filled_in(template, values)) == texts(word), "båda ska säga samma sak"
        mine, theirs = in_turns(20, partial(ours, case), partial(filled_in, template, values))
        ratio(f"{path.stem}: utredning ({len(texts(word))} texter, {len(values)} egna)", mine, theirs, 0.5)
        note(f"{path.stem}: vår tid och docxtpl", f"{mine * 1000:.0f} {theirs * 1000:.0f} ms")


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
