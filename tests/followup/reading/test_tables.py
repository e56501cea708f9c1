"""Tables of values and logs: what is read of them, and what is said of the rest."""

import datetime as dt
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel import words
from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.reading.columns import SHEETS
from tests.followup.reading.sample import MODEL, TODAY, analysed, data, names, reading, told

FULL = (
    "indikator;enhet;plats;period;slag;värde;grupp;n;källa;hämtad;preliminär;kommentar\n"
    "EM1.behöriga;procent;Askersund;2022/23;utfall;82,4;flickor;131;Skolverket;2023-10-01;ja;hej\n"
)


def plain(found: Data) -> list[tuple[object, ...]]:
    """The values without their places in the text."""
    return [value._replace(at=())[:] for value in found.values]


def test_every_column_says_its_part() -> None:
    (value,) = data(FULL).values
    start = FULL.index("82,4")
    assert value == Value(
        indicator="EM1.behöriga",
        when=value.when,
        value=Decimal("82.4"),
        at=("u.csv", start, start + 4),
        kind="actual",
        place="ASK",
        group="flickor",
        n=Decimal(131),
        source="Skolverket",
        retrieved=value.retrieved,
        preliminary=True,
        comment="hej",
    )
    assert (value.when, value.retrieved) == ("2022/23", "2023-10-01")


def test_the_same_in_english_and_in_another_order() -> None:
    english = (
        "value,period,comment,place,kind,retrieved,group,n,source,unit,preliminary,indicator\n"
        '"82,4",2022/23,hej,Askersund,actual,2023-10-01,flickor,131,Skolverket,%,yes,EM1.behöriga\n'
    )
    assert plain(data(english)) == plain(data(FULL))


@pytest.mark.parametrize("separator", [",", "\t", ";"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_dialects_say_the_same(separator: str, newline: str) -> None:
    cells = FULL.replace("82,4", '"82,4"' if separator == "," else "82,4")
    text = cells.replace(";", separator).replace("\n", newline)
    assert plain(data(text)) == plain(data(FULL))


def test_a_file_may_state_its_separator_first() -> None:
    assert plain(data("sep=;\r\n" + FULL)) == plain(data(FULL))


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("82,4", "82.4"),
        ("82.4", "82.4"),
        ("1 730", "1730"),
        ("1\u00a0730,5", "1730.5"),
        ("−3", "-3"),
        ("+3", "3"),
        ("1.2000", "1.2"),
        ("82,4 %", "82.4"),
        ('"82,4"', "82.4"),
        (" 82,4 ", "82.4"),
        ("82,4 procent", "82.4"),
    ],
)
def test_numbers_as_people_write_them(cell: str, value: str) -> None:
    (found,) = data(f"indikator;period;värde\nEM1.behöriga;2024;{cell}\n").values
    assert found.value == Decimal(value)


@pytest.mark.parametrize(
    ("cell", "when"),
    [
        ("2024", "2024"),
        ("2024-08", "2024-08"),
        ("2024-08-31", "2024-08-31"),
        ("2024/25", "2024/25"),
        ("2024/2025", "2024/25"),
    ],
)
def test_periods_as_in_a_model(cell: str, when: str) -> None:
    (found,) = data(f"indikator;period;värde\nEM1.behöriga;{cell};82\n").values
    assert found.when == when


def test_the_time_may_stand_beside_the_number() -> None:
    (found,) = data("indikator;period;värde\nEM1.behöriga;;82 (2023/24)\n").values
    assert found.when == "2023/24"


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("", "actual"),
        ("Utfall", "actual"),
        ("baseline", "baseline"),
        ("etappmål", "target"),
        ("mål", "target"),
        ("prognos", "forecast"),
    ],
)
def test_kinds(cell: str, kind: str) -> None:
    (found,) = data(f"indikator;period;värde;slag\nEM1.behöriga;2024;82;{cell}\n").values
    assert found.kind == kind


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("", None),
        ("alla", None),
        ("Totalt", None),
        ("Örebro län", None),
        ("region örebro län", None),
        ("RÖL", None),
        ("Örebro", "ÖREBRO"),
        ("Örebro kommun", "ÖREBRO"),
        ("askersund", "ASK"),
        ("Askersunds", "ASK"),
        ("Kumla", "KUMLA"),
        ("riket", "riket"),
        ("Karlskrona", "Karlskrona"),
    ],
)
def test_places_are_actors_by_any_of_their_names(cell: str, place: str | None) -> None:
    (found,) = data(f"indikator;period;värde;plats\nEM1.behöriga;2024;82;{cell}\n").values
    assert found.place == place


