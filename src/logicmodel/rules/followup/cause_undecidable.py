"""LM707: what nobody will know of when a goal is missed, so that nobody can tell why."""

from collections.abc import Iterator
from itertools import count

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Element, Link, Watched
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Mention
from logicmodel.rules.causality import (
    assumption_within_control,
    link_without_evidence,
    unwatched_assumption,
    weak_chain,
)
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_NOR = Text("Inte heller detta", "Nor this")
_MOST_SHOWN = 5


def check(context: Context) -> Iterator[Finding]:
    """What is unknown in the same way for the same goals is one finding."""
    suspects = set(_suspects(context))
    if not suspects or not (suspects := suspects - set(_told_by_others(context, suspects))):
        return
    from logicmodel.followup.evaluability import evaluability  # late: few plans have suspects

    together: dict[tuple[str, tuple[str, ...]], list[Path]] = {}
    for missing, goals in evaluability(context.model, context.follow_up).causes.items():
        if missing.path in suspects:
            together.setdefault((missing.lack, tuple(goals)), []).append(missing.path)
    for (lack, which), paths in together.items():
        missed = _missed(context.model, which)
        if lack == "status":
            yield _undone(missed, paths)
        else:
            yield _unwatched(context.model, missed, paths)


def _told_by_others(context: Context, suspects: set[Path]) -> Iterator[Path]:
    """What has one cause with another finding on it, or on the evidence of its link."""
    told: set[Path] = set()
    for rule in (unwatched_assumption, assumption_within_control):
        for finding in rule.check(context):
            told |= {finding.path[:2], finding.path[:6]}
    for rule in (link_without_evidence, weak_chain):
        for finding in rule.check(context):
            told |= {finding.path[:4], *(tuple(place)[:4] for place, _ in finding.related)}
    return (path for path in suspects if path in told or path[:4] in told)


def _suspects(context: Context) -> Iterator[Path]:
    """What may never be known to anybody, and is told by no other rule."""
    for element in context.model.elements.values():
        if element.requires or element.assumptions:
            yield from (("elements", name) for name in element.requires if _bare(context, name))
            yield from _in_passing(context, element.assumptions, ("elements", element.id))
    for connection in context.model.connections:
        link = connection.link
        if link.assumptions and not _is_supported(link):
            yield from _in_passing(context, link.assumptions, connection.path)
    yield from _untold(context)


def _untold(context: Context) -> Iterator[Path]:
    """Activities that have to be known themselves, since they lead straight to what they change.

    Where a plan has outputs such a link leaves out a step, and LM107 tells of that.
    """
    ways = context.model.ways
    for name in () if context.chain.steps["output"] else context.chain.steps["activity"]:
        activity, path = context.model.elements[name], ("elements", name)
        straight = any(context.model.elements[to].kind != "activity" for to in ways[name])
        unknown = getattr(activity, "status", None) is None and context.certain(*path, "status")
        if straight and unknown:
            yield path


def _in_passing(context: Context, assumptions: tuple[Mention, ...], path: Path) -> Iterator[Path]:
    """Assumptions that nobody watches: those without an id, and those that nobody looks at."""
    for number, mention in enumerate(assumptions):
        if mention.ref is None:
            yield (*path, "assumptions", number)
        elif _bare(context, mention.ref):
            yield ("elements", mention.ref)


def _bare(context: Context, name: str) -> bool:
    """Whether nobody watches a condition with an id, as far as could be read."""
    thing = context.model.elements.get(name)
    if not isinstance(thing, Watched) or thing.owners or thing.state or thing.indicators:
        return False
    return context.certain("elements", name)


def _is_supported(link: Link) -> bool:
    """Whether more than weak evidence says that one thing leads to the next."""
    return any(evidence.strength != "weak" for evidence in link.evidence)


def _missed(model: LogicModel, goals: tuple[str, ...]) -> Text:
    """``Om effektmål EM1 ”…” missas går det inte att avgöra varför``."""
    which = called(model.elements[goals[0]]) if len(goals) == 1 else listed(list(goals))
    be = "is" if len(goals) == 1 else "are"
    return Text(
        f"Om {which.sv} missas går det inte att avgöra varför",
        f"If {which.en} {be} missed, nobody can tell why",
    )


def _unwatched(model: LogicModel, missed: Text, paths: list[Path]) -> Finding:
    said = [_said(model, path) for path in paths]
    what = listed([each.sv for each in said]).sv, listed([each.en for each in said]).en
    return Finding(
        paths[0],
        Text(
            f"{missed.sv}: ingen följer om det här stämmer: {what[0]}.",
            f"{missed.en}: nobody watches whether this holds: {what[1]}.",
        ),
        _give_it_a_watcher(model, paths[0]),
        tuple((path, _NOR) for path in paths[1 : _MOST_SHOWN + 1]),
    )


def _undone(missed: Text, paths: list[Path]) -> Finding:
    what = listed([str(path[1]) for path in paths])
    return Finding(
        paths[0],
        Text(
            f"{missed.sv}: ingen för in om det här blir gjort: {what.sv}.",
            f"{missed.en}: nobody keeps track of whether this is done: {what.en}.",
        ),
        Text(
            "Lägg till raden status: planerad (eller pågår, klar, avbruten), och håll den aktuell.",
            "Add the line status: planned (or ongoing, done, cancelled), and keep it current.",
        ),
        tuple((path, _NOR) for path in paths[1 : _MOST_SHOWN + 1]),
    )


