"""What the bank promises of every case (satser), in words."""

from wizard.bank.schema import RoleClaim, Theorem
from wizard.bank.wording import alternatives
from wizard.documents.bankview.names import Names, RuleView
from wizard.documents.view.words import Reference, View
from wizard.text import listed


class TheoremView(View):
    """A promise: the cases that it is about, what it says of them, and why."""

    id: str
    namn: str
    text: str
    forklaring: str
    per_part: bool
    nar: RuleView | None
    utan: RuleView | None
    pastar: str
    argument: str
    kallor: tuple[Reference, ...]


def theorem_views(names: Names) -> tuple[TheoremView, ...]:
    """The promises, in the order of the bank."""
    return tuple(_theorem(names, theorem) for theorem in names.bank.theorems.values())


def _theorem(names: Names, theorem: Theorem) -> TheoremView:
    about, without = (names.bank.conditions.get((kind, theorem.id)) for kind in ("sats", "sats utan"))
    return TheoremView(
        id=theorem.id,
        namn=theorem.namn,
        text=theorem.text,
        forklaring=theorem.forklaring,
        per_part=theorem.per_part,
        nar=names.rule(about) if about else None,
        utan=names.rule(without) if without else None,
        pastar=_claim(names, theorem),
        argument=theorem.argument,
        kallor=names.cite(theorem.kallor),
    )


def _claim(names: Names, theorem: Theorem) -> str:
    """The one thing that `wizard.proof` tries; empty for a promise that rests on an argument instead."""

    def forms(ids: list[str]) -> str:
        return alternatives([names.bank.forms[id].text for id in ids])

    if theorem.aldrig:
        return f"utfallet är aldrig {forms(theorem.aldrig)}"
    if theorem.aldrig_klar:
        return f"utfallet är aldrig {forms(theorem.aldrig_klar)} med allt på plats"
    if theorem.lutar_aldrig:
        asked = alternatives(map(names.question, theorem.oppna))
        return f"lutningen är aldrig {forms(theorem.lutar_aldrig)} så länge {asked} saknar svar"
    if theorem.kraver and theorem.kraver.form:
        return f"där utfallet är {forms([theorem.kraver.form])} är {_every(theorem.kraver)} uppfyllt"
    if theorem.fragat:
        but = listed([names.criterion(id) for id in theorem.fragat.utom])
        rest = f"; svar som det bara läser genom {but} räknas inte" if but else ""
        return f"{_every(theorem.fragat)} som är uppfyllt läser minst ett svar som är givet{rest}"
    if theorem.rubbar_aldrig:
        asked = listed([names.question(id) for id in theorem.rubbar_aldrig])
        return f"svaret på {asked} ändrar aldrig vilken rad som avgör"
    if theorem.hogst_fragor:
        return f"högst {theorem.hogst_fragor} frågor ställs om en organisation, juristfrågor oräknade"
    return ""


def _every(claim: RoleClaim) -> str:
    return f"varje kriterium med rollen {alternatives(claim.roller)}"
