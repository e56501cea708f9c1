"""Authorities contradict each other, so what they differ in stands here and not in the rules."""

from collections.abc import Mapping
from typing import NamedTuple

from logicmodel.diagnostics import Severity, Text

# Found while reading: the period is left out, and that is to be told whatever is looked at.
_PERIOD_REVERSED = 501


class Profile(NamedTuple):
    """A way of working: the severity of rules where it differs; ``None`` turns a rule off."""

    title: Text
    levels: Mapping[str, Severity | None]


PROFILES = {
    "rus": Profile(
        Text("Regional utvecklingsstrategi", "Regional development strategy (Sweden)"), {}
    ),
    "kronoberg": Profile(
        Text("Region Kronobergs mall (SMART)", "Region Kronoberg's template (SMART)"),
        # The template asks for no outputs: its activities lead straight to their effects.
        # It asks for resources, and the A of SMART stands for accepted: somebody has taken it on.
        {
            "LM107": None,
            "LM206": Severity.ERROR,
            "LM211": Severity.ERROR,
            "LM402": Severity.ERROR,
            "LM409": Severity.WARNING,
        },
    ),
    "esv": Profile(
        Text("ESV:s verksamhetslogik", "ESV's operational logic (Sweden)"),
        {"LM107": Severity.INFO},
    ),
    "lfa-eu": Profile(Text("EU:s logiska ramverk", "EU logical framework"), {}),
    "iati-export": Profile(
        Text("Underlag för IATI", "For export to IATI"), {"LM204": Severity.ERROR}
    ),
    "minimal": Profile(
        Text("Bara hela kedjor", "Whole chains only"),
        {f"LM{number}": None for number in range(200, 900) if number != _PERIOD_REVERSED},
    ),
}
"""Profiles by the name used in the header, in settings and by ``--profile``."""

ONLY_IN = {
    **dict.fromkeys(("LM701", "LM703", "LM708"), ("follow_up",)),
    "LM707": ("consultation", "decision", "follow_up"),
}
"""Rules with a time of their own: only follow-up asks for what has happened, and a draft need not
be ready for it."""
