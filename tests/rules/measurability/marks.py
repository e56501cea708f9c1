"""One rule on a piece of text: every place it is to point at is marked ``⟦like this⟧``."""

import datetime as dt
import re

from logicmodel.analysis import analyse
from logicmodel.diagnostics import Diagnostic, Language
from logicmodel.rules.scaffold import laid_over
from logicmodel.rules.settings import Settings
from logicmodel.syntax import read

TODAY = dt.date(2025, 1, 1)


def fires(code: str, text: str, language: Language = "sv") -> list[Diagnostic]:
    """What the rule finds, after asserting that it points at the marks and nowhere else."""
    source = laid_over(re.sub("[⟦⟧]", "", text), language)
    found = analyse([read(source)], TODAY, Settings(select=(code,))).diagnostics
    marked = source.text.rindex(re.sub("[⟦⟧]", "", text).strip())
    parts = re.split("[⟦⟧]", text.lstrip())
    places = []
    for part, is_marked in zip(parts, (False, True) * len(parts), strict=False):
        end = marked + len(part)
        places += [(marked, end)] if is_marked else []
        marked = end
    assert [(d.code, d.span.start, d.span.end) for d in found] == [(code, *p) for p in places], [
        (d.message.to(language), source.position(d.span.start)) for d in found
    ]
    return list(found)


def severities(found: list[Diagnostic]) -> str:
    """The first letters of the severities: ``EWI``."""
    return "".join(diagnostic.severity.name[0] for diagnostic in found)
