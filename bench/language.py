"""How often the språkvakt is right, and how fast it reads. `python -m bench.language`"""

from functools import partial

from bench.cases import EXAMPLES, example_on_a_desk
from bench.measuring import begin, in_turns, milliseconds
from tests.assessment.reading_language import case_with, read, rules_in
from tests.assessment.wordings import SEEN, UNSEEN, Labelled
from wizard.assessment.assess import assess
from wizard.assessment.language import language

MEGABYTE = 1_000_000


def main() -> None:
    """The labelled sentences, rule by rule; then the examples, and a text of a megabyte."""
    begin("Språkvakten: träffsäkerhet och tid")
    for name, sentences in (("ord som listorna skrevs för", SEEN), ("ord som den inte har mött", UNSEEN)):
        print(f"  {name}, {len(sentences)} texter, {sum(bool(one.rules) for one in sentences)} att hitta")
        for rule in sorted({rule for one in sentences for rule in one.rules}):
            print(f"    {rule:<22}{_rates(sentences, rule)}")
        print(f"    {'alla':<22}{_rates(sentences)}")
    for path in EXAMPLES:
        desk, case = example_on_a_desk(path)
        bank = desk.bank_of(case)
        shown = assess(bank, case).shown
        found = language(bank, case, shown)
        print(f"  {path.stem}: {len(found)} anmärkningar")
        milliseconds(f"{path.stem}: hela ärendet", in_turns(5, partial(language, bank, case, shown))[0], 50)
    ordinary = " ".join(one.text for one in (*SEEN, *UNSEEN) if not one.rules)
    alarming = " ".join(one.text for one in (*SEEN, *UNSEEN) if one.rules)
    for name, page in (("vanlig text", ordinary), ("text full av fynd", alarming)):
        long = case_with("utbetalning", page * (MEGABYTE // len(page) + 1))
        milliseconds(f"en megabyte {name}", in_turns(3, partial(read, long))[0], 1_000)


def _rates(sentences: list[Labelled], rule: str = "") -> str:
    """Precision and recall of one rule, or of all."""
    found = [
        (one & {rule}, wanted & {rule}) if rule else (one, wanted)
        for one, wanted in ((rules_in(text.place, text.text), text.rules) for text in sentences)
    ]
    right = sum(len(told & wanted) for told, wanted in found)
    told, there = sum(len(told) for told, _ in found), sum(len(wanted) for _, wanted in found)
    return f"precision {right}/{told}, täckning {right}/{there}"


if __name__ == "__main__":
    main()
