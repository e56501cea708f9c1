"""LM115: a model in several parts that do not hang together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import in_chain, reading_order
from logicmodel.model.graph import reachable
from logicmodel.model.logic import LogicModel
from logicmodel.model.references import references
from logicmodel.rules.chain import all_links_read
from logicmodel.rules.rule import Context, Finding, Page, Rule, listed

_MOST_SHOWN = 5


def check(context: Context) -> Iterator[Finding]:
    """One finding in the header if whole parts of the chain stand beside each other."""
    model = context.model
    if not all_links_read(context) or _in_one_piece(model):
        return
    import networkx as nx

    parts = _parts(context, nx.weakly_connected_components(model.graph))
    if len(parts) > 1:
        # Only now, since few models come here and following every mention takes its time.
        parts = _parts(context, nx.connected_components(nx.Graph(_ties(model))))
    if len(parts) > 1:
        names = [listed(part, 3) for part in parts[:_MOST_SHOWN]]
        more = "; …" if len(parts) > _MOST_SHOWN else ""
        yield Finding(
            (),
            Text(
                f"Förändringslogiken består av {len(parts)} delar utan pilar emellan: "
                f"{'; '.join(name.sv for name in names)}{more}.",
                f"The theory of change consists of {len(parts)} parts without arrows in between: "
                f"{'; '.join(name.en for name in names)}{more}.",
            ),
            Text(
                "Lägg till de pilar som saknas, eller gör en förändringslogik av varje del.",
                "Add the arrows that are missing, or make each part a theory of change of its own.",
            ),
            tuple(
                (("elements", part[0]), Text("Här börjar en del", "A part starts here"))
                for part in parts[:_MOST_SHOWN]
            ),
        )


def _in_one_piece(model: LogicModel) -> bool:
    """Whether arrows that lead on hold all that they touch together."""
    ties = defaultdict(list)
    for source, targets in model.ways.items():
        for target in targets:
            ties[source].append(target)
            ties[target].append(source)
    return len(reachable(ties, [*ties][:1])) == len(ties)


def _parts(context: Context, components: Iterable[set[str]]) -> list[list[str]]:
    """The components that are whole, the largest first.

    One thing alone is no part, and a part with a loose end is a hole in the chain that other
    rules speak of.
    """
    model, ends = context.model, context.holes.ends
    found = []
    for component in components:
        chain = [name for name in component if in_chain(model.elements[name])]
        if chain and len(component) > 1 and ends.isdisjoint(component):
            found.append(reading_order(model, chain))
    first = {name: n for n, name in enumerate(reading_order(model, (part[0] for part in found)))}
    return sorted(found, key=lambda part: (-len(part), first[part[0]]))


def _ties(model: LogicModel) -> Iterator[tuple[str, str]]:
    """Links of every kind, and mentions: what a thing requires, uses or assumes."""
    for element in model.elements.values():
        for reference in references(element, ()):
            if reference.id in model.elements:
                yield element.id, reference.id


RULE = Rule(
    code="LM115",
    name=Text("delad-modell", "split-model"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En förändringslogik i flera hela delar som inte hänger ihop.",
            "A theory of change in several whole parts that do not hang together.",
        ),
        why=Text(
            "Delarna är då i praktiken olika planer: de påverkar inte varandra och når inte "
            "samma mål.",
            "The parts are then different plans in effect: they do not bear on each other, nor "
            "reach the same goals.",
        ),
        fix=Text(
            "Lägg till länkarna som saknas, till exempel till ett gemensamt övergripande mål, "
            "eller dela upp förändringslogiken.",
            "Add the links that are missing, for instance to an overall goal in common, or split "
            "the theory of change.",
        ),
        source=Text(
            "Davies, ”Criteria for assessing the evaluability of theories of change” (2012).",
            "Davies, “Criteria for assessing the evaluability of theories of change” (2012).",
        ),
    ),
    bad=Text(
        sv="""
utmaning U2 "Nya rektorer lämnas ensamma"
  -> U3
utmaning U3 "Rektorer byts ut ofta"
""",
        en="""
problem U2 "New principals are left alone"
  -> U3
problem U3 "Principals are replaced often"
""",
    ),
    good=Text(
        sv="""
utmaning U2 "Nya rektorer lämnas ensamma"
  -> U3
utmaning U3 "Rektorer byts ut ofta"
  -> EM1
""",
        en="""
problem U2 "New principals are left alone"
  -> U3
problem U3 "Principals are replaced often"
  -> EM1
""",
    ),
    check=check,
    needs_whole=True,
)
