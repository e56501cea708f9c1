"""The rule book: every rule, one line each, in the order of their codes."""

from functools import cache

from logicmodel.rules.chain import (
    activity_without_output,
    backward_link,
    cycle,
    duplicate_link,
    goal_overload,
    goal_unreached,
    isolated,
    no_problem,
    outcome_dead_end,
    outcome_without_output,
    output_without_activity,
    output_without_outcome,
    single_point,
    skipped_step,
    split_model,
)
from logicmodel.rules.followup import (
    behind_path,
    cause_undecidable,
    definition_changed,
    due_value_missing,
    no_status,
    stale_baseline,
    total_disagrees,
    two_keepers,
)
from logicmodel.rules.levels import (
    goal_without_contribution,
    level_skipped,
    missing_contributions,
    not_contextualised,
    thing_without_level,
    unused_level,
)
from logicmodel.rules.measurability import (
    change_without_base_year,
    comparison_without_series,
    direction_only_target,
    indicator_without_baseline,
    indicator_without_source,
    indicator_without_target,
    indicator_without_unit,
    outcome_without_indicator,
    output_without_quantity,
    target_against_direction,
    target_without_year,
    unmeasurable_goal,
    value_not_of_unit,
)
from logicmodel.rules.reading import (
    allow_without_reason,
    ambiguous_yaml_value,
    duplicate_field,
    duplicate_id,
    include_problem,
    misplaced_line,
    missing_field,
    mixed_indentation,
    mixed_letter_form,
    no_root,
    syntax_error,
    text_encoding,
    unknown_field,
    unknown_in_view,
    unknown_reference,
    unknown_rule,
    unknown_word,
    unused_allow,
    wrong_value,
)
from logicmodel.rules.responsibility import (
    activity_without_owner,
    activity_without_resources,
    duplicated_effort,
    goal_without_owner,
    idle_actor,
    misspelt_role,
    no_primary_owner,
    outcome_without_target_group,
    owner_on_other_level,
    unclear_role,
    unused_actor,
)
from logicmodel.rules.rule import Context, Finding, Rule
from logicmodel.rules.timing import (
    activity_without_period,
    effect_before_cause,
    lag_too_long,
    no_milestone,
    outside_period,
    period_reversed,
    review_passed,
)

__all__ = ["RULES", "Context", "Finding", "Rule", "by_name"]

RULES: tuple[Rule, ...] = (
    # LM0xx reading
    syntax_error.RULE,
    unknown_word.RULE,
    unknown_field.RULE,
    wrong_value.RULE,
    duplicate_id.RULE,
    duplicate_field.RULE,
    unknown_reference.RULE,
    include_problem.RULE,
    misplaced_line.RULE,
    ambiguous_yaml_value.RULE,
    mixed_letter_form.RULE,
    allow_without_reason.RULE,
    unused_allow.RULE,
    unknown_rule.RULE,
    text_encoding.RULE,
    no_root.RULE,
    missing_field.RULE,
    mixed_indentation.RULE,
    unknown_in_view.RULE,
    # LM1xx chain
    output_without_activity.RULE,
    activity_without_output.RULE,
    output_without_outcome.RULE,
    outcome_without_output.RULE,
    outcome_dead_end.RULE,
    goal_unreached.RULE,
    skipped_step.RULE,
    backward_link.RULE,
    cycle.RULE,
    isolated.RULE,
    duplicate_link.RULE,
    no_problem.RULE,
    single_point.RULE,
    goal_overload.RULE,
    split_model.RULE,
    # LM2xx measurability
    unmeasurable_goal.RULE,
    outcome_without_indicator.RULE,
    output_without_quantity.RULE,
    indicator_without_baseline.RULE,
    indicator_without_target.RULE,
    target_without_year.RULE,
    indicator_without_source.RULE,
    indicator_without_unit.RULE,
    target_against_direction.RULE,
    value_not_of_unit.RULE,
    direction_only_target.RULE,
    change_without_base_year.RULE,
    comparison_without_series.RULE,
    # LM3xx causality
    # LM4xx responsibility and coordination
    activity_without_owner.RULE,
    goal_without_owner.RULE,
    no_primary_owner.RULE,
    unused_actor.RULE,
    unclear_role.RULE,
    owner_on_other_level.RULE,
    outcome_without_target_group.RULE,
    duplicated_effort.RULE,
    activity_without_resources.RULE,
    idle_actor.RULE,
    misspelt_role.RULE,
    # LM5xx time
    period_reversed.RULE,
    effect_before_cause.RULE,
    activity_without_period.RULE,
    outside_period.RULE,
    no_milestone.RULE,
    lag_too_long.RULE,
    review_passed.RULE,
    # LM6xx levels
    thing_without_level.RULE,
    goal_without_contribution.RULE,
    missing_contributions.RULE,
    level_skipped.RULE,
    not_contextualised.RULE,
    unused_level.RULE,
    # LM7xx follow-up and evaluability
    due_value_missing.RULE,
    stale_baseline.RULE,
    behind_path.RULE,
    total_disagrees.RULE,
    definition_changed.RULE,
    two_keepers.RULE,
    cause_undecidable.RULE,
    no_status.RULE,
    # LM8xx wording
)


@cache
def by_name() -> dict[str, Rule]:
    """The rules by everything they may be called by, in lower case: both names and the code."""
    return {name.casefold(): rule for rule in RULES for name in rule.names}
