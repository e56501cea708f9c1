"""Lines in the wrong place or with an end that cannot be read: one problem, nothing else lost."""

import pytest

from logicmodel.fixing import edited
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.statement import Parsed


def codes(parsed: Parsed) -> list[str]:
    return [problem.code for problem in parsed.problems]


def test_an_indented_statement_is_read_as_a_statement_of_its_own() -> None:
    text = (
        'aktivitet A1 "Ett"\n  nivå: region\n  prestation P1 "Två"\n    nivå: kommun\n    -> R1\n'
        '  inkludera "x.logic"\nresultat R1 "Tre"\n'
    )
    parsed = read(Source("x.logic", text))
    assert [(s.kind, s.id, s.data.get("level")) for _, s in parsed.statements] == [
        ("activity", "A1", "region"),
        ("output", "P1", "kommun"),
        ("include", "", None),
        ("outcome", "R1", None),
    ]
    assert codes(parsed) == ["LM009", "LM009"]
    shown = [text[p.span.start : p.span.end] for p in parsed.problems]
    assert shown[0] == "prestation P1"
    assert parsed.problems[0].message.sv == "”prestation P1” ska inte ha indrag."
    assert [pattern for pattern, _ in parsed.includes()] == ["x.logic"]


def test_places_in_an_indented_statement_are_right() -> None:
    text = 'aktivitet A1 "Ett"\n  prestation P1 "Två"\n    nivå: kommun\n'
    offset, statement = read(Source("x.logic", text)).statements[1]
    place = statement.origins["level",]
    assert text[offset + place.start : offset + place.end] == "kommun"


def test_a_whole_file_that_is_indented_is_read_in_one_go() -> None:
    lines = "".join(f'  aktivitet A{n} "x"\n    nivå: region\n' for n in range(2000))
    parsed = read(Source("x.logic", 'förändringslogik X "x"\n' + lines))
    assert len(parsed.statements) == 2001
    assert codes(parsed) == ["LM009"] * 2000


@pytest.mark.parametrize(
    ("line", "link"),
    [
        ('-> P1 "oavslutad', {"target": "P1", "because": "oavslutad"}),
        ('-> P1 "skäl" mer', {"target": "P1", "because": "skäl"}),
        ("-> P1 därför", {"target": "P1"}),
        ("→ P1 därför", {"target": "P1"}),
        ('-| P1 "oavslutad', {"target": "P1", "because": "oavslutad"}),
    ],
)
def test_a_link_whose_end_cannot_be_read_is_still_a_link(line: str, link: dict[str, str]) -> None:
    text = f'aktivitet A1 "Ett"\n  {line}\n    antagande: "Två"\n'
    parsed = read(Source("x.logic", text))
    assert codes(parsed) == ["LM001"]
    (read_link,) = parsed.statements[0][1].data["links"]
    assert link.items() <= read_link.items()
    assert read_link["assumptions"] == [{"text": "Två"}]


@pytest.mark.parametrize("title", ['"oavslutad', "utan citattecken"])
def test_an_indicator_whose_title_cannot_be_read_keeps_what_stands_under_it(title: str) -> None:
    text = f'effektmål M1 "Ett"\n  indikator M1.a {title}\n    enhet: %\n'
    parsed = read(Source("x.logic", text))
    assert codes(parsed) == ["LM001"]
    assert parsed.statements[0][1].data["indicators"]["M1.a"]["unit"] == "%"


def test_one_cause_is_told_once_when_tabs_and_spaces_are_mixed() -> None:
    parsed = read(Source("x.logic", 'aktivitet A1 "Ett"\n  nivå: region\n\t-> P1\n'))
    assert codes(parsed) == ["LM019"]


@pytest.mark.parametrize("path", ["x.logic", "x.logic.yaml"])
def test_an_id_as_a_field_is_told_where_ids_stand(path: str) -> None:
    text = {
        "x.logic": 'aktivitet A1 "Ett"\n  id: A1\n',
        "x.logic.yaml": "aktiviteter:\n  A1:\n    titel: Ett\n    id: A1\n",
    }[path]
    parsed = read(Source(path, text))
    assert codes(parsed) == ["LM003"]
    assert text[parsed.problems[0].span.start : parsed.problems[0].span.end] == "id"


def test_what_stands_twice_is_told_by_what_can_be_done_about_it() -> None:
    text = (
        'resultat R1 "Ett"\n  sikt: kort\n  sikt: lång\n'
        '  indikator R1.a "Ett"\n  indikator R1.a "Två"\n'
    )
    hints = {p.code: p.hint.sv for p in read(Source("x.logic", text)).problems if p.hint}
    assert hints == {
        "LM006": "Behåll den som gäller och ta bort den andra.",
        "LM005": "Behåll den ena, eller ge den andra ett annat id.",
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'utmaning U1 "Ett"\n    period: 2024\n      beskrivning: "två"\n',
            'utmaning U1 "Ett"\n    period: 2024\n    beskrivning: "två"\n',
        ),
        (
            'utmaning U1 "Ett"\n  -> EM1\n  evidens: "x"\n    risk: "y"\n',
            'utmaning U1 "Ett"\n  -> EM1\n    evidens: "x"\n    risk: "y"\n',
        ),
        (
            'utmaning U1 "Ett"\n  -> EM1\n  # om P1\n  prestation P1 "Två"\n\n    -> R1\n',
            'utmaning U1 "Ett"\n  -> EM1\n  # om P1\nprestation P1 "Två"\n\n  -> R1\n',
        ),
        (
            'utmaning U1 "Ett"\n  resultat R1 "Två"\n    -> E\n  prestation P1 "Tre"\n    -> R1\n',
            'utmaning U1 "Ett"\nresultat R1 "Två"\n  -> E\nprestation P1 "Tre"\n  -> R1\n',
        ),
    ],
    ids=["too far in", "not far enough", "a statement", "two statements"],
)
def test_indentation_that_can_only_mean_one_thing_is_mended(before: str, after: str) -> None:
    file = read(Source("a.logic", before))
    fixes = [problem.fix for problem in file.problems if problem.fix]
    assert {fix.safety for fix in fixes} == {"safe"}
    mended = edited(before, [edit for fix in fixes for edit in fix.edits])
    assert mended == after
    again = read(Source("a.logic", mended))
    assert [s.data for _, s in again.statements] == [s.data for _, s in file.statements]
    assert again.problems == ()


def test_where_tabs_play_a_part_nobody_mends_by_rote() -> None:
    file = read(Source("a.logic", 'utmaning U1 "Ett"\n\tperiod: 2024\n\t\tbeskrivning: "två"\n'))
    assert [problem.fix for problem in file.problems] == [None]
