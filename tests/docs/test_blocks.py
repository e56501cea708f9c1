"""Every example on the pages is read, and what is whole is found to be sound."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Language
from logicmodel.exchange.convert import convert
from logicmodel.rules.scaffold import SOUND, over
from logicmodel.source import Source
from logicmodel.syntax import read
from tests.docs.pages import LANGUAGE_PAGES, PAGES, Block, blocks, name

EXAMPLES = [
    pytest.param(path, block, id=f"{name(path)}:{block.line}")
    for path in PAGES
    for block in blocks(path, "logic", "yaml")
]
WITH_A_WHOLE = [
    path
    for path in PAGES
    if any(read(Source("a.logic", b.text)).header for b in blocks(path, "logic"))
]


def analysed(*sources: Source) -> Analysis:
    return analyse([read(source) for source in sources], dt.date(2026, 11, 1))


def whole(path: Path) -> str:
    """The last whole theory of change on the page; the scaffold's where the page has none."""
    wholes = [b.text for b in blocks(path, "logic") if read(Source("a.logic", b.text)).header]
    language: Language = "sv" if path in (LANGUAGE_PAGES["sv"],) or ".sv." in path.name else "en"
    return wholes[-1] if wholes else SOUND.to(language)


@pytest.mark.parametrize(("path", "block"), EXAMPLES)
def test_an_example_reads_without_errors(path: Path, block: Block) -> None:
    if block.kind == "yaml":
        text = _as_text(block)
        if text is None:
            return
    else:
        text = block.text
    alone = read(Source("a.logic", text)).header
    source = Source("a.logic", text) if alone else over(whole(path), text)
    said = [d for d in analysed(source).diagnostics if d.code < "LM1"]
    assert said == []


def _as_text(block: Block) -> str | None:
    """The twin as text; ``None`` for YAML that is something else, which has to be sound YAML."""
    if "repos" in yaml.safe_load(block.text):
        return None
    done = convert(Source("a.logic.yaml", block.text), "text")
    assert done.problems == ()
    return done.text


@pytest.mark.parametrize("path", WITH_A_WHOLE, ids=name)
def test_what_is_whole_checks_without_findings(path: Path) -> None:
    analysis = analysed(Source("a.logic", whole(path)))
    assert [str(d.message.en) for d in analysis.diagnostics] == []
    assert analysis.gaps == ()


@pytest.mark.parametrize("path", LANGUAGE_PAGES.values(), ids=name)
def test_both_spellings_of_an_example_say_the_same(path: Path) -> None:
    found = blocks(path, "logic", "yaml")
    (at,) = (i for i, block in enumerate(found) if block.kind == "yaml")
    assert convert(Source("a.logic", found[at - 1].text), "yaml").text == found[at].text


@pytest.mark.parametrize("path", LANGUAGE_PAGES.values(), ids=name)
def test_the_tables_of_follow_up_are_sound(path: Path) -> None:
    model = read(Source("a.logic", whole(path)))
    for number, block in enumerate(blocks(path, "csv")):
        beside = [Source(f"{number}.csv", block.text)]
        analysis = analyse([model], dt.date(2028, 11, 1), follow_up=beside)
        assert [d.message.en for d in analysis.diagnostics if d.span.path != "a.logic"] == []
        found = analysis.record.read
        assert min(map(len, (found.values, found.steps, found.sights))) > 0


def test_the_pages_have_examples() -> None:
    assert len(EXAMPLES) > 25
    assert {path.name for path in WITH_A_WHOLE} >= {"spraket.md", "language.md", "first-logic.md"}
