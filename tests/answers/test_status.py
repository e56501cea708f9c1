"""How each goal stands and why: every verdict, in words that somebody reads aloud."""

import datetime as dt
import json

import pytest
from click.testing import CliRunner

from logicmodel.answers.answer import Answer, AskError
from logicmodel.answers.status import ask
from logicmodel.cli.app import group
from logicmodel.diagnostics import Language
from logicmodel.followup.data import Data, Sight, Step
from logicmodel.followup.in_model import in_model
from logicmodel.followup.verdict import Verdict
from logicmodel.model.logic import LogicModel
from logicmodel.render.answers import FORMATS, Page
from logicmodel.source import Span
from tests.answers.sample import plan, written
from tests.followup.test_reasoning import CHAIN, model

TODAY = dt.date(2031, 6, 1)
HERE = Span("", 0, 0)


def chain(
    number: int, delivered: int, reached: int | None, state: str = "", world: str = ""
) -> str:
    """A goal with a chain of its own. ``reached`` is its value; of 60 delivered 60 are to be."""
    actual = f"    utfall: {reached} (2030)\n" if reached else ""
    return f"""
aktivitet A{number} "Handledning {number}"
  ansvarig: KOM
  status: pågår
  -> P{number}
prestation P{number} "Rektorer har handletts {number}"
  ansvarig: KOM (samordnar)
  indikator P{number}.antal "Handledda rektorer"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: minst 60 till 2027
    utfall: {delivered} (2027)
    källa: "Kommunens register"
  -> R{number} "den som får handledning blir trygg"
    antagande: AN{number}
    evidens: "Utvärdering 2023" (måttlig)
antagande AN{number} "Rektorerna stannar {number}"
  ansvarig: KOM (följer upp)
{f"  läge: {state}" if state else ""}
resultat R{number} "Rektorer leder {number}"
  ansvarig: KOM
  indikator R{number}.andel "Lärare vars rektor leder"
    enhet: %
    utgångsläge: 40 (2023)
    målvärde: minst 60 till 2029
    utfall: 62 (2029)
    källa: "Skolenkäten"
  -> EM{number} "god ledning ger bättre undervisning"
    evidens: "Forskningsöversikt 2022" (stark)
effektmål EM{number} "Fler elever klarar skolan {number}"
  ansvarig: REG
  indikator EM{number}.andel "Elever som är behöriga"
    enhet: %
    utgångsläge: 82 (2023)
    målvärde: minst 90 till 2030
{actual}    källa: "Kolada N15428"
{world}"""


FACTOR = """omvärldsfaktor O{n} "Högkonjunktur {n}"
  läge: {state}
  -> EM{n}
"""
ALL = (
    'aktör KOM "Kommunen"\naktör REG "Regionen"\n'
    + chain(1, 40, 85)
    + chain(2, 40, 91)
    + chain(3, 60, 85, "brister (2028-05)")
    + chain(4, 60, 91, "brister (2028)")
    + chain(5, 60, 85, "håller (2029)")
    + chain(6, 60, 91, "håller (2029)", FACTOR.format(n=6, state="brister (2030)"))
    + chain(7, 60, 91, "håller (2029)", FACTOR.format(n=7, state="håller (2030)"))
    + chain(8, 60, 85, "tveksamt (2029)")
    + chain(9, 60, None, "håller (2029)")
)
EVERY = plan(ALL)


def asked(
    text: str | LogicModel,
    goal: str = "",
    language: Language = "sv",
    *more: Data,
    today: dt.date = TODAY,
) -> Answer:
    logic = text if isinstance(text, LogicModel) else model(text)
    return ask(logic, sum(more, in_model(logic)), today, language, goal)


def result(answer: Answer, name: str) -> dict[str, object]:
    (found,) = (each for each in answer.facts["results"] if each["id"] == name)
    return found


def missing_of(answer: Answer, name: str, of: str = "missing") -> list[dict[str, object]]:
    return [fact for some in answer.facts[of] if name in some["goals"] for fact in some["facts"]]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_verdict_reads_well(language: Language, golden) -> None:
    text = written(asked(EVERY, language=language))
    assert max(map(len, text.splitlines())) <= 80
    golden(f"answers/status.{language}.txt", text)


@pytest.mark.parametrize("goal", ["EM5", "EM8"])
def test_one_goal_reads_well(goal: str, golden) -> None:
    golden(f"answers/status-{goal}.sv.txt", written(asked(EVERY, goal)))


def test_a_report_gets_markdown_and_programs_get_facts(golden) -> None:
    answers = [asked(EVERY)]
    for form in FORMATS[1:]:
        golden(f"answers/status.{form.name}", form.write(answers, Page()))


