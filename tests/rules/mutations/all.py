"""All kinds of faults, family by family."""

from tests.rules.mutations.causality import CAUSALITY
from tests.rules.mutations.chain import CHAIN
from tests.rules.mutations.measurability import MEASURABILITY
from tests.rules.mutations.responsibility import RESPONSIBILITY
from tests.rules.mutations.timing import TIMING

MUTATIONS = (*CHAIN, *MEASURABILITY, *CAUSALITY, *RESPONSIBILITY, *TIMING)
