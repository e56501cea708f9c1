"""From what was read to everything there is to say about it.

Reads as a table of contents: build the model, run the rules, set aside what the author allows,
and turn every path into a place in the text.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from logicmodel.diagnostics import (
    Diagnostic,
    Fix,
    KnownGap,
    Language,
    Path,
    Problem,
    Related,
    Severity,
    Text,
)
from logicmodel.followup.data import At, Data
from logicmodel.followup.record import Record
from logicmodel.model.build import Built, build
from logicmodel.model.logic import LogicModel
from logicmodel.model.resolve import ANY_ID, Guess
from logicmodel.rules import RULES, Context, Finding, Rule, by_name
from logicmodel.rules.allowed import Allowed
from logicmodel.rules.profiles import PROFILES
from logicmodel.rules.settings import Said, Settings
from logicmodel.source import Source, Span
from logicmodel.syntax import is_yaml
from logicmodel.syntax.origins import Origins
from logicmodel.syntax.statement import SECTIONS, Parsed
from logicmodel.syntax.suggest import nearest

if TYPE_CHECKING:
    from logicmodel.syntax.editing.editor import Editor

Levels = dict[str, Severity | None]


@dataclass(frozen=True)
class Analysis:
    """A model with everything the tool has to say about it.

    ``diagnostics`` stand in reading order; ``gaps`` are the findings that the author allows.
    ``broken`` are the paths of what was given but could not be read (see :class:`Built`),
    ``problems`` all that the readers found, whatever the settings say of it, ``guesses`` the
    arrows that are taken to lead elsewhere than it is written, and ``read_beside`` the files of
    follow-up.
    """

    files: tuple[Parsed, ...]
    model: LogicModel
    settings: Settings
    today: dt.date
    diagnostics: tuple[Diagnostic, ...]
    gaps: tuple[KnownGap, ...]
    record: Record
    broken: frozenset[Path] = frozenset()
    problems: tuple[Problem, ...] = ()
    read_beside: tuple[Source, ...] = ()
    guesses: tuple[Guess, ...] = ()

    @property
    def follow_up(self) -> Data:
        """What was seen, in the model and in the files of follow-up."""
        return self.record.data

    @property
    def sources(self) -> dict[str, Source]:
        """All files that were read, by path."""
        read = (*(file.source for file in self.files), *self.read_beside)
        return {source.path: source for source in read}

    @property
    def language(self) -> Language:
        """The language the model is written in."""
        return self.model.language

    @property
    def root(self) -> str:
        """The path of the file that the model starts in."""
        return self.files[0].source.path

    def misread(self) -> tuple[Diagnostic, ...]:
        """The errors of reading by which the model is not what the files say.

        Settings that leave a rule out do not mend what it speaks of. A row of follow-up that
        cannot be used takes nothing from the model.
        """
        beside = {source.path for source in self.read_beside}
        own: Levels = {rule.code: rule.severity for rule in RULES}
        found = {
            (d.span, d.code): d
            for d in (*spoken_of(self.problems, own), *self.diagnostics)
            if d.code < "LM1" and d.severity is Severity.ERROR and d.span.path not in beside
        }
        places = {path: place for place, path in enumerate(self.sources)}
        return tuple(sorted(found.values(), key=lambda d: (places.get(d.span.path, 0), d.span)))

    def subject(self, diagnostic: Diagnostic) -> str:
        """What it is about, said so that it outlives edits elsewhere: ``EM1/behöriga/target``.

        A link is called by where it leads and not by its number: ``A1->P2``. Of what a reader
        found only the file is known.
        """
        path = diagnostic.about
        if not path:
            return diagnostic.span.path
        if path[0] in SECTIONS.values():
            path = path[1:]
        match path:
            case (str(name), "links", int(number), *rest):
                link = self.model.elements[name].links[number]
                path = (f"{name}->{link.target}", *(part for part in rest if part != "target"))
        return "/".join(part for part in path if isinstance(part, str) and part != "indicators")


def analyse(
    files: Sequence[Parsed],
    today: dt.date,
    settings: Settings | None = None,
    problems: Iterable[Problem] = (),
    follow_up: Sequence[Source] = (),
    earlier: LogicModel | None = None,
) -> Analysis:
    """Analyse the files of one model.

    Args:
        files: What was read of each file, the root first.
        today: The day to reckon from.
        settings: What the project has chosen; stronger than the model's header.
        problems: What was found on the way to the files (encoding, includes).
        follow_up: The files of follow-up, in no order that matters.
        earlier: An earlier version of the model to hold it against.

    Raises:
        UnknownNameError: if ``settings`` name a rule or a profile that does not exist.
    """
    problems = list(problems)
    places = {place for file in files for _, place in file.includes()}
    built = build(files, whole=places.isdisjoint(problem.span for problem in problems))
    seen = _seen(follow_up, built, today)
    settings, more = _with_header(settings or Settings(), built, files)
    read = [*problems, *_misread(files, built), *seen[1]]
    read += more
    levels = settings.levels()
    record = Record(built.model, seen[0])
    found = _found(Context(built.model, today, built.broken, record, earlier), levels)
    diagnostics, gaps = _set_aside(found, built, _Places(files, built.origins, levels))
    spoken = spoken_of(read, levels)
    ordered = sorted([*spoken, *diagnostics], key=lambda d: (*built.origins.order(d.span), d.code))
    return Analysis(
        tuple(files),
        built.model,
        settings,
        today,
        tuple(ordered),
        tuple(gaps),
        record,
        built.broken,
        tuple(read),
        tuple(follow_up),
        built.guesses,
    )


def _misread(files: Sequence[Parsed], built: Built) -> Sequence[Problem]:
    """What could not be read or built, told by someone who knows the whole model."""
    if not any(file.problems for file in files):
        return built.problems
    from logicmodel.model.titles import with_ids  # late: only a file with a mistake needs it

    return with_ids(files, built.model, built.problems)


def _seen(
    sources: Sequence[Source], built: Built, today: dt.date
) -> tuple[Data, tuple[Problem, ...]]:
    """What the files of follow-up say, and what in them cannot be used."""
    if not sources:
        return Data(), ()
    from logicmodel.followup.reading import Names, read  # late: many models have no follow-up

    given = built.ids.given.keys() | built.ids.unread
    whole = ANY_ID not in given
    return read(sources, Names(built.model, given, whole, built.origins.span), today)


def _with_header(
    settings: Settings, built: Built, files: Sequence[Parsed]
) -> tuple[Settings, list[Problem]]:
    """The settings completed by what the model's own header says of profile and phase."""
    name, phase = built.model.profile, built.model.phase
    problems = []
    if name is not None and name not in PROFILES:
        guess = nearest(name, PROFILES)
        problems.append(_unknown_profile(name, guess, built.origins.span(("profile",))))
        name = guess
    header = Settings(profile=name, phase=phase)
    said = {
        key: (Said(value, _line(built.origins.span((key,)), files)),)
        for key, value in (("profile", name), ("phase", phase))
        if value
    }
    return settings.over(replace(header, said=said)), problems


