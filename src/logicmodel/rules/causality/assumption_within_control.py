"""LM306: an assumption that says what the plan itself is to deliver."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.chain import STEP, reading_order
from logicmodel.model.elements import AnyElement, Element, Link
from logicmodel.model.logic import CONDITIONS, LogicModel
from logicmodel.rules.causality import in_order, output_with
from logicmodel.rules.rule import Context, Finding, Page, Rule, called

_DELIVERED = ("activity", "output", "outcome")
_MOST_SHOWN = 5
_AGAIN = Text("Samma antagande", "The same assumption")
_FEWEST = 2
# What words end in that mean the same; not compiled before a plan assumes something.
_ENDING = (
    r"(?:(?<=\w{4})(?:ade|ed|de|t|d)"
    r"|(?<=\w{3})(?:n?ing)?(?:[aeo]rna|an|ar|en|er|et|na|es|a|e)?s?|(?<=el)n|(?<=\w\w)ar?)$"
)
# Words that two sentences may differ by and still say the same: articles, verbs of being, how
# many. A “not” or “fewer” is none of them.
_SMALL_WORDS = """
en ett den det de dem och att som har hade ha är var blir blivit kan ska skall få får i på av till
för med om sin sitt sina vår vårt våra sig alla samtliga varje två tre fyra fem sex sju åtta nio tio
elva tolv tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen
a an the and that which who has have had is are be been can will shall in on of to for with its
their our all every each two three four five six seven eight nine ten eleven twelve twenty thirty
forty fifty sixty seventy eighty ninety hundred thousand
"""
_SMALL = frozenset(_SMALL_WORDS.split())

Key = frozenset[str]


@lru_cache(maxsize=1 << 14)
def _stem(word: str) -> str:
    bare = re.sub(r"^\W+|\W+$", "", word)
    return "" if bare in _SMALL else re.sub(_ENDING, "", bare)


def sense(sentence: str) -> Key:
    """What two sentences have in common that say the same: the stems of all but small words.

    ``Rektorerna har fullföljt en cirkel`` and ``Sextio rektorer har fullföljt cirkeln``.
    """
    return frozenset(map(_stem, sentence.casefold().split())) - {""}


def _uncounted(key: Key) -> Key:
    """The same without how many; a year is none, and neither is a number in a word."""
    return frozenset(stem for stem in key if not re.fullmatch(r"\d{1,3}|\d{5,}", stem))


def check(context: Context) -> Iterator[Finding]:
    """Assumptions that say the same as the title of an activity, output or outcome."""
    model, steps = context.model, context.chain.steps
    declared = [name for kind in CONDITIONS for name in steps[kind] if not model.incoming[name]]
    texts = {mention.text for _, thing in _things(model) for mention in thing.assumptions}
    texts.update(model.elements[name].title for name in declared)
    assumed = {key for text in texts if text and len(key := sense(text)) >= _FEWEST}
    said: dict[Key, list[str]] = {}
    for kind in _DELIVERED if assumed else ():
        for name in steps[kind]:
            key = sense(model.elements[name].title)
            # Who assumes that teams have been trained assumes it of the 40 as well.
            for each in {key, _uncounted(key)} & assumed:
                said.setdefault(each, []).append(name)
    places = _places(model, declared, said) if said else {}
    for key, names in said.items():
        first = model.elements[reading_order(model, names)[0]]
        yield _finding(model, first, in_order(model, places[key]))


def _things(model: LogicModel) -> Iterator[tuple[Path, Element | Link]]:
    """What assumes something, and where it stands."""
    for name, element in model.elements.items():
        if element.assumptions:
            yield ("elements", name), element
        for number, link in enumerate(element.links):
            if link.assumptions:
                yield ("elements", name, "links", number), link


def _places(
    model: LogicModel, declared: Iterable[str], wanted: Iterable[Key]
) -> dict[Key, list[Path]]:
    """Where these things are assumed, with or without an id."""
    found: dict[Key, list[Path]] = {key: [] for key in wanted}
    for name in declared:
        if (key := sense(model.elements[name].title)) in found:
            found[key].append(("elements", name))
    for path, thing in _things(model):
        for number, mention in enumerate(thing.assumptions):
            if mention.text and (key := sense(mention.text)) in found:
                found[key].append((*path, "assumptions", number, "text"))
    return found


def _finding(model: LogicModel, element: AnyElement, paths: list[Path]) -> Finding:
    title = called(element)
    place = Text("Här är det en del av planen", "Here it is a part of the plan")
    return Finding(
        paths[0],
        Text(
            f"Antagandet säger detsamma som {title.sv}, som planen själv svarar för.",
            f"The assumption says the same as {title.en}, for which the plan itself answers.",
        ),
        _hint(model, element, paths[0]),
        (
            (("elements", element.id), place),
            *((path, _AGAIN) for path in paths[1:_MOST_SHOWN]),
        ),
    )


def _hint(model: LogicModel, element: AnyElement, path: Path) -> Text:
    instead = Text(
        "Ta bort antagandet, eller skriv i dess ställe något som måste stämma men som ni inte styr "
        "över.",
        "Remove the assumption, or write something in its place that has to be true and that you "
        "do not control.",
    )
    if path[2:3] != ("links",) or path[1] == element.id:
        return instead
    target = model.elements[str(path[1])].links[int(path[3])].target
    kind = model.elements[target].kind if target in model.elements else ""
    leads_there = target in model.ways[element.id]
    if leads_there or STEP.get(kind, -1) - STEP[element.kind] not in (0, 1) or target == element.id:
        return instead
    return Text(
        f"Ta bort antagandet, och lägg till raden -> {target} under {element.id} om det behövs "
        "för att nå dit.",
        f"Remove the assumption, and add the line -> {target} below {element.id} if that is needed "
        "to get there.",
    )


RULE = Rule(
    code="LM306",
    name=Text("antagande-i-egna-händer", "assumption-within-control"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "Ett antagande som säger detsamma som en aktivitet, en prestation eller ett resultat i "
            "planen.",
            "An assumption that says the same as an activity, output or outcome of the plan.",
        ),
        why=Text(
            "Ett antagande är något som måste stämma men som ni inte styr över. Det som planen "
            "själv ska leverera går att göra något åt, och ska följas upp som en del av kedjan. "
            "Står antalet bara i planens titel är det samma sak; står två olika antal är det inte "
            "det.",
            "An assumption is something that has to be true and that you do not control. What the "
            "plan itself is to deliver can be acted on, and is followed up as a part of the chain. "
            "If how many stands only in the plan's title it is the same thing; two different "
            "numbers are two things.",
        ),
        fix=Text(
            "Ta bort antagandet, och länka från den del av planen som ger det. Skriv i stället vad "
            "som kan gå annorlunda fast ni gör allt ni har tänkt.",
            "Remove the assumption, and link from the part of the plan that gives it. Write what "
            "may turn out otherwise though you do all that you meant to.",
        ),
        source=Text(
            "EU:s logiska ramverk (Project Cycle Management Guidelines, 2004): antaganden ligger "
            "utanför projektets kontroll.",
            "EU, logical framework (Project Cycle Management Guidelines, 2004): assumptions are "
            "outside the control of the project.",
        ),
    ),
    bad=output_with(
        sv="""
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Nya rektorer får handledning"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
  -> R1 "research gives shared concepts"
    assumption: "New principals are mentored"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=output_with(
        sv="""
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Nya rektorer vill pröva det som de har lärt sig"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
  -> R1 "research gives shared concepts"
    assumption: "New principals want to try what they have learned"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("antar det egna arbetet", "assumes your own work"),
)