def test_the_sample_shows_every_verdict_once() -> None:
    facts = asked(EVERY).facts
    verdicts = [each["verdict"] for each in facts["results"]]
    assert verdicts == [
        "implementation_failure", "reached_without_activity", "conditions_lacking",
        "reached_despite_conditions", "theory_failure", "consistent", "contested", None, None,
    ]  # fmt: skip
    assert {v for v in verdicts if v} | {"too_early"} == {verdict.value for verdict in Verdict}
    assert (facts["goals"], facts["decided"], facts["decidable"]) == (9, 7, 9)


def test_what_is_missing_is_told_with_who_has_it() -> None:
    (missing,) = missing_of(asked(EVERY), "EM9")
    assert (missing["lack"], missing["indicator"], missing["when"], missing["keepers"]) == (
        "value", "EM9.andel", "2030", ["REG"],
    )  # fmt: skip
    assert missing["said"] == "utfall för 2030: EM9.andel, ur Kolada N15428"
    assert "Regionen" in written(asked(EVERY, "EM9"))


def test_too_early_is_counted_by_itself() -> None:
    early = CHAIN.replace(
        "målvärde: minst 90 till 2030", "målvärde: minst 90 till 2030\n    utfall: 85 (2025)"
    )
    early = early.replace(
        "målvärde: minst 12 till 2027", "målvärde: minst 12 till 2027\n    utfall: 5 (2025)"
    )
    answer = asked(early, today=dt.date(2026, 1, 1))
    assert result(answer, "EM1")["verdict"] == "too_early"
    assert answer.said[-1] == "För 1 är det för tidigt att säga något."
    assert answer.facts["decided"] == 0


def test_what_nobody_will_know_is_told_whatever_the_data() -> None:
    passing = CHAIN.replace("antagande: AN2", 'antagande: "Lärarna stannar"')
    text = written(asked(passing, "EM1"))
    assert "DET HÄR SER PLANEN INTE TILL ATT NÅGON FÅR VETA" in text
    assert "om ”Lärarna stannar” stämmer" in text
    assert "någon som följer AN1" in text


def test_the_log_tells_what_was_cancelled_and_what_failed_and_why() -> None:
    log = Data(
        steps=(Step("P8", dt.date(2026, 3, 1), "cancelled", HERE),),
        sights=(Sight("AN9", dt.date(2030, 2, 3), "failed", HERE, note="hälften har slutat"),),
    )
    text = " ".join(written(asked(EVERY, "EM8", "sv", log)).split())
    assert "P8 Rektorer har handletts 8: avbruten (Kommunen)" in text
    told = " ".join(written(asked(EVERY, "EM9", "sv", log)).split())
    assert "AN9 Rektorerna stannar 9: brister (3 feb 2030), hälften har slutat" in told


def test_many_failures_are_counted() -> None:
    text = 'effektmål EM1 "Mål"\n  indikator EM1.i "I"\n    målvärde: minst 9 till 2030\n'
    text += "    utfall: 5 (2030)\n"
    for n in range(8):
        text += f'prestation P{n} "Prestation"\n  status: avbruten\n  -> EM1\n'
    (reasons,) = (item for part in asked(text, "EM1").sections for item in part.items if item.under)
    assert [item.id for item in reasons.under] == ["P0", "P1", "P2", "P3", "P4", ""]
    assert reasons.under[-1].said == "och 3 till"


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("EM11", "Det finns inget ”EM11”. Menade du ”EM1”?"),
        (
            "Trivsel",
            "Det finns inget ”Trivsel”. Målen är: EM1, EM2, EM3, EM4, EM5, EM6, EM7, EM8, EM9.",
        ),
        ("KOM", "”KOM” är inget som kan nås eller missas. Fråga efter ett mål."),
        ("AN1", "”AN1” är inget som kan nås eller missas. Fråga efter ett mål."),
    ],
)
def test_what_cannot_be_judged_is_told(goal: str, said: str) -> None:
    with pytest.raises(AskError) as caught:
        asked(EVERY, goal)
    assert caught.value.text.sv == said


def test_a_plan_without_goals_says_so() -> None:
    with pytest.raises(AskError) as caught:
        asked('aktivitet A1 "A"\n')
    assert "inga mål" in caught.value.text.sv


def test_any_step_of_the_chain_and_an_indicator_can_be_asked_about() -> None:
    assert asked(EVERY, "R1").facts["reached"] is True
    assert asked(EVERY, "em5.andel").facts["id"] == "EM5"
    assert asked(EVERY, "P1").facts["reached"] is False


DONE = """
aktör KOM "Kommunen"
förutsättning F1 "Tid avsatt"
  läge: brister (2024)
aktivitet A1 "Handledning"
  ansvarig: KOM
  period: 2024..2026
  kräver: F1
  status: {status}
  -> P1
prestation P1 "Rektorer har handletts"
  ansvarig: KOM
  period: 2024..2027
  status: {status}
  -> EM1
effektmål EM1 "Fler klarar skolan"
"""


