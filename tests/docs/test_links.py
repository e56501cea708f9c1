"""Every link on a page leads somewhere, and a page and its twin are built alike."""

import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, HOME, PAGES, TWINS, blocks, name, prose

LINKED = sorted({*PAGES, *DOCS.rglob("*.md"), *HOME.glob("benchmarks/*.md")})
_TARGETS = re.compile(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
_HEADING = re.compile(r"^(#+) +(.+)$", re.MULTILINE)


def anchor(heading: str) -> str:
    """The anchor of a heading as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-")


@pytest.mark.parametrize("path", LINKED, ids=name)
def test_every_relative_link_leads_to_something(path: Path) -> None:
    for match in _TARGETS.finditer(prose(path)):
        target, _, part = (match[1] or match[2]).partition("#")
        if target.startswith(("http:", "https:")):
            continue
        file = (path.parent / target).resolve() if target else path
        assert file.is_relative_to(HOME), target
        assert file.exists(), f"{name(path)} links to {target}"
        if part:
            assert part in {anchor(m[2]) for m in _HEADING.finditer(prose(file))}, part


@pytest.mark.parametrize("twins", TWINS, ids=lambda twins: name(twins[0]))
def test_twins_link_to_each_other_and_have_the_same_shape(twins: tuple[Path, Path]) -> None:
    for one, other in (twins, twins[::-1]):
        assert f"[{other.name}]({other.name})" in prose(one).split("\n\n")[1], name(one)
    shapes = [
        ([len(m[1]) for m in _HEADING.finditer(prose(path))], [b.kind for b in blocks(path)])
        for path in twins
    ]
    assert shapes[0] == shapes[1]


def test_the_index_leads_to_every_page_for_readers() -> None:
    index = prose(DOCS / "README.md")
    pages = {page for pair in TWINS for page in pair if page.parent == DOCS}
    assert [page.name for page in pages if f"({page.name})" not in index] == []
    assert pages <= set(PAGES)
