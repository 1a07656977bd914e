"""kontroll --bevis: what z3 shows about the bank, and a case file for what does not hold."""

import re
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from wizard.bank.load import load_bank, places_in
from wizard.bank.model import Bank
from wizard.case.casefile import export_case
from wizard.cli.layout import table
from wizard.cli.narration import say
from wizard.cli.opening import bank_at
from wizard.documents.saving import save
from wizard.faults import Code, Fault, fault
from wizard.proof import promises

if TYPE_CHECKING:
    from wizard.proof.result import Result


@dataclass(frozen=True, slots=True)
class Proofs:
    """What came of all proofs: the faults, and the account of them in words and for a program."""

    faults: tuple[Fault, ...] = ()
    words: str = ""
    plain: tuple[dict[str, object], ...] = ()


def prove_bank(words: Namespace) -> Proofs:
    """Prove what can be proved about the bank. Counterexamples are written in the folder of `--till`.

    Raises VagvalError when the bank has faults of its own, which must be mended first, or when a
    counterexample cannot be written.
    """
    folder = bank_at(words)
    bank = load_bank(folder)
    if find_spec("z3") is None:
        left = [*promises.STAGES[:-1], f"satserna {', '.join(promises.tried(bank))}"]
        return Proofs((fault(Code.BEVIS011, folder / "satser.yaml", bevis="; ".join(left)),))
    from wizard.proof.prove import fault_of, prove

    started, places = monotonic(), places_in(bank, str(folder))
    results = list(prove(bank, lambda stage: say(f"Prövar att {stage} …")))
    files = _counterexamples(bank, results, Path(words.till))
    return Proofs(
        tuple(broken for one in results if (broken := fault_of(one, places)) is not None),
        _in_words(bank, results, monotonic() - started),
        tuple(_plain(one, files.get(number, "")) for number, one in enumerate(results)),
    )


def _counterexamples(bank: Bank, results: "Sequence[Result]", folder: Path) -> dict[int, str]:
    """A case file for each result that is not proved and has a case: result number → path."""
    written = {}
    for number, one in enumerate(results):
        if one.outcome != "bevisad" and one.case is not None:
            name = "-".join(re.findall(r"\w+", f"motexempel {one.kind} {one.about}"))
            saved = save(folder / f"{name}.yaml", export_case(one.case, bank).encode())
            written[number] = str(saved.path)
            say(f"Motexempel ({one.text}): {saved.path}")
    return written


def _plain(one: "Result", file: str) -> dict[str, object]:
    return {
        "slag": one.kind,
        "om": one.about,
        "mal": one.text,
        "utfall": one.outcome,
        "skal": one.why or None,
        "motexempel": file or None,
    }


def _in_words(bank: Bank, results: "Sequence[Result]", seconds: float) -> str:
    proved = Counter(one.outcome for one in results)
    took = f"{seconds:.1f} s".replace(".", ",")
    head = f"Bevis: {proved['bevisad']} av {len(results)} mål bevisade på {took}."
    return f"{head}\n{table(list(_theorems(bank, results)), indent=2)}"


def _theorems(bank: Bank, results: "Sequence[Result]") -> Iterator[tuple[str, str, str]]:
    """Each theorem and what came of it: the worst of its goals."""
    for id, theorem in bank.theorems.items():
        outcomes = {one.outcome for one in results if one.kind == "sats" and one.about == id}
        if theorem.argument:
            outcome = f"argument i {theorem.argument}, prövad på slumpade banker"
        else:
            outcome = next((one for one in ("motbevisad", "okänd") if one in outcomes), "bevisad")
        yield id, outcome, theorem.text
