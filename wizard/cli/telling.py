"""uppgifter: what an organisation has told, read from the form that it was sent."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from wizard.bank.model import Bank
from wizard.case.words import to_plain
from wizard.cli.layout import paragraph, section, table
from wizard.cli.narration import say
from wizard.cli.opening import open_desk
from wizard.cli.reply import Reply, as_json, in_words
from wizard.cli.wording import ascii_keys, question_text


def uppgifter(words: Namespace) -> Reply:
    """Read a returned form into the case, and say what was read, what was empty and what was not understood."""
    with open_desk(words) as desk:
        case, brought = desk.read_statements(
            desk.open(words.arende), Path(words.fil), party=words.part, who=words.fran, date=words.datum
        )
        bank = desk.bank_of(case)
    if brought.again:
        say("Filen är redan inläst. Ingenting har lagts till.")
    if words.json:
        return as_json(
            {
                "arende": case.id,
                "part": brought.party,
                "uppgifter": [ascii_keys(to_plain(one)) for one in brought.new],
                "oforandrade": list(brought.same),
                "tomma": list(brought.empty),
                "okanda": list(brought.unknown),
                "utanfor": list(brought.outside),
            }
        )
    name = next(one.name or one.id for one in case.parties if one.id == brought.party)
    told = [f"  {question_text(bank, one.question)}\n{table([(one.text,)], indent=4)}" for one in brought.new]
    return in_words(
        section(f"Uppgifter från {name}: {len(brought.new)} nya", "\n".join(told)),
        section("Samma som förut", _questions(bank, brought.same)),
        section("Inte ifyllt", _questions(bank, brought.empty)),
        section("Fält som banken inte har", table([(one,) for one in brought.unknown], indent=2)),
        section("Skrivet utanför fälten, inte inläst", table([(one,) for one in brought.outside], indent=2)),
        paragraph("En uppgift är inget svar. Kontrollera den och svara själv på frågan.")
        if brought.new
        else "",
    )


def _questions(bank: Bank, ids: Iterable[str]) -> str:
    return table([(question_text(bank, id),) for id in ids], indent=2)
