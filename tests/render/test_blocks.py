"""What a box says, and in which order."""

from logicmodel.render.blocks import SMALL_SIZE, TITLE_SIZE, set_block, status_fits
from logicmodel.render.geometry import Role
from logicmodel.render.grid import BOX_WIDTH
from logicmodel.render.lettering import MORE
from logicmodel.views.view import Box, Status

BOX = Box(
    "EM1",
    "impact",
    "region",
    "Fler elever når gymnasiebehörighet",
    "Region Örebro län",
    ("81,9 % → 90 % (2030) · nu 84,0",),
    ("ingen källa",),
    Status.ON_TRACK,
    "enligt plan",
    "på regional nivå",
)


def lines(box):
    return [(line.role, line.text) for line in set_block(box, BOX_WIDTH).lines]


def test_id_title_owner_measure_note_and_home_from_top():
    block = set_block(BOX, BOX_WIDTH)
    down = sorted((line for line in block.lines), key=lambda line: (line.y, line.x))
    assert [line.text for line in down] == [
        "EM1",
        "enligt plan",
        "Fler elever når",
        "gymnasiebehörighet",
        "Region Örebro län",
        "81,9 % → 90 % (2030)",
        "nu 84,0",
        "ingen källa",
        "på regional nivå",
    ]


def test_a_measure_breaks_between_its_phrases_and_only_if_it_must():
    assert (Role.PLAIN, "0 → 12 (2025) · nu 5") in lines(
        Box("P1", "output", "r", "Titel", measures=("0 → 12 (2025) · nu 5",))
    )


def test_a_long_compound_is_set_smaller_rather_than_broken():
    block = set_block(Box("P4", "output", "r", "Gemensam kompetensförsörjningsplan"), BOX_WIDTH)
    titles = [line for line in block.lines if line.role is Role.TITLE]
    assert [line.text for line in titles] == ["Gemensam", "kompetensförsörjningsplan"]
    assert SMALL_SIZE <= titles[0].size < TITLE_SIZE


def test_a_very_long_title_ends_with_a_mark():
    titles = [
        text for role, text in lines(Box("A", "output", "r", "ord " * 200)) if role == "title"
    ]
    assert len(titles) == 6
    assert titles[-1].endswith(MORE)


def test_a_status_without_room_is_left_to_the_legend():
    long = Box("A" * 18, "output", "r", "Titel", status=Status.DONE, status_title="genomförd")
    assert not status_fits(long, BOX_WIDTH)
    assert "genomförd" not in [text for _, text in lines(long)]
    assert set_block(long, BOX_WIDTH).mark is not None
    assert status_fits(BOX, BOX_WIDTH)


def test_an_empty_box_still_has_a_height():
    assert set_block(Box("A", "output", "r", ""), BOX_WIDTH).height > 20
