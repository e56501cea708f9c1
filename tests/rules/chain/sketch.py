"""Change logics as sketches: ``A1>P1>R1>EM1 R1~A1`` is a whole chain with feedback.

What a thing is follows from the letters of its id. ``>`` leads to, ``|`` counteracts, ``~`` is
feedback; an id alone stands without links. What is found comes back in the same hand: ``LM102 A1``
for a finding at the id of A1, ``LM107 A1>R1`` for one at that link.
"""

import datetime as dt
import re

from logicmodel.analysis import analyse
from logicmodel.diagnostics import Diagnostic, Language, Path
from logicmodel.model.build import build
from logicmodel.model.logic import LogicModel
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read

TODAY = dt.date(2025, 1, 1)
KINDS = {
    "U": "utmaning",
    "RES": "resurs",
    "A": "aktivitet",
    "P": "prestation",
    "R": "resultat",
    "EM": "effektmål",
    "OM": "övergripande mål",
    "AN": "antagande",
    "F": "förutsättning",
    "O": "omvärldsfaktor",
    "RK": "risk",
}
ARROWS = {">": "->", "|": "-|", "~": "~>"}
NAMES = {"leads_to": ">", "counteracts": "|", "feedback": "~"}


def text(sketch: str, fields: dict[str, str] | None = None) -> str:
    """The sketch as statements in the order of first mention, with more lines under some."""
    lines: dict[str, list[str]] = {}
    for way in sketch.split():
        first, *rest = re.split("([>|~])", way)
        lines.setdefault(first, [])
        for arrow, end in zip(rest[::2], rest[1::2], strict=True):
            lines.setdefault(end, [])
            lines[first].append(f"  {ARROWS[arrow]} {end}")
            first = end
    for name, line in (fields or {}).items():
        lines[name].append(f"  {line}")
    return "".join(
        "\n".join([f'{KINDS[re.match("[A-Z]+", name)[0]]} {name} "Sak {name}"', *below]) + "\n"  # type: ignore[index]
        for name, below in lines.items()
    )


def model(sketch: str, fields: dict[str, str] | None = None) -> LogicModel:
    """The sketch as a model."""
    return build([read(Source("", text(sketch, fields)))]).model


def check(*files: str, select: str = "LM1") -> list[Diagnostic]:
    """What the rules of this room say of one model in several files."""
    sources = [read(Source(f"{number}.logic", file)) for number, file in enumerate(files)]
    return list(analyse(sources, TODAY, Settings(select=(select,))).diagnostics)


def found(sketch: str, fields: dict[str, str] | None = None) -> list[str]:
    """The findings on a sketch: code and place."""
    written = text(sketch, fields)
    links = model(sketch, fields).elements
    said = check(written)
    for diagnostic in said:
        place = written[diagnostic.span.start : diagnostic.span.end]
        assert place in (_id(diagnostic.about), *ARROWS.values(), _target(links, diagnostic.about))
    return sorted(f"{d.code} {_place(links, d.about)}" for d in said)


def marked(text: str, language: Language = "sv") -> list[Diagnostic]:
    """The findings on a text, after asserting that they are those marked ``⟦LM102:here⟧``."""
    expected, plain, end = [], "", 0
    for mark in re.finditer(r"⟦(LM\d+):(.*?)⟧", text, re.DOTALL):
        plain += text[end : mark.start()]
        expected.append((mark[1], len(plain), len(plain) + len(mark[2])))
        plain, end = plain + mark[2], mark.end()
    said = check(plain + text[end:])
    assert [(d.code, d.span.start, d.span.end) for d in said] == expected, [
        d.message.to(language) for d in said
    ]
    return said


def _id(about: Path) -> str:
    return str(about[1]) if about else ""


def _target(elements: dict, about: Path) -> str:  # type: ignore[type-arg]
    return str(elements[about[1]].links[about[3]].target) if len(about) > 2 else ""


def _place(elements: dict, about: Path) -> str:  # type: ignore[type-arg]
    if not about:
        return "header"
    if len(about) == 2:
        return _id(about)
    link = elements[about[1]].links[about[3]]
    return f"{about[1]}{NAMES[link.kind]}{link.target}"
