"""A document ripens: what a draft may leave open, a decision may not.

Rules go by their English names. Only what is *not there yet* weighs less early on; what is wrong
(a circle, a value that cannot be) is as wrong in a draft.
"""

from typing import Literal, NamedTuple

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.profiles import Level

Phase = Literal["draft", "consultation", "decision", "follow_up"]


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OPEN_IN_DRAFT = _names("""
    output-without-activity activity-without-output output-without-outcome outcome-without-output
    outcome-dead-end goal-unreached skipped-step isolated no-problem split-model
    unmeasurable-goal outcome-without-indicator output-without-quantity indicator-without-baseline
    indicator-without-target target-without-year indicator-without-source indicator-without-unit
    direction-only-target change-without-base-year comparison-without-series activity-measure
    single-indicator no-gender-split unjustified-proxy
    link-without-reason link-without-evidence unwatched-assumption loose-assumption
    risk-without-handling no-external-factor goal-conflict unused-source
    activity-without-owner goal-without-owner no-primary-owner unused-actor unclear-role
    owner-on-other-level outcome-without-target-group activity-without-resources idle-actor
    activity-without-period no-milestone
    thing-without-level goal-without-contribution missing-contributions not-contextualised
    unused-level
    vague-verb placeholder passive-without-owner uncountable-output
""")
"""What is not there yet while a plan is being written."""

_OPEN_IN_CONSULTATION = _names("""
    indicator-without-baseline indicator-without-target target-without-year
    indicator-without-source indicator-without-unit change-without-base-year
    comparison-without-series direction-only-target
    unwatched-assumption
    activity-without-period
""")
"""What is settled after others have been heard: how it is measured and when, not what and why."""

_NEEDED_TO_FOLLOW_UP = _names("""
    outcome-without-indicator indicator-without-baseline indicator-without-target
    target-without-year indicator-without-source indicator-without-unit
""")
"""Without these nobody can say afterwards what happened."""

_ASKED_BY_FOLLOW_UP = _names("due-value-missing behind-path no-status")
"""What has happened: nobody can say so of a plan that is not followed up yet."""

_TOLD_BY_FOLLOW_UP = frozenset({"target-year-passed"})
"""What following up asks for itself: a value for the year of the target."""


class Ripeness(NamedTuple):
    """What a document is asked for in a phase."""

    about: Text
    lighter: frozenset[str] = frozenset()
    heavier: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    drops_infos: bool = False

    def weigh(self, name: str, level: Level) -> Level:
        """How much the rule of this English name weighs in the phase; what is off stays so."""
        if level is None or name in self.off:
            return None
        if name in self.heavier:
            return Severity(min(level + 1, Severity.ERROR))
        if name not in self.lighter:
            return level
        if level is Severity.INFO:
            return None if self.drops_infos else level
        return Severity(level - 1)


PHASES: dict[Phase, Ripeness] = {
    "draft": Ripeness(
        Text(
            "Planen får ha luckor. Det som ännu saknas väger ett steg mindre, och upplysningar om "
            "sådant som saknas är tysta. Det som är fel är lika fel.",
            "The plan may have holes. What is not there yet weighs one step less, and infos about "
            "what is missing are silent. What is wrong is as wrong as ever.",
        ),
        lighter=_OPEN_IN_DRAFT,
        off=_ASKED_BY_FOLLOW_UP | {"cause-undecidable"},
        drops_infos=True,
    ),
    "consultation": Ripeness(
        Text(
            "Andra ska kunna ta ställning till vad som ska göras, av vem, varför det leder till "
            "målen och vad som mäts. Värden, år och källor som fastställs efter remissen väger "
            "ett steg mindre.",
            "Others are to be able to say what they think of what is to be done, by whom, why it "
            "leads to the goals and what is measured. Values, years and sources that are settled "
            "after the consultation weigh one step less.",
        ),
        lighter=_OPEN_IN_CONSULTATION,
        off=_ASKED_BY_FOLLOW_UP,
    ),
    "decision": Ripeness(
        Text(
            "Regelboken som den står: det som beslutas ska inte ha några luckor. Vad som har hänt "
            "frågas det efter först i uppföljningen.",
            "The rule book as it stands: what is decided is to have no holes. What has happened "
            "is asked for in the follow-up only.",
        ),
        off=_ASKED_BY_FOLLOW_UP,
    ),
    "follow_up": Ripeness(
        Text(
            "Det som uppföljningen inte klarar sig utan väger ett steg mer: indikator, enhet, "
            "utgångsläge, målvärde med år och källa. Utfall som skulle ha kommit, indikatorer "
            "efter planen och aktiviteter utan status efter sin period sägs här och bara här.",
            "What follow-up cannot do without weighs one step more: indicator, unit, baseline, "
            "target with year, and source. Values that are due, indicators behind the plan and "
            "activities without a status after their period are told here and only here.",
        ),
        heavier=_NEEDED_TO_FOLLOW_UP,
        off=_TOLD_BY_FOLLOW_UP,
    ),
}
"""Phases by their key in the word table, from the first to the last."""
