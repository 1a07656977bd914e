"""Made-up cases for the tests of documents. No organisation or person in them is real."""

from collections.abc import Mapping
from dataclasses import replace

from wizard.assessment.assess import assess
from wizard.assessment.model import Assessment
from wizard.bank.load import load_bank
from wizard.case.answers import VET_EJ, Answer, Value
from wizard.case.model import AnswerKey, BankRef, Case, Party, Position, Row
from wizard.places import bank_folder

BANK = load_bank(bank_folder())
HEAD = "5c1f0e9a7b3d2468" * 4

PARTY = Party("o1", "Föreningen Exempel", "802400-0000", "Ordföranden, exempel@example.org")

# -- Answers: (value, skäl), for questions about the case and about the organisation ------------------

SOUND: Mapping[str, tuple[Value, str]] = {
    "jav": ("nej", "Handläggare och chef har intygat det skriftligt."),
    "ratt_namnd": ("ja", "Målgruppen bor i nämndens område."),
    "onskas": ("losa_tillsammans", "Föreningen och enheten vill minska ungas otrygghet tillsammans."),
    "lovas": ("egna_insatser", "Båda parter gör egna insatser mot gemensamma mål."),
    "slutar": ("stannar", "Det gemensamma stannar av. Staden har ingen skyldighet att fortsätta."),
    "riktas": ("alla", "Mötesplatsen är öppen. Ingen anvisas dit."),
    "finns": (("inget",), ""),
    "utmaning": ("ingen_ensam", "Unga litar på föreningen, staden har lokaler och fältare."),
    "bidrar": ("bada_mer", "Staden bidrar med lokal och personalens tid utöver pengar."),
    "ide": ("gemensam", "Idén växte fram i ett lokalt nätverk."),
    "andra": ("ingen", ""),
    "storlek": ("hogst_700", "500 000 kr för hela tiden."),
    "utmaning_text": (
        "Unga mellan 13 och 17 år i Exempelby är otrygga på kvällar och helger.\n"
        "I trygghetsmätningen svarar fyra av tio att de undviker att gå ut.",
        "",
    ),
    "varfor_inte_ensam": (
        "Staden når inte de unga som undviker fritidsgården. Föreningen saknar lokal och vägar in till "
        "skola och fältverksamhet.",
        "",
    ),
    "utmaning_art": ("gemensam_komplex", "Problemet är konkret och båda behövs."),
    "malgrupp": ("Unga mellan 13 och 17 år i Exempelby, särskilt flickor.", ""),
    "gors_idag": ("Fritidsgården har öppet två kvällar. Flickor är en av fem besökare.", ""),
    "mervarde": ("tydligt", "Unga ledare möter unga. Det sker inte i dag."),
    "ryms_i_bidrag": ("nej", "Stadens egna insatser och den gemensamma styrningen ryms inte i ett bidrag."),
    "styrdokument_var": ("program_kf", "Programmet för trygga kvällar, sidan 14."),
    "styrdokument_namns": ("iop", "Programmet nämner IOP som form."),
    "styrdokument_text": (
        "Exempelstadens program för trygga kvällar, beslutat av kommunfullmäktige den 19 maj 2025, s. 14.",
        "",
    ),
    "styrdokument_led": ("Programmets mål 3 är att unga ska känna sig trygga i sin stadsdel.", ""),
    "dialog_datum": ("12 mars, 9 april och 3 juni 2026.", ""),
    "dialog_deltagare": ("Staden: enhetschef och fältare. Föreningen: ordförande och två ungdomsledare.", ""),
    "dialog_enighet": ("Att otryggheten är störst på fredagar och att flickor stannar hemma.", ""),
    "dialog_oenighet": ("Hur sent det är rimligt att ha öppet.", ""),
    "organisationens_bidrag": (("ideell_tid", "kunskap"), "Ledarna ger ideell tid och känner de unga."),
    "stadens_bidrag": (("pengar", "personal", "lokal"), "Lokal, fältares tid och ett bidrag i pengar."),
    "styrning": ("gemensam", "En styrgrupp beslutar om verksamhetsplanen."),
    "detaljstyrning": ("nej", "Parterna följer upp mål, inte antal öppna timmar."),
    "marknad": ("inga", "Sökning i branschregister och frågor till tre grannförvaltningar."),
    "andra_mojlighet": ("inbjudan", "Öppen inbjudan på stadens webbplats i februari 2026."),
    "initiativ_text": ("Föreningen och enheten tog upp frågan i nätverket hösten 2025.", ""),
    "enkel_uppgift": ("nej", ""),
    "motiv": ("losa_utmaningen", ""),
    "allmant_intresse": ("ja", "Trygghet för unga är av allmänt intresse."),
    "anknytning": ("ja", "Verksamheten ligger i stadsdelen."),
    "myndighetsutovning": ("nej", "Inga beslut om enskilda."),
    "skyldighet": (("socialtjanst",), ""),
    "moms": ("nej", "Ekonomen har svarat."),
    "sanktioner": ("nej", ""),
    "omsesidigt": ("ja", "Parterna skriver en överenskommelse."),
    "vad_betalas": ("eget_arbete", "Staden bidrar till kostnader för föreningens eget arbete."),
    "hur_vald": ("staden_valjer", "Parten är utpekad efter dialogen."),
    "direkt_nytta": ("ingen_part", "Staden hade inte köpt insatsen."),
    "krav_uteblir": ("aterbetalning", "Bara oanvända medel kommer tillbaka."),
    "medel": ("finns", "Konto 4411, år 2027."),
    "belopp_per_ar": (250_000, ""),
    "startdatum": ("2027-01-01", ""),
    "slutdatum": ("2028-12-31", ""),
    "forlangning_manader": (0, ""),
    "liknande_avtal": (0, ""),
    "ovrigt_varde_per_ar": (120_000, "Lokalhyra och fältares tid."),
    "tidigare_stod": (0, ""),
    "barn": ("ja", ""),
    "statsstod": ("nej", "Verksamheten är lokal och inte ekonomisk."),
    "blandat": ("nej", ""),
    "bakgrund": ("Otryggheten kom upp i trygghetsmätningen 2025. Samtalen började i mars 2026.", ""),
    "syfte": ("Unga i Exempelby ska kunna vara ute på kvällen utan att vara rädda.", ""),
    "avgransning": ("Biståndsbedömda insatser, boende och föreningens övriga arbete.", ""),
    "inflytande_grans": ("Föreningen bestämmer själv om metod, ledare och öppettider.", ""),
    "vardegrund": ("Alla människors lika värde och barnets bästa, enligt föreningens stadgar § 2.", ""),
    "styrgrupp_uppdrag": (
        "Beslutar om verksamhetsplan och prioriteringar. Två från varje part. Enhetens samordnare skriver.",
        "",
    ),
    "styrgrupp_moten": (4, ""),
    "andra_grupper": ("En referensgrupp med sex unga.", ""),
    "utbetalning": ("Hälften i januari, resten när halvårets redovisning är lämnad.", ""),
    "annan_finansiering": ("Inga.", ""),
    "budgetforbehall": ("År 2027 är säkert. År 2028 beror på nämndens budget; besked senast i november.", ""),
    "insyn": ("Räkenskaper som gäller partnerskapet, hållna för sig.", ""),
    "personuppgifter": ("inga", "Inga uppgifter om deltagare delas."),
    "sekretess": ("Inga uppgifter om enskilda lämnas mellan parterna.", ""),
    "kommunikation": ("Parterna berättar tillsammans. Båda får använda det gemensamma materialet.", ""),
    "forsakring_arbetsmiljo": ("Varje part svarar för sina egna. Staden har försäkring för lokalen.", ""),
    "uppfoljning_hur": ("Enkät två gånger om året och samtal i referensgruppen.", ""),
    "arsrapport": ("Mål för mål, bidrag, ekonomi och lärdomar. Lämnas den 1 mars.", ""),
    "utvardering_datum": ("2028-05-31", ""),
    "utvardering_ansvarig": ("Enhetschefen och föreningens ordförande.", ""),
    "andring": ("Mindre ändringar antecknas i styrgruppen. Större kräver nya beslut.", ""),
    "oenighet": ("Samtal inom två veckor, sedan styrgruppen, sedan cheferna inom en månad.", ""),
    "avveckling": ("Plan senast den 30 september 2028. Unga får veta av sina ledare.", ""),
    "undertecknare": ("Förvaltningschefen och föreningens firmatecknare.", ""),
    "namndbeslut_datum": ("2026-12-10", ""),
}

