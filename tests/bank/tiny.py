"""A bank of ten questions that has one of everything, as a jurist would write it; and faults planted in it."""

import re
from collections.abc import Iterable

from wizard.bank.load import bank_of
from wizard.faults import Fault, VagvalError

TINY = {
    "bank.yaml": """\
version: "1.0"
datum: 2026-11-22
namn: Liten bank
förbehåll: Påhittad, för prov.
intag:
  lutning_kräver: [onskas, betalas]
  för_tidigt: För tidigt
  läsrad: Inget löfte.
  köpfrågan_oklar: Köpfrågan är oklar.
""",
    "kallor.yaml": """\
källor:
  - {id: S0, kort: Rapporten, text: En rapport, status: verifierad}
  - {id: L-LOU, kort: LOU, text: Lagen om offentlig upphandling, status: verifierad}
  - {id: VV, kort: Vägval, text: Egen bedömning, status: ej_verifierad}
""",
    "konstanter.yaml": """\
konstanter:
  - id: gransen
    text: Gräns för direktupphandling
    enhet: kr
    värden:
      - {från: 2024-01-01, värde: 600000, status: verifierad, källor: [L-LOU#1]}
      - {från: 2025-01-01, värde: 700000, status: verifierad, källor: [L-LOU#1]}
""",
    "fakta.yaml": """\
fakta:
  - {id: manader, text: Månader, enhet: månader, läser: [startdatum, slutdatum], källor: [L-LOU#1]}
""",
    "fragor/1-intag.yaml": """\
id: intag
nummer: 1
text: Intag
varför: Först det som skiljer köp från stöd.
frågor:
  - id: onskas
    typ: val
    intag: 1
    text: Vad vill man?
    varför: Det skiljer formerna åt.
    svar:
      - {id: stod, text: Stöd}
      - {id: tillsammans, text: Lösa något tillsammans}
      - {id: utfort, text: Få något utfört}
    skäl_krävs: [tillsammans]
    antas: utfort
    källor: [S0#1]
  - id: betalas
    typ: val
    intag: 2
    text: Vad betalas?
    varför: Köpfrågan.
    svar: [{id: eget, text: Eget arbete}, {id: utfort, text: En prestation}]
    skäl_krävs: [eget]
    antas: utfort
    källor: [L-LOU#1]
  - id: vem
    typ: val
    intag: 3
    per_part: ja
    text: Vem frågar?
    varför: Bara en idéburen kan vara part.
    svar: [{id: forening, text: Förening}, {id: bolag, text: Bolag}]
    antas: forening
    källor: [S0#1]
""",
    "fragor/2-fordjupning.yaml": """\
id: fordjupning
nummer: 2
text: Fördjupning
varför: När partnerskap är möjligt.
frågor:
  - id: belopp
    typ: belopp
    text: Hur mycket per år?
    varför: Värdet styr.
    antas: "0"
    visas_om: {fråga: onskas, är: [tillsammans, utfort]}
    källor: [L-LOU#1]
  - id: startdatum
    typ: datum
    text: När börjar det?
    varför: Tiden behövs.
    antas: 2027-01-01
    visas_om: {fråga: onskas, är: tillsammans}
    källor: [L-LOU#1]
  - id: slutdatum
    typ: datum
    text: När slutar det?
    varför: Ett slutdatum behövs.
    antas: 2027-12-31
    visas_om: {fråga: onskas, är: tillsammans}
    källor: [L-LOU#1]
  - id: resurser
    typ: flerval
    text: Vad bidrar staden med?
    varför: Staden är mer än finansiär.
    svar: [{id: pengar, text: Pengar}, {id: tid, text: Tid}]
    antas: [pengar, tid]
    visas_om: {fråga: onskas, är: tillsammans}
    källor: [S0#1]
  - id: utmaning
    typ: text
    text: Vilken är utmaningen?
    varför: Utmaningen bär partnerskapet.
    antas: antagen
    visas_om: {fråga: onskas, är: tillsammans}
    källor: [S0#1]
  - id: jurist_kop
    typ: val
    jurist: ja
    vilar_på: [betalas, manader]
    text: Är det ett kontrakt?
    varför: Värdet är över gränsen.
    svar: [{id: ja, text: Ja}, {id: nej, text: Nej}]
    antas: ja
    visas_om: {inte: {fråga: belopp, högst: {konstant: gransen}}}
    källor: [L-LOU#1]
  - id: anteckning
    typ: text
    text: Vad mer?
    varför: Till utredningen.
    används: dokument
    källor: [VV#prov]
""",
    "kriterier/alla.yaml": """\
kriterier:
  - id: ej_kop
    text: Inte ett köp
    roll: stopp
    uppfyllt_om:
      alla:
        - {fråga: betalas, är: eget}
        - någon:
            - {fråga: belopp, högst: {konstant: gransen}}
            - {fråga: jurist_kop, är: nej}
    uppfyllt: Det är inte ett köp.
    ej_uppfyllt: Det är ett köp.
    källor: [L-LOU#1]
  - id: ideburen
    text: Idéburen
    roll: stopp
    per_part: ja
    uppfyllt_om: {fråga: vem, är: forening}
    uppfyllt: Organisationen är idéburen.
    ej_uppfyllt: Organisationen är inte idéburen.
    källor: [S0#1]
  - id: gemensamt
    text: Gemensam utmaning
    roll: kärna
    gäller_om: {fråga: onskas, är: [stod, tillsammans]}
    uppfyllt_om:
      antal:
        minst: 2
        av:
          - {fråga: utmaning, besvarad: ja}
          - {fråga: resurser, är: tid}
          - {fråga: manader, minst: 12}
    uppfyllt: Det finns en gemensam utmaning.
    ej_uppfyllt: Det finns ingen gemensam utmaning.
    källor: [S0#1]
  - id: planerat
    text: Tiden är bestämd
    roll: beredskap
    uppfyllt_om: {fråga: slutdatum, besvarad: ja}
    uppfyllt: Slutdatum finns.
    ej_uppfyllt: Slutdatum saknas.
    källor: [VV#prov]
""",
    "beslutstabell.yaml": """\
rader:
  - id: r1
    när: {kriterium: ej_kop, är: ej_uppfyllt}
    form: upphandling
    text: Det är ett köp.
    källor: [L-LOU#1]
  - id: r2
    när: {kriterium: gemensamt, är: ej_uppfyllt}
    form: bidrag
    text: Bidrag räcker.
    källor: [S0#1]
  - id: r3
    när:
      alla:
        - {kriterium: ej_kop, är: uppfyllt}
        - {kriterium: ideburen, är: uppfyllt}
        - {kriterium: gemensamt, är: uppfyllt}
    form: iop
    text: Partnerskap.
    källor: [S0#1]
""",
    "former.yaml": """\
grupper:
  - {id: partnerskap, text: partnerskap}
  - {id: annat, text: annat}
former:
  - {id: iop, text: IOP, betyder: Tillsammans., nästa_steg: [Skriv.], grupp: partnerskap, behöver: [planerat], källor: [S0#1]}
  - {id: bidrag, text: Bidrag, betyder: Stöd., nästa_steg: [Sök.], grupp: annat, källor: [S0#1]}
  - id: upphandling
    text: Upphandling
    betyder: Köp.
    nästa_steg: [Ring.]
    grupp: annat
    vägar:
      - {id: direkt, text: Direkt, när: {fråga: belopp, högst: {konstant: gransen}}, källor: [L-LOU#1]}
    källor: [S0#1]
""",
    "juristpunkter.yaml": """\
juristpunkter:
  - {id: J1, kriterium: ej_kop, text: Köpfrågan är öppen., källor: [L-LOU#1]}
""",
    "konflikter.yaml": """\
konflikter:
  - id: K1
    text: Hur länge?
    läsning_1: Länge.
    läsning_2: Kort.
    hantering: Skriv skälet.
    när: {fråga: manader, högst: 11}
    källor: [S0#1, VV#prov]
""",
    "namnder.yaml": """\
nämnder:
  - {id: exempelnamnden, namn: Exempelnämnden, slag: fiktiv, status: ej_verifierad, källor: [VV#prov]}
""",
    "satser.yaml": """\
satser:
  - id: T1
    namn: Ett köp är ett köp
    text: När staden betalar för en prestation blir det aldrig IOP.
    förklaring: Namnet avgör ingenting.
    när: {fråga: betalas, är: utfort}
    aldrig: [iop]
    källor: [L-LOU#1]
  - id: T2
    namn: Inget hål
    text: IOP kräver varje stopp- och kärnkriterium.
    förklaring: Vet ej räcker inte.
    kräver: {form: iop, roller: [stopp, kärna]}
    källor: [VV#prov]
  - id: T3
    namn: Lutningen väntar
    text: Lutningen är aldrig IOP utan svar på köpfrågan.
    förklaring: Köpet antas.
    lutar_aldrig: [iop]
    öppna: [betalas]
    källor: [VV#prov]
""",
    "revisionskoll.yaml": """\
punkter:
  - id: utmaningen
    fas: agendasättning
    text: Finns en utmaning?
    granskade: Nej.
    gäller_om: {fråga: onskas, är: tillsammans}
    utan_anmärkning_om: {fråga: utmaning, besvarad: ja}
    anmärkning: Utmaningen saknas.
    källor: [S0#1]
  - id: papper
    fas: beslut
    text: Är det skrivet?
    granskade: Nej.
    kräver: [skäl, ställningstagande]
    luckor: [RT01]
    anmärkning: Det är inte skrivet.
    källor: [S0#1]
""",
    "sprakvakt.yaml": """\
ordlistor:
  - {id: nekande, text: Säger nej, ord: [inte, utan]}
regler:
  - id: kop
    rubrik: Köpets ord
    läser: [utmaning, mål.text, alla skäl]
    ord: [vite, upphandl-]
    utom_i_meningen: [<nekande>]
    varför: Ingen köper något.
    gör_så_här: Skriv något annat.
    källor: [VV]
  - id: tomt
    rubrik: Tom text
    läser: [alla skäl]
    hela: [se ovan]
    varför: Den säger inget.
    gör_så_här: Skriv skälet.
    källor: [VV]
""",
    "styrdokument.yaml": """\
styrdokument:
  - {år: "2026", fiktiv: ja, dokument: []}
""",
    "kallkrav.yaml": """\
krav:
  - {id: S0-1-01, ställe: S0#1, krav: Skriv ner utmaningen., omsatt: [fråga utmaning, röd tråd mål]}
  - {id: S0-1-02, ställe: S0#1, krav: Utbilda nämnden., ej_omsatt: Gäller utbildning.}
  - {id: LOU-1-01, ställe: L-LOU#1, krav: Pröva om det är ett kontrakt., omsatt: [kriterium ej_kop, rad r1]}
""",
}

