"""What an event says happened, in words. Pure."""

from wizard.assessment.words import value_text
from wizard.bank.model import Bank
from wizard.case import changes, exercises
from wizard.case.answers import Answer
from wizard.case.changes import Change
from wizard.case.events import Event, change_of
from wizard.case.lists import list_kind


def label(event: Event) -> str:
    """What kind of thing happened."""
    kind = changes.KINDS.get(event.kind)
    return kind.label if kind else event.kind


def about(bank: Bank, event: Event) -> str:
    """All that happened, the most telling first. An erased event says only that it is."""
    return "Innehållet är gallrat." if event.erased else _about(bank, change_of(event))


def _about(bank: Bank, change: Change) -> str:
    match change:
        case changes.AnswerGiven(question=id, answer=answer, party=party):
            return _answer(bank, id, answer, party)
        case changes.AnswerWithdrawn(question=id, party=party):
            return _lines(_question(bank, id), party)
        case changes.CaseOpened(id=id, bank=ref):
            return f"{id}, frågebank {ref.version}"
        case changes.DetailsChanged() as details:
            named = {
                "Titel": details.title, "Diarienummer": details.dnr, "Nämnd": details.namnd,
                "Handläggare": details.handlaggare, "Bedömningsdatum": details.assessment_date,
            }  # fmt: skip
            return ", ".join(f"{name}: {value or '–'}" for name, value in named.items() if value is not None)
        case changes.PartyAdded(party=party) | changes.PartyChanged(party=party):
            return _lines(party.name, party.orgnr, party.contact)
        case changes.RowAdded(list=name, row=row) | changes.RowChanged(list=name, row=row):
            kind = list_kind(name)
            labels = {column.id: column.label for column in kind.columns} if kind else {}
            cells = [f"{labels.get(column, column)}: {cell}" for column, cell in row.cells.items() if cell]
            return _lines(f"{name} {row.id}", *cells)
        case changes.RowMoved(list=name, id=id) | changes.RowRemoved(list=name, id=id):
            return f"{name} {id}"
        case changes.PositionTaken(position=taken):
            form = bank.forms[taken.form].text if taken.form in bank.forms else taken.form
            return _lines(form, f"Skäl: {taken.reason}", taken.departure and f"Avvikelse: {taken.departure}")
        case changes.WordingKept() as kept:
            rule = bank.language.rules.get(kept.rule)
            return _lines(rule.rubrik if rule else kept.rule, kept.place, f"Skäl: {kept.reason}")
        case changes.StatementGiven(statement=told):
            by = ", ".join(filter(None, (told.party, told.who, told.date, told.path)))
            return _lines(_question(bank, told.question), by, told.text)
        case changes.DocumentWritten(written=document):
            return _lines(
                f"{document.edition}: {document.path}",
                f"Filens sha256: {document.sha256}",
                document.template_sha256 and f"Mallens sha256: {document.template_sha256}",
                document.letterhead_sha256 and f"Brevhuvudets sha256: {document.letterhead_sha256}",
            )
        case exercises.ExerciseBegun(exercise=begun):
            return _lines(begun.practice, begun.group and f"Grupp: {begun.group}", begun.way)
        case exercises.ExerciseMarked(marks=marks):
            return f"Enligt facit: {len(marks.agreed)}. Annat än facit: {len(marks.differed)}."
        case exercises.SituationAnswered(question=id, result=result):
            return _lines(_question(bank, id), result)
        case changes.PartyRemoved(id=id):
            return id
        case changes.ContentErased(numbers=numbers, rule=rule):
            return f"händelse {', '.join(map(str, numbers))}: {rule}"
        case _:
            return ""


def _answer(bank: Bank, id: str, answer: Answer, party: str) -> str:
    question = bank.questions.get(id)
    value = value_text(question, answer.value) if question else str(answer.value)
    return _lines(
        f"{_question(bank, id)} {value}",
        party and f"Part: {party}",
        answer.reason and f"Skäl: {answer.reason}",
        answer.evidence and f"Underlag: {'; '.join(answer.evidence)}",
        answer.who and f"Vem: {answer.who}",
        answer.date and f"Datum: {answer.date}",
    )


def _question(bank: Bank, id: str) -> str:
    return bank.questions[id].text if id in bank.questions else id


def _lines(*parts: str | tuple[str, ...]) -> str:
    return "\n".join(str(part) for part in parts if part)
