"""The catalogue of everything that can be wrong with what a user gave us.

Every fault has a stable code, a place, a cause and a remedy. A fault is data: the loader collects
many of them and raises them together in one `VagvalError`, so that a jurist who edits the bank
mends everything in one go. Messages are Swedish; codes never change meaning.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, unique
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file and, where known, line and column counted from 1."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@unique
class Code(Enum):
    """Stable code → (cause, remedy). `{…}` is filled in by `fault`; texts are what the user reads."""

    # -- YAML and files ----------------------------------------------------------------------
    FIL001 = ("Filen finns inte: {namn}.", "Kontrollera sökvägen.")
    FIL002 = ("Filen går inte att läsa: {skal}.", "Kontrollera att du har rätt att läsa filen.")
    FIL003 = (
        "Filen går inte att skriva: {skal}.",
        "Välj en annan katalog eller stäng filen i andra program.",
    )
    FIL004 = ("Filen är inte text i UTF-8.", "Spara om filen med teckenkodningen UTF-8.")
    YAML001 = (
        "Det här är inte giltig YAML: {skal}.",
        "Rätta raden. Kontrollera indrag, kolon och citattecken.",
    )
    YAML002 = ("Nyckeln ”{nyckel}” står två gånger.", "Ta bort den ena.")
    YAML003 = ("Ankare och alias (& och *) är inte tillåtna.", "Skriv ut värdet på båda ställena.")
    YAML004 = ("Taggen {tagg} är inte tillåten.", "Ta bort taggen. Alla värden är text.")
    YAML005 = ("Filen är tom.", "Skriv innehåll i filen eller ta bort den.")
    YAML006 = ("Filen är för stor eller för djupt nästlad: {skal}.", "Dela upp filen.")

    # -- Answers ----------------------------------------------------------------------------------
    SVAR001 = ("”{varde}” är inte ett av svaren.", "{rad}")
    SVAR002 = ("Svaret är tomt.", "Välj eller skriv ett svar, eller svara vet ej.")
    SVAR003 = ("”{varde}” är inte ett helt tal.", "Skriv till exempel 250 000.")
    SVAR004 = ("”{varde}” är inte ett datum.", "Skriv åååå-mm-dd, till exempel 2026-11-22.")
    SVAR005 = ("Banken har ingen fråga ”{id}”.", "{rad}")
    SVAR006 = ("Parten ”{id}” finns inte i ärendet.", "{rad}")
    SVAR007 = ("Listan ”{id}” finns inte.", "{rad}")
    SVAR008 = ("Banken har ingen form ”{id}”.", "{rad}")
    SVAR009 = (
        "Ställningstagandet avviker från bedömningen utan skäl.",
        "Skriv varför du avviker. Skälet skrivs ut i utredningen.",
    )
    SVAR010 = ("Ställningstagandet saknar skäl.", "Skriv varför du väljer formen.")
    SVAR011 = ("Svaret går inte ihop med svaret på ”{andra}”.", "Ändra ett av svaren.")
    SVAR012 = (
        "”{svar}” går inte att välja tillsammans med något annat.",
        "Välj bara det, eller bara de andra.",
    )
    SVAR050 = ("Skälet till att texten får stå är tomt.", "Skriv varför texten kan stå som den är.")
    # -- The question bank: reading ----------------------------------------------------------
    BANK001 = ("Bankens fil {namn} saknas.", "Lägg tillbaka filen eller peka ut en annan bank med --bank.")
    BANK002 = ("Filen {namn} hör inte till banken.", "{rad}")
    BANK003 = ("Nyckeln ”{nyckel}” är okänd här.", "{rad}")
    BANK004 = ("Nyckeln ”{nyckel}” saknas.", "Lägg till den.")
    BANK005 = ("Här ska det stå {vantat}.", "Skriv om värdet.")
    BANK006 = ("”{varde}” är inte ett tillåtet värde.", "{rad}")
    BANK007 = ("Värdet är tomt.", "Skriv ett värde eller ta bort nyckeln.")
    BANK008 = (
        "”{varde}” är inte ett giltigt id.",
        "Ett id har små bokstäver a–z, siffror och understreck och börjar med en bokstav.",
    )
    BANK009 = (
        "Villkoret saknar ett villkorsord.",
        "Använd ett av orden alla, någon, inte, antal, fråga, kriterium.",
    )
    # -- The question bank: meaning ----------------------------------------------------------
    BANK010 = ("Id ”{id}” finns redan ({annan}).", "Ge det ett eget id.")
    BANK011 = ("Frågan ”{id}” finns inte.", "{rad}")
    BANK012 = ("Frågan ”{fraga}” har inget svar ”{id}”.", "{rad}")
    BANK013 = ("Kriteriet ”{id}” finns inte.", "{rad}")
    BANK014 = ("Formen ”{id}” finns inte.", "{rad}")
    BANK015 = ("Källan ”{id}” finns inte.", "{rad}")
    BANK016 = ("Konstanten ”{id}” finns inte.", "{rad}")
    BANK017 = ("Villkoren går i ring: {ring}.", "Bryt ringen.")
    BANK018 = ("Frågan ”{id}” är av typen {typ} och kan inte jämföras med {ord}.", "Använd {rad}.")
    BANK019 = ("Frågan ”{id}” av typen {typ} {fel}.", "Rätta typen eller svaren.")
    BANK020 = (
        "Frågan ”{id}” påverkar bedömningen men saknar ”antas”.",
        "Skriv vad lutningen ska anta tills frågan är besvarad.",
    )
    BANK021 = ("”{varde}” kan inte antas för frågan ”{id}”.", "{rad}")
    BANK022 = (
        "”{id}” frågas per part och kan inte läsas här.",
        "Gör kriteriet eller frågan per_part, eller läs ett kriterium i stället.",
    )
    BANK023 = (
        "Juristfrågan ”{id}” {fel}.",
        "En juristfråga har jurist: ja och räknar upp sina fakta i vilar_på.",
    )
    BANK024 = ("Jämförelsen ska ha exakt ett av är, minst/högst eller besvarad.", "Ta bort eller lägg till.")
    BANK025 = ("Antalet {minst} är större än de {av} villkoren.", "Sänk antalet.")
    BANK026 = (
        "Rad {id} läser en fråga. Tabellens rader ser bara kriterier.",
        "Lägg villkoret i ett kriterium.",
    )
    BANK027 = (
        "Raden för iop kräver inte ”{id}”, som har rollen {roll}.",
        "Lägg till kriteriet i raden: iop kräver alla stopp- och kärnkriterier.",
    )
    BANK028 = ("Frågan ”{id}” {fel}.", "Rätta ”används” eller låt ett villkor läsa frågan.")
    BANK029 = ("”{id}” är reserverat och kan inte vara ett id.", "Välj ett annat id.")
    BANK030 = ("Det härledda faktumet ”{id}” {fel}.", "Rätta fakta.yaml efter programmets funktioner.")
    BANK031 = ("Formen ”{id}” har ingen rad i beslutstabellen.", "Lägg till en rad eller ta bort formen.")
    BANK032 = ("Intagets nummer {nummer} {fel}.", "Numrera intagets frågor 1, 2, 3 … en gång var.")
    BANK033 = (
        "Kriteriet ”{id}” används ingenstans.",
        "Läs det i en rad, en form eller ett villkor, eller ta bort det.",
    )
    BANK034 = (
        "Formen ”{form}” behöver ”{id}”, som har rollen {roll}.",
        "Bara hinder och beredskap kan stå i behöver. Stopp och kärna verkar genom raderna.",
    )
    BANK035 = ("Konstanten ”{id}” har två värden från {dag}.", "Ta bort det ena.")
    BANK036 = (
        "Frågan ”{id}” står före ”{annan}”, som avgör om den ska visas.",
        "Flytta frågan längre ner.",
    )
    BANK037 = ("Gruppen ”{id}” finns inte.", "{rad}")
    BANK038 = (
        "”{id}” kräver skäl för ”{svar}”, men är av typen {typ}.",
        "skäl_krävs gäller val och flerval.",
    )
    BANK039 = ("”{namn}” finns inte, så kravet kan inte vara omsatt där.", "{rad}")
    BANK040 = (
        "Kravet ”{id}” {fel}.",
        "Skriv antingen var kravet är omsatt, eller i ej_omsatt varför det inte är det.",
    )
    BANK041 = (
        "{vad} hänvisar inte till något ställe.",
        "Skriv KÄLLA#ställe för minst en källa. Vår egen utformning är VV# och ett kort ställe.",
    )
    BANK042 = ("Stället {stalle} har inget krav i kallkrav.yaml.", "{rad} Skriv annars vad stället kräver.")
    BANK043 = (
        "”{id}” bygger på för mycket: {fel}.",
        "Läs varje kriterium en gång i villkoren bakom, eller låt dem läsa frågorna själva.",
    )
    BANK050 = ("Regeln ”{id}” {fel}.", "Skriv precis ett av ord, hela, lika, högst och hjälptext.")
    BANK051 = (
        "Frasen ”{fras}” går inte att läsa: {skal}.",
        "Skriv ord, början- på ord eller -slutet på ord, med mellanslag emellan.",
    )
    BANK052 = ("”{id}” är ingen text som språkvakten kan läsa.", "{rad}")
    BANK053 = ("Ordlistan ”{id}” finns inte.", "{rad}")
    BANK054 = (
        "Regeln ”{id}” har undantag men letar inte efter ord.",
        "Ta bort utom_i_meningen, utom_i_texten och i_citat.",
    )
    BANK055 = ("Regeln ”{id}” läser ingen text.", "Skriv i läser vilka texter regeln gäller.")
    BANK060 = (
        "Satsen ”{id}” {fel}.",
        "En sats påstår precis en sak. Se orden överst i satser.yaml.",
    )
    BANK061 = ("Punkten ”{id}” prövar ingenting.", "Skriv utan_anmärkning_om, kräver, högst eller luckor.")

    # -- The question bank: case tests (fall) -------------------------------------------------
    BANK070 = ("Fallet ”{namn}” finns redan ({annan}).", "Ge fallet ett eget namn.")
    BANK071 = ("Basen ”{namn}” finns inte.", "{rad}")
    BANK072 = ("Fallen bygger på varandra i en ring: {ring}.", "Låt ett av dem börja från en ärendefil.")
    BANK073 = ("Fallet väntar sig {slag} ”{id}”, som banken inte har.", "{rad}")
    BANK074 = (
        "Fallet ”{namn}” blev något annat. {nyckel}: väntat {vantat}, blev {blev}.",
        "Se efter vilket som är rätt, och rätta fallet eller banken.",
    )
    BANK075 = ("Fallet har ingen organisation ”{id}”.", "Höj organisationer, eller skriv någon av {rad}.")
    BANK076 = (
        "Fallet bygger på fler än {antal} fall efter varandra.",
        "Låt ett av dem börja från en ärendefil.",
    )

    # -- Practice (OVN): what there is to learn from -------------------------------------------
    OVN001 = ("Det finns inget övningsfall ”{namn}”.", "{rad} Alla visas med: vagval ovning --lista")
    OVN002 = ("”{namn}” finns redan ({annan}).", "Ge det ett eget namn, eller ta bort det ena.")
    OVN003 = ("Citatet står inte i papperet ”{papper}”.", "Kopiera det ordagrant ur papperets text.")
    OVN004 = ("Övningsfallet har inget {slag} ”{id}”.", "{rad}")
    OVN005 = ("Faktat ”{id}” används inte av något svar i facit.", "Nämn det i fakta, eller ta bort det.")
    OVN006 = (
        "Facit svarar på frågan ”{id}”, som inte ställs när resten av facit är besvarat.",
        "Ta bort svaret, eller ändra de svar som gör att frågan inte ställs.",
    )
    OVN007 = (
        "Svaret ”{varde}” godtas på frågan ”{id}”, men gör bedömningen till {blev} i stället för {vantat}.",
        "Ta bort det ur godtas, eller skriv det som en läsning.",
    )
    OVN008 = ("”{varde}” är rätt svar på frågan ”{id}” och kan inte stå under fel.", "Ta bort det.")
    OVN009 = (
        "Ett fall med nivån omtvistad har minst två läsningar, och inget annat fall har någon.",
        "Skriv läsningarna, eller ändra nivån.",
    )
    OVN010 = (
        "”{namn}” leder till detsamma som facit: {blev}.",
        "Ändra svaren så att de leder någon annanstans, eller ta bort det.",
    )
    OVN011 = (
        "Frågan ”{id}” är öppen när facit är besvarat, och står i vägen.",
        "Låt facit svara på den, eller lägg svaret under förutsatt.",
    )
    OVN012 = ("Frågan ”{id}” har ingen situation.", "Skriv en i situationer/.")
    OVN013 = (
        "Frågan ”{id}” har bara situationer med ett och samma svar.",
        "Skriv en till med ett annat svar: den som svarade annorlunda än facit ska få öva på andra fakta.",
    )
    OVN014 = (
        "Källan ”{id}” har inget ställe i kallor.yaml.",
        "Skriv vad källan säger och varför det spelar roll.",
    )
    OVN015 = ("Frågan ”{id}” är förutsatt men har också ett facit.", "Ta bort det ena.")
    OVN016 = (
        "Filen är en övning och inget riktigt ärende.",
        "Jämför den med facit i stället: vagval ovning ratta FIL. Bland ärendena hör den inte hemma.",
    )
    OVN018 = (
        "Filen är ingen övning: den har inget avsnitt ”övning”.",
        "Välj en fil som någon har lämnat in från en övning.",
    )
    OVN019 = (
        "Det finns inga övningar att läsa här.",
        "Ange de inlämnade filerna, eller katalogen som de ligger i.",
    )
    OVN020 = (
        "Det är inte sagt vilket övningsfall.",
        "Skriv dess namn. Alla visas med: vagval ovning --lista",
    )
    OVN021 = ("Det är inte sagt vilken fråga.", "Skriv dess id. Alla visas med: vagval fragor")
    OVN022 = (
        "Temat ”{id}” har bara ett fall: den som vill öva igen har inget annat.",
        "Skriv ett fall till med temat, eller byt tema.",
    )
    OVN023 = ("Provet kan inte ha {antal} frågor.", "Skriv ett tal från 1 efter --antal.")
    OVN024 = (
        "Inget övningsfall kan heta ”{namn}”: vagval ovning {namn} gör något annat.",
        "Ge filen ett annat namn.",
    )
    OVN025 = (
        "Filen är avkortad: dess sista rader saknas.",
        "Lämna in igen med Skift+L, eller skicka filen en gång till.",
    )
    OVN026 = (
        "--till skriver inget av exempel: de finns bara som text.",
        "Skriv dem till en fil i stället: vagval ovning exempel FRÅGA > FIL",
    )
    OVN017 = ("Ärendet är ingen övning och har inget facit.", "Öppna det med: vagval")

    # -- Proofs (BEVIS): what does not hold of the bank, or could not be shown ---------------------
    BEVIS001 = (
        "Frågan ”{id}” kan aldrig ställas.",
        "Ändra visas_om, eller ta bort frågan.",
    )
    BEVIS002 = (
        "Villkoret är sant i varje ärende där svaren finns.",
        "Ta bort det som inte kan vara falskt, eller rätta det.",
    )
    BEVIS003 = (
        "Villkoret är falskt i varje ärende.",
        "Ta bort det som inte kan vara sant, eller rätta det.",
    )
    BEVIS004 = (
        "Raden ”{id}” kan aldrig avgöra.",
        "En tidigare rad tar alla dess fall, eller så går dess villkor inte ihop. Flytta eller ta bort raden.",
    )
    BEVIS005 = ("Formen ”{id}” kan aldrig bli utfallet.", "Rätta raderna, eller ta bort formen.")
    BEVIS006 = (
        "Det finns ett ärende där allt är besvarat men ingen rad är sann.",
        "Läs motexemplet och lägg till det som saknas i raderna.",
    )
    BEVIS007 = (
        "Det finns ett ärende där allt är besvarat men en rad ändå är okänd.",
        "Läs motexemplet. Ett kriterium väntar på något som aldrig frågas.",
    )
    BEVIS008 = (
        "Svaret på ”{id}” kan inte ändra något.",
        "Låt ett villkor läsa frågan, märk den används: dokument eller ta bort den.",
    )
    BEVIS009 = (
        "Satsen håller inte: {sats}.",
        "Läs motexemplet. Rätta banken, eller satsen om det är den som är fel.",
    )
    BEVIS010 = (
        "Det gick inte att visa att {mal}: {skal}.",
        "Inget bevis är inget ja. Förenkla villkoret, eller pröva igen på en dator med mindre att göra.",
    )
    BEVIS011 = (
        "Bevisen är inte körda, för z3 är inte installerat: {bevis}.",
        "Installera det med: pip install 'vagval[bevis]'.",
    )

    # -- Templates and Word (DOK): a template's own text -------------------------------------
    DOK001 = ("Mallen ”{namn}” finns inte.", "{forslag}")
    DOK002 = ("Taggen som börjar här avslutas aldrig.", "Skriv {slut} där taggen ska sluta.")
    DOK003 = ("Taggen går inte att läsa: {skal}.", "Rätta det som står i taggen.")
    DOK004 = ("{{% {tagg} %}} finns inte i mallar.", "{forslag}")
    DOK005 = ("{slag} ”{namn}” finns inte i mallar.", "{forslag}")
    DOK006 = ("{slut} har ingen början.", "Ta bort raden, eller skriv början före texten.")
    DOK007 = ("{start} har inget slut.", "Skriv {slut} där texten ska sluta.")
    DOK008 = (
        "{slut} står inte i samma stycke, lista eller tabell som {start} på rad {rad}.",
        "Flytta den ena så att båda står på samma ställe och har samma indrag.",
    )
    DOK009 = ("Plus eller minus intill klammern ({tagg}) tar bort styckebrytningar.", "Ta bort tecknet.")
    DOK010 = ("”{tecken}” skulle synas som tecken i dokumentet.", "{rad}")
    DOK011 = ("Raden blir en numrerad lista som börjar på {nummer}.", "Skriv \\ före punkten: {nummer}\\.")
    DOK012 = ("Raden dras in i punkten ovanför.", "Lämna en tom rad före, eller dra in raden som punkten.")
    DOK013 = (
        "Listan är indragen men hör inte till någon punkt.",
        "Ta bort indraget, eller dra in raderna ovanför (även taggarna) lika mycket.",
    )
    DOK014 = ("Mallar har fyra rubriknivåer, # till ####.", "Ta bort en eller flera #.")
    DOK015 = ("Raden hör till tabellen ovanför men börjar inte med |.", "Lämna en tom rad under tabellen.")
    DOK016 = ("Raden har {antal} celler men tabellen har {kolumner} kolumner.", "Kontrollera tecknen |.")
    DOK017 = ("Tabellen saknar rubrik.", "Skriv ”Tabell: …” på raden ovanför, med en tom rad emellan.")
    DOK018 = (
        "Raden är en tabellrubrik men ingen tabell följer.",
        "Skriv tabellen direkt efter, eller ta bort raden.",
    )
    DOK019 = (
        "Tabellen går inte att läsa.",
        "Raden under huvudet ska ha lika många fält av streck: |---|---|.",
    )
    DOK020 = ("::: {stil} avslutas inte.", "Skriv ::: på en egen rad där stilen ska sluta.")
    DOK021 = (
        "::: avslutar en stil som aldrig har börjat.",
        "Ta bort raden, eller skriv ::: och stilens namn.",
    )
    DOK022 = ("Mallen har tecken ur Unicodes privata plan 15 eller 16.", "Ta bort tecknet.")
    DOK023 = ("Mallen är längre än {tecken} tecken.", "Dela upp den med {{% include %}}.")

    # -- Templates and Word (DOK): filling in, and the filled-in text -------------------------
    DOK030 = ("{namn} finns inte i underlaget.", "{forslag}")
    DOK031 = ("Värdet är inte text: {slag}.", "Skriv ut ett fält som är text eller heltal.")
    DOK032 = ("Taggen går inte att fylla i: {skal}.", "Rätta det som står i taggen.")
    DOK033 = ("Mallen når något som inte är tillåtet: {skal}.", "Använd bara underlagets egna fält.")
    DOK034 = ("Mallen hänvisar till sig själv utan slut.", "Ta bort hänvisningen.")
    DOK035 = (
        "Stycken, listor eller tabeller står mitt i en mening eller en cell.",
        "Låt taggen stå ensam på raden.",
    )
    DOK036 = (
        "Märkningen är trasig: {skal}.",
        "Ändra inte text som redan är formaterad (till exempel versaler).",
    )
    DOK037 = ("<{tagg}> kan inte stå här i ett dokument.", "Använd bara det som står i guiden för mallar.")
    DOK038 = ("Rubriken på nivå {niva} följer på nivå {forra}.", "Hoppa inte över en rubriknivå.")
    DOK039 = ("Länken leder till ”{mal}”, som inte finns i dokumentet.", "{forslag}")
    DOK040 = ("Ankaret ”{namn}” finns två gånger.", "Ge det ena ett annat namn.")
    DOK041 = ("Länken ”{mal}” är inte tillåten.", "Länka till http, https, mailto eller #ankare.")
    DOK042 = ("Texten är för lång för ett dokument: mer än {tecken} tecken i följd.", "Korta texten.")
    DOK043 = ("Numret på ”{namn}” står inte i en rubrik på nivå 2–4.", "Skriv ## före, eller använd ankare.")
    DOK044 = (
        "Den numrerade rubriken ”{namn}” har ingen numrerad rubrik över sig.",
        "Numrera rubriken på nivån ovanför också.",
    )
    DOK045 = ("{slag} ”{namn}” finns inte i dokumentet.", "{forslag}")
    DOK046 = ("Svarsfältet ”{namn}” finns två gånger.", "Ge det ena ett annat namn.")

    # -- Templates and Word (DOK): the letterhead and the file --------------------------------
    DOK050 = ("Filen är inte ett Word-dokument: {skal}.", "Spara den på nytt i Word som .docx.")
    DOK051 = ("Stilen ”{stil}” finns inte i {brev}.", "{forslag}")
    DOK052 = ("Stilen ”{stil}” har ingen numrering.", "Koppla stilen till en lista i flera nivåer i Word.")
    DOK053 = (
        "Filen är öppen i ett annat program.",
        "Stäng den och försök igen. Är den stängd: ta bort {las}.",
    )
    DOK054 = (
        "Alla kan inte läsa dokumentet ”{namn}”: {brist}.",
        "Rätta mallen, eller brevhuvudet stil.docx i Word.",
    )

    # -- Documents (DOK): which there are ----------------------------------------------------
    DOK060 = ("Dokumentet ”{namn}” finns inte.", "{forslag}")
    DOK062 = (
        "Dokumentet skrivs inte: före första avsnittet saknas ”{text}”",
        "Ta med varningen överst i mallen, så som den står i den mall som följer med Vägval.",
    )

    # -- Templates and Word (DOK): templates against what they may print ------------------------
    DOK070 = ("Banken har ingen fråga ”{id}” här.", "{forslag}")
    DOK071 = ("Utredningen har inget avsnitt ”{id}”.", "{forslag}")
    DOK072 = ("{namn} är aldrig ”{varde}”.", "{forslag}")
    DOK073 = ("Filtret ”{namn}” är till för listor, men det här är {slag}.", "Ta bort filtret.")
    DOK074 = ("Det går inte att räkna upp {slag}.", "Räkna upp en lista.")
    DOK075 = ("Makrot ”{namn}” tar andra värden.", "Ge det: {rad}.")
    DOK076 = ("Skälet saknas.", "Skriv frågans id, kolon och varför inget dokument skriver ut svaret.")
    DOK077 = (
        "Svaret på ”{id}” står inte i något dokument.{rad}",
        "Skriv ut det, eller ange skälet i utan-plats.yaml.",
    )
    DOK078 = ("Svaret på ”{id}” står i ett dokument ({plats}).", "Ta bort raden.")
    DOK079 = (
        "Mallen säger inte vilken version den är.",
        "Skriv överst: {{# mall: {namn}, version 1.0 #}}",
    )
    DOK080 = ("Det syns inte vad vyn ”{namn}” har för fält.", "Ange vad funktionen ger: -> EnVy.")
    DOK081 = ("Fältet {namn} kan sakna värde.", "Ge det en enkel typ utan None.")

    DOK088 = ("Blocket ”{namn}” finns inte i mallen som den här bygger på.", "Kontrollera stavningen.")

    # -- Templates and Word (DOK): what a template or a letterhead may not do -------------------
    DOK082 = (
        "Mallen gör för mycket. Dokumentet skulle bli längre än {antal} tecken, eller aldrig klart.",
        "Ta bort upprepningen.",
    )
    DOK083 = ("Taggen är för lång eller har för många parenteser.", "Dela upp den med {{% set %}}.")
    DOK084 = ("Mallen har taggar i för många nivåer.", "Dela upp den med {{% include %}} eller makron.")
    DOK085 = ("Mallen ”{namn}” ligger utanför mallkatalogen.", "Lägg filen i mallkatalogen.")
    DOK087 = ("Mallen har fler än {antal} {tecken}.", "Dela upp den med {{% include %}}.")
    DOK086 = ("Brevhuvudet har {vad} ({del_}).", "{forslag}")
    DOK061 = ("Rubriken ”{namn}” finns inte i dokumentet.", "{forslag}")

    # -- The case (ARE) ----------------------------------------------------------------------
    ARE001 = ("{handelse}: det passar inte ärendet som det är nu.", "Öppna ärendet på nytt och försök igen.")
    ARE002 = (
        "Vägval känner inte till händelser av slaget ”{slag}”.",
        "Installera en nyare version av Vägval.",
    )
    ARE003 = (
        "Händelsen går inte att läsa: {skal}.",
        "Den har ändrats utanför Vägval. Använd en säkerhetskopia.",
    )
    ARE010 = ("Det här är inte en ärendefil.", "Börja filen med raden vagval: 1.")
    ARE011 = ("”{nyckel}” hör inte hemma här.", "{rad}")
    ARE012 = ("{vad} saknas.", "Lägg till raden {vad}: …")
    ARE013 = ("Här väntades {vad}.", "Jämför med en fil som vagval exportera har skrivit.")
    ARE014 = ("”{id}” går inte att använda som id.", "Skriv {bokstav} och ett tal, till exempel {bokstav}1.")
    ARE015 = ("Id:t ”{id}” finns två gånger.", "Ge det ena ett annat id.")
    ARE016 = ("Texten har {antal} tecken som inget dokument kan ha.", "Ta bort styrtecknen.")
    ARE017 = ("Texten ska stå på en rad.", "Ta bort radbrytningen.")
    ARE018 = ("Svaret på ”{id}” står på fel ställe.", "Flytta det: frågan besvaras {var}.")
    ARE019 = ("”{varde}” är inte ett av alternativen.", "{rad}")
    ARE020 = ("Filen har fler än {antal} svar, rader och organisationer.", "Dela upp ärendet.")
    ARE021 = ("Det här är inte giltig JSON: {skal}.", "Exportera ärendet på nytt.")
    ARE022 = ("Filen är inte en exporterad historik: {skal}.", "Exportera ärendet på nytt.")
    ARE023 = (
        "Historiken håller inte vid händelse {nummer}: {skal}.",
        "Filen har ändrats efter exporten. Exportera ärendet på nytt.",
    )
    ARE024 = (
        "”{varde}” kan inte vara svar på ”{id}”.",
        "Svaret har ändrats utanför Vägval. Använd en säkerhetskopia.",
    )
    ARE025 = ("Filen har fler än {antal} organisationer.", "Dela upp ärendet.")
    ARE050 = (
        "På ”{plats}” står ingen text.",
        "Skriv till exempel svar.syfte, skäl.marknad eller mål.m1.text.",
    )

    ARE060 = (
        "Filen är inte ett frågeformulär från Vägval.",
        "Läs in Word-filen som organisationen fick. Saknar den fälten: skriv av svaren i en .yaml-fil.",
    )
    ARE061 = ("Filen har makron.", "Be om formuläret utan makron, sparat som .docx. Inget i filen är kört.")
    ARE062 = (
        "Formuläret hör till ärende {id}, inte till {detta}.",
        "Läs in det i ärende {id}. Finns det inte: skriv av svaren i en .yaml-fil.",
    )
    ARE063 = (
        "Formuläret är skrivet med en annan utgåva av frågebanken ({utgava}).",
        "Skriv av svaren i en .yaml-fil med den här utgåvans frågor.",
    )
    ARE064 = ("Inget är ifyllt.", "Kontrollera att det är filen som organisationen skickade tillbaka.")
    ARE065 = ("Ärendet har ingen organisation.", "Lägg till den som har svarat bland ärendets uppgifter.")
    ARE066 = ("Ärendet har flera organisationer.", "Säg vem som har svarat: {idn}.")
    ARE067 = (
        "Uppgifter läses ur .docx eller .yaml.",
        "Spara filen som .docx, eller skriv av svaren i en .yaml-fil.",
    )
    ARE068 = (
        "Texten till {id} är längre än {tecken} tecken.",
        "Lägg det långa i en egen handling och skriv det viktigaste i en .yaml-fil.",
    )

    # -- The store (LAG) ---------------------------------------------------------------------
    LAG001 = ("Katalogen finns inte: {katalog}.", "Skapa den, eller välj en annan fil med --databas.")
    LAG002 = (
        "Databasen går inte att öppna ({skal}).",
        "Kontrollera sökvägen och att du får läsa och skriva där.",
    )
    LAG003 = ("Filen är inte en databas från Vägval.", "Välj en annan fil med --databas.")
    LAG004 = (
        "Databasen är skadad ({skal}).",
        "Ta en kopia av filen. Gå sedan tillbaka till en säkerhetskopia.",
    )
    LAG005 = ("Databasen är upptagen av ett annat program.", "Vänta en stund och försök igen.")
    LAG006 = ("Databasen går bara att läsa.", "Kontrollera att du får skriva i filen och i katalogen.")
    LAG007 = (
        "Databasen är gjord med en nyare version av Vägval (layout {version}).",
        "Installera den versionen.",
    )
    LAG008 = ("Disken är full. Ändringen är inte sparad.", "Frigör utrymme och försök igen.")
    LAG009 = (
        "Någon annan har ändrat ärende {id}. Din ändring är inte sparad.",
        "Öppna ärendet på nytt och gör om den.",
    )
    LAG010 = ("Det finns inget ärende ”{namn}”.", "{menade}Visa alla med vagval lista.")
    LAG011 = ("Flera ärenden har diarienumret ”{namn}”: {idn}.", "Ange ärendets id.")
    LAG012 = ("Ärende {id} finns redan i databasen.", "Öppna det, eller välj en annan fil med --databas.")
    LAG013 = ("Frågebanken {sha256} finns inte i databasen.", "Gå tillbaka till en säkerhetskopia.")
    LAG014 = (
        "Frågebanken {sha256} i databasen är inte den som ärendet gjordes med.",
        "Den har ändrats utanför Vägval. Gå tillbaka till en säkerhetskopia.",
    )

    # -- The command line (KMD) --------------------------------------------------------------
    KMD001 = ("Kommandot är inte helt: {fel}.", "Se {kommando} --help.")
    KMD002 = ("Det finns inget kommando ”{namn}”.", "{rad} Alla kommandon: vagval --help.")
    KMD003 = ("Flaggan {flagga} finns inte.", "{rad}")
    KMD004 = ("”{varde}” är ett ord för mycket.", "Sätt citattecken om det som har mellanslag.")
    KMD005 = (
        "Här finns inget fönster att öppna Vägval i.",
        "Kör vagval i en terminal. Kommandon som klarar sig utan: vagval --help.",
    )
    KMD006 = ("Svaret gick inte att skriva ut.", "Kontrollera att det finns plats på disken.")
    KMD007 = ("Katalogen för dina ärenden går inte att skapa.", "Välj en fil med --databas.")
    KMD008 = ("Databasen ska vara en fil, inte en adress.", "Välj en fil med --databas.")
    KMD009 = ("”{namn}” säger inte vad som ska exporteras.", "Låt namnet sluta på .json eller .yaml.")
    KMD010 = ("Katalogen ”{namn}” finns inte.", "Kontrollera sökvägen.")
    KMD011 = ("Banken har inget exempel att visa.", "Lägg en ärendefil i katalogen exempel.")
    KMD012 = (
        "”{namn}” säger inte vad som ska skrivas.",
        "Låt namnet sluta på .docx (hela frågebanken) eller .svg (en bild av flödet).",
    )
    KMD013 = (
        "Inget ärende är angivet.",
        "Skriv ärendets id, eller --mall och ett dokument som bara bygger på frågebanken: {namn}.",
    )
    KMD014 = ("”{namn}” har ingen publiceringsversion.", "Skriv dokumentet utan --publicering.")
    KMD015 = ("--lista visar alla dokument och går inte ihop med {flagga}.", "Ta bort den ena flaggan.")
    KMD016 = (
        "--text visar ett dokument, men inget är angivet.",
        "Lägg till --mall och dokumentets namn. Namnen visas med --lista.",
    )
    KMD017 = ("--avsnitt hör till --text.", "Lägg till --text.")

    def __init__(self, cause: str, remedy: str) -> None:
        self.cause = cause
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that must be mended: what, where, and what to do."""

    code: Code
    place: Place
    cause: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: {self.code.name} {self.cause} {self.remedy}"


