"""LM114: an activity that claims more goals than one activity can carry."""

from collections.abc import Iterator
from typing import NamedTuple

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import Chain, reading_order
from logicmodel.model.elements import Activity
from logicmodel.model.graph import reachable
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_MOST = 5


class _Fork(NamedTuple):
    """Where the ways to too many goals part: from here on each leads to few enough."""

    element: str
    goals: list[str]


def check(context: Context) -> Iterator[Finding]:
    """One finding for each place where the ways to more than five impact goals part."""
    model = context.model
    if len(context.chain.steps["impact"]) <= _MOST:
        return
    for fork in _forks(context.chain):
        element = model.elements[fork.element]
        name, goals = called(element), listed(fork.goals)
        count = len(fork.goals)
        if isinstance(element, Activity):
            message = Text(
                f"{name.sv} gör anspråk på {count} effektmål: {goals.sv}.",
                f"{name.en} claims {count} impact goals: {goals.en}.",
            )
        else:
            message = Text(
                f"Varje aktivitet bakom {name.sv} gör anspråk på {count} effektmål: {goals.sv}.",
                f"Every activity behind {name.en} claims {count} impact goals: {goals.en}.",
            )
        yield Finding(
            ("elements", fork.element),
            message,
            Text(
                f"Behåll pilarna från {fork.element} till det som verkligen påverkas.",
                f"Keep the arrows from {fork.element} to what is really affected.",
            ),
        )


def _forks(chain: Chain) -> Iterator[_Fork]:
    """The places in question behind which an activity stands."""
    partings = list(_partings(chain))
    worked_on = reachable(chain.model.ways, chain.steps["activity"]) if partings else set()
    for knot, claim in partings:
        if not worked_on.isdisjoint(knot):
            model = chain.model
            yield _Fork(reading_order(model, knot)[0], reading_order(model, claim))


def _partings(chain: Chain) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """Elements with ways to too many goals of which no next element has so many.

    What a goal leads to in its turn is the goal's claim. Linear, since no more goals are carried
    backwards than are needed to tell that they are too many.
    """
    ways, every_goal = chain.model.ways, set(chain.steps["impact"])
    claims: dict[str, set[str]] = {}
    for knot in chain.knots:
        if len(knot) == 1 and knot[0] not in every_goal and len(ways[knot[0]]) == 1:
            claims[knot[0]] = claims.get(ways[knot[0]][0], set())  # most have one way on
            continue
        goals = every_goal.intersection(knot)
        onward = (name for each in knot if each not in goals for name in ways[each])
        after = [claims[name] for name in onward if name not in knot]
        too_many = next((claim for claim in after if len(claim) > _MOST), None)
        claim = _together([goals, *after]) if too_many is None else too_many
        claims.update((name, {name} if name in goals else claim) for name in knot)
        if too_many is None and len(claim) > _MOST:
            yield knot, claim


def _together(claims: list[set[str]]) -> set[str]:
    """All of them in one: the widest itself, where it holds the others already."""
    widest = max(claims, key=len)
    return widest if all(claim <= widest for claim in claims) else widest.union(*claims)


_GOALS = {
    "EM2": Text("Fler skolor har lugna raster", "More schools have calm breaks"),
    "EM3": Text("Fler skolor har eget bibliotek", "More schools have a library"),
    "EM4": Text("Fler skolor håller läxhjälp", "More schools offer homework help"),
    "EM5": Text("Fler skolor har full bemanning", "More schools are fully staffed"),
    "EM6": Text("Fler skolor har elevråd", "More schools have a pupils' council"),
}


def _link(goal: str) -> Text:
    return Text(
        f"""
  -> {goal} "god ledning märks i hela skolan"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (måttlig)""",
        f"""
  -> {goal} "good leadership shows in all of the school"
    assumption: "Principals stay"
    evidence: "Research review 2022" (moderate)""",
    )


def _goal(name: str, title: Text) -> Text:
    """A goal of the example with its two indicators."""
    return Text(
        f"""
effektmål {name} "{title.sv}"
  nivå: region
  ansvarig: REG
  indikator {name}.skolor "Skolor där det är så"
    enhet: skolor
    utgångsläge: 20 (2023)
    målvärde: minst 40 till 2027
    källa: "Skolenkäten"
  indikator {name}.klasser "Klasser där det är så"
    enhet: klasser
    utgångsläge: 300 (2023)
    målvärde: minst 500 till 2027
    källa: "Skolenkäten"
""",
        f"""
impact {name} "{title.en}"
  level: region
  responsible: REG
  indicator {name}.schools "Schools where this is so"
    unit: schools
    baseline: 20 (2023)
    target: at least 40 by 2027
    source: "The school survey"
  indicator {name}.classes "Classes where this is so"
    unit: classes
    baseline: 300 (2023)
    target: at least 500 by 2027
    source: "The school survey"
""",
    )


RULE = Rule(
    code="LM114",
    name=Text("övermäktigt-anspråk", "goal-overload"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En aktivitet som gör anspråk på att bidra till fler än fem effektmål.",
            "An activity that claims to contribute to more than five impact goals.",
        ),
        why=Text(
            "Den som vill påverka allt på en gång kan sällan visa att något påverkades. Kontrollen "
            "pekar dit där vägarna till målen grenar ut sig.",
            "Who wants to affect everything at once can seldom show that anything was affected. "
            "The check points to where the ways to the goals part.",
        ),
        fix=Text(
            "Behåll länkarna till de mål som aktiviteten främst ska påverka.",
            "Keep the links to the goals that the activity is to affect in the first place.",
        ),
        source=Text(
            "Mayne, ”Useful Theory of Change Models” (2015), om rimliga anspråk.",
            "Mayne, “Useful Theory of Change Models” (2015), on plausible claims.",
        ),
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> R1
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
    uppdelning: kön"""
        + "".join(_link(name).sv for name in ("EM1", *_GOALS))
        + "".join(_goal(name, title).sv for name, title in _GOALS.items()),
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> R1
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
    disaggregation: gender"""
        + "".join(_link(name).en for name in ("EM1", *_GOALS))
        + "".join(_goal(name, title).en for name, title in _GOALS.items()),
    ),
    good=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> R1
aktivitet A3 "Studieresa för skolchefer"
  nivå: region
  ansvarig: REG
  resurser: "Resebudget"
  period: 2025
  status: planerad
  -> P1
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> R1
activity A3 "Study tour for heads of schools"
  level: region
  responsible: REG
  resources: "Travel budget"
  period: 2025
  status: planned
  -> P1
""",
    ),
    check=check,
    note=Text("för många mål", "too many goals"),
)
