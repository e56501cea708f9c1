"""Change logics of any size, sound or with known faults: ``python -m benchmarks.generate 300``."""

import argparse
import random
import sys
from collections.abc import Iterable, Iterator
from string import Template
from typing import NamedTuple

from benchmarks.content import Content, content
from benchmarks.faults import FAULTS, Fault
from benchmarks.spellings import as_beancount, as_plain_yaml, as_text, as_yaml, joined, text_blocks

SPELLINGS = {"text": as_text, "yaml": as_yaml, "beancount": as_beancount, "plain": as_plain_yaml}


class Planted(NamedTuple):
    """A text with faults, and what is to be found in it: codes with line numbers, in order."""

    text: str
    expected: list[tuple[str, int]]


def planted(size: int, kinds: Iterable[str] = FAULTS, each: int = 1, seed: int = 0) -> Planted:
    """A change logic of ``size`` elements with ``each`` faults of every kind strewn into it.

    Raises:
        KeyError: if a kind is not in :data:`benchmarks.faults.FAULTS`.
    """
    chance = random.Random(seed)
    model = content(size, seed)
    faults = [FAULTS[kind] for kind in kinds for _ in range(each)]
    chance.shuffle(faults)
    header, *blocks = text_blocks(model)
    # Where one fault is planted the next is never: between two statements of the model.
    gaps = chance.sample(range(len(blocks) + 1), k=len(faults))
    at = dict(zip(gaps, range(len(faults)), strict=True))
    strewn = [header]
    codes: dict[int, str] = {}
    for gap, block in enumerate([*blocks, []]):
        if gap in at:
            number = at[gap]
            codes[len(strewn)] = faults[number].code
            strewn.append(_laid(faults[number], number + 1, model, chance))
        if block:
            strewn.append(block)
    return _marked(joined(strewn), list(codes.values()))


def _laid(fault: Fault, number: int, model: Content, chance: random.Random) -> list[str]:
    """The lines of a fault, leaning on elements of the model drawn by chance."""
    drawn = {
        kind: chance.choice([e.id for e in model.elements if e.kind == kind])
        for kind in ("activity", "output", "outcome", "impact")
    }
    return Template(fault.text).substitute(drawn, n=number).splitlines()


def _marked(text: str, codes: list[str]) -> Planted:
    """Take the marks out of a text and note which lines they were on."""
    lines = text.splitlines()
    places = [number for number, line in enumerate(lines, 1) if line.startswith("!")]
    clean = "\n".join(line.removeprefix("!") for line in lines) + "\n"
    return Planted(clean, list(zip(codes, places, strict=True)))


def main() -> None:
    """Print a change logic."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", type=int, help="how many elements (at least 30)")
    parser.add_argument("--as", dest="spelling", choices=SPELLINGS, default="text")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--faults", type=int, default=0, help="how many of each kind, in the text")
    chosen = parser.parse_args()
    if chosen.faults:
        text, expected = planted(chosen.size, each=chosen.faults, seed=chosen.seed)
        sys.stdout.write(text)
        sys.stderr.writelines(_listed(expected))
    else:
        sys.stdout.write(SPELLINGS[chosen.spelling](content(chosen.size, chosen.seed)))


def _listed(expected: list[tuple[str, int]]) -> Iterator[str]:
    yield from (f"{line}: {code}\n" for code, line in expected)


if __name__ == "__main__":
    main()
