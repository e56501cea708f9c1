"""From bytes to text and back, whatever wrote the file."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logicmodel.workspace.decoding import decoded, encoded


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_goes_back_into_the_encoding_it_came_from(codec: str) -> None:
    raw = "nivå ö\r\n".encode(codec)
    text, _ = decoded(raw, "a.logic")
    assert encoded(text, raw) == raw
    assert encoded("Åre\n", raw) == "Åre\n".encode(codec)


def test_a_big_endian_file_stays_so() -> None:
    raw = codecs.BOM_UTF16_BE + "å".encode("utf-16-be")
    assert encoded("ö", raw) == codecs.BOM_UTF16_BE + "ö".encode("utf-16-be")


def test_what_an_encoding_cannot_hold_or_would_lose_is_not_written() -> None:
    assert encoded("Łódź", "nivå".encode("cp1252")) is None
    assert encoded("nivå", "nivå ö ä sk".encode() + b"\xe4l") is None


@given(st.binary(max_size=40))
def test_bytes_that_can_be_written_back_are_the_same(raw: bytes) -> None:
    text, _ = decoded(raw, "a.logic")
    again = encoded(text, raw)
    assert again is None or again == raw or not text
