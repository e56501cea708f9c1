"""Changes of the model as edits of its files."""

from collections.abc import Iterable, Iterator

from logicmodel.diagnostics import Edit
from logicmodel.syntax import is_yaml
from logicmodel.syntax.editing.changes import Add, Change, Remove, Turn, Write
from logicmodel.syntax.editing.sheet import Sheet, UnwritableError
from logicmodel.syntax.editing.text import Lines
from logicmodel.syntax.origins import Origins
from logicmodel.syntax.statement import Parsed


class Editor:
    """Writes changes into the files of one model, which are looked at only when they are needed."""

    def __init__(self, files: Iterable[Parsed], origins: Origins) -> None:
        self._files = {file.source.path: file for file in files}
        self._origins = origins
        self._sheets: dict[str, Sheet] = {}

    def edits(self, changes: Iterable[Change]) -> tuple[Edit, ...]:
        """The edits that make these changes; none if one of them cannot be made mechanically."""
        try:
            return tuple(edit for change in changes for edit in self._edits(change))
        except UnwritableError:
            return ()

    def _edits(self, change: Change) -> Iterator[Edit]:
        found = self._origins.statement(change.path)
        if found is None or found.statement.problems or found.file not in self._files:
            raise UnwritableError
        sheet = self._sheet(found.file)
        match change:
            case Add():
                return sheet.add(found, change.data)
            case Remove():
                return sheet.remove(found)
            case Write():
                return sheet.write(found, change.value)
            case Turn():
                return sheet.turn(found, change.kind)

    def _sheet(self, path: str) -> Sheet:
        if path not in self._sheets:
            # Imported where used: a text model never pays for PyYAML.
            if is_yaml(path):
                from logicmodel.syntax.editing.twin import Twin

                self._sheets[path] = Twin(self._files[path])
            else:
                self._sheets[path] = Lines(self._files[path])
        return self._sheets[path]
