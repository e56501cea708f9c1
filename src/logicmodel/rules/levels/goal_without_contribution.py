"""LM602: a goal on a lower level that contributes to none on a higher one."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import STEP, reading_order
from logicmodel.model.elements import Outcome
from logicmodel.model.logic import GOALS, LogicModel
from logicmodel.rules.levels import leading_down, ranks, upside_down
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

# Where something stands of which nobody can tell: higher than all levels, or lower.
_UNKNOWN = -1
_NOWHERE = 1 << 20


def check(context: Context) -> Iterator[Finding]:
    """Goals and long-term outcomes, the last of several in a row, that lead to no goal above."""
    model, rank, steps = context.model, ranks(context.model), context.chain.steps
    goals = {
        name: rank.get(model.elements[name].level, _UNKNOWN)
        for kind in GOALS
        for name in steps[kind]
    }
    top = min((goal for goal in goals.values() if goal != _UNKNOWN), default=_NOWHERE)
    asked = {name: level for name, level in goals.items() if level > top}
    for name in steps["outcome"]:
        outcome = model.elements[name]
        level = rank.get(outcome.level, _UNKNOWN)
        if level > top and isinstance(outcome, Outcome) and outcome.horizon == "long":
            asked[name] = level
    turned: dict[str, str] = {}
    for name in _ending(context, goals, asked) if asked else ():
        nearest = _nearest(model, name, goals, asked[name])
        if STEP[model.elements[nearest].kind] >= STEP[model.elements[name].kind]:
            yield _finding(model, name, nearest)
        elif below := leading_down(model, name, goals, asked[name]):
            turned[name] = below
    if turned:
        yield upside_down(model, turned)


def _ending(context: Context, goals: dict[str, int], asked: dict[str, int]) -> Iterator[str]:
    """Those asked about that lead to no goal above themselves, in the order of the file.

    An outcome that leads to no goal at all is a hole in the chain, and told as that. So is a goal
    without any arrow. An arrow that could not be read may lead anywhere.
    """
    ways = context.model.ways
    unread = {path[1] for path in context.broken if path[2:3] == ("links",)}
    highest: dict[str, int] = {}
    stuck: dict[str, bool] = {}
    found = set[str]()
    for knot in context.chain.knots:
        onward = [name for each in knot for name in ways[each]]
        reached = min(
            (min(goals.get(n, _NOWHERE), highest.get(n, _NOWHERE)) for n in onward),
            default=_NOWHERE,
        )
        if not unread.isdisjoint(knot):
            reached = _UNKNOWN
        behind = any(stuck.get(name) for name in onward)
        ends = [
            name
            for name in reading_order(context.model, asked.keys() & knot)
            if not behind and reached >= asked[name] and (name in goals or reached < _NOWHERE)
        ][:1]
        found.update(ends)
        highest.update(dict.fromkeys(knot, reached))
        stuck.update(dict.fromkeys(knot, behind or bool(ends)))
    return (
        name for name in context.model.elements if name in found - context.holes.isolated.keys()
    )


def _nearest(model: LogicModel, name: str, goals: dict[str, int], rank: int) -> str:
    """The goal to propose: one at which an arrow may point, on the nearest level above."""
    step = STEP[model.elements[name].kind]
    above = [goal for goal, level in goals.items() if 0 <= level < rank]
    steps = {goal: STEP[model.elements[goal].kind] for goal in above}
    return min(above, key=lambda goal: (steps[goal] < step, -goals[goal], steps[goal]))


def _finding(model: LogicModel, name: str, nearest: str) -> Finding:
    title = called(model.elements[name])
    return Finding(
        ("elements", name),
        Text(
            f"{title.sv} bidrar inte till något mål på en högre nivå.",
            f"{title.en} contributes to no goal on a higher level.",
        ),
        Text(
            f"Lägg till en pil under {name} till det mål som det bidrar till, till exempel "
            f"-> {nearest}.",
            f"Add an arrow below {name} to the goal that it contributes to, for instance "
            f"-> {nearest}.",
        ),
    )


RULE = Rule(
    code="LM602",
    name=Text("mål-utan-bidrag-uppåt", "goal-without-contribution"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett mål eller ett långsiktigt resultat på en lägre nivå som inte bidrar till något "
            "mål på en högre nivå.",
            "A goal or a long-term outcome on a lower level that contributes to no goal on a "
            "higher level.",
        ),
        why=Text(
            "Nivåerna i en gemensam plan ska dra åt samma håll. Bidrar målet inte uppåt syns det "
            "inte i den gemensamma uppföljningen, eller så är det ett mål för en annan plan. Av "
            "flera i rad gäller anmärkningen det sista. Har de högre nivåerna inga mål sägs "
            "inget. Leder ett effektmål nedåt till ett övergripande mål frågar regeln om "
            "nivåerna står i fel ordning.",
            "The levels of a shared plan are to pull the same way. A goal that contributes to "
            "none above is not seen in the shared follow-up, or it is a goal for another plan. Of "
            "several in a row the remark is about the last. Where the higher levels have no goals "
            "nothing is said. Where an impact goal leads down to an overall goal the rule asks if "
            "the levels are in the wrong order.",
        ),
        fix=Text(
            "Lägg till en pil till det mål på högre nivå som det bidrar till, eller säg varför "
            "det står för sig självt.",
            "Add an arrow to the goal on a higher level that it contributes to, or say why it "
            "stands alone.",
        ),
        source=Text(
            "Nulägesanalys och vägen framåt, Forskningsbaserad samverkan i Region Örebro län "
            "(2023), om att samordna nivåerna; Mayne om bidrag.",
            "The present and the way ahead, research-based cooperation in Region Örebro län "
            "(2023), on coordinating the levels; Mayne on contribution.",
        ),
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
  -> EM2
effektmål EM2 "Fler elever i kommunen är behöriga till gymnasiet"
  nivå: kommun
  ansvarig: KOM
  indikator EM2.behöriga "Kommunens elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 79,5 (2020/21)
    etappmål: 83 till 2026
    målvärde: minst 88 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM2.frånvaro "Kommunens elever i åk 9 med hög frånvaro"
    enhet: %
    utgångsläge: 12 (2023)
    etappmål: högst 10 till 2026
    målvärde: högst 6 till 2030
    källa: "Skolornas frånvarosystem"
    uppdelning: kön
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
  -> EM2 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1
  -> EM2
impact EM2 "More pupils in the municipality qualify for upper secondary school"
  level: municipality
  responsible: MUN
  indicator EM2.eligible "The municipality's pupils in year 9 who qualify"
    unit: %
    baseline: 79.5 (2020/21)
    milestone: 83 by 2026
    target: at least 88 by 2030
    source: "Kolada N15428"
    disaggregation: gender
  indicator EM2.absence "The municipality's pupils in year 9 with high absence"
    unit: %
    baseline: 12 (2023)
    milestone: at most 10 by 2026
    target: at most 6 by 2030
    source: "The schools' attendance records"
    disaggregation: gender
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
  -> EM2 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
""",
    ),
    good=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
  -> EM2
