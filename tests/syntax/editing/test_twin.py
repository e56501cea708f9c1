"""Changes in YAML: only the letters that differ, in blocks and between brackets."""

from typing import Any

import pytest

from logicmodel.fixing import edited
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.editing.changes import BLANK, Add, Change, Remove, Turn, Write
from logicmodel.syntax.editing.editor import Editor
from logicmodel.syntax.origins import Origins

P1 = ("elements", "P1")
UNIT = {"unit": "%"}
LINK = {"links": [{"kind": "leads_to", "target": "R9"}]}
SAYING = {"links": [{"kind": "leads_to", "target": "R9", "because": "så", "lag": None}]}
INDICATOR: dict[str, Any] = {"indicators": {"P1.a": {"id": "P1.a", "title": BLANK, "unit": "%"}}}


def made(text: str, *changes: Change) -> str | None:
    file = read(Source("a.logic.yaml", text))
    edits = Editor([file], Origins([file])).edits(changes)
    return edited(text, edits) if edits else None


def thing(body: str) -> str:
    """An output with this in it, between two others."""
    return f"prestationer:\n  P0: Före\n  P1:{body}  P2: Efter\n"


ADDED = [
    ("a block", "\n    titel: T\n", UNIT, '\n    titel: T\n    enhet: "%"\n'),
    ("a comment stays", "\n    titel: T  # k\n", UNIT, '\n    titel: T  # k\n    enhet: "%"\n'),
    ("a text in short", " T\n", UNIT, '\n    titel: T\n    enhet: "%"\n'),
    ("a text in quotes", ' "T: t"  # k\n', UNIT, '\n    titel: "T: t"  # k\n    enhet: "%"\n'),
    ("nothing yet", "\n", UNIT, '\n    enhet: "%"\n'),
    ("brackets", " {titel: T}\n", UNIT, ' {titel: T, enhet: "%"}\n'),
    ("empty brackets", " {}\n", UNIT, ' {enhet: "%"}\n'),
    ("brackets, a list", " {titel: T}\n", LINK, " {titel: T, leder_till: [R9]}\n"),
    (
        "brackets, an indicator",
        " {titel: T}\n",
        INDICATOR,
        ' {titel: T, indikatorer: {P1.a: {titel: "…", enhet: "%"}}}\n',
    ),
    ("its usual place", "\n    titel: T\n    leder_till: R1\n", UNIT,
     '\n    titel: T\n    enhet: "%"\n    leder_till: R1\n'),
    ("a list", "\n    leder_till:\n      - R1\n", LINK,
     "\n    leder_till:\n      - R1\n      - R9\n"),
    ("a list at the key", "\n    leder_till:\n    - R1\n", LINK,
     "\n    leder_till:\n    - R1\n    - R9\n"),
    ("a list that says more", "\n    leder_till:\n      - R1: så\n", SAYING,
     "\n    leder_till:\n      - R1: så\n      - R9:\n          därför: så\n"),
    ("one id", "\n    leder_till: R1  # k\n", LINK, "\n    leder_till: R1, R9  # k\n"),
    ("a list in brackets", "\n    leder_till: [R1]\n", LINK, "\n    leder_till: [R1, R9]\n"),
    ("a list in brackets that says more", "\n    leder_till: [R1]\n", SAYING,
     "\n    leder_till: [R1, {R9: {därför: så}}]\n"),
    ("ids as keys", "\n    leder_till:\n      R1: så\n", LINK,
     "\n    leder_till:\n      R1: så\n      R9: {}\n"),
    ("more than one id can say", "\n    leder_till: R1\n", SAYING, None),
    ("a text over lines", " |\n    Hej\n", UNIT, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "data", "after"), [a[1:] for a in ADDED], ids=[a[0] for a in ADDED]
)
def test_what_is_added(body: str, data: Any, after: str | None) -> None:
    assert made(thing(body), Add(P1, data)) == (after and thing(after))


REMOVED = [
    ("an item", "\n    leder_till:\n      - R0\n      - R1  # k\n      - R2\n", 1,
     "\n    leder_till:\n      - R0\n      # k\n      - R2\n"),
    ("an item that says more",
     "\n    leder_till:\n      - R1:\n          därför: x\n      - R2\n", 0,
     "\n    leder_till:\n      - R2\n"),
    ("the only item", "\n    titel: T\n    leder_till:\n      - R1\n", 0, "\n    titel: T\n"),
    ("the first in brackets", "\n    leder_till: [R1, R2]\n", 0, "\n    leder_till: [R2]\n"),
    ("the last in brackets", "\n    leder_till: [R1, R2]\n", 1, "\n    leder_till: [R1]\n"),
    ("the only one in brackets", " {titel: T, leder_till: [R1]}\n", 0, " {titel: T}\n"),
    ("one of two ids", "\n    leder_till: R1, R2\n", 0, "\n    leder_till: R2\n"),
    ("the only id", "\n    titel: T\n    leder_till: R1\n", 0, "\n    titel: T\n"),
    ("a key", "\n    leder_till:\n      R1: så\n      R2: så\n", 0,
     "\n    leder_till:\n      R2: så\n"),
    ("a comment in the way", "\n    leder_till: [\n      R1, # k\n      R2]\n", 0, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "number", "after"), [r[1:] for r in REMOVED], ids=[r[0] for r in REMOVED]
)
def test_a_link_that_is_removed(body: str, number: int, after: str | None) -> None:
    assert made(thing(body), Remove((*P1, "links", number))) == (after and thing(after))


