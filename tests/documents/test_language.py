"""The words of the templates: none that belongs to a purchase, none that speaks to the handläggare."""

import re
from pathlib import Path

import pytest

from tests.documents.cases import BANK
from tests.documents.reading import OUTGOING, known_text
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.documents.template.fill import Templates
from wizard.documents.view.labels import OPTIONS, QUESTIONS, option_label, question_label
from wizard.places import template_folder

TEMPLATES = sorted(template_folder().glob("*.md"))
OF_THE_AGREEMENT = [
    path
    for path in TEMPLATES
    if path.stem
    in (
        "overenskommelse", "_delar", "_slut", "_uppfoljning", "_verksamhetsplan",
        "verksamhetsplan", "redovisningsmall", "arsrapport", "avslutsplan",
    )
]  # fmt: skip

# Words that belong to a purchase. Other words do not make a purchase into something else, but these show one.
OF_A_PURCHASE = [
    "beställ", "leverantör", "leverera", "utförare", "uppdragstagare", r"\bvite\b", "skadestånd", "avdrag",
    "à-pris", "a-pris", "styckpris", "per styck", "timpris", "timpeng", "dygnspris", "ersättning för",
    "avtal", "köpare", "per plats", "per timme", "per deltagare", "säljare", "tvist", "domstol", "skiljedom", "hävning",
]  # fmt: skip
# Words that a document never uses: the program assesses, and these sections of law do not apply here.
NEVER = ["upphandlingsplikt", r"27 § förvaltningslagen", r"32 § förvaltningslagen", "struck down"]
TO_THE_ORGANISATION = {"_brev", "bedomningsgrunder", *OUTGOING}
"""A letter says vi and ni, as people do who write to each other, and never du."""
TO_ONE = re.compile(r"\b(du|dig|din|ditt|dina)\b", re.IGNORECASE)
SPOKEN = re.compile(r"\b(du|dig|din|ditt|dina|vi|oss|vår|vårt|våra|ni|er|ert|era)\b", re.IGNORECASE)


def own_text(path: Path) -> str:
    """The template's text, without remarks to those who change it."""
    return re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("word", OF_A_PURCHASE)
def test_no_word_of_a_purchase_stands_in_the_agreement(word: str) -> None:
    text = "\n".join(own_text(path) for path in OF_THE_AGREEMENT)
    assert re.findall(word, text, re.IGNORECASE) == []


@pytest.mark.parametrize("which", ["sound", "1-motesplats.yaml", "7-lovveckor.yaml", "8-forlangning.yaml"])
def test_no_word_of_a_purchase_comes_into_a_sound_agreement_or_its_annexes(which: str) -> None:
    """Also what was typed in these cases: it is ours. What users type is shown as typed, and the språkvakt tells."""
    agreement = known_text(which, "overenskommelse").split("Att granska\n")[0]
    assert "Bilaga\u00a06. Verksamhetsplan år 1\n" in agreement
    assert [word for word in OF_A_PURCHASE if re.search(word, agreement, re.IGNORECASE)] == []


@pytest.mark.parametrize("word", NEVER)
def test_what_documents_never_say(word: str) -> None:
    assert not [path.name for path in TEMPLATES if re.search(word, own_text(path), re.IGNORECASE)]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_speaks_of_the_authority_and_not_to_the_reader(path: Path) -> None:
    own = own_text(path)
    for question in ("Händer det vi vill?", "Är vi på väg mot lösningen?"):
        own = own.replace(question, "")
    spoken = TO_ONE if path.stem in TO_THE_ORGANISATION else SPOKEN
    assert spoken.findall(own) == []


def test_every_question_and_answer_has_a_name_that_does_not_speak_to_the_reader() -> None:
    for question in BANK.questions.values():
        assert not SPOKEN.search(question_label(question)), question.id
        for option in question.svar:
            assert not SPOKEN.search(option_label(question, option.id)), (question.id, option.id)


def test_every_name_is_of_a_question_and_an_answer_that_the_bank_has() -> None:
    assert set(QUESTIONS) <= set(BANK.questions)
    for question, option in OPTIONS:
        assert option in {one.id for one in BANK.questions[question].svar}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_sentence_in_a_template_is_no_longer_than_a_reader_can_hold(path: Path) -> None:
    plain = re.sub(r"\{[{%].*?[%}]\}|[*|#]", " ", own_text(path))
    sentences = re.split(r"[.?!:]\s|\n", plain)
    assert [one for one in sentences if len(one.split()) > 32] == []


def test_every_document_has_its_template_and_every_template_a_use() -> None:
    templates = Templates([template_folder()])
    assert set(templates.names()) == {*DOCUMENTS, *BANK_DOCUMENTS, *PRACTICE_DOCUMENTS}
    assert templates.check() == []