def _unknown_profile(name: str, guess: str | None, span: Span) -> Problem:
    known = ", ".join(PROFILES)
    hint = (
        Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
        if guess
        else Text(f"Välj en av: {known}.", f"Choose one of: {known}.")
    )
    message = Text(f"Det finns ingen profil ”{name}”.", f"There is no profile “{name}”.")
    return Problem("LM004", span, message, hint)


def _line(span: Span, files: Sequence[Parsed]) -> str:
    """Where a line stands, as it is shown: ``rus.logic:6``."""
    source = next((file.source for file in files if file.source.path == span.path), None)
    return f"{span.path}:{source.text.count(chr(10), 0, span.start) + 1}" if source else span.path


def _found(context: Context, levels: Levels) -> Iterator[tuple[Rule, Finding]]:
    """What the rules that are on find."""
    for rule in RULES:
        if rule.needs_whole and not context.whole:
            continue
        if rule.check and levels[rule.code] is not None:
            for finding in rule.check(context):
                yield rule, finding


def _set_aside(
    found: Iterable[tuple[Rule, Finding]], built: Built, places: "_Places"
) -> tuple[list[Diagnostic], list[KnownGap]]:
    """Part what is to be mended from what the author allows."""
    allowed = Allowed(built.model, built.broken)
    diagnostics, gaps = [], []
    for rule, finding in found:
        diagnostic = places.placed(rule, finding)
        reason = allowed.reason(rule.code, finding.path)
        if reason is not None:
            gaps.append(KnownGap(diagnostic, reason))
        elif not allowed.misread(rule.code, finding.path):
            diagnostics.append(diagnostic)
    for name, findings in (
        ("unknown-rule", allowed.unknown()),
        ("unused-allow", allowed.unused(places.levels)),
    ):
        rule = by_name()[name]
        if places.levels[rule.code] is not None:
            diagnostics += [places.placed(rule, finding) for finding in findings]
    return diagnostics, gaps


