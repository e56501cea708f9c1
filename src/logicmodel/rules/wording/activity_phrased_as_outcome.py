"""LM801: an activity whose title says what becomes different."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording import CHANGE, phrases, quoted, verb


def check(context: Context) -> Iterator[Finding]:
    """Activities that begin with a change, or say how something is.

    *Minska frånvaron* is a wish; *minska frånvaron genom tidiga samtal* says what is done.
    """
    language = context.model.language
    change = phrases(language, *CHANGE, unless="no change")
    state = phrases(language, "state")
    wish, how = phrases(language, "wish").first, phrases(language, "how")
    for activity, words in context.titles["activity"]:
        wished = words[0] in wish
        if not wished and words[0] not in change.first and state.first.isdisjoint(words):
            continue
        if wished and any(how.at(words, place) for place in range(1, len(words))):
            continue
        place = 0 if wished or change.at(words) else verb(words, state, language)
        if place is None:
            continue
        name, word = called(activity), quoted(activity.title, slice(place, place + 1))
        yield Finding(
            ("elements", activity.id, "title"),
            Text(
                f"{name.sv} säger vad som ska bli annorlunda (”{word}”), inte vad som görs.",
                f"{name.en} says what is to become different (“{word}”), not what is done.",
            ),
            Text(
                "Skriv vad ni gör, till exempel ”Utbilda …” eller ”Handledning av …”. Är det ett "
                f"resultat, skriv resultat {activity.id} och en aktivitet som leder dit.",
                "Write what you do, such as “Train …” or “Mentoring of …”. If it is an outcome, "
                f"write outcome {activity.id} and an activity that leads there.",
            ),
        )


RULE = Rule(
    code="LM801",
    name=Text("aktivitet-skriven-som-resultat", "activity-phrased-as-outcome"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En aktivitet vars titel säger vad som ska bli annorlunda, till exempel ”Ökad …”, "
            "”Minska …”, ”Fler …” eller ”Skolorna har …”.",
            "An activity whose title says what is to become different, such as “Increased …”, "
            "“Reduce …”, “More …” or “The schools have …”.",
        ),
        why=Text(
            "Den som läser planen ser inte vad någon ska göra. Och när det önskade redan står som "
            "aktivitet blir kedjan kort: ingen frågar hur det ska gå till.",
            "Whoever reads the plan cannot see what anybody is to do. And once the wish stands "
            "there as an activity the chain grows short: nobody asks how it will come about.",
        ),
        fix=Text(
            "Skriv det som görs, så att den som ansvarar vet vad som väntas. Det som ska bli "
            "annorlunda skrivs som ett resultat.",
            "Write what is done, so that those responsible know what is expected. What is to "
            "become different is written as an outcome.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31): aktiviteter är det som verksamheten gör.",
            "ESV, Verksamhetslogik (2016:31): activities are what an agency does.",
        ),
    ),
    bad=Text(
        sv="""
aktivitet A2 "Bättre stöd till nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  period: 2024–2026
  status: pågår
  resurser: "Handledarnas arbetstid"
  -> P2
""",
        en="""
activity A2 "Better support for new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  period: 2024–2026
  status: ongoing
  resources: "The mentors' working hours"
  -> P2
""",
    ),
    good=Text(
        sv="""
aktivitet A2 "Handleda nya rektorer en gång i månaden"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  period: 2024–2026
  status: pågår
  resurser: "Handledarnas arbetstid"
  -> P2
""",
        en="""
activity A2 "Mentor new principals once a month"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  period: 2024–2026
  status: ongoing
  resources: "The mentors' working hours"
  -> P2
""",
    ),
    check=check,
    note=Text("skriven som resultat", "phrased as outcome"),
)
