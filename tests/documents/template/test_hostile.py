"""A template that would break out, hang the program or fill the memory is refused, in a second or two."""

import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.documents.writing import templates
from wizard.documents.template import limits
from wizard.documents.template.limits import PURSE
from wizard.faults import VagvalError

CONTEXT: dict[str, Any] = {"x": "text", "lista": ["a"] * 100, "post": {"namn": "N"}}
SECONDS = 5
"""Of the processor's time. A refusal takes about one; the rest is for slow machines."""


@pytest.fixture
def small_purse(monkeypatch: pytest.MonkeyPatch) -> None:
    """What spends a small purse spends a large one too, only later."""
    monkeypatch.setattr(limits, "PURSE", PURSE // 10)


def _doubled(first: str, step: str) -> str:
    """Sixty steps, each of which makes twice as much as the one before."""
    return first + "".join(step.format(new=n + 1, old=n) for n in range(60)) + "{{ a60 }}"


# Each is (what it tries, the template, code). Where nothing else is said the fault is on line 3.
HOSTILE = [
    # out of the sandbox
    ("Python's classes", "{{ x.__class__.__mro__ }}", "DOK033"),
    ("the same as an item", "{{ x['__class__'] }}", "DOK033"),
    ("a function's globals", "{{ granska.__globals__ }}", "DOK033"),
    ("the environment by way of a loop", "{% for a in lista %}{{ loop._recurse }}{% endfor %}", "DOK033"),
    ("the environment by way of a class", "{{ namespace.__init__.__globals__ }}", "DOK033"),
    ("the template itself", "{{ self.__init__ }}", "DOK033"),
    ("classes by way of a format", "{{ '{0.__class__}'.format(x) }}", "DOK033"),
    ("classes by way of a mapping's format", "{{ '{x.__class__}'.format_map(post) }}", "DOK033"),
    ("classes by way of a filter", "{{ lista|map(attribute='__class__')|join }}", "DOK033"),
    ("a filter that fetches anything", "{{ x|attr('__class__') }}", "DOK005"),
    ("a change of what it is given", "{{ post.update({'namn': 'M'}) }}", "DOK033"),
    ("a file outside the folder", "{% include '../mall.md' %}", "DOK001"),
    ("a file by its whole path", "{% include '/etc/passwd' %}", "DOK001"),
    ("a file whose name is worked out", "{% include x %}", "DOK003"),
    # for ever
    ("a huge range", "{% for a in range(1000000000) %}{% endfor %}", "DOK033"),
    ("a loop in a loop", "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}", "DOK082"),
    ("a loop in a loop that chooses nothing", "{% for a in range(10000) %}{% for b in range(10000) if b < 0 %}{% endfor %}{% endfor %}", "DOK082"),
    ("loops over what it is given", "{% for a in lista %}{% for b in lista %}{% for c in lista %}{% for d in lista %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}", "DOK082"),
    ("a long list put in order again and again", "{% set a = range(9999)|list %}{% for b in a %}{% set c = a|sort %}{% endfor %}", "DOK082"),
    ("a macro that calls itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "DOK034"),
    ("a macro that calls itself twice, to a depth", "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(50) }}", "DOK082"),
    ("a loop that calls itself", "{% for a in lista recursive %}{{ loop(lista) }}{% endfor %}", "DOK034"),
    ("a file that takes in itself", "{% include 'mall.md' %}", "DOK034"),
    # fill the memory
    ("a text times a number", "{{ 'a' * 1000000000 }}", "DOK033"),
    ("a list times a number", "{% set a = [1] * 1000000000 %}", "DOK033"),
    ("a power", "{{ 10 ** 10 ** 10 }}", "DOK033"),
    ("a number squared again and again", "{% set a = namespace(b=3) %}{% for c in lista %}{% set a.b = a.b * a.b %}{% endfor %}", "DOK033"),
    ("a wide format", "{{ '%1000000000d' % 1 }}", "DOK033"),
    ("a wide format by method", "{{ '{:1000000000}'.format(1) }}", "DOK033"),
    ("a wide line", "{{ 'a'.center(1000000000) }}", "DOK033"),
    ("wide tabs", "{{ x.expandtabs(1000000000) }}", "DOK033"),
    ("a text in place of nothing", "{{ x.replace('', x) }}", "DOK033"),
    ("a long text between the parts of a long list", "{{ range(9999)|join('" + "a" * 100_000 + "') }}", "DOK082"),
    ("a filter that fills up a list", "{{ [1]|batch(1000000000, 'x')|list|length }}", "DOK005"),
    ("long text in a long loop", "{% for a in range(9999) %}" + "a" * 100_000 + "{% endfor %}", "DOK082"),
    ("text doubled by joining", _doubled("{% set a0 = x %}", "{{% set a{new} = a{old} ~ a{old} %}}"), "DOK082"),
    ("text doubled by adding", _doubled("{% set a0 = x %}", "{{% set a{new} = a{old} + a{old} %}}"), "DOK082"),
    ("a list doubled by adding", _doubled("{% set a0 = lista %}", "{{% set a{new} = a{old} + a{old} %}}"), "DOK082"),
    ("text doubled by a block", _doubled("{% set a0 = x %}", "{{% set a{new} %}}{{{{ a{old} }}}}{{{{ a{old} }}}}{{% endset %}}"), "DOK082"),
    ("text doubled by a macro", _doubled("{% macro m(a) %}{{ a }}{{ a }}{% endmacro %}{% set a0 = x %}", "{{% set a{new} = m(a{old}) %}}"), "DOK082"),
    ("lists in lists", _doubled("{% set a0 = lista %}", "{{% set a{new} = [a{old}, a{old}] %}}"), "DOK033"),
    ("lists in round brackets", _doubled("{% set a0 = lista %}", "{{% set a{new} = (a{old}, a{old}) %}}"), "DOK033"),
    # too much for the readers
    ("brackets in brackets", "{{ " + "(" * 5_000 + "x" + ")" * 5_000 + " }}", "DOK083"),
    ("a very long sum", "{{ " + "x + " * 20_000 + "x }}", "DOK083"),
    ("conditions in conditions", "{% if x %}" * 5_000 + "a" + "{% endif %}" * 5_000, "DOK084"),
    ("loops in loops in loops", "{% for a in lista %}" * 30 + "a" + "{% endfor %}" * 30, "DOK084"),
    ("very many branches", "{% if x %}" + "{% elif lista %}a" * 5_000 + "{% endif %}", "DOK084"),
]  # fmt: skip
# Faults of the whole file, on its first line.
WHOLE = [
    ("a very long template", "a" * 300_000, "DOK023"),
    ("a file that is no template at all", "å" * 3_000_000, "DOK023"),
    ("very many square brackets", "[" * 100_000, "DOK087"),
    ("very many stars", "*a " * 80_000, "DOK087"),
    ("a very wide table", "Tabell: T\n\n|" + "a|" * 5_000 + "\n|" + "-|" * 5_000, "DOK087"),
]


def refused(folder: Path, text: str) -> tuple[str, int, str]:
    """Code, line and words, within the time."""
    kept = templates(folder, mall=text)
    begun = time.thread_time()
    with pytest.raises(VagvalError) as caught:
        kept.render("mall", CONTEXT)
    assert time.thread_time() - begun < SECONDS
    first = caught.value.faults[0]
    assert first.place.file == str(folder / "mall.md")
    return first.code.name, first.place.line, str(first)


@pytest.mark.usefixtures("small_purse")
@pytest.mark.parametrize(("text", "code"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_template_is_refused_with_its_line(tmp_path: Path, text: str, code: str) -> None:
    assert refused(tmp_path, f"A\n\n{text}")[:2] == (code, 3)


@pytest.mark.parametrize(("text", "code"), [row[1:] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_a_hostile_file_is_refused_before_it_is_read_closely(tmp_path: Path, text: str, code: str) -> None:
    assert refused(tmp_path, text)[:2] == (code, 1)


def test_the_refusal_says_what_to_do(tmp_path: Path) -> None:
    assert refused(
        tmp_path, "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}"
    )[2].endswith(
        f"Dokumentet skulle bli längre än {PURSE} tecken, eller aldrig klart. Ta bort upprepningen."
    )
    assert "inte är tillåtet: anropet center()" in refused(tmp_path, "{{ x.center(10) }}")[2]
    assert "inte är tillåtet: listor i listor" in refused(tmp_path, "{% set a = [lista, lista] %}")[2]


def test_a_link_out_of_the_folder_is_refused_where_it_is_included(tmp_path: Path) -> None:
    (tmp_path / "hemligt.md").write_text("HEMLIGT", encoding="utf-8")
    (tmp_path / "mallar").mkdir()
    (tmp_path / "mallar" / "_del.md").symlink_to(tmp_path / "hemligt.md")
    assert refused(tmp_path / "mallar", "A\n\n{% include '_del.md' %}")[:2] == ("DOK085", 3)


def test_a_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    templates(tmp_path / "mallar", mall="A")
    (tmp_path / "hit").symlink_to(tmp_path / "mallar", target_is_directory=True)
    assert "A" in templates(tmp_path / "hit").render("mall", {})


@pytest.mark.usefixtures("small_purse")
def test_each_document_has_a_purse_of_its_own(tmp_path: Path) -> None:
    kept = templates(tmp_path, mall="{% for a in lista %}" + "a" * 1_000 + "{% endfor %}")
    for _ in range(limits.PURSE // 100_000 + 2):
        assert kept.render("mall", CONTEXT).count("a" * 1_000)


@pytest.mark.usefixtures("small_purse")
def test_two_documents_at_once_do_not_pay_for_each_other(tmp_path: Path) -> None:
    kept = templates(
        tmp_path,
        dyr="{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
        mall="A",
    )
    failed: list[str] = []

    def dear() -> None:
        with pytest.raises(VagvalError):
            kept.render("dyr", CONTEXT)
        failed.append("dyr")

    beside = threading.Thread(target=dear)
    beside.start()
    assert "A" in kept.render("mall", CONTEXT)
    beside.join()
    assert failed == ["dyr"]


def test_the_text_of_a_large_case_is_well_within_the_purse(tmp_path: Path) -> None:
    kept = templates(tmp_path, mall="{% for a in lista %}\n\n{{ a }}\n\n{% endfor %}")
    assert len(kept.render("mall", {"lista": ["å" * 20_000] * 500})) > 10_000_000