@pytest.mark.parametrize(
    ("status", "day", "activity", "output"),
    [
        ("klar", "2025-01-01", "är genomförd", "är levererad"),
        ("avbruten", "2025-01-01", "är avbruten", "är avbruten"),
        ("pågår", "2025-01-01", "pågår", "pågår"),
        ("planerad", "2025-01-01", "behöver inte vara klar än", "behöver inte vara klar än"),
        (
            "pågår", "2030-01-01", "skulle vara genomförd nu, men ingen vet om den är det",
            "skulle vara levererad nu, men ingen vet om den är det",
        ),
    ],
)  # fmt: skip
def test_what_is_done_is_done_or_not_and_gets_no_verdict(
    status: str, day: str, activity: str, output: str
) -> None:
    text, today = DONE.format(status=status), dt.date.fromisoformat(day)
    answers = [asked(text, name, today=today) for name in ("A1", "P1")]
    for answer, subject, how in zip(
        answers, ("Aktiviteten", "Prestationen"), (activity, output), strict=True
    ):
        assert answer.said[1].startswith(f"{subject} {how}.")
        assert "målet" not in written(answer).casefold()
        missing = [each["lack"] for each in answer.facts["missing"]]
        assert missing == (["status"] if "ingen vet" in how else [])
    assert "F1 Tid avsatt: brister (2024)" in written(answers[0])
    assert answers[0].facts["failed_conditions"] == ["F1"]


def test_an_output_that_was_not_delivered_in_time_says_how_far_it_came() -> None:
    answer = asked(EVERY, "P1")
    assert answer.said[1] == ("Prestationen är inte levererad, fast tiden är ute. På gång: A1.")
    assert "40\u00a0rektorer (2027), nåddes inte" in written(answer)
    assert (answer.facts["reached"], answer.facts["missing"]) == (False, [])


def test_the_command_reckons_from_the_day_that_is_given(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / "plan.logic").write_text('förändringslogik X "Plan"\n' + ALL)
    command = ["status", "--goal", "EM5", "--format", "json", "--today"]
    after = CliRunner().invoke(group, [*command, "2031-06-01"])
    (facts,) = json.loads(after.stdout)
    assert facts["verdict"] == "theory_failure"
    assert facts["weak_link"]["because"] == "god ledning ger bättre undervisning"
    before = CliRunner().invoke(group, [*command, "2027-06-01"])
    assert json.loads(before.stdout)[0]["time_is_up"] is False
    wrong = CliRunner().invoke(group, ["status", "--goal", "EM55"])
    assert (wrong.exit_code, wrong.stderr) == (2, "Det finns inget ”EM55”. Menade du ”EM5”?\n")


def test_what_several_goals_lack_stands_once_in_the_facts() -> None:
    two = CHAIN.replace("    antagande: AN2\n", "    antagande: AN2\n  -> EM2\n")
    two += 'effektmål EM2 "B"\n  indikator EM2.a "B"\n    målvärde: minst 5 till 2030\n'
    answer = asked(two)
    shared = [
        (some["goals"], [fact["of"] for fact in some["facts"]]) for some in answer.facts["never"]
    ]
    assert shared == [(["EM1", "EM2"], ["F1", "AN1"]), (["EM1"], ["AN2"])]
    for name in ("EM1", "EM2"):
        alone = asked(two, name).facts
        for of in ("missing", "never"):
            every = missing_of(answer, name, of)
            assert sorted(map(str, every)) == sorted(map(str, alone[of]))


def test_a_source_to_ask_is_told_by_its_title() -> None:
    sourced = plan(
        ALL.replace('källa: "Kolada N15428"', "källa: KOL")
        + 'källa KOL "Kolada, nyckeltal N15428"\n'
    )
    (missing,) = missing_of(asked(sourced), "EM9")
    assert missing["said"] == "utfall för 2030: EM9.andel, ur Kolada, nyckeltal N15428"


def test_before_any_outcome_it_is_told_what_has_been_done_on_the_way() -> None:
    before = dt.date(2026, 1, 1)
    bare = "Målets tid är inte ute, och inget utfall säger hur det går."
    assert asked(CHAIN, "EM1", today=before).said[1] == bare
    more = (
        CHAIN.replace("  kräver: F1", "  status: pågår")
        + 'prestation P2 "Kurser"\n  status: klar\n  -> R1\n'
        + 'aktivitet A9 "Leder någon annanstans"\n  status: klar\n'
    )
    assert asked(more, "EM1", today=before).said[1] == (
        f"{bare} Klart på vägen dit: P2. På gång: A1."
    )
    some = more.replace("minst 12 till 2027", "minst 12 till 2027\n    utfall: 5 (2025)")
    assert asked(some, "EM1", "en", today=before).said[1] == (
        "The goal's time is not up, and no value says how it goes. "
        "Done on the way: P2. Under way: A1, P1."
    )
    # What follow-up says counts as what the file says.
    log = Data(steps=(Step("A1", dt.date(2025, 3, 1), "done", HERE),))
    assert "Klart på vägen dit: A1, P2." in asked(more, "EM1", "sv", log, today=before).said[1]
