"""What was written of a model's follow-up and does not count, so that no answer hides it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from logicmodel.diagnostics import Text


class PassedOver(NamedTuple):
    """What does not count of all that was written.

    Attributes:
        unread: How many rows of each file could not be used.
        contradicted: How many things are told in ways that contradict each other.
        impossible: How many values there are that the unit of their indicator does not allow.
    """

    unread: Mapping[str, int] = {}
    contradicted: int = 0
    impossible: int = 0

    @property
    def facts(self) -> dict[str, Any]:
        """The same for other programs."""
        return {**self._asdict(), "unread": dict(self.unread)}

    @property
    def said(self) -> Text | None:
        """What to say before anything that is built on the rest; nothing where all counts."""
        parts = list(self._parts())
        if not parts:
            return None
        sv, en = (
            ", ".join(each[:-1]) + f" {word} " * (len(each) > 1) + each[-1]
            for each, word in zip(zip(*parts, strict=True), ("och", "and"), strict=True)
        )
        return Text(
            f"OBS: {sv}. Inget av det räknas. Se logicmodel check.",
            f"NOTE: {en}. None of that counts. See logicmodel check.",
        )

    def _parts(self) -> Iterator[Text]:
        for path, n in self.unread.items():
            yield Text(
                f"{n} {'rad' if n == 1 else 'rader'} i {path} gick inte att läsa",
                f"{n} {'row' if n == 1 else 'rows'} of {path} could not be read",
            )
        if n := self.contradicted:
            yield Text(
                f"{n} {'uppgift' if n == 1 else 'uppgifter'} sägs på sätt som inte går ihop",
                f"{n} {'thing is' if n == 1 else 'things are'} told in ways that do not agree",
            )
        if n := self.impossible:
            yield Text(
                f"{n} {'värde' if n == 1 else 'värden'} kan inte stämma",
                f"{n} {'value' if n == 1 else 'values'} cannot be right",
            )
