"""Sheets of charts as a reader, a screen reader and a printer meet them."""

import io
import re
from xml.etree import ElementTree

import pypdf
import pytest

from logicmodel.followup.data import Data
from logicmodel.render import Style
from logicmodel.render.charts import CHART_FORMS, draw_sheets
from logicmodel.render.charts.panel import HEIGHT, WIDTH
from logicmodel.render.lettering import drawable, width
from logicmodel.render.style import THEMES
from logicmodel.views.chart import Sheet
from tests.views.followed import DATA, plain, sheets, values

SVG = "{http://www.w3.org/2000/svg}"
FORMS = {form.name: form for form in CHART_FORMS}


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return sheets("goal", "EM1")[0]


def drawn(sheet: Sheet, form: str = "svg", theme="light") -> bytes:
    return draw_sheets([sheet], FORMS[form], Style(theme, dpi=36))[0]


def panels(sheet: Sheet, theme="light"):
    tree = ElementTree.fromstring(drawn(sheet, theme=theme))
    return [g for g in tree.iter(f"{SVG}g") if g.get("role") == "img"]


@pytest.mark.parametrize("theme", THEMES)
def test_golden_sheets(sheet, theme, golden) -> None:
    golden(f"render/charts-{theme}.svg", drawn(sheet, theme=theme))


def test_golden_text(sheet, golden) -> None:
    golden("render/charts.md", drawn(sheet, "md"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_chart_tells_itself_in_words(language) -> None:
    for whole in sheets("overview", language=language):
        told = [(p.find(f"{SVG}title").text, p.find(f"{SVG}desc").text) for p in panels(whole)]
        assert told == [(f"{c.of} {c.title}", c.summary or None) for c in whole.charts]


def test_numbers_are_written_as_the_reader_does() -> None:
    swedish, english = (
        plain(drawn(sheets("overview", language=language)[0]).decode()) for language in ("sv", "en")
    )
    assert ">83,1 %<" in swedish
    assert ">83.1%<" in english
    assert ">mål 90 %<" in swedish
    assert "for tidigt" not in english


@pytest.mark.parametrize("theme", THEMES)
def test_all_words_stay_inside_their_chart_and_apart(theme) -> None:
    for whole in sheets("overview"):
        for panel in panels(whole, theme):
            placed = []
            for text in panel.iter(f"{SVG}text"):
                x, y, size = (float(text.get(name)) for name in ("x", "y", "font-size"))
                weight = "bold" if text.get("font-weight") else "regular"
                right = x + width(text.text, size, weight)
                assert -1 <= x <= right <= WIDTH + 1, text.text
                assert size <= y <= HEIGHT - 2, text.text
                assert not any(
                    x < other[1] and other[0] < right and abs(y - other[2]) < 11 for other in placed
                ), text.text
                placed.append((x, right, y))


@pytest.mark.parametrize("number", ["1" * 60, "-" + "9" * 60, "1e-60", "1" * 400])
def test_any_number_can_be_drawn_and_has_room(number) -> None:
    data = Data(values("EM1.behöriga", ("2022", number), ("2023", "5")))
    for whole in sheets("indicator", "EM1.behöriga", data=data):
        for panel in panels(whole):
            for text in panel.iter(f"{SVG}text"):
                wide = width(text.text, float(text.get("font-size")))
                assert -1 <= float(text.get("x")) <= WIDTH + 1 - wide, text.text
                assert drawable(text.text)


def test_the_legend_tells_of_today_only_where_it_is_drawn() -> None:
    late = Data(values("P1.antal", ("2024", "12")))
    for data, drawn_there in ((late, False), (DATA, True)):
        (whole,) = sheets("indicator", "P1.antal" if data is late else "EM1.gap", data=data)
        said = [text.text for text in ElementTree.fromstring(drawn(whole)).iter(f"{SVG}text")]
        assert (whole.as_of in said) is drawn_there


def test_values_stand_higher_the_larger_they_are(sheet) -> None:
    for panel in panels(sheet):
        ticks = [
            (float(plain(t.text).replace(",", ".").replace(" ", "")), float(t.get("y")))
            for t in panel.iter(f"{SVG}text")
            if re.fullmatch(r"[\d,\s\u202f]+", t.text)
            and float(t.get("x")) < 60
            and float(t.get("y")) < 225
        ]
        assert len(ticks) >= 2
        assert [y for _, y in sorted(ticks)] == sorted((y for _, y in ticks), reverse=True)


def test_the_legend_has_only_what_occurs(sheet) -> None:
    said = drawn(sheet).decode()
    for words in ("utfall", "plan, med etappmål", "prognos", "preliminärt", "målvärde"):
        assert f">{words}<" in said
    (alone,) = sheets("indicator", "EM3.företag")
    assert "plan, med etappmål" not in drawn(alone).decode()
    assert "preliminärt" not in drawn(alone).decode()


def test_a_pdf_tells_its_title_and_holds_its_text(sheet) -> None:
    reader = pypdf.PdfReader(io.BytesIO(drawn(sheet, "pdf")))
    assert reader.metadata.title == sheet.title
    assert "efter planen" in reader.pages[0].extract_text()


@pytest.mark.parametrize("form", FORMS)
def test_the_same_sheet_gives_the_same_bytes(sheet, form) -> None:
    assert drawn(sheet, form) == drawn(sheet, form)


def test_no_script_and_no_outside_address(sheet) -> None:
    said = drawn(sheet).decode()
    assert "<script" not in said
    assert re.findall(r"https?://[^\"]+", said) == ["http://www.w3.org/2000/svg"]
