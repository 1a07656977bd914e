"""fragor: what the bank asks, in the order it is asked."""

from argparse import Namespace

from wizard.bank.conditions import All, Answered, Any, Bound, Condition, Count, Is, Limit, Not, Verdict
from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.bank.wording import ANSWERED_WITH
from wizard.cli.layout import table
from wizard.cli.opening import bank_at
from wizard.cli.reply import Reply, as_json, in_words
from wizard.tui.wording import citations


def fragor(words: Namespace) -> Reply:
    """Every question of the bank, in the order they are asked; or the whole bank as a file."""
    bank = load_bank(bank_at(words))
    if words.till is not None:
        from wizard.cli.publishing import publish

        return publish(bank, words)
    if words.json:
        edition = {"version": bank.version, "sha256": bank.sha256}
        return as_json({"bank": edition, "fragor": [_plain(bank, one) for one in bank.questions.values()]})
    blocks = [f"{bank.head.namn}, version {bank.version}. {len(bank.questions)} frågor."]
    for part in bank.parts:
        blocks.append(table([(f"DEL {part.nummer}  {part.text}",), (part.varfor,)]))
        blocks.extend(_question(bank, question) for question in part.fragor)
    return in_words(*blocks)


def _question(bank: Bank, question: Question) -> str:
    options = [f"{number} {one.text}" for number, one in enumerate(question.svar, start=1)]
    rows = [
        ("Varför", question.varfor),
        ("Svara", ANSWERED_WITH[question.typ] + (", för varje organisation" if question.per_part else "")),
        ("", "\n".join(options)),
        ("Källa", citations(bank, question.kallor)),
    ]
    name = question.id + (f"  (tangent {question.intag} i intaget)" if question.intag else "")
    body = table([row for row in rows if row[1]], indent=4)
    return f"{name}\n{table([(question.text,)], indent=2)}\n{body}"


def _plain(bank: Bank, question: Question) -> dict[str, object]:
    """The question with the keys of design.md; conditions in the bank's own words, as ASCII."""
    shown = bank.asked_if(question.id)
    return {
        "id": question.id,
        "del": bank.part_of(question.id).id,
        "text": question.text,
        "varfor": question.varfor,
        "typ": question.typ,
        "svar": [
            {"id": one.id, "text": one.text, "foljd": one.foljd, "skal_kravs": one.id in question.skal_kravs}
            for one in question.svar
        ],
        "antas": question.antas,
        "kallor": question.kallor,
        "visas_om": _condition(shown) if shown else None,
        "intag": question.intag,
        "hjalp": question.hjalp,
        "per_part": question.per_part,
        "jurist": question.jurist,
        "vilar_pa": question.vilar_pa,
        "anvands": question.anvands,
    }


def _condition(condition: Condition) -> dict[str, object]:
    """A condition in the words of the bank's files."""
    match condition:
        case All(parts):
            return {"alla": [_condition(part) for part in parts]}
        case Any(parts):
            return {"nagon": [_condition(part) for part in parts]}
        case Not(part):
            return {"inte": _condition(part)}
        case Count(least, parts):
            return {"antal": {"minst": least, "av": [_condition(part) for part in parts]}}
        case Is(question, options):
            return {"fraga": question, "ar": sorted(options)}
        case Bound(question, least, most):
            limits = {"minst": least, "hogst": most}
            return {"fraga": question} | {
                word: _limit(one) for word, one in limits.items() if one is not None
            }
        case Answered(question):
            return {"fraga": question, "besvarad": "ja"}
        case Verdict(criterion, met):
            return {"kriterium": criterion, "ar": "uppfyllt" if met else "ej_uppfyllt"}


def _limit(limit: Limit) -> object:
    return {"konstant": limit} if isinstance(limit, str) else limit
