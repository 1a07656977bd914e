"""What the bank's logic rests on, as tables: amounts, derived facts, nämnder, programmes and sources."""

from wizard.bank.schema import Board, Grant, PolicyDocument
from wizard.bank.wording import UNVERIFIED
from wizard.documents.bankview.names import Names, anchor
from wizard.documents.view.words import Reference, View
from wizard.text import long_date, number_in_words

_AMOUNT = {"verifierad": "verifierad", "ej_verifierad": UNVERIFIED}
_SOURCE = {
    "verifierad": "verifierad",
    "delvis": "delvis läst: kontrollera före beslut",
    "ej_verifierad": "ej verifierad: kontrollera",
}
_SAYS = {
    "iop": "IOP nämns",
    "civilsamhället": "idéburna nämns",
    "allmänt": "bara i allmänna ord",
    "nej": "civilsamhället nämns inte",
}


class ConstantView(View):
    """An amount or a period from a day on. `namn` and `id` stand on its first line only."""

    namn: str
    id: str
    fran: str
    varde: str
    status: str
    kallor: tuple[Reference, ...]


class FactView(View):
    """A fact that is computed from several answers."""

    id: str
    text: str
    enhet: str
    laser: str
    lases_av: tuple[str, ...]
    kallor: tuple[Reference, ...]


class GrantView(View):
    """A bidrag that a nämnd has."""

    text: str
    kallor: tuple[Reference, ...]


class BoardView(View):
    """A nämnd: what is known of it, and how sure that is."""

    namn: str
    slag: str
    bidrag: tuple[GrantView, ...]
    uppgifter: str
    kallor: tuple[Reference, ...]


class PolicyYearView(View):
    """The programmes, budgets and plans of a year, each in one line."""

    rubrik: str
    dokument: tuple[str, ...]


class ShelfView(View):
    """A source in the book's list: every source of the bank, cited or not."""

    id: str
    ankare: str
    kort: str
    text: str
    uppgifter: str
    status: str
    anmarkning: str
    lank: str


def constant_views(names: Names) -> tuple[ConstantView, ...]:
    """Every value of every constant, the oldest first."""
    return tuple(
        ConstantView(
            namn="" if place else constant.text,
            id="" if place else constant.id,
            fran=long_date(value.fran.isoformat()),
            varde=number_in_words(value.varde, constant.enhet),
            status=_AMOUNT[value.status],
            kallor=names.cite(value.kallor),
        )
        for constant in names.bank.constants.values()
        for place, value in enumerate(sorted(constant.varden, key=lambda value: value.fran))
    )


def fact_views(names: Names) -> tuple[FactView, ...]:
    """The derived facts."""
    return tuple(
        FactView(
            id=fact.id,
            text=fact.text,
            enhet=fact.enhet,
            laser="; ".join(map(names.question, fact.laser)),
            lases_av=names.readers(fact.id),
            kallor=names.cite(fact.kallor),
        )
        for fact in names.bank.facts.values()
    )


def board_views(names: Names) -> tuple[BoardView, ...]:
    """The nämnder."""
    return tuple(_board(names, board) for board in names.bank.boards.values())


def _board(names: Names, board: Board) -> BoardView:
    known = {
        "Delegation": board.delegation,
        "Jurist": board.jurist,
        "Upphandlare": board.upphandlare,
        "Ekonom": board.ekonom,
        "Dataskyddsombud": board.dataskyddsombud,
    }
    return BoardView(
        namn=board.namn,
        slag=f"{board.slag}, {_AMOUNT[board.status].split(':')[0]}",
        bidrag=tuple(GrantView(text=_grant(one), kallor=names.cite(one.kallor)) for one in board.bidrag),
        uppgifter=" ".join(f"{label}: {_sentence(text)}" for label, text in known.items() if text),
        kallor=names.cite(board.kallor),
    )


def _grant(grant: Grant) -> str:
    year = f"Uppgiften gäller {grant.ar}." if grant.ar else ""
    said = (grant.vem, grant.datum, year)
    sentences = " ".join(_sentence(text) for text in said if text)
    return f"{grant.namn} ({grant.slag}). {sentences}".rstrip()


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def policy_views(names: Names) -> tuple[PolicyYearView, ...]:
    """Programmes, budgets and plans, year by year."""
    return tuple(
        PolicyYearView(
            rubrik=f"{year.ar}{' (påhittade exempel)' if year.fiktiv else ''}",
            dokument=tuple(map(_policy, year.dokument)),
        )
        for year in names.bank.policies
    )


def _policy(document: PolicyDocument) -> str:
    decided = " ".join(filter(None, (document.beslutad_av, long_date(document.datum))))
    where = f", s. {document.sida}" if document.sida else ""
    return f"{document.namn} ({decided}{where}): {_SAYS[document.civilsamhalle]}. {document.anm}".rstrip()


def shelf_views(names: Names) -> tuple[ShelfView, ...]:
    """Every source of the bank, in its order."""
    return tuple(
        ShelfView(
            id=source.id,
            ankare=anchor("kalla", source.id),
            kort=source.kort,
            text=source.text,
            uppgifter=", ".join(filter(None, (source.utgivare, long_date(source.datum)))),
            status=_SOURCE[source.status],
            anmarkning=source.anm,
            lank=source.lank,
        )
        for source in names.bank.sources.values()
    )
