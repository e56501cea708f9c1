"""The same content in each tool's spelling: our text and YAML, beancount, data with a schema."""

from collections.abc import Iterator
from typing import Any

from benchmarks.content import LEVELS, Content, Element, Indicator, Link

_WORDS = {
    "activity": "aktivitet",
    "output": "prestation",
    "outcome": "resultat",
    "impact": "effektmål",
}
_SECTIONS = {
    "activity": "aktiviteter",
    "output": "prestationer",
    "outcome": "resultat",
    "impact": "effektmål",
}

Blocks = list[list[str]]
"""Statements, each as its lines; an empty line stands between them."""


def joined(blocks: Blocks) -> str:
    """The text of a file."""
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def text_blocks(content: Content) -> Blocks:
    """Our text spelling, statement by statement."""
    header = [
        'förändringslogik MÄT "Mätlogik för skola och utbildning"',
        *("  språk: sv", "  period: 2022–2030", "  ägare: RÖL", "  profil: rus"),
    ]
    return [
        header,
        *([f'nivå {name} "{title}"'] for name, title in LEVELS.items()),
        *(
            [f'aktör {name} "{title}"', f"  nivå: {_level(name)}"]
            for name, title in content.actors.items()
        ),
        *(
            [f'utmaning {p.id} "{p.title}"', *(f"  -> {goal}" for goal in p.goals)]
            for p in content.problems
        ),
        *(list(element_lines(element)) for element in content.elements),
        *([f'omvärldsfaktor {f.id} "{f.title}"', f"  -| {f.goal}"] for f in content.factors),
    ]


def element_lines(element: Element) -> Iterator[str]:
    """One element in our text spelling."""
    yield f'{_WORDS[element.kind]} {element.id} "{element.title}"'
    yield f"  nivå: {element.level}"
    yield f"  ansvarig: {element.owner} (samordnar)"
    if element.target_group:
        yield f'  målgrupp: "{element.target_group}"'
    yield f"  period: {element.period}"
    if element.resource:
        yield f'  resurser: "{element.resource}"'
    yield f'  beskrivning: "{element.description}"'
    for indicator in element.indicators:
        yield from indicator_lines(indicator)
    for target, because, evidence in element.links:
        yield f'  -> {target} "{because}"' if because else f"  -> {target}"
        if evidence:
            yield f'    evidens: "{evidence}" (måttlig)'


def indicator_lines(indicator: Indicator) -> Iterator[str]:
    """One indicator in our text spelling."""
    yield f'  indikator {indicator.id} "{indicator.title}"'
    yield f"    enhet: {indicator.unit}"
    yield f"    utgångsläge: {indicator.baseline}"
    if indicator.milestone:
        yield f"    etappmål: {indicator.milestone}"
    yield f"    målvärde: {indicator.target}"
    yield f'    källa: "{indicator.source}"'
    if indicator.split:
        yield f"    uppdelning: {indicator.split}"


def _level(actor: str) -> str:
    return "region" if actor == "RÖL" else "kommun"


def as_text(content: Content) -> str:
    """Our text spelling."""
    return joined(text_blocks(content))


# ---- the YAML twin ------------------------------------------------------------------------


def as_yaml(content: Content) -> str:
    """Our YAML spelling of the same model."""
    lines = [
        "förändringslogik: {id: MÄT, titel: Mätlogik för skola och utbildning, språk: sv,"
        " period: 2022–2030, ägare: RÖL, profil: rus}",
        "nivåer:",
        *(f"  {name}: {title}" for name, title in LEVELS.items()),
        "aktörer:",
        *(f"  {n}: {{titel: {title}, nivå: {_level(n)}}}" for n, title in content.actors.items()),
        "utmaningar:",
        *(
            f'  {p.id}: {{titel: "{p.title}", leder_till: [{", ".join(p.goals)}]}}'
            for p in content.problems
        ),
    ]
    section = ""
    for element in content.elements:
        if section != (section := _SECTIONS[element.kind]):
            lines.append(f"{section}:")
        lines.extend(_yaml_element(element))
    lines.append("omvärldsfaktorer:")
    lines.extend(
        f'  {factor.id}: {{titel: "{factor.title}", motverkar: [{factor.goal}]}}'
        for factor in content.factors
    )
    return "\n".join(lines) + "\n"


def _yaml_element(element: Element) -> Iterator[str]:
    yield f"  {element.id}:"
    yield f'    titel: "{element.title}"'
    yield f"    nivå: {element.level}"
    yield f"    ansvarig: {element.owner} (samordnar)"
    if element.target_group:
        yield f"    målgrupp: '\"{element.target_group}\"'"
    yield f"    period: {element.period}"
    if element.resource:
        yield f"    resurser: '\"{element.resource}\"'"
    yield f"    beskrivning: {element.description}"
    if element.indicators:
        yield "    indikatorer:"
    for indicator in element.indicators:
        yield f"      {indicator.id}:"
        yield f'        titel: "{indicator.title}"'
        yield f'        enhet: "{indicator.unit}"'
        yield f"        utgångsläge: {indicator.baseline}"
        if indicator.milestone:
            yield f"        etappmål: {indicator.milestone}"
        yield f"        målvärde: {indicator.target}"
        yield f"        källa: '\"{indicator.source}\"'"
        if indicator.split:
            yield f"        uppdelning: {indicator.split}"
    if element.links:
        yield "    leder_till:"
    for link in element.links:
        said = f"därför: {link.because}" if link.because else ""
        if link.evidence:
            said += f", evidens: '\"{link.evidence}\" (måttlig)'"
        yield f"      - {link.target}: {{{said}}}" if said else f"      - {link.target}"


