"""Rules about the theorems (`satser.yaml`): each makes one claim, about things that exist.

Whether a theorem holds is another matter: `wizard.proof` tries that.
"""

from collections.abc import Collection, Iterator

from wizard.bank.model import Bank
from wizard.bank.places import Places
from wizard.bank.schema import Theorem
from wizard.faults import Code, Fault, did_you_mean, fault

_CLAIMS = {
    "aldrig": "aldrig", "aldrig_klar": "aldrig_klar", "lutar_aldrig": "lutar_aldrig", "kraver": "kräver",
    "fragat": "frågat", "rubbar_aldrig": "rubbar_aldrig", "hogst_fragor": "högst_frågor", "argument": "argument",
}  # fmt: skip
"""The claims that a theorem can make, by field and as they are written."""
_ABOUT_CASES = {"aldrig", "aldrig_klar", "lutar_aldrig", "hogst_fragor"}
"""Those that `när` and `utan` can narrow down."""


def check_theorems(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every fault in the theorems. What their conditions name is told by the rules for all conditions."""
    for theorem in bank.theorems.values():
        spot = places.of("theorem", theorem.id)
        for wrong in _wrong(theorem):
            yield fault(Code.BANK060, spot.place, id=theorem.id, fel=wrong)
        forms = [*theorem.aldrig, *theorem.aldrig_klar, *theorem.lutar_aldrig]
        if theorem.kraver is not None and theorem.kraver.form is not None:
            forms.append(theorem.kraver.form)
        for id in theorem.oppna:
            if id in bank.questions and bank.questions[id].per_part:
                yield fault(Code.BANK022, spot.under("öppna").at(id), id=id)
        named: list[tuple[Code, list[str], Collection[str]]] = [
            (Code.BANK014, forms, bank.forms),
            (Code.BANK011, [*theorem.oppna, *theorem.rubbar_aldrig], bank.questions),
            (Code.BANK013, theorem.fragat.utom if theorem.fragat else [], bank.criteria),
        ]
        for code, ids, known in named:
            for id in ids:
                if id not in known and id not in places.unread:
                    yield fault(code, spot.at(id), id=id, rad=did_you_mean(id, known))


def _wrong(theorem: Theorem) -> Iterator[str]:
    """What is wrong with how the theorem is put, in Swedish."""
    claims = [field for field in _CLAIMS if getattr(theorem, field)]
    if len(claims) != 1:
        yield f"påstår {len(claims)} saker" if claims else "påstår ingenting"
        return
    (claim,) = claims
    narrowed = theorem.nar is not None or theorem.utan is not None
    if narrowed and claim not in _ABOUT_CASES:
        yield f"har när eller utan, som inte betyder något för {_CLAIMS[claim]}"
    if (claim == "lutar_aldrig") is not bool(theorem.oppna):
        yield "har lutar_aldrig utan öppna" if claim == "lutar_aldrig" else "har öppna utan lutar_aldrig"
    if theorem.kraver is not None and theorem.kraver.form is None:
        yield "har kräver utan form"
