"""Whether every reference leads somewhere; a slip of the pen is read as what was meant."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Edit, Fix, Path, Problem, Related, Text
from logicmodel.model.kinds import name_of
from logicmodel.model.logic import CHAIN, Header
from logicmodel.model.references import (
    FIELDS,
    LINKED,
    Reference,
    Wanted,
    all_known,
    references,
)
from logicmodel.source import Span
from logicmodel.syntax import is_yaml
from logicmodel.syntax.origins import Origins
from logicmodel.syntax.suggest import nearest

Parts = dict[str, dict[str, Any]]
# A suggestion compares a word with every id; past this many the cause lies elsewhere.
_MOST_COMPARISONS = 200_000
_MOST_LONELY = 50
_SHOWN = 3
_HERE = Text("Finns här", "Stands here")
_SAME = Text("Samma sak här", "The same here")


ANY_ID = ""
"""Among the ids that could not be read: there is one of which nobody knows what it is."""


class Guess(NamedTuple):
    """An arrow leads to no id that there is, and is taken to lead to the one that was meant."""

    written: str
    meant: str


class Ids(NamedTuple):
    """Where each id was given, and those of statements that could not be read."""

    given: dict[str, Path]
    unread: set[str]


class Resolver:
    """Finds the references that lead nowhere.

    ``parts`` are the things of the model by section and id. A slip is mended in them, so that one
    slip is not reported as many.
    """

    def __init__(self, header: Header, parts: Parts, ids: Ids, origins: Origins) -> None:
        self.header = header
        self.parts = parts
        self.ids = ids
        self.origins = origins
        self.problems: list[Problem] = []
        self.broken: set[Path] = set()
        self.guesses: dict[Guess, None] = {}

    def resolve(self) -> None:
        """Report what leads nowhere, and mark as uncertain what it may have been meant for."""
        unknown = [reference for reference in self._doubtful() if not self._fits(reference)]
        compared = 0
        for alike in self._alike(unknown):
            first = alike[0]
            if first.id in self.ids.unread:
                self._lose(alike)
                continue
            compared += sum(len(self.parts[section]) for section in first.wanted.sections)
            meant = self._meant(first) if compared <= _MOST_COMPARISONS else None
            if first.id not in self.ids.given and ANY_ID in self.ids.unread:
                self._lose(alike)
            elif meant:
                self._slip(alike, meant)
            else:
                self._unknown(alike)

    def _alike(self, unknown: list[Reference]) -> Iterator[list[Reference]]:
        """The uses of one id for one kind of thing, in reading order: they have one cause."""
        found = defaultdict(list)
        for reference in unknown:
            wanted = reference.wanted
            found[reference.id, wanted.sections, wanted.kinds].append(reference)
        for alike in found.values():
            yield sorted(alike, key=lambda each: self.origins.order(self._at(each)))

    def _lose(self, alike: list[Reference]) -> None:
        self.broken.update(reference.path for reference in alike)

    def _places(self, alike: list[Reference]) -> list[Span]:
        """Where they stand; parts of a value that have no places of their own share one."""
        return list(dict.fromkeys(map(self._at, alike)))

    def _at(self, reference: Reference) -> Span:
        return self.origins.span(reference.path)

    def _doubtful(self) -> Iterator[Reference]:
        """The references inside things of which not every one leads somewhere."""
        alike = {(wanted.sections, wanted.kinds): wanted for wanted in FIELDS.values()}
        ids = {place: self._known(wanted) for place, wanted in alike.items()}
        known = {name: ids[wanted.sections, wanted.kinds] for name, wanted in FIELDS.items()}
        known["link"] = ids[LINKED.sections, LINKED.kinds]
        if not all_known(self.header, known):
            yield from references(self.header, ())
        for section, things in self.parts.items():
            for name, thing in things.items():
                if not all_known(thing, known):
                    yield from references(thing, (section, name))

    def _known(self, wanted: Wanted) -> set[str | None]:
        return {None, *(thing.id for thing in self._choices(wanted))}

    def _fits(self, reference: Reference) -> bool:
        wanted = reference.wanted
        found = (self.parts[section].get(reference.id) for section in wanted.sections)
        return any(thing and (not wanted.kinds or thing.kind in wanted.kinds) for thing in found)

    def _meant(self, reference: Reference) -> str | None:
        elsewhere = self.ids.given.get(reference.id, ())
        if reference.wanted is LINKED and "indicators" in elsewhere:
            return str(elsewhere[1])
        choices = list(self._choices(reference.wanted))
        called = [thing.id for thing in choices if thing.title and _is_called(thing, reference.id)]
        return called[0] if len(called) == 1 else nearest(reference.id, (t.id for t in choices))

    def _choices(self, wanted: Wanted) -> Iterator[Any]:
        """Everything that will do."""
        things = (thing for section in wanted.sections for thing in self.parts[section].values())
        return (thing for thing in things if not wanted.kinds or thing.kind in wanted.kinds)

    # ---- what to say ----------------------------------------------------------------------

    def _slip(self, alike: list[Reference], meant: str) -> None:
        """References with something so near that it must have been meant."""
        first = alike[0]
        # Ids are alike by nature, and the wrong one is another plan: P1 and P2, R1 and P1.
        same = first.id.casefold() == meant.casefold()
        hint = Text(f"Menade du ”{meant}”?", f"Did you mean “{meant}”?")
        places = self._places(alike)
        fix = Fix.to(meant, places[0], "safe" if same else "unsafe")
        fix = fix._replace(edits=tuple(Edit(span, meant) for span in places))
        # Whoever wrote two in a place that is one would lose the other, and the roles of both.
        related = (Related(self._place(meant), _HERE),)
        self._tell(alike, hint, related, fix if len(places) == len(alike) else None)
        if first.wanted is LINKED and not same:
            self.guesses[Guess(first.id, meant)] = None
        for reference in alike:
            self._mend(reference, meant)

    def _mend(self, reference: Reference, meant: str) -> None:
        if reference.path[0] in self.parts:
            section, name, *inner = reference.path
            things = self.parts[str(section)]
            things[str(name)] = _with(things[str(name)], tuple(inner), meant)
        else:
            self.broken.add(reference.path)

    def _unknown(self, alike: list[Reference]) -> None:
        """References that may have been meant for anything."""
        self._lose(alike)
        first = alike[0]
        elsewhere = first.id in self.ids.given
        related = (Related(self._place(first.id), _HERE),) if elsewhere else ()
        self._tell(alike, self._instead(first) if elsewhere else self._add(first), related)

    def _tell(
        self,
        alike: list[Reference],
        hint: Text,
        related: tuple[Related, ...],
        fix: Fix | None = None,
    ) -> None:
        """One finding at the first of several places that all lack the same."""
        at, *others = self._places(alike)
        message = self._message(alike[0])
        if others:
            message = Text(
                f"{message.sv} Det gäller {len(others) + 1} ställen.",
                f"{message.en} This goes for {len(others) + 1} places.",
            )
        related += tuple(Related(span, _SAME) for span in others[:_SHOWN])
        self.problems.append(Problem("LM007", at, message, hint, related, fix))

    def _place(self, name: str) -> Span:
        return self.origins.span(self.ids.given[name])

    def _message(self, reference: Reference) -> Text:
        name, wanted = reference.id, reference.wanted
        path = self.ids.given.get(name)
        if path is None:
            return Text(
                f"Det finns {wanted.none.sv} med id:t ”{name}”.",
                f"There is {wanted.none.en} with the id “{name}”.",
            )
        kind = name_of("indicator" if len(path) > 2 else self.parts[str(path[0])][name].kind)
        return Text(
            f"Här behövs {wanted.one.sv}, men ”{name}” är av typen {kind.sv}.",
            f"This needs {wanted.one.en}, but “{name}” is of the kind {kind.en}.",
        )

    def _instead(self, reference: Reference) -> Text:
        one, line = reference.wanted.one, self._line(reference, reference.wanted.example, "ID")
        return Text(
            f"Ange {one.sv} i stället, eller lägg till raden {line.sv}.",
            f"Give {one.en} instead, or add the line {line.en}.",
        )

    def _add(self, reference: Reference) -> Text:
        name = reference.id
        line = self._line(reference, self._likely_kind(reference), name)
        if reference.mention:
            return Text(
                f'Är det en text, sätt den inom citattecken: "{name}". Annars lägg till raden '
                f"{line.sv}.",
                f'If it is a text, put it in quotes: "{name}". Otherwise add the line {line.en}.',
            )
        lonely = self._lonely(reference)
        if lonely:
            self.broken.add(("elements", lonely, "incoming"))
            return Text(
                f"Inget leder till {lonely}. Var det dit pilen skulle? Annars lägg till raden "
                f"{line.sv}.",
                f"Nothing leads to {lonely}. Was the arrow meant for it? Otherwise add the line "
                f"{line.en}.",
            )
        return Text(
            f"Rätta id:t, eller lägg till raden {line.sv}.",
            f"Correct the id, or add the line {line.en}.",
        )

    def _line(self, reference: Reference, kind: str, name: str) -> Text:
        """The line that gives a thing, in the spelling of the file that refers to it."""
        if is_yaml(self._at(reference).path):
            word = words.by_key("section")[kind]
            return Text(
                f"{name}: … under {word.sv[0].replace(' ', '_')}:",
                f"{name}: … under {word.en[0].replace(' ', '_')}:",
            )
        word = words.by_key("statement")[kind]
        return Text(f'{word.sv[0]} {name} "…"', f'{word.en[0]} {name} "…"')

    def _likely_kind(self, reference: Reference) -> str:
        """The kind of what is missing, as told by the ids that begin like it."""
        wanted = reference.wanted
        kind = self._kinds.get((wanted.sections[0], _letters(reference.id)), wanted.example)
        return kind if not wanted.kinds or kind in wanted.kinds else wanted.example

    @cached_property
    def _kinds(self) -> Mapping[tuple[str, str], str]:
        return {
            (section, _letters(name)): thing.kind
            for section, things in self.parts.items()
            for name, thing in reversed(things.items())
        }

    def _lonely(self, reference: Reference) -> str | None:
        """The element with no link to it that this link most likely was to lead to."""
        # A file without mistakes never pays for difflib.
        from difflib import SequenceMatcher

        if reference.wanted is not LINKED:
            return None
        some = self._not_led_to.get(_letters(reference.id), [])[:_MOST_LONELY]
        return max(some, key=lambda n: SequenceMatcher(None, n, reference.id).ratio(), default=None)

    @cached_property
    def _not_led_to(self) -> Mapping[str, list[str]]:
        """Steps of the chain to which nothing leads, by what their ids begin with."""
        elements = self.parts["elements"]
        led_to = {link.target for element in elements.values() for link in element.links}
        found = defaultdict(list)
        for name, element in elements.items():
            if name not in led_to and element.kind in CHAIN[1:]:
                found[_letters(name)].append(name)
        return found


def _is_called(thing: Any, title: str) -> bool:
    return bool(thing.title.casefold() == title.casefold())


def _letters(name: str) -> str:
    return name.rstrip("0123456789").casefold()


def _with(thing: Any, path: Path, value: Any) -> Any:
    """The same thing with another value at ``path``; nothing is changed in place."""
    if not path:
        return value
    step: Any = path[0]
    if isinstance(thing, tuple):
        return (*thing[:step], _with(thing[step], path[1:], value), *thing[step + 1 :])
    if isinstance(thing, Mapping):
        return {**thing, step: _with(thing[step], path[1:], value)}
    return replace(thing, **{step: _with(getattr(thing, step), path[1:], value)})
