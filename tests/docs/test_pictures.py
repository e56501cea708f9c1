"""The example's pictures in the docs, light and dark, are what the tool draws today."""

from pathlib import Path

import pytest

import logicmodel
from logicmodel.pictures import Wanted
from logicmodel.render import Style

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "docs" / "pictures"
EXAMPLE = ROOT / "examples" / "rus_2022_2030"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("by", ["level", "overview"])
def test_the_pictures_of_the_example_are_not_stale(
    request: pytest.FixtureRequest, theme: str, by: str
) -> None:
    """Look at what changed, then accept it with ``pytest --update``."""
    style = Style(theme=theme)  # type: ignore[arg-type]
    wanted = Wanted(by=by)  # type: ignore[arg-type]
    for name, drawn in logicmodel.load(EXAMPLE).pictures(wanted, style=style).items():
        kept = KEPT / (name if theme == "light" else name.replace(".svg", "-dark.svg"))
        if request.config.getoption("--update"):
            kept.write_bytes(drawn)
        assert kept.read_bytes() == drawn, kept.name
