"""Sentences as a handläggare may write them, each with the rule that should speak, or none. All are made up.

Those in SEEN were at hand when the word lists were written. Those in UNSEEN were written afterwards and no
word list was changed for their sake: they say what the språkvakt is worth on texts it has not met.
"""

from typing import NamedTuple


class Labelled(NamedTuple):
    """A text at a place (a question, or list.column), and the rules that should find something in it."""

    place: str
    text: str
    rules: frozenset[str] = frozenset()


def found(place: str, rule: str, *texts: str) -> list[Labelled]:
    """Texts in which this rule should speak, and no other."""
    return [Labelled(place, text, frozenset((rule,))) for text in texts]


def quiet(place: str, *texts: str) -> list[Labelled]:
    """Texts in which no rule should speak."""
    return [Labelled(place, text) for text in texts]


SEEN = [
    *found(
        "syfte", "bara_fortsatta",
        "Föreningen ska kunna fortsätta driva sin verksamhet i Exempelby.",
        "Syftet är att trygga verksamhetens fortlevnad.",
        "Att organisationen kan bedriva sin verksamhet även kommande år.",
        "Mötesplatsen ska finnas kvar.",
        "Partnerskapet säkrar fortsatt drift av huset.",
    ),
    *found(
        "utmaning_text", "bara_fortsatta",
        "Utmaningen är att föreningen vill utveckla sin verksamhet.",
        "Utan stadens pengar kan verksamheten inte överleva.",
    ),
    *quiet(
        "utmaning_text",
        "Många äldre i Exempelby är ensamma och har ingen att äta middag med.",
        "Unga som lämnar skolan utan betyg hittar inte vidare, och staden når inte dem som slutar svara i telefon.",
        "Nyblivna föräldrar saknar nätverk. Föreningen kan inte fortsätta nå dem utan lokal.",
        "Hälften av de boende känner sig otrygga på väg hem.",
        "Kvinnor som utsatts för våld väntar länge innan de söker stöd.",
    ),
    *quiet(
        "syfte",
        "Fler unga ska fortsätta studera efter grundskolan.",
        "Äldre får sällskap och bryter sin isolering.",
        "Färre barn växer upp i hem där ingen vuxen har arbete.",
        "Boende och polis känner varandra och skolvägen blir tryggare.",
    ),
    *found(
        "utmaning_text", "oppna_aktiviteter",
        "Det ska finnas öppna och kostnadsfria aktiviteter för alla barn.",
        "Möjliggöra en öppen verksamhet med gratis fika.",
        "Avgiftsfria kurser under sommaren.",
    ),
    *found("syfte", "oppna_aktiviteter", "Aktiviteterna ska vara kostnadsfria och öppna för alla."),
    *quiet(
        "utmaning_text",
        "Barn i familjer med låg inkomst saknar platser att vara på under lovet. Kostnadsfria aktiviteter når inte dem som inte vågar komma.",
        "Öppna mötesplatser lockar inte de ensammaste.",
    ),
    *found(
        "mål.text", "mal_utan_forandring",
        "Anordna tio träffar per termin.",
        "Föreningen genomför läxhjälp på biblioteket.",
        "Att erbjuda samtalsstöd.",
        "Parterna samarbetar om information till boende.",
        "Skapa en mötesplats för äldre.",
        "Fyra utbildningar för ledare.",
        "Driva en odling tillsammans med de boende.",
    ),
    *quiet(
        "mål.text",
        "Fler unga i Exempelby känner sig trygga på kvällen, senast 2028.",
        "Vid slutet av 2028 säger åtta av tio att de har en vuxen att vända sig till.",
        "Minst hälften av deltagarna har tagit ett steg mot arbete.",
        "Färre äldre är ensamma på helgerna.",
        "Ungas psykiska ohälsa minskar under perioden.",
        "Genom samtalsstöd vågar fler anmäla våld.",
        "Lika många flickor som pojkar deltar 2028.",
        "Deltagarna klarar vardagen på egen hand.",
    ),
    *found(
        "utbetalning", "kopets_ord",
        "Staden betalar 300 kr per deltagare efter varje kvartal.",
        "Beställaren betalar mot faktura.",
        "Ersättning per plats betalas varje månad.",
        "Vid försening tas vite ut.",
        "Timpriset räknas upp varje år.",
        "Avrop görs av förvaltningen.",
    ),
    *found(
        "oenighet", "kopets_ord",
        "Leverantören ska svara för de skadestånd som kan uppstå.",
        "Uppdragsgivaren avgör tvisten.",
    ),
    *found(
        "åtaganden.text", "kopets_ord",
        "Utföraren tar emot deltagare som staden anvisar.",
        "Staden köper platser till sina klienter.",
        "Leverantörens personal deltar i samverkan.",
    ),
    *quiet(
        "utbetalning",
        "Halva beloppet betalas i januari och halva i juli.",
        "Staden betalar bidraget i förskott varje kvartal mot en rekvisition.",
        "Oanvända pengar betalas tillbaka senast i mars.",
        "Beloppet är 300 000 kronor per år.",
        "Bidraget är ingen ersättning per plats.",
    ),
    *quiet(
        "avgransning",
        "Överenskommelsen gäller inte köp av tjänster.",
        "Vite och skadestånd förekommer inte.",
        "Parterna är varken beställare eller leverantör.",
        "Till skillnad från i en upphandling leder föreningen arbetet.",
        "I alternativet ”upphandling” skulle staden vara beställare.",
        "Begreppet ”utförare” används i stadens äldre texter.",
    ),
    *found(
        "åtaganden.text", "detaljstyrning",
        "Föreningen har öppet måndag till fredag, klockan 17.00–21.00.",
        "Minst två ledare finns på plats varje kväll.",
        "Tar emot 25 platser.",
        "Föreningen håller öppet 20 timmar per vecka.",
        "Verksamheten ska använda metoden Exempelsteget.",
        "Staden godkänner schema och bemanning.",
    ),
    *found("inflytande_grans", "detaljstyrning", "Förvaltningen beslutar om arbetssätt och program."),
    *quiet(
        "åtaganden.text",
        "Leder mötesplatsen med ideella ledare som målgruppen litar på.",
        "Upplåter en lokal nära skolan.",
        "Bemannar med unga ledare på ideell tid.",
        "Låter studievägledare möta deltagarna på mötesplatsen.",
        "Följer med deltagare till första kontakten med studier och arbete.",
    ),
    *quiet(
        "inflytande_grans",
        "Staden bestämmer inte metod, bemanning eller öppettider.",
        "Föreningen väljer själv metod och öppettider.",
        "Styrgruppen bestämmer öppettider i verksamhetsplanen.",
    ),
    *found("dialog_moten", "personnamn", "Från föreningen kom Karin Exempelgren.", "Anders Provsson och två till."),
    *found("bakgrund", "personnummer", "Samtal med 850101-0000 i april.", "Personen (19850101-0000) berättade."),
    *found("skäl.marknad", "personnamn", "Fatima Exempelzadeh på socialtjänsten svarade att inga finns."),
    *quiet(
        "dialog_moten",
        "Ordföranden, samordnaren och två ungdomsledare.",
        "Enhetschefen för Exempelby, och Föreningen Exempel.",
        "Sofia församling i Exempelby och stadsdelens enhetschef.",
    ),
    *quiet("bakgrund", "Föreningen (802000-0000) bildades 2011.", "Ring 08-000 00 00. Ärendet har nummer EXE 2026/101."),
    *found(
        "skäl.marknad", "tomt_skal", "Se ovan.", "enligt ök", ".", "–", "Ja", "Samma som ovan", "Vet ej", "xxx",
    ),
    *quiet(
        "skäl.marknad",
        "Sökning i augusti 2026 och frågor till tre nämnder. Inga företag.",
        "Nej, ingen annan har svarat på inbjudan.",
        "Enligt årsmötesprotokollet 2026-03-10 är styrelsen vald.",
        "Ingen koppling.",
        "Inget säljs.",
    ),
]  # fmt: skip

