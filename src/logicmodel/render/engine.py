"""The one place that runs a process: the system's Graphviz, when someone asks for it."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from typing import Any

from logicmodel.diagnostics import Text


class EngineError(Exception):
    """The system's ``dot`` is missing or failed; ``text`` is for people."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


_MISSING = Text(
    "Programmet dot (Graphviz) finns inte på den här datorn. Installera Graphviz, eller rita med "
    "--engine bundled som inte behöver det.",
    "The program dot (Graphviz) is not on this computer. Install Graphviz, or draw with "
    "--engine bundled, which does not need it.",
)


def lay_out_by_dot(graphs: Sequence[str]) -> list[dict[str, Any]]:
    """The graphs with positions and splines (Graphviz's ``json0``), all in one call.

    Raises:
        EngineError: if there is no ``dot`` or it refuses the graphs.
    """
    if not graphs:
        return []
    program = shutil.which("dot")
    if program is None:
        raise EngineError(_MISSING)
    asked = "\n".join(graphs).encode()
    done = subprocess.run([program, "-Tjson0"], input=asked, capture_output=True, check=False)  # noqa: S603 the reader's own dot
    laid_out = list(_values(done.stdout.decode()))
    if len(laid_out) != len(graphs):
        reason = done.stderr.decode(errors="replace").strip()
        raise EngineError(
            Text(f"Graphviz kunde inte rita bilden: {reason}", f"Graphviz failed: {reason}")
        )
    return laid_out


def _values(text: str) -> Iterator[dict[str, Any]]:
    """The JSON values that stand one after the other in a text."""
    decoder = json.JSONDecoder()
    at = 0
    while at < len(text.rstrip()):
        value, at = decoder.raw_decode(text, at)
        yield value
        at += len(text[at:]) - len(text[at:].lstrip())
