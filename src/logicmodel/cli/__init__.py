"""The command ``logicmodel``: one file a command, each of them thin."""

from logicmodel.cli.app import main, run

__all__ = ["main", "run"]
