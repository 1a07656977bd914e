"""Faults planted in the tiny bank. `«CODE»` stands where the fault is to be told.

Those in READING and MEANING can all stand in one bank at the same time; those in ALONE cannot.
"""

from tests.bank.tiny import Plant

BANK, SOURCES, CONSTANTS, FACTS = "bank.yaml", "kallor.yaml", "konstanter.yaml", "fakta.yaml"
INTAKE, LONG, CRITERIA = "fragor/1-intag.yaml", "fragor/2-fordjupning.yaml", "kriterier/alla.yaml"
TABLE, FORMS, POINTS = "beslutstabell.yaml", "former.yaml", "juristpunkter.yaml"
THEOREMS = "satser.yaml"
REQUIREMENTS = "kallkrav.yaml"
LANGUAGE = "sprakvakt.yaml"
AUDIT = "revisionskoll.yaml"


def first(file: str, key: str, item: str) -> Plant:
    """The item put first in the list."""
    return (file, f"{key}:\n", f"{key}:\n  - {item}\n")


def question(more: str) -> Plant:
    """A new question with something wrong."""
    return first(LONG, "frågor", f"{{text: Ny?, varför: Därför., källor: [S0#1], {more}}}")


def chain(length: int, link: str, mark: int) -> Plant:
    """Criteria that read each other in turn. `link` has the one before as `{}`; the fault is told at `mark`."""
    told = "uppfyllt: Ja., ej_uppfyllt: Nej., källor: [S0#1]"
    reads = ["{fråga: onskas, är: stod}", *(link.replace("{}", f"led_{one}") for one in range(length - 1))]
    items = [
        f"{'«BANK043»' if one == mark else ''}{{id: led_{one}, text: Led, roll: varning, uppfyllt_om: {read}, {told}}}"
        for one, read in enumerate(reads)
    ]
    return first(CRITERIA, "kriterier", "\n  - ".join(items))


TWICE = "{alla: [{kriterium: {}, är: uppfyllt}, {inte: {kriterium: {}, är: ej_uppfyllt}}]}"


def rule(more: str) -> Plant:
    """A new rule of the språkvakt with something wrong."""
    head = "rubrik: Ny, varför: Därför., gör_så_här: Gör., källor: [VV]"
    return first(LANGUAGE, "regler", f"{{{more}, {head}}}")


def criterion(condition: str) -> Plant:
    """A new criterion with something wrong in its condition."""
    head = "id: nytt, text: Nytt, roll: varning, uppfyllt: Ja., ej_uppfyllt: Nej., källor: [S0#1]"
    return first(CRITERIA, "kriterier", f"{{{head}, uppfyllt_om: {condition}}}")


READING: list[Plant] = [
    (BANK, "namn: Liten bank\n", "namn: Liten bank\n«YAML002»namn: Bank\n"),
    (BANK, "läsrad: Inget", "läsrad: «YAML004»!lofte Inget"),
    (INTAKE, "nummer: 1\n", "nummer: 1\n«BANK003»numer: 1\n"),
    (INTAKE, "antas: forening\n", "antas: forening\n    «BANK003»hjälptext: Nej\n"),
    question("id: ny1, typ: text, används: dokument, «BANK003»antass: x"),
    question("id: ny2, typ: text, används: dokument, «BANK003»vilarpå: [vem]"),
    first(LONG, "frågor", "{id: ny3, typ: text, text: Ny?, «BANK003»varfor: Misstag., källor: [S0#1]}"),
    first(LONG, "frågor", "«BANK004»{id: ny4, typ: text, text: Ny?, källor: [S0#1]}"),
    first(LONG, "frågor", "«BANK005»Ny fråga?"),
    question("id: ny5, typ: val, «BANK005»svar: ja"),
    question("id: ny6, typ: val, «BANK005»jurist: true"),
    question("id: ny7, typ: val, «BANK005»intag: första"),
    question("id: ny8, typ: val, «BANK005»intag: 13"),
    first(CONSTANTS, "konstanter", "{id: ny, text: Ny, enhet: kr, värden: [{«BANK005»från: 2024-13-01, värde: 1, status: verifierad, källor: [S0#1]}]}"),
    first(CONSTANTS, "konstanter", "{id: ny, text: Ny, enhet: kr, värden: [{från: 2024-01-01, «BANK005»värde: 1.5, status: verifierad, källor: [S0#1]}]}"),
    first(SOURCES, "källor", "{«BANK005»id: Å1, kort: Ny, text: Ny, status: verifierad}"),
    first(POINTS, "juristpunkter", "{«BANK005»id: 12, text: Ny, källor: [S0#1]}"),
    first(POINTS, "juristpunkter", "{id: J2, text: Ny, källor: [«BANK005»S0 s. 12]}"),
    first(REQUIREMENTS, "krav", "{«BANK005»id: S0#1, ställe: S0#1, krav: Ny., ej_omsatt: Nej.}"),
    first(REQUIREMENTS, "krav", "{id: S0-1-03, «BANK005»ställe: S0, krav: Ny., ej_omsatt: Nej.}"),
    first(REQUIREMENTS, "krav", "{id: S0-1-04, ställe: S0#1, krav: Ny., «BANK003»omsat: [fråga onskas], ej_omsatt: Nej.}"),
    question("id: ny9, «BANK006»typ: flervall"),
    first(SOURCES, "källor", "{id: ny, kort: Ny, text: Ny, «BANK006»status: verifierat}"),
    first(LONG, "frågor", "{id: ny10, typ: text, text: Ny?, «BANK007»varför: '', källor: [S0#1]}"),
    criterion("{«BANK007»alla: []}"),
    question("«BANK008»id: Ny, typ: text"),
    criterion("{«BANK008»fråga: Önskas, besvarad: ja}"),
    criterion("{inte: {«BANK009»inte: {frågan: onskas, är: stod}}}"),
    criterion("{alla: [{fråga: onskas, är: stod}, «BANK009»{är: stod}]}"),
]  # fmt: skip

