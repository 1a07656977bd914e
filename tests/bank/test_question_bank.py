"""The bank that comes with the program: complete, sourced, and fit for the screen."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest

from wizard.bank.load import load_bank
from wizard.bank.model import Bank
from wizard.places import bank_folder


@cache
def bank() -> Bank:
    """Loading it at all shows that it has no fault."""
    return load_bank(bank_folder())


def test_it_has_between_100_and_140_questions_in_six_parts() -> None:
    assert 100 <= len(bank().questions) <= 140
    assert [(part.nummer, part.id) for part in bank().parts] == [
        (1, "intag"),
        (2, "utmaningen"),
        (3, "partnerskapet"),
        (4, "rattsligt"),
        (5, "organisationen"),
        (6, "overenskommelsen"),
    ]


def test_every_question_says_why_it_is_asked_and_where_it_comes_from() -> None:
    for question in bank().questions.values():
        assert len(question.varfor.split()) >= 4, question.id
        assert question.kallor, question.id


def test_the_twelve_keys_of_intake_stand_in_their_order() -> None:
    assert [(key.intag, key.id, [option.id for option in key.svar]) for key in bank().intake] == [
        (1, "ratt_namnd", ["ja", "ja_tillsammans", "nej_annan_namnd", "nej_annan_huvudman"]),
        (2, "onskas", ["stod_allmant", "stod_verksamhet", "losa_tillsammans", "fa_utfort"]),
        (3, "lovas", ["anvanda_medel", "egna_insatser", "enligt_staden"]),
        (4, "slutar", ["krymper", "stannar", "staden_maste"]),
        (5, "riktas", ["alla", "slussas", "beslutade"]),
        (6, "finns", ["inget", "bidrag", "iop_loper_ut", "kopt", "egen_regi"]),
        (7, "utmaning", ["ingen_ensam", "organisationen", "vi_sjalva", "inget"]),
        (8, "bidrar", ["bada_mer", "bada_pengar", "vi_betalar", "inga_pengar"]),
        (9, "ide", ["organisationens", "gemensam", "forvaltningens", "namndens"]),
        (10, "andra", ["ingen", "foreningar", "foretag"]),
        (11, "vem", ["ideell_forening", "stiftelse_m_fl", "bolag_begransad", "kan_dela_vinst", "natverk"]),
        (12, "storlek", ["under_100", "hogst_700", "hogst_3m", "mer"]),
    ]


def test_the_case_opens_with_the_question_of_jav_and_the_lean_waits_for_keys_2_to_5() -> None:
    assert next(iter(bank().questions)) == "jav"
    assert bank().head.intag.lutning_kraver == [key.id for key in bank().intake[1:5]]


@pytest.mark.parametrize(
    ("id", "for_a_contract", "against"),
    [
        ("omsesidigt", "ja", "nej"),
        ("vad_betalas", "utfort", "eget_arbete"),
        ("hur_vald", "staden_valjer", "oppet"),
        ("direkt_nytta", "staden_slipper", "ingen_part"),
        ("krav_uteblir", "utforande", "aterbetalning"),
    ],
)
def test_the_five_contract_facts_have_two_answers_and_no_delvis(
    id: str, for_a_contract: str, against: str
) -> None:
    question = bank().questions[id]
    assert [option.id for option in question.svar] == [for_a_contract, against]
    assert question.skal_kravs == [against]


def test_the_rows_of_the_table_stand_in_their_order() -> None:
    assert [f"{row.id} {row.form}" for row in bank().rows] == [
        "r01 hanvisning",
        "r02 ingen_samverkan",
        "r03 egen_regi",
        "r04 upphandling",
        "r05a egen_regi",
        "r05b upphandling",
        "r06 ingen_samverkan",
        "r07 ingen_samverkan",
        "r08 ingen_samverkan",
        "r09 ingen_samverkan",
        "r10a egen_regi",
        "r10b upphandling",
        "r11 upphandling",
        "r12 egen_regi",
        "r13 enkel_samverkan",
        "r14 hanvisning",
        "r15 verksamhetsbidrag",
        "r16 foreningsbidrag",
        "r17 iop",
    ]


def test_a_lawyer_is_asked_only_with_reasons_and_never_about_nothing() -> None:
    for question in bank().questions.values():
        if question.jurist:
            assert question.vilar_pa, question.id
            assert question.text.startswith("Juristfråga: "), question.id
            assert question.visas_om is not None, question.id


# -- fit for the screen and the ear ------------------------------------------------------------------------


def test_texts_fit_the_screen() -> None:
    for question in bank().questions.values():
        assert len(question.text) <= 110, question.id
        for option in question.svar:
            assert len(option.text) <= 70, (question.id, option.id)


def test_every_text_ends_as_it_should() -> None:
    for question in bank().questions.values():
        assert question.text.removesuffix(" (före partnerskap)").endswith("?"), question.id
        assert question.varfor.strip().endswith("."), question.id
        assert not any(option.text.endswith((".", "?")) for option in question.svar), question.id


def test_ids_are_plain_ascii() -> None:
    ids = [
        *bank().questions,
        *bank().facts,
        *bank().criteria,
        *bank().forms,
        *bank().constants,
        *bank().boards,
    ]
    ids += [option.id for question in bank().questions.values() for option in question.svar]
    assert [id for id in ids if not re.fullmatch(r"[a-z][a-z0-9_]*", id)] == []


def test_all_text_is_composed() -> None:
    assert [name for name, text in bank().files.items() if not unicodedata.is_normalized("NFC", text)] == []


def test_what_becomes_the_agreement_does_not_speak_of_buying() -> None:
    bought = r"(?i)beställ|leverant|leverer|leverans|utförare|köp|sälj|\bvite|\bpris|ersättning|avrop|faktur|\bkund"
    for question in bank().questions.values():
        if bank().part_of(question.id).id == "overenskommelsen":
            words = [question.text, question.rubrik, *(option.text for option in question.svar)]
            assert not [word for word in words if re.search(bought, word)], question.id


# -- sources and amounts -----------------------------------------------------------------------------------


def citations() -> Iterator[str]:
    """Every citation in the bank's files, without the place within the source."""
    for text in bank().files.values():
        for listed in re.findall(r"källor: \[(.*?)\]", text):
            yield from (one.strip(' "').partition("#")[0] for one in listed.split(","))


