"""Made-up cases for the tests of documents: the examples that come with the bank, and what could become of
them. No organisation or person in them is real."""

from dataclasses import replace

from tests.assessment.real import bank, example
from tests.assessment.real import sound as full_depth
from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import AnswerKey, Case, Party, Position, Row

BANK = bank()
HEAD = "5c1f0e9a7b3d2468" * 4
PARTY = Party("o1", "Föreningen Exempel", "802400-0000", "Ordföranden, exempel@example.org")
REASON = "Det har kontrollerats."

PURCHASE = {
    "omsesidigt": "ja",
    "vad_betalas": "utfort",
    "hur_vald": "staden_valjer",
    "direkt_nytta": "staden_slipper",
    "krav_uteblir": "utforande",
    "slutar": "staden_maste",
}
"""The five contract facts, and a strong sign, answered so that each speaks for a purchase."""

ROWS = {
    "mål": (
        Row("m1", {"text": "Fler unga i Exempelby känner sig trygga på kvällen, senast 2028."}),
        Row("m2", {"text": "Lika många flickor som pojkar deltar."}),
    ),
    "åtaganden": (
        Row(
            "a1",
            {
                "part": "staden", "text": "Upplåter lokal och låter fältare delta.", "mål": "m1 m2",
                "väsentligt": "Utan lokal och fältare finns ingen trygg plats.", "resurs": "Lokal, personal",
                "när": "Från januari 2027", "ansvarig": "Enhetschef",
            },
        ),
        Row(
            "a2",
            {
                "part": "o1", "text": "Bemannar med unga ledare på ideell tid.", "mål": "m1 m2",
                "väsentligt": "Unga ledare når dem som staden inte når.", "resurs": "Ideell tid",
                "när": "Från februari 2027", "ansvarig": "Ordförande",
            },
        ),
    ),
    "indikatorer": (
        Row(
            "i1",
            {
                "mål": "m1", "text": "Andel unga som känner sig trygga.", "slag": "effekt", "underlag": "Enkät",
                "när": "Maj och november", "ansvarig": "Samordnare",
            },
        ),
        Row(
            "i2",
            {
                "mål": "m2", "text": "Andel flickor bland deltagarna.", "slag": "effekt", "underlag": "Enkät",
                "när": "Maj och november", "ansvarig": "Ordförande",
            },
        ),
    ),
    "resurser": (
        Row("r1", {"part": "staden", "slag": "pengar", "text": "Bidrag till kostnader", "värde": "250000"}),
        Row("r2", {"part": "staden", "slag": "lokal", "text": "Fritidsgårdens lokal", "värde": "120000"}),
        Row("r3", {"part": "o1", "slag": "ideell_tid", "text": "Ungdomsledare", "värde": "180000"}),
    ),
    "risker": (Row("k1", {"text": "Ledare slutar.", "åtgärd": "Nya utbildas.", "ansvarig": "Ordförande"}),),
    "styrgrupp": (
        Row("s1", {"part": "staden", "funktion": "Enhetschef", "roll": "sammankallande"}),
        Row("s2", {"part": "o1", "funktion": "Ordförande", "roll": "ledamot"}),
    ),
    "budget": tuple(
        Row(
            f"b{number}",
            {"år": year, "slag": slag, "part": part, "text": "Ledare och material", "belopp": "250000"},
        )
        for number, (year, slag, part) in enumerate(
            (
                ("2027", "kostnad", "o1"), ("2027", "finansiering", "staden"),
                ("2028", "kostnad", "o1"), ("2028", "finansiering", "staden"),
            ),
            start=1,
        )
    ),
}  # fmt: skip


def changed(one: Case, party: str = "", /, **answers: Answer | None) -> Case:
    """The case with these answers instead; None takes one away."""
    whole: dict[AnswerKey, Answer | None] = {
        **one.answers,
        **{(id, party): new for id, new in answers.items()},
    }
    return replace(one, answers={key: answer for key, answer in whole.items() if answer is not None})


def sound() -> Case:
    """A partnership in which nothing is missing."""
    return replace(
        changed(
            _headed(full_depth(), "Trygga kvällar i Exempelby"),
            syfte=Answer("Unga i Exempelby ska kunna vara ute på kvällen utan att vara rädda."),
            varfor_inte_ensam=Answer("Staden når inte de unga. Föreningen saknar lokal."),
            belopp_per_ar=Answer(250_000),
            startdatum=Answer("2027-01-01"),
            slutdatum=Answer("2028-12-31"),
        ),
        rows=ROWS,
        position=Position(
            "iop", "Utmaningen kräver båda parter.", "2026-11-22", "Kim Exempel", assessed="iop"
        ),
    )


def unfinished() -> Case:
    """The same with questions open, answers without skäl, a goal that nothing follows up, and no position."""
    one = changed(
        sound(),
        direkt_nytta=Answer(VET_EJ, "Ekonomen tar reda på om enheten har köpt något liknande."),
        vad_betalas=Answer("eget_arbete"),
        syfte=None,
        marknad=None,
        oenighet=None,
        statsstod=None,
    )
    kept = {"vem", "demokrativillkor", "har_orgnr"}
    answers = {key: answer for key, answer in one.answers.items() if not key[1] or key[0] in kept}
    rows = {**ROWS, "mål": (*ROWS["mål"], Row("m3", {"text": "Trivsel."}))}
    return replace(one, answers=answers, rows=rows, dnr="", position=None)


def purchase() -> Case:
    """A purchase dressed as a partnership: every other criterion is met, and all five contract facts are ja."""
    speaking = {id: Answer(value, f"Skäl till {id}.") for id, value in PURCHASE.items()}
    return replace(changed(sound(), **speaking), position=None)


def grant() -> Case:
    """General support, settled on the telephone."""
    return _headed(example("3-forening-stod.yaml"), "Stöd till en förening i Exempelby")


def elsewhere() -> Case:
    """A question for someone else, settled by the first key."""
    answers = {
        "jav": Answer("nej", REASON),
        "ratt_namnd": Answer("nej_annan_namnd", "Målgruppen finns i hela staden."),
    }
    return changed(_headed(Case(id=""), "Stöd i hela staden"), **answers)


def call() -> Case:
    """Two keys into the telephone call."""
    answers = {"ratt_namnd": Answer("ja"), "onskas": Answer("losa_tillsammans")}
    return replace(changed(_headed(Case(id=""), "Ett samtal"), **answers), dnr="", handlaggare="", namnd="")


CASES = {
    "sound": sound,
    "unfinished": unfinished,
    "purchase": purchase,
    "grant": grant,
    "elsewhere": elsewhere,
    "call": call,
}


def assessed(one: Case) -> Assessment:
    """The assessment of a case on the bank that comes with the program."""
    return assess(BANK, one)


def _headed(one: Case, title: str) -> Case:
    return replace(
        one,
        id="v7k3q",
        title=title,
        dnr="EXN 2026/123",
        namnd="Exempelnämnden",
        handlaggare="Kim Exempel",
        date="2026-11-22",
        parties=(PARTY,),
        position=None,
        number=len(one.answers) + 3,
        head=HEAD,
    )
