"""LM205: an indicator that does not say what is to be reached."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact
from logicmodel.model.measurement import Measurement
from logicmodel.rules.measurability import blank, part_to_fill, value_to_fill
from logicmodel.rules.measurability.unmeasurable_goal import unmeasurable
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written


def check(context: Context) -> Iterator[Finding]:
    """Indicators without a target, or with one to be set later."""
    told = {goal.id for goal in unmeasurable(context)}
    for measurement in context.model.measurements:
        if not measurement.aims or measurement.element.id in told:
            continue
        target = measurement.indicator.target
        if target and target.kind == "deferred":
            yield _deferred(context, measurement)
        elif target or measurement.adapted:
            continue
        elif context.certain(*measurement.path, "target"):
            yield _missing(context, measurement)


def _missing(context: Context, measurement: Measurement) -> Finding:
    name, end = called(measurement.indicator), context.model.end_of(measurement.element)
    by = written(end)
    of_goal = isinstance(measurement.element, Impact)
    return Finding(
        measurement.path,
        Text(f"{name.sv} saknar målvärde.", f"{name.en} has no target."),
        Text(
            f"Lägg till raden målvärde: minst … till {by.sv} (eller högst …).",
            f"Add the line target: at least … by {by.en} (or at most …).",
        ),
        remedies=(part_to_fill(measurement.path, "target", end),),
        severity=Severity.ERROR if of_goal else Severity.WARNING,
    )


def _deferred(context: Context, measurement: Measurement) -> Finding:
    """Known to be missing: that weighs one step less."""
    name, end = called(measurement.indicator), context.model.end_of(measurement.element)
    by = written(end)
    of_goal = isinstance(measurement.element, Impact)
    path = (*measurement.path, "target")
    return Finding(
        path,
        Text(
            f"målvärdet för {name.sv} är inte fastställt än.",
            f"the target of {name.en} has not been set yet.",
        ),
        Text(
            f"Skriv målvärde: minst … till {by.sv} så snart det är beslutat.",
            f"Write target: at least … by {by.en} as soon as it is decided.",
        ),
        remedies=(value_to_fill(path, blank("target", end)),),
        severity=Severity.WARNING if of_goal else Severity.INFO,
    )


RULE = Rule(
    code="LM205",
    name=Text("indikator-utan-målvärde", "indicator-without-target"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En indikator som saknar målvärde: fel för effektmål, varning för resten.",
            "An indicator without a target: an error for impact goals, a warning for the rest.",
        ),
        why=Text(
            "Utan målvärde finns inget att stämma av mot: varje utfall kan kallas en framgång. Ett "
            "målvärde som fastställs senare väger ett steg mindre, för då är luckan känd.",
            "Without a target there is nothing to check against: any value can be called a "
            "success. A target to be set later weighs one step less, since the gap is known.",
        ),
        fix=Text(
            "Skriv vad som ska nås och till när: målvärde: minst 90 till 2030.",
            "Write what is to be reached and by when: target: at least 90 by 2030.",
        ),
        source=Text(
            "ESV, Resultatredovisning; RUS 2022–2030 har målvärden för varje indikator.",
            "ESV, Resultatredovisning; RUS 2022–2030 has targets for each indicator.",
        ),
    ),
    bad=Text(
        sv="""
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
  indikator EM1.behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
    etappmål: 222 till 2026
    målvärde: minst 230 till 2030
    källa: "Kolada N15505"
    uppdelning: kön
""",
        en="""
impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
  indicator EM1.eligible "Pupils in year 9 who qualify"
    unit: %
    baseline: 81.9 (2020/21)
    source: "Kolada N15428"
    disaggregation: gender
  indicator EM1.merit "Average merit rating in year 9"
    unit: points
    baseline: 215 (2020/21)
    milestone: 222 by 2026
    target: at least 230 by 2030
    source: "Kolada N15505"
    disaggregation: gender
""",
    ),
    good=Text(
        sv="""
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
  indikator EM1.behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    etappmål: 85 till 2026
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
    etappmål: 222 till 2026
    målvärde: minst 230 till 2030
    källa: "Kolada N15505"
    uppdelning: kön
""",
        en="""
impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
  indicator EM1.eligible "Pupils in year 9 who qualify"
    unit: %
    baseline: 81.9 (2020/21)
    milestone: 85 by 2026
    target: at least 90 by 2030
    source: "Kolada N15428"
    disaggregation: gender
  indicator EM1.merit "Average merit rating in year 9"
    unit: points
    baseline: 215 (2020/21)
    milestone: 222 by 2026
    target: at least 230 by 2030
    source: "Kolada N15505"
    disaggregation: gender
""",
    ),
    check=check,
    note=Text("inget målvärde", "no target"),
)
