"""Every kind of fault in the RUS example is found, once, and nothing is said beside it."""

import pytest

from tests.rules.mutations import Draft, Mutation, spread
from tests.rules.mutations.chain import CHAIN
from tests.rules.mutations.measurability import MEASURABILITY
from tests.rules.mutations.responsibility import RESPONSIBILITY
from tests.rules.mutations.timing import TIMING

MUTATIONS = (*CHAIN, *MEASURABILITY, *RESPONSIBILITY, *TIMING)


def test_the_example_is_clean() -> None:
    analysis = Draft().analysed()
    assert analysis.diagnostics == ()
    assert len(analysis.gaps) == 2


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.code)
def test_found(mutation: Mutation) -> None:
    faults = spread(list(mutation.faults(Draft().model)))
    assert faults
    wrong = []
    for inject in faults:
        draft = Draft()
        inject(draft)
        found = [(d.code, d.about) for d in draft.analysed().diagnostics]
        if found != [(mutation.code, draft.expected)]:
            wrong.append((draft.expected, found))
    assert wrong == []
