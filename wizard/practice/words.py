"""The words of what there is to learn from, as types. docs/ovningar.md tells how they are written.

pydantic reads the files of `questions/ovning/` against these models, as it reads the bank.
"""

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from wizard.bank.vocabulary import Citation, Id, Strict, Text
from wizard.trial.words import Answers, Expected

Level = Literal["lätt", "medel", "svår", "omtvistad"]
LEVELS: tuple[Level, ...] = ("lätt", "medel", "svår", "omtvistad")

PaperKind = Literal[
    "brev", "samtal", "e-post", "stadgar", "räkenskaper", "protokoll", "budget", "utkast", "anteckning",
    "webbplats", "rapport", "beslut",
]  # fmt: skip

FEWEST_FACTS, MOST_FACTS = 6, 15
MOST_CHARACTERS = 6_000
"""Of one paper: two pages. A case is to be read in a few minutes."""


_OWN_LINE = re.compile(r"\s|[-–•*]|\d+[.)]|\S+:\s")
_FULL = 75
"""Characters of a line in a file that goes on below."""


def flowing(text: str) -> str:
    """A text without the breaks that only its file needed: a full line goes on in the next, unless that is an item
    of a list, indented or begins with a name and a colon."""
    lines: list[str] = []
    full = False
    for line in text.strip().splitlines():
        if full and line.strip() and not _OWN_LINE.match(line):
            lines[-1] += f" {line}"
        else:
            lines.append(line.rstrip())
        full = len(line) >= _FULL
    return "\n".join(lines)


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Ids = Annotated[list[Id], BeforeValidator(_listed)]
Given = Any
"""An answer: an option's id, several, a number, a date or a text. Read as a case file's answers are."""


class Paper(Strict):
    """A paper as it came to the handläggare. The text is plain: what it says, nothing of what it means."""

    id: Id
    slag: PaperKind
    rubrik: Text
    fran: Annotated[Text, Field(alias="från")]
    datum: datetime.date
    text: Annotated[Text, Field(max_length=MOST_CHARACTERS), AfterValidator(flowing)]


class Detail(Strict):
    """A fact that matters. `citat` stands in the paper word for word."""

    id: Id
    papper: Id
    citat: Text


class FacitAnswer(Strict):
    """What the facit says on a question.

    svar      the answer; of a question with a text, an example of a good one
    varför    why, with the facts; also the skäl of the facit's own case
    fakta     where in the papers it stands; none when it is the point that nothing stands there
    ledtråd   where to look and what to ask oneself, without the answer
    godtas    answers that are as right
    fel       answer that is not right → what makes it tempting, and why it does not hold
    källor    beside the question's own
    """

    svar: Given
    varfor: Annotated[Text, Field(alias="varför")]
    fakta: Ids = []
    ledtrad: Annotated[Text, Field(alias="ledtråd")]
    godtas: list[Given] = []
    fel: dict[Id, Text] = {}
    kallor: Annotated[list[Citation], Field(alias="källor")] = []


class Facit(Strict):
    """The facit: on questions about the whole case, and about each organisation."""

    svar: dict[Id, FacitAnswer] = {}
    parter: dict[Id, dict[Id, FacitAnswer]] = {}


class Known(Strict):
    """What is already answered when the learner begins. `bas` is a case file of `fall/grund/`: its answers to
    choose among, and its numbers and dates, count; its texts, skäl and lists do not."""

    bas: Text | None = None
    svar: Answers = {}
    parter: dict[Id, Answers] = {}
    listor: dict[str, Any] = {}


class Reading(Strict):
    """Another way to answer, and what it comes to: a trap (fälla), or a reading that can be defended (läsning)."""

    namn: Text
    text: Text
    svar: Answers = {}
    parter: dict[Id, Answers] = {}
    vantat: Annotated[Expected, Field(alias="väntat")]
    kallor: Annotated[list[Citation], Field(alias="källor")] = []


class PracticeCase(Strict):
    """A case to learn on. Its name is that of its file.

    titel     what stands in the list: nothing of what the case teaches
    tema      what it trains; cases that share one are each other's second try
    uppdrag   what the learner is to do, to the learner
    lärdom    what to remember, said afterwards
    fällor    tempting answers, and where the assessment takes them
    läsningar only where the facit is a discussion: each answer that can be defended
    """

    titel: Text
    niva: Annotated[Level, Field(alias="nivå")]
    minuter: Annotated[int, Field(ge=3, le=60)]
    tema: Annotated[list[Id], Field(min_length=1)]
    uppdrag: Text
    lardom: Annotated[Text, Field(alias="lärdom")]
    kallor: Annotated[list[Citation], Field(alias="källor", min_length=1)]
    datum: datetime.date
    namnd: Annotated[Text, Field(alias="nämnd")]
    organisationer: Annotated[list[Text], Field(min_length=1, max_length=5)]
    papper: Annotated[list[Paper], Field(min_length=2, max_length=8)]
    fakta: Annotated[list[Detail], Field(min_length=FEWEST_FACTS, max_length=MOST_FACTS)]
    forutsatt: Annotated[Known, Field(alias="förutsatt")] = Known()
    facit: Facit
    vantat: Annotated[Expected, Field(alias="väntat")]
    fallor: Annotated[list[Reading], Field(alias="fällor", min_length=1)]
    lasningar: Annotated[list[Reading], Field(alias="läsningar")] = []

    @property
    def open_ended(self) -> bool:
        """Whether the facit is a discussion and not a key."""
        return bool(self.lasningar)


class Situation(Strict):
    """A few lines of what a handläggare may have before her, on one question, with its answer."""

    id: Id
    fraga: Annotated[Id, Field(alias="fråga")]
    lage: Annotated[Text, Field(alias="läge", max_length=900)]
    svar: Given
    varfor: Annotated[Text, Field(alias="varför")]
    fel: dict[Id, Text] = {}
    kallor: Annotated[list[Citation], Field(alias="källor")] = []


class SituationFile(Strict):
    """The situations of a part of the interview."""

    situationer: Annotated[list[Situation], Field(min_length=1)]


class Term(Strict):
    """A word of the field.

    ord        as it is written
    betyder    what it means, in a sentence or two, without the word itself
    förväxlas_med  words that it is taken for: the wrong answers of the quiz
    skillnad   how to tell it from them
    """

    id: Id
    ord: Text
    betyder: Text
    forvaxlas_med: Annotated[list[Id], Field(alias="förväxlas_med", min_length=2, max_length=4)]
    skillnad: Text
    kallor: Annotated[list[Citation], Field(alias="källor")] = []


class TermFile(Strict):
    """The words of the field."""

    ord: Annotated[list[Term], Field(min_length=1)]


class Passage(Strict):
    """A place in a source.

    ställe       the source's id, or source#place
    säger        what stands there, in our own words; of a source that nobody here has read, what is known of it
    spelar_roll  why it matters when a form is chosen
    förväxlas_med  other passages, the wrong answers of the quiz; none = it is not asked
    """

    stalle: Annotated[Citation, Field(alias="ställe")]
    sager: Annotated[Text, Field(alias="säger")]
    spelar_roll: Text
    forvaxlas_med: Annotated[list[Citation], Field(alias="förväxlas_med", max_length=4)] = []


class PassageFile(Strict):
    """Places in the sources."""

    stallen: Annotated[list[Passage], Field(alias="ställen", min_length=1)]
