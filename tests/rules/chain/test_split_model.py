"""LM115."""

import pytest

from tests.rules.chain.sketch import check, found, marked


@pytest.mark.parametrize(
    "sketch",
    [
        "A1>P1>R1>EM1 A2>P2>R2>EM2",
        "A1>P1>R1>EM1 U1>U2",
        "A1>P1>R1>EM1 A2>P2>R2>EM2 A3>P3>R3>EM3",
        "A1>P1>R1>EM1>OM1 A2>P2>R2>EM2>OM2 O1|EM1",
    ],
)
def test_whole_parts_beside_each_other(sketch):
    assert [said for said in found(sketch) if "LM113" not in said] == ["LM115 header"]


@pytest.mark.parametrize(
    ("sketch", "fields"),
    [
        ("A1>P1>R1>EM1", {}),
        ("A1>P1>R1>EM1>OM1 A2>P2>R2>EM2>OM1", {}),
        ("A1>P1>R1>EM1 A2>P2>R2>EM2 U1>EM1 U1>EM2", {}),
        ("A1>P1>R1>EM1 A2>P2>R2>EM2 EM1~A2", {}),
        ("A1>P1>R1>EM1 A2>P2>R2>EM2 EM1|EM2", {}),
        ("A1>P1>R1>EM1 A2>P2>R2>EM2 F1", {"A1": "kräver: F1", "A2": "kräver: F1"}),
        ("A1>P1>R1>EM1 F1>F2 O1>RK1", {}),  # Around the chain other rules look.
    ],
)
def test_one_whole(sketch, fields):
    assert [said for said in found(sketch, fields) if "LM113" not in said] == []


@pytest.mark.parametrize(
    ("sketch", "places"),
    [
        ("A1>P1>R1>EM1 A9", ["LM110 A9"]),  # One thing alone is no part.
        ("A1>P1 R1>EM1", ["LM103 P1"]),  # A hole splits the chain, and is told as a hole.
        ("A1>P1>R1>EM1 R2>EM2", ["LM104 R2"]),
        ("A1>P1>R1>EM1 A2>P2", ["LM103 P2"]),
    ],
)
def test_a_hole_is_no_split(sketch, places):
    assert found(sketch) == places


def test_the_largest_part_comes_first_and_is_named_by_its_first_things():
    text = """\
förändringslogik ⟦LM115:X⟧ "Två planer"
utmaning U2 "Få kan"
  -> U3
utmaning U3 "Få vill"
aktivitet A1 "Skriva"
  -> P1
prestation P1 "En handbok"
  -> R1
resultat R1 "Fler kan"
  -> EM1
effektmål EM1 "Fler klarar sig"
"""
    (said,) = marked(text)
    assert said.message.sv == (
        "Förändringslogiken består av 2 delar utan pilar emellan: A1, P1, R1 och 1 till; U2, U3."
    )
    assert [text[r.span.start + 8 :][:2] for r in said.related] == ["A1", "U2"]


def test_an_adaptation_is_no_link():
    plan = "".join(
        f'aktivitet A{n} "A"\n  -> P{n}\nprestation P{n} "P"\n  -> R{n}\n'
        f'resultat R{n} "R"\n  -> EM{n}\neffektmål EM{n} "E"\n'
        for n in (1, 2)
    )
    local = "".join(f'anpassning A{n} för KUMLA\n  beskrivning: "x"\n' for n in (1, 2))
    codes = [d.code for d in check(plan, f'aktör KUMLA "Kumla"\n{local}')]
    assert codes.count("LM115") == 1


def test_a_link_that_could_not_be_read_may_join_the_parts():
    text = (
        'utmaning U1 "U"\n  -> U2\nutmaning U2 "U"\n  -> Qqq\naktivitet A1 "A"\n  -> P1\n'
        'prestation P1 "P"\n  -> R1\nresultat R1 "R"\n  -> EM1\neffektmål EM1 "E"\n'
    )
    assert marked(text) == []
