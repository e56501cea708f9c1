"""LM110."""

import pytest

from tests.rules.chain.sketch import found, marked

WHOLE = "A1>P1>R1>EM1"


@pytest.mark.parametrize("name", ["U9", "RES9", "A9", "P9", "R9", "EM9", "OM9"])
def test_what_no_link_touches(name):
    assert found(f"{WHOLE} {name}") == [f"LM110 {name}"]


@pytest.mark.parametrize(
    ("sketch", "fields"),
    [
        (f"{WHOLE} RES1", {"A1": "resurser: RES1"}),
        (f"{WHOLE} A2", {"A1": "kräver: A2"}),
        (f"{WHOLE} U1|EM1", {}),
        # What stands around the chain is attached in other ways; other rules see to it.
        (f"{WHOLE} F9 AN9 O9 RK9", {}),
    ],
)
def test_what_is_attached(sketch, fields):
    assert found(sketch, fields) == []


@pytest.mark.parametrize("name", ["A9", "P9", "R9"])
def test_nothing_else_is_said_of_it(name):
    assert found(f"{WHOLE} {name}>{name}") == [f"LM109 {name}>{name}", f"LM110 {name}"]


@pytest.mark.parametrize(
    ("sketch", "name"),
    [
        ("A1 P1>R1>EM1", "A1"),
        ("A1>P1>R1 EM1", "EM1"),
        ("A1 P1>R1>EM1>OM1", "A1"),
        ("RES1>A1 P1 R1>EM1", "P1"),
        ("A1>P1 R1 U1>EM1", "R1"),
    ],
)
def test_the_loose_ends_beside_it_are_part_of_the_same_hole(sketch, name):
    assert found(sketch) == [f"LM110 {name}"]


def test_it_says_which_lines_to_write():
    text = """\
resource RES1 "A year's work"
  -> A1
activity A1 "Write a handbook"
output ⟦LM110:P1⟧ "A handbook"
outcome R1 "More people can"
  -> EM1
impact EM1 "More people manage"
"""
    (said,) = marked(text, "en")
    assert said.message.en == "No arrow leads to or from output P1 “A handbook”."
    assert said.hint.en == "Add the line -> P1 below A1, and the line -> R1 below P1."
    assert [r.message.en for r in said.related] == [
        "Leads no further",
        "Nothing leads here",
        "This is why no activity reaches impact EM1 “More people manage”",
    ]


@pytest.mark.parametrize(
    ("statement", "hint"),
    [
        ("utmaning ⟦LM110:U9⟧", "Lägg till en pil under U9 till det mål som svarar på utmaningen."),
        (
            "resurs ⟦LM110:RES9⟧",
            "Lägg till raden resurser: RES9 under den aktivitet som använder resursen.",
        ),
        ("aktivitet ⟦LM110:A9⟧", "Lägg till en pil till det som den ska leda till under A9."),
        ("effektmål ⟦LM110:EM9⟧", "Lägg till raden -> EM9 under det som leder dit."),
        (
            "resultat ⟦LM110:R9⟧",
            "Lägg till raden -> R9 under det som leder dit, och en pil till det som den ska "
            "leda till under R9.",
        ),
    ],
)
def test_each_kind_has_a_hint_of_its_own(statement, hint):
    (said,) = marked(f'{statement} "X"\n')
    assert said.hint.sv == hint


@pytest.mark.parametrize(
    "text",
    [
        'aktivitet A1 "A"\n  -> Qqq\n',
        'utmaning U1 "A"\n  -> Qqq\n',
        # The mention that could not be read may be of this very resource.
        'resurs RES1 "A"\naktivitet A1 "A"\n  resurser: RESX\n  -> P1\nprestation P1 "P"\n'
        '  -> R1\nresultat R1 "R"\n  -> EM1\neffektmål EM1 "E"\n',
    ],
)
def test_what_could_not_be_read_may_be_the_missing_link(text):
    assert marked(text) == []
