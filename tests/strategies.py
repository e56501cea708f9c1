"""Change logics that Hypothesis makes up: plain data as a reader gives them, and broken texts."""

import unicodedata
from typing import Any

from hypothesis import strategies as st

from logicmodel.syntax.statement import ELEMENT_KINDS, Statement

MEASURED = ("output", "outcome", "impact", "overall_goal", "assumption", "precondition", "risk")
_LETTERS = "abcåäöÅÄÖéß漢😀 0129\"”“„'#:,;.-–()[]{}&*!|>%@`?/\\~=<+_\u00a0"


def texts(min_size: int = 1) -> st.SearchStrategy[str]:
    """Texts with every sign that means something somewhere, composed, without blanks around."""
    odd = st.text(st.sampled_from(_LETTERS), min_size=min_size, max_size=25)
    any_letters = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=8)
    plain = st.sampled_from(
        ["Fler elever", "no", "12:30", "84,0", "1.10", "2024-08-01", "- x", "yes", "a: b", "R1, R2"]
    )
    made = (odd | any_letters | plain).map(lambda text: unicodedata.normalize("NFC", text).strip())
    return made.filter(lambda text: len(text) >= min_size and "\ufffe" not in text)


def ids() -> st.SearchStrategy[str]:
    """Ids, those that other readers of YAML would take for something else among them."""
    made = st.from_regex(r"[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9_.\-]{0,6}", fullmatch=True)
    return (made | st.sampled_from(["no", "Y", "on", "null", "EM1", "RÖL"])).filter(
        lambda name: unicodedata.is_normalized("NFC", name)
    )


def dates() -> st.SearchStrategy[str]:
    """Years, months, days and school years."""
    return st.sampled_from(["2022", "2024-08", "2024-08-31", "2024/25", "2030"])


def numbers() -> st.SearchStrategy[str]:
    """Numbers as readers give them: with a decimal point."""
    return st.decimals(-(10**6), 10**6, places=2).map(str) | st.integers(0, 10**9).map(str)


