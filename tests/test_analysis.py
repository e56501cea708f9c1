"""Everything there is to say about a model: once, in order, whatever the order of files."""

import datetime as dt
from itertools import permutations

import pytest

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Problem, Severity, Text
from logicmodel.rules.scaffold import SOUND, laid_over
from logicmodel.rules.settings import Settings, UnknownNameError
from logicmodel.source import Source, Span
from logicmodel.syntax import read

TODAY = dt.date(2025, 1, 1)
HEADER = 'förändringslogik SKOLA "Fler klarar skolan"\n'
GOAL = 'effektmål EM1 "Fler elever är behöriga till gymnasiet"\n  nivå: region\n  ansvarig: REG\n'
MEASURED = """\
    enhet: %
    utgångsläge: 81,9 (2020/21)
    etappmål: 85 till 2026
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
"""
OTHER = f'  indikator EM1.a "Skolor där alla är behöriga"\n{MEASURED}'
ACTIVITY = 'A1 "x"\n  nivå: region\n  ansvarig: REG\n  resurser: "Medel"\n  period: 2024\n'


def given(example: str, settings: Settings | None = None) -> Analysis:
    return analyse([read(laid_over(example, "sv"))], TODAY, settings)


def codes(analysis: Analysis) -> list[str]:
    return [diagnostic.code for diagnostic in analysis.diagnostics]


def test_nothing_at_all_gives_nothing_and_does_not_raise() -> None:
    assert analyse([], TODAY).diagnostics == ()
    assert analyse([read(Source("tom.logic", ""))], TODAY).diagnostics == ()


def test_the_model_speaks_the_language_of_its_header() -> None:
    assert analyse([read(Source("x", SOUND.sv))], TODAY).language == "sv"
    assert analyse([read(Source("x", SOUND.en))], TODAY).language == "en"


def test_diagnostics_stand_in_reading_order() -> None:
    found = given(
        'utmanning U1 "Färre elever"\n  -> EM1\n' + GOAL + 'aktör KOM "Kommunen"\n  nivå: komun\n'
    )
    assert codes(found) == ["LM002", "LM201", "LM007"]
    starts = [diagnostic.span.start for diagnostic in found.diagnostics]
    assert starts == sorted(starts)


def test_files_stand_in_the_order_they_are_given() -> None:
    files = [
        read(Source("b.logic", HEADER + 'utmanning U1 "x"\n')),
        read(Source("a.logic", 'utmanning U2 "x"\n')),
    ]
    found = [d for d in analyse(files, TODAY).diagnostics if d.code == "LM002"]
    assert [d.span.path for d in found] == ["b.logic", "a.logic"]


def test_what_is_found_does_not_depend_on_the_order_of_files() -> None:
    text = laid_over(GOAL + 'aktör KOM "Kommunen"\n  nivå: komun\n', "sv").text
    header, *rest = ["\n" + part for part in text.split("\n\n")]
    parts = [rest[0], "".join(rest[1:5]), "".join(rest[5:])]
    seen = set()
    for order in permutations(enumerate(parts)):
        files = [Source("rot", header), *(Source(f"{number}", part) for number, part in order)]
        found = analyse([read(file) for file in files], TODAY).diagnostics
        seen.add(frozenset((d.code, d.message, d.span) for d in found))
    assert len(seen) == 1
    assert {code for code, _, _ in next(iter(seen))} == {"LM201", "LM007"}


def test_problems_met_on_the_way_to_the_files_are_told_too() -> None:
    message = Text("Filen finns inte.", "There is no such file.")
    problem = Problem("LM008", Span("x.logic", 0, 1), message)
    found = analyse([read(Source("x.logic", HEADER))], TODAY, problems=[problem])
    (diagnostic,) = found.diagnostics
    assert (diagnostic.code, diagnostic.message) == ("LM008", message)
    assert diagnostic.name == Text("inkludering-misslyckas", "include-problem")


def test_settings_select_ignore_and_re_level_what_is_read_and_what_is_found() -> None:
    example = GOAL + 'aktör KOM "Kommunen"\n  nivå: komun\n'
    assert set(codes(given(example))) == {"LM201", "LM007"}
    assert codes(given(example, Settings(select=("LM2",)))) == ["LM201"]
    assert codes(given(example, Settings(ignore=("omätbart-mål",)))) == ["LM007"]
    levels = Settings(severity={"LM007": Severity.INFO, "LM201": Severity.WARNING})
    found = {d.code: d.severity for d in given(example, levels).diagnostics}
    assert found == {"LM007": Severity.INFO, "LM201": Severity.WARNING}


