"""Every answer is printed by some document, or a file beside the templates says why it is not."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from wizard.bank.model import Bank
from wizard.bank.yamltext import read_yaml_file
from wizard.faults import Code, Fault, Place, did_you_mean, fault

FILE_NAME = "utan-plats.yaml"


def unplaced(
    bank: Bank, printed: Mapping[str, Place], ours: Mapping[str, Place], folders: Sequence[Path]
) -> Iterator[Fault]:
    """The questions whose answers no document prints and that no one has waived, and waivers that do not hold.

    printed   question → the first place where its answer is printed
    ours      the same for the program's own templates alone
    folders   the municipality's folder before the program's; the first that has a file of waivers counts

    Raises VagvalError when the file of waivers cannot be read.
    """
    file = next((folder / FILE_NAME for folder in folders if (folder / FILE_NAME).is_file()), None)
    waived: Mapping[str, object] = {}
    if file is not None:
        document = read_yaml_file(file)
        if not isinstance(document.data, dict):
            yield fault(Code.DOK076, document.place(()))
            return
        waived = document.data
        for id, reason in waived.items():
            where = document.place((id,))
            if id not in bank.questions:
                hint = did_you_mean(id, bank.questions)
                yield fault(Code.DOK070, where, id=id, forslag=hint)
            elif id in printed:
                yield fault(Code.DOK078, where, id=id, plats=printed[id])
            elif not isinstance(reason, str) or not reason.strip():
                yield fault(Code.DOK076, where)
    for id in bank.questions:
        if id not in printed and id not in waived:
            yield _lost(id, ours.get(id), folders)


def _lost(id: str, before: Place | None, folders: Sequence[Path]) -> Fault:
    """Said in the template that stands in place of the one that prints the answer, when that is why."""
    if before is None:
        return fault(Code.DOK077, folders[-1] / FILE_NAME, id=id, rad="")
    name = Path(before.file).name
    instead = next((folder / name for folder in folders if (folder / name).is_file()), folders[-1] / name)
    told = f" I programmets mallar står det i {name}, rad {before.line}."
    return fault(Code.DOK077, instead, id=id, rad=told)
