"""What to say of files that are missing, empty, or in a place where they cannot be used."""

from pathlib import Path

from logicmodel.diagnostics import Problem, Related, Text
from logicmodel.source import Span


def empty(path: str) -> Problem:
    """A file in which nothing stands."""
    return Problem(
        "LM017",
        Span(path, 0, 0),
        Text("Filen är tom.", "The file is empty."),
        Text(
            'Börja med raden förändringslogik ID "Titel", eller låt logicmodel new skriva en '
            "första fil.",
            'Begin with the line logic ID "Title", or let logicmodel new write a first file.',
        ),
    )


def nothing_included(name: str, pattern: str, span: Span, glob: bool) -> Problem:
    """An include in the file called ``name`` that leads to no file."""
    if glob:
        message = Text(f"Inga filer passar ”{pattern}”.", f"No files match “{pattern}”.")
    else:
        message = Text(f"Filen ”{pattern}” finns inte.", f"The file “{pattern}” does not exist.")
    if "\\" in pattern:
        better = pattern.replace("\\", "/")
        mend = Text(f'Skriv inkludera "{better}"', f'Write include "{better}"')
        return Problem("LM008", span, message, mend)
    hint = Text(
        f"Sökvägen räknas från mappen där {name} ligger. Rätta den eller ta bort raden.",
        f"The path is reckoned from the folder of {name}. Correct it or remove the line.",
    )
    return Problem("LM008", span, message, hint)


WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""How the files of spreadsheet programs end."""


_DOCUMENTS = {
    **dict.fromkeys(WORKBOOKS, Text("en Excelfil", "an Excel file")),
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf"), Text("en Wordfil", "a Word file")),
    **dict.fromkeys((".pptx", ".ppt"), Text("en PowerPointfil", "a PowerPoint file")),
    ".pdf": Text("en PDF-fil", "a PDF file"),
}


def document(path: Path, name: str) -> Text | None:
    """What to say of a file named as those of office programs; ``None`` if it is not."""
    kind = _DOCUMENTS.get(path.suffix.lower())
    if kind is None:
        return None
    return Text(
        f"”{name}” är {kind.sv} och kan inte granskas. Skriv planen som ren text och spara den "
        f"som {path.stem}.logic. Kommandot logicmodel new skriver en första fil.",
        f"“{name}” is {kind.en} and cannot be checked. Write the plan as plain text and save it "
        f"as {path.stem}.logic. The command logicmodel new writes a first file.",
    )


def workbook(span: Span, name: str) -> Problem:
    """A file of follow-up that is no text."""
    return Problem(
        "LM008",
        span,
        Text(
            f"”{name}” är en arbetsbok och kan inte läsas här.",
            f"“{name}” is a workbook and cannot be read here.",
        ),
        Text(
            "Spara den som CSV (Arkiv, Spara som), och ange den filen.",
            "Save it as CSV (File, Save as), and name that file.",
        ),
    )


def outside(span: Span, pattern: str) -> Problem:
    """A file that lies outside the folder of the root."""
    return Problem(
        "LM008",
        span,
        Text(
            f"”{pattern}” ligger utanför huvudfilens mapp.",
            f"“{pattern}” lies outside the folder of the main file.",
        ),
        Text(
            "Flytta filen till huvudfilens mapp, eller ange huvudfilen själv i kommandot.",
            "Move the file into the main file's folder, or name the main file in the command.",
        ),
    )


def circle(span: Span, pattern: str, way: str, included: str) -> Problem:
    """An include that leads back to a file on the way to it."""
    return Problem(
        "LM008",
        span,
        Text(
            f"”{pattern}” inkluderar sig själv i en cirkel: {way}.",
            f"“{pattern}” includes itself in a circle: {way}.",
        ),
        Text("Ta bort raden.", "Remove the line."),
        (Related(Span(included, 0, 0), Text("Cirkeln börjar här", "The circle starts here")),),
    )


def alone(path: str, name: str) -> Problem:
    """A file that belongs to no root."""
    return Problem(
        "LM017",
        Span(path, 0, 0),
        Text(
            "Ingen förändringslogik inkluderar den här filen, så den granskas för sig.",
            "No theory of change includes this file, so it is checked by itself.",
        ),
        Text(
            f'Skriv inkludera "{name}" i huvudfilen, eller börja filen med '
            'förändringslogik ID "Titel".',
            f'Write include "{name}" in the main file, or begin this one with logic ID "Title".',
        ),
    )
