"""What any bank must be, whatever it says.

Every question can be asked; no condition is always true or always false; every row can decide;
every form can be reached; and once all that is asked is answered, exactly one row decides.
"""

from collections.abc import Iterator
from dataclasses import replace

from wizard.assessment.counting import strict
from wizard.assessment.reading import Reading
from wizard.assessment.walk import walk
from wizard.bank.conditions import All, Answered, Any, Condition, Count, Not, Truth, atoms_of
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import AnswerKey, Case
from wizard.proof.encoding import Encoding
from wizard.proof.kleene import Formula, conj, disj
from wizard.proof.result import Goal, Path
from wizard.proof.searching import Claim, Replay

QUESTION, NEVER_TRUE, NEVER_FALSE = "fråga", "aldrig sant", "aldrig falskt"
ROW, FORM, GAP, STUCK = "rad", "form", "lucka", "okänd rad"
"""The kinds of goals."""
WANTED, UNWANTED = True, False
"""Whether a case where the claim holds is what the bank needs, or a counterexample."""


def reading_of(bank: Bank, case: Case) -> Reading:
    """The strict reading, as the evaluator makes it."""
    return Reading(bank, case, strict)


def chosen_otherwise(bank: Bank, case: Case, key: AnswerKey) -> Iterator[Case]:
    """The case with each choice as its answer to the question; none where the question is no choice."""
    question, answer = bank.questions[key[0]], case.answer(*key) or Answer("")
    for option in question.svar:
        value = (option.id,) if question.typ == "flerval" else option.id
        yield case.with_answers({**case.answers, key: replace(answer, value=value, reason="Skäl.")})


def unanswered(case: Case, key: AnswerKey) -> Case:
    """The case without an answer to the question."""
    return case.with_answers({one: kept for one, kept in case.answers.items() if one != key})


def askable(encoding: Encoding) -> Iterator[Goal]:
    """Every question is asked in some case. A juristfråga also needs all that its answer rests on."""
    bank = encoding.bank
    for id, question in bank.questions.items():
        party = encoding.parties_of(id)[0]
        rests_on = [encoding.value(fact, party).definite for fact in question.vilar_pa]
        asked = conj([encoding.asked(id, party).true, *rests_on])
        claim = Claim(f"frågan {id} ställs", asked, _asked(bank, id, party))
        yield Goal(QUESTION, id, f"frågan ”{id}” kan ställas", claim, WANTED)


def _asked(bank: Bank, question: str, party: str) -> Replay:
    return lambda case: reading_of(bank, case).asked(question, party) is True


def undecided(encoding: Encoding) -> Iterator[Goal]:
    """Every condition, and every part of one, is true in some case and false in another.

    What only asks whether something is answered is never false while it is asked, and is let be.
    """
    bank, seen = encoding.bank, set[tuple[Condition, str]]()
    for (kind, owner), condition in bank.conditions.items():
        party = _party_of(encoding, kind, owner)
        for path, part in _with_parts(condition):
            if (part, party) in seen:
                continue
            seen.add((part, party))
            holds, name = encoding.holds(part, party), f"{kind} {owner} {path}"
            claim = Claim(f"{name} sant", holds.true, _holds(bank, part, party, True))
            yield Goal(NEVER_TRUE, owner, f"{kind} för ”{owner}” kan vara sant", claim, WANTED, (kind, path))
            if any(not isinstance(atom, Answered) for atom in atoms_of(part)):
                claim = Claim(f"{name} falskt", holds.false, _holds(bank, part, party, False))
                yield Goal(
                    NEVER_FALSE, owner, f"{kind} för ”{owner}” kan vara falskt", claim, WANTED, (kind, path)
                )


def _party_of(encoding: Encoding, kind: str, owner: str) -> str:
    """The organisation that a condition about one is tried for."""
    bank = encoding.bank
    match kind:
        case "visas_om":
            return encoding.parties_of(owner)[0]
        case "uppfyllt_om" | "gäller_om":
            each = bank.criteria[owner].per_part
        case "sats" | "sats utan":
            each = bank.theorems[owner].per_part
        case _:
            each = False
    return encoding.parties[0] if each else ""


def _with_parts(condition: Condition, path: Path = ()) -> Iterator[tuple[Path, Condition]]:
    """A condition and all within it, each with the keys and numbers that lead there in the bank's file."""
    yield path, condition
    match condition:
        case All(parts):
            steps: Path = ("alla",)
        case Any(parts):
            steps = ("någon",)
        case Count(_, parts):
            steps = ("antal", "av")
        case Not(part):
            yield from _with_parts(part, (*path, "inte"))
            return
        case _:
            return
    for number, part in enumerate(parts):
        yield from _with_parts(part, (*path, *steps, number))


def _holds(bank: Bank, condition: Condition, party: str, truth: Truth) -> Replay:
    return lambda case: reading_of(bank, case).holds(condition, party) is truth


def reachable(encoding: Encoding) -> Iterator[Goal]:
    """Every row decides in some case, and every form is the outcome of one."""
    bank = encoding.bank
    for number, row in enumerate(bank.rows):
        claim = Claim(f"rad {row.id} avgör", encoding.decides(number), _decided_by(bank, row.id))
        yield Goal(ROW, row.id, f"raden ”{row.id}” kan avgöra", claim, WANTED)
    for form in bank.forms:
        claim = Claim(f"formen {form} blir av", encoding.settles(form), _settled(bank, form))
        yield Goal(FORM, form, f"formen ”{form}” kan bli utfallet", claim, WANTED)


def _decided_by(bank: Bank, row: str) -> Replay:
    def decides(case: Case) -> bool:
        deciding = walk(reading_of(bank, case)).row
        return deciding is not None and deciding.id == row

    return decides


def _settled(bank: Bank, form: str) -> Replay:
    return lambda case: walk(reading_of(bank, case)).form == form


def complete(encoding: Encoding) -> Iterator[Goal]:
    """Once all that is asked is answered, with its skäl, every row down to the first true one is known,
    and there is a true one."""
    bank = encoding.bank
    nodes = frozenset(node for row in bank.rows for node in bank.reads("rad", row.id))
    answered = encoding.complete(nodes)
    none = conj([answered, *(row.false for row in encoding.rows)])
    gap = Claim("ingen rad", none, lambda case: _open_rows(bank, case) == (0, False))
    yield Goal(GAP, bank.rows[0].id, "när allt är besvarat avgör någon rad", gap, UNWANTED)
    stuck = conj([answered, disj(_stuck(encoding))])
    claim = Claim("okänd rad", stuck, lambda case: _open_rows(bank, case)[0] > 0)
    yield Goal(STUCK, bank.rows[0].id, "när allt är besvarat är varje rad känd", claim, UNWANTED)


def _stuck(encoding: Encoding) -> Iterator[Formula]:
    before: list[Formula] = []
    for row in encoding.rows:
        yield conj([*before, row.unknown])
        before.append(row.false)


def _open_rows(bank: Bank, case: Case) -> tuple[int, bool]:
    """(unknown rows met on the walk, whether it ended at a true row)"""
    walked = walk(reading_of(bank, case))
    return len(walked.open), walked.last is not None
