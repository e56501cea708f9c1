"""What was called by its title where its id is to stand: told with the id to write.

A reader knows one statement at a time, so what it could not read is looked at again once all
titles are known.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from logicmodel import words
from logicmodel.diagnostics import Fix, Problem, Text
from logicmodel.model.logic import LogicModel
from logicmodel.model.references import FIELDS, LINKED, Wanted
from logicmodel.source import Span
from logicmodel.syntax import is_yaml
from logicmodel.syntax.meant import OPEN, meant
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.values import Unreadable, read_value

_UNREAD = ("LM001", "LM004")
# A value is searched for every title; past this many searches the cause lies elsewhere.
_MOST_SEARCHES = 200_000
_FIELD = re.compile(r"([^\W\d_][^:]*)(:[ \t]*)(.*\S)")
_ARROW = re.compile(r"(->|-\||~>)([ \t]*)(.*\S)")
_BEFORE = r"(^|[,;/&]\s*|\s(?:och|samt|and)\s+)[\"“”„']?"
_AFTER = (
    r"[\"“”']?(?=\s*(?:[,;/&(\"]|$)|\s+(?:och|samt|and)\s|\s+(?!(?:och|samt|and)\s)\w+\s*(?:,|$))"
)


def with_ids(
    files: Sequence[Parsed], model: LogicModel, unknown: Sequence[Problem]
) -> list[Problem]:
    """What the readers found, with the id in the hint where somebody wrote a title.

    Args:
        files: What was read of each file.
        model: The model that was built of them.
        unknown: What was found on building it. The first word of such a title may have been taken
            for an id, of which nothing more is to be said.
    """
    titles: dict[Wanted, dict[str, str]] = {}
    found, places, searches = [], set(), 0
    for problem, line in _lines(files):
        wanted = _wanted(line) if line and searches <= _MOST_SEARCHES else None
        if line and wanted:
            if wanted not in titles:
                titles[wanted] = _titles(model, wanted)
            searches += len(titles[wanted])
            better = _retold(line, titles[wanted])
            found.append(better or problem)
            places |= {(line.span.path, line.span.start)} if better else set()
        else:
            found.append(problem)
    return [*found, *(p for p in unknown if (p.span.path, p.span.start) not in places)]


def _lines(files: Sequence[Parsed]) -> Iterator[tuple[Problem, "_Line | None"]]:
    """What the readers found, each with the line whose value it may be about."""
    for file in files:
        for problem in file.problems:
            yield problem, _line(file, problem) if problem.code in _UNREAD else None


class _Line:
    """A line with a value: what stands before it, the value, and where that stands."""

    def __init__(self, found: re.Match[str], path: str, start: int) -> None:
        self.name, self.between, self.value = found.groups()
        self.span = Span(path, start + found.start(3), start + found.end(3))


def _line(file: Parsed, problem: Problem) -> _Line | None:
    """The line that a problem is about, if it is a field or an arrow of the text spelling."""
    text, at = file.source.text, problem.span.start
    if is_yaml(file.source.path):
        return None
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    line = text[start:].split("\n", 1)[0].split(" #", 1)[0].rstrip()
    bare = line.lstrip()
    found = _ARROW.fullmatch(bare) or _FIELD.fullmatch(bare)
    return _Line(found, file.source.path, start + len(line) - len(bare)) if found else None


def _wanted(line: _Line) -> Wanted | None:
    if line.name in words.by_spelling("symbol"):
        return LINKED
    field = words.by_spelling("field").get(words.fold(line.name))
    return FIELDS.get(field.key) if field else None


def _titles(model: LogicModel, wanted: Wanted) -> dict[str, str]:
    """The ids of what will do, by titles that only one of them has; the longest first."""
    found = [
        (words.fold(thing.title), thing.id)
        for section in wanted.sections
        for thing in getattr(model, section).values()
        if thing.title and (not wanted.kinds or thing.kind in wanted.kinds)
    ]
    shared = Counter(title for title, _ in found)
    alone = [(title, name) for title, name in found if shared[title] == 1]
    return dict(sorted(alone, key=lambda each: -len(each[0])))


def _retold(line: _Line, titles: dict[str, str]) -> Problem | None:
    """What to say of a value with titles in it; ``None`` if there are none, or more is wrong."""
    folded, value = words.fold(line.value), line.value
    called: tuple[str, str] | None = None
    for title, name in titles.items():
        if title in folded:
            pattern = _BEFORE + r"\s+".join(map(re.escape, title.split())) + _AFTER
            found = re.search(pattern, value, re.IGNORECASE)
            if found:
                called = called or (found[0][len(found[1]) :].strip("\"“”„'"), name)
                value = value[: found.end(1)] + name + value[found.end() :]
    better = _readable(line, value) if called else None
    if called is None or better is None:
        return None
    written, name = called
    message = Text(
        f"Här ska id:t {name} stå, inte namnet ”{written}”.",
        f"The id {name} is to stand here, not the name “{written}”.",
    )
    whole = f"{line.name}{line.between or ' '}{better}"
    hint = Text(f"Skriv {whole}", f"Write {whole}")
    return Problem("LM004", line.span, message, hint, fix=Fix.to(better, line.span))


def _readable(line: _Line, value: str) -> str | None:
    """The value if it can be read now, or what it is then meant as."""
    field = words.by_spelling("field").get(words.fold(line.name))
    if field is None:
        return value if re.fullmatch(r"[^\W\d_][\w.\-]*(?: *\"[^\"]*\")?", value) else None
    rule = field.value.rstrip("*")
    if not isinstance(read_value(rule, value), Unreadable):
        return value
    found = meant(rule, value, "sv" if words.fold(line.name) in field.sv else "en")
    if found is None or OPEN in found.value or found.instead:
        return None
    return found.value if found.value.count('"') <= value.count('"') else None
