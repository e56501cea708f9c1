"""The gaps of a model as a matrix: which finding stands in which row and column."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Diagnostic, KnownGap, Language, Path, Severity, Text
from logicmodel.model.elements import Indicator, Measured
from logicmodel.model.goals import places
from logicmodel.model.logic import CHAIN
from logicmodel.views.matrix import Cell, Column, Hole, Mark, Matrix, Row, Rows
from logicmodel.views.outlook import Outlook
from logicmodel.views.questions import QUESTIONS, Question

_REST = ""
"""The row of what leads to no goal; no element's id is empty."""
_NO_GOAL = Text("Det som inte leder till något mål", "What leads to no goal")
_NOTHING: Mapping[Rows, Text] = {
    "goals": Text("Här finns inga mål.", "There are no goals here."),
    "elements": Text("Här finns ingen kedja.", "There is no chain here."),
}
_ABOUT: Mapping[Rows, Text] = {
    "goals": Text(
        "Varje rad är ett mål med allt som leder dit.",
        "Each row is a goal with everything that leads to it.",
    ),
    "elements": Text("Varje rad är en del av kedjan.", "Each row is a part of the chain."),
}


class Found(NamedTuple):
    """What was found in a model.

    Attributes:
        diagnostics: What is to be mended.
        known: What the author allows.
        broken: The paths of what could not be read.
        levels: The severity of each rule by code, ``None`` where it is off.
        certain: Whether everything that may belong to the chain could be read.
    """

    diagnostics: Iterable[Diagnostic]
    known: Iterable[KnownGap]
    broken: Iterable[Path]
    levels: Mapping[str, Severity | None]
    certain: bool = True


