"""LM807: a title that does not fit into a box of a picture."""

from collections.abc import Iterator

from logicmodel import words
from logicmodel.diagnostics import Severity, Text
from logicmodel.rules.rule import Context, Finding, Page, Rule
from logicmodel.rules.wording import outcome

_LINES, _LETTERS = 6, 25
"""Room in a box, by letters of middling width (tests hold it against the pictures)."""


def check(context: Context) -> Iterator[Finding]:
    """Elements whose title would be cut off."""
    for element in context.model.elements.values():
        title = element.title
        if len(title) <= _LINES * (_LETTERS - 10) or _lines(title) <= _LINES:
            continue
        if not context.certain("elements", element.id, "title"):
            continue
        kind = words.by_key("statement")[element.kind].title
        yield Finding(
            ("elements", element.id, "title"),
            Text(
                f"titeln på {kind.sv} {element.id} är {len(title)} tecken lång och får inte plats "
                "i en ruta: slutet blir ”…” i bilderna.",
                f"the title of {kind.en} {element.id} is {len(title)} characters long and does "
                "not fit into a box: its end becomes “…” in pictures.",
            ),
            Text(
                "Korta den till omkring 100 tecken, och flytta resten till raden beskrivning:.",
                "Cut it to about 100 characters, and move the rest to the line description:.",
            ),
        )


def _lines(title: str) -> int:
    """How many lines a title takes."""
    lines, room = 1, _LETTERS
    for word in title.split():
        if len(word) > room and room < _LETTERS:
            lines, room = lines + 1, _LETTERS
        room -= len(word) + 1
    return lines


RULE = Rule(
    code="LM807",
    name=Text("lång-titel", "long-title"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "En titel som inte får plats i en ruta: den rymmer sex rader om ungefär 25 tecken.",
            "A title that does not fit into a box, which holds six lines of about 25 characters.",
        ),
        why=Text(
            "I bilderna kortas den av med ”…”, och just slutet kan vara det som betyder något. En "
            "lång titel säger också ofta mer än en sak.",
            "In pictures it is cut off with “…”, and the very end may be what matters. A long "
            "title often says more than one thing, too.",
        ),
        fix=Text(
            "Säg det viktigaste på högst omkring 100 tecken. Det andra får plats i beskrivning.",
            "Say what matters most in about 100 characters at most. The rest goes in description.",
        ),
        source=Text("Verktygets egna bilder.", "The tool's own pictures."),
    ),
    bad=outcome(
        Text(
            "Rektorer i länets alla kommuner leder undervisningens utveckling tillsammans med sina "
            "lärare, med stöd i aktuell forskning om vad som har hjälpt andra skolor",
            "Principals in all municipalities of the county lead the development of teaching "
            "together with their teachers, supported by recent research on what has helped other "
            "schools",
        )
    ),
    good=outcome(),
    check=check,
    note=Text("för lång titel", "title too long"),
)