MEANING: list[Plant] = [
    (FORMS, "{id: annat, text: annat}\n", "{id: annat, text: annat}\n  - {«BANK010»id: annat, text: igen}\n"),
    (LONG, "är: [tillsammans, utfort]}", "är: [tillsammans, utfort, «BANK012»utforth]}"),
    (INTAKE, "skäl_krävs: [eget]", "skäl_krävs: [«BANK012»egna]"),
    (TABLE, "{kriterium: ej_kop, är: ej_uppfyllt}", "{«BANK013»kriterium: ej_kopp, är: ej_uppfyllt}"),
    (TABLE, "form: bidrag\n", "«BANK014»form: bidraget\n"),
    (POINTS, "källor: [L-LOU#1]", "källor: [«BANK015»L-LOV#1]"),
    (FORMS, "konstant: gransen", "«BANK016»konstant: gransenn"),
    (LONG, """\
  - id: utmaning
    typ: text
    text: Vilken är utmaningen?
    varför: Utmaningen bär partnerskapet.
    antas: antagen
    visas_om: {fråga: onskas, är: tillsammans}
""", """\
  - «BANK017»id: utmaning
    typ: text
    text: Vilken är utmaningen?
    varför: Utmaningen bär partnerskapet.
    antas: antagen
    skäl_krävs: [«BANK038»ja]
    visas_om: {kriterium: gemensamt, är: uppfyllt}
"""),
    (CRITERIA, "{fråga: manader, minst: 12}", "{«BANK018»fråga: manader, är: tolv}"),
    (LONG, "varför: Till utredningen.\n", "varför: Till utredningen.\n    «BANK019»svar: [{id: a, text: A}]\n"),
    (LONG, """\
  - id: belopp
    typ: belopp
    text: Hur mycket per år?
    varför: Värdet styr.
    antas: "0"
""", """\
  - «BANK020»id: belopp
    typ: belopp
    text: Hur mycket per år?
    varför: Värdet styr.
"""),
    (LONG, "antas: [pengar, tid]", "«BANK021»antas: [pengar, tidd]"),
    (LONG, "antas: 2027-12-31", "«BANK021»antas: 2027-02-31"),
    (CRITERIA, "{fråga: slutdatum, besvarad: ja}", "{«BANK022»fråga: vem, är: forening}"),
    (LONG, "    jurist: ja\n    vilar_på: [betalas, manader]\n", "    «BANK023»jurist: ja\n"),
    (CRITERIA, "{fråga: resurser, är: tid}", "«BANK024»{fråga: resurser, är: tid, besvarad: ja}"),
    (CRITERIA, "minst: 2\n", "«BANK025»minst: 4\n"),
    (TABLE, "när: {kriterium: gemensamt, är: ej_uppfyllt}", "när: {alla: [{kriterium: gemensamt, är: ej_uppfyllt}, {«BANK026»fråga: betalas, är: utfort}]}"),
    (TABLE, """\
  - id: r3
    när:
      alla:
        - {kriterium: ej_kop, är: uppfyllt}
        - {kriterium: ideburen, är: uppfyllt}
        - {kriterium: gemensamt, är: uppfyllt}
""", """\
  - «BANK027»id: r3
    när:
      alla:
        - {kriterium: ej_kop, är: uppfyllt}
        - {kriterium: ideburen, är: uppfyllt}
"""),
    (LONG, "    svar: [{id: pengar,", "    «BANK028»används: dokument\n    svar: [{id: pengar,"),
    (INTAKE, "{id: bolag, text: Bolag}]", "{id: bolag, text: Bolag}, {«BANK029»id: vet_ej, text: Vet ej}]"),
    first(FACTS, "fakta", "«BANK030»{id: summa, text: Summa, enhet: kr, läser: [belopp], källor: [S0#1]}"),
    (FORMS, "former:\n", "former:\n  - «BANK031»{id: egen_regi, text: Egen regi, betyder: Själv., nästa_steg: [Gör.], grupp: annat, källor: [S0#1]}\n"),
    (INTAKE, "intag: 3", "«BANK032»intag: 5"),
    (CRITERIA, "källor: [VV#prov]\n", "källor: [VV#prov]\n  - «BANK033»{id: onodigt, text: Onödigt, roll: väg, uppfyllt_om: {fråga: slutdatum, besvarad: ja}, uppfyllt: Ja., ej_uppfyllt: Nej., källor: [VV#prov]}\n"),
    (FORMS, "behöver: [planerat]", "behöver: [planerat, «BANK034»gemensamt]"),
    (CONSTANTS, "från: 2025-01-01", "«BANK035»från: 2024-01-01"),
    (LONG, """\
  - id: startdatum
    typ: datum
    text: När börjar det?
    varför: Tiden behövs.
    antas: 2027-01-01
    visas_om: {fråga: onskas, är: tillsammans}
""", """\
  - «BANK036»id: startdatum
    typ: datum
    text: När börjar det?
    varför: Tiden behövs.
    antas: 2027-01-01
    visas_om: {fråga: resurser, är: tid}
"""),
    (FORMS, "grupp: annat\n    vägar", "«BANK037»grupp: annatt\n    vägar"),
    (BANK, "[onskas, betalas]", "[onskas, «BANK011»betalat]"),
    (THEOREMS, "aldrig: [iop]\n    källor: [L-LOU#1]", "aldrig: [«BANK014»ipo]\n    källor: [L-LOU#1]"),
    (THEOREMS, "öppna: [betalas]", "öppna: [«BANK011»betalar]"),
    (REQUIREMENTS, "[fråga utmaning, röd", "[«BANK039»kriterium utmaning, röd"),
    (REQUIREMENTS, "kriterium ej_kop, rad r1", "kriterium ej_kop, «BANK039»rad r11"),
    (REQUIREMENTS, "röd tråd mål", "«BANK039»röd tråd målen"),
    (LONG, "källor: [VV#prov]", "«BANK041»källor: [VV]"),
    (FACTS, "källor: [L-LOU#1]", "källor: [«BANK042»L-LOU#2]"),
    first(REQUIREMENTS, "krav", "«BANK040»{id: S0-1-05, ställe: S0#1, krav: Varken eller.}"),
    first(REQUIREMENTS, "krav", "«BANK040»{id: S0-1-06, ställe: S0#1, krav: Både och., omsatt: [fråga onskas], ej_omsatt: Nej.}"),
    first(REQUIREMENTS, "krav", "{id: S0-1-07, «BANK015»ställe: S5#1, krav: Ny., ej_omsatt: Nej.}"),
    rule("id: ny, läser: [utmaning], ord: [«BANK051»-a]"),
    (LANGUAGE, "hela: [se ovan]", "hela: [se ovan, «BANK051»… ovan]"),
    (LANGUAGE, "läser: [utmaning, mål.text, alla skäl]", "läser: [«BANK052»utmanig, mål.text, alla skäl]"),
    (LANGUAGE, "utom_i_meningen: [<nekande>]", "utom_i_meningen: [«BANK053»<nekar>]"),
]  # fmt: skip

