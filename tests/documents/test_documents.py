"""What the documents say, complete or not, read back from the Word files."""

import io
import re
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from tests.assessment.real import example as example_case
from tests.documents.cases import (
    BANK,
    CASES,
    HEAD,
    PARTY,
    PURCHASE,
    assessed,
    changed,
    purchase,
    sound,
    unfinished,
)
from tests.documents.writing import LETTERHEAD, opened, part, text_of
from wizard.assessment.counting import needs_reason
from wizard.case.answers import Answer
from wizard.case.model import Case, Party, Position
from wizard.documents.documents import DOCUMENTS, Rendered, missing, preview, render
from wizard.documents.fill import Templates
from wizard.documents.view_answers import Answers
from wizard.documents.view_words import value_in_words
from wizard.faults import VagvalError
from wizard.places import bank_folder, template_folder
from wizard.text import clean

TEMPLATES = Templates([template_folder()])
EXAMPLES = sorted(path.name for path in (bank_folder() / "exempel").glob("*.yaml"))
EVERY_CASE = {
    **{name: make() for name, make in CASES.items()},
    **{name: example_case(name) for name in EXAMPLES},
}


def made(case: Case, name: str, *, review: bool = True) -> Rendered:
    return render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD, review=review)


def body(content: bytes) -> str:
    """All text of the Word file, paragraph by paragraph."""
    paragraphs = part(content, "word/document.xml").iter("{*}p")
    return "\n".join(text_of(paragraph) for paragraph in paragraphs)


def comments(content: bytes) -> list[str]:
    return [text_of(comment) for comment in part(content, "word/comments.xml")]


