"""Numbers, dates, periods and targets as planners write them elsewhere."""

import re
from collections.abc import Callable

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.syntax.meant.meaning import OPEN, Meant, reads
from logicmodel.syntax.values import SIGNS, TWO_WAYS

_MONTHS = (
    *("jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"),
)
_MONTH = "(?P<month>" + "|".join(_MONTHS) + r")\w*\.?"
_DATE = r"(?:\d{4}-\d\d-\d\d|\d{4}-\d\d|\d{4}/\d\d|\d{4})"
_AMOUNT = r"(?:minst |högst |at least |at most )?[+\-−–]?\d[\d \u00a0.,]*(?: ?(?:%|‰|[^\W\d_]+))?"


def _iso(match: "re.Match[str]") -> str:
    """A day or a month of whatever spelling as ISO 8601 has it."""
    parts = match.groupdict()
    if "month" in parts:
        number = next(n for n, m in enumerate(_MONTHS, 1) if re.match(m, parts["month"].lower()))
    else:
        number = int(parts["number"])
    day = parts.get("day")
    return f"{parts['year']}-{number:02}" + (f"-{int(day):02}" if day else "")


def _school_year(match: "re.Match[str]") -> str:
    first, second = int(match[1][-2:]), int(match[2][-2:])
    whole = match[1] if len(match[1]) == 4 else f"20{match[1]}"
    return f"{whole}/{second:02}" if second == (first + 1) % 100 else match[0]


Rewrite = tuple[re.Pattern[str], str | Callable[["re.Match[str]"], str]]


def _rewrite(pattern: str, better: str | Callable[["re.Match[str]"], str]) -> Rewrite:
    return re.compile(pattern, re.IGNORECASE), better


_DATES: tuple[Rewrite, ...] = (
    _rewrite(rf"(?:den )?(?P<day>\d{{1,2}})\.? {_MONTH} (?P<year>\d{{4}})", _iso),
    _rewrite(rf"\b{_MONTH} (?P<year>\d{{4}})", _iso),
    _rewrite(r"(?<!\d)(?P<day>\d{1,2})/(?P<number>\d{1,2})[ -](?P<year>\d{4})", _iso),
    _rewrite(r"(?P<year>\d{4})[-.](?P<number>\d{1,2})[-.](?P<day>\d{1,2})(?!\d)", _iso),
    _rewrite(r"(?P<year>\d{4})-(?P<number>\d)(?![\d-])", _iso),
    _rewrite(r"(?<![\d/,.-])(\d\d)[/-](\d\d)(?![\d/-])", _school_year),
    _rewrite(r"(?<=\()(\d{4})[-–](\d{4})(?=\))", _school_year),
    _rewrite(r"(?:kalender|skol|läs)?år(?:et)? (?=\d{4})|(?:the )?(?:school )?year (?=\d{4})", ""),
    _rewrite(
        r"(?:[hv]t|hösten|våren|sommaren|vintern|spring|autumn|fall|summer|winter) ?(?=\d{4})", ""
    ),
    _rewrite(r"\b[hv]t ?(?=\d\d\b)", "20"),
)
_NUMBERS: tuple[Rewrite, ...] = (
    _rewrite(
        r"(?:\b(?:ca|cirka|c:a|ungefär|omkring|runt|about|approx|around|circa)\b\.?|[~≈]) ?", ""
    ),
    _rewrite(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}", lambda m: m[0].replace(".", " ")),
)
_MEASURES: tuple[Rewrite, ...] = (
    _rewrite(rf"^(.*?\d.*?),? \(?({_DATE})\)?$", r"\1 (\2)"),
    _rewrite(r"^.*\b(?:okänt|saknas|vet ej|vet inte|ej mätt|inte mätt)\b.*$", "fastställs senare"),
    _rewrite(r"^(?:unknown|not known|n/a|tbd|missing)$", "to be set later"),
    _rewrite(r"^[-–?]$", "fastställs senare"),
)
_GENDER = r"(?:kvinnor|män|flickor|pojkar|tjejer|killar|women|men|girls|boys)"
_SWEDISH: tuple[Rewrite, ...] = (
    _rewrite(r"^(?:>=?|≥|över|mer än|fler än|högre än|minimum|lägst|åtminstone) ?(?=\d)", "minst "),
    _rewrite(r"^(?:<=?|≤|under|mindre än|färre än|lägre än|max\w*|som mest) ?(?=\d)", "högst "),
    _rewrite(r"^(?:ök\w*|höj\w*|stig\w*)(?: från [\d,.]+ ?%?)? till (?!\d{4}$)(?=\d)", "minst "),
    _rewrite(
        r"^(?:minsk\w*|sänk\w*|sjunk\w*)(?: från [\d,.]+ ?%?)? till (?!\d{4}$)(?=\d)", "högst "
    ),
    _rewrite(r"^(?:ök\w*|höj\w*|stig\w*)(?: med| på)? ", "öka "),
    _rewrite(r"^(?:minsk\w*|sänk\w*|sjunk\w*)(?: med| på)? ", "minska "),
    _rewrite(r"^(?:över|bättre än|mer än) (?=\D)", "högre än "),
    _rewrite(r"^(?:under|mindre än) (?=\D)", "lägre än "),
    _rewrite(rf"^(?:gap\w*|klyfta\w*|skillnad\w*) mellan {_GENDER} och {_GENDER}", "gap kön"),
    _rewrite(r"^(?:gap\w*|klyfta\w*|skillnad\w*) mellan (\w+ och \w+)", r'gap "\1"'),
    _rewrite(r'^(gap (?:\w+|"[^"]+"))(?: (?:ska )?minska\w*)?((?: till \d{4})?)$', r"\1 högst …\2"),
    _rewrite(r"^((?:högre|lägre) än) ([^\"\d]\S*(?: (?!till\b|senast\b)[^\"\d]\S*)+)", r'\1 "\2"'),
    _rewrite(rf" (?:i|vid|innan|före|år|till år|t\.?o\.?m\.?) (?={_DATE}$)", " till "),
    _rewrite(rf"^({_AMOUNT}) \(?({_DATE})\)?$", r"\1 till \2"),
)
_ENGLISH: tuple[Rewrite, ...] = (
    _rewrite(r"^(?:>=?|≥|over|above|more than|higher than|minimum) ?(?=\d)", "at least "),
    _rewrite(r"^(?:<=?|≤|under|below|less than|lower than|max\w*|up to) ?(?=\d)", "at most "),
    _rewrite(r"^(?:increase|raise)d?(?: from [\d,.]+ ?%?)? to (?!\d{4}$)(?=\d)", "at least "),
    _rewrite(r"^(?:decrease|reduce)d?(?: from [\d,.]+ ?%?)? to (?!\d{4}$)(?=\d)", "at most "),
    _rewrite(r"^(?:increase|raise)d?(?: by)? (?=\d)", "increase "),
    _rewrite(r"^(?:decrease|reduce)d?(?: by)? (?=\d)", "decrease "),
    _rewrite(r"^(?:over|above|better than) (?=\D)", "higher than "),
    _rewrite(r"^(?:under|below) (?=\D)", "lower than "),
    _rewrite(rf"^(?:gap|difference) between {_GENDER} and {_GENDER}", "gap gender"),
    _rewrite(r"^(?:gap|difference) between (\w+ and \w+)", r'gap "\1"'),
    _rewrite(r"^((?:higher|lower) than) ([^\"\d]\S*(?: (?!by\b|to\b)[^\"\d]\S*)+)", r'\1 "\2"'),
    _rewrite(rf" (?:in|until|before|year) (?={_DATE}$)", " by "),
    _rewrite(rf"^({_AMOUNT}) \(?({_DATE})\)?$", r"\1 by \2"),
)
_PERIODS: tuple[Rewrite, ...] = (
    _rewrite(r"^(?:från|fr\.?o\.?m\.?|from) ", ""),
    _rewrite(r" (?:till och med|till|t\.?o\.?m\.?|to|until|through) |(?<=\d) ?(?:->|→|—) ?", ".."),
)