effektmål EM2 "Fler elever i kommunen är behöriga till gymnasiet"
  nivå: kommun
  ansvarig: KOM
  indikator EM2.behöriga "Kommunens elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 79,5 (2020/21)
    etappmål: 83 till 2026
    målvärde: minst 88 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM2.frånvaro "Kommunens elever i åk 9 med hög frånvaro"
    enhet: %
    utgångsläge: 12 (2023)
    etappmål: högst 10 till 2026
    målvärde: högst 6 till 2030
    källa: "Skolornas frånvarosystem"
    uppdelning: kön
  -> EM1 "länets andel är alla kommuners"
    antagande: "De andra kommunerna håller sin nivå"
    evidens: "Kolada 2023" (stark)
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
  -> EM2 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1
  -> EM2
impact EM2 "More pupils in the municipality qualify for upper secondary school"
  level: municipality
  responsible: MUN
  indicator EM2.eligible "The municipality's pupils in year 9 who qualify"
    unit: %
    baseline: 79.5 (2020/21)
    milestone: 83 by 2026
    target: at least 88 by 2030
    source: "Kolada N15428"
    disaggregation: gender
  indicator EM2.absence "The municipality's pupils in year 9 with high absence"
    unit: %
    baseline: 12 (2023)
    milestone: at most 10 by 2026
    target: at most 6 by 2030
    source: "The schools' attendance records"
    disaggregation: gender
  -> EM1 "the county's share is that of all its municipalities"
    assumption: "The other municipalities keep their level"
    evidence: "Kolada 2023" (strong)
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
  -> EM2 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("bidrar inte uppåt", "contributes to nothing above"),
)
