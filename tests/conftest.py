"""What every test may use: golden files, accepted with ``pytest --update``."""

from collections.abc import Callable
from pathlib import Path

import pytest

_GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="accept what is made as golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str | bytes], None]:
    """Compare what was made with ``tests/golden/NAME``, or with ``--update`` keep it there."""

    def compare(name: str, made: str | bytes) -> None:
        path = _GOLDEN / name
        content = made.encode() if isinstance(made, str) else made
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        assert path.is_file(), f"no golden file {name}; look at what is made, then --update"
        kept = path.read_bytes()
        if content != kept:
            try:
                assert content.decode() == kept.decode(), f"{name} changed"
            except UnicodeDecodeError:
                pytest.fail(f"{name} changed ({len(kept)} bytes kept, {len(content)} made)")

    return compare
