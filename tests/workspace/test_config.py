"""Settings come from the nearest folder that has any; a slip is said with what was meant."""

from pathlib import Path

import pytest

from logicmodel.diagnostics import Severity
from logicmodel.rules.settings import Settings
from logicmodel.workspace import ConfigError, configured


def given(folder: Path, text: str, name: str = "logicmodel.toml") -> Settings:
    (folder / name).write_text(text, encoding="utf-8")
    return configured(folder / "rus.logic")


def test_everything_can_be_said_in_swedish_and_english(tmp_path: Path) -> None:
    settings = given(
        tmp_path,
        'profile = "minimal"\nphase = "utkast"\nselect = ["LM1"]\nignore = ["omätbart-mål"]\n'
        '[severity]\noutput-without-activity = "varning"\nLM201 = "info"\n',
    )
    assert settings.profile == "minimal"
    assert settings.phase == "draft"
    assert settings.severity == {
        "output-without-activity": Severity.WARNING,
        "LM201": Severity.INFO,
    }
    assert settings.levels()["LM201"] is None
    assert settings.levels()["LM101"] is Severity.WARNING


def test_the_project_file_of_python_will_do(tmp_path: Path) -> None:
    text = '[tool.logicmodel]\nignore = ["LM101"]\n'
    assert given(tmp_path, text, "pyproject.toml").ignore == ("LM101",)
    (tmp_path / "under").mkdir()
    assert configured(tmp_path / "under" / "x.logic").ignore == ("LM101",)


def test_without_any_file_the_profile_decides(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert configured(tmp_path / "rus.logic") == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('profil = "rus"', "profile"),
        ('profile = "ruz"', "rus"),
        ('phase = "uttkast"', "utkast"),
        ('ignore = ["omätbart-mal"]', "omätbart-mål"),
        ('ignore = "LM101"', "list"),
        ('[severity]\nLM101 = "warnig"', "warning"),
        ("severity = 3", "severity"),
        ("x = [", "logicmodel.toml"),
        ("phase = 'utkast'\nprofile = rus", "logicmodel.toml:2:11: .* in quotes"),
    ],
)
def test_a_slip_is_said_with_what_was_meant(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        given(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "profile = 3",
        '[severity]\nLM110 = ["x"]',
        "phase = 2026",
        "select = [3]",
        "[profile]\nx = 1",
    ],
)
def test_a_value_of_the_wrong_kind_is_said_too(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"logicmodel\.toml"):
        given(tmp_path, text)


@pytest.mark.parametrize("text", ["tool = 3", "tool.logicmodel = 3"])
def test_a_project_file_of_another_shape_is_no_trouble_or_said(tmp_path: Path, text: str) -> None:
    if text == "tool = 3":
        assert given(tmp_path, text, "pyproject.toml") == Settings()
    else:
        with pytest.raises(ConfigError, match=r"\[tool\.logicmodel\]"):
            given(tmp_path, text, "pyproject.toml")


def test_a_line_that_is_no_toml_is_pointed_at_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        given(tmp_path, "ignore = []\nprofile = rus\n")
    assert "logicmodel.toml:2:11: raden går inte att läsa" in caught.value.text.sv
    assert "logicmodel.toml:2:11: the line cannot be read" in caught.value.text.en


def test_each_setting_is_kept_with_the_line_it_stands_on(tmp_path: Path) -> None:
    text = (
        '[tool.black]\nprofile = "black"\n\n[tool.logicmodel]\nprofile = "esv"\n'
        'ignore = ["LM101", "LM102"]\n[tool.logicmodel.severity]\n"omätbart-mål" = "info"\n'
    )
    said = given(tmp_path, text, "pyproject.toml").said
    assert {key: some[0].value for key, some in said.items()} == {
        "profile": "esv",
        "ignore": "LM101, LM102",
        "severity.omätbart-mål": "info",
    }
    places = [some[0].place.rpartition("pyproject.toml")[2] for some in said.values()]
    assert places == [":5", ":6", ":8"]


def test_a_line_that_cannot_be_told_is_left_out(tmp_path: Path) -> None:
    said = given(tmp_path, 'severity = { LM101 = "info" }\n').said
    assert said["severity.LM101"][0].place.endswith("logicmodel.toml")


@pytest.mark.parametrize("off", ['"av"', '"Off"', "false"])
def test_a_severity_that_is_to_turn_a_rule_off_is_told_of_ignore(tmp_path: Path, off: str) -> None:
    with pytest.raises(ConfigError) as caught:
        given(tmp_path, f"[severity]\nLM101 = {off}\n")
    assert 'skriv ignore = ["LM101"] överst i filen.' in caught.value.text.sv
    with pytest.raises(ConfigError, match=r"under \[tool\.logicmodel\]\."):
        (tmp_path / "logicmodel.toml").unlink()
        given(tmp_path, f"[tool.logicmodel.severity]\nLM101 = {off}\n", "pyproject.toml")
