"""Words on the command line may be written in either language."""

import datetime as dt

import click
import pytest

from logicmodel.cli.choices import Day, Words
from logicmodel.diagnostics import Text

PHASES = {"draft": Text("utkast", "draft"), "follow_up": Text("uppföljning", "follow-up")}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("utkast", "draft"),
        ("Utkast", "draft"),
        ("draft", "draft"),
        ("uppföljning", "follow_up"),
        ("follow-up", "follow_up"),
        ("follow_up", "follow_up"),
    ],
)
def test_either_language_and_the_key_are_understood(written: str, meant: str) -> None:
    assert Words(PHASES).convert(written, None, None) == meant


def test_only_the_readers_own_words_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGICMODEL_LANG", "sv")
    with pytest.raises(click.BadParameter, match="'utkast', 'uppföljning'"):
        Words(PHASES).convert("beslutt", None, None)
    monkeypatch.setenv("LOGICMODEL_LANG", "en")
    assert list(Words(PHASES).choices) == ["draft", "follow-up"]


def test_a_day_is_a_day() -> None:
    assert Day().convert("2026-08-31", None, None) == dt.date(2026, 8, 31)
    for wrong in ("2026-02-30", "igår", "31/8"):
        with pytest.raises(click.BadParameter, match="2026-08-31"):
            Day().convert(wrong, None, None)
