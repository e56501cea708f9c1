"""Values in messages read as in the file."""

from decimal import Decimal

import pytest

from logicmodel.model.values import Change, Date, Measure, Milestone, Series, Threshold
from logicmodel.rules.written import written


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (Decimal("81.9"), "81,9", "81.9"),
        (Date("2020/21"), "2020/21", "2020/21"),
        (None, "år", "year"),
        (Measure(Decimal(40), "%", Date("2023")), "40 % (2023)", "40 % (2023)"),
        (Measure(deferred=True), "fastställs senare", "to be set later"),
        (Series("jämförbara län", Decimal("1.5")), '"jämförbara län" 1,5', '"jämförbara län" 1.5'),
        (Milestone(Decimal(5), Date("2026"), "at_most"), "högst 5 till 2026", "at most 5 by 2026"),
        (Threshold(Decimal(5), "at_least"), "minst 5", "at least 5"),
        (
            Change("decrease", Decimal(60), "%", Date("2005"), Date("2030")),
            "minska 60 % från 2005 till 2030",
            "decrease 60 % from 2005 by 2030",
        ),
    ],
)
def test_a_value_reads_as_in_the_file(value, sv, en):
    assert written(value) == (sv, en)
