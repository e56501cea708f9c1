"""Letters written as several characters: one warning a file, with the change that mends all."""

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.analysis import analyse
from logicmodel.diagnostics import Fix
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.letters import decomposed


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def mended(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize("text", ["", "aktivitet A1", "målgrupp FRÖ “Åsa”", "k\u0308", "日本"])
def test_composed_text_is_passed_over(text: str) -> None:
    assert decomposed(Source("x", text)) is None


def test_one_finding_counts_all_and_points_at_the_first() -> None:
    text = "målgrupp " + nfd("FRÖ") + ' "' + nfd("Åsa är här") + '"'
    problem = decomposed(Source("x.logic", text))
    assert problem is not None
    assert problem.code == "LM011"
    assert text[problem.span.start : problem.span.end] == nfd("Ö")
    assert problem.message.sv.startswith("4 bokstäver i filen, den första ”Ö”")
    assert problem.fix is not None
    assert mended(text, problem.fix) == 'målgrupp FRÖ "Åsa är här"'


def test_a_single_one_is_not_counted() -> None:
    problem = decomposed(Source("x", nfd("ö")))
    assert problem is not None
    assert problem.message.sv == "Bokstaven ”ö” är skriven med flera tecken."


@given(st.text(st.sampled_from("aåäö éÅÖ\u0308\u030a\u0301\u212b\n")))
def test_the_fix_leaves_nothing_to_find(text: str) -> None:
    problem = decomposed(Source("x", text))
    if problem is not None:
        assert problem.fix is not None
        assert decomposed(Source("x", mended(text, problem.fix))) is None
        assert mended(text, problem.fix) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("path", ["x.logic", "x.logic.yaml"])
def test_ids_in_either_form_are_the_same_id(path: str) -> None:
    text = {
        "x.logic": f'nivå {nfd("län")} "Län"\naktör FRÖ "x"\n  nivå: län\n',
        "x.logic.yaml": f"nivåer: {{{nfd('län')}: Län}}\naktörer: {{A: {{titel: x, nivå: län}}}}\n",
    }[path]
    found = analyse([read(Source(path, text))], dt.date(2025, 1, 1))
    assert [d.code for d in found.diagnostics if d.code < "LM1"] == ["LM011"]