# ---- other tools' inputs ------------------------------------------------------------------


def as_beancount(content: Content) -> str:
    """A ledger: an account for each element and indicator, a transaction for each link."""
    lines = ['option "operating_currency" "SEK"', "2000-01-01 open Equity:Start SEK"]
    for problem in content.problems:
        lines += _account(problem.id, title=problem.title)
    for element in content.elements:
        lines += _account(
            element.id,
            title=element.title,
            level=element.level,
            owner=element.owner,
            period=element.period,
            description=element.description,
            **_spoken_for(element),
        )
        for indicator in element.indicators:
            lines += _account(
                indicator.id,
                title=indicator.title,
                unit=indicator.unit,
                baseline=indicator.baseline,
                target=indicator.target,
                source=indicator.source,
            )
    for factor in content.factors:
        lines += _account(factor.id, title=factor.title)
    for source, link in _every_link(content):
        lines += [
            f'2022-01-01 * "{link.because or "leder till"}"',
            *([f'  evidence: "{link.evidence}"'] if link.evidence else []),
            f"  Assets:{_account_name(source)}  -1 SEK",
            f"  Assets:{_account_name(link.target)}  1 SEK",
        ]
    return "\n".join(lines) + "\n"


def _spoken_for(element: Element) -> dict[str, str]:
    """What is put into the element and whom it is for, where that is said."""
    said = {"resource": element.resource, "target_group": element.target_group}
    return {key: value for key, value in said.items() if value}


def _account(name: str, **meta: str) -> Iterator[str]:
    yield f"2000-01-01 open Assets:{_account_name(name)} SEK"
    for key, value in meta.items():
        yield f'  {key}: "{value}"'


def _account_name(name: str) -> str:
    return name.replace(".", "-")


def _every_link(content: Content) -> Iterator[tuple[str, Link]]:
    for problem in content.problems:
        for goal in problem.goals:
            yield problem.id, Link(goal)
    for element in content.elements:
        for link in element.links:
            yield element.id, link
    for factor in content.factors:
        yield factor.id, Link(factor.goal, "motverkar")


def as_data(content: Content) -> dict[str, Any]:
    """Plain data, to be checked against :data:`SCHEMA`."""
    return {
        "title": "Mätlogik för skola och utbildning",
        "levels": LEVELS,
        "actors": content.actors,
        "problems": [vars(problem) for problem in content.problems],
        "elements": [_json_element(element) for element in content.elements],
        "factors": [vars(factor) for factor in content.factors],
    }


def as_plain_yaml(content: Content) -> str:
    """The plain data as YAML, for a checker of schemas."""
    import yaml

    text: str = yaml.dump(
        as_data(content), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False
    )
    return text


def _json_element(element: Element) -> dict[str, Any]:
    links = [
        {key: value for key, value in link._asdict().items() if value is not None}
        for link in element.links
    ]
    indicators = [
        {key: value for key, value in vars(indicator).items() if value is not None}
        for indicator in element.indicators
    ]
    plain = {key: value for key, value in vars(element).items() if value is not None}
    return {**plain, "links": links, "indicators": indicators}


def _object(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": list(required),
        "properties": {**required, **optional},
        "additionalProperties": False,
    }


_TEXT = {"type": "string", "minLength": 1}
_ID = {"type": "string", "pattern": r"^[A-ZÅÄÖ][\wÅÄÖåäö.-]*$"}
_TEXTS = {"type": "object", "additionalProperties": _TEXT}
_INDICATOR = _object(
    {
        "id": _ID,
        "title": _TEXT,
        "unit": _TEXT,
        "baseline": {"type": "string", "pattern": r"^\d+(,\d+)? \(\d{4}(/\d\d)?\)$"},
        "target": {"type": "string", "pattern": r"^minst \d+ till \d{4}$"},
        "source": _TEXT,
    },
    milestone={"type": "string", "pattern": r"^\d+ till \d{4}$"},
    split=_TEXT,
)
_ELEMENT = _object(
    {
        "kind": {"enum": list(_WORDS)},
        "id": _ID,
        "title": _TEXT,
        "level": {"enum": list(LEVELS)},
        "owner": _ID,
        "period": {"type": "string", "pattern": r"^\d{4}-\d\d\.\.\d{4}-\d\d$"},
        "description": _TEXT,
        "indicators": {"type": "array", "items": _INDICATOR},
        "links": {
            "type": "array",
            "items": _object({"target": _ID}, because=_TEXT, evidence=_TEXT),
        },
    },
    resource=_TEXT,
    target_group=_TEXT,
)
SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        {
            "title": _TEXT,
            "levels": _TEXTS,
            "actors": _TEXTS,
            "problems": {
                "type": "array",
                "items": _object(
                    {"id": _ID, "title": _TEXT, "goals": {"type": "array", "items": _ID}}
                ),
            },
            "elements": {"type": "array", "items": _ELEMENT},
            "factors": {
                "type": "array",
                "items": _object({"id": _ID, "title": _TEXT, "goal": _ID}),
            },
        }
    ),
}
"""What :func:`as_data` gives, as a JSON Schema; it cannot tell whether a link's target exists."""
