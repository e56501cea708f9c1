"""LM505: a far-off target without a milestone on the way."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact, Indicator, Measured, Outcome, OverallGoal
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Trend
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_MOST_YEARS = 4


def check(context: Context) -> Iterator[Finding]:
    """Outcomes and goals none of whose indicators has a milestone, though a target is far off."""
    for element in context.model.elements.values():
        if isinstance(element, Outcome | Impact | OverallGoal):
            indicators = element.indicators.values()
            if indicators and not any(indicator.milestones for indicator in indicators):
                yield from _far_off(context, element)


def _far_off(context: Context, element: Measured) -> Iterator[Finding]:
    """The indicator whose target is farthest off, if it is too far."""
    spans = [
        (*span, name)
        for name, indicator in element.indicators.items()
        if (span := _span(context.model, indicator))
    ]
    if not spans or not context.certain("elements", element.id, "indicators"):
        return
    start, end, name = max(spans, key=lambda span: span[1] - span[0])
    if end - start > _MOST_YEARS and end > context.today.year:
        indicator, half = (
            called(element.indicators[name]),
            (max(start, context.today.year) + end) // 2,
        )
        yield Finding(
            ("elements", element.id, "indicators", name, "target"),
            Text(
                f"{indicator.sv} har {end - start} år till målvärdet ({start}–{end}) och inget "
                "etappmål på vägen.",
                f"{indicator.en} has {end - start} years to its target ({start}–{end}) and no "
                "milestone on the way.",
            ),
            Text(
                f"Lägg till en rad över målvärdet: etappmål: … till {half}.",
                f"Add a line above the target: milestone: … by {half}.",
            ),
        )


def _span(model: LogicModel, indicator: Indicator) -> tuple[int, int] | None:
    """The year from which the time to the target counts, and the year of the target.

    It counts from the start of the plan or from the baseline, whichever is later. A baseline that
    is missing may be later too, and is told of already.
    """
    target, baseline = indicator.target, indicator.baseline
    if target is None or target.by is None or isinstance(target, Trend):
        return None
    if baseline is None or baseline.when is None:
        return None
    start = baseline.when.end.year
    if model.period:
        start = max(start, model.period.start.start.year)
    return start, target.by.end.year


RULE = Rule(
    code="LM505",
    name=Text("etappmål-saknas", "no-milestone"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Ett resultat eller mål som ska nås om mer än fyra år och saknar etappmål.",
            "An outcome or a goal that is more than four years off and has no milestone.",
        ),
        why=Text(
            "Utan etappmål märks det först vid målåret om arbetet inte räckte, och då är det för "
            "sent att göra något annat. Fyra år är en mandatperiod. De räknas från planens "
            "början, eller från utgångsläget om det är senare. Det räcker att en av indikatorerna "
            "har ett etappmål. Ett målvärde som bara är en riktning räknas inte.",
            "Without a milestone it only shows in the target year that the work was not enough, "
            "and then it is too late to do anything else. Four years are a term of office in "
            "Sweden. They count from the start of the plan, or from the baseline if that is "
            "later. It is enough that one of the indicators has a milestone. A target that is a "
            "mere direction does not count.",
        ),
        fix=Text(
            "Skriv vad som ska vara nått på vägen: etappmål: 85 till 2026.",
            "Write what is to be reached on the way: milestone: 85 by 2026.",
        ),
        source=Text(
            "Den regionala utvecklingsstrategi för Örebro län som gällde före 2022 hade etappmål "
            "mitt i perioden.",
            "The regional development strategy of Örebro län before 2022 had milestones in the "
            "middle of its period.",
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
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
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
    target: at least 90 by 2030
    source: "Kolada N15428"
    disaggregation: gender
  indicator EM1.merit "Average merit rating in year 9"
    unit: points
    baseline: 215 (2020/21)
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
    target: at least 230 by 2030
    source: "Kolada N15505"
    disaggregation: gender
""",
    ),
    check=check,
    note=Text("inget etappmål", "no milestone"),
)
