"""The one room that touches files: finding, reading and writing them; the settings."""

from logicmodel.workspace.config import ConfigError, configured
from logicmodel.workspace.projects import Project, Workspace
from logicmodel.workspace.rewriting import rewrite_all
from logicmodel.workspace.writing import UnusableError, deliver, write, write_all

__all__ = [
    "ConfigError",
    "Project",
    "UnusableError",
    "Workspace",
    "configured",
    "deliver",
    "rewrite_all",
    "write",
    "write_all",
]
