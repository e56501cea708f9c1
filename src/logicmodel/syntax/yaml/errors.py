"""What is wrong with a line that is not YAML, said so that a planner can mend it.

PyYAML says where it stopped, which is often not where the mistake is: an unclosed quotation mark
is noticed lines below. Here the line at fault is looked for, and what it was meant to say.
"""

import re
from typing import Any, NamedTuple

from logicmodel import words
from logicmodel.diagnostics import Fix, Text
from logicmodel.source import Span
from logicmodel.syntax.expected import MISSING_QUOTE, QUOTE_HINT
from logicmodel.syntax.yaml import messages as say
from logicmodel.syntax.yaml.scalars import in_quotes

_VALUE = re.compile(r"((?:[ ]*-[ ]+)*[ ]*(?:\"[^\"\n]*\"|[^\s\"'#:{\[][^:#\n]*?)[ ]*:[ \t]+)(\S.*)")
_ITEM = re.compile(r"([ ]*(?:-[ ]+)+)(\S.*)")
_OPEN_QUOTE = re.compile(r"[^\"\n]*[:-][ ]+\"(?:[^\"\\\n]|\\.)*")
_LOOKS_LIKE_KEY = re.compile(r"[ ]*(?:-[ ]+)*[^\s\"'#:][^\"#:\n]*:(?:[ \t]|$)")
_KEY = re.compile(r"[ ]*(?:-[ ]+)?[^\s\"'#:\-][^\"#:\n]*:(?:[ \t]|$)")
_FURTHEST_BACK = 50