def number_two_ways(rule: str, text: str, _: Language) -> Meant | None:
    """A point before three digits: of thousands to one writer, of decimals to another."""
    for found in re.finditer(r"(?<![\d.,])\d+\.\d{3}(?![\d.,])", text):
        if not TWO_WAYS.fullmatch(found[0]):
            continue
        head, tail = text[: found.start()], text[found.end() :]
        thousand, part = found[0].replace(".", " "), found[0].replace(".", ",").rstrip("0")
        message = Text(
            f"”{found[0]}” kan läsas på två sätt: menas {thousand} eller {part}?",
            f"“{found[0]}” can be read in two ways: is it {thousand} or {part}?",
        )
        values = (head + thousand + tail, head + found[0].replace(".", ",") + tail)
        if all(reads(rule, value) for value in values):
            return Meant(values[0], message, values[1])
    return None


def signed(rule: str, text: str, language: Language) -> Meant | None:
    """A number with a sign is a change, and a change has its own words."""
    if text[:1] not in SIGNS or rule not in ("target", "milestone"):
        return None
    way = "increase" if text[0] == "+" else "decrease"
    word, since, by = (words.written("connective", key, language) for key in (way, "from", "by"))
    amount, _, year = text[1:].strip().partition(f" {by} ")
    message = Text(
        f"”{text[0]}” framför talet säger en förändring, inte ett värde att nå.",
        f"“{text[0]}” before the number tells a change, not a value to reach.",
    )
    if rule == "milestone":
        return Meant(f"{OPEN} {by} {year or OPEN}", message)
    value = f"{word} {amount} {since} {OPEN}" + (f" {by} {year}" if year else "")
    return Meant(value, message) if reads(rule, value) else None


def rewritten(rule: str, text: str, language: Language) -> Meant | None:
    """Numbers, dates, and the words between them, one habit after the other."""
    own = _SWEDISH if language == "sv" else _ENGLISH
    rewrites = {
        "measure": (*_DATES, *_NUMBERS, *_MEASURES),
        "series": (*_DATES, *_NUMBERS, *_MEASURES[:1]),
        "target": (*_DATES, *_NUMBERS, *own),
        "milestone": (*_DATES, *_NUMBERS, *own),
        "period": (*_DATES, *_PERIODS),
    }.get(rule, _DATES)
    now = text
    for pattern, better in rewrites:
        now = pattern.sub(better, now).strip()
        if now != text and reads(rule, now):
            return Meant(now)
    return None