PARTNER: Mapping[str, tuple[Value, str]] = {
    "vem": ("ideell_forening", ""),
    "syfte_stadgar": ("allmannyttigt", "Stadgarna § 2."),
    "oberoende": ("ja", "Ingen från staden sitter i styrelsen."),
    "naringsidkare": ("nej", "Föreningen bedriver ingen näringsverksamhet i den här delen."),
    "demokrativillkor": ("ja", "Försäkran den 2 september 2026 och egen kontroll."),
    "har_orgnr": ("ja", "Uppgift från Skatteverket den 2 september 2026."),
    "skulder": ("inga", "Besked den 3 september 2026."),
    "stadgar_granskade": ("ja", "Antagna den 12 mars 2024."),
    "styrelse_vald": ("ja", "Protokoll den 15 mars 2026."),
    "medlemsinflytande": ("ja", "42 röstande på årsmötet."),
    "likabehandling_arbete": ("ordnat", "Plan från 2025."),
    "oppenhet_malgrupp": ("ja", "Öppet för alla unga i åldern."),
    "ekonomi_granskad": ("ja", "Bokslut för två år, utan anmärkning."),
    "andra_offentliga_medel": ("nej", "Föreningens intyg."),
    "konto_eget_namn": ("ja", "Bankintyg."),
    "platsbesok": ("gjort", "Den 20 augusti 2026, två personer."),
    "kapacitet_bedomd": ("ja", "Åtta utbildade ledare."),
    "rutin_registerkontroll": ("finns", "Rutinen är beskriven."),
    "tillstand_ivo": ("kravs_inte", "Öppen mötesplats."),
    "beslut_i_organisationen": ("planerat", "Styrelsen den 1 december 2026."),
    "tidigare_samarbete": ("utan_anmarkning", ""),
    "narstaende_affarer": ("inga", ""),
    "arbetsgivaransvar": ("inga_anstallda", ""),
    "registrerad_ideburen": ("nej", ""),
}

