"""The bank, what lies beside it to learn from, and small practice cases of the tests' own."""

from functools import cache
from pathlib import Path

from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.places import bank_folder
from wizard.practice.feedback import Facit
from wizard.practice.reading import Lessons, Practice, read_lessons

BANK: Bank = load_bank(bank_folder())
LESSONS: Lessons = read_lessons(bank_folder())

SMALL = """\
titel: Kören och hyran
nivå: lätt
minuter: 5
tema: [allmant_stod]
uppdrag: Vilken form lutar det åt?
lärdom: Ordet i rubriken avgör ingenting.
källor: ["S0#2.2"]
datum: 2026-09-10
nämnd: exempelnamnden
organisationer: [Exempelkören]
papper:
  - {id: brev, slag: brev, rubrik: Brev, från: Exempelkören, datum: 2026-09-07, text: "Vi vill kunna fortsätta. 80 000 kronor i höst. Vi berättar hur det gick. Annars blir det färre konserter."}
  - {id: samtal, slag: samtal, rubrik: Samtal, från: Handläggaren, datum: 2026-09-08, text: "Konserterna är öppna. Nämnden ger bara pengar."}
fakta:
  - {id: f1, papper: brev, citat: Vi vill kunna fortsätta.}
  - {id: f2, papper: brev, citat: 80 000 kronor i höst.}
  - {id: f3, papper: brev, citat: Vi berättar hur det gick.}
  - {id: f4, papper: brev, citat: Annars blir det färre konserter.}
  - {id: f5, papper: samtal, citat: Konserterna är öppna.}
  - {id: f6, papper: samtal, citat: Nämnden ger bara pengar.}
förutsatt:
  svar:
    {jav: nej, ratt_namnd: ja, finns: [bidrag], ide: organisationens, andra: foreningar, kommunal_angelagenhet: ja,
     myndighetsutovning: nej, villkor: [inget], medel: finns, namnd_bidrag: [foreningsbidrag], saljer: nej}
  parter: {o1: {vem: ideell_forening, demokrativillkor: ja, har_orgnr: ja, skulder: inga}}
facit:
  svar:
    onskas: {svar: stod_allmant, varför: Kören vill kunna fortsätta., fakta: [f1], ledtråd: Läs andra meningen., fel: {losa_tillsammans: Inget ska lösas.}}
    lovas: {svar: anvanda_medel, varför: Den lovar att berätta., fakta: [f3], ledtråd: Vad lovas?}
    slutar: {svar: krymper, varför: Färre konserter., fakta: [f4], ledtråd: Sista meningen.}
    riktas: {svar: alla, varför: Öppet., fakta: [f5], ledtråd: Vem får komma?}
    utmaning: {svar: inget, varför: Inget problem nämns., fakta: [f1], ledtråd: Finns ett problem?, godtas: [organisationen]}
    bidrar: {svar: bada_pengar, varför: Bara pengar., fakta: [f6], ledtråd: Vad ger nämnden?}
    storlek: {svar: under_100, varför: 80 000 kronor., fakta: [f2], ledtråd: Räkna.}
väntat: {form: foreningsbidrag, rad: r16, beredskap: klar}
fällor:
  - {namn: Rubriken, text: Den lockar., svar: {onskas: losa_tillsammans, lovas: egna_insatser, slutar: stannar, utmaning: ingen_ensam}, väntat: {form: avvakta}}
"""


def lessons_with(folder: Path, text: str = SMALL) -> Lessons:
    """What is read from a folder where this is the only practice case, named `prov`."""
    cases = folder / "ovning" / "fall"
    cases.mkdir(parents=True, exist_ok=True)
    (cases / "prov.yaml").write_text(text, "utf-8")
    return read_lessons(folder)


@cache
def facit_of(name: str) -> Facit:
    """The facit of one of the program's own practice cases."""
    return Facit(BANK, LESSONS.case(name), LESSONS.bases)


def small_facit(folder: Path, text: str = SMALL) -> Facit:
    """The facit of the tests' own practice case."""
    lessons = lessons_with(folder, text)
    practice: Practice = lessons.case("prov")
    return Facit(BANK, practice, lessons.bases)
