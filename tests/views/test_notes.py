"""The red remarks in boxes."""

import datetime as dt

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Diagnostic, Path, Severity, Text
from logicmodel.followup.data import Data
from logicmodel.source import Source, Span
from logicmodel.syntax import read
from logicmodel.views import Atlas, Remarks, Standing, remarks
from logicmodel.views.notes import notes

TODAY = dt.date(2025, 1, 1)


def found(
    about: Path, name: str = "mål-utan-år", severity: Severity = Severity.WARNING
) -> Diagnostic:
    text = Text(name, f"en {name}")
    return Diagnostic("LM200", text, severity, text, Span("", 0, 0), about=about)


def test_a_finding_is_remarked_at_the_element_it_is_about() -> None:
    said = notes([found(("elements", "EM1", "indicators", "I", "target"))], "sv")
    assert said == {"EM1": ("mål utan år",)}
    assert notes([found(("elements", "EM1"))], "en") == {"EM1": ("en mål utan år",)}


def test_only_what_is_to_be_mended_in_an_element_is_remarked() -> None:
    assert notes([found(("elements", "EM1"), severity=Severity.INFO)], "sv") == {}
    assert notes([found(()), found(("levels", "x"))], "sv") == {}
    assert notes([found(("elements", "EM1", "allow", "x"))], "sv") == {}


def test_the_same_remark_stands_once_and_the_gravest_first() -> None:
    path: Path = ("elements", "A")
    many = [found(path, "b"), found(path, "a", Severity.ERROR), found(path, "b")]
    assert notes(many, "sv") == {"A": ("a", "b")}


def test_of_many_remarks_the_rest_is_counted() -> None:
    many = [found(("elements", "A"), name) for name in ("a", "b", "c", "d", "e")]
    assert notes(many, "sv") == {"A": ("a", "b", "+3 till")}
    assert notes(many[:3], "en") == {"A": ("en a", "en b", "en c")}


def test_what_the_rules_find_stands_in_the_box() -> None:
    text = 'förändringslogik X "X"\neffektmål EM1 "Fler elever är behöriga"\n'
    analysis = analyse([read(Source("x.logic", text))], TODAY)
    (view,) = Atlas(analysis.model, remarks=said_of(analysis)).by("overview")
    assert "ingen indikator" in view.boxes[0].notes
    assert view.boxes[0].gaps == ()


def said_of(analysis: Analysis) -> Remarks:
    return remarks(analysis.diagnostics, analysis.gaps, "sv")


def test_what_the_author_allows_stands_in_the_box_as_a_known_gap_with_its_reason_beside() -> None:
    allowed = '  tillåt omätbart-mål "Måttet tas fram."\n'
    text = 'förändringslogik X "X"\neffektmål EM1 "Fler elever är behöriga"\n' + allowed
    analysis = analyse([read(Source("x.logic", text))], TODAY)
    (view,) = Atlas(analysis.model, remarks=said_of(analysis)).by("overview")
    assert view.boxes[0].gaps == ("känd lucka: ingen indikator",)
    assert "ingen indikator" not in view.boxes[0].notes
    assert "Känd lucka: Måttet tas fram." in view.boxes[0].details
    (english,) = Atlas(analysis.model, "en", Remarks(gaps={"EM1": ("x",)})).by("overview")
    assert english.boxes[0].gaps == ("known gap: x",)


def test_a_picture_of_how_things_stand_does_not_tell_what_the_plan_lacks() -> None:
    lacks = 'effektmål EM1 "Fler elever"\neffektmål EM2 "Fler vuxna"\n  tillåt omätbart-mål "x"\n'
    analysis = analyse([read(Source("x.logic", f'förändringslogik X "X"\n{lacks}'))], TODAY)
    assert said_of(analysis).notes
    assert said_of(analysis).gaps
    standing = Standing(analysis.model, Data(), TODAY, "sv")
    how = remarks(analysis.diagnostics, analysis.gaps, "sv", standing)
    (view,) = Atlas(analysis.model, remarks=how).by("overview")
    assert [(box.notes, box.gaps) for box in view.boxes] == [((), ())] * 2
    assert {box.status_title for box in view.boxes} == {"mäts inte"}
