"""JSON Schema of the bank's files, so that an editor helps the jurist while she writes.

`python -m wizard.bank.jsonschema` writes one file for each kind into the bank's folder `schema/`. They are
made from `wizard.bank.schema` and `wizard.bank.requirement`, so editor and program cannot disagree about
which keys there are.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from wizard.bank.load import FILES, FOLDERS, LATER
from wizard.places import bank_folder

_CONDITION = ("AllSpec", "AnySpec", "NotSpec", "CountSpec", "QuestionSpec", "CriterionSpec")
MEANS = {
    "antal": "Minst så många av villkoren gäller.",
    "antas": "Svaret som lutningen räknar med tills frågan är besvarad.",
    "används": "dokument: frågan läses inte av något villkor, bara av mallarna.",
    "anmärkning": "Det som står i revisionskollen när punkten inte håller.",
    "alla": "Alla villkoren gäller.",
    "behöver": "Kriterier av rollen hinder eller beredskap som ska vara uppfyllda innan formen är klar.",
    "besvarad": "Gäller när frågan är besvarad. Okänt tills dess, aldrig falskt.",
    "ensam": "ja: svaret kan inte väljas tillsammans med andra (flerval).",
    "form": "En form i former.yaml.",
    "fråga": "En fråga, eller ett härlett faktum i fakta.yaml.",
    "ej_omsatt": "Varför inget i banken möter kravet.",
    "följd": "Visas efter svaret: vad det leder till.",
    "från": "Den dag då värdet börjar gälla, åååå-mm-dd.",
    "granskade": "Vad revisorerna såg i de granskade nämnderna.",
    "gör_så_här": "Vad man skriver i stället.",
    "gäller_om": "När kriteriet prövas. Annars är det ej aktuellt.",
    "hela": "Hittas när texten inte är något annat än frasen. En text utan ord hittas alltid.",
    "hjälp": "Visas när användaren ber om hjälp.",
    "hjälptext": "ja: hittar en text som är frågans eller kolumnens egen hjälptext.",
    "högst": "Talet är högst så här stort. I språkvakten: listan har högst så många rader.",
    "i_citat": "ja: läser också det som står inom citattecken.",
    "id": "Kort namn: a–z, siffror och understreck. Ändras aldrig när det har börjat användas.",
    "intag": "Frågans nummer i intaget, 1–12.",
    "inte": "Villkoret gäller inte.",
    "jurist": "ja: en juristfråga. Svaret räknas bara med namn, datum och skäl.",
    "konstant": "Ett belopp eller en tid i konstanter.yaml.",
    "krav": "Vad källan kräver på stället, med egna ord.",
    "kriterium": "Ett kriterium i kriterier/.",
    "kräver": "I en sats: kriterier som är uppfyllda. I revisionskollen: skäl, ställningstagande.",
    "källor": "Källans id i kallor.yaml, med ställe efter #: S0#3.1.",
    "lika": "Hittas när samma text står på minst så många frågor.",
    "luckor": "Luckor i den röda tråden som är en anmärkning, med sina koder.",
    "läser": "Frågorna som faktumet räknas fram ur. I språkvakten: texterna som regeln läser.",
    "läser_inte": "Texter som regeln går förbi.",
    "minst": "Talet, eller antalet, är minst så här stort.",
    "någon": "Minst ett av villkoren gäller.",
    "när": "Villkoret. Den första raden som är sann avgör.",
    "omsatt": "Vad som möter kravet, med sort och id: fråga onskas, kriterium ej_kop, rad r04, röd tråd mål.",
    "ord": "Fraserna som hittas: ord, början- på ord, -slutet på ord, ett/annat, … för några ord, <tal> eller <ordlista>.",
    "per_part": "ja: frågas eller prövas för varje organisation.",
    "roll": "stopp och kärna krävs för IOP. hinder och beredskap säger vad som återstår. väg skiljer rader åt.",
    "rubrik": "Rubriken när svaret skrivs ut i ett dokument.",
    "skäl_krävs": "Svaren som bara räknas när de har ett skäl.",
    "ställe": "Källans id och stället i den: S0#3.1.",
    "svar": "Svarsalternativen, i tangenternas ordning.",
    "typ": "val · flerval · tal · belopp (kronor) · datum · text",
    "uppfyllt_om": "När kriteriet är uppfyllt. Uppfyllt talar alltid för att gå vidare.",
    "utan_anmärkning_om": "När revisorerna inte hade haft något att anmärka på.",
    "utom_i_meningen": "Står någon av fraserna i samma mening hittas ingenting där.",
    "utom_i_texten": "Står någon av fraserna i texten hittas ingenting i den.",
    "varför": "En mening om varför frågan ställs, eller varför ordvalet spelar roll.",
    "vilar_på": "Frågorna som juristens svar vilar på. Ändras någon av dem ställs frågan om igen.",
    "visas_om": "När frågan ställs. Utan villkor ställs den alltid.",
    "är": "Svaret, eller ett av svaren. För ett kriterium: uppfyllt eller ej_uppfyllt.",
}
"""What a key means, shown when the editor's pointer rests on it."""


def schemas() -> dict[str, str]:
    """File name → JSON Schema as text, for each kind of file in the bank."""
    kinds = {
        name.removesuffix(".yaml").removesuffix("/"): model
        for name, model in {**FILES, **LATER, **FOLDERS}.items()
    }
    return {
        f"{kind}.schema.json": schema_text(f"Vägvals frågebank: {kind}", model, MEANS)
        for kind, model in kinds.items()
    }


def schema_text(title: str, model: type[BaseModel], means: Mapping[str, str]) -> str:
    """The JSON Schema of one kind of file. `means`: what its keys mean."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_plain(model.model_json_schema(), means),
    }
    schema["title"] = title
    defined = schema.get("$defs", {})
    if "QuestionSpec" in defined:
        defined["Villkor"] = {"oneOf": [{"$ref": f"#/$defs/{name}"} for name in _CONDITION]}
        defined["QuestionSpec"]["oneOf"] = [
            {"required": ["är"]},
            {"anyOf": [{"required": ["minst"]}, {"required": ["högst"]}]},
            {"required": ["besvarad"]},
        ]
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _plain(schema: Any, means: Mapping[str, str]) -> Any:
    """Without what an editor has no use for, with our words for the keys, a condition named once."""
    if isinstance(schema, list):
        return [_plain(part, means) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if [part.get("$ref") for part in schema.get("oneOf", [])] == [f"#/$defs/{name}" for name in _CONDITION]:
        return {"$ref": "#/$defs/Villkor"}
    given = [part for part in schema.get("anyOf", []) if part != {"type": "null"}]
    if len(given) == 1:
        return _plain(given[0], means)
    kept = {
        key: part for key, part in schema.items() if key not in ("title", "description", "default", "anyOf")
    }
    plain = {key: _plain(part, means) for key, part in kept.items() if key != "properties"}
    if given:
        plain["anyOf"] = _plain(given, means)
    if "properties" in schema:
        plain["properties"] = {
            key: {**_plain(part, means), **({"description": means[key]} if key in means else {})}
            for key, part in schema["properties"].items()
        }
    return plain


def write(folder: Path) -> None:
    """Write every schema into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write(bank_folder() / "schema")
