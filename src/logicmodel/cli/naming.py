"""What a shell may complete: names of rules, and ids of the models at hand."""

from pathlib import Path

import click

from logicmodel.model.build import build
from logicmodel.rules import RULES
from logicmodel.workspace import UnusableError, Workspace


def rule_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """Rules by either name and by code."""
    return [name for rule in RULES for name in rule.names if name.startswith(incomplete)]


def ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Ids in the models that the paths typed so far belong to; of levels alone for ``--level``."""
    try:
        projects = Workspace().projects(ctx.params.get("paths") or (Path(),))
    except UnusableError:
        return []
    found: dict[str, None] = {}
    for project in projects:
        model = build(project.files).model
        kinds = [model.levels]
        if param.name != "level":
            kinds += [model.elements, model.actors, model.views]  # type: ignore[list-item]
        for things in kinds:
            found |= dict.fromkeys(things)
    return [name for name in found if name.startswith(incomplete)]
