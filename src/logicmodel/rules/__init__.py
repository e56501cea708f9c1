"""The rule book: every rule, one line each, in the order of their codes."""

from functools import cache

from logicmodel.rules.chain import output_without_activity
from logicmodel.rules.measurability import unmeasurable_goal
from logicmodel.rules.reading import unknown_rule, unused_allow
from logicmodel.rules.rule import Context, Finding, Rule

__all__ = ["RULES", "Context", "Finding", "Rule", "by_name"]

RULES: tuple[Rule, ...] = (
    # LM0xx reading
    unused_allow.RULE,
    unknown_rule.RULE,
    # LM1xx chain
    output_without_activity.RULE,
    # LM2xx measurability
    unmeasurable_goal.RULE,
)


@cache
def by_name() -> dict[str, Rule]:
    """The rules by everything they may be called by, in lower case: both names and the code."""
    return {name.casefold(): rule for rule in RULES for name in rule.names}
