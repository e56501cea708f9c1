"""LM105: an outcome that reaches no impact goal."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Outcome
from logicmodel.rules.chain import dead_ends, line_to, waiting
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_GOAL = Text("ett effektmål", "an impact goal")


def check(context: Context) -> Iterator[Finding]:
    """Outcomes that lead no further; of several in a row, the last."""
    for outcome, facing in dead_ends(context):
        if isinstance(outcome, Outcome):
            title = called(outcome)
            yield Finding(
                ("elements", outcome.id),
                Text(
                    f"{title.sv} leder inte till något effektmål.",
                    f"{title.en} leads to no impact goal.",
                ),
                line_to(
                    context, outcome.id, "impact", Text("ett effektmål", "an impact goal"), facing
                ),
                waiting(context, facing),
            )


RULE = Rule(
    code="LM105",
    name=Text("resultat-utan-effektmål", "outcome-dead-end"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett resultat som inte leder vidare till något effektmål.",
            "An outcome that does not lead on to any impact goal.",
        ),
        why=Text(
            "Antingen saknas ett led på vägen till målet, eller så bidrar arbetet till något annat "
            "än det som planen vill uppnå.",
            "Either a step on the way to the goal is missing, or the work contributes to something "
            "else than what the plan is to achieve.",
        ),
        fix=Text(
            "Länka resultatet till ett effektmål, eller till ett senare resultat som leder dit.",
            "Link the outcome to an impact goal, or to a later outcome that leads there.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Region Kronobergs mall för förändringslogik.",
            "ESV, Verksamhetslogik (2016:31); Region Kronoberg's template for a theory of change.",
        ),
    ),
    bad=Text(
        sv="""
resultat R2 "Rektorer stannar längre på sin skola"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R2.andel "Rektorer som är kvar efter tre år"
    enhet: %
    utgångsläge: 45 (2023)
    etappmål: 55 till 2026
    målvärde: minst 65 till 2028
    källa: "Kommunens personalsystem"
    uppdelning: kön
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)
  -> R2 "den som är trygg i uppdraget stannar"
    antagande: "Andra skolor lockar inte med högre lön"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
outcome R2 "Principals stay longer at their school"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R2.share "Principals who remain after three years"
    unit: %
    baseline: 45 (2023)
    milestone: 55 by 2026
    target: at least 65 by 2028
    source: "The municipality's staff register"
    disaggregation: gender
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)
  -> R2 "a confident principal stays"
    assumption: "Other schools do not offer higher pay"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=Text(
        sv="""
resultat R2 "Rektorer stannar längre på sin skola"
  nivå: kommun
  ansvarig: KOM
  sikt: kort
  målgrupp: "rektorer"
  indikator R2.andel "Rektorer som är kvar efter tre år"
    enhet: %
    utgångsläge: 45 (2023)
    etappmål: 55 till 2026
    målvärde: minst 65 till 2028
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som stannar hinner utveckla undervisningen"
    antagande: "Rektorerna får tid att leda"
    evidens: "Forskningsöversikt 2022" (måttlig)
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R2 "den som är trygg i uppdraget stannar"
    antagande: "Andra skolor lockar inte med högre lön"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
outcome R2 "Principals stay longer at their school"
  level: municipality
  responsible: MUN
  horizon: short
  target group: "principals"
  indicator R2.share "Principals who remain after three years"
    unit: %
    baseline: 45 (2023)
    milestone: 55 by 2026
    target: at least 65 by 2028
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a principal who stays has time to develop teaching"
    assumption: "Principals are given time to lead"
    evidence: "Research review 2022" (moderate)
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R2 "a confident principal stays"
    assumption: "Other schools do not offer higher pay"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("inget effektmål", "no impact goal"),
)
