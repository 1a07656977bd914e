"""Practice as a program reads it. Keys are ASCII and stable; a new one comes last."""

from collections.abc import Sequence

from wizard.case.answers import Value
from wizard.practice.feedback import AnswerFeedback, CaseFeedback, Facit
from wizard.practice.quiz import QuizItem
from wizard.practice.reading import Practice
from wizard.practice.spread import QuestionSpread, Said, Spread
from wizard.practice.words import Situation


def listed(cases: Sequence[Practice]) -> dict[str, object]:
    """Which practice cases there are."""
    plain = [
        {"namn": one.name, "titel": one.says.titel, "niva": one.says.niva, "minuter": one.says.minuter,
         "tema": one.says.tema}
        for one in cases
    ]  # fmt: skip
    return {"ovningsfall": plain}


def case(facit: Facit) -> dict[str, object]:
    """A practice case as it would arrive, and which questions it asks. Nothing of the facit."""
    says = facit.practice.says
    papers = [
        {"slag": one.slag, "rubrik": one.rubrik, "fran": one.fran, "datum": one.datum.isoformat(), "text": one.text}
        for one in says.papper
    ]  # fmt: skip
    return {
        "namn": facit.practice.name,
        "titel": says.titel,
        "niva": says.niva,
        "uppdrag": says.uppdrag,
        "papper": papers,
        "fragor": ["@".join(filter(None, key)) for key in facit.keys],
    }


def quiz(seed: int, items: Sequence[QuizItem]) -> dict[str, object]:
    """The questions with their answers."""
    plain = [
        {"fraga": one.asked, "svar": list(one.options), "ratt": one.right + 1, "varfor": one.why,
         "kallor": list(one.sources)}
        for one in items
    ]  # fmt: skip
    return {"fro": seed, "fragor": plain}


def examples(found: Sequence[Situation]) -> dict[str, object]:
    """Situations with their answers."""
    plain = [
        {
            "id": one.id,
            "fraga": one.fraga,
            "lage": one.lage,
            "svar": one.svar,
            "varfor": one.varfor,
            "fel": one.fel,
        }
        for one in found
    ]
    return {"exempel": plain}


def feedback(found: CaseFeedback) -> dict[str, object]:
    """A case beside the facit."""
    return {
        "ovningsfall": found.practice.name,
        "enligt_facit": found.agreeing,
        "av": len(found.marked),
        "form": found.found.form,
        "facit_form": found.facit.form,
        "leder_till": list(found.leads_to.said),
        "fallor": [one.namn for one in found.trapped],
        "svar": [_answer(one) for one in found.answers],
        "utanfor": ["@".join(filter(None, key)) for key in found.outside],
    }


def _answer(one: AnswerFeedback) -> dict[str, object]:
    return {
        "fraga": one.name,
        "utfall": one.outcome,
        "svar": _value(one.given),
        "facit": _value(one.facit),
        "varfor": one.why,
        "star_i": [{"papper": ground.paper.id, "citat": ground.fact.citat} for ground in one.grounds],
        "kallor": list(one.sources),
        "lockar": one.tempting,
        "leder_till": list(one.leads_to.said),
        "skal_saknas": one.reason_lacking,
        "lika_ratt": [_value(each) for each in one.accepted],
    }


def spread(one: Spread) -> dict[str, object]:
    """A class."""
    return {
        "ovningsfall": one.practice,
        "grupper": list(one.groups),
        "facit_form": one.facit_form,
        "former": [
            {"form": came.form, "grupper": list(came.groups), "lutar_at": came.lean} for came in one.forms
        ],
        "prata_om": ["@".join(filter(None, each.key)) for each in one.first],
        "fragor": [_question(each) for each in one.questions],
    }


def _question(one: QuestionSpread) -> dict[str, object]:
    return {
        "fraga": "@".join(filter(None, one.key)),
        "enligt_facit": one.agreeing,
        "av": one.given,
        "andrar_bedomningen": one.moves,
        "prata": one.talk,
        "svar": [_said(each) for each in one.answers],
    }


def _said(one: Said) -> dict[str, object]:
    return {
        "svar": _value(one.value),
        "grupper": list(one.groups),
        "facit": one.facit,
        "skal": [{"grupp": group, "skal": reason} for group, reason in one.reasons],
    }


def _value(value: Value | None) -> object:
    return list(value) if isinstance(value, tuple) else value
