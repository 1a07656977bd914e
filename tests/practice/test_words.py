"""How a paper's text is read from its file."""

import pytest

from wizard.practice.words import flowing

LONG = "Det här är en rad i filen som är så lång att den fortsätter på nästa rad för att inte"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (f"{LONG}\nbli för bred.", f"{LONG} bli för bred."),
        (f"{LONG}\n\nNytt stycke.", f"{LONG}\n\nNytt stycke."),
        ("Hej!\nVi hörs.\nKassören", "Hej!\nVi hörs.\nKassören"),
        (f"{LONG}\n– en punkt\n– en till", f"{LONG}\n– en punkt\n– en till"),
        (f"{LONG}\n2. en punkt", f"{LONG}\n2. en punkt"),
        (f"{LONG}\nHyra: 40 000 kr", f"{LONG}\nHyra: 40 000 kr"),
        (f"{LONG}\n  indraget", f"{LONG}\n  indraget"),
        ("\nTom rad först och sist.\n\n", "Tom rad först och sist."),
    ],
)
def test_only_a_full_line_goes_on_in_the_next(written: str, read: str) -> None:
    assert flowing(written) == read
