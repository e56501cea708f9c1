"""LM6xx: do the governance levels hang together? One file a rule."""

from logicmodel.diagnostics import Text
from logicmodel.model.logic import LogicModel
from logicmodel.rules.rule import Finding, called


def ranks(model: LogicModel) -> dict[str | None, int]:
    """The levels by id, numbered from the top level down."""
    return {level: number for number, level in enumerate(model.levels)}


def either(ids: list[str]) -> Text:
    """``region, kommun eller nation``."""
    *most, last = ids
    if not most:
        return Text(last, last)
    return Text(f"{', '.join(most)} eller {last}", f"{', '.join(most)} or {last}")


def leading_down(model: LogicModel, name: str, goals: dict[str, int], rank: int) -> str | None:
    """A lesser goal that leads to this one from a higher level."""
    sources = (connection.source for connection in model.incoming[name])
    return next((source for source in sources if 0 <= goals.get(source, rank) < rank), None)


def upside_down(model: LogicModel, turned: dict[str, str]) -> Finding:
    """Goals to which lesser ones lead from above: the levels are given from the bottom up."""
    (first, below), *others = turned.items()
    title, high = called(model.elements[first]), model.elements[below].level
    return Finding(
        ("elements", first),
        Text(
            f"{title.sv} står på en lägre nivå än {below}, som leder dit.",
            f"{title.en} is on a lower level than {below}, which leads there.",
        ),
        Text(
            "Nivåerna ska stå uppifrån och ner. Står de i fel ordning? Nu räknas "
            f"{high} som högre än {model.elements[first].level}.",
            "The levels are to stand from the top down. Are they in the wrong order? As it is, "
            f"{high} counts as higher than {model.elements[first].level}.",
        ),
        tuple((("elements", name), Text("Även detta mål", "This goal too")) for name, _ in others),
    )
