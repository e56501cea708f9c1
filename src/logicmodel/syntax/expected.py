"""What to tell a person who wrote a value that cannot be read: what is expected, with examples."""

from typing import NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.syntax.suggest import nearest
from logicmodel.words import Word

QUOTES = '"“”„'
MISSING_QUOTE = Text("Ett citattecken saknas.", "A quotation mark is missing.")
QUOTE_HINT = Text(
    'Skriv texten med citattecken både före och efter: "så här".',
    'Write the text with quotation marks before and after: "like this".',
)

_LIST_ROLES = ("language", "phase", "status", "horizon", "strength", "kind", "answer")

_EXPECTED = {
    "text": Text("text inom citattecken", "text in quotes"),
    "texts": Text("text inom citattecken", "text in quotes"),
    "id": Text("ett id, till exempel A1", "an id, such as A1"),
    "name": Text("ett ord, eller text inom citattecken", "a word, or text in quotes"),
    "names": Text("ord med komma emellan: kön, kommun", "words with commas: gender, place"),
    "ref": Text("ett id, till exempel RÖL", "an id, such as RÖL"),
    "refs": Text("id:n med komma emellan: F1, F2", "ids with commas between: F1, F2"),
    "mentions": Text(
        'text inom citattecken eller ett id: "Rektorerna får tid" eller ANT1',
        'text in quotes or an id: "Principals get time" or ASM1',
    ),
    "evidence": Text(
        'en källa eller text, gärna med styrka: FRÖ (måttlig) eller "Utvärdering 2023" (svag)',
        'a source or a text, with its strength: FRÖ (moderate) or "Evaluation 2023" (weak)',
    ),
    "assignments": Text(
        "aktörer med komma emellan, gärna med roll: RÖL (samordnar), KUMLA (genomför)",
        "actors with commas between, with their role: RÖL (coordinates), KUMLA (delivers)",
    ),
    "date": Text(
        "ett datum: 2024, 2024-08, 2024-08-31 eller läsåret 2024/25",
        "a date: 2024, 2024-08, 2024-08-31 or the school year 2024/25",
    ),
    "period": Text(
        "en period: 2022–2030 eller 2024-08..2026-06",
        "a period: 2022–2030 or 2024-08..2026-06",
    ),
    "duration": Text("en tid: 1 år eller 6 månader", "a length of time: 1 year or 6 months"),
    "measure": Text(
        "ett tal och när det mättes: 81,9 (2020/21), eller: fastställs senare",
        "a number and when it was measured: 81.9 (2020/21), or: to be set later",
    ),
    "milestone": Text("ett tal och ett år: 6 till 2024", "a number and a year: 6 by 2024"),
    "series": Text(
        "namn, tal och när det mättes: riket 86,2 (2020/21)",
        "a name, a number and when it was measured: nation 86.2 (2020/21)",
    ),
    "target": Text(
        "ett mål: minst 90 till 2030 · minska 60 % från 2005 till 2030 · "
        "högre än riket till 2030 · öka till 2030 · gap kön högst 3 till 2030",
        "a target: at least 90 by 2030 · decrease 60 % from 2005 by 2030 · "
        "higher than nation by 2030 · increase by 2030 · gap gender at most 3 by 2030",
    ),
    "state": Text(
        "ett läge, gärna med år: håller, tveksamt, brister eller okänt (2023)",
        "a state, with its year: holds, doubtful, failed or unknown (2023)",
    ),
}


def expected(rule: str) -> Text:
    """What a value of this grammar rule looks like."""
    if rule in _LIST_ROLES:
        choices = words.by_key(rule).values()
        return Text(
            "något av: " + ", ".join(word.sv[0] for word in choices),
            "one of: " + ", ".join(word.en[0] for word in choices),
        )
    return _EXPECTED[rule]


class Refusal(NamedTuple):
    """What to say of a value, how much of it is wrong if not all, and what to put there."""

    code: str
    message: Text
    hint: Text
    better: str | None = None
    width: int | None = None


def refused(word: Word, name: str, value: str, alone: bool = False) -> Refusal:
    """What to say of a value that the field ``word``, written as ``name``, cannot have.

    In a table a value stands ``alone``, without the name of its field.
    """
    from logicmodel.syntax.meant import OPEN, meant  # late: only for mistakes

    rule, want = word.value.rstrip("*"), expected(word.value.rstrip("*"))
    if not value.strip():
        return Refusal(
            "LM004",
            Text(f"Fältet ”{name}” är tomt.", f"The field “{name}” is empty."),
            Text(
                f"Skriv {want.sv}. Vet ni inte ännu: sätt # först på raden.",
                f"Write {want.en}. If you do not know yet: put # first on the line.",
            ),
        )
    message = Text(
        f"”{short(value)}” går inte att läsa som {name}.",
        f"“{short(value)}” cannot be read as {name}.",
    )
    head = value.split("(")[0].rstrip()
    guess = _guess_word(rule, head)
    if guess:
        hint = Text(f"Menade du ”{guess}”?", f"Did you mean “{guess}”?")
        return Refusal("LM004", message, hint, guess, len(head))
    found = meant(rule, value, _language(word, name))
    if found:
        hint = _line("" if alone else f"{name}: ", found.value, found.instead)
        better = None if found.instead or OPEN in found.value else found.value
        return Refusal("LM004", found.message or message, hint, better)
    if value[:1] in QUOTES and value[-1:] not in QUOTES:
        return Refusal("LM001", MISSING_QUOTE, QUOTE_HINT)
    return Refusal("LM004", message, Text(f"Skriv {want.sv}.", f"Write {want.en}."))


def _line(name: str, value: str, instead: str | None) -> Text:
    line = name + value
    if instead is None:
        return Text(f"Skriv {line}", f"Write {line}")
    if instead.endswith('"'):
        return Text(
            f"Skriv {line} och, om den inte redan finns, raden {instead}",
            f"Write {line} and, if it is not there yet, the line {instead}",
        )
    return Text(f"Skriv {line} eller {name}{instead}", f"Write {line} or {name}{instead}")


def _language(word: Word, name: str) -> Language:
    return "sv" if words.fold(name) in map(words.fold, word.sv) else "en"


def _guess_word(rule: str, head: str) -> str | None:
    spelled = words.by_spelling(rule)
    return nearest(head, spelled) if spelled and words.fold(head) not in spelled else None


def short(text: str, most: int = 40) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= most else text[: most - 1] + "…"
