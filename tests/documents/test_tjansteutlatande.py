"""What the tjänsteutlåtande proposes to the nämnd in its five variants, read back from the Word file."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.assessment.real import example
from tests.documents.cases import BANK, assessed, changed, purchase, sound
from tests.documents.reading import EVERY_CASE, body, comments, known, known_text, made, read
from tests.documents.writing import LETTERHEAD, templates
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case, Position
from wizard.documents.documents import missing, render
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.view.answers import Answers
from wizard.documents.view.variants import VARIANTS
from wizard.faults import VagvalError

PARTNERSHIP, RUNNING = "1-motesplats.yaml", "8-forlangning.yaml"
WARNING = "Varning: förslaget stämmer inte med ärendet."


def proposal(text: str) -> str:
    """The points for the nämnd to decide, with plain blanks."""
    points = text.split("Förvaltningens förslag till beslut\n")[1].split("\nSammanfattning\n")[0]
    return points.replace("\u00a0", " ")


def appeal(text: str) -> str:
    return text.split("Hur beslutet kan överklagas\n")[1].split("\nVägval är ett beslutsstöd.")[0]


def fitting(case: Case) -> list[str]:
    answers = Answers(BANK, case, assessed(case))
    return [one for one in VARIANTS if DOCUMENTS[f"tjansteutlatande_{one}"].fits(answers)]


def evaluated() -> Case:
    """The running partnership of the examples, evaluated."""
    return changed(
        example(RUNNING),
        utvardering_gjord=Answer("ja", "Åtta av tio är mindre ensamma.", ("Utvärdering 2026-11-10",)),
    )


# -- ja ------------------------------------------------------------------------------------------------------


def test_a_yes_asks_the_namnd_to_decide_all_that_binds_the_city() -> None:
    assert proposal(known_text(PARTNERSHIP, "tjansteutlatande_ja")).split("\n") == [
        "Nämnden godkänner utredningen om samverkansform, bilaga 1.",
        "Nämnden ingår en överenskommelse om idéburet offentligt partnerskap med Föreningen Exempelbron, "
        "organisationsnummer 802000-0000, för tiden 1 januari 2027 till och med 31 december 2028, enligt bilaga 2.",
        "Nämnden bidrar med högst 300 000 kr per år och sammanlagt högst 600 000 kr, och med lokal, arbetstid "
        "och annat som uppskattas vara värt 240 000 kr per år.",
        "Bidraget för åren efter det första lämnas under förutsättning att kommunfullmäktige och nämnden "
        "anslår medel.",
        "[stadsdelsdirektör eller förvaltningschef: fylls i] får i uppdrag att skriva under överenskommelsen "
        "när organisationen har fattat sitt beslut.",
        "Den som skriver under får till och med den 1 januari 2027 rätta och förtydliga texten. "
        "Samhällsutmaningen, målen, parternas åtaganden och bidrag, förutsättningarna och tiden får inte ändras.",
        "Förvaltningen lämnar en utvärdering av partnerskapet till nämnden senast den 31 maj 2028, minst sex "
        "månader före slutdagen.",
        "Paragrafen justeras omedelbart, eftersom [skäl: fylls i].",
        "[stadsdelsdirektör eller förvaltningschef: fylls i]",
        "[avdelningschef: fylls i]",
    ]


def test_what_the_case_does_not_know_is_a_line_to_fill_in_and_no_guess() -> None:
    said = comments(known(PARTNERSHIP, "tjansteutlatande_ja").word)
    for what in ("telefon", "sammanträdesdag", "avdelningschef", "avdelning", "datum"):
        assert f"Granska: fyll i {what}. Ärendet har inte uppgiften." in said, what
    assert "sammanträde 10\u00a0december\u00a02026" in known_text("7-lovveckor.yaml", "tjansteutlatande_ja")


def test_the_money_stands_year_by_year_with_its_account() -> None:
    text = known_text(PARTNERSHIP, "tjansteutlatande_ja").replace("\u00a0", " ")
    assert (
        "1 januari 2027 till och med 31 december 2027\n300 000 kr\n1 januari 2028 till och med 31 december 2028\n300 000 kr"
        in text
    )
    assert "Hela tiden\n600 000 kr" in text
    assert "Konto 1234 i nämndens budget 2027" in text
    assert "En fortsättning kräver ett nytt beslut." in text


def test_support_of_minor_importance_is_decided_as_such() -> None:
    ground = {"statsstod": Answer("kan_vara"), "stodgrund": Answer("de_minimis", "Intyget är hämtat.")}
    points = proposal(read(changed(sound(), **ground), "tjansteutlatande_ja"))
    assert "som stöd av mindre betydelse enligt kommissionens förordning (EU) 2023/2831" in points
    # (250 000 kr + 120 000 kr for the premises) in two years, at 10 kr per euro
    assert "Stödet är 740 000 kr i pengar och annat. Bruttobidragsekvivalenten är 74 000 euro." in points
    assert "Intyget om annat sådant stöd är daterat [intygets datum: fylls i]." in points
    assert "registrerar stödet inom 20 arbetsdagar från beslutet" in points
    assert "mindre betydelse" not in proposal(known_text("sound", "tjansteutlatande_ja"))


def test_an_evaluation_that_comes_too_late_is_marked_with_the_last_day() -> None:
    late = changed(sound(), utvardering_datum=Answer("2028-11-30"))
    said = comments(made(late, "tjansteutlatande_ja").word)
    assert any("senast den 30\u00a0juni\u00a02028" in one for one in said)


def test_a_lawyers_yes_is_told_with_name_and_day_and_its_conditions_stand_in_the_agreement() -> None:
    text = known_text("7-lovveckor.yaml", "tjansteutlatande_ja")
    assert "Stadsjurist Exempel svarade den 14\u00a0oktober\u00a02026." in text
    assert "Förutsättningarna står i överenskommelsen." in text
    assert "så länge organisationerna själva bestämmer" not in text


def test_both_readings_stand_where_the_support_in_a_programme_is_of_grade_b() -> None:
    conflict = next(one for one in BANK.conflicts if one.id == "K1")
    text = known_text(RUNNING, "tjansteutlatande_forlang")
    assert conflict.lasning_1 in text
    assert conflict.lasning_2 in text
    assert conflict.lasning_1 not in known_text(PARTNERSHIP, "tjansteutlatande_ja")


def test_the_section_headings_are_the_citys_own() -> None:
    text = known_text(PARTNERSHIP, "tjansteutlatande_ja")
    headings = (
        "Förvaltningens förslag till beslut", "Sammanfattning", "Bakgrund", "Ärendets beredning", "Ärendet",
        "Förvaltningens synpunkter och förslag", "Bilagor", "Hur beslutet kan överklagas",
    )  # fmt: skip
    places = [text.index(f"\n{heading}\n") for heading in headings]
    assert places == sorted(places)


def test_two_organisations_are_told_of_in_the_plural_and_their_numbers_stand_apart() -> None:
    text = known_text("7-lovveckor.yaml", "tjansteutlatande_ja")
    assert (
        "med Föreningen Exempelskogen (organisationsnummer 802000-0007) och Läsfrämjandet Exempelsidan"
        " (organisationsnummer 802000-0008), för tiden"
    ) in text.replace("\u00a0", " ")
    assert "när organisationerna har fattat sina beslut." in text


@pytest.mark.parametrize("which", ["sound", PARTNERSHIP, "7-lovveckor.yaml"])
def test_a_yes_never_speaks_as_a_buyer_does(which: str) -> None:
    text = known_text(which, "tjansteutlatande_ja")
    assert not re.search(r"(?i)beställare|leverantör|utförare|\bvite|upphandlingsplikt", text)


# -- when it does not fit ------------------------------------------------------------------------------------


def test_a_yes_to_what_is_a_purchase_warns_before_the_proposal() -> None:
    first = known_text("purchase", "tjansteutlatande_ja").split("Förvaltningens förslag till beslut")[0]
    assert f"{WARNING} Bedömningen ger inte IOP. Den ger upphandling." in first
    assert "Bedömningen ger inte IOP. Den ger upphandling. Se bedömningen." in missing(
        BANK, purchase(), assessed(purchase()), "tjansteutlatande_ja"
    )


def test_a_yes_while_no_form_is_settled_warns_too() -> None:
    first = known_text("6-vet-ej.yaml", "tjansteutlatande_ja").split("Förvaltningens förslag till beslut")[0]
    assert f"{WARNING} Ingen form är avgjord." in first


def test_a_partnership_that_nobody_has_evaluated_is_not_prolonged_without_a_warning() -> None:
    for variant in ("forlang", "omformulera"):
        first = known_text(RUNNING, f"tjansteutlatande_{variant}").split("förslag till beslut")[0]
        assert "Det löpande partnerskapet är inte utvärderat" in first
    assert WARNING not in read(evaluated(), "tjansteutlatande_forlang")


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_proposal_that_fits_a_complete_case_has_no_warning(variant: str) -> None:
    refused = Position("ingen_samverkan", "Pengarna räcker inte.", "2026-11-22", "Kim", "iop", "Budgeten.")
    case = {"ja": sound(), "nej": replace(sound(), position=refused)}.get(variant, evaluated())
    assert variant in fitting(case)
    assert WARNING not in read(case, f"tjansteutlatande_{variant}")


def test_a_departure_from_the_assessment_stands_before_the_proposal() -> None:
    refused = Position("ingen_samverkan", "Pengarna räcker inte.", "2026-11-22", "Kim", "iop", "Budgeten.")
    text = read(replace(sound(), position=refused), "tjansteutlatande_nej")
    first = text.split("Förvaltningens förslag till beslut")[0]
    assert "Ställningstagandet avviker från bedömningen. Bedömningen ger IOP." in first
    assert "Skäl: Budgeten." in first


# -- which variant belongs to which case --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("which", "variants"),
    [
        (PARTNERSHIP, ["ja"]),
        ("7-lovveckor.yaml", ["ja"]),
        ("2-omsorgskedja.yaml", []),  # a purchase is decided on papers of its own
        ("3-forening-stod.yaml", []),  # and so is a bidrag
        ("5-fel-namnd.yaml", ["nej"]),
        ("6-vet-ej.yaml", []),
        (RUNNING, ["forlang", "omformulera", "avsluta"]),
    ],
)
def test_the_variant_follows_the_form_and_whether_a_partnership_runs(which: str, variants: list[str]) -> None:
    assert fitting(EVERY_CASE[which]) == variants


# -- nej, förläng, omformulera, avsluta ---------------------------------------------------------------------


def test_a_no_says_why_and_where_to_turn() -> None:
    text = known_text("3-forening-stod.yaml", "tjansteutlatande_nej")
    assert proposal(text).split("\n")[1:4] == [
        "Nämnden går inte vidare med ett partnerskap med Kulturföreningen Exempelscenen, organisationsnummer "
        "[organisationsnummer: fylls i].",
        "Nämnden hänvisar organisationen till att söka föreningsbidrag enligt nämndens regler.",
        "Förvaltningen meddelar organisationen beslutet och skälen.",
    ]
    assert "Föreningen vill ha stöd till sin egen verksamhet i stort." in text
    assert "\nStadens pengar, år för år" not in text


def test_a_prolongation_rests_on_the_evaluation_and_is_a_new_agreement() -> None:
    points = proposal(read(evaluated(), "tjansteutlatande_forlang"))
    assert points.startswith("Nämnden godkänner utvärderingen av det löpande partnerskapet, bilaga 1.")
    assert (
        "genom en ny överenskommelse för tiden 1 januari 2027 till och med 31 december 2028, enligt bilaga 3"
        in points
    )
    assert "sammanlagt högst 480 000 kr" in points


def test_a_reformulation_says_that_something_is_new() -> None:
    points = proposal(known_text(RUNNING, "tjansteutlatande_omformulera"))
    assert "Nämnden beslutar att den löpande överenskommelsen med Föreningen Exempelgrannen" in points
    assert (
        "ersätts av en ny för tiden 1 januari 2027 till och med 31 december 2028, enligt bilaga 3." in points
    )
    assert "Det nya är [vad som ändras: mål, åtaganden, parter eller bidrag: fylls i]." in points


def test_an_end_has_a_plan_for_the_participants_and_no_new_money() -> None:
    points = proposal(known_text(RUNNING, "tjansteutlatande_avsluta"))
    assert "Nämnden förlänger inte partnerskapet med Föreningen Exempelgrannen" in points
    assert "Nämnden godkänner avslutsplanen, bilaga 2." in points
    assert "lägger redovisningen av det löpande partnerskapet till handlingarna" in points
    assert "bidrar med högst" not in points


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_decision_is_appealed_by_laglighetsprovning(variant: str) -> None:
    text = appeal(known_text(RUNNING, f"tjansteutlatande_{variant}"))
    assert "laglighetsprövning enligt 13 kap. kommunallagen, inom tre veckor" in text
    assert "LOU" not in text


@pytest.mark.parametrize("variant", ["ja", "nej"])
def test_where_a_purchase_comes_instead_it_is_said_that_it_is_not_appealed_so(variant: str) -> None:
    text = appeal(known_text("purchase", f"tjansteutlatande_{variant}"))
    assert "kan inte överklagas enligt 13 kap. kommunallagen (LOU 20:19)" in text


def test_a_yes_to_a_purchase_does_not_say_that_the_city_finds_a_shared_challenge() -> None:
    text = known_text("purchase", "tjansteutlatande_ja")
    assert "Förvaltningen bedömer att parterna tillsammans" not in text
    assert "Svar i ärendet talar för att det är ett köp." in text.split("förslag till beslut")[0]


def test_a_prolongation_does_not_say_that_all_is_tried_anew_while_something_is_left() -> None:
    assert "är prövade på nytt" not in known_text(RUNNING, "tjansteutlatande_forlang")
    assert "är prövade på nytt" in read(evaluated(), "tjansteutlatande_forlang")


@pytest.mark.parametrize("variant", ["ja", "forlang", "omformulera"])
def test_no_template_can_leave_the_warning_out(variant: str, tmp_path: Path) -> None:
    name = f"tjansteutlatande_{variant}"
    own = templates(
        tmp_path, **{name: "# Förslag\n\n## Förvaltningens förslag till beslut\n\nNämnden säger ja."}
    )
    with pytest.raises(VagvalError, match=f"DOK062.*”{WARNING}”"):
        render(BANK, purchase(), assessed(purchase()), name, own, LETTERHEAD)


def test_no_right_to_prolong_is_delegated() -> None:
    text = known_text(PARTNERSHIP, "tjansteutlatande_ja")
    assert "Rätten att förlänga delegeras inte: en fortsättning beslutas av nämnden" in text


@pytest.mark.parametrize("variant", VARIANTS)
def test_only_the_sources_that_are_cited_are_listed(variant: str) -> None:
    text = body(known(RUNNING, f"tjansteutlatande_{variant}").word)
    cited = set(re.findall(r"\[(\d+)\]", text.split("\nKällor\n")[0]))
    listed = set(re.findall(r"^\[(\d+)\]", text.split("\nKällor\n")[1], re.MULTILINE))
    assert cited == listed


def test_an_amount_that_is_open_is_asked_for() -> None:
    case = changed(sound(), belopp_per_ar=Answer(VET_EJ, "Ekonomen räknar."))
    lines = missing(BANK, case, assessed(case), "tjansteutlatande_ja")
    assert any(line.startswith("Vet ej: ") and "Ekonomen räknar." in line for line in lines)
    assert "[belopp för hela tiden: saknas]" in read(case, "tjansteutlatande_ja")
