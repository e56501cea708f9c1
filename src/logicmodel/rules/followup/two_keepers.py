"""LM706: one indicator that is followed up in two places, by different people or sources."""

import re
from collections.abc import Iterable, Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact, Outcome, OverallGoal
from logicmodel.model.measurement import Measurement
from logicmodel.model.units import agree
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_FIRST = Text("Följs upp även här", "Followed up here too")


def check(context: Context) -> Iterator[Finding]:
    """Results measured by an indicator with the same title, and values of an adaptation.

    Outputs are left out: each counts its own, and may well call it the same.
    """
    first: dict[str, Measurement] = {}
    originals: dict[str, Measurement] = {}
    for measurement in context.model.measurements:
        if measurement.adapted:
            yield from _compared(originals[measurement.indicator.id], measurement)
            continue
        originals[measurement.indicator.id] = measurement
        if isinstance(measurement.element, Outcome | Impact | OverallGoal):
            title = measurement.indicator.title.casefold()
            other = first.setdefault(title, measurement)
            if other.element is not measurement.element and _same_unit(other, measurement):
                yield from _compared(other, measurement)


def _same_unit(one: Measurement, other: Measurement) -> bool:
    """Two units are another matter, which LM218 tells of."""
    return not (one.unit and other.unit) or agree(one.unit, other.unit)


def _compared(first: Measurement, second: Measurement) -> Iterator[Finding]:
    one, other = _sources(first), _sources(second)
    if one and other and not one.keys() & other.keys():
        yield _finding(first, second, "sources", (one.values(), other.values()))
        return
    keepers, others = _owners(first), _owners(second)
    # That a municipality keeps its own values is what an adaptation is for.
    if not second.adapted and keepers and others and not set(keepers) & set(others):
        yield _finding(first, second, "owners", (keepers, others))


def _sources(measurement: Measurement) -> dict[str, str]:
    """Where the values come from: as written, by what they are compared by."""
    said = [source.ref or f"”{source.text}”" for source in measurement.indicator.sources]
    return {source.casefold(): source for source in said}


def _owners(measurement: Measurement) -> list[str]:
    """Who is to know the values: whoever owns the indicator, or else what it measures."""
    owners = measurement.indicator.owners or measurement.element.owners
    return [owner.actor for owner in owners]


def _finding(
    first: Measurement, second: Measurement, field: str, said: tuple[Iterable[str], Iterable[str]]
) -> Finding:
    name, where, what = called(second.indicator), first.element.id, _WHAT[field]
    there, here = (listed(list(some)) for some in said)
    place = (*second.path, field, 0) if getattr(second.indicator, field) else second.path
    return Finding(
        place,
        Text(
            f"{name.sv} följs upp på två håll: {what.sv} är {here.sv} här, men {there.sv} i "
            f"{where}.",
            f"{name.en} is followed up in two places: {what.en} is {_in_english(here)} here, but "
            f"{_in_english(there)} in {where}.",
        ),
        _SAME if second.adapted else _HINTS[field],
        ((first.path, _FIRST),),
    )


def _in_english(said: Text) -> str:
    return re.sub("”(.*?)”", r"“\1”", said.en)


_WHAT = {
    "sources": Text("källan", "the source"),
    "owners": Text("den ansvariga", "the person responsible"),
}
_SAME = Text(
    "Hämta de lokala värdena ur samma källa, eller säg i skälet varför det inte går: tillåt "
    "olika-uppföljning.",
    "Fetch the local values from the same source, or say in a reason why that cannot be done: "
    "allow two-keepers.",
)
_HINTS = {
    "sources": Text(
        "Skriv samma källa på båda ställena. Är det två mått, låt titlarna säga vad som skiljer "
        "dem åt.",
        "Write the same source in both places. If they are two measures, let their titles say how "
        "they differ.",
    ),
    "owners": Text(
        "Låt en hålla i värdena: skriv samma ansvarig i båda indikatorerna. Är det två mått, låt "
        "titlarna säga vad som skiljer dem åt.",
        "Let one keep the values: write the same responsible in both indicators. If they are two "
        "measures, let their titles say how they differ.",
    ),
}


def _example(source: Text) -> Text:
    return Text(
        sv=f"""
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
  indikator EM1.ledning "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2030
    källa: {source.sv}
    uppdelning: kön
""",
        en=f"""
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
  indicator EM1.leading "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2030
    source: {source.en}
    disaggregation: gender
""",
    )


RULE = Rule(
    code="LM706",
    name=Text("olika-uppföljning", "two-keepers"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Samma indikator på två ställen, med olika källor eller olika ansvariga.",
            "The same indicator in two places, from different sources or with different people "
            "responsible.",
        ),
        why=Text(
            "Två som följer upp samma sak var för sig får snart två olika svar, och ingen vet "
            "vilket som gäller. Regeln jämför resultat och mål som mäts med en indikator med samma "
            "titel och enhet, och källorna i en anpassning med dem i det som anpassas. "
            "Prestationer räknar var och en sitt.",
            "Two who follow up the same thing apart from each other soon have two answers, and "
            "nobody knows which one counts. The rule compares outcomes and goals measured by an "
            "indicator with the same title and unit, and the sources in an adaptation with those "
            "in what it adapts. Outputs each count their own.",
        ),
        fix=Text(
            "Bestäm en källa och en ansvarig, eller skilj måtten åt i titlarna.",
            "Decide on one source and one person responsible, or tell the measures apart by their "
            "titles.",
        ),
        source=Text(
            "Studien bakom verktyget: samordnad uppföljning i stället för parallella spår.",
            "The study behind this tool: coordinated follow-up instead of parallel tracks.",
        ),
    ),
    bad=_example(
        Text('"Medarbetarenkäten"\n    ansvarig: KOM', '"The staff survey"\n    responsible: MUN')
    ),
    good=_example(
        Text('"Skolenkäten"\n    ansvarig: KOM', '"The school survey"\n    responsible: MUN')
    ),
    check=check,
    note=Text("följs upp på två håll", "two keepers"),
)
