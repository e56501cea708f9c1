"""The JSON Schema of the YAML twin, made from the model and the word table.

Editors complete and check the twin by it while it is written (in VS Code: the YAML extension). It
knows both languages. The readers stay the judges: a schema cannot say which ids there are.
Draft 7, which editors know best.
"""

import json
from dataclasses import fields
from functools import cache
from typing import Any

from logicmodel import words
from logicmodel.model import elements
from logicmodel.model.logic import Header
from logicmodel.syntax.expected import expected
from logicmodel.syntax.statement import SECTIONS
from logicmodel.syntax.yaml.values import LIST_RULES
from logicmodel.words import Word

Schema = dict[str, Any]

_SCALAR: Schema = {"type": ["string", "number"]}
_ODD = r"\s\"'#,:;()\[\]{}/&*!|<>%@`?+=~$^\\"
_ID = rf"^[^\d_.\-{_ODD}][^{_ODD}]*$"
_DATE = r"\d{4}(?:-\d\d(?:-\d\d)?|/\d\d(?:\d\d)?)?"
_PATTERNS = {
    "date": f"^{_DATE}$",
    "period": rf"^{_DATE}(?:\s*(?:\.\.\.?|…|–|—|-)\s*{_DATE})?$",
    "id": _ID,
    "ref": _ID,
}
_CHOICES = ("language", "phase", "status", "horizon", "strength")
_LINKS = ("leads_to", "counteracts", "feedback")
_NOT_FIELDS = {"link": ("kind", "target"), "adaptation": ("kind", "id")}
_NEEDED = {"link": (), "adaptation": ("of", "by")}


def json_schema() -> Schema:
    """The schema as plain data."""
    statements = words.by_key("statement")
    properties = _spelled(statements["logic"], "logic") | _spelled(statements["include"], "include")
    for kind in SECTIONS:
        # Both are understood: the name of the section, and the name of one thing in it.
        for word in (words.by_key("section")[kind], statements[kind]):
            properties |= _spelled(word, f"{kind}.section")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Förändringslogik / Theory of change",
        "description": "The YAML spelling of a change logic. Generated: do not edit.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "definitions": _definitions(),
    }


def schema_text() -> str:
    """The schema as it is kept in ``grammar/logicmodel.schema.json``."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def _definitions() -> Schema:
    paths: Schema = {"type": ["string", "array"], "items": {"type": "string"}}
    sections = words.by_key("section")
    return {
        "logic": _header(),
        "include": {"title": _title(words.by_key("statement")["include"]), **paths},
        **{kind: _thing(kind) for kind in (*SECTIONS, "indicator", "link")},
        **{f"{kind}.section": _section(kind, sections[kind]) for kind in SECTIONS},
        **{f"{word.key}.field": _field(word) for word in words.by_key("field").values()},
        **{f"{kind}.links": _links(sections[kind]) for kind in _LINKS},
        "indicators": _keyed_by_id(sections["indicators"], "indicator"),
        "indicator.adapted": _adapted_indicator(),
        "indicators.adapted": _keyed_by_id(sections["indicators"], "indicator.adapted"),
        "allow": {
            "title": _title(sections["allow"]),
            "type": "object",
            "additionalProperties": {"type": "string"},
        },
    }


def _header() -> Schema:
    return {**_mapping(list(Header.model_fields), "logic", Header), "required": ["id"]}


def _thing(kind: str) -> Schema:
    """A thing with an id, an indicator, or what may stand under a link or an adaptation."""
    name = {"view": "SavedView"}.get(kind) or "".join(p.capitalize() for p in kind.split("_"))
    of: type = getattr(elements, name)
    known = {field.name: field for field in fields(of)}
    left_out = _NOT_FIELDS.get(kind, ("kind", "id"))
    schema = _mapping([name for name in known if name not in left_out], kind, of)
    optional = "title" in known and known["title"].default == ""
    needed = _NEEDED.get(kind, () if optional else ("title",))
    if needed:
        schema["allOf"] = [_given(words.by_key("field")[name]) for name in needed]
    if kind == "adaptation":
        local = _spelled(words.by_key("section")["indicators"], "indicators.adapted")
        return {**schema, "properties": schema["properties"] | local}
    return {"title": schema.pop("title"), "anyOf": [_SCALAR, {"type": "null"}, schema]}


def _adapted_indicator() -> Schema:
    """An indicator in an adaptation, which inherits its title."""
    schema = _thing("indicator")
    *others, mapping = schema["anyOf"]
    bare = {key: value for key, value in mapping.items() if key != "allOf"}
    return {**schema, "anyOf": [*others, bare]}


def _given(word: Word) -> Schema:
    """That a field is there, in whichever language."""
    return {"anyOf": [{"required": [spelling]} for spelling in _spellings(word)]}


def _mapping(names: list[str], kind: str, of: type) -> Schema:
    properties: Schema = {}
    for name in names:
        properties |= _property(name)
    statement = words.by_key("statement").get(kind) or words.by_key("section")["leads_to"]
    return {
        "title": _title(statement),
        "description": (of.__doc__ or "").strip().split("\n\n")[0],
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _property(name: str) -> Schema:
    sections = words.by_key("section")
    if name == "links":
        return {
            k: v for kind in _LINKS for k, v in _spelled(sections[kind], f"{kind}.links").items()
        }
    if name in ("indicators", "allow"):
        return _spelled(sections[name], name)
    return _spelled(words.by_key("field")[name], f"{name}.field")


def _field(word: Word) -> Schema:
    rule = word.value.rstrip("*")
    want = expected(rule)
    one: Schema = {**_SCALAR}
    if rule in _CHOICES:
        choices = words.by_key(rule).values()
        one = {"enum": list(dict.fromkeys(s for each in choices for s in (*each.sv, *each.en)))}
    elif rule in _PATTERNS:
        one["pattern"] = _PATTERNS[rule]
    if word.value.endswith("*") or rule in LIST_RULES:
        one = {"anyOf": [one, {"type": "array", "items": one}]}
    return {"title": _title(word), "description": f"{want.sv} · {want.en}", **one}


def _links(word: Word) -> Schema:
    one: list[Schema] = [{"type": "string"}, _keyed_by_id(word, "link")]
    several = {"type": "array", "items": {"anyOf": one}}
    return {"title": _title(word), "anyOf": [*one, several]}


def _section(kind: str, word: Word) -> Schema:
    if kind == "adaptation":
        one = {"$ref": "#/definitions/adaptation"}
        return {"title": _title(word), "type": "array", "items": one}
    return _keyed_by_id(word, kind)


def _keyed_by_id(word: Word, kind: str) -> Schema:
    return {
        "title": _title(word),
        "type": ["object", "null"],
        "propertyNames": {"pattern": _ID},
        "additionalProperties": {"$ref": f"#/definitions/{kind}"},
    }


def _title(word: Word) -> str:
    return f"{word.sv[0]} / {word.en[0]}"


def _spelled(word: Word, definition: str) -> Schema:
    """A definition under every spelling of a word."""
    return {spelling: {"$ref": f"#/definitions/{definition}"} for spelling in _spellings(word)}


@cache
def _spellings(word: Word) -> tuple[str, ...]:
    joined = [spelling.replace(" ", "_") for spelling in (*word.sv, *word.en)]
    return tuple(dict.fromkeys(joined))
