"""No bytes at all make the tool raise, hang, or lose a line without a word."""

import datetime as dt
import tempfile
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from logicmodel.analysis import Analysis, analyse
from logicmodel.report import FORMATS, Report
from logicmodel.rules.scaffold import SOUND
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.workspace import Workspace

DAY = dt.date(2026, 1, 1)
PATIENCE = 5
EXAMPLES = Path(__file__).parents[1] / "examples"
TEXTS = [SOUND.sv, *(p.read_text(encoding="utf-8") for p in sorted(EXAMPLES.rglob("*.logic")))]
YAML_TRAPS = """\
förändringslogik: {id: X, titel: T}
aktiviteter:
  A1: {titel: no, period: 2024-08, status: yes}
  A2: {titel: 12:30}
  A3: {titel: 1.10, beskrivning: 84,0, nivå: ~}
  A4: {titel: 2024-08-01, ansvarig: 0x1F}
"""


def analysed(raw: bytes, name: str) -> Analysis:
    """Everything the command does with one file, within patience."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / ".git").mkdir()
        path = Path(folder) / name
        path.write_bytes(raw)
        (project,) = Workspace(Path(folder)).projects([path])
        analysis = analyse(project.files, DAY, problems=project.problems)
    sources = {file.source.path: file.source for file in analysis.files}
    for form in FORMATS:
        form.write(Report(sources, analysis.diagnostics, analysis.gaps, analysis.language))
    assert time.monotonic() - started < PATIENCE
    return analysis


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """An example with some of its letters and lines changed, moved or lost."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(len(text) - 1, 0)))
        end = start + draw(st.integers(0, 40))
        junk = draw(st.text(max_size=6) | st.sampled_from(["\n", "\t", '"', "#", "  ", ": ", "->"]))
        text = text[:start] + junk + text[end:]
    return text


fuzz = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@fuzz
@given(st.binary(max_size=400), st.sampled_from(["a.logic", "a.logic.yaml"]))
def test_any_bytes_are_read(raw: bytes, name: str) -> None:
    analysed(raw, name)


@fuzz
@given(mutated(), st.sampled_from(["a.logic", "a.logic.yaml"]))
def test_any_mutation_of_an_example_is_read(text: str, name: str) -> None:
    analysed(text.encode("utf-8", "surrogatepass"), name)


@fuzz
@given(mutated())
@example('aktivitet A1 "a"\n  -> P1 "b" c\n    antagande: "d"\n')
@example("inget\n  indraget: 1\nnivå")
def test_every_line_is_either_understood_or_spoken_of(text: str) -> None:
    parsed = read(Source("a.logic", text))
    seen = [(problem.span.start, problem.span.end) for problem in parsed.problems]
    for offset, statement in parsed.statements:
        for place in statement.origins.values():
            seen.append((offset + place.key_start, offset + place.key_end))
            seen.append((offset + place.start, offset + place.end))
    start = 0
    for line in parsed.source.text.replace("\r", "\n").split("\n"):
        end = start + len(line)
        if line.strip() and not line.lstrip().startswith("#"):
            assert any(a <= end and b >= start for a, b in seen), line
        start = end + 1


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (("förändringslogik X " + '"' + "å" * 10_000_000 + '"').encode(), "a.logic"),
        (b"a" * 10_000_000, "a.logic.yaml"),
        (b"[" * 1_000, "a.logic.yaml"),
        (b"\n".join(b" " * n + b"a:" for n in range(1_000)), "a.logic.yaml"),
        (b"a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [" + b"*c," * 9_999 + b"]", "a.logic.yaml"),
        (b"{" * 5_000 + b"}" * 5_000, "a.logic.yaml"),
        (b"\x00" * 100, "a.logic"),
        (b"\xff\xfe" + b"a" * 7, "a.logic"),
        ("\ud800".encode("utf-8", "surrogatepass"), "a.logic"),
        (b"\r" * 1000 + b"\x0b\x0c\x1c\x85", "a.logic"),
    ],
    ids=["10 MB line", "10 MB YAML", "nesting", "1000 levels", "aliases", "braces", *"NUSC"],
)
def test_hostile_files_are_answered_in_time(raw: bytes, name: str) -> None:
    assert analysed(raw, name).diagnostics


def codes(text: str, name: str = "a.logic") -> list[str]:
    return [diagnostic.code for diagnostic in analysed(text.encode(), name).diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        SOUND.sv.replace("\n", "\r\n"),
        SOUND.sv.replace("\n", "\r"),
        "\ufeff" + SOUND.sv,
        SOUND.sv.replace("  ", "\t"),
    ],
    ids=["CRLF", "CR", "BOM", "tabs"],
)
def test_what_other_editors_write_means_the_same(text: str) -> None:
    assert codes(text) == []


def test_decomposed_letters_mean_the_same_and_are_spoken_of_once() -> None:
    assert codes(unicodedata.normalize("NFD", SOUND.sv)) in ([], ["LM011"])


def test_windows_1252_is_read_and_spoken_of_once() -> None:
    told = analysed(SOUND.sv.replace("−", "-").encode("cp1252"), "a.logic").diagnostics
    assert [diagnostic.code for diagnostic in told] == ["LM016"]


def test_yaml_values_mean_what_they_say() -> None:
    model = analysed(YAML_TRAPS.encode(), "a.logic.yaml").model
    titles = {name: element.title for name, element in model.elements.items()}
    assert titles == {"A1": "no", "A2": "12:30", "A3": "1.10", "A4": "2024-08-01"}
