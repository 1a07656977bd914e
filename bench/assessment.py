"""An answer → the new assessment, every what-if, why, and the look-ahead. `python -m bench.assessment`"""

from functools import partial
from statistics import median

from bench.cases import EXAMPLES, example_on_a_desk
from bench.measuring import begin, in_turns, milliseconds, seconds
from wizard.assessment.assess import assess
from wizard.assessment.look_ahead import look_ahead
from wizard.assessment.reasons import reasons_for
from wizard.assessment.what_if import pair_changes, single_changes
from wizard.bank.model import Bank
from wizard.case.answers import Answer
from wizard.case.model import Case


def main() -> None:
    """Measure every example; the slowest counts."""
    begin("Bedömning: svar → ny bedömning, och alla enskilda ändringar")
    for path in EXAMPLES:
        desk, case = example_on_a_desk(path)
        bank = desk.bank_of(case)
        what_ifs, pairs, why = in_turns(
            7,
            partial(single_changes, bank, case, assess(bank, case).shown),
            partial(pair_changes, bank, case),
            partial(reasons_for, bank, case),
        )
        milliseconds(f"{path.stem}: nytt svar, bedömning", answering(bank, case), 2)
        milliseconds(f"{path.stem}: alla enskilda ändringar", what_ifs, 100)
        milliseconds(f"{path.stem}: alla par av kriterier", pairs, 100)
        milliseconds(f"{path.stem}: varför, form för form", why, 100)
        milliseconds(
            f"{path.stem}: om jag svarar så, den långsammaste frågan", looking_ahead(bank, case), 100
        )


def looking_ahead(bank: Bank, case: Case) -> float:
    """The slowest question: what each of its answers would do."""
    found = assess(bank, case)
    return max(seconds(partial(look_ahead, bank, case, key, found)) for key in found.shown)


def answering(bank: Bank, case: Case) -> float:
    """The median over every option of every choice: as if she tried each of them."""
    taken = []
    for key in assess(bank, case).shown:
        for option in bank.questions[key[0]].svar:
            changed = case.with_answers({**case.answers, key: Answer(option.id, "Skäl.")})
            taken.append(seconds(partial(assess, bank, changed)))
    return median(taken)


if __name__ == "__main__":
    main()
