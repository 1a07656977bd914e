"""What the draft överenskommelse says, read back from the Word file."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.cases import BANK, PARTY, assessed, changed, purchase, sound
from tests.documents.reading import EVERY_CASE, body, comments, known, known_text, made, read, rows_of
from tests.documents.writing import LETTERHEAD, templates
from wizard.case.answers import Answer
from wizard.case.model import Party, Row
from wizard.documents.documents import missing, render
from wizard.faults import VagvalError

# -- överenskommelse ----------------------------------------------------------------------------------------


def test_a_draft_is_marked_as_one_and_warns_only_when_there_is_reason() -> None:
    text = known_text("sound", "overenskommelse")
    assert "Utkast. Trygga kvällar i Exempelby. Ärende v7k3q, dnr\u00a0EXN 2026/123" in text
    assert "Varning" not in text


def test_a_draft_for_what_is_a_purchase_warns_before_its_first_section() -> None:
    first_page = known_text("purchase", "overenskommelse").split("1 Parter")[0]
    assert "Varning: bedömningen ger inte IOP. Den ger upphandling." in first_page
    assert "Varning: svar i ärendet talar för att det är ett köp." in first_page
    assert all(f"Kontraktsfråga {letter}: " in first_page for letter in "bde")
    assert "Starkt tecken på köp: Vad som händer om staden slutar betala" in first_page
    assert any(
        "skriv inte under" in comment for comment in comments(known("purchase", "overenskommelse").word)
    )


def test_the_warning_stands_on_the_first_page_as_it_is_printed(tmp_path: Path) -> None:
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if office is None or reader is None:
        pytest.skip("LibreOffice (soffice) eller pdftotext finns inte på den här datorn")
    (tmp_path / "a.docx").write_bytes(made(purchase(), "overenskommelse", review=False).word)
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "a.docx")], check=True, capture_output=True, timeout=120)
    first = [reader, "-l", "1", str(tmp_path / "a.pdf"), "-"]
    page = subprocess.run(first, check=True, capture_output=True, timeout=60).stdout.decode()
    assert "Varning: bedömningen ger inte IOP." in page
    assert "Varning: svar i ärendet talar för att det är ett köp." in page


def test_a_template_of_ones_own_without_the_warning_writes_no_draft_of_a_purchase(tmp_path: Path) -> None:
    own = templates(
        tmp_path, overenskommelse="# Utkast\n\n## 1 Parter\n\nVarning: bedömningen ger inte IOP.\n"
    )
    with pytest.raises(VagvalError, match=r"DOK062.*”Varning: bedömningen ger inte IOP.”"):
        render(BANK, purchase(), assessed(purchase()), "overenskommelse", own, LETTERHEAD)
    assert render(BANK, sound(), assessed(sound()), "overenskommelse", own, LETTERHEAD).word


@pytest.mark.parametrize("which", EVERY_CASE)
def test_every_draft_warns_before_its_first_section_unless_the_case_is_a_partnership(which: str) -> None:
    before = known_text(which, "overenskommelse").split("1 Parter")[0]
    assert ("Varning: bedömningen ger inte IOP." in before) == (assessed(EVERY_CASE[which]).form != "iop")


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
        "Den kan inte ändra utmaningen, målen, åtagandena, parternas bidrag eller tiden.",
        "med ny kontroll av organisationen och nya beslut av varje part",
        "Säger de något annat gäller överenskommelsens text.",
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


# -- bilagor ------------------------------------------------------------------------------------------------


def test_all_six_annexes_are_listed_and_there() -> None:
    text = known_text("sound", "overenskommelse")
    annexes = ("Åtaganden", "Budget och resurser", "Uppföljningsplan", "Personuppgifter", "Kriterieprövning",
               "Verksamhetsplan år 1")  # fmt: skip
    for number, title in enumerate(annexes, start=1):
        assert text.count(f"Bilaga\u00a0{number}. {title}\n") == 1
        assert f"ilaga\u00a0{number} {title}" in text  # where the annexes are said to belong to it


def test_commitments_stand_by_party_with_what_follows_them_up() -> None:
    content = known("sound", "overenskommelse").word
    assert rows_of(content, "Stadens åtaganden") == [
        [
            "1", "Upplåter lokal och låter fältare delta.", "1 och 2",
            "Utan lokal och fältare finns ingen trygg plats.", "Lokal, personal",
            "Från januari 2027. Enhetschef", "1 och 2",
        ]
    ]  # fmt: skip
    assert rows_of(content, "Åtaganden: Föreningen Exempel")[0][0] == "2"


def test_a_commitment_that_no_indicator_follows_up_is_marked() -> None:
    rows = {**sound().rows, "indikatorer": ()}
    content = made(replace(sound(), rows=rows), "overenskommelse").word
    assert rows_of(content, "Stadens åtaganden")[0][-1] == "Ingen"


def test_the_seats_of_the_styrgrupp_are_functions() -> None:
    seats = (
        Row("s1", {"part": "staden", "funktion": "Enhetschef", "roll": "sammankallande"}),
        Row("s2", {"part": "o1", "funktion": "Ordförande", "roll": "ledamot"}),
    )
    content = made(replace(sound(), rows={**sound().rows, "styrgrupp": seats}), "overenskommelse").word
    assert rows_of(content, "Styrgruppen") == [
        ["Staden", "Enhetschef", "sammankallande"],
        ["Föreningen Exempel", "Ordförande", "ledamot"],
    ]


def test_a_difference_in_the_budget_is_said_and_is_something_to_review() -> None:
    budget = (
        Row("b1", {"år": "2027", "slag": "kostnad", "part": "o1", "text": "Ledare", "belopp": "300000"}),
        Row(
            "b2",
            {"år": "2027", "slag": "finansiering", "part": "staden", "text": "Bidrag", "belopp": "250000"},
        ),
    )
    case = replace(sound(), rows={**sound().rows, "budget": budget})
    rendered = made(case, "overenskommelse")
    assert [row[3] for row in rows_of(rendered.word, "Budget för 2027")][-2:] == [
        "300\u00a0000\u00a0kr",
        "250\u00a0000\u00a0kr",
    ]
    said = "Budgeten för 2027 går inte ihop"
    assert said in body(rendered.word).split("Att granska")[0]
    assert any(line.startswith(said) for line in missing(BANK, case, assessed(case), "overenskommelse"))


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("inga", "Parterna lämnar inte personuppgifter om deltagare till varandra. Uppföljningen"),
        ("var_for_sig", "Varje part är personuppgiftsansvarig för de uppgifter som den behandlar. Parterna"),
        ("gemensamt", "Parterna är gemensamt personuppgiftsansvariga. Parterna"),
        ("bitrade", "Om parterna delar personuppgifter är inte bestämt."),
    ],
)
def test_the_annex_on_personal_data_follows_the_answer(answer: str, says: str) -> None:
    case = changed(sound(), personuppgifter=Answer(answer, "Avstämt."))
    annex = read(case, "overenskommelse").split("Bilaga 4. Personuppgifter\n")[-1].split("Bilaga 5.")[0]
    assert says in annex


def test_the_trial_is_summed_up_and_says_when_it_does_not_give_a_partnership() -> None:
    tables = {which: known(which, "overenskommelse").word for which in ("sound", "purchase", "unfinished")}
    assert {row[1] for row in rows_of(tables["sound"], "Kriterier som avgör formen")} == {"uppfyllt"}
    assert "Prövningen ger partnerskap." in body(tables["sound"])
    assert "Prövningen ger inte partnerskap." in body(tables["purchase"])
    assert "Prövningen är inte klar." in body(tables["unfinished"])


def test_a_draft_that_something_hinders_says_so_before_its_first_section() -> None:
    before = known_text("8-forlangning.yaml", "overenskommelse").split("Innehåll")[0]
    assert "Varning: något hindrar partnerskapet." in before
    assert "Varning" not in known_text("1-motesplats.yaml", "overenskommelse")
