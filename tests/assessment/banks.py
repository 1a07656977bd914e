"""Small banks for tests of meaning: written inline, or drawn at random."""

import datetime
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from wizard.bank import schema
from wizard.bank.conditions import Condition
from wizard.bank.load import compile_condition
from wizard.bank.model import Bank

WHEN = datetime.date(2026, 1, 1)


def question(id: str, options: str = "ja nej", **more: Any) -> dict[str, Any]:
    """A choice between the options named; `more` are keys of the bank's own format."""
    svar = [{"id": option, "text": option.capitalize()} for option in options.split()]
    head = {"id": id, "typ": "val", "text": f"Fråga {id}?", "varför": "Det påverkar.", "källor": ["VV"]}
    return head | {"svar": svar, "antas": options.split()[0]} | more


def criterion(id: str, when: dict[str, Any], role: str = "stopp", **more: Any) -> dict[str, Any]:
    """A criterion that is uppfyllt when the condition holds."""
    texts = {"text": f"Kriterium {id}", "uppfyllt": f"{id} bra.", "ej_uppfyllt": f"{id} dåligt."}
    return {"id": id, "roll": role, "uppfyllt_om": when, "källor": ["VV"]} | texts | more


def row(id: str, form: str, when: dict[str, Any]) -> dict[str, Any]:
    """A row of the decision table."""
    return {"id": id, "form": form, "när": when, "text": f"Rad {id}.", "källor": ["VV"]}


def bad(name: str) -> dict[str, str]:
    """The condition that a criterion is ej_uppfyllt."""
    return {"kriterium": name, "är": "ej_uppfyllt"}


def good(name: str) -> dict[str, str]:
    """The condition that a criterion is uppfyllt."""
    return {"kriterium": name, "är": "uppfyllt"}


def condition(when: dict[str, Any]) -> Condition:
    """A condition by itself, as the bank's files write it."""
    return compile_condition(schema.Row.model_validate(row("r", "iop", when)).nar)


def small_bank(
    questions: Sequence[dict[str, Any]],
    criteria: Sequence[dict[str, Any]],
    rows: Sequence[dict[str, Any]],
    *,
    needs: dict[str, list[str]] | None = None,
    first: Sequence[str] = (),
    points: Sequence[dict[str, Any]] = (),
) -> Bank:
    """A bank of these parts. `needs`: form → its `behöver`; `first`: keys that come before a lean."""
    part = schema.QuestionFile.model_validate(
        {"id": "del1", "nummer": 1, "text": "Del", "varför": "Prov.", "frågor": list(questions)}
    )
    verdicts = [schema.Criterion.model_validate(one) for one in criteria]
    table = [schema.Row.model_validate(one) for one in rows]
    lawyer = [schema.LawyerPoint.model_validate(one) for one in points]
    names = dict.fromkeys(one.form for one in table)
    forms = {name: _form(name, (needs or {}).get(name, [])) for name in names}
    specs = {
        **{("visas_om", one.id): one.visas_om for one in part.fragor},
        **{("uppfyllt_om", one.id): one.uppfyllt_om for one in verdicts},
        **{("gäller_om", one.id): one.galler_om for one in verdicts},
        **{("rad", one.id): one.nar for one in table},
        **{("jurist", one.id): one.nar for one in lawyer},
    }
    return Bank(
        head=_head(first or [part.fragor[0].id]),
        sha256="prov",
        files={},
        parts=(part,),
        questions={one.id: one for one in part.fragor},
        facts={},
        criteria={one.id: one for one in verdicts},
        rows=tuple(table),
        forms=forms,
        groups={"en": schema.Group(id="en", text="en"), "annan": schema.Group(id="annan", text="annan")},
        sources={},
        constants={},
        lawyer_points=tuple(lawyer),
        conflicts=(),
        boards={},
        policies=(),
        conditions={key: compile_condition(spec) for key, spec in specs.items() if spec is not None},
    )


