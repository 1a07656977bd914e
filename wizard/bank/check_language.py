"""What can be wrong with the språkvakt: phrases, the texts it reads, and rules that look for nothing."""

from collections.abc import Iterator

from wizard.bank.language import list_names, unread
from wizard.bank.language_schema import ALL_ANSWERS, ALL_REASONS, ALL_ROWS, CELLS, LISTS, REASON, LanguageRule
from wizard.bank.model import Bank
from wizard.bank.phrases import KINDS
from wizard.bank.places import Places
from wizard.faults import Code, Fault, did_you_mean, fault

WAYS = ("ord", "hela", "lika", "högst", "hjälptext")


def check_language(bank: Bank, places: Places) -> Iterator[Fault]:
    """Every fault in `sprakvakt.yaml`, when the bank has one."""
    if bank.language_file is None:
        return
    yield from _phrases(bank, places)
    for rule in bank.language.rules.values():
        yield from _rule(rule, places)
        yield from _texts(bank, rule, places)


def _phrases(bank: Bank, places: Places) -> Iterator[Fault]:
    file = bank.language_file
    assert file is not None
    for words in file.ordlistor:
        if words.id in KINDS:
            yield fault(Code.BANK029, places.of("word list", words.id).under("id").place, id=words.id)
    for one in unread(file):
        kind = "word list" if one.kind == "list" else "language rule"
        place = places.of(kind, one.id).under(one.part, one.number).place
        if not one.list:
            yield fault(Code.BANK051, place, fras=one.phrase, skal=one.why)
        elif one.list not in places.unread:
            yield fault(Code.BANK053, place, id=one.list, rad=did_you_mean(one.list, list_names(file)))


def _rule(rule: LanguageRule, places: Places) -> Iterator[Fault]:
    spot = places.of("language rule", rule.id)
    if len(rule.looks_for) != 1:
        wrong = f"har {' och '.join(rule.looks_for)}" if rule.looks_for else "letar inte efter något"
        yield fault(Code.BANK050, spot.place, id=rule.id, fel=wrong)
    excepts = rule.utom_i_meningen or rule.utom_i_texten or rule.i_citat
    if excepts and rule.looks_for and "ord" not in rule.looks_for:
        yield fault(Code.BANK054, spot.place, id=rule.id)
    if rule.hogst is None and not rule.laser:
        yield fault(Code.BANK055, spot.place, id=rule.id)


def _texts(bank: Bank, rule: LanguageRule, places: Places) -> Iterator[Fault]:
    spot = places.of("language rule", rule.id)
    if rule.hogst is not None and rule.hogst.lista not in LISTS:
        place = spot.under("högst", "lista").place
        yield fault(Code.BANK052, place, id=rule.hogst.lista, rad=did_you_mean(rule.hogst.lista, LISTS))
    known = [ALL_ANSWERS, ALL_REASONS, ALL_ROWS, *CELLS]
    known += [question.id for question in bank.questions.values() if question.typ == "text"]
    known += [f"{REASON}{id}" for id in bank.questions]
    for key, names in (("läser", rule.laser), ("läser_inte", rule.laser_inte)):
        for number, name in enumerate(names):
            if name not in known and name.removeprefix(REASON) not in places.unread:
                place = spot.under(key, number).place
                yield fault(Code.BANK052, place, id=name, rad=did_you_mean(name, known))
