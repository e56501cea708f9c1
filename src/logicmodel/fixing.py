"""Making the fixes that were found: as many as can be made without any new finding.

Nothing is written here. The models are analysed again with each set of changed texts, so that
what is kept has been tried.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from logicmodel.analysis import Analysis
from logicmodel.diagnostics import Diagnostic, Edit, Fix

Texts = Mapping[str, str]
"""Texts of files by path, where they differ from what is stored."""

_MOST_TRIALS = 200


class Analysed(NamedTuple):
    """The models asked for, and those ``beside`` them that have files in common with them.

    The latter are not mended, but are to have no new finding either.
    """

    asked: Sequence[Analysis]
    beside: Sequence[Analysis] = ()


class Fixed(NamedTuple):
    """The texts that differ, the models as they are with them, and what has been mended."""

    texts: Texts
    analyses: Sequence[Analysis]
    mended: tuple[Diagnostic, ...]


class _Choice(NamedTuple):
    """A fix that may be made, and what it mends."""

    analysis: Analysis
    diagnostic: Diagnostic
    fix: Fix

    @property
    def handle(self) -> tuple[str, ...]:
        """What tells it from others, whatever else is edited."""
        return (*_handle(self.analysis, self.diagnostic), self.fix.title.sv)


def fixed(analyse: Callable[[Texts], Analysed], wanted: Callable[[Fix], bool]) -> Fixed:
    """Make the fixes that are wanted, again and again until there are no more.

    Every change that is kept leaves fewer findings and none that was not there before; so it ends.

    Args:
        analyse: Gives the models with these texts in place of what is stored.
        wanted: Whether a fix may be made. Of several for one finding the first such is.
    """
    texts: dict[str, str] = {}
    mended: list[Diagnostic] = []
    refused: set[tuple[str, ...]] = set()
    now = analyse(texts)
    chosen = _together(now, wanted, refused)
    for _ in range(_MOST_TRIALS):
        if not chosen:
            break
        tried = texts | _edited(now, chosen)
        then = analyse(tried)
        if _is_better(then, now):
            texts, now = tried, then
            mended += [choice.diagnostic for choice in chosen]
            chosen = _together(now, wanted, refused)
        elif len(chosen) > 1:
            # One of them is at fault: the first half is tried alone, the rest in its turn.
            chosen = chosen[: len(chosen) // 2]
        else:
            refused.add(chosen[0].handle)
            chosen = _together(now, wanted, refused)
    return Fixed(texts, now.asked, tuple(mended))


def _together(
    now: Analysed, wanted: Callable[[Fix], bool], refused: set[tuple[str, ...]]
) -> list[_Choice]:
    """Fixes that can be made at once: in each statement one, and none where another is made."""
    chosen: list[_Choice] = []
    made: list[Edit] = []
    statements: set[tuple[str, ...]] = set()
    for choice in _choices(now, wanted):
        where = _statement(choice)
        clashes = any(_clash(edit, other) for edit in choice.fix.edits for other in made)
        if choice.handle in refused or clashes or (where and where in statements):
            continue
        chosen.append(choice)
        made += choice.fix.edits
        statements.add(where)
    return chosen


def _choices(now: Analysed, wanted: Callable[[Fix], bool]) -> Iterator[_Choice]:
    for analysis in now.asked:
        for diagnostic in analysis.diagnostics:
            fix = next(filter(wanted, diagnostic.fixes), None)
            if fix:
                yield _Choice(analysis, diagnostic, fix)


def _statement(choice: _Choice) -> tuple[str, ...]:
    """The statement that a rule spoke of; a reader's fixes know their own bounds."""
    about = choice.diagnostic.about
    return (choice.diagnostic.span.path, *map(str, about[:2])) if about else ()


def _clash(one: Edit, other: Edit) -> bool:
    (path, start, end), (elsewhere, begin, stop) = one.span, other.span
    return path == elsewhere and ((start < stop and begin < end) or one.span == other.span)


def _edited(now: Analysed, chosen: Sequence[_Choice]) -> dict[str, str]:
    """The texts of the files in which something is changed."""
    edits: dict[str, list[Edit]] = {}
    for choice in chosen:
        for edit in choice.fix.edits:
            edits.setdefault(edit.span.path, []).append(edit)
    texts = {file.source.path: file.source.text for each in now.asked for file in each.files}
    return {path: edited(texts[path], each) for path, each in edits.items()}


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with edits made in it, none of which lies inside another."""
    parts, at = [], 0
    for (_, start, end), new in sorted(edits):
        parts += [text[at:start], new]
        at = end
    return "".join([*parts, text[at:]])


def _is_better(then: Analysed, now: Analysed) -> bool:
    """Whether there are fewer findings and none that was not there."""
    before, after = (
        Counter(
            _handle(analysis, diagnostic)
            for analysis in (*each.asked, *each.beside)
            for diagnostic in analysis.diagnostics
        )
        for each in (now, then)
    )
    return not after - before and after.total() < before.total()


def _handle(analysis: Analysis, diagnostic: Diagnostic) -> tuple[str, ...]:
    about = analysis.subject(diagnostic)
    said = "" if diagnostic.about else diagnostic.message.sv
    return analysis.root, diagnostic.code, about, said
