"""Letters to the organisation, read as the one who gets them reads them."""

import re
from dataclasses import replace

import pytest

from tests.documents.cases import BANK, PARTY, assessed, changed, elsewhere, grant, sound
from tests.documents.reading import EVERY_CASE, body, comments, known, known_text, made, read
from wizard.case.answers import VET_EJ, Answer
from wizard.case.model import Case, Party, Position
from wizard.documents.documents import missing
from wizard.documents.kinds import letters
from wizard.documents.kinds.catalogue import DOCUMENTS
from wizard.documents.view.answers import Answers
from wizard.documents.view.reply_words import ASKED, WAYS, WHY, WOULD_CHANGE
from wizard.documents.view.supplement_words import (
    ABOUT_THE_CASE,
    ABOUT_THE_ORGANISATION,
    CONTROLS,
    OF_CONTROLS,
)
from wizard.text import NBSP, long_date

LETTERS = [kind.name for kind in letters.KINDS]
REPLIES = [name for name in LETTERS if name.startswith("svar_")]
CODES = re.compile(r"\br\d\d[ab]?\b|\b[CPR]-?\d+\b|\[\d+\]|uppfyllt|beredskap|kriteri")
"""What means nothing to an association: rows, criteria, numbers of sources, and the program's own words."""


def decided(case: Case, form: str, reason: str) -> Case:
    """The case with a position: the form, as the assessment also has it unless it is another."""
    settled = assessed(case).form or ""
    return replace(case, position=Position(form, reason, "2026-11-22", "Kim Exempel", assessed=settled))


def fitting(case: Case) -> list[str]:
    """The letters that belong to the case as it stands."""
    answers = Answers(BANK, case, assessed(case))
    return [name for name in LETTERS if DOCUMENTS[name].fits(answers)]


# -- every letter ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LETTERS)
@pytest.mark.parametrize("which", EVERY_CASE)
def test_a_letter_has_no_codes_and_no_tables(which: str, name: str) -> None:
    case, text = EVERY_CASE[which], known_text(which, name)
    own = case.position.reason if case.position else ""
    assert CODES.findall(text.replace(own, "")) == []
    assert "<table" not in known(which, name).xhtml


@pytest.mark.parametrize("name", REPLIES)
@pytest.mark.parametrize("which", ["unfinished", "call", "6-vet-ej.yaml"])
def test_a_reply_before_anything_is_settled_says_that_nothing_is(which: str, name: str) -> None:
    text = known_text(which, name)
    assert "Ingenting är avgjort. Staden har inte kommit fram till något svar." in text
    assert "Vad vi har kommit fram till" not in text
    assert "Granska: skicka inte brevet. Ta först ställning i bedömningen." in comments(
        known(which, name).word
    )


def test_a_reply_about_another_form_says_that_it_does_not_agree_with_the_case() -> None:
    text = known_text("grant", "svar_upphandling")
    assert "Brevet stämmer inte med ärendet. Ärendet gäller föreningsbidrag." in text
    assert "Vad vi har kommit fram till" not in text


@pytest.mark.parametrize("name", REPLIES)
@pytest.mark.parametrize("which", EVERY_CASE)
def test_a_reply_never_reads_as_a_decision(which: str, name: str) -> None:
    text = known_text(which, name)
    assert re.search(r"ett svar från en handläggare( och inget beslut|\. Det är inget beslut)", text)
    assert not re.search(r"\bvi (beslutar|avslår|beviljar)\b|härmed|upphandlingsplikt", text, re.IGNORECASE)


@pytest.mark.parametrize("name", ["svar_hanvisning", "svar_avslag", "svar_bidrag"])
def test_where_a_namnd_decides_the_letter_says_how_its_decision_is_appealed(name: str) -> None:
    text = known_text("elsewhere", name).replace(NBSP, " ")
    assert "laglighetsprövning enligt 13 kap. kommunallagen" in text
    assert "inom tre veckor" in text


def test_a_purchase_is_not_appealed_by_kommunallagen() -> None:
    text = known_text("2-omsorgskedja.yaml", "svar_upphandling")
    assert "överklagas inte enligt kommunallagen" in text
    assert "laglighetsprövning" not in text


# -- which letter ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("which", "letter"),
    [
        ("2-omsorgskedja.yaml", "svar_upphandling"),
        ("3-forening-stod.yaml", "svar_bidrag"),
        ("4-hostfest.yaml", "svar_enkel_samverkan"),
        ("5-fel-namnd.yaml", "svar_hanvisning"),
    ],
)
def test_the_form_has_its_letter(which: str, letter: str) -> None:
    assert fitting(EVERY_CASE[which]) == [letter]


