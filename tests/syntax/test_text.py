"""What a planner writes in the text spelling, and what reading makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.source import Source
from logicmodel.syntax.statement import Parsed, Path, Statement
from logicmodel.syntax.text.reader import read_statement, read_text


def read(text: str) -> Parsed:
    return read_text(Source("x.logic", text))


def only(text: str) -> Statement:
    parsed = read(text)
    assert not parsed.problems
    ((_, statement),) = parsed.statements
    return statement


def said(parsed: Parsed) -> list[tuple[str, int, int, str]]:
    """Each problem as code, line, column and the text it marks."""
    marked = []
    for problem in parsed.problems:
        line, column = parsed.source.position(problem.span.start)
        text = parsed.source.text[problem.span.start : problem.span.end]
        marked.append((problem.code, line, column, text))
    return marked


def marks(text: str, path: Path) -> tuple[str, str]:
    """The word that names what stands at a path, and the value there."""
    parsed = read(text)
    ((offset, statement),) = parsed.statements
    place = statement.origins[path]
    return (
        text[offset + place.key_start : offset + place.key_end],
        text[offset + place.start : offset + place.end],
    )


# ---- what is right ------------------------------------------------------------------------

HEADERS = [
    ('förändringslogik RUS "Skola"', "logic", "RUS"),
    ('logikmodell M "Skola"', "logic", "M"),
    ('theory of change T "School"', "logic", "T"),
    ('nivå region "Regional nivå"', "level", "region"),
    ('aktör RÖL "Region Örebro län"', "actor", "RÖL"),
    ('målgrupp unga "Unga"', "target_group", "unga"),
    ('källa FRÖ "Nulägesanalys"', "source", "FRÖ"),
    ('utmaning U1 "Låg måluppfyllelse"', "problem", "U1"),
    ('resurs S1 "Tid"', "resource", "S1"),
    ('insats A1 "Nätverk"', "activity", "A1"),
    ('PRESTATION P1 "Planer"', "output", "P1"),
    ('resultat R1 "Tillit"', "outcome", "R1"),
    ('impact goal EM.1 "More pupils"', "impact", "EM.1"),
    ('övergripande   mål Ö-1 "Livskvalitet"', "overall_goal", "Ö-1"),
    ('antagande ANT_1 "Tid finns"', "assumption", "ANT_1"),
    ('förutsättning F1 "Tid är avsatt"', "precondition", "F1"),
    ('external factor O1 "Poverty"', "external_factor", "O1"),
    ('risk K1 "Byten"', "risk", "K1"),
    ('vy översikt "Allt"', "view", "översikt"),
]


@pytest.mark.parametrize(("line", "kind", "name"), HEADERS)
def test_a_header_gives_kind_id_and_title(line: str, kind: str, name: str) -> None:
    statement = only(line)
    assert (statement.kind, statement.id) == (kind, name)
    assert statement.data["title"] == line.split('"')[1]


@pytest.mark.parametrize("quoted", ['"Fler"', "”Fler”", "“Fler”", "„Fler”", '"Fler”'])
def test_quotes_may_be_straight_or_curly(quoted: str) -> None:
    assert only(f"resultat R1 {quoted}").data["title"] == "Fler"


def test_a_title_is_not_needed_to_read() -> None:
    assert only("aktivitet A1").data == {"kind": "activity", "id": "A1"}


FIELDS = [
    ("nivå: region", "level", "region"),
    ("level : region", "level", "region"),
    ("ansvarig: RÖL", "owners", [{"actor": "RÖL"}]),
    (
        "ägare: RÖL (samordnar), KUMLA",
        "owners",
        [{"actor": "RÖL", "role": "samordnar"}, {"actor": "KUMLA"}],
    ),
    ("period: 2024-08..2026-06", "period", {"start": "2024-08", "end": "2026-06"}),
    ("period: 2024/25", "period", {"start": "2024/25", "end": "2024/25"}),
    ("status: pågår", "status", "ongoing"),
    ("sikt: kort # snart", "horizon", "short"),
    ("kräver: F1, F2", "requires", ["F1", "F2"]),
    ('källa: FRÖ, "Egen mätning"', "sources", [{"ref": "FRÖ"}, {"text": "Egen mätning"}]),
    ("läge: tveksamt (2023)", "state", {"state": "doubtful", "when": "2023"}),
    ('beskrivning: "Ett # är inget"', "description", "Ett # är inget"),
    ("beskrivning: utan citattecken", "description", "utan citattecken"),
    ("länk: https://example.org/a#b", "url", "https://example.org/a#b"),
    ("target group: unga", "target_groups", [{"ref": "unga"}]),
]


@pytest.mark.parametrize(("line", "key", "data"), FIELDS)
def test_a_field_gives_plain_data(line: str, key: str, data: object) -> None:
    assert only(f'aktivitet A1 "Nätverk"\n  {line}\n').data[key] == data


MEASUREMENTS = [
    ("enhet: %", "unit", "%"),
    ("enhet: kronor per invånare", "unit", "kronor per invånare"),
    ("utgångsläge: 81,9 (2020/21)", "baseline", {"value": "81.9", "when": "2020/21"}),
    ("utgångsläge: fastställs senare", "baseline", {"deferred": True}),
    ("utgångsläge: −1 234,5 kr", "baseline", {"value": "-1234.5", "unit": "kr"}),
    (
        "målvärde: minst 90 % till 2030",
        "target",
        {"kind": "threshold", "bound": "at_least", "value": "90", "unit": "%", "by": "2030"},
    ),
    ("målvärde: 90", "target", {"kind": "threshold", "value": "90"}),
    (
        "målvärde: minska 60 % från 2005 till 2030",
        "target",
        {
            "kind": "change",
            "direction": "decrease",
            "value": "60",
            "unit": "%",
            "since": "2005",
            "by": "2030",
        },
    ),
    (
        "målvärde: högre än riket till 2030",
        "target",
        {"kind": "comparison", "direction": "higher_than", "series": "riket", "by": "2030"},
    ),
    (
        "målvärde: öka senast 2030",
        "target",
        {"kind": "direction", "direction": "increase", "by": "2030"},
    ),
    (
        "target: gap gender at most 3 by 2030",
        "target",
        {"kind": "gap", "group": "gender", "bound": "at_most", "value": "3", "by": "2030"},
    ),
    ("målvärde: senare", "target", {"kind": "deferred"}),
    ("etappmål: 6 till 2024", "milestones", [{"value": "6", "by": "2024"}]),
    (
        "jämförelse: riket 86,2 (2020/21)",
        "comparisons",
        [{"series": "riket", "value": "86.2", "when": "2020/21"}],
    ),
    ("uppdelning: kön, kommun", "disaggregation", ["kön", "kommun"]),
]


@pytest.mark.parametrize(("line", "key", "data"), MEASUREMENTS)
def test_an_indicator_holds_measurements(line: str, key: str, data: object) -> None:
    statement = only(f'effektmål EM1 "Fler"\n  indikator I1 "Andel"\n    {line}\n')
    assert statement.data["indicators"] == {"I1": {"id": "I1", "title": "Andel", key: data}}


def test_a_repeated_field_gathers_where_it_may() -> None:
    statement = only(
        'effektmål EM1 "Fler"\n'
        '  indikator I1 "Andel"\n'
        "    utfall: 83,1 (2022)\n"
        "    utfall: 84 (2023)\n"
        "  medverkande: ORU (forskar)\n"
        "  medverkande: KUMLA, LAXÅ\n"
    )
    actuals = statement.data["indicators"]["I1"]["actuals"]
    assert [actual["value"] for actual in actuals] == ["83.1", "84"]
    assert [taking["actor"] for taking in statement.data["participants"]] == [
        "ORU",
        "KUMLA",
        "LAXÅ",
    ]


def test_links_hold_their_own_fields() -> None:
    statement = only(
        'prestation P1 "Planer"\n'
        '  -> R1 "en gemensam bild"\n'
        '    antagande: "Tid finns", ANT1\n'
        "    evidens: FRÖ (måttlig)\n"
        "    fördröjning: 6 månader\n"
        "    styrka: stark\n"
        "  → R2\n"
        "  -| O1\n"
        "  ~> A1\n"
        "  nivå: kommun\n"
    )
    first, *others = statement.data["links"]
    assert first == {
        "kind": "leads_to",
        "target": "R1",
        "because": "en gemensam bild",
        "assumptions": [{"text": "Tid finns"}, {"ref": "ANT1"}],
        "evidence": [{"ref": "FRÖ", "strength": "moderate"}],
        "lag": {"count": "6", "unit": "month"},
        "strength": "strong",
    }
    assert [(link["kind"], link["target"]) for link in others] == [
        ("leads_to", "R2"),
        ("counteracts", "O1"),
        ("feedback", "A1"),
    ]
    assert statement.data["level"] == "kommun"


def test_an_exception_carries_its_reason() -> None:
    statement = only('resultat R1 "Tillit"\n  tillåt saknad-indikator "Tas fram 2025"\n')
    assert statement.data["allow"] == {"saknad-indikator": "Tas fram 2025"}


def test_an_adaptation_says_what_is_adapted_by_whom() -> None:
    statement = only("anpassning A1 för KUMLA\n  ansvarig: KUMLA\n")
    assert (statement.kind, statement.id) == ("adaptation", "A1@KUMLA")
    assert (statement.data["of"], statement.data["by"]) == ("A1", "KUMLA")


def test_an_include_gives_its_path_and_place() -> None:
    parsed = read('logic L "L"\ninclude "kommuner/*.logic"\n')
    ((path, span),) = parsed.includes()
    assert path == "kommuner/*.logic"
    assert parsed.source.text[span.start : span.end] == "kommuner/*.logic"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indent", ["  ", "    ", "\t"])
def test_line_endings_and_indents_do_not_change_what_is_read(newline: str, indent: str) -> None:
    lines = ['aktivitet A1 "Nät"', "{}nivå: kommun", "{}-> P1", "{0}{0}risk: R1", ""]
    statement = only(newline.join(lines).replace("{0}", indent).replace("{}", indent))
    assert statement.data["level"] == "kommun"
    assert statement.data["links"][0]["risks"] == [{"ref": "R1"}]


def test_comments_and_blank_lines_are_no_data() -> None:
    statement = only(
        '# före\n\naktivitet A1 "Nät" # efter\n\n   # indragen\n# utan indrag\n  nivå: kommun #\n'
    )
    assert statement.data == {"kind": "activity", "id": "A1", "title": "Nät", "level": "kommun"}


def test_decomposed_letters_are_read_as_composed_with_their_place() -> None:
    text = 'akto\u0308r RO\u0308L "La\u0308n"\n  niva\u030a: la\u0308n\n'
    statement = only(text)
    assert (statement.id, statement.data["title"], statement.data["level"]) == ("RÖL", "Län", "län")
    assert marks(text, ()) == ("akto\u0308r", "RO\u0308L")
    assert marks(text, ("level",)) == ("niva\u030a", "la\u0308n")


# ---- where it stands ----------------------------------------------------------------------

PLACED = (
    "# kommentar\n"
    'effektmål EM1 "Fler"  # k\n'
    "  ansvarig:   RÖL (leder),  KUMLA\n"
    '  indikator I1 "Andel"\n'
    "    målvärde : minst 90 till 2030 # k\n"
    '    källa: "SCB"\n'
    "    källa: FRÖ\n"
    '  ~> A1 "lärande"\n'
    "    evidens: FRÖ (svag), PM\n"
    '  tillåt regel "skäl"\n'
)


@pytest.mark.parametrize(
    ("path", "word", "value"),
    [
        ((), "effektmål", "EM1"),
        (("title",), "Fler", "Fler"),
        (("owners",), "ansvarig", "RÖL (leder),  KUMLA"),
        (("owners", 0, "actor"), "ansvarig", "RÖL"),
        (("owners", 1, "actor"), "ansvarig", "KUMLA"),
        (("indicators", "I1"), "indikator", "I1"),
        (("indicators", "I1", "title"), "Andel", "Andel"),
        (("indicators", "I1", "target"), "målvärde", "minst 90 till 2030"),
        (("indicators", "I1", "sources"), "källa", '"SCB"'),
        (("indicators", "I1", "sources", 0, "text"), "källa", '"SCB"'),
        (("indicators", "I1", "sources", 1, "ref"), "källa", "FRÖ"),
        (("links", 0), "~>", "A1"),
        (("links", 0, "target"), "~>", "A1"),
        (("links", 0, "because"), "lärande", "lärande"),
        (("links", 0, "evidence", 0, "ref"), "evidens", "FRÖ"),
        (("links", 0, "evidence", 1, "ref"), "evidens", "PM"),
        (("allow", "regel"), "tillåt", "regel"),
    ],
)
def test_every_part_knows_its_place(path: Path, word: str, value: str) -> None:
    assert marks(PLACED, path) == (word, value)


# ---- what is wrong ------------------------------------------------------------------------

FIVE_MISTAKES = """\
aktivtet A1 "Nätverk för rektorer"
  nivå: kommun
  ansvrig: RÖL
  period: i höst
  -> P1 "saknar slut
  nivå: region