@dataclass(frozen=True)
class _Places:
    """Turns what a rule says of the model into what is said of the files."""

    files: Sequence[Parsed]
    origins: Origins
    levels: Levels

    def placed(self, rule: Rule, finding: Finding) -> Diagnostic:
        """A finding with its places in the text."""
        span = self._span(finding.at or finding.path, key=finding.key)
        return Diagnostic(
            rule.code,
            rule.name,
            self._level(rule, finding),
            finding.message.sentence,
            span,
            _spelled(finding.hint, span.path),
            tuple(self._related(place, said) for place, said in finding.related),
            tuple(self._fixes(finding)),
            about=finding.path,
            note=rule.note,
        )

    def _related(self, at: At, said: Text) -> Related:
        return Related(self._span(at), said, () if isinstance(at, Span) else at)

    def _span(self, at: At, *, key: bool = False) -> Span:
        """A place in a file of follow-up, or that of a path in the model."""
        return at if isinstance(at, Span) else self.origins.span(at, key=key)

    def _level(self, rule: Rule, finding: Finding) -> Severity:
        level = self.levels[rule.code] or rule.severity
        if finding.severity is None:
            return level
        # A case that weighs more or less than its rule keeps that distance when it is re-levelled.
        shifted = level + finding.severity - rule.severity
        return Severity(min(max(shifted, Severity.INFO), Severity.ERROR))

    def _fixes(self, finding: Finding) -> Iterator[Fix]:
        """The edits for each remedy that can be written in the spelling of the files."""
        for title, changes, safety in finding.remedies:
            edits = self._editor.edits(changes)
            if edits:
                yield Fix(title, edits, safety)

    @cached_property
    def _editor(self) -> "Editor":
        from logicmodel.syntax.editing.editor import Editor  # late: seldom needed

        return Editor(self.files, self.origins)


def _spelled(hint: Text | None, path: str) -> Text | None:
    """A hint in the spelling of the file it is about."""
    if hint is None or not is_yaml(path):
        return hint
    from logicmodel.syntax.yaml.messages import in_the_twin  # late: a text model needs no YAML

    return in_the_twin(hint)


def spoken_of(problems: Iterable[Problem], levels: Levels) -> Iterator[Diagnostic]:
    """What the readers found, with the name and severity of its rule."""
    for problem in problems:
        rule = by_name()[problem.code.casefold()]
        level = levels[rule.code]
        if level is not None:
            yield Diagnostic(
                rule.code,
                rule.name,
                level,
                problem.message,
                problem.span,
                problem.hint,
                problem.related,
                (problem.fix,) if problem.fix else (),
            )
