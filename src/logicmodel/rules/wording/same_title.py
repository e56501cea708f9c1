"""LM806: two things of one kind with the same title."""

from collections.abc import Iterator, Mapping

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Activity, Actor, AnyElement, Source, TargetGroup
from logicmodel.rules.responsibility.duplicated_effort import same_work
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_FIRST = Text("Den första", "The first one")
_Named = AnyElement | Actor | TargetGroup | Source


def check(context: Context) -> Iterator[Finding]:
    """Things titled as an earlier one of their kind, but for capitals, commas and spaces."""
    for titles in context.titles.values():
        joined = [" ".join(words) for _, words in titles]
        if len(set(joined)) == len(joined):
            continue
        first: dict[str, AnyElement] = {}
        for title, (element, _) in zip(joined, titles, strict=True):
            earlier = first.setdefault(title, element)
            if earlier is not element and not _told_as_double_work(earlier, element):
                yield _again(("elements",), element, earlier)
    model = context.model
    yield from _in(context, "actors", model.actors)
    yield from _in(context, "target_groups", model.target_groups)
    yield from _in(context, "sources", model.sources)


def _in(
    context: Context, section: str, things: Mapping[str, Actor | TargetGroup | Source]
) -> Iterator[Finding]:
    first: dict[str, Actor | TargetGroup | Source] = {}
    for thing in things.values():
        title = " ".join(thing.title.casefold().replace(",", " ").split())
        if title and context.certain(section, thing.id, "title"):
            earlier = first.setdefault(title, thing)
            if earlier is not thing:
                yield _again((section,), thing, earlier)


def _told_as_double_work(earlier: AnyElement, element: AnyElement) -> bool:
    if isinstance(earlier, Activity) and isinstance(element, Activity):
        return same_work(earlier, element)
    return False


def _again(section: Path, thing: _Named, earlier: _Named) -> Finding:
    name = called(thing)
    return Finding(
        (*section, thing.id, "title"),
        Text(
            f"{name.sv} heter likadant som {earlier.id}.",
            f"{name.en} has the same title as {earlier.id}.",
        ),
        _hint(thing, earlier),
        (((*section, earlier.id, "title"), _FIRST),),
    )


def _hint(thing: _Named, earlier: _Named) -> Text:
    if getattr(thing, "owners", ()) != getattr(earlier, "owners", ()):
        return Text(
            f"Görs samma sak på två håll, behåll {earlier.id} och skriv en anpassning av den för "
            "den andra aktören. Är det två saker, säg i titlarna vad som skiljer dem åt.",
            f"If two actors do the same, keep {earlier.id} and write an adaptation of it for the "
            "other actor. If they are two things, say in their titles how they differ.",
        )
    return Text(
        f"Är det samma sak, behåll {earlier.id} och låt allt som nämner {thing.id} nämna den. Är "
        "det två, säg i titlarna vad som skiljer dem åt.",
        f"If they are the same, keep {earlier.id} and let all that names {thing.id} name it. If "
        "they are two, say in their titles how they differ.",
    )


RULE = Rule(
    code="LM806",
    name=Text("samma-titel", "same-title"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Två saker av samma slag med samma titel.",
            "Two things of one kind with the same title.",
        ),
        why=Text(
            "I bilder och tabeller går de inte att skilja åt. Ofta är den ena en kopia som inte "
            "blev färdigskriven, eller samma sak som två har skrivit ner var för sig.",
            "In pictures and tables they cannot be told apart. Often one is a copy that was never "
            "finished, or the same thing that two people have written down separately.",
        ),
        fix=Text(
            "Behåll en av dem, eller säg i titlarna vad som skiljer dem åt: vem, var eller när. "
            "Det som görs olika hos olika aktörer skrivs som anpassning.",
            "Keep one of them, or say in the titles how they differ: who, where or when. What is "
            "done differently by different actors is written as an adaptation.",
        ),
        source=Text(
            "Verktygets eget språk: en sak skrivs en gång och nämns med sitt id.",
            "The tool's own language: a thing is written once and named by its id.",
        ),
    ),
    bad=Text(
        sv="""
prestation P2 "Sextio rektorer har fullföljt en forskningscirkel"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fullföljt"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P2 "Sixty principals have completed a research circle"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have completed"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=Text(
        sv="""
prestation P2 "Tjugo nya rektorer har fullföljt en forskningscirkel"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fullföljt"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P2 "Twenty new principals have completed a research circle"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have completed"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("samma titel igen", "same title again"),
)
