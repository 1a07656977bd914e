"""Who sits at the desk and where her cases lie. Standard library and platformdirs: on the start path.

The settings are one small JSON file in the user's own folder. The name is asked for once.
"""

import getpass
import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_documents_path

from wizard.faults import Code, VagvalError, fault
from wizard.text import clean

DATABASE = "VAGVAL_DATABAS"
"""Environment variable that names another database."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program remembers between runs. Empty name: not asked yet."""

    name: str = ""
    theme: str = ""
    folder: str = ""


def read_settings(path: Path | None = None) -> Settings:
    """The settings, or empty ones when there is no readable file: nothing in it is worth stopping for."""
    try:
        kept = json.loads((path or _settings_path()).read_text("utf-8"))
        return Settings(**{key: str(kept[key]) for key in Settings.__slots__ if key in kept})
    except (OSError, ValueError, TypeError, RecursionError):
        return Settings()


def write_settings(settings: Settings, path: Path | None = None) -> Settings:
    """Keep the settings. Raises VagvalError when the folder cannot be written."""
    target = path or _settings_path()
    kept = replace(settings, name=clean(settings.name).strip())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(json.dumps(asdict(kept), ensure_ascii=False, indent=2), "utf-8")
    except OSError as error:
        raise VagvalError(fault(Code.FIL003, target, skal=error.strerror or error)) from error
    return kept


def folder_of(settings: Settings) -> Path:
    """Where documents are written: the folder that was chosen last, else one of our own among the user's
    documents."""
    return Path(settings.folder) if settings.folder else user_documents_path() / "Vägval"


def login() -> str:
    """The account name, kept beside the name in the history."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def default_database() -> Path:
    """The database from the environment, else in the user's data folder, which is made if need be."""
    named = os.environ.get(DATABASE)
    if named:
        return Path(named)
    return user_data_path("vagval", appauthor=False, ensure_exists=True) / "vagval.sqlite"


def practice_database(database: Path) -> Path:
    """Where övningar lie: a database of their own beside that of the real cases."""
    return database if str(database) == ":memory:" else database.with_name(f"{database.stem}-ovning.sqlite")


def _settings_path() -> Path:
    return user_config_path("vagval", appauthor=False) / "vagval.json"
