"""LM705: an indicator that keeps its id and no longer measures the same."""

from collections.abc import Iterator
from typing import NamedTuple

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Indicator
from logicmodel.model.measurement import Measurement
from logicmodel.model.units import agree
from logicmodel.rules.followup import followed
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written

_MARKS = str.maketrans(dict.fromkeys(",.:;()–-", " "))


class Change(NamedTuple):
    """What has changed in an indicator: the field, what it is called, and what was there."""

    field: str
    what: Text
    before: Text


def check(context: Context) -> Iterator[Finding]:
    """Indicators that differ from those with the same id in an earlier version."""
    if context.earlier:
        earlier = {m.indicator.id: m for m in context.earlier.measurements if not m.adapted}
        for measurement in followed(context):
            before = earlier.get(measurement.indicator.id)
            changes = list(_changes(before, measurement)) if before else []
            if changes:
                yield _finding(measurement, changes)


def _changes(before: Measurement, now: Measurement) -> Iterator[Change]:
    old, new = before.indicator, now.indicator
    if before.unit and now.unit and not agree(before.unit, now.unit):
        yield Change("unit", Text("enheten", "the unit"), Text(before.unit, before.unit))
    if _bare(old.definition) != _bare(new.definition) and old.definition:
        yield Change("definition", Text("definitionen", "the definition"), _quoted(old.definition))
    elif not new.definition and _bare(old.title) != _bare(new.title):
        # Without a definition the title is all there is to say what is measured.
        yield Change("title", Text("titeln", "the title"), _quoted(old.title))
    if _restated(old, new):
        yield Change("baseline", Text("utgångsläget", "the baseline"), written(old.baseline))


def _restated(old: Indicator, new: Indicator) -> bool:
    """Whether the baseline of the same time has another value."""
    one, other = old.baseline, new.baseline
    if not one or not other or one.value is None or other.value is None:
        return False
    return one.when == other.when and one.value != other.value


def _bare(text: str | None) -> str:
    """A text without case and punctuation."""
    return " ".join((text or "").casefold().translate(_MARKS).split())


def _quoted(text: str) -> Text:
    return Text(f"”{text}”", f"“{text}”")


def _finding(measurement: Measurement, changes: list[Change]) -> Finding:
    name, first = called(measurement.indicator), changes[0]
    said = [
        Text(f"{c.what.sv} var {c.before.sv}", f"{c.what.en} was {c.before.en}") for c in changes
    ]
    there = getattr(measurement.indicator, first.field)
    return Finding(
        (*measurement.path, first.field) if there else measurement.path,
        Text(
            f"{name.sv} mäter inte längre samma sak: {', '.join(s.sv for s in said)} i den "
            "tidigare versionen.",
            f"{name.en} no longer measures the same: {', '.join(s.en for s in said)} in the "
            "earlier version.",
        ),
        Text(
            "Ge den nya indikatorn ett nytt id, så att äldre värden inte läses som hennes. Är de "
            "omräknade, skriv tillåt ändrad-definition och säg det i skälet.",
            "Give the new indicator a new id, so that older values are not read as its own. If "
            "they have been restated, write allow definition-changed and say so in the reason.",
        ),
    )


def _example(now: Text) -> Text:
    """The outcome with what its indicator says now, and before that version."""
    new, old = (
        outcome_with(f"{_REST.sv}{said.sv}", f"{_REST.en}{said.en}") for said in (now, _OLD)
    )
    return Text(f"{new.sv}\n# tidigare version{old.sv}", f"{new.en}\n# earlier version{old.en}")


_REST = Text(
    sv="""
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    definition: """,
    en="""
    unit: %
    baseline: 40 (2023)
    target: at least 60 by 2028
    source: "The school survey"
    definition: """,
)
_OLD = Text('"Svarar alltid eller ofta"', '"Answer always or often"')
_NEW = Text('"Svarar alltid"', '"Answer always"')

RULE = Rule(
    code="LM705",
    name=Text("ändrad-definition", "definition-changed"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En indikator som har kvar sitt id men mäter något annat än i en tidigare version.",
            "An indicator that has kept its id and measures something else than in an earlier "
            "version.",
        ),
        why=Text(
            "Värdena före och efter går inte att jämföra, men ser ut att höra ihop. Det kan se ut "
            "som en framgång att måttstocken har blivit kortare. Regeln ser till enhet, definition "
            "och utgångsläge, och till titeln där det inte finns någon definition. Den har något "
            "att säga bara när en tidigare version är given: `logicmodel check --since MAPP`.",
            "Values before and after cannot be compared, but look as if they belonged together. A "
            "shorter yardstick may look like a success. The rule looks at unit, definition and "
            "baseline, and at the title where there is no definition. It has something to say only "
            "where an earlier version is given: `logicmodel check --since FOLDER`.",
        ),
        fix=Text(
            "Ge den ändrade indikatorn ett nytt id, eller räkna om de äldre värdena och skriv "
            "undantaget med skälet.",
            "Give the changed indicator a new id, or restate the older values and write an "
            "exception with the reason.",
        ),
        source=Text(
            "SCB, kvalitet för den officiella statistiken: jämförbarhet över tiden.",
            "Statistics Sweden, quality of official statistics: comparability over time.",
        ),
    ),
    bad=_example(_NEW),
    good=_example(_OLD),
    check=check,
    note=Text("ändrad definition", "definition changed"),
)
