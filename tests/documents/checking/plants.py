"""Faults planted in templates, letterheads and views, each with the code, file and line that it is found by."""

from pathlib import Path
from typing import NamedTuple

from tests.documents.cases import BANK
from tests.documents.writing import STIL
from wizard.documents.checking.check import check
from wizard.documents.kinds.kind import Document, More
from wizard.documents.view.answers import Answers
from wizard.documents.view.words import Citations, View
from wizard.faults import Fault

HEAD = "{# mall: prov, version 1.0 #}\n\n"


class Plant(NamedTuple):
    """A template `prov.md` (without its first two lines) with a fault in it, or in the file beside it."""

    what: str
    text: str
    code: str
    line: int
    """in prov.md, counted without the first two lines, or in the other file"""
    other: str = ""
    """the text of `_del.md`; when there is one, and the fault is not in prov.md, `within` is True"""
    within: bool = False


TABLE = "Tabell: T\n\n| A | B |\n|---|---|\n"

PLANTS = [
    # what is not there
    Plant("a field that is not there", "A\n\n{{ arende.titell }}", "DOK030", 3),
    Plant("a name that is not there", "{{ arenden.titel }}", "DOK030", 1),
    Plant("a field on a branch that no case takes", "{% if kort %}\n\nA\n\n{% else %}\n\n{{ trad.mall }}\n\n{% endif %}", "DOK030", 7),
    Plant("a field in a condition", "{% if not stallning.fins %}\n\nA\n\n{% endif %}", "DOK030", 1),
    Plant("a field of each in a loop", "{% for p in parter %}\n\n{{ p.nam }}\n\n{% endfor %}", "DOK030", 3),
    Plant("a field of a field in a loop", "{% for f in kop.fakta %}\n- {{ f.svar.rubrk }}\n{% endfor %}", "DOK030", 2),
    Plant("a field of loop", "{% for p in parter %}{{ loop.forst }}{% endfor %}", "DOK030", 1),
    Plant("a field of a text", "{{ arende.titel.lang }}", "DOK030", 1),
    Plant("a field of what was set", "{% set t = trad %}\n\n{{ t.malen }}", "DOK030", 3),
    Plant("a field in a comment to the reviewer", "{{ granska('A', svar.barn.komentar) }}", "DOK030", 1),
    Plant("a field in a table row", TABLE + "{% for m in trad.mal %}\n| {{ m.nummer }} | {{ m.txt }} |\n{% endfor %}", "DOK030", 6),
    Plant("a field in a macro", "{% from '_del.md' import m %}\n\n{{ m(svar.barn) }}", "DOK030", 1, "{% macro m(s) %}{{ s.svaret }}{% endmacro %}", True),
    Plant("a field in a macro that is called with a list", "{% from '_del.md' import m %}\n\n{{ m(trad.mal) }}", "DOK030", 1, "{% macro m(a) %}{% for s in a %}{{ s.svar }}{% endfor %}{% endmacro %}", True),
    Plant("a name in a macro that nothing calls", "{% from '_del.md' import n %}\n\n{{ n() }}", "DOK030", 1, "{% macro m(s) %}{{ arende.titel }}{% endmacro %}{% macro n() %}A{% endmacro %}", True),
    Plant("a field in an included file", "{% include '_del.md' %}", "DOK030", 3, "A\n\n{{ arende.nr }}", True),
    Plant("a macro that the file lacks", "{% from '_del.md' import n %}\n\n{{ n(kort) }}", "DOK030", 1, "{% macro m(s) %}A{% endmacro %}"),
    Plant("a field by which a list is chosen", "{{ parter|map(attribute='nman')|join(', ') }}", "DOK030", 1),
    Plant("a question that the bank lacks", "{{ svar.syftet.svar }}", "DOK070", 1),
    Plant("a question about the organisation asked of the case", "{{ svar.vem.svar }}", "DOK070", 1),
    Plant("a question that no organisation is asked", "{% for p in parter %}{{ p.svar.syfte.svar }}{% endfor %}", "DOK070", 1),
    Plant("a section that is not there", "{% if avsnitt.ekonomin.finns %}\n\nA\n\n{% endif %}", "DOK071", 1),
    Plant("an included file that is not there", "A\n\n{% include '_bort.md' %}", "DOK001", 3),
    Plant("a file that includes itself", "A\n\n{% include 'prov.md' %}", "DOK034", 3),
    Plant("a filter that is not there", "{{ arende.titel|versaler }}", "DOK005", 1),
    Plant("a test that is not there", "{% if kort is sant %}\n\nA\n\n{% endif %}", "DOK005", 1),
    Plant("a block that the template below lacks", "{% extends '_del.md' %}\n\n{% block b %}\n\nA\n\n{% endblock %}", "DOK088", 3, "{% block a %}{% endblock %}"),
    Plant("a field in a block", "{% extends '_del.md' %}\n\n{% block a %}\n\n{{ arende.titell }}\n\n{% endblock %}", "DOK030", 5, "{% block a %}{% endblock %}"),
    # what cannot be so
    Plant("a comparison with an answer that cannot be given", "{% if svar.barn.val == 'kanske' %}\n\nA\n\n{% endif %}", "DOK072", 1),
    Plant("a comparison with one of several such answers", "{% if svar.personuppgifter.val in ('inga', 'ingen') %}\n\nA\n\n{% endif %}", "DOK072", 1),
    Plant("an answer that cannot be among those chosen", "{% if 'mom' in svar.villkor.valda %}\n\nA\n\n{% endif %}", "DOK072", 1),
    Plant("a state that an answer cannot have", "{% if svar.barn.lage == 'besvrad' %}\n\nA\n\n{% endif %}", "DOK072", 1),
    Plant("a comparison in a macro", "{% from '_del.md' import m %}\n\n{{ m(svar.barn) }}", "DOK072", 1, "{% macro m(s) %}{% if s.lage != 'klar' %}A{% endif %}{% endmacro %}", True),
    # what is no text
    Plant("a truth value", "{{ kort }}", "DOK031", 1),
    Plant("a list", "{{ trad.mal }}", "DOK031", 1),
    Plant("a record", "{{ arende }}", "DOK031", 1),
    Plant("an answer instead of its text", "A {{ svar.barn }}", "DOK031", 1),
    Plant("a truth value put together with text", "{{ 'A' ~ kort }}", "DOK031", 1),
    Plant("a macro that is not called", "{% macro m() %}A{% endmacro %}\n\n{{ m }}", "DOK031", 3),
    Plant("a list of records joined", "{{ parter|join(', ') }}", "DOK031", 1),
    Plant("a list's filter on a text", "{{ arende.titel|sort }}", "DOK073", 1),
    Plant("a loop over a text", "{% for t in arende.titel %}{{ t }}{% endfor %}", "DOK074", 1),
    Plant("a macro with a value too few", "{% from '_del.md' import m %}\n\n{{ m(kort) }}", "DOK075", 3, "{% macro m(s, t) %}A{% endmacro %}"),
    # the template's own text
    Plant("a tag that is never closed", "A {{ arende.titel", "DOK002", 1),
    Plant("a block that is never closed", "A\n\n{% if kort %}\n\nB", "DOK007", 3),
    Plant("a block that crosses another", "- A {% if kort %}\n- B {% endif %}", "DOK008", 2),
    Plant("a cell too many", TABLE + "| 1 | 2 | 3 |", "DOK016", 5),
    Plant("a table without a caption", "| A | B |\n|---|---|\n| 1 | 2 |", "DOK017", 1),
    Plant("a style that the letterhead lacks", "A\n\n::: Källorna\nB\n:::", "DOK051", 3),
]  # fmt: skip


