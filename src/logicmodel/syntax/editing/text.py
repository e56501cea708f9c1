"""Changes in the text spelling: whole lines come and go, a value or an arrow is overwritten."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Edit
from logicmodel.syntax.editing.sheet import Sheet, UnwritableError, rank
from logicmodel.syntax.origins import Found
from logicmodel.syntax.printing.text import inner_lines
from logicmodel.syntax.statement import Data
from logicmodel.syntax.text.layout import Line, lines_of


class Block(NamedTuple):
    """A line with the lines that stand under it; ``start`` is the offset of its statement."""

    start: int
    head: Line
    under: list[Line]

    def begins(self, line: Line) -> int:
        """The offset in the file at which a line says something."""
        return self.start + line.start

    @property
    def last(self) -> Line:
        """The last of its lines."""
        return self.under[-1] if self.under else self.head


class Lines(Sheet):
    """A file in the text spelling."""

    def add(self, found: Found, data: Data) -> Iterator[Edit]:
        """Write the lines of the data among those of the thing, where such lines usually stand."""
        block = self._block(found)
        outer = block.head.indent
        inner = block.under[0].indent if block.under else outer + self._step()
        step = self.step(outer, inner)
        for part, value in data.items():
            lines = inner_lines({part: value}, self.wording, 0, ())
            after = self._before(found, block, rank(part))
            end = block.begins(after) + len(after.content)
            yield self.below(end - 1, (inner + step * line.depth + line.text for line in lines))

    def remove(self, found: Found) -> Iterator[Edit]:
        """Take away a line and those under it."""
        block = self._block(found)
        if not block.head.indent:
            raise UnwritableError
        end = block.begins(block.last) + len(block.last.content)
        yield self.without(block.begins(block.head), end)

    def write(self, found: Found, value: Any) -> Iterator[Edit]:
        """Overwrite a value."""
        place = self.place(found)
        yield self.edit(place.start, place.end, self.written(found, value))

    def turn(self, found: Found, kind: str) -> Iterator[Edit]:
        """Overwrite an arrow."""
        place = self.place(found)
        arrow = words.written("symbol", kind, self.wording.language)
        yield self.edit(place.key_start, place.key_end, arrow)

    def _block(self, found: Found) -> Block:
        """The lines of what was found."""
        start, end = found.offset, self._end(found.offset)
        lines = list(lines_of(self.text[start:end]))
        at = self.place(found).key_start - start
        number = next((n for n, line in enumerate(lines) if line.start == at), None)
        if number is None:
            raise UnwritableError
        below = number + 1
        while below < len(lines) and lines[below].width > lines[number].width:
            below += 1
        return Block(start, lines[number], lines[number + 1 : below])

    def _end(self, offset: int) -> int:
        """Where the statement that starts at an offset ends."""
        following = bisect_right(self.file.statements, offset, key=lambda pair: pair[0])
        rest = self.file.statements[following : following + 1]
        return rest[0][0] if rest else len(self.text)

    def _before(self, found: Found, block: Block, place: int) -> Line:
        """The last line of a block that comes before what has that place in it."""
        length = len(found.inner)
        ranks = {
            part.key_start: rank(str(path[length]))
            for path, part in found.statement.origins.items()
            if len(path) > length and path[:length] == found.inner
        }
        earlier = [line for line in block.under if ranks.get(line.start, place + 1) <= place]
        return earlier[-1] if earlier else block.head

    def _step(self) -> str:
        """How far things are indented in this file, told by the first that is."""
        for offset, _ in self.file.statements:
            end = self._end(offset)
            inner = next((line for line in lines_of(self.text[offset:end]) if line.indent), None)
            if inner is not None:
                return inner.indent
        return self.step("", "")
