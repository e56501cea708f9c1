"""LM217: an indicator on people that does not tell women from men."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Indicator
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Gap
from logicmodel.rules.measurability import outcome_measured_by
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.subjects import counts_people, tells_of_gender


def check(context: Context) -> Iterator[Finding]:
    """Indicators on people; what an adaptation inherits is told of where it is inherited from."""
    for measurement in context.model.measurements:
        indicator = measurement.indicator
        if _split(indicator) or measurement.adapted or not measurement.aims:
            continue
        if not counts_people(indicator, measurement.unit) or _is_of_one_gender(indicator):
            continue
        if context.certain(*measurement.path, "disaggregation"):
            yield _finding(measurement)


def _split(indicator: Indicator) -> bool:
    """Whether the values are given for women and men."""
    groups = indicator.disaggregation
    return "kön" in groups or "gender" in groups or any(map(tells_of_gender, groups))


def _is_of_one_gender(indicator: Indicator) -> bool:
    """Whether the indicator itself speaks of women and men, so that they need not be told apart."""
    group = indicator.target.group if isinstance(indicator.target, Gap) else ""
    said = (indicator.title, indicator.definition, indicator.description, group)
    return any(tells_of_gender(text) for text in said if text)


def _finding(measurement: Measurement) -> Finding:
    name = called(measurement.indicator)
    also = measurement.indicator.disaggregation
    groups = "".join(f", {group}" for group in also)
    return Finding(
        measurement.path,
        Text(
            f"{name.sv} handlar om människor men är inte uppdelad på kön.",
            f"{name.en} is about people but not split by gender.",
        ),
        Text(
            f"Lägg till kön i raden: uppdelning: kön{groups}"
            if also
            else "Lägg till raden uppdelning: kön",
            f"Add gender to the line: disaggregation: gender{groups}"
            if also
            else "Add the line disaggregation: gender",
        ),
    )


_FIELDS = Text(
    sv="""
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
""",
    en="""
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    target: at least 60 by 2028
    source: "The school survey"
""",
)

RULE = Rule(
    code="LM217",
    name=Text("uppdelning-på-kön-saknas", "no-gender-split"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En indikator på människor som inte är uppdelad på kön.",
            "An indicator on people that is not split by gender.",
        ),
        why=Text(
            "Ett genomsnitt kan stiga medan det ena könet halkar efter, och då syns inte att "
            "insatsen fungerar för bara hälften. Att det är människor avgörs av enheten (elever) "
            "eller av det som står först i titeln (Elever i åk 9 …).",
            "An average can rise while one gender falls behind, and then it does not show that "
            "the work helps only half. That it is people is told by the unit (pupils) or by what "
            "stands first in the title (Pupils in year 9 …).",
        ),
        fix=Text(
            "Skriv uppdelning: kön. Finns inte uppgiften, skriv varför i indikatorns beskrivning "
            "(till exempel att kön inte går att redovisa i små grupper).",
            "Write disaggregation: gender. If there is no such figure, say why in the "
            "description of the indicator (such as groups too small to tell gender).",
        ),
        source=Text(
            "Förordning (2001:100) om den officiella statistiken, 14 §: statistik om individer ska "
            "vara uppdelad efter kön.",
            "Swedish ordinance (2001:100) on official statistics, section 14: statistics on "
            "individuals are to be split by sex.",
        ),
    ),
    bad=outcome_measured_by(*_FIELDS),
    good=outcome_measured_by(
        _FIELDS.sv.rstrip() + "\n    uppdelning: kön\n",
        _FIELDS.en.rstrip() + "\n    disaggregation: gender\n",
    ),
    check=check,
    note=Text("inte uppdelad på kön", "not split by gender"),
)
