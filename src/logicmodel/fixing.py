"""Making the fixes that were found: as many as can be made without any new finding.

Nothing is written here. The models are analysed again with each set of changed texts, so that
what is kept has been tried.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from logicmodel.analysis import Analysis
from logicmodel.diagnostics import Diagnostic, Edit, Fix
from logicmodel.source import Span

Texts = Mapping[str, str]
"""Texts of files by path, where they differ from what is stored."""

_MOST_REFUSED = 100
"""So many fixes are given up before the rest are left: each takes an analysis or several."""

_Edits = tuple[Edit, ...]


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

    diagnostic: Diagnostic
    fix: Fix


def fixed(analyse: Callable[[Texts], Analysed], wanted: Callable[[Fix], bool]) -> Fixed:
    """Make the fixes that are wanted, again and again until there are no more.

    Every change that is kept leaves fewer findings and none that was not there before; so it ends.
    The last round is as one on the files afresh, and keeps nothing: who asks twice gets no more.

    Args:
        analyse: Gives the models with these texts in place of what is stored.
        wanted: Whether a fix may be made. Of several for one finding the first such is.
    """
    trying = _Trying(analyse, wanted)
    while trying.go_round():
        pass
    return Fixed(trying.texts, trying.now.asked, tuple(trying.mended))


class _Trying:
    """The texts and models as they are so far, and what has been mended in them."""

    def __init__(self, analyse: Callable[[Texts], Analysed], wanted: Callable[[Fix], bool]) -> None:
        self._analyse, self._wanted = analyse, wanted
        self.texts: Texts = {}
        self.now = analyse(self.texts)
        self.mended: list[Diagnostic] = []

    def go_round(self) -> bool:
        """Try what may be made, from the first on; whether something refused may now be good.

        When some cannot be made together, fewer are tried, and more again as soon as it goes well:
        so one at fault among many is found soon, and many at fault take little more than one trial
        each.
        """
        refused: set[_Edits] = set()
        most, kept = None, False
        while len(refused) < _MOST_REFUSED:
            chosen = _together(self.now, self._wanted, refused)[:most]
            if not chosen:
                break
            if self._is_kept(chosen):
                made = sorted(edit for choice in chosen for edit in choice.fix.edits)
                refused = {_moved(edits, made) for edits in refused}
                most, kept = 2 * len(chosen), True
            elif len(chosen) > 1:
                most = len(chosen) // 2
            else:
                refused.add(chosen[0].fix.edits)
        return kept and bool(refused)

    def _is_kept(self, chosen: Sequence[_Choice]) -> bool:
        """Make these fixes, if that leaves the models better."""
        texts = {**self.texts, **_edited(self.now, chosen)}
        then = self._analyse(texts)
        if not _is_better(then, self.now):
            return False
        self.texts, self.now = texts, then
        self.mended += [choice.diagnostic for choice in chosen]
        return True


def _together(now: Analysed, wanted: Callable[[Fix], bool], refused: set[_Edits]) -> list[_Choice]:
    """Fixes that can be made at once: in each statement one, and none where another is made."""
    chosen: list[_Choice] = []
    taken: list[Span] = []
    statements: set[tuple[str, ...]] = set()
    for choice in _choices(now, wanted):
        where = _statement(choice)
        edits = choice.fix.edits
        clashes = any(_is_taken(edit.span, taken) for edit in edits)
        if edits in refused or clashes or (where and where in statements):
            continue
        chosen.append(choice)
        statements.add(where)
        for edit in edits:
            insort(taken, edit.span)
    return chosen


def _choices(now: Analysed, wanted: Callable[[Fix], bool]) -> Iterator[_Choice]:
    for analysis in now.asked:
        for diagnostic in analysis.diagnostics:
            fix = next(filter(wanted, diagnostic.fixes), None)
            if fix:
                yield _Choice(diagnostic, fix)


def _statement(choice: _Choice) -> tuple[str, ...]:
    """The statement that a rule spoke of; a reader's fixes know their own bounds."""
    about = choice.diagnostic.about
    return (choice.diagnostic.span.path, *map(str, about[:2])) if about else ()


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    """Whether something is changed there; ``taken`` is in order, and none lies in another."""
    at = bisect_left(taken, span)
    return any(_clash(span, other) for other in taken[max(0, at - 1) : at + 1])


def _clash(one: Span, other: Span) -> bool:
    (path, start, end), (elsewhere, begin, stop) = one, other
    return path == elsewhere and ((start < stop and begin < end) or one == other)


def _moved(edits: _Edits, made: Iterable[Edit]) -> _Edits:
    """The same edits in the texts as they are when others have been made."""
    moved = []
    for (path, start, end), new in edits:
        before = (edit for edit in made if edit.span.path == path and edit.span.end <= start)
        by = sum(len(edit.text) - (edit.span.end - edit.span.start) for edit in before)
        moved.append(Edit(Span(path, start + by, end + by), new))
    return tuple(moved)


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
