"""What a rule is: one file with a code, a name, a page, two examples and a check.

A check reads the model and yields findings at *paths*; :mod:`logicmodel.analysis` turns a path
into a place in the text at the very end. So a rule knows nothing of files.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Path, Safety, Severity, Text
from logicmodel.followup.data import At, Data
from logicmodel.followup.record import Record
from logicmodel.model.chain import Chain
from logicmodel.model.elements import Actor, AnyElement, Element, Indicator, Source, TargetGroup
from logicmodel.model.holes import Holes, examples, holes
from logicmodel.model.logic import LogicModel
from logicmodel.model.schedule import Schedule
from logicmodel.syntax.editing.changes import Change


class Remedy(NamedTuple):
    """Changes of the model that mend the cause, described by ``title`` in the imperative.

    It is ``safe`` only if it is certainly what the author meant and gives no new finding. Data that
    hold a blank (:data:`logicmodel.syntax.editing.changes.BLANK`) are ``to_fill``.
    """

    title: Text
    changes: tuple[Change, ...]
    safety: Safety = "unsafe"


class Finding(NamedTuple):
    """One thing wrong with the model. ``path`` is the exact part to point at.

    ``hint`` is an edit a planner can make; ``related`` are other places that belong to the story;
    ``key`` points at the word that names the part instead of at its value; ``severity`` is given
    where one case of the rule matters more or less than the rest; ``at`` where it is to be shown
    in a file of follow-up: ``path`` is then the part of the model that it is about. ``remedies``
    are what can be written without the planner, the likeliest first.
    """

    path: Path
    message: Text
    hint: Text | None = None
    related: tuple[tuple[At, Text], ...] = ()
    key: bool = False
    severity: Severity | None = None
    at: At | None = None
    remedies: tuple[Remedy, ...] = ()


@dataclass(frozen=True)
class Context:
    """What a check may look at: the model, the day, and what could not be read.

    ``record`` is what has been seen of it, ``earlier`` an earlier version to hold it against.
    """

    model: LogicModel
    today: dt.date
    broken: frozenset[Path] = field(default=frozenset())
    record: Record | None = None
    earlier: LogicModel | None = None

    @cached_property
    def chain(self) -> Chain:
        """The model's results chain: which links run which way."""
        return Chain(self.model)

    @cached_property
    def seen(self) -> Record:
        """What was seen, in the model and in the files of follow-up."""
        return self.record or Record(self.model)

    @property
    def follow_up(self) -> Data:
        """What of it counts."""
        return self.seen.data

    @property
    def whole(self) -> bool:
        """Whether all files of the model were there to be read."""
        return ("elements",) not in self.broken

    @cached_property
    def holes(self) -> Holes:
        """Where the chain breaks off, each hole once."""
        return holes(self.chain)

    @cached_property
    def schedule(self) -> Schedule:
        """When the steps of the chain can begin and are due."""
        return Schedule(self.chain)

    @cached_property
    def examples(self) -> dict[str, str]:
        """For each kind an element that a hint may link to."""
        return examples(self.chain, self.holes)

    @cached_property
    def titles(self) -> dict[str, list[tuple[AnyElement, list[str]]]]:
        """By kind every element with the words of its title, in lower case and without commas.

        Elements whose title could not be read, or has no words, are left out.
        """
        lost = {path[1] for path in self.broken if path[::2] == ("elements", "title")}
        titles: dict[str, list[tuple[AnyElement, list[str]]]] = defaultdict(list)
        for element in self.model.elements.values():
            words = element.title.casefold().replace(",", " ").split()
            if words and element.id not in lost:
                titles[element.kind].append((element, words))
        return titles

    @cached_property
    def _uncertain(self) -> frozenset[Path]:
        return frozenset(
            path[:length] for path in self.broken for length in range(1, len(path) + 1)
        )

    def certain(self, *path: str | int) -> bool:
        """Whether everything at ``path`` was read, so that what is not there is missing.

        ``context.certain("elements", "A1", "links")`` is false if one of A1's links has a
        mistake of its own: that is reported already, and nobody is to be told twice.
        ``context.certain("elements", "P1", "incoming")`` is false if a link that could not be
        read may have led to P1, and ``context.certain("actors", "REG", "parts")`` if something
        that could not be read names REG.
        """
        return path not in self._uncertain


class Page(NamedTuple):
    """The page of a rule: what it checks (one sentence), why, how to mend it, and who says so."""

    what: Text
    why: Text
    fix: Text
    source: Text


Check = Callable[[Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the book. ``check`` is absent where the readers themselves find the mistake.

    ``bad`` and ``good`` are statements in the language that are laid over the sound change logic
    of :mod:`logicmodel.rules.scaffold`: a statement takes the place of the one with its id.
    A ``bad`` example gives this finding and no other, a ``good`` one gives none. ``note`` is the
    finding in two words, for a box in a picture; without it the box shows the rule's name.
    ``needs_whole`` says that it looks for what is missing in the whole model, and so cannot tell
    where a file of the model is missing.
    """

    code: str
    name: Text
    severity: Severity
    page: Page
    bad: Text
    good: Text
    check: Check | None = None
    note: Text | None = None
    needs_whole: bool = False

    @property
    def names(self) -> tuple[str, str, str]:
        """Everything it may be called by: the Swedish name, the English name, the code."""
        return self.name.sv, self.name.en, self.code


def called(thing: Element | Indicator | Actor | TargetGroup | Source) -> Text:
    """How a thing is named in a message: its kind, id and title."""
    kind = words.by_key("statement")[getattr(thing, "kind", "indicator")].title
    return Text(f"{kind.sv} {thing.id} ”{thing.title}”", f"{kind.en} {thing.id} “{thing.title}”")


def listed(ids: list[str], most: int = 5) -> Text:
    """Ids in a row, the rest counted: ``A1, A2, A3 och 4 till``."""
    shown, rest = ", ".join(ids[:most]), len(ids) - most
    return (
        Text(f"{shown} och {rest} till", f"{shown} and {rest} more")
        if rest > 0
        else Text(shown, shown)
    )
