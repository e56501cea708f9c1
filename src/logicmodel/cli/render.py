"""``logicmodel render``: pictures for reports."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from logicmodel.analysis import Analysis
from logicmodel.cli.options import Call, common, fail
from logicmodel.cli.speech import say
from logicmodel.diagnostics import Language, Text
from logicmodel.render import RENDERERS, EngineError, Renderer, Style, draw
from logicmodel.syntax.suggest import nearest
from logicmodel.views import BY, Atlas, By, View, notes
from logicmodel.workspace import write


@dataclass(frozen=True)
class Wanted:
    """Which pictures of a model are asked for."""

    by: By
    level: str | None
    only: str | None
    focus: tuple[str, ...]
    up: int | None
    down: int | None
    whole: bool

    def views(self, analysis: Analysis, language: Language) -> tuple[View, ...]:
        """The pictures, with what the rules found as remarks in the boxes."""
        remarks = notes(analysis.diagnostics, language)
        bound = {"most": None} if self.whole else {}
        atlas = Atlas(analysis.model, language, remarks, **bound)
        if self.focus:
            return atlas.around(self.focus, self.up, self.down)
        if self.level:
            return atlas.by("level", self.level)
        return atlas.by(self.by, self.only or "")

    def unknown(self, analysis: Analysis) -> Text:
        """Why there is nothing to draw."""
        model = analysis.model
        asked = [*self.focus, *filter(None, (self.level, self.only))]
        if not asked:
            return Text("Det finns inget att rita.", "There is nothing to draw.")
        known = [*model.levels, *model.elements, *model.actors, *model.views]
        guess = nearest(asked[0], known)
        more = (
            Text(f" Menade du ”{guess}”?", f" Did you mean “{guess}”?") if guess else Text("", "")
        )
        return Text(
            f"Det finns ingen bild av ”{asked[0]}”.{more.sv}",
            f"There is no picture of “{asked[0]}”.{more.en}",
        )


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
@click.option("--only", metavar="ID", help=say("bara den av --by", "only this one of --by"))
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
    wanted = Wanted(**chosen)
    some = call.analyses()
    call.stop_if_misread(some)
    renderer = _renderer(form, output)
    files: dict[Path, bytes] = {}
    for analysis in some:
        language = call.lang or analysis.language
        views = wanted.views(analysis, language)
        if not views:
            fail(wanted.unknown(analysis))
        call.tell(say(f"Ritar {len(views)} bilder", f"Drawing {len(views)} pictures"))
        folder = Path(analysis.model.id) if len(some) > 1 else Path()
        for view, content in zip(views, _drawn(views, renderer, style), strict=True):
            files[folder / f"{view.name}{renderer.suffix}"] = content
    _deliver(files, output or Path(Text("bilder", "pictures").to(some[0].language)))


def _renderer(form: str | None, output: Path | None) -> Renderer:
    """The format asked for, or that of the file to write."""
    for renderer in RENDERERS:
        if form == renderer.name or (form is None and output and output.suffix == renderer.suffix):
            return renderer
    return RENDERERS[0]


def _drawn(views: Sequence[View], renderer: Renderer, style: Style) -> list[bytes]:
    try:
        return draw(views, renderer, style)
    except EngineError as error:
        fail(error.message)


def _deliver(files: dict[Path, bytes], output: Path) -> None:
    """Write the pictures and say where they are; one alone may go to a file or to the screen."""
    single = output == Path("-") or (output.suffix and not output.is_dir())
    if single and len(files) > 1:
        fail(
            Text(
                f"Det blev {len(files)} bilder. Ange en mapp efter -o, eller välj med --only.",
                f"There are {len(files)} pictures. Name a folder after -o, or choose by --only.",
            )
        )
    if output == Path("-"):
        sys.stdout.buffer.write(*files.values())
        return
    for name, content in files.items():
        target = output if single else output / name
        write(target, content)
        click.echo(target)
