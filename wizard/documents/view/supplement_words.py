"""What an organisation can be asked to send or tell, per question of the bank, in plain words, and why.

The words are our own. Questions that the city itself must find out about are not here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something to ask an organisation for.

    lacking   answers that say that it has not come, or is not enough
    paper     whether it is a paper: then an answer that nothing supports is not enough either
    while_open  whether it is asked for while the question is open; else the city finds out by itself
    """

    text: str
    why: str
    lacking: frozenset[str] = frozenset()
    paper: bool = False
    while_open: bool = True


def _paper(text: str, why: str, *lacking: str) -> Wanted:
    return Wanted(text, why, frozenset(lacking), paper=True)


def _fact(text: str, why: str, *lacking: str) -> Wanted:
    return Wanted(text, why, frozenset(lacking))


_STATUTES = "Era stadgar, eller stiftelsens urkund."
_STATUTES_WHY = "De visar syftet, vem som bestämmer och vad som händer med tillgångarna om ni upphör."
_BUDGET = _fact(
    "En budget för hela tiden, med det belopp som ni önskar.", "Värdet styr vad som måste prövas."
)
_PROBLEM = _fact(
    "En beskrivning av problemet: för vem, var, hur stort, och varför ni inte klarar det ensamma.",
    "Ett partnerskap kräver ett problem som ingen part klarar ensam.",
)
_OWN_SHARE = _fact(
    "En lista över vad ni själva bidrar med: ideell tid, personal, pengar, lokal, kunskap.",
    "I ett partnerskap bidrar båda.",
)
_SALES = _fact(
    "Uppgift om ni säljer varor eller tjänster i den här delen, och vart ett överskott går.",
    "Säljer ni något kan stödet omfattas av EU:s regler om statsstöd.",
)
_OTHER_MONEY = _fact(
    "En lista över andra offentliga pengar för samma sak: givare, belopp och år.",
    "Samma kostnad ska inte betalas två gånger.",
    "overlappar",
)
_CERTIFICATE = _paper(
    "Ett daterat intyg om annat stöd av mindre betydelse under tre år, från alla offentliga givare.",
    "EU har ett tak för sådant stöd. Intyget ska finnas före beslutet.",
    "begart", "nej",
)  # fmt: skip
_INSURANCE = _fact(
    "Uppgift om försäkringar och arbetsmiljö för anställda och ideella.",
    "Alla som arbetar ska ha en trygg arbetsmiljö.",
    "brister",
)
_PERIOD = _fact("Uppgift om när arbetet ska börja och sluta.", "Tiden avgör hur stort stödet är sammanlagt.")
_PAPERS = _paper(
    "Stadgar, protokoll från senaste årsmötet och beslut om vem som tecknar firma.",
    "De visar vad ni är till för och vem som företräder er.",
)
_MEMBERS = _fact("Uppgift om hur medlemmarna väljer styrelse och revisor.", "Medlemmarna ska ha inflytande.")
_EQUAL = _fact(
    "Er plan för likabehandling och jämställdhet, eller en kort beskrivning av hur ni arbetar med det.",
    "Ingen ska stängas ute utan sakliga skäl.",
    "paborjat", "saknas",
)  # fmt: skip
_OPEN = _fact("En beskrivning av vem som får delta.", "Staden ska behandla invånare lika.")
_ACCOUNTS = _paper(
    "Årsredovisning eller bokslut och revisionsberättelse för två år, och årets budget.",
    "De visar att ni klarar er del.",
    "saknas",
)
_CAPACITY = _fact(
    "En kort beskrivning av vilka resurser ni har för er del, och en referens.",
    "Det ska gå att lita på planen.",
)
_DECISION = _fact(
    "Uppgift om vilket organ som beslutar hos er, och vilken dag.",
    "Ett partnerskap kräver ett beslut av varje part.",
    "oplanerat",
)

