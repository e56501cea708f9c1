"""``logicmodel charts``: what came against what was planned, a curve an indicator."""

from pathlib import Path
from typing import Any

import click

from logicmodel.cli.choices import Words
from logicmodel.cli.drawing import (
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
from logicmodel.pictures import NothingError, chart_files, charts
from logicmodel.render import Style
from logicmodel.render.charts import CHART_FORMS
from logicmodel.views.charting import ChartsBy

_BY = {
    "goal": Text("mål", "goal"),
    "indicator": Text("indikator", "indicator"),
    "overview": Text("översikt", "overview"),
}
_BY_MEANT = {
    **dict.fromkeys(("effektmål", "impact"), "goal"),
    **dict.fromkeys(("mått", "kurva", "chart"), "indicator"),
    **dict.fromkeys(("allt", "alla", "all", "whole"), "overview"),
}


@click.command(
    "charts",
    help=say(
        "Rita utfall mot plan: ett blad för varje mål, med kurvor för målets indikatorer och för "
        "allt som leder dit. Bladen läggs i mappen bilder, eller där -o säger.",
        "Draw actual against planned values: a sheet for each goal, with charts of its indicators "
        "and of all that leads to it. The sheets go to the folder pictures, or where -o says.",
    ),
)
@common
@output_option
@click.option(
    "--format",
    "form",
    type=click.Choice([form.name for form in CHART_FORMS]),
    help=say("bladets format (annars svg)", "the sheet's format (else svg)"),
)
@click.option(
    "--by",
    type=Words(_BY, _BY_MEANT),
    default="goal",
    help=say("ett blad för varje (annars mål)", "a sheet for each (goal)"),
)
@click.option(
    "--only",
    default="",
    metavar="ID",
    shell_complete=ids,
    help=say("bara det målet, eller den indikatorn", "only this goal, or this indicator"),
)
@theme_option
@dpi_option
def command(
    call: Call, output: Path | None, form: str | None, by: ChartsBy, only: str, **style: Any
) -> None:
    """Draw everything before anything is written."""
    chosen = format_of(form, output, CHART_FORMS)
    some = call.analyses()
    call.stop_if_misread(some)
    tell_of_passed_over(some)
    made: dict[str, bytes] = {}
    for analysis in some:
        folder = f"{analysis.model.id}/" if len(some) > 1 else ""
        try:
            sheets = charts(analysis, call.lang or analysis.language, by, only)
        except NothingError as error:
            fail(error.text)
        drawn = chart_files(sheets, chosen, Style(**style))
        made |= {folder + name: content for name, content in drawn.items()}
    put(made, output, some[0].language)
