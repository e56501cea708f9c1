"""LM502: an arrow to something that is due before what it starts from can begin."""

from collections.abc import Iterable, Iterator

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.chain import reading_order
from logicmodel.model.schedule import Arrival, Schedule
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.timing import MOST_SHOWN, due, well_read

_ALSO = Text("Också för sent", "Too late as well")


def check(context: Context) -> Iterator[Finding]:
    """One finding for each element that begins too late, or is due too early for all its causes."""
    schedule = context.schedule
    if not schedule.at_once.late:
        return
    late = [arrival for arrival in schedule.at_once.late if well_read(context, arrival.target)]
    too_early = dict.fromkeys(arrival.target for arrival in late)
    for target in reading_order(context.model, too_early):
        arrivals = schedule.arrivals(target, schedule.at_once)
        too_early[target] = len(arrivals) > 1 and arrivals[0].when > schedule.dues[target]
        if too_early[target]:
            yield _due_too_early(schedule, arrivals)
    for arrivals in _by_origin(schedule, (a for a in late if not too_early[a.target])):
        yield _begun_too_late(schedule, arrivals)


def _by_origin(schedule: Schedule, late: Iterable[Arrival]) -> Iterable[list[Arrival]]:
    """The arrivals, together where the same period makes them late, in the order of the chain."""
    order = {
        name: n for n, name in enumerate(reading_order(schedule.model, schedule.at_once.begins))
    }
    groups: dict[str, list[Arrival]] = {}
    for arrival in sorted(late, key=lambda a: (order[a.source], order[a.target])):
        origin = schedule.quickest(arrival.source, schedule.at_once)[0]
        groups.setdefault(origin, []).append(arrival)
    return groups.values()


def _begun_too_late(schedule: Schedule, arrivals: list[Arrival]) -> Finding:
    """At the first of the arrows from what begins too late."""
    source, target, _ = arrivals[0]
    origin = schedule.quickest(source, schedule.at_once)[0]
    place, start = schedule.start_at(origin)
    name, (at, by, ends) = called(schedule.model.elements[source]), due(schedule, target)
    if origin == source:
        begins = Text(f"{name.sv} börjar först {start}", f"{name.en} only starts in {start}")
    else:
        begins = Text(
            f"{name.sv} kan börja först {start}, då {origin} börjar",
            f"{name.en} can only begin in {start}, when {origin} starts",
        )
    return Finding(
        (*schedule.model.arrow(source, target).path, "target"),
        Text(f"{begins.sv}, men {ends.sv}.", f"{begins.en}, but {ends.en}."),
        Text(
            f"Låt {origin} börja senast {by}, ge {target} ett senare år eller ta bort pilen.",
            f"Let {origin} start by {by}, give {target} a later year, or remove the arrow.",
        ),
        (
            (place, Text(f"Här börjar {origin}", f"Here {origin} starts")),
            (at, Text(f"Årtalet för {target}", f"The year of {target}")),
            *_also(schedule, arrivals[1:]),
        ),
    )


def _due_too_early(schedule: Schedule, arrivals: list[Arrival]) -> Finding:
    """At the year of what all its causes come too late for."""
    source, target, _ = arrivals[0]
    at, _, ends = due(schedule, target)
    _, first = schedule.start_at(schedule.quickest(source, schedule.at_once)[0])
    return Finding(
        at,
        Text(
            f"{ends.sv}, men inget av det som leder dit börjar före {first}.",
            f"{ends.en}, but nothing that leads to it starts before {first}.",
        ),
        Text(
            f"Rätta året. Tidigast {first} går att nå.",
            f"Correct the year. {first} is the earliest that can be reached.",
        ),
        tuple(_also(schedule, arrivals)),
    )


def _also(schedule: Schedule, arrivals: list[Arrival]) -> Iterator[tuple[Path, Text]]:
    for source, target, _ in arrivals[:MOST_SHOWN]:
        yield (*schedule.model.arrow(source, target).path, "target"), _ALSO


RULE = Rule(
    code="LM502",
    name=Text("verkan-före-orsak", "effect-before-cause"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En pil till något som ska vara klart innan det som pilen utgår från kan börja.",
            "An arrow to something that is due before what the arrow starts from can begin.",
        ),
        why=Text(
            "En orsak kommer före sin verkan. Står åren tvärtom är ett av dem fel, eller så beror "
            "målet på något annat än planen säger. En aktivitet börjar med sin period, det som "
            "följer börjar tidigast med den första aktiviteten bakom, och i mål är det när det "
            "sista målvärdet eller perioden löper ut. Är något på vägen odaterat sägs inget. "
            "Återkopplingar och datum utanför planens period räknas inte.",
            "A cause comes before its effect. If the years say otherwise, one of them is wrong, "
            "or the goal hangs on something else than the plan says. An activity begins with its "
            "period, what follows begins with the first activity behind it at the earliest, and "
            "it is due when its last target or its period ends. Where something on the way has no "
            "date, nothing is said. Feedback and dates outside the period of the plan do not "
            "count.",
        ),
        fix=Text(
            "Flytta fram målåret, låt aktiviteten börja tidigare eller ta bort pilen.",
            "Move the target year, let the activity start earlier, or remove the arrow.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik: åtgärd först, sedan effekt på kort, "
            "medellång och lång sikt.",
            "Region Kronoberg's template for a theory of change: action first, then effects in the "
            "short, medium and long term.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Regionala utvecklingsmedel"
  period: 2027–2029
  status: planerad
  -> P2
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "Regional development funds"
  period: 2027–2029
  status: planned
  -> P2
""",
    ),
    good=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Regionala utvecklingsmedel"
  period: 2026-08..2029-06
  status: planerad
  -> P2
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "Regional development funds"
  period: 2026-08..2029-06
  status: planned
  -> P2
""",
    ),
    check=check,
    note=Text("verkan före orsak", "effect before cause"),
)
