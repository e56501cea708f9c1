"""Every kind of fault in the RUS example is found, once, and nothing is said beside it."""

import pytest

from tests.rules.mutations import Draft, Mutation, injected
from tests.rules.mutations.all import MUTATIONS


def test_the_example_is_clean() -> None:
    analysis = Draft().analysed()
    assert analysis.diagnostics == ()
    assert len(analysis.gaps) == 2


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.code)
def test_found(mutation: Mutation) -> None:
    results = list(injected(mutation))
    assert results
    assert [result for result in results if not result.exact] == []
