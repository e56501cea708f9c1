"""What stands in the charts: the plan, what came, others and groups."""

import pytest

from logicmodel.followup.data import Data
from logicmodel.views.chart import CurveKind, Sheet
from logicmodel.views.charting import MOST_CHARTS, MOST_GOALS
from logicmodel.views.view import Status
from tests.views.followed import FOLLOWED, plain, sheets, values


def charts(only: str, **more):
    (sheet,) = sheets("indicator", only, **more)
    return sheet.charts


def told(chart) -> dict[str, list[str]]:
    return {
        curve.title: [plain(f"{dot.said} ({dot.when})") for dot in curve.dots]
        for curve in chart.curves
        if curve.dots
    }


def test_a_chart_holds_plan_values_forecast_others_and_groups() -> None:
    (chart,) = charts("EM1.behöriga")
    found = told(chart)
    assert found["plan"] == ["81,9 % (2020/21)", "86 % (2026/27)", "90 % (2030)"]
    assert found["utfall"][0] == "81,9 % (2020/21)"
    assert found["utfall"][-1] == "83,1 % (2024/25)"
    assert found["prognos"] == ["83,1 % (2024/25)", "84,5 % (2026/27)"]
    assert found["riket"][-1] == "84,3 % (2024/25)"
    assert set(found) == {"plan", "utfall", "prognos", "riket", "flickor", "pojkar"}
    assert (chart.status, chart.status_title) == (Status.BEHIND, "efter planen")


def test_it_is_told_in_sentences() -> None:
    (chart,) = charts("R1.andel")
    assert plain(chart.summary) == (
        "Mål: minst 60 % (2025). Utfall: 52 % (2022), 53 % (2023), 55 % (2024), 54 % (2025). "
        "Enligt planen vid samma tid: 60 %. Nåddes inte."
    )
    (english,) = charts("R1.andel", language="en")
    assert english.summary.startswith("Target: at least 60% (2025). Actual: 52% (2022)")


def test_a_comparison_has_no_way_to_go_but_somebody_to_pass() -> None:
    (chart,) = charts("EM3.företag")
    assert chart.of_kind(CurveKind.EXPECTED) == ()
    assert told(chart)["jämförbara län"][-1] == "11,2 (2024)"
    assert "Enligt planen" not in chart.summary


def test_a_gap_in_points_is_drawn_as_a_gap() -> None:
    (chart,) = charts("EM1.gap")
    assert told(chart)["utfall"][-1] == "3,7 procentenheter (2024/25)"


def test_a_gap_in_a_share_has_a_chart_of_the_gap_and_one_of_the_groups() -> None:
    text = FOLLOWED.replace("enhet: procentenheter", "enhet: %")
    groups = values("EM1.gap", ("2023/24", "85"), group="kön=flickor")
    groups += values("EM1.gap", ("2023/24", "80.5"), group="kön=pojkar")
    whole = values("EM1.gap", ("2023/24", "82.9"))
    gap, parts = charts("EM1.gap", text=text, data=Data(groups + whole))
    assert gap.unit == "procentenheter"
    assert told(gap)["utfall"][-1] == "4,5 procentenheter (2023/24)"
    assert told(parts) == {"flickor": ["85 % (2023/24)"], "pojkar": ["80,5 % (2023/24)"]}
    assert parts.title.endswith("per grupp")


def test_groups_of_a_gap_in_points_are_shares() -> None:
    groups = values("EM1.gap", ("2023/24", "85"), group="flickor")
    groups += values("EM1.gap", ("2023/24", "80.5"), group="pojkar")
    gap, parts = charts("EM1.gap", data=Data(groups + values("EM1.gap", ("2023/24", "4.5"))))
    assert (gap.unit, parts.unit) == ("procentenheter", "%")
    assert told(parts) == {"flickor": ["85 % (2023/24)"], "pojkar": ["80,5 % (2023/24)"]}


def test_the_values_of_one_place_are_not_those_of_the_whole() -> None:
    (chart,) = charts("EM1.behöriga")
    assert not any("89,8" in said for dots in told(chart).values() for said in dots)


def test_what_is_older_than_the_plan_is_left_out_of_comparisons() -> None:
    text = FOLLOWED.replace("riket 86,2 (2020/21)", "riket 82,5 (2008/09)")
    (chart,) = charts("EM1.behöriga", text=text)
    assert told(chart)["riket"][0] == "85,0 % (2021/22)"


def test_a_goal_has_its_own_and_then_what_leads_there_the_nearest_first() -> None:
    first = sheets("goal", "EM1")[0]
    assert [chart.of for chart in first.charts] == ["EM1", "EM1", "R1", "R2", "P1", "P2"]
    assert first.name == "kurvor-EM1"
    assert [sheet.name for sheet in sheets("goal")] == ["kurvor-EM1", "kurvor-EM2", "kurvor-EM3"]
    assert plain(first.title) == (
        "EM1 Fler elever är behöriga till gymnasieskolan – Skola i länet, läget 31 aug 2026"
    )


def test_what_does_not_fit_a_page_is_parted_and_nothing_is_lost() -> None:
    parts: tuple[Sheet, ...] = sheets("overview")
    assert [sheet.name for sheet in parts] == ["kurvor-del-1", "kurvor-del-2"]
    assert all(len(sheet.charts) <= MOST_CHARTS for sheet in parts)
    drawn = [chart.title for sheet in parts for chart in sheet.charts]
    singly = [chart.title for sheet in sheets("indicator") for chart in sheet.charts]
    assert drawn == singly


@pytest.mark.parametrize("only", ["finns-inte", "A1"])
def test_what_has_no_indicator_has_no_chart(only) -> None:
    assert sheets("indicator", only) == ()


def test_a_plan_without_values_is_drawn_as_a_plan() -> None:
    (chart,) = charts("EM2.utanför", data=Data())
    assert told(chart)["plan"][-1] == "6 % (2030)"
    assert chart.status is Status.TOO_EARLY


def test_what_leads_to_many_goals_is_drawn_once_apart_from_what_is_nearest() -> None:
    goals = [f"G{n}" for n in range(MOST_GOALS + 1)]
    text = 'förändringslogik X "X"\n  språk: sv\n'
    for name, kind, to in (("P1", "prestation", ["R1"]), ("R1", "resultat", goals)):
        text += (
            f'{kind} {name} "{name}"\n  indikator {name}.i "I"\n    målvärde: minst 5 till 2030\n'
        )
        text += "    utgångsläge: 1 (2020)\n" + "".join(f"  -> {goal}\n" for goal in to)
    text += "".join(f'effektmål {goal} "G"\n' for goal in goals)
    drawn = {
        sheet.name: [chart.of for chart in sheet.charts] for sheet in sheets("goal", text=text)
    }
    assert drawn == {**{f"kurvor-{goal}": ["R1"] for goal in goals}, "kurvor-manga-mal": ["P1"]}
    (alone,) = sheets("goal", "G0", text=text)
    assert [chart.of for chart in alone.charts] == ["R1", "P1"]
    few = text.replace("  -> G5\n", "")
    assert [c.of for c in sheets("goal", text=few)[0].charts] == ["R1", "P1"]
