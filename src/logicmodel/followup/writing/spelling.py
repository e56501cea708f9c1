"""What an entry says, as the cells of its table."""

from logicmodel import words
from logicmodel.diagnostics import Language
from logicmodel.followup.data import Sight, Step, Value
from logicmodel.followup.reading.cells import is_marked
from logicmodel.followup.reading.columns import SIGHTS, STEPS, VALUES, Sheet
from logicmodel.followup.reading.names import Names
from logicmodel.followup.record import Entry
from logicmodel.followup.writing.dialect import Dialect
from logicmodel.model.targets import unit_of_group
from logicmodel.spreadsheet import is_formula

SHEET_OF: dict[type, Sheet] = {Value: VALUES, Step: STEPS, Sight: SIGHTS}
COLUMNS = {
    VALUES: (
        "indicator", "unit", "place", "period", "kind", "value", "group", "n", "source",
        "preliminary", "comment",
    ),
    STEPS: ("id", "place", "date", "status", "comment"),
    SIGHTS: ("id", "date", "state", "comment"),
}  # fmt: skip
"""The columns of a table that is begun, in the order in which they are read best."""


def cells(entry: Entry, dialect: Dialect, names: Names) -> dict[str, str]:
    """What an entry says, by the columns of its table."""
    language: Language = names.model.language
    place = {"place": getattr(entry, "place", None) or ""}
    match entry:
        case Value():
            return place | {
                "indicator": entry.indicator,
                "unit": _unit(entry, names),
                "period": str(entry.when),
                "kind": words.written("kind", entry.kind, language),
                "value": dialect.number(entry.value),
                "group": entry.group or "",
                "n": "" if entry.n is None else dialect.number(entry.n),
                "source": _free(entry.source),
                "preliminary": _yes(entry.preliminary, language),
                "comment": _free(entry.comment),
            }
        case Step():
            status = words.written("status", entry.status, language)
            told = {"status": status}
        case Sight():
            told = {"state": words.written("state", entry.state, language)}
    dated = {"id": entry.of, "date": entry.day.isoformat(), "comment": _free(entry.note)}
    return place | dated | told


def _unit(value: Value, names: Names) -> str:
    measured = names.model.measured[value.indicator]
    unit = measured.unit or ""
    return unit_of_group(measured.indicator, unit) if value.group else unit


def _free(text: str | None) -> str:
    """Free text, which others may have sent: marked where it would become a formula."""
    text = text or ""
    return f"'{text}" if is_formula(text) or is_marked(text) else text


def goes_without_saying(key: str, text: str) -> bool:
    """Whether a table without the column says the same."""
    if key in ("kind", "preliminary"):
        role, usual = ("kind", "actual") if key == "kind" else ("answer", "no")
        return words.by_spelling(role)[words.fold(text)].key == usual
    return key == "unit"


def _yes(so: bool, language: Language) -> str:
    return words.written("answer", "yes" if so else "no", language)


def heading(key: str, names: Names) -> str:
    """The heading of a column, in the language of the model."""
    return words.written("column", key, names.model.language)
