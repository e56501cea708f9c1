"""Whatever bytes a file holds, both readers give an answer, soon, and lose no line silently."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from logicmodel.model.build import build
from logicmodel.source import Source
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.text.reader import read_text
from logicmodel.syntax.yaml.reader import read_yaml
from tests.strategies import mutated
from tests.syntax_examples import TEXT, YAML

SECONDS = 5


def within_time(reader: object, name: str, text: str) -> Parsed:
    """Read, see that it did not take long, and that every problem lies in the file."""
    source = Source(name, text)
    started = time.process_time()
    file: Parsed = reader(source)  # type: ignore[operator]
    assert time.process_time() - started < SECONDS
    for problem in file.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
        assert problem.message.sv and problem.message.en
    for offset, statement in file.statements:
        for place in statement.origins.values():
            assert 0 <= offset + place.start <= offset + place.end <= len(text)
            assert 0 <= offset + place.key_start <= offset + place.key_end <= len(text)
    return file


any_text = st.text(st.characters(), max_size=200)


@given(any_text | mutated(TEXT))
def test_the_text_reader_takes_anything(text: str) -> None:
    build([within_time(read_text, "a.logic", text)])


@given(any_text | mutated(YAML))
@example("?")
@example("förändringslogik: {titel: T, id: , id: B}")
def test_the_yaml_reader_takes_anything(text: str) -> None:
    build([within_time(read_yaml, "a.logic.yaml", text)])


@given(st.lists(st.sampled_from(["a", ":", " ", "\n", "- ", "[", "]", "{", "}", ",", '"', "#"])))
def test_the_yaml_reader_takes_any_row_of_signs(parts: list[str]) -> None:
    within_time(read_yaml, "a.logic.yaml", "".join(parts))


@given(st.integers(0, YAML.count("\n")))
def test_a_file_cut_off_anywhere_is_read_to_there(count: int) -> None:
    def ids(text: str) -> list[str]:
        file = within_time(read_yaml, "a.logic.yaml", text)
        return [statement.id for _, statement in file.statements if statement.id]

    whole, part = ids(YAML), ids("".join(YAML.splitlines(keepends=True)[:count]))
    assert part == whole[: len(part)]


TRAPS = {
    "1,000 brackets": "a: " + "[" * 1000 + "]" * 1000,
    "1,000 open brackets": "aktiviteter: " + "[" * 1000,
    "100,000 open braces": "{" * 100_000,
    "100,000 dashes": "- " * 100_000 + "x",
    "100,000 question marks": "? " * 100_000,
    "1,000 levels of indentation": "".join(f"{' ' * n}a:\n" for n in range(1000)),
    "900 levels under a field": "aktiviteter:\n  A:\n    nivå: " + "[" * 900 + "]" * 900,
    "a line of 10 MB": "aktiviteter:\n  A:\n    titel: " + "x" * 10_000_000 + "\n  B: y\n",
    "a key of 10 MB": "aktiviteter:\n  " + "x" * 10_000_000 + ": y\n",
    "a quoted line of 10 MB": 'aktiviteter:\n  A: "' + "x " * 5_000_000 + '"\n',
    "an open quote before 20,000 lines": 'aktiviteter:\n  A: "' + "x: y\n  " * 20_000,
    "1,000 open quotes": "aktiviteter:\n" + "".join(f'  A{n}: "x\n' for n in range(1000)),
    "1,000 colons too many": "aktiviteter:\n" + "".join(f"  A{n}: x: y\n" for n in range(1000)),
    "an alias bomb": "a: &a [x, x]\n"
    + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(24)
    ),
    "an alias of itself": "aktiviteter: &a\n  A: *a\n",
    "a merge of itself": "aktiviteter: &a\n  <<: *a\n",
    "only a mark": "\ufeff",
    "a mark in the middle": "aktiviteter:\n  A: x\ufeffy\n",
    "two marks": "\ufeff\ufeffaktiviteter:\n  A: x\n",
    "nothing but zeros": "\0" * 1000,
    "half letters": "\ud800\udc00\udfff",
    "other line breaks": "aktiviteter:\u2028  A: x\x85  B: y\x0b\x0c",
    "lone returns": "aktiviteter:\r  A: x\r  B: y\r",
    "directives": "%YAML 1.1\n%TAG ! tag:x,2000:\n---\naktiviteter: {A: x}\n",
    "tags": "aktiviteter: !!python/object/apply:os.system {A: !!binary x}\n",
    "odd keys": "? [a, b]\n: c\n? {d: e}\n: f\n: g\n",
    "an odd section": "aktiviteter:\n  ? [A]\n  : x\n  ? {B: C}\n  : y\n  '': z\n",
}


@pytest.mark.parametrize("name", TRAPS)
def test_traps_for_readers_of_yaml(name: str) -> None:
    build([within_time(read_yaml, "a.logic.yaml", TRAPS[name])])


@pytest.mark.parametrize("name", TRAPS)
def test_traps_for_readers_of_text(name: str) -> None:
    build([within_time(read_text, "a.logic", TRAPS[name])])


@pytest.mark.parametrize("name", sorted(set(TRAPS) - {"only a mark", "directives", "lone returns"}))
def test_what_is_not_read_is_told(name: str) -> None:
    assert within_time(read_yaml, "a.logic.yaml", TRAPS[name]).problems


def test_what_stands_around_a_trap_is_read() -> None:
    long = within_time(read_yaml, "a.logic.yaml", TRAPS["a line of 10 MB"])
    assert [s.id for _, s in long.statements] == ["A", "B"]
    deep = within_time(read_yaml, "a.logic.yaml", TRAPS["900 levels under a field"] + "\n  B: y\n")
    assert [s.id for _, s in deep.statements] == ["A", "B"]
