"""The short remarks in boxes: what the rules found, each as a word or two."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from logicmodel.diagnostics import Diagnostic, KnownGap, Language, Severity, Text

if TYPE_CHECKING:
    from logicmodel.views.standing import Standing

_MOST = 3


@dataclass(frozen=True, slots=True)
class Remarks:
    """What a picture says besides the plan: what is to be mended in it, or how things stand.

    Attributes:
        notes: What the rules find is to be mended, by the element's id.
        gaps: What they find and the author allows.
        standing: How things stand; a picture of the plan alone has none.
    """

    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    gaps: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    standing: "Standing | None" = None


def remarks(
    diagnostics: Iterable[Diagnostic],
    gaps: Iterable[KnownGap],
    language: Language,
    standing: "Standing | None" = None,
) -> Remarks:
    """What stands in the boxes of a model's pictures besides the plan, in words.

    A picture of how things stand leaves out what the rules find in the plan: red beside a green
    box would say that something went wrong.
    """
    if standing:
        return Remarks(standing=standing)
    allowed = notes((gap.diagnostic for gap in gaps), language)
    return Remarks(notes(diagnostics, language), allowed, standing)


def notes(diagnostics: Iterable[Diagnostic], language: Language) -> Mapping[str, tuple[str, ...]]:
    """The remarks by the id of the element that a finding is about (its indicators and links, too).

    Only what is to be mended in the element is remarked, not mere information and not how an
    exception is written; at most three remarks to a box,
    the last of which counts the rest. A rule without a remark of its own is called by its name.
    """
    found: dict[str, dict[str, None]] = {}
    for diagnostic in sorted(diagnostics, key=lambda d: -d.severity):
        if diagnostic.severity < Severity.WARNING or diagnostic.about[:1] != ("elements",):
            continue
        if "allow" in diagnostic.about:
            continue
        name = str(diagnostic.about[1])
        found.setdefault(name, {})[_remark(diagnostic).to(language)] = None
    return {name: _cut(tuple(remarks), language) for name, remarks in found.items()}


def _remark(diagnostic: Diagnostic) -> Text:
    if diagnostic.note:
        return diagnostic.note
    return Text(*(name.replace("-", " ") for name in diagnostic.name))


def _cut(remarks: tuple[str, ...], language: Language) -> tuple[str, ...]:
    if len(remarks) <= _MOST:
        return remarks
    rest = len(remarks) - _MOST + 1
    return (*remarks[: _MOST - 1], Text(f"+{rest} till", f"+{rest} more").to(language))
