"""The measure of drawing: what dot is given, and how figures become verdicts."""

from benchmarks.content import content
from benchmarks.measure import Cost
from benchmarks.pictures import _graph, _verdicts


def test_dot_is_given_every_element_and_every_link_of_the_same_content():
    made = content(30)
    lines = list(_graph(made))
    assert sum("label=" in line for line in lines) == len(made.elements)
    assert sum("->" in line for line in lines) == sum(len(e.links) for e in made.elements)


def verdicts(size: int, **seconds: float) -> list[bool]:
    run = {(name.replace("_", " "), size): Cost(cost, 1) for name, cost in seconds.items()}
    return [line.endswith("| yes |") for line in list(_verdicts(run, [size]))[2:]]


def test_a_goal_is_met_by_its_figure_alone():
    assert verdicts(3_000, dot=9, level=1, goal=2, one_picture=1) == [True, True]
    assert verdicts(3_000, dot=9, level=1, goal=3, one_picture=2) == [False, False]
    assert verdicts(30, dot=0.02, one_picture=0.52) == [True]
    assert verdicts(30, dot=0.02, one_picture=0.53) == [False]
