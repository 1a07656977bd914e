"""No line ends inside an amount, a date or a paragraph's number in a template's own text."""

from pathlib import Path

import pytest

from tests.documents.writing import fill
from wizard.documents.template.nobreak import no_break


@pytest.mark.parametrize(
    "text",
    [
        "20~kap.~17~§ LOU",
        "10~000–20~000~000~kr",
        "den 15~oktober~2026",
        "inom 20~arbetsdagar eller 3~månader",
        "dnr~171-84, bilaga~2 och punkt~12",
        "högst 10~procent",
        "år 2025 100 av 300 personer",
        "lag 2013:852 om 5 saker",
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str) -> None:
    assert no_break(text.replace("~", " ")) == text.replace("~", "\u00a0")


def test_a_users_text_is_left_as_it_is(tmp_path: Path) -> None:
    assert fill(tmp_path, "Högst 5 kr, {{ x }}.", x="se 5 kap. 3 §") == (
        "<p>Högst 5\u00a0kr, se 5 kap. 3 §.</p>"
    )
