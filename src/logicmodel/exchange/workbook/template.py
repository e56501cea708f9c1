"""The workbook to fill in: a sheet that says what to do, then one for each who is to tell."""

import datetime as dt
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.form import Form
from logicmodel.exchange.workbook.look import styles
from logicmodel.exchange.workbook.opening import PLAN
from logicmodel.exchange.workbook.questions import Asking
from logicmodel.exchange.workbook.start import Entry, start
from logicmodel.followup.data import Data
from logicmodel.followup.due import by_keeper, due
from logicmodel.model.logic import LogicModel
from logicmodel.spreadsheet import of_the_day, sheet_name

_NOBODY = Text("Utan ansvarig", "Nobody in charge")


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
    book: Any = Workbook()
    for style in styles():
        book.add_named_style(style)
    first: Any = book.active
    asking, entries = Asking(model, data, until, language), []
    for actor, some in by_keeper(model, due(model, data, today, until)).items():
        name = asking.wording.actor(actor) if actor else _NOBODY.to(language)
        sheet = book.create_sheet(sheet_name(name, book.sheetnames))
        form = Form(sheet, [asking.question(one) for one in some], language)
        form.fill(name, days)
        entries.append(Entry(name, sheet.title, len(some), form.answers))
    start(first, model, entries, until, language)
    book.properties.title = model.title
    book.custom_doc_props.append(StringProperty(name=PLAN, value=model.id))
    book.properties.creator = "logicmodel"
    file = BytesIO()
    book.save(file)
    return of_the_day(file.getvalue(), today)
