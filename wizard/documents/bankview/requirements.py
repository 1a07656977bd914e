"""What the sources ask for and where the bank meets it (krav), in words."""

from collections.abc import Callable, Mapping

from wizard.bank.requirement import Requirement
from wizard.documents.bankview.names import Names
from wizard.documents.view.words import View, place_in_words


class RequirementView(View):
    """A krav: its place in the source, and what meets it or why nothing does."""

    id: str
    plats: str
    krav: str
    omsatt: str
    ej_omsatt: str


class AskingView(View):
    """A source with all that it asks for."""

    rubrik: str
    krav: tuple[RequirementView, ...]


def asking_views(names: Names) -> tuple[AskingView, ...]:
    """The sources whose krav are written, in the order of the file."""
    found: dict[str, list[Requirement]] = {}
    for one in names.bank.requirements:
        found.setdefault(one.stalle.partition("#")[0], []).append(one)
    return tuple(
        AskingView(rubrik=names.bank.sources[id].kort, krav=tuple(_requirement(names, one) for one in asked))
        for id, asked in found.items()
    )


def _requirement(names: Names, one: Requirement) -> RequirementView:
    return RequirementView(
        id=one.id,
        plats=place_in_words(one.stalle.partition("#")[2]),
        krav=one.krav,
        omsatt="; ".join(_met(names, named) for named in one.met_by),
        ej_omsatt=one.ej_omsatt or "",
    )


def _met(names: Names, written: str) -> str:
    """What meets it by the number it has in the book; what has none as it is written."""
    kind, _, id = written.rpartition(" ")
    numbers: Mapping[str, Callable[[str], object]] = {
        "fråga": names.questions.__getitem__, "kriterium": names.criteria.__getitem__,
    }  # fmt: skip
    return f"{kind} {numbers[kind](id)}" if kind in numbers else written
