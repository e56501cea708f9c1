"""LM401: an activity that nobody answers for."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Activity, Adaptation
from logicmodel.rules.responsibility import owner_line
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed


def check(context: Context) -> Iterator[Finding]:
    """Activities without an owner, but for those that have been called off."""
    lacking = [
        activity
        for activity in context.model.every(Activity)
        if not activity.owners
        and activity.status != "cancelled"
        and context.certain("elements", activity.id, "owners")
    ]
    local: dict[str, list[Adaptation]] = {activity.id: [] for activity in lacking}
    for adaptation in context.model.adaptations.values() if lacking else ():
        if adaptation.owners and adaptation.of in local:
            local[adaptation.of].append(adaptation)
    for activity in lacking:
        some = local[activity.id]
        line = owner_line(context.model, activity)
        yield _only_local(activity, some, line) if some else _missing(activity, line)


def _missing(activity: Activity, line: Text) -> Finding:
    name = called(activity)
    return Finding(
        ("elements", activity.id),
        Text(f"{name.sv} har ingen ansvarig.", f"Nobody is responsible for {name.en}."),
        Text(
            f"Lägg till en rad med den som ser till att det blir gjort: {line.sv}",
            f"Add a line with who sees to it that it is done: {line.en}",
        ),
    )


def _only_local(activity: Activity, local: list[Adaptation], line: Text) -> Finding:
    name, actors = called(activity), listed([adaptation.by for adaptation in local])
    here = Text("Ansvarig här", "Responsible here")
    return Finding(
        ("elements", activity.id),
        Text(
            f"{name.sv} har ansvariga bara i sina anpassningar ({actors.sv}), ingen för helheten.",
            f"{name.en} has owners only in its adaptations ({actors.en}), nobody for the whole.",
        ),
        Text(
            f"Lägg till en rad med den som håller ihop arbetet: {line.sv}",
            f"Add a line with who holds the work together: {line.en}",
        ),
        tuple((("adaptations", adaptation.id, "owners"), here) for adaptation in local),
        severity=Severity.WARNING,
    )


RULE = Rule(
    code="LM401",
    name=Text("aktivitet-utan-ansvarig", "activity-without-owner"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En aktivitet som ingen ansvarar för.", "An activity that nobody is responsible for."
        ),
        why=Text(
            "Det som ingen har på sitt bord blir inte gjort, och ingen kan svara på hur det går. "
            "Att någon medverkar räcker inte. Har bara anpassningarna ansvariga är det en varning: "
            "då saknas den som håller ihop helheten. En avbruten aktivitet granskas inte.",
            "What is on nobody's desk does not get done, and nobody can tell how it is going. "
            "Participants are not enough. If only adaptations have owners it is a warning: then "
            "somebody to hold the whole together is missing. A cancelled activity is not looked "
            "at.",
        ),
        fix=Text(
            "Skriv vem som ser till att det blir gjort: ansvarig: REG (samordnar).",
            "Write who sees to it that it is done: responsible: REG (leads).",
        ),
        source=Text(
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): oklart vem som deltar i "
            "vad och varför.",
            "Region Örebro län, Nulägesanalys och vägen framåt (2023): unclear who takes part in "
            "what and why.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    good=Text(
        sv="""
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG (samordnar)
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1
""",
        en="""
activity A1 "Research circles for principals"
  level: region
  responsible: REG (leads)
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1
""",
    ),
    check=check,
    note=Text("ingen ansvarig", "no owner"),
)
