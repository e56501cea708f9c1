"""LM7xx: can it be followed up, and does it go as planned? One file a rule."""

from collections.abc import Iterator

from logicmodel.diagnostics import Text
from logicmodel.model.measurement import Measurement
from logicmodel.rules.measurability import outcome_with
from logicmodel.rules.rule import Context


def followed(context: Context) -> Iterator[Measurement]:
    """The indicators of what is aimed at, each in the place where it is defined."""
    for measurement in context.model.measurements:
        if measurement.aims and measurement.path[0] == "elements":
            yield measurement


def in_follow_up(example: Text) -> Text:
    """An example of a plan that is being followed up."""
    return Text(f"{_HEADER.sv}{example.sv}", f"{_HEADER.en}{example.en}")


def outcome_followed_up(sv: str, en: str) -> Text:
    """An example: the outcome of the sound change logic, with these lines in its indicator."""
    return in_follow_up(outcome_with(sv, en))


_HEADER = Text(
    sv="""
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2023–2030
  ägare: REG
  fas: uppföljning
""",
    en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2023–2030
  owner: REG
  phase: follow-up
""",
)