ALONE: list[Plant] = [
    (BANK, "datum: 2026-11-22", "«BANK005»datum: i dag"),
    (BANK, 'version: "1.0"', "«BANK005»version: ett"),
    (BANK, "för_tidigt: För tidigt", "«BANK003»fortidigt: För tidigt"),
    (BANK, "namn: Liten bank", "namn: «YAML001»'Liten bank"),
    (BANK, "namn: Liten bank", "namn: «YAML003»&n Liten bank"),
    (FACTS, "fakta:\n  - {id", "«BANK005»- {id"),
    (CRITERIA, "{fråga: betalas, är: eget}", "{«BANK011»fråga: betalat, är: eget}"),
    (CRITERIA, "uppfyllt_om: {fråga: slutdatum, besvarad: ja}", "«BANK024»uppfyllt_om: {fråga: slutdatum}"),
    (CRITERIA, "{fråga: utmaning, besvarad: ja}", "{«BANK018»fråga: utmaning, minst: 1}"),
    (FACTS, "[startdatum, slutdatum]", "[startdatum, «BANK011»slutdatumm]"),
    (FACTS, "[startdatum, slutdatum]", "[startdatum, slutdatum, «BANK022»vem]"),
    (FACTS, "[startdatum, slutdatum]", "[startdatum, slutdatum, «BANK030»belopp]"),
    (FACTS, "läser: [startdatum, slutdatum]", "«BANK030»läser: [startdatum]"),
    (LONG, "vilar_på: [betalas, manader]", "vilar_på: [betalas, «BANK011»manaderr]"),
    (LONG, "vilar_på: [betalas, manader]", "vilar_på: [betalas, «BANK022»vem]"),
    (LONG, "jurist: ja\n    vilar_på", "«BANK023»vilar_på"),
    (LONG, 'antas: "0"', '«BANK021»antas: "²"'),
    (LONG, 'antas: "0"', "«BANK021»antas: [1, 2]"),
    (INTAKE, "svar: [{id: forening, text: Förening}, {id: bolag, text: Bolag}]", "«BANK019»svar: [{id: forening, text: Förening}]"),
    (INTAKE, "svar: [{id: forening, text: Förening},", "«BANK019»svar: [{id: forening, text: Förening, ensam: ja},"),
    (INTAKE, "intag: 3", "«BANK032»intag: 2"),
    (INTAKE, "antas: forening\n", "antas: forening\n    «BANK032»visas_om: {fråga: onskas, är: stod}\n"),
    (FORMS, "behöver: [planerat]", "behöver: [«BANK013»planert]"),
    (POINTS, "kriterium: ej_kop", "«BANK013»kriterium: ejkop"),
    (LONG, "id: fordjupning", "«BANK010»id: intag"),
    (LONG, "{id: tid, text: Tid}", "{id: tid, text: Tid}, {«BANK010»id: tid, text: Tid}"),
    (LONG, "  - id: jurist_kop\n", '  - {«BANK010»id: manader, typ: tal, text: Ny?, varför: V., antas: "0", källor: [S0#1]}\n  - id: jurist_kop\n'),
    (REQUIREMENTS, "id: S0-1-02", "«BANK010»id: S0-1-01"),
    (CRITERIA, "Slutdatum saknas.\n    källor: [VV#prov]", "Slutdatum saknas.\n    «BANK041»källor: [VV]"),
    (TABLE, "text: Partnerskap.\n    källor: [S0#1]", "text: Partnerskap.\n    «BANK041»källor: [S0]"),
    (CONSTANTS, "600000, status: verifierad, källor: [L-LOU#1]", "600000, status: verifierad, «BANK041»källor: [L-LOU]"),
    (INTAKE, "källor: [S0#1]\n  - id: betalas", "källor: [«BANK042»S0#1.2, VV#prov]\n  - id: betalas"),
    first(FORMS, "grupper", "{«BANK029»id: oklart, text: Oklart}"),
    (THEOREMS, "  - id: T1\n", "  - «BANK060»id: T1\n    rubbar_aldrig: [vem]\n"),
    (THEOREMS, "  - id: T1\n", "  - «BANK005»id: sats\n"),
    (THEOREMS, "  - id: T2\n    namn: Inget hål\n    text: IOP kräver varje stopp- och kärnkriterium.\n    förklaring: Vet ej räcker inte.\n    kräver: {form: iop, roller: [stopp, kärna]}\n", "  - «BANK060»id: T2\n    namn: Inget hål\n    text: IOP kräver varje stopp- och kärnkriterium.\n    förklaring: Vet ej räcker inte.\n"),
    (THEOREMS, "  - id: T2\n", "  - «BANK060»id: T2\n    när: {fråga: betalas, är: eget}\n"),
    (THEOREMS, "  - id: T2\n    namn: Inget hål\n    text: IOP kräver varje stopp- och kärnkriterium.\n    förklaring: Vet ej räcker inte.\n    kräver: {form: iop, ", "  - «BANK060»id: T2\n    namn: Inget hål\n    text: IOP kräver varje stopp- och kärnkriterium.\n    förklaring: Vet ej räcker inte.\n    kräver: {"),
    (THEOREMS, "kräver: {form: iop, roller", "kräver: {«BANK014»form: ipo, roller"),
    (THEOREMS, "kräver: {form: iop, roller: [stopp, kärna]}", "frågat: {roller: [stopp], utom: [«BANK013»ejkop]}"),
    (THEOREMS, "när: {fråga: betalas, är: utfort}", "när: {fråga: betalas, «BANK012»är: utford}"),
    (THEOREMS, "när: {fråga: betalas, är: utfort}", "när: {«BANK022»fråga: vem, är: bolag}"),
    (THEOREMS, "öppna: [betalas]", "öppna: [«BANK022»vem]"),
    first(AUDIT, "punkter", "«BANK061»{id: tom, text: Ny?, fas: beslut, granskade: Nej., anmärkning: Fel., källor: [S0#1]}"),
    first(AUDIT, "punkter", "{id: ny, högst: {«BANK052»lista: mal, rader: 5}, text: Ny?, fas: beslut, granskade: Nej., anmärkning: Fel., källor: [S0#1]}"),
    (AUDIT, "{fråga: utmaning, besvarad: ja}", "{«BANK011»fråga: utmanning, besvarad: ja}"),
    first(LANGUAGE, "ordlistor", "{«BANK029»id: tal, text: Tal, ord: [ett]}"),
    first(LANGUAGE, "ordlistor", "{id: ny, text: Ny, ord: [ett, «BANK051»två tre]}"),
    first(LANGUAGE, "ordlistor", "{id: ny, text: Ny, ord: [«BANK051»<nekande>]}"),
    (LANGUAGE, "  - id: tomt\n", "  - «BANK010»id: kop\n"),
    (LANGUAGE, "hela: [se ovan]", "hela: [«BANK051»a b c d e f g h i]"),
    (LANGUAGE, "hela: [se ovan]", "hela: [«BANK051»se/ ovan]"),
    (LANGUAGE, "hela: [se ovan]", "hela: [«BANK051»-ovan-]"),
    (LANGUAGE, "hela: [se ovan]", "hela: [«BANK051»se …]"),
    (LANGUAGE, "  - id: tomt\n", "  - «BANK050»id: tomt\n    lika: 2\n"),
    (LANGUAGE, "  - id: tomt\n", "  - «BANK054»id: tomt\n    utom_i_texten: [nej]\n"),
    (LANGUAGE, "  - id: tomt\n    rubrik: Tom text\n    läser: [alla skäl]\n", "  - «BANK055»id: tomt\n    rubrik: Tom text\n"),
    (LANGUAGE, "  - id: tomt\n    rubrik: Tom text\n    läser: [alla skäl]\n    hela: [se ovan]\n", "  - «BANK050»id: tomt\n    rubrik: Tom text\n    läser: [alla skäl]\n"),
    (LANGUAGE, "läser: [utmaning, mål.text, alla skäl]", "läser: [utmaning, «BANK052»onskas]"),
    (LANGUAGE, "läser: [utmaning, mål.text, alla skäl]", "läser: [utmaning, «BANK052»mål.txt]"),
    first(LANGUAGE, "regler", "{id: ny, rubrik: Ny, högst: {«BANK052»lista: måll, rader: 5}, varför: D., gör_så_här: G., källor: [VV]}"),
    first(LANGUAGE, "regler", "{id: ny, rubrik: Ny, läser: [alla skäl], «BANK005»lika: 1, varför: D., gör_så_här: G., källor: [VV]}"),
    chain(13, TWICE, mark=11),
    chain(102, "{kriterium: {}, är: uppfyllt}", mark=99),
]  # fmt: skip
