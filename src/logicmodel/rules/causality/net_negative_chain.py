"""LM310: a goal that every chain works against."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.causality import outcome_with, turning
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_MOST_SHOWN = 5
_ALSO = Text("Motverkar också", "Counteracts too")


def check(context: Context) -> Iterator[Finding]:
    """One finding for each link that turns every chain to some goals against them."""
    for link, goals, beside in turning(context):
        source, target = link.source, link.link.target
        sources = listed([c.source for c in (link, *beside)])
        name = called(context.model.elements[goals[0]]) if len(goals) == 1 else listed(goals)
        yield Finding(
            (*link.path, "target"),
            Text(
                f"Varje kedja till {name.sv} motverkar målet, eftersom {sources.sv} motverkar "
                f"{target}.",
                f"Every chain to {name.en} works against the goal, as {target} is counteracted by "
                f"{sources.en}.",
            ),
            Text(
                f"Leder {source} till {target}, skriv -> {target} under {source}. Lägg annars "
                f"till det som bidrar till {goals[0]}.",
                f"If {source} leads to {target}, write -> {target} below {source}. Otherwise "
                f"add what contributes to {goals[0]}.",
            ),
            tuple((c.path, _ALSO) for c in beside[:_MOST_SHOWN]),
        )


_GOAL = Text(
    sv="""\
effektmål EM2 "Fler rektorer stannar i yrket"
  nivå: region
  ansvarig: REG
  indikator EM2.år "Tid som rektor på samma skola"
    enhet: år
    utgångsläge: 3 (2023)
    etappmål: 4 till 2026
    målvärde: minst 5 till 2030
    källa: "Kommunernas personalsystem"
    uppdelning: kön
  indikator EM2.trivsel "Rektorer som vill vara kvar om tre år"
    enhet: %
    utgångsläge: 60 (2023)
    etappmål: 65 till 2026
    målvärde: minst 75 till 2030
    källa: "Rektorsenkäten"
    uppdelning: kön
""",
    en="""\
impact EM2 "More principals stay in the profession"
  level: region
  responsible: REG
  indicator EM2.years "Time as a principal at the same school"
    unit: years
    baseline: 3 (2023)
    milestone: 4 by 2026
    target: at least 5 by 2030
    source: "The municipality's staff register"
    disaggregation: gender
  indicator EM2.plans "Principals who want to stay another three years"
    unit: %
    baseline: 60 (2023)
    milestone: 65 by 2026
    target: at least 75 by 2030
    source: "The survey of principals"
    disaggregation: gender
""",
)
RULE = Rule(
    code="LM310",
    name=Text("motverkande-kedja", "net-negative-chain"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett mål som varje kedja från en aktivitet motverkar.",
            "A goal that every chain from an activity counteracts.",
        ),
        why=Text(
            "Två pilar -| efter varandra tar ut varandra: den som motverkar ett hinder hjälper "
            "målet. Ett udda antal på varje väg säger att planen gör det svårare att nå målet. "
            "Oftast är en pil fel, eller så saknas det som ska hjälpa.",
            "Two arrows -| in a row cancel out: whoever counteracts an obstacle helps the goal. An "
            "odd number on every way says that the plan makes the goal harder to reach. Mostly an "
            "arrow is wrong, or what is to help is missing.",
        ),
        fix=Text(
            "Skriv -> om det ena leder till det andra. Är det verkligen en bieffekt, lägg till det "
            "i planen som bidrar till målet.",
            "Write -> if one thing leads to the other. If it really is a side effect, add what in "
            "the plan contributes to the goal.",
        ),
        source=Text(
            "Systemdynamik: tecknet på en väg är produkten av tecknen på dess länkar (Sterman, "
            "”Business Dynamics”).",
            "System dynamics: the sign of a path is the product of the signs of its links "
            "(Sterman, “Business Dynamics”).",
        ),
    ),
    bad=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
  -| EM2 "den som får leda skolans utveckling vill vara kvar"
    antagande: "Uppdraget går att förena med ett liv vid sidan av"
    evidens: "Rektorsenkäten" (måttlig)
utmaning U2 "Rektorer byter skola vart tredje år"
  -> EM2
"""
        + _GOAL.sv,
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
  -| EM2 "those who lead the development of the school want to stay"
    assumption: "The task leaves room for a life beside it"
    evidence: "The survey of principals" (moderate)
problem U2 "Principals change schools every third year"
  -> EM2
"""
        + _GOAL.en,
    ),
    good=outcome_with(
        sv="""
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
  -> EM2 "den som får leda skolans utveckling vill vara kvar"
    antagande: "Uppdraget går att förena med ett liv vid sidan av"
    evidens: "Rektorsenkäten" (måttlig)
utmaning U2 "Rektorer byter skola vart tredje år"
  -> EM2
"""
        + _GOAL.sv,
        en="""
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
  -> EM2 "those who lead the development of the school want to stay"
    assumption: "The task leaves room for a life beside it"
    evidence: "The survey of principals" (moderate)
problem U2 "Principals change schools every third year"
  -> EM2
"""
        + _GOAL.en,
    ),
    check=check,
    note=Text("motverkas av planen", "the plan works against it"),
    needs_whole=True,
)
