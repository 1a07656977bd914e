"""The letterhead has every style that documents ask it for."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, nodes

from wizard.documents.template.fill import Templates
from wizard.documents.word.package import Letterhead
from wizard.faults import Code, Fault, Place, VagvalError, did_you_mean, fault

_ALWAYS = (
    *(("paragraph", f"heading {level}") for level in range(1, 5)),
    *(("paragraph", name) for name in ("List Bullet", "List Number", "caption", "Tabelltext")),
    *(("paragraph", name) for name in ("List Continue", "List Continue 2", "List Continue 3")),
    *(("character", name) for name in ("Hyperlink", "Granska")),
    ("table", "Tabell"),
)
"""What a document can need whatever its template says, by Word's own names."""

_ASKED = re.compile(r'data-stil="([^"]*)" data-rad="([^"]*):(\d+)"')


def styles(templates: Templates, folders: Sequence[Path]) -> Iterator[Fault]:
    """The letterhead's own faults, or the styles that it lacks, each where a template asks for it."""
    try:
        letterhead = Letterhead.find(folders)
    except VagvalError as error:
        yield from error.faults
        return
    wanted = [(kind, name, Place(letterhead.name)) for kind, name in _ALWAYS]
    for kind, name, where in (*wanted, *_asked(templates)):
        if (kind, name.casefold()) not in letterhead.styles:
            hint = did_you_mean(name, letterhead.style_names)
            yield fault(Code.DOK051, where, stil=name, brev=letterhead.name, forslag=hint)
    for name in ("List Bullet", "List Number"):
        style = letterhead.styles.get(("paragraph", name.casefold()))
        if style is not None and style not in letterhead.lists:
            yield fault(Code.DOK052, letterhead.name, stil=name)


def _asked(templates: Templates) -> Iterator[tuple[str, str, Place]]:
    """The styles that templates name, each with the line."""
    for file in templates.files():
        try:
            tree, _ = templates.tree(file)
        except (VagvalError, TemplateNotFound, TemplateSyntaxError):
            continue  # why it cannot be read is said elsewhere
        for data in tree.find_all(nodes.TemplateData):
            for name, path, line in _ASKED.findall(data.data):
                yield "paragraph", name, Place(path, int(line))
