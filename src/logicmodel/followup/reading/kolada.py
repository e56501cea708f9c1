"""Answers of Kolada, the municipalities' key figures, as its service for data gives them.

An answer has entries of a key figure (``kpi``), a municipality, a year (``period``) and values for
all (``T``), women (``K``) and men (``M``). Which indicator a key figure belongs to is told by the
model: one that mentions it, or whose source does.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from logicmodel.diagnostics import Language, Text
from logicmodel.followup.data import Data, Value
from logicmodel.followup.reading.answer import Answer, Entry, NoAnswerError
from logicmodel.followup.reading.cells import WITHHELD, listed
from logicmodel.followup.reading.ids import UNKNOWN
from logicmodel.followup.reading.names import Names
from logicmodel.followup.reading.refusal import Refused, Remarks
from logicmodel.model.elements import Indicator
from logicmodel.model.logic import LogicModel
from logicmodel.model.measurement import Measurement
from logicmodel.model.units import is_difference, is_points
from logicmodel.model.values import Date, Gap, InvalidValueError, Mention
from logicmodel.source import Source, Span
from logicmodel.syntax.expected import short

# From memory: the codes of Örebro county, of the region and of the nation. Another code stands for
# itself.
_PLACES = {
    "0000": "riket",
    "0018": "Örebro län",
    "1814": "Lekeberg",
    "1860": "Laxå",
    "1861": "Hallsberg",
    "1862": "Degerfors",
    "1863": "Hällefors",
    "1864": "Ljusnarsberg",
    "1880": "Örebro",
    "1881": "Kumla",
    "1882": "Askersund",
    "1883": "Karlskoga",
    "1884": "Nora",
    "1885": "Lindesberg",
}
_GROUPS: Mapping[Language, Mapping[str, str | None]] = {
    "sv": {"T": None, "K": "kvinnor", "M": "män"},
    "en": {"T": None, "K": "women", "M": "men"},
}
_FIGURE = re.compile(r"\b[NU]\d{5}\b")
_MOST_DIGITS = 30
_MORE = ("next_url", "next_page")


def read_answer(source: Source, names: Names) -> tuple[Data, Remarks]:
    """What an answer says of the indicators of a model, and what in it cannot be used."""
    remarks, values = Remarks(), []
    try:
        answer = Answer(source)
    except NoAnswerError as error:
        remarks.add(_NO_ANSWER, Span(source.path, error.at, error.at))
        remarks.lost.add(error.at)
        return Data(), remarks
    if any(answer.says.get(key) for key in _MORE):
        remarks.add(_FIRST_PAGE, Span(source.path, 0, 0))
    figures = Figures(names)
    for entry in answer.entries:
        indicator = figures.indicator(short(str(entry.data.get("kpi"))))
        if isinstance(indicator, Refused):
            remarks.add(indicator, place := entry.place(source, "kpi"))
            remarks.lost.add(place.start)
            continue
        inner = list(entry.inner(source, "values"))
        if not inner:
            remarks.add(_withheld(short(str(entry.data["kpi"]))), entry.place(source, "kpi"))
        for each in inner:
            value = _value(entry, each, indicator, names)
            at = each.place(source, "value")
            if isinstance(value, Refused):
                remarks.add(value, at)
                if value.code != WITHHELD:
                    remarks.lost.add(at.start)
            else:
                values.append(value._replace(at=at))
    return Data(tuple(values)), remarks


class Figures:
    """Which indicators of a model the key figures belong to."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def indicator(self, figure: str) -> str | Refused:
        """The indicator of a key figure.

        One that mentions it itself goes before one whose source does.
        """
        for mentioned in (self._itself, self._by_source):
            found = mentioned.get(figure, [])
            if len(found) == 1:
                return found[0]
            if found:
                return _several(figure, found)
        return _none(figure)

    @cached_property
    def _itself(self) -> Mapping[str, list[str]]:
        return self._index(lambda m: _own_texts(m.indicator))

    @cached_property
    def _by_source(self) -> Mapping[str, list[str]]:
        return self._index(lambda m: _source_texts(self.names.model, m.indicator.sources))

    def _index(self, texts: Callable[[Measurement], Iterator[str]]) -> Mapping[str, list[str]]:
        """The indicators by the key figures that stand in some of their texts."""
        index: dict[str, list[str]] = defaultdict(list)
        for measurement in self.names.model.measured.values():
            if measurement.adapted is None and not _is_difference(measurement):
                for figure in {f for text in texts(measurement) for f in _FIGURE.findall(text)}:
                    index[figure].append(measurement.indicator.id)
        return index


