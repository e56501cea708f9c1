"""What the author allows: ``tillåt rule "reason"`` sets that rule aside in that place."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from logicmodel.diagnostics import Path, Safety, Text
from logicmodel.model.logic import LogicModel
from logicmodel.rules import by_name
from logicmodel.rules.rule import Finding, Remedy
from logicmodel.syntax.editing.changes import Remove
from logicmodel.syntax.suggest import nearest

_REMOVE = Text("Ta bort undantaget", "Remove the exception")


class Allowance(NamedTuple):
    """One exception: where it stands, the rule it names, and why."""

    path: Path
    name: str
    reason: str


class Allowed:
    """The exceptions of a model, and which of them have been needed."""

    def __init__(self, model: LogicModel, broken: Collection[Path] = ()) -> None:
        """Take the exceptions of a model, and those in it that could not be read."""
        self._known: list[tuple[str, Allowance]] = []
        self._unknown: list[Allowance] = []
        self._needed: set[Allowance] = set()
        for allowance in _allowances(model):
            rule = by_name().get(allowance.name.casefold())
            if rule:
                self._known.append((rule.code, allowance))
            else:
                self._unknown.append(allowance)
        # A rule may be allowed by both its names: the first is enough.
        self._by_place = {(a.path, code): a for code, a in reversed(self._known)}
        # What could not be read may be what the exception is for.
        self._all_read = not broken
        self._whole = ("elements",) not in broken
        self._misread = {
            (path[:-2], by_name()[str(path[-1]).casefold()].code)
            for path in broken
            if path[-2:-1] == ("allow",) and str(path[-1]).casefold() in by_name()
        }

    def reason(self, code: str, path: Path) -> str | None:
        """Why a finding of rule ``code`` at ``path`` is allowed; ``None`` if it is not."""
        for length in range(len(path), -1, -1) if self._by_place else ():
            allowance = self._by_place.get((path[:length], code))
            if allowance:
                self._needed.add(allowance)
                return allowance.reason
        return None

    def misread(self, code: str, path: Path) -> bool:
        """Whether an exception for it was given but cannot be read, which is told already."""
        return bool(self._misread) and any(
            (path[:length], code) in self._misread for length in range(len(path) + 1)
        )

    def unknown(self) -> Iterator[Finding]:
        """Exceptions from rules that do not exist."""
        for allowance in self._unknown:
            yield Finding(
                (*allowance.path, "allow", allowance.name),
                Text(
                    f"Det finns ingen regel ”{allowance.name}”.",
                    f"There is no rule “{allowance.name}”.",
                ),
                _meant(allowance),
            )

    def unused(self, levels: Mapping[str, Any]) -> Iterator[Finding]:
        """Exceptions that were not needed, of rules that are on and have looked."""
        for code, allowance in self._known:
            looked = self._whole or not by_name()[code.casefold()].needs_whole
            if looked and allowance not in self._needed and levels[code] is not None:
                yield self._unused(allowance)

    def _unused(self, allowance: Allowance) -> Finding:
        path = (*allowance.path, "allow", allowance.name)
        safety: Safety = "safe" if self._all_read else "unsafe"
        return Finding(
            path,
            Text(
                f"Undantaget från {allowance.name} behövs inte.",
                f"The exception from {allowance.name} is not needed.",
            ),
            Text("Ta bort raden.", "Remove the line."),
            remedies=(Remedy(_REMOVE, (Remove(path),), safety),),
        )


def _meant(allowance: Allowance) -> Text:
    guess = nearest(allowance.name, by_name())
    if guess is None:
        return Text(
            "Kommandot logicmodel rules visar vad reglerna heter.",
            "The command logicmodel rules shows what the rules are called.",
        )
    return Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")


def _allowances(model: LogicModel) -> Iterator[Allowance]:
    for path, allow in _exceptions(model):
        for name, reason in allow.items():
            yield Allowance(path, name, reason)


def _exceptions(model: LogicModel) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """Where exceptions stand, and the reasons by rule."""
    yield (), model.allow or {}
    for section in ("levels", "actors", "target_groups", "sources", "adaptations", "views"):
        for name, thing in getattr(model, section).items():
            if thing.allow:
                yield (section, name), thing.allow
    for name, element in model.elements.items():
        if element.allow:
            yield ("elements", name), element.allow
        for index, link in enumerate(element.links):
            if link.allow:
                yield ("elements", name, "links", index), link.allow
    for path, indicator in model.every_indicator():
        if indicator.allow:
            yield path, indicator.allow
