"""Reading and writing: text and YAML in, plain data with origins out. Never raises on any input."""

from dataclasses import replace

from logicmodel.source import Source
from logicmodel.syntax.letters import decomposed
from logicmodel.syntax.statement import Parsed


def read(source: Source) -> Parsed:
    """Read one file in either spelling, told apart by its name (``.yaml``, ``.yml``: the twin)."""
    # Imported where used: a text model never pays for PyYAML.
    if is_yaml(source.path):
        from logicmodel.syntax.yaml.reader import read_yaml as reader
    else:
        from logicmodel.syntax.text.reader import read_text as reader
    parsed = reader(source)
    letters = decomposed(source)
    return replace(parsed, loose=(letters, *parsed.loose)) if letters else parsed


def is_yaml(path: str) -> bool:
    """Whether a file of this name is in the YAML spelling."""
    return path.lower().endswith((".yaml", ".yml"))
