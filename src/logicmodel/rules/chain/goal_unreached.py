"""LM106: a goal that no chain reaches."""

from collections.abc import Iterator

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.elements import Impact, OverallGoal
from logicmodel.rules.chain import beginnings
from logicmodel.rules.rule import Context, Finding, Page, Rule, called


def check(context: Context) -> Iterator[Finding]:
    """Goals that nothing leads to; where the chain breaks earlier, the finding is there."""
    for goal in beginnings(context):
        if isinstance(goal, Impact | OverallGoal):
            name = called(goal)
            source = (
                Text("det resultat", "the outcome")
                if isinstance(goal, Impact)
                else Text("det effektmål", "the impact goal")
            )
            yield Finding(
                ("elements", goal.id),
                Text(
                    f"Ingen kedja når {name.sv}: inget leder till målet.",
                    f"No chain reaches {name.en}: nothing leads to the goal.",
                ),
                Text(
                    f"Lägg till raden -> {goal.id} under {source.sv} som bidrar till målet.",
                    f"Add the line -> {goal.id} below {source.en} that contributes to the goal.",
                ),
            )


RULE = Rule(
    code="LM106",
    name=Text("effektmål-utan-kedja", "goal-unreached"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Ett effektmål eller övergripande mål som inget leder till.",
            "An impact goal or overall goal that nothing leads to.",
        ),
        why=Text(
            "Ingen aktivitet bidrar då till målet. Bryts kedjan tidigare pekar kontrollen i "
            "stället dit den bryts, och nämner målet där.",
            "No activity then contributes to the goal. Where the chain breaks earlier, the check "
            "points to that place instead, and names the goal there.",
        ),
        fix=Text(
            "Länka målet från det resultat eller effektmål som bidrar till det.",
            "Link the goal from the outcome or impact goal that contributes to it.",
        ),
        source=Text(
            "ESV, Verksamhetslogik (2016:31); Davies, ”Criteria for assessing the evaluability of "
            "theories of change” (2012).",
            "ESV, Verksamhetslogik (2016:31); Davies, “Criteria for assessing the evaluability of "
            "theories of change” (2012).",
        ),
    ),
    bad=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
  -> EM2
effektmål EM2 "Fler elever trivs i skolan"
  nivå: region
  ansvarig: REG
  indikator EM2.trivsel "Elever i åk 9 som trivs i skolan"
    enhet: %
    utgångsläge: 78 (2023)
    etappmål: 82 till 2026
    målvärde: minst 88 till 2030
    källa: "Skolenkäten"
    uppdelning: kön
  indikator EM2.frånvaro "Elever i åk 9 med hög frånvaro"
    enhet: %
    utgångsläge: 12 (2023)
    etappmål: högst 10 till 2026
    målvärde: högst 6 till 2030
    källa: "Skolornas frånvarosystem"
    uppdelning: kön
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1
  -> EM2
impact EM2 "More pupils enjoy school"
  level: region
  responsible: REG
  indicator EM2.joy "Pupils in year 9 who enjoy school"
    unit: %
    baseline: 78 (2023)
    milestone: 82 by 2026
    target: at least 88 by 2030
    source: "The school survey"
    disaggregation: gender
  indicator EM2.absence "Pupils in year 9 with high absence"
    unit: %
    baseline: 12 (2023)
    milestone: at most 10 by 2026
    target: at most 6 by 2030
    source: "The schools' attendance records"
    disaggregation: gender
""",
    ),
    good=Text(
        sv="""
utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
  -> EM2
effektmål EM2 "Fler elever trivs i skolan"
  nivå: region
  ansvarig: REG
  indikator EM2.trivsel "Elever i åk 9 som trivs i skolan"
    enhet: %
    utgångsläge: 78 (2023)
    etappmål: 82 till 2026
    målvärde: minst 88 till 2030
    källa: "Skolenkäten"
    uppdelning: kön
  indikator EM2.frånvaro "Elever i åk 9 med hög frånvaro"
    enhet: %
    utgångsläge: 12 (2023)
    etappmål: högst 10 till 2026
    målvärde: högst 6 till 2030
    källa: "Skolornas frånvarosystem"
    uppdelning: kön
resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)
  -> EM2 "god ledning ger lugn och ro"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (måttlig)
""",
        en="""
problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1
  -> EM2
impact EM2 "More pupils enjoy school"
  level: region
  responsible: REG
  indicator EM2.joy "Pupils in year 9 who enjoy school"
    unit: %
    baseline: 78 (2023)
    milestone: 82 by 2026
    target: at least 88 by 2030
    source: "The school survey"
    disaggregation: gender
  indicator EM2.absence "Pupils in year 9 with high absence"
    unit: %
    baseline: 12 (2023)
    milestone: at most 10 by 2026
    target: at most 6 by 2030
    source: "The schools' attendance records"
    disaggregation: gender
outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)
  -> EM2 "good leadership brings calm"
    assumption: "Principals stay"
    evidence: "Research review 2022" (moderate)
""",
    ),
    check=check,
    needs_whole=True,
    note=Text("ingen kedja hit", "no chain leads here"),
)
