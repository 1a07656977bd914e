"""Where the program's own files lie: in a checkout, an editable install and a wheel alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _data(name: str) -> Path:
    """A wheel carries the folder inside the package; a checkout has it beside the package."""
    inside = _PACKAGE / "_data" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def bank_folder() -> Path:
    """The question bank that came with the program."""
    return _data("questions")


def template_folder() -> Path:
    """The document templates that came with the program."""
    return _data("templates")
