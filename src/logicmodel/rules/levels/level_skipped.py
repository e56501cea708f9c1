"""LM604: an arrow upwards past a level by which others reach the same."""

from collections import defaultdict
from collections.abc import Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.chain import STEP
from logicmodel.model.logic import Connection, LogicModel
from logicmodel.rules.levels import ranks
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_MOST_SHOWN = 5
# What a contribution may pass through on its way up.
_BY_WAY_OF = {
    "output": ("outcome",),
    "outcome": ("outcome", "impact"),
    "impact": ("impact", "overall_goal"),
    "overall_goal": ("overall_goal",),
}


def check(context: Context) -> Iterator[Finding]:
    """One finding for each target of arrows that pass over the same level."""
    model, rank = context.model, ranks(context.model)
    if len(rank) < 3:
        return
    at = {name: rank[e.level] for name, e in model.elements.items() if e.level in rank}
    passing: dict[tuple[str, str], list[Connection]] = defaultdict(list)
    for source, height in at.items():
        if height > 1 and model.elements[source].kind in _BY_WAY_OF:
            for target in dict.fromkeys(model.ways[source]):
                # Of an arrow past a step of the chain enough is said.
                past = _steps(model, source, target) > 1
                if at.get(target, height) < height - 1 and not past:
                    between = _between(model, at, source, target)
                    if between:
                        passing[target, between].append(model.arrow(source, target))
    for (_, between), connections in passing.items():
        yield _finding(model, between, connections)


def _steps(model: LogicModel, source: str, target: str) -> int:
    """How many steps of the chain an arrow takes forward."""
    kinds = model.elements[source].kind, model.elements[target].kind
    return STEP.get(kinds[1], -1) - STEP[kinds[0]]


def _between(model: LogicModel, at: dict[str, int], source: str, target: str) -> str | None:
    """What leads to the same from a level in between, and could be passed through."""
    step, kinds = STEP.get(model.elements[target].kind, -1), _BY_WAY_OF[model.elements[source].kind]
    if step < STEP[model.elements[source].kind]:
        return None
    others = (c.source for c in model.incoming[target] if c.link.kind == "leads_to")
    return next(
        (
            name
            for name in others
            if model.elements[name].kind in kinds
            and at[target] < at.get(name, -1) < at[source]
            # What leads on to the source itself is no way from it.
            and source not in model.ways[name]
        ),
        None,
    )


def _finding(model: LogicModel, between: str, connections: list[Connection]) -> Finding:
    source, target = connections[0].source, connections[0].link.target
    name, level = called(model.elements[target]), model.elements[between].level
    return Finding(
        (*connections[0].path, "target"),
        Text(
            f"pilen från {source} till {name.sv} hoppar över nivån {level}, där {between} leder "
            "till samma sak.",
            f"the arrow from {source} to {name.en} skips the level {level}, where {between} leads "
            "to the same.",
        ),
        _hint(source, target, between, between in model.ways[source]),
        (
            (("elements", between), Text("Här går vägen genom nivån", "The way by that level")),
            *_others(connections[1:]),
        ),
    )


def _hint(source: str, target: str, between: str, already: bool) -> Text:
    if already:
        return Text(
            f"{source} leder redan dit genom {between}. Ta bort -> {target} om bidraget går den "
            "vägen.",
            f"{source} leads there by {between} already. Remove -> {target} if the contribution "
            "goes that way.",
        )
    return Text(
        f"Skriv -> {between} i stället för -> {target} under {source}, om bidraget går den vägen.",
        f"Write -> {between} in place of -> {target} below {source}, if the contribution goes that "
        "way.",
    )


def _others(connections: list[Connection]) -> Iterator[tuple[Path, Text]]:
    for connection in connections[:_MOST_SHOWN]:
        yield (*connection.path, "target"), Text("Hoppar också över nivån", "Skips the level too")


