"""Why, in sentences: what is told, what is left out, and that nothing unknown is told as known."""

import re
from collections.abc import Mapping

import pytest
from hypothesis import given, settings

from tests.assessment.banks import bad, condition, criterion, good, question, row, small_bank
from tests.assessment.test_evaluator import cases
from tests.cases.making import bank as shipped
from tests.cases.making import builder, trials
from wizard.assessment.assess import assess
from wizard.assessment.counting import strict
from wizard.assessment.model import Trace
from wizard.assessment.prose import MOST_LINES, Prose, both, first_sentence
from wizard.assessment.reading import Reading
from wizard.assessment.trace import tree_of
from wizard.assessment.walk import truth_of
from wizard.bank.model import Bank
from wizard.case.answers import Answer, Value
from wizard.case.model import Case, Party, case_of


def why(bank: Bank, case: Case, row: str = "r1") -> tuple[str, ...]:
    return Prose(Reading(bank, case, strict)).why(bank.conditions["rad", row])


def one(when: Mapping[str, object], **answers: Value) -> tuple[str, ...]:
    """Why the criterion k is uppfyllt on this condition over three questions a, b and c."""
    names = [question(name, "ja nej kanske") for name in "ab"]
    names.append(question("c", "ja nej kanske", typ="flerval"))
    bank = small_bank(
        names, [criterion("k", dict(when))], [row("r1", "iop", good("k")), row("r2", "bidrag", bad("k"))]
    )
    case = case_of({(name, ""): Answer(value, "Skäl.") for name, value in answers.items()})
    return why(bank, case) or why(bank, case, "r2")


A, B, C = ({"fråga": name, "är": "ja"} for name in "abc")


@pytest.mark.parametrize(
    ("when", "answers", "told"),
    [
        (A, {"a": "ja"}, "k bra, eftersom svaret på ”Fråga a?” är ”Ja”."),
        (A, {"a": "nej"}, "k dåligt, eftersom svaret på ”Fråga a?” är ”Nej”."),
        ({"inte": A}, {"a": "kanske"}, "k bra, eftersom svaret på ”Fråga a?” är ”Kanske”."),
        (
            {"alla": [A, B]},
            {"a": "ja", "b": "ja"},
            "k bra, eftersom svaret på ”Fråga a?” är ”Ja” och svaret på ”Fråga b?” är ”Ja”.",
        ),
        ({"alla": [A, B]}, {"a": "ja", "b": "nej"}, "k dåligt, eftersom svaret på ”Fråga b?” är ”Nej”."),
        ({"någon": [A, B]}, {"a": "nej", "b": "ja"}, "k bra, eftersom svaret på ”Fråga b?” är ”Ja”."),
        (
            {"någon": [A, B]},
            {"a": "nej", "b": "nej"},
            "k dåligt, eftersom svaret på ”Fråga a?” är ”Nej” och svaret på ”Fråga b?” är ”Nej”.",
        ),
        ({"någon": [A, {"alla": [A, B]}]}, {"a": "ja"}, "k bra, eftersom svaret på ”Fråga a?” är ”Ja”."),
        (
            {"antal": {"minst": 2, "av": [A, B, C]}},
            {"a": "ja", "b": "nej", "c": ("ja", "nej")},
            "k bra, eftersom svaret på ”Fråga a?” är ”Ja” och ett av svaren på ”Fråga c?” är ”Ja”.",
        ),
        (C, {"c": ("nej",)}, "k dåligt, eftersom svaret på ”Fråga c?” är ”Nej”."),
        (C, {"c": ("nej", "kanske")}, "k dåligt, eftersom svaren på ”Fråga c?” är ”Nej” och ”Kanske”."),
        (
            {"fråga": "a", "besvarad": "ja"},
            {"a": "nej"},
            "k bra, eftersom frågan ”Fråga a?” är besvarad.",
        ),
    ],
)  # fmt: skip
def test_each_word_of_a_condition_ends_in_the_answers_that_make_it_so(
    when: Mapping[str, object], answers: dict[str, Value], told: str
) -> None:
    assert one(when, **answers) == (told,)


def test_nothing_is_told_while_it_is_unknown() -> None:
    assert one(A) == ()
    assert one({"alla": [A, B]}, a="ja") == ()


def test_a_criterion_that_reads_others_is_followed_by_them_and_none_is_told_twice() -> None:
    bank = small_bank(
        [question("a"), question("b")],
        [
            criterion("inre", {"fråga": "a", "är": "ja"}),
            criterion("ena", {"alla": [good("inre"), {"fråga": "b", "är": "ja"}]}),
            criterion("andra", {"alla": [good("inre")]}),
        ],
        [row("r1", "iop", {"alla": [good("ena"), good("andra")]})],
    )
    answers = {("a", ""): Answer("ja"), ("b", ""): Answer("ja")}
    assert why(bank, case_of(answers)) == (
        "ena bra, eftersom svaret på ”Fråga b?” är ”Ja”.",
        "inre bra, eftersom svaret på ”Fråga a?” är ”Ja”.",
        "andra bra.",
    )


def per_party() -> Bank:
    return small_bank(
        [question("villkor", per_part="ja")],
        [criterion("k", {"fråga": "villkor", "är": "ja"}, per_part="ja")],
        [row("r1", "hanvisning", bad("k")), row("r2", "iop", good("k"))],
    )


def parties(**values: str) -> Case:
    names = [Party(id, f"Föreningen {id.upper()}") for id in values]
    return case_of({("villkor", id): Answer(value) for id, value in values.items()}, names)


