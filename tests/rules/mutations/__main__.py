"""The table of faults injected into the RUS example: ``python -m tests.rules.mutations``."""

import sys

from logicmodel.rules import by_name
from tests.rules.mutations import injected
from tests.rules.mutations.all import MUTATIONS


def table() -> str:
    """For each rule: at how many places, how often found just so, missed, and with more said."""
    lines = [
        "| rule | | places | found alone | missed | with others |",
        "|---|---|---|---|---|---|",
    ]
    counts = [0, 0, 0, 0]
    for mutation in MUTATIONS:
        results = list(injected(mutation))
        exact = sum(result.exact for result in results)
        missed = sum((mutation.code, result.expected) not in result.found for result in results)
        row = [len(results), exact, missed, len(results) - exact - missed]
        counts = [a + b for a, b in zip(counts, row, strict=True)]
        name = by_name()[mutation.code.casefold()].name.en
        lines.append(f"| {mutation.code} | {name} | " + " | ".join(map(str, row)) + " |")
    lines.append("| all | | " + " | ".join(map(str, counts)) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
