"""Large change logics come in pictures that a reader can follow, and say what is left out."""

import subprocess
import sys
from pathlib import Path

from logicmodel.views import BY, MOST, Atlas
from tests.views.sample import SCHOOL, as_text, model_of


def star(activities: int, goals: int = 1) -> str:
    """Many activities behind one output."""
    arrows = "".join(f"  -> E{number}\n" for number in range(goals))
    return "\n".join(
        [
            'förändringslogik X "Stor"\naktör S "Samordnaren"',
            *(f'aktivitet A{n} "Aktivitet {n}"\n  ansvarig: S\n  -> P' for n in range(activities)),
            f'prestation P "Prestationen"\n{arrows}',
            *(f'effektmål E{n} "Mål {n}"' for n in range(goals)),
        ]
    )


def test_a_goal_with_too_much_behind_it_is_cut_and_continued() -> None:
    first, *more = Atlas(model_of(star(100))).by("goal", "E0")
    boxes = {box.id: box for box in first.boxes}
    assert len(boxes) == MOST
    assert (boxes["P"].more, boxes["E0"].more) == ("+42 till", "")
    assert first.legend == ("+ … till: så många fler hör dit men har inte fått plats",)
    assert [view.name for view in more] == ["mal-E0-mer"]
    assert [view.title for view in more] == ["Effektmål E0: Mål 0, fortsättning – Stor"]
    rest = {box.id for box in more[0].boxes if not box.elsewhere}
    assert rest == {f"A{n}" for n in range(100)} - set(boxes)
    assert [(b.id, b.elsewhere) for b in more[0].boxes if b.elsewhere] == [
        ("P", "På vägen till E0")
    ]


def test_parts_are_numbered_and_named_by_where_they_lead() -> None:
    parts = Atlas(model_of(star(100))).by("overview")
    assert [view.name for view in parts] == [f"oversikt-del-{number}" for number in range(1, 5)]
    assert parts[0].title == "Stor, del 1 av 4 (mot E0)"
    loose = "\n".join(f'aktivitet A{n} "a"' for n in range(61))
    (_, last) = Atlas(model_of('förändringslogik X "X"\n' + loose), "en").by("overview")
    assert last.name == "overview-part-2"
    assert last.title == "X, part 2 of 2 (without a way to a goal)"


def test_what_belongs_together_by_its_goal_stands_together() -> None:
    chains = "\n".join(
        f'aktivitet A{n} "a"\n  -> E{n % 8}\neffektmål E{n} "e"\n' for n in range(80)
    )
    parts = Atlas(model_of('förändringslogik X "X"\n' + chains)).by("overview")
    home = {box.id: view.name for view in parts for box in view.boxes if not box.elsewhere}
    assert home["A0"] == home["A8"] == home["A72"] == home["E0"]


def test_all_in_one_picture_only_when_asked() -> None:
    (whole,) = Atlas(model_of(star(100)), most=None).by("overview")
    assert len(whole.boxes) == 102
    assert not any(box.more for box in whole.boxes)


def test_the_pictures_grow_with_the_model_and_no_faster() -> None:
    def boxes(size: int, kind) -> int:
        return sum(len(view.boxes) for view in Atlas(model_of(star(size))).by(kind))

    for kind in BY:
        assert boxes(2000, kind) <= 2.2 * boxes(1000, kind)


def test_the_order_of_files_moves_boxes_and_changes_nothing_else() -> None:
    header, *statements = SCHOOL.split("\naktivitet ")
    activities = ["aktivitet " + text for text in statements]
    forth = Atlas(model_of(header, *activities))
    back = Atlas(model_of(header, *reversed(activities)))
    for kind in BY:
        for one, other in zip(forth.by(kind), back.by(kind), strict=True):
            assert one.name == other.name
            assert set(one.boxes) == set(other.boxes)
            assert set(one.arrows) == set(other.arrows)


def test_pictures_do_not_depend_on_how_a_run_hashes() -> None:
    code = (
        "from tests.views.sample import *\nfrom logicmodel.views import *\n"
        "atlas = Atlas(model_of(SCHOOL), most=4)\n"
        "print(*(as_text(view) for kind in BY for view in atlas.by(kind)))"
    )
    root = Path(__file__).parents[2]
    seen = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{root / 'src'}:{root}"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert seen[0] == seen[1]
    atlas = Atlas(model_of(SCHOOL), most=4)
    assert seen[0].decode().startswith(as_text(atlas.by("overview")[0]))