def _own_texts(indicator: Indicator) -> Iterator[str]:
    yield indicator.title
    yield indicator.definition or ""
    yield indicator.description or ""
    yield from (mention.text or "" for mention in indicator.sources)


def _source_texts(model: LogicModel, mentions: Iterable[Mention]) -> Iterator[str]:
    for mention in mentions:
        source = model.sources.get(mention.ref or "")
        if source:
            yield from (source.title, source.description or "", source.url or "")


def _is_difference(measurement: Measurement) -> bool:
    """Whether it measures a difference: a key figure does not, even where it is reckoned of one."""
    indicator = measurement.indicator
    return (
        isinstance(indicator.target, Gap)
        or is_points(measurement.unit or "")
        or is_difference(indicator.title)
    )


def _value(entry: Entry, each: Entry, indicator: str, names: Names) -> Value | Refused:
    number, gender = each.data.get("value"), str(each.data.get("gender") or "T")
    figure = short(str(entry.data.get("kpi")))
    if number is None or each.data.get("isdeleted") is True:
        return _withheld(figure)
    try:
        when = Date(str(entry.data.get("period")))
    except InvalidValueError as error:
        return Refused("LM004", error.text, _SAVE)
    if not isinstance(number, Decimal) or abs(number.adjusted()) > _MOST_DIGITS:
        return _no_number(str(number))
    place = _PLACES.get(code := short(str(entry.data.get("municipality"))), code)
    group = _GROUPS[names.model.language].get(gender, short(gender))
    return Value(
        indicator,
        when,
        number,
        each.at,
        place=names.places.get(place.casefold(), place),
        group=group,
        source=f"Kolada {figure}",
    )


def _withheld(figure: str) -> Refused:
    return Refused(
        WITHHELD,
        Text(f"Kolada har inget värde här för {figure}.", f"Kolada has no value here of {figure}."),
    )


def _no_number(value: str) -> Refused:
    return Refused(
        "LM004",
        Text(f"”{short(value)}” är inget tal.", f"“{short(value)}” is no number."),
        _SAVE,
    )


def _none(figure: str) -> Refused:
    return Refused(
        UNKNOWN,
        Text(
            f"Ingen indikator nämner Koladas nyckeltal {figure}.",
            f"No indicator mentions Kolada's key figure {figure}.",
        ),
        Text(
            f'Skriv källa: "Kolada {figure}" under den indikator som nyckeltalet mäter.',
            f'Write source: "Kolada {figure}" under the indicator that the figure measures.',
        ),
    )


def _several(figure: str, found: list[str]) -> Refused:
    return Refused(
        UNKNOWN,
        Text(
            f"Flera indikatorer nämner Koladas nyckeltal {figure}: {listed(found)}.",
            f"Several indicators mention Kolada's key figure {figure}: {listed(found)}.",
        ),
        Text(
            f'Skriv definition: "Kolada {figure}" under den som nyckeltalet mäter, och bara där.',
            f'Write definition: "Kolada {figure}" under the one that it measures, and only there.',
        ),
    )


_SAVE = Text(
    "Spara svaret från Koladas tjänst för data som det är. Annat skrivs som en tabell i CSV.",
    "Save the answer of Kolada's service for data as it is. Anything else is written as a table in "
    "CSV.",
)
_NO_ANSWER = Refused(
    "LM001",
    Text("Filen är inget svar från Kolada.", "The file is not an answer of Kolada."),
    _SAVE,
)
_FIRST_PAGE = Refused(
    WITHHELD,
    Text("Svaret från Kolada har fler sidor.", "The answer of Kolada has more pages."),
    Text(
        "Spara också nästa sida, som en fil till, och ange den på raden uppföljning.",
        "Save the next page too, as another file, and name it in the line follow-up.",
    ),
)
