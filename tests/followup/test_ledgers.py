"""Writing into files of follow-up: what is not touched stays letter for letter."""

import datetime as dt
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.merging import Change, How, changes
from logicmodel.followup.reading import Names, read
from logicmodel.followup.writing import ledgers, written
from logicmodel.model.values import Date
from logicmodel.source import Source
from tests.followup.test_reasoning import HERE, model

NAMES = Names(
    model(
        'förändringslogik X "Skola"\n'
        'aktivitet A1 "Möten"\n  -> P1\n'
        'prestation P1 "Planer"\n  -> EM1\n'
        'effektmål EM1 "Mål"\n  indikator I "Behöriga"\n    enhet: %\n'
        '  indikator J "Antal"\n'
        'förutsättning F1 "Tid"\n'
    )
)
TODAY, DAY = dt.date(2026, 6, 1), dt.date(2026, 5, 1)


def value(number: str, when: str = "2025", indicator: str = "I", **more) -> Value:
    return Value(indicator, Date(when), Decimal(number), HERE, **more)


def data(*entries: Value | Step | Sight) -> Data:
    return Data(
        tuple(e for e in entries if isinstance(e, Value)),
        tuple(e for e in entries if isinstance(e, Step)),
        tuple(e for e in entries if isinstance(e, Sight)),
    )


def after(text: str, *entries: Value | Step | Sight) -> str:
    source = Source("u.csv", text)
    known = read([source], NAMES, TODAY).data if text else Data()
    return written(source, changes(data(*entries), known, lambda _: True), NAMES)


def bare(found: Data) -> set[tuple]:
    """What is said, wherever it stands."""
    return {tuple(entry._replace(at=HERE)) for entry in found.entries}


TABLE = "indikator;period;värde;kommentar\nI;2023;82,4;\n"


def test_new_rows_come_last_in_their_table() -> None:
    assert after(TABLE, value("84.5", comment="Ny")) == TABLE + "I;2025;84,5;Ny\n"


@pytest.mark.parametrize(
    "text",
    [
        "indikator;period;värde\nI;2023;82,4",
        "indikator;period;värde\r\nI;2023;82,4\r\n",
        "indikator;period;värde\rI;2023;82,4\r",
        "indikator;period;värde\n\n# anteckning\nI;2023;82,4\n\n\n",
        "indikator;period;värde",
        "sep=;\nindikator;period;värde\nI;2023;82,4\n",
    ],
)
def test_line_ends_blank_lines_and_remarks_stay(text: str) -> None:
    new = after(text, value("84.5"))
    newline = "\r\n" if "\r\n" in text else "\r" if "\r" in text else "\n"
    assert new.replace(f"{newline}I;2025;84,5", "") == text
    assert new != text


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("indicator,period,value\nI,2023,82.4\n", "I,2025,84.5\n"),
        ('indikator,period,värde\nI,2023,"82,4"\n', 'I,2025,"84,5"\n'),
        ("värde\tindikator\tperiod\n82,4\tI\t2023\n", "84,5\tI\t2025\n"),
        ("indikator;enhet;period;slag;värde;preliminär\n", "I;%;2025;utfall;84,5;nej\n"),
    ],
)
def test_a_row_is_written_as_its_file_is(text: str, row: str) -> None:
    assert after(text, value("84.5")) == text + row


def test_a_number_that_could_be_thousands_is_written_with_a_comma() -> None:
    text = "indicator;period;value\nI;2023;82.4\n"
    assert after(text, value("1.250")).endswith("I;2025;1,250\n")


def test_a_preliminary_row_is_changed_where_it_stands() -> None:
    text = (
        "indikator;period;värde;preliminär;hämtad;källa\n"
        'I;2025;82,4;ja;2025-09-01;"Skolverket; prel."\n'
        "I;2023; 80,0;nej;;\n"
    )
    assert after(text, value("83.0", source="Skolverket")) == (
        "indikator;period;värde;preliminär;hämtad;källa\n"
        "I;2025;83,0;nej;;Skolverket\n"
        "I;2023; 80,0;nej;;\n"
    )


def test_a_new_number_clears_what_was_said_of_the_one_before() -> None:
    text = "indikator;period;värde;preliminär;n;kommentar\nI;2025;80;ja;120;Tre saknas\n"
    assert after(text, value("81")).endswith("\nI;2025;81;nej;;\n")


def test_only_the_cells_that_say_more_are_touched() -> None:
    text = "indikator;period;värde;n;kommentar\r\nI;2025; 82,40 ;;\r\n"
    expected = "indikator;period;värde;n;kommentar\r\nI;2025; 82,40 ;1200;\r\n"
    assert after(text, value("82.4", n=Decimal(1200))) == expected


