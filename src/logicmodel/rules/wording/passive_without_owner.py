"""LM809: a title in the passive, and nobody named who does it."""

from collections.abc import Iterator

from logicmodel.diagnostics import Language, Severity, Text
from logicmodel.model.elements import Element
from logicmodel.rules.responsibility import owner_line
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording import Words, phrases, quoted, vocabulary

_KINDS = ("output", "precondition", "resource")
"""That an activity, an outcome or a goal has no owner is told of anyway."""


def check(context: Context) -> Iterator[Finding]:
    """Outputs, preconditions and resources that are done by nobody in particular."""
    language = context.model.language
    for kind in _KINDS:
        for element, words in context.titles[kind]:
            if element.owners or not _nobody(context, element):
                continue
            some = _passive(words, language)
            if not some:
                continue
            name, word = called(element), quoted(element.title, some)
            line = owner_line(context.model, element)
            yield Finding(
                ("elements", element.id, "title"),
                Text(
                    f"{name.sv} säger inte vem som gör det: ”{word}” av vem?",
                    f"{name.en} does not say who does it: “{word}” by whom?",
                ),
                Text(
                    f"Lägg till raden {line.sv} under {element.id}, eller skriv i titeln vem som "
                    "gör det.",
                    f"Add the line {line.en} below {element.id}, or write in the title who does "
                    "it.",
                ),
            )


def _nobody(context: Context, element: Element) -> bool:
    """Whether no owner is given, nor a single one by the activities that lead to it."""
    model = context.model
    sources = [model.elements[link.source] for link in model.incoming[element.id]]
    owners = {owner.actor for source in sources for owner in source.owners}
    return len(owners) != 1 and all(
        context.certain("elements", element.id, part) for part in ("owners", "incoming")
    )


def _passive(words: Words, language: Language) -> slice | None:
    """The words that leave out who does it: never the first one, and never those of a clause."""
    passive, be = phrases(language, "passive"), phrases(language, "be").first
    endings = tuple(p[1:] for p in vocabulary("passive", language) if p.startswith("-"))
    clauses = phrases(language, "clause").first - {"to"}
    for place, word in enumerate(words):
        if word in clauses:
            return None
        count = passive.at(words, place) or int(word.endswith(endings))
        if not place or not count:
            continue
        if not be:
            return slice(place, place + count)
        if words[place - 1] in be:
            return slice(place - 1, place + count)
    return None


RULE = Rule(
    code="LM809",
    name=Text("passiv-utan-ansvarig", "passive-without-owner"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En prestation, förutsättning eller resurs i passiv form (”tas fram”, ”avsätts”) som "
            "ingen ansvarar för.",
            "An output, precondition or resource in the passive (“is produced”, “be set aside”) "
            "that nobody is responsible for.",
        ),
        why=Text(
            "Passiv form döljer vem som ska göra det. Saknas också ansvarig kan alla tro att det "
            "är någon annan. En prestation räknas som ansvarig om dess aktiviteter har en och "
            "samma ansvarig.",
            "The passive hides who is to do it. If no owner is given either, everybody may believe "
            "that it is somebody else. An output is taken care of if its activities have one and "
            "the same owner.",
        ),
        fix=Text(
            "Lägg till raden ansvarig, eller skriv vem som gör det: ”Kommunen avsätter tid”.",
            "Add the line responsible, or write who does it: “The municipality sets aside time”.",
        ),
        source=Text(
            "Språkrådet, Myndigheternas skrivregler (2014), om klarspråk.",
            "The Swedish Language Council, Myndigheternas skrivregler (2014), on plain language.",
        ),
    ),
    bad=Text(
        sv="""
prestation P1 "Forskningscirklar genomförs för sextio rektorer"
  nivå: region
  indikator P1.antal "Rektorer som har fullföljt"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 60 till 2026
    källa: "Universitetets deltagarlista"
    uppdelning: kön
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)

aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  period: 2024–2026
  status: pågår
  resurser: "Handledarnas arbetstid"
  -> P1
  -> P2
""",
        en="""
output P1 "Research circles are held for sixty principals"
  level: region
  indicator P1.count "Principals who have completed"
    unit: principals
    baseline: 0 (2023)
    target: 60 by 2026
    source: "The university's list of participants"
    disaggregation: gender
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)

activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  period: 2024–2026
  status: ongoing
  resources: "The mentors' working hours"
  -> P1
  -> P2
""",
    ),
    good=Text(
        sv="""
prestation P1 "Forskningscirklar genomförs för sextio rektorer"
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
output P1 "Research circles are held for sixty principals"
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
    note=Text("vem gör det?", "who does it?"),
)
