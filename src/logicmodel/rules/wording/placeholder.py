"""LM808: a placeholder that nobody has filled in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any

from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.model.elements import Indicator, Link
from logicmodel.model.logic import LogicModel
from logicmodel.rules.rule import Context, Finding, Page, Rule
from logicmodel.rules.wording import vocabulary

_PROSE = ("title", "description", "because", "definition", "text")
_MENTIONS = (
    "assumptions",
    "evidence",
    "risks",
    "mitigations",
    "sources",
    "target_groups",
    "resources",
)
_SECTIONS = ("levels", "actors", "target_groups", "sources", "adaptations", "views")
_HELD = sorted({*_PROSE, *_MENTIONS, "allow", "elements", "links", "indicators", *_SECTIONS})
"""Where in a model people write in their own words, and what holds that."""
_AROUND = " .:…?"
"""What may stand around something to fill in; where nothing is left, nothing was said."""
_BRACKETED = re.compile(r"[\[<{]+([^\[\]<>{}]+)[\]>}]+")
_SIGNS = ("[", "<", "{", "???", "___")


def check(context: Context) -> Iterator[Finding]:
    """Texts that are a placeholder or have one in them."""
    # Most models have none, and that is told at once of all that is written in them.
    if not _suspicious("\n".join(_texts(context.model)).casefold()):
        return
    for path, text in _places((), context.model):
        found = placeholder(text)
        if found and context.certain(*path):
            yield Finding(
                path,
                Text(
                    f"”{found}” är en platshållare som inte är ifylld.",
                    f"“{found}” is a placeholder that has not been filled in.",
                ),
                Text(
                    "Skriv det som ska stå här. Vet ni det inte ännu, ta bort texten, så säger "
                    "kontrollen till om det som saknas.",
                    "Write what is to stand here. If you do not know yet, remove the text: the "
                    "check will tell you what is missing.",
                ),
            )


def _suspicious(everything: str) -> bool:
    """Whether any of the texts, one a line and in lower case, may be a placeholder."""
    if any(sign in everything for sign in (*_SIGNS, *vocabulary("placeholder", "sv"))):
        return True
    return not _blanks().isdisjoint([line.strip(_AROUND) for line in everything.split("\n")])


def placeholder(text: str) -> str | None:
    """The placeholder in a text, as it is written there. An ellipsis beside words is none."""
    if _is_blank(text):
        return text
    bracketed = (found[0] for found in _BRACKETED.finditer(text) if _is_blank(found[1], start=True))
    word = _words().search(text)
    return next(bracketed, word[0] if word else None)


def _is_blank(text: str, *, start: bool = False) -> bool:
    """Whether a text is something to fill in, or with ``start`` begins so: *namn på kommunen*."""
    folded = text.casefold().strip(_AROUND)
    return folded in _blanks() or (
        start and any(folded.startswith(f"{blank} ") for blank in _blanks() if blank)
    )


@cache
def _blanks() -> frozenset[str]:
    return frozenset(("", *vocabulary("blank", "sv"), *vocabulary("blank", "en")))


@cache
def _words() -> re.Pattern[str]:
    either = "|".join(map(re.escape, vocabulary("placeholder", "sv")))
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])|\?{{3,}}|_{{3,}}", re.IGNORECASE)


def _places(path: Path, part: Any) -> Iterator[tuple[Path, str]]:
    """Everything that people have written in their own words in a part of a model, and where."""
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, dict):
        for key, inner in part.items():
            yield from _places((*path, key), inner)
    elif isinstance(part, tuple):
        for number, inner in enumerate(part):
            yield from _places((*path, number), inner)
    else:
        for field in _HELD:
            if inner := getattr(part, field, None):
                yield from _places(path if field == "text" else (*path, field), inner)


def _texts(model: LogicModel) -> set[str]:
    """The same texts without their places, in a fraction of the time."""
    kinds: dict[type, list[Any]] = defaultdict(list)
    for element in model.elements.values():
        kinds[type(element)].append(element)
    kinds[Link] = [link for element in model.elements.values() for link in element.links]
    kinds[Indicator] = [measurement.indicator for measurement in model.measurements]
    for section in _SECTIONS:
        for thing in getattr(model, section).values():
            kinds[type(thing)].append(thing)
    texts = set(filter(None, (model.title, model.description, *(model.allow or {}).values())))
    for kind, things in kinds.items():
        for field in _fields(kind):
            texts.update(_written(field, things))
    return texts


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(name for name in (*_PROSE, *_MENTIONS, "allow") if hasattr(kind, name))


def _written(field: str, things: list[Any]) -> Iterable[str]:
    """What is written in one field of things of one kind, none of it empty."""
    given = filter(None, map(attrgetter(field), things))
    if field in _PROSE:
        return given
    if field == "allow":
        return (reason for reasons in given for reason in reasons.values())
    return (mention.text for mentions in given for mention in mentions if mention.text)


RULE = Rule(
    code="LM808",
    name=Text("platshållare", "placeholder"),
    severity=Severity.WARNING,
    page=Page(
        what=Text(
            "En text som ingen har fyllt i: TODO, xxx, ???, ”…”, ”fyll i” eller ”namn här”.",
            "A text that nobody has filled in: TODO, xxx, ???, “…”, “fill in” or “name here”.",
        ),
        why=Text(
            "I en bild eller rapport ser det ut som ett svar, fast frågan står kvar. Kontrollen "
            "ser inte heller att något saknas, eftersom det står något där.",
            "In a picture or a report it looks like an answer, though the question is still open. "
            "Nor does the check see that anything is missing, since something stands there.",
        ),
        fix=Text(
            "Fyll i texten, eller ta bort raden tills ni vet. Tre punkter (…) intill andra ord "
            "får stå kvar, till exempel i ett citat.",
            "Fill in the text, or remove the line until you know. An ellipsis (…) beside other "
            "words may stay, in a quotation for instance.",
        ),
        source=Text(
            "Verktyget gsn2x, som skiljer det ofärdiga från det färdiga i en argumentation.",
            "The tool gsn2x, which tells the undeveloped from the finished in an argument.",
        ),
    ),
    bad=Text(
        sv="""
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "TODO: fråga handledarna"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "TODO: ask the mentors"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    good=Text(
        sv="""
prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)
""",
        en="""
output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)
""",
    ),
    check=check,
    note=Text("inte ifyllt", "not filled in"),
)
