"""What the log of a case promises: the state it folds into, and a chain in which changes show."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case.making import ANYTHING, BANK, STAMP, happened, lives, opened
from wizard.case.answers import Answer
from wizard.case.changes import (
    KINDS,
    AnswerGiven,
    AnswerWithdrawn,
    CaseOpened,
    Change,
    ContentErased,
    DetailsChanged,
    PartyAdded,
    PartyChanged,
    PartyRemoved,
    RowAdded,
    RowChanged,
    RowMoved,
    RowRemoved,
    next_party_id,
    next_row_id,
)
from wizard.case.events import (
    Event,
    apply,
    change_of,
    characters_lost,
    erase,
    fold,
    record,
    record_all,
    verify,
)
from wizard.case.model import Case, Party, Row
from wizard.case.words import to_plain
from wizard.faults import VagvalError
from wizard.text import clean

O1 = Party("o1", "Föreningen Exempel")


def goal(id: str, text: str = "") -> RowAdded:
    return RowAdded("mål", Row(id, {"text": text}))


# -- the state ------------------------------------------------------------------------------------


def test_a_case_is_what_has_happened_to_it() -> None:
    case = happened(
        opened(),
        DetailsChanged(title="Nattvandring i Exempelby", namnd="Exempelnämnden"),
        PartyAdded(O1),
        AnswerGiven("ide", Answer("organisationen", "De skrev först."), day="2026-11-22"),
        AnswerGiven("demokrativillkor", Answer("ja"), party="o1", day="2026-11-21"),
        goal("m1", "Färre unga är ute ensamma på natten."),
    )
    assert (case.id, case.bank, case.title, case.namnd) == (
        "v7k3q",
        BANK,
        "Nattvandring i Exempelby",
        "Exempelnämnden",
    )
    assert case.answer("ide") == Answer("organisationen", "De skrev först.")
    assert case.answer("demokrativillkor", "o1") == Answer("ja")
    assert case.listed("mål")[0]["text"] == "Färre unga är ute ensamma på natten."
    assert case.number == 6


def test_the_day_of_a_case_is_the_latest_local_day_of_an_answer_unless_one_is_chosen() -> None:
    case = happened(
        opened(),
        AnswerGiven("a", Answer("ja"), day="2026-11-22"),
        AnswerGiven("b", Answer("ja"), day="2026-11-20"),
    )
    assert case.assessed_on == "2026-11-22"
    assert happened(case, DetailsChanged(assessment_date="2026-12-01")).assessed_on == "2026-12-01"


def test_only_the_details_that_are_given_change() -> None:
    case = happened(opened(), DetailsChanged(title="Ett", dnr="1/26"), DetailsChanged(dnr=""))
    assert (case.title, case.dnr) == ("Ett", "")


def test_a_withdrawn_answer_is_gone() -> None:
    case = happened(opened(), AnswerGiven("ide", Answer("staden")), AnswerWithdrawn("ide"))
    assert case.answer("ide") is None


def test_a_party_takes_its_answers_with_it_and_leaves_the_others() -> None:
    case = happened(
        opened(),
        PartyAdded(O1),
        PartyAdded(Party("o2", "Stiftelsen Exempel")),
        AnswerGiven("demokrativillkor", Answer("ja"), party="o1"),
        AnswerGiven("demokrativillkor", Answer("nej"), party="o2"),
        PartyRemoved("o1"),
    )
    assert [party.id for party in case.parties] == ["o2"]
    assert dict(case.answers) == {("demokrativillkor", "o2"): Answer("nej")}


def test_a_party_keeps_its_place_when_it_changes() -> None:
    case = happened(
        opened(), PartyAdded(O1), PartyAdded(Party("o2", "B")), PartyChanged(Party("o1", "Nytt namn"))
    )
    assert [party.name for party in case.parties] == ["Nytt namn", "B"]


@pytest.mark.parametrize(
    ("move", "order"),
    [
        (RowMoved("mål", "m1"), "m2 m3 m1"),
        (RowMoved("mål", "m3", before="m1"), "m3 m1 m2"),
        (RowMoved("mål", "m1", before="m3"), "m2 m1 m3"),
    ],
)
def test_a_row_moves_before_another_or_last(move: RowMoved, order: str) -> None:
    case = happened(opened(), goal("m1"), goal("m2"), goal("m3"), move)
    assert " ".join(row.id for row in case.listed("mål")) == order


def test_a_row_changes_in_its_place() -> None:
    case = happened(opened(), goal("m1"), goal("m2"), RowChanged("mål", Row("m1", {"text": "nytt"})))
    assert [(row.id, row["text"]) for row in case.listed("mål")] == [("m1", "nytt"), ("m2", "")]


def test_an_id_is_not_used_again_when_its_row_or_party_is_gone() -> None:
    case = happened(
        opened(), goal("m1"), goal("m2"), RowRemoved("mål", "m2"), PartyAdded(O1), PartyRemoved("o1")
    )
    assert (next_row_id(case, "mål"), next_party_id(case)) == ("m3", "o2")
    with pytest.raises(VagvalError, match="ARE001"):
        record(case, goal("m2"), STAMP)
    with pytest.raises(VagvalError, match="ARE001"):
        record(case, PartyAdded(O1), STAMP)


@pytest.mark.parametrize(
    "change",
    [
        CaseOpened("b2c3d", BANK),
        PartyChanged(O1),
        PartyRemoved("o1"),
        AnswerGiven("ide", Answer("ja"), party="o1"),
        AnswerWithdrawn("ide"),
        RowAdded("okänd", Row("x1", {})),
        RowChanged("mål", Row("m1", {})),
        RowMoved("mål", "m1"),
        RowRemoved("mål", "m1"),
        ContentErased((7,), "Gallringsplan 3.1"),
    ],
)
def test_a_change_that_does_not_fit_is_refused_when_made_and_passed_over_when_read(change: Change) -> None:
    case = opened()
    with pytest.raises(VagvalError, match="passar inte ärendet"):
        record(case, change, STAMP)
    first = record(Case(id=""), CaseOpened("v7k3q", BANK), STAMP)
    stray = replace(first, number=2, kind=change.kind, payload=to_plain(change), hash="x")
    assert replace(apply(case, stray), number=1, head=case.head) == case


@given(lives())
def test_the_log_says_exactly_what_happened(events: list[Event]) -> None:
    case = Case(id="")
    for event in events:
        assert record(case, change_of(event), STAMP) == event
        case = apply(case, event)
    assert case == fold(events)


@given(lives(most=20))
def test_no_id_is_ever_given_out_twice(events: list[Event]) -> None:
    changes = [change_of(event) for event in events]
    given_out = [change.party.id for change in changes if isinstance(change, PartyAdded)]
    given_out += [change.row.id for change in changes if isinstance(change, RowAdded)]
    assert len(given_out) == len(set(given_out))


@given(
    st.dictionaries(st.tuples(st.sampled_from("abcdef"), st.just("")), st.sampled_from("xyz"), min_size=1),
    st.randoms(use_true_random=False),
)
def test_the_order_of_answers_to_different_questions_does_not_matter(answers: Any, random: Any) -> None:
    given_in_order = [AnswerGiven(question, Answer(value)) for (question, _), value in answers.items()]
    shuffled = random.sample(given_in_order, len(given_in_order))
    one, other = happened(opened(), *given_in_order), happened(opened(), *shuffled)
    assert replace(one, head="") == replace(other, head="")


@given(ANYTHING, ANYTHING)
def test_all_text_is_cleaned_on_its_way_in_and_the_loss_is_told(title: str, reason: str) -> None:
    case = happened(opened(), DetailsChanged(title=title), AnswerGiven("ide", Answer("ja", reason)))
    answer = case.answer("ide")
    assert answer is not None
    assert (case.title, answer.reason) == (clean(title), clean(reason))


def test_characters_that_no_document_can_hold_are_counted() -> None:
    assert characters_lost(AnswerGiven("ide", Answer("ja", "a\x00b\x1b[2Jc", ("\ud800",)))) == 3


def test_every_kind_of_change_has_a_label_of_its_own() -> None:
    labels = [kind.label for kind in KINDS.values()]
    assert len(labels) == len(set(labels))


# -- the chain ------------------------------------------------------------------------------------


@given(lives())
def test_an_untouched_chain_holds(events: list[Event]) -> None:
    assert verify(events) == ()
    assert all(verify(events, known_head=event.hash) == () for event in events)


OTHER: dict[type, Any] = {int: 99, str: "annat", type(None): {}, dict: {"titel": "annat"}}


@given(lives(), st.data())
def test_a_change_to_any_field_of_any_event_shows(events: list[Event], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(events) - 1))
    field = data.draw(st.sampled_from([field.name for field in fields(Event)]))
    tampered = replace(events[place], **{field: OTHER[type(getattr(events[place], field))]})
    assert verify([*events[:place], tampered, *events[place + 1 :]])


@given(lives(), st.data())
def test_an_event_taken_away_put_in_or_moved_shows(events: list[Event], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(events) - 1))
    rest = [*events[:place], *events[place + 1 :]]
    assert verify([*events[: place + 1], events[place], *events[place + 1 :]])
    assert verify(rest, known_head=events[-1].hash)
    if place > 0:
        assert verify([*rest[: place - 1], events[place], *rest[place - 1 :]])


@given(lives(), st.data())
def test_what_was_erased_by_rule_is_no_break_and_what_was_taken_away_is(
    events: list[Event], data: st.DataObject
) -> None:
    chosen = data.draw(st.sets(st.integers(1, len(events)), min_size=1))
    rule = ContentErased(tuple(sorted(chosen)), "Gallringsplan 3.1 (påhittad)")
    told = [*events, record(fold(events), rule, STAMP)]
    erased = [erase(event) if event.number in chosen else event for event in told]
    assert verify(erased) == ()
    assert {event.number for event in erased if event.erased} == chosen
    untold = [erase(event) if event.number in chosen else event for event in events]
    assert {found.number for found in verify(untold)} == chosen


def test_a_case_can_be_read_when_what_later_events_build_on_has_been_erased() -> None:
    changes = [
        CaseOpened("v7k3q", BANK),
        goal("m1"),
        RowChanged("mål", Row("m1", {"text": "ändrat"})),
        AnswerGiven("ide", Answer("staden")),
        ContentErased((2,), "Gallringsplan 3.1 (påhittad)"),
    ]
    events = record_all(Case(id=""), changes, STAMP)
    case = fold([erase(event) if event.number == 2 else event for event in events])
    assert case.rows == {}
    assert case.answer("ide") == Answer("staden")
    assert (case.number, case.head) == (5, events[-1].hash)


def test_a_list_of_erased_events_that_cannot_be_read_excuses_nothing() -> None:
    events = record_all(
        Case(id=""), [CaseOpened("v7k3q", BANK), goal("m1"), ContentErased((2,), "Regel (påhittad)")], STAMP
    )
    broken = [events[0], erase(events[1]), replace(events[2], payload={"nummer": "alla"})]
    assert {found.number for found in verify(broken)} == {2, 3}


def test_equal_contents_have_different_fingerprints() -> None:
    events = record_all(opened(), [AnswerGiven("ide", Answer("ja")), AnswerGiven("ide", Answer("ja"))], STAMP)
    assert events[0].payload == events[1].payload
    assert events[0].seal != events[1].seal
    assert STAMP.seed not in repr(events)


# -- what cannot be read --------------------------------------------------------------------------


def test_an_event_of_an_unknown_kind_is_not_guessed_at() -> None:
    event = replace(record(Case(id=""), CaseOpened("v7k3q", BANK), STAMP), kind="framtida")
    with pytest.raises(VagvalError, match=r"händelse 1: ARE002 .*”framtida”"):
        fold([event])


@pytest.mark.parametrize(
    ("payload", "cause"),
    [
        ({}, "fråga saknas"),
        ({"fråga": "ide", "svar": {"svar": True}}, "svar: svar: ett heltal väntades"),
        ({"fråga": "ide", "svar": {"svar": 0.5}}, "svar: svar: ett heltal väntades"),
        ({"fråga": ["ide"], "svar": {"svar": "ja"}}, "fråga: text väntades"),
        ({"fråga": "ide", "svar": "ja"}, "svar: en uppsättning av namn och värde väntades"),
        ({"fråga": "ide", "svar": {"svar": "ja", "underlag": "brev"}}, "svar: underlag: en lista väntades"),
        ({"fråga": "ide", "svar": {"svar": "ja", "vilar_på": ["a"]}}, "svar: vilar_på: en uppsättning"),
        ({"fråga": "ide", "svar": {"svar": "ja"}, "nytt": "x"}, "okänt namn: nytt"),
    ],
)
def test_a_payload_of_the_wrong_shape_is_told_with_its_place(payload: dict[str, Any], cause: str) -> None:
    event = replace(record(Case(id=""), CaseOpened("v7k3q", BANK), STAMP), kind="svar_givet", payload=payload)
    with pytest.raises(VagvalError) as error:
        fold([event])
    assert f"händelse 1: ARE003 Händelsen går inte att läsa: {cause}" in str(error.value)


def test_a_case_knows_on_which_day_each_answer_was_given() -> None:
    case = happened(
        opened(),
        PartyAdded(O1),
        AnswerGiven("ide", Answer("organisationen"), day="2026-11-20"),
        AnswerGiven("ide", Answer("gemensam"), day="2026-11-22"),
        AnswerGiven(
            "jurist_kop", Answer("kontrakt", who="Jurist Exempel", date="2026-11-01"), day="2026-11-22"
        ),
        AnswerGiven("demokrativillkor", Answer("ja"), party="o1", day="2026-11-21"),
        AnswerGiven("onskas", Answer("fa_utfort"), day="2026-11-21"),
        AnswerWithdrawn("onskas"),
    )
    assert case.day_of("ide") == "2026-11-22"
    assert case.day_of("jurist_kop") == "2026-11-01"
    assert case.day_of("demokrativillkor", "o1") == "2026-11-21"
    assert (case.day_of("onskas"), case.day_of("lovas")) == ("", "")
    gone = PartyRemoved("o1").applied(case)
    assert gone is not None
    assert set(gone.given) == set(gone.answers)