def found(
    folder: Path, text: str, other: str = "", *, more: dict[str, More] | None = None, waived: str = ""
) -> list[Fault]:
    """What a check finds in a folder with the template, but for the answers that one template cannot print."""
    (folder / "prov.md").write_text(HEAD + text, encoding="utf-8")
    if other:
        (folder / "_del.md").write_text(other, encoding="utf-8")
    if waived:
        (folder / "utan-plats.yaml").write_text(waived, encoding="utf-8")
    if not (folder / "stil.docx").exists():
        (folder / "stil.docx").write_bytes(STIL.read_bytes())
    kinds = {"prov": Document("prov", "Prov", "Prov", more=more or {})}
    return [one for one in check([folder], BANK, kinds) if waived or one.code.name != "DOK077"]


class Plain(View):
    """A view that a document may add."""

    rubrik: str
    antal: int


class Lacking(View):
    """A view that forgets a value."""

    rubrik: str | None


def plain(answers: Answers, cite: Citations) -> Plain:
    return Plain(rubrik="A", antal=1)


def lacking(answers: Answers, cite: Citations) -> Lacking:
    return Lacking(rubrik=None)


def unsaid(answers, cite):  # type: ignore[no-untyped-def]  # this is the fault
    return Plain(rubrik="A", antal=1)