def _form(name: str, needs: list[str]) -> schema.Form:
    return schema.Form.model_validate(
        {
            "id": name, "text": name, "betyder": "Prov.", "nästa_steg": ["Gör något."],
            "grupp": "en" if name in {"iop", "bidrag"} else "annan", "behöver": needs, "källor": ["VV"],
        }
    )  # fmt: skip


def _head(first: Sequence[str]) -> schema.Head:
    intake = {"lutning_kräver": list(first), "för_tidigt": "{n} kvar", "läsrad": "Inget löfte.",
              "köpfrågan_oklar": "Oklart."}  # fmt: skip
    return schema.Head.model_validate(
        {"version": "1.0", "datum": WHEN.isoformat(), "namn": "Prov", "förbehåll": "Prov.", "intag": intake}
    )


# -- drawn at random ---------------------------------------------------------------------------------

OPTIONS = ["a", "b", "c"]


@st.composite
def conditions(
    draw: st.DrawFn, questions: Sequence[str], criteria: Sequence[str], depth: int = 2
) -> dict[str, Any]:
    """A condition over these questions and criteria."""
    atoms = ["fråga"] * bool(questions) + ["besvarad"] * bool(questions) + ["kriterium"] * bool(criteria)
    word = draw(st.sampled_from(atoms + (["alla", "någon", "inte", "antal"] if depth else [])))
    inner = conditions(questions, criteria, depth - 1)
    match word:
        case "fråga":
            options = draw(st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=2, unique=True))
            return {"fråga": draw(st.sampled_from(questions)), "är": options}
        case "besvarad":
            return {"fråga": draw(st.sampled_from(questions)), "besvarad": "ja"}
        case "kriterium":
            verdict = draw(st.sampled_from(["uppfyllt", "ej_uppfyllt"]))
            return {"kriterium": draw(st.sampled_from(criteria)), "är": verdict}
        case "inte":
            return {"inte": draw(inner)}
        case "antal":
            parts = draw(st.lists(inner, min_size=1, max_size=3))
            return {"antal": {"minst": draw(st.integers(1, len(parts))), "av": parts}}
        case _:
            return {word: draw(st.lists(inner, min_size=1, max_size=3))}


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """A small acyclic bank: some questions asked only on a condition, some with skäl, one for a jurist."""
    questions: list[dict[str, Any]] = []
    criteria: list[dict[str, Any]] = []
    for number in range(draw(st.integers(3, 6))):
        seen, judged = [one["id"] for one in questions], [one["id"] for one in criteria]
        more: dict[str, Any] = {"antas": draw(st.sampled_from(OPTIONS))}
        more["skäl_krävs"] = draw(st.lists(st.sampled_from(OPTIONS), max_size=2, unique=True))
        sometimes: bool = draw(st.booleans())
        if seen and sometimes:
            more["visas_om"] = draw(conditions(seen, judged))
        if seen and draw(st.integers(0, 3)) == 0:
            rests = draw(st.lists(st.sampled_from(seen), min_size=1, max_size=2, unique=True))
            more |= {"jurist": "ja", "vilar_på": rests}
        questions.append(question(f"q{number}", "a b c", **more))
        if draw(st.booleans()):
            names = [one["id"] for one in questions]
            one = criterion(f"k{len(criteria)}", draw(conditions(names, judged)))
            if draw(st.integers(0, 3)) == 0:
                one["gäller_om"] = draw(conditions(names, judged))
            criteria.append(one)
    names = [one["id"] for one in questions]
    criteria.append(criterion("k_sist", draw(conditions(names, [one["id"] for one in criteria]))))
    judged = [one["id"] for one in criteria]
    forms = ["iop", "bidrag", "upphandling"]
    rows = [
        row(f"r{number}", draw(st.sampled_from(forms)), draw(conditions([], judged, 1)))
        for number in range(draw(st.integers(2, 5)))
    ]
    return small_bank(questions, criteria, rows)