prestation P1 "Planer"
  nivå: kommun
"""


def test_five_mistakes_give_five_problems_and_every_line_is_read() -> None:
    parsed = read(FIVE_MISTAKES)
    assert said(parsed) == [
        ("LM002", 1, 1, "aktivtet"),
        ("LM003", 3, 3, "ansvrig"),
        ("LM004", 4, 11, "i höst"),
        ("LM001", 5, 9, '"saknar slut'),
        ("LM006", 6, 3, "nivå"),
    ]
    (_, first), (_, second) = parsed.statements
    assert (first.kind, first.id, first.data["title"]) == (
        "activity",
        "A1",
        "Nätverk för rektorer",
    )
    assert first.data["level"] == "kommun"
    assert first.data["owners"] == [{"actor": "RÖL"}]
    assert second.data["level"] == "kommun"


MISTAKES = [
    ("prestation P1 Tolv kommuner\n  nivå: x\n", [("LM001", 1, 15, "Tolv kommuner")]),
    ('prestation "Tolv"\n', [("LM001", 1, 12, '"Tolv"')]),
    ('prestation P1 "Tolv\n', [("LM001", 1, 15, '"Tolv')]),
    ('xyzzy A1 "T"\n', [("LM002", 1, 1, "xyzzy")]),
    ('aktivitet A1 "T"\n  indikatr I1 "T"\n    enhet: %\n', [("LM002", 2, 3, "indikatr")]),
    ('aktivitet A1 "T"\n  nivå kommun\n', [("LM001", 2, 3, "nivå")]),
    ('aktivitet A1 "T"\n  ansvarig RÖL\n', [("LM001", 2, 3, "ansvarig")]),
    ('aktivitet A1 "T"\n  blomma: röd\n', [("LM003", 2, 3, "blomma")]),
    ('aktivitet A1 "T"\n  nivå:\n', [("LM004", 2, 8, "")]),
    ('aktivitet A1 "T"\n  status: pågåår\n', [("LM004", 2, 11, "pågåår")]),
    ('aktivitet A1 "T"\n  beskrivning: "utan slut\n', [("LM001", 2, 16, '"utan slut')]),
    ('aktivitet A1 "T"\n  -> P1 P2\n', [("LM001", 2, 9, "P2")]),
    ('effektmål E "T"\n  indikator I "A"\n  indikator I "B"\n', [("LM005", 3, 13, "I")]),
    ('aktivitet A1 "T"\n  sikt: kort\n  sikt: lång\n', [("LM006", 3, 3, "sikt")]),
    ('aktivitet A1 "T"\n  prestation P1 "T"\n', [("LM009", 2, 3, "prestation P1")]),
    ('aktivitet A1 "T"\n  nivå: x\n    -> P1\n', [("LM009", 3, 5, "->")]),
    ('aktivitet A1 "T"\nnivå: kommun\n', [("LM009", 2, 1, "nivå:")]),
    ('aktivitet A1 "T"\n-> P1\n', [("LM009", 2, 1, "->")]),
    ('effektmål E "T"\n  -> E2\n    indikator I "T"\n', [("LM009", 3, 5, "indikator")]),
    ('  nivå: x\n  -> y\nnivå x "X"\n', [("LM009", 1, 3, "nivå: x\n  -> y")]),
    ('resultat R1 "T"\n  tillåt regel\n', [("LM012", 2, 10, "regel")]),
    ('resultat R1 "T"\n  tillåt r "a"\n  tillåt r "b"\n', [("LM006", 3, 10, "r")]),
    ('aktivitet A1 "T"\n  nivå: x\n\tstatus: klar\n', [("LM019", 3, 1, "\t")]),
]


@pytest.mark.parametrize(("text", "expected"), MISTAKES, ids=lambda v: None)
def test_a_mistake_is_told_once_at_its_word(
    text: str, expected: list[tuple[str, int, int, str]]
) -> None:
    assert said(read(text)) == expected


def test_a_slip_says_what_was_meant_and_can_mend_it() -> None:
    (problem,) = read('resultt R1 "Tillit"\n').problems
    assert problem.hint is not None
    assert problem.hint.sv == "Menade du ”resultat”?"
    assert problem.fix is not None
    (edit,) = problem.fix.edits
    assert (edit.span.start, edit.span.end, edit.text) == (0, 7, "resultat")


@pytest.mark.parametrize("line", ["nivå kommun", "nivå  kommun  # k"])
def test_a_field_without_its_colon_is_read(line: str) -> None:
    parsed = read(f'aktivitet A1 "T"\n  {line}\n')
    assert parsed.statements[0][1].data["level"] == "kommun"


def test_something_given_twice_shows_where_first() -> None:
    text = 'aktivitet A1 "T"\n  nivå: x\n  nivå: y\n'
    (problem,) = read(text).problems
    (related,) = problem.related
    assert text[related.span.start : related.span.end] == "nivå: x"


def test_what_was_given_badly_is_not_missing() -> None:
    text = 'effektmål E "T"\n  period: i höst\n  -> "till R1"\n  indikator\n'
    parsed = read(text)
    ((_, statement),) = parsed.statements
    assert set(statement.broken) == {
        ("period",),
        ("links",),
        ("indicators",),
    }


def test_a_line_too_long_to_be_a_line_is_told_and_the_rest_is_read() -> None:
    parsed = read('aktivitet A1 "T"\n  beskrivning: "' + "x" * 20_000 + '"\n  nivå: kommun\n')
    assert [code for code, *_ in said(parsed)] == ["LM001"]
    assert parsed.statements[0][1].data["level"] == "kommun"


# ---- what must always hold ----------------------------------------------------------------


def test_a_statement_that_has_moved_is_not_read_again() -> None:
    statement = 'aktivitet A1 "T"\n  nivå: x\n'
    ((_, first),) = read(statement).statements
    moved = read("# en rad till\n" + statement)
    assert moved.statements[0][1] is first
    assert moved.statements[0][0] == len("# en rad till\n")


fragments = st.sampled_from(
    [
        *(line for line, _, _ in HEADERS),
        *(f"  {line}" for line, *_ in FIELDS + MEASUREMENTS),
        *["\n", "\r", "\r\n", "  ", "\t", "#", '"', "”", "->", "~> A1", "-| B", ":", ",", "(", "."],
        *["    ", "indikator", "tillåt", "aktivitet", "för", "anpassning A1 för B", "o\u0308"],
    ]
)


@given(st.lists(fragments | st.text(max_size=3), max_size=30).map("".join))
def test_reading_never_raises_and_places_lie_in_the_text(text: str) -> None:
    parsed = read(text)
    for problem in parsed.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
    ends = [offset for offset, _ in parsed.statements]
    assert ends == sorted(ends)


@given(st.lists(fragments, max_size=12).map("\n".join))
def test_every_line_is_either_read_or_reported(text: str) -> None:
    parsed = read(text)
    reported = {
        line
        for p in parsed.problems
        for line in range(
            parsed.source.position(p.span.start).line, parsed.source.position(p.span.end).line + 1
        )
    }
    placed = {
        parsed.source.position(offset + place.start).line
        for offset, statement in parsed.statements
        for place in statement.origins.values()
    }
    for number in range(1, len(parsed.source.line_starts) + 1):
        line = parsed.source.line(number).strip()
        if line and not line.startswith("#") and not parsed.loose:
            assert number in reported | placed, line


def test_read_statement_is_shared_by_its_text() -> None:
    text = 'aktivitet A1 "T"\n'
    assert read_statement(text) is read_statement(text)
