"""What holds for every change logic: each hole once, in any order of files, in linear time."""

import datetime as dt
import random
import re
import time
from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.rules import RULES
from logicmodel.rules.rule import Context
from tests.rules.chain.sketch import check, found, model, text

STEPS = ("A", "P", "R", "EM")
ROOM = [rule for rule in RULES if rule.code.startswith("LM1")]


@st.composite
def whole(draw: st.DrawFn) -> list[str]:
    """The links of a change logic in which every chain is whole and all hangs together."""
    sizes = [draw(st.integers(1, 4)) for _ in STEPS]
    layers = [[f"{step}{n}" for n in range(size)] for step, size in zip(STEPS, sizes, strict=True)]
    links = {f"U0>{goal}" for goal in layers[-1]}
    for sources, targets in pairwise(layers):
        links |= {f"{source}>{draw(st.sampled_from(targets))}" for source in sources}
        links |= {f"{draw(st.sampled_from(sources))}>{target}" for target in targets}
    for layer in layers[:-1]:
        pairs = st.tuples(st.sampled_from(layer), st.sampled_from(layer))
        links |= {
            f"{a}>{b}" for a, b in draw(st.sets(pairs, max_size=2)) if int(a[1:]) < int(b[1:])
        }
    return sorted(links)


@st.composite
def anything(draw: st.DrawFn) -> str:
    """Links of all kinds between anything and anything."""
    names = [f"{kind}{n}" for kind in ("U", "RES", "A", "P", "R", "EM", "OM", "F") for n in (1, 2)]
    name = st.sampled_from(names)
    link = st.tuples(name, st.sampled_from(">>>>|~"), name).map("".join)
    return " ".join([*draw(st.lists(link, max_size=14)), *draw(st.lists(name, max_size=3))])


def weighty(said: list[str]) -> list[str]:
    """Without what is said for information only."""
    return [each for each in said if each[:5] not in ("LM112", "LM113", "LM114")]


@given(whole())
def test_a_whole_chain_is_without_fault(links):
    assert weighty(found(" ".join(links))) == []


@given(whole(), st.data())
def test_a_link_that_goes_missing_is_told_at_its_end(links, data):
    gone = data.draw(st.sampled_from([link for link in links if not link.startswith("U")]))
    rest = [link for link in links if link != gone]
    source, target = gone.split(">")
    said = weighty(found(" ".join([*rest, source, target])))
    ends = {each for each in said if each.split()[1] in (source, target)}
    dangling = not any(link.startswith(f"{source}>") for link in rest)
    waiting = not any(link.endswith(f">{target}") and link[0] != "U" for link in rest)
    if source[0] == target[0] or not (dangling or waiting):
        # Within a step, or with another link beside it, nothing need be missed.
        assert len(said) <= 1
    elif dangling != waiting:
        assert len(said) == len(ends) == 1
    else:
        together = nx.Graph([tuple(link.split(">")) for link in rest])
        together.add_nodes_from((source, target))
        one_hole = not nx.has_path(together, source, target)
        assert len(said) == len(ends) == (1 if one_hole else 2)


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("A1>P1", "LM110 A1"),
        ("P1>R1", "LM103 P1"),
        ("R1>EM1", "LM105 R1"),
        ("EM1>OM1", "LM110 OM1"),
        ("U1>EM1", "LM110 U1"),
        ("RES1>A2", "LM110 RES1"),
        ("A2>P2", "LM102 A2"),
        ("P2>R1", "LM103 P2"),
    ],
)
def test_one_link_gone_is_one_finding(gone, said):
    links = ["U1>EM1", "RES1>A2", "A1>P1", "A2>P2", "P1>R1", "P2>R1", "R1>EM1", "EM1>OM1"]
    if gone in ("P1>R1", "P2>R1"):
        # The other output stands for the outcome; what is left is the information of LM113.
        assert weighty(found(" ".join(link for link in links if link != gone))) == [said]
        return
    kept = [link for link in links if link != gone]
    names = gone.split(">")
    assert weighty(found(" ".join([*kept, *names]))) == [said]


