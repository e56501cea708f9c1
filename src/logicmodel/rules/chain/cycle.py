"""LM109: a circle that no feedback link opens."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import reading_order
from logicmodel.model.logic import Connection, LogicModel
from logicmodel.rules.rule import Context, Finding, Page, Remedy, Rule, listed
from logicmodel.syntax.editing.changes import Remove, Turn

if TYPE_CHECKING:
    import networkx as nx

_MOST_SHOWN = 5
_ALSO = Text("Sluter också en cirkel", "Closes a circle too")


def check(context: Context) -> Iterator[Finding]:
    """One finding for all that lead to each other, at the first link to be marked."""
    model = context.model
    against = {(c.source, c.link.target) for c in context.chain.backward}
    for members in context.chain.circles:
        graph = _in_reading_order(model, members)
        links = [model.arrow(*edge) for edge in _closing(graph, against)]
        yield Finding(
            links[0].path,
            _message(_way_round(graph, links[0]), len(members)),
            _hint(links),
            tuple((link.path, _ALSO) for link in links[1:_MOST_SHOWN]),
            key=True,
            remedies=(_remedy(links),),
        )


def _in_reading_order(model: LogicModel, members: set[str]) -> "nx.DiGraph[str]":
    """Their part of the graph, in an order in which the files play no part."""
    import networkx as nx

    graph: nx.DiGraph[str] = nx.DiGraph()
    for name in reading_order(model, members):
        targets = (target for target in model.ways[name] if target in members)
        graph.add_edges_from((name, target) for target in reading_order(model, targets))
    return graph


def _closing(graph: "nx.DiGraph[str]", against: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """A few edges without which there is no circle.

    Those against the chain, then those that a depth-first search finds to lead back to where
    it came from.
    """
    import networkx as nx

    yield from (edge for edge in graph.edges if edge in against)
    rest: nx.DiGraph[str] = nx.DiGraph(edge for edge in graph.edges if edge not in against)
    behind = set()
    for start, end, label in nx.dfs_labeled_edges(rest):
        if label == "forward":
            behind.add(end)
        elif label == "reverse":
            behind.discard(end)
        elif end in behind:
            yield start, end


def _way_round(graph: "nx.DiGraph[str]", link: Connection) -> list[str]:
    """The shortest circle that the link closes."""
    import networkx as nx

    return [*nx.shortest_path(graph, link.link.target, link.source), link.link.target]


def _message(way: list[str], members: int) -> Text:
    if len(way) == 2:
        return Text(f"{way[0]} leder till sig själv.", f"{way[0]} leads to itself.")
    others = members - len(way) + 1
    shown = way if len(way) <= _MOST_SHOWN + 2 else [*way[:3], "…", *way[-3:]]
    circle = " → ".join(shown)
    if others:
        return Text(
            f"Kedjan går i cirkel: {circle}. I samma cirkel finns {others} till.",
            f"The chain runs in a circle: {circle}. The same circle holds {others} more.",
        )
    return Text(f"Kedjan går i cirkel: {circle}.", f"The chain runs in a circle: {circle}.")


def _hint(links: list[Connection]) -> Text:
    source, target = links[0].source, links[0].link.target
    if len(links) == 1 and source == target:
        return Text("Ta bort pilen.", "Remove the arrow.")
    if len(links) == 1:
        return Text(
            f"Skriv ~> {target} under {source} om det är en återkoppling. Ta annars bort pilen.",
            f"Write ~> {target} below {source} if it is feedback. Otherwise remove the arrow.",
        )
    marks = listed([f"{c.source} ~> {c.link.target}" for c in links], _MOST_SHOWN)
    return Text(
        f"Märk återkopplingarna med ~>. Detta öppnar alla cirklar: {marks.sv}.",
        f"Mark feedback with ~>. This opens all the circles: {marks.en}.",
    )


def _remedy(links: list[Connection]) -> Remedy:
    if links[0].source == links[0].link.target and len(links) == 1:
        return Remedy(Text("Ta bort pilen", "Remove the arrow"), (Remove(links[0].path),))
    title = Text("Märk som återkoppling", "Mark as feedback")
    return Remedy(title, tuple(Turn(link.path, "feedback") for link in links))


RULE = Rule(
    code="LM109",
    name=Text("cirkel", "cycle"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En cirkel av länkar där ingen är märkt som återkoppling.",
            "A circle of links of which none is marked as feedback.",
        ),
        why=Text(
            "I en cirkel är allt både orsak och verkan, så det går inte att säga var förändringen "
            "börjar eller vad som ska komma först.",
            "In a circle everything is both cause and effect, so nobody can tell where the change "
            "starts or what is to come first.",
        ),
        fix=Text(
            "Märk den länk som leder tillbaka med ~>, eller ta bort den.",
            "Mark the link that leads back with ~>, or remove it.",
        ),
        source=Text(
            "Funnell och Rogers, ”Purposeful Program Theory”, om återkoppling.",
            "Funnell and Rogers, “Purposeful Program Theory”, on feedback loops.",
        ),
    ),
    bad=Text(
        sv="""
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
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
  -> A1 "nöjda deltagare värvar nya"
""",
        en="""
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
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
  -> A1 "satisfied participants recruit new ones"
""",
    ),
    good=Text(
        sv="""
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
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
  ~> A1 "nöjda deltagare värvar nya"
""",
        en="""
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
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
  ~> A1 "satisfied participants recruit new ones"
""",
    ),
    check=check,
    note=Text("går i cirkel", "runs in a circle"),
)