ABOUT_THE_CASE: Mapping[str, Wanted] = {
    "onskas": _fact(
        "En beskrivning av vad ni vill göra, och vad ni vill att staden bidrar med.",
        "Den avgör vilken form som kan passa.",
    ),
    "lovas": _fact("En beskrivning av vad ni själva åtar er.", "Den skiljer bidrag, köp och partnerskap åt."),
    "finns": _fact("Uppgift om det stöd ni har i dag.", "Det som redan finns kan räcka."),
    "utmaning": _PROBLEM,
    "utmaning_text": _PROBLEM,
    "varfor_inte_ensam": _PROBLEM,
    "bidrar": _OWN_SHARE,
    "organisationens_bidrag": _OWN_SHARE,
    "storlek": _BUDGET,
    "belopp_per_ar": _BUDGET,
    "startdatum": _PERIOD,
    "slutdatum": _PERIOD,
    "vad_betalas": _fact(
        "En redogörelse för vad pengarna ska användas till.", "Den visar om det är er egen verksamhet."
    ),
    "skillnad_mot_bidrag": _fact(
        "En beskrivning av vad ni inte når med det stöd ni redan har.", "Annars räcker bidraget."
    ),
    "gors_idag": _fact("En beskrivning av vad ni gör i dag.", "Den visar vad som skulle bli annorlunda."),
    "malgrupp": _fact("Uppgift om vilka ni vänder er till.", "Målen ska gälla någon."),
    "annan_finansiering": _OTHER_MONEY,
    "tidigare_stod": replace(_CERTIFICATE, paper=False),
    "statsstod": _SALES,
    "saljer": _fact(
        "Uppgift om ni säljer varor eller tjänster i den här delen. Gör ni det: ett daterat intyg om annat stöd av "
        "mindre betydelse under tre år, från alla offentliga givare.",
        "EU har ett tak för stöd till den som säljer något. Intyget ska finnas före beslutet.",
        "ja_utan",
    ),
    "lopande": _fact("Uppgift om verksamheten är löpande eller avgränsad i tid.", "Bidragen skiljer sig åt."),
    "barn": _fact("Uppgift om ni arbetar med barn i den här delen.", "Då behövs en rutin för registerutdrag."),
    "forsakring_arbetsmiljo": _INSURANCE,
}  # fmt: skip
"""Asked once for the whole case."""

ABOUT_THE_ORGANISATION: Mapping[str, Wanted] = {
    "vem": _fact("Uppgift om er form: ideell förening, stiftelse eller något annat.", "Formen styr vilket stöd som finns."),
    "syfte_oberoende": _paper(_STATUTES, _STATUTES_WHY),
    "naringsidkare": _SALES,
    "demokrativillkor": _paper(
        "En skriftlig försäkran om att ni följer stadens demokrativillkor.", "Villkoren gäller för stöd från staden."
    ),
    "har_orgnr": _paper(
        "Registreringsbevis eller annan handling som visar organisationsnumret.",
        "Bara en juridisk person kan ta emot pengar eller skriva under en överenskommelse.",
        "anmald", "nej",
    ),
    "skulder": Wanted(
        "En betalningsplan, eller besked om att skulden hos Kronofogden är betald.",
        "Staden kan inte gå vidare förrän skulden är ordnad.",
        frozenset({"skuld"}),
        while_open=False,
    ),
    "stadgar_granskade": _paper(_STATUTES, _STATUTES_WHY, "brister", "nej"),
    "styrelse_vald": _paper(
        "Protokoll från senaste årsmötet, och beslut om vem som tecknar firma.",
        "Det visar vem som företräder er.",
        "delar", "nej",
    ),
    "medlemsinflytande": _MEMBERS,
    "likabehandling_arbete": _EQUAL,
    "oppenhet_malgrupp": _OPEN,
    "ekonomi_granskad": _ACCOUNTS,
    "andra_offentliga_medel": _OTHER_MONEY,
    "de_minimis_intyg": _CERTIFICATE,
    "konto_eget_namn": _paper(
        "Bankintyg eller annan handling som visar att ni har ett konto i eget namn. Stryk kontonumret.",
        "Staden betalar inte till en privatpersons konto.",
        "nej",
    ),
    "kapacitet_bedomd": _CAPACITY,
    "rutin_registerkontroll": _fact(
        "En beskrivning av er rutin för registerutdrag för dem som arbetar med barn. Skicka aldrig själva utdragen.",
        "Ni svarar för kontrollen. Staden behöver veta att rutinen finns.",
        "saknas",
    ),
    "tillstand_ivo": _paper(
        "Beslutet om tillstånd, om verksamheten kräver ett, eller skälet till att den inte gör det.",
        "Utan ett tillstånd som krävs får verksamheten inte bedrivas.",
        "sokt", "saknas",
    ),
    "beslut_i_organisationen": _DECISION,
    "narstaende_affarer": _fact(
        "Uppgift om ni köper eller hyr något av styrelsen eller andra närstående, och på vilka villkor.",
        "Stadens pengar ska gå till verksamheten.",
        "oklara",
    ),
    "arbetsgivaransvar": _INSURANCE,
    "rutin_hot_overgrepp": _fact(
        "En redogörelse för hur ni arbetar mot hot, övergrepp och sexuella trakasserier.",
        "Den behövs vid större stöd.",
        "nej",
    ),
}  # fmt: skip
"""Asked of each organisation."""

CONTROLS = "kontroll_bas"
"""The one question that stands for all the controls where little is at stake: what is not chosen is not done."""

OF_CONTROLS: Mapping[str, Wanted] = {
    "handlingar": _PAPERS,
    "medlemmar": _MEMBERS,
    "likabehandling": _EQUAL,
    "oppet": _OPEN,
    "ekonomi": _ACCOUNTS,
    "inte_dubbelt": _OTHER_MONEY,
    "kapacitet": _CAPACITY,
    "beslut": _DECISION,
}
"""By the controls of that question. A visit is the city's to make."""
