"""From what was read to everything there is to say about it.

Reads as a table of contents: build the model, run the rules, set aside what the author allows,
and turn every path into a place in the text.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from logicmodel.diagnostics import (
    Diagnostic,
    KnownGap,
    Language,
    Path,
    Problem,
    Related,
    Severity,
    Text,
)
from logicmodel.followup.data import Data
from logicmodel.followup.written import in_model
from logicmodel.model.build import Built, build
from logicmodel.model.logic import LogicModel
from logicmodel.rules import RULES, Context, Finding, Rule, by_name
from logicmodel.rules.allowed import Allowed
from logicmodel.rules.profiles import PROFILES
from logicmodel.rules.settings import Settings
from logicmodel.source import Span
from logicmodel.syntax import is_yaml
from logicmodel.syntax.origins import Origins
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.suggest import nearest

Levels = dict[str, Severity | None]


@dataclass(frozen=True)
class Analysis:
    """A model with everything the tool has to say about it.

    ``diagnostics`` stand in reading order; ``gaps`` are the findings that the author allows.
    ``broken`` are the paths of what was given but could not be read (see :class:`Built`).
    """

    files: tuple[Parsed, ...]
    model: LogicModel
    settings: Settings
    today: dt.date
    diagnostics: tuple[Diagnostic, ...]
    gaps: tuple[KnownGap, ...]
    broken: frozenset[Path] = frozenset()

    @property
    def follow_up(self) -> Data:
        """What was seen."""
        return in_model(self.model, lambda _: Span("", 0, 0))

    @property
    def language(self) -> Language:
        """The language the model is written in."""
        return self.model.language


def analyse(
    files: Sequence[Parsed],
    today: dt.date,
    settings: Settings | None = None,
    problems: Iterable[Problem] = (),
) -> Analysis:
    """Analyse the files of one model.

    Args:
        files: What was read of each file, the root first.
        today: The day to reckon from.
        settings: What the project has chosen; stronger than the model's header.
        problems: What was found on the way to the files (encoding, includes).

    Raises:
        UnknownNameError: if ``settings`` name a rule or a profile that does not exist.
    """
    problems = list(problems)
    places = {place for file in files for _, place in file.includes()}
    built = build(files, whole=places.isdisjoint(problem.span for problem in problems))
    read = [*problems, *(p for file in files for p in file.problems), *built.problems]
    settings, more = _with_header(settings or Settings(), built)
    levels = settings.levels()
    found = _found(Context(built.model, today, built.broken), levels)
    diagnostics, gaps = _set_aside(found, levels, built)
    spoken = spoken_of([*read, *more], levels)
    ordered = sorted([*spoken, *diagnostics], key=lambda d: (*built.origins.order(d.span), d.code))
    return Analysis(
        tuple(files), built.model, settings, today, tuple(ordered), tuple(gaps), built.broken
    )


def _with_header(settings: Settings, built: Built) -> tuple[Settings, list[Problem]]:
    """The settings completed by what the model's own header says of profile and phase."""
    name, phase = built.model.profile, built.model.phase
    if name is None or name in PROFILES:
        return settings.over(Settings(profile=name, phase=phase)), []
    guess = nearest(name, PROFILES)
    known = ", ".join(PROFILES)
    hint = (
        Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
        if guess
        else Text(f"Välj en av: {known}.", f"Choose one of: {known}.")
    )
    message = Text(f"Det finns ingen profil ”{name}”.", f"There is no profile “{name}”.")
    problem = Problem("LM004", built.origins.span(("profile",)), message, hint)
    return settings.over(Settings(profile=guess, phase=phase)), [problem]


def _found(context: Context, levels: Levels) -> Iterator[tuple[Rule, Finding]]:
    """What the rules that are on find."""
    for rule in RULES:
        if rule.needs_whole and not context.whole:
            continue
        if rule.check and levels[rule.code] is not None:
            for finding in rule.check(context):
                yield rule, finding


def _set_aside(
    found: Iterable[tuple[Rule, Finding]], levels: Levels, built: Built
) -> tuple[list[Diagnostic], list[KnownGap]]:
    """Part what is to be mended from what the author allows."""
    allowed = Allowed(built.model, built.broken)
    diagnostics, gaps = [], []
    for rule, finding in found:
        diagnostic = _placed(rule, finding, levels, built.origins)
        reason = allowed.reason(rule.code, finding.path)
        if reason is not None:
            gaps.append(KnownGap(diagnostic, reason))
        elif not allowed.misread(rule.code, finding.path):
            diagnostics.append(diagnostic)
    for name, findings in (
        ("unknown-rule", allowed.unknown()),
        ("unused-allow", allowed.unused(levels)),
    ):
        rule = by_name()[name]
        if levels[rule.code] is not None:
            diagnostics += [_placed(rule, finding, levels, built.origins) for finding in findings]
    return diagnostics, gaps


def _placed(rule: Rule, finding: Finding, levels: Levels, origins: Origins) -> Diagnostic:
    """A finding with its places in the text."""
    level = levels[rule.code] or rule.severity
    if finding.severity is not None:
        # A case that weighs more or less than its rule keeps that distance when it is re-levelled.
        shifted = level + finding.severity - rule.severity
        level = Severity(min(max(shifted, Severity.INFO), Severity.ERROR))
    span = origins.span(finding.path, key=finding.key)
    return Diagnostic(
        rule.code,
        rule.name,
        level,
        finding.message.sentence,
        span,
        _spelled(finding.hint, span.path),
        tuple(Related(origins.span(path), message, path) for path, message in finding.related),
        about=finding.path,
        note=rule.note,
    )


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
                problem.fix,
            )
