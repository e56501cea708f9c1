"""Authorities contradict each other, so what they differ in stands here and not in the rules.

A rule goes by its English name, a family by the beginning of its codes; what is not mentioned has
the severity of the rule book. A single rule is stronger than its family.
"""

from collections.abc import Mapping
from typing import NamedTuple

from logicmodel.diagnostics import Severity, Text

OFF, INFO, WARNING, ERROR = None, Severity.INFO, Severity.WARNING, Severity.ERROR

Level = Severity | None
"""How much a rule weighs; ``None`` if it is off."""


class Profile(NamedTuple):
    """Whose demands apply: what they ask for, who says so, and the rules that weigh otherwise."""

    title: Text
    about: Text
    source: Text
    levels: Mapping[str, Level]


RUS = Profile(
    Text("Regional utvecklingsstrategi", "Regional development strategy (Sweden)"),
    Text(
        "Regelboken som den står. Flera nivåer och många aktörer arbetar mot gemensamma effektmål, "
        "som vart och ett har två indikatorer med målvärde.",
        "The rule book as it stands. Several levels and many actors work towards common impact "
        "goals, each with two indicators and targets.",
    ),
    Text(
        "Region Örebro län, Regional utvecklingsstrategi 2022–2030; förordning (2017:583) om "
        "regionalt tillväxtarbete.",
        "Region Örebro län, Regional utvecklingsstrategi 2022–2030; Swedish ordinance (2017:583) "
        "on regional growth.",
    ),
    {},
)

KRONOBERG = Profile(
    Text("Region Kronobergs mall (SMART)", "Region Kronoberg's template (SMART)"),
    Text(
        "Mallen går från utmaningar och resurser över aktiviteter till effekt på kort, medellång "
        "och lång sikt, utan prestationer. Varje mål prövas: är det specifikt, mätbart, "
        "accepterat, realistiskt och tidsatt? Det som hör till flera nivåer frågar den inte efter.",
        "The template goes from challenges and resources by way of activities to effects in the "
        "short, medium and long term, without outputs. Each goal is tried: is it specific, "
        "measurable, accepted, realistic and time-bound? It asks for nothing about governance on "
        "several levels.",
    ),
    Text(
        "Region Kronoberg, Förändringslogik (Gröna Kronoberg, Arbetsmetod): "
        "regionkronoberg.se/gronakronoberg/arbetsmetod/forandringslogik.",
        "Region Kronoberg, Förändringslogik (Gröna Kronoberg, Arbetsmetod): "
        "regionkronoberg.se/gronakronoberg/arbetsmetod/forandringslogik.",
    ),
    {
        # The steps of the template: why, with what, and straight to the effects.
        "no-problem": WARNING,
        "activity-without-resources": WARNING,
        "skipped-step": OFF,
        "uncountable-output": OFF,
        # Specific: says what, and for whom.
        "outcome-without-target-group": WARNING,
        "outcome-phrased-as-activity": WARNING,
        "vague-verb": WARNING,
        "double-barrelled": WARNING,
        # Measurable.
        "outcome-without-indicator": ERROR,
        "indicator-without-baseline": ERROR,
        "direction-only-target": ERROR,
        "single-indicator": OFF,
        # Accepted.
        "goal-without-owner": ERROR,
        # Realistic.
        "lag-too-long": ERROR,
        "goal-overload": WARNING,
        # Time-bound.
        "target-without-year": ERROR,
        "target-year-passed": ERROR,
        "activity-without-period": ERROR,
        # What it does not ask for.
        "link-without-evidence": OFF,
        "no-external-factor": OFF,
        "owner-on-other-level": OFF,
        "idle-actor": OFF,
        "LM6": OFF,
    },
)

ESV = Profile(
    Text("ESV:s verksamhetslogik", "ESV's operational logic (Sweden)"),
    Text(
        "Ett mål får vara vagt och behöver inte vara SMART, bara det är begripligt och en "
        "indikator gör det möjligt att se om det rör sig åt rätt håll. Därför krävs varken "
        "målvärde eller år, och inget sägs om språket. För det mesta ansvarar myndigheten själv.",
        "A goal may be vague and need not be SMART, as long as it can be understood and an "
        "indicator makes it possible to see if it moves in its direction. So neither target nor "
        "year is required, and nothing is said of the wording. Most is the agency's own charge.",
    ),
    Text(
        "Ekonomistyrningsverket, Resultatredovisningen ska utgå från bland annat mål "
        "(esv.se/statens-ekonomi/redovisning/resultatredovisning/mal); Verksamhetslogik "
        "(ESV 2016:31).",
        "Ekonomistyrningsverket, Resultatredovisningen ska utgå från bland annat mål "
        "(esv.se/statens-ekonomi/redovisning/resultatredovisning/mal); Verksamhetslogik "
        "(ESV 2016:31).",
    ),
    {
        "skipped-step": INFO,
        "indicator-without-target": INFO,
        "target-without-year": INFO,
        "direction-only-target": OFF,
        "single-indicator": OFF,
        "activity-without-owner": INFO,
        "goal-without-owner": OFF,
        "no-primary-owner": INFO,
        "activity-without-period": INFO,
        "no-milestone": OFF,
        "missing-contributions": OFF,
        "not-contextualised": OFF,
        "LM8": OFF,
    },
)

