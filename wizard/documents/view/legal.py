"""The legal inquiry: question by question, the facts that the jurist needs and what the handläggare answered.

No outcome is suggested where it is the jurist's to decide. What one has answered already stands beside its
question.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wizard.documents.view.answers import Answers, AnswerView, LawyerAnswer
from wizard.documents.view.contract import FACTS
from wizard.documents.view.review import OPEN, Point, details, open_point
from wizard.documents.view.words import Citations, Reference, SourceView, View
from wizard.text import number_in_words


@dataclass(frozen=True, slots=True)
class _Topic:
    """A question of law: what is asked, by which rule, on which facts, and the bank's questions to the jurist."""

    title: str
    rule: str
    sources: tuple[str, ...]
    facts: tuple[str, ...]
    asked: tuple[str, ...] = ()


TOPICS = (
    _Topic(
        "Har staden befogenhet?",
        "Kommunen får ha hand om angelägenheter av allmänt intresse med anknytning till området eller "
        "medlemmarna, om ingen annan ensam ska göra det. Myndighetsutövning lämnas bara över med stöd i lag.",
        ("L-KL#2:1", "L-KL#2:2", "L-KL#10:1"),
        ("ratt_namnd", "kommunal_angelagenhet", "myndighetsutovning"),
    ),
    _Topic(
        "Är det en insats som staden beslutar om för enskilda?",
        "Det som lagen ger den enskilde rätt till, eller som staden beslutar om för en viss person, svarar "
        "staden för, också när någon annan utför det.",
        ("L-SoL#4:3", "L-KL#10:1"),
        ("riktas", "skyldighet", "malgrupp"),
        ("jurist_individ",),
    ),
    _Topic(
        "Är det ett kontrakt enligt LOU?",
        "Fem frågor om fakta, a–e. Vad överenskommelsen kallas har ingen betydelse, och inte heller "
        "organisationens form eller att pengarna bara täcker kostnader.",
        ("L-LOU#1:15", "P8b", "HFD2020-15#sammanfattningen", "C-159-11"),
        tuple(FACTS.values()),
        ("jurist_kop", "jurist_iop"),
    ),
    _Topic(
        "Finns tecken på köp?",
        "Svaren nedan kan tala för att staden får något utfört. Värdet räknas med förlängningar och med "
        "liknande avtal under tolv månader.",
        ("P8a", "L-LOU#5:3", "L-LOU#5:4", "L-LOU#5:11"),
        ("onskas", "lovas", "slutar", "finns", "bidrar", "ide", "villkor", "detaljstyrning", "storlek",
         "totalt_varde"),
    ),
    _Topic(
        "Hindrar marknaden ett partnerskap?",
        "Ingen lag avgör frågan, och källorna är oense. Företag som gör samma sak kan vara en marknad att "
        "värna.",
        ("S4#krit. 4", "P6b"),
        ("andra", "marknad"),
        ("jurist_marknad",),
    ),
    _Topic(
        "Går valet av part att förklara?",
        "Alla ska behandlas sakligt, opartiskt och lika. Den som är jävig får inte delta.",
        ("L-RF#1:9", "L-FL#5 §", "L-KL#7:4"),
        ("hur_vald", "andra_mojlighet", "jav"),
    ),
    _Topic(
        "Lämnas skötseln av en kommunal angelägenhet över?",
        "Då beslutar kommunfullmäktige, och insyn och uppföljning ska säkras.",
        ("L-KL#10:1", "L-KL#10:7", "L-KL#10:8", "L-KL#10:9", "L-KL#5:3"),
        ("riktas", "skyldighet", "totalt_varde"),
        ("jurist_overlamnande",),
    ),
    _Topic(
        "Är det statsstöd, och går stödet att lämna?",
        "Fem villkor ska alla vara uppfyllda för att det ska vara statsstöd. Lokal och arbetstid räknas in. "
        "Otillåtet stöd betalas tillbaka med ränta.",
        ("EU-1#art. 107.1", "EU-2#taket", "L-SS#2 §"),
        ("statsstod", "stodgrund", "saljer", "ovrigt_varde_per_ar", "tidigare_stod", "stod_euro",
         "de_minimis_intyg"),
        ("jurist_statsstod",),
    ),
    _Topic(
        "Får organisationen stödet?",
        "Stöd till en enskild näringsidkare kräver synnerliga skäl. Stadens demokrativillkor prövas i varje form av "
        "stöd; om de formellt gäller IOP är inte bekräftat. En del verksamheter kräver tillstånd.",
        ("L-KL#2:8", "L-IO#2 §", "DEMOKRATI", "L-SoL#26:1"),
        ("vem", "syfte_oberoende", "naringsidkare", "demokrativillkor", "tillstand_ivo"),
        ("jurist_synnerliga",),
    ),
    _Topic(
        "Hur behandlas uppgifter om enskilda?",
        "Vem som är personuppgiftsansvarig ska vara klart. Uppgifter om enskilda i socialtjänsten har stark "
        "sekretess.",
        ("EU-4#art. 26 och 28", "L-OSL#26:1", "L-RK#1 §"),
        ("personuppgifter", "kansliga_uppgifter", "uppgifter_godtagna", "uppgifter_avstamda", "sekretess",
         "barn"),
    ),
)  # fmt: skip
"""The questions in the order in which the jurist takes them: the earlier may settle the later."""


