"""What holds for every model: the ways to a goal, in any order of files, in linear time."""

import random
import time

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.chain import Chain
from logicmodel.rules import RULES
from logicmodel.rules.causality import turning
from logicmodel.rules.causality.unwatched_assumption import _goals_behind
from logicmodel.rules.causality.weak_chain import check as weak_chains
from logicmodel.rules.rule import Context
from tests.rules.chain.sketch import TODAY, check, found, model, text
from tests.rules.chain.test_whole_chains import anything, whole

ROOM = [rule for rule in RULES if rule.code.startswith("LM3")]
sketches = anything() | whole().map(" ".join)
NAMES = st.sets(st.sampled_from(["A1", "P0", "P1", "R0", "R1", "R2", "EM1", "EM2", "U1"]))


def goals(some) -> list[str]:
    return [n for n, e in some.elements.items() if e.kind in ("impact", "overall_goal")]


def reached(graph, some) -> set[str]:
    """What activities reach in a graph, by way of NetworkX."""
    starts = [n for n, e in some.elements.items() if e.kind == "activity" and n in graph]
    return set(starts).union(*(nx.descendants(graph, start) for start in starts))


@given(sketches)
def test_a_chain_turns_where_a_goal_is_only_reached_with_an_odd_sign(sketch):
    some = model(sketch)
    graph = nx.DiGraph()
    for source, targets in some.ways.items():
        graph.add_edges_from(((source, s), (t, s)) for t in targets for s in (1, -1))
    for (source, _, link), _ in Chain(some).against:
        graph.add_edges_from(((source, s), (link.target, -s)) for s in (1, -1))
    starts = [(n, 1) for n, e in some.elements.items() if e.kind == "activity"]
    graph.add_nodes_from(starts)
    signs = set(starts).union(*(nx.descendants(graph, start) for start in starts))
    told = [goal for gate in turning(Context(some, TODAY)) for goal in gate.goals]
    assert sorted(told) == sorted(
        g for g in goals(some) if (g, 1) not in signs and (g, -1) in signs
    )


@given(sketches, NAMES)
def test_a_chain_is_weak_where_no_other_way_reaches_the_goal(sketch, weak):
    names = model(sketch).elements
    fields = {n: "  styrka: svag" for n in weak if n in names and names[n].links}
    some = model(sketch, fields)
    context = Context(some, TODAY)
    back = {c.path for c in context.chain.backward}
    links = [c for c in some.connections if c.link.kind == "leads_to" and c.path not in back]
    every = nx.DiGraph((c.source, c.link.target) for c in links)
    sound = nx.DiGraph((c.source, c.link.target) for c in links if c.link.strength != "weak")
    lost = (reached(every, some) - reached(sound, some)).intersection(goals(some))
    said = list(weak_chains(context))
    assert all(some.elements[f.path[1]].links[f.path[3]].strength == "weak" for f in said)
    assert len({f.path for f in said}) == len(said) <= len(lost)
    assert bool(said) == bool(lost)


@given(sketches)
def test_every_chain_passes_a_link_if_without_it_a_goal_is_lost(sketch):
    some = model(sketch)
    chain = Chain(some)
    back = {c.path for c in chain.backward}
    links = [c for c in some.connections if c.link.kind == "leads_to" and c.path not in back]
    behind = _goals_behind(chain, [c.path for c in links])
    whole = reached(nx.DiGraph((c.source, c.link.target) for c in links), some)
    for gone in links:
        rest = nx.DiGraph((c.source, c.link.target) for c in links if c is not gone)
        lost = (whole - reached(rest, some)).intersection(goals(some))
        assert (behind.get(gone.path) in lost) if lost else (gone.path not in behind)


@given(whole())
def test_whole_chains_of_links_with_reasons_are_without_fault(links):
    sketch = " ".join([*links, "O1|EM0"])
    fields = {link.split(">")[0]: 'antagande: "Det går"' for link in links if link[0] in "PRE"}
    said = check(text(sketch, fields), select="LM3")
    assert {d.code for d in said} <= {"LM302"}


@given(anything(), st.randoms(use_true_random=False))
def test_the_order_of_files_and_statements_plays_no_part(sketch, chance):
    blocks: list[str] = []
    for line in text(sketch).split("\n"):
        if line.startswith(" "):
            blocks[-1] += line + "\n"
        elif line:
            blocks.append(line + "\n")

    def told(files: list[str]) -> set[object]:
        return {(d.code, d.about, d.message, d.hint) for d in check(*files, select="LM3")}

    before = told(blocks)
    chance.shuffle(blocks)
    assert told(blocks) == before


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 R1|EM2", []),  # LM310 tells of it.
        ("A1>P1>R1>EM1 P1>R2|EM1", []),  # A side effect leads on, if against.
        ("A1>P1>R1>EM1 P1|R2|EM1", []),
        ("A1>P1>R1>EM1 R2|EM1", ["LM104 R2"]),
        ("A1>P1>R1>EM1 A1>P2|EM1", ["LM103 P2"]),
        ("A1>P1>R1>EM1 A1|P2>R1", ["LM101 P2"]),
        ("A1>P1>R1>EM1 EM1|R2>EM1", ["LM104 R2"]),
    ],
)
def test_a_link_against_the_next_step_is_no_hole_in_the_chain(sketch, places):
    said = [each for each in found(sketch) if not each.startswith(("LM112", "LM113"))]
    assert said == places


@pytest.mark.parametrize("size", [46, 3_000])
def test_a_large_model_full_of_doubts_takes_no_longer_than_it_must(size):
    chance = random.Random(size)
    names = [f"R{number}" for number in range(size)]
    ways = [f"{names[chance.randrange(n)]}>{names[n]}" for n in range(1, size)]
    against = [f"{names[chance.randrange(n)]}|{names[n]}" for n in range(1, size, 3)]
    ends = [f"{name}>EM{n % 50}" for n, name in enumerate(names[::7])]
    around = [f"AN{n}>{chance.choice(names)}" for n in range(size // 2)]
    sketch = " ".join(["A1>P1>R0", *ways, *against, *ends, *around])
    fields = {names[n]: "  styrka: svag" for n in range(0, size, 2)} | {"R1": "kräver: AN1"}
    context = Context(model(sketch, fields), TODAY)
    start = time.perf_counter()
    said = [finding for rule in ROOM for finding in rule.check(context)]
    assert time.perf_counter() - start < 5
    assert said
    assert max(len(finding.message.sv) for finding in said) < 400
    assert max(len(finding.related) for finding in said) < 6