LFA_EU = Profile(
    Text("EU:s logiska ramverk", "EU logical framework"),
    Text(
        "Fyra kolumner som alla ska vara ifyllda: kedjan, indikatorer med utgångsläge och "
        "målvärde, källor att hämta uppgifterna ur, och antaganden som projektet inte själv råder "
        "över. Förutsättningar ska vara uppfyllda innan arbetet börjar.",
        "Four columns, all to be filled in: the chain, indicators with baseline and target, "
        "sources of data, and assumptions that the project has no hold over. Preconditions are to "
        "be met before the work starts.",
    ),
    Text(
        "Europeiska kommissionen, Project Cycle Management Guidelines (2004), del 2; mallen "
        "Logical Framework Matrix i kommissionens åtgärdsdokument.",
        "European Commission, Project Cycle Management Guidelines (2004), part 2; the template "
        "Logical Framework Matrix in the Commission's action documents.",
    ),
    {
        # Indicators and sources of data, for every row down to outputs.
        "outcome-without-indicator": ERROR,
        "output-without-quantity": WARNING,
        "indicator-without-baseline": ERROR,
        "indicator-without-source": ERROR,
        "target-without-year": ERROR,
        "single-indicator": OFF,
        "no-gender-split": WARNING,
        # Assumptions and risks.
        "link-without-reason": ERROR,
        "link-without-evidence": OFF,
        "loose-assumption": ERROR,
        "assumption-within-control": ERROR,
        "risk-without-handling": WARNING,
        "failed-precondition": ERROR,
        # Means, and who is reached.
        "outcome-without-target-group": WARNING,
        "activity-without-resources": WARNING,
        # It knows one project, not levels of governance.
        "owner-on-other-level": OFF,
        "idle-actor": OFF,
        "LM6": OFF,
    },
)

IATI_EXPORT = Profile(
    Text("Underlag för IATI", "For export to IATI"),
    Text(
        "Det som IATI 2.03 kräver av resultatdata: minst en indikator med mått för varje resultat, "
        "år för utgångsläget, period och tal för målvärdet, datum för aktiviteten och en roll för "
        "var och en som medverkar. Resonemang, nivåer och språk går inte med i exporten.",
        "What IATI 2.03 requires of results data: at least one indicator with a measure for each "
        "result, a year for the baseline, a period and a number for the target, dates for the "
        "activity, and a role for everybody who takes part. Reasoning, levels and wording are not "
        "exported.",
    ),
    Text(
        "IATI Standard 2.03: result/indicator (minst en), @measure, baseline/@year, "
        "period/period-end, target/@value, activity-date, participating-org/@role.",
        "IATI Standard 2.03: result/indicator (at least one), @measure, baseline/@year, "
        "period/period-end, target/@value, activity-date, participating-org/@role.",
    ),
    {
        "outcome-without-indicator": ERROR,
        "output-without-quantity": ERROR,
        "indicator-without-unit": ERROR,
        "indicator-without-baseline": ERROR,
        "target-without-year": ERROR,
        "direction-only-target": ERROR,
        "activity-measure": OFF,
        "too-many-indicators": OFF,
        "single-indicator": OFF,
        "unclear-role": ERROR,
        "goal-without-owner": OFF,
        "no-primary-owner": OFF,
        "activity-without-period": ERROR,
        "no-milestone": OFF,
        "cause-undecidable": OFF,
        "LM3": OFF,
        "LM6": OFF,
        "LM8": OFF,
    },
)

MINIMAL = Profile(
    Text("Bara hela kedjor", "Whole chains only"),
    Text(
        "Hänger kedjan ihop, från aktivitet till mål? Inget annat granskas, utom sådant som inte "
        "går att läsa eller inte kan stämma i tid.",
        "Does the chain hold together, from activity to goal? Nothing else is checked, but what "
        "cannot be read or cannot be in time.",
    ),
    Text("Ingen: en första genomläsning.", "None: a first reading."),
    {
        "no-problem": OFF,
        "single-point": OFF,
        "goal-overload": OFF,
        # Found while reading: the period is left out, which is to be told whatever is looked at.
        "period-reversed": ERROR,
        **dict.fromkeys(("LM2", "LM3", "LM4", "LM5", "LM6", "LM7", "LM8"), OFF),
    },
)

PROFILES = {
    "rus": RUS,
    "kronoberg": KRONOBERG,
    "esv": ESV,
    "lfa-eu": LFA_EU,
    "iati-export": IATI_EXPORT,
    "minimal": MINIMAL,
}
"""Profiles by the name used in the header, in settings and by ``--profile``."""
