"""LM704: a stated total that is not what its parts give."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.values import Date
from logicmodel.rules.followup import followed
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written

if TYPE_CHECKING:
    from logicmodel.followup.data import Value

_ACTORS, _GENDERS = "actors", 2


def check(context: Context) -> Iterator[Finding]:
    """Totals for which all parts are known, or counts that are less than some of their parts."""
    # A model without values for parts needs neither the data nor what reckons with them.
    local = any(each.indicators for each in context.model.adaptations.values())
    if local or context.seen.read.values:
        for measurement in followed(context):
            for total, some in _totals(context, measurement):
                if finding := _compared(context, measurement, total, some):
                    yield finding


def _totals(
    context: Context, measurement: Measurement
) -> Iterator[tuple["Value", Sequence["Value"]]]:
    """Each stated total of an indicator, and the values of actors or groups for the same time."""
    totals: dict[tuple[Date, str], Value] = {}
    some: dict[tuple[Date, str], dict[str | None, list[Value]]] = {}
    for value in context.follow_up.by_indicator.get(measurement.indicator.id, ()):
        if value.group is value.place is None:
            totals[value.when, value.kind] = value
        elif whose := _kind_of_part(context, value):
            parts = some.setdefault((value.when, value.kind), defaultdict(list))
            parts[whose].append(value)
    for key, total in totals.items():
        for parts_of_one_kind in some.get(key, {}).values():
            if len(parts_of_one_kind) > 1:
                yield total, parts_of_one_kind


def _kind_of_part(context: Context, value: "Value") -> str | None:
    """What makes it a part: an actor's, or a group's that something tells apart from others."""
    from logicmodel.followup.groups import dimension  # late: most models have no groups

    if value.group is None:
        return _ACTORS if value.place in context.model.actors else None
    return None if value.place else dimension(value.group)


def _compared(
    context: Context, measurement: Measurement, total: "Value", some: Sequence["Value"]
) -> Finding | None:
    from logicmodel.followup.places import agrees, together  # late: most models have no places

    reckoned, unit = together(some, measurement.unit), measurement.unit
    if reckoned is None or agrees(total.value, some, unit) is not False:
        return None
    adds_up = all(value.n is None for value in some)
    if _all_parts(context, total, some) or (adds_up and reckoned > total.value):
        return _finding(measurement, total, some, reckoned)
    return None


def _all_parts(context: Context, total: "Value", some: Sequence["Value"]) -> bool:
    """Whether the parts make up the whole: all of its people, or all actors of their level.

    Women and men do if both say how many they are; of some that are counted nobody knows which.
    """
    numbers = [value.n for value in some if value.n is not None]
    if total.n is not None and len(numbers) == len(some):
        return sum(numbers) == total.n
    if some[0].group is not None:
        from logicmodel.followup.groups import GENDER, dimension

        return len(numbers) == len(some) == _GENDERS and dimension(some[0].group) == GENDER
    actors = context.model.actors
    places = {str(value.place) for value in some}
    levels = {actors[place].level for place in places}
    return None not in levels and places == {a.id for a in actors.values() if a.level in levels}


def _finding(
    measurement: Measurement, total: "Value", some: Sequence["Value"], reckoned: Fraction
) -> Finding:
    name, said = called(measurement.indicator), written(total.value)
    exponent = total.value.as_tuple().exponent
    decimals = max(1, -exponent) if isinstance(exponent, int) else 1
    number = round(reckoned, decimals)
    parts = written(Decimal(number.numerator) / Decimal(number.denominator))
    return Finding(
        measurement.path,
        Text(
            f"Totalen {said.sv} ({total.when}) för {name.sv} stämmer inte med sina delar: de "
            f"{len(some)} som finns ger {parts.sv}.",
            f"The total {said.en} ({total.when}) of {name.en} does not agree with its parts: the "
            f"{len(some)} there are give {parts.en}.",
        ),
        Text(
            "Jämför med källan och rätta den siffra som är fel. Saknas n (hur många som ligger "
            "bakom en andel), lägg till det.",
            "Compare with the source and correct the figure that is wrong. If n (how many stand "
            "behind a share) is missing, add it.",
        ),
        at=total.at,
    )


def _example(total: int) -> Text:
    """A count with the values of two municipalities, four and five."""
    return Text(_COUNTED.sv.format(total=total), _COUNTED.en.format(total=total))


_COUNTED = Text(
    sv="""
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    utfall: {total} (2024)
    källa: "Kommunernas personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)

aktör GRANN "Grannkommunen"
  nivå: kommun

anpassning P2 för KOM
  medverkande: GRANN (deltar)
  indikator P2.antal "Nya rektorer i kommunen"
    utfall: 4 (2024)

anpassning P2 för GRANN
  ansvarig: GRANN (genomför)
  indikator P2.antal "Nya rektorer i grannkommunen"
    utfall: 5 (2024)
""",
    en="""
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    actual: {total} (2024)
    source: "The municipalities' staff registers"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)

actor NEXT "The next municipality"
  level: municipality

adaptation P2 for MUN
  participants: NEXT (takes part)
  indicator P2.count "New principals in the municipality"
    actual: 4 (2024)

adaptation P2 for NEXT
  responsible: NEXT (delivers)
  indicator P2.count "New principals in the next municipality"
    actual: 5 (2024)
""",
)


RULE = Rule(
    code="LM704",
    name=Text("totalen-stämmer-inte", "total-disagrees"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett värde för helheten som inte är vad delarna ger tillsammans.",
            "A value for the whole that is not what its parts give together.",
        ),
        why=Text(
            "En av siffrorna är fel, eller så är de inte mätta på samma sätt. Antal läggs ihop. "
            "Andelar och medelvärden vägs med n, så många som ligger bakom var och en. Delarna "
            "jämförs när alla finns: deras n är tillsammans helhetens, eller alla aktörer på nivån "
            "har ett värde. Kvinnor och män jämförs när båda har n. Det som avrundning kan "
            "förklara räknas inte.",
            "One of the figures is wrong, or they are not measured in the same way. Counts add up. "
            "Shares and means are weighted by n, how many stand behind each. Parts are compared "
            "when all are there: their n together is that of the whole, or all actors of the level "
            "have a value. Women and men are compared when both have n. What rounding can explain "
            "does not count.",
        ),
        fix=Text(
            "Jämför med källan och rätta. Ska delarna inte gå att lägga ihop, ge dem en egen "
            "indikator.",
            "Compare with the source and correct. If the parts are not meant to add up, give them "
            "an indicator of their own.",
        ),
        source=Text(
            "SCB, kvalitet för den officiella statistiken: samstämmighet.",
            "Statistics Sweden, quality of official statistics: coherence.",
        ),
    ),
    bad=_example(6),
    good=_example(9),
    check=check,
    note=Text("totalen stämmer inte", "total disagrees"),
)
