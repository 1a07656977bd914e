"""The documents that are made from the question bank alone."""

from wizard.documents.bankview.sheets import sheet_view
from wizard.documents.bankview.whole import bank_view
from wizard.documents.kinds.kind import BankDocument

KINDS = (
    BankDocument("lathund", "Lathund", sheet_view),
    BankDocument("telefonblad", "Telefonblad för intaget", sheet_view),
    BankDocument("processbeskrivning", "Processbeskrivning", sheet_view),
    BankDocument("bedomningsgrunder", "Bedömningsgrunder", sheet_view),
    BankDocument("frageboken", "Frågeboken", bank_view),
)
