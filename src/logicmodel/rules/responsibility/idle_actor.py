"""LM410: an actor whose work does nothing for the goals of its own level."""

from collections import defaultdict
from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import STEP, reading_order
from logicmodel.model.elements import Actor, Impact, Outcome, OverallGoal
from logicmodel.model.logic import LogicModel
from logicmodel.rules.responsibility import everyone_read
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_GOALS = (Outcome, Impact, OverallGoal)


def check(context: Context) -> Iterator[Finding]:
    """Actors that take part in something, but in nothing that leads to a goal of their level."""
    model = context.model
    goals = _goals(model)
    doubtful = _doubtful(model, goals)
    if not doubtful or not everyone_read(context):
        return
    levels = _levels_served(context, goals)
    for name, parts in _parts(model, doubtful).items():
        actor = model.actors[name]
        served = any(actor.level in levels[part] for part in parts)
        if not served and context.certain("actors", name, "parts"):
            yield _finding(actor, reading_order(model, parts), goals[actor.level or ""][0])


def _goals(model: LogicModel) -> dict[str, list[str]]:
    """Outcomes, impact goals and overall goals by their level."""
    goals: dict[str, list[str]] = {}
    for element in model.elements.values():
        if element.level and isinstance(element, _GOALS):
            goals.setdefault(element.level, []).append(element.id)
    return goals


def _doubtful(model: LogicModel, goals: dict[str, list[str]]) -> set[str]:
    """Actors whose level has goals, but for those who take part in such a goal itself."""
    doubtful = {name for name, actor in model.actors.items() if actor.level in goals}
    for level, names in goals.items():
        for name in names if doubtful else ():
            goal = model.elements[name]
            for part in (*goal.owners, *goal.participants):
                if part.actor in doubtful and model.actors[part.actor].level == level:
                    doubtful.discard(part.actor)
    return doubtful


def _parts(model: LogicModel, actors: set[str]) -> dict[str, set[str]]:
    """The elements that some actors take part in, by actor in the order of the files."""
    parts: dict[str, set[str]] = {name: set() for name in model.actors if name in actors}
    for element in model.elements.values():
        for part in (*element.owners, *element.participants):
            if part.actor in actors:
                parts[part.actor].add(element.id)
    for local in model.adaptations.values():
        for name in (local.by, *(part.actor for part in (*local.owners, *local.participants))):
            if name in actors and local.of in model.elements:
                parts[name].add(local.of)
    return {name: some for name, some in parts.items() if some}


def _levels_served(context: Context, goals: dict[str, list[str]]) -> dict[str, set[str]]:
    """The levels whose goals each element is or leads to.

    What stands outside the chain, is required by something, or leads nobody knows where, may serve
    any of them: a chain that breaks off is told as that.
    """
    model, everywhere = context.model, set(goals)
    own = {name: level for level, names in goals.items() for name in names}
    required = {name for element in model.elements.values() for name in element.requires}
    loose = {*context.holes.ends, *required}
    served: dict[str, set[str]] = defaultdict(set)
    for knot in context.chain.knots:
        onward = [served[target] for name in knot for target in model.ways[name]]
        levels = set().union({own[name] for name in knot if name in own}, *onward)
        for name in knot:
            known = model.elements[name].kind in STEP and name not in loose
            if not known or not context.certain("elements", name, "links"):
                levels = everywhere
        served.update((name, levels) for name in knot)
    return served


def _finding(actor: Actor, parts: list[str], goal: str) -> Finding:
    name = called(actor)
    return Finding(
        ("actors", actor.id),
        Text(
            f"{name.sv} deltar inte i något som leder till ett mål på sin egen nivå, "
            f"{actor.level}.",
            f"{name.en} takes part in nothing that leads to a goal of its own level, "
            f"{actor.level}.",
        ),
        Text(
            f"Skriv in {actor.id} i något som leder till {goal}: medverkande: {actor.id} "
            "(genomför).",
            f"Write {actor.id} into something that leads to {goal}: participants: {actor.id} "
            "(delivers).",
        ),
        tuple((("elements", part), Text("Deltar här", "Takes part here")) for part in parts),
    )


RULE = Rule(
    code="LM410",
    name=Text("aktör-utan-bidrag", "idle-actor"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En aktör som bara deltar i sådant som inte leder till något mål på den egna nivån.",
            "An actor that takes part only in what leads to no goal of its own level.",
        ),
        why=Text(
            "Den som lägger tid på andras mål behöver se vad det ger hemma. Annars faller den bort "
            "när tiden tryter. Mål är här både resultat, effektmål och övergripande mål. Nivåer "
            "utan mål granskas inte.",
            "Who spends time on the goals of others needs to see what it gives at home, or will "
            "drop out when time runs short. Goals are here outcomes, impact goals and overall "
            "goals alike. Levels without goals are not looked at.",
        ),
        fix=Text(
            "Ge aktören en roll i något som leder till den egna nivåns mål, eller dra pilen dit "
            "från det som den deltar i.",
            "Give the actor a role in something that leads to the goals of its level, or draw the "
            "arrow to them from what it takes part in.",
        ),
        source=Text(
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): oklart vem som deltar i "
            "vad och varför.",
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): unclear who takes part in "
            "what and why.",
        ),
    ),
    bad=Text(
        sv="""
aktör GRANN "Grannkommunen"
  nivå: kommun
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
  medverkande: GRANN (följer)
  indikator EM1.behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    etappmål: 85 till 2026
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
    etappmål: 222 till 2026
    målvärde: minst 230 till 2030
    källa: "Kolada N15505"
    uppdelning: kön
""",
        en="""
actor NEXT "The neighbouring municipality"
  level: municipality
impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
  participants: NEXT (observes)
  indicator EM1.eligible "Pupils in year 9 who qualify"
    unit: %
    baseline: 81.9 (2020/21)
    milestone: 85 by 2026
    target: at least 90 by 2030
    source: "Kolada N15428"
    disaggregation: gender
  indicator EM1.merit "Average merit rating in year 9"
    unit: points
    baseline: 215 (2020/21)
    milestone: 222 by 2026
    target: at least 230 by 2030
    source: "Kolada N15505"
    disaggregation: gender
""",
    ),
    good=Text(
        sv="""
aktör GRANN "Grannkommunen"
  nivå: kommun
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär), GRANN (deltar)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
actor NEXT "The neighbouring municipality"
  level: municipality
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder), NEXT (joins)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("inget för egna mål", "nothing for own goals"),
)
