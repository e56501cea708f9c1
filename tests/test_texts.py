"""Every text for people exists in both languages, and is in the language it says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "logicmodel"
FILES = sorted(SRC.rglob("*.py"))
SAYING = ("Text", "say")
ENGLISH = frozenset(("the", "and", "of", "with", "this", "which", "is", "are", "does", "not"))
SWEDISH = frozenset(
    ("och", "att", "det", "som", "är", "inte", "på", "av", "för", "har", "eller", "finns")
)


def texts(path: Path) -> Iterator[tuple[int, str | None, str | None]]:
    """Line, Swedish and English of every ``Text(…)`` whose parts stand there as strings.

    Sources are left out: a book keeps its title.
    """
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    sources = [n.value for n in nodes if isinstance(n, ast.keyword) and n.arg == "source"]
    for node in nodes:
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING:
            if node in sources:
                continue
            if any(isinstance(argument, ast.Starred) for argument in node.args):
                continue
            if len(node.args) == 1 and _literal(node.args[0]) is None:
                continue  # A text that is made elsewhere, said in one language.
            given = dict(zip(("sv", "en"), node.args, strict=False))
            given |= {keyword.arg or "": keyword.value for keyword in node.keywords}
            yield (
                node.lineno,
                *(_literal(given[name]) if name in given else "" for name in ("sv", "en")),
            )


def _literal(node: ast.expr) -> str | None:
    """The fixed parts of a string or f-string, those filled in as ``…``; ``None`` for the rest."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "…" for part in node.values
        )
    return None


def _words(text: str) -> set[str]:
    bare = re.sub(r"[\"“”][^\"“”]*[\"“”]|`[^`]*`|^[\w ]+:.*$|\w*…\w*", " ", text, flags=re.M)
    return set(re.findall(r"\w+", bare.casefold()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SRC).as_posix())
def test_no_text_lacks_a_language(path: Path) -> None:
    for line, sv, en in texts(path):
        if sv == en == "":
            continue  # Deliberately nothing, in both.
        assert sv is None or sv.strip(), f"{path.name}:{line} lacks Swedish"
        assert en is None or en.strip(), f"{path.name}:{line} lacks English"
        if sv and "\n" not in sv:
            assert not _words(sv) & ENGLISH, f"{path.name}:{line} {sv}"
        if en and "\n" not in en:
            assert not _words(en) & SWEDISH, f"{path.name}:{line} {en}"


def test_the_texts_are_found() -> None:
    found = [text for path in FILES for text in texts(path)]
    assert len(found) > 200
    assert list(texts(Path(__file__).with_name("test_texts.py"))) == []
