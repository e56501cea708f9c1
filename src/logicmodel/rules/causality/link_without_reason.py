"""LM301: a link to an outcome or an impact goal that does not say why."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.causality import claims, is_bare, is_read, output_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Links with neither a reason nor an assumption."""
    for connection in claims(context, "outcome", "impact"):
        link = connection.link
        if link.because or link.assumptions or not is_bare(context, connection):
            continue
        if not is_read(context, connection, "assumptions"):
            continue
        elements = context.model.elements
        source, target = called(elements[connection.source]), called(elements[link.target])
        yield Finding(
            (*connection.path, "target"),
            Text(
                f"Varför leder {source.sv} till {target.sv}? Det står inte.",
                f"Why does {source.en} lead to {target.en}? That is not said.",
            ),
            Text(
                f'Skriv varför: -> {link.target} "…". Eller lägg till raden '
                'antagande: "…" under pilen, med det som måste stämma.',
                f'Write why: -> {link.target} "…". Or add the line '
                'assumption: "…" below the arrow, with what has to be true.',
            ),
        )


RULE = Rule(
    code="LM301",
    name=Text("länk-utan-skäl", "link-without-reason"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En länk till ett resultat eller effektmål som varken säger varför eller vad som "
            "måste stämma.",
            "A link to an outcome or impact goal that says neither why nor what has to be true.",
        ),
        why=Text(
            "Pilen är själva tanken i planen: att det ena leder till det andra. Står skälet inte "
            "där kan ingen pröva tanken, och uteblir resultatet vet ingen om det var den som "
            "brast. Ett antagande i det som pilen går från räknas också.",
            "The arrow is the very idea of the plan: that one thing leads to another. Without the "
            "reason nobody can examine the idea, and if the outcome does not come, nobody knows "
            "whether it was the idea that failed. An assumption in what the arrow starts from "
            "counts too.",
        ),
        fix=Text(
            'Skriv varför efter id:t (-> R1 "forskning ger gemensamma begrepp"), eller ett '
            "antagande under pilen. Gärna båda.",
            'Write why after the id (-> R1 "research gives shared concepts"), or an assumption '
            "below the arrow. Preferably both.",
        ),
        source=Text(
            "Funnell och Rogers, ”Purposeful Program Theory”; Mayne, ”Useful Theory of Change "
            "Models” (2015).",
            "Funnell and Rogers, “Purposeful Program Theory”; Mayne, “Useful Theory of Change "
            "Models” (2015).",
        ),
    ),
    bad=output_with(
        sv="""
  -> R1
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
  -> R1
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=output_with(
        sv="""
  -> R1 "forskning ger gemensamma begrepp"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
  -> R1 "research gives shared concepts"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("inget skäl", "no reason"),
)
