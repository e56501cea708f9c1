"""LM102: an activity that reaches no output."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Activity
from logicmodel.rules.chain import dead_ends, line_to, waiting
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Activities that lead no further; of several in a row, the last."""
    for activity, facing in dead_ends(context):
        if isinstance(activity, Activity):
            title = called(activity)
            yield Finding(
                ("elements", activity.id),
                Text(
                    f"{title.sv} leder inte till någon prestation.",
                    f"{title.en} leads to no output.",
                ),
                line_to(context, activity.id, "output", Text("en prestation", "an output"), facing),
                waiting(context, facing),
            )


RULE = Rule(
    code="LM102",
    name=Text("aktivitet-utan-prestation", "activity-without-output"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "En aktivitet som inte leder till någon prestation.",
            "An activity that leads to no output.",
        ),
        why=Text(
            "Då går det inte att se vad arbetet ska ge, och inte heller om det blev gjort.",
            "Nobody can then see what the work is to deliver, nor whether it was done.",
        ),
        fix=Text(
            "Länka aktiviteten till prestationen. Leder den till en annan aktivitet räcker det att "
            "den sista i raden har en prestation.",
            "Link the activity to its output. Where activities follow on each other, it is enough "
            "that the last one has an output.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31).",
            "ESV (Swedish National Financial Management Authority), Verksamhetslogik (2016:31).",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A3 "Regionalt nätverk för rektorer"
  nivå: region
  ansvarig: REG
  resurser: "En samordnare på deltid"
  period: 2024–2026
  status: pågår
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2
  -> A3
""",
        en="""
activity A3 "Regional network for principals"
  level: region
  responsible: REG
  resources: "A part-time coordinator"
  period: 2024–2026
  status: ongoing
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2
  -> A3
""",
    ),
    good=Text(
        sv="""
aktivitet A3 "Utbildning av handledare"
  nivå: region
  ansvarig: REG
  resurser: "Två kursledare"
  period: 2024–2026
  status: pågår
  -> A2 "den som är utbildad kan handleda"
""",
        en="""
activity A3 "Training of mentors"
  level: region
  responsible: REG
  resources: "Two course leaders"
  period: 2024–2026
  status: ongoing
  -> A2 "those who are trained can mentor"
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("ingen prestation", "no output"),
)