class Gaps:
    """What is missing, sorted into rows (goals or elements) and columns (:data:`QUESTIONS`)."""

    def __init__(self, outlook: Outlook, found: Found, rows: Rows = "goals") -> None:
        self._outlook, self._model, self._found = outlook, outlook.model, found
        self._rows, self._by_goal = rows, rows == "goals"
        self._checked = [any(found.levels.get(code) for code in q.rules) for q in QUESTIONS]
        self._holes: dict[tuple[str, int], list[Hole]] = defaultdict(list)
        self._sort_in()
        self._unread = set(self._cells_unread())
        self._break_off()
        self._lacking = {name for name, _ in self._holes}

    def matrix(self, language: Language) -> Matrix:
        """The table, in the reader's language."""
        names = self._outlook.goals if self._by_goal else tuple(self._parts())
        rows = [self._row(name, language) for name in names]
        title = _titled(self._model.title or self._model.id).to(language)
        about = " ".join(
            said.to(language) for said in (_ABOUT[self._rows], _count(rows), *self._notes())
        )
        if not rows:
            about = _NOTHING[self._rows].to(language)
        columns = tuple(
            Column(question.title.to(language), question.missing.to(language))
            for question in QUESTIONS
        )
        if _REST in self._lacking:
            rows.append(Row(_REST, "", _NO_GOAL.to(language), tuple(self._cells(_REST))))
        certain = self._found.certain
        return Matrix(self._model.id, title, about, language, columns, tuple(rows), certain)

    def _notes(self) -> Iterator[Text]:
        """What there is to say of the columns."""
        for question in QUESTIONS:
            if question.note.en and all(self._found.levels.get(code) for code in question.rules):
                yield question.note

    # ---- rows ---------------------------------------------------------------------------------

    def _parts(self) -> Iterator[str]:
        """The elements of the chain, and others in which something is missing."""
        for name, element in self._model.elements.items():
            if element.kind in CHAIN or name in self._lacking:
                yield name

    def _row(self, name: str, language: Language) -> Row:
        element = self._model.elements[name]
        kind = words.written("statement", element.kind, language)
        return Row(name, kind, element.title, tuple(self._cells(name)))

    def _cells(self, name: str) -> Iterator[Cell]:
        own = {name, *getattr(self._model.elements.get(name), "indicators", ())}
        for number, question in enumerate(QUESTIONS):
            holes = self._holes.get((name, number), [])
            # What is missing in the goal itself comes before what leads to it.
            ordered = sorted(holes, key=lambda hole: (-hole.mark, hole.where not in own))
            mark = max((hole.mark for hole in holes), default=Mark.WHOLE)
            if (name, number) in self._unread:
                mark = max(mark, Mark.UNREAD)
            elif not self._checked[number] and not holes:
                mark = Mark.NOT_CHECKED
            elif not holes and not self._applies(question, name):
                mark = Mark.NOT_APPLICABLE
            yield Cell(mark, tuple(ordered))

    def _applies(self, question: Question, name: str) -> bool:
        """Whether there is anything in a row of which the question can be asked."""
        element = self._model.elements.get(name)
        match question.of:
            case "measured":
                return isinstance(element, Measured)
            case "indicators":
                return isinstance(element, Measured) and bool(element.indicators)
            case "links":
                links = self._model.incoming if self._by_goal else self._model.outgoing
                return bool(links.get(name))
        return element is not None

    # ---- what stands where --------------------------------------------------------------------

    def _sort_in(self) -> None:
        """Put every hole into the rows and columns that it belongs to."""
        found = [*((each, "") for each in self._found.diagnostics), *self._found.known]
        for diagnostic, reason in found:
            for number, question in enumerate(QUESTIONS):
                if diagnostic.code in question.rules:
                    for name in self._rows_of(diagnostic):
                        self._holes[name, number].append(self._hole(diagnostic, reason))

    def _break_off(self) -> None:
        """Call no chain whole that is not, also where no finding says where it breaks off."""
        for goal in self._outlook.standings() if self._by_goal else ():
            place = (goal.goal, 0)
            if goal.whole or place in self._holes:
                continue
            if self._found.certain and place not in self._unread:
                self._holes[place].append(Hole(goal.goal, Mark.MISSING))
            else:
                self._unread.add(place)

    def _rows_of(self, diagnostic: Diagnostic) -> list[str]:
        if self._by_goal:
            held = places(self._outlook.held_back(diagnostic))
            return [self._outlook.goals[place] for place in held] or [_REST]
        return list(filter(None, [self._outlook.element_of(diagnostic.about)]))

    def _cells_unread(self) -> Iterator[tuple[str, int]]:
        """The cells of which nobody can tell, since something there could not be read."""
        for path in self._found.broken:
            names = self._rows_at(path)
            for number, question in enumerate(QUESTIONS):
                if question.lies_at(path[2:]):
                    yield from ((name, number) for name in names)

    def _rows_at(self, path: Path) -> list[str]:
        if path == ("elements",):
            return list(self._model.elements)
        if self._by_goal:
            held = places(self._outlook.ahead_of(path[:2]))
            return [self._outlook.goals[place] for place in held]
        return [self._outlook.element_of(path)]

    def _hole(self, diagnostic: Diagnostic, reason: str) -> Hole:
        where = self._where(diagnostic.about)
        if reason:
            return Hole(where, Mark.ALLOWED, reason)
        return Hole(where, Mark.DEFERRED if self._is_deferred(diagnostic.about) else Mark.MISSING)

    def _where(self, about: Path) -> str:
        """What a finding is about, by ids."""
        match about:
            case ("elements", str(name), "links", int(number), *_):
                return f"{name} → {self._model.elements[name].links[number].target}"
            case (_, _, "indicators", str(name), *_):
                return name
            case ("adaptations", str(name), *_):
                adaptation = self._model.adaptations[name]
                return f"{adaptation.of} ({adaptation.by})"
        return self._outlook.element_of(about)

    def _is_deferred(self, about: Path) -> bool:
        """Whether a finding is about a value that is to be set later, and says so."""
        indicator = self._indicator(about)
        match about[4:], indicator:
            case ("baseline", *_), Indicator(baseline=value) if value:
                return value.deferred
            case ("target", *_), Indicator(target=target) if target:
                return target.kind == "deferred"
        return False

    def _indicator(self, about: Path) -> Indicator | None:
        match about:
            case (str(section), str(name), "indicators", str(key), *_):
                found: Indicator = getattr(self._model, section)[name].indicators[key]
                return found
        return None


def _titled(plan: str) -> Text:
    return Text(f"Luckor i {plan}", f"Gaps in {plan}") if plan else Text("Luckor", "Gaps")


def _count(rows: list[Row]) -> Text:
    whole = sum(row.whole for row in rows)
    return Text(f"Hela: {whole} av {len(rows)}.", f"Whole: {whole} of {len(rows)}.")
