"""What is missing: who has it, where it comes from, and for when."""

from collections.abc import Iterable, Iterator

from logicmodel.answers.answer import Item
from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.diagnostics import Text
from logicmodel.followup.facts import Missing
from logicmodel.followup.keepers import keepers
from logicmodel.model.elements import Indicator
from logicmodel.model.values import Comparison
from logicmodel.views import figures

_NOBODY = Text("Ingen ansvarig", "Nobody responsible")
_FROM = Text("ur", "from")


def by_keeper(inquiry: Inquiry, some: Iterable[Missing], full: bool = False) -> Iterator[Item]:
    """What is missing, under those who are to know it, in the order of the model.

    In ``full`` things are told with their titles, else by their ids, several in a line.
    """
    found: dict[str, list[Missing]] = {}
    for missing in dict.fromkeys(some):
        owners = [
            inquiry.phrases.actor(owner.actor) for owner in keepers(inquiry.model, missing.path)
        ]
        who = inquiry.phrases.listed(dict.fromkeys(owners)) if owners else ""
        found.setdefault(who or inquiry.phrases.say(_NOBODY), []).append(missing)
    for who, theirs in found.items():
        yield Item(who, under=tuple(Item(line) for line in _lines(inquiry, theirs, full)))


def _lines(inquiry: Inquiry, some: list[Missing], full: bool) -> Iterator[str]:
    """A line each; in short the states of conditions and of what is done together."""
    if full:
        yield from (said(inquiry, missing, full) for missing in some)
        return
    together: dict[str, list[str]] = {}
    for missing in some:
        if missing.lack in _TOGETHER and len(missing.path) == 2:
            together.setdefault(missing.lack, []).append(str(missing.path[1]))
        else:
            yield said(inquiry, missing)
    for lack, ids in together.items():
        what = inquiry.phrases.say(_TOGETHER[lack])
        yield f"{what} {inquiry.phrases.listed(ids)}"


def said(inquiry: Inquiry, missing: Missing, full: bool = False) -> str:
    """One thing that is missing: ``utfall för 2027: P2.planer, ur Kommunernas diarier``."""
    say = inquiry.phrases.say
    indicator = indicator_of(inquiry, missing)
    if indicator is None:
        if missing.lack == "watch":
            return say(_watch(inquiry, missing))
        label = _TOGETHER.get(missing.lack) or _OF_ELEMENT[missing.lack]
        name = str(missing.path[1])
        return f"{say(label)} {inquiry.phrases.title(name) if full else name}"
    when = figures.day(missing.when, inquiry.phrases.language) if missing.when else ""
    key = missing.lack if when or missing.lack not in _LATEST else f"latest_{missing.lack}"
    name = f"{indicator.id} {indicator.title}" if full else indicator.id
    what = say(_OF_INDICATOR[key]).format(when=when, id=name, series=_series(indicator))
    sources = list(map(inquiry.phrases.mention, indicator.sources))
    if sources and missing.lack in _LATEST:
        return f"{what}, {say(_FROM)} {inquiry.phrases.listed(sources)}"
    return what


def indicator_of(inquiry: Inquiry, missing: Missing) -> Indicator | None:
    """The indicator that something is missing of."""
    if missing.path[2:3] != ("indicators",):
        return None
    element = inquiry.model.elements[str(missing.path[1])]
    found: Indicator | None = getattr(element, "indicators", {}).get(str(missing.path[3]))
    return found


def _series(indicator: Indicator) -> str:
    return indicator.target.series if isinstance(indicator.target, Comparison) else ""


def _watch(inquiry: Inquiry, missing: Missing) -> Text:
    """Something that has to hold, in its own words, since it has no id to call it by."""
    element, path = inquiry.model.elements[str(missing.path[1])], missing.path
    if len(path) == 2:
        return Text(f"någon som följer {element.id}", f"somebody who watches {element.id}")
    within = element.links[int(path[3])] if path[2] == "links" else element
    text = within.assumptions[int(path[-1])].text
    return Text(
        f"om ”{text}” stämmer (det saknar id, så ingen kan föra in det)",
        f"whether “{text}” holds (it has no id by which to record that)",
    )


_TOGETHER = {
    "state": Text("läget för", "the state of"),
    "status": Text("status för", "the status of"),
}
_OF_ELEMENT = {
    "target": Text("ett målvärde för", "a target of"),
    "chain": Text("en kedja av prestationer till", "a chain of outputs to"),
}
_LATEST = ("value", "groups", "series")
_OF_INDICATOR = {
    "value": Text("utfall för {when}: {id}", "value for {when}: {id}"),
    "latest_value": Text("senaste utfall: {id}", "latest value: {id}"),
    "groups": Text("utfall per grupp för {when}: {id}", "values by group for {when}: {id}"),
    "latest_groups": Text("senaste utfall per grupp: {id}", "latest values by group: {id}"),
    "series": Text("värdet för {series} {when}: {id}", "the value of {series} {when}: {id}"),
    "latest_series": Text("senaste värdet för {series}: {id}", "latest value of {series}: {id}"),
    "baseline": Text("ett utgångsläge att räkna från: {id}", "a baseline to reckon from: {id}"),
    "date": Text("ett årtal i målvärdet: {id}", "a year in the target: {id}"),
}
