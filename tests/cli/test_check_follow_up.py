"""Follow-up as a planner meets it: what is said of a table, where, and what it does not stop."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group

PLAN = """\
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  uppföljning: "utfall.csv", "svar.json"
aktör KUMLA "Kumla kommun"
effektmål EM1 "Fler elever är behöriga"
  indikator EM1.behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
"""
TABLE = """\
indikator;enhet;plats;period;slag;värde;handläggare
EM1.behöriga;%;;2020/21;utgångsläge;81,7;Kim
EM1.behoriga;%;Kumla;2023/24;;84;Kim
EM1.behoriga;%;Kumla;2024/25;;84;Kim
EM1.behöriga;%;Kumlla;2024/25;utfall;1.200;
EM1.behöriga;elever;;2024/25;uttfall;831;
EM1.behöriga;%;;2023/24;utfall;823;
"""
ANSWER = """\
{"values": [{"kpi": "N15428", "municipality": "1881", "period": 2022, "values": [
  {"gender": "T", "status": "", "value": 82.4},
  {"gender": "K", "status": "Missing", "value": null}]}]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    (tmp_path / ".git").mkdir()
    (tmp_path / "plan.logic").write_text(PLAN, encoding="utf-8")
    (tmp_path / "utfall.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "svar.json").write_text(ANSWER, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_table_is_spoken_of_like_a_model(
    folder: Path, golden: Callable[[str, str], None], language: str
) -> None:
    said = run("check", "plan.logic", "--select", "LM0", "--select", "LM210", "--lang", language)
    assert said.exit_code == 1
    golden(f"report/follow-up.{language}.txt", said.stdout)


def test_other_formats_have_the_places_too(folder: Path) -> None:
    told = json.loads(run("check", "--format", "json", "--select", "LM014").stdout)
    assert told["files"] == ["plan.logic", "utfall.csv", "svar.json"]
    assert [(d["path"], d["start"]) for d in told["diagnostics"]] == [
        ("utfall.csv", {"line": 3, "column": 1}),
        ("utfall.csv", {"line": 5, "column": 16}),
    ]
    for form in ("sarif", "github", "junit"):
        assert "utfall.csv" in run("check", "--format", form, "--select", "LM014").stdout


def test_a_bad_row_does_not_stop_a_picture(folder: Path) -> None:
    assert run("render", "plan.logic", "--format", "dot", "-o", "ut").exit_code == 0


def test_windows_tables_are_read_without_a_word(folder: Path) -> None:
    (folder / "utfall.csv").write_bytes(
        "indikator;period;värde\r\nEM1.behöriga;2023/24;82,3\r\n".encode("cp1252")
    )
    told = json.loads(run("check", "--format", "json", "--select", "LM0").stdout)
    assert [d["code"] for d in told["diagnostics"]] == ["LM023"]
