"""LM3xx: why should one thing lead to the next, and what has to be true? One file a rule."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from logicmodel.diagnostics import Path, Text
from logicmodel.model.chain import reading_order
from logicmodel.model.elements import Element, Link
from logicmodel.model.graph import reachable
from logicmodel.model.logic import GOALS, Connection, LogicModel
from logicmodel.rules.rule import Context


def claims(context: Context, *kinds: str) -> Iterator[Connection]:
    """The links on from a step of the chain to something of these kinds, of several alike one.

    One that leaves out a step is told of as that. But where the plan has no outputs at all, as in
    Region Kronoberg's template, an activity leads straight to what it changes.
    """
    elements = context.model.elements
    straight = "" if context.chain.steps["output"] else "activity"
    for connection, stride in context.chain.strides:
        if elements[connection.link.target].kind in kinds and (
            stride in (0, 1) or (stride == 2 and elements[connection.source].kind == straight)
        ):
            yield connection


def is_read(context: Context, connection: Connection, field: str) -> bool:
    """Whether everything in a link was read, and no field meant for it slipped out of it."""
    return context.certain(*connection.path) and context.certain(*connection.path[:2], field)


def is_bare(context: Context, connection: Connection) -> bool:
    """Whether a link says neither why it is there nor what it assumes, nor another like it does."""
    like = (
        link
        for _, _, link in context.model.outgoing[connection.source]
        if link.target == connection.link.target and link.kind == connection.link.kind
    )
    return not any(link.because or link.assumptions for link in like) and not (
        context.model.elements[connection.source].assumptions
    )


def mentions(model: LogicModel) -> Iterator[tuple[str, Path]]:
    """Every id given as something required, assumed or risked, and where; in file order."""
    for name, element in model.elements.items():
        for number, required in enumerate(element.requires):
            yield required, ("elements", name, "requires", number)
        if element.assumptions or element.risks:
            yield from _mentioned(element, ("elements", name))
        for number, link in enumerate(element.links):
            if link.assumptions or link.risks:
                yield from _mentioned(link, ("elements", name, "links", number))


def _mentioned(thing: Element | Link, path: Path) -> Iterator[tuple[str, Path]]:
    for field, some in (("assumptions", thing.assumptions), ("risks", thing.risks)):
        for number, mention in enumerate(some):
            if mention.ref is not None:
                yield mention.ref, (*path, field, number)


def in_order(model: LogicModel, paths: Iterable[Path]) -> list[Path]:
    """Places in elements in the order of the chain; file order plays no part."""
    found = list(paths)
    if len(found) < 2:
        return found
    order = {n: at for at, n in enumerate(reading_order(model, {str(path[1]) for path in found}))}
    return sorted(found, key=lambda path: (order[str(path[1])], path))


def place(model: LogicModel, path: Path) -> Text:
    """What is said of the element or link in which a path lies: ``A1`` or ``P1 → R1``."""
    name = str(path[1])
    if path[2:3] == ("links",):
        name = f"{name} → {model.elements[name].links[int(path[3])].target}"
    return Text(name, name)


def arrows_read(context: Context) -> bool:
    """Whether there is no arrow of which nobody can tell where it was to lead."""
    return not any(path[2:] == ("links",) for path in context.broken)


class Gate(NamedTuple):
    """A link that chains have to pass to reach some goals, or else one of those beside it."""

    link: Connection
    goals: list[str]
    beside: list[Connection]


def gates(
    context: Context,
    links: Iterable[Connection],
    ways: Mapping[str, Iterable[str]],
    within: set[str],
) -> Iterator[Gate]:
    """The gates to goals that lie outside a set of elements; file order plays no part.

    Args:
        context: The model in question.
        links: All links by which one may leave the set.
        ways: What each element leads to.
        within: What can be reached without passing such a link.
    """
    model, steps = context.model, context.chain.steps
    out = [c for c in links if c.source in within and c.link.target not in within]
    at = {c.path: c for c in out}
    border = [at[path] for path in in_order(model, at)]
    behind = _behind(border, ways, within)
    goals: dict[Path, list[str]] = defaultdict(list)
    for goal in reading_order(model, (name for kind in GOALS for name in steps[kind])):
        if goal in behind:
            goals[behind[goal].path].append(goal)
    to: dict[str, list[Connection]] = defaultdict(list)
    for link in border:
        to[link.link.target].append(link)
    for link in border:
        ends = (link.link.target, *goals.get(link.path, ()))
        # A lost link may have led there another way.
        certain = all(context.certain("elements", name, "incoming") for name in ends)
        if link.path in goals and certain:
            beside = [c for c in to[link.link.target] if c is not link]
            yield Gate(link, goals[link.path], beside)


def _behind(
    border: list[Connection], ways: Mapping[str, Iterable[str]], within: set[str]
) -> dict[str, Connection]:
    """For everything that can only be reached over a border, the link by which it first is."""
    over: dict[str, Connection] = {}
    for connection in border:
        over.setdefault(connection.link.target, connection)
    front = list(over)
    for name in front:
        for other in ways[name]:
            if other not in over and other not in within:
                over[other] = over[name]
                front.append(other)
    return over


def turning(context: Context) -> Iterator[Gate]:
    """The counteracting links behind which no chain works for a goal, only against it.

    Two such links on a way cancel out.
    """
    chain, ways = context.chain, context.model.ways
    if not chain.against or not arrows_read(context):
        return
    # Each element twice: reached by a chain that works for it, and (marked) against it.
    signed = {name: list(others) for name, others in ways.items()}
    signed |= {f"-{name}": [f"-{other}" for other in others] for name, others in ways.items()}
    for (source, _, link), _ in chain.against:
        signed[source].append(f"-{link.target}")
        signed[f"-{source}"].append(link.target)
    reached = reachable(signed, chain.steps["activity"])
    yield from gates(context, (c for c, _ in chain.against), ways, reached)


def output_with(sv: str, en: str) -> Text:
    """An example: the first output of the sound change logic, with these lines at its end."""
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
{sv.strip(chr(10))}
""",
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
{en.strip(chr(10))}
""",
    )


def outcome_with(sv: str, en: str) -> Text:
    """An example: the outcome of the sound change logic, with these lines at its end."""
    return Text(
        sv=f"""
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
{sv.strip(chr(10))}
""",
        en=f"""
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
{en.strip(chr(10))}
""",
    )
