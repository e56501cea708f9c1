"""LM810: an output that can neither be counted nor handed over."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from logicmodel.diagnostics import Language, Severity, Text
from logicmodel.model.elements import Element
from logicmodel.model.units import Bounds, bounds
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording import CHANGE, Words, phrases, quoted, verb

_COUNT = Bounds(Decimal(0))
"""What the unit of a number of things allows."""


def check(context: Context) -> Iterator[Finding]:
    """Outputs named by a state or by work in general, unless an indicator counts something."""
    language = context.model.language
    likely = phrases(language, *CHANGE, "praise", "uncountable").first
    uncounted = [
        (output, count)
        for output, words in context.titles["output"]
        if words[0] in likely and (count := uncountable(words, language))
    ]
    if not uncounted:
        return
    units: dict[str, list[str | None]] = defaultdict(list)
    for measurement in context.model.measurements:
        units[measurement.element.id].append(measurement.unit)
    for output, count in uncounted:
        if _may_count(context, output, units[output.id]):
            continue
        name, said = called(output), quoted(output.title, slice(count))
        yield Finding(
            ("elements", output.id, "title"),
            Text(
                f"{name.sv} går varken att räkna eller lämna över (”{said}”).",
                f"{name.en} can neither be counted nor handed over (“{said}”).",
            ),
            Text(
                "Skriv det som finns när arbetet är gjort, till exempel ”Tolv skolor har …” eller "
                f"”En handbok om …”. Är det en förändring som menas, skriv resultat {output.id}.",
                "Write what exists when the work is done, such as “Twelve schools have …” or “A "
                f"handbook on …”. If a change is what is meant, write outcome {output.id}.",
            ),
        )


def uncountable(words: Words, language: Language) -> int:
    """How many words of a title name what is uncountable; 0 if it can be counted.

    A whole sentence says of it what can be seen: *samverkan är reglerad i avtal*.
    """
    things, onward = phrases(language, "uncountable"), phrases(language, "onward").first
    start = int(phrases(language, *CHANGE, "praise").at(words) > 0)
    length = things.at(words, start)
    after = words[start + length : start + length + 1]
    if not length or (onward and after and after[0] not in onward and length == 1):
        return 0
    sentence = phrases(language, "sentence", "vague")
    return start + length if verb(words, sentence, language) is None else 0


def _may_count(context: Context, output: Element, units: list[str | None]) -> bool:
    """Whether an indicator counts something, or may do so: of its unit another rule speaks."""
    if any(unit is None or bounds(unit) == _COUNT for unit in units):
        return True
    return not context.certain("elements", output.id, "indicators")


RULE = Rule(
    code="LM810",
    name=Text("oräknelig-prestation", "uncountable-output"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En prestation som varken går att räkna eller lämna över, till exempel ”Ökad "
            "förståelse”, ”Samverkan” eller ”Arbete med …”.",
            "An output that can neither be counted nor handed over, such as “Increased "
            "understanding”, “Collaboration” or “Work on …”.",
        ),
        why=Text(
            "En prestation är det som aktiviteterna lämnar ifrån sig. Är den en känsla, ett "
            "förhållningssätt eller arbetet självt vet ingen när den är levererad, och resultatet "
            "står redan i prestationen.",
            "An output is what the activities leave behind. If it is a feeling, an attitude or the "
            "work itself, nobody knows when it has been delivered, and the outcome already stands "
            "in the output.",
        ),
        fix=Text(
            "Skriv det som finns efteråt: en plan, ett avtal, så många utbildade. Förändringen "
            "skrivs som ett resultat. En indikator som räknar något duger också.",
            "Write what exists afterwards: a plan, an agreement, so many who are trained. The "
            "change is written as an outcome. An indicator that counts something will do as well.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31): prestationer är det som kan räknas och lämnas över.",
            "ESV, Verksamhetslogik (2016:31): outputs are what can be counted and handed over.",
        ),
    ),
    bad=Text(
        sv="""
prestation P1 "Ökad förståelse för forskning"
  nivå: region
  ansvarig: REG
  indikator P1.andel "Deltagare som förstår forskning"
    enhet: %
    utgångsläge: 0 (2023)
    målvärde: 60 till 2026
    källa: "Universitetets enkät"
    uppdelning: kön
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P1 "Increased understanding of research"
  level: region
  responsible: REG
  indicator P1.share "Participants who understand research"
    unit: %
    baseline: 0 (2023)
    target: 60 by 2026
    source: "The university's survey"
    disaggregation: gender
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=Text(
        sv="""
prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"
  nivå: region
  ansvarig: REG
  indikator P1.antal "Rektorer som har fullföljt"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 60 till 2026
    källa: "Universitetets deltagarlista"
    uppdelning: kön
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P1 "Sixty principals have completed a research circle"
  level: region
  responsible: REG
  indicator P1.count "Principals who have completed"
    unit: principals
    baseline: 0 (2023)
    target: 60 by 2026
    source: "The university's list of participants"
    disaggregation: gender
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("går inte att räkna", "cannot be counted"),
)
