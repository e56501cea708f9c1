"""Whether every reference leads somewhere; a slip of the pen is read as what was meant."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Fix, Path, Problem, Related, Text
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
_HERE = Text("Finns här", "Stands here")


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
        for reference in unknown:
            if reference.id in self.ids.unread:
                self.broken.add(reference.path)
                continue
            compared += sum(len(self.parts[section]) for section in reference.wanted.sections)
            meant = self._meant(reference) if compared <= _MOST_COMPARISONS else None
            if reference.id not in self.ids.given and ANY_ID in self.ids.unread:
                self.broken.add(reference.path)
            elif meant:
                self._slip(reference, meant)
            else:
                self._unknown(reference)

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
        return nearest(reference.id, (thing.id for thing in self._choices(reference.wanted)))

    def _choices(self, wanted: Wanted) -> Iterator[Any]:
        """Everything that will do."""
        things = (thing for section in wanted.sections for thing in self.parts[section].values())
        return (thing for thing in things if not wanted.kinds or thing.kind in wanted.kinds)

    # ---- what to say ----------------------------------------------------------------------

    def _slip(self, reference: Reference, meant: str) -> None:
        """A reference with something so near that it must have been meant."""
        span = self.origins.span(reference.path)
        # Ids are alike by nature, and the wrong one is another plan: P1 and P2, R1 and P1.
        alike = reference.id.casefold() == meant.casefold()
        related = (Related(self._place(meant), _HERE),)
        hint = Text(f"Menade du ”{meant}”?", f"Did you mean “{meant}”?")
        fix = Fix.to(meant, span, "safe" if alike else "unsafe")
        self.problems.append(Problem("LM007", span, self._message(reference), hint, related, fix))
        if reference.wanted is LINKED and not alike:
            self.guesses[Guess(reference.id, meant)] = None
        if reference.path[0] in self.parts:
            section, name, *inner = reference.path
            things = self.parts[str(section)]
            things[str(name)] = _with(things[str(name)], tuple(inner), meant)
        else:
            self.broken.add(reference.path)

    def _unknown(self, reference: Reference) -> None:
        """A reference that may have been meant for anything."""
        self.broken.add(reference.path)
        span = self.origins.span(reference.path)
        elsewhere = reference.id in self.ids.given
        related = (Related(self._place(reference.id), _HERE),) if elsewhere else ()
        hint = self._instead(reference) if elsewhere else self._add(reference)
        self.problems.append(Problem("LM007", span, self._message(reference), hint, related))

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
        if is_yaml(self.origins.span(reference.path).path):
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
