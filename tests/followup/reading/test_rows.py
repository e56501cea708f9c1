"""Delimited text as rows of cells, each with its place."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from logicmodel.followup.reading.rows import SEPARATORS, rows, said_separator, unquoted

separators = st.sampled_from(SEPARATORS)
texts = st.text(alphabet=st.sampled_from('ab1 ;,\t"\n\r#å'), max_size=40)


def cells(text: str, separator: str = ";") -> list[list[str]]:
    return [[unquoted(cell) for cell in row.cells] for row in rows(text, separator)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("a;b", [["a", "b"]]),
        ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]),
        ("a;b\rc;d", [["a", "b"], ["c", "d"]]),
        ("\n;;\n# a;b\n  # c\n\ufeff\na", [["a"]]),
        ('"a;b";c', [["a;b", "c"]]),
        ('"a\nb;c";d\ne;f', [["a\nb;c", "d"], ["e", "f"]]),
        ('"sa ""hej""";b', [['sa "hej"', "b"]]),
        ('5" rör;b', [['5" rör', "b"]]),
        ('"oavslutad;b\nc;d', [['"oavslutad', "b"], ["c", "d"]]),
        ('a;"b"x;c', [["a", '"b"x', "c"]]),
        ('"a" ; "b"', [["a", "b"]]),
    ],
)
def test_what_stands_in_the_cells(text: str, found: list[list[str]]) -> None:
    assert cells(text) == found


def test_windows_line_ends_stand_outside_the_cells() -> None:
    (first, second) = rows('a;"b"\r\nc;d\r\n', ";")
    assert [unquoted(cell).strip() for cell in first.cells] == ["a", "b"]
    assert first.span("f", 1) == ("f", 2, 5)
    assert second.span("f", 1) == ("f", 9, 10)


def test_a_place_is_that_of_the_text_without_blanks() -> None:
    (row,) = rows("  a ;  ; b", ";")
    assert [row.span("f", n)[1:] for n in range(4)] == [(2, 3), (5, 5), (9, 10), (10, 10)]


@given(st.lists(st.lists(st.text(alphabet='ab;" å\n', max_size=6), min_size=1, max_size=4)))
def test_what_a_writer_of_tables_writes_is_read_back(table: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(table)
    said = [row for row in table if any(cell.strip(' ;"\n') for cell in row)]
    found = [row for row in cells(out.getvalue()) if any(cell.strip(' ;"\n') for cell in row)]
    assert found == said


@given(texts, separators)
@example('"a\n', ";")
@example('a;"\r', ";")
def test_every_cell_stands_where_it_says(text: str, separator: str) -> None:
    for row in rows(text, separator):
        assert text[row.start :].startswith(separator.join(row.cells))
        for number, cell in enumerate(row.cells):
            span = row.span("f", number)
            assert text[span.start : span.end] == cell.strip()


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("sep=;\na", ";"),
        ('"sep=,"\r\na', ","),
        ("SEP=\t\n", "\t"),
        ("sep=|\n", None),
        ("a;b", None),
    ],
)
def test_a_file_may_state_its_separator(text: str, separator: str | None) -> None:
    assert said_separator(text) == separator
