"""Names that every file system takes and no two pictures share."""

import re
import unicodedata

_UNSAFE = re.compile(r"[^A-Za-z0-9_]+")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "đ": "d", "ł": "l"})
_LONGEST = 60


class Handles:
    """Gives every picture a name of its own, also where upper and lower case are the same."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, wanted: str) -> str:
        """A safe name as like ``wanted`` as can be: ``aktör RÖL`` becomes ``aktor-ROL``."""
        safe = safe_name(wanted) or "vy"
        name, number = safe, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{safe}-{number}"
        self._taken.add(name.casefold())
        return name


def safe_name(wanted: str) -> str:
    """ASCII letters, digits, ``_`` and ``-``; letters lose their marks, the rest becomes ``-``."""
    plain = unicodedata.normalize("NFKD", wanted.translate(_LETTERS))
    marked = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _UNSAFE.sub("-", marked).strip("-")[:_LONGEST].rstrip("-")
