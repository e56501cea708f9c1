"""From Swedish words to English and back, letter for letter the same everywhere else.

Comments, blank lines, numbers, titles and the order of things stay as they are: only words of the
word table are exchanged. A file that says which language it is in says the new one afterwards.
"""

from collections.abc import Iterator

from logicmodel.diagnostics import Edit, Language
from logicmodel.source import Source
from logicmodel.syntax import is_yaml


def translate(source: Source, language: Language) -> str:
    """The text of a file with its words in ``language``; what cannot be read stays as it is."""
    if is_yaml(source.path):
        from logicmodel.syntax.translation.yaml import yaml_edits  # late: it brings PyYAML

        edits = yaml_edits(source, language)
    else:
        from logicmodel.syntax.translation.text import text_edits

        edits = text_edits(source, language)
    return edited(source.text, edits)


def edited(text: str, edits: Iterator[Edit]) -> str:
    """A text after edits that do not overlap."""
    parts, done = [], 0
    for span, new in sorted(edits):
        parts += [text[done : span.start], new]
        done = span.end
    return "".join([*parts, text[done:]])
