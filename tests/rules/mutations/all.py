"""All kinds of faults, family by family."""

from tests.rules.mutations.causality import CAUSALITY
from tests.rules.mutations.chain import CHAIN
from tests.rules.mutations.followup import FOLLOW_UP
from tests.rules.mutations.goals import GOALS
from tests.rules.mutations.levels import LEVELS
from tests.rules.mutations.measurability import MEASURABILITY
from tests.rules.mutations.reading import READING
from tests.rules.mutations.responsibility import RESPONSIBILITY
from tests.rules.mutations.timing import TIMING
from tests.rules.mutations.wording import WORDING

MUTATIONS = (
    *READING,
    *CHAIN,
    *GOALS,
    *MEASURABILITY,
    *CAUSALITY,
    *RESPONSIBILITY,
    *TIMING,
    *LEVELS,
    *FOLLOW_UP,
    *WORDING,
)
