"""What is asked for, of whom: no more than what is due."""

import datetime as dt
from decimal import Decimal

import pytest

from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.due import by_keeper, due
from logicmodel.followup.keepers import keepers
from logicmodel.followup.reasoning import Reasoning
from logicmodel.model.values import Date
from tests.followup.test_reasoning import HERE, model

PLAN = """\
förändringslogik X "Skola"
  period: 2022–2030
  ägare: RÖL
aktör RÖL "Region Örebro län"
aktör KUMLA "Kumla kommun"
aktör ORU "Universitetet"
"""
GOAL = 'effektmål EM1 "Mål"\n  indikator EM1.b "Behöriga"\n'
TODAY = "2026-06-01"


def asked(text: str, *rows: Value | Step | Sight, today=TODAY, until=None) -> list[tuple]:
    days = [dt.date.fromisoformat(day) for day in (today, until or today)]
    data = Data(
        tuple(r for r in rows if isinstance(r, Value)),
        tuple(r for r in rows if isinstance(r, Step)),
        tuple(r for r in rows if isinstance(r, Sight)),
    )
    return [(one.of, one.when, one.place or one.group) for one in due(model(text), data, *days)]


def indicator(*lines: str) -> str:
    return PLAN + GOAL + "".join(f"    {line}\n" for line in lines)


def seen(when: str, place=None, group=None, **more) -> Value:
    return Value("EM1.b", Date(when), Decimal(80), HERE, place=place, group=group, **more)


YEARLY = ("utgångsläge: 70 (2021)", "målvärde: minst 90 till 2030")
SCHOOL = ("utgångsläge: 81,9 (2020/21)", "målvärde: minst 90 till 2030")


def test_the_latest_year_that_has_ended_is_due() -> None:
    assert asked(indicator(*YEARLY)) == [("EM1.b", "2025", None)]
    assert asked(indicator(*YEARLY), today="2026-12-31") == [("EM1.b", "2026", None)]


def test_school_years_follow_the_baseline() -> None:
    assert asked(indicator(*SCHOOL)) == [("EM1.b", "2024/25", None)]
    assert asked(indicator(*SCHOOL), today="2026-07-01") == [("EM1.b", "2025/26", None)]


def test_a_target_year_is_the_school_year_that_ends_in_it() -> None:
    given = asked(indicator("utgångsläge: 1 (2020/21)", "målvärde: 9 till 2024"))
    assert given == [("EM1.b", "2023/24", None), ("EM1.b", "2024/25", None)]


def test_either_school_year_of_a_target_year_tells_of_it() -> None:
    given = indicator("utgångsläge: 1 (2020/21)", "målvärde: 9 till 2025")
    later = "2026-10-15"
    assert asked(given, today=later) == [("EM1.b", "2024/25", None), ("EM1.b", "2025/26", None)]
    assert asked(given, seen("2025/26"), today=later) == []
    assert asked(given, seen("2024/25"), today=later) == [("EM1.b", "2025/26", None)]


def test_what_a_later_value_follows_is_asked_of_where_something_was_aimed_at_then_only() -> None:
    early = "2026-06-01"
    assert asked(indicator(*SCHOOL), seen("2025/26"), today=early) == []
    aimed = indicator(*SCHOOL, "etappmål: 85 till 2024/25")
    assert asked(aimed, seen("2025/26"), today=early) == [("EM1.b", "2024/25", None)]
    assert asked(indicator(*SCHOOL), seen("2025/26", group="K"), today=early) != []


def test_until_asks_for_more_and_never_for_what_ended_before() -> None:
    years = [when for _, when, _ in asked(indicator(*YEARLY), until="2028-12-31")]
    assert years == ["2025", "2026", "2027", "2028"]


def test_milestones_that_have_passed_stay_due_until_they_are_known() -> None:
    text = indicator(*YEARLY, "etappmål: 75 till 2023")
    assert [when for _, when, _ in asked(text)] == ["2023", "2025"]
    assert [when for _, when, _ in asked(text, seen("2023"))] == ["2025"]


