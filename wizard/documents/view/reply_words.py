"""What an organisation is told of an assessment: why, what would change it, and how to apply, in plain words.

The words are our own, by the bank's criteria and routes. A letter says only what the case says of them.
"""

from collections.abc import Mapping

WHY: Mapping[str, str] = {
    "kommunal_angelagenhet": (
        "Kommunallagen säger att en kommun bara får ägna sig åt sådant som är av allmänt intresse och som har "
        "anknytning till kommunen eller dem som bor där. Enligt bedömningen gäller det inte ert förslag."
    ),
    "ej_myndighetsutovning": "I förslaget ingår beslut om enskilda som bara staden får fatta.",
    "ej_kop": (
        "Som det är beskrivet skulle staden betala för att få något utfört. Enligt bedömningen är det därför "
        "ett köp. Det beror på vad parterna ska göra, inte på vad det kallas."
    ),
    "ej_individinsats": (
        "Förslaget gäller en insats som staden beslutar om för enskilda, eller som den enskilde har rätt till "
        "enligt lag. En sådan insats kan inte läggas i ett partnerskap."
    ),
    "demokrativillkor": (
        "Stadens demokrativillkor gäller för stöd från staden. Enligt vår prövning är de inte uppfyllda, och vi "
        "har inte funnit särskilda skäl att gå vidare ändå. Ni har rätt att få veta vad prövningen bygger på."
    ),
    "ideburen": (
        "Stöd och partnerskap är till för organisationer som inte delar ut vinst. Enligt de uppgifter vi har kan "
        "er organisation göra det, eller driver näringsverksamhet i den här delen. En kommun får bara ge stöd "
        "till enskilda näringsidkare om det finns synnerliga skäl."
    ),
    "statsstod_lost": (
        "EU:s regler om statsstöd sätter gränser för vad staden får stödja. Enligt den bedömning som är gjord går "
        "stödet inte att lämna i den här omfattningen."
    ),
    "resurser": "Det behövs pengar, och nämnden har inga pengar för det nu.",
    "inte_detaljstyrd": (
        "Staden skulle behöva bestämma i detalj hur arbetet går till. Då passar varken bidrag eller partnerskap."
    ),
    "inte_stadens_egen": "Det är stadens egen idé, och staden kan göra det med egen personal.",
    "namnd_har_bidrag": "Ett bidrag är rätt form, men nämnden har inget bidrag som passar.",
    "inte_allmant_stod": "Stöd till en organisation i stort är vad ett bidrag är till för.",
    "samhallsutmaning": (
        "Ett partnerskap kräver ett problem som varken staden eller ni klarar ensam. Som vi förstår det är det "
        "inte så här."
    ),
    "ryms_inte_i_bidrag": "Allt som ni vill göra ryms i ett bidrag.",
    "mervarde": "Behovet skulle mötas på samma sätt som i dag. Då finns inget skäl att byta form.",
    "omsesidiga_bidrag": "I ett partnerskap bidrar båda parter med egna resurser. Så är det inte här.",
    "gemensam_styrning": "I ett partnerskap bestämmer parterna tillsammans. Så är det inte tänkt här.",
    "styrdokument": (
        "Ett partnerskap ska vara ett led i något som fullmäktige eller nämnden har beslutat. Vi har inte hittat "
        "något sådant beslut som nämner den här frågan."
    ),
    "rimlig_storlek": "Det är för litet eller för kort för ett partnerskap.",
    "allmannyttig": (
        "Ett partnerskap kräver att organisationens syfte är enbart allmännyttigt och att den är fristående från "
        "det offentliga. Enligt de uppgifter vi har är det inte så."
    ),
    "ej_marknad": "Det finns företag som gör samma sak.",
}
"""Why, by the criterion that is not met."""

OTHER_BOARD = "Frågan hör till en annan nämnds uppdrag."
OTHER_AUTHORITY = (
    "Frågan hör till regionen, staten eller en annan kommun. Stockholms stad får inte ha hand om det som bara någon "
    "annan ska ha hand om."
)

WOULD_CHANGE: Mapping[str, str] = {
    "ej_kop": (
        "Gäller det i själva verket er egen verksamhet, som ni bestämmer över och som staden inte får utförd åt "
        "sig, kan frågan prövas på nytt. Andra ord för samma sak ändrar inte bedömningen."
    ),
    "demokrativillkor": "Har förhållandena ändrats, eller har vi missförstått något? Skriv till oss, så prövas frågan igen.",
    "ideburen": "Ändras stadgarna så att ett överskott alltid stannar i ändamålet kan frågan prövas på nytt.",
    "statsstod_lost": "Ett mindre belopp eller en kortare tid kan göra att bedömningen blir en annan.",
    "resurser": "Frågan kan tas upp igen när nästa års budget planeras. Kan något göras utan pengar prövas det för sig.",
    "inte_detaljstyrd": "Kan arbetet läggas upp så att ni själva bestämmer hur det går till kan frågan prövas på nytt.",
    "samhallsutmaning": "Ser ni ett problem som ni och staden bara kan lösa tillsammans kan ett partnerskap prövas.",
    "styrdokument": "Tar fullmäktige eller nämnden ett beslut som nämner frågan kan ett partnerskap prövas på nytt.",
    "omsesidiga_bidrag": "Vill båda parter bidra med egna resurser kan ett partnerskap prövas på nytt.",
}  # fmt: skip
"""What the organisation can do for another outcome, by the criterion that is not met."""

ASKED: Mapping[str, str] = {
    "stod_allmant": "Ni önskar stöd till er organisation i stort.",
    "stod_verksamhet": "Ni önskar stöd till en viss verksamhet som ni själva driver.",
    "losa_tillsammans": "Ni vill lösa något tillsammans med staden.",
    "fa_utfort": "Frågan gäller något som staden behöver få utfört.",
}
"""What was asked, by the answer to `onskas`."""

WAYS: Mapping[str, str] = {
    "tidsbegransat_forst": (
        "Börja med att söka tidsbegränsat bidrag. Den som har haft ett sådant kan sedan söka verksamhetsbidrag."
    ),
    "ansokningsomgang": "Ni söker bidraget i nämndens ansökningsomgång.",
    "fraga_namnden": "Nämndens bidrag gäller löpande verksamhet. Fråga oss om en avgränsad insats kan få bidrag.",
    "fornyat": "Ni söker på nytt och redovisar samtidigt det bidrag ni har.",
    "forsta_ansokan": "Ni söker bidraget i nämndens ansökningsomgång.",
}
"""How to apply, by the route of the bidrag."""
