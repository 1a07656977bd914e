"""All that is wrong with the templates and the views, found before any document is written."""

import inspect
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from wizard.bank.model import Bank
from wizard.documents.checking.known import Known
from wizard.documents.checking.places import unplaced
from wizard.documents.checking.shapes import may_be_nothing, returned
from wizard.documents.checking.styles import styles
from wizard.documents.checking.walk import Walk
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.documents.kinds.kind import BankDocument, Document, PracticeDocument
from wizard.documents.template.files import SUFFIX
from wizard.documents.template.fill import Templates
from wizard.faults import Code, Fault, Place, VagvalError, fault

Kinds = Mapping[str, Document | BankDocument | PracticeDocument]
KINDS: Kinds = {**DOCUMENTS, **BANK_DOCUMENTS, **PRACTICE_DOCUMENTS}


def check(folders: Sequence[Path], bank: Bank, kinds: Kinds = KINDS) -> list[Fault]:
    """Every fault of the templates in `folders`, the municipality's before the program's, with file and line.

    What stands in a template's own text; every path, on branches too, against the views; the views; the
    letterhead and its styles; and the answers that no document prints.
    """
    templates, known = Templates(folders), Known(bank)
    faults = [*templates.check(), *_views(kinds), *styles(templates, folders)]
    faults += [
        fault(Code.DOK079, place, namn=name) for name, place in templates.unversioned() if name in kinds
    ]
    walk = _walked(templates, known, kinds)
    faults += walk.found.faults
    ours = _walked(Templates(folders[-1:]), known, kinds) if len(folders) > 1 else walk
    try:
        faults += unplaced(bank, walk.found.printed, ours.found.printed, folders)
    except VagvalError as error:
        faults += error.faults
    return faults


def _walked(templates: Templates, known: Known, kinds: Kinds) -> Walk:
    walk = Walk(templates, known)
    for kind in kinds.values():
        walk.template(kind.name + SUFFIX, known.names(kind))
    walk.rest()
    return walk


def _views(kinds: Kinds) -> Iterator[Fault]:
    """Functions whose views templates cannot be checked against, and fields that can lack a value."""
    for kind in kinds.values():
        makers = kind.more if isinstance(kind, Document) else {"": kind.view}
        for name, make in makers.items():
            view = returned(make)
            if view is None:
                yield fault(Code.DOK080, _source(make), namn=name or kind.name)
                continue
            for field in may_be_nothing(view):
                yield fault(Code.DOK081, _source(view), namn=field)


def _source(thing: object) -> Place:
    """Where a function or a class is written."""
    code: Any = thing.func if isinstance(thing, partial) else thing
    return Place(inspect.getsourcefile(code) or "", inspect.getsourcelines(code)[1])