def test_a_milestone_in_a_month_is_known_from_the_value_of_its_year() -> None:
    text = indicator(*YEARLY, "etappmål: 75 till 2024-08")
    assert [when for _, when, _ in asked(text)] == ["2024-08", "2025"]
    assert [when for _, when, _ in asked(text, seen("2024"))] == ["2025"]


def test_what_is_known_is_not_asked_again_unless_it_is_preliminary() -> None:
    text = indicator(*YEARLY)
    assert asked(text, seen("2025")) == []
    assert asked(text, seen("2025", preliminary=True)) == [("EM1.b", "2025", None)]
    assert asked(text, seen("2025", kind="forecast")) == [("EM1.b", "2025", None)]
    assert asked(text, seen("2025", place="KUMLA")) == [("EM1.b", "2025", None)]


def test_nothing_is_due_of_the_time_before_the_plan_or_its_baseline() -> None:
    assert asked(indicator("målvärde: 9 till 2030"), today="2022-06-01") == []
    assert asked(indicator("utgångsläge: 1 (2025)", "målvärde: 9 till 2030")) == []


def test_a_baseline_in_the_follow_up_counts_as_one() -> None:
    text = indicator("målvärde: minst 90 till 2030")
    assert asked(text, seen("2024/25", kind="baseline")) == []


def test_a_comparison_asks_for_both_and_a_gap_for_its_groups() -> None:
    compared = indicator("utgångsläge: 1 (2021)", "målvärde: högre än riket till 2030")
    assert asked(compared) == [("EM1.b", "2025", None), ("EM1.b", "2025", "riket")]
    assert asked(compared, seen("2025")) == [("EM1.b", "2025", "riket")]
    gap = indicator("enhet: %", "målvärde: gap kön högst 2 till 2030")
    groups = [seen("2024", group=group) for group in ("män", "kvinnor")]
    assert asked(gap, *groups) == [
        ("EM1.b", "2025", None),
        ("EM1.b", "2025", "kvinnor"),
        ("EM1.b", "2025", "män"),
    ]


DEEDS = """\
aktivitet A1 "Möten"
  period: 2024–2026
  -> P1
aktivitet A2 "Klart"
  status: klar
  -> P1
aktivitet A3 "Senare"
  period: 2027–2028
  -> P1
prestation P1 "Utan mått"
prestation P2 "Med mått"
  indikator P2.antal "Antal"
    målvärde: 12 till 2028
anpassning A1 för KUMLA
  period: 2025–2026
"""


def test_a_status_is_asked_of_what_has_begun_and_is_not_done() -> None:
    given = [(of, place) for of, _, place in asked(PLAN + DEEDS) if of != "P2.antal"]
    assert given == [("A1", None), ("A1", "KUMLA"), ("P1", None)]


def test_what_was_told_lately_is_not_asked_again() -> None:
    def of_a1(day: str, status="ongoing") -> bool:
        step = Step("A1", dt.date.fromisoformat(day), status, HERE)
        return any((of, place) == ("A1", None) for of, _, place in asked(PLAN + DEEDS, step))

    assert not of_a1("2026-03-15")
    assert of_a1("2025-12-01")
    assert not of_a1("2025-12-01", "done")
    assert of_a1("2027-01-01")


WATCHED = """\
förutsättning F1 "Tid"
  läge: tveksamt (2023)
antagande AN1 "Vilja"
  ansvarig: ORU
risk RK1 "Byten"
  läge: håller (2026-05)
omvärldsfaktor O1 "Pengar"
"""


def test_a_state_is_asked_of_what_nobody_has_looked_at_lately() -> None:
    assert [of for of, _, _ in asked(PLAN + WATCHED)] == ["F1", "AN1", "O1"]
    lately = Sight("F1", dt.date(2026, 4, 1), "holds", HERE)
    assert [of for of, _, _ in asked(PLAN + WATCHED, lately)] == ["AN1", "O1"]


