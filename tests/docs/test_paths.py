"""Files of the code that the pages for developers name are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "docs" / "architecture.md", *sorted((ROOT / "docs" / "decisions").glob("*.md"))]
PLACES = [
    ROOT,
    ROOT / "grammar",
    ROOT / "src" / "logicmodel",
    *(ROOT / "src" / "logicmodel").glob("*/"),
]
NAMED = re.compile(r"`((?:[\w.]+/)*[\w]+\.(?:py|json|lark|csv))`")
# What the design had and a decision says is not there.
GONE = {"cli.py", "workspace.py"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_file_that_is_named_exists(page: Path) -> None:
    named = set(NAMED.findall(page.read_text(encoding="utf-8"))) - GONE
    missing = {n for n in named if not any((place / n).is_file() for place in PLACES)}
    assert missing == set()
