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
FOLLOWED = SOUND.sv.replace("  ägare: REG\n", '  ägare: REG\n  uppföljning: "u.csv"\n')
TABLE = """\
indikator;enhet;plats;period;slag;värde;grupp;n;källa;hämtad;preliminär;kommentar
EM1.behöriga;%;KOM;2022/23;utfall;82,4;flickor;131;Skolverket;2023-10-01;ja;"hej; på dig"
EM1.merit;;;2024;prognos;1 730;;;;;;

id;datum;status
A1;2024-10-01;pågår
"""
ANSWER = """\
{"values": [{"kpi": "N15428", "municipality": "1880", "period": 2022, "values": [
  {"gender": "T", "status": "", "value": 82.4}, {"gender": "K", "value": null}]}]}
"""
YAML_TRAPS = """\
förändringslogik: {id: X, titel: T}
aktiviteter:
  A1: {titel: no, period: 2024-08, status: yes}
  A2: {titel: 12:30}
  A3: {titel: 1.10, beskrivning: 84,0, nivå: ~}
  A4: {titel: 2024-08-01, ansvarig: 0x1F}
"""


def analysed(raw: bytes, name: str, beside: bytes | None = None) -> Analysis:
    """Everything the command does with one file, within patience.

    ``beside`` stands in the file of follow-up that :data:`FOLLOWED` names.
    """
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / ".git").mkdir()
        path = Path(folder) / name
        path.write_bytes(raw)
        if beside is not None:
            (Path(folder) / "u.csv").write_bytes(beside)
        (project,) = Workspace(Path(folder)).projects([path])
        analysis = analyse(project.files, DAY, None, project.problems, project.follow_up)
    for form in FORMATS:
        form.write(Report(analysis.sources, analysis.diagnostics, analysis.gaps, analysis.language))
    assert time.monotonic() - started < PATIENCE
    return analysis


@st.composite
def mutated(draw: st.DrawFn, texts: list[str] = TEXTS) -> str:
    """An example with some of its letters and lines changed, moved or lost."""
    text = draw(st.sampled_from(texts))
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
@given(st.binary(max_size=400))
def test_any_bytes_of_follow_up_are_read(beside: bytes) -> None:
    analysed(FOLLOWED.encode(), "a.logic", beside)


@fuzz
@given(mutated([TABLE, ANSWER]))
def test_any_mutation_of_follow_up_is_read(text: str) -> None:
    analysed(FOLLOWED.encode(), "a.logic", text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "beside",
    [
        TABLE.encode() + b"x" * 10_000_000 + b";;;2024;;1",
        TABLE.encode() + b"EM1.merit;;;2024;;" + b"9" * 10_000_000,
        TABLE.encode() + b'EM1.merit;;;2024;;1;"' * 20_000,
        TABLE.encode() + b'"\n' * 50_000,
        (TABLE + "".join(f"okänd{n};;x{n};y{n};z{n};w{n};;;;;;\n" for n in range(3_000))).encode(),
        b"indikator;" + b"v" * 10_000_000 + b";v\xe4rde\n",
        b'{"values": [' + b"[" * 100_000,
        ANSWER.replace("82.4", "1e999999999").encode(),
        ANSWER.replace("82.4", "9" * 5_000).encode(),
    ],
    ids=["id", "number", "quotes", "quote", "mistakes", "heading", "nesting", "huge", "digits"],
)
def test_hostile_follow_up_is_answered_in_time(beside: bytes) -> None:
    assert analysed(FOLLOWED.encode(), "a.logic", beside).diagnostics


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_what_spreadsheets_save_is_read_without_a_word(codec: str) -> None:
    found = analysed(FOLLOWED.encode(), "a.logic", TABLE.encode(codec))
    assert [diagnostic.message.sv for diagnostic in found.diagnostics] == []
    assert len(found.record.read.values) == 2


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
