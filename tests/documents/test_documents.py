"""What every document says, complete or not, read back from the Word files."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.documents.cases import (
    BANK,
    CASES,
    PARTY,
    assessed,
    changed,
    purchase,
    sound,
    unfinished,
)
from tests.documents.reading import (
    EVERY_CASE,
    OUTGOING,
    TEMPLATES,
    body,
    comments,
    frames,
    known,
    known_text,
    made,
    read,
)
from tests.documents.seams import seams
from tests.documents.writing import LETTERHEAD, opened
from wizard.assessment.counting import needs_reason
from wizard.case.answers import Answer
from wizard.case.model import Case, Position
from wizard.documents.documents import missing, preview, render
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.template.fill import Templates
from wizard.documents.view.answers import Answers
from wizard.documents.view.words import value_in_words
from wizard.faults import VagvalError
from wizard.places import template_folder
from wizard.text import NBSP, clean

# -- every document ------------------------------------------------------------------------------------


WITHOUT_LOG = {"underlag_ledning"}
"""One page, whose footer says what the case and the bank are."""


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("which", EVERY_CASE)
def test_a_document_says_which_case_it_is_and_what_it_rests_on(which: str, name: str) -> None:
    case, content = EVERY_CASE[which], known(which, name).word
    text, around = known_text(which, name), frames(content)
    assert (f"dnr{NBSP}{case.dnr}" if case.dnr else "dnr saknas") in text
    assert (case.dnr or "dnr saknas") in around
    assert case.id in around
    assert "Vägval är ett beslutsstöd. Nämnden beslutar." in around
    assert f"Ärende {case.id or 'utan id'} · frågebank {BANK.version}" in around
    assert f"kedja {case.head[:12] or 'saknas'}" in around
    if name not in OUTGOING | WITHOUT_LOG:
        assert (case.head or "saknas") in text
        assert BANK.head.forbehall in text


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("which", EVERY_CASE)
def test_no_seam_is_heard_where_a_value_was_put_into_a_sentence(which: str, name: str) -> None:
    assert seams(known_text(which, name)) == []


@pytest.mark.parametrize("text", ["Till  Ni", "Uppge dnr .", "går det?.", "av av", "Skäl: None", "(  )"])
def test_a_seam_is_heard(text: str) -> None:
    assert seams(text) != []


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("which", ["sound", "unfinished", "elsewhere"])
def test_the_same_case_gives_the_same_bytes(which: str, name: str) -> None:
    case, again = CASES[which](), Templates([template_folder()])
    assert known(which, name) == render(BANK, case, assessed(case), name, again, LETTERHEAD)


def test_the_file_says_what_it_is_about() -> None:
    properties = opened(known("sound", "utredning").word).core_properties
    assert (properties.title, properties.subject) == (
        "Utredning: Trygga kvällar i Exempelby",
        "Val av samverkansform",
    )


def test_an_unknown_document_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(VagvalError) as caught:
        missing(BANK, sound(), assessed(sound()), "utredningen")
    assert str(caught.value).startswith("utredningen: DOK060")
    assert "Menade du ”utredning”?" in str(caught.value)


# -- what is missing -----------------------------------------------------------------------------------

COMPLETE = Answers(BANK, sound(), assessed(sound()))


@pytest.mark.parametrize("name", [one.name for one in DOCUMENTS.values() if one.fits(COMPLETE)])
def test_nothing_is_missing_in_a_complete_case_from_a_document_that_fits_it(name: str) -> None:
    assert missing(BANK, sound(), assessed(sound()), name) == ()


@pytest.mark.parametrize("name", ["utredning", "overenskommelse"])
def test_a_complete_document_says_that_nothing_is_missing(name: str) -> None:
    assert "Inget saknas i ärendet." in known_text("sound", name)


@pytest.mark.parametrize("name", ["utredning", "overenskommelse"])
@pytest.mark.parametrize("which", EVERY_CASE)
def test_every_open_question_stands_under_att_granska(which: str, name: str) -> None:
    found = assessed(EVERY_CASE[which])
    review = known_text(which, name).split("Att granska")[-1].split("Kontrollera alltid")[0]
    for id, _ in (*found.open, *found.reason_missing):
        assert BANK.questions[id].text in review


@pytest.mark.parametrize("name", ["utredning", "overenskommelse"])
@pytest.mark.parametrize("which", EVERY_CASE)
def test_att_granska_is_what_the_program_says_is_missing(which: str, name: str) -> None:
    review = known_text(which, name).split("Att granska")[-1].split("Kontrollera alltid")[0]
    case = EVERY_CASE[which]
    lines = missing(BANK, case, assessed(case), name)
    assert all(line in review for line in lines)
    assert lines or "Inget saknas" in review


def test_what_is_missing_names_where_it_is_mended() -> None:
    lines = missing(BANK, unfinished(), assessed(unfinished()), "overenskommelse")
    asked = BANK.questions["direkt_nytta"].text
    assert f"Vet ej: {asked} Ekonomen tar reda på om enheten har köpt något liknande." in (
        next(line for line in lines if asked in line)
    )
    for place in (
        "Besvara den i del 4, Rättsligt.",
        "Komplettera det i del 4, Rättsligt.",
        "Se röda tråden, mål, rad m3.",
        "Fyll i ärendets uppgifter.",
        "Ta ställning i bedömningen.",
    ):
        assert any(line.endswith(place) for line in lines), place


def test_an_answer_that_settles_the_form_without_skal_is_asked_for() -> None:
    case = CASES["grant"]()
    demanded = {
        key for key, answer in case.answers.items() if needs_reason(BANK.questions[key[0]], answer.value)
    }
    unreasoned = {key: replace(case.answers[key], reason="") for key in set(case.answers) - demanded}
    lines = missing(BANK, case, assessed(case), "utredning")
    case = replace(case, answers={**case.answers, **unreasoned})
    found = set(missing(BANK, case, assessed(case), "utredning")) - set(lines)
    assert found
    assert all(line.startswith("Svaret avgör formen men saknar skäl: ") for line in found)


def test_an_intagsnotering_asks_only_for_what_is_said_on_the_telephone() -> None:
    case = CASES["call"]()
    lines = missing(BANK, case, assessed(case), "intagsnotering")
    assert any(BANK.questions["lovas"].text in line for line in lines)
    assert not any(BANK.questions["kommunal_angelagenhet"].text in line for line in lines)
    assert not any("ställningstagande" in line for line in lines)


@pytest.mark.parametrize(
    ("name", "open_fact", "unanswered"),
    [
        ("utredning", "svaret är vet ej", "frågan är inte besvarad"),
        ("overenskommelse", "kontraktsfråga d är öppet", "frågan ställs inte som ärendet ser ut nu"),
    ],
)
def test_what_is_open_has_a_comment_where_it_stands(name: str, open_fact: str, unanswered: str) -> None:
    said = comments(known("unfinished", name).word)
    assert all(comment.startswith("Granska: ") for comment in said)
    assert any(open_fact in comment for comment in said)
    assert any(unanswered in comment for comment in said)
    assert any("mål 3 saknar en indikator och ett åtagande" in comment for comment in said)


def test_without_review_the_work_list_goes_but_what_is_open_is_still_said() -> None:
    content = made(unfinished(), "utredning", review=False).word
    assert comments(content) == []
    assert "Att granska" not in body(content)
    assert "Vet ej" in body(content)
    assert "Öppna frågor" in body(content)


# -- every answer, exactly ---------------------------------------------------------------------------------


@pytest.mark.parametrize("which", EVERY_CASE)
def test_every_answer_that_is_asked_for_stands_in_a_document(which: str) -> None:
    case = EVERY_CASE[which]
    answers = Answers(BANK, case, assessed(case))
    text = "\n".join(known_text(which, name) for name in ("utredning", "overenskommelse"))
    for key, answer in case.answers.items():
        if answers.state(key) == "vilande":
            continue  # left out on purpose: the question is no longer asked, and the document says how many
        assert value_in_words(BANK.questions[key[0]], answer.value) in text, key
        assert answer.reason in text, key
        assert all(underlag in text for underlag in answer.evidence), key


def test_answers_no_longer_asked_for_are_counted_and_left_out() -> None:
    text = known_text("purchase", "utredning")
    dormant = len(assessed(purchase()).dormant)
    assert f"Vilande: {dormant} svar." in text
    assert str(purchase().answers["oenighet", ""].value) not in text


HOSTILE = [
    "[/b]",
    "{{ 7*7 }}",
    "A & B <C>",
    "<w:p>",
    "{% raw %}",
    "**fet** _kursiv_ `kod` # rubrik",
    "| a | b |",
    "1. ett\n2. två\n- tre",
    "tabb\there",
    "👩‍👩‍👧‍👦 🇸🇪",
    "\n".join(f"rad {number}" for number in range(10)),
    "å" * 20_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_out_as_it_was_written(text: str) -> None:
    _comes_out(text)


@settings(max_examples=15, deadline=None)
@given(st.text(min_size=1, max_size=200).map(clean).filter(str.strip))
@example(" blanka runt om ")
def test_any_text_comes_out_as_it_was_written(text: str) -> None:
    _comes_out(text)


def _comes_out(text: str) -> None:
    """In texts, reasons, evidence, titles, names and lists, with the neighbours untouched."""
    case = changed(
        sound(),
        utmaning_text=Answer(text),
        syfte=Answer(text),
        mervarde=Answer("tydligt", f"Skäl: {text}", (text,)),
    )
    rows = {**case.rows, "mål": (replace(case.rows["mål"][0], cells={"text": text}), case.rows["mål"][1])}
    position = Position("iop", f"Skäl: {text}", "2026-11-22", "Kim", assessed="iop")
    whole = replace(
        case,
        title=f"Titel: {text}",
        rows=rows,
        position=position,
        parties=(replace(PARTY, name=f"Namn: {text}"),),
    )
    inquiry, agreement = read(whole, "utredning"), read(whole, "overenskommelse")
    for written in (f"Titel: {text}", f"Namn: {text}", f"Skäl: {text}", text):
        assert written in inquiry
    assert f"\nSyfte\n{text}\nMål\n" in agreement
    assert f"Mål 1. {text}" in agreement
    assert f"Samhällsutmaning\n{text}\nVarför ingen part klarar det ensam" in inquiry


# -- intagsnotering -----------------------------------------------------------------------------------------


def test_an_intagsnotering_says_that_it_is_too_early_and_what_to_read_aloud() -> None:
    text = known_text("call", "intagsnotering")
    assert "För tidigt: köpfrågan först (3 kvar)" in text
    assert f"Läs upp: ”{BANK.head.intag.lasrad}”" in text
    assert "Fråga först om: Vad organisationen ska lova" in text


def test_a_lean_that_rests_on_a_vet_ej_is_said_with_its_reason() -> None:
    keys = {"onskas": "losa_tillsammans", "lovas": "egna_insatser", "slutar": "vet_ej", "riktas": "alla"}
    case = changed(CASES["call"](), **{id: Answer(value) for id, value in keys.items()})
    assert BANK.head.intag.kopfragan_oklar in read(case, "intagsnotering")


# -- preview -------------------------------------------------------------------------------------------------


def test_the_preview_says_what_the_word_file_says() -> None:
    shown = preview(BANK, sound(), assessed(sound()), "overenskommelse", TEMPLATES)
    assert (
        "6 Syfte\n-------\n\nUnga i Exempelby ska kunna vara ute på kvällen utan att vara rädda.\n" in shown
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_an_empty_case_can_be_written_and_says_what_it_lacks(name: str) -> None:
    empty = Case(id="tom01")
    text = read(empty, name)
    assert "Ärende utan titel" in text
    assert "Nämnd saknas" in frames(made(empty, name).word)
    assert "Ingen organisation är angiven. Fyll i ärendets uppgifter." in missing(
        BANK, empty, assessed(empty), name
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_came_from_another_bank_does_not_stop_a_document(name: str) -> None:
    position = Position("form_ur_en_annan_bank", "Skäl.", "2026-11-22", "Kim", "iop", "Därför.")
    case = changed(sound(), fraga_ur_en_annan_bank=Answer("svar", "Skäl."))
    case = replace(case, position=position, namnd="En nämnd som banken saknar")
    assert "En nämnd som banken saknar" in frames(made(case, name).word)
