"""LM2xx: can anybody tell whether it was reached? One file a rule."""

from typing import Any

from logicmodel.diagnostics import Path, Text
from logicmodel.model.elements import Element
from logicmodel.model.values import Date
from logicmodel.rules.rule import Context, Remedy
from logicmodel.syntax.editing.changes import BLANK, Add, Write
from logicmodel.syntax.statement import Data

_ADD = {
    "unit": Text("Lägg till enhet att fylla i", "Add a unit to fill in"),
    "baseline": Text("Lägg till utgångsläge att fylla i", "Add a baseline to fill in"),
    "target": Text("Lägg till målvärde att fylla i", "Add a target to fill in"),
    "sources": Text("Lägg till källa att fylla i", "Add a source to fill in"),
    "actuals": Text("Lägg till utfall att fylla i", "Add an actual value to fill in"),
}
_INDICATOR = Text("Lägg till indikator att fylla i", "Add an indicator to fill in")


def blank(part: str, year: Date | None = None) -> Any:
    """A part of an indicator with blanks for all but the year, if that is known."""
    target = {"kind": "threshold", "bound": "at_least", "value": BLANK, "by": year or BLANK}
    blanks: dict[str, Any] = {
        "unit": BLANK,
        "baseline": {"value": BLANK, "when": year or BLANK},
        "target": target,
        "sources": [{"text": BLANK}],
        "actuals": [{"value": BLANK, "when": year or BLANK}],
    }
    return blanks[part]


def part_to_fill(path: Path, part: str, year: Date | None = None) -> Remedy:
    """The line that the indicator at ``path`` lacks."""
    return Remedy(_ADD[part], (Add(path, {part: blank(part, year)}),), "to_fill")


def value_to_fill(path: Path, data: Data) -> Remedy:
    """Another value for the field at ``path``, with a blank in it."""
    title = Text("Skriv om värdet, att fylla i", "Rewrite the value, to fill in")
    return Remedy(title, (Write(path, data),), "to_fill")


def indicator_to_fill(context: Context, element: Element, name: Text, *parts: str) -> Remedy:
    """The indicator that an element lacks, with a line for each part."""
    ident = f"{element.id}.{name.to(context.model.language)}"
    data: Data = {"id": ident, "title": BLANK}
    for part in parts:
        data[part] = blank(part, context.model.end_of(element) if part == "target" else None)
    change = Add(("elements", element.id), {"indicators": {ident: data}})
    return Remedy(_INDICATOR, (change,), "to_fill")


def outcome_with(sv: str, en: str) -> Text:
    """An example: the outcome of the sound change logic, with these fields in its indicator."""
    return outcome_measured_by(
        sv=f"""
  indikator R1.andel "Lärare vars rektor leder utvecklingen"{sv.rstrip()}
    uppdelning: kön
""",
        en=f"""
  indicator R1.share "Teachers whose principal leads development"{en.rstrip()}
    disaggregation: gender
""",
    )


def outcome_measured_by(sv: str, en: str) -> Text:
    """An example: the outcome of the sound change logic, with these indicators."""
    return Text(
        sv=f"""
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"{sv.rstrip()}
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
""",
        en=f"""
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"{en.rstrip()}
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
""",
    )
