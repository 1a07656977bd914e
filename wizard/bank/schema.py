"""The words a jurist may write in the bank's files, as types.

pydantic reads the files against these models, and the JSON Schema that editors use is made from them.
Every scalar in the files is text; what is meant as a number, a date or a ja/nej is read here.
"""

import datetime
from typing import Annotated, Literal

from pydantic import Field

from wizard.bank.vocabulary import (
    CONFLICT_ID,
    POINT_ID,
    THEOREM_ID,
    VERSION,
    Assumed,
    Citation,
    ConditionSpec,
    Id,
    Number,
    SourceId,
    Strict,
    Text,
    YesNo,
)


class Option(Strict):
    """One answer that can be chosen. Options stand on the keys 1, 2, 3 … in the order written."""

    id: Id
    text: Text
    foljd: Annotated[str, Field(alias="följd")] = ""
    ensam: YesNo = False
    """cannot be chosen together with others (flerval)"""


Kind = Literal["val", "flerval", "tal", "belopp", "datum", "text"]


class Question(Strict):
    """A question: its text, why it is asked, what can be answered, and when it is asked."""

    id: Id
    typ: Kind
    text: Text
    varfor: Annotated[Text, Field(alias="varför")]
    hjalp: Annotated[str, Field(alias="hjälp")] = ""
    svar: list[Option] = []
    skal_kravs: Annotated[list[Id], Field(alias="skäl_krävs")] = []
    antas: Assumed | None = None
    visas_om: ConditionSpec | None = None
    per_part: YesNo = False
    jurist: YesNo = False
    vilar_pa: Annotated[list[Id], Field(alias="vilar_på")] = []
    intag: Annotated[int, Field(ge=1, le=12)] | None = None
    rubrik: str = ""
    anvands: Annotated[Literal["bedömning", "dokument"], Field(alias="används")] = "bedömning"
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class QuestionFile(Strict):
    """One part (del) of the interview and its questions, in the order they are asked."""

    id: Id
    nummer: Annotated[int, Field(ge=1)]
    text: Text
    varfor: Annotated[Text, Field(alias="varför")]
    fragor: Annotated[list[Question], Field(alias="frågor", min_length=1)]


Role = Literal["stopp", "hinder", "kärna", "väg", "beredskap", "varning"]


class Criterion(Strict):
    """A criterion. `uppfyllt` always speaks for going on."""

    id: Id
    kod: str = ""
    text: Text
    roll: Role
    uppfyllt_om: ConditionSpec
    galler_om: Annotated[ConditionSpec | None, Field(alias="gäller_om")] = None
    per_part: YesNo = False
    uppfyllt: Text
    ej_uppfyllt: Text
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class CriterionFile(Strict):
    """All criteria."""

    kriterier: Annotated[list[Criterion], Field(min_length=1)]


class Row(Strict):
    """A row of the decision table: the first row whose condition is true decides the form."""

    id: Id
    nar: Annotated[ConditionSpec, Field(alias="när")]
    form: Id
    text: Text
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class TableFile(Strict):
    """The decision table, in order."""

    rader: Annotated[list[Row], Field(min_length=1)]


class Route(Strict):
    """A way to carry out a form (väg), for example direktupphandling. First true one holds."""

    id: Id
    text: Text
    nar: Annotated[ConditionSpec, Field(alias="när")]
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class Form(Strict):
    """A form of collaboration: what it means, what to do next, what must be ready."""

    id: Id
    text: Text
    betyder: Text
    nasta_steg: Annotated[list[Text], Field(alias="nästa_steg", min_length=1)]
    grupp: Id
    behover: Annotated[list[Id], Field(alias="behöver")] = []
    rod_trad: Annotated[YesNo, Field(alias="röd_tråd")] = False
    overklagande: Annotated[str, Field(alias="överklagande")] = ""
    vagar: Annotated[list[Route], Field(alias="vägar")] = []
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class Group(Strict):
    """A name for several forms, said when all that remains possible lies within it."""

    id: Id
    text: Text


class FormFile(Strict):
    """All forms and the groups they belong to."""

    grupper: Annotated[list[Group], Field(min_length=1)]
    former: Annotated[list[Form], Field(min_length=1)]


class Source(Strict):
    """A source: what it is, how far it can be trusted, and where to find it."""

    id: SourceId
    kort: Text
    text: Text
    utgivare: str = ""
    datum: str = ""
    status: Literal["verifierad", "delvis", "ej_verifierad"]
    anm: str = ""
    lank: Annotated[str, Field(alias="länk")] = ""


class SourceFile(Strict):
    """All sources."""

    kallor: Annotated[list[Source], Field(alias="källor", min_length=1)]


class ConstantValue(Strict):
    """An amount from a day on."""

    fran: Annotated[datetime.date, Field(alias="från")]
    varde: Annotated[Number, Field(alias="värde")]
    status: Literal["verifierad", "ej_verifierad"]
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class Constant(Strict):
    """An amount or a period that the law or the city may change."""

    id: Id
    text: Text
    enhet: Literal["kr", "euro", "öre", "månader", "veckor", "dagar"]
    varden: Annotated[list[ConstantValue], Field(alias="värden", min_length=1)]


class ConstantFile(Strict):
    """All constants."""

    konstanter: Annotated[list[Constant], Field(min_length=1)]


