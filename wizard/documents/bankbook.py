"""Frågeboken: the whole question bank, its texts and its logic, as one Word document for a jurist to review.

Pure: the same bank, template and letterhead give the same bytes.
"""

import hashlib

from wizard.bank.model import Bank
from wizard.documents.bankview.whole import BankView, bank_view
from wizard.documents.documents import FOOTER, SUBJECT, Rendered
from wizard.documents.template.fill import Templates
from wizard.documents.word.file import Properties, to_word
from wizard.documents.word.package import Letterhead

TEMPLATE = "frageboken"
TITLE = "Frågeboken"


def render_book(bank: Bank, templates: Templates, letterhead: Letterhead) -> Rendered:
    """The bank as a document. Raises VagvalError for a fault in the template or the letterhead."""
    seen = bank_view(bank)
    xhtml = templates.render(TEMPLATE, {name: getattr(seen, name) for name in BankView.model_fields})
    digest = templates.digest(TEMPLATE)
    word = to_word(
        xhtml,
        letterhead,
        properties=Properties(
            title=f"{TITLE}: {seen.namn}",
            subject=SUBJECT,
            custom={"Frågebank": f"{seen.version} {seen.sha256}", "Mall": f"{TEMPLATE} {digest}"},
        ),
        fields={
            "avsändare": seen.namn,
            "förvaltning": "",
            "dokument": f"{TITLE}, version {seen.version}",
            "dnr": "",
            "datum": seen.datum,
            "fot": f"{FOOTER} Frågebank {seen.version} · sha256 {seen.sha256[:12]}",
        },
    )
    return Rendered(xhtml, word, hashlib.sha256(word).hexdigest(), digest)