def _said(model: LogicModel, path: Path) -> Text:
    """An assumption by its id and title, or in the words that are written in passing."""
    element = model.elements[str(path[1])]
    if len(path) == 2:
        return called(element)
    text = _mention(element, path).text
    return Text(f"”{text}”", f"“{text}”")


def _mention(element: Element, path: Path) -> Mention:
    within = element.links[int(path[3])] if path[2] == "links" else element
    return within.assumptions[int(path[-1])]


def _give_it_a_watcher(model: LogicModel, path: Path) -> Text:
    """The line to write; whoever answers for what it stands in is the likely one to watch it."""
    element = model.elements[str(path[1])]
    owner = next((owner.actor for owner in element.owners), next(iter(model.actors), "…"))
    if len(path) == 2:
        return Text(
            f"Lägg till raden ansvarig: {owner} (följer upp) under {element.id}, och läge: håller "
            "(år) när någon har sett efter.",
            f"Add the line responsible: {owner} (watches) below {element.id}, and state: holds "
            "(year) when somebody has looked.",
        )
    name = next(name for n in count(1) if (name := f"AN{n}") not in model.elements)
    text = _mention(element, path).text
    return Text(
        f'Gör det till en egen sats, antagande {name} "{text}" med raden ansvarig: {owner} '
        f"(följer upp), och skriv antagande: {name} här.",
        f'Make it a statement of its own, assumption {name} "{text}" with the line responsible: '
        f"{owner} (watches), and write assumption: {name} here.",
    )


def _example(assumption: Text, more: Text) -> Text:
    """An output whose way on rests on weak evidence, and on this assumption."""
    return Text(
        sv=f"""
prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"
  nivå: region
  ansvarig: REG
  indikator P1.antal "Rektorer som har fullföljt"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 60 till 2026
    källa: "Universitetets deltagarlista"
    uppdelning: kön
  -> R1 "forskning ger gemensamma begrepp"
    antagande: {assumption.sv}
    evidens: "Samtal med två rektorer" (svag)
{more.sv}""",
        en=f"""
output P1 "Sixty principals have completed a research circle"
  level: region
  responsible: REG
  indicator P1.count "Principals who have completed"
    unit: principals
    baseline: 0 (2023)
    target: 60 by 2026
    source: "The university's list of participants"
    disaggregation: gender
  -> R1 "research gives shared concepts"
    assumption: {assumption.en}
    evidence: "Talks with two principals" (weak)
{more.en}""",
    )


RULE = Rule(
    code="LM707",
    name=Text("orsak-går-inte-att-avgöra", "cause-undecidable"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Något som ingen kommer att veta om ett mål missas, så att det inte går att avgöra "
            "varför.",
            "Something that nobody will know if a goal is missed, so that nobody can tell why.",
        ),
        why=Text(
            "Missas målet finns tre förklaringar: arbetet blev inte av, förutsättningarna brast, "
            "eller tanken var fel. Den som inte har sett efter kan inte skilja dem åt. Regeln "
            "nämner antaganden som ingen följer och som vilar på svag eller ingen evidens, "
            "förutsättningar som ingen följer, och aktiviteter utan status i en plan utan "
            "prestationer. Det som saknar målvärde, årtal eller kedja sägs av andra regler. "
            "Allt sammantaget, också antaganden med bättre stöd, räknas i logicmodel status. "
            "I ett utkast är regeln tyst.",
            "If the goal is missed there are three explanations: the work was not done, the "
            "conditions failed, or the idea was wrong. Without having looked nobody can tell them "
            "apart. The rule names assumptions that nobody watches and that rest on weak "
            "evidence or none, preconditions that nobody watches, and activities without a status "
            "in a plan without outputs. What lacks a target, a year or a chain is told by "
            "other rules. All of it, assumptions with better support too, counts in logicmodel "
            "status. In a draft the rule is silent.",
        ),
        fix=Text(
            "Ge antagandet ett eget id och någon som följer det, eller skriv status på det som ska "
            "göras.",
            "Give the assumption an id of its own and somebody who watches it, or write a status "
            "on what is to be done.",
        ),
        source=Text(
            "Studien bakom verktyget: utan en tydlig förändringslogik går det inte att avgöra om "
            "antagandena är fel eller förutsättningarna saknas; Wholey om utvärderingsbarhet.",
            "The study behind this tool: without a clear theory of change nobody can decide "
            "whether assumptions are wrong or conditions are lacking; Wholey on evaluability.",
        ),
    ),
    bad=_example(
        Text('"Rektorerna får tid att delta"', '"Principals are given time to take part"'),
        Text("", ""),
    ),
    good=_example(
        Text("AN1", "AN1"),
        Text(
            """
antagande AN1 "Rektorerna får tid att delta"
  ansvarig: KOM (följer upp)
""",
            """
assumption AN1 "Principals are given time to take part"
  responsible: MUN (watches)
""",
        ),
    ),
    check=check,
    needs_whole=True,
    note=Text("ingen följer det", "nobody watches"),
)
