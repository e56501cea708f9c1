"""LM209."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.model.elements import Indicator, Outcome
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Measure, Milestone, Threshold
from logicmodel.rules.measurability.target_against_direction import check
from logicmodel.rules.rule import Context
from tests.rules.measurability.marks import TODAY, fires

SV = 'resultat R1 "A"\n  indikator a "B"\n'
EN = 'outcome R1 "A"\n  indicator a "B"\n'


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SV + "    utgångsläge: 81,9 (2020/21)\n    målvärde: ⟦minst 80 till 2030⟧"),
        ("sv", SV + "    utgångsläge: 40 (2023)\n    målvärde: ⟦minst 40 till 2030⟧"),
        ("sv", SV + "    utgångsläge: 40 (2023)\n    målvärde: ⟦40,0 till 2030⟧"),
        ("en", EN + "    baseline: 5 (2023)\n    target: ⟦at most 9 by 2030⟧"),
        ("en", EN + "    baseline: 0 (2023)\n    target: ⟦at most 5 by 2030⟧"),
        ("en", EN + "    baseline: 0 (2023)\n    target: ⟦at most 0 by 2030⟧"),
        ("sv", SV + "    målvärde: ⟦öka -5 % från 2023 till 2030⟧"),
        ("en", EN + "    target: ⟦decrease 0 % from 2005 by 2030⟧"),
        (
            "sv",
            SV + "    enhet: procentenheter\n    utgångsläge: 4,5 (2023)\n"
            "    målvärde: ⟦gap kön högst 5 till 2030⟧",
        ),
        ("sv", 'prestation P1 "A"\n  indikator a "B"\n    utgångsläge: 12\n    målvärde: ⟦12⟧'),
    ],
)
def test_a_target_that_is_met_already_or_leads_the_wrong_way(language, text):
    fires("LM209", text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SV + "    utgångsläge: 81,9 (2020/21)\n    målvärde: minst 90 till 2030"),
        ("sv", SV + "    utgångsläge: 8,5 (2021)\n    målvärde: 6 till 2030"),
        ("sv", SV + "    utgångsläge: 320 (2024)\n    målvärde: högst 150 till 2030"),
        ("en", EN + "    baseline: 0 (2023)\n    target: 12 by 2025"),
        ("en", EN + "    baseline: 2100 (2005)\n    target: decrease 60 % from 2005 by 2030"),
        ("sv", SV + "    utgångsläge: −3 (2023)\n    målvärde: minst −1 till 2030"),
        # A gap says nothing of the share itself, a comparison nothing of its level.
        ("sv", SV + "    enhet: %\n    utgångsläge: 2 (2023)\n    målvärde: gap kön högst 3"),
        (
            "en",
            EN
            + "    baseline: 88 (2023)\n    comparison: nation 86\n    target: higher than nation",
        ),
        ("sv", SV + "    utgångsläge: fastställs senare\n    målvärde: minst 3 till 2030"),
        ("sv", SV + "    utgångsläge: fyra\n    målvärde: minst 3 till 2030"),
        # A limit for what is watched may well be kept today.
        (
            "sv",
            'risk K1 "A"\n  indikator a "B"\n    utgångsläge: 12 (2023)\n    målvärde: högst 15',
        ),
    ],
)
def test_a_target_that_leads_somewhere(language, text):
    fires("LM209", text, language)


UP = "    utgångsläge: 40 (2023)\n    målvärde: minst 60 till 2030\n"
DOWN = "    baseline: 40 (2023)\n    target: at most 20 by 2030\n"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SV + UP + "    etappmål: ⟦35 till 2026⟧"),
        ("sv", SV + UP + "    etappmål: ⟦65 till 2026⟧"),
        ("sv", SV + UP + "    etappmål: 55 till 2026\n    etappmål: ⟦50 till 2028⟧"),
        ("sv", SV + UP + "    etappmål: ⟦50 till 2028⟧\n    etappmål: 55 till 2026"),
        ("sv", SV + UP + "    etappmål: ⟦högst 50 till 2026⟧"),
        ("en", EN + DOWN + "    milestone: ⟦45 by 2026⟧"),
        ("en", EN + DOWN + "    milestone: ⟦30 by 2031⟧"),
        ("en", EN + DOWN + "    milestone: ⟦15 by 2026⟧"),
        ("en", EN + DOWN + "    milestone: ⟦at least 30 by 2026⟧"),
        # The word alone tells the way, with or without a baseline.
        ("sv", SV + "    målvärde: minst 60 till 2030\n    etappmål: ⟦70 till 2026⟧"),
        (
            "sv",
            SV
            + "    utgångsläge: 9 (2023)\n    målvärde: öka till 2030\n    etappmål: ⟦8 till 2026⟧",
        ),
        (
            "en",
            EN + "    baseline: 2000 (2005)\n    target: decrease 60 % from 2005 by 2030\n"
            "    milestone: ⟦at most 700 by 2027⟧",
        ),
    ],
)
def test_a_milestone_off_the_way(language, text):
    fires("LM209", text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", SV + UP + "    etappmål: 50 till 2026\n    etappmål: minst 55 till 2028"),
        ("sv", SV + UP + "    etappmål: 40 till 2026\n    etappmål: 60 till 2029"),
        ("en", EN + DOWN + "    milestone: at most 30 by 2026"),
        ("sv", SV + "    målvärde: högre än riket till 2030\n    etappmål: 50 till 2026"),
        (
            "en",
            EN + "    baseline: 2000 (2005)\n    target: decrease 60 % from 2005 by 2030\n"
            "    milestone: at most 1200 by 2027",
        ),
        # Where the year differs, the level is not known.
        (
            "en",
            EN + "    baseline: 1000 (2020)\n    target: decrease 60 % from 2005 by 2030\n"
            "    milestone: at most 300 by 2027",
        ),
    ],
)
def test_a_milestone_on_the_way(language, text):
    fires("LM209", text, language)


def test_a_wrong_target_is_told_once_and_its_milestones_not():
    fires(
        "LM209",
        SV + "    utgångsläge: 40 (2023)\n    målvärde: ⟦minst 30 till 2030⟧\n"
        "    etappmål: 35 till 2026",
    )


def test_message_and_hint_give_the_numbers():
    (found,) = fires(
        "LM209", SV + "    utgångsläge: 81,9 (2020/21)\n    målvärde: ⟦minst 80 till 2030⟧"
    )
    assert found.message.sv == (
        "Målvärdet minst 80 till 2030 för indikator a ”B” är uppfyllt redan i utgångsläget "
        "81,9 (2020/21)."
    )
    assert "över 81,9" in found.hint.sv
    assert "above 81.9" in found.hint.en
    (found,) = fires("LM209", SV + UP + "    etappmål: ⟦35 till 2026⟧")
    assert "mellan 40 och 60" in found.hint.sv


def test_an_adaptation_is_only_compared_with_itself():
    county = 'resultat R1 "A"\n  indikator R1.a "B"\n    utgångsläge: 81,9 (2023)\n'
    county += "    målvärde: minst 90 till 2030\n"
    local = 'anpassning R1 för KOM\n  indikator R1.a "B"\n'
    fires("LM209", county + local + "    målvärde: minst 80 till 2030")
    fires("LM209", county + local + "    utgångsläge: 91 (2023)")
    fires("LM209", county + local + "    utgångsläge: 91 (2023)\n    målvärde: ⟦minst 80⟧")


def model(baseline: int, milestones: list[int], target: int, bound: str | None) -> LogicModel:
    indicator = Indicator(
        "a",
        "B",
        baseline=Measure(Decimal(baseline)),
        target=Threshold(Decimal(target), bound),
        milestones=tuple(
            Milestone(Decimal(value), str(2024 + year)) for year, value in enumerate(milestones)
        ),
    )
    return LogicModel(elements=[Outcome("R1", "A", indicators={"a": indicator})])


numbers = st.integers(-50, 50)


@given(
    numbers, st.lists(numbers, max_size=3), numbers, st.sampled_from(["at_least", "at_most", None])
)
def test_it_fires_unless_every_value_is_on_the_way(baseline, milestones, target, bound):
    found = list(check(Context(model(baseline, milestones, target, bound), TODAY)))
    way = [baseline, *milestones, target]
    rises, falls = way == sorted(way), way == sorted(way, reverse=True)
    sound = baseline != target and (
        (rises and bound != "at_most") or (falls and bound != "at_least")
    )
    assert bool(found) is not sound
    assert len({finding.path for finding in found}) == len(found)


@given(
    numbers, st.lists(numbers, max_size=3), numbers, st.sampled_from(["at_least", "at_most", None])
)
def test_the_mirrored_model_gives_the_mirrored_findings(baseline, milestones, target, bound):
    mirrored = {"at_least": "at_most", "at_most": "at_least", None: None}[bound]
    one = model(baseline, milestones, target, bound)
    other = model(-baseline, [-value for value in milestones], -target, mirrored)
    paths = [[f.path for f in check(Context(m, TODAY))] for m in (one, other)]
    assert paths[0] == paths[1]


def test_a_slip_in_one_value_is_told_once():
    # 819 for 81,9 is told as impossible (LM210); the target is not to blame for it.
    slip = SV + "    enhet: %\n    utgångsläge: 819 (2020/21)\n    målvärde: minst 90 till 2030"
    fires("LM209", slip)
    fires("LM210", slip.replace("819 (2020/21)", "⟦819 (2020/21)⟧"))
    fires("LM209", SV + "    enhet: %\n" + UP + "    etappmål: 500 till 2026")
