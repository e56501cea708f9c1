"""LM305: an assumption, precondition, risk or external factor that bears on nothing."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import AnyElement
from logicmodel.rules.causality import arrows_read, mentions, outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_KINDS = ("assumption", "precondition", "external_factor", "risk")
_FIELDS = frozenset(("requires", "assumptions", "risks"))


def check(context: Context) -> Iterator[Finding]:
    """What stands around the chain without a link, and that nothing refers to."""
    model, steps = context.model, context.chain.steps
    loose = {
        name
        for kind in _KINDS
        for name in steps[kind]
        if not model.incoming[name] and not model.outgoing[name]
    }
    # What cannot be read may have been the reference.
    unread = any(not _FIELDS.isdisjoint(path[2:]) for path in context.broken)
    if not loose or unread or not arrows_read(context):
        return
    loose.difference_update(name for name, path in mentions(model) if name != path[1])
    for name, element in model.elements.items():
        if name in loose and _is_certain(context, name):
            title = called(element)
            yield Finding(
                ("elements", name),
                Text(
                    f"Inget i planen hänvisar till {title.sv}.",
                    f"Nothing in the plan refers to {title.en}.",
                ),
                _hint(element),
            )


def _is_certain(context: Context, name: str) -> bool:
    """Whether no arrow to it or from it was written that leads to nothing."""
    return all(context.certain("elements", name, way) for way in ("incoming", "links"))


def _hint(element: AnyElement) -> Text:
    name = element.id
    if element.kind == "external_factor":
        return Text(
            f"Lägg till en pil under {name} till det som påverkas: -> om faktorn hjälper, -| om "
            "den motverkar.",
            f"Add an arrow below {name} to what is affected: -> if the factor helps, -| if it "
            "counteracts.",
        )
    if element.kind == "precondition":
        return Text(
            f"Lägg till raden kräver: {name} under den aktivitet som behöver det.",
            f"Add the line requires: {name} below the activity that needs it.",
        )
    field = Text("risk", "risk") if element.kind == "risk" else Text("antagande", "assumption")
    return Text(
        f"Lägg till raden {field.sv}: {name} under den pil eller aktivitet som det gäller.",
        f"Add the line {field.en}: {name} below the arrow or activity that it is about.",
    )


RULE = Rule(
    code="LM305",
    name=Text("löst-antagande", "loose-assumption"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett antagande, en förutsättning, en risk eller en omvärldsfaktor som inget i planen "
            "hänvisar till.",
            "An assumption, precondition, risk or external factor that nothing in the plan refers "
            "to.",
        ),
        why=Text(
            "Ingen ser vilken del av planen som faller om antagandet brister eller risken slår in, "
            "och det syns inte i någon bild.",
            "Nobody sees which part of the plan falls if the assumption fails or the risk comes "
            "true, and no picture shows it.",
        ),
        fix=Text(
            "Hänvisa till det med dess id där det hör hemma, eller ta bort det om det inte längre "
            "spelar någon roll.",
            "Refer to it by its id where it belongs, or remove it if it no longer matters.",
        ),
        source=Text(
            "Mayne, ”Useful Theory of Change Models” (2015): antaganden hör till en länk.",
            "Mayne, “Useful Theory of Change Models” (2015): assumptions belong to a link.",
        ),
    ),
    bad=Text(
        sv="""
antagande AN1 "Rektorerna stannar kvar"
  ansvarig: KOM (följer upp)
""",
        en="""
assumption AN1 "Principals stay"
  responsible: MUN (watches)
""",
    ),
    good=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: AN1
    evidens: "Forskningsöversikt 2022" (stark)
antagande AN1 "Rektorerna stannar kvar"
  ansvarig: KOM (följer upp)
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: AN1
    evidence: "Research review 2022" (strong)
assumption AN1 "Principals stay"
  responsible: MUN (watches)
""",
    ),
    check=check,
    note=Text("hör inte till något", "belongs to nothing"),
    needs_whole=True,
)
