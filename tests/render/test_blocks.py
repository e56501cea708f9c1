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


def test_a_measure_without_room_breaks_after_its_arrow_where_that_takes_no_more_lines():
    def told(measure):
        block = set_block(Box("P", "output", "r", "t", measures=(measure,)), BOX_WIDTH)
        return [line.text for line in block.lines if line.role is Role.PLAIN]

    assert told("0 kommuner → minst 12 kommuner (2027) · nu 5 kommuner (2025)") == [
        "0 kommuner →",
        "minst 12 kommuner (2027)",
        "nu 5 kommuner (2025)",
    ]
    assert told("45 % → minst 90 % (2027)") == ["45 % → minst 90 % (2027)"]
    assert told("könsgap 4,5 → högst 2\u00a0procentenheter (2030)") == [
        "könsgap 4,5 → högst",
        "2\u00a0procentenheter (2030)",
    ]


def test_an_actors_part_stands_below_the_owner_and_its_own_words_have_room():
    words = "Hos Norrby: " + "så gör vi det här på vårt eget sätt " * 9
    box = Box("A", "activity", "r", "Titel", "Regionen", role="Norrby: genomför", local=words)
    said = [text for _, text in lines(box)]
    assert said[1:4] == ["Titel", "Regionen", "Norrby: genomför"]
    assert len(said[4:]) == 4
    assert said[-1].endswith(MORE)


def test_a_status_without_room_is_left_to_the_legend():
    long = Box("A" * 18, "output", "r", "Titel", status=Status.DONE, status_title="genomförd")
    assert not status_fits(long, BOX_WIDTH)
    assert "genomförd" not in [text for _, text in lines(long)]
    assert set_block(long, BOX_WIDTH).mark is not None
    assert status_fits(BOX, BOX_WIDTH)


def test_an_empty_box_still_has_a_height():
    assert set_block(Box("A", "output", "r", ""), BOX_WIDTH).height > 20
