"""Changes in the text spelling: whole lines come and go, indented as the file is."""

import pytest

from logicmodel.fixing import edited
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.editing.changes import Add, Change, Remove, Turn, Write
from logicmodel.syntax.editing.editor import Editor
from logicmodel.syntax.origins import Origins

P1 = ("elements", "P1")
HEAD = 'prestation P1 "Tolv planer"\n'
INDICATOR = {"indicators": {"P1.a": {"id": "P1.a", "title": "A", "unit": "%"}}}


def made(text: str, *changes: Change) -> str | None:
    file = read(Source("a.logic", text))
    edits = Editor([file], Origins([file])).edits(changes)
    return edited(text, edits) if edits else None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HEAD, f'{HEAD}  indikator P1.a "A"\n    enhet: %\n'),
        (HEAD.rstrip("\n"), f'{HEAD}  indikator P1.a "A"\n    enhet: %'),
        (f"{HEAD}\n# slut\n", f'{HEAD}  indikator P1.a "A"\n    enhet: %\n\n# slut\n'),
        (f"{HEAD}\t-> R1\n", f'{HEAD}\tindikator P1.a "A"\n\t\tenhet: %\n\t-> R1\n'),
        (
            f"{HEAD}    nivå: k\n    -> R1 # k\n",
            f'{HEAD}    nivå: k\n    indikator P1.a "A"\n        enhet: %\n    -> R1 # k\n',
        ),
        (
            f'nivå k "K"\n   beskrivning: "b"\n{HEAD}',
            f'nivå k "K"\n   beskrivning: "b"\n{HEAD}   indikator P1.a "A"\n      enhet: %\n',
        ),
        (
            'output P1 "Twelve plans"\r\n  level: m\r\n',
            'output P1 "Twelve plans"\r\n  level: m\r\n  indicator P1.a "A"\r\n    unit: %\r\n',
        ),
    ],
    ids=["bare", "no last line end", "comments", "tabs", "four blanks", "as others", "english"],
)
def test_an_indicator_is_written_as_the_file_is(before: str, after: str) -> None:
    assert made(before, Add(P1, INDICATOR)) == after


def test_fields_stand_where_they_usually_do() -> None:
    before = (
        f'{HEAD}  indikator a "A"\n    enhet: %  # k\n    # om källan\n    källa: "S"\n  -> R1\n'
    )
    target = {"kind": "threshold", "value": "3", "by": "2030"}
    after = before.replace("  # k\n", "  # k\n    målvärde: 3 till 2030\n")
    assert made(before, Add((*P1, "indicators", "a"), {"target": target})) == after


def test_a_link_is_removed_with_what_stands_under_it_but_not_what_is_noted() -> None:
    link = '  -> R1 "så"  # ett\n    antagande: "x"\n\n    # två\n    risk: "y"\n'
    before = f"{HEAD}{link}  # tre\n  -> R2\n"
    removed = Remove((*P1, "links", 0))
    assert made(before, removed) == f"{HEAD}  # ett\n  # två\n  # tre\n  -> R2\n"


def test_a_text_over_two_lines_is_left_to_its_author() -> None:
    text = f'{HEAD}  tillåt isolated "ett långt\n    skäl"\n  -> R1\n'
    assert made(text, Remove((*P1, "allow", "isolated"))) is None


def test_an_arrow_is_turned_and_a_value_written() -> None:
    before = f'{HEAD}  indikator a "A"\n    målvärde: minst 60%  # k\n  -> R1 "så"\n'
    value = {"kind": "threshold", "value": "60", "unit": "%", "by": "2030"}
    written = Write((*P1, "indicators", "a", "target"), value)
    after = before.replace("minst 60%", "60 % till 2030").replace("->", "~>")
    assert made(before, written, Turn((*P1, "links", 0), "feedback")) == after


def test_letters_of_two_characters_are_counted_as_they_stand() -> None:
    before = 'prestation P1 "A\u030are"\n  tillåt isolated "a\u030a"\n  -> R1\n'
    assert made(before, Remove((*P1, "allow", "isolated"))) == (
        'prestation P1 "A\u030are"\n  -> R1\n'
    )


def test_what_is_not_there_or_misread_is_not_changed() -> None:
    assert made(HEAD, Remove((*P1, "links", 0))) is None
    assert made(HEAD, Add(("elements", "P9"), {"unit": "%"})) is None
    assert made(f"{HEAD}  nivåå: x\n", Add(P1, INDICATOR)) is None
    assert made(HEAD, Write((*P1, "title"), "Annat")) is None
