"""A practice case → the cases that it speaks of: as the learner meets it, as the facit answers it, and as
another reading does."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from wizard.bank.model import Bank
from wizard.bank.yamltext import Document, Path_, Plain
from wizard.case.casereader import FORMAT
from wizard.case.changes import AnswerGiven, Change, DetailsChanged, PartyAdded, RowAdded
from wizard.case.exercises import PRESUMED
from wizard.case.model import AnswerKey, Case
from wizard.practice.reading import Practice
from wizard.practice.words import FacitAnswer, Reading
from wizard.trial.building import REASON, Builder, Trial
from wizard.trial.words import CaseTest


class PracticeCases:
    """Builds what a practice case speaks of. Raises VagvalError for what the bank cannot read."""

    def __init__(self, bank: Bank, practice: Practice, bases: Mapping[str, Document]) -> None:
        self._bank, self._practice = bank, practice
        self._bases = {name: _neutral(base, bank) for name, base in bases.items()}

    def start(self) -> Case:
        """As the learner meets it: only what is presumed has been answered, and nothing that is to be practised."""
        case, asked = self._built(self._trial(facit=False)), facit_keys(self._bank, self._practice)
        return case.with_answers({key: answer for key, answer in case.answers.items() if key not in asked})

    def solved(self, reading: Reading | None = None, path: Path_ = ()) -> Case:
        """As the facit answers it, with the answers of another reading in their place where one is given.
        `path`: where the reading stands in the file."""
        return self._built(self._trial(facit=True, reading=reading, path=path))

    def trial(self, reading: Reading | None = None, path: Path_ = ()) -> tuple[Trial, Case]:
        """The facit, or another reading of it, as a case test, and its case."""
        trial = self._trial(facit=True, reading=reading, path=path)
        return trial, self._built(trial)

    def _built(self, trial: Trial) -> Case:
        says = self._practice.says
        case = Builder(self._bank, {trial.says.namn: trial}, self._bases).case(trial.says.namn)
        parties = tuple(
            replace(party, name=name) for party, name in zip(case.parties, says.organisationer, strict=False)
        )
        answers = {
            key: replace(answer, reason=PRESUMED) if answer.reason == REASON else answer
            for key, answer in case.answers.items()
        }
        return replace(case, title=says.titel, namnd=says.namnd, parties=parties, answers=answers)

    def _trial(self, *, facit: bool, reading: Reading | None = None, path: Path_ = ()) -> Trial:
        says, document = self._practice.says, self._practice.document
        answers: dict[str, Any] = dict(says.forutsatt.svar)
        parties: dict[str, dict[str, Any]] = {id: dict(of) for id, of in says.forutsatt.parter.items()}
        moved: list[tuple[Path_, Path_]] = [((), ()), (("förutsatt",), ())]
        if facit:
            answers |= {id: _answer(one) for id, one in says.facit.svar.items()}
            for party, of in says.facit.parter.items():
                parties[party] = parties.get(party, {}) | {id: _answer(one) for id, one in of.items()}
            moved.append((("facit",), ()))
        vantat = says.vantat
        if reading is not None:
            answers |= reading.svar
            for party, of in reading.parter.items():
                parties[party] = parties.get(party, {}) | of
            moved.append((path, ()))
            vantat = reading.vantat
        test = CaseTest.model_construct(
            namn=f"{self._practice.name}: {reading.namn}" if reading else self._practice.name,
            kallor=says.kallor,
            bas=says.forutsatt.bas,
            datum=says.datum,
            skal=True,
            organisationer=len(says.organisationer),
            svar=answers,
            parter=parties,
            listor=says.forutsatt.listor,
            vantat=vantat,
        )
        return Trial(test, _as_test(document, moved), ())


def as_changes(case: Case) -> Iterator[Change]:
    """What has to happen to an empty case for it to hold what this one does: title, parties, answers, lists."""
    yield DetailsChanged(title=case.title, namnd=case.namnd, assessment_date=case.date)
    yield from (PartyAdded(party) for party in case.parties)
    yield from (AnswerGiven(id, answer, party, case.date) for (id, party), answer in case.answers.items())
    yield from (RowAdded(name, row) for name, rows in case.rows.items() for row in rows)


def facit_keys(bank: Bank, practice: Practice) -> dict[AnswerKey, FacitAnswer]:
    """Every question that the facit answers, with its organisation. What is said of one organisation goes before
    what is said of all."""
    says, found = practice.says, dict[AnswerKey, FacitAnswer]()
    parties = [f"o{number}" for number, _ in enumerate(says.organisationer, start=1)]
    for id, one in says.facit.svar.items():
        asked = bank.questions.get(id)
        for party in parties if asked is not None and asked.per_part else [""]:
            found[id, party] = one
    for party, of in says.facit.parter.items():
        found |= {(id, party): one for id, one in of.items()}
    order = {id: number for number, id in enumerate(bank.questions)}
    return dict(sorted(found.items(), key=lambda pair: (order.get(pair[0][0], 0), pair[0][1])))


def _answer(one: FacitAnswer) -> dict[str, Any]:
    return {"svar": one.svar, "skäl": one.varfor}


def _as_test(document: Document, moved: list[tuple[Path_, Path_]]) -> Document:
    """The file with the places that its parts have as a case test: later ones before earlier."""
    places = dict(document.places)
    for source, target in moved[1:]:
        for path, place in document.places.items():
            if path[: len(source)] == source:
                places[*target, *path[len(source) :]] = place
    return replace(document, places=places)


def _neutral(base: Document, bank: Bank) -> Document:
    """A case file with its answers alone: no texts, no skäl, no lists. What it was about is gone."""
    data = base.data if isinstance(base.data, dict) else {}
    parties = data.get("parter", [])
    kept: dict[str, Plain] = {
        "vagval": FORMAT,
        "parter": [
            {"id": one["id"], "namn": one["namn"], "svar": _values(one.get("svar", {}), bank)}
            for one in (parties if isinstance(parties, list) else [])
            if isinstance(one, dict)
        ],
        "svar": _values(data.get("svar", {}), bank),
    }
    return replace(base, data=kept)


def _values(answers: Plain, bank: Bank) -> dict[str, Plain]:
    return dict(_presumed(answers, bank)) if isinstance(answers, dict) else {}


def _presumed(answers: Mapping[str, Plain], bank: Bank) -> Iterator[tuple[str, Plain]]:
    for id, answer in answers.items():
        value = answer["svar"] if isinstance(answer, dict) else answer
        asked = bank.questions.get(id)
        if asked is not None and asked.typ == "text":
            yield id, PRESUMED
        else:
            yield id, {"svar": value, "skäl": PRESUMED}
