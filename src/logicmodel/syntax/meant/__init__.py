"""What a person most likely meant who wrote something else than the language has.

Each way of understanding rewrites what planners often write into what the language has. A
rewriting counts only if the grammar then reads it, so that every hint is a line that works. Only
a file with a mistake in it imports this.
"""

from logicmodel.diagnostics import Language
from logicmodel.syntax.meant import naming, quantities
from logicmodel.syntax.meant.meaning import OPEN, Meant, Way
from logicmodel.syntax.values import NUMERIC

__all__ = ["OPEN", "Meant", "meant"]


def meant(rule: str, text: str, language: Language) -> Meant | None:
    """What a value was meant as by its grammar rule, written in ``language``; ``None``: no idea."""
    for understand in (naming.unclosed, *_WAYS.get(rule, ())):
        found = understand(rule, text.strip(), language)
        if found:
            return found
    return None


_MENTIONED: tuple[Way, ...] = (
    naming.graded,
    naming.grade_without_brackets,
    naming.other_marks,
    naming.inner_marks,
    naming.text_in_quotes,
)
_WAYS: dict[str, tuple[Way, ...]] = {
    **dict.fromkeys(NUMERIC, (quantities.number_two_ways, quantities.signed, quantities.rewritten)),
    **dict.fromkeys(("date", "period", "state"), (naming.other_word, quantities.rewritten)),
    **dict.fromkeys(naming.WORDS, (naming.other_word, quantities.rewritten)),
    **dict.fromkeys(("text", "texts", "name"), (naming.other_marks, naming.inner_marks)),
    **dict.fromkeys(("mentions", "evidence"), _MENTIONED),
    "names": (naming.other_marks, naming.text_in_quotes),
    "refs": (naming.ids_apart,),
    "ref": (naming.other_marks,),
    "assignments": (*(naming.ids_apart, naming.role_without_brackets, naming.name_for_id),),
}
