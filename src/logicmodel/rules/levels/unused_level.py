"""LM606: a level on which nothing stands."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Context, Finding, Page, Rule


def check(context: Context) -> Iterator[Finding]:
    """Levels that no element, actor or target group has, unless no element has any."""
    model = context.model
    if not model.levels or any(path[-1:] == ("level",) for path in context.broken):
        return
    used = {element.level for element in model.elements.values()}
    if not used & model.levels.keys():
        return
    used.update(actor.level for actor in model.actors.values())
    used.update(group.level for group in model.target_groups.values())
    for name, level in model.levels.items():
        if name not in used:
            title = f" ”{level.title}”" if level.title else ""
            yield Finding(
                ("levels", name),
                Text(
                    f"inget i planen finns på nivån {name}{title}.",
                    f"nothing in the plan is on the level {name}{title.replace('”', '“', 1)}.",
                ),
                Text(
                    f"Ta bort raden, eller skriv nivå: {name} under det som hör dit.",
                    f"Remove the line, or write level: {name} below what belongs there.",
                ),
            )


RULE = Rule(
    code="LM606",
    name=Text("oanvänd-nivå", "unused-level"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En nivå som inget i planen finns på.",
            "A level on which nothing in the plan is.",
        ),
        why=Text(
            "En tom nivå är antingen bortglömd, och då saknas det som skulle ha gjorts där, eller "
            "överflödig. Det räcker att en aktör eller en målgrupp finns på den. Har inget i "
            "kedjan någon nivå säger regeln nivå-saknas det i stället.",
            "An empty level has either been forgotten, and then what was to be done there is "
            "missing, or it is not needed. It is enough that an actor or a target group is on it. "
            "Where nothing in the chain has a level, the rule thing-without-level says so "
            "instead.",
        ),
        fix=Text(
            "Placera det som hör dit på nivån, eller ta bort den.",
            "Place what belongs there on the level, or remove it.",
        ),
        source=Text(
            "Nulägesanalys och vägen framåt, Forskningsbaserad samverkan i Region Örebro län "
            "(2023), som skiljer mellan regional, mellankommunal och kommunal nivå.",
            "The present and the way ahead, research-based cooperation in Region Örebro län "
            "(2023), which tells regional, inter-municipal and municipal levels apart.",
        ),
    ),
    bad=Text(
        sv="""
nivå nation "Nationell nivå"
""",
        en="""
level nation "National level"
""",
    ),
    good=Text(
        sv="""
nivå nation "Nationell nivå"
aktör STAT "Skolverket"
  nivå: nation
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär), STAT (finansiär)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P2
""",
        en="""
level nation "National level"
actor STATE "The national agency for education"
  level: nation
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder), STATE (funder)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P2
""",
    ),
    check=check,
    note=Text("tom nivå", "empty level"),
    needs_whole=True,
)
