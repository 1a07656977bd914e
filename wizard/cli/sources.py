"""kalla: what a source says and why it matters, and what rests on it, for when a new edition of it comes."""

from argparse import Namespace
from collections.abc import Iterable

from wizard.bank.requirement import Requirement
from wizard.bank.resting import KINDS, Part, Resting
from wizard.cli.layout import paragraph, section, table
from wizard.cli.opening import bank_at, open_desk
from wizard.cli.reply import Reply, as_json, in_words
from wizard.cli.wording import ascii_key
from wizard.desk.sources import Touched, touched_by
from wizard.practice.reading import read_lessons
from wizard.practice.situations import passage
from wizard.practice.words import Passage
from wizard.tui.wording import citation


def kalla(words: Namespace) -> Reply:
    """The krav and the rules that rest on the source or the place, and the open cases that they decide."""
    with open_desk(words) as desk:
        resting, cases = touched_by(desk, words.kalla)
        bank = desk.bank
    told = passage(read_lessons(bank_at(words)), words.kalla)
    if words.json:
        return as_json(_plain(resting, cases, told))
    return in_words(
        citation(bank, words.kalla),
        section("Säger", paragraph(told.sager)) if told else "",
        section("Varför det spelar roll", paragraph(told.spelar_roll)) if told else "",
        "" if resting.parts or resting.requirements else "Inget i frågebanken vilar på det.",
        section("Krav", _requirements(resting.requirements)),
        *(section(many.capitalize(), _parts(resting.of(kind))) for kind, many in KINDS.items()),
        section("Öppna ärenden", _cases(cases)) or "Inget öppet ärende vilar på det.",
    )


def _requirements(asked: Iterable[Requirement]) -> str:
    rows = ((one.id, one.stalle, f"{one.krav}\n→ {', '.join(one.met_by) or _unmet(one)}") for one in asked)
    return table(rows, indent=2)


def _unmet(one: Requirement) -> str:
    return f"inte omsatt: {one.ej_omsatt}"


def _parts(parts: Iterable[Part]) -> str:
    return table(((one.name, one.text) for one in parts), indent=2)


def _cases(cases: Iterable[Touched]) -> str:
    return table(
        ((one.id, f"{one.title or '(utan titel)'}\n{', '.join(one.parts)}") for one in cases), indent=2
    )


_SINCE = ("revisionspunkt",)
"""Kinds that are younger than the answer's form: they stand last in it, where no one counts on another key."""


def _plain(resting: Resting, cases: Iterable[Touched], told: Passage | None) -> dict[str, object]:
    """The answer in JSON. Keys keep their order; a new one comes last."""
    by_kind = {kind: [{"id": one.name, "text": one.text} for one in resting.of(kind)] for kind in KINDS}
    return {
        "kalla": resting.cited,
        "krav": [
            {
                "id": one.id,
                "stalle": one.stalle,
                "krav": one.krav,
                "omsatt": list(one.met_by),
                "ej_omsatt": one.ej_omsatt,
            }
            for one in resting.requirements
        ],
        **{ascii_key(KINDS[kind]): parts for kind, parts in by_kind.items() if kind not in _SINCE},
        "arenden": [{"id": one.id, "titel": one.title, "vad": list(one.parts)} for one in cases],
        **{ascii_key(KINDS[kind]): by_kind[kind] for kind in _SINCE},
        "sager": told.sager if told else "",
        "spelar_roll": told.spelar_roll if told else "",
    }
