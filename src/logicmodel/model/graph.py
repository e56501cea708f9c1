"""What can be asked of the ways through a model without NetworkX, which takes long to import."""

from collections.abc import Iterable, Mapping


def reachable(ways: Mapping[str, Iterable[str]], starts: Iterable[str]) -> set[str]:
    """Everything that can be reached from any of ``starts``, those included."""
    reached = set(starts)
    front = list(reached)
    for name in front:
        onward = [other for other in ways[name] if other not in reached]
        reached.update(onward)
        front += onward
    return reached
