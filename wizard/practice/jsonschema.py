"""JSON Schema of the files to practise on, so that an editor helps whoever writes a case.

`python -m wizard.practice.jsonschema` writes one for each kind of file into `ovning/schema/`.
"""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from wizard.bank.jsonschema import MEANS, schema_text
from wizard.places import bank_folder
from wizard.practice.reading import FOLDER
from wizard.practice.words import PassageFile, PracticeCase, SituationFile, TermFile

KINDS: Mapping[str, type[BaseModel]] = {
    "fall": PracticeCase,
    "situationer": SituationFile,
    "ordlista": TermFile,
    "kallor": PassageFile,
}

MEANS_HERE = {
    key: MEANS[key] for key in ("form", "fråga", "id", "källor") if key in MEANS
} | {
    "bas": "En fil i fall/grund/. Bara val, tal och datum följer med.",
    "betyder": "Vad ordet betyder, utan ordet självt.",
    "citat": "Orden som de står i papperet.",
    "datum": "Bedömningsdatum, eller papperets dag: åååå-mm-dd.",
    "facit": "Svaren som övas, med skäl och ledtråd.",
    "fakta": "Det som spelar roll, och var det står.",
    "fel": "Svar som inte är rätt: vad som lockar, och varför det inte håller.",
    "från": "Vem papperet kommer från.",
    "fällor": "Lockande svar, och vart bedömningen för dem.",
    "förutsatt": "Det som redan är besvarat när övningen börjar.",
    "förväxlas_med": "Det som provet har som fel svar.",
    "godtas": "Svar som är lika rätt som facits.",
    "ledtråd": "Var man letar, utan svaret.",
    "läge": "Det handläggaren har framför sig, i två till fem meningar.",
    "lärdom": "Att ta med sig, en eller två meningar. Visas efteråt.",
    "läsningar": "Bara på nivån omtvistad: svar som går att försvara.",
    "minuter": "Hur lång tid fallet tar.",
    "nivå": "lätt, medel, svår eller omtvistad.",
    "papper": "Papperen som de skulle komma in. I ett faktum: papperets id.",
    "skillnad": "Hur ordet skiljs från dem det förväxlas med.",
    "spelar_roll": "Varför stället betyder något när form väljs.",
    "ställe": "Källans id, eller källa#ställe.",
    "svar": "Ett val, flera, ett tal, ett datum eller en text.",
    "säger": "Vad som står där, med egna ord.",
    "tema": "Vad fallet tränar. Minst två fall har varje tema.",
    "titel": "I listan; säger inget om svaret.",
    "uppdrag": "Vad den som övar ska göra, i du-form.",
    "varför": "Varför svaret är rätt. I ett fall också skälet i facits eget ärende.",
    "väntat": "Vad den riktiga bedömningen ska komma till.",
}  # fmt: skip
"""What a key means, shown when the editor's pointer rests on it."""


def schemas() -> dict[str, str]:
    """File name → JSON Schema as text, for each kind of file."""
    return {
        f"{kind}.schema.json": schema_text(f"Vägvals övningar: {kind}", model, MEANS_HERE)
        for kind, model in KINDS.items()
    }


def write(folder: Path) -> None:
    """Write every schema into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write(bank_folder() / FOLDER / "schema")