ROWS: Mapping[str, tuple[Row, ...]] = {
    "mål": (
        Row("m1", {"text": "Fler unga i Exempelby känner sig trygga på kvällen, senast 2028."}),
        Row("m2", {"text": "Lika många flickor som pojkar deltar."}),
    ),
    "åtaganden": (
        Row(
            "a1",
            {
                "part": "staden",
                "text": "Upplåter lokal och låter fältare delta.",
                "mål": "m1 m2",
                "väsentligt": "Utan lokal och fältare finns ingen trygg plats.",
                "resurs": "Lokal, personal",
                "när": "Från januari 2027",
                "ansvarig": "Enhetschef",
            },
        ),
        Row(
            "a2",
            {
                "part": "o1",
                "text": "Bemannar med unga ledare på ideell tid.",
                "mål": "m1 m2",
                "väsentligt": "Unga ledare når dem som staden inte når.",
                "resurs": "Ideell tid",
                "när": "Från februari 2027",
                "ansvarig": "Ordförande",
            },
        ),
    ),
    "indikatorer": (
        Row(
            "i1",
            {
                "mål": "m1",
                "text": "Andel unga som känner sig trygga.",
                "slag": "effekt",
                "underlag": "Enkät",
                "när": "Maj och november",
                "ansvarig": "Samordnare",
            },
        ),
        Row(
            "i2",
            {
                "mål": "m2",
                "text": "Andel flickor bland deltagarna.",
                "slag": "effekt",
                "underlag": "Enkät",
                "när": "Maj och november",
                "ansvarig": "Ordförande",
            },
        ),
    ),
    "resurser": (
        Row("r1", {"part": "staden", "slag": "pengar", "text": "Bidrag till kostnader", "värde": "250000"}),
        Row("r2", {"part": "staden", "slag": "lokal", "text": "Fritidsgårdens lokal", "värde": "120000"}),
        Row(
            "r3", {"part": "o1", "slag": "ideell_tid", "text": "Ungdomsledare, 900 timmar", "värde": "180000"}
        ),
    ),
    "risker": (
        Row(
            "k1",
            {
                "text": "Ledare slutar.",
                "åtgärd": "Föreningen utbildar nya varje termin.",
                "ansvarig": "Ordförande",
            },
        ),
    ),
}


