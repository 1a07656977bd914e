"""The språkvakt of a bank, ready to read texts with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from wizard.bank.language_schema import LanguageFile, LanguageRule
from wizard.bank.phrases import KINDS, Phrase, Phrases, Term, joined, read_phrase, read_term

Part = Literal["ord", "hela", "utom_i_meningen", "utom_i_texten"]
PARTS: tuple[Part, ...] = ("ord", "hela", "utom_i_meningen", "utom_i_texten")
"""The keys of a rule that hold phrases."""


@dataclass(frozen=True)
class Language:
    """The rules of the språkvakt, and all their phrases to be looked for at once.

    owners   for each phrase by its number: the rule it belongs to, and under which key it stands
    """

    rules: Mapping[str, LanguageRule]
    phrases: Phrases
    owners: tuple[tuple[str, Part], ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A phrase that cannot be read. `list` is the word list that it names and that there is not."""

    kind: Literal["rule", "list"]
    id: str
    part: str
    number: int
    phrase: str
    why: str = ""
    list: str = ""


def compile_language(file: LanguageFile | None) -> Language:
    """The språkvakt of a file; of no file, one without rules. A phrase that cannot be read is left out."""
    if file is None:
        return Language({}, Phrases(()), ())
    read = [(rule, part, phrase) for rule, part, _, _, phrase in _phrases(file) if isinstance(phrase, Phrase)]
    return Language(
        {rule.id: rule for rule in file.regler},
        Phrases(phrase for _, _, phrase in read),
        tuple((rule.id, part) for rule, part, _ in read),
    )


def unread(file: LanguageFile) -> Iterator[Unread]:
    """Every phrase and every word of a list that cannot be read."""
    for words in file.ordlistor:
        for number, word in enumerate(words.ord):
            try:
                read_term(word)
            except ValueError as error:
                yield Unread("list", words.id, "ord", number, word, why=str(error))
            except KeyError:
                yield Unread("list", words.id, "ord", number, word, why="en ordlista har bara ord")
    for rule, part, number, text, phrase in _phrases(file):
        if isinstance(phrase, ValueError):
            yield Unread("rule", rule.id, part, number, text, why=str(phrase))
        elif isinstance(phrase, KeyError):
            yield Unread("rule", rule.id, part, number, text, list=str(phrase.args[0]))


def lists_of(file: LanguageFile) -> dict[str, Term]:
    """The word lists. A word that cannot be read is left out."""
    return {words.id: joined(_terms(words.ord)) for words in file.ordlistor}


def _terms(words: list[str]) -> Iterator[Term]:
    for word in words:
        try:
            yield read_term(word)
        except (ValueError, KeyError):
            continue


def _phrases(
    file: LanguageFile,
) -> Iterator[tuple[LanguageRule, Part, int, str, Phrase | ValueError | KeyError]]:
    """Every phrase of every rule: the rule, the key, its number there, as written, and as read."""
    lists = lists_of(file)
    for rule in file.regler:
        for part in PARTS:
            for number, text in enumerate(getattr(rule, part)):
                try:
                    yield rule, part, number, text, read_phrase(text, lists)
                except (ValueError, KeyError) as error:
                    yield rule, part, number, text, error


def list_names(file: LanguageFile) -> list[str]:
    """What `<…>` can name."""
    return [*KINDS, *(words.id for words in file.ordlistor)]
