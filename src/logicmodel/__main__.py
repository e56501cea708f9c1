"""``python -m logicmodel``."""

from logicmodel.cli import run

run()