class VagvalError(Exception):
    """Something in what the user gave must be mended; `faults` says everything that was found."""

    exit_code = 1

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class UsageError(VagvalError):
    """The command was called in the wrong way (exit code 2)."""

    exit_code = 2


class StoreError(VagvalError):
    """The store could not be used, or someone else changed the case (exit code 3)."""

    exit_code = 3


def fault(code: Code, place: Place | Path | str, **values: object) -> Fault:
    """Build a fault from the catalogue. `values` fill in the cause and the remedy."""
    where = place if isinstance(place, Place) else Place(_printable(place))
    shown = {name: _printable(value) for name, value in values.items()}
    return Fault(code, where, code.cause.format(**shown), code.remedy.format(**shown))


_LONGEST = 400
"""Characters of a value that are repeated in a message."""


def _printable(value: object) -> str:
    """Text from a file or a person as it may stand on a terminal: nothing that moves the cursor."""
    text = str(value)
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + "…"
    return "".join(sign if sign.isprintable() or sign == "\n" else "\ufffd" for sign in text)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was most likely meant to be, or None."""
    matches = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A remedy for a misspelt name: the nearest one, else the whole list if it is short."""
    names = sorted(known)
    close = nearest(name, names)
    if close is not None:
        return f"Menade du ”{close}”?"
    if names and len(names) <= 12:
        return f"Tillåtna: {', '.join(names)}."
    return "Kontrollera stavningen."