Plant = tuple[str, str, str]
"""(file, text to replace, new text). `«CODE»` in the new text stands where the fault is to be told."""


def planted(*plants: Plant) -> tuple[dict[str, str], list[str]]:
    """The tiny bank with these faults, and each as `file:line:column code`, in the order of the files."""
    texts = dict(TINY)
    for file, old, new in plants:
        assert texts[file].count(old) == 1, f"{old!r} must stand once in {file}"
        texts[file] = texts[file].replace(old, new)
    expected = []
    for file in sorted(texts):
        for number, line in enumerate(texts[file].splitlines(), start=1):
            while found := re.search("«([A-Z0-9]+)»", line):
                expected.append(f"{file}:{number}:{found.start() + 1} {found[1]}")
                line = line[: found.start()] + line[found.end() :]
        texts[file] = re.sub("«[A-Z0-9]+»", "", texts[file])
    return texts, expected


def faults_in(texts: dict[str, str]) -> tuple[Fault, ...]:
    """All faults that loading gives; none when it is a bank."""
    try:
        bank_of(texts)
    except VagvalError as error:
        return error.faults
    return ()


def told(faults: Iterable[Fault]) -> list[str]:
    """Each fault as `file:line:column code`."""
    return [f"{one.place} {one.code.name}" for one in faults]
