"""LM404: an actor that nothing in the plan speaks of."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.logic import LogicModel
from logicmodel.model.references import references
from logicmodel.rules.responsibility import everyone_read, shared
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Actors that are declared and never named again."""
    model = context.model
    unused = set(model.actors)
    for thing in shared(model):
        for part in thing.owners:
            unused.discard(part.actor)
        for part in thing.participants:
            unused.discard(part.actor)
    # An actor that could not be read may have been any of them.
    if not unused or not everyone_read(context):
        return
    unused.difference_update(_elsewhere(model))
    for actor in model.actors.values():
        if actor.id in unused and context.certain("actors", actor.id, "parts"):
            name = called(actor)
            yield Finding(
                ("actors", actor.id),
                Text(f"{name.sv} deltar inte i något.", f"{name.en} takes part in nothing."),
                Text(
                    f"Skriv var {actor.id} deltar, till exempel medverkande: {actor.id} "
                    "(genomför), eller ta bort aktören.",
                    f"Write where {actor.id} takes part, such as participants: {actor.id} "
                    "(delivers), or remove the actor.",
                ),
            )


def _elsewhere(model: LogicModel) -> Iterator[str]:
    """Ids that are named in other ways than as those who take part in something."""
    yield from (owner.actor for owner in model.owners)
    for view in model.views.values():
        yield from view.show
    for section in (model.elements, model.adaptations, model.sources):
        for thing in section.values():
            yield from (reference.id for reference in references(thing, ()))


RULE = Rule(
    code="LM404",
    name=Text("oanvänd-aktör", "unused-actor"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En aktör som planen räknar upp men som inte har någon del i den.",
            "An actor that the plan lists but that has no part in it.",
        ),
        why=Text(
            "Den som står med utan att göra något tror kanske att andra räknar med den, eller "
            "tvärtom. Ofta har en rad fallit bort.",
            "Who is listed and does nothing may believe to be counted on, or the other way round. "
            "Often a line has been lost.",
        ),
        fix=Text(
            "Skriv in aktören där den ansvarar, medverkar eller nås, eller ta bort den.",
            "Write the actor in where it is responsible, takes part or is reached, or remove it.",
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
aktör UNI "Universitetet"
  nivå: region
""",
        en="""
actor UNI "The university"
  level: region
""",
    ),
    good=Text(
        sv="""
aktör UNI "Universitetet"
  nivå: region
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: UNI (kapacitetsbyggare), KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
actor UNI "The university"
  level: region
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: UNI (capacity builder), MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("används inte", "not used"),
)
