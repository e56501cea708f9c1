"""Reckoned values as people read them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from logicmodel.followup.rounding import like, rounded


@pytest.mark.parametrize(
    ("value", "other", "said"),
    [
        (Fraction(845, 10), "83.1", "84.5"),
        (Fraction(12), "12", "12"),
        (Fraction(25, 2), "12", "12.5"),
        (Fraction(1, 3), "0.25", "0.33"),
        (Fraction(1204), "1.2E3", "1204"),
    ],
)
def test_what_is_reckoned_has_the_decimals_of_what_was_measured(value, other, said) -> None:
    assert like(value, Decimal(other)) == Decimal(said)


def test_a_value_of_any_size_keeps_its_figures() -> None:
    large = 10**60 + 1
    assert rounded(Fraction(large * 3, 3), 2) == large
    assert str(rounded(Fraction(large, 3), 1)).endswith("3.7")
