"""Values as they are written: the reverse of :mod:`logicmodel.syntax.values`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from logicmodel import words
from logicmodel.diagnostics import Language
from logicmodel.syntax.values import TWO_WAYS
from logicmodel.syntax.yaml.scalars import Quoted
from logicmodel.syntax.yaml.values import read_scalar

_ID = re.compile(r"[^\W\d_][\w.\-]*")
_BARE = re.compile(r"[^\s\"“”„#,]+")
_BREAKS = re.compile(r"\s*[\r\n]+\s*")


def in_quotes(text: str) -> str:
    """A text in quotation marks, those inside it doubled; a line break becomes a blank."""
    return '"' + _BREAKS.sub(" ", text).replace('"', '""') + '"'


def given(data: Mapping[str, Any], name: str) -> bool:
    """Whether a part is there; a model built in Python has empty ones."""
    return name in data and data[name] not in (None, [], {})


def is_id(text: str) -> bool:
    """Whether a text is a word that needs no quotation marks."""
    return _ID.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Wording:
    """How values are written: in which language, and whether texts need quotes (``yaml``: not)."""

    language: Language
    yaml: bool = False

    def word(self, role: str, key: str) -> str:
        """A word of the table in this language; in YAML, names of two words are joined."""
        written = words.written(role, key, self.language)
        return written.replace(" ", "_") if self.yaml and role in ("field", "section") else written

    def items(self, rule: str, data: Any) -> list[str]:
        """The parts of a value that may be written one by one; one for a single value."""
        if rule in _ITEMS:
            return [self._item(rule, item) for item in data]
        return [_VALUES[rule](self, data)]

    def _item(self, rule: str, item: Any) -> str:
        written = _ITEMS[rule](self, item)
        if self.yaml and rule in _FREE:
            return self._without_quotes(rule, item, written)
        return written

    def _without_quotes(self, rule: str, item: Any, written: str) -> str:
        """A text as such, or in YAML's quotation marks, if it reads as the same."""
        text = item if isinstance(item, str) else item.get("text")
        if text is None:
            return written
        if isinstance(item, Mapping) and "strength" in item:
            text = f"{text} ({self.word('strength', item['strength'])})"
        if getattr(read_scalar(rule, text), "data", None) == [item]:
            return text
        if getattr(read_scalar(rule, text, quoted=True), "data", None) == [item]:
            return Quoted(text)
        return written

    # ---- values ---------------------------------------------------------------------------

    def text(self, data: str) -> str:
        """A text: in quotes, or in YAML as it is."""
        return data if self.yaml else in_quotes(data)

    def name(self, data: str) -> str:
        """A word, or a text in quotes if it is not one."""
        return data if is_id(data) else in_quotes(data)

    def number(self, data: Any) -> str:
        """A number with the language's decimal sign."""
        digits = format(Decimal(data), "f") if "E" in str(data) else str(data)
        comma = self.language == "sv" or TWO_WAYS.fullmatch(digits)
        return digits.replace(".", ",") if comma else digits

    def quantity(self, data: Mapping[str, Any]) -> str:
        """A number and the unit that was written beside it."""
        return " ".join([self.number(data["value"]), *filter(None, [data.get("unit")])])

    def mention(self, data: Mapping[str, str]) -> str:
        """A reference or a text, with the strength of a piece of evidence in brackets."""
        ref = data.get("ref")
        written = ref if ref is not None else in_quotes(data.get("text") or "")
        strength = data.get("strength")
        return f"{written} ({self.word('strength', strength)})" if strength else written

    def assignment(self, data: Mapping[str, str]) -> str:
        """An actor with its role in brackets."""
        role = data.get("role")
        return f"{data['actor']} ({role})" if role else data["actor"]

    def period(self, data: Mapping[str, str]) -> str:
        """A stretch of time: years with a dash between, other dates with two points."""
        start, end = data["start"], data["end"]
        if start == end:
            return start
        return start + ("–" if start.isdigit() and end.isdigit() else "..") + end

    def duration(self, data: Mapping[str, Any]) -> str:
        """A length of time."""
        count = self.number(data["count"])
        return f"{count} {plural(data['unit'], self.language, count)}"

    def measure(self, data: Mapping[str, Any]) -> str:
        """A measured value, after the name of the series it belongs to."""
        if data.get("deferred"):
            return self.word("connective", "later")
        series = [self.name(data["series"])] if "series" in data else []
        return " ".join([*series, self.quantity(data), *self._when(data)])

    def state(self, data: Mapping[str, Any]) -> str:
        """Whether something holds, as seen when."""
        return " ".join([self.word("state", data["state"]), *self._when(data)])

    def target(self, data: Mapping[str, Any]) -> str:
        """Any of the kinds of target, or a milestone."""
        kind = data.get("kind", "threshold")
        if kind == "deferred":
            return self.word("connective", "later")
        parts = [self.word("connective", "gap"), self.name(data["group"])] if kind == "gap" else []
        given = [data[part] for part in ("bound", "direction") if data.get(part)]
        parts += [self.word("connective", key) for key in given]
        if kind == "comparison":
            parts.append(self.name(data["series"]))
        elif kind != "direction":
            parts.append(self.quantity(data))
        dates = [(word, data[part]) for word, part in _DATES if data.get(part)]
        parts += [f"{self.word('connective', word)} {date}" for word, date in dates]
        return " ".join(parts)

    def _when(self, data: Mapping[str, Any]) -> list[str]:
        return [f"({data['when']})"] if data.get("when") else []


def plural(unit: str, language: Language, count: str) -> str:
    """Year or years, månad or månader."""
    word = words.by_key("connective")[unit]
    spellings = word.sv if language == "sv" else word.en
    return spellings[0] if count == "1" or len(spellings) == 1 else spellings[1]


def unit_text(wording: Wording, data: str) -> str:
    """A unit needs no quotes if it is one word: ``kommuner``, ``%``."""
    return data if wording.yaml or _BARE.fullmatch(data) else in_quotes(data)


def _word(role: str) -> Callable[[Wording, Any], str]:
    return lambda wording, data: wording.word(role, data)


_DATES = (("from", "since"), ("by", "by"))
_FREE = ("mentions", "evidence", "names")
_ITEMS: dict[str, Callable[[Wording, Any], str]] = {
    "texts": Wording.text,
    "names": Wording.name,
    "refs": lambda _, data: data,
    "mentions": Wording.mention,
    "evidence": Wording.mention,
    "assignments": Wording.assignment,
}
_VALUES: dict[str, Callable[[Wording, Any], str]] = {
    "text": Wording.text,
    "id": lambda _, data: data,
    "ref": lambda _, data: data,
    "name": Wording.name,
    "date": lambda _, data: data,
    "period": Wording.period,
    "duration": Wording.duration,
    "measure": Wording.measure,
    "series": Wording.measure,
    "milestone": Wording.target,
    "target": Wording.target,
    "state": Wording.state,
    **{r: _word(r) for r in ("language", "phase", "status", "horizon", "strength")},
}
