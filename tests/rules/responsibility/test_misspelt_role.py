"""LM411: any one slip of the pen in a role that is known, and no other form of the word."""

import datetime as dt
import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from logicmodel.model.elements import Activity
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Assignment
from logicmodel.rules import Context
from logicmodel.rules.responsibility.misspelt_role import RULE, slips

KNOWN = "kapacitetsbyggare"


def model(*roles: str) -> LogicModel:
    owners = tuple(Assignment(f"K{number}", role) for number, role in enumerate(roles))
    return LogicModel(elements=[Activity("A1", "Cirklar", owners=owners)])


@st.composite
def slipped(draw):
    """The role with a letter lost, added or changed, or with two that have changed places."""
    at = draw(st.integers(0, len(KNOWN) - 2))
    letter = draw(st.sampled_from(string.ascii_lowercase + "åäö"))
    kept, rest = KNOWN[:at], KNOWN[at:]
    return draw(
        st.sampled_from(
            (
                kept + rest[1:],
                kept + letter + rest,
                kept + letter + rest[1:],
                kept + rest[1] + rest[0] + rest[2:],
            )
        )
    )


@given(slipped())
def test_every_slip_is_told(role):
    assume(role != KNOWN)
    assert slips(model(role)) == {role: KNOWN}


@given(slipped(), slipped())
def test_two_slips_are_not_taken_for_each_other(one, other):
    found = slips(model(one, other))
    assert set(found.values()) <= {KNOWN}


@pytest.mark.parametrize(
    "role",
    ["samordna", "samordnare", "samordnas", "Samordnar", "samordnaren", "samordning", "samord"],
)
def test_other_forms_of_a_common_role_are_none(role):
    assert slips(model("samordnar", "samordnar", role)) == {}


def test_the_more_common_of_two_is_meant():
    roles = ("prövar",) * 2 + ("provar",) * 3 + ("prvar",)
    assert slips(model(*roles)) == {"prvar": "provar"}


def test_it_points_at_the_role():
    context = Context(model("finansiär", "utföarre"), dt.date(2025, 1, 1))
    assert RULE.check
    (finding,) = RULE.check(context)
    assert finding.path == ("elements", "A1", "owners", 1, "role")
    assert finding.hint
    assert finding.hint.sv == "Menade du ”utförare”?"
