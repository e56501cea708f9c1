"""The house keeps its rooms: what may touch the world, how large things grow, what is public."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import logicmodel
from benchmarks.content import content
from benchmarks.spellings import as_text

SOURCE = Path(logicmodel.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 300, 50
# Rooms that may ask what day it is.
CLOCK = ("cli", "api.py")


def functions(path: Path) -> list[ast.FunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def lines(function: ast.FunctionDef) -> int:
    """Lines of a function without its docstring."""
    docstring = function.body[0]
    own = isinstance(docstring, ast.Expr) and isinstance(docstring.value, ast.Constant)
    skipped = (docstring.end_lineno or 0) - docstring.lineno + 1 if own else 0
    return (function.end_lineno or 0) - function.lineno + 1 - skipped


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_file_and_no_function_grows_out_of_sight(path: Path) -> None:
    filled = sum(1 for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    assert filled <= LONGEST_FILE
    assert {f.name: lines(f) for f in functions(path) if lines(f) > LONGEST_FUNCTION} == {}


def test_most_functions_are_small() -> None:
    sizes = sorted(lines(f) for path in FILES for f in functions(path))
    assert sizes[len(sizes) // 2] <= 10
    assert sizes[int(len(sizes) * 0.9)] <= 25


def test_only_the_outer_rooms_ask_what_day_it_is() -> None:
    asking = [
        path.relative_to(SOURCE).as_posix()
        for path in FILES
        if any(word in path.read_text(encoding="utf-8") for word in (".today()", ".now()"))
    ]
    assert [name for name in asking if not name.startswith(CLOCK)] == []


def test_the_public_surface_is_small_and_documented() -> None:
    assert sorted(logicmodel.__all__) == logicmodel.__all__
    for name in logicmodel.__all__:
        assert getattr(logicmodel, name).__doc__, name
    with pytest.raises(AttributeError, match="finns_inte"):
        logicmodel.finns_inte  # noqa: B018


def loaded(*command: str) -> set[str]:
    """The modules that a call of the command has imported when it ends."""
    code = f"import sys; sys.argv = {['logicmodel', *command]!r}\nfrom logicmodel.cli import main\n"
    code += "try: main()\nexcept SystemExit: pass\nprint('|'.join(sys.modules), file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(ran.stderr.strip().splitlines()[-1].split("|"))


def test_a_command_imports_only_what_it_uses(tmp_path: Path) -> None:
    plan = tmp_path / "plan.logic"
    plan.write_text('förändringslogik X "Tom plan"\n', encoding="utf-8")
    checked = loaded("check", str(plan))
    assert checked.isdisjoint({"yaml", "wasmtime", "reportlab", "resvg_py", "graphviz", "svglib"})
    assert loaded("completion", "bash").isdisjoint({"pydantic", "networkx", "lark"})


def test_a_sound_change_logic_is_checked_without_a_graph_library(tmp_path: Path) -> None:
    plan = tmp_path / "plan.logic"
    plan.write_text(as_text(content(60)), encoding="utf-8")
    checked = loaded("check", str(plan))
    assert "logicmodel.rules.chain" in checked
    assert checked.isdisjoint({"networkx", "lark", "difflib", "yaml"})


def test_the_command_ends_with_the_status_and_all_it_has_said(tmp_path: Path) -> None:
    plan = tmp_path / "plan.logic"
    plan.write_text('aktivitet A1 "Ett"\n  -> P1\n' * 2, encoding="utf-8")
    command = [sys.executable, "-m", "logicmodel", "check", "--format", "json"]
    wrong = subprocess.run([*command, str(plan)], capture_output=True, check=False)
    assert wrong.returncode == 1
    assert json.loads(wrong.stdout)
    missing = subprocess.run([*command, str(tmp_path / "x")], capture_output=True, check=False)
    assert missing.returncode == 2
    assert missing.stderr
