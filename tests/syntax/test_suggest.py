"""What counts as one slip of the pen."""

import pytest

from logicmodel.syntax.suggest import is_one_slip


@pytest.mark.parametrize(
    ("one", "other"),
    [("periood", "period"), ("peiod", "period"), ("perido", "period"), ("Perjod", "period"),
     ("target grup", "target_group"), ("perio", "period"), ("xperiod", "period")],
)  # fmt: skip
def test_a_letter_too_many_too_few_another_or_two_swapped(one: str, other: str) -> None:
    assert is_one_slip(one, other)
    assert is_one_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("periodden", "period"), ("peirdo", "period"), ("mål", "mål1"), ("fas", "fås"),
     ("nuläge", "utgångsläge"), ("åtgärd", "aktivitet")],
)  # fmt: skip
def test_more_than_that_and_short_words_are_not(one: str, other: str) -> None:
    assert not is_one_slip(one, other)
