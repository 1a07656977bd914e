"""The logic of the bank in words: criteria by role, the decision table, forms, points and conflicts."""

from collections.abc import Mapping

from wizard.bank.model import Bank, criterion_node
from wizard.bank.schema import Criterion, Form, Role
from wizard.documents.bankview.names import ROLES, Names, RuleView, anchor, capital
from wizard.documents.view.words import Reference, View

_ROLES: Mapping[Role, tuple[str, str]] = {
    "stopp": (
        "Stopp",
        "Krävs för IOP. När ett av dem är prövat och inte uppfyllt leder det till en annan form, eller till ingen alls.",
    ),
    "kärna": ("Kärna", "Det som gör samarbetet till ett partnerskap. Alla krävs för IOP."),
    "väg": ("Väg", "Skiljer rader, former och frågor åt. Är varken bra eller dåligt i sig."),
    "hinder": ("Hinder", "Ändrar aldrig formen. Så länge ett hinder står kvar är beredskapen stopp."),
    "beredskap": ("Beredskap", "Ändrar aldrig formen. Säger vad som återstår innan formen är klar."),
    "varning": ("Varning", "Ändrar varken form eller beredskap. Syns för läsaren."),
}


class CriterionView(View):
    """A criterion: when it applies, when it is met, and what is said then."""

    nummer: int
    id: str
    kod: str
    text: str
    per_part: bool
    galler: RuleView | None
    uppfylls: RuleView
    uppfyllt: str
    ej_uppfyllt: str
    lases_av: tuple[str, ...]
    kallor: tuple[Reference, ...]


class RoleView(View):
    """The criteria of one role, and what the role does."""

    ankare: str
    rubrik: str
    forklaring: str
    kriterier: tuple[CriterionView, ...]


class RowView(View):
    """A row of the decision table."""

    id: str
    form: str
    nar: RuleView
    text: str
    kallor: tuple[Reference, ...]


class RouteView(View):
    """A way to carry out a form."""

    id: str
    text: str
    nar: RuleView
    kallor: tuple[Reference, ...]


class FormView(View):
    """A form of collaboration."""

    id: str
    rubrik: str
    betyder: str
    grupp: str
    rader: str
    nasta_steg: tuple[str, ...]
    behover: tuple[str, ...]
    rod_trad: bool
    vagar: tuple[RouteView, ...]
    overklagande: str
    kallor: tuple[Reference, ...]


class PointView(View):
    """A point where a jurist must decide."""

    id: str
    text: str
    kriterium: str
    nar: RuleView | None
    kallor: tuple[Reference, ...]


class ConflictView(View):
    """Two sources that disagree."""

    id: str
    fraga: str
    lasning_1: str
    lasning_2: str
    hantering: str
    nar: RuleView
    kallor: tuple[Reference, ...]


def role_views(names: Names) -> tuple[RoleView, ...]:
    """The roles that the bank uses, in the order of the book, with their criteria."""
    found = []
    for role in ROLES:
        title, meaning = _ROLES[role]
        criteria = [_criterion(names, one) for one in names.bank.criteria.values() if one.roll == role]
        if criteria:
            found.append(
                RoleView(
                    ankare=anchor("roll", title.lower()),
                    rubrik=title,
                    forklaring=meaning,
                    kriterier=tuple(criteria),
                )
            )
    return tuple(found)


def _criterion(names: Names, criterion: Criterion) -> CriterionView:
    conditions = names.bank.conditions
    applies = conditions.get(("gäller_om", criterion.id))
    return CriterionView(
        nummer=names.criteria[criterion.id],
        id=criterion.id,
        kod=criterion.kod,
        text=criterion.text,
        per_part=criterion.per_part,
        galler=names.rule(applies) if applies else None,
        uppfylls=names.rule(conditions["uppfyllt_om", criterion.id]),
        uppfyllt=criterion.uppfyllt,
        ej_uppfyllt=criterion.ej_uppfyllt,
        lases_av=names.readers(criterion_node(criterion.id)),
        kallor=names.cite(criterion.kallor),
    )


def row_views(names: Names) -> tuple[RowView, ...]:
    """The decision table, in its order."""
    bank = names.bank
    return tuple(
        RowView(
            id=row.id,
            form=capital(bank.forms[row.form].text),
            nar=names.rule(bank.conditions["rad", row.id]),
            text=row.text,
            kallor=names.cite(row.kallor),
        )
        for row in bank.rows
    )


def form_views(names: Names) -> tuple[FormView, ...]:
    """The forms, in the order of the bank."""
    return tuple(_form(names, names.bank, form) for form in names.bank.forms.values())


def _form(names: Names, bank: Bank, form: Form) -> FormView:
    routes = tuple(
        RouteView(id=route.id, text=route.text, nar=names.rule(condition), kallor=names.cite(route.kallor))
        for route, condition in bank.routes(form.id)
    )
    return FormView(
        id=form.id,
        rubrik=capital(form.text),
        betyder=form.betyder,
        grupp=bank.groups[form.grupp].text,
        rader=", ".join(row.id for row in bank.rows if row.form == form.id),
        nasta_steg=tuple(form.nasta_steg),
        behover=tuple(names.criterion(criterion) for criterion in form.behover),
        rod_trad=form.rod_trad,
        vagar=routes,
        overklagande=form.overklagande,
        kallor=names.cite(form.kallor),
    )


def point_views(names: Names) -> tuple[PointView, ...]:
    """The points where a jurist must decide."""
    conditions = names.bank.conditions
    return tuple(
        PointView(
            id=point.id,
            text=point.text,
            kriterium=names.criterion(point.kriterium) if point.kriterium else "",
            nar=names.rule(conditions["jurist", point.id]) if point.nar else None,
            kallor=names.cite(point.kallor),
        )
        for point in names.bank.lawyer_points
    )


def conflict_views(names: Names) -> tuple[ConflictView, ...]:
    """The sources that disagree, with both readings."""
    return tuple(
        ConflictView(
            id=conflict.id,
            fraga=conflict.text,
            lasning_1=conflict.lasning_1,
            lasning_2=conflict.lasning_2,
            hantering=conflict.hantering,
            nar=names.rule(names.bank.conditions["konflikt", conflict.id]),
            kallor=names.cite(conflict.kallor),
        )
        for conflict in names.bank.conflicts
    )
