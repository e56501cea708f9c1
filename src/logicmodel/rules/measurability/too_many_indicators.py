"""LM215: more indicators on one thing than anybody will follow."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Measured, Watched
from logicmodel.rules.measurability import outcome_measured_by
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

MOST = 3


def check(context: Context) -> Iterator[Finding]:
    """Steps of the chain with more than three indicators of their own."""
    for element in context.model.every(Measured):
        if len(element.indicators) > MOST and not isinstance(element, Watched):
            name, rest = called(element), listed([*element.indicators][MOST:])
            yield Finding(
                ("elements", element.id),
                Text(
                    f"{name.sv} har {len(element.indicators)} indikatorer.",
                    f"{name.en} has {len(element.indicators)} indicators.",
                ),
                Text(
                    "Behåll de två eller tre som bäst visar om det är nått, och stryk resten eller "
                    f"flytta dem till det som de egentligen mäter. Börja med {rest.sv}.",
                    "Keep the two or three that best show whether it is reached, and strike the "
                    f"rest or move them to what they really measure. Begin with {rest.en}.",
                ),
            )


def _indicators(head: str, fields: str, titles: tuple[str, ...]) -> str:
    return "".join(
        f'\n  {head} R1.{number} "{title}"\n    {fields.strip()}'
        for number, title in enumerate(titles, 1)
    )


_SV = (
    "Lärare vars rektor leder utvecklingen",
    "Rektorer som använder forskning",
    "Lärare som får återkoppling på sin undervisning",
    "Rektorer som leder en utvecklingsgrupp",
)
_EN = (
    "Teachers whose principal leads development",
    "Principals who use research",
    "Teachers who get feedback on their teaching",
    "Principals who lead a development group",
)
_FIELDS_SV = """
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
"""
_FIELDS_EN = """
    unit: %
    baseline: 40 (2023)
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
"""

RULE = Rule(
    code="LM215",
    name=Text("många-indikatorer", "too-many-indicators"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En prestation, ett resultat eller ett mål med fler än tre indikatorer.",
            "An output, an outcome or a goal with more than three indicators.",
        ),
        why=Text(
            "Varje indikator ska mätas, stämmas av och förklaras år efter år. Med många drar de åt "
            "olika håll, och då väljs i efterhand den som ser bäst ut. Lokala anpassningars egna "
            "indikatorer räknas inte.",
            "Each indicator is to be measured, checked and explained year after year. Many of them "
            "point different ways, and then the one that looks best is chosen afterwards. Those "
            "that local adaptations add are not counted.",
        ),
        fix=Text(
            "Behåll de två eller tre som bäst visar om det är nått.",
            "Keep the two or three that best show whether it is reached.",
        ),
        source=Text(
            "RUS 2022–2030 har två indikatorer per effektmål; Funnell och Rogers, Purposeful "
            "Program Theory (2011).",
            "RUS 2022–2030 has two indicators for each impact goal; Funnell and Rogers, Purposeful "
            "Program Theory (2011).",
        ),
    ),
    bad=outcome_measured_by(
        sv=_indicators("indikator", _FIELDS_SV, _SV), en=_indicators("indicator", _FIELDS_EN, _EN)
    ),
    good=outcome_measured_by(
        sv=_indicators("indikator", _FIELDS_SV, _SV[:2]),
        en=_indicators("indicator", _FIELDS_EN, _EN[:2]),
    ),
    check=check,
    note=Text("många indikatorer", "many indicators"),
)
