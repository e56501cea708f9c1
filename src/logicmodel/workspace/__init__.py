"""The one room that touches files: finding, reading and writing them; the settings."""

from logicmodel.workspace.baseline import Baseline
from logicmodel.workspace.config import ConfigError, configured, configured_baseline
from logicmodel.workspace.projects import Project, Workspace
from logicmodel.workspace.writing import UnusableError, deliver, write, write_all

__all__ = [
    "Baseline",
    "ConfigError",
    "Project",
    "UnusableError",
    "Workspace",
    "configured",
    "configured_baseline",
    "deliver",
    "write",
    "write_all",
]