def test_of_several_organisations_those_that_decide_are_named() -> None:
    told = why(per_party(), parties(o1="ja", o2="nej"))
    assert told == ("k dåligt (Föreningen O2), eftersom svaret på ”Fråga villkor?” är ”Nej”.",)


def test_organisations_of_which_the_same_is_to_be_told_stand_together() -> None:
    told = why(per_party(), parties(o1="ja", o2="ja"), "r2")
    assert told == ("k bra (Föreningen O1 och Föreningen O2), eftersom svaret på ”Fråga villkor?” är ”Ja”.",)


def test_the_only_organisation_needs_no_name() -> None:
    assert why(per_party(), parties(o1="ja"), "r2") == (
        "k bra, eftersom svaret på ”Fråga villkor?” är ”Ja”.",
    )


def test_only_the_first_sentence_of_a_verdict_is_told_where_a_clause_follows() -> None:
    assert first_sentence("Det är ett köp. Namnet spelar ingen roll.") == "Det är ett köp"
    assert first_sentence("Det är plan X. Den gäller. Alltid.") == "Det är plan X"
    assert first_sentence("Enligt 5 kap. LOU är det ett köp.") == "Enligt 5 kap. LOU är det ett köp"


# -- one organisation, one criterion -------------------------------------------------------------------------


def test_why_can_be_asked_about_one_organisation_and_of_one_or_several_criteria() -> None:
    bank = per_party()
    prose = Prose(Reading(bank, parties(o1="ja", o2="nej"), strict))
    yes, no = (f"svaret på ”Fråga villkor?” är ”{answer}”" for answer in ("Ja", "Nej"))
    assert prose.why(condition(good("k")), "o1") == (f"k bra (Föreningen O1), eftersom {yes}.",)
    assert prose.why_verdict("k") == (f"k dåligt (Föreningen O2), eftersom {no}.",)
    assert prose.why_verdicts([("k", "o1"), ("k", "o2"), ("k", "o1")]) == (
        f"k bra (Föreningen O1), eftersom {yes}.",
        f"k dåligt (Föreningen O2), eftersom {no}.",
    )
    unknown = Case(
        id="", parties=parties(o1="ja", o2="ja").parties, answers={("villkor", "o1"): Answer("nej")}
    )
    told = Prose(Reading(bank, unknown, strict)).why_verdicts([("k", "o1"), ("k", "o2")])
    assert told == (f"k dåligt (Föreningen O1), eftersom {no}.",)


def test_an_organisation_without_a_name_is_told_by_its_id() -> None:
    nameless = case_of({("villkor", "o2"): Answer("nej")}, [Party("o1", "Ett"), Party("o2", "")])
    assert why(per_party(), nameless)[0].startswith("k dåligt (o2), eftersom")


def test_what_two_verdicts_together_say() -> None:
    bank = small_bank(
        [question("a")],
        [criterion(name, {"fråga": "a", "är": "ja"}) for name in ("k1", "k2")],
        [row("r1", "iop", good("k1"))],
    )
    assert both(bank, [("k1", True), ("k2", False)]) == "”k1 bra” och ”k2 dåligt”"


# -- what was not asked --------------------------------------------------------------------------------------


SOMETIMES = small_bank(
    [question("a"), question("b", visas_om={"fråga": "a", "är": "ja"})],
    [
        criterion("ibland", {"fråga": "b", "är": "ja"}, gäller_om={"fråga": "a", "är": "ja"}, text="Plan X."),
        criterion("utan_b", {"inte": {"fråga": "b", "är": "ja"}}),
        criterion("bada", {"alla": [{"inte": {"fråga": "b", "är": "ja"}}, {"fråga": "a", "är": "nej"}]}),
    ],
    [row("r1", "iop", good("ibland"))],
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ibland", "Kriteriet ”Plan X” prövas inte, eftersom svaret på ”Fråga a?” är ”Nej”."),
        ("utan_b", "utan_b bra, eftersom frågan ”Fråga b?” inte ställs."),
        ("bada", "bada bra, eftersom svaret på ”Fråga a?” är ”Nej”."),
    ],
)
def test_what_was_not_asked_or_tried_is_told_only_where_nothing_else_was(name: str, told: str) -> None:
    case = case_of({("a", ""): Answer("nej")})
    assert Prose(Reading(SOMETIMES, case, strict)).why_verdict(name) == (told,)


# -- every row of the shipped bank ------------------------------------------------------------------------


@pytest.mark.parametrize("name", trials())
def test_every_deciding_row_is_told_in_few_lines_that_end_in_answers(name: str) -> None:
    case = builder().case(name)
    found = assess(shipped(), case)
    if found.row is None:
        return
    told = why(shipped(), case, found.row)
    assert 1 <= len(told) <= MOST_LINES
    assert any("eftersom" in line and "”" in line for line in told)
    assert len(set(told)) == len(told)


# -- on random banks -----------------------------------------------------------------------------------------


def named_in(tree: Trace) -> set[str]:
    return {tree.name} | {name for part in tree.parts for name in named_in(part)}


@given(cases())
@settings(max_examples=300, deadline=None)
def test_what_is_told_is_in_the_tree_and_known(drawn: tuple[Bank, Case]) -> None:
    bank, case = drawn
    reading = Reading(bank, case, strict)
    for each in bank.rows:
        told = why(bank, case, each.id)
        truth = truth_of(reading, each)
        assert (len(told) > 0) == (truth is not None)
        assert len(told) <= MOST_LINES
        names = set(re.findall(r"Fråga (q\d)\?", " ".join(told)))
        assert names <= named_in(tree_of(bank, case, each.id))
        assert all(reading.value(name) is not None for name in names)