class Line(NamedTuple):
    """One line without its ending, and where it starts."""

    text: str
    start: int

    @property
    def indent(self) -> int:
        """How many blanks it starts with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def end(self) -> int:
        """The offset just after its last letter."""
        return self.start + len(self.text.rstrip())


class Fault(NamedTuple):
    """A mistake: where, what to say, which stretch to leave out, and what that was ``meant`` as.

    The stretch is filled with ``stand_in`` and closed with ``ending`` so that the rest reads, or
    becomes ``again``, which is as long; what was ``meant`` then stands at ``meant_at``.
    """

    code: str
    start: int
    end: int
    message: Text
    hint: Text
    cut_start: int
    cut_end: int
    meant: str | None = None
    ending: str = ""
    quoted: str = ""
    again: str = ""
    meant_at: int | None = None

    @property
    def stand_in(self) -> str:
        """The letter put in place of those that are left out."""
        return " " if self.meant is None else "x"

    def fix(self, path: str, shift: int) -> Fix | None:
        """The change that mends it, where quotation marks are all that is missing."""
        if not self.quoted:
            return None
        span = Span(path, self.cut_start + shift, self.cut_end + shift)
        return in_quotes(span, self.quoted)


def explain(error: Exception, text: str) -> Fault:
    """The fault behind what PyYAML says."""
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    at = _index(error, "problem_mark", len(text))
    since = _index(error, "context_mark", at)
    if "another document" in f"{problem} {context}":
        return _second_document(text, at)
    if "nesting" in problem or isinstance(error, RecursionError):
        return _block(text, at, "LM001", *say.TOO_DEEP)
    slipped = _slip(text, at) or _slip(text, since)
    if slipped:
        return slipped
    quote = _unclosed_quote(text, since if "quoted scalar" in context else at)
    if quote:
        return _value(quote, MISSING_QUOTE, QUOTE_HINT) or _block(
            text, quote.start, "LM001", *say.ODD
        )
    if "flow" in context:
        return _flow(text, since, at)
    if "quoted scalar" in context:
        at = since
    if "simple key" in context or "expected ':'" in problem:
        return _no_colon(_line(text, since)) or _block(text, since, "LM001", *say.ODD)
    if "mapping values" in problem:
        return _mapping_not_allowed(text, at)
    line = _line(text, at)
    if "expected key" in problem or "block end" in problem or "'-' indicator" in problem:
        return _after_quote(line, at) or _block(text, at, "LM009", *say.MISPLACED)
    return _value(line, *_needs_quotes(line)) or _block(text, at, "LM001", *say.ODD)


def no_more(fault: Fault) -> Fault:
    """The same, when there are so many faults that the rest of the file is left unread."""
    return fault._replace(hint=say.rest_unread(fault.hint), meant=None)


def control_letter(match: "re.Match[str]") -> Fault:
    """A letter that cannot be seen and that YAML refuses."""
    start = match.start()
    return Fault("LM001", start, match.end(), *say.invisible(match[0]), start, start)


def tab_indent(match: "re.Match[str]") -> Fault:
    """Tabs among the blanks that a line starts with."""
    return Fault("LM019", match.start(), match.end(), *say.TABS, match.start(), match.start())


# ---- lines that only have to be spaced otherwise --------------------------------------------


def _slip(text: str, at: int) -> Fault | None:
    """A line, or the one above it, with one blank too few or too many."""
    line = _line(text, at)
    above = _line_before(text, line.start)
    for each in filter(None, (line, above)):
        fault = _no_space(each) or _arrow(each)
        if fault:
            return fault
    if 0 < line.indent <= 2 and _section(line):
        return _indented(line, 0)
    if above is None or not _KEY.match(line.text) or not _KEY.match(above.text):
        return None
    if abs(line.indent - above.indent) == 1:
        # Two blanks for each step: the one at an odd place has slipped.
        if above.indent % 2:
            return _indented(above, line.indent)
        return _indented(line, above.indent)
    return None


def _section(line: Line) -> bool:
    name = words.fold(line.text.partition(":")[0])
    return name in words.by_spelling("section") and line.text.rstrip().endswith(":")


def _no_space(line: Line) -> Fault | None:
    """A field whose colon is not followed by a blank, so that YAML sees no field."""
    found = re.match(r"([ ]*(?:-[ ]+)?)([^\W\d_][\w ]*):([^\s:/].+)$", line.text.rstrip())
    if not found or words.fold(found[2]) not in words.by_spelling("field"):
        return None
    start, end = line.start + found.start(2), line.end
    value = found[3].strip("\"'")
    said = say.no_space(found[2], found[3])
    at = line.start + found.start(3)
    again = f"{found[2]}: ".ljust(end - start, "x")
    return Fault("LM001", start, end, *said, start, end, value, again=again, meant_at=at + 1)


def _arrow(line: Line) -> Fault | None:
    """An arrow as in the text spelling."""
    found = re.match(r"[ ]*(->|-\||~>|→)[ ]*([\w.\-]*)", line.text)
    if not found:
        return None
    start = line.start + line.indent
    word = words.by_key("section")[words.by_spelling("symbol")[found[1]].key].title
    return Fault("LM001", start, line.end, *say.arrow(found[1], word, found[2]), start, line.end)


def _indented(line: Line, indent: int) -> Fault | None:
    """A line that is to start ``indent`` blanks in: its end gives or takes the blanks."""
    said, start = say.one_blank(indent), line.start + line.indent
    content, shift = line.text.strip(), indent - line.indent
    fault = Fault("LM009", start, line.end, *said, line.start, line.end)
    if shift < 0:
        again = " " * indent + content + " " * -shift
        return fault._replace(again=again, meant_at=-1)
    value = _VALUE.match(line.text)
    if not value or len(value[2].rstrip()) <= shift or value[2][0] in "\"'[{|>&*!":
        return None
    head = " " * shift + value[1]
    meant = value[2].rstrip()
    again = head + "x" * (len(meant) - shift)
    return fault._replace(again=again, meant=meant, meant_at=line.start + len(head))


# ---- the kinds of fault ---------------------------------------------------------------------


def _second_document(text: str, at: int) -> Fault:
    return Fault("LM001", at, _line(text, at).end, *say.SECOND_DOCUMENT, at, len(text))


def _mapping_not_allowed(text: str, at: int) -> Fault:
    """A colon where none may be: inside a text, or because the line before has gone wrong."""
    line = _line(text, at)
    value = _VALUE.match(line.text)
    if value and line.start + value.end(1) <= at:
        fault = _value(line, *say.COLON_INSIDE)
        if fault:
            return fault
    before = _line_before(text, line.start)
    if before and not _LOOKS_LIKE_KEY.match(before.text):
        fault = _no_colon(before)
        if fault:
            return fault
    return _block(text, at, "LM009", *say.MISPLACED)


def _no_colon(line: Line) -> Fault | None:
    """A name that opens something without the colon after it."""
    name = line.text.strip()
    start = line.start + line.indent
    first, _, rest = name.partition(" ")
    if rest and words.fold(first) in words.by_spelling("field"):
        said = say.missing_colon(first, f"{first}: {rest}")
        return Fault("LM001", start, line.end, *said, start, line.end)
    if len(name) < 2 or not re.fullmatch(r"[^\W\d_][\w.\- ]*", name):
        return None
    said = say.missing_colon(name, f"{name}: …")
    return Fault("LM001", start, line.end, *said, start, line.end, name, ":")


def _after_quote(line: Line, at: int) -> Fault | None:
    """Something that follows on a text in quotation marks, or on brackets."""
    value = _VALUE.match(line.text) or _ITEM.match(line.text)
    if not value or at <= line.start + value.start(2):
        return None
    if value[2][0] in "\"'":
        return _value(line, *say.AFTER_QUOTE)
    return _value(line, *_needs_quotes(line), but="") if value[2][0] in "{[" else None


def _value(line: Line, message: Text, hint: Text, but: str = "{[") -> Fault | None:
    """A value that should have been in quotes, ``but`` not one that starts with these."""
    match = _VALUE.match(line.text) or _ITEM.match(line.text)
    if not match or match[2][0] in tuple(but):
        return None
    written = re.split(r"[ \t]#", match[2])[0].rstrip()
    start = line.start + match.start(2)
    odd = written.count('"') % 2
    meant = (written.strip('"') if odd else written).replace('"', "”")
    quoted = '"' + meant.replace("\\", "\\\\") + '"'
    end = start + len(written)
    return Fault("LM001", start, end, message, hint, start, end, meant, quoted=quoted)


def _flow(text: str, since: int, at: int) -> Fault:
    """Something between { } or [ ] that does not come out even."""
    if text[since : since + 1] not in ("[", "{"):
        since = max(text.rfind("[", 0, since), text.rfind("{", 0, since), 0)
    first, last = _line(text, since), _line(text, at)
    title = _VALUE.match(first.text)
    if title and first.start == last.start and at - first.start > title.start(2) + 1:
        after = text[since:at]
        closed = after.count(text[since]) <= after.count("]" if text[since] == "[" else "}")
        if closed:
            return _block(text, since, "LM001", *say.ODD)
    end = first.end
    if last.start > first.start:
        end = max(end, _line(text, last.start - 1).end)
    return Fault("LM001", since, end, *say.BRACKETS, first.start + first.indent, end)


def _block(text: str, at: int, code: str, message: Text, hint: Text) -> Fault:
    """The line at an offset, left out with the lines that stand under it."""
    line = _line(text, at)
    if not line.text.strip():
        line = _line_before(text, line.start) or line
    end = cut_end = max(line.end, line.start)
    while cut_end < len(text):
        below = _line(text, _next(text, cut_end))
        if below.text.strip() and below.indent <= line.indent:
            break
        if below.start <= cut_end:
            break
        cut_end = max(below.end, below.start)
    return Fault(
        code, line.start + line.indent, end, message, hint, line.start + line.indent, cut_end
    )


# ---- lines ----------------------------------------------------------------------------------


def _index(error: Exception, name: str, otherwise: int) -> int:
    mark: Any = getattr(error, name, None)
    return min(mark.index, otherwise) if mark is not None else otherwise


def _line(text: str, at: int) -> Line:
    at = max(0, min(at, len(text)))
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    ends = [i for i in (text.find("\n", at), text.find("\r", at)) if i >= 0]
    return Line(text[start : min(ends, default=len(text))], start)


def _next(text: str, at: int) -> int:
    """The start of the line after the one that ``at`` stands in."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _line_before(text: str, start: int) -> Line | None:
    """The last line above that says something."""
    while start > 0:
        line = _line(text, start - 1)
        content = line.text.strip()
        if content and not content.startswith("#"):
            return line
        start = line.start
    return None


def _unclosed_quote(text: str, at: int) -> Line | None:
    """The line above where a quotation mark was opened and the next line tells it was not meant."""
    line, below = _line(text, at), ""
    for _ in range(_FURTHEST_BACK):
        if _OPEN_QUOTE.fullmatch(line.text) and (not below or _LOOKS_LIKE_KEY.match(below)):
            return line
        if line.start == 0:
            break
        below = line.text if line.text.strip() else below
        line = _line(text, line.start - 1)
    return None


def _needs_quotes(line: Line) -> say.Said:
    value = _VALUE.match(line.text) or _ITEM.match(line.text)
    return say.needs_quotes(value[2][0] if value else line.text.strip()[:1])
