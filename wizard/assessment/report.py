"""The assessment as plain data with the stable ASCII keys of `vagval bedom --json`.

A question asked about each organisation is written `fråga@o2` in lists of ids when the case has several,
and with a key `part` where it is an object. A key may be added last; none changes meaning or place.
"""

from collections.abc import Iterator
from typing import Any

from wizard.assessment.counting import strict
from wizard.assessment.language import Finding, language
from wizard.assessment.model import Assessment, Reason, Trace
from wizard.assessment.reading import Reading
from wizard.assessment.reasons import reasons_for
from wizard.assessment.support import Support, support
from wizard.assessment.trace import trace
from wizard.assessment.what_if import pair_changes, settles_another, single_changes
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import AnswerKey, Case

FORMAT = 1

Plain = dict[str, Any]


def report(bank: Bank, case: Case, found: Assessment) -> Plain:
    """Everything an assessment says, with the condition trees and what would change it."""
    reading = Reading(bank, case, strict)
    return {
        "vagval": FORMAT,
        "bank": {"version": bank.version, "sha256": bank.sha256},
        "bedomningsdatum": found.date,
        "form": found.form,
        "rad": found.row,
        "vag": found.route,
        "lutar_at": found.lean,
        "mojliga": list(found.possible),
        "uteslutna": list(found.excluded),
        "formgrupp": found.group,
        "mojliga_vagar": list(found.possible_routes),
        "beredskap": found.readiness,
        "kriterier": dict(found.verdicts),
        "oppna": [written(case, key) for key in found.open],
        "skal_saknas": [written(case, key) for key in found.reason_missing],
        "jurist": [
            {"punkt": one.id, "text": one.text, "kriterium": one.criterion, "kalla": list(one.sources)}
            for one in found.lawyer
        ],
        "varningar": [
            {"kod": one.code, "text": one.text, "kalla": list(one.sources)} for one in found.warnings
        ],
        "iakttagelser": list(found.observations),
        "skal": [_reason(reading, reason) for reason in reasons_for(bank, case)],
        "vad_andrar": list(_changes(bank, case, found)),
        "grunder": {name: [_support(one) for one in support(reading, name)] for name in bank.criteria},
        "skal_for_klar": [written(case, key) for key in found.unreasoned],
        "sprak": [_wording(one) for one in language(bank, case, found.shown)],
        "ovning": case.exercise.practice if case.exercise else None,
    }


def _wording(found: Finding) -> Plain:
    """What the språkvakt found; `lagen` says where each of the words stands, in characters from 0."""
    kept = found.kept
    return {
        "regel": found.rule.id,
        "plats": str(found.place),
        "ord": [hit.words for hit in found.hits],
        "text": f"{found.rule.rubrik}. {found.rule.varfor} {found.rule.gor_sa_har}",
        "kalla": list(found.rule.kallor),
        "avfardad": {"skal": kept.reason, "av": kept.by, "datum": kept.date} if kept else None,
        "lagen": [[hit.start, hit.end] for hit in found.hits],
    }


def written(case: Case, key: AnswerKey) -> str:
    """The question's id, with the organisation's where there are several to tell apart."""
    question, party = key
    return f"{question}@{party}" if party and len(case.parties) > 1 else question


def _asked(key: AnswerKey) -> Plain:
    question, party = key
    return {"fraga": question, "part": party} if party else {"fraga": question}


def _reason(reading: Reading, reason: Reason) -> Plain:
    return {
        "form": reason.form,
        "utfall": reason.outcome,
        "text": reason.text,
        "trad": _tree(reading.case, trace(reading, reading.bank.conditions["rad", reason.row])),
        "kalla": list(reason.sources),
        "rad": reason.row,
        "prosa": list(reason.why),
    }


def _support(one: Support) -> Plain:
    """An answer behind a verdict. `styrkt` is null while nothing is answered."""
    question, party = one.key
    answer = one.answer or Answer(value="")
    checked = "kontrollerad" if one.checked else "uppgift"
    return {
        "fraga": question,
        "part": party or None,
        "svar": one.answer.value if one.answer else None,
        "av": answer.by,
        "datum": one.day,
        "skal": answer.reason,
        "underlag": list(answer.evidence),
        "styrkt": checked if one.answer else None,
        "vem": answer.who,
    }


def _tree(case: Case, node: Trace) -> Plain:
    """A condition in the words of the bank's files, with its truth: true, false or null for unknown."""
    parts = [_tree(case, part) for part in node.parts]
    match node.word:
        case "fråga":
            answer = case.answer(node.name, node.party)
            return {
                **_asked((node.name, node.party)),
                "sant": node.truth,
                "text": node.text,
                "svar": answer.value if answer else None,
                "kalla": list(node.sources),
            }
        case "kriterium":
            about = {"kriterium": node.name, "part": node.party} if node.party else {"kriterium": node.name}
            return {
                **about,
                "sant": node.truth,
                "text": node.text,
                "kalla": list(node.sources),
                "villkor": parts,
            }
        case "inte":
            return {"inte": parts[0], "sant": node.truth}
        case "alla" | "någon":
            return {"nagon" if node.word == "någon" else "alla": parts, "sant": node.truth}
        case _:
            return {
                "antal": {"minst": int(node.word.removeprefix("minst ")), "av": parts},
                "sant": node.truth,
            }


def _changes(bank: Bank, case: Case, found: Assessment) -> Iterator[Plain]:
    """What each single other answer would do; where none settles another form, the pairs of criteria that do."""
    single = single_changes(bank, case, found.shown)
    for change in single:
        yield {
            **_asked(change.question),
            "till": change.to,
            "form": change.form,
            "mojliga": list(change.possible),
        }
    for pair in () if settles_another(found, single) else pair_changes(bank, case):
        turned = [
            {"kriterium": name, "till": "uppfyllt" if met else "ej_uppfyllt"} for name, met in pair.criteria
        ]
        yield {"kriterier": turned, "form": pair.form, "mojliga": list(pair.possible)}
