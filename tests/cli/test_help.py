"""What the command says of itself and of slips in a call, in the person's own language."""

import json
import os
import re
import subprocess
import sys
from functools import cache

import pytest

from logicmodel.cli.app import _COMMANDS

HELP = [["--help"], *([command, "--help"] for command in _COMMANDS)]
ENGLISH = {"the", "and", "of", "or", "is", "not", "usage", "error", "show", "options", "missing"}
SWEDISH = {"och", "det", "är", "inte", "på", "för", "eller", "finns", "fel", "visa", "den"}
SLIPS = [
    ["chek"],
    ["check", "--formt", "json"],
    ["check", "--format", "x"],
    ["check", "--today", "x"],
    ["check", "--fail-on", "x"],
    ["check", "--select"],
    ["render", "--up", "-3"],
    ["render", "--up", "x"],
    ["render", "--by", "x"],
    ["render", "--by", "kommun"],
    ["rule", "LM2O1"],
    ["render", "--all=x"],
    ["rule"],
    ["rule", "LM201", "y"],
    ["completion"],
    ["new", "x", "y"],
]  # fmt: skip


_ALL = """
import json, sys
from click.testing import CliRunner
from logicmodel.cli.app import group
results = [CliRunner().invoke(group, call) for call in json.loads(sys.argv[1])]
print(json.dumps([[r.exit_code, r.stdout, r.stderr] for r in results]))
"""


@cache
def told(language: str) -> dict[tuple[str, ...], tuple[int, str, str]]:
    """Exit code and output of every call.

    In a process of its own, since help is written when a command is imported.
    """
    calls = [*HELP, *SLIPS]
    done = subprocess.run(
        [sys.executable, "-c", _ALL, json.dumps(calls)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LOGICMODEL_LANG": language, "PYTHONPATH": "src"},
    )
    results = json.loads(done.stdout)
    return {tuple(call): tuple(result) for call, result in zip(calls, results, strict=True)}


def words(text: str) -> set[str]:
    bare = re.sub(r"--?\w[\w-]*|'[^']*'|\[[^\]]*\]", " ", text)
    return set(re.findall(r"\w+", bare.casefold()))


@pytest.mark.parametrize("call", HELP, ids=" ".join)
def test_help_is_in_the_language_of_the_reader(call: list[str]) -> None:
    swedish, english = (told(language)[tuple(call)] for language in ("sv", "en"))
    assert swedish[0] == english[0] == 0
    assert not words(swedish[1]) & ENGLISH, swedish[1]
    assert not words(english[1]) & SWEDISH, english[1]


@pytest.mark.parametrize("call", SLIPS, ids=" ".join)
def test_a_slip_in_a_call_is_told_in_swedish(call: list[str]) -> None:
    code, out, err = told("sv")[tuple(call)]
    assert (code, out) == (2, "")
    assert "Fel: " in err or "Menade du ”LM201”?" in err
    assert "'" not in err
    assert not words(err) & ENGLISH, err


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("check --formt json", "Menade du ”--format”?"),
        ("render --by x", "Välj bland ”översikt”, ”nivå”"),
        ("chek", "Menade du check?"),
        ("render --by kommun", "Menade du aktör?"),
        ("check --today x", "Skriv till exempel 2026-08-31."),
    ],
)
def test_a_slip_says_what_was_meant(call: str, said: str) -> None:
    assert said in told("sv")[tuple(call.split())][2]
