"""Answers on paper: indents, tables that fit, and nothing that Markdown would take for its own."""

import json

from hypothesis import given
from hypothesis import strategies as st

from logicmodel.answers.answer import Answer, Item, Section, Table
from logicmodel.render.answers import FORMATS, Page, Told, markdown, terminal
from logicmodel.render.answers import json as as_json

ANSWER = Answer(
    "Titel",
    "sv",
    ("Inledning.",),
    (
        Section("", items=(Item("Fakta"),)),
        Section("Del", ("Sagt.",), (Item("en lång rad " * 8, "A1", "1.", (Item("under"),)),)),
        Section("Under", table=Table(("Aktör", "Gör"), (("Åsa | Bo", "A1, A2"),)), depth=2),
    ),
    {"id": "A1"},
)
words = st.text("abcåäö123", min_size=1, max_size=8)
cells = st.lists(words, max_size=15).map(" ".join)


def test_the_terminal_hangs_what_is_long_and_marks_what_is_important() -> None:
    lines = terminal.write([ANSWER], Page(60)).splitlines()
    assert lines[:4] == ["Titel", "Inledning.", "  Fakta", ""]
    assert lines[4:7] == [
        "DEL",
        "Sagt.",
        "  1. A1 en lång rad en lång rad en lång rad en lång rad en",
    ]
    assert lines[7].startswith("     lång rad")
    assert "     under" in lines
    assert "\x1b[1mA1\x1b[0m" in terminal.write([ANSWER], Page(60, colour=True))


def test_markdown_is_a_document_with_its_signs_escaped() -> None:
    text = markdown.write([ANSWER], Page())
    assert text.startswith("# Titel\n\nInledning.\n\n- Fakta\n\n## Del\n\nSagt.\n\n1. **A1** ")
    assert "\n   - under\n" in text
    assert "### Under\n\n| Aktör | Gör |\n| --- | --- |\n| Åsa \\| Bo | A1, A2 |" in text


def test_programs_get_the_facts_of_each_model() -> None:
    assert json.loads(as_json.write([ANSWER, ANSWER], Page())) == [{"id": "A1"}] * 2


def test_what_python_gets_prints_as_text_and_shows_as_markdown() -> None:
    told = Told(ANSWER)
    assert str(told) == FORMATS[0].write([ANSWER], Page())
    assert told._repr_markdown_() == FORMATS[1].write([ANSWER], Page())
    assert told.facts == {"id": "A1"}


@given(st.lists(st.tuples(cells, cells, cells), max_size=4), st.integers(40, 100))
def test_a_table_keeps_within_the_page_where_words_can_be_broken(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    table = Table(("Aktör", "Ansvarar för", "Medverkar i"), tuple(rows))
    text = terminal.write([Answer("", "sv", (), (Section("x", table=table),))], Page(width))
    assert max(map(len, text.splitlines())) <= width
    kept = text.split()
    assert all(kept.count(word) for row in rows for cell in row for word in cell.split())
