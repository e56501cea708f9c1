"""Who writes a title where an id is to stand is told the id, and nothing is invented."""

import datetime as dt

import pytest

from logicmodel.analysis import analyse
from logicmodel.diagnostics import Diagnostic
from logicmodel.fixing import edited
from logicmodel.source import Source
from logicmodel.syntax import read

PLAN = """\
förändringslogik X "Prov"
nivå KOM "Kommunal nivå"
aktör REG "Region Sörmland"
aktör SKO "Rektorerna"
aktör BÅDA "Två med samma namn"
aktör TVÅ "Två med samma namn"
källa SKI "Skolinspektionen 2020"
prestation P1 "Tolv cirklar"
aktivitet A1 "Forskningscirklar"
"""


def told(line: str) -> list[Diagnostic]:
    found = analyse([read(Source("x.logic", PLAN + line))], dt.date(2025, 1, 1)).diagnostics
    return [d for d in found if d.code < "LM1"]


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("ansvarig: Region Sörmland (genomför)", "ansvarig: REG (genomför)"),
        ("ansvarig: Region Sörmland samordnar", "ansvarig: REG (samordnar)"),
        ("ansvarig: region sörmland (genomför), SKO", "ansvarig: REG (genomför), SKO"),
        ("ansvarig: Region Sörmland och Rektorerna", "ansvarig: REG, SKO"),
        ('ansvarig: "Region Sörmland"', "ansvarig: REG"),
        ("nivå: Kommunal nivå", "nivå: KOM"),
        ("nivå: Kommunal nivå # är det så?", "nivå: KOM"),
        ("-> Tolv cirklar", "-> P1"),
        ('-> "Tolv cirklar"', "-> P1"),
        ('-> Tolv cirklar "därför"', '-> P1 "därför"'),
        ("-> P1\n    evidens: Skolinspektionen 2020 måttlig", "evidens: SKI (måttlig)"),
        ("-> P1\n    evidens: Skolinspektionen 2020 (medel)", "evidens: SKI (måttlig)"),
    ],
)
def test_the_id_is_told_and_the_role_and_the_strength_are_kept(line: str, better: str) -> None:
    text = f"  {line}\n"
    (found,) = told(text)
    assert found.hint is not None
    assert found.hint.sv == f"Skriv {better}"
    assert "stå, inte namnet ”" in found.message.sv
    assert told(edited(PLAN + text, found.fixes[0].edits).removeprefix(PLAN)) == []


def test_a_title_of_one_word_is_read_as_what_it_names() -> None:
    (found,) = told("  ansvarig: Rektorerna (deltar)\n")
    assert (found.code, found.hint and found.hint.sv) == ("LM007", "Menade du ”SKO”?")


@pytest.mark.parametrize(
    "line",
    [
        "ansvarig: Norrby kommun (genomför)",
        "ansvarig: Region Sörmlands kommuner",
        "ansvarig: Två med samma namn",
    ],
)
def test_a_name_that_nothing_has_alone_is_told_as_before(line: str) -> None:
    (found,) = told(f"  {line}\n")
    assert found.hint is not None
    assert "raden aktör" in found.hint.sv


def test_a_name_to_be_given_an_id_keeps_its_role() -> None:
    (found,) = told("  ansvarig: Norrby kommun (genomför)\n")
    assert found.hint is not None
    assert found.hint.sv.startswith("Skriv ansvarig: NORRBY (genomför) och")
