"""What documents call the bank's questions and answers.

The bank speaks to the handläggare ("Har du …?", "vi tipsar"); a document is the authority's and says the
same of itself. A question or answer that is not here keeps the bank's own words.
"""

from collections.abc import Mapping

from wizard.bank.schema import Question

QUESTIONS: Mapping[str, str] = {
    "jav": "Jäv",
    "ratt_namnd": "Om frågan hör till nämnden",
    "onskas": "Vad som önskas",
    "lovas": "Vad organisationen ska lova",
    "slutar": "Vad som händer om staden slutar betala",
    "riktas": "Vem insatsen riktas till och vem som bestämmer det",
    "finns": "Vad som redan finns",
    "utmaning": "Problemet, och vem som klarar det",
    "bidrar": "Vem som bidrar med vad",
    "ide": "Vems idé det är",
    "andra": "Andra som gör samma sak",
    "vem": "Organisationens form",
    "storlek": "Samlad storlek, med förlängning",
    "utmaning_art": "Vad beskrivningen av utmaningen visar",
    "mervarde": "Om behovet möts på ett sätt som inte sker i dag",
    "ryms_i_bidrag": "Om hela lösningen ryms i ett bidrag",
    "skillnad_mot_bidrag": "Vad som inte kan nås med det stöd som redan ges",
    "styrdokument_var": "Var utmaningen står",
    "styrdokument_namns": "Om idéburna eller civilsamhället nämns för just detta",
    "styrdokument_atgard": "Om nämnden tar in utmaningen i verksamhetsplanen",
    "dialog_moten": "Dialogens möten och deltagare",
    "dialog_bild": "Vad parterna är överens om, och vad de ser olika på",
    "utvardering_gjord": "Om det löpande partnerskapet är utvärderat",
    "organisationens_bidrag": "Organisationens bidrag",
    "stadens_bidrag": "Stadens bidrag",
    "styrning": "Vem som bestämmer i partnerskapet",
    "detaljstyrning": "Om staden behöver bestämma volymer, metoder, öppettider, bemanning eller pris",
    "marknad": "Vad undersökningen av andra aktörer visade",
    "andra_mojlighet": "Hur andra organisationer har fått möjlighet",
    "svaga_skal": "Vad som talar för en enklare form",
    "utforare": "Vem som annars skulle göra det",
    "kommunal_angelagenhet": "Allmänt intresse, och anknytning till staden eller dess invånare",
    "myndighetsutovning": "Om myndighetsutövning ingår",
    "skyldighet": "Stadens allmänna skyldighet på området",
    "villkor": "Moms, sanktioner och rena köp",
    "omsesidigt": "Om båda lovar något i en överenskommelse",
    "vad_betalas": "Vad staden betalar för",
    "hur_vald": "Hur organisationen valdes",
    "direkt_nytta": "Om staden slipper göra eller köpa något",
    "krav_uteblir": "Vad staden kan kräva om det inte blir av",
    "medel": "Om det finns pengar",
    "forlangning_manader": "Möjlig förlängning, i månader",
    "styrgrupp_moten": "Styrgruppens möten per år",
    "liknande_avtal": "Andra avtal av samma slag de senaste tolv månaderna",
    "litet_undantag": "Om det finns skäl för partnerskap trots att det är litet och kort",
    "kort_tid": "Om det finns ett skäl till en tid under ett år",
    "barn": "Om organisationen arbetar med barn",
    "statsstod": "Om stödet kan vara statsstöd",
    "saljer": "Om organisationen säljer varor eller tjänster i den del som stöds",
    "uppgifter_godtagna": "Om jurist och dataskyddsombud har godtagit upplägget",
    "stodgrund": "Vilken grund stödet vilar på",
    "syfte_oberoende": "Om syftet är allmännyttigt och organisationen fristående",
    "naringsidkare": "Om organisationen är enskild näringsidkare i den här delen",
    "namnd_bidrag": "Nämndens bidrag som kan passa",
    "lopande": "Om verksamheten är löpande",
    "tjanst_bilaga2": "Om det är en tjänst i LOU:s bilaga 2",
    "reserverbar": "Om upphandlingen kan reserveras för idéburna organisationer",
}

OPTIONS: Mapping[tuple[str, str], str] = {
    ("lovas", "egna_insatser"): "Egna insatser mot gemensamma mål; staden lovar också",
    ("lovas", "enligt_staden"): "Det staden bestämmer: antal, tider, platser eller metod",
    ("slutar", "krymper"): "Organisationens verksamhet krymper",
    ("riktas", "slussas"): "Staden tipsar eller slussar, men beslutar inte",
    ("riktas", "beslutade"): "Personer som staden beslutar om, eller en rätt enligt lag",
    ("finns", "kopt"): "Staden har köpt eller upphandlat samma sak",
    ("finns", "egen_regi"): "Staden gör det själv",
    ("utmaning", "vi_sjalva"): "Staden klarar det själv",
    ("bidrar", "bada_mer"): "Båda, och staden med mer än pengar",
    ("bidrar", "bada_pengar"): "Båda, men staden bara med pengar",
    ("bidrar", "vi_betalar"): "Staden betalar allt",
    ("andra", "ingen"): "Ingen känd",
    ("kontroll_bas", "platsbesok"): "Platsbesök är gjort, eller staden avstår av särskilda skäl",
    ("platsbesok", "avstar"): "Staden avstår av särskilda skäl",
}


def question_label(question: Question) -> str:
    """What a document calls a question."""
    return QUESTIONS.get(question.id) or question.rubrik or question.text


def option_label(question: Question, id: str) -> str:
    """What a document calls an answer; an answer that the bank lacks is called by its id."""
    texts = {option.id: option.text for option in question.svar}
    return OPTIONS.get((question.id, id)) or texts.get(id, id)
