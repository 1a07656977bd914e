"""The documents that are made from the question bank alone."""

from wizard.documents.bankview.whole import bank_view
from wizard.documents.kinds.kind import BankDocument

KINDS = (BankDocument("frageboken", "Frågeboken", bank_view),)
