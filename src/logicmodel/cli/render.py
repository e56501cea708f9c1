"""``logicmodel render``: pictures for reports."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from logicmodel.cli.choices import Words
from logicmodel.cli.drawing import (
    COUNT,
    dpi_option,
    format_of,
    output_option,
    put,
    tell_of_passed_over,
    theme_option,
)
from logicmodel.cli.naming import ids
from logicmodel.cli.options import Call, common, fail
from logicmodel.cli.speech import say
from logicmodel.diagnostics import Text
from logicmodel.pictures import NothingError, Wanted, files
from logicmodel.render import RENDERERS, EngineError, Style
from logicmodel.views import MOST, By, View

_BY = {
    "overview": Text("översikt", "overview"),
    "level": Text("nivå", "level"),
    "step": Text("steg", "step"),
    "goal": Text("mål", "goal"),
    "actor": Text("aktör", "actor"),
    "saved": Text("vy", "view"),
}
_BY_MEANT = {
    **dict.fromkeys(("kommun", "kommuner", "organisation", "municipality"), "actor"),
    **dict.fromkeys(("region", "styrnivå"), "level"),
    **dict.fromkeys(("effektmål", "impact"), "goal"),
    **dict.fromkeys(("allt", "helhet", "all", "whole"), "overview"),
}
_CLASHES = (
    ("--focus", "--by"),
    ("--focus", "--level"),
    ("--focus", "--only"),
    ("--level", "--by"),
    ("--level", "--only"),
)


@click.command(
    "render",
    help=say(
        "Rita förändringslogiker: en bild för varje nivå om inget annat sägs. Bilderna läggs i "
        "mappen bilder, eller där -o säger.",
        "Draw theories of change: a picture for each level unless told otherwise. The pictures "
        "go to the folder pictures, or where -o says.",
    ),
)
@common
@output_option
@click.option(
    "--format",
    "form",
    type=click.Choice([renderer.name for renderer in RENDERERS]),
    help=say("bildens format (annars svg)", "the picture's format (else svg)"),
)
@click.option(
    "--by",
    type=Words(_BY, _BY_MEANT),
    help=say("en bild för varje (annars nivå)", "a picture for each (level)"),
)
@click.option(
    "--level", metavar="ID", shell_complete=ids, help=say("bara den nivån", "only this level")
)
@click.option(
    "--only",
    default="",
    metavar="ID",
    shell_complete=ids,
    help=say("med --by: bara det med detta id", "with --by: only the one with this id"),
)
@click.option(
    "--focus",
    multiple=True,
    metavar="ID",
    shell_complete=ids,
    help=say("rita det som rör en sak", "draw what concerns one thing"),
)
@click.option(
    "--up",
    type=click.IntRange(0),
    metavar=COUNT,
    help=say("med --focus: så många steg bakåt", "with --focus: so many steps backwards"),
)
@click.option(
    "--down",
    type=click.IntRange(0),
    metavar=COUNT,
    help=say("med --focus: så många steg framåt", "with --focus: so many steps forwards"),
)
@theme_option
@dpi_option
@click.option(
    "--engine",
    type=click.Choice(["bundled", "dot"]),
    default="bundled",
    help=say(
        "Graphviz: den som följer med, eller datorns",
        "Graphviz: the one that comes along, or yours",
    ),
)
@click.option(
    "--chain",
    is_flag=True,
    help=say(
        "bara kedjan: inga utmaningar, resurser eller omvärldsfaktorer",
        "only the chain: no problems, resources or external factors",
    ),
)
@click.option(
    "--status",
    is_flag=True,
    help=say(
        "visa läget: nått, enligt plan, efter planen … och pilar som inte höll",
        "show how things stand: reached, on track, behind … and links that failed",
    ),
)
@click.option(
    "--all", "whole", is_flag=True, help=say("dela inte stora bilder", "do not part large pictures")
)
def command(call: Call, output: Path | None, form: str | None, **chosen: Any) -> None:
    """Draw everything before anything is written."""
    style = Style(**{name: chosen.pop(name) for name in ("theme", "dpi", "engine")})
    wanted = _wanted(**chosen)
    renderer = format_of(form, output, RENDERERS)
    some = call.analyses()
    call.stop_if_misread(some)
    if wanted.status:
        tell_of_passed_over(some)
    made: dict[str, bytes] = {}
    for analysis in some:
        folder = f"{analysis.model.id}/" if len(some) > 1 else ""
        try:
            with call.at_work(say("Ritar", "Drawing") + f" {analysis.model.id}"):
                views = wanted.views(analysis, call.lang or analysis.language)
                drawn = files(views, renderer, style)
        except (NothingError, EngineError) as error:
            fail(error.text)
        _tell_of_parts(views)
        made |= {folder + name: content for name, content in drawn.items()}
    put(made, output, some[0].language)


def _wanted(
    by: By | None, level: str | None, only: str, focus: tuple[str, ...], **more: Any
) -> Wanted:
    """What is asked for; options of which one would be passed over are refused."""
    other = None if level and by == "level" else by
    given = {"--focus": focus, "--level": level, "--by": other, "--only": only}
    for one, two in _CLASHES:
        if given[one] and given[two]:
            fail(
                Text(
                    f"{one} och {two} går inte ihop. Välj en av dem.",
                    f"{one} and {two} do not go together. Choose one of them.",
                )
            )
    if not focus and (more["up"] is not None or more["down"] is not None):
        fail(
            Text(
                "--up och --down räknar steg från det som --focus nämner. Lägg till --focus ID.",
                "--up and --down count steps from what --focus names. Add --focus ID.",
            )
        )
    return Wanted(by=by or "level", only=level or only, focus=focus, **more)


def _tell_of_parts(views: Sequence[View]) -> None:
    """Say that a picture was too large, and what there is instead."""
    parted = [view for view in views if view.parts > 1]
    if parted:
        click.echo(
            say(
                f"Över {MOST} rutor följer ingen läsare, så det som är större är delat i flera "
                f"bilder ({len(parted)} delar). --by mål ritar varje mål för sig, --all ritar "
                "allt i en bild.",
                f"No reader follows more than {MOST} boxes, so what is larger has been parted "
                f"({len(parted)} parts). --by goal draws each goal by itself, --all draws all in "
                "one picture.",
            ),
            err=True,
        )
