"""visa, historik: a case as it stands, and how it came about."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.case.cells import filled
from wizard.case.events import Break, Event
from wizard.case.lists import LISTS, ListKind
from wizard.case.model import AnswerKey, Case, Position
from wizard.case.words import to_plain
from wizard.cli.layout import local, paragraph, section, table
from wizard.cli.opening import open_case
from wizard.cli.reply import Reply, as_json, in_words
from wizard.cli.wording import (
    EXERCISE,
    about,
    answer_rows,
    ascii_key,
    ascii_keys,
    exercise_name,
    heading,
    in_party,
    question_text,
    told_rows,
)
from wizard.desk.happened import about as what
from wizard.desk.happened import label
from wizard.text import long_date


def visa(words: Namespace) -> Reply:
    """The case as it stands."""
    with open_case(words) as (desk, case):
        bank, status, found = desk.bank_of(case), desk.status(case), desk.assess(case)
    if words.json:
        return as_json({"arende": _plain(case, status, found)})
    return in_words(
        heading(case),
        table(_head(bank, case, status), indent=2),
        *_answers(bank, case, found.dormant),
        *(section(kind.title, _rows(kind, case)) for kind in LISTS),
        section("Att se över i den röda tråden", table([(gap.said,) for gap in found.gaps], indent=2)),
        section("Ställningstagande", _position(bank, case.position)),
        section("Skrivna dokument", table([(one.date, one.path) for one in case.documents], indent=2)),
    )


def _head(bank: Bank, case: Case, status: str) -> list[tuple[str, str]]:
    rows = [
        ("Ärende", case.id),
        ("Diarienummer", case.dnr),
        ("Nämnd", board.namn if (board := bank.boards.get(case.namnd)) else case.namnd),
        ("Handläggare", case.handlaggare),
        ("Bedömningsdatum", long_date(case.assessed_on)),
        (
            "Organisationer",
            "\n".join(f"{party.id}  {party.name}  {party.orgnr}".rstrip() for party in case.parties),
        ),
        ("Läge", status),
    ]
    return [(label, text) for label, text in rows if text]


def _answers(bank: Bank, case: Case, dormant: tuple[AnswerKey, ...]) -> Iterator[str]:
    """The answers by part of the interview, then those to questions that the bank does not have."""
    for part in bank.parts:
        keys = [key for question in part.fragor for key in _known(bank, case) if key[0] == question.id]
        yield section(f"Del {part.nummer}: {part.text}", _block(bank, case, keys, dormant))
    unknown = [key for key in _known(bank, case) if key[0] not in bank.questions]
    yield section("Svar på frågor som inte finns i banken", _block(bank, case, unknown, dormant))


def _known(bank: Bank, case: Case) -> list[AnswerKey]:
    """Every question with an answer, or that only the organisations have told of."""
    told = (
        (one.question, one.party if (asked := bank.questions.get(one.question)) and asked.per_part else "")
        for one in case.statements
    )
    return list(dict.fromkeys((*case.answers, *told)))


def _block(bank: Bank, case: Case, keys: list[AnswerKey], dormant: tuple[AnswerKey, ...]) -> str:
    lines = []
    for key in keys:
        asleep = " (vilande: frågan ställs inte nu)" if key in dormant else ""
        lines.append(table([(question_text(bank, key[0]) + about(case, key) + asleep,)], indent=2))
        answer = case.answer(*key)
        given = answer_rows(bank.questions.get(key[0]), answer) if answer else [("Svar", "Inte besvarad")]
        lines.append(table([*given, *told_rows(case, key)], indent=4))
    return "\n".join(lines)


def _rows(kind: ListKind, case: Case) -> str:
    blocks = (f"  {row.id}\n{table(filled(case, kind, row), indent=4)}" for row in case.listed(kind.name))
    return "\n".join(blocks)


def _position(bank: Bank, position: Position | None) -> str:
    if position is None:
        return ""
    form = bank.forms[position.form].text if position.form in bank.forms else position.form
    rows = [
        ("Form", form),
        ("Skäl", position.reason),
        ("Avvikelse", position.departure),
        ("Vem", f"{position.name}, {long_date(position.date)}"),
    ]
    return table([(label, text) for label, text in rows if text], indent=2)


def _plain(case: Case, status: str, found: Assessment) -> dict[str, object]:
    """The case as it stands, in the words of a case file. What is empty is left out below the first keys."""
    return {
        "id": case.id,
        "titel": case.title,
        "diarienummer": case.dnr,
        "namnd": case.namnd,
        "handlaggare": case.handlaggare,
        "bedomningsdatum": case.assessed_on,
        "lage": status,
        "bank": {"version": case.bank.version, "sha256": case.bank.sha256},
        "parter": [ascii_keys(to_plain(party)) for party in case.parties],
        "svar": [
            {**in_party(key), **ascii_keys(to_plain(answer)), "vilande": key in found.dormant}
            for key, answer in case.answers.items()
        ],
        "listor": {
            ascii_key(kind.name): [{"id": row.id, **ascii_keys(row.cells)} for row in case.listed(kind.name)]
            for kind in LISTS
        },
        "stallningstagande": ascii_keys(to_plain(case.position)) if case.position else None,
        "dokument": [ascii_keys(to_plain(one)) for one in case.documents],
        "huvud": case.head,
        "uppgifter": [ascii_keys(to_plain(one)) for one in case.statements],
        "luckor": [
            {"kod": gap.code, "slag": gap.severity, "text": gap.text, "lista": gap.list, "rad": gap.row}
            for gap in found.gaps
        ],
        "ovning": exercise_name(case),
    }


def historik(words: Namespace) -> Reply:
    """Every event of the case; and, when asked, whether the chain of them holds."""
    check = words.kontrollera is not None
    with open_case(words) as (desk, case):
        events, bank = desk.history(case), desk.bank_of(case)
        breaks = desk.verify(case, words.kontrollera or "") if check else ()
    if words.json:
        plain = {
            "arende": case.id,
            "huvud": case.head,
            "handelser": [ascii_keys(to_plain(event)) for event in events],
            "brott": [{"handelse": one.number, "text": one.text} for one in breaks] if check else None,
            "ovning": exercise_name(case),
        }
        return as_json(plain, faulty=bool(breaks))
    return in_words(
        EXERCISE if case.exercise else "",
        "\n".join(_told(bank, event) for event in events),
        f"Kedjans huvud: {case.head}",
        _verdict(breaks) if check else "",
        faulty=bool(breaks),
    )


def _verdict(breaks: Sequence[Break]) -> str:
    if not breaks:
        return "Historiken håller."
    return "\n".join(("Historiken håller inte:", *(f"  händelse {one.number}: {one.text}" for one in breaks)))


def _told(bank: Bank, event: Event) -> str:
    """An event on its own lines, so that each makes sense when it is read alone: who did what when, then all
    of what it says, in the words of the questions."""
    head = paragraph(f"{event.number}. {local(event.time)}, {event.actor}. {label(event)}:")
    return f"{head}\n{table([(what(bank, event),)], indent=2)}"
