"""From statements to the model. pydantic is the only validator; nothing here raises.

What is wrong in one place does not take the rest with it: a value that cannot be is left out
and reported, a reference that is a slip of the pen is read as what was meant.
"""

from collections.abc import Sequence
from copy import deepcopy
from functools import cached_property
from typing import Any, NamedTuple

from pydantic import ValidationError

from logicmodel import words
from logicmodel.diagnostics import Fix, Language, Path, Problem, Related, Text
from logicmodel.model.flaws import better, field_path, flawed
from logicmodel.model.kinds import maker
from logicmodel.model.logic import Header, LogicModel
from logicmodel.model.resolve import ANY_ID, Guess, Ids, Parts, Resolver
from logicmodel.source import Span
from logicmodel.syntax import is_yaml
from logicmodel.syntax.origins import Origins
from logicmodel.syntax.statement import SECTIONS, Data, Parsed, Statement

_MENTIONS = {
    **dict.fromkeys(("requires", "assumptions", "risks", "mitigations"), "elements"),
    **dict.fromkeys(("sources", "evidence"), "sources"),
}
"""The fields by which a lost statement may have spoken of something that looks unused without."""
_FIRST = Text("Först angivet här", "First given here")


class Built(NamedTuple):
    """The model, where its parts came from, and what could not be built.

    ``broken`` are the paths of what was given but could not be read. ``("elements", id,
    "incoming")`` is there if a link that could not be read may have led to that element or
    something else that was lost spoke of it, as ``("sources", id, "incoming")`` for a source;
    ``("actors", id, "parts")`` if something that could not be read names that actor. ``ids`` are
    all that stand in the files, those of things that are not in the model too. ``guesses`` are the
    arrows that lead elsewhere than it is written.
    """

    model: LogicModel
    origins: Origins
    problems: tuple[Problem, ...]
    broken: frozenset[Path]
    ids: Ids
    guesses: tuple[Guess, ...] = ()


def build(files: Sequence[Parsed], whole: bool = True) -> Built:
    """Make one model of all the statements of these files; the first header counts.

    Args:
        files: What was read of each file, the root first.
        whole: Whether all files of the model are there. If not, nobody can tell what is missing:
            ``("elements",)`` is among what is broken.
    """
    builder = _Builder(files)
    if not whole:
        builder.broken.add(("elements",))
        builder.ids.unread.add(ANY_ID)
    for file in files:
        builder.add(file)
    return builder.built()


