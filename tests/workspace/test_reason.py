"""Why a file could not be used, in both languages."""

from errno import EACCES, EIO, ENOENT
from os import strerror

from logicmodel.workspace.reason import reason


def test_what_happens_often_is_said_in_words() -> None:
    assert reason(OSError(ENOENT, strerror(ENOENT))) == ("den finns inte", "it does not exist")
    assert reason(OSError(EACCES, strerror(EACCES))).sv == "du saknar behörighet"


def test_what_is_rare_is_said_as_the_system_does() -> None:
    assert reason(OSError(EIO, "Bus on fire")) == ("Bus on fire", "Bus on fire")
    assert reason(OSError("odd")).sv == "odd"
