"""The outcome table by row: the sound partnership with a few answers changed, both sides of each gate.

Each line: what is said of the case, the changed answers, and `row form` (or `avvakta`).
"""

from tests.cases.making import Changes

Outcome = tuple[str, Changes, str]

CONTRACT: Changes = {
    "omsesidigt": "ja",
    "vad_betalas": "utfort",
    "hur_vald": "staden_valjer",
    "direkt_nytta": "staden_slipper",
    "krav_uteblir": "utforande",
}
"""The five contract facts answered as a contract."""
NO_MONEY: Changes = {"bidrar": "inga_pengar", "medel": "behovs_inte", "belopp_per_ar": 0}
FORENINGSBIDRAG: Changes = {"namnd_bidrag": "foreningsbidrag"}
STATSSTOD: Changes = {"statsstod": "kan_vara", "stodgrund": "annan"}

ROWS: list[Outcome] = [
    ("nothing is changed in the sound partnership", {}, "r17 iop"),
    # r01: the right nämnd
    ("the matter belongs to another nämnd", {"ratt_namnd": "nej_annan_namnd"}, "r01 hanvisning"),
    ("the matter belongs to the region, the state or another kommun", {"ratt_namnd": "nej_annan_huvudman"}, "r01 hanvisning"),
    ("two nämnder share the matter", {"ratt_namnd": "ja_tillsammans"}, "r17 iop"),
    ("the wrong nämnd goes before everything else", {"ratt_namnd": "nej_annan_namnd", **CONTRACT}, "r01 hanvisning"),
    # r02: a matter for the kommun
    ("it is of no general interest", {"kommunal_angelagenhet": "inte_allmant"}, "r02 ingen_samverkan"),
    ("it has no link to the city", {"kommunal_angelagenhet": "ingen_anknytning"}, "r02 ingen_samverkan"),
    ("what is no matter for the kommun cannot be bought either", {"kommunal_angelagenhet": "inte_allmant", **CONTRACT}, "r02 ingen_samverkan"),
    # r03: exercise of public authority
    ("decisions about individuals are part of it", {"myndighetsutovning": "ja"}, "r03 egen_regi"),
    # r04: a purchase
    ("all five contract facts are met", CONTRACT, "r04 upphandling"),
    ("a lawyer finds a contract behind a strong sign", {"slutar": "staden_maste", "jurist_kop": "kontrakt"}, "r04 upphandling"),
    ("a lawyer finds a contract in a large partnership", {"belopp_per_ar": 400_000, "jurist_iop": "kontrakt"}, "r04 upphandling"),
    ("a purchase stands before the organisation's democracy", {**CONTRACT, "demokrativillkor": "nej"}, "r04 upphandling"),
    # r05: what the city decides for an individual
    ("the city decides who comes and does it itself", {"riktas": "beslutade", "jurist_individ": "individinsats", "utforare": "staden_sjalv"}, "r05a egen_regi"),
    ("the city decides who comes and another does it", {"riktas": "beslutade", "jurist_individ": "individinsats", "utforare": "nagon_annan"}, "r05b upphandling"),
    ("the city decides who comes and no lawyer has answered", {"riktas": "beslutade", "utforare": "nagon_annan"}, "avvakta"),
    ("a lawyer says that it is not for individuals", {"riktas": "beslutade", "jurist_individ": "inte_individinsats"}, "r17 iop"),
    ("a lawyer says so under conditions", {"riktas": "beslutade", "jurist_individ": "forutsatt"}, "r17 iop"),
    ("the city only tells people where to go", {"riktas": "slussas"}, "r17 iop"),
    # r06: the democracy terms
    ("the organisation breaks the democracy terms", {"demokrativillkor": "nej"}, "r06 ingen_samverkan"),
    ("it broke them and there are special reasons", {"demokrativillkor": "sarskilda_skal"}, "r17 iop"),
    ("it broke them and the special reasons are not weighed", {"demokrativillkor": "vet_ej"}, "avvakta"),
    # r07: idéburen
    ("the organisation can pay out profit", {"vem": "kan_dela_vinst"}, "r07 ingen_samverkan"),
    ("it trades, and no special reasons are found", {"naringsidkare": "ja", "jurist_synnerliga": "nej"}, "r07 ingen_samverkan"),
    ("it trades, and a lawyer finds special reasons", {"naringsidkare": "ja", "jurist_synnerliga": "ja"}, "r17 iop"),
    ("it trades, and a lawyer finds special reasons under conditions", {"naringsidkare": "ja", "jurist_synnerliga": "forutsatt"}, "r17 iop"),
    ("it trades, and no lawyer has answered", {"naringsidkare": "ja"}, "avvakta"),
    ("it is a foundation", {"vem": "stiftelse_m_fl"}, "r17 iop"),
    ("it is a company with limited dividend", {"vem": "bolag_begransad"}, "r17 iop"),
    # r08: state aid
    ("the aid cannot be given", {**STATSSTOD, "jurist_statsstod": "gar_inte"}, "r08 ingen_samverkan"),
    ("the aid has a ground that a lawyer accepts", {**STATSSTOD, "jurist_statsstod": "gar"}, "r17 iop"),
    ("the aid has such a ground under conditions", {**STATSSTOD, "jurist_statsstod": "forutsatt"}, "r17 iop"),
    ("the aid needs a lawyer who has not answered", STATSSTOD, "avvakta"),
    ("the aid is within de minimis", {"statsstod": "kan_vara", "stodgrund": "de_minimis"}, "r17 iop"),
    ("the aid is above de minimis with what came before", {"statsstod": "kan_vara", "stodgrund": "de_minimis", "tidigare_stod": 2_300_000}, "avvakta"),
    ("a large bidrag that cannot be given either", {"onskas": "stod_allmant", "storlek": "mer", **STATSSTOD, "jurist_statsstod": "gar_inte", **FORENINGSBIDRAG}, "r08 ingen_samverkan"),
    ("a large bidrag with a ground", {"onskas": "stod_allmant", "storlek": "mer", **STATSSTOD, "jurist_statsstod": "gar", **FORENINGSBIDRAG}, "r16 foreningsbidrag"),
    ("a large bidrag whose aid is not settled", {"onskas": "stod_allmant", "storlek": "mer", **STATSSTOD, **FORENINGSBIDRAG}, "avvakta"),
    # r09: resources
    ("there is no money", {"medel": "nej"}, "r09 ingen_samverkan"),
    ("no money is needed", NO_MONEY, "r17 iop"),
    # r10: detail
    ("the city must steer in detail and does it itself", {"detaljstyrning": "ja", "utforare": "staden_sjalv"}, "r10a egen_regi"),
    ("the city must steer in detail and another does it", {"detaljstyrning": "ja", "utforare": "nagon_annan"}, "r10b upphandling"),
    ("the city decides and does it itself", {"styrning": "staden_bestammer", "utforare": "staden_sjalv"}, "r10a egen_regi"),
    ("the city decides and the organisation performs", {"styrning": "staden_bestammer", "utforare": "nagon_annan"}, "r10b upphandling"),
    ("numbers and hours are promised, though it is no contract", {"lovas": "enligt_staden", "jurist_kop": "inte_kontrakt", "utforare": "nagon_annan"}, "r10b upphandling"),
    ("who would do it is not said", {"detaljstyrning": "ja"}, "avvakta"),
    # r11: a market
    ("companies do the same and a lawyer sees a market", {"marknad": "foretag", "jurist_marknad": "hindrar"}, "r11 upphandling"),
    ("companies do the same and it is still mutual", {"marknad": "foretag", "jurist_marknad": "hindrar_inte"}, "r17 iop"),
    ("companies do the same and it is mutual under conditions", {"andra": "foretag", "jurist_marknad": "forutsatt"}, "r17 iop"),
    ("companies do the same and no lawyer has answered", {"andra": "foretag"}, "avvakta"),
    ("companies do the same and what is wanted is support", {"marknad": "foretag", "onskas": "stod_verksamhet", **FORENINGSBIDRAG}, "r16 foreningsbidrag"),
    # r12: the city's own
    ("the city's own idea, and it can do it alone", {"utmaning": "vi_sjalva", "ide": "forvaltningens"}, "r12 egen_regi"),
    ("the nämnd's own idea, and the city can do it alone", {"utmaning": "vi_sjalva", "ide": "namndens"}, "r12 egen_regi"),
    ("the city can do it alone but the idea is not its own", {"utmaning": "vi_sjalva", **FORENINGSBIDRAG}, "r16 foreningsbidrag"),
    # r13: simple collaboration
    ("no money and no challenge", {**NO_MONEY, "utmaning": "inget"}, "r13 enkel_samverkan"),
    ("no money, small and short", {**NO_MONEY, "storlek": "under_100", "litet_undantag": "nej"}, "r13 enkel_samverkan"),
    ("no money, small and short, with a reasoned exception", {**NO_MONEY, "storlek": "under_100", "litet_undantag": "ja"}, "r17 iop"),
    # r14, r15, r16: bidrag
    ("it fits in a bidrag that the nämnd does not have", {"ryms_i_bidrag": "ja", "namnd_bidrag": "inget"}, "r14 hanvisning"),
    ("continuous work and the nämnd has verksamhetsbidrag", {"ryms_i_bidrag": "ja", "namnd_bidrag": ["foreningsbidrag", "verksamhetsbidrag"], "lopande": "ja"}, "r15 verksamhetsbidrag"),
    ("a limited effort and the nämnd has verksamhetsbidrag", {"ryms_i_bidrag": "ja", "namnd_bidrag": "verksamhetsbidrag", "lopande": "nej"}, "r16 foreningsbidrag"),
    ("it fits in a föreningsbidrag", {"ryms_i_bidrag": "ja", **FORENINGSBIDRAG}, "r16 foreningsbidrag"),
    ("continuous work, and verksamhetsbidrag only for those who have had bidrag, as it has", {"finns": "bidrag", "skillnad_mot_bidrag": "bara_mer", "namnd_bidrag": "verksamhetsbidrag_efter", "lopande": "ja"}, "r15 verksamhetsbidrag"),
    ("continuous work, and verksamhetsbidrag only for those who have had bidrag, as it has not", {"ryms_i_bidrag": "ja", "namnd_bidrag": "verksamhetsbidrag_efter", "lopande": "ja"}, "r16 foreningsbidrag"),
    ("which bidrag the nämnd has is not known", {"ryms_i_bidrag": "ja"}, "avvakta"),
]  # fmt: skip
