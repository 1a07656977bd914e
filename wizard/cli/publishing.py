"""fragor --till: the question bank as a document to review, or as a picture of the way to a form."""

from argparse import Namespace
from pathlib import Path

from wizard.bank.model import Bank
from wizard.cli.opening import templates_at
from wizard.cli.reply import Reply, as_json
from wizard.documents.documents import render_bank
from wizard.documents.picture.flow import flow
from wizard.documents.saving import save
from wizard.documents.template.fill import Templates
from wizard.documents.word.package import Letterhead
from wizard.faults import Code, UsageError, fault
from wizard.places import template_folder


def publish(bank: Bank, words: Namespace) -> Reply:
    """Write the bank to the file that was named. Another file that is there already is left alone; the new
    one gets a number. Raises VagvalError."""
    path = Path(words.till)
    match path.suffix.lower():
        case ".docx":
            content = _book(bank, words)
        case ".svg":
            content = flow(bank)
        case _:
            raise UsageError(fault(Code.KMD012, "vagval fragor", namn=path.name))
    saved = save(path, content)
    return as_json({"fil": str(saved.path)}) if words.json else Reply(f"{saved.path}\n")


def _book(bank: Bank, words: Namespace) -> bytes:
    folders = (*templates_at(words), template_folder())
    return render_bank(bank, "frageboken", Templates(folders), Letterhead.find(folders)).word
