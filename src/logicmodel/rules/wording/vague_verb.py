"""LM803: a vague verb, and no indicator that says what it means."""

from collections.abc import Iterator

from logicmodel.diagnostics import Language, Severity, Text
from logicmodel.model.elements import AnyElement
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording import GOALS, Words, acts, measured, phrases, quoted, verb

_UNSAID = {
    "activity": Text("vad som görs", "what is done"),
    "output": Text("vad som blir färdigt", "what gets finished"),
}
_DIFFERENCE = Text("vad som blir annorlunda", "what becomes different")
_INSTEAD = {
    "activity": Text(
        "Skriv det ni gör, till exempel hålla, bygga eller utbilda.",
        "Write what you do, such as hold, build or train.",
    ),
    "output": Text(
        "Skriv det som ska finnas när arbetet är gjort, och hur många.",
        "Write what is to exist when the work is done, and how many.",
    ),
}
_WHO_DOES_WHAT = Text(
    "Skriv vem som ska göra, kunna eller ha vad. Då går det också att mäta.",
    "Write who is to do, know or have what. Then it can be measured too.",
)


def check(context: Context) -> Iterator[Finding]:
    """Titles with a vague verb in the chain, where nothing is measured."""
    language = context.model.language
    vague = phrases(language, "vague", "vague state").first
    for kind in ("activity", "output", *GOALS):
        for element, words in context.titles[kind]:
            if vague.isdisjoint(words):
                continue
            some = _vague(kind, words, language)
            if not some or not _unmeasured(context, element):
                continue
            name, said = called(element), quoted(element.title, some)
            unsaid = _UNSAID.get(kind, _DIFFERENCE)
            yield Finding(
                ("elements", element.id, "title"),
                Text(
                    f"”{said}” i {name.sv} säger inte {unsaid.sv}, och ingen indikator gör det.",
                    f"“{said}” in {name.en} does not say {unsaid.en}, nor does an indicator.",
                ),
                _INSTEAD.get(kind, _WHO_DOES_WHAT),
            )


def _vague(kind: str, words: Words, language: Language) -> slice | None:
    """The words that are vague, unless another rule says it better."""
    verbs = phrases(language, "vague", unless="no vague")
    place = verb(words, verbs, language, start=0)
    if place is not None:
        told = kind in GOALS and acts(words, language)
        return None if told else slice(place, place + verbs.at(words, place))
    states = kind in GOALS and phrases(language, "vague state").at(words)
    return slice(states) if states else None


def _unmeasured(context: Context, element: AnyElement) -> bool:
    """Whether it has no indicator; an activity is measured by what it leads straight to."""
    if element.kind != "activity":
        return not measured(element) and context.certain("elements", element.id, "indicators")
    model = context.model
    targets = [link.link.target for link in model.outgoing[element.id]]
    known = context.certain("elements", element.id, "links") and all(
        context.certain("elements", name, "indicators") for name in targets
    )
    return known and not any(measured(model.elements[name]) for name in targets)


RULE = Rule(
    code="LM803",
    name=Text("vagt-verb", "vague-verb"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En titel med ett verb som främja, stärka eller verka för, där ingen indikator säger "
            "vad som menas.",
            "A title with a verb such as promote, strengthen or contribute to, where no indicator "
            "says what is meant.",
        ),
        why=Text(
            "Alla kan hålla med om att främja något, för alla kan mena olika saker. Efteråt går "
            "det varken att säga om det blev gjort eller om det hjälpte. En aktivitet räknas som "
            "mätt om det som den leder till har en indikator.",
            "Everybody can agree to promote something, since everybody may mean something else. "
            "Afterwards nobody can tell if it was done or if it helped. An activity counts as "
            "measured if what it leads to has an indicator.",
        ),
        fix=Text(
            "Byt verbet mot det som går att se: vad någon gör, vad som blir färdigt, eller vad som "
            "blir annorlunda för vem. Eller lägg till en indikator.",
            "Replace the verb by what can be seen: what somebody does, what gets finished, or what "
            "becomes different for whom. Or add an indicator.",
        ),
        source=Text(
            "Region Kronobergs mall för förändringslogik: specifikt (SMART).",
            "Region Kronoberg's template for a change logic: specific (SMART).",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Främja forskning bland rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  period: 2024–2026
  status: pågår
  resurser: "Regionala utvecklingsmedel"
  -> P1

prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"
  nivå: region
  ansvarig: REG
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
activity A1 "Promote research among principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  period: 2024–2026
  status: ongoing
  resources: "Regional development funds"
  -> P1

output P1 "Sixty principals have completed a research circle"
  level: region
  responsible: REG
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=Text(
        sv="""
aktivitet A1 "Hålla forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  period: 2024–2026
  status: pågår
  resurser: "Regionala utvecklingsmedel"
  -> P1

prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"
  nivå: region
  ansvarig: REG
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
activity A1 "Hold research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  period: 2024–2026
  status: ongoing
  resources: "Regional development funds"
  -> P1

output P1 "Sixty principals have completed a research circle"
  level: region
  responsible: REG
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("vagt verb", "vague verb"),
)
