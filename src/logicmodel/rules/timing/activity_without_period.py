"""LM503: an activity that does not say when it is done."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Activity
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Activities without a period of their own or in an adaptation, unless they are cancelled."""
    model = context.model
    undated = [a for a in model.every(Activity) if not a.period and a.status != "cancelled"]
    if not undated:
        return
    dated = {
        adaptation.of
        for key, adaptation in model.adaptations.items()
        if adaptation.period or not context.certain("adaptations", key, "period")
    }
    example = model.period or context.today.year
    for activity in undated:
        if activity.id not in dated and context.certain("elements", activity.id, "period"):
            name = called(activity)
            yield Finding(
                ("elements", activity.id),
                Text(f"{name.sv} saknar period.", f"{name.en} has no period."),
                Text(
                    f"Lägg till när den börjar och slutar, till exempel period: {example}.",
                    f"Add when it starts and ends, for instance period: {example}.",
                ),
            )


RULE = Rule(
    code="LM503",
    name=Text("aktivitet-utan-period", "activity-without-period"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En aktivitet som inte säger när den görs.",
            "An activity that does not say when it is done.",
        ),
        why=Text(
            "Utan period går det inte att se om aktiviteten hinner verka före målåret, om den "
            "borde vara igång eller om den är klar. Görs den på olika tid på olika håll räcker "
            "det att en anpassning har en period. En avbruten aktivitet behöver ingen.",
            "Without a period nobody can see if the activity has time to work before the target "
            "year, if it should be under way or if it is done. If it is done at different times "
            "in different places, a period in an adaptation will do. A cancelled activity needs "
            "none.",
        ),
        fix=Text(
            "Skriv när den börjar och slutar: period: 2024-08..2026-06.",
            "Write when it starts and ends: period: 2024-08..2026-06.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik: tidsatt (SMART).",
            "Region Kronoberg's template for a theory of change: time-bound (SMART).",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  status: ongoing
  -> P1
""",
    ),
    good=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024-08..2026-06
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024-08..2026-06
  status: ongoing
  -> P1
""",
    ),
    check=check,
    note=Text("utan period", "without a period"),
    needs_whole=True,
)