SEEN += [
    *found(
        "syfte", "bara_fortsatta",
        "Överenskommelsen ger föreningen möjlighet att fortsätta sitt arbete.",
        "Syftet är långsiktiga förutsättningar för stiftelsens verksamhet.",
        "Att säkerställa driften av gården under perioden.",
        "Organisationen behöver stabil finansiering för att kunna verka vidare.",
        "Klubben ska kunna hålla igång sin verksamhet.",
    ),
    *found(
        "utmaning_text", "oppna_aktiviteter",
        "Att erbjuda en öppen träffpunkt med kostnadsfritt kaffe.",
        "Gratis simskola och öppna kvällar för alla åldrar.",
        "Alla ska kunna delta utan avgift i öppna aktiviteter.",
    ),
    *quiet(
        "utmaning_text",
        "Nyanlända kvinnor i området står långt från arbetsmarknaden och kommunens insatser passar dem dåligt.",
        "Pojkar i årskurs nio läser allt mindre. Skolan och föreningarna ser olika delar av det.",
        "Pensionärer med låg pension äter för lite på grund av kostnaden.",
        "Kontakten mellan unga och vuxna i området har gått sönder efter sommarens oroligheter.",
        "Föräldrar vet inte vart de ska vända sig när barnet slutar gå till skolan.",
    ),
    *quiet(
        "syfte",
        "Unga vuxna hittar tillbaka till studier.",
        "Granndialogen minskar konflikterna i trapphusen.",
        "Flickor idrottar i samma utsträckning som pojkar.",
    ),
    *found(
        "mål.text", "mal_utan_forandring",
        "Arrangera en familjedag varje sommar.",
        "Ta fram en broschyr om partnerskapet.",
        "Styrgruppen möts fyra gånger per år.",
        "Uppsökande arbete på torget varje fredag.",
        "Parterna driver ett gemensamt café.",
        "Hålla föräldrakurser på tre språk.",
    ),
    *quiet(
        "mål.text",
        "Senast 2029 har skolfrånvaron i årskurs sju sjunkit med en fjärdedel.",
        "Deltagarna har egen försörjning ett år efter avslutad praktik.",
        "Nio av tio föräldrar vet vart de ska vända sig.",
        "Boende i området litar på varandra mer än 2026.",
        "Kvinnor som deltar i samtalsgruppen söker vård tidigare.",
        "Genom att ordna läger får barn vänner utanför sin egen skola.",
        "Ungdomarna äger sina egna projekt och driver dem vidare.",
    ),
    *found(
        "arsrapport", "kopets_ord",
        "Leverantören lämnar rapporten senast den 1 februari.",
        "Utförarens avvikelser redovisas varje månad.",
    ),
    *found(
        "utbetalning", "kopets_ord",
        "Föreningen fakturerar per utförd timme.",
        "Staden drar av 2 000 kr för varje utebliven kväll.",
        "Styckpris per kursdeltagare enligt bilaga.",
        "Köparen kan hålla inne betalningen.",
    ),
    *found("andring", "kopets_ord", "Staden kan göra avrop på fler platser.", "Optionen utlöses av beställaren."),
    *quiet(
        "kommunikation",
        "Parterna berättar tillsammans om arbetet och visar varandras märken.",
        "Kommunikatören beställer inget utan att föreningen har sagt ja.",
    ),
    *quiet(
        "utbetalning",
        "Bidraget betalas ut en gång per år efter att styrgruppen har läst lägesrapporten.",
        "Föreningen betalar tillbaka pengar som har använts till annat.",
        "Pengarna får inte användas till inköp av alkohol.",
    ),
    *quiet(
        "bakgrund",
        "Staden har aldrig upphandlat något liknande.",
        "Förvaltningen prövade först bidrag och kom fram till att stadens egna insatser inte ryms där.",
        "Elleverantören stängde av strömmen i lokalen under våren 2025.",
    ),
    *found(
        "åtaganden.text", "detaljstyrning",
        "Håller caféet öppet tisdagar och torsdagar 15–19.",
        "Två heltidsanställda fältassistenter ska alltid vara i tjänst.",
        "Genomför åtta grupper med tolv deltagare i varje grupp.",
        "Arbetar enligt den manual som förvaltningen har fastställt.",
        "Har lokalen bemannad av minst tre personer alla vardagar.",
        "Levererar 1 200 samtal per år.",
    ),
    *quiet(
        "åtaganden.text",
        "Delar sin kunskap om målgruppen med stadens medarbetare.",
        "Öppnar skolans gymnastiksal för föreningen på helger.",
        "Söker egna medel hos stiftelser.",
        "Utser en kontaktperson som är med i styrgruppen.",
        "Rekryterar och utbildar volontärer.",
    ),
    *found("initiativ_text", "personnamn", "Idén kom från Lisa Påhitt på förskolan.", "M. Exempelsson ringde i maj."),
    *found("skäl.jav", "personnamn", "Handläggaren är syster till Gun Hittepåström."),
    *found("gors_idag", "personnummer", "Bland deltagarna finns 010203-0000, som har stöd redan."),
    *quiet(
        "initiativ_text",
        "Föreningens ordförande ringde förvaltningen den 3 maj 2026.",
        "Exempelby Norra och Exempelby Södra var med på mötet.",
        "Räkenskaperna för 2024–2025 har nummer 20240101 till 20251231.",
    ),
    *found("skäl.marknad", "tomt_skal", "Se svar på fråga 3.", "Jfr ovan", "...", "Inget att tillägga", "ska skrivas", "OK!"),
    *quiet(
        "skäl.marknad",
        "Enligt utdrag från Bolagsverket finns inga skulder.",
        "Ansökan, sidan 4: två föreningar i området gör något liknande.",
        "Ja, tre företag svarade på inbjudan.",
        "Kontrollerat 2026-08-25.",
    ),
]  # fmt: skip

