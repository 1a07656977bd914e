"""A case test → the case that it is about: its base, with the answers and lists that differ."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from wizard.assessment.counting import given, grounds
from wizard.assessment.reading import Reading
from wizard.bank.model import Bank
from wizard.bank.yamltext import Document, Path_, Plain
from wizard.case.answers import Answer
from wizard.case.casereader import FORMAT, CaseReader
from wizard.case.changes import AnswerGiven, RowAdded
from wizard.case.model import AnswerKey, Case, Party
from wizard.faults import Code, Place, VagvalError, did_you_mean, fault
from wizard.trial.words import CaseTest

DAY, REASON, LAWYER = "2026-10-15", "Skäl.", "Jurist Exempel"
"""The day of a case that names none, the skäl of an answer that has none of its own, and the lawyer."""
TAKEN_AWAY = ("null", "~", "")
MOST_BASES = 50
"""How many case tests in a row may each be the base of the next."""
EMPTY = Case(id="prov", parties=(Party("o1", "Föreningen Exempel"),), last_day=DAY)


@dataclass(frozen=True, slots=True)
class Trial:
    """A case test and where it stands."""

    says: CaseTest
    document: Document
    path: Path_


class Builder:
    """Builds the cases of a bank's case tests. Each base is built once.

    bases   case files by the name that `bas` calls them
    """

    def __init__(self, bank: Bank, trials: Mapping[str, Trial], bases: Mapping[str, Document]) -> None:
        self._bank, self._trials, self._bases = bank, trials, bases
        self._built: dict[str, Case] = {}
        self._above: list[str] = []

    def case(self, name: str) -> Case:
        """The case of the test with this name. Raises VagvalError with all that is wrong with it."""
        if name in self._built:
            return self._built[name]
        trial = self._trials[name]
        if name in self._above:
            ring = " → ".join([*self._above[self._above.index(name) :], name])
            raise VagvalError(fault(Code.BANK072, trial.document.place((*trial.path, "bas")), ring=ring))
        if len(self._above) == MOST_BASES:
            place = trial.document.place((*trial.path, "bas"))
            raise VagvalError(fault(Code.BANK076, place, antal=MOST_BASES))
        self._above.append(name)
        try:
            self._built[name] = self._changed(self._base(trial), trial)
        finally:
            self._above.pop()
        return self._built[name]

    def _base(self, trial: Trial) -> Case:
        name = trial.says.bas
        if name is None:
            return EMPTY
        if name in self._trials:
            return self.case(name)
        if name not in self._bases:
            known = did_you_mean(name, [*self._bases, *self._trials])
            place = trial.document.place((*trial.path, "bas"))
            raise VagvalError(fault(Code.BANK071, place, namn=name, rad=known))
        if name not in self._built:
            self._built[name] = read_case(self._bank, self._bases[name])
        return self._built[name]

    def _changed(self, base: Case, trial: Trial) -> Case:
        says = trial.says
        case = _with_organisations(base, says.organisationer)
        if says.datum is not None:
            case = replace(case, date=says.datum.isoformat())
        file, taken = _as_case_file(trial, self._bank, case)
        changes = CaseReader(file, self._bank, DAY).changes
        rows = {
            name: tuple(one.row for one in changes if isinstance(one, RowAdded) and one.list == name)
            for name in says.listor
        }
        case = replace(case, rows={**case.rows, **rows})
        case = case.with_answers({key: answer for key, answer in case.answers.items() if key not in taken})
        given_now = {(one.question, one.party): one.answer for one in changes if isinstance(one, AnswerGiven)}
        written = {key: _written_out(says, *key) for key in given_now}
        answers = {
            key: answer if "skäl" in written[key] or not says.skal else replace(answer, reason=REASON)
            for key, answer in given_now.items()
        }
        return with_answers(self._bank, case, answers, written)


def read_case(bank: Bank, file: Document) -> Case:
    """A case file as it stands; what lawyers say in it rests on the facts in it. Raises VagvalError."""
    reader, case = CaseReader(file, bank, DAY), Case(id=EMPTY.id)
    for change in reader.changes:
        case = change.applied(case) or case
    return _grounded(bank, case, reader.ungrounded)


def with_answers(
    bank: Bank,
    case: Case,
    answers: Mapping[AnswerKey, Answer],
    written: Mapping[AnswerKey, frozenset[str]],
) -> Case:
    """The case with these answers. A lawyer's has name, date and the facts it rests on, as they stand when
    all else is answered, but for the words that were written out."""
    lawyers = [key for key in answers if bank.questions[key[0]].jurist]
    signed = {
        key: replace(
            answers[key],
            who=answers[key].who if "vem" in written.get(key, ()) else LAWYER,
            date=answers[key].date if "datum" in written.get(key, ()) else DAY,
        )
        for key in lawyers
    }
    case = case.with_answers({**case.answers, **answers, **signed})
    return _grounded(bank, case, [key for key in lawyers if "vilar_på" not in written.get(key, ())])


def _grounded(bank: Bank, case: Case, keys: list[AnswerKey]) -> Case:
    for key in keys:
        rests_on = grounds(Reading(bank, case, given), bank.questions[key[0]], key[1])
        case = case.with_answers({**case.answers, key: replace(case.answers[key], grounds=rests_on)})
    return case


def _written_out(says: CaseTest, question: str, party: str) -> frozenset[str]:
    """The words of an answer that stand in the test itself."""
    answer = says.parter.get(party, {}).get(question, says.svar.get(question))
    return frozenset(answer) if isinstance(answer, dict) else frozenset()


def _with_organisations(case: Case, number: int) -> Case:
    """The case with at least so many organisations; the ones added answer as the first."""
    first = case.parties[0]
    for count in range(len(case.parties) + 1, number + 1):
        added = replace(first, id=f"o{count}", name=f"{first.name} {count}")
        copied = {(id, added.id): answer for (id, of), answer in case.answers.items() if of == first.id}
        case = replace(case, parties=(*case.parties, added), answers={**case.answers, **copied})
    return case


# -- the answers of a test as a case file, so that there is one reader of answers -------------------------


def _as_case_file(trial: Trial, bank: Bank, case: Case) -> tuple[Document, frozenset[AnswerKey]]:
    """What the test says, as a case file with the places of the test, and the answers it takes away.

    Raises VagvalError for an organisation that the case does not have.
    """
    says, ids = trial.says, [party.id for party in case.parties]
    unknown = [
        fault(Code.BANK075, trial.document.place((*trial.path, "parter", id)), id=id, rad=", ".join(ids))
        for id in says.parter
        if id not in ids
    ]
    if unknown:
        raise VagvalError(*unknown)
    whole: dict[str, Plain] = {}
    each: dict[str, dict[str, Plain]] = {id: {} for id in ids}
    moved: dict[Path_, Path_] = {("listor",): ("listor",)}
    taken = set[AnswerKey]()
    for source, party, question, answer in _answers(trial, ids, bank):
        if answer in TAKEN_AWAY and question in bank.questions:
            taken.add((question, party))
            (each[party] if party else whole).pop(question, None)
            continue
        taken.discard((question, party))
        (each[party] if party else whole)[question] = answer
        target = ("parter", ids.index(party), "svar") if party else ("svar",)
        moved[*target, question] = source
    data: dict[str, Plain] = {
        "vagval": FORMAT,
        "parter": [{"id": id, "namn": id, "svar": each[id]} for id in ids],
        "svar": whole,
        "listor": says.listor,
    }
    return _moved(trial, data, moved), frozenset(taken)


def _answers(trial: Trial, ids: list[str], bank: Bank) -> Iterator[tuple[Path_, str, str, Plain]]:
    """(where it stands in the test, party, question, answer), an answer of one organisation last."""
    for question, answer in trial.says.svar.items():
        asked = bank.questions.get(question)
        for party in ids if asked is not None and asked.per_part else [""]:
            yield ("svar", question), party, question, answer
    for party, answers in trial.says.parter.items():
        for question, answer in answers.items():
            yield ("parter", party, question), party, question, answer


def _moved(trial: Trial, data: Plain, moved: Mapping[Path_, Path_]) -> Document:
    """The data with, for each part that came from the test, the place that it has there."""
    places: dict[Path_, Place] = {(): trial.document.place(trial.path)}
    for path, place in trial.document.places.items():
        if path[: len(trial.path)] == trial.path:
            inner = path[len(trial.path) :]
            for target, source in moved.items():
                if inner[: len(source)] == source:
                    places[*target, *inner[len(source) :]] = place
    return Document(trial.document.file, data, places)