class Fact(Strict):
    """A derived fact: computed by a small function, read like a question."""

    id: Id
    text: Text
    enhet: Literal["kr", "euro", "månader"]
    laser: Annotated[list[Id], Field(alias="läser", min_length=1)]
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class FactFile(Strict):
    """All derived facts (at most five)."""

    fakta: Annotated[list[Fact], Field(max_length=5)]


class RoleClaim(Strict):
    """What a theorem says of all criteria of some roles."""

    roller: Annotated[list[Role], Field(min_length=1)]
    form: Id | None = None
    utom: list[Id] = []


class Theorem(Strict):
    """Something that the bank promises of every case (sats). It makes one claim; `wizard.proof` tries it.

    nar, utan       the cases it is about: where `när` is true, and `utan` is not (false or unknown)
    aldrig          forms that are never settled there
    aldrig_klar     forms that are never settled with all that they need
    lutar_aldrig    forms never leant towards while one of the questions in `öppna` has no answer
    kraver          criteria of these roles are uppfyllt wherever the form is settled
    fragat          a criterion of these roles is never uppfyllt without an answer that it reads
    rubbar_aldrig   questions that never change which row decides
    hogst_fragor    at most so many questions are asked, juristfrågor apart, about one organisation
    argument        where the argument is written, for what is true of the evaluator and not of the bank
    """

    id: Annotated[str, Field(pattern=THEOREM_ID)]
    namn: Text
    text: Text
    forklaring: Annotated[Text, Field(alias="förklaring")]
    per_part: YesNo = False
    nar: Annotated[ConditionSpec | None, Field(alias="när")] = None
    utan: ConditionSpec | None = None
    aldrig: list[Id] = []
    aldrig_klar: list[Id] = []
    lutar_aldrig: list[Id] = []
    oppna: Annotated[list[Id], Field(alias="öppna")] = []
    kraver: Annotated[RoleClaim | None, Field(alias="kräver")] = None
    fragat: Annotated[RoleClaim | None, Field(alias="frågat")] = None
    rubbar_aldrig: list[Id] = []
    hogst_fragor: Annotated[int | None, Field(alias="högst_frågor", ge=1)] = None
    argument: str = ""
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class TheoremFile(Strict):
    """All that the bank promises."""

    satser: list[Theorem]


class LawyerPoint(Strict):
    """A point where a lawyer must decide: flagged while its criterion is open because of a vet ej or an
    unanswered juristfråga, or when `när` is true."""

    id: Annotated[str, Field(pattern=POINT_ID)]
    text: Text
    kriterium: Id | None = None
    nar: Annotated[ConditionSpec | None, Field(alias="när")] = None
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class LawyerFile(Strict):
    """All points for a lawyer."""

    juristpunkter: list[LawyerPoint]


class Conflict(Strict):
    """Two sources that disagree: both readings are printed when `när` is true."""

    id: Annotated[str, Field(pattern=CONFLICT_ID)]
    text: Text
    lasning_1: Annotated[Text, Field(alias="läsning_1")]
    lasning_2: Annotated[Text, Field(alias="läsning_2")]
    hantering: Text
    nar: Annotated[ConditionSpec, Field(alias="när")]
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=2)]


class ConflictFile(Strict):
    """All conflicts between sources."""

    konflikter: list[Conflict]


class Grant(Strict):
    """A bidrag that a nämnd has."""

    id: Id
    namn: Text
    slag: Literal["föreningsbidrag", "verksamhetsbidrag"]
    vem: str = ""
    datum: str = ""
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]
    ar: Annotated[str, Field(alias="år")] = ""


class Board(Strict):
    """A nämnd: its grants, delegation and contacts. Anything unknown counts as unverified."""

    id: Id
    namn: Text
    slag: Literal["facknämnd", "stadsdelsnämnd", "fiktiv"]
    status: Literal["verifierad", "ej_verifierad"]
    bidrag: list[Grant] = []
    delegation: str = ""
    jurist: str = ""
    upphandlare: str = ""
    ekonom: str = ""
    dataskyddsombud: str = ""
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]


class BoardFile(Strict):
    """All nämnder."""

    namnder: Annotated[list[Board], Field(alias="nämnder", min_length=1)]


class PolicyDocument(Strict):
    """A programme, budget or plan that can carry a samhällsutmaning (C2)."""

    id: Id
    namn: Text
    beslutad_av: Text
    datum: str = ""
    sida: str = ""
    civilsamhalle: Annotated[Literal["iop", "civilsamhället", "allmänt", "nej"], Field(alias="civilsamhälle")]
    anm: str = ""


class PolicyYear(Strict):
    """The documents of one year."""

    ar: Annotated[str, Field(alias="år")]
    fiktiv: YesNo
    dokument: list[PolicyDocument]


class PolicyFile(Strict):
    """Programmes, budgets and plans by year."""

    styrdokument: list[PolicyYear]


class Intake(Strict):
    """How the telephone part works: which keys come before a lean, and what is said aloud."""

    lutning_kraver: Annotated[list[Id], Field(alias="lutning_kräver", min_length=1)]
    for_tidigt: Annotated[Text, Field(alias="för_tidigt")]
    lasrad: Annotated[Text, Field(alias="läsrad")]
    kopfragan_oklar: Annotated[Text, Field(alias="köpfrågan_oklar")]


class Head(Strict):
    """The bank itself: version, date, what it rests on, and how intake works."""

    version: Annotated[str, Field(pattern=VERSION)]
    datum: datetime.date
    namn: Text
    forbehall: Annotated[Text, Field(alias="förbehåll")]
    intag: Intake