def test_a_partnership_has_no_letter_of_reply() -> None:
    assert fitting(sound()) == []


def test_the_letter_follows_the_human_who_departs_from_the_assessment() -> None:
    case = decided(grant(), "ingen_samverkan", "Nämnden prioriterar annat i år.")
    text = read(case, "svar_avslag")
    assert fitting(case) == ["svar_avslag"]
    assert "Nämnden prioriterar annat i år." in text
    assert WHY["inte_allmant_stod"] not in text  # the program's reason for another form


# -- what the replies say ------------------------------------------------------------------------------------


def test_a_referral_says_where_the_question_belongs_and_why() -> None:
    text = known_text("5-fel-namnd.yaml", "svar_hanvisning")
    assert "Frågan hör till en annan nämnds uppdrag." in text
    assert "Frågan hör till den fiktiva idrottsnämnden i Exempelstaden." in text
    assert "ratt_namnd" not in text


def test_a_question_for_the_region_is_not_referred_to_another_namnd() -> None:
    case = changed(
        elsewhere(), ratt_namnd=Answer("nej_annan_huvudman", "Det är vård. Regionen svarar för den.")
    )
    text = read(case, "svar_hanvisning")
    assert "Frågan hör till regionen, staten eller en annan kommun." in text
    assert "webbplats för föreningar" not in text


def test_a_referral_without_an_address_asks_for_one() -> None:
    case = changed(elsewhere(), ratt_namnd=Answer("nej_annan_namnd"))
    case = decided(case, "hanvisning", "En annan nämnd svarar för det.")
    assert "Mottagare av hänvisningen saknas." in read(case, "svar_hanvisning")


def test_a_reply_about_bidrag_names_the_bidrag_and_asks_to_check_the_dates_of_the_year() -> None:
    text = known_text("3-forening-stod.yaml", "svar_bidrag")
    assert "Aktivitetsbidrag (påhittat). Ideella föreningar i Exempelstaden." in text
    assert "Ansökan 31 mars och 30 september. Uppgifterna gäller 2026." in text
    assert "Kontrollera årets datum" in text
    assert "Verksamhetsbidrag (påhittat)" not in text  # of the other kind
    assert WHY["inte_allmant_stod"] in text
    assert "Vi kan inte lova att ni får bidrag" in text


def test_a_namnd_that_the_bank_does_not_know_has_its_bidrag_asked_for() -> None:
    text = read(replace(grant(), namnd="En annan nämnd"), "svar_bidrag")
    assert "Vilket bidrag som passar, vem som kan söka och när." in text


def test_a_reply_about_a_purchase_promises_nothing_and_gives_no_one_an_advantage() -> None:
    text = known_text("2-omsorgskedja.yaml", "svar_upphandling")
    assert "Enligt bedömningen är det därför ett köp." in text
    assert "Förvaltningens upphandlare och jurist avgör" in text
    assert "Det är inte bestämt att staden ska köpa något" in text
    assert "på samma villkor som alla andra" in text
    assert WOULD_CHANGE["ej_kop"] in text


def test_when_the_city_does_it_itself_the_letter_says_so_and_not_that_it_is_impossible() -> None:
    case = changed(grant(), myndighetsutovning=Answer("ja", "Beslut om enskilda ingår."))
    assert assessed(case).form == "egen_regi"
    text = read(case, "svar_avslag")
    assert "något som staden ska göra själv" in text
    assert WHY["ej_myndighetsutovning"] in text
    assert "kan staden inte samverka" not in text


def test_a_no_for_want_of_money_says_what_could_change_it() -> None:
    case = changed(grant(), medel=Answer("nej", "Nämnden har fördelat allt."))
    assert assessed(case).form == "ingen_samverkan"
    text = read(case, "svar_avslag")
    assert WHY["resurser"] in text
    assert WOULD_CHANGE["resurser"] in text


def test_a_reply_that_is_not_yet_decided_by_anyone_is_not_ready() -> None:
    lines = missing(BANK, grant(), assessed(grant()), "svar_bidrag")
    assert lines == ("Inget ställningstagande är gjort. Ta ställning i bedömningen.",)


def test_the_words_are_of_criteria_answers_and_routes_that_the_bank_has() -> None:
    assert {*WHY, *WOULD_CHANGE} <= set(BANK.criteria)
    assert set(ASKED) == {option.id for option in BANK.questions["onskas"].svar}
    routes = [way.id for form in ("foreningsbidrag", "verksamhetsbidrag") for way, _ in BANK.routes(form)]
    assert set(WAYS) == set(routes)