@given(anything(), st.randoms(use_true_random=False))
def test_the_order_of_files_and_statements_plays_no_part(sketch, chance):
    statements = text(sketch).split("\n")
    blocks: list[str] = []
    for line in statements:
        if line.startswith(" "):
            blocks[-1] += line + "\n"
        elif line:
            blocks.append(line + "\n")
    told = {(d.code, d.about, d.message, d.hint) for d in check(*blocks)}
    chance.shuffle(blocks)
    again = {(d.code, d.about, d.message, d.hint) for d in check(*blocks)}
    assert again == told


@given(anything())
def test_nothing_is_told_twice_of_one_place(sketch):
    said = [each for each in found(sketch) if not each.startswith("LM111")]
    assert len(said) == len(set(said))
    loose = ("LM101", "LM102", "LM103", "LM104", "LM105", "LM106")
    isolated = {each.split()[1] for each in said if each.startswith("LM110")}
    assert not isolated & {each.split()[1] for each in said if each.startswith(loose)}


@given(anything())
def test_marking_the_named_links_opens_every_circle(sketch):
    elements = model(sketch).elements
    for circle in [d for d in check(text(sketch)) if d.code == "LM109"]:
        link = elements[circle.about[1]].links[circle.about[3]]
        named = re.findall(r"(\w+\d) ~> (\w+)", circle.hint.en) or [(circle.about[1], link.target)]
        for source, target in named:
            sketch = re.sub(rf"\b{source}>{target}\b", f"{source}~{target}", sketch)
    assert not any(each.startswith("LM109") for each in found(sketch))


@pytest.mark.parametrize("size", [46, 3_000])
def test_a_large_circle_is_one_finding(size):
    chance = random.Random(size)
    names = [f"R{number}" for number in range(size)]
    ring = [f"{a}>{b}" for a, b in zip(names, [*names[1:], names[0]], strict=True)]
    more = [f"{chance.choice(names)}>{chance.choice(names)}" for _ in range(size)]
    more = [link for link in {*more} - {*ring} if len({*link.split(">")}) == 2]
    sketch = " ".join(["A1>P1>R0", *ring, *sorted(more), "R1>EM1"])
    context = Context(model(sketch), dt.date(2025, 1, 1))
    start = time.perf_counter()
    said = [(rule.code, finding) for rule in ROOM for finding in rule.check(context)]
    assert time.perf_counter() - start < 5
    ((code, finding),) = said
    assert code == "LM109"
    assert len(finding.message.sv) < 300
    assert finding.hint is not None
    assert len(finding.hint.sv) < 300
    assert len(finding.related) < 6


@pytest.mark.parametrize(
    "sketch",
    [
        # A ladder: the worst case of many algorithms for dominators.
        " ".join(
            [
                "A1>P1>R0 A2>P2>R1 R2999>EM1",
                *(f"R{n}>R{n + 1} R{n}>R{min(n + 2, 2999)}" for n in range(2998)),
                "R2998>R2999",
            ]
        ),
        # One precondition that everything leads to and comes from.
        " ".join(["A0>P0>R0>EM0", *(f"A{n}>F1>R{n}>EM0" for n in range(1500))]),
        # A star of goals.
        " ".join(["A1>P1 A2>P1 A3>P2>R1", *(f"P1>R{n}>EM{n}" for n in range(1500))]),
        # Nothing but loose ends.
        " ".join(f"P{n}>R{n}" for n in range(1500)),
    ],
    ids=["ladder", "hub", "star", "loose"],
)
def test_three_thousand_elements_take_no_longer_than_they_must(sketch):
    context = Context(model(sketch), dt.date(2025, 1, 1))
    start = time.perf_counter()
    for rule in ROOM:
        list(rule.check(context))
    assert time.perf_counter() - start < 5
