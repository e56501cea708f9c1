"""``logicmodel rule`` and ``logicmodel rules``: the book at the terminal."""

import json

import pytest
from click.testing import CliRunner, Result

from logicmodel.cli.app import group
from logicmodel.rules import RULES, by_name


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments, env={"LANG": "sv_SE.UTF-8"})


@pytest.mark.parametrize("name", ["LM101", "lm101", "prestation-utan-aktivitet"])
def test_a_rule_goes_by_code_or_name(name: str) -> None:
    said = run("rule", name)
    assert said.exit_code == 0
    assert said.output.startswith("LM101 prestation-utan-aktivitet\n\nFel: En prestation")


def test_the_page_has_no_marks_and_its_example_is_indented() -> None:
    said = run("rule", "LM101", "--lang", "en").output
    assert "#" not in said
    assert "**" not in said
    assert "```" not in said
    first, *_ = by_name()["lm101"].bad.en.strip().splitlines()
    assert f"\n    {first}\n" in said
    assert max(map(len, said.splitlines())) <= 80


def test_the_page_as_markdown_and_as_data() -> None:
    assert run("rule", "LM101", "--format", "markdown").output.startswith("# LM101 ")
    (data,) = json.loads(run("rule", "LM101", "--format", "json").output)
    assert data["code"] == "LM101"
    assert data["severity"] == "fel"
    assert {"what", "why", "fix", "source", "bad", "good"} < data.keys()


def test_the_beginning_of_a_code_means_all_of_them() -> None:
    data = json.loads(run("rule", "lm0", "--format", "json").output)
    assert [rule["code"] for rule in data] == [r.code for r in RULES if r.code.startswith("LM0")]


def test_a_name_that_does_not_exist_is_told_with_what_was_meant() -> None:
    said = run("rule", "omätbart-mal")
    assert said.exit_code == 2
    assert "Menade du ”omätbart-mål”?" in said.output


def test_the_list_has_every_rule() -> None:
    assert codes(run("rules")) == [r.code for r in RULES]


def codes(said: Result) -> list[str]:
    """The rules of a list; what each checks stands indented below."""
    return [line[:5] for line in said.output.splitlines() if not line.startswith(" ")]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_list_is_no_wider_than_a_terminal(lang: str) -> None:
    assert max(map(len, run("rules", "--lang", lang).output.splitlines())) <= 80


def test_the_list_can_be_of_a_family_or_of_some_rules() -> None:
    assert codes(run("rules", "LM3")) == [r.code for r in RULES if r.code.startswith("LM3")]
    assert codes(run("rules", "LM101", "okänt-ord")) == ["LM002", "LM101"]
    assert run("rules", "LM99").exit_code == 2


@pytest.mark.parametrize("name", ["LM14", "lm14", "LMO14", "L014"])
def test_a_code_is_suggested_as_it_is_written(name: str) -> None:
    assert "Menade du ”LM014”?" in run("rule", name).output
