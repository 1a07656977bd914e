"""A bank of a few questions, one of each type, to read case files against."""

import datetime

from wizard.bank.language_schema import LanguageFile
from wizard.bank.model import Bank
from wizard.bank.schema import Fact, Form, Head, Intake, Question


def _question(id: str, typ: str, svar: str = "", **more: object) -> Question:
    options = [{"id": option, "text": option.capitalize()} for option in svar.split()]
    return Question.model_validate(
        {
            "id": id,
            "typ": typ,
            "text": "Fråga?",
            "varför": "Därför.",
            "källor": ["S0"],
            "svar": options,
            **more,
        }
    )


QUESTIONS = [
    _question("ide", "val", "organisationen gemensam staden", skäl_krävs=["gemensam"]),
    _question("malgrupp", "flerval", "unga foraldrar aldre"),
    _question("antal", "tal"),
    _question("belopp", "belopp"),
    _question("start", "datum"),
    _question("syfte", "text"),
    _question("demokrativillkor", "val", "ja nej", per_part="ja"),
    _question("jurist_kop", "val", "kop inte_kop", jurist="ja", vilar_på=["ide", "belopp", "totalt"]),
]
_FORM = {"betyder": "…", "nästa_steg": ["…"], "grupp": "g", "källor": ["S0"]}

SMALL_BANK = Bank(
    head=Head.model_construct(
        version="1.0",
        datum=datetime.date(2026, 11, 22),
        namn="Liten bank",
        forbehall="",
        intag=Intake.model_construct(lutning_kraver=[], for_tidigt="", lasrad="", kopfragan_oklar=""),
    ),
    sha256="a" * 64,
    files={},
    parts=(),
    questions={question.id: question for question in QUESTIONS},
    facts={
        "totalt": Fact.model_validate(
            {"id": "totalt", "text": "Totalt", "enhet": "kr", "läser": ["belopp"], "källor": ["S0"]}
        )
    },
    criteria={},
    rows=(),
    forms={id: Form.model_validate({"id": id, "text": id, **_FORM}) for id in ("iop", "upphandling")},
    groups={},
    sources={},
    constants={},
    lawyer_points=(),
    conflicts=(),
    boards={},
    policies=(),
    conditions={},
    language_file=LanguageFile.model_validate(
        {
            "regler": [
                {
                    "id": "kop", "rubrik": "Köp", "läser": ["syfte"], "ord": ["vite"], "varför": "…", "gör_så_här": "…",
                    "källor": ["S0"],
                }
            ]
        }
    ),
)  # fmt: skip
