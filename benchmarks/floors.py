"""What the same work costs at the least in Python: ``python -m benchmarks.floors words FILE``."""

import re
import sys
from pathlib import Path


def words(text: str) -> int:
    """Take every word and sign of the text once."""
    return len(re.findall(r"\w+|[^\w\s]", text))


def graph(text: str) -> int:
    """Read the lines by hand into dictionaries, look up every link and find loose ends.

    What somebody would write in half an hour for this one file: no positions, no messages, no
    typed values, and a mistake in the file goes unseen.
    """
    things: dict[str, dict[str, str]] = {}
    links: dict[str, list[str]] = {}
    thing: dict[str, str] = {}
    for line in text.splitlines():
        content = line.strip()
        if not content or content.startswith("#"):
            continue
        if not line.startswith(" "):
            word, name, *title = content.split(None, 2)
            thing = things[name] = {"kind": word, "title": "".join(title).strip('"')}
            links[name] = reached = []
        elif content.startswith("->"):
            reached.append(content.split(None, 2)[1])
        else:
            key, _, value = content.partition(":")
            thing[key] = value.strip().strip('"')
    return _loose_ends(links)


def _loose_ends(links: dict[str, list[str]]) -> int:
    """How many links lead nowhere, and how many things no link touches."""
    sources: dict[str, list[str]] = {name: [] for name in links}
    lost = 0
    for name, targets in links.items():
        for target in targets:
            if target in sources:
                sources[target].append(name)
            else:
                lost += 1
    return lost + sum(not links[name] and not sources[name] for name in links)


if __name__ == "__main__":
    work = {"words": words, "graph": graph}[sys.argv[1]]
    print(work(Path(sys.argv[2]).read_text(encoding="utf-8")))