def test_each_is_asked_what_they_answer_for() -> None:
    text = (
        PLAN + WATCHED + DEEDS + indicator(*YEARLY, "ansvarig: ORU, KUMLA (samordnar)")[len(PLAN) :]
    )
    day = dt.date.fromisoformat(TODAY)
    built = model(text)
    found = by_keeper(built, due(built, Data(), day, day))
    assert {actor: [one.of for one in some] for actor, some in found.items()} == {
        "RÖL": ["P2.antal", "A1", "P1", "F1", "O1"],
        "KUMLA": ["EM1.b", "A1"],
        "ORU": ["AN1"],
    }


def test_what_nobody_answers_for_comes_last() -> None:
    built = model('aktör A "A"\nförutsättning F1 "Tid"\nrisk R "Byten"\n  ansvarig: A\n')
    day = dt.date.fromisoformat(TODAY)
    assert list(by_keeper(built, due(built, Data(), day, day))) == ["A", None]


def test_an_adaptation_asks_its_actor_for_its_own_value() -> None:
    text = indicator(*YEARLY) + (
        'anpassning EM1 för KUMLA\n  indikator EM1.b "Behöriga i Kumla"\n'
        "    målvärde: minst 80 till 2030\n"
    )
    assert asked(text) == [("EM1.b", "2025", None), ("EM1.b", "2025", "KUMLA")]


# ---- what the answers say is missing, and what is asked for -------------------------------------


def test_groups_are_asked_for_before_any_is_known() -> None:
    gap = ("enhet: %", "målvärde: gap kön högst 2 till 2024")
    groups = [place for _, when, place in asked(indicator(*gap)) if when == "2024"]
    assert groups == [None, "kvinnor", "män"]
    other = [seen("2023", group="flickor"), seen("2023", group="pojkar")]
    of_others = seen("2023", group="utrikes födda")
    names = {place for _, _, place in asked(indicator(*gap), *other, of_others)}
    assert names == {None, "flickor", "pojkar"}


def test_the_base_year_of_a_change_is_asked_for() -> None:
    change = indicator("enhet: kg", "målvärde: minska 20 % från 2015 till 2030")
    assert ("EM1.b", "2015", None) in asked(change)
    assert ("EM1.b", "2015", None) not in asked(change, seen("2015"))


@pytest.mark.parametrize(
    "aim", ["minst 90", "öka 10 från 2015", "högre än riket", "gap kön högst 2"]
)
def test_all_that_data_can_tell_and_status_lacks_is_asked_for_of_its_keeper(aim: str) -> None:
    text = indicator("enhet: %", "ansvarig: ORU", f"målvärde: {aim} till 2024")
    text += 'prestation P1 "P"\n  kräver: F1\n  -> EM1\nförutsättning F1 "F"\n  ansvarig: KUMLA\n'
    logic, today = model(text), dt.date(2031, 6, 1)
    asking = list(due(logic, Data(), today, today))
    missing = Reasoning(logic, Data(), today).goal("EM1").judgement.missing
    assert {one.lack for one in missing} >= {"status", "state"}
    for one in missing:
        theirs = [each for each in asking if each.path == one.path]
        assert theirs, one
        owners = [owner.actor for owner in keepers(logic, one.path)]
        assert {each.keeper for each in theirs} == set(owners)


@pytest.mark.parametrize(("today", "until"), [("0001-01-01", None), ("2026-06-01", "9999-12-31")])
def test_the_ends_of_the_calendar_do_no_harm(today: str, until: str | None) -> None:
    text = indicator(*SCHOOL) + 'förutsättning F1 "F"\n  läge: håller (9999)\n'
    given = asked(text, Step("P1", dt.date.max, "ongoing", HERE), today=today, until=until)
    assert (("F1", None, None) in given) == (until is None)
    assert (len(given) > 1) == bool(until)
