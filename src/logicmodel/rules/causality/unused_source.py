"""LM312: a source that nothing refers to."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Measured
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Mention
from logicmodel.rules.causality import arrows_read, output_with
from logicmodel.rules.rule import Context, Finding, Page, Rule

_FIELDS = frozenset(("sources", "evidence"))


def check(context: Context) -> Iterator[Finding]:
    """Sources that are given and never used."""
    sources = context.model.sources
    # What cannot be read may have been the reference.
    unread = any(not _FIELDS.isdisjoint(path[2:]) for path in context.broken)
    if not sources or unread or not arrows_read(context):
        return
    used = {mention.ref for some in _mentions(context.model) for mention in some}
    for name, source in sources.items():
        if name not in used and context.certain("sources", name):
            yield Finding(
                ("sources", name),
                Text(
                    f"Inget hänvisar till källa {name} ”{source.title}”.",
                    f"Nothing refers to source {name} “{source.title}”.",
                ),
                Text(
                    f"Lägg till raden evidens: {name} (måttlig) under den pil som källan styrker, "
                    f"eller källa: {name} där en uppgift kommer ur den. Ta annars bort den.",
                    f"Add the line evidence: {name} (moderate) below the arrow that it supports, "
                    f"or source: {name} where something is taken from it. Otherwise remove it.",
                ),
            )


def _mentions(model: LogicModel) -> Iterator[tuple[Mention, ...]]:
    """What is referred to as a source or as evidence, field by field."""
    for element in model.elements.values():
        yield element.sources
        for link in element.links:
            yield link.evidence
        if isinstance(element, Measured):
            for indicator in element.indicators.values():
                yield indicator.sources
    for adaptation in model.adaptations.values():
        yield adaptation.sources
        for indicator in adaptation.indicators.values():
            yield indicator.sources


RULE = Rule(
    code="LM312",
    name=Text("oanvänd-källa", "unused-source"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En källa som inget i planen hänvisar till.",
            "A source that nothing in the plan refers to.",
        ),
        why=Text(
            "Den som läser tror att planen vilar på källan, men kan inte se vad den styrker.",
            "A reader thinks that the plan rests on the source, but cannot see what it supports.",
        ),
        fix=Text(
            "Hänvisa till den där den styrker en pil eller en uppgift, eller ta bort den.",
            "Refer to it where it supports an arrow or a statement, or remove it.",
        ),
        source=Text(
            "Davies, ”Planning Evaluability Assessments” (2013): beläggen ska gå att finna.",
            "Davies, “Planning Evaluability Assessments” (2013): the evidence must be "
            "there to find.",
        ),
    ),
    bad=Text(
        sv="""
källa CIRKEL "Utvärdering av länets forskningscirklar"
  datum: 2023
""",
        en="""
source CIRCLE "Evaluation of the county's research circles"
  date: 2023
""",
    ),
    good=output_with(
        sv="""
  -> R1 "forskning ger gemensamma begrepp"
    evidens: CIRKEL (måttlig)
källa CIRKEL "Utvärdering av länets forskningscirklar"
  datum: 2023
""",
        en="""
  -> R1 "research gives shared concepts"
    evidence: CIRCLE (moderate)
source CIRCLE "Evaluation of the county's research circles"
  date: 2023
""",
    ),
    check=check,
    note=Text("används inte", "not used"),
)
