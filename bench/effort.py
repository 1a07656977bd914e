"""How much each example asks of its handläggare: questions, and keys pressed. `python -m bench.effort`

Keys are those that choose, open, close and go on. What she writes is counted by itself, in characters. The example
is answered from the first question to the last, in the bank's order, as a new colleague would.
"""

from dataclasses import dataclass

from bench.cases import EXAMPLES, example_on_a_desk
from wizard.assessment.assess import assess
from wizard.bank.model import Bank
from wizard.bank.schema import Question
from wizard.case.answers import Answer
from wizard.case.model import Case
from wizard.tui.walkthrough import is_intake

WRITE = 2
"""Enter and Esc, or a letter and Esc: to open a field and to leave it."""
ROW = 3
"""To add a row to a list: open it, keep it, leave it. And one to go from cell to cell."""


@dataclass(slots=True)
class Effort:
    """What an example has asked so far."""

    questions: int = 0
    keys: int = 0
    characters: int = 0

    def answer(self, bank: Bank, question: Question, answer: Answer) -> None:
        """One more answer, with its skäl and underlag."""
        self.questions += 1
        texts = [
            answer.reason,
            "\n".join(answer.evidence),
            answer.who,
            answer.date if question.jurist else "",
        ]
        written = [text for text in texts if text]
        self.keys += _to_answer(question, answer) + WRITE * len(written)
        self.characters += sum(map(len, written))
        if not question.svar:
            self.characters += len(str(answer.value))
        if written and not is_intake(bank, question.id):
            self.keys += 1  # on to the next question, which a bare choice does by itself


def _to_answer(question: Question, answer: Answer) -> int:
    if not question.svar or answer.unknown:
        return 1 if answer.unknown else WRITE + 1
    return len(answer.value) + 1 if isinstance(answer.value, tuple) else 1


def effort(bank: Bank, whole: Case) -> tuple[Effort, Effort]:
    """(until the first lean, until all is answered and the red thread is written)"""
    case, so_far, first = whole.with_answers({}), Effort(), None
    while True:
        shown = assess(bank, case).shown
        key = next((one for one in shown if one in whole.answers and one not in case.answers), None)
        if key is None:
            break
        so_far.answer(bank, bank.questions[key[0]], whole.answers[key])
        case = case.with_answers({**case.answers, key: whole.answers[key]})
        if first is None and assess(bank, case).lean:
            first = Effort(so_far.questions, so_far.keys, so_far.characters)
    for rows in whole.rows.values():
        for row in rows:
            so_far.keys += ROW + len(row.cells)
            so_far.characters += sum(map(len, row.cells.values()))
    return first or Effort(), so_far


def main() -> None:
    """Every example in a line."""
    print(
        f"{'exempel':<22}{'frågor':>8}{'till lutning: frågor':>22}{'tangenter':>11}{'hela: frågor':>14}{'tangenter':>11}{'tecken':>8}"
    )
    for path in EXAMPLES:
        desk, case = example_on_a_desk(path)
        bank = desk.bank_of(case)
        first, whole = effort(bank, case)
        shown = sum(not bank.questions[id].jurist for id, _ in assess(bank, case).shown)
        print(
            f"{path.stem:<22}{shown:>8}{first.questions:>22}{first.keys:>11}"
            f"{whole.questions:>14}{whole.keys:>11}{whole.characters:>8}"
        )


if __name__ == "__main__":
    main()
