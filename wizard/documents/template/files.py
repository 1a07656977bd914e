"""Where templates lie: the municipality's folders before the program's, and nowhere else."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound
from jinja2.loaders import split_template_path

from wizard.documents.template.tags import MAX_TEMPLATE
from wizard.faults import Code, Place, VagvalError, fault

SUFFIX = ".md"
_MOST_BYTES = 5 * MAX_TEMPLATE  # four bytes to a character, and a mark at the start
_VERSION = re.compile(r"\{#\s*mall:\s*(\S+),\s*version\s+(\S[^\n]*?)\s*#\}")


class OutsideError(TemplateNotFound):
    """A template that is only a way to a file outside the folder."""


class TemplateFiles(BaseLoader):
    """The templates in `folders`; for each name the first folder that has it counts."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Text, file, and whether it is still the same. Raises TemplateNotFound, OutsideError when a link
        leads out of the folder, VagvalError for a file that is far too long."""
        path = self.path(template)
        if path is None:
            raise TemplateNotFound(template)
        if not path.resolve().is_relative_to(path.parent.resolve()):
            raise OutsideError(template)
        changed = path.stat()
        if changed.st_size > _MOST_BYTES:
            raise VagvalError(fault(Code.DOK023, Place(str(path), 1), tecken=MAX_TEMPLATE))
        text = path.read_text(encoding="utf-8-sig")

        def same() -> bool:
            now = path.stat() if path.is_file() else None
            return now is not None and (now.st_mtime_ns, now.st_size) == (
                changed.st_mtime_ns,
                changed.st_size,
            )

        return text, str(path), same

    def list_templates(self) -> list[str]:
        """The names of all templates, in order."""
        found = {
            path.name for folder in self._folders for path in folder.glob(f"*{SUFFIX}") if path.is_file()
        }
        return sorted(found)

    def path(self, template: str) -> Path | None:
        """The file with this name; None when no folder has it. Raises TemplateNotFound for a way upwards."""
        parts = split_template_path(template)
        files = (folder.joinpath(*parts) for folder in self._folders)
        return next((path for path in files if path.is_file()), None)

    def is_ours(self, template: str) -> bool:
        """Whether the template is the program's own: it lies in the last folder, which is the program's."""
        path = self.path(template)
        return path is not None and path.parent.resolve() == self._folders[-1].resolve()


def version_of(text: str, name: str) -> str | None:
    """What a template says on its first line that its version is: `{# mall: utredning, version 1.0 #}`.

    None when it does not say, or says that it is another template.
    """
    match = _VERSION.match(text)
    return match[2] if match and match[1] == name else None
