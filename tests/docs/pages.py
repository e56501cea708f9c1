"""The pages that people read, and what stands on them."""

import re
from pathlib import Path
from typing import NamedTuple

from logicmodel.diagnostics import Language

HOME = Path(__file__).parents[2]
DOCS = HOME / "docs"
PAGES = sorted([*HOME.glob("*.md"), *DOCS.glob("*.md"), *HOME.glob("examples/*/*.md")])
LANGUAGE_PAGES: dict[Language, Path] = {"sv": DOCS / "spraket.md", "en": DOCS / "language.md"}
TWINS = [
    (HOME / "README.sv.md", HOME / "README.md"),
    *((path.with_name("README.sv.md"), path) for path in HOME.glob("examples/*/README.md")),
    (DOCS / "spraket.md", DOCS / "language.md"),
    (DOCS / "forsta-logiken.md", DOCS / "first-logic.md"),
    (DOCS / "gammal-plan.md", DOCS / "old-plan.md"),
    (DOCS / "i-rapporten.md", DOCS / "in-your-report.md"),
    (DOCS / "fragor.md", DOCS / "questions.md"),
    (DOCS / "uppfoljning.md", DOCS / "follow-up.md"),
    (DOCS / "kan-det-avgoras.md", DOCS / "can-it-be-decided.md"),
    (DOCS / "uppfoljning-i-excel.md", DOCS / "follow-up-in-excel.md"),
]

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")


class Block(NamedTuple):
    """A fenced block: what it says it is, its text and the line on which it begins."""

    kind: str
    text: str
    line: int


def name(path: Path) -> str:
    return path.relative_to(HOME).as_posix()


def prose(path: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", path.read_text(encoding="utf-8"))


def blocks(path: Path, *kinds: str) -> list[Block]:
    text = path.read_text(encoding="utf-8")
    found = (Block(m[1], m[2], text.count("\n", 0, m.start()) + 1) for m in _FENCE.finditer(text))
    return [block for block in found if not kinds or block.kind in kinds]


def codes(text: str) -> list[str]:
    """Everything between single backquotes; a bar is escaped in a table."""
    return [code.replace(r"\|", "|") for code in _CODE.findall(text)]


def rows(path: Path) -> list[list[str]]:
    """The cells of every table row, head and rule left out."""
    lines = [line for line in prose(path).splitlines() if line.startswith("|")]
    heads = {i - 1 for i, line in enumerate(lines) if set(line) <= set("|-")}
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        for i, line in enumerate(lines)
        if i not in heads and not set(line) <= set("|-")
    ]