class FactRow(View):
    """A fact that the jurist needs."""

    rubrik: str
    svar: str
    skal: str
    kommentar: str


class LegalQuestion(View):
    """A question to the jurist. `svarad` has what one has answered already."""

    rubrik: str
    regel: str
    kallor: tuple[Reference, ...]
    fakta: tuple[FactRow, ...]
    svarad: tuple[LawyerAnswer, ...]
    stalls: tuple[str, ...]
    """what the case asks the jurist about it as it stands"""


class LegalView(View):
    """The legal inquiry, with the few sources that it cites itself."""

    fragor: tuple[LegalQuestion, ...]
    kallor: tuple[SourceView, ...]
    overifierade: tuple[str, ...]


def legal_view(answers: Answers, cite: Citations) -> LegalView:
    """Every question of law, with what the case knows. It cites with numbers of its own."""
    own, sources = Citations(answers.bank), answers.bank.sources
    return LegalView(
        fragor=tuple(
            LegalQuestion(
                rubrik=one.title,
                regel=one.rule,
                kallor=own(source for source in one.sources if source.split("#")[0] in sources),
                fakta=tuple(_facts(answers, one.facts)),
                svarad=answers.lawyers_on(one.asked),
                stalls=tuple(_asked(answers, one.asked)),
            )
            for one in TOPICS
        ),
        kallor=own.listed(),
        overifierade=own.unverified(),
    )


def legal_points(answers: Answers) -> Iterator[Point]:
    """What the legal inquiry lacks: the facts that are asked for and not answered."""
    seen: set[tuple[str, str]] = set()
    for id in (id for topic in TOPICS for id in topic.facts if id in answers.bank.questions):
        for key in _keys(answers, id):
            if key not in seen and answers.state(key) in ("obesvarad", "vet ej"):
                yield open_point(answers, key, OPEN)
            seen.add(key)
    yield from details(answers, with_numbers=True)


def _asked(answers: Answers, ids: Iterable[str]) -> Iterator[str]:
    """The questions to the jurist that are open now."""
    for id in (id for id in ids if id in answers.bank.questions):
        if any(answers.state(key) in ("obesvarad", "vet ej", "räknas inte") for key in _keys(answers, id)):
            yield answers.bank.questions[id].text.removeprefix("Juristfråga: ")


def _facts(answers: Answers, ids: Iterable[str]) -> Iterator[FactRow]:
    for id in ids:
        if id in answers.bank.facts:
            yield from _computed(answers, id)
        elif id in answers.bank.questions:
            views = (answers.view(*key) for key in _keys(answers, id))
            yield from (_row(view) for view in views if view.lage not in ("ej aktuell", "vilande"))


def _keys(answers: Answers, id: str) -> list[tuple[str, str]]:
    per_party = answers.bank.questions[id].per_part
    return [(id, party.id) for party in answers.case.parties] if per_party else [(id, "")]


def _row(view: AnswerView) -> FactRow:
    about = f" ({view.part})" if view.part else ""
    return FactRow(rubrik=f"{view.rubrik}{about}", svar=view.svar, skal=view.motiv, kommentar=view.kommentar)


def _computed(answers: Answers, id: str) -> Iterator[FactRow]:
    fact, value = answers.bank.facts[id], answers.reading.value(id)
    if isinstance(value, int):
        yield FactRow(
            rubrik=fact.text,
            svar=number_in_words(value, fact.enhet),
            skal="Uträknat ur svaren.",
            kommentar="",
        )
