"""The roles that actors take: which of them carry a thing, and those of regional policy."""

import re
from functools import lru_cache

from logicmodel.diagnostics import Text

REGIONAL = (
    Text("finansiär", "funder"),
    Text("utförare", "implementer"),
    Text("nätverkare", "networker"),
    Text("kapacitetsbyggare", "capacity builder"),
)
"""The four roles that a region has to choose between in Swedish regional policy."""

# Not compiled before it is needed: few models have several owners of one thing.
_CARRIES = (
    r"(?<![\w-])(?:samordn|huvud|led(?:er|a|are|ande)\b|driver\b|äg(?:er|are)\b|sammankall|"
    r"ordförande|ansvar|lead|co-?ordinat|main\b|primary|conven|chair|head|owner|owns|accountab|"
    r"responsib)|(?<!hand)(?:ledare|ägare)\b"
)


@lru_cache(maxsize=1 << 10)
def carries(role: str) -> bool:
    """Whether who has this role answers for the whole of a thing: ``samordnar``, ``leads``."""
    return bool(re.search(_CARRIES, role.casefold()))
