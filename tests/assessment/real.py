"""Random cases on the shipped bank: the sound IOP of the examples, with some answers changed."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from wizard.assessment.counting import given, ground
from wizard.assessment.reading import Reading
from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.bank.yamltext import read_yaml_file
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.casereader import CaseReader
from wizard.case.model import AnswerKey, Case
from wizard.places import bank_folder

FACTS = {
    "omsesidigt": "ja",
    "vad_betalas": "utfort",
    "hur_vald": "staden_valjer",
    "direkt_nytta": "staden_slipper",
    "krav_uteblir": "utforande",
}
"""The five contract facts a–e and the answers that speak for a contract."""

NUMBERS = [0, 11, 12, 24, 60_000, 300_000, 700_001, 6_000_000]
DAYS = ["2026-01-01", "2026-06-30", "2026-12-31", "2029-12-31"]


@cache
def bank() -> Bank:
    """The shipped bank."""
    return load_bank(bank_folder())


@cache
def sound() -> Case:
    """A sound IOP with children, so that every question about it is asked, and answered."""
    return read(bank_folder() / "fall" / "grund" / "full-provning.yaml")


def example(name: str) -> Case:
    """An example case, as if it had just been brought in."""
    return read(Path(bank_folder()) / "exempel" / name)


def read(file: Path) -> Case:
    """A case file, as if it had just been brought in."""
    case = Case(id="prov")
    for change in CaseReader(read_yaml_file(file), bank(), "2026-10-15").changes:
        case = change.applied(case) or case
    return case


def answered(case: Case, **values: Value | None) -> Case:
    """The case with these answers instead, each with a skäl; None takes an answer away.

    A juristfråga gets a name, a date and the facts as they stand among the other answers.
    """
    answers = dict(case.answers)
    jurists = []
    for id, value in values.items():
        question = bank().questions[id]
        for key in keys(case, question):
            answers.pop(key, None)
            if value is not None:
                answers[key] = Answer(value, "Skäl.")
                if question.jurist:
                    jurists.append(key)
    return signed(case.with_answers(answers), *jurists)


def signed(case: Case, *jurists: AnswerKey) -> Case:
    """Give answers to juristfrågor a name, a date and the facts as they stand."""
    for id, party in jurists:
        reading = Reading(bank(), case, given)
        facts = {name: ground(reading, name, party) for name in bank().questions[id].vilar_pa}
        grounds = {name: value for name, value in facts.items() if value is not None}
        answer = replace(case.answers[id, party], who="Jurist Exempel", date="2026-10-01", grounds=grounds)
        case = case.with_answers({**case.answers, (id, party): answer})
    return case


def keys(case: Case, question: Question) -> list[AnswerKey]:
    """Where the answers to a question stand: once, or once for each party."""
    return [(question.id, party.id) for party in case.parties] if question.per_part else [(question.id, "")]


def values(question: Question) -> st.SearchStrategy[Value]:
    """Any answer to a question, vet ej among them."""
    options = [option.id for option in question.svar]
    match question.typ:
        case "val":
            return st.sampled_from([*options, VET_EJ])
        case "flerval":
            some = st.lists(st.sampled_from(options), min_size=1, max_size=2, unique=True).map(tuple)
            return some | st.just(VET_EJ)
        case "tal" | "belopp":
            return st.sampled_from(NUMBERS)
        case "datum":
            return st.sampled_from(DAYS)
        case _:
            return st.just("Text.")


DECIDING = [
    "ratt_namnd", "onskas", "lovas", "slutar", "riktas", "finns", "utmaning", "bidrar", "ide", "andra", "vem",
    "storlek", "utmaning_art", "mervarde", "ryms_i_bidrag", "styrdokument_var", "organisationens_bidrag",
    "stadens_bidrag", "styrning", "detaljstyrning", "marknad", "jurist_marknad", "kommunal_angelagenhet",
    "myndighetsutovning", "jurist_individ", "villkor", *FACTS, "medel", "belopp_per_ar", "slutdatum",
    "statsstod", "stodgrund", "jurist_statsstod", "syfte_oberoende", "naringsidkare", "jurist_kop",
    "jurist_iop", "namnd_bidrag", "demokrativillkor", "utforare", "litet_undantag", "barn",
]  # fmt: skip
"""The questions that theorems turn on."""


@st.composite
def cases(draw: st.DrawFn, at_most: int = 6) -> Case:
    """The sound IOP with a few answers changed, taken away, or left without skäl or name."""
    case = sound()
    turned = draw(st.lists(st.sampled_from(DECIDING), max_size=at_most, unique=True))
    for id in sorted(turned, key=list(bank().questions).index):
        question = bank().questions[id]
        how = draw(st.sampled_from(["annat", "annat", "bort", "utan skäl"]))
        case = answered(case, **{id: None if how == "bort" else draw(values(question))})
        if how == "utan skäl":
            bare = {key: replace(case.answers[key], reason="", who="") for key in keys(case, question)}
            case = case.with_answers({**case.answers, **bare})
    return case
