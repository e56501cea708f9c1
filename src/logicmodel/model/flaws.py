"""What to tell a person whose statement pydantic refuses: where, why, and what to write instead."""

from collections.abc import Mapping
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Path, Text
from logicmodel.model.kinds import holders, name_of
from logicmodel.syntax.expected import expected
from logicmodel.syntax.statement import Statement

# A field of a link or an indicator stands three steps inside its statement.
_NESTED = {"links": 3, "indicators": 3}
_PARTS = {
    "links": Text("En pil", "An arrow"),
    "indicators": Text("En indikator", "An indicator"),
}
Said = tuple[str, Text, Text]


def field_path(loc: Path) -> Path:
    """The path, inside the statement, of the field that pydantic's ``loc`` lies in."""
    return loc[: _NESTED.get(str(loc[0]), 1)]


def flawed(statement: Statement, flaw: Mapping[str, Any], yaml: bool = False) -> Said:
    """The code, message and hint for one of pydantic's errors.

    Args:
        statement: What was to be made into a thing of the model.
        flaw: One entry of ``ValidationError.errors()``.
        yaml: Whether it is written in YAML, and the hint is to be.
    """
    loc = flaw["loc"]
    if flaw["type"] == "missing":
        return _missing(statement, loc, yaml)
    if flaw["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
        return _misplaced(statement, loc)
    return _unfit(field_path(loc), flaw)


def _missing(statement: Statement, loc: Path, yaml: bool) -> Said:
    kind, name = statement.kind, statement.id
    if len(loc) > 1 and loc[0] == "indicators":
        kind, name = "indicator", str(loc[1])
    word, field = name_of(kind), _field(loc)
    message = Text(
        f"{word.sv} {name} saknar {field.sv}.", f"{word.en} {name} has no {field.en}."
    ).sentence
    if loc[-1] != "title" or yaml:
        return "LM018", message, Text(f"Lägg till {field.sv}: …", f"Add {field.en}: …")
    hint = Text(
        f'Skriv titeln efter id:t, inom citattecken: {word.sv} {name} "…".',
        f'Write the title after the id, in quotes: {word.en} {name} "…".',
    )
    return "LM018", message, hint


def _misplaced(statement: Statement, loc: Path) -> Said:
    inside = {"links": "link", "indicators": "indicator"}.get(str(loc[0])) if loc[1:] else None
    owner, field = name_of(inside or statement.kind), _field(loc)
    what = _PARTS.get(str(loc[-1])) or Text(f"Fältet ”{field.sv}”", f"The field “{field.en}”")
    where = _either([name_of(kind) for kind in holders(str(loc[-1]))])
    return (
        "LM003",
        Text(f"{what.sv} hör inte till {owner.sv}.", f"{what.en} does not belong to {owner.en}."),
        Text(
            f"Det kan stå under {where.sv}. Flytta det dit, eller ta bort det.",
            f"It may stand under {where.en}. Move it there, or remove it.",
        ),
    )


def _unfit(loc: Path, flaw: Mapping[str, Any]) -> Said:
    word, field = words.by_key("field").get(str(loc[-1])), _field(loc)
    error = flaw.get("ctx", {}).get("error")
    reason, hint = getattr(error, "text", None), getattr(error, "hint", None)
    message = reason or Text(
        f"Värdet passar inte i fältet ”{field.sv}”.",
        f"The value does not fit the field “{field.en}”.",
    )
    if hint or word is None:
        code = getattr(error, "code", "LM004")
        return code, message, hint or Text(f"Rätta {field.sv}.", f"Correct {field.en}.")
    want = expected(word.value.rstrip("*"))
    return "LM004", message, Text(f"Skriv {want.sv}.", f"Write {want.en}.")


def better(flaw: Mapping[str, Any]) -> str | None:
    """What to write in place of the value that pydantic refuses, if that is known."""
    return getattr(flaw.get("ctx", {}).get("error"), "better", None)


def _field(loc: Path) -> Text:
    """What a person calls the field that ``loc`` ends in."""
    name = str(loc[-1])
    word = words.by_key("field").get(name)
    return word.title if word else Text(name, name)


def _either(names: list[Text]) -> Text:
    """``a, b eller c``."""
    *most, last = names
    if not most:
        return last
    sv, en = ", ".join(name.sv for name in most), ", ".join(name.en for name in most)
    return Text(f"{sv} eller {last.sv}", f"{en} or {last.en}")
