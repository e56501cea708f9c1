"""The workbook to fill in: a sheet that says what to do, then one for each who is to tell."""

import datetime as dt
import re
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.form import Form
from logicmodel.exchange.workbook.look import styles
from logicmodel.exchange.workbook.questions import Asking
from logicmodel.exchange.workbook.start import Entry, start
from logicmodel.followup.data import Data
from logicmodel.followup.due import by_keeper, due
from logicmodel.model.logic import LogicModel

_NOBODY = Text("Utan ansvarig", "Nobody in charge")
_LONGEST_NAME = 31
_REFUSED = re.compile(r"[\[\]:*?/\\]")
_SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def template(
    model: LogicModel, data: Data, days: tuple[dt.date, dt.date], language: Language
) -> bytes:
    """The workbook as an ``.xlsx`` file, the same each time that the same is asked.

    Args:
        model: The change logic.
        data: What is known already.
        days: The day to reckon from, and the last one on which a period may end to be asked for.
        language: The language of headings and lists.
    """
    today, until = days
    book = Workbook()
    for style in styles():
        book.add_named_style(style)
    first: Any = book.active
    asking, entries = Asking(model, data, language), []
    for actor, some in by_keeper(model, due(model, data, today, until)).items():
        name = asking.wording.actor(actor) if actor else _NOBODY.to(language)
        sheet = book.create_sheet(_free(name, book.sheetnames))
        form = Form(sheet, [asking.question(one) for one in some], language)
        form.fill(name, days)
        entries.append(Entry(name, sheet.title, len(some), form.answers))
    start(first, model, entries, until, language)
    book.properties.title = model.title
    book.properties.creator = "logicmodel"
    file = BytesIO()
    book.save(file)
    return _of_the_day(file.getvalue(), today)


def _free(name: str, taken: list[str]) -> str:
    """A name that a sheet can have and no other one has."""
    plain = _REFUSED.sub(" ", name).strip(" '")[:_LONGEST_NAME] or "-"
    folded = {other.casefold() for other in taken}
    number, free = 1, plain
    while free.casefold() in folded:
        number += 1
        free = f"{plain[: _LONGEST_NAME - 4]} {number}"
    return free


def _of_the_day(raw: bytes, day: dt.date) -> bytes:
    """The same file without the time at which it was made."""
    file = BytesIO()
    with ZipFile(BytesIO(raw)) as made, ZipFile(file, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _SAVED.sub(rb"\g<1>" + f"{day}T00:00:00Z".encode(), content)
            entry = ZipInfo(name, (max(day.year, 1980), day.month, day.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            kept.writestr(entry, content)
    return file.getvalue()