class _Builder:
    """Gathers the things of the model, and the ids that are taken."""

    def __init__(self, files: Sequence[Parsed]) -> None:
        self.files = files
        self.origins = Origins(files)
        self.problems: list[Problem] = []
        self.broken = self.origins.broken()
        self.header: Data | None = None
        self.parts: Parts = {name: {} for name in SECTIONS.values()}
        self.ids = Ids({}, set())
        kinds = {statement.kind for file in files for _, statement in file.statements}
        self._thing_from = maker(frozenset(kinds & SECTIONS.keys())).validate_python

    def built(self) -> Built:
        """The model, when everything has been added."""
        header = self.header if self.header is not None else self._headless()
        head = Header.model_construct(**header)
        resolver = Resolver(head, self.parts, self.ids, self.origins)
        resolver.resolve()
        model = LogicModel.model_construct(**{**header, **self.parts})
        problems = (*self.problems, *resolver.problems)
        broken = frozenset(self.broken | resolver.broken)
        return Built(model, self.origins, problems, broken, self.ids, tuple(resolver.guesses))

    def _headless(self) -> Data:
        """What is known of a fragment without its root: the language of its words."""
        from logicmodel.syntax.printing.printer import language_of  # late: seldom needed

        return {"language": language_of(self.files[0])} if self.files else {}

    def add(self, file: Parsed) -> None:
        """Add the statements of a file."""
        before: Statement | None = None
        for offset, statement in file.statements:
            if statement.kind == "logic":
                self._add_header(file, offset, statement)
            elif statement.kind == "unknown":
                self._lost(statement, before)
            elif statement.kind in SECTIONS:
                self._add_thing(file, offset, statement)
            if statement.kind not in ("unknown", "include"):
                before = statement

    def _add_header(self, file: Parsed, offset: int, statement: Statement) -> None:
        if self.header is not None:
            what = Text("Raden förändringslogik", "The line logic")
            hint = Text(
                "En modell har bara en: ta bort raden, eller inkludera inte filen.",
                "A model has only one: remove the line, or do not include the file.",
            )
            self._again(_span(file, offset, statement), (), what, hint)
            return
        valid = self._validated(statement)
        given = {name: getattr(valid, name) for name in valid.model_fields_set} if valid else {}
        word = _span(file, offset, statement, key=True)
        self.header = {"language": _language(file.source.text[word.start : word.end]), **given}

    def _add_thing(self, file: Parsed, offset: int, statement: Statement) -> None:
        name, section = statement.id, SECTIONS[statement.kind]
        if name in self.ids.given:
            self._taken(name, _span(file, offset, statement))
            self._lost(statement, None)
            return
        self.ids.given[name] = statement.path
        # An adaptation speaks of the indicators of what it adapts.
        for inner in statement.data.get("indicators", ()) if section == "elements" else ():
            if inner in self.ids.given:
                self._taken(inner, _span(file, offset, statement, ("indicators", inner)))
            else:
                self.ids.given[inner] = (*statement.path, "indicators", inner)
        thing = self._validated(statement)
        if thing is None:
            self.ids.unread.add(name)
        else:
            self.parts[section][name] = thing

    def _lost(self, statement: Statement, before: Statement | None) -> None:
        """Note what a statement that is left out may have said of others."""
        self._lost_links(statement)
        self.ids.unread.update(statement.data.get("indicators", ()))
        self._lost_mentions(statement.data)
        for field in ("owners", "participants"):
            for part in statement.data.get(field, ()):
                self.broken.add(("actors", part["actor"], "parts"))
        if statement.id:
            self.ids.unread.add(statement.id)
        elif "title" in statement.data:
            self.ids.unread.add(ANY_ID)
        elif before:
            # A line without its indentation: most likely meant for the statement above it.
            given = (name for name in statement.data if name not in ("kind", "id"))
            self.broken.update((*before.path, name) for name in given)
            self.broken.update((*before.path, *path) for path in statement.broken)

    def _lost_links(self, statement: Statement) -> None:
        for link in statement.data.get("links", ()):
            self.broken.add(("elements", link["target"], "incoming"))
            self._lost_mentions(link)

    def _lost_mentions(self, data: Data) -> None:
        for field, section in _MENTIONS.items():
            for mention in data.get(field, ()):
                name = mention if isinstance(mention, str) else mention.get("ref")
                self.broken.add((section, name, "incoming"))

    def _taken(self, name: str, span: Span) -> None:
        hint = Text(
            "Ge den ena ett annat id. Alla id:n i en förändringslogik är olika.",
            "Give one of them another id. All ids in a theory of change differ.",
        )
        self._again(span, self.ids.given[name], Text(f"Id:t ”{name}”", f"The id “{name}”"), hint)

    def _again(self, span: Span, first: Path, what: Text, hint: Text) -> None:
        message = Text(f"{what.sv} finns redan.", f"{what.en} exists already.")
        related = (Related(self.origins.span(first), _FIRST),)
        self.problems.append(Problem("LM005", span, message, hint, related))

    # ---- validation -----------------------------------------------------------------------

    def _validated(self, statement: Statement) -> Any:
        """The thing a statement describes, without what is wrong in it; ``None`` if all is."""
        check = Header.model_validate if statement.kind == "logic" else self._thing_from
        data = _titled(statement)
        if statement.kind == "adaptation":
            data = self._with_inherited_titles(data)
        try:
            return check(data)
        except ValidationError as error:
            mended = deepcopy(data)
            # Of several flaws in one field the first says enough.
            flaws = {field_path(flaw["loc"]): flaw for flaw in reversed(_flaws(error, statement))}
            for path, flaw in reversed(flaws.items()):
                self._flaw(statement, path, flaw)
                _leave_out(mended, path)
        try:
            return check(mended)
        except ValidationError:
            return None

    def _with_inherited_titles(self, data: Data) -> Data:
        """An adaptation's data, with the titles of the indicators that it adapts."""
        given = data.get("indicators", {})
        bare = [name for name, indicator in given.items() if "title" not in indicator]
        known = {name: self._titles[name] for name in bare if name in self._titles}
        if not known:
            return data
        titled = {name: {**given[name], "title": title} for name, title in known.items()}
        return {**data, "indicators": {**given, **titled}}

    @cached_property
    def _titles(self) -> dict[str, str]:
        """The titles of all indicators of elements, wherever they stand."""
        return {
            name: indicator.get("title", name)
            for file in self.files
            for _, statement in file.statements
            if SECTIONS.get(statement.kind) == "elements"
            for name, indicator in statement.data.get("indicators", {}).items()
        }

    def _flaw(self, statement: Statement, path: Path, flaw: Any) -> None:
        file = self.origins.span(statement.path).path
        code, message, hint = flawed(statement, flaw, is_yaml(file))
        span = self.origins.span((*statement.path, *flaw["loc"]), key=code == "LM003")
        self.broken.add((*statement.path, *path))
        if path == ("links",):
            self._lost_links(statement)
        place = statement.origins.get(flaw["loc"])
        # Of a field whose name is a slip enough is said.
        told = {p.span.start for p in statement.problems if p.code == "LM003"}
        if place is None or place.key_start not in told:
            instead = better(flaw)
            fix = Fix.to(instead, span) if instead else None
            self.problems.append(Problem(code, span, message, hint, fix=fix))


def _language(header_word: str) -> Language:
    """The language a model is written in, told by the word its header starts with."""
    swedish = words.by_key("statement")["logic"].sv
    return "sv" if words.fold(header_word) in swedish else "en"


def _span(
    file: Parsed, offset: int, statement: Statement, inner: Path = (), *, key: bool = False
) -> Span:
    """A place in a statement that :class:`Origins` may not know, as its id is taken."""
    place = statement.origins[inner]
    start, end = (place.key_start, place.key_end) if key else (place.start, place.end)
    return Span(file.source.path, offset + start, offset + end)


def _flaws(error: ValidationError, statement: Statement) -> list[Any]:
    """What pydantic says is wrong, each with its path inside the statement."""
    # Of a thing, told apart from others by its kind, pydantic's path starts with the kind.
    skip = 0 if statement.kind == "logic" else 1
    return [{**flaw, "loc": flaw["loc"][skip:]} for flaw in error.errors()]


def _titled(statement: Statement) -> Data:
    """The data, with the id for a title that was given and could not be read."""
    lost = [path for path in statement.broken if path[-1] == "title"]
    data = deepcopy(statement.data) if lost else statement.data
    for path in lost:
        inner: Any = data
        for step in path[:-1]:
            inner = inner[step]
        inner.setdefault("title", inner.get("id", ""))
    return data


def _leave_out(data: Data, path: Path) -> None:
    """Take a field out of the data; a missing title becomes the id."""
    inner: Any = data
    for step in path[:-1]:
        inner = inner[step]
    if path[-1] == "title":
        inner["title"] = inner.get("id", "")
    else:
        inner.pop(path[-1], None)
