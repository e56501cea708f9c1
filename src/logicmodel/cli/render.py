"""``logicmodel render``: pictures for reports."""

import sys
from pathlib import Path
from typing import Any

import click

from logicmodel.cli.options import Call, common, fail
from logicmodel.cli.speech import say
from logicmodel.diagnostics import Text
from logicmodel.pictures import BY, NothingError, Wanted, pictures, renderer_for
from logicmodel.render import RENDERERS, EngineError, Style
from logicmodel.workspace import deliver


@click.command(
    "render",
    help=say(
        "Rita förändringslogiker: en bild för varje nivå om inget annat sägs. Bilderna läggs i "
        "mappen bilder, eller där -o säger.",
        "Draw change logics: a picture for each level unless told otherwise. The pictures go to "
        "the folder pictures, or where -o says.",
    ),
)
@common
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help=say("mapp, fil (bild.svg) eller - för skärmen", "folder, file (picture.svg) or -"),
)
@click.option(
    "--format",
    "form",
    type=click.Choice([renderer.name for renderer in RENDERERS]),
    help=say("bildens format (förval: svg)", "the picture's format (svg)"),
)
@click.option(
    "--by", type=click.Choice(BY), default="level", help=say("en bild för varje", "one for each")
)
@click.option("--level", metavar="ID", help=say("bara den nivån", "only this level"))
@click.option(
    "--only", default="", metavar="ID", help=say("bara den av --by", "only this one of --by")
)
@click.option(
    "--focus", multiple=True, metavar="ID", help=say("rita kring detta", "draw around this")
)
@click.option("--up", type=click.IntRange(0), help=say("så många led bakåt", "steps backwards"))
@click.option("--down", type=click.IntRange(0), help=say("så många led framåt", "steps forwards"))
@click.option(
    "--theme",
    type=click.Choice(["light", "dark", "print"]),
    default="light",
    help=say("färger", "colours"),
)
@click.option(
    "--dpi", type=click.IntRange(36, 1200), default=192, help=say("upplösning i png", "png only")
)
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
    "--all", "whole", is_flag=True, help=say("dela inte stora bilder", "do not part large pictures")
)
def command(call: Call, output: Path | None, form: str | None, **chosen: Any) -> None:
    """Draw everything before anything is written."""
    style = Style(**{name: chosen.pop(name) for name in ("theme", "dpi", "engine")})
    level = chosen.pop("level")
    wanted = Wanted(**chosen | ({"by": "level", "only": level} if level else {}))
    renderer = renderer_for(form, output.suffix if output else "")
    some = call.analyses()
    call.stop_if_misread(some)
    files: dict[str, bytes] = {}
    for analysis in some:
        folder = f"{analysis.model.id}/" if len(some) > 1 else ""
        try:
            with call.at_work(say("Ritar", "Drawing") + f" {analysis.model.id}"):
                drawn = pictures(analysis, wanted, renderer, style, call.lang)
        except (NothingError, EngineError) as error:
            fail(error.text)
        files |= {folder + name: content for name, content in drawn.items()}
    if output == Path("-") and len(files) == 1:
        sys.stdout.buffer.write(*files.values())
        return
    for path in deliver(files, output or Path(Text("bilder", "pictures").to(some[0].language))):
        click.echo(path)
