"""Frågeboken: everything that the bank says stands in it, exactly, and Word can open it."""

from functools import cache
from itertools import count
from pathlib import Path

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from tests.bank.tiny import TINY
from tests.documents.bank_texts import retold, texts_of
from tests.documents.cases import BANK
from tests.documents.writing import LETTERHEAD, opened, part, text_of
from wizard.bank.language import PARTS
from wizard.bank.load import bank_of
from wizard.bank.model import Bank
from wizard.documents.bankview.whole import bank_view
from wizard.documents.documents import render_bank
from wizard.documents.template.fill import Templates
from wizard.documents.word.text import W
from wizard.places import template_folder
from wizard.text import long_date

TEMPLATES = Templates([template_folder()])
RICH = {
    **TINY,
    "namnder.yaml": """\
nämnder:
  - id: exempelnamnden
    namn: Exempelnämnden
    slag: fiktiv
    status: ej_verifierad
    bidrag: [{id: b, namn: Bidrag, slag: föreningsbidrag, källor: [VV]}]
    källor: [VV]
""",
    "styrdokument.yaml": """\
styrdokument:
  - år: "2026"
    fiktiv: ja
    dokument: [{id: plan, namn: Plan, beslutad_av: nämnden, civilsamhälle: iop}]
""",
}
"""The tiny bank with a bidrag and a plan too."""


def book(bank: Bank) -> bytes:
    return render_bank(bank, "frageboken", TEMPLATES, LETTERHEAD).word


def read(bank: Bank) -> str:
    """The book's text, paragraph by paragraph."""
    return "\n".join(text_of(one) for one in part(book(bank), "word/document.xml").iter(f"{W}p"))


@cache
def shipped() -> str:
    return read(BANK)


@cache
def shipped_file() -> bytes:
    return book(BANK)


# -- what stands in it ---------------------------------------------------------------------------------


def test_every_part_of_the_bank_is_named() -> None:
    text = shipped()
    ids = [
        *BANK.questions, *BANK.criteria, *BANK.forms, *BANK.sources, *BANK.constants, *BANK.facts,
        *(row.id for row in BANK.rows), *(point.id for point in BANK.lawyer_points),
        *(conflict.id for conflict in BANK.conflicts), *(option.id for one in BANK.questions.values() for option in one.svar),
        *(route.id for form in BANK.forms for route, _ in BANK.routes(form)),
        *(one.id for one in BANK.requirements), *BANK.language.rules, *(one.id for one in BANK.audit),
    ]  # fmt: skip
    assert [id for id in ids if id not in text] == []


def test_every_text_of_the_shipped_bank_stands_in_it() -> None:
    text = shipped()
    assert [said for said in texts_of(BANK) if long_date(said) not in text] == []


def test_every_phrase_of_the_sprakvakt_stands_in_it() -> None:
    text, file = shipped(), BANK.language_file
    assert file is not None
    phrases = [one for rule in file.regler for part in PARTS for one in getattr(rule, part)]
    phrases += [word for words in file.ordlistor for word in words.ord]
    assert [one for one in phrases if one not in text] == []


def test_a_rule_of_the_sprakvakt_says_what_it_reads_looks_for_and_lets_be() -> None:
    text = read(bank_of(TINY)).replace("\u00a0", " ")
    assert (
        "Köpets ord\n"
        "kop. Läser svaret på fråga 2.5; mål.text; alla skäl.\n"
        "Reagerar när något av: vite; upphandl-.\n"
        "Låter vara: om meningen har: <nekande>; ord inom citattecken.\n"
    ) in text


def test_a_krav_stands_with_what_meets_it_by_number_or_why_nothing_does() -> None:
    text = read(bank_of(TINY)).replace("\u00a0", " ")
    assert "S0-1-01, 1 §\nSkriv ner utmaningen.\nfråga 2.5; röd tråd mål\n" in text
    assert "LOU-1-01, 1 §\nPröva om det är ett kontrakt.\nkriterium 1; rad r1\n" in text
    assert "S0-1-02, 1 §\nUtbilda nämnden.\nInte omsatt. Gäller utbildning.\n" in text


def test_a_token_in_every_text_field_comes_out() -> None:
    tokens = count(1)
    bank = retold(bank_of(RICH), lambda: f"T{next(tokens):04}x")
    text = read(bank)
    planted = list(texts_of(bank))
    assert len(planted) == next(tokens) - 1 > 120
    assert [token for token in planted if token not in text] == []