TURNED = [
    ("the only one", "\n    leder_till:\n      - R1: så  # k\n", 0,
     "\n    återkoppling:\n      - R1: så  # k\n"),
    ("one of two", "\n    leder_till:\n      - R1: så\n      - R2\n", 0,
     "\n    leder_till:\n      - R2\n    återkoppling:\n      - R1:\n          därför: så\n"),
    ("others are there", "\n    leder_till: R1\n    återkoppling: R2\n", 0,
     "\n    återkoppling: R2, R1\n"),
    ("one of two ids", "\n    leder_till: R1, R2\n", 1,
     "\n    leder_till: R1\n    återkoppling:\n      - R2\n"),
    ("in brackets", " {leder_till: [R1, R2]}\n", 0, " {leder_till: [R2], återkoppling: [R1]}\n"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "number", "after"), [t[1:] for t in TURNED], ids=[t[0] for t in TURNED]
)
def test_a_link_that_is_turned(body: str, number: int, after: str) -> None:
    assert made(thing(body), Turn((*P1, "links", number), "feedback")) == thing(after)


def test_what_a_link_says_is_added_to_it() -> None:
    said = Add((*P1, "links", 0), {"because": "så"})
    after = "\n    leder_till:\n      - R1:\n          därför: så\n"
    assert made(thing("\n    leder_till:\n      - R1\n"), said) == thing(after)
    assert made(thing("\n    leder_till: [R1]\n"), said) == thing(
        "\n    leder_till: [{R1: {därför: så}}]\n"
    )
    assert made(thing("\n    leder_till: R1\n"), said) is None


def test_a_value_is_written_as_it_has_to_be() -> None:
    write = Write((*P1, "indicators", "a", "target"), {"kind": "threshold", "value": "1.5"})
    block = "\n    indikatorer:\n      a: {{titel: A, målvärde: {}}}\n"
    assert made(thing(block.format('"2"')), write) == thing(block.format('"1,5"'))
    plain = "\n    indikatorer:\n      a:\n        målvärde: {}  # k\n"
    assert made(thing(plain.format("minst 2")), write) == thing(plain.format('"1,5"'))


def test_exceptions_go_with_what_held_them() -> None:
    both = "\n    titel: T\n    tillåt:\n      a: x\n      b: y\n"
    assert made(thing(both), Remove((*P1, "allow", "a"))) == thing(
        "\n    titel: T\n    tillåt:\n      b: y\n"
    )
    one = "\n    titel: T\n    indikatorer:\n      i:\n        tillåt: {a: x}\n"
    assert made(thing(one), Remove((*P1, "indicators", "i", "allow", "a"))) == thing(
        "\n    titel: T\n    indikatorer:\n      i:\n"
    )


def test_an_adaptation_and_the_header_are_changed_too() -> None:
    text = "anpassningar:\n  - av: A1\n    för: KUMLA\n    tillåt: {a: x}\n"
    removed = Remove(("adaptations", "A1@KUMLA", "allow", "a"))
    assert made(text, removed) == "anpassningar:\n  - av: A1\n    för: KUMLA\n"
    head = "logic:\n  id: X\n  allow: {a: x, b: y}\n"
    assert made(head, Remove(("allow", "b"))) == "logic:\n  id: X\n  allow: {a: x}\n"


@pytest.mark.parametrize(
    "text",
    [
        "prestationer:\n  P1:\n    titel: [T\n",
        "prestationer:\n  P1: &x\n    titel: T\n  P2: *x\n",
        "prestationer:\n  P1:\n    titel: T\n    titel: U\n",
        "prestationer:\n  P1: {titel: T}\nprestationer:\n  P2: {titel: T}\n",
    ],
)
def test_a_file_with_mistakes_is_left_to_its_author(text: str) -> None:
    assert made(text, Add(P1, UNIT)) is None


def test_a_file_without_a_last_line_end_and_with_others() -> None:
    assert made("prestationer:\r\n  P1: T", Add(P1, UNIT)) == (
        'prestationer:\r\n  P1:\r\n    titel: T\r\n    enhet: "%"'
    )
