"""From statements to the model. pydantic is the only validator; nothing here raises.

What is wrong in one place does not take the rest with it: a value that cannot be is left out
and reported, a reference that is a slip of the pen is read as what was meant.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from logicmodel import words
from logicmodel.diagnostics import Edit, Fix, Path, Problem, Related, Text
from logicmodel.model import elements
from logicmodel.model.logic import Header, LogicModel
from logicmodel.model.references import Reference, references, section_name
from logicmodel.syntax.origins import Origins
from logicmodel.syntax.statement import SECTIONS, Data, Parsed, Statement
from logicmodel.syntax.suggest import nearest

# Suggestions compare a word with every id; past this many slips the cause lies elsewhere.
_MOST_SUGGESTIONS = 100
# A field of a link or an indicator stands three steps inside its statement.
_NESTED = {"links": 3, "indicators": 3}


class Built(NamedTuple):
    """The model, where its parts came from, and what could not be built."""

    model: LogicModel
    origins: Origins
    problems: tuple[Problem, ...]
    broken: frozenset[Path]


def build(files: Sequence[Parsed]) -> Built:
    """Make one model of all the statements of these files; the first header counts."""
    return _Builder(files).build()


class _Builder:
    def __init__(self, files: Sequence[Parsed]) -> None:
        self.files = files
        self.origins = Origins(files)
        self.problems: list[Problem] = []
        self.broken = self.origins.broken()
        self.header: Data = {}
        self.parts: dict[str, dict[str, Any]] = {name: {} for name in SECTIONS.values()}
        self.first: dict[str, Path] = {}

    def build(self) -> Built:
        for file in self.files:
            for offset, statement in file.statements:
                self._add(file, offset, statement)
        self._resolve()
        given: dict[str, Any] = {**self.header, **self.parts}
        model = LogicModel.model_construct(**given)
        return Built(model, self.origins, tuple(self.problems), frozenset(self.broken))

    def _add(self, file: Parsed, offset: int, statement: Statement) -> None:
        if statement.kind == "logic":
            self._add_header(file, offset, statement)
        elif statement.kind in SECTIONS and self._is_new(file, offset, statement):
            thing = self._thing(statement)
            if thing is not None:
                self.parts[SECTIONS[statement.kind]][statement.id] = thing

    def _add_header(self, file: Parsed, offset: int, statement: Statement) -> None:
        if self.header:
            self._again(file, offset, statement, Text("En till förändringslogik", "Another logic"))
            return
        valid = self._validated(statement, _adapter("logic"))
        if valid is None:
            self.header = {"id": statement.id}
            return
        given = {name: getattr(valid, name) for name in valid.model_fields_set}
        place = statement.origins[()]
        word = file.source.text[offset + place.key_start : offset + place.key_end]
        self.header = {"language": language_of(word), **given}

    def _is_new(self, file: Parsed, offset: int, statement: Statement) -> bool:
        """Whether the id is not taken: everything in a model shares one namespace."""
        names = [statement.id, *statement.data.get("indicators", ())]
        if statement.kind == "adaptation":
            names = names[:1]
        for name in names:
            if name in self.first:
                what = Text("Id:t", "The id")
                self._again(file, offset, statement, what, name)
                return bool(name != statement.id)
            inner = () if name == statement.id else ("indicators", name)
            self.first[name] = (*statement.path, *inner)
        return True

    def _again(
        self, file: Parsed, offset: int, statement: Statement, what: Text, name: str = ""
    ) -> None:
        inner = ("indicators", name) if name and name != statement.id else ()
        place = statement.origins.get(inner) or statement.origins[()]
        span = self.origins.span(statement.path)._replace(
            path=file.source.path, start=offset + place.start, end=offset + place.end
        )
        first = self.origins.span(self.first.get(name, ()))
        name = name or statement.id
        self.problems.append(
            Problem(
                "LM005",
                span,
                Text(f"{what.sv} ”{name}” finns redan.", f"{what.en} “{name}” exists already."),
                Text(
                    "Ge den ena ett annat id. Alla id:n i en förändringslogik är olika.",
                    "Give one of them another id. All ids in a change logic differ.",
                ),
                (Related(first, Text("Först angivet här", "First given here")),),
            )
        )

    # ---- validation -----------------------------------------------------------------------

    def _thing(self, statement: Statement) -> Any:
        return self._validated(statement, _adapter(statement.kind))

    def _validated(self, statement: Statement, adapter: TypeAdapter[Any]) -> Any:
        data = statement.data
        if ("title",) in statement.broken and "title" not in data:
            data = {**data, "title": statement.id}
        try:
            return adapter.validate_python(data)
        except ValidationError as error:
            mended = deepcopy(data)
            for flaw in error.errors(include_url=False):
                self._flaw(statement, flaw)
                _leave_out(mended, flaw["loc"])
        try:
            return adapter.validate_python(mended)
        except ValidationError:
            return None

    def _flaw(self, statement: Statement, flaw: Any) -> None:
        path = (*statement.path, *flaw["loc"])
        name = str(flaw["loc"][-1])
        kind = words.by_key("statement")[statement.kind].title
        self.broken.add(path[: len(statement.path) + _depth(flaw["loc"])])
        if flaw["type"] == "missing":
            self._report("LM018", path, *_missing(name))
            return
        if flaw["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
            shown = _field_title(name)
            owner = _owner_name(flaw["loc"]) or kind
            message = Text(
                f"Fältet ”{shown.sv}” hör inte till {owner.sv}.",
                f"The field “{shown.en}” does not belong to {owner.en}.",
            )
            hint = Text("Ta bort raden eller flytta den.", "Remove the line or move it.")
            self.problems.append(Problem("LM003", self.origins.span(path, key=True), message, hint))
            return
        reason = getattr(flaw.get("ctx", {}).get("error"), "text", None)
        message = reason or Text("Värdet går inte att använda.", "The value cannot be used.")
        self._report("LM004", path, message, None)

    def _report(self, code: str, path: Path, message: Text, hint: Text | None) -> None:
        self.problems.append(Problem(code, self.origins.span(path), message, hint))

    # ---- references -----------------------------------------------------------------------

    def _resolve(self) -> None:
        """Report every reference to something that is not there; read slips as what was meant."""
        unknown = [
            reference
            for thing, path in self._things()
            for reference in references(thing, path)
            if not any(reference.id in self.parts[section] for section in reference.sections)
        ]
        for reference in unknown[:_MOST_SUGGESTIONS]:
            self._unknown(reference, self._meant(reference))
        for reference in unknown[_MOST_SUGGESTIONS:]:
            self._unknown(reference, None)

    def _things(self) -> Iterable[tuple[Any, Path]]:
        yield Header.model_construct(**self.header), ()
        for section, things in self.parts.items():
            for name, thing in things.items():
                yield thing, (section, name)

    def _meant(self, reference: Reference) -> str | None:
        known = [name for section in reference.sections for name in self.parts[section]]
        return nearest(reference.id, known)

    def _unknown(self, reference: Reference, meant: str | None) -> None:
        span = self.origins.span(reference.path)
        wanted, name = reference.wanted, reference.id
        self.broken.add(reference.path)
        self.broken.add(reference.path[:-1])
        elsewhere = self.first.get(name)
        if elsewhere and elsewhere[0] in self.parts:
            kind = section_name(str(elsewhere[0]))
            message = Text(
                f"”{name}” är en {kind.sv}, men här behövs en {wanted.sv}.",
                f"“{name}” is a {kind.en}, but this needs a {wanted.en}.",
            )
        else:
            message = Text(
                f"Det finns ingen {wanted.sv} med id:t ”{name}”.",
                f"There is no {wanted.en} with the id “{name}”.",
            )
        if meant is None:
            hint = Text(
                f"Rätta id:t, eller lägg till det som saknas: {_example(reference)}.",
                f"Correct the id, or add what is missing: {_example(reference, 'en')}.",
            )
            self.problems.append(Problem("LM007", span, message, hint))
            return
        title = Text(f"Byt till ”{meant}”", f"Change to “{meant}”")
        self.problems.append(
            Problem(
                "LM007",
                span,
                message,
                Text(f"Menade du ”{meant}”?", f"Did you mean “{meant}”?"),
                (Related(self.origins.span(self.first[meant]), Text("Finns här", "Stands here")),),
                Fix(title, (Edit(span, meant),)),
            )
        )
        self._read_as(reference, meant)

    def _read_as(self, reference: Reference, meant: str) -> None:
        """Let a link lead where it was meant to, so that one slip is not reported as many."""
        match reference.path:
            case ("elements", str(name), "links", int(index), "target"):
                element = self.parts["elements"][name]
                links = list(element.links)
                links[index] = replace(links[index], target=meant)
                self.parts["elements"][name] = replace(element, links=tuple(links))


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    if kind == "logic":
        return TypeAdapter(Header)
    names = {"view": "SavedView"}
    name = names.get(kind) or "".join(part.capitalize() for part in kind.split("_"))
    return TypeAdapter(getattr(elements, name))


def language_of(header_word: str) -> str:
    """The language a model is written in, told by the word its header starts with."""
    swedish = words.by_key("statement")["logic"].sv
    return "sv" if words.fold(header_word) in swedish else "en"


def _depth(loc: Path) -> int:
    return min(len(loc), _NESTED.get(str(loc[0]), 1))


def _leave_out(data: Data, loc: Path) -> None:
    """Take the field that ``loc`` lies in out of the data; a missing title becomes the id."""
    steps = list(islice(loc, _depth(loc)))
    inner: Any = data
    for step in steps[:-1]:
        inner = inner[step]
    if steps[-1] == "title":
        inner["title"] = inner.get("id", "")
    else:
        inner.pop(steps[-1], None)


def _field_title(name: str) -> Text:
    """What a person calls a field of the model."""
    if name == "links":
        return Text("länkar", "links")
    word = words.by_key("field").get(name) or words.by_key("section").get(name)
    return word.title if word else Text(name, name)


def _missing(name: str) -> tuple[Text, Text]:
    shown = _field_title(name)
    return (
        Text(f"Här saknas {shown.sv}.", f"The {shown.en} is missing."),
        Text('Skriv den inom citattecken: "…".', 'Write it in quotes: "…".')
        if name == "title"
        else Text(f"Lägg till raden {shown.sv}: …", f"Add the line {shown.en}: …"),
    )


def _owner_name(loc: Path) -> Text | None:
    if len(loc) > 1 and loc[0] == "links":
        return Text("en länk", "a link")
    if len(loc) > 1 and loc[0] == "indicators":
        return words.by_key("statement")["indicator"].title
    return None


def _example(reference: Reference, language: str = "sv") -> str:
    kinds = {
        "levels": "level",
        "actors": "actor",
        "sources": "source",
        "target_groups": "target_group",
    }
    kind = kinds.get(reference.sections[0], "outcome")
    word = words.written("statement", kind, "sv" if language == "sv" else "en")
    return f'{word} {reference.id} "…"'
