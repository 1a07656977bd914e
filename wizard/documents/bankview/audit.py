"""The revisionskoll in words."""

from wizard.bank.audit_schema import AuditPoint
from wizard.documents.bankview.names import Names, RuleView
from wizard.documents.view.words import Reference, View

_DEMANDS = {
    "skäl": "varje svar som avgör formen har sitt skäl",
    "ställningstagande": "en människa har tagit ställning, med skäl",
}


class AuditRuleView(View):
    """A point of the revisionskoll, and what a case must show."""

    id: str
    fas: str
    text: str
    granskade: str
    galler: RuleView | None
    nar: RuleView | None
    kraver: tuple[str, ...]
    hogst: str
    luckor: str
    anmarkning: str
    kallor: tuple[Reference, ...]


def audit_rule_views(names: Names) -> tuple[AuditRuleView, ...]:
    """The points, in the order of the bank."""
    return tuple(_point(names, point) for point in names.bank.audit)


def _point(names: Names, point: AuditPoint) -> AuditRuleView:
    conditions = names.bank.conditions
    about, clean = (conditions.get((kind, point.id)) for kind in ("revision gäller", "revision"))
    return AuditRuleView(
        id=point.id,
        fas=point.fas,
        text=point.text,
        granskade=point.granskade,
        galler=names.rule(about) if about else None,
        nar=names.rule(clean) if clean else None,
        kraver=tuple(_DEMANDS[demand] for demand in point.kraver),
        hogst=f"{point.hogst.lista}: högst {point.hogst.rader} rader" if point.hogst else "",
        luckor=", ".join(point.luckor),
        anmarkning=point.anmarkning,
        kallor=names.cite(point.kallor),
    )
