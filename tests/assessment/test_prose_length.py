"""How much of why is told: answers in a sentence, sentences in all, and what is only named."""

from tests.assessment.banks import criterion, good, question, row, small_bank
from tests.assessment.test_prose import why
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import case_of


def many(number: int, *, answers: int = 1, inner: int = 0) -> Bank:
    """So many criteria, each on so many questions of its own and on so many criteria that nothing else reads."""
    questions, criteria, met = [question("q")], [], []
    for n in range(1, number + 1):
        read = []
        for i in range(inner):
            questions.append(question(f"i{n}_{i}"))
            criteria.append(criterion(f"inre{n}_{i}", {"fråga": f"i{n}_{i}", "är": "ja"}))
            read.append(good(f"inre{n}_{i}"))
        own = [f"q{n}_{i}" for i in range(1, answers + 1)]
        questions += [question(name) for name in own]
        criteria.append(
            criterion(
                f"k{n}", {"alla": [*({"fråga": name, "är": "ja"} for name in own), *read]}, text=f"Del {n}X."
            )
        )
        met.append(good(f"k{n}"))
    with_answer = {"alla": [{"fråga": "q", "är": "ja"}, *met]}
    return small_bank(questions, criteria, [row("r1", "iop", {"alla": met}), row("r2", "iop", with_answer)])


def all_yes(bank: Bank, row: str = "r1") -> tuple[str, ...]:
    return why(bank, case_of({(name, ""): Answer("ja") for name in bank.questions}), row)


def said(name: str) -> str:
    return f"svaret på ”Fråga {name}?” är ”Ja”"


def test_a_sentence_tells_five_answers_and_how_many_more_there_are() -> None:
    five = ", ".join(said(f"q1_{n}") for n in (1, 2, 3, 4))
    assert all_yes(many(1, answers=5)) == (f"k1 bra, eftersom {five} och {said('q1_5')}.",)
    assert all_yes(many(1, answers=6)) == (f"k1 bra, eftersom {five}, {said('q1_5')} och ett svar till.",)
    assert all_yes(many(1, answers=7)) == (f"k1 bra, eftersom {five}, {said('q1_5')} och 2 svar till.",)


def test_four_criteria_are_told_with_all_that_they_rest_on_and_of_five_or_more_three_answers_each() -> None:
    told = all_yes(many(4, answers=4, inner=1))
    assert len(told) == 8
    assert told[1] == f"inre1_0 bra, eftersom {said('i1_0')}."
    told = all_yes(many(5, answers=4))
    three = ", ".join(said(f"q1_{n}") for n in (1, 2, 3))
    assert (len(told), told[0]) == (5, f"k1 bra, eftersom {three} och ett svar till.")
    assert len(all_yes(many(5, inner=1))) == 5


def test_what_would_be_more_than_twelve_lines_is_told_in_a_sentence_for_each_criterion() -> None:
    assert len(all_yes(many(4, inner=2))) == 12
    told = all_yes(many(4, inner=3))
    answers = f"{said('q4_1')}, {said('i4_0')}, {said('i4_1')} och ett svar till"
    assert (len(told), told[3]) == (4, f"k4 bra, eftersom {answers}.")


def test_of_more_than_twelve_criteria_the_last_are_only_named() -> None:
    assert all_yes(many(12))[-1] == f"k12 bra, eftersom {said('q12_1')}."
    told = all_yes(many(13))
    assert (len(told), told[10]) == (12, f"k11 bra, eftersom {said('q11_1')}.")
    assert told[-1] == "Till det kommer ”Del 12X” och ”Del 13X”. Svaren bakom står vid varje kriterium."


def test_answers_that_a_row_reads_itself_come_first_and_take_a_line() -> None:
    assert all_yes(many(1), "r2") == (f"Det följer av att {said('q')}.", f"k1 bra, eftersom {said('q1_1')}.")
    assert len(all_yes(many(11), "r2")) == 12
    told = all_yes(many(12), "r2")
    assert (len(told), told[10]) == (12, f"k10 bra, eftersom {said('q10_1')}.")
    assert told[-1] == "Till det kommer ”Del 11X” och ”Del 12X”. Svaren bakom står vid varje kriterium."
