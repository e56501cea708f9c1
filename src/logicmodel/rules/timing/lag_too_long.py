"""LM506: lags along the way that leave no time to be there by the target year."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.chain import reading_order
from logicmodel.model.schedule import Arrival, Schedule
from logicmodel.rules.rule import Context, Finding, Page, Rule
from logicmodel.rules.timing import MOST_SHOWN, due, well_read


def check(context: Context) -> Iterator[Finding]:
    """What even the quickest way does not reach in time, the first on the way to others."""
    schedule = context.schedule
    if not schedule.lags:
        return
    # What is too late even without lags is told as that.
    told = {arrival.target for arrival in schedule.at_once.late}
    late = {arrival.target for arrival in schedule.in_time.late} - told
    for name in reading_order(context.model, late):
        first = schedule.arrivals(name, schedule.in_time)[0]
        if first.when > schedule.dues[name] and well_read(context, name):
            yield _finding(schedule, first)


def _finding(schedule: Schedule, first: Arrival) -> Finding:
    way = [*schedule.quickest(first.source, schedule.in_time), first.target]
    (at, _, ends), when = due(schedule, first.target), _month(first.when)
    shown = " → ".join(way if len(way) <= MOST_SHOWN else [*way[:2], "…", *way[-2:]])
    return Finding(
        at,
        Text(
            f"{ends.sv}, men med fördröjningarna på vägen är den snabbaste kedjan framme först "
            f"{when}: {shown}.",
            f"{ends.en}, but with the lags on the way the quickest chain gets there in {when}: "
            f"{shown}.",
        ),
        Text(
            f"Sätt målåret till tidigast {when}, låt {way[0]} börja tidigare eller korta en "
            "fördröjning.",
            f"Set the target year to {when} or later, let {way[0]} start earlier, or shorten a "
            "lag.",
        ),
        tuple(_lags(schedule, way)),
    )


def _lags(schedule: Schedule, way: list[str]) -> Iterator[tuple[Path, Text]]:
    for source, target in pairwise(way):
        if (source, target) in schedule.lags:
            link = schedule.model.arrow(source, target)
            yield (*link.path, "lag"), Text(f"Fördröjning till {target}", f"Lag before {target}")


def _month(day: dt.date) -> str:
    """A day as a planner would write it: the year, or the month if it is not the first."""
    return f"{day.year}" if (day.month, day.day) == (1, 1) else f"{day.year}-{day.month:02}"


RULE = Rule(
    code="LM506",
    name=Text("fördröjning-ryms-inte", "lag-too-long"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett målår som inte går att nå, eftersom fördröjningarna längs kedjan är för långa.",
            "A target year that cannot be reached, since the lags along the chain are too long.",
        ),
        why=Text(
            "Planen säger själv hur lång tid varje steg tar. Räcker inte tiden fram till målåret "
            "är målet missat innan arbetet har börjat. Den snabbaste kedjan räknas: når den fram "
            "i tid sägs inget, även om andra vägar är långsammare. Det som kommer för sent även "
            "utan fördröjning hör till regeln verkan-före-orsak.",
            "The plan itself says how long each step takes. Where the time up to the target year "
            "is too short, the goal is missed before the work has begun. The quickest chain "
            "counts: if that one is in time nothing is said, even if other ways are slower. What "
            "comes too late without any lag belongs to the rule effect-before-cause.",
        ),
        fix=Text(
            "Flytta fram målåret, låt aktiviteten börja tidigare eller pröva om fördröjningen "
            "stämmer. Ett etappmål kan visa vad som går att nå till dess.",
            "Move the target year, let the activity start earlier, or ask if the lag is right. A "
            "milestone may show what can be reached by then.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik skiljer effekt på kort, medellång och "
            "lång sikt.",
            "Region Kronoberg's template for a theory of change tells effects in the short, "
            "medium and long term apart.",
        ),
    ),
    bad=Text(
        sv="""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
    fördröjning: 7 år
""",
        en="""
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
    lag: 7 years
""",
    ),
    good=Text(
        sv="""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
    fördröjning: 2 år
""",
        en="""
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
    lag: 2 years
""",
    ),
    check=check,
    note=Text("hinns inte med", "no time for it"),
)
