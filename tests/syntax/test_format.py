"""What is printed reads as the same, in both spellings and both languages."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.diagnostics import Language
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.printing.printer import (
    Spelling,
    language_of,
    print_parsed,
    print_text,
    print_yaml,
)
from logicmodel.syntax.statement import Parsed, Statement
from tests.strategies import files

NAMES = {"text": "a.logic", "yaml": "a.logic.yaml"}
PRINTERS = {"text": print_text, "yaml": print_yaml}


def content(statements: list[Statement]) -> list[tuple[str, str, dict[str, Any]]]:
    """What statements say, whatever order their kinds stand in."""
    said = [(s.kind, s.id, {k: v for k, v in s.data.items() if v != {}}) for s in statements]
    return sorted(said, key=lambda item: item[0])


def read_back(text: str, spelling: Spelling) -> Parsed:
    return read(Source(NAMES[spelling], text))


@given(files(), st.sampled_from(["text", "yaml"]), st.sampled_from(["sv", "en"]))
def test_what_is_printed_reads_as_the_same_data(
    statements: list[Statement], spelling: Spelling, language: Language
) -> None:
    printed = PRINTERS[spelling](statements, language)
    parsed = read_back(printed, spelling)
    assert [problem.message.en for problem in parsed.problems] == []
    assert content([s for _, s in parsed.statements]) == content(statements)


@given(files(), st.sampled_from(["sv", "en"]))
def test_printing_what_was_printed_changes_nothing(
    statements: list[Statement], language: Language
) -> None:
    for spelling, write in PRINTERS.items():
        once = write(statements, language)
        again = print_parsed(read_back(once, spelling), spelling, language)  # type: ignore[arg-type]
        assert again.replace("language: sv", "language: en") == once.replace(
            "language: sv", "language: en"
        )


TEXT = """# Plan för skolan

förändringslogik X "Skolan"   # hela länet
  språk: sv
  # perioden är beslutad
  period: 2022–2030

# ---- Kedjan
aktivitet A1 "Nätverk"
  -> P1  # den viktiga länken
    antagande: "Det finns tid"
  # nivå: kommun

prestation P1 "Sa ""hej"" # inte en kommentar"
  indikator I "Antal"
    utfall: 5 (2024) # illustrativt
    utfall: 6 (2025)
# sist
"""

YAML = """# Plan för skolan
förändringslogik:  # hela länet
  id: X
  titel: Skolan
  språk: sv
  # perioden är beslutad
  period: 2022–2030

aktiviteter:
  # ---- Kedjan
  A1:
    titel: Nätverk
    leder_till:
      - P1:  # den viktiga länken
          antagande: Det finns tid
          # nivå: kommun

prestationer:
  P1:
    titel: "Sa \\"hej\\" # inte en kommentar"
    indikatorer:
      I:
        titel: Antal
        utfall:
          - 5 (2024)  # illustrativt
          - 6 (2025)

# sist
"""


def test_comments_go_along_to_yaml() -> None:
    assert print_parsed(read(Source("a.logic", TEXT)), "yaml") == YAML


def test_comments_come_back_from_yaml() -> None:
    back = print_parsed(read(Source("a.logic.yaml", YAML)), "text")
    assert print_parsed(read(Source("a.logic", back)), "yaml") == YAML
    assert back.count("#") == TEXT.count("#")


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [
        ("a.logic", 'aktivitet A "x"\n', "sv"),
        ("a.logic", 'activity A "x"\n', "en"),
        ("a.logic", 'external factor A "x"\n', "en"),
        ("a.logic", 'logic A "x"\n  språk: sv\n', "sv"),
        ("a.logic.yaml", "actors: {A: B}\n", "en"),
        ("a.logic.yaml", "aktörer: {A: B}\n", "sv"),
        ("a.logic", "", "sv"),
    ],
)
def test_a_file_is_in_the_language_of_its_words(name: str, text: str, language: str) -> None:
    assert language_of(read(Source(name, text))) == language
