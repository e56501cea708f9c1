"""``python -m logicmodel``."""

from logicmodel.cli import main

main()
