"""Which rules count and how much."""

from itertools import pairwise

import pytest

from logicmodel.diagnostics import Severity
from logicmodel.rules import RULES, by_name
from logicmodel.rules.phases import PHASES
from logicmodel.rules.profiles import PROFILES
from logicmodel.rules.settings import Said, Settings, UnknownNameError, named

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


ONLY_FOLLOW_UP = {"LM701", "LM703", "LM708"}


def test_by_default_every_rule_has_its_own_severity() -> None:
    profile = PROFILES["rus"].levels
    levels = {r.code: profile.get(r.code, r.severity) for r in RULES}
    assert Settings().levels() == levels | dict.fromkeys(ONLY_FOLLOW_UP)


def test_only_follow_up_asks_what_has_happened() -> None:
    for phase in PHASES:
        levels = Settings(phase=phase).levels()
        assert {code for code in ONLY_FOLLOW_UP if levels[code]} == (
            ONLY_FOLLOW_UP if phase == "follow_up" else set()
        )
        assert levels["LM707"] == (None if phase == "draft" else WARNING)
    assert Settings(severity={"LM708": INFO}).levels()["LM708"] is INFO


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


def test_what_is_wrong_is_as_wrong_in_a_draft() -> None:
    levels = Settings(phase="draft").levels()
    assert levels["LM109"] == WARNING, "a circle"
    assert levels["LM210"] == ERROR, "a value that cannot be"


def test_a_draft_is_silent_on_infos_about_what_is_missing() -> None:
    levels = Settings(phase="draft").levels()
    assert levels["LM203"] is None
    assert levels["LM215"] == INFO, "too many indicators are not missing ones"


def test_a_consultation_asks_what_and_why_but_not_yet_how_much() -> None:
    levels = Settings(phase="consultation").levels()
    assert (levels["LM101"], levels["LM201"], levels["LM401"]) == (ERROR, ERROR, ERROR)
    assert (levels["LM204"], levels["LM205"], levels["LM206"]) == (INFO, WARNING, INFO)


def test_following_up_needs_what_a_decision_may_do_without() -> None:
    levels = Settings(phase="follow_up").levels()
    assert (levels["LM204"], levels["LM206"], levels["LM207"]) == (ERROR, ERROR, ERROR)
    assert levels["LM220"] is None


@pytest.mark.parametrize("profile", PROFILES)
def test_a_document_ripens(profile: str) -> None:
    """No rule weighs less later on, but for the one whose question the follow-up takes over."""
    phases = [Settings(profile=profile, phase=phase).levels() for phase in PHASES]
    for before, after in pairwise(phases):
        lighter = {code for code in before if (after[code] or 0) < (before[code] or 0)}
        assert lighter <= {"LM220"}


def test_a_severity_that_is_chosen_holds_in_a_draft_too() -> None:
    assert Settings(phase="draft", severity={"LM101": ERROR}).levels()["LM101"] == ERROR


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_says_what_it_asks_for_and_who_says_so(profile: str) -> None:
    told = PROFILES[profile]
    for text in (told.title, told.about, told.source):
        assert all(text)
    assert all(said.endswith(".") for text in (told.about, told.source) for said in text)
    assert Settings(profile=profile).levels().keys() == {rule.code for rule in RULES}


def test_profiles_and_phases_speak_of_rules_that_exist() -> None:
    named_in_phases = {
        name for phase in PHASES.values() for name in phase.lighter | phase.heavier | phase.off
    }
    named_in_profiles = {name for profile in PROFILES.values() for name in profile.levels}
    families = {f"LM{number}" for number in range(1, 9)}
    known = {rule.name.en for rule in RULES}
    assert (named_in_phases | named_in_profiles) - families - known == set()


@pytest.mark.parametrize("profile", PROFILES)
def test_no_profile_changes_how_files_are_read(profile: str) -> None:
    levels = Settings(profile=profile, phase="draft").levels()
    reading = [rule for rule in RULES if rule.code < "LM1"]
    assert all(levels[rule.code] == rule.severity for rule in reading)


def test_a_profile_changes_only_what_it_says_it_changes() -> None:
    for profile in PROFILES.values():
        redundant = {
            name
            for name, level in profile.levels.items()
            if name.casefold() in by_name()
            and by_name()[name].severity == level
            and by_name()[name].code[:3] not in profile.levels
        }
        assert redundant == set()


def test_a_rule_selected_by_its_own_name_is_on_whatever_the_profile() -> None:
    assert Settings("esv", select=("direction-only-target",)).levels()["LM211"] == WARNING
    assert Settings(phase="draft", select=("LM203",)).levels()["LM203"] == INFO
    assert Settings("esv", select=("LM2",)).levels()["LM211"] is None, "a family as the profile has"


def test_what_decided_is_told() -> None:
    settings = Settings("kronoberg", "draft", ("LM1", "LM2"), ("LM113",), {"LM201": INFO})
    by = {verdict.rule.code: verdict.by for verdict in settings.verdicts()}
    assert by["LM001"] == ("select",)
    assert by["LM106"] == ("phase",)
    assert by["LM107"] == ("profile",)
    assert by["LM206"] == ("profile", "phase")
    assert by["LM113"] == ("ignore",)
    assert by["LM201"] == ("severity.LM201",)
    assert by["LM109"] == ()


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
    judged = {"LM112", "LM113", "LM114"}
    assert on == {code for code in levels if code < "LM2"} - judged | {"LM501"}


def test_what_was_said_is_kept_with_the_strongest_first() -> None:
    flag = Settings("esv", said={"profile": (Said("esv", "--profile"),)})
    header = Settings("rus", said={"profile": (Said("rus", "x.logic:5"),)})
    both = flag.over(Settings()).over(header)
    assert both.said["profile"] == (Said("esv", "--profile"), Said("rus", "x.logic:5"))
    assert both == Settings("esv"), "it decides nothing"


def test_a_rule_asked_for_on_the_command_line_is_not_ignored_by_the_file() -> None:
    settings = Settings(select=("LM301",)).over(Settings(ignore=("LM3", "LM101")))
    levels = settings.levels()
    assert levels["LM301"] is not None
    assert levels["LM302"] is None
    assert "LM101" in settings.ignore


def test_a_family_comes_before_its_rules_in_any_order() -> None:
    for severity in ({"LM301": INFO, "LM3": ERROR}, {"LM3": ERROR, "LM301": INFO}):
        levels = Settings(severity=severity).levels()
        assert (levels["LM301"], levels["LM302"]) == (INFO, ERROR)
