"""Small change logics of every shape: cycles, loops, hubs, loose ends, things without a level."""

from collections import defaultdict

from hypothesis import strategies as st

from logicmodel.model import elements as things
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Assignment, Mention

KINDS = (
    things.Activity,
    things.Output,
    things.Outcome,
    things.Impact,
    things.OverallGoal,
    things.Problem,
    things.Resource,
    things.ExternalFactor,
    things.Precondition,
)
LEVELS = ("topp", "mitt", "golv")
ACTORS = ("ÅSA", "Bo", "bo")
# Drawn as a few flat lists, since every draw by itself costs time.
_THINGS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.sampled_from([None, *LEVELS]),
        st.sampled_from([(), *[(actor,) for actor in ACTORS], ACTORS[:2]]),
        st.sampled_from([None, "short", "medium", "long"]),
    ),
    max_size=12,
)
_TIES = st.lists(
    st.tuples(
        st.integers(0, 11),
        st.integers(0, 11),
        st.sampled_from(["leads_to", "leads_to", "counteracts", "feedback", "requires", "uses"]),
    ),
    max_size=24,
)


@st.composite
def models(draw: st.DrawFn) -> LogicModel:
    drawn, ties = draw(_THINGS), defaultdict(list)
    for source, target, kind in draw(_TIES):
        if max(source, target) < len(drawn):
            ties[source, kind].append(f"E{target}")
    return LogicModel(
        title="Prov",
        levels=[things.Level(name, name.title()) for name in LEVELS] if draw(st.booleans()) else [],
        actors=[things.Actor(name) for name in ACTORS],
        elements=[_element(number, *thing, ties) for number, thing in enumerate(drawn)],
    )


def _element(number: int, kind, level, owners, horizon, ties) -> things.Element:
    given = {
        "level": level,
        "owners": tuple(map(Assignment, owners)),
        "links": tuple(
            things.Link(target, arrow)
            for arrow in ("leads_to", "counteracts", "feedback")
            for target in ties[number, arrow]
        ),
        "requires": tuple(ties[number, "requires"]),
    }
    if kind is things.Activity:
        given["resources"] = tuple(Mention(ref=target) for target in ties[number, "uses"])
    if kind is things.Outcome:
        given["horizon"] = horizon
    return kind(id=f"E{number}", title=f"Det som är E{number}", **given)
