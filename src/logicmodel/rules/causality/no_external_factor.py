"""LM308: a plan with goals and without a world around it."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.logic import GOALS
from logicmodel.rules.rule import Context, Finding, Page, Rule


def check(context: Context) -> Iterator[Finding]:
    """One finding in the header, once there are goals and work that is to reach them.

    A part without a header may have its world around elsewhere.
    """
    model, steps = context.model, context.chain.steps
    goals = [name for kind in GOALS for name in steps[kind] if steps["activity"]]
    # A mistake there may have been the external factor.
    lost = any(path[0] == "elements" and path[2:] == ("incoming",) for path in context.broken)
    if not goals or steps["external_factor"] or not model.title or lost:
        return
    yield Finding(
        (),
        Text(
            f"Förändringslogiken ”{model.title}” har mål men ingen omvärldsfaktor.",
            f"The theory of change “{model.title}” has goals but no external factor.",
        ),
        Text(
            f'Skriv omvärldsfaktor O1 "…", och under den -| {goals[0]} om den motverkar målet '
            f"eller -> {goals[0]} om den hjälper.",
            f'Write external factor O1 "…", and below it -| {goals[0]} if it counteracts the goal '
            f"or -> {goals[0]} if it helps.",
        ),
    )


RULE = Rule(
    code="LM308",
    name=Text("omvärldsfaktor-saknas", "no-external-factor"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En plan med mål men utan någon omvärldsfaktor.",
            "A plan with goals but without any external factor.",
        ),
        why=Text(
            "Mål påverkas av mer än planen. Rör sig målet går det bara att säga vad planen bidrog "
            "med om det står vad som i övrigt drar åt endera hållet. En plan som ännu "
            "inte har någon aktivitet får vänta.",
            "Goals are affected by more than the plan. If the goal moves, one can only tell what "
            "the plan contributed where it is said what else pulls in either direction. A "
            "plan that has no activity yet may wait.",
        ),
        fix=Text(
            "Skriv en eller ett par faktorer som betyder mest för målet och som ni inte styr över: "
            "konjunktur, befolkning, lagar.",
            "Write one or two factors that matter most to the goal and that you do not control: "
            "the economy, population, laws.",
        ),
        source=Text(
            "Rekommendationen att omvärldsspana i FRÖ, ”Nulägesanalys och vägen framåt” (2023); "
            "Mayne, ”Contribution analysis” (2012).",
            "The recommendation to scan the world around in FRÖ, “Nulägesanalys och vägen framåt” "
            "(2023); Mayne, “Contribution analysis” (2012).",
        ),
    ),
    bad=Text(
        sv="""
utmaning O1 "Många barn lever i ekonomiskt utsatta hushåll"
  -> EM1
""",
        en="""
problem O1 "Many children live in economically vulnerable households"
  -> EM1
""",
    ),
    good=Text(
        sv="""
omvärldsfaktor O1 "Många barn lever i ekonomiskt utsatta hushåll"
  -| EM1
""",
        en="""
external factor O1 "Many children live in economically vulnerable households"
  -| EM1
""",
    ),
    check=check,
    note=Text("ingen omvärld", "no world around"),
    needs_whole=True,
)
