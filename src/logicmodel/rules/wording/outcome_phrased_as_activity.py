"""LM802: an outcome or a goal whose title says what is done."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.wording import GOALS, acts, measured, outcome, phrases, quoted


def check(context: Context) -> Iterator[Finding]:
    """Outcomes and goals that begin with work of some kind and are no whole sentence.

    Of a vague verb another rule speaks, unless an indicator says what is meant.
    """
    language = context.model.language
    work = phrases(language, "action", "event", "action noun", "together", "ongoing work")
    aims = phrases(language, "for it")
    for kind in GOALS:
        for goal, words in context.titles[kind]:
            count = acts(words, language) if words[0] in work.first else 0
            if words[0] in aims.first and not count and measured(goal):
                count = aims.at(words)
            if not count:
                continue
            name, said = called(goal), quoted(goal.title, slice(count))
            yield Finding(
                ("elements", goal.id, "title"),
                Text(
                    f"{name.sv} säger vad som görs (”{said}”), inte vad som blir annorlunda.",
                    f"{name.en} says what is done (“{said}”), not what becomes different.",
                ),
                Text(
                    "Skriv vem som då gör, kan eller har något annat än förut, till exempel "
                    "”Lärare använder …”. Är det arbetet som menas, skriv det som en aktivitet.",
                    "Write who then does, knows or has something else than before, such as "
                    "“Teachers use …”. If the work is what is meant, write it as an activity.",
                ),
            )


RULE = Rule(
    code="LM802",
    name=Text("resultat-skrivet-som-aktivitet", "outcome-phrased-as-activity"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Ett resultat eller mål vars titel säger vad som görs, till exempel ”Utbilda …”, "
            "”Kartläggning av …”, ”Främja …” eller ”Samverkan mellan …”.",
            "An outcome or a goal whose title says what is done, such as “Train …”, “Mapping "
            "of …”, “Promote …” or “Collaboration between …”.",
        ),
        why=Text(
            "Ett sådant resultat är nått när arbetet är gjort, vare sig det har hjälpt någon eller "
            "inte. Då går det inte att lära sig något av det.",
            "Such an outcome is reached when the work is done, whether or not it has helped "
            "anybody. Nothing can be learned from it.",
        ),
        fix=Text(
            "Fråga vem som gör, kan eller har något annat när arbetet är gjort, och skriv det. "
            "Flytta arbetet till en aktivitet.",
            "Ask who does, knows or has something else when the work is done, and write that. "
            "Move the work to an activity.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Funnell och Rogers, ”Purposeful Program Theory” "
            "(2011).",
            "ESV, Verksamhetslogik (2016:31); Funnell and Rogers, “Purposeful Program Theory” "
            "(2011).",
        ),
    ),
    bad=outcome(
        Text("Utbilda rektorer i att leda undervisning", "Train principals to lead teaching")
    ),
    good=outcome(),
    check=check,
    note=Text("skrivet som aktivitet", "phrased as activity"),
)
