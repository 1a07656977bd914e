"""The språkvakt of a bank in words: what each rule reads, what it looks for, and what is let be."""

from wizard.bank.language_schema import REASON, LanguageRule, WordList
from wizard.documents.bankview.names import Names
from wizard.documents.view.words import Reference, View


class WordListView(View):
    """Words that the rules name together."""

    id: str
    text: str
    ord: str


class LanguageRuleView(View):
    """A rule. `letar` is what it looks for, `utom` where what it finds is let be."""

    id: str
    rubrik: str
    laser: str
    letar: str
    utom: tuple[str, ...]
    varfor: str
    gor_sa_har: str
    kallor: tuple[Reference, ...]


def word_list_views(names: Names) -> tuple[WordListView, ...]:
    """The word lists, in the order of the file."""
    return tuple(map(_word_list, names.bank.language_file.ordlistor if names.bank.language_file else ()))


def _word_list(words: WordList) -> WordListView:
    return WordListView(id=words.id, text=words.text, ord=", ".join(words.ord))


def language_rule_views(names: Names) -> tuple[LanguageRuleView, ...]:
    """The rules, in the order of the file."""
    return tuple(_rule(names, one) for one in names.bank.language.rules.values())


def _rule(names: Names, rule: LanguageRule) -> LanguageRuleView:
    return LanguageRuleView(
        id=rule.id,
        rubrik=rule.rubrik,
        laser=_reads(names, rule),
        letar=_looks_for(rule),
        utom=tuple(_excepts(rule)),
        varfor=rule.varfor,
        gor_sa_har=rule.gor_sa_har,
        kallor=names.cite(rule.kallor),
    )


def _reads(names: Names, rule: LanguageRule) -> str:
    if rule.hogst is not None:
        return f"listan {rule.hogst.lista}"
    but = "; ".join(_text(names, one) for one in rule.laser_inte)
    return "; ".join(_text(names, one) for one in rule.laser) + (f", men inte {but}" if but else "")


def _text(names: Names, written: str) -> str:
    """A text that is read: svaret på fråga 2.1, skälet till fråga 2.1, mål.text."""
    if written in names.questions:
        return f"svaret på fråga {names.questions[written]}"
    asked = written.removeprefix(REASON)
    return f"skälet till fråga {names.questions[asked]}" if asked in names.questions else written


def _looks_for(rule: LanguageRule) -> str:
    match rule.looks_for:
        case ("ord",):
            return f"något av: {'; '.join(rule.ord)}"
        case ("hela",):
            return f"hela texten är någon av: {'; '.join(rule.hela)}"
        case ("lika",):
            return f"samma skäl står vid {rule.lika} frågor eller fler"
        case ("högst",):
            return f"fler än {rule.hogst.rader if rule.hogst else 0} rader"
        case _:
            return "texten är den som programmet självt visar vid frågan"


def _excepts(rule: LanguageRule) -> list[str]:
    return [
        *([f"om meningen har: {'; '.join(rule.utom_i_meningen)}"] if rule.utom_i_meningen else []),
        *([f"om texten har: {'; '.join(rule.utom_i_texten)}"] if rule.utom_i_texten else []),
        *(["ord inom citattecken"] if rule.ord and not rule.i_citat else []),
    ]