def frames(content: bytes) -> str:
    """The text of all headers and footers."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if re.search(r"(header|footer)\d", name)]
        return "\n".join(text_of(etree.fromstring(archive.read(name))) for name in names)


def read(case: Case, name: str) -> str:
    return body(made(case, name).word)


@cache
def known(which: str, name: str) -> Rendered:
    """The document of one of the known cases."""
    return made(EVERY_CASE[which], name)


@cache
def known_text(which: str, name: str) -> str:
    return body(known(which, name).word)


# -- every document ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("which", EVERY_CASE)
def test_a_document_says_which_case_it_is_and_what_it_rests_on(which: str, name: str) -> None:
    case, content = EVERY_CASE[which], known(which, name).word
    text, around = known_text(which, name), frames(content)
    assert case.id in text
    assert (f"dnr {case.dnr}" if case.dnr else "dnr saknas") in text
    assert (case.dnr or "dnr saknas") in around
    assert "Vägval är ett beslutsstöd. Nämnden beslutar." in around
    assert f"frågebank {BANK.version}" in around
    assert (case.head or "saknas") in text
    assert BANK.head.forbehall in text


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("which", ["sound", "unfinished", "elsewhere"])
def test_the_same_case_gives_the_same_bytes(which: str, name: str) -> None:
    case, again = CASES[which](), Templates([template_folder()])
    assert known(which, name) == render(BANK, case, assessed(case), name, again, LETTERHEAD)


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("which", ["sound", "unfinished"])
def test_word_can_open_it(which: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(known(which, name).word)
    found = OpenXmlValidator(file_format=FileFormat.OFFICE_2019).validate(tmp_path / "a.docx")
    assert [str(error) for error in found.errors] == []


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


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_is_missing_in_a_complete_case(name: str) -> None:
    assert missing(BANK, sound(), assessed(sound()), name) == ()


@pytest.mark.parametrize("name", ["utredning", "overenskommelse"])
def test_a_complete_document_says_that_nothing_is_missing(name: str) -> None:
    assert "Inget saknas i dokumentet." in known_text("sound", name)


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
        "Se listan mål, rad m3.",
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
    assert f"6 Syfte\n{text}\n7 Mål" in agreement
    assert f"Mål 1. {text}" in agreement
    assert f"Samhällsutmaning\n{text}\nVarför ingen part klarar det ensam" in inquiry


# -- utredning ----------------------------------------------------------------------------------------------


def test_a_departure_from_the_assessment_stands_first() -> None:
    position = Position(
        "foreningsbidrag",
        "Nämnden vill börja smått.",
        "2026-11-22",
        "Kim",
        "iop",
        "Medlen räcker bara till ett bidrag.",
    )
    text = read(replace(sound(), position=position), "utredning")
    summary = text.split("Sammanfattning\n")[1]
    assert summary.startswith("Ställningstagandet avviker från bedömningen. Bedömningen ger IOP. Kim har den")
    assert "Skäl till avvikelsen: Medlen räcker bara till ett bidrag." in summary[:400]
    assert "i enlighet med bedömningen" not in text


def test_a_position_older_than_the_assessment_is_pointed_out() -> None:
    position = Position("iop", "Rätt form.", "2026-11-22", "Kim", assessed="iop")
    case = replace(purchase(), position=position)
    assert "Bedömningen har ändrats sedan ställningstagandet. Då gav den IOP." in read(case, "utredning")
    assert "Ställningstagandet avviker från bedömningen. Bedömningen ger upphandling." in read(
        case, "utredning"
    )


def test_every_form_is_compared_with_its_reason_and_the_nollalternativ() -> None:
    table = _table(known("sound", "utredning").word, "Samverkansformerna")
    assert {row[0] for row in table} == {form.text for form in BANK.forms.values()} | {"nollalternativet"}
    assert all(row[1] and row[2] for row in table)
    assert ["IOP", "föreslås"] in [row[:2] for row in table]


def test_the_contract_facts_stand_with_what_they_speak_for() -> None:
    table = _table(known("purchase", "utredning").word, "De fem kontraktsfrågorna")
    assert [row[0] for row in table] == list("abcde")
    assert {row[3] for row in table} == {"för köp"}
    assert [row[4] for row in table] == [f"Skäl till {id}." for id in list(PURCHASE)[:5]]


def test_a_no_states_its_reasons_and_leaves_out_what_does_not_apply() -> None:
    text = known_text("elsewhere", "utredning")
    assert "Bedömningen är hänvisning." in text
    assert "Målgruppen finns i hela staden." in text
    assert "(Rad r01 i Vägvals beslutstabell.)" in text
    for heading in ("Gemensam dialog", "Föreslagen lösning", "Uppföljning och röd tråd", "Statsstöd"):
        assert heading not in text


def test_how_a_decision_can_be_appealed_follows_the_form() -> None:
    assert "kan inte överklagas enligt 13 kap. kommunallagen (LOU 20:19)" in known_text(
        "purchase", "utredning"
    )
    assert "begära laglighetsprövning enligt 13 kap. kommunallagen" in known_text("sound", "utredning")


@pytest.mark.parametrize("which", EVERY_CASE)
def test_every_source_cited_is_listed_with_its_status(which: str) -> None:
    text = known_text(which, "utredning")
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", text.split("\nKällor\n")[0])}
    listed = re.findall(r"^\[(\d+)\] .*Status: (.+?)\.", text.split("\nKällor\n")[1], re.MULTILINE)
    assert cited <= {int(number) for number, _ in listed}
    assert {status for _, status in listed} <= {
        "verifierad", "delvis läst – kontrollera före beslut", "ej verifierad – kontrollera",
    }  # fmt: skip


def test_an_amount_that_nobody_has_verified_is_never_printed_as_fact() -> None:
    table = _table(known("sound", "utredning").word, "Belopp och tider")
    status = {row[0]: row[2] for row in table}
    assert status["Gräns för direktupphandling"] == "verifierad"
    assert status["Eurokurs, öre per euro (kontrollera dagens kurs)"] == "ej verifierad – kontrollera"


def test_both_readings_are_printed_where_sources_disagree() -> None:
    case = changed(sound(), styrdokument_namns=Answer("civilsamhallet", "Nämns på sidan 14."))
    text = read(case, "utredning")
    conflict = next(one for one in BANK.conflicts if one.id == "K1")
    assert conflict.lasning_1 in text
    assert conflict.lasning_2 in text
    assert "Stödet har grad A2." in text


def test_the_red_thread_runs_from_goal_to_who_is_responsible() -> None:
    table = _table(known("sound", "utredning").word, "Hur målen hänger ihop")
    assert table[0] == [
        "Mål 1", "1 och 2", "Andel unga som känner sig trygga. (effekt)", "Enkät",
        "Maj och november\nSamordnare",
    ]  # fmt: skip


def test_the_log_has_the_whole_head_of_the_chain() -> None:
    table = dict(_table(known("sound", "utredning").word, "Hur dokumentet kan kontrolleras"))
    assert table["Huvudet i sin helhet"] == HEAD
    assert table["Händelsekedjans huvud"] == HEAD[:12]
    assert table["Antal händelser"] == str(sound().number)


def _table(content: bytes, caption: str) -> list[list[str]]:
    """The rows, without their head, of the table whose caption begins so."""
    document = part(content, "word/document.xml")
    for table in document.iter("{*}tbl"):
        before = table.getprevious()
        assert before is not None
        if re.sub(r"^Tabell \d+\. ", "", text_of(before)).startswith(caption):
            rows = [[_cell(cell) for cell in row.iter("{*}tc")] for row in table.iter("{*}tr")]
            assert table.find(".//{*}tblHeader") is not None
            return rows[1:]
    raise AssertionError(caption)


def _cell(cell: etree._Element) -> str:
    return "\n".join(text_of(paragraph) for paragraph in cell.iter("{*}p"))


# -- överenskommelse ----------------------------------------------------------------------------------------


def test_a_draft_is_marked_as_one_and_warns_only_when_there_is_reason() -> None:
    text = known_text("sound", "overenskommelse")
    assert "Utkast. Trygga kvällar i Exempelby. Ärende v7k3q, dnr EXN 2026/123" in text
    assert "Varning" not in text


def test_a_draft_for_what_is_a_purchase_warns_on_its_first_page() -> None:
    first_page = known_text("purchase", "overenskommelse").split("1 Parter")[0]
    assert "Varning: bedömningen ger inte IOP. Den ger upphandling." in first_page
    assert "Varning: svar i ärendet talar för att det är ett köp." in first_page
    assert all(f"Kontraktsfråga {letter}: " in first_page for letter in "bde")
    assert "Starkt tecken på köp: Vad som händer om staden slutar betala" in first_page
    assert any(
        "skriv inte under" in comment for comment in comments(known("purchase", "overenskommelse").word)
    )


@pytest.mark.parametrize(
    ("fact", "answer", "clause"),
    [
        ("vad_betalas", "utfort", "kontraktsfråga b"),
        ("direkt_nytta", "staden_slipper", "kontraktsfråga d"),
        ("krav_uteblir", "utforande", "kontraktsfråga e"),
        ("direkt_nytta", "vet_ej", "kontraktsfråga d"),
    ],
)
def test_a_condition_that_the_answers_do_not_carry_is_commented(fact: str, answer: str, clause: str) -> None:
    case = changed(sound(), **{fact: Answer(answer, "Nytt besked.")})
    assert not any(
        "kontraktsfråga" in comment for comment in comments(known("sound", "overenskommelse").word)
    )
    assert any(clause in comment for comment in comments(made(case, "overenskommelse").word))


def test_the_clauses_that_must_be_there_are_there() -> None:
    text = known_text("sound", "overenskommelse")
    for clause in (
        "Stadens demokrativillkor gäller under hela tiden.",
        "Staden bestämmer inte organisationens metod, bemanning eller öppettider.",
        "Myndighetsutövning och insatser som staden beslutar om för enskilda ingår aldrig.",
        "redovisar partnerskapets intäkter och kostnader för sig",
        "betalas tillbaka till staden",
        "Samma kostnad får inte betalas två gånger.",
        "Stöd som enligt EU:s regler måste återkrävas betalas tillbaka med ränta.",
        "Staden och stadens revisorer får ta del av räkenskaper",
        "Det parterna lär sig är gemensamt.",
        "En part säger genast till om något väsentligt förändras",
        "slutar då utan uppsägning och förlängs inte automatiskt",
        "inget löfte om fortsatt samarbete",
        "en plan för avslutet senast tre månader före slutdagen",
        "när varje parts beslut finns, nämndens beslut har fått laga kraft",
        "Överenskommelsen får inte överlåtas.",
    ):
        assert clause in text, clause


def test_headings_follow_without_a_gap_and_points_that_are_referred_to_exist() -> None:
    text = known_text("sound", "overenskommelse")
    numbers = [int(number) for number in re.findall(r"^(\d+) [A-ZÅÄÖ]", text, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {int(number) for number in re.findall(r"punkt (\d+)", text)} <= set(numbers)


def test_every_party_has_a_paragraph_to_sign() -> None:
    other = Party("o2", "Nätverket Exempel", "802400-1111")
    text = read(replace(sound(), parties=(PARTY, other)), "overenskommelse")
    for name in ("Exempelnämnden", "Föreningen Exempel", "Nätverket Exempel"):
        assert f"För {name}\nOrt och datum:\t\nUnderskrift:\t" in text
    assert "kallas nedan tillsammans organisationerna" in text
    assert "3 likalydande exemplar" in text


def test_a_lawyers_conditions_are_called_for_in_the_draft() -> None:
    case = sound()
    answers = {**case.answers, ("storlek", ""): Answer("hogst_3m", "Värdet är 900 000 kr.")}
    answers[("jurist_iop", "")] = Answer(
        "forutsatt", "Så länge b står fast.", who="Juristen", date="2026-11-02"
    )
    said = comments(made(replace(case, answers=answers), "overenskommelse").word)
    assert any("Juristen svarade den 2\u00a0november\u00a02026 under förutsättningar" in one for one in said)


AID = {"storlek": Answer("mer"), "belopp_per_ar": Answer(5_000_000)}


@pytest.mark.parametrize(
    "grund",
    [
        {"statsstod": Answer("nej", "Lokalt.")},
        {"statsstod": Answer("kan_vara"), "stodgrund": Answer("de_minimis", "Intyget.")},
    ],
)
def test_a_draft_claims_no_ground_for_state_aid_that_is_not_solved(grund: dict[str, Answer]) -> None:
    rendered = made(changed(sound(), **AID, **grund), "overenskommelse")
    text = body(rendered.word)
    assert "Statsstödsfrågan är inte löst." in text
    assert "inte är statsstöd" not in text
    assert "lämnas som stöd av mindre betydelse" not in text


def test_an_amount_goes_before_an_answer_that_no_money_is_needed() -> None:
    text = read(changed(sound(), medel=Answer("behovs_inte", "Inga pengar behövs.")), "overenskommelse")
    assert "Staden bidrar inte med pengar." not in text
    assert "Utbetalning." in text


def test_what_the_city_decides_for_individuals_is_not_left_out_unsaid() -> None:
    said = comments(made(changed(sound(), riktas=Answer("beslutade")), "overenskommelse").word)
    assert any("personer som staden beslutar om" in one for one in said)


def test_without_money_there_are_no_clauses_about_payment() -> None:
    free = changed(sound(), medel=Answer("behovs_inte", "Inga pengar behövs."), belopp_per_ar=Answer(0))
    text = read(free, "overenskommelse")
    assert "Staden bidrar inte med pengar." in text
    assert "Utbetalning." not in text


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