def test_the_damaged_copy_is_never_cited() -> None:
    assert "S0" in set(citations())
    assert "S2" not in set(citations())


def test_our_own_judgement_is_never_called_verified() -> None:
    assert bank().sources["VV"].status == "ej_verifierad"
    for constant in bank().constants.values():
        for value in constant.varden:
            if any(source.partition("#")[0] == "VV" for source in value.kallor):
                assert value.status == "ej_verifierad", (constant.id, value.fran)


@pytest.mark.parametrize(
    ("constant", "amount", "status"),
    [
        ("direktupphandling", 700_000, "verifierad"),
        ("dokumentationsgrans", 100_000, "verifierad"),
        ("de_minimis_euro", 300_000, "verifierad"),
        ("sgei_de_minimis_euro", 750_000, "verifierad"),
        ("overklagandetid", 3, "verifierad"),
        ("registerutdrag_manader", 6, "verifierad"),
        ("bilaga2_troskel", None, "ej_verifierad"),
        ("eurokurs", None, "ej_verifierad"),
    ],
)
def test_an_amount_is_as_sure_as_its_source(constant: str, amount: int | None, status: str) -> None:
    newest = bank().constant(constant, "2026-11-22")
    assert newest is not None
    assert newest.status == status
    assert amount is None or newest.varde == amount


def test_no_real_board_is_called_verified() -> None:
    for board in bank().boards.values():
        assert board.slag == "fiktiv" or board.status == "ej_verifierad", board.id


def test_an_answer_that_opens_a_partnership_counts_only_with_its_reason() -> None:
    opening = {
        "onskas": "losa_tillsammans",
        "lovas": "egna_insatser",
        "slutar": "stannar",
        "riktas": "alla",
        "utmaning": "ingen_ensam",
        "bidrar": "bada_mer",
        "utmaning_art": "gemensam_komplex",
        "styrdokument_var": "program_kf",
        "ryms_i_bidrag": "nej",
        "mervarde": "tydligt",
        "styrning": "gemensam",
        "detaljstyrning": "nej",
        "marknad": "inga",
        "statsstod": "nej",
    }
    for id, option in opening.items():
        assert option in bank().questions[id].skal_kravs, id
