"""The values that fields hold: dates, measures, targets, who does what, what is referred to."""

import calendar
import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, GetCoreSchemaHandler
from pydantic.dataclasses import dataclass
from pydantic_core import CoreSchema, core_schema

from logicmodel.diagnostics import Text

# Built when first needed: reading builds all there is at once, in a fraction of the time.
STRICT = ConfigDict(extra="forbid", defer_build=True)

Strength = Literal["weak", "moderate", "strong"]
Direction = Literal["increase", "decrease"]
_DATE = re.compile(r"(\d{4})(?:/(\d{2}|\d{4})|-(\d\d)(?:-(\d\d))?)?")
_JULY = 7


class InvalidValueError(ValueError):
    """A value that has the right form and cannot be.

    ``text`` says why in both languages, ``hint`` what to write instead and ``better`` the value
    itself, if that is known; ``code`` is the rule that it breaks.
    """

    def __init__(
        self, text: Text, hint: Text | None = None, better: str | None = None, code: str = "LM004"
    ) -> None:
        super().__init__(text.en)
        self.text = text
        self.hint = hint
        self.better = better
        self.code = code


class Date(str):
    """A date as written: ``2024``, ``2024-08``, ``2024-08-31`` or the school year ``2024/25``.

    It stands for the whole stretch from :attr:`start` to :attr:`end`; a school year runs from
    July to June. Comparing dates means comparing those.

    Raises:
        InvalidValueError: if the text is no date of these forms or there is no such day.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "Date":
        """Check the text; see the class."""
        _bounds(text)
        return super().__new__(cls, text)

    @property
    def start(self) -> dt.date:
        """The first day."""
        return _bounds(self)[0]

    @property
    def end(self) -> dt.date:
        """The last day."""
        return _bounds(self)[1]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic read it from text."""
        return core_schema.no_info_after_validator_function(_date, core_schema.str_schema())


@lru_cache(maxsize=1 << 12)
def _date(text: str) -> Date:
    """A date, the same one for the same text, since a model has many uses of few dates."""
    return Date(text)


@lru_cache(maxsize=1 << 12)
def _bounds(text: str) -> tuple[dt.date, dt.date]:
    """The first and the last day; remembered like :func:`_date`."""
    match = _DATE.fullmatch(text)
    if not match:
        raise InvalidValueError(Text(f"”{text}” är inget datum.", f"“{text}” is no date."))
    year, (second, month, day) = int(match[1]), match.groups()[1:]
    try:
        if second:
            if int(second[-2:]) != (year + 1) % 100:
                raise ValueError
            return dt.date(year, _JULY, 1), dt.date(year + 1, _JULY - 1, 30)
        if day:
            date = dt.date(year, int(month), int(day))
            return date, date
        if month:
            last = calendar.monthrange(year, int(month))[1]
            return dt.date(year, int(month), 1), dt.date(year, int(month), last)
        return dt.date(year, 1, 1), dt.date(year, 12, 31)
    except ValueError:
        what = Text(f"Det finns inget datum ”{text}”.", f"There is no date “{text}”.")
        raise InvalidValueError(what) from None


@dataclass(frozen=True, slots=True, config=STRICT)
class Period:
    """A stretch of time, both ends included.

    Raises:
        InvalidValueError: if it ends before it starts.
    """

    start: Date
    end: Date

    def __post_init__(self) -> None:
        """Check the order of the ends."""
        if self.end.end < self.start.start:
            dash = "–" if self.start.isdigit() and self.end.isdigit() else ".."
            swapped = f"{self.end}{dash}{self.start}"
            raise InvalidValueError(
                Text(
                    f"Perioden slutar ({self.end}) innan den börjar ({self.start}).",
                    f"The period ends ({self.end}) before it starts ({self.start}).",
                ),
                Text(
                    f"Har de bytt plats? Skriv period: {swapped}.",
                    f"Have they been swapped? Write period: {swapped}.",
                ),
                swapped,
                "LM501",
            )

    def __str__(self) -> str:
        return self.start if self.start == self.end else f"{self.start}–{self.end}"


@dataclass(frozen=True, slots=True, config=STRICT)
class Duration:
    """A length of time, such as the lag of a link."""

    count: Decimal
    unit: Literal["year", "month"]


@dataclass(frozen=True, slots=True, config=STRICT)
class Assignment:
    """An actor and the role it takes in something."""

    actor: str
    role: str | None = None

    @property
    def ref(self) -> str:
        """What it refers to, as a :class:`Mention` has it."""
        return self.actor


@dataclass(frozen=True, slots=True, config=STRICT)
class Mention:
    """Either a reference to something with an id (``ref``) or a text written in place."""

    ref: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Evidence(Mention):
    """What supports a link, and how strongly."""

    strength: Strength | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class State:
    """Whether an assumption, precondition, external factor or risk holds, as seen at ``when``."""

    state: Literal["holds", "doubtful", "failed", "unknown"]
    when: Date | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Measure:
    """A measured value in the indicator's unit; ``deferred`` if it is to be set later.

    ``unit`` is only there if it was written beside the number.
    """

    value: Decimal | None = None
    unit: str | None = None
    when: Date | None = None
    deferred: bool = False


@dataclass(frozen=True, slots=True, config=STRICT)
class Series:
    """A value of something to compare with: the nation, similar regions."""

    series: str
    value: Decimal
    unit: str | None = None
    when: Date | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Milestone:
    """A value to have reached on the way."""

    value: Decimal
    by: Date
    bound: Literal["at_least", "at_most"] | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, config=STRICT)
class Threshold:
    """Reach a value. Without a bound: in the direction away from the baseline."""

    value: Decimal
    bound: Literal["at_least", "at_most"] | None = None
    unit: str | None = None
    by: Date | None = None
    kind: Literal["threshold"] = "threshold"


@dataclass(frozen=True, slots=True, config=STRICT)
class Change:
    """Change by so much against a base year (``since``)."""

    direction: Direction
    value: Decimal
    unit: str | None = None
    since: Date | None = None
    by: Date | None = None
    kind: Literal["change"] = "change"


@dataclass(frozen=True, slots=True, config=STRICT)
class Comparison:
    """Be above or below a named series."""

    direction: Literal["higher_than", "lower_than"]
    series: str
    by: Date | None = None
    kind: Literal["comparison"] = "comparison"


@dataclass(frozen=True, slots=True, config=STRICT)
class Trend:
    """Only a direction: allowed, but hard to follow up."""

    direction: Direction
    by: Date | None = None
    kind: Literal["direction"] = "direction"


@dataclass(frozen=True, slots=True, config=STRICT)
class Gap:
    """The difference between groups is at most so much."""

    group: str
    value: Decimal
    bound: Literal["at_most"] | None = None
    unit: str | None = None
    by: Date | None = None
    kind: Literal["gap"] = "gap"


@dataclass(frozen=True, slots=True, config=STRICT)
class Deferred:
    """To be set later."""

    kind: Literal["deferred"] = "deferred"
    by: None = None


Target = Annotated[
    Threshold | Change | Comparison | Trend | Gap | Deferred, Field(discriminator="kind")
]