@pytest.mark.parametrize(
    ("cell", "group"),
    [("", None), ("T", None), ("totalt", None), ("K", "kvinnor"), ("kön=m", "män"), ("SFI", "SFI")],
)
def test_groups(cell: str, group: str | None) -> None:
    (found,) = data(f"indikator;period;värde;grupp\nEM1.behöriga;2024;82;{cell}\n").values
    assert found.group == group


def test_logs_in_one_file_with_values() -> None:
    found = data(
        "indikator;period;värde\n"
        "P1.antal;2024;3\n"
        "\n"
        "aktivitet;datum;status;anteckning;plats\n"
        "A1;2024-10-01;pågår;halvvägs;Kumla\n"
        "P1;2024-11;klart;;\n"
        "id;day;state;note\n"
        "F1;2025;brister;vikarier\n"
        "O1;2024/25;holds;\n"
    )
    assert [value.value for value in found.values] == [3]
    assert [step._replace(at=()) for step in found.steps] == [
        Step("A1", dt.date(2024, 10, 1), "ongoing", (), "halvvägs", "KUMLA"),
        Step("P1", dt.date(2024, 11, 30), "done", ()),
    ]
    # What is dated by a stretch that is not over has been seen by today.
    assert [sight._replace(at=()) for sight in found.sights] == [
        Sight("F1", dt.date(2025, 3, 1), "failed", (), "vikarier"),
        Sight("O1", dt.date(2025, 3, 1), "holds", ()),
    ]


def test_a_date_to_come_stays_there() -> None:
    (step,) = data("id;datum;status\nA1;2026-01;planerad\n").steps
    assert step.day == dt.date(2026, 1, 1)


def test_a_row_without_a_value_has_not_come_yet() -> None:
    assert data("indikator;period;värde\nEM1.behöriga;2024;\nEM1.behöriga;;\n") == Data()


def test_a_short_row_lacks_its_last_cells() -> None:
    (found,) = data("indikator;period;värde;n;kommentar\nEM1.behöriga;2024;82\n").values
    assert (found.n, found.comment) == (None, None)


