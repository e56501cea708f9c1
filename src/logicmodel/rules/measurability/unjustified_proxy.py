"""LM219: an indicator that stands in for something else, and does not say why it may."""

import re
from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Indicator
from logicmodel.rules.measurability import outcome_measured_by
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_FIELDS = ("title", "definition", "description")
_WORDS = (
    "närmevärde", "proxy", "ersättningsmått", "ställföreträdande mått",
    "indirekt mått", "indirekta mått", "indirekt mätning", "indirekt indikator",
    "indirekta indikator", "mäts indirekt",
    "indirect measure", "indirect indicator", "measured indirectly", "surrogate measure",
    "surrogate indicator", "stands in for",
)  # fmt: skip
_DENIED = r"\b(?:inte|ingen|inget|inga|no|not|never|aldrig)(?: an?| ett| en)? $"
_REASON = (
    r"\b(?:eftersom|därför|för att|då (?:det|den|inga|ingen)|på grund av|i brist på|i avsaknad|"
    r"sakna[rs]|finns (?:inte|ing)|går inte|inte går|inte kan|kan inte|svårt? att|dyrt? att|"
    r"samvarierar|korrelerar|hänger (?:ihop|samman)|enligt|visat sig|"
    r"because|since|as (?:no|there)|in order|for (?:lack|want)|lacks?|absence|there (?:is|are) no|"
    r"not available|cannot|can't|correlat|goes with|go together|according to|"
    r"(?:hard|difficult|costly|expensive) to|shown to)"
)


def check(context: Context) -> Iterator[Finding]:
    """Indicators that call themselves proxies without a reason; an adaptation inherits its own."""
    for measurement in context.model.measurements:
        indicator, adapted = measurement.indicator, measurement.adapted
        field = _calls_itself_so(indicator)
        if field is None or _gives_reason(indicator) or (adapted and _calls_itself_so(adapted)):
            continue
        if all(context.certain(*measurement.path, part) for part in _FIELDS):
            name = called(indicator)
            yield Finding(
                (*measurement.path, field),
                Text(
                    f"{name.sv} är ett närmevärde men säger inte varför det duger.",
                    f"{name.en} is a proxy but does not say why it will do.",
                ),
                _hint(indicator),
            )


def _calls_itself_so(indicator: Indicator) -> str | None:
    """The field in which an indicator says that it stands in for something else."""
    if _names_proxy(indicator.title):
        return "title"
    if _names_proxy(indicator.definition):
        return "definition"
    return "description" if _names_proxy(indicator.description) else None


def _names_proxy(text: str | None) -> bool:
    if not text:
        return False
    said = text.casefold()
    words = [word for word in _WORDS if word in said]
    return any(not re.search(_DENIED, said[: said.index(word)]) for word in words)


def _gives_reason(indicator: Indicator) -> bool:
    said = (indicator.definition, indicator.description)
    return any(re.search(_REASON, text.casefold()) for text in said if text)


def _hint(indicator: Indicator) -> Text:
    if indicator.description:
        return Text(
            "Fortsätt beskrivningen med skälet: ”… eftersom det saknas ett direkt mått, och det "
            "här samvarierar med …”.",
            "Go on in the description with the reason: “… because there is no direct measure, and "
            "this correlates with …”.",
        )
    return Text(
        'Lägg till raden beskrivning: "Används eftersom det saknas ett direkt mått på …; det '
        'samvarierar med … enligt …"',
        'Add the line description: "Used because there is no direct measure of …; it correlates '
        'with … according to …"',
    )


def _example(reason: Text) -> Text:
    return outcome_measured_by(
        sv=f"""
  indikator R1.tid "Rektorers tid i klassrum, närmevärde för ledning av undervisningen"
    enhet: timmar i veckan
    utgångsläge: 2 (2023)
    målvärde: minst 5 till 2028
    källa: "Rektorernas kalendrar"{reason.sv}
""",
        en=f"""
  indicator R1.time "Principals' time in classrooms, a proxy for leading the teaching"
    unit: hours a week
    baseline: 2 (2023)
    target: at least 5 by 2028
    source: "The principals' calendars"{reason.en}
""",
    )


RULE = Rule(
    code="LM219",
    name=Text("närmevärde-utan-skäl", "unjustified-proxy"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En indikator som kallar sig närmevärde, indirekt mått eller proxy utan att säga "
            "varför.",
            "An indicator that calls itself a proxy or an indirect measure without saying why.",
        ),
        why=Text(
            "Ett närmevärde kan röra sig utan att saken gör det. Den som läser måste få veta "
            "varför det används och vad som talar för att det följer det som egentligen menas. Ett "
            "eftersom, ett samvarierar eller ett enligt i definition eller beskrivning räcker.",
            "A proxy can move without the thing itself doing so. Readers must be told why it is "
            "used and what speaks for its following what is really meant. A because, a correlates "
            "or an according to in the definition or description is enough.",
        ),
        fix=Text(
            'Skriv skälet: beskrivning: "Används eftersom …, och det samvarierar med … enligt …".',
            'Write the reason: description: "Used because …, and it correlates with … according '
            'to …".',
        ),
        source=Text(
            "Funnell och Rogers, Purposeful Program Theory (2011); ESV, Resultatindikatorer "
            "(2012:41).",
            "Funnell and Rogers, Purposeful Program Theory (2011); ESV, Resultatindikatorer "
            "(2012:41).",
        ),
    ),
    bad=_example(Text("", "")),
    good=_example(
        Text(
            '\n    beskrivning: "Används eftersom ledning inte går att mäta direkt; tid i klassrum '
            'samvarierar med den."',
            '\n    description: "Used because leading cannot be measured directly; time in '
            'classrooms correlates with it."',
        )
    ),
    check=check,
    note=Text("närmevärde utan skäl", "proxy without reason"),
)
