"""The automaton reads what Lark reads: the grammar file is the only definition of the language."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark import Tree
from lark.exceptions import UnexpectedInput
from lark.lexer import Token

from logicmodel.syntax.grammar import tables as grammar
from logicmodel.syntax.grammar.automaton import Read, Stopped, automaton
from logicmodel.words import grammar_text
from tests.syntax.fragments import lines, mutated, values

UNKEPT = ("COMMA", "LPAR", "RPAR")


def by_lark(rule: str, text: str) -> tuple[str, list[tuple[str, str, int]]] | int:
    """The alternative and the tokens that Lark finds, or where it stops."""
    try:
        tree = grammar.parse(rule, text)
    except UnexpectedInput as error:
        return error.pos_in_stream or 0
    tokens = tree.scan_values(lambda value: isinstance(value, Token))
    return str(tree.data), [(t.type, str(t), t.start_pos) for t in tokens]


def by_automaton(rule: str, text: str) -> tuple[str, list[tuple[str, str, int]]] | int:
    read = automaton().read(rule, text)
    if isinstance(read, Stopped):
        return read.at
    kept = (t for t in read.tokens if t.type not in UNKEPT and not t.type.startswith("_"))
    return read.form, [tuple(token) for token in kept]


@given(mutated(lines))
def test_a_line_is_read_as_lark_reads_it(line: str) -> None:
    assert by_automaton("line", line) == by_lark("line", line)


@given(st.sampled_from(grammar.START_RULES), mutated(values) | st.text(max_size=12))
def test_a_value_is_read_as_lark_reads_it(rule: str, text: str) -> None:
    assert by_automaton(rule, text) == by_lark(rule, text)


@given(mutated(lines))
def test_the_expression_for_a_line_accepts_what_the_automaton_accepts(line: str) -> None:
    pattern, ways = automaton().line
    read = automaton().read("line", line)
    found = pattern.match(line)
    if isinstance(read, Stopped):
        assert found is None
    else:
        assert found is not None
        way = ways[found.lastindex]
        tokens = tuple(found[group] for group in way.groups)
        assert (way.form, tokens) == (read.form, tuple(token.text for token in read.tokens))


def test_the_kept_table_is_that_of_the_grammar() -> None:
    """If not: ``python -m logicmodel.syntax.grammar.tables > grammar/automaton.json``."""
    made = json.loads(json.dumps(grammar.table()))
    assert json.loads(grammar_text("automaton.json")) == made


def test_reading_needs_no_lark_and_a_stale_table_is_made_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stale(name: str) -> str:
        return '{"made_from": 0}' if name == "automaton.json" else grammar_text(name)

    monkeypatch.setattr("logicmodel.syntax.grammar.automaton.grammar_text", stale)
    automaton.cache_clear()
    try:
        assert isinstance(automaton().read("line", 'aktivitet A1 "Nät"'), Read)
    finally:
        automaton.cache_clear()


def test_trees_have_no_depth_that_tokens_would_lose() -> None:
    """Flat tokens are enough only while the one nested rule, a quantity, stands once in a value."""
    tree = grammar.parse("target", "minska 60 % från 2005 till 2030")
    nested = [child for child in tree.children if isinstance(child, Tree)]
    assert [child.data for child in nested] == ["quantity"]
