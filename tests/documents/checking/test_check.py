"""What is wrong with templates, views and letterheads is found with file and line before anything is written."""

from pathlib import Path

import pytest

from tests.documents.cases import BANK
from tests.documents.checking import plants
from tests.documents.checking.plants import PLANTS, Plant, found, lacking, plain, unsaid
from wizard.documents.checking.check import KINDS, check
from wizard.places import template_folder


def test_nothing_is_wrong_with_the_programs_own_templates() -> None:
    assert check([template_folder()], BANK) == []


@pytest.mark.parametrize("plant", PLANTS, ids=[one.what for one in PLANTS])
def test_a_planted_fault_is_found_where_it_stands_and_nothing_else_is(tmp_path: Path, plant: Plant) -> None:
    faults = found(tmp_path, plant.text, plant.other)
    file, line = ("_del.md", plant.line) if plant.within else ("prov.md", plant.line + 2)
    said = [(one.code.name, Path(one.place.file).name, one.place.line) for one in faults]
    assert said == [(plant.code, file, line)], [str(one) for one in faults]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{{ arende.titell }}", "”arende.titell” finns inte i underlaget. Menade du ”titel”?"),
        ("{{ svar.syftte.svar }}", "Menade du ”syfte”?"),
        ("{{ avsnitt.ekonmi.rader|length }}", "Menade du ”ekonomi”?"),
        ("{% if svar.barn.lage == 'besvrad' %}A{% endif %}", "svar.barn.lage är aldrig ”besvrad”. Menade du ”besvarad”?"),
    ],
)  # fmt: skip
def test_the_nearest_name_is_told(tmp_path: Path, text: str, hint: str) -> None:
    (only,) = found(tmp_path, text)
    assert hint in str(only)


@pytest.mark.parametrize(
    "text",
    [
        "{% for m in trad.mal if m.nummer %}{{ loop.index }}. {{ m.text }}{% else %}A{% endfor %}",
        "{% set ns = namespace(antal=0) %}{% for p in parter %}{% set ns.antal = ns.antal + 1 %}{% endfor %}{{ ns.antal }}",
        "{% if svar.barn.val in ('ja', 'nej') and 'moms' not in svar.villkor.valda %}{{ svar.barn.svar }}{% endif %}",
        "{{ parter|map(attribute='namn')|join(', ') }} {{ (parter|first).namn }} {{ parter[0].orgnr }} {{ oppna|length }}",
        "{% macro m(s, t='A') %}{{ s.svar }}{{ t }}{% endmacro %}{{ m(svar.barn) }}{{ m(s=svar.syfte, t=arende.titel) }}",
        "{% for id, ett in svar.items() %}{{ id }}{% endfor %}{{ kop.villkor.b }}{{ kop.villkor['d'] }}",
        "{{ arende.titel if kort else trad.mal|length }} {{ svar.barn.svar or 'inget' }}",
        "{% if publicering or visa_granskning %}A{% endif %}{{ oppna_forst|rik }}",
        "{% import '_del.md' as d %}{{ d.m(svar.barn) }}",
        "{% extends '_del.md' %}\n\n{% block b %}{{ m(svar.barn) }}{{ super() }}{% endblock %}",
        "{% for p in parter[:1] %}{{ p.namn }}{% endfor %}",
    ],
)  # fmt: skip
def test_what_is_right_is_not_complained_of(tmp_path: Path, text: str) -> None:
    assert (
        found(tmp_path, text, "{% macro m(s) %}{{ s.svar }}{% endmacro %}\n\n{% block b %}A{% endblock %}")
        == []
    )


def test_a_template_about_a_practice_case_is_checked_against_its_own_view(tmp_path: Path) -> None:
    text = "{# mall: ovning_facit, version 1.0 #}\n\n{% if omtvistad %}{{ lardomen }}{{ arende.titel }}{% endif %}\n"
    (tmp_path / "ovning_facit.md").write_text(text, "utf-8")
    faults = check([tmp_path], BANK, {"ovning_facit": KINDS["ovning_facit"]})
    told = [str(one) for one in faults if one.code.name == "DOK030"]
    assert len(told) == 2
    assert "ovning_facit.md:3" in told[0]
    assert "Menade du ”lardom”?" in told[0]


# -- views ---------------------------------------------------------------------------------------------


def test_a_documents_own_view_is_known_by_its_return_annotation(tmp_path: Path) -> None:
    assert found(tmp_path, "{{ vy.rubrik }} {{ vy.antal }}", more={"vy": plain}) == []
    (only,) = found(tmp_path, "{{ vy.rubriken }}", more={"vy": plain})
    assert (only.code.name, only.place.line) == ("DOK030", 3)