def some(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with any of these."""
    return st.fixed_dictionaries({}, optional=optional)


def _joined(*parts: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.tuples(*parts).map(lambda found: {k: v for part in found for k, v in part.items()})


def _needed(**needed: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed)


def quantities() -> st.SearchStrategy[dict[str, Any]]:
    """A number, perhaps with a unit."""
    return _joined(_needed(value=numbers()), some(unit=st.sampled_from(["%", "kommuner", "‰"])))


def mentions() -> st.SearchStrategy[dict[str, Any]]:
    """References and texts in place."""
    return ids().map(lambda i: {"ref": i}) | texts().map(lambda t: {"text": t})


def graded() -> st.SearchStrategy[dict[str, Any]]:
    """Evidence with or without its strength."""
    return _joined(mentions(), some(strength=st.sampled_from(["weak", "moderate", "strong"])))


def measures() -> st.SearchStrategy[dict[str, Any]]:
    """Measured values, and those to be set later."""
    return _joined(quantities(), some(when=dates())) | st.just({"deferred": True})


def targets() -> st.SearchStrategy[dict[str, Any]]:
    """All kinds of target."""
    by = some(by=dates())
    bound = some(bound=st.sampled_from(["at_least", "at_most"]))
    direction = _needed(direction=st.sampled_from(["increase", "decrease"]))
    higher = _needed(direction=st.sampled_from(["higher_than", "lower_than"]))
    return st.one_of(
        _joined(_needed(kind=st.just("threshold")), bound, quantities(), by).filter(_is_level),
        _joined(_needed(kind=st.just("change")), direction, quantities(), some(since=dates()), by),
        _joined(_needed(kind=st.just("direction")), direction, by),
        _joined(_needed(kind=st.just("comparison")), higher, _needed(series=names()), by),
        _joined(
            _needed(kind=st.just("gap"), group=names()),
            some(bound=st.just("at_most")),
            quantities(),
            by,
        ),
        st.just({"kind": "deferred"}),
    )


def milestones() -> st.SearchStrategy[dict[str, Any]]:
    """Values to have reached on the way."""
    bound = some(bound=st.sampled_from(["at_least", "at_most"]))
    return _joined(bound, quantities(), _needed(by=dates())).filter(_is_level)


def _is_level(target: dict[str, Any]) -> bool:
    """A negative number with a unit, and no bound before it, would read as a change."""
    return "bound" in target or "unit" not in target or not target["value"].startswith("-")


def series() -> st.SearchStrategy[dict[str, Any]]:
    """Values of something to compare with."""
    return _joined(_needed(series=names()), quantities(), some(when=dates()))


def names() -> st.SearchStrategy[str]:
    """Words, and texts where a word is wanted."""
    return ids() | texts()


def assignments() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Actors with their roles."""
    role = st.sampled_from(["samordnar", "genomför", "stöd till skolor"])
    return st.lists(_joined(_needed(actor=ids()), some(role=role)), min_size=1, max_size=3)


def periods() -> st.SearchStrategy[dict[str, str]]:
    """Stretches of time."""
    return st.fixed_dictionaries({"start": dates(), "end": dates()})


def several(each: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """One to three."""
    return st.lists(each, min_size=1, max_size=3)


def allowed() -> st.SearchStrategy[dict[str, str]]:
    """Suppressed rules with their reasons."""
    rule = st.sampled_from(["saknad-indikator", "no-problem", "isolated"])
    return st.dictionaries(rule, texts(), min_size=1, max_size=2)


def indicators() -> st.SearchStrategy[dict[str, Any]]:
    """Indicators by their id."""
    content = some(
        title=texts(),
        unit=texts(),
        baseline=measures(),
        milestones=several(milestones()),
        target=targets(),
        sources=several(mentions()),
        actuals=several(measures()),
        comparisons=several(series()),
        disaggregation=several(names()),
        owners=assignments(),
        definition=texts(),
        allow=allowed(),
    )
    made = st.dictionaries(ids(), content, min_size=1, max_size=2)
    return made.map(lambda found: {name: {"id": name, **data} for name, data in found.items()})


def links() -> st.SearchStrategy[list[dict[str, Any]]]:
    """Links, in the order of their kinds (the order in which the twin keeps them)."""
    kinds = ["leads_to", "counteracts", "feedback"]
    content = some(
        because=texts(0),
        assumptions=several(mentions()),
        evidence=several(graded()),
        risks=several(mentions()),
        lag=st.fixed_dictionaries(
            {
                "count": st.sampled_from(["1", "6", "0.5"]),
                "unit": st.sampled_from(["year", "month"]),
            }
        ),
        strength=st.sampled_from(["weak", "moderate", "strong"]),
        allow=allowed(),
    )
    link = _joined(_needed(kind=st.sampled_from(kinds), target=ids()), content)
    return several(link).map(lambda made: sorted(made, key=lambda link: kinds.index(link["kind"])))


def _statement(kind: str, content: st.SearchStrategy[dict[str, Any]]) -> Any:
    def make(name: str, data: dict[str, Any]) -> Statement:
        fixed = {"id": name} if kind == "logic" else {"kind": kind, "id": name}
        return Statement(kind, name, {**fixed, **data}, {})

    return st.builds(make, ids(), content)


def headers() -> st.SearchStrategy[Statement]:
    """The statement that makes a file a root."""
    phase = st.sampled_from(["draft", "consultation", "decision", "follow_up"])
    content = some(
        title=texts(),
        language=st.just("sv"),
        period=periods(),
        owners=assignments(),
        profile=names(),
        phase=phase,
        review=dates(),
        follow_up=several(texts()),
        allow=allowed(),
    )
    return _statement("logic", content)


def elements() -> st.SearchStrategy[Statement]:
    """Elements of every kind with everything that may stand in them."""
    common = some(
        title=texts(),
        level=ids(),
        horizon=st.sampled_from(["short", "medium", "long"]),
        owners=assignments(),
        participants=assignments(),
        target_groups=several(mentions()),
        period=periods(),
        status=st.sampled_from(["planned", "ongoing", "done", "cancelled"]),
        state=_joined(_needed(state=st.sampled_from(["holds", "failed"])), some(when=dates())),
        requires=several(ids()),
        resources=several(mentions()),
        mitigations=several(mentions()),
        sources=several(mentions()),
        description=texts(),
        indicators=indicators(),
        links=links(),
        allow=allowed(),
    )
    return st.one_of([_statement(kind, common) for kind in ELEMENT_KINDS])


def things() -> st.SearchStrategy[Statement]:
    """Levels, actors, target groups, sources and views."""
    place = some(title=texts(), level=ids(), description=texts())
    source = some(title=texts(), date=dates(), url=texts(), owners=assignments())
    view = some(title=texts(), show=several(names()), group=names(), focus=several(ids()))
    kinds = [("level", place), ("actor", place), ("target_group", place)]
    return st.one_of(
        [_statement(kind, data) for kind, data in [*kinds, ("source", source), ("view", view)]]
    )


def adaptations() -> st.SearchStrategy[Statement]:
    """How something is done locally by somebody."""
    content = some(
        title=texts(), owners=assignments(), period=periods(), description=texts(),
        indicators=indicators(),
    )  # fmt: skip

    def make(of: str, by: str, data: dict[str, Any]) -> Statement:
        name = f"{of}@{by}"
        fixed = {"kind": "adaptation", "id": name, "of": of, "by": by}
        return Statement("adaptation", name, {**fixed, **data}, {})

    return st.builds(make, ids(), ids(), content)


def includes() -> st.SearchStrategy[Statement]:
    """Files that are part of the model."""

    def make(path: str) -> Statement:
        return Statement("include", "", {"kind": "include", "id": "", "path": path}, {})

    return st.builds(make, texts())


def files() -> st.SearchStrategy[list[Statement]]:
    """The statements of one file, ids unique for each kind."""
    header = st.lists(headers(), max_size=1)
    rest = st.lists(elements() | things() | adaptations() | includes(), max_size=5)
    made = st.tuples(header, rest).map(lambda parts: [*parts[0], *parts[1]])
    return made.map(_with_unique_ids)


def _with_unique_ids(statements: list[Statement]) -> list[Statement]:
    found = {(s.kind, s.id, s.data.get("path")): s for s in statements}
    return list(found.values())


def mutated(text: str) -> st.SearchStrategy[str]:
    """A text with a few stretches taken out, doubled, or replaced by signs that mean something."""
    signs = st.text(st.sampled_from("\"”':-#{}[]&*!|>%@ \t\n\r\0\ufeff\u2028aå0,.()~"), max_size=4)
    spot = st.integers(0, len(text))
    change = st.tuples(spot, st.integers(0, 12), signs)

    def apply(changes: list[tuple[int, int, str]]) -> str:
        changed = text
        for start, length, new in changes:
            changed = changed[:start] + new + changed[start + length :]
        return changed

    return st.lists(change, min_size=1, max_size=6).map(apply)
