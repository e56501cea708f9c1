"""Reckoned values, which are exact, as the decimals that people read. However large they are."""

from decimal import Decimal
from fractions import Fraction


def rounded(value: Fraction, decimals: int) -> Decimal:
    """A value with so many decimals."""
    return Decimal(f"{round(value * 10**decimals)}e-{decimals}")


def like(value: Fraction, other: Decimal) -> Decimal:
    """A value with the decimals of one that was measured, at least one if it is not whole."""
    return rounded(value, max(decimals(other), 1 if value.denominator > 1 else 0))


def decimals(value: Decimal) -> int:
    """How many decimals a value was given with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
