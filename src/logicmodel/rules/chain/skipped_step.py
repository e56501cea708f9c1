"""LM107: a link that jumps over a step of the chain."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import STEP
from logicmodel.model.elements import AnyElement
from logicmodel.model.logic import CHAIN, LogicModel
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_MOST_SHOWN = 3
_MOST_SOUGHT = 50

_ONE = {
    "output": Text("en prestation", "an output"),
    "outcome": Text("ett resultat", "an outcome"),
    "impact": Text("ett effektmål", "an impact goal"),
}


def check(context: Context) -> Iterator[Finding]:
    """Links that take more than one step forward."""
    elements = context.model.elements
    for connection in context.chain.skipping:
        source, target = elements[connection.source], elements[connection.link.target]
        yield Finding(
            (*connection.path, "target"),
            _message(called(source), called(target), _between(source.kind, target.kind)),
            _hint(context.model, source, target),
            ((("elements", target.id), Text("Hit leder pilen", "The arrow leads here")),),
        )


def _hint(model: LogicModel, source: AnyElement, target: AnyElement) -> Text:
    """The line to write instead, where something in between leads there already."""
    near = _leading_there(model, source, target)
    waiting = [name for name in near if not model.incoming[name]]
    passed = next((name for name in near if name in model.ways[source.id]), None)
    if passed:
        return Text(
            f"{source.id} leder redan dit genom {passed}. Ta bort -> {target.id}.",
            f"{source.id} leads there by {passed} already. Remove -> {target.id}.",
        )
    if len(near) == 1 or len(waiting) == 1:
        return Text(
            f"{near[0]} leder redan dit: skriv -> {near[0]} i stället för -> {target.id} under "
            f"{source.id}. Går det en annan väg, lägg till det som saknas.",
            f"{near[0]} leads there already: write -> {near[0]} in place of -> {target.id} below "
            f"{source.id}. If it goes another way, add what is missing.",
        )
    if near:
        some = listed(near, _MOST_SHOWN)
        return Text(
            f"{some.sv} leder redan dit: skriv en pil till någon av dem i stället för "
            f"-> {target.id} under {source.id}, till exempel -> {near[0]}. Går det en annan väg, "
            "lägg till det som saknas.",
            f"{some.en} lead there already: write an arrow to one of them in place of "
            f"-> {target.id} below {source.id}, for instance -> {near[0]}. If it goes another way, "
            "add what is missing.",
        )
    return Text(
        f"Lägg till det som saknas. Länka {source.id} dit, och det till {target.id}.",
        f"Add what is missing. Link {source.id} to it, and it to {target.id}.",
    )


def _leading_there(model: LogicModel, source: AnyElement, target: AnyElement) -> list[str]:
    """What stands a step after the source and leads to the target, nearest first.

    Rather what nothing leads to yet. In a large model not all are looked for.
    """
    first, last = STEP[source.kind] + 1, STEP[target.kind]
    found: list[str] = []
    seen, at = {target.id}, [target.id]
    while at and len(seen) < _MOST_SOUGHT:
        arrows = (arrow for name in at for arrow in model.incoming[name][:_MOST_SOUGHT])
        sources = dict.fromkeys(a.source for a in arrows if a.link.kind == "leads_to")
        steps = {name: STEP.get(model.elements[name].kind, -1) for name in sources}
        at = [name for name, step in steps.items() if first <= step < last and name not in seen]
        seen.update(at)
        found += [name for name in at if STEP[model.elements[name].kind] == first]
    return sorted(found, key=lambda name: bool(model.incoming[name]))


def _between(source: str, target: str) -> Text:
    missing = [_ONE[kind] for kind in CHAIN[STEP[source] + 1 : STEP[target]]]
    return Text(" och ".join(m.sv for m in missing), " and ".join(m.en for m in missing))


def _message(source: Text, target: Text, missing: Text) -> Text:
    return Text(
        f"{source.sv} leder direkt till {target.sv}, utan {missing.sv} emellan.",
        f"{source.en} leads straight to {target.en}, without {missing.en} in between.",
    )


RULE = Rule(
    code="LM107",
    name=Text("överhoppat-led", "skipped-step"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En länk som hoppar över ett led i kedjan, till exempel från aktivitet till resultat.",
            "A link that jumps over a step of the chain, for instance from activity to outcome.",
        ),
        why=Text(
            "Det överhoppade ledet är det som går att följa upp på vägen. Utan det vet ingen om "
            "det var arbetet eller tanken bakom det som brast.",
            "The step that is left out is what can be followed up on the way. Without it nobody "
            "knows if it was the work that failed or the idea behind it.",
        ),
        fix=Text(
            "Skriv ut ledet, och länka till det och vidare från det.",
            "Write the step down, and link to it and on from it.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Funnell och Rogers, ”Purposeful Program Theory”.",
            "ESV, Verksamhetslogik (2016:31); Funnell and Rogers, “Purposeful Program Theory”.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
  -> R1 "samtalen i sig utvecklar ledningen"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
  -> R1 "the talks themselves develop leadership"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=Text(
        sv="""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2 "varje rektor har en handledare"
""",
        en="""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2 "every principal has a mentor"
""",
    ),
    check=check,
    note=Text("hoppar över ett led", "skips a step"),
)