UNSEEN = [
    *found(
        "syfte", "bara_fortsatta",
        "Att föreningen ska kunna fortsätta erbjuda träffar för äldre.",
        "Stadens stöd gör det möjligt för organisationen att finnas kvar i stadsdelen.",
        "Huset behöver pengar för att överleva.",
        "Syftet är en förlängning av nuvarande verksamhet.",
        "Trygga driften av gården i tre år.",
    ),
    *found(
        "utmaning_text", "oppna_aktiviteter",
        "Barnen behöver en öppen fritidsverksamhet.",
        "Gratis läxhjälp och kostnadsfria utflykter.",
        "Det behövs öppna aktiviteter varje dag på lovet.",
    ),
    *quiet(
        "utmaning_text",
        "Vuxna med funktionsnedsättning möts sällan utanför den egna gruppbostaden.",
        "Elever vars föräldrar talar lite svenska får mindre hjälp med läxorna än andra.",
        "Efter kvällens sista buss kommer unga inte hem från träningen.",
        "Papperslösa söker vård sent, och vården vet inte var de bor.",
        "Skolan ser barnens skador först när veckan börjar.",
    ),
    *quiet(
        "syfte",
        "Barn som lever i skyddat boende får leka och gå i skolan som andra.",
        "Äldre män äter tillsammans med andra flera gånger i veckan.",
        "Grannar med olika modersmål löser tvister innan de växer.",
    ),
    *found(
        "mål.text", "mal_utan_forandring",
        "Ett kunskapsseminarium anordnas varje höst.",
        "Utveckla metoder för föräldrastöd.",
        "Föreningen erbjuder bad på tisdagar.",
        "Informera om kvinnojouren på fem språk.",
        "Starta en cykelverkstad för ungdomar.",
        "Sommarkollo under åtta veckor.",
        "Regelbundna samtal mellan parterna.",
    ),
    *quiet(
        "mål.text",
        "2028 simmar nio av tio tolvåringar i området 200 meter.",
        "Hemlösa kvinnor har en egen läkarkontakt inom tre månader.",
        "Skolresultaten i matematik har närmat sig stadens genomsnitt.",
        "Våldet på torget har halverats.",
        "Pensionärer som bor ensamma äter ett mål mat om dagen med någon annan.",
        "Arbetslösheten bland de kvinnor som deltar sjunker.",
        "Föräldrar läser för sina barn oftare än före partnerskapet.",
    ),
    *found("insyn", "kopets_ord", "Beställaren har rätt att granska utförarens bokföring.", "Underleverantörer ska godkännas."),
    *found(
        "avveckling", "kopets_ord",
        "Vid hävning betalar föreningen skadestånd.",
        "Restvärdet räknas av mot vitet.",
        "Ny upphandling genomförs innan tiden är slut.",
    ),
    *found(
        "utbetalning", "kopets_ord",
        "Priset är 410 kr per barn och dag.",
        "Föreningen skickar faktura den sista i månaden.",
        "Avdrag görs med en tolftedel för månader utan verksamhet.",
        "Ersättningen är rörlig och följer antalet besök.",
    ),
    *quiet(
        "utbetalning",
        "Pengarna betalas ut i två delar, mars och september.",
        "Föreningen visar bokslutet innan nästa del betalas.",
        "Räntan tillfaller partnerskapet.",
        "Staden tar inte ut någon avgift eller något vite.",
    ),
    *quiet(
        "kommunikation",
        "Båda parter nämner varandra i pressmeddelanden.",
        "Föreningen sköter webbplatsen och staden sprider länken.",
    ),
    *quiet(
        "bakgrund",
        "Parterna jämförde med en upphandling och såg att staden då skulle styra arbetet.",
        "Föreningen hyr lokalen av ett privat bolag med treårigt hyresavtal.",
        "Sommaren 2025 samlades ett tjugotal boende till ett möte om tryggheten.",
        "Priset Årets förening gick till Föreningen Exempel.",
    ),
    *found(
        "åtaganden.text", "detaljstyrning",
        "Har personal på plats kl. 8 varje skoldag.",
        "Genomför 40 hembesök per år.",
        "Ska följa stadens metodhandbok.",
        "Minst 15 nya deltagare skrivs in per termin.",
        "Håller öppet året runt, alla dagar 10–22.",
        "Förvaltningen fastställer gruppernas storlek och program.",
    ),
    *quiet(
        "åtaganden.text",
        "Ser till att unga med funktionsnedsättning kan vara med.",
        "Bidrar med tolkar när parterna möter föräldrar.",
        "Lånar ut kanoter och flytvästar.",
        "Väljer tillsammans med deltagarna vad träffarna ska handla om.",
        "Deltar i styrgruppen och tar med frågor från medlemmarna.",
    ),
    *found("gors_idag", "personnamn", "Kurator Emma Fabelkvist tar emot på torsdagar.", "Herr Dikt driver en butik bredvid."),
    *found("skäl.jav", "personnamn", "Chefen är gift med Yusuf Diktsson.", "Handläggaren och Ritva Hittelä satt i samma styrelse."),
    *found("skäl.riktas", "personnummer", "Beslut finns för 19990909-0000."),
    *quiet(
        "gors_idag",
        "Kuratorn på skolan tar emot på torsdagar.",
        "Café Exempel och Exempelby Bollklubb har öppet för alla.",
        "Telefonnumret är 0700-000000 och plusgirot 00 00 00-0.",
    ),
    *found("skäl.andra", "tomt_skal", "-", "Se bilaga", "Ifylls senare", "Enl. ök", "Ja.", "samma som tidigare", "Ingen kommentar"),
    *quiet(
        "skäl.andra",
        "Se bilaga 2, sidan 4, där sökningen beskrivs.",
        "Inga fler föreningar finns i registret.",
        "Protokoll 2026-05-19, § 7.",
        "Ja enligt stadgarna § 2.",
    ),
]  # fmt: skip
