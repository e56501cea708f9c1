"""Indicators in their places."""

import time

from logicmodel.model.elements import Activity, Adaptation, Indicator, Outcome, Risk
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Change, Measure, Milestone, Period, Threshold
from logicmodel.rules.measurability.value_not_of_unit import impossible_values


def test_every_indicator_stands_with_what_it_measures():
    share = Indicator("R1.a", "Andel", unit="%")
    outcome = Outcome("R1", "A", indicators={"R1.a": share})
    risk = Risk("K1", "B", indicators={"K1.a": Indicator("K1.a", "C")})
    model = LogicModel(elements=[Activity("A1", "D"), outcome, risk])
    first, second = model.measurements
    assert first == (("elements", "R1", "indicators", "R1.a"), share, outcome, "%", None)
    assert [first.aims, second.aims] == [True, False]
    assert [first.unit, second.unit] == ["%", None]


def test_an_adaptation_adapts_the_indicator_of_that_id_wherever_it_stands():
    original = Indicator("R1.a", "Andel", unit="%")
    outcome = Outcome("R1", "A", indicators={"R1.a": original})
    activity = Activity("A1", "B")
    local, own = Indicator("R1.a", "Andel"), Indicator("A1.egen", "Egen", unit="möten")
    adaptation = Adaptation("A1@K", of="A1", by="K", indicators={"R1.a": local, "A1.egen": own})
    lost = Adaptation("X@K", of="X", by="K", indicators={"X.a": own})
    model = LogicModel(elements=[outcome, activity], adaptations=[adaptation, lost])
    _, adapted, added = model.measurements
    assert adapted.path == ("adaptations", "A1@K", "indicators", "R1.a")
    assert (adapted.element, adapted.adapted, adapted.unit) == (outcome, original, "%")
    assert (added.element, added.adapted, added.unit) == (activity, None, "möten")


def test_a_unit_beside_a_value_is_the_unit():
    def unit(**given):
        indicator = Indicator("R1.a", "A", **given)
        outcome = Outcome("R1", "A", indicators={"R1.a": indicator})
        return LogicModel(elements=[outcome]).measurements[0].unit

    assert unit(baseline=Measure(1, "elever")) == "elever"
    assert unit(target=Threshold(1, unit="elever")) == "elever"
    assert unit(milestones=(Milestone(1, "2026", unit="elever"),)) == "elever"
    assert unit(unit="kr", baseline=Measure(1, "elever")) == "kr"
    assert unit(target=Change("increase", 1, "%")) is None


def test_the_end_of_an_element_is_its_own_or_that_of_the_whole():
    outcome = Outcome("R1", "A", period=Period("2024", "2026"))
    assert LogicModel(period=Period("2022", "2030")).end_of(outcome) == "2026"
    assert LogicModel(period=Period("2022", "2030")).end_of(Outcome("R2", "B")) == "2030"
    assert LogicModel().end_of(Outcome("R2", "B")) is None


def test_many_values_without_a_unit_take_linear_time():
    values = tuple(Measure(value=number % 90) for number in range(20_000))
    indicator = Indicator("R1.a", "Andel", actuals=values)
    model = LogicModel(elements=[Outcome("R1", "A", indicators={"R1.a": indicator})])
    started = time.process_time()
    (measurement,) = model.measurements
    assert list(impossible_values(measurement)) == []
    assert time.process_time() - started < 2
