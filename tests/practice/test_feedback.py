"""What is said of a learner's answers."""

from dataclasses import replace
from pathlib import Path

from tests.practice.material import BANK, facit_of, small_facit
from wizard.case.answers import Answer, Value
from wizard.case.model import Case, Exercise
from wizard.practice.answer_file import answer_file
from wizard.practice.feedback import Facit


def answered(facit: Facit, **values: Value) -> Case:
    """The facit's case with other answers, each with a skäl."""
    other = {(id, ""): Answer(value, reason="Mitt skäl.") for id, value in values.items()}
    return facit.solved.with_answers({**facit.solved.answers, **other})


def test_an_answer_stands_beside_the_facits_with_why_where_and_what_tempts(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    one = facit.of_answer(answered(facit, onskas="losa_tillsammans"), ("onskas", ""))
    assert (one.outcome, one.given, one.reason) == ("annat", "losa_tillsammans", "Mitt skäl.")
    assert (one.facit, one.why, one.tempting) == (
        "stod_allmant",
        "Kören vill kunna fortsätta.",
        "Inget ska lösas.",
    )
    assert [(each.paper.rubrik, each.fact.citat) for each in one.grounds] == [
        ("Brev", "Vi vill kunna fortsätta.")
    ]
    assert one.sources == tuple(BANK.questions["onskas"].kallor)


def test_what_an_answer_leads_to_is_what_the_assessment_says(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    one = facit.of_answer(answered(facit, bidrar="inga_pengar"), ("bidrar", ""))
    assert (one.leads_to.form, one.leads_to.moves) == ("enkel_samverkan", True)
    assert one.leads_to.said[0] == "Formen blir enkel samverkan i stället för föreningsbidrag."
    unsettled = facit.of_answer(answered(facit, slutar="staden_maste"), ("slutar", "")).leads_to
    assert unsettled.form is None
    assert unsettled.said[0] == (
        "Ingen form blir avgjord. 6 former är fortfarande möjliga. Facit kommer fram till föreningsbidrag."
    )
    unknown = facit.of_answer(answered(facit, slutar="vet_ej"), ("slutar", "")).leads_to
    assert sum(said.startswith("En jurist måste svara") for said in unknown.said) == 1


def test_an_answer_that_moves_nothing_by_itself_says_so(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    one = facit.of_answer(answered(facit, lovas="egna_insatser"), ("lovas", ""))
    assert not one.leads_to.moves
    assert one.leads_to.said[0] == (
        "Bedömningen blir densamma i det här ärendet. Det som ändras är vad nämnden får läsa."
    )


def test_an_answer_that_belongs_to_a_trap_says_where_the_trap_leads(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    one = facit.of_answer(answered(facit, lovas="egna_insatser"), ("lovas", ""))
    assert one.leads_to.said[1].startswith("Med alla svaren i fällan ”Rubriken”: Ingen form blir")
    outside = facit.of_answer(answered(facit, riktas="slussas"), ("riktas", ""))
    assert not [said for said in outside.leads_to.said if "fällan" in said]


def test_a_question_says_whom_it_is_about_where_there_are_several_also_one_that_only_the_learner_has() -> (
    None
):
    facit = facit_of("syslojdssalen")
    asked, names = BANK.questions["vem"].text, [party.name for party in facit.solved.parties]
    assert facit.question(("vem", "o2")) == f"{asked} ({names[1]})"
    assert facit.question(("vem", "o9")) == f"{asked} (o9)"
    assert facit_of("kulturkorgen").question(("vem", "o1")) == asked


def test_what_changes_nothing_is_not_called_a_change(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    told = facit.feedback(facit.solved)
    assert told.leads_to.said == ("Bedömningen blir densamma som i facit.",)
    assert {one.leads_to.said for one in told.answers} == {("Svaret är facits.",)}


def test_how_ready_the_case_is_and_the_way_to_the_form_are_told_in_whole_words() -> None:
    facit = facit_of("digitalfika")
    said = facit.leads_to(("onskas", ""), "stod_allmant").said
    assert said[:3] == (
        "Formen blir föreningsbidrag i stället för IOP.",
        "Beredskapen blir klar.",
        "Vägen dit: Ansökan i nämndens ansökningsomgång (kontrollera årets datum).",
    )


def test_an_answer_that_is_as_right_agrees(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    told = facit.feedback(answered(facit, utmaning="organisationen"))
    assert (told.agreeing, len(told.marked)) == (7, 7)
    assert {one.outcome for one in told.answers} == {"facit", "godtas"}


def test_vet_ej_where_the_papers_say_is_no_fault_but_differs(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    one = facit.of_answer(answered(facit, storlek="vet_ej"), ("storlek", ""))
    assert (one.outcome, one.agrees, one.reason_lacking) == ("vet_ej", False, False)


def test_the_trap_is_told_of_when_all_its_answers_are_given_and_only_then(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    bait: dict[str, Value] = {
        "onskas": "losa_tillsammans", "lovas": "egna_insatser", "slutar": "stannar", "utmaning": "ingen_ensam",
    }  # fmt: skip
    assert [one.namn for one in facit.feedback(answered(facit, **bait)).trapped] == ["Rubriken"]
    del bait["slutar"]
    assert facit.feedback(answered(facit, **bait)).trapped == ()


def test_questions_that_only_her_answers_open_are_asked_and_told_of_apart(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    case = answered(facit, slutar="staden_maste")
    assert ("direkt_nytta", "") in facit.asked(facit.feedback(case).found)
    told = facit.feedback(answered(facit, slutar="staden_maste", direkt_nytta="staden_slipper"))
    assert told.outside == (("direkt_nytta", ""),)
    assert "direkt_nytta" not in [one.name for one in told.answers]


def test_the_marks_name_what_agreed_and_what_did_not(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    marks = facit.feedback(answered(facit, onskas="fa_utfort")).marks
    assert marks.differed == ("onskas",)
    assert len(marks.agreed) == 6


def test_a_case_begins_with_what_is_presumed_and_nothing_else(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    assert facit.start.answers[("medel", "")] == Answer("finns", reason="Förutsätts i övningen.")
    assert not set(facit.start.answers) & set(facit.keys)
    assert [party.name for party in facit.start.parties] == ["Exempelkören"]


def test_a_form_filled_in_by_hand_needs_only_what_is_asked(tmp_path: Path) -> None:
    facit = small_facit(tmp_path)
    only = {key: facit.solved.answers[key] for key in facit.keys}
    bare = replace(facit.solved, answers=only, exercise=Exercise("prov"))
    assert facit.feedback(facit.completed(bare)).found.form == "foreningsbidrag"


def test_the_answer_file_has_every_question_with_its_choices(tmp_path: Path) -> None:
    text = answer_file(small_facit(tmp_path))
    assert 'övning:\n  övningsfall: "prov"\n' in text
    asked = "  # Fråga 1 av 7. Vad vill man?\n  # Välj ett svar:\n  #   stod_allmant: Stöd till organisationen i stort\n"
    assert asked in text
    assert text.count('    svar: vet_ej\n    skäl: ""\n') == 7