def test_a_column_that_is_missing_is_added_and_other_rows_stay() -> None:
    text = "indikator;period;värde\nI;2023;82,4\nI;2024;83\n"
    assert after(text, value("84", preliminary=True), value("83", "2024", comment="Slutlig")) == (
        "indikator;period;värde;kommentar;preliminär\n"
        "I;2023;82,4\nI;2024;83;Slutlig\nI;2025;84;;ja\n"
    )


def test_a_table_that_is_missing_is_begun_below() -> None:
    assert after(TABLE, Step("A1", DAY, "done", HERE, "Klart; äntligen")) == (
        TABLE + '\nid;plats;datum;status;kommentar\nA1;;2026-05-01;klar;"Klart; äntligen"\n'
    )


def test_a_file_is_begun_with_all_columns() -> None:
    begun = after("", value("84.5"), Sight("F1", DAY, "failed", HERE))
    assert begun.splitlines()[0].startswith("indikator;enhet;plats;period;slag;värde")
    assert begun.endswith("\n\nid;datum;läge;kommentar\nF1;2026-05-01;brister;\n")


def test_what_is_refused_or_unchanged_is_not_written() -> None:
    assert after(TABLE, value("99", "2023"), value("82.4", "2023")) == TABLE


def test_each_file_gets_what_belongs_to_it() -> None:
    values, log = Source("v.csv", TABLE), Source("l.csv", "id;datum;status\n")
    answer = Source("k.json", "{}")
    step = Change(Step("A1", DAY, "done", HERE), How.NEW)
    sight = Change(Sight("F1", DAY, "holds", HERE), How.NEW)
    number = Change(value("84"), How.NEW)
    some = [number, step, sight, Change(value("85"), How.REFUSED, value("84"))]
    assert ledgers(some, [answer, values, log], "ny.csv") == {
        "v.csv": [number, sight],
        "l.csv": [step],
    }
    assert ledgers(some, [answer], "ny.csv") == {"ny.csv": [number, step, sight]}


@pytest.mark.parametrize("sent", ["=1+1", "＝1+1", "@SUM(A1)", "- klart", "'=1+1", "＋46 19 100"])
def test_free_text_that_others_sent_becomes_no_formula(sent: str) -> None:
    text = after(TABLE, value("84.5", comment=sent))
    assert text == f"{TABLE}I;2025;84,5;'{sent}\n"
    (*_, last) = read([Source("u.csv", text)], NAMES, TODAY).data.values
    assert last.comment == unicodedata.normalize("NFC", sent)


texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0"), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", " ".join(text.split()))
)
numbers = st.decimals(
    allow_nan=False, allow_infinity=False, places=3, min_value=-9999, max_value=9999
)
values = st.builds(
    value,
    numbers.map(str),
    st.sampled_from(["2023", "2024/25", "2025-03"]),
    st.sampled_from(["I", "J"]),
    comment=texts.map(lambda text: text or None),
    preliminary=st.booleans(),
    n=st.none() | st.integers(0, 9999).map(Decimal),
)
steps = st.builds(
    lambda day, status: Step("A1", day, status, HERE),
    st.dates(),
    st.sampled_from(["done", "planned"]),
)
sights = st.builds(
    lambda day, state: Sight("F1", day, state, HERE),
    st.dates(),
    st.sampled_from(["holds", "failed"]),
)
heads = st.permutations(["indikator", "period", "värde", "n", "kommentar", "preliminär"])


@settings(max_examples=60)
@given(
    st.lists(values | steps | sights, max_size=4),
    st.lists(values | steps | sights, max_size=4),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    heads,
)
def test_what_is_written_is_read_and_the_rest_is_untouched(
    old, new, separator, newline, head
) -> None:
    begun = after(separator.join(head) + newline, *old)
    known = read([Source("u.csv", begun)], NAMES, TODAY)
    assert known.problems == ()
    text = after(begun, *new)
    found = read([Source("u.csv", text)], NAMES, TODAY)
    assert found.problems == ()
    some = changes(data(*new), known.data, lambda _: True)
    told = {tuple(c.entry._replace(at=HERE)) for c in some if c.how is How.NEW}
    assert told <= bare(found.data)
    gone = bare(known.data) - bare(found.data)
    assert gone <= {tuple(c.old._replace(at=HERE)) for c in some if c.how is How.CHANGED and c.old}
    kept = [line for line in begun.split(newline) if line]
    changed = sum(change.how is How.CHANGED for change in some)
    assert len([line for line in kept if line not in text.split(newline)]) <= changed