BAD = {
    "no header": ("1;2;3\n", [("LM001", 1, 1, "1")]),
    "a column lacks": ("indikator;värde\nEM1.behöriga;82\n", [("LM018", 1, 1, "indikator")]),
    "twice the same column": (
        "indikator;period;värde;värde\nEM1.behöriga;2024;82;83\n",
        [("LM006", 1, 24, "värde")],
    ),
    "a number with words": (
        "indikator;period;värde\nEM1.behöriga;2024; ungefär åtti \n",
        [("LM004", 2, 20, "ungefär åtti")],
    ),
    "thousands or decimals": (
        "indikator;period;värde\nEM1.behöriga;2024;1.200\n",
        [("LM004", 2, 19, "1.200")],
    ),
    "no such month": (
        "indikator;period;värde\nEM1.behöriga;2024-13;82\n",
        [("LM004", 2, 14, "2024-13")],
    ),
    "no such kind": (
        "indikator;period;värde;slag\nEM1.behöriga;2024;82;uttfall\n",
        [("LM004", 2, 22, "uttfall")],
    ),
    "neither yes nor no": (
        "indikator;period;värde;preliminär\nEM1.behöriga;2024;82;kanske\n",
        [("LM004", 2, 22, "kanske")],
    ),
    "another unit": (
        "indikator;period;värde;enhet\nEM1.behöriga;2024;82;elever\n",
        [("LM004", 2, 22, "elever")],
    ),
    "another unit beside the number": (
        "indikator;period;värde\nEM1.behöriga;2024;82 elever\n",
        [("LM004", 2, 19, "82 elever")],
    ),
    "another time beside the number": (
        "indikator;period;värde\nEM1.behöriga;2024;82 (2023)\n",
        [("LM004", 2, 19, "82 (2023)")],
    ),
    "no period": ("indikator;period;värde\nEM1.behöriga;;82\n", [("LM018", 2, 14, "")]),
    "a short row": ("indikator;värde;period\nEM1.behöriga;82\n", [("LM018", 2, 16, "")]),
    "no indicator": ("indikator;period;värde\n;2024;82\n", [("LM018", 2, 1, "")]),
    "a decimal comma between commas": (
        "indikator,period,värde\nEM1.behöriga,2024,82,4\n",
        [("LM001", 2, 22, "4")],
    ),
    "an open quote": (
        'indikator;period;värde;kommentar\nEM1.behöriga;2024;82;"hej\nEM1.behöriga;2024;83;\n',
        [("LM001", 2, 22, '"hej')],
    ),
    "a status among states": ("id;datum;läge\nF1;2024;pågår\n", [("LM004", 2, 9, "pågår")]),
    "no status": ("id;datum;status\nA1;2024;\n", [("LM018", 2, 9, "")]),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_row_is_told_at_its_cell(case: str) -> None:
    text, found = BAD[case]
    assert told(text) == found


@pytest.mark.parametrize("case", BAD)
def test_everything_said_says_what_to_do(case: str) -> None:
    for problem in reading(BAD[case][0]).problems:
        assert problem.message.sv != problem.message.en
        assert problem.hint
        assert problem.hint.sv[-1:] in ".?0245" or ":" in problem.hint.sv


def test_good_rows_count_beside_bad_ones() -> None:
    found = reading(
        "indikator;period;värde\nEM1.behöriga;2022;82\nEM1.behoriga;2023;83\nEM1.behöriga;2024;x\n"
        "EM1.behöriga;2025;84\n"
    )
    assert [value.value for value in found.data.values] == [82, 84]
    assert len(found.problems) == 2


def test_the_same_mistake_is_said_once() -> None:
    rows = "".join(f"EM1.behoriga;{year};82\n" for year in range(2000, 2020))
    (problem,) = reading("indikator;period;värde\n" + rows).problems
    assert "20 ställen" in problem.message.sv
    assert "20 places" in problem.message.en
    assert problem.hint
    assert "EM1.behöriga" in problem.hint.sv
    here, *same = problem.related
    assert here.span.path == "x.logic"
    assert [related.span.start for related in same] == [44, 65, 86]


def test_the_title_of_an_indicator_tells_its_id() -> None:
    text = "indikator;period;värde\nElever som är behöriga;2024;82\n"
    (problem,) = reading(text).problems
    assert problem.hint == ("Menade du ”EM1.behöriga”?", "Did you mean “EM1.behöriga”?")


def test_of_many_different_mistakes_only_the_first_get_a_suggestion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("logicmodel.followup.reading.ids._MOST_COMPARISONS", 30)
    rows = "".join(f"P1.antel{n};2024;82\n" for n in range(20))
    problems = sorted(reading("indikator;period;värde\n" + rows).problems, key=lambda p: p.span)
    assert len(problems) == 20
    asked = [bool(p.hint and "Menade" in p.hint.sv) for p in problems]
    assert asked == [True] * 10 + [False] * 10


def test_a_slip_in_a_heading_is_read_as_what_was_meant() -> None:
    found = reading("indikator;perriod;värde\nEM1.behöriga;2024;82\n")
    assert [problem.code for problem in found.problems] == ["LM022"]
    assert found.data.values[0].when == "2024"


def test_an_id_that_could_not_be_read_in_the_model_is_not_unknown() -> None:
    model = (
        'förändringslogik X "Prov"\n  språk: sv\n'
        'utmanng EM9 "Fler"\n  indikator EM9.antal "Elever"\n'
        'inkludera "saknas.logic"\n'
    )
    text = "indikator;period;värde\nEM9.antal;2024;82\n"
    assert "LM014" not in {d.code for d in analysed(text, model=model).diagnostics}


def test_columns_have_words_for_every_sheet() -> None:
    known = words.by_key("column")
    assert {key for sheet in SHEETS for key in sheet.columns} == known.keys()


def test_names_know_measurements_and_what_can_be_logged() -> None:
    found = names()
    assert set(found.model.measured) == {"P1.antal", "EM1.behöriga", "EM1.gap"}
    assert found.model.measured["P1.antal"].element.id == "P1"
    assert (found.steps, found.conditions) == ({"A1", "P1"}, {"F1", "O1"})


ROWS = [
    "EM1.behöriga;;2021/22;utfall;82,5",
    "EM1.behöriga;Kumla;2024;utfall;82",
    "EM1.behöriga;kumla;2024;;82",
    "EM1.behöriga;riket;2024;;86",
    "EM1.behöriga;Riket;2024;;87",
    "EM1.behoriga;riket;2024;;87",
    "P1.antal;;2024;prognos;x",
]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_files_never_matters(order: tuple[int, ...]) -> None:
    head = "indikator;plats;period;slag;värde\n"
    files = [head + "\n".join(ROWS[n::3]) for n in range(3)]
    assert _told(*(files[n] for n in order), names_of=order) == _told(*files, names_of=(0, 1, 2))


@given(st.permutations(ROWS))
def test_the_order_of_rows_never_matters(rows: list[str]) -> None:
    head = "indikator;plats;period;slag;värde\n"
    found, usual = analysed(head + "\n".join(rows)), analysed(head + "\n".join(ROWS))
    assert sorted(d.code for d in found.diagnostics) == sorted(d.code for d in usual.diagnostics)
    assert sorted(map(_bare, found.follow_up.values), key=repr) == sorted(
        map(_bare, usual.follow_up.values), key=repr
    )


def _bare(value: Value) -> Value:
    return value._replace(at=(), place=value.place and value.place.casefold())


def _told(*files: str, names_of: tuple[int, ...]) -> object:
    """Everything said and kept of files that keep their names whatever the order."""
    from logicmodel.analysis import analyse
    from logicmodel.source import Source
    from logicmodel.syntax import read
    from tests.followup.reading.sample import MODEL

    sources = [Source(f"{n}.csv", text) for n, text in zip(names_of, files, strict=True)]
    analysis = analyse([read(Source("x.logic", MODEL))], TODAY, None, (), sources)
    kept = sorted(analysis.follow_up.values, key=repr)
    return analysis.diagnostics, kept


@given(st.text(alphabet=st.sampled_from('indikator;värdeperiodEM1.behöriga20248,"\n\r\t#{}[]:')))
def test_any_text_is_read(text: str) -> None:
    found = reading(text, "indikator;period;värde\n" + text, '{"values": [' + text)
    for problem in found.problems:
        assert problem.span.start <= problem.span.end


def test_it_is_counted_how_many_rows_of_a_file_cannot_be_used() -> None:
    head = "indikator;period;värde\n"
    bad = "".join(f"EM1.bort;202{n};8{n}\n" for n in range(7))
    good = "EM1.behöriga;2024;83\nEM1.behöriga;2025;\n"
    assert reading(head + bad + good, head + good).lost == {"u.csv": 7}
    # Two mistakes in a row are one row, and without headings no row can be used.
    assert reading(head + "EM1.bort;när;många\n").lost == {"u.csv": 1}
    assert reading("EM1.behöriga;2024;83\nEM1.behöriga;2025;84\n").lost == {"u.csv": 2}
    assert reading("indikator;värde;slag\nEM1.behöriga;83;utfall\n").lost == {"u.csv": 1}
    assert reading(head + 'EM1.behöriga;2024;83;4\nEM1.behöriga;2024;"83\n').lost == {"u.csv": 2}


# ---- advice that can be followed in a cell ------------------------------------------------


def advice(row: str, heads: str = "indikator;period;värde") -> str:
    (problem,) = reading(f"{heads}\n{row}\n").problems
    assert problem.hint
    return problem.hint.sv


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("1.250,5", "Skriv 1250,5"),
        ("1'250", "Skriv 1250"),
        ("cirka 7", "Skriv 7"),
        ("80-90", "Skriv bara talet, till exempel 81,9. Annat kan stå i kolumnen kommentar."),
        ("Hej", "Skriv bara talet, till exempel 81,9. Annat kan stå i kolumnen kommentar."),
        ("okänt (2023)", "Lämna cellen tom, eller skriv värdet när det finns."),
    ],
)
def test_a_number_is_advised_as_a_cell_takes_it(cell: str, hint: str) -> None:
    assert advice(f"P1.antal;2024;{cell}") == hint


