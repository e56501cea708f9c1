"""Which rules count and how much."""

import pytest

from logicmodel.diagnostics import Severity
from logicmodel.rules import RULES
from logicmodel.rules.profiles import ONLY_IN, PROFILES
from logicmodel.rules.settings import Phase, Settings, UnknownNameError, named

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def test_by_default_every_rule_has_its_own_severity() -> None:
    profile = PROFILES["rus"].levels
    levels = {r.code: profile.get(r.code, r.severity) for r in RULES}
    assert Settings().levels() == levels | dict.fromkeys(("LM701", "LM703", "LM708"))


def test_a_rule_with_a_time_of_its_own_is_silent_before_it() -> None:
    def on(phase: Phase) -> set[str]:
        levels = Settings(phase=phase).levels()
        return {code for code in ONLY_IN if levels[code] is not None}

    assert on("draft") == set()
    assert on("consultation") == on("decision") == {"LM707"}
    assert on("follow_up") == set(ONLY_IN)
    assert Settings(severity={"LM708": Severity.INFO}).levels()["LM708"] is Severity.INFO


def test_select_keeps_only_what_is_named() -> None:
    levels = Settings(select=("LM101", "omätbart-mål")).levels()
    assert {code for code, level in levels.items() if level} == {"LM101", "LM201"}


def test_the_beginning_of_a_code_means_the_family() -> None:
    levels = Settings(select=("lm1",)).levels()
    on = {code for code, level in levels.items() if level}
    assert on == {rule.code for rule in RULES if rule.code.startswith("LM1")}


def test_ignore_is_stronger_than_select_and_severity() -> None:
    settings = Settings(
        select=("LM1",), ignore=("output-without-activity",), severity={"LM101": INFO}
    )
    assert settings.levels()["LM101"] is None


def test_severity_changes_a_rule_or_a_family() -> None:
    levels = Settings(severity={"LM1": INFO, "LM101": WARNING}).levels()
    assert levels["LM101"] == WARNING
    assert all(levels[r.code] == INFO for r in RULES if "LM101" < r.code < "LM2")


def test_a_draft_may_have_holes_but_not_faults_of_reading() -> None:
    levels = Settings(phase="draft").levels()
    assert levels["LM101"] == WARNING
    assert levels["LM001"] == ERROR
    assert all(level >= INFO for level in levels.values() if level is not None)


@pytest.mark.parametrize("phase", ["consultation", "decision", "follow_up"])
def test_later_phases_are_as_strict_as_the_rules(phase: str) -> None:
    assert Settings(phase=phase).levels()["LM101"] == ERROR  # type: ignore[arg-type]


def test_a_severity_that_is_chosen_holds_in_a_draft_too() -> None:
    assert Settings(phase="draft", severity={"LM101": ERROR}).levels()["LM101"] == ERROR


@pytest.mark.parametrize("profile", PROFILES)
def test_profiles_speak_of_both_languages_and_known_codes(profile: str) -> None:
    title, levels = PROFILES[profile]
    assert all(title)
    assert Settings(profile=profile).levels().keys() == {rule.code for rule in RULES}
    assert all(code.startswith("LM") and len(code) == 5 for code in levels)


def test_names_that_do_not_exist_are_refused_with_those_that_do() -> None:
    for settings in (
        Settings(profile="russ"),
        Settings(select=("finns-inte",)),
        Settings(ignore=("LM9",)),
        Settings(severity={"L": ERROR}),
    ):
        with pytest.raises(UnknownNameError) as caught:
            settings.levels()
        assert caught.value.known
    with pytest.raises(UnknownNameError):
        named("")


def test_the_stronger_settings_win_where_they_say_something() -> None:
    weaker = Settings("esv", "draft", ("LM1",), ("LM2",), {"LM101": INFO, "LM201": INFO})
    both = Settings(phase="decision", severity={"LM101": WARNING}).over(weaker)
    assert both == Settings(
        "esv", "decision", ("LM1",), ("LM2",), {"LM101": WARNING, "LM201": INFO}
    )


def test_the_minimal_profile_looks_at_whole_chains_and_at_what_cannot_be_read():
    levels = Settings(profile="minimal").levels()
    on = {code for code, level in levels.items() if level is not None}
    assert on == {code for code in levels if code < "LM2"} | {"LM501"}
