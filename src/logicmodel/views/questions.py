"""What is asked of every goal: the columns of the gaps, each with the rules that answer it."""

from typing import Literal, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Path, Text

Pattern = tuple[str | None, ...]
"""A path inside an element; ``None`` stands for any id or number."""

_INDICATOR, _LINK = ("indicators", None), ("links", None)


class Question(NamedTuple):
    """What one column asks.

    Attributes:
        title: What it is called, as far as there is one by the word in the file.
        rules: The codes of the rules whose findings stand in the column.
        where: Where in an element the answer would stand.
        of: What there has to be for the question to be asked; empty if it is asked of all.
        missing: What to say before the places where the answer is missing.
        note: What to say of it besides, where all its rules are on.
    """

    title: Text
    rules: frozenset[str]
    where: tuple[Pattern, ...]
    of: Literal["", "measured", "indicators", "links"] = ""
    missing: Text = Text("saknas:", "missing:")
    note: Text = Text("", "")

    def lies_at(self, path: Path) -> bool:
        """Whether what could not be read at ``path`` in an element may have held the answer."""
        return any(
            all(wanted in (None, step) for step, wanted in zip(path, pattern, strict=False))
            for pattern in self.where
        )


def _field(key: str) -> Text:
    return words.by_key("field")[key].title


QUESTIONS = (
    Question(
        Text("kedja", "chain"),
        frozenset(f"LM1{number:02}" for number in range(1, 11)),
        ((*_LINK, "target"), ("incoming",)),
        missing=Text("lucka vid", "gap at"),
    ),
    Question(
        words.by_key("statement")["indicator"].title,
        frozenset(("LM201", "LM202", "LM203", "LM216")),
        ((*_INDICATOR, "id"),),
        "measured",
    ),
    Question(_field("baseline"), frozenset(("LM204",)), ((*_INDICATOR, "baseline"),), "indicators"),
    Question(
        _field("target"),
        frozenset(("LM205", "LM206", "LM211", "LM212", "LM213")),
        ((*_INDICATOR, "target"),),
        "indicators",
    ),
    Question(_field("sources"), frozenset(("LM207",)), ((*_INDICATOR, "sources"),), "indicators"),
    Question(_field("owners"), frozenset(("LM401", "LM402", "LM403")), (("owners",),)),
    Question(
        _field("assumptions"),
        frozenset(("LM301",)),
        ((*_LINK, "assumptions"), (*_LINK, "because")),
        "links",
    ),
    # An arrow that says nothing at all has no evidence either, and is told of once.
    Question(
        _field("evidence"),
        frozenset(("LM301", "LM302")),
        ((*_LINK, "evidence"),),
        "links",
        note=Text(
            "Kolumnen evidens gäller pilar till effektmål och pilar som inte säger något alls; "
            "andra pilar utan evidens visar logicmodel trace.",
            "The column evidence is about arrows to impact goals and arrows that say nothing at "
            "all; other arrows without evidence are shown by logicmodel trace.",
        ),
    ),
)