def test_fewer_than_none_stand_behind_nothing() -> None:
    hint = advice("P1.antal;2024;7;-5", "indikator;period;värde;n")
    assert hint == "Rätta antalet, eller lämna cellen tom."


@pytest.mark.parametrize(
    ("cell", "month", "school"),
    [
        ("HT 2023", "2023-10", "2023/24"),
        ("vt24", "2024-03", "2023/24"),
        ("hösten 2023", "2023-10", "2023/24"),
        ("vårterminen 2024", "2024-03", "2023/24"),
    ],
)
def test_a_term_is_a_month_or_a_school_year(cell: str, month: str, school: str) -> None:
    assert advice(f"P1.antal;{cell};7") == (
        f"Skriv månaden då det mättes, till exempel {month}, eller läsåret {school}."
    )


def test_nothing_is_seen_for_a_whole_term() -> None:
    hint = advice("A1;hösten 2024;klar", "id;datum;status")
    assert hint == "Skriv dagen, eller månaden, till exempel 2024-10."


def test_the_groups_of_a_gap_are_shares_of_either_name() -> None:
    gap = MODEL.replace("    enhet: procentenheter", "    enhet: procentenheter\n    målvärde: X")
    gap = gap.replace("målvärde: X", "målvärde: gap kön högst 3 till 2030")
    heads = "indikator;period;värde;grupp;enhet\n"
    rows = "".join(f"EM1.gap;2024;79;{group}\n" for group in ("K;%", "M;procentenheter", ";%"))
    (refused,) = (d for d in analysed(heads + rows, model=gap).diagnostics if d.code == "LM004")
    assert refused.message.sv == "Enheten är %, men EM1.gap mäts i procentenheter."


def test_a_state_is_a_word_alone() -> None:
    hint = advice("F1;2024;sådär", "id;datum;läge")
    assert hint == "Skriv något av: håller, tveksamt, brister, okänt."


def test_a_sentence_is_not_offered_as_an_id() -> None:
    assert "indikator Hej" not in advice('"Hej, jag vet inte";2024;7')
    assert "skriv indikator EM7.x" in advice("EM7.x;2024;7")


@pytest.mark.parametrize(("cell", "meant"), [("Rikt", "riket"), ("Örebro komun", "Örebro kommun")])
def test_a_misspelt_place_is_told_with_what_was_meant(cell: str, meant: str) -> None:
    heads = "indikator;plats;period;värde"
    assert advice(f"EM1.behöriga;{cell};2024;80", heads) == f"Menade du ”{meant}”?"


@pytest.mark.parametrize("cell", ["Riket", "Norrköping", "rikssnitt"])
def test_a_place_of_its_own_is_no_slip(cell: str) -> None:
    found = data(f"indikator;plats;period;värde\nEM1.behöriga;{cell};2024;80\n")
    assert [value.place for value in found.values] == [cell]
