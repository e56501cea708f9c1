"""What the author allows is set aside, kept with its reason, and told when it is not needed."""

import datetime as dt

import pytest

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Severity
from logicmodel.rules.scaffold import SOUND, laid_over
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read

TODAY = dt.date(2025, 1, 1)
GOAL = """
effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
"""
MISSPELLED = GOAL + '  tillåt omätbart-mal "Mäts från 2026"\n'
HEADER = 'förändringslogik SKOLA "Fler klarar skolan"\n  språk: sv\n  period: 2024–2030\n'


def given(example: str, settings: Settings | None = None) -> Analysis:
    return analyse([read(laid_over(example, "sv"))], TODAY, settings)


def codes(analysis: Analysis) -> list[str]:
    return [diagnostic.code for diagnostic in analysis.diagnostics]


def gaps(analysis: Analysis) -> list[tuple[str, str]]:
    return [(gap.diagnostic.code, gap.reason) for gap in analysis.gaps]


def place(analysis: Analysis, number: int = 0) -> str:
    """The text that a diagnostic points at."""
    span = analysis.diagnostics[number].span
    return analysis.files[0].source.text[span.start : span.end]


@pytest.mark.parametrize("name", ["omätbart-mål", "unmeasurable-goal", "LM201", "Omätbart-Mål"])
def test_in_the_element_by_either_name_or_code(name: str) -> None:
    found = given(GOAL + f'  tillåt {name} "Tas fram under 2025"\n')
    assert codes(found) == []
    assert gaps(found) == [("LM201", "Tas fram under 2025")]
    assert found.gaps[0].diagnostic.severity is Severity.ERROR


def test_in_the_header_it_holds_for_the_whole_model() -> None:
    more = 'effektmål EM2 "Fler läser vidare"\n  nivå: region\n  ansvarig: REG\n'
    found = given(
        HEADER + '  tillåt LM201 "Tas fram under 2025"\n' + GOAL + more, Settings(select=("LM201",))
    )
    assert codes(found) == []
    assert gaps(found) == [("LM201", "Tas fram under 2025")] * 2


def test_one_element_says_nothing_of_another() -> None:
    found = given(
        GOAL + 'aktör KOM "Kommunen"\n  nivå: kommun\n  tillåt LM201 "Fel ställe"\n',
        Settings(select=("LM201", "LM013")),
    )
    assert codes(found) == ["LM201", "LM013"]


@pytest.mark.parametrize(
    ("section", "example"),
    [
        ("link", 'utmaning U1 "x"\n  -> EM1\n    tillåt LM201 "z"\n'),
        ("indicator", 'risk K "x"\n  indikator K.a "x"\n    tillåt LM201 "z"\n'),
        ("level", 'nivå region "Regional nivå"\n  tillåt LM201 "z"\n'),
        ("actor", 'aktör REG "Regionen"\n  tillåt LM201 "z"\n'),
        ("source", 'källa K "x"\n  tillåt LM201 "z"\n'),
        ("target group", 'målgrupp K "x"\n  tillåt LM201 "z"\n'),
        ("adaptation", 'anpassning A1 för KOM\n  tillåt LM201 "z"\n'),
        ("view", 'vy K "x"\n  tillåt LM201 "z"\n'),
        ("header", HEADER + '  tillåt LM201 "z"\n'),
    ],
)
def test_one_that_is_not_needed_is_told_wherever_it_stands(section: str, example: str) -> None:
    found = given(example, Settings(select=("LM013", "LM201")))
    assert codes(found) == ["LM013"], section
    assert place(found) == "LM201"
    assert "LM201" in found.diagnostics[0].message.sv


def test_one_for_a_rule_that_is_off_is_not_called_unneeded() -> None:
    example = 'utmaning U1 "x"\n  -> EM1\n  tillåt LM201 "z"\n'
    assert codes(given(example, Settings(ignore=("LM201",), select=("LM013", "LM201")))) == []


def test_one_from_a_rule_that_does_not_exist_allows_nothing() -> None:
    found = given(MISSPELLED)
    assert codes(found) == ["LM201", "LM015"]
    assert gaps(found) == []
    assert place(found, 1) == "omätbart-mal"


def test_these_two_can_be_turned_off_and_re_levelled() -> None:
    assert codes(given(MISSPELLED, Settings(ignore=("okänd-regel",)))) == ["LM201"]
    found = given(MISSPELLED, Settings(severity={"LM015": Severity.INFO}))
    assert found.diagnostics[1].severity is Severity.INFO


def test_without_a_reason_nothing_is_allowed() -> None:
    assert codes(given(GOAL + "  tillåt omätbart-mål\n")) == ["LM201", "LM012"]
    assert codes(given(GOAL + '  tillåt omätbart-mål " "\n')) == ["LM201", "LM012"]


def test_the_same_exception_twice_is_one_too_many() -> None:
    found = given(GOAL + '  tillåt LM201 "Ett"\n  tillåt LM201 "Två"\n')
    assert codes(found) == ["LM006"]
    assert gaps(found) == [("LM201", "Ett")]


def test_two_names_of_one_rule_are_one_needed_and_one_not() -> None:
    found = given(GOAL + '  tillåt LM201 "Ett"\n  tillåt omätbart-mål "Två"\n')
    assert len(found.gaps) == 1
    assert codes(found) == ["LM013"]


def test_a_model_without_exceptions_has_no_gaps() -> None:
    assert analyse([read(Source("x.logic", SOUND.sv))], TODAY).gaps == ()
