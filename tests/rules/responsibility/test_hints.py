"""What a hint says is an edit that mends the finding and causes no other."""

import datetime as dt
import re

import pytest

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Language
from logicmodel.rules.scaffold import SOUND, over
from logicmodel.rules.settings import Settings
from logicmodel.syntax import read

TODAY = dt.date(2025, 1, 1)


def checked(text: str, language: Language, codes: tuple[str, ...]) -> Analysis:
    source = over(SOUND.to(language), text)
    return analyse([read(source)], TODAY, Settings(select=codes))


def line_in(hint: str) -> str:
    """The line to write, out of the sentence it stands in."""
    part = r"\w+ \([\w ]+\)"
    found = re.search(
        rf"(?:ansvarig|medverkande|responsible|participants): {part}(?:, {part})*", hint
    )
    assert found, hint
    return found[0]


@pytest.mark.parametrize(
    ("code", "language", "text", "old", "line"),
    [
        (
            "LM401",
            "sv",
            'aktivitet A2 "Handledning"\n  nivå: kommun\n  -> P2',
            None,
            "ansvarig: KOM (samordnar)",
        ),
        (
            "LM401",
            "en",
            'activity A2 "Mentoring"\n  participants: MUN (delivers)\n  -> P2',
            None,
            "responsible: MUN (delivers)",
        ),
        (
            "LM402",
            "sv",
            'resultat R1 "Ledning"\n  nivå: kommun\n  -> EM1',
            None,
            "ansvarig: KOM (samordnar)",
        ),
        (
            "LM402",
            "en",
            'impact EM1 "More qualify"\n  level: region',
            None,
            "responsible: REG (leads)",
        ),
        (
            "LM403",
            "sv",
            'aktivitet A1 "Cirklar"\n  ansvarig: REG (finansiär), KOM\n  -> P1',
            "ansvarig: REG (finansiär), KOM",
            "ansvarig: KOM (huvudansvarig), REG (finansiär)",
        ),
        (
            "LM403",
            "en",
            'activity A1 "Circles"\n  responsible: REG (leads), MUN (leads)\n  -> P1',
            "responsible: REG (leads), MUN (leads)",
            "responsible: REG (primary owner), MUN (delivers)",
        ),
        (
            "LM406",
            "sv",
            'aktivitet A2 "Handledning"\n  nivå: kommun\n  ansvarig: REG\n  -> P2',
            None,
            "medverkande: KOM (genomför)",
        ),
    ],
)
def test_the_line_mends_it(code, language, text, old, line):
    (finding,) = checked(text, language, (code,)).diagnostics
    assert finding.hint
    given = line_in(finding.hint.to(language))
    assert given == line
    head, _, rest = text.partition("\n")
    mended = text.replace(old, given) if old else f"{head}\n  {given}\n{rest}"
    family = tuple(f"LM{number}" for number in range(401, 412) if number not in (407, 409))
    assert [d.message.en for d in checked(mended, language, family).diagnostics] == []


def test_nobody_is_proposed_where_nothing_hints_at_anybody():
    bare = 'förändringslogik X "x"\naktivitet A1 "Cirklar"\n'
    (finding,) = analyse([read(over(bare, ""))], TODAY, Settings(select=("LM401",))).diagnostics
    assert finding.hint
    assert finding.hint.sv.endswith("ansvarig: …")
    assert finding.hint.en.endswith("responsible: …")


def test_who_takes_part_already_is_not_proposed():
    text = 'aktivitet A1 "Cirklar"\n  nivå: region\n  medverkande: REG (finansiär)\n  -> A2'
    (finding,) = checked(text, "sv", ("LM401",)).diagnostics
    assert finding.hint
    assert finding.hint.sv.endswith("ansvarig: …")


def test_nobody_of_another_level_is_proposed():
    text = (
        'nivå skola "Skolan"\naktör X1 "Björkskolan"\n  nivå: skola\n{}'
        'aktivitet A1 "Cirklar"\n  nivå: skola\n  -> P1'
    )
    other = 'aktör X2 "Granskolan"\n  nivå: skola\n'
    (alone,) = checked(text.format(""), "sv", ("LM401",)).diagnostics
    assert alone.hint
    assert alone.hint.sv.endswith("ansvarig: X1 (samordnar)")
    (one_of_two,) = checked(text.format(other), "sv", ("LM401",)).diagnostics
    assert one_of_two.hint
    assert one_of_two.hint.sv.endswith("ansvarig: …")


@pytest.mark.parametrize(
    ("code", "text", "line"),
    [
        ("LM407", 'resultat R1 "Ledning"\n  -> EM1', 'målgrupp: "…"'),
        ("LM409", 'aktivitet A1 "Cirklar"\n  ansvarig: REG\n  -> P1', 'resurser: "…"'),
    ],
)
def test_a_line_to_write_has_straight_quotes(code, text, line):
    (finding,) = checked(text, "sv", (code,)).diagnostics
    assert finding.hint
    assert finding.hint.sv.endswith(line)
