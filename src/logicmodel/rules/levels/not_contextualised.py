"""LM605: a shared activity that several carry out, and nobody has adapted."""

from collections import defaultdict
from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Activity
from logicmodel.rules.levels import ranks
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed


def check(context: Context) -> Iterator[Finding]:
    """Activities with two or more actors of one lower level, without any adaptation."""
    model, rank = context.model, ranks(context.model)
    if len(rank) < 2:
        return
    below = {name: rank[a.level] for name, a in model.actors.items() if rank.get(a.level)}
    adapted = {adaptation.of for adaptation in model.adaptations.values()}
    for activity in model.every(Activity):
        height = rank.get(activity.level, len(rank))
        involved = len(activity.owners) + len(activity.participants)
        if involved > 1 and activity.status != "cancelled" and activity.id not in adapted:
            actors = _several(activity, below, height)
            if actors and adapted.isdisjoint(model.ways[activity.id]):
                yield _finding(activity, actors)


def _several(activity: Activity, below: dict[str, int], height: int) -> list[str]:
    """Two or more who take part, of one level below the activity's own: of the lowest such."""
    levels: dict[int, list[str]] = defaultdict(list)
    for actor in dict.fromkeys(a.actor for a in (*activity.owners, *activity.participants)):
        if below.get(actor, -1) > height:
            levels[below[actor]].append(actor)
    return next((levels[n] for n in sorted(levels, reverse=True) if len(levels[n]) > 1), [])


def _finding(activity: Activity, actors: list[str]) -> Finding:
    name, who = called(activity), listed(actors)
    return Finding(
        ("elements", activity.id),
        Text(
            f"{name.sv} görs med {who.sv}, men är inte anpassad till någon av dem.",
            f"{name.en} is done with {who.en}, but is adapted to none of them.",
        ),
        Text(
            f"Skriv hur den görs hos var och en, till exempel anpassning {activity.id} för "
            f"{actors[0]}, och ge den en beskrivning.",
            f"Write how it is done by each, for instance adaptation {activity.id} for "
            f"{actors[0]}, and give it a description.",
        ),
    )


RULE = Rule(
    code="LM605",
    name=Text("inte-lokalt-anpassad", "not-contextualised"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En aktivitet på en högre nivå som görs med flera aktörer på en lägre nivå och inte "
            "är anpassad till någon av dem.",
            "An activity on a higher level that is done with several actors of a lower level and "
            "is adapted to none of them.",
        ),
        why=Text(
            "Samma insats blir olika i olika kommuner. Skriver ingen hur den görs lokalt vet "
            "ingen om det är insatsen eller sammanhanget som avgjorde hur det gick. En anpassning "
            "räcker för att visa att frågan är ställd, och den får gälla aktiviteten eller det "
            "som den leder till. Avbrutna aktiviteter räknas inte.",
            "The same effort turns out differently in different municipalities. Where nobody "
            "writes how it is done locally, nobody knows if it was the effort or the setting that "
            "decided how it went. One adaptation is enough to show that the question has been "
            "asked, and it may be of the activity or of what it leads to. Cancelled activities do "
            "not count.",
        ),
        fix=Text(
            "Skriv en anpassning för var och en som gör på sitt sätt: anpassning A1 för LAXÅ, med "
            "en beskrivning under.",
            "Write an adaptation for each that does it in its own way: adaptation A1 for LAXA, "
            "with a description below.",
        ),
        source=Text(
            "Nulägesanalys och vägen framåt, Forskningsbaserad samverkan i Region Örebro län "
            "(2023), rekommendationen att kontextualisera.",
            "The present and the way ahead, research-based cooperation in Region Örebro län "
            "(2023), the recommendation to contextualise.",
        ),
    ),
    bad=Text(
        sv="""
aktör LAXÅ "Laxå kommun"
  nivå: kommun
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför), LAXÅ (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
actor LAXA "Laxå Municipality"
  level: municipality
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers), LAXA (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    good=Text(
        sv="""
aktör LAXÅ "Laxå kommun"
  nivå: kommun
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför), LAXÅ (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
anpassning A1 för LAXÅ
  beskrivning: "Cirkeln träffas tillsammans med grannkommunen"
  ansvarig: LAXÅ (genomför)
""",
        en="""
actor LAXA "Laxå Municipality"
  level: municipality
activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers), LAXA (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
adaptation A1 for LAXA
  description: "The circle meets together with the neighbouring municipality"
  responsible: LAXA (delivers)
""",
    ),
    check=check,
    note=Text("inte lokalt anpassad", "not adapted locally"),
    needs_whole=True,
)
