"""Everything wrong with what there is to learn from: how it is written, and where it disagrees with the bank.

No facit can contradict the bank: the real assessment of its answers, of those that are as good, and of every
trap and reading must be what the file says.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.bank.vocabulary import Citation
from wizard.bank.yamltext import Document, Path_
from wizard.case.entry import read_value
from wizard.case.model import Case
from wizard.faults import Code, Fault, Place, VagvalError, did_you_mean, fault
from wizard.practice.building import PracticeCases, facit_keys
from wizard.practice.reading import Lessons, Placed, Practice, Thing, answer_value
from wizard.practice.words import FacitAnswer, Passage, Reading, Situation, Term
from wizard.trial.trying import tried

AVVAKTA = "avvakta"


def check(bank: Bank, lessons: Lessons) -> Iterator[Fault]:
    """Every fault in what lies beside a bank to learn from."""
    yield from lessons.faults
    for practice in lessons.cases.values():
        faults = tuple(misfits(bank, practice))
        yield from faults
        yield from _level(practice)
        if not faults:
            yield from _against_bank(bank, practice, lessons.bases)
    for situation in lessons.situations.values():
        yield from _situation(bank, situation)
    for term in lessons.terms.values():
        yield from _term(bank, lessons, term)
    for passage in lessons.passages.values():
        yield from _passage(bank, lessons, passage)


def sound(bank: Bank, lessons: Lessons) -> Lessons:
    """What of it can be met on this edition of the bank: a situation, a word or a place with a fault is left out,
    and its faults are told beside the others. A practice case is tried when its facit is made."""
    faults = list(lessons.faults)

    def kept(
        things: Mapping[str, Placed[Thing]], of: Callable[[Placed[Thing]], Iterator[Fault]]
    ) -> dict[str, Placed[Thing]]:
        wrong = {name: tuple(of(one)) for name, one in things.items()}
        faults.extend(each for found in wrong.values() for each in found)
        return {name: one for name, one in things.items() if not wrong[name]}

    return replace(
        lessons,
        situations=kept(lessons.situations, lambda one: _situation(bank, one)),
        terms=kept(lessons.terms, lambda one: _term(bank, lessons, one)),
        passages=kept(lessons.passages, lambda one: _passage(bank, lessons, one)),
        faults=tuple(faults),
    )


def misfits(bank: Bank, practice: Practice) -> Iterator[Fault]:
    """What stands in the way of playing a practice case at all: facts, papers, questions, answers and sources
    that it names and that are not there."""
    yield from _papers(practice)
    yield from _named(bank, practice)


def missing(bank: Bank, lessons: Lessons) -> Iterator[Fault]:
    """The questions that have no situation to learn from, or only with one answer; themes without a second try;
    and the sources that nothing is said of."""
    for id, question in bank.questions.items():
        answers = {answer_value(one.svar) for one in lessons.situations_on(id)}
        if not answers:
            yield fault(Code.OVN012, "situationer", id=id)
        elif question.svar and len(answers) == 1:
            yield fault(Code.OVN013, "situationer", id=id)
    trained = Counter(theme for one in lessons.cases.values() for theme in one.says.tema)
    for one in lessons.cases.values():
        for number, theme in enumerate(one.says.tema):
            if trained[theme] == 1:
                yield fault(Code.OVN022, one.document.place(("tema", number)), id=theme)
    told = {place.partition("#")[0] for place in lessons.passages}
    for id in bank.sources:
        if id not in told:
            yield fault(Code.OVN014, "kallor.yaml", id=id)


# -- the file itself ----------------------------------------------------------------------------------


def _papers(practice: Practice) -> Iterator[Fault]:
    """Papers and facts that do not go together."""
    says, document = practice.says, practice.document
    papers = {one.id: one for one in says.papper}
    facts: set[str] = set()
    for number, paper in enumerate(says.papper):
        if papers[paper.id] is not paper:
            yield fault(Code.OVN002, document.place(("papper", number)), namn=paper.id, annan="papper")
    for number, fact in enumerate(says.fakta):
        path: Path_ = ("fakta", number)
        if fact.id in facts:
            yield fault(Code.OVN002, document.place(path), namn=fact.id, annan="fakta")
        facts.add(fact.id)
        if fact.papper not in papers:
            known = did_you_mean(fact.papper, papers)
            yield fault(
                Code.OVN004, document.place((*path, "papper")), slag="papper", id=fact.papper, rad=known
            )
        elif _flat(fact.citat) not in _flat(papers[fact.papper].text):
            yield fault(Code.OVN003, document.place((*path, "citat")), papper=fact.papper)
    used: set[str] = set()
    for path, one in _answers(practice):
        used.update(one.fakta)
        for id in one.fakta:
            if id not in facts:
                place = document.place((*path, "fakta"))
                yield fault(Code.OVN004, place, slag="faktum", id=id, rad=did_you_mean(id, facts))
    for number, fact in enumerate(says.fakta):
        if fact.id not in used:
            yield fault(Code.OVN005, document.place(("fakta", number)), id=fact.id)


def _flat(text: str) -> str:
    """The words of a text whatever its lines."""
    return " ".join(text.split())


def _named(bank: Bank, practice: Practice) -> Iterator[Fault]:
    """Questions, answers and sources that the bank does not have."""
    says, document = practice.says, practice.document
    for path, one in _answers(practice):
        question = bank.questions.get(str(path[-1]))
        if question is None:
            id = str(path[-1])
            yield fault(Code.SVAR005, document.place(path), id=id, rad=did_you_mean(id, bank.questions))
            continue
        for raw in one.godtas:
            yield from _unreadable(question, raw, document.place(path))
        yield from _wrong_answers(question, document, path, one.fel, [one.svar, *one.godtas])
        yield from _sources(bank, document, (*path, "källor"), one.kallor)
    for id in {*says.facit.svar} & {*says.forutsatt.svar}:
        yield fault(Code.OVN015, document.place(("förutsatt", "svar", id)), id=id)
    yield from _sources(bank, document, ("källor",), says.kallor)
    for path, reading in _readings(practice):
        yield from _sources(bank, document, (*path, "källor"), reading.kallor)


def _level(practice: Practice) -> Iterator[Fault]:
    """Readings where there should be none, or none where there should be."""
    says, document = practice.says, practice.document
    if (says.niva == "omtvistad") != (len(says.lasningar) >= 2):
        yield fault(Code.OVN009, document.place(("läsningar",) if says.lasningar else ("nivå",)))


def _unreadable(question: Question, raw: object, place: Place) -> Iterator[Fault]:
    """What is no answer to the question."""
    try:
        read_value(question, answer_value(raw))
    except VagvalError as error:
        yield from (replace(one, place=place) for one in error.faults)


def _wrong_answers(
    question: Question, document: Document, path: Path_, wrong: Mapping[str, str], right: Iterable[object]
) -> Iterator[Fault]:
    """What is said of answers that are not right: each must be one that can be given, and not be right."""
    known = [option.id for option in question.svar]
    answers: set[str] = set()
    for one in right:
        value = answer_value(one)
        answers.update(value if isinstance(value, tuple) else {str(value)})
    for id in wrong:
        place = document.place((*path, "fel", id))
        if id not in (*known, "vet_ej"):
            yield fault(Code.SVAR001, place, varde=id, rad=did_you_mean(id, known))
        elif id in answers:
            yield fault(Code.OVN008, place, varde=id, id=question.id)


def _sources(
    bank: Bank, document: Document, path: Path_, cited: Iterable[Citation], *, whole: bool = False
) -> Iterator[Fault]:
    for number, citation in enumerate(cited):
        source = citation.partition("#")[0]
        if source not in bank.sources:
            place = document.place(path if whole else (*path, number))
            yield fault(Code.BANK015, place, id=source, rad=did_you_mean(source, bank.sources))


def _term(bank: Bank, lessons: Lessons, term: Placed[Term]) -> Iterator[Fault]:
    yield from _known(term, ("förväxlas_med",), term.says.forvaxlas_med, lessons.terms, "ord")
    yield from _sources(bank, term.document, (*term.path, "källor"), term.says.kallor)


def _passage(bank: Bank, lessons: Lessons, passage: Placed[Passage]) -> Iterator[Fault]:
    yield from _known(passage, ("förväxlas_med",), passage.says.forvaxlas_med, lessons.passages, "ställe")
    yield from _sources(bank, passage.document, (*passage.path, "ställe"), [passage.says.stalle], whole=True)


def _known(
    placed: Placed[Term] | Placed[Passage], path: Path_, ids: Iterable[str], known: Collection[str], kind: str
) -> Iterator[Fault]:
    for number, id in enumerate(ids):
        if id not in known:
            place = placed.document.place((*placed.path, *path, number))
            yield fault(Code.OVN004, place, slag=kind, id=id, rad=did_you_mean(id, known))


def _answers(practice: Practice) -> Iterator[tuple[Path_, FacitAnswer]]:
    facit = practice.says.facit
    for id, one in facit.svar.items():
        yield ("facit", "svar", id), one
    for party, of in facit.parter.items():
        for id, one in of.items():
            yield ("facit", "parter", party, id), one


def _readings(practice: Practice) -> Iterator[tuple[Path_, Reading]]:
    for key, readings in (("fällor", practice.says.fallor), ("läsningar", practice.says.lasningar)):
        for number, reading in enumerate(readings):
            yield (key, number), reading


# -- against the bank ---------------------------------------------------------------------------------


def _against_bank(bank: Bank, practice: Practice, bases: Mapping[str, Document]) -> Iterator[Fault]:
    """What the real assessment says of the facit, and of every other reading, that the file does not."""
    cases, document = PracticeCases(bank, practice, bases), practice.document
    try:
        trial, case = cases.trial()
        cases.start()
    except VagvalError as error:
        yield from error.faults
        return
    yield from tried(bank, trial, case)
    found = assess(bank, case)
    for key in facit_keys(bank, practice):
        if key not in found.shown:
            yield fault(Code.OVN006, _place(practice, key[0]), id=key[0])
    if practice.says.vantat.form != AVVAKTA:
        for id, _ in found.open:
            yield fault(Code.OVN011, document.place(("facit",)), id=id)
    yield from _accepted(bank, practice, case, found)
    for path, reading in _readings(practice):
        try:
            trial, other = cases.trial(reading, path)
        except VagvalError as error:
            yield from error.faults
            continue
        yield from tried(bank, trial, other)
        came = outcome(assess(bank, other))
        if path[0] == "fällor" and came == outcome(found):
            yield fault(Code.OVN010, document.place(path), namn=reading.namn, blev=" ".join(came))


def outcome(found: Assessment) -> tuple[str, str, str]:
    """What an assessment comes to: the form or that there is none, the row, and the beredskap."""
    return found.form or AVVAKTA, found.row or "", found.readiness


def _accepted(bank: Bank, practice: Practice, case: Case, found: Assessment) -> Iterator[Fault]:
    """Each answer that is said to be as right must leave the form, the row and the beredskap as they are."""
    for key, one in facit_keys(bank, practice).items():
        for raw in one.godtas:
            value = read_value(bank.questions[key[0]], answer_value(raw))
            other = case.with_answers({**case.answers, key: replace(case.answers[key], value=value)})
            came = outcome(assess(bank, other))
            if came != outcome(found):
                wanted = " ".join(outcome(found))
                place = _place(practice, key[0])
                yield fault(Code.OVN007, place, varde=raw, id=key[0], blev=" ".join(came), vantat=wanted)


def _place(practice: Practice, question: str) -> Place:
    return next(practice.document.place(path) for path, _ in _answers(practice) if path[-1] == question)


def _situation(bank: Bank, placed: Placed[Situation]) -> Iterator[Fault]:
    says, document = placed.says, placed.document
    question = bank.questions.get(says.fraga)
    if question is None:
        place = document.place((*placed.path, "fråga"))
        yield fault(Code.SVAR005, place, id=says.fraga, rad=did_you_mean(says.fraga, bank.questions))
        return
    yield from _unreadable(question, says.svar, document.place((*placed.path, "svar")))
    yield from _wrong_answers(question, document, placed.path, says.fel, [says.svar])
    yield from _sources(bank, document, (*placed.path, "källor"), says.kallor)
