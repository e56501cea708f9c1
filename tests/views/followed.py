"""A small plan that has been followed up, with most of what can happen in it. Illustrative."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

from logicmodel.followup.data import Data, Sight, Step, Value
from logicmodel.followup.record import Record
from logicmodel.model.values import Date
from logicmodel.source import Span
from logicmodel.views import Atlas, Remarks, Standing
from logicmodel.views.charting import Charting
from tests.views.sample import model_of

HERE = Span("", 0, 0)
TODAY = dt.date(2026, 8, 31)
FOLLOWED = (Path(__file__).parent / "followed.logic").read_text(encoding="utf-8")
SCHOOL_YEARS = ("2021/22", "2022/23", "2023/24", "2024/25")


def values(indicator: str, *pairs: tuple[str, str], **more: Any) -> tuple[Value, ...]:
    """Values of an indicator, by their times."""
    return tuple(
        Value(indicator, Date(when), Decimal(number), HERE, **more) for when, number in pairs
    )


def plain(said: str) -> str:
    """Words with ordinary spaces, as one types them."""
    return said.replace("\u00a0", " ").replace("\u202f", " ")


def yearly(group: str, *numbers: str) -> tuple[Value, ...]:
    return values("EM1.behöriga", *zip(SCHOOL_YEARS, numbers, strict=True), group=group)


DATA = Data(
    (
        *values("P1.antal", ("2023", "5"), ("2024", "12")),
        *values("P2.antal", ("2024", "28"), ("2025", "61")),
        *values("R1.andel", ("2023", "53"), ("2024", "55"), ("2025", "54")),
        *values("R2.andel", ("2024", "40"), ("2025", "48")),
        *values("EM1.behöriga", ("2021/22", "82.6"), ("2022/23", "83.4"), ("2023/24", "82.9")),
        *values("EM1.behöriga", ("2024/25", "83.1"), preliminary=True),
        *values("EM1.behöriga", ("2026/27", "84.5"), kind="forecast"),
        *values("EM1.behöriga", ("2024/25", "89.8"), place="KOM"),
        *yearly("flickor", "84.9", "85.2", "84.9", "85.0"),
        *yearly("pojkar", "80.4", "81.7", "81.0", "81.3"),
        *values("EM1.gap", ("2022/23", "3.5"), ("2024/25", "3.7")),
        *values("EM3.företag", ("2022", "10.9"), ("2023", "11.1"), ("2024", "11.4")),
        *values("EM3.utsläpp", ("2010", "1900"), ("2015", "1650"), ("2023", "1040")),
    ),
    (
        Step("A1", dt.date(2025, 6, 30), "done", HERE),
        Step("A2", dt.date(2026, 1, 10), "done", HERE),
        Step("A4", dt.date(2024, 11, 1), "cancelled", HERE),
        Step("P4", dt.date(2025, 1, 31), "planned", HERE),
    ),
    (
        Sight("F1", dt.date(2025, 5, 1), "holds", HERE),
        Sight("AN1", dt.date(2025, 5, 1), "holds", HERE),
        Sight("AN2", dt.date(2025, 10, 1), "failed", HERE),
    ),
)


def standing(text: str = FOLLOWED, data: Data = DATA, today: dt.date = TODAY, language="sv"):
    model = model_of(text)
    return Standing(model, Record(model, data).data, today, language)


def views(*, by="overview", language="sv", **more: Any):
    """The pictures of the plan by status."""
    how = standing(language=language, **more)
    return Atlas(how.model, language, Remarks(standing=how)).by(by)


def sheets(by="overview", only="", *, language="sv", text: str = FOLLOWED, data: Data = DATA):
    model = model_of(text)
    return Charting(model, Record(model, data).data, TODAY, language).by(by, only)
