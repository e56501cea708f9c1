"""What the same work costs at the least in Python: ``python -m benchmarks.floors words FILE``."""

import datetime as dt
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any


def words(text: str) -> int:
    """Take every word and sign of the text once."""
    return len(re.findall(r"\w+|[^\w\s]", text))


_NUMBER = re.compile(r"([+−-]?\d[\d \u00a0]*(?:[.,]\d+)?)\s*([^\d(]*?)\s*(?:\(|till |$)")
_DATE = re.compile(r"(\d{4})(?:/(\d\d)|-(\d\d)(?:-(\d\d))?)?")
_NAMED = re.compile(r'([^\s,("]+)(?:\s*\(([^)]*)\))?')
_ASCII = str.maketrans(",−", ".-")
_STEPS = {"aktivitet": 0, "prestation": 1, "resultat": 2, "effektmål": 3}
_QUANTITIES = ("utgångsläge", "målvärde", "etappmål", "utfall")
_ACTORS = ("ansvarig", "medverkande", "ägare")
_DATES = ("period", "datum")
Thing = dict[str, Any]


def checker(text: str) -> int:
    """Read every line into dictionaries, give values their types, and check; count what is wrong.

    What somebody would write by hand, and by heart, for files like this one: the same things are
    read and looked up as in a check. Nothing is said of what is wrong nor where it stands.
    """
    things, strange = _read(text)
    return strange + _lost(things) + _loose(things) + _unmeasured(things)


def _read(text: str) -> tuple[dict[str, Thing], int]:
    things: dict[str, Thing] = {}
    strange = 0
    thing: Thing = {}
    owner: Thing = thing
    for line in text.splitlines():
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        if not line.startswith(" "):
            word, name, *title = content.split(None, 2)
            strange += name in things
            owner = thing = {"kind": word, "title": _text(title), "links": [], "indicators": {}}
            things[name] = thing
        elif content.startswith(("->", "-|")):
            target, *because = content[2:].split(None, 1)
            owner = {"target": target, "because": _text(because)}
            thing["links"].append(owner)
        elif content.startswith("indikator "):
            name, *title = content.split(None, 2)[1:]
            owner = thing["indicators"][name] = {"title": _text(title)}
        else:
            if not line.startswith("    "):
                owner = thing
            key, colon, value = content.partition(":")
            strange += not colon or key in owner
            owner[key] = _value(key, value.strip())
    return things, strange


def _text(quoted: list[str]) -> str:
    return quoted[0].strip('"') if quoted else ""


def _value(key: str, value: str) -> Any:
    if key in _QUANTITIES:
        bound, _, rest = value.rpartition("minst ")
        found = _NUMBER.match(rest)
        number = found and Decimal(re.sub(r"\s", "", found[1]).translate(_ASCII))
        return bound, number, found and found[2], _dates(value.rpartition("till ")[2])
    if key in _ACTORS:
        return [(found[1], found[2]) for found in _NAMED.finditer(value)]
    if key in _DATES:
        return _dates(value)
    return value.strip('"')


def _dates(text: str) -> list[dt.date]:
    """The first day of every date in the text."""
    return [
        dt.date(int(year), int(month or 7 if school else month or 1), int(day or 1))
        for year, school, month, day in _DATE.findall(text)
    ]


def _lost(things: dict[str, Thing]) -> int:
    """How many references lead nowhere."""
    lost = 0
    for thing in things.values():
        lost += sum(link["target"] not in things for link in thing["links"])
        lost += "nivå" in thing and thing["nivå"] not in things
        for key in _ACTORS:
            lost += sum(name not in things for name, _ in thing.get(key, ()))
    return lost


def _loose(things: dict[str, Thing]) -> int:
    """How many steps of the chain lead nowhere or are not led to, and how many links run back."""
    led_to = {link["target"] for thing in things.values() for link in thing["links"]}
    loose = 0
    for name, thing in things.items():
        step = _STEPS.get(thing["kind"])
        if step is None:
            continue
        targets = [things[link["target"]] for link in thing["links"] if link["target"] in things]
        ends = [_STEPS.get(target["kind"], step) for target in targets]
        loose += not ends and step < 3
        loose += name not in led_to and step > 0
        loose += sum(end - step != 1 for end in ends)
    return loose


def _unmeasured(things: dict[str, Thing]) -> int:
    """How many outcomes and goals have no indicator, and how many of those have faults."""
    wrong = 0
    for thing in things.values():
        wrong += not thing["indicators"] and _STEPS.get(thing["kind"], 0) > 1
        for indicator in thing["indicators"].values():
            start, goal = indicator.get("utgångsläge"), indicator.get("målvärde")
            wrong += not indicator.get("enhet") or not indicator.get("källa")
            wrong += not start or not goal or not start[3] or not goal[3] or start[1] >= goal[1]
            wrong += bool(goal) and indicator.get("enhet") == "%" and not 0 <= goal[1] <= 100
    return wrong


if __name__ == "__main__":
    work = {"words": words, "checker": checker}[sys.argv[1]]
    print(work(Path(sys.argv[2]).read_text(encoding="utf-8")))