def test_every_row_that_a_letter_tells_of_has_a_reason_in_plain_words() -> None:
    told = {
        "hanvisning",
        "ingen_samverkan",
        "egen_regi",
        "foreningsbidrag",
        "verksamhetsbidrag",
        "upphandling",
    }
    for row in (row for row in BANK.rows if row.form in told and row.id != "r01"):
        named = {node.removeprefix("kriterium ") for node in BANK.reads("rad", row.id)}
        behind = {
            node.removeprefix("kriterium ") for name in named for node in BANK.reads("uppfyllt_om", name)
        }
        assert WHY.keys() & (named | behind), row.id


# -- kompletteringsbegäran ------------------------------------------------------------------------------------


def test_a_complete_case_asks_for_nothing() -> None:
    text = known_text("sound", "kompletteringsbegaran")
    assert text.startswith("Ingen komplettering behövs")
    assert "Ni behöver inte skicka något." in text


def test_what_is_missing_is_asked_for_with_its_reason_and_nothing_else() -> None:
    case = changed(
        sound(), PARTY.id, stadgar_granskade=Answer("nej"), ekonomi_granskad=Answer(VET_EJ, "Begärd.")
    )
    text = read(case, "kompletteringsbegaran")
    asked = text.split("Det här saknas\n")[1].split("\nTill vem och när")[0]
    assert asked == (
        "Era stadgar, eller stiftelsens urkund.\n"
        "De visar syftet, vem som bestämmer och vad som händer med tillgångarna om ni upphör.\n"
        "Årsredovisning eller bokslut och revisionsberättelse för två år, och årets budget.\n"
        "De visar att ni klarar er del."
    )


def test_a_control_that_nothing_supports_is_asked_for_and_one_with_a_note_is_not() -> None:
    bare = changed(sound(), PARTY.id, har_orgnr=Answer("ja"))
    noted = changed(sound(), PARTY.id, har_orgnr=Answer("ja", "Registreringsbevis visat."))
    assert "Registreringsbevis" in read(bare, "kompletteringsbegaran")
    assert "Registreringsbevis" not in read(noted, "kompletteringsbegaran")


def test_what_only_the_city_can_find_out_is_not_asked_of_the_organisation() -> None:
    open_here = changed(sound(), marknad=Answer(VET_EJ, "Undersöks."), direkt_nytta=Answer(VET_EJ, "Fråga."))
    assert "kompletteringsbegaran" not in fitting(open_here)


def test_a_case_that_is_referred_asks_for_nothing_more() -> None:
    assert "Ni behöver inte skicka något." in known_text("elsewhere", "kompletteringsbegaran")


def test_organisations_that_lack_the_same_are_asked_together() -> None:
    two = replace(EVERY_CASE["call"], parties=(PARTY, Party("o2", "Stiftelsen Exempel")))
    assert "Från Föreningen Exempel och Stiftelsen Exempel\n" in read(two, "kompletteringsbegaran")
    only_one = changed(two, "o2", vem=Answer("stiftelse_m_fl", "Enligt urkunden."))
    text = read(only_one, "kompletteringsbegaran")
    assert "Från Föreningen Exempel\nUppgift om er form" in text
    assert text.count("Uppgift om er form") == 1


def test_the_day_of_the_namnd_is_told_and_the_last_day_is_left_to_fill_in() -> None:
    case = changed(sound(), PARTY.id, stadgar_granskade=Answer("nej"))
    written = made(changed(case, namndbeslut_datum=Answer("2026-12-10")), "kompletteringsbegaran").word
    assert f"Nämnden beslutar enligt planen den {long_date('2026-12-10')}." in body(written)
    assert "Granska: fyll i sista dag. Ge organisationen minst två veckor." in comments(written)


def test_only_questions_that_the_bank_has_are_asked() -> None:
    per_party = {id for id, question in BANK.questions.items() if question.per_part}
    assert set(ABOUT_THE_ORGANISATION) <= per_party
    assert set(ABOUT_THE_CASE) <= set(BANK.questions) - per_party
    assert set(OF_CONTROLS) <= {option.id for option in BANK.questions[CONTROLS].svar}
    options: dict[str, set[str]] = {}
    for id, wanted in {**ABOUT_THE_CASE, **ABOUT_THE_ORGANISATION}.items():
        options.setdefault(wanted.text, set()).update(option.id for option in BANK.questions[id].svar)
        assert wanted.text and wanted.why, id
    for wanted in ABOUT_THE_ORGANISATION.values():
        assert wanted.lacking <= options[wanted.text], wanted.text
