"""Theories of change (förändringslogik) as text: read, checked, explained and drawn.

>>> import logicmodel
>>> model = logicmodel.load("examples/rus_2022_2030")
>>> logicmodel.check(model)
()
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from logicmodel.answers.answer import AskError
    from logicmodel.api import LogicModel, check, load
    from logicmodel.diagnostics import Diagnostic, Severity
    from logicmodel.pictures import NothingError, Wanted
    from logicmodel.render import EngineError, Style
    from logicmodel.rules.settings import Settings
    from logicmodel.workspace import UnusableError

__all__ = [
    "AskError",
    "Diagnostic",
    "EngineError",
    "LogicModel",
    "NothingError",
    "Settings",
    "Severity",
    "Style",
    "UnusableError",
    "Wanted",
    "check",
    "load",
]

_HOMES = {
    "AskError": "logicmodel.answers.answer",
    "Diagnostic": "logicmodel.diagnostics",
    "EngineError": "logicmodel.render",
    "NothingError": "logicmodel.pictures",
    "Severity": "logicmodel.diagnostics",
    "Settings": "logicmodel.rules.settings",
    "Style": "logicmodel.render",
    "UnusableError": "logicmodel.workspace",
    "Wanted": "logicmodel.pictures",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used, so that the command starts fast."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "logicmodel.api")), name)


def __dir__() -> list[str]:
    """The public names, for completion in Jupyter."""
    return list(__all__)
