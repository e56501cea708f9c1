"""The book in print: ``docs/regler`` and ``docs/rules``, made anew with ``pytest --update``."""

import re
from pathlib import Path

import pytest

from logicmodel.rules import RULES
from logicmodel.rules.page import FOLDERS, book, index, page
from logicmodel.rules.table import FILES, tables

DOCS = Path(__file__).parents[2] / "docs"


def printed() -> dict[str, str]:
    return book() | tables()


def kept() -> dict[str, str]:
    pages = [path for folder in FOLDERS.values() for path in (DOCS / folder).glob("*.md")]
    pages += [path for name in FILES.values() if (path := DOCS / name).exists()]
    return {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in pages}


def test_the_printed_book_is_not_stale(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update", default=False):
        for name in kept().keys() - printed().keys():
            (DOCS / name).unlink()
        for name, text in printed().items():
            (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
            (DOCS / name).write_text(text, encoding="utf-8")
    assert kept() == printed(), "run pytest --update tests/rules/test_pages.py"


def test_every_link_of_an_index_leads_to_a_page() -> None:
    for language, folder in FOLDERS.items():
        links = re.findall(r"\]\((.+?)\)", index(language))  # type: ignore[arg-type]
        assert links == [f"{rule.code}.md" for rule in RULES]
        assert all(f"{folder}/{link}" in book() for link in links)


def test_a_page_says_everything_in_order() -> None:
    rule = next(rule for rule in RULES if rule.code == "LM101")
    assert [line for line in page(rule, "sv").splitlines() if line.startswith("#")] == [
        "# LM101 prestation-utan-aktivitet",
        "## Varför",
        "## Gör så här",
        "## Exempel som ger anmärkningen",
        "## Samma exempel utan anmärkning",
        "## Om det är meningen",
        "## Källa",
    ]
    text = page(rule, "en")
    assert "**Error:** An output that no activity leads to." in text
    assert f"```logic\n{rule.bad.en.strip()}\n```" in text
    assert "`prestation-utan-aktivitet`" in text


def test_what_cannot_be_read_cannot_be_allowed_either() -> None:
    reading = [rule for rule in RULES if rule.code.startswith("LM0") and rule.check is None]
    assert reading
    assert not any("## If it is meant" in page(rule, "en") for rule in reading)


def test_an_example_in_yaml_is_marked_as_yaml() -> None:
    rule = next(rule for rule in RULES if rule.code == "LM010")
    assert page(rule, "en").count("```yaml\n") == 2


def test_the_table_shows_every_rule_by_every_profile() -> None:
    text = tables()["profiler.md"]
    for rule in RULES:
        if rule.code >= "LM1":
            assert f"| [{rule.code}](regler/{rule.code}.md) | {rule.name.sv} | " in text
    assert "| Kod | Namn | rus | kronoberg | esv | lfa-eu | iati-export | minimal |" in text
    row = next(line for line in text.splitlines() if "LM107" in line)
    assert row.endswith("| varning | **–** | **upplysning** | varning | varning | varning |")
