"""Case tests written in line, tried on the shipped bank."""

from tests.cases.making import bank, bases
from wizard.bank.yamltext import Document, read_yaml
from wizard.case.model import Case
from wizard.trial.building import Builder
from wizard.trial.trying import read_trials, try_all

SOUND = """\
  - namn: Partnerskapet
    källor: [VV]
    bas: full-provning.yaml
    väntat: {form: iop, rad: r17}
"""


def written(*cases: str) -> Document:
    """A file with the sound partnership on line 2, and these cases after it."""
    return read_yaml("fall:\n" + SOUND + "".join(cases), "eget.yaml")


def tried(*cases: str) -> list[str]:
    """`line code cause` of every fault."""
    return [
        f"{one.place.line} {one.code.name} {one.cause} {one.remedy}"
        for one in try_all(bank(), [written(*cases)], bases())
    ]


def built(name: str, *cases: str) -> Case:
    """The case of one of these case tests."""
    trials, faults = read_trials(bank(), [written(*cases)])
    assert faults == []
    return Builder(bank(), trials, bases()).case(name)