def case(
    answers: Mapping[str, tuple[Value, str]],
    partner: Mapping[str, tuple[Value, str]] | None = None,
    **details: object,
) -> Case:
    """A case with these answers about the whole and about its only organisation."""
    given: dict[AnswerKey, Answer] = {
        (name, ""): Answer(value, reason) for name, (value, reason) in answers.items()
    }
    given |= {(name, PARTY.id): Answer(value, reason) for name, (value, reason) in (partner or {}).items()}
    whole = Case(
        id="v7k3q",
        title="Trygga kvällar i Exempelby",
        dnr="EXN 2026/123",
        namnd="Exempelnämnden",
        handlaggare="Kim Exempel",
        last_day="2026-11-22",
        bank=BankRef(BANK.version, BANK.sha256),
        parties=(PARTY,),
        answers=given,
        number=len(given) + 3,
        head=HEAD,
    )
    return replace(whole, **details)  # type: ignore[arg-type]


def sound() -> Case:
    """A partnership in which nothing is missing. Choices that need no skäl have one all the same."""
    answers = {name: (value, why or "Kontrollerat.") for name, (value, why) in SOUND.items()}
    texts = {name for name in SOUND if BANK.questions[name].typ not in ("val", "flerval")}
    answers |= {name: SOUND[name] for name in texts}
    partner = {name: (value, why or "Kontrollerat.") for name, (value, why) in PARTNER.items()}
    position = Position("iop", "Utmaningen kräver båda parter.", "2026-11-22", "Kim Exempel", assessed="iop")
    return case(answers, partner, rows=ROWS, position=position)


def unfinished() -> Case:
    """The same with questions open, answers without skäl, a goal that nothing follows up, and no position."""
    answers = dict(SOUND)
    answers["direkt_nytta"] = (VET_EJ, "Ekonomen tar reda på om enheten har köpt något liknande.")
    answers["vad_betalas"] = ("eget_arbete", "")
    del answers["syfte"], answers["marknad"], answers["oenighet"], answers["statsstod"]
    partner = {name: PARTNER[name] for name in ("vem", "demokrativillkor", "har_orgnr")}
    rows = {**ROWS, "mål": (*ROWS["mål"], Row("m3", {"text": "Trivsel."}))}
    return case(answers, partner, rows=rows, dnr="")


def purchase() -> Case:
    """A purchase dressed as a partnership: every boxed criterion is met, and all five contract facts are ja."""
    answers = dict(SOUND)
    answers |= {
        "slutar": ("staden_maste", "Staden måste ordna boendet på annat sätt."),
        "vad_betalas": ("utfort", "Staden betalar för boendeplatser."),
        "direkt_nytta": ("staden_slipper", "Staden slipper köpa platserna."),
        "krav_uteblir": ("utforande", "Staden kan kräva att det utförs."),
        "utforare": ("nagon_annan", ""),
    }
    return case(answers, PARTNER, rows=ROWS)


def grant() -> Case:
    """General support, as said on the telephone."""
    return case(
        {
            "jav": ("nej", ""),
            "ratt_namnd": ("ja", ""),
            "onskas": ("stod_allmant", ""),
            "lovas": ("anvanda_medel", "De redovisar vid årets slut."),
            "slutar": ("krymper", "Föreningen får mindre att röra sig med."),
            "riktas": ("alla", "Öppet för alla."),
            "finns": (("bidrag",), ""),
            "utmaning": ("inget", ""),
            "bidrar": ("bada_pengar", "De har medlemsavgifter."),
            "ide": ("organisationens", ""),
            "andra": ("foreningar", ""),
            "storlek": ("under_100", ""),
            "medel": ("finns", ""),
            "allmant_intresse": ("ja", ""),
            "anknytning": ("ja", ""),
            "myndighetsutovning": ("nej", ""),
            "moms": ("nej", ""),
            "sanktioner": ("nej", ""),
            "namnd_bidrag": (("foreningsbidrag",), ""),
            "litet_undantag": ("nej", ""),
        },
        {
            "vem": ("ideell_forening", ""),
            "demokrativillkor": ("ja", "Försäkran."),
            "har_orgnr": ("ja", ""),
            "skulder": ("inga", ""),
        },
    )


def elsewhere() -> Case:
    """A question for someone else, settled by the first key."""
    return case({"jav": ("nej", ""), "ratt_namnd": ("nej_annan_namnd", "Målgruppen finns i hela staden.")})


def call() -> Case:
    """Two keys into the telephone call."""
    return case(
        {"ratt_namnd": ("ja", ""), "onskas": ("losa_tillsammans", "")}, dnr="", handlaggare="", namnd=""
    )


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
