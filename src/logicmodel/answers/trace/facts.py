"""A trace for other programs."""

from collections.abc import Mapping
from typing import Any

from logicmodel.answers.phrases import Phrases
from logicmodel.answers.trace.found import Trace
from logicmodel.model.elements import Link, Watched
from logicmodel.model.values import Evidence, Mention
from logicmodel.views.web import Tie


def facts(phrases: Phrases, trace: Trace) -> dict[str, Any]:
    """Everything told, with the ids and the words of the model."""
    named = trace.named
    return {
        "id": named.id,
        "kind": named.kind,
        "title": named.title,
        "measures": named.holder or None,
        "up": _elements(phrases, trace.up),
        "down": _elements(phrases, trace.down),
        "further_up": trace.further_up,
        "further_down": trace.further_down,
        "mentioned": [
            {"element": use.element, "target": use.link.target if use.link else None}
            for use in trace.uses
        ],
        "arrows": [_tie(phrases, tie) for tie in _told(phrases, trace)],
        "circles": [list(circle) for circle in trace.circles],
    }


def _elements(phrases: Phrases, distances: Mapping[str, int]) -> list[dict[str, Any]]:
    found = []
    for name, steps in distances.items():
        element = phrases.element(name)
        state = element.state.state if isinstance(element, Watched) and element.state else None
        found.append(
            {
                "id": name,
                "kind": element.kind,
                "title": element.title,
                "level": element.level,
                "steps": steps,
                "status": getattr(element, "status", None),
                "state": state,
                "assumptions": [_mention(phrases, each) for each in element.assumptions],
                "risks": [_mention(phrases, each) for each in element.risks],
            }
        )
    return found


def _told(phrases: Phrases, trace: Trace) -> list[Tie]:
    """The arrows between what is told of, in file order, then those of other kinds."""
    ids = trace.ids
    between = [
        tie
        for name in phrases.ways.web.sorted(ids)
        for tie in phrases.ways.after[name]
        if tie.target in ids
    ]
    return [*between, *trace.counteracting, *trace.feedback]


def _tie(phrases: Phrases, tie: Tie) -> dict[str, Any]:
    link = tie.link or Link(tie.target)
    return {
        "source": tie.source,
        "target": tie.target,
        "kind": tie.kind.value if tie.link else "needed_by",
        "because": link.because,
        "assumptions": [_mention(phrases, each) for each in link.assumptions],
        "evidence": [_mention(phrases, each) for each in link.evidence],
        "risks": [_mention(phrases, each) for each in link.risks],
    }


def _mention(phrases: Phrases, mention: Mention) -> dict[str, Any]:
    element = phrases.model.elements.get(mention.ref or "")
    state = element.state if isinstance(element, Watched) else None
    said: dict[str, Any] = {"id": mention.ref, "text": mention.text}
    if isinstance(mention, Evidence):
        said["strength"] = mention.strength
    else:
        said["state"] = state.state if state else None
    return said