def test_a_draft_is_treated_gently_whether_header_or_settings_say_so() -> None:
    in_header = HEADER + "  språk: sv\n  period: 2024–2030\n  ägare: REG\n  fas: utkast\n" + GOAL
    assert [d.severity for d in given(in_header).diagnostics] == [Severity.WARNING]
    assert [d.severity for d in given(GOAL, Settings(phase="draft")).diagnostics] == [
        Severity.WARNING
    ]
    stronger = given(in_header, Settings(phase="decision"))
    assert [d.severity for d in stronger.diagnostics] == [Severity.ERROR]


def test_a_profile_that_does_not_exist_is_told_where_it_stands() -> None:
    header = HEADER + "  språk: sv\n  period: 2024–2030\n  ägare: REG\n  profil: kronobergg\n"
    (diagnostic,) = given(header).diagnostics
    assert diagnostic.code == "LM004"
    assert diagnostic.hint is not None
    assert "kronoberg" in diagnostic.hint.sv
    (other,) = given(header.replace("kronobergg", "skåne")).diagnostics
    assert other.hint is not None
    assert "rus" in other.hint.sv
    with pytest.raises(UnknownNameError):
        given("", Settings(profile="skåne"))


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        # What is given but wrong is not also called missing.
        (GOAL + OTHER + '  indikator EM1.b "oavslutad\n' + MEASURED, ["LM001"]),
        (GOAL + OTHER + '  indikatorr EM1.b "x"\n' + MEASURED, ["LM002"]),
        ('utmaning U1 "Färre elever"\n  -> EM2\n', ["LM007"]),
        # Links and actors in what could not be read.
        ('blaj A9 "Vad"\nutmaning U1 "x"\n  -> EM1\n  -> A9\n', ["LM002"]),
        ('blaj A9 "Vad"\n  ansvarig: UNI\naktör UNI "Universitetet"\n  nivå: region\n', ["LM002"]),
        # The only link to an output, lost in five ways.
        (f"aktivitet {ACTIVITY}  -> P9\n", ["LM007"]),
        (f"aktivitet {ACTIVITY}-> P1\n", ["LM009"]),
        (f'aktivitet {ACTIVITY}  -> P1 "oavslutad\n', ["LM001"]),
        (f"aktivitett {ACTIVITY}  -> P1\n", ["LM002"]),
        (f"blaj {ACTIVITY}  -> P1\n", ["LM002"]),
    ],
)
def test_one_mistake_is_one_diagnostic(example: str, expected: list[str]) -> None:
    assert codes(given(example)) == expected


def test_five_mistakes_are_five_diagnostics() -> None:
    found = given(
        """
utmanning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1
aktivitet A1 "Forskningscirklar för rektorer"
  nivå: regionn
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024-13
  status: pågårr
  -> P1 "saknar citattecken
"""
    )
    assert codes(found) == ["LM002", "LM007", "LM004", "LM004", "LM001"]
    assert len({diagnostic.span.start for diagnostic in found.diagnostics}) == 5


def test_a_finding_says_what_it_is_about() -> None:
    (diagnostic,) = given(GOAL).diagnostics
    assert diagnostic.about == ("elements", "EM1")


def test_what_is_missing_is_not_told_where_a_file_is_missing() -> None:
    text = SOUND.sv[: SOUND.sv.index("effektmål EM1")] + 'inkludera "mål.logic"\n'
    file = read(Source("x.logic", text))
    ((_, place),) = file.includes()
    lost = Problem("LM008", place, Text("Filen finns inte.", "No such file."))
    assert codes(analyse([file], TODAY, problems=[lost])) == ["LM008"]
    elsewhere = lost._replace(span=Span("x.logic", 0, 0))
    assert "LM007" in codes(analyse([file], TODAY, problems=[elsewhere]))


@pytest.mark.parametrize(
    ("text", "language"),
    [('output P1 "Twelve meetings"\n', "en"), ('prestation P1 "Tolv möten"\n', "sv"), ("", "sv")],
)
def test_a_fragment_without_its_root_speaks_the_language_of_its_words(
    text: str, language: str
) -> None:
    assert analyse([read(Source("a.logic", text))], dt.date(2026, 1, 1)).language == language


def test_a_finding_in_yaml_is_answered_in_yaml() -> None:
    text = "aktiviteter:\n  A1: Utbilda\nprestationer:\n  P1: Utbildade\n"
    found = analyse([read(Source("a.logic.yaml", text))], TODAY, Settings(select=("LM110",)))
    hints = [d.hint.sv for d in found.diagnostics if d.hint]
    assert hints
    assert not any("->" in hint for hint in hints)
    assert any("leder_till: [P1]" in hint for hint in hints)