HOSTILE = [
    "<w:p>&amp;</w:p>",
    "{{ 7*7 }} {% raw %}",
    "| a | b |",
    "**fet** _kursiv_ # rubrik",
    "1. ett\n- två",
    "T\u202eabc 👩‍👩‍👧‍👦",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_comes_out_as_it_was_written(hostile: str) -> None:
    bank = retold(bank_of(RICH), lambda: hostile)
    assert read(bank).count(hostile) >= sum(1 for _ in texts_of(bank))


def test_what_no_document_can_hold_is_shown_as_lost() -> None:
    bank = retold(bank_of(RICH), lambda: "a\ud800b\x00c")
    assert read(bank).count("a\ufffdb\ufffdc") >= sum(1 for _ in texts_of(bank))


def test_a_question_stands_with_all_that_is_known_of_it() -> None:
    text = read(bank_of(TINY)).replace("\u00a0", " ")
    assert (
        "1.1 Vad vill man?\n"
        "onskas. Svar: ett av svaren; tangent 1 i intaget.\n"
        "Varför. Det skiljer formerna åt.\n"
        "Stöd (stod)\n"
        "Lösa något tillsammans (tillsammans) – skäl krävs\n"
        "Få något utfört (utfort) – lutningen antar det här\n"
        "Ställs alltid.\n"
        "Läses av villkoret för när kriterium 3 är aktuellt; villkoret för fråga 2.1–2.5; revisionspunkt utmaningen.\n"
        "Källor. Rapporten, 1 §\n"
    ) in text
    assert (
        "2.6 Är det ett kontrakt?\n"
        "jurist_kop. Svar: ett av svaren; juristfråga: räknas bara med namn, datum och skäl.\n"
        "Varför. Värdet är över gränsen.\n"
        "Ja (ja) – lutningen antar det här\n"
        "Nej (nej)\n"
        "Ställs när svaret på fråga 2.1 ”Hur mycket per år?” är inte högst 700 000 kr (”Gräns för direktupphandling”).\n"
        "Svaret vilar på fråga 1.2 ”Vad betalas?” och uppgiften ”Månader”.\n"
        "Läses av kriterium 1 ”Inte ett köp”.\n"
    ) in text


def test_a_criterion_and_a_row_stand_with_their_conditions_in_words() -> None:
    text = read(bank_of(TINY)).replace("\u00a0", " ")
    assert (
        "3. Gemensam utmaning\n"
        "gemensamt.\n"
        "Aktuellt när svaret på fråga 1.1 ”Vad vill man?” är ”Stöd” eller ”Lösa något tillsammans”.\n"
        "Uppfyllt när minst 2 av det här gäller:\n"
        "fråga 2.5 ”Vilken är utmaningen?” är besvarad\n"
        "svaret på fråga 2.4 ”Vad bidrar staden med?” innehåller ”Tid”\n"
        "uppgiften ”Månader” är minst 12 månader\n"
        "Uppfyllt skrivs: Det finns en gemensam utmaning.\n"
        "Inte uppfyllt skrivs: Det finns ingen gemensam utmaning.\n"
        "Läses av rad r2 och r3.\n"
    ) in text
    assert (
        "r1. Upphandling\nDet är ett köp.\nSann när kriterium 1 ”Inte ett köp” är prövat och inte uppfyllt.\n"
    ) in text


CLAIMS = [
    ("aldrig: [iop, bidrag]", "utfallet är aldrig IOP eller Bidrag"),
    ("aldrig_klar: [iop]", "utfallet är aldrig IOP med allt på plats"),
    (
        "lutar_aldrig: [iop], öppna: [onskas, betalas]",
        "lutningen är aldrig IOP så länge fråga 1.1 ”Vad vill man?” eller fråga 1.2 ”Vad betalas?” saknar svar",
    ),
    (
        "kräver: {form: iop, roller: [stopp, kärna]}",
        "där utfallet är IOP är varje kriterium med rollen stopp eller kärna uppfyllt",
    ),
    (
        "frågat: {roller: [kärna], utom: [ej_kop]}",
        "varje kriterium med rollen kärna som är uppfyllt läser minst ett svar som är givet;"
        " svar som det bara läser genom kriterium 1 ”Inte ett köp” räknas inte",
    ),
    ("rubbar_aldrig: [vem]", "svaret på fråga 1.3 ”Vem frågar?” ändrar aldrig vilken rad som avgör"),
    ("högst_frågor: 9", "högst 9 frågor ställs om en organisation, juristfrågor oräknade"),
]


@pytest.mark.parametrize(("claim", "words"), CLAIMS)
def test_a_promise_is_told_as_it_is_tried(claim: str, words: str) -> None:
    head = "id: T1, namn: Sats, text: En sats., förklaring: Därför., källor: [VV]"
    promise = f"satser:\n  - {{{head}, {claim}}}\n"
    assert f"Prövas: {words}." in read(bank_of({**TINY, "satser.yaml": promise}))


def test_a_promise_says_which_cases_it_is_about() -> None:
    text = read(bank_of(TINY))
    assert (
        "T1. Ett köp är ett köp\n"
        "När staden betalar för en prestation blir det aldrig IOP. Namnet avgör ingenting.\n"
        "Gäller när svaret på fråga 1.2 ”Vad betalas?” är ”En prestation”.\n"
        "Prövas: utfallet är aldrig IOP.\n"
    ) in text


def test_what_is_not_verified_is_marked_where_it_is_cited() -> None:
    text = read(bank_of(TINY))
    assert "Källor. Vägval, prov (ej verifierad)" in text
    assert "ej verifierad: kontrollera." in text


def test_nothing_is_read_by_nobody_without_saying_so() -> None:
    seen = bank_view(bank_of(TINY))
    unread = [one.id for part in seen.delar for one in part.fragor if not one.lases_av]
    assert unread == ["anteckning"]
    assert "anteckning. Svar: fri text; bara till dokumenten." in read(bank_of(TINY))


# -- the file ------------------------------------------------------------------------------------------


def test_the_same_bank_gives_the_same_bytes() -> None:
    again = Templates([template_folder()])
    assert render_bank(BANK, "frageboken", again, LETTERHEAD).word == shipped_file()


def test_word_can_open_it(tmp_path: Path) -> None:
    (tmp_path / "bok.docx").write_bytes(shipped_file())
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "bok.docx")
    assert [str(error) for error in found.errors] == []


def test_there_is_no_empty_paragraph_and_headings_are_words_own() -> None:
    paragraphs = opened(shipped_file()).paragraphs
    assert [one for one in paragraphs if not one.text.strip()] == []
    headings = [one.text for one in paragraphs if one.style is not None and one.style.name == "Heading 2"]
    assert headings[:4] == ["Innehåll", "Så läses boken", "Intervjun", "Kriterierna"]


def test_the_file_says_which_bank_it_was_written_from() -> None:
    assert opened(shipped_file()).core_properties.title == f"Frågeboken: {BANK.head.namn}"
    assert BANK.sha256 in shipped()
    assert BANK.head.forbehall in shipped()
