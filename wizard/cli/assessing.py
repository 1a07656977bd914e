"""bedom: what the answers lead to, and why."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence

from wizard.assessment.language import Finding
from wizard.assessment.language_words import kept_because, what, where
from wizard.assessment.model import Assessment, Change, PairChange, Reason
from wizard.assessment.prose import both
from wizard.assessment.report import report
from wizard.assessment.what_if import settles_another
from wizard.assessment.words import READINESS, beyond, value_text
from wizard.bank.model import Bank
from wizard.case.model import AnswerKey, Case
from wizard.cli.layout import section, table
from wizard.cli.opening import open_case
from wizard.cli.reply import Reply, as_json, in_words
from wizard.cli.wording import about, heading, question_text
from wizard.text import long_date
from wizard.tui.wording import OUTCOMES, VERDICTS, citations, forms


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
        heading(case),
        table(_outcome(bank, found), indent=2),
        section("Skäl", _reasons(bank, reasons)),
        section("Nästa steg", _bullets(bank.forms[found.form].nasta_steg) if found.form else ""),
        section("Öppna frågor", _keys(bank, case, found.open)),
        section("Svar som saknar skäl, namn eller datum", _keys(bank, case, found.reason_missing)),
        section("Svar som avgör formen och behöver skäl för klar", _keys(bank, case, found.unreasoned)),
        section(
            "Behövs innan det är klart", _bullets(bank.criteria[name].ej_uppfyllt for name in found.needs)
        ),
        section("Att se över i den röda tråden", _bullets(gap.said for gap in found.gaps)),
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
