"""Names for files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.views.handles import Handles, safe_name


@pytest.mark.parametrize(
    ("wanted", "safe"),
    [
        ("niva-kommun", "niva-kommun"),
        ("aktor-RÖL", "aktor-ROL"),
        ("mal-P1.antal", "mal-P1-antal"),
        ("steg-övergripande mål", "steg-overgripande-mal"),
        ("vy-../../etc/passwd", "vy-etc-passwd"),
        ("aktor-Ærø", "aktor-AEro"),
        ("教育", ""),
    ],
)
def test_names_stay_recognisable(wanted: str, safe: str) -> None:
    assert safe_name(wanted) == safe


def test_no_two_names_are_the_same_even_where_case_is_not_told_apart() -> None:
    handles = Handles()
    given_names = [handles.give(name) for name in ("RÖL", "ROL", "röl", "教育", "教", "ROL-2")]
    assert given_names == ["ROL", "ROL-2", "rol-3", "vy", "vy-2", "ROL-2-2"]


@given(st.lists(st.text(max_size=80)))
def test_any_names_become_short_safe_and_different(wanted: list[str]) -> None:
    handles = Handles()
    names = [handles.give(name) for name in wanted]
    assert all(name.isascii() and 0 < len(name) < 70 for name in names)
    assert len({name.casefold() for name in names}) == len(names)
