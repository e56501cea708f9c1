"""What an answer is written on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """How many columns there are, and whether there is colour; for formats read in a terminal."""

    width: int = 80
    colour: bool = False
