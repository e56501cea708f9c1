"""LM020: a saved view that is to show something that does not exist."""

from collections.abc import Iterator

from logicmodel import words
from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Context, Finding, Page, Rule
from logicmodel.syntax.suggest import nearest

_GROUPS = ("level", "owners", "actor")


def check(context: Context) -> Iterator[Finding]:
    """Words in a view's ``visa`` and ``gruppera`` that name nothing."""
    model = context.model
    known = {*model.elements, *model.levels, *model.actors} if model.views else set()
    for name, view in model.views.items():
        for shown in view.show:
            if shown not in known and not words.statement_named(shown):
                spellings = [*known, *words.by_spelling("section"), *words.by_spelling("statement")]
                yield _finding((name, "show"), shown, spellings)
        if view.group and not _is_grouping(view.group):
            groups = [s for key in _GROUPS[:2] for s in words.by_key("field")[key].title]
            yield _finding((name, "group"), view.group, groups)


def _is_grouping(name: str) -> bool:
    folded = words.fold(name)
    found = (words.by_spelling(role).get(folded) for role in ("statement", "section", "field"))
    return any(word and word.key in _GROUPS for word in found)


def _finding(place: tuple[str, str], name: str, known: list[str]) -> Finding:
    guess = nearest(name, known)
    return Finding(
        ("views", *place),
        Text(
            f"Vyn {place[0]} nämner ”{name}”, som inte finns.",
            f"View {place[0]} names “{name}”, which does not exist.",
        ),
        Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
        if guess
        else Text(
            "Nämn steg (prestationer), nivåer, aktörer eller id:n; gruppera efter nivå eller "
            "ansvarig.",
            "Name steps (outputs), levels, actors or ids; group by level or responsible.",
        ),
    )


RULE = Rule(
    code="LM020",
    name=Text("okänt-i-vy", "unknown-in-view"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En vy som ska visa eller gruppera efter något som inte finns.",
            "A view that is to show, or group by, something that does not exist.",
        ),
        why=Text(
            "Bilden blir en annan än den som var tänkt, eller ingen alls, utan att någon får veta "
            "varför.",
            "The picture is another than was meant, or none at all, and nobody is told why.",
        ),
        fix=Text(
            "Rätta ordet. En vy visar steg, nivåer, aktörer och id:n, och grupperas efter nivå "
            "eller ansvarig.",
            "Correct the word. A view shows steps, levels, actors and ids, and is grouped by level "
            "or responsible.",
        ),
        source=Text("Verktygets eget språk.", "The tool's own language."),
    ),
    bad=Text(
        sv="""
vy V1 "Det som ska hända"
  visa: prestationer, resultatt
""",
        en="""
view V1 "What is to happen"
  show: outputs, outcommes
""",
    ),
    good=Text(
        sv="""
vy V1 "Det som ska hända"
  visa: prestationer, resultat, EM1
  gruppera: ansvarig
""",
        en="""
view V1 "What is to happen"
  show: outputs, outcomes, EM1
  group by: responsible
""",
    ),
    check=check,
)
