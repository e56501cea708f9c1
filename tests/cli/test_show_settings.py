"""``check --show-settings``: what applies, in words, and where it was decided."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group
from logicmodel.rules import RULES

PLAN = 'förändringslogik X "En plan"\n  språk: sv\n  profil: rus\n  fas: beslut\n'
SETTINGS = 'phase = "utkast"\nignore = ["LM113"]\n\n[severity]\n"omätbart-mål" = "info"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    (tmp_path / "plan.logic").write_text(PLAN)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["check", "--show-settings", *arguments])


def shown(*arguments: str) -> str:
    result = run(*arguments)
    assert result.exit_code == 0
    assert all(len(line) <= 80 for line in result.stdout.splitlines())
    return result.stdout


def test_nothing_said_anywhere(folder: Path) -> None:
    (folder / "plan.logic").write_text('förändringslogik X "En plan"\n')
    assert shown() == (
        "plan.logic\n"
        "  Profil: rus, Regional utvecklingsstrategi. Förval, ingen har sagt något annat.\n"
        "  Fas: beslut. Förval, ingen har sagt något annat.\n"
        "\n"
        "Fasen beslut:\n"
        "  LM701  utfall-saknas  varning → av\n"
        "  LM703  efter-planen   varning → av\n"
        "  LM708  status-saknas  varning → av\n"
        "\n"
        "Övriga regler gäller som i regelboken, se logicmodel rules.\n"
        "\n"
        "En flagga går före logicmodel.toml, som går före det som står i filens huvud,\n"
        "som går före förvalet. Profilen gäller först, sedan fasen, sedan severity, sist\n"
        "select och ignore.\n"
    )


def test_the_header_is_named_with_its_lines(folder: Path) -> None:
    text = shown("--lang", "en")
    assert "Profile: rus, Regional development strategy (Sweden). It stands in" in text
    assert "plan.logic:3." in text
    assert "Phase: decision. It stands in plan.logic:4." in text


def test_the_stronger_is_told_with_what_it_goes_before(folder: Path) -> None:
    (folder / "logicmodel.toml").write_text(SETTINGS)
    text = " ".join(shown("--profile", "esv").split())
    assert "Profil: esv, ESV:s verksamhetslogik. Det säger flaggan --profile, som går före" in text
    assert "som går före rus i plan.logic:3." in text
    assert "Det står i logicmodel.toml:1, som går före beslut i plan.logic:4." in text


def test_rules_stand_under_what_decided_them(folder: Path) -> None:
    (folder / "logicmodel.toml").write_text(SETTINGS)
    parts = shown("--profile", "esv").split("\n\n")
    under = {part.splitlines()[0]: part.splitlines()[1:] for part in parts}
    assert (
        "  LM107  överhoppat-led           varning → av" in under["Profilen esv och fasen utkast:"]
    )
    assert any(line.startswith("  LM106  effektmål-utan-kedja") for line in under["Fasen utkast:"])
    assert under["logicmodel.toml:2 (ignore):"] == ["  LM113  enda-väg  upplysning → av"]
    assert under["logicmodel.toml:5 (severity omätbart-mål):"] == [
        "  LM201  omätbart-mål  fel → upplysning"
    ]


def test_what_is_not_selected_is_counted(folder: Path) -> None:
    assert f"--select:\n  {len(RULES) - 1} andra regler är av" in shown("--select", "LM101")


def test_every_model_is_shown(folder: Path) -> None:
    (folder / "andra.logic").write_text('logic Y "Another"\n  profile: minimal\n')
    text = shown()
    assert "andra.logic\n  Profil" in text or "andra.logic\n  Profile" in text
    assert "plan.logic\n  Profil" in text


def test_other_programs_get_every_rule(folder: Path) -> None:
    (folder / "logicmodel.toml").write_text(SETTINGS)
    data = json.loads(run("--format", "json").stdout)
    (model,) = data["models"]
    assert model["file"] == "plan.logic"
    assert model["phase"] == {
        "value": "draft",
        "title": "utkast",
        "said": [
            {"value": "utkast", "place": "logicmodel.toml:1"},
            {"value": "decision", "place": "plan.logic:4"},
        ],
    }
    rules = {rule["code"]: rule for rule in model["rules"]}
    assert list(rules) == [rule.code for rule in RULES]
    assert rules["LM113"]["severity"] == "off"
    assert rules["LM113"]["default"] == "info"
    assert rules["LM113"]["decided_by"] == [
        {"setting": "ignore", "said": [{"value": "LM113", "place": "logicmodel.toml:2"}]}
    ]


def test_a_format_that_cannot_show_them_is_refused(folder: Path) -> None:
    result = run("--format", "sarif")
    assert result.exit_code == 2
    assert result.stderr == "--show-settings finns som text och json, inte som sarif.\n"
