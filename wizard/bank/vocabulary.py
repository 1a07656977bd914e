"""The small words of the bank's files: ids, texts, ja and nej, numbers, and conditions.

pydantic reads them. Every scalar in the files is text; what is meant as a number or a ja/nej is read here.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, WithJsonSchema

SOURCE_ID, CITATION = r"^[A-Za-z0-9-]+$", r"^[A-Za-z0-9-]+(#.+)?$"
VERSION, POINT_ID, CONFLICT_ID = r"^\d+\.\d+(\.\d+)?$", r"^J[0-9]{1,2}$", r"^K[0-9]{1,2}$"
THEOREM_ID = r"^[A-Z][0-9]{1,3}$"

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=48)]
SourceId = Annotated[str, Field(pattern=SOURCE_ID, max_length=24)]
Citation = Annotated[str, Field(pattern=CITATION)]
Text = Annotated[str, Field(min_length=1)]
Number = Annotated[int, Field(ge=0, le=10**15)]


def _yes_no(value: object) -> object:
    return {"ja": True, "nej": False}.get(value, value) if isinstance(value, str) else value


YesNo = Annotated[bool, Field(strict=True), BeforeValidator(_yes_no), WithJsonSchema({"enum": ["ja", "nej"]})]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


OneOrMore = Annotated[
    list[Id],
    BeforeValidator(_listed),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


Assumed = Annotated[
    list[Text],
    BeforeValidator(_listed),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""What the lean assumes: option ids, a number or a date."""


class Strict(BaseModel):
    """Unknown keys are refused, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


# -- conditions -----------------------------------------------------------------------------------


class ConstantRef(Strict):
    """`{konstant: id}`: the amount that is valid on the day of the assessment."""

    konstant: Id


def _limit_tag(value: Any) -> str:
    return "konstant" if isinstance(value, dict) else "tal"


Limit = Annotated[
    Annotated[Number, Tag("tal")] | Annotated[ConstantRef, Tag("konstant")], Discriminator(_limit_tag)
]


class AllSpec(Strict):
    """`alla: […]`"""

    alla: Annotated[list["ConditionSpec"], Field(min_length=1)]


class AnySpec(Strict):
    """`någon: […]`"""

    nagon: Annotated[list["ConditionSpec"], Field(min_length=1, alias="någon")]


class NotSpec(Strict):
    """`inte: …`"""

    inte: "ConditionSpec"


class CountOf(Strict):
    """`{minst: n, av: […]}`"""

    minst: Annotated[int, Field(ge=1)]
    av: Annotated[list["ConditionSpec"], Field(min_length=1)]


class CountSpec(Strict):
    """`antal: {minst: n, av: […]}`"""

    antal: CountOf


class QuestionSpec(Strict):
    """An atom about an answer. Exactly one of är, minst/högst, besvarad is meaningful."""

    fraga: Annotated[Id, Field(alias="fråga")]
    ar: Annotated[OneOrMore | None, Field(alias="är")] = None
    minst: Limit | None = None
    hogst: Annotated[Limit | None, Field(alias="högst")] = None
    besvarad: Literal["ja"] | None = None


class CriterionSpec(Strict):
    """An atom about a verdict."""

    kriterium: Id
    ar: Annotated[Literal["uppfyllt", "ej_uppfyllt"], Field(alias="är")]


CONDITION_WORDS = ("alla", "någon", "inte", "antal", "fråga", "kriterium")


def _condition_tag(value: Any) -> str | None:
    if isinstance(value, dict):
        return next((word for word in CONDITION_WORDS if word in value), None)
    return None


ConditionSpec = Annotated[
    Annotated[AllSpec, Tag("alla")]
    | Annotated[AnySpec, Tag("någon")]
    | Annotated[NotSpec, Tag("inte")]
    | Annotated[CountSpec, Tag("antal")]
    | Annotated[QuestionSpec, Tag("fråga")]
    | Annotated[CriterionSpec, Tag("kriterium")],
    Discriminator(_condition_tag),
]
