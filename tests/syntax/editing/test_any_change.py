"""A change written into a file reads as that change, and all the rest of the file stays."""

from copy import deepcopy
from typing import Any

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from logicmodel.diagnostics import Path
from logicmodel.fixing import edited
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.editing.changes import Add, Change, Remove, Turn, Write
from logicmodel.syntax.editing.editor import Editor
from logicmodel.syntax.editing.nodes import flow
from logicmodel.syntax.origins import Origins
from logicmodel.syntax.printing.comments import found_in
from logicmodel.syntax.printing.printer import print_text, print_yaml
from logicmodel.syntax.statement import Data, Parsed, Statement
from tests import strategies as made

FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "unit": made.texts(),
    "target": made.targets(),
    "baseline": made.measures(),
    "definition": made.texts(),
}


def spelled(statements: list[Statement]) -> list[Source]:
    """The statements as text, in blocks of YAML, and between brackets."""
    block = print_yaml(statements, "sv")
    return [
        Source("a.logic", print_text(statements, "sv")),
        Source("a.logic.yaml", block),
        Source("a.logic.yaml", between_brackets(block)),
    ]


def between_brackets(block: str) -> str:
    root = yaml.compose(block, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return block
    parts = block.splitlines(keepends=True)
    starts = [key.start_mark.line for key, _ in root.value]
    ends = [*starts[1:], len(parts)]
    sections = (flow("".join(parts[a:b]).splitlines()) for a, b in zip(starts, ends, strict=True))
    return "".join(section + "\n" for section in sections)


def changed(text: str, change: Change, file: Parsed) -> str | None:
    edits = Editor([file], Origins([file])).edits([change])
    return edited(text, edits) if edits else None


def data_of(file: Parsed) -> dict[Path, Data]:
    return {s.path: s.data for _, s in file.statements if s.kind != "include"}


def sorted_links(data: Data) -> Data:
    """The data with the links in the order of their kinds, in which the twin keeps them."""
    kinds = ["leads_to", "counteracts", "feedback"]
    if "links" in data:
        data["links"] = sorted(data["links"], key=lambda link: kinds.index(link["kind"]))
    return data


@st.composite
def files_to_change(draw: st.DrawFn) -> Source:
    source = draw(st.sampled_from(spelled(draw(made.files()))))
    if draw(st.booleans()):
        source = Source(source.path, source.text.replace("\n", "\r\n"))
    if draw(st.booleans()):
        source = Source(source.path, source.text.rstrip("\r\n"))
    return source


def sound(source: Source) -> Parsed:
    file = read(source)
    assume(file.statements and not any(s.problems for _, s in file.statements))
    assume(len(data_of(file)) == sum(s.kind != "include" for _, s in file.statements))
    return file


@settings(max_examples=30)
@given(st.data())
def test_a_removed_link_exception_or_indicator_is_gone(data: st.DataObject) -> None:
    file = sound(data.draw(files_to_change()))
    choices = [
        (*statement.path, *path)
        for _, statement in file.statements
        for path in statement.origins
        if path[-2:-1] in (("links",), ("allow",), ("indicators",))
    ]
    assume(choices)
    path = data.draw(st.sampled_from(choices))
    text = changed(file.source.text, Remove(path), file)
    assert text is not None or is_odd(file)
    if text is not None:
        after = data_of(read(Source(file.source.path, text)))
        assert after == without(data_of(file), path)
        kept = {comment for _, comment in found_in(Source(file.source.path, text))}
        assert kept >= {comment for _, comment in found_in(file.source)}


def is_odd(file: Parsed) -> bool:
    return bool(file.loose)


def without(before: dict[Path, Data], path: Path) -> dict[Path, Data]:
    after = deepcopy(before)
    thing = next(n for n in (2, 0) if path[:n] in after)
    holder: Any = after[path[:thing]]
    way = [holder]
    for step in path[thing:-1]:
        holder = holder[step]
        way.append(holder)
    del holder[path[-1]]
    if not holder:
        del way[-2][path[-2]]
    return after


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_added_is_read(data: st.DataObject) -> None:
    file = sound(data.draw(files_to_change()))
    things = [s for _, s in file.statements if s.kind in ("output", "outcome", "impact")]
    assume(things)
    thing = data.draw(st.sampled_from(things))
    what = data.draw(st.sampled_from(["links", "indicators", "field"]))
    before = data_of(file)
    after = deepcopy(before)
    path: Path = thing.path
    if what == "links":
        new = {"links": data.draw(made.links())[:1]}
        after[path]["links"] = [*after[path].get("links", []), *new["links"]]
    elif what == "indicators":
        new = {"indicators": dict(list(data.draw(made.indicators()).items())[:1])}
        assume(not new["indicators"].keys() & after[path].get("indicators", {}).keys())
        after[path].setdefault("indicators", {}).update(new["indicators"])
    else:
        inside = list(thing.data.get("indicators", ()))
        assume(inside)
        name = data.draw(st.sampled_from(inside))
        field = data.draw(st.sampled_from(list(FIELDS)))
        assume(field not in thing.data["indicators"][name])
        new = {field: data.draw(FIELDS[field])}
        path = (*path, "indicators", name)
        after[thing.path]["indicators"][name].update(new)
    text = changed(file.source.text, Add(path, new), file)
    if text is None:
        assert is_odd(file) or file.source.path.endswith("yaml")
        return
    found = data_of(read(Source(file.source.path, text)))
    assert {p: sorted_links(d) for p, d in found.items()} == {
        p: sorted_links(d) for p, d in after.items()
    }


@settings(max_examples=30)
@given(st.data())
def test_a_written_value_and_a_turned_arrow_are_read(data: st.DataObject) -> None:
    file = sound(data.draw(files_to_change()))
    choices = [
        (*statement.path, *path)
        for _, statement in file.statements
        for path in filter(None, statement.origins)
        if (path[-1] in FIELDS and path[0] != "links") or path[-2:-1] == ("links",)
    ]
    assume(choices)
    path = data.draw(st.sampled_from(choices))
    before = data_of(file)
    after = deepcopy(before)
    thing = next(n for n in (2, 0) if path[:n] in after)
    holder: Any = after[path[:thing]]
    for step in path[thing:-1]:
        holder = holder[step]
    if path[-2] == "links":
        kind = data.draw(st.sampled_from(["leads_to", "counteracts", "feedback"]))
        assume(kind != holder[path[-1]]["kind"])
        change: Change = Turn(path, kind)
        holder[path[-1]]["kind"] = kind
        if file.source.path.endswith("yaml"):
            holder.append(holder.pop(int(path[-1])))
    else:
        value = data.draw(FIELDS[str(path[-1])])
        change = Write(path, value)
        holder[path[-1]] = value
    text = changed(file.source.text, change, file)
    assert text is not None or is_odd(file)
    if text is not None:
        found = data_of(read(Source(file.source.path, text)))
        key = lambda link: str(sorted(link.items(), key=str))  # noqa: E731
        for each in (*found.values(), *after.values()):
            if "links" in each:
                each["links"] = sorted(each["links"], key=key)
        assert found == after
