"""LM1xx: missing links in the results chain. One file a rule."""

from collections.abc import Iterator

from logicmodel.diagnostics import Path, Text
from logicmodel.model.elements import AnyElement
from logicmodel.rules.rule import Context, called


def all_links_read(context: Context) -> bool:
    """Whether no link is missing because it could not be read."""
    return not any(path[2:3] == ("links",) for path in context.broken)


def beginnings(context: Context) -> Iterator[AnyElement]:
    """The elements that nothing leads to; of several in a row the first, and each hole once.

    An arrow of which nobody can tell where it was to lead may have led to any of them.
    """
    if any(len(path) == 3 and path[2] == "links" for path in context.broken):
        return
    for name in context.holes.before:
        if context.certain("elements", name, "incoming"):
            yield context.model.elements[name]


def dead_ends(context: Context) -> Iterator[tuple[AnyElement, str | None]]:
    """The elements that lead no further, with the one that waits for the link, if no doubt."""
    for name, facing in context.holes.after.items():
        if context.certain("elements", name, "links"):
            yield context.model.elements[name], facing


def line_to(
    context: Context, name: str, kind: str, a_thing: Text, facing: str | None = None
) -> Text:
    """The line to write under element ``name`` so that it leads to something of ``kind``.

    Args:
        context: The model in question.
        name: The element that leads nowhere.
        kind: What it is to lead to.
        a_thing: The same with its article: ``en prestation``, ``an output``.
        facing: The very element that waits for the link, where there is no doubt.
    """
    if facing:
        return Text(
            f"Lägg till raden -> {facing} under {name}.",
            f"Add the line -> {facing} below {name}.",
        )
    example = context.examples.get(kind)
    if example:
        return Text(
            f"Lägg till en pil under {name} till {a_thing.sv}, till exempel -> {example}.",
            f"Add an arrow below {name} to {a_thing.en}, for instance -> {example}.",
        )
    pronoun = "den" if a_thing.sv.startswith("en ") else "det"
    return Text(
        f"Skriv {a_thing.sv}, och lägg till en pil till {pronoun} under {name}.",
        f"Write {a_thing.en}, and add an arrow to it below {name}.",
    )


def with_goal(context: Context, name: str | None) -> tuple[tuple[Path, Text], ...]:
    """The goal that no activity reaches because nothing leads to element ``name``."""
    goal = context.holes.cut_off.get(name or "")
    if goal is None or goal == name:
        return ()
    title = called(context.model.elements[goal])
    return (
        (
            ("elements", goal),
            Text(
                f"Därför når ingen aktivitet {title.sv}",
                f"This is why no activity reaches {title.en}",
            ),
        ),
    )


def waiting(context: Context, name: str | None) -> tuple[tuple[Path, Text], ...]:
    """The element that waits for the link, and the goal that waits behind it."""
    if name is None:
        return ()
    place = (("elements", name), Text("Hit leder inget", "Nothing leads here"))
    return (place, *with_goal(context, name))
