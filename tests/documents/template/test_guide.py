"""What docs/templates.md shows those who write templates works as it says."""

import re
from pathlib import Path
from typing import Any

from tests.documents.writing import opened, templates, word
from wizard.documents.preview import preview

GUIDE = (Path(__file__).parents[3] / "docs" / "templates.md").read_text(encoding="utf-8")
CONTEXT: dict[str, Any] = {
    "rader": [{"part": "Kommunen", "text": "Lokal", "varde": "5 kr"}],
    "belopp": "5 kr",
    "skal": "Ett\n\n- två",
    "program": "programmet",
    "lista": [{"text": "Mål", "matt": ["enkät"]}],
}


def test_the_examples_in_the_guide_can_be_written(tmp_path: Path) -> None:
    example = "\n\n".join(re.findall(r"^```\n(.*?)^```", GUIDE, re.M | re.S))
    xhtml = templates(tmp_path, mall=example).render("mall", CONTEXT)
    assert len(opened(word(xhtml)).tables) == 1
    assert preview(xhtml) == (
        "Tabell: Parternas åtaganden\n\n• Part: Kommunen\n  Åtagande: Lokal\n  Värde: 5 kr\n\n"
        "Kommunen bidrar med 5 kr per år. \n\nEtt\n\n• två\n\nSe programmet [1].\n\n"
        "1. Mål\n   • Följs upp genom enkät.\n\n[1]\tBeslutet.\n\n"
        "Innehåll\n\n1 Förutsättningar\n2 Avslut\nBilaga\u00a01. Budget\n\n"
        "1 Förutsättningar\n-----------------\n\n"
        "Upphör något av detta avslutas partnerskapet enligt punkt\u00a02. Bilaga\u00a01 visar beloppen.\n\n"
        "2 Avslut\n--------\n\nBilaga\u00a01. Budget\n----------------\n"
    )
