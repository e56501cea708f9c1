"""What holds for all that a spreadsheet opens: no text is reckoned, and the same gives the same."""

import datetime as dt
import re
import unicodedata
from collections.abc import Collection
from io import BytesIO

_LONGEST_NAME = 31
_REFUSED = re.compile(r"[\[\]:*?/\\]")
_SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take a cell for a formula to work out; wide signs are signs too."""
    return unicodedata.normalize("NFKC", text.lstrip()[:1]).startswith(("=", "+", "-", "@"))


def sheet_name(wanted: str, taken: Collection[str]) -> str:
    """A name that a sheet can have and no other one has."""
    plain = _REFUSED.sub(" ", wanted).strip(" '")[:_LONGEST_NAME] or "-"
    folded = {other.casefold() for other in taken}
    number, free = 1, plain
    while free.casefold() in folded:
        number += 1
        free = f"{plain[: _LONGEST_NAME - 4]} {number}"
    return free


def of_the_day(raw: bytes, day: dt.date) -> bytes:
    """The same workbook without the time at which it was made."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # late: tables of text need no archive

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