RULE = Rule(
    code="LM604",
    name=Text("överhoppad-nivå", "level-skipped"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En pil uppåt som hoppar över en nivå, fast andra når samma mål genom den.",
            "An arrow upwards that skips a level by which others reach the same goal.",
        ),
        why=Text(
            "Den mellersta nivån samlar det som flera bidrar med. Går en pil förbi den blir det "
            "oklart vem som för bidraget vidare, och nivåns egen uppföljning visar inte allt. "
            "Bara pilar uppåt räknas, från prestationer, resultat och mål, och bara när något på "
            "nivån emellan leder till samma sak. Stöd nedåt får gå direkt, och "
            "en pil förbi ett steg i kedjan säger LM107 till om.",
            "The level in the middle gathers what several contribute. Where an arrow passes it "
            "by, nobody knows who carries the contribution on, and the level's own follow-up does "
            "not show everything. Only arrows upwards count, from outputs, outcomes and goals, "
            "and only if something on the level in between leads to the same. Support downwards "
            "may go straight, and of an arrow past a step of the chain LM107 speaks.",
        ),
        fix=Text(
            "Låt pilen gå till det som finns på nivån emellan. Är genvägen avsiktlig, tillåt "
            "regeln och skriv varför.",
            "Let the arrow lead to what is on the level in between. If the short cut is meant, "
            "allow the rule and say why.",
        ),
        source=Text(
            "Nulägesanalys och vägen framåt, Forskningsbaserad samverkan i Region Örebro län "
            "(2023), om svaga band mellan forum på olika nivåer.",
            "The present and the way ahead, research-based cooperation in Region Örebro län "
            "(2023), on weak ties between forums on different levels.",
        ),
    ),
    bad=Text(
        sv="""
nivå region "Regional nivå"
nivå samverkan "Mellankommunal nivå"
nivå kommun "Kommunal nivå"
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
  -> R2 "den som leder själv kan hjälpa andra"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (måttlig)
resultat R2 "Skolorna hjälper varandra över kommungränserna"
  nivå: samverkan
  ansvarig: REG (samordnar)
  sikt: medellång
  målgrupp: "rektorer"
  indikator R2.byten "Skolor som har lärarutbyte med en annan kommun"
    enhet: %
    utgångsläge: 10 (2023)
    målvärde: minst 50 till 2028
    källa: "Skolenkäten"
  -> EM1 "hjälpen når de skolor som har längst väg att gå"
    antagande: "Skolorna vill dela med sig"
    evidens: "Forskningsöversikt 2022" (måttlig)
""",
        en="""
level region "Regional level"
level joint "Inter-municipal level"
level municipality "Municipal level"
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
  -> R2 "those who lead can help others"
    assumption: "Principals stay"
    evidence: "Research review 2022" (moderate)
outcome R2 "Schools help each other across municipal borders"
  level: joint
  responsible: REG (convener)
  horizon: medium
  target group: "principals"
  indicator R2.exchanges "Schools that exchange teachers with another municipality"
    unit: %
    baseline: 10 (2023)
    target: at least 50 by 2028
    source: "The school survey"
  -> EM1 "help reaches the schools with the longest way to go"
    assumption: "Schools are willing to share"
    evidence: "Research review 2022" (moderate)
""",
    ),
    good=Text(
        sv="""
nivå region "Regional nivå"
nivå samverkan "Mellankommunal nivå"
nivå kommun "Kommunal nivå"
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> R2 "den som leder själv kan hjälpa andra"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (måttlig)
resultat R2 "Skolorna hjälper varandra över kommungränserna"
  nivå: samverkan
  ansvarig: REG (samordnar)
  sikt: medellång
  målgrupp: "rektorer"
  indikator R2.byten "Skolor som har lärarutbyte med en annan kommun"
    enhet: %
    utgångsläge: 10 (2023)
    målvärde: minst 50 till 2028
    källa: "Skolenkäten"
  -> EM1 "hjälpen når de skolor som har längst väg att gå"
    antagande: "Skolorna vill dela med sig"
    evidens: "Forskningsöversikt 2022" (måttlig)
""",
        en="""
level region "Regional level"
level joint "Inter-municipal level"
level municipality "Municipal level"
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> R2 "those who lead can help others"
    assumption: "Principals stay"
    evidence: "Research review 2022" (moderate)
outcome R2 "Schools help each other across municipal borders"
  level: joint
  responsible: REG (convener)
  horizon: medium
  target group: "principals"
  indicator R2.exchanges "Schools that exchange teachers with another municipality"
    unit: %
    baseline: 10 (2023)
    target: at least 50 by 2028
    source: "The school survey"
  -> EM1 "help reaches the schools with the longest way to go"
    assumption: "Schools are willing to share"
    evidence: "Research review 2022" (moderate)
""",
    ),
    check=check,
    note=Text("hoppar över en nivå", "skips a level"),
)
