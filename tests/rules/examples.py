"""What the examples of the rules give when they are analysed."""

import datetime as dt
from pathlib import Path

from logicmodel.analysis import Analysis, analyse
from logicmodel.diagnostics import Language
from logicmodel.model.build import build
from logicmodel.rules.scaffold import earlier_version, laid_over, statements, whole_files
from logicmodel.syntax import read
from logicmodel.workspace import Workspace

TODAY = dt.date(2025, 1, 1)


def analysed(example: str, language: Language, folder: Path) -> Analysis:
    """Analyse an example: whole files from a folder, anything else over the sound change logic.

    Statements that stand before the first file are laid over, and the files are put beside.
    """
    files = whole_files(example)
    if not files:
        before = earlier_version(example, language)
        earlier = build([read(before)]).model if before else None
        return analyse([read(laid_over(example, language))], TODAY, earlier=earlier)
    above = statements(example)
    if above:
        files = {"example.logic": laid_over(above, language).text.encode(), **files}
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / ".git").mkdir()
    (project,) = Workspace(folder).projects([folder / next(iter(files))])
    return analyse(project.files, TODAY, None, project.problems, project.follow_up)
