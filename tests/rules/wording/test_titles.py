"""Real titles, with what an attentive colleague would say of each: no more and no less."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import pytest

from logicmodel.diagnostics import Language
from logicmodel.model import elements
from logicmodel.model.logic import LogicModel
from logicmodel.rules import RULES
from logicmodel.rules.rule import Context

FOLDER = Path(__file__).parent
LANGUAGES: tuple[Language, ...] = ("sv", "en")


class Titled(NamedTuple):
    language: Language
    kind: str
    title: str
    codes: list[str]


def titles() -> list[Titled]:
    found = []
    for language in LANGUAGES:
        for line in (FOLDER / f"titles.{language}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, title, codes = (part.strip() for part in line.split("|"))
                found.append(Titled(language, kind, title, codes.split()))
    return found


def model(title: Titled) -> LogicModel:
    """A model of nothing but one thing of that title."""
    if title.kind == "indicator":
        indicator = elements.Indicator("a", title.title)
        thing = elements.Outcome("X", "Det som mäts", indicators={"a": indicator})
    else:
        kind = "".join(part.capitalize() for part in title.kind.split("_"))
        thing = getattr(elements, kind)("X", title.title)
    return LogicModel(language=title.language, elements=[thing])


def said(title: Titled) -> list[str]:
    context = Context(model(title), dt.date(2025, 1, 1))
    wording = [rule for rule in RULES if rule.code.startswith("LM8") and rule.check]
    return [rule.code for rule in wording for _ in rule.check(context)]


@pytest.mark.parametrize("title", titles(), ids=lambda title: title.title)
def test_a_title(title: Titled) -> None:
    assert said(title) == title.codes


def test_there_are_plenty_and_most_are_fine() -> None:
    swedish = [title for title in titles() if title.language == "sv"]
    assert len(swedish) > 150
    assert sum(not title.codes for title in swedish) > len(swedish) / 2
    every = {f"LM8{number:02}" for number in (1, 2, 3, 4, 5, 9, 10)}
    for language in LANGUAGES:
        assert {code for t in titles() if t.language == language for code in t.codes} == every
