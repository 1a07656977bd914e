"""fragor, bedom: what is asked, and what the answers lead to."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence

from wizard.assessment.language import Finding
from wizard.assessment.language_words import kept_because, what, where
from wizard.assessment.model import Assessment, Change, PairChange, Reason
from wizard.assessment.prose import both
from wizard.assessment.report import report
from wizard.assessment.what_if import settles_another
from wizard.assessment.words import beyond, value_text
from wizard.bank.conditions import All, Answered, Any, Bound, Condition, Count, Is, Limit, Not, Verdict
from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.model import AnswerKey, Case
from wizard.cli.layout import section, table
from wizard.cli.opening import bank_at, open_case
from wizard.cli.reply import Reply, as_json, in_words
from wizard.cli.wording import about, question_text
from wizard.text import long_date
from wizard.tui.wording import OUTCOMES, READINESS, VERDICTS, citations, forms

_KINDS = {
    "val": "ett av svaren",
    "flerval": "ett eller flera av svaren",
    "tal": "ett heltal",
    "belopp": "hela kronor",
    "datum": "ett datum",
    "text": "fri text",
}


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
        ("Svara", _KINDS[question.typ] + (", för varje organisation" if question.per_part else "")),
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


def bedom(words: Namespace) -> Reply:
    """The assessment of a case."""
    with open_case(words) as (desk, case):
        bank, found = desk.bank_of(case), desk.assess(case)
        if words.json:
            return as_json(report(bank, case, found))
        reasons, changes = desk.why(case).reasons, desk.single_changes(case)
        pairs = () if settles_another(found, changes) else desk.pair_changes(case)
        wordings = desk.language(case)
    return in_words(
        case.title or "(utan titel)",
        table(_outcome(bank, found), indent=2),
        section("Skäl", _reasons(bank, reasons)),
        section("Nästa steg", _bullets(bank.forms[found.form].nasta_steg) if found.form else ""),
        section("Öppna frågor", _keys(bank, case, found.open)),
        section("Svar som saknar skäl, namn eller datum", _keys(bank, case, found.reason_missing)),
        section("Svar som avgör formen och behöver skäl för klar", _keys(bank, case, found.unreasoned)),
        section(
            "Behövs innan det är klart", _bullets(bank.criteria[name].ej_uppfyllt for name in found.needs)
        ),
        section("Luckor i den röda tråden", _bullets(gap.text for gap in found.gaps)),
        section("För juristen", table([(one.id, one.text) for one in found.lawyer], indent=2)),
        section("Att känna till", table([(one.code, one.text) for one in found.warnings], indent=2)),
        section("Språkvakten", _wordings(bank, case, wordings)),
        section("Kriterier", table(_verdicts(bank, found), indent=2)),
        section("Det här skulle ändra bedömningen", _what_if(bank, case, changes)),
        section("Två kriterier som tillsammans ändrar formen", _pairs(bank, pairs)),
        "Vägval är ett beslutsstöd. Nämnden beslutar.",
    )


def _outcome(bank: Bank, found: Assessment) -> list[tuple[str, str]]:
    """The outcome in a few lines. What has no answer yet says why."""
    undecided = (
        bank.head.intag.for_tidigt.replace("{n}", str(found.too_early)) if found.too_early else "ingen"
    )
    rows = [
        ("Bedömningsdatum", long_date(found.date)),
        ("Form", _form(bank, found.form) if found.form else "inte avgjord"),
        ("Väg", _route(bank, found)),
        ("Lutar åt", "" if found.form else _form(bank, found.lean) if found.lean else undecided),
        ("Möjliga", "" if found.form else forms(bank, found.possible)),
        ("Uteslutna", "" if found.form else forms(bank, found.excluded)),
        ("Allt möjligt är", "" if found.form or not found.group else bank.groups[found.group].text),
        ("Beredskap", READINESS[found.readiness]),
    ]
    return [(label, text) for label, text in rows if text]


def _route(bank: Bank, found: Assessment) -> str:
    ways = bank.forms[found.form or found.lean or ""].vagar if found.route else ()
    return next((way.text for way in ways if way.id == found.route), "")


def _form(bank: Bank, form: str) -> str:
    return bank.forms[form].text


def _reasons(bank: Bank, reasons: Sequence[Reason]) -> str:
    return "\n".join(
        f"  {_form(bank, one.form)}: {OUTCOMES[one.outcome]}\n"
        + table([(one.text,), (f"({citations(bank, one.sources)})",)], indent=4)
        + (f"\n{_bullets(one.why)}" if one.why else "")
        for one in reasons
    )


def _verdicts(bank: Bank, found: Assessment) -> Iterator[tuple[str, str]]:
    for name, verdict in found.verdicts.items():
        yield VERDICTS[verdict], bank.criteria[name].text


def _keys(bank: Bank, case: Case, keys: Sequence[AnswerKey]) -> str:
    return table([(key[0], question_text(bank, key[0]) + about(case, key)) for key in keys], indent=2)


def _bullets(texts: Iterable[str]) -> str:
    return table([("–", text) for text in texts], indent=2)


def _wordings(bank: Bank, case: Case, found: Sequence[Finding]) -> str:
    """Where, what and why; and of what was let stand who let it, and the reason."""
    return table(
        [(where(bank, case, one.place), f"{what(one)} {_why(bank, one)}") for one in found], indent=2
    )


def _why(bank: Bank, found: Finding) -> str:
    if found.kept is not None:
        return kept_because(found.kept)
    rule = found.rule
    return f"{rule.varfor} {rule.gor_sa_har} ({citations(bank, rule.kallor)})"


def _what_if(bank: Bank, case: Case, changes: Sequence[Change]) -> str:
    return table([(_change(bank, case, one), _after(bank, one)) for one in changes], indent=2)


def _change(bank: Bank, case: Case, change: Change) -> str:
    question = bank.questions[change.question[0]]
    return f"{question.text}{about(case, change.question)} {value_text(question, change.to)}{beyond(question, change.side)}"


def _pairs(bank: Bank, pairs: Sequence[PairChange]) -> str:
    return table([(both(bank, one.criteria), f"→ {_form(bank, one.form)}") for one in pairs], indent=2)


def _after(bank: Bank, change: Change) -> str:
    if change.form:
        return f"→ {_form(bank, change.form)}"
    return f"→ möjliga: {forms(bank, change.possible)}"
