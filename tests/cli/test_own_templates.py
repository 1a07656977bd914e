"""kontroll --mallar, and what historik says of a document: a municipality's own templates from outside."""

from pathlib import Path

from tests.cli.conftest import UNSURE, Vagval
from tests.cli.test_commands import answered
from wizard.places import template_folder


def test_a_fault_on_a_branch_of_a_municipalitys_template_is_found_before_anything_is_written(
    vagval: Vagval,
) -> None:
    Path("mallar").mkdir()
    part = (template_folder() / "_samlad.md").read_text(encoding="utf-8")
    Path("mallar/_samlad.md").write_text(
        part.replace("bedomning.lutar }}", "bedomning.lutr }}"), encoding="utf-8"
    )
    (found,) = answered(vagval, "kontroll", "--mallar", "mallar", code=1)["fel"]
    assert (found["fil"], found["kod"]) == ("mallar/_samlad.md", "DOK030")
    assert (
        "bedomning.lutr }}" in Path(found["fil"]).read_text(encoding="utf-8").splitlines()[found["rad"] - 1]
    )
    assert found["atgard"] == "Menade du ”lutar”?"


def test_the_history_says_which_template_wrote_a_document(vagval: Vagval) -> None:
    Path("mallar").mkdir()
    own = "{# mall: intagsnotering, version Exempelby 2 #}\n\nEgen text."
    Path("mallar/intagsnotering.md").write_text(own, encoding="utf-8")
    id = vagval("importera", UNSURE).out.strip()
    vagval("dokument", id, "--mall", "intagsnotering", "--mallar", "mallar", "--till", "ut")
    assert "Dokument skrevs: intagsnotering version Exempelby 2 (kommunens)" in " ".join(
        vagval("historik", id).out.split()
    )
    last = answered(vagval, "historik", id)["handelser"][-1]["innehall"]["dokument"]
    assert (last["mall_version"], last["mall_fran"]) == ("Exempelby 2", "kommunens")
    assert len(last["mall_sha256"]) == len(last["brevhuvud_sha256"]) == 64