def test_a_view_function_that_does_not_say_what_it_gives_is_a_fault_where_it_is_written(
    tmp_path: Path,
) -> None:
    (only,) = found(tmp_path, "A", more={"vy": unsaid})
    assert (only.code.name, only.place.file) == ("DOK080", plants.__file__)
    assert "def unsaid" in Path(plants.__file__).read_text(encoding="utf-8").split("\n")[only.place.line - 1]


def test_a_field_that_can_lack_a_value_is_a_fault_where_the_view_is_written(tmp_path: Path) -> None:
    (only,) = found(tmp_path, "A", more={"vy": lacking})
    assert (only.code.name, only.place.file) == ("DOK081", plants.__file__)
    assert "Lacking.rubrik" in only.cause


# -- versions and letterheads --------------------------------------------------------------------------


@pytest.mark.parametrize("head", ["", "{# mall: annan, version 1 #}\n\n", "{# version 1 #}\n\n"])
def test_a_template_says_first_which_it_is(
    tmp_path: Path, head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plants, "HEAD", head)
    (only,) = found(tmp_path, "A")
    assert (only.code.name, only.place.line) == ("DOK079", 1)
    assert "{# mall: prov, version 1.0 #}" in only.remedy


def test_a_letterhead_that_lacks_a_style_is_a_fault_of_the_letterhead(tmp_path: Path) -> None:
    from tests.documents.word.test_word import changed

    (tmp_path / "stil.docx").write_bytes(changed("word/styles.xml", 'w:val="heading 2"', 'w:val="annan"'))
    (only,) = found(tmp_path, "A")
    assert (only.code.name, only.place.file) == ("DOK051", str(tmp_path / "stil.docx"))


def test_a_letterhead_that_is_none_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "stil.docx").write_bytes(b"inte en zip")
    (only,) = found(tmp_path, "A")
    assert (only.code.name, only.place.file) == ("DOK050", str(tmp_path / "stil.docx"))


# -- every answer has a place --------------------------------------------------------------------------


def test_every_answer_that_no_document_prints_is_named_unless_it_is_waived(tmp_path: Path) -> None:
    asked = list(BANK.questions)
    printed = "".join(f"{{{{ svar.{id}.svar }}}}" for id in asked[1:] if not BANK.questions[id].per_part)
    waived = "".join(f"{id}: frågas bara i samtal\n" for id in asked if BANK.questions[id].per_part)
    faults = found(tmp_path, printed, waived=waived)
    assert [(one.code.name, one.cause) for one in faults] == [
        ("DOK077", f"Svaret på ”{asked[0]}” står inte i något dokument.")
    ]
    assert found(tmp_path, printed, waived=f"{waived}{asked[0]}: står i diariet\n") == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("barn: står ju där", "DOK078"),
        ("finns_inte: fel namn", "DOK070"),
        ("vem: ''", "DOK076"),
    ],
)
def test_a_waiver_that_does_not_hold_is_a_fault_on_its_line(tmp_path: Path, line: str, code: str) -> None:
    faults = found(tmp_path, "{{ svar.barn.svar }}", waived=f"syfte: en anledning\n{line}\n")
    said = [(one.code.name, one.place.line) for one in faults if one.code.name != "DOK077"]
    assert said == [(code, 2)]


def test_to_choose_by_an_answer_is_not_to_print_it(tmp_path: Path) -> None:
    faults = found(
        tmp_path, "{% if svar.barn.svar %}{{ svar.syfte.svar }}{% endif %}", waived="vem: utan plats\n"
    )
    lost = {one.cause.split("”")[1] for one in faults}
    assert "barn" in lost
    assert "syfte" not in lost


def test_lists_put_together_print_the_answers_of_both(tmp_path: Path) -> None:
    text = "{% for r in avsnitt.ekonomi.rader + avsnitt.losning.texter %}\n- {{ r.svar }}\n{% endfor %}"
    lost = {one.cause.split("”")[1] for one in found(tmp_path, text, waived="vem: utan plats\n")}
    assert lost.isdisjoint({"medel", "syfte"})
    assert "bakgrund" in lost


def test_a_municipality_is_told_which_answers_its_own_templates_lose(tmp_path: Path) -> None:
    own = set()
    for path in template_folder().glob("*.md"):
        text = path.read_text(encoding="utf-8")
        if "avsnitt.vagval.rader" in text:
            own.add(str(tmp_path / path.name))
            other = text.replace("avsnitt.vagval.rader", "avsnitt.arende.rader")
            (tmp_path / path.name).write_text(other, encoding="utf-8")
    faults = check([tmp_path, template_folder()], BANK)
    assert {one.code.name for one in faults} == {"DOK077"}
    assert {one.place.file for one in faults} <= own
    told = [one.cause for one in faults if "”reserverbar”" in one.cause]
    assert told[0].startswith(
        "Svaret på ”reserverbar” står inte i något dokument. I programmets mallar står det i "
    )
