"""LM302: a link to an impact goal that nothing supports."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.causality import claims, is_bare, is_read, outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Links without evidence; one that does not even say why is told of by LM301."""
    for connection in claims(context, "impact"):
        link = connection.link
        if link.evidence or not is_read(context, connection, "evidence"):
            continue
        if not link.because and not link.assumptions and is_bare(context, connection):
            continue
        elements = context.model.elements
        source, target = called(elements[connection.source]), called(elements[link.target])
        yield Finding(
            (*connection.path, "target"),
            Text(
                f"Inget belägg anges för att {source.sv} leder till {target.sv}.",
                f"No evidence is given that {source.en} leads to {target.en}.",
            ),
            Text(
                'Lägg till raden evidens: "…" (svag) under pilen: var belägget finns, och om det '
                "är svagt, måttligt eller starkt.",
                'Add the line evidence: "…" (weak) below the arrow: where the evidence is, and '
                "whether it is weak, moderate or strong.",
            ),
        )


RULE = Rule(
    code="LM302",
    name=Text("länk-utan-evidens", "link-without-evidence"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En länk till ett effektmål som inte säger vilket belägg den har.",
            "A link to an impact goal that does not say what evidence there is for it.",
        ),
        why=Text(
            "Steget till effektmålet är oftast det längsta i planen, och det som minst ligger i "
            "era händer. Med belägget utskrivet går det att se vilka vägar som bär och vilka som "
            "är en förhoppning.",
            "The step to the impact goal is mostly the longest in the plan, and the one that is "
            "least in your hands. With the evidence written down one can see which ways hold and "
            "which are a hope.",
        ),
        fix=Text(
            "Ange forskning, en utvärdering eller egen erfarenhet, och hur stark den är. Ett svagt "
            "belägg är bättre än inget: då vet alla.",
            "Give research, an evaluation or your own experience, and how strong it is. Weak "
            "evidence is better than none: then everybody knows.",
        ),
        source=Text(
            "Mayne, ”Contribution analysis” (2012); rekommendationen att evaluera i FRÖ, "
            "”Nulägesanalys och vägen framåt” (2023).",
            "Mayne, “Contribution analysis” (2012); the recommendation to evaluate in FRÖ, "
            "“Nulägesanalys och vägen framåt” (2023).",
        ),
    ),
    bad=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
""",
    ),
    good=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Egen utvärdering 2023" (måttlig)
""",
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Our own evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("inget belägg", "no evidence"),
)
