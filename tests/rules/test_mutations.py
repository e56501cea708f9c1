"""Every kind of fault in the RUS example is found, once, and nothing is said beside it."""

import pytest

from logicmodel.rules import RULES
from tests.rules.mutations import Draft, Mutation, injected
from tests.rules.mutations.all import MUTATIONS


def test_the_example_is_clean() -> None:
    analysis = Draft().analysed()
    assert analysis.diagnostics == ()
    assert len(analysis.gaps) == 2


def test_there_is_one_for_every_rule_of_the_model() -> None:
    """What the readers find, and so has no check, is seeded in :mod:`tests.rules.cases`."""
    injected_codes = [mutation.code for mutation in MUTATIONS]
    checked = {rule.code for rule in RULES if rule.check}
    assert checked <= set(injected_codes)
    assert injected_codes == sorted(set(injected_codes))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.code)
def test_found(mutation: Mutation) -> None:
    results = list(injected(mutation))
    assert results
    assert [result for result in results if not result.exact] == []
