"""LM218: one indicator with two units or two definitions."""

from collections.abc import Iterator
from typing import NamedTuple

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.measurement import Measurement
from logicmodel.model.units import agree
from logicmodel.rules.measurability import outcome_measured_by
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_PUNCTUATION = ",.:;()"
# Titles that name no measure by themselves; what they are about stands in the element.
_NAMELESS = frozenset(
    ("antal", "andel", "nivå", "resultat", "mått", "number", "share", "level", "result", "measure")
)


class Said(NamedTuple):
    """What one of several indicators that are the same says of its unit or its definition."""

    measurement: Measurement
    field: str
    text: str

    @property
    def path(self) -> Path:
        """The line itself, or the indicator if its unit only stands beside a value."""
        path = self.measurement.path
        return (*path, self.field) if getattr(self.measurement.indicator, self.field) else path


def check(context: Context) -> Iterator[Finding]:
    """Indicators adapted from the same or with the same title that differ; each such group once."""
    first: dict[str, Measurement] = {}
    same: dict[str, list[Measurement]] = {}
    for measurement in context.model.measurements:
        title = _bare((measurement.adapted or measurement.indicator).title)
        one = first.setdefault(title, measurement)
        if one is not measurement and title not in _NAMELESS:
            same.setdefault(title, [one]).append(measurement)
    for some in same.values():
        units = [Said(m, "unit", m.unit) for m in some if m.unit]
        texts = [Said(m, "definition", d) for m in some if (d := m.indicator.definition)]
        if other_units := [said for said in units[1:] if not agree(said.text, units[0].text)]:
            yield _finding(units[0], other_units)
        elif others := [said for said in texts[1:] if _bare(said.text) != _bare(texts[0].text)]:
            yield _finding(texts[0], others)


def _bare(text: str) -> str:
    """A text without case and punctuation."""
    text = text.casefold()
    for mark in _PUNCTUATION:
        text = text.replace(mark, " ")
    return " ".join(text.split())


def _finding(first: Said, others: list[Said]) -> Finding:
    """At the first that differs; where the same is said and where else it differs is attached."""
    said, *rest = others
    name, part = called(said.measurement.indicator), _PARTS[said.field]
    adapted = said.measurement.adapted is not None
    other = first.measurement.element.id if adapted else first.measurement.indicator.id
    there = Text(f"{part.sv} i {other}", f"{part.en} in {other}").sentence
    here = Text(f"{part.sv} är en annan även här", f"{part.en} is another here too").sentence
    return Finding(
        said.path,
        Text(
            f"{part.sv} för {name.sv} är ”{said.text}”, men ”{first.text}” i {other}.",
            f"{part.en} of {name.en} is “{said.text}”, but “{first.text}” in {other}.",
        ),
        _hint(said.field, first.text, adapted),
        ((first.path, there), *((each.path, here) for each in rest)),
    )


def _hint(field: str, text: str, adapted: bool) -> Text:
    line = _LINES[field]
    if adapted:
        return Text(
            f"Ta bort raden {line.sv}, för då ärvs den, eller skriv {line.sv}: {text}",
            f"Remove the line {line.en}, since it is then inherited, or write {line.en}: {text}",
        )
    return Text(
        f"Skriv {line.sv}: {text} på båda ställena. Mäter de olika saker, ge dem olika titlar: "
        "”Antal …” och ”Andel …”.",
        f"Write {line.en}: {text} in both places. If they measure different things, give them "
        "different titles: “Number of …” and “Share of …”.",
    )


_PARTS = {
    "unit": Text("enheten", "the unit"),
    "definition": Text("definitionen", "the definition"),
}
_LINES = {"unit": Text("enhet", "unit"), "definition": Text("definition", "definition")}


def _example(first: Text, second: Text) -> Text:
    """Two indicators with the same title and these units."""
    return outcome_measured_by(
        sv=f"""
  indikator R1.a "Lärare vars rektor leder utvecklingen"
    enhet: {first.sv}
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  indikator R1.b "Lärare vars rektor leder utvecklingen"
    enhet: {second.sv}
    utgångsläge: 35 (2023)
    målvärde: minst 55 till 2028
    källa: "Medarbetarenkäten"
    uppdelning: kön
""",
        en=f"""
  indicator R1.a "Teachers whose principal leads development"
    unit: {first.en}
    baseline: 40 (2023)
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  indicator R1.b "Teachers whose principal leads development"
    unit: {second.en}
    baseline: 35 (2023)
    target: at least 55 by 2028
    source: "The staff survey"
    disaggregation: gender
""",
    )


_SHARE, _NUMBER = Text("%", "%"), Text("lärare", "teachers")

RULE = Rule(
    code="LM218",
    name=Text("indikator-med-två-definitioner", "inconsistent-indicator"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Samma indikator, i en anpassning eller med samma titel, med två enheter eller två "
            "definitioner.",
            "The same indicator, in an adaptation or with the same title, with two units or two "
            "definitions.",
        ),
        why=Text(
            "Värdena går då inte att jämföra eller lägga ihop, fast namnet säger att det går. Bara "
            "det som skrivs jämförs: en anpassning ärver det som den utelämnar, och % och andel "
            "är samma enhet.",
            "Then the values cannot be compared or added up, though the name says they can. Only "
            "what is written is compared: an adaptation inherits what it leaves out, and % and "
            "share are the same unit.",
        ),
        fix=Text(
            "Skriv samma enhet och definition, eller ge måtten olika titlar om de mäter olika "
            "saker.",
            "Write the same unit and definition, or give the measures different titles if they "
            "measure different things.",
        ),
        source=Text(
            "SCB, kvalitet för den officiella statistiken: jämförbarhet; ESV, Resultatredovisning.",
            "Statistics Sweden, quality of official statistics: comparability; ESV, "
            "Resultatredovisning.",
        ),
    ),
    bad=_example(_SHARE, _NUMBER),
    good=_example(_SHARE, _SHARE),
    check=check,
    note=Text("två definitioner", "two definitions"),
)
