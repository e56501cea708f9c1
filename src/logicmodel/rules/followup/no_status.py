"""LM708: an activity whose time is up, and nobody has said what became of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Activity, Adaptation
from logicmodel.model.values import Date
from logicmodel.rules.followup import in_follow_up
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

if TYPE_CHECKING:
    from logicmodel.followup.data import Step

_UNDER_WAY = {
    "planned": Text("planerad", "planned"),
    "ongoing": Text("pågår", "ongoing"),
}


def check(context: Context) -> Iterator[Finding]:
    """Activities, and what is done locally of them, that are neither done nor cancelled."""
    model, today = context.model, context.today
    logged = context.follow_up.steps_by(today)
    for activity in model.every(Activity):
        end = model.end_of(activity)
        if end and end.end < today and _is_open(activity, logged.get(activity.id), end):
            yield from _finding(context, ("elements", activity.id), activity, end)
    for name, local in model.adaptations.items():
        end = local.period.end if local.period else None
        is_activity = isinstance(model.elements.get(local.of), Activity)
        if is_activity and end and end.end < today and local.status in _UNDER_WAY:
            yield from _finding(context, ("adaptations", name), local, end)


def _is_open(activity: Activity, step: "Step | None", end: Date) -> bool:
    """Whether nobody knows what became of it: a status without a date says nothing of the end."""
    if step and step.day > end.end:
        return False
    return (step.status if step else activity.status) not in ("done", "cancelled")


def _finding(
    context: Context, path: Path, thing: Activity | Adaptation, end: Date
) -> Iterator[Finding]:
    if not context.certain(*path, "status") or not context.certain(*path, "period"):
        return
    name = called(thing) if isinstance(thing, Activity) else _local(thing)
    status = _UNDER_WAY.get(thing.status or "")
    if status:
        said = Text(f"har status {status.sv}", f"has the status {status.en}")
    else:
        said = Text("saknar status", "has no status")
    yield Finding(
        (*path, "status") if status else path,
        Text(
            f"{name.sv} skulle vara klar {end} men {said.sv}.",
            f"{name.en} was to be done by {end} but {said.en}.",
        ),
        Text(
            "Skriv hur det gick: status: klar eller status: avbruten. Fortsätter arbetet, skriv "
            "en ny period.",
            "Write how it went: status: done or status: cancelled. If the work goes on, write a "
            "new period.",
        ),
    )


def _local(adaptation: Adaptation) -> Text:
    return Text(f"{adaptation.of} hos {adaptation.by}", f"{adaptation.of} at {adaptation.by}")


def _example(status: Text) -> Text:
    return in_follow_up(
        Text(
            sv=f"""
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024-01..2024-10
  status: {status.sv}
  -> P2
""",
            en=f"""
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024-01..2024-10
  status: {status.en}
  -> P2
""",
        )
    )


RULE = Rule(
    code="LM708",
    name=Text("status-saknas", "no-status"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En aktivitet vars period är slut, utan att någon har skrivit om den blev klar.",
            "An activity whose period is over, while nobody has written whether it was done.",
        ),
        why=Text(
            "Om målet missas är den första frågan om arbetet blev av. Står det planerad eller "
            "pågår när tiden är ute vet ingen det. Regeln gäller bara i fasen uppföljning. En "
            "status som har förts in i uppföljningsfilen räknas.",
            "If the goal is missed, the first question is whether the work was done. Where it says "
            "planned or ongoing when the time is up, nobody knows. The rule speaks in the phase "
            "follow-up only. A status given in the follow-up file counts.",
        ),
        fix=Text(
            "Skriv status: klar eller status: avbruten, eller en ny period om arbetet fortsätter.",
            "Write status: done or status: cancelled, or a new period if the work goes on.",
        ),
        source=Text(
            "Rossi, Lipsey och Henry, ”Evaluation” (2019): följ upp genomförandet först.",
            "Rossi, Lipsey and Henry, “Evaluation” (2019): assess implementation first.",
        ),
    ),
    bad=_example(Text("pågår", "ongoing")),
    good=_example(Text("klar", "done")),
    check=check,
    note=Text("status saknas", "no status"),
)
