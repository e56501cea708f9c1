"""LM307: a risk that nobody does anything about."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Risk
from logicmodel.rules.causality import outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Risks with neither a measure against them nor anybody responsible."""
    model = context.model
    for name in context.chain.steps["risk"]:
        risk = model.elements[name]
        if not isinstance(risk, Risk) or risk.mitigations or risk.owners:
            continue
        if context.certain("elements", name):
            title = called(risk)
            yield Finding(
                ("elements", name),
                Text(
                    f"Ingen gör något åt {title.sv}: varken åtgärd eller ansvarig anges.",
                    f"Nobody does anything about {title.en}: it has no mitigation and nobody "
                    "responsible.",
                ),
                Text(
                    f'Lägg till raden åtgärd: "…" under {name}, eller id:t på den aktivitet som '
                    "minskar risken. Eller ange vem som är ansvarig för att följa den.",
                    f'Add the line mitigation: "…" below {name}, or the id of the activity that '
                    "reduces the risk. Or say who is responsible for watching it.",
                ),
            )


RULE = Rule(
    code="LM307",
    name=Text("risk-utan-hantering", "risk-without-handling"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En risk med eget id som varken har en åtgärd eller någon ansvarig.",
            "A risk with an id of its own that has neither a mitigation nor anybody responsible.",
        ),
        why=Text(
            "En risk som bara står uppräknad är ingen hjälp den dag den slår in.",
            "A risk that is only listed is of no help the day it comes true.",
        ),
        fix=Text(
            "Skriv vad ni gör åt risken (åtgärd: med en text eller en aktivitets id), eller vem "
            "som följer den. Väljer ni att leva med risken, skriv det som åtgärd.",
            "Write what you do about the risk (mitigation: with a text or the id of an activity), "
            "or who watches it. If you choose to live with the risk, write that as its mitigation.",
        ),
        source=Text(
            "Förordning (2007:603) om intern styrning och kontroll: riskanalys och åtgärder; "
            "ISO 31000.",
            "Swedish ordinance (2007:603) on internal control: risk analysis and measures; "
            "ISO 31000.",
        ),
    ),
    bad=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    risk: RK1
    evidens: "Forskningsöversikt 2022" (stark)
risk RK1 "Administrationen tränger undan ledarskapet"
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    risk: RK1
    evidence: "Research review 2022" (strong)
risk RK1 "Administration crowds out leadership"
""",
    ),
    good=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    risk: RK1
    evidens: "Forskningsöversikt 2022" (stark)
risk RK1 "Administrationen tränger undan ledarskapet"
  åtgärd: "Varje skola får en administratör"
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    risk: RK1
    evidence: "Research review 2022" (strong)
risk RK1 "Administration crowds out leadership"
  mitigation: "Each school gets an administrator"
""",
    ),
    check=check,
    note=Text("ingen åtgärd", "no mitigation"),
)
