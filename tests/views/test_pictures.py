"""What a person finds in each picture of a small change logic on three levels."""

import pytest

from logicmodel.diagnostics import Language
from logicmodel.views import BY, Atlas, By, Remarks
from tests.views.sample import SCHOOL, as_text, model_of


@pytest.fixture(scope="module")
def school():
    return model_of(SCHOOL)


@pytest.mark.parametrize("kind", BY)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_stands_in_each_picture(school, golden, kind: By, language: Language) -> None:
    remarks = Remarks({"R2": ("ingen indikator",)}, {"R1": ("ingen indikator",)})
    views = Atlas(school, language, remarks).by(kind)
    golden(f"views/{kind}.{language}.txt", "\n\n".join(map(as_text, views)))


def test_the_language_is_the_models_own_unless_another_is_asked_for(school) -> None:
    assert {view.language for view in Atlas(school).by("step")} == {"sv"}
    assert {view.language for view in Atlas(school, "en").by("step")} == {"en"}


def test_one_picture_can_be_asked_for_by_its_id(school) -> None:
    atlas = Atlas(school)
    assert [view.title for view in atlas.by("level", "kommun")] == ["Kommunal nivå – Skola i länet"]
    assert [view.title for view in atlas.by("step", "outcome")] == ["Resultat – Skola i länet"]
    assert atlas.by("level", "finns-inte") == ()


def test_an_actor_sees_its_own_way_of_doing_things(school) -> None:
    (kumla,) = Atlas(school).by("actor", "KUMLA")
    (whole,) = Atlas(school).by("overview")
    mine = next(box for box in kumla.boxes if box.id == "A1")
    shared = next(box for box in whole.boxes if box.id == "A1")
    assert (mine.measures, mine.status_title) == (("2025",), "klar")
    assert mine.owner == shared.owner
    assert mine.role == "Kumla kommun: ansvarar lokalt"
    assert mine.local == "Hos Kumla kommun: Kumla börjar med förskolans rektorer"
    assert (shared.role, shared.local) == ("", "")
    assert shared.owner == "Region Örebro län, Örebro universitet"
    assert shared.measures == ("aug\u00a02024–juni\u00a02026",)
    assert shared.status_title == "pågår"
    assert "Kumla börjar med förskolans rektorer" in shared.details


def test_around_something_goes_as_far_as_asked_and_says_what_follows(school) -> None:
    def ids(view) -> dict[str, str]:
        return {box.id: box.more for box in view.boxes}

    atlas = Atlas(school)
    (near,) = atlas.around(["R1"], up=1, down=1)
    assert ids(near) == {"A2": "", "P1": "+1 till", "R1": "", "R2": "+1 till"}
    assert near.name == "fokus-R1"
    assert near.legend
    (alone,) = atlas.around(["R1"], up=0, down=0)
    assert ids(alone) == {"R1": "+3 till"}
    (far,) = atlas.around(["R1"])
    # Whoever asks for one thing also sees what it takes: the precondition stands there.
    assert set(ids(far)) == {"RES1", "F1", "A1", "A2", "P1", "R1", "R2", "EM1", "OM1"}
    assert set(ids(far).values()) == {""}
    assert atlas.around(["finns-inte"]) == ()


def test_pictures_of_one_atlas_have_different_names() -> None:
    model = model_of(
        'förändringslogik X "X"\naktör RÖL "a"\naktör ROL "b"\naktör röl "c"\n'
        'aktivitet A "a"\n  ansvarig: RÖL, ROL, röl\n'
    )
    names = [view.name for view in Atlas(model).by("actor")]
    assert names == ["aktor-ROL", "aktor-ROL-2", "aktor-rol-3"]


def test_without_levels_there_is_one_lane_without_a_title() -> None:
    model = model_of('förändringslogik X "X"\naktivitet A "a"\n  -> E\neffektmål E "e"\n')
    for kind in ("overview", "level"):
        (view,) = Atlas(model).by(kind)
        assert [(lane.id, lane.title) for lane in view.lanes] == [("", "")]


def test_what_has_no_level_stands_last_in_a_lane_that_says_so() -> None:
    model = model_of(
        'förändringslogik X "X"\nnivå topp "Topp"\naktivitet A "a"\neffektmål E "e"\n  nivå: topp\n'
    )
    (view,) = Atlas(model).by("overview")
    assert [lane.title for lane in view.lanes] == ["Topp", "Utan nivå"]
    assert [v.name for v in Atlas(model).by("level")] == ["niva-topp", "niva-utan"]


def test_what_surrounds_the_chain_stands_just_before_what_it_bears_on() -> None:
    def steps(*texts: str) -> list[str]:
        (view,) = Atlas(model_of(SCHOOL, *texts)).by("overview")
        return [column.step for column in view.columns]

    chain = ["problem", "resource", "activity", "output", "outcome", "impact", "overall_goal"]
    earlier = 'risk K "k"\n  -| R2\nantagande N "n"\n  -> K\n'
    assert steps(earlier) == ["assumption", *chain[:4], "risk", *chain[4:]]


def test_what_comes_from_outside_stands_below_and_does_not_part_the_chain() -> None:
    (view,) = Atlas(model_of(SCHOOL, 'omvärldsfaktor O2 "o"\n  -| A1\n  -| EM1\n')).by("overview")
    chain = ["problem", "resource", "activity", "output", "outcome", "impact", "overall_goal"]
    assert [column.step for column in view.columns] == chain
    assert view.lanes[-1].title == "Omvärlden"
    outside = {b.id: (b.under, b.rank) for b in view.boxes if b.lane == view.lanes[-1].id}
    assert outside == {"O1": ("outcome", 1), "O2": ("resource", 0)}


def test_what_bears_on_the_first_column_and_a_picture_of_nothing_else_have_a_column() -> None:
    first = 'förändringslogik X "X"\naktivitet A "a"\nomvärldsfaktor O "o"\n  -| A\n'
    atlas = Atlas(model_of(first))
    for views in (atlas.by("overview"), atlas.by("step", "external_factor")):
        assert [column.step for column in views[0].columns] == ["external_factor", "activity"]


def test_titles_say_what_is_shown_and_of_which_plan(school) -> None:
    atlas = Atlas(school)
    titles = {kind: atlas.by(kind)[0].title for kind in BY}
    assert titles == {
        "overview": "Skola i länet",
        "level": "Regional nivå – Skola i länet",
        "step": "Omvärldsfaktor – Skola i länet",
        "goal": "Effektmål EM1: Fler elever är behöriga till gymnasieskolan – Skola i länet",
        "actor": "Region Örebro län: roll och bidrag – Skola i länet",
        "saved": "För nämnden – Skola i länet",
    }


def test_each_box_of_an_actor_says_what_it_does_there() -> None:
    model = model_of(
        'förändringslogik X "X"\naktör K "Kumla"\naktör S "Staten"\n'
        'aktivitet A "a"\n  ansvarig: S, K (samordnar)\n'
        'aktivitet B "b"\n  ansvarig: S (leder)\n  medverkande: K (utvärderar)\n'
        'aktivitet C "c"\n  medverkande: K\n'
        'aktivitet D "d"\n  ansvarig: S\n'
        'anpassning D för K\n  titel: "På vårt sätt"\n  ansvarig: S (betalar), K (gör)\n'
    )
    (kumla,) = Atlas(model).by("actor", "K")
    assert [(box.owner, box.role, box.local) for box in kumla.boxes] == [
        ("Staten, Kumla (samordnar)", "", ""),
        ("Staten", "Kumla: utvärderar", ""),
        ("", "Kumla: medverkar", ""),
        ("Staten (hos Kumla: Staten)", "Kumla: ansvarar lokalt, gör", "Hos Kumla: På vårt sätt"),
    ]


def test_the_chain_alone_says_so() -> None:
    (view,) = Atlas(model_of(SCHOOL), chain=True).by("overview")
    assert view.columns[0].step == "activity"
    assert view.legend[0].startswith("Bara kedjan visas")
    activity = next(box for box in view.boxes if box.id == "A1")
    assert "Resurser: RES1 Utvecklingsmedel" in activity.details


def test_what_stands_in_no_picture_is_told_below_the_overview(school) -> None:
    (view,) = Atlas(school).by("overview")
    told = {column.title: [box.id for box in boxes] for column, boxes in view.others}
    assert told == {"Antagande": ["AN1"], "Förutsättning": ["F1"]}


def test_an_empty_model_has_no_pictures() -> None:
    model = model_of('förändringslogik X "X"\n')
    assert [Atlas(model).by(kind) for kind in BY] == [()] * len(BY)


def test_saved_views_narrow_by_step_level_and_actor() -> None:
    def shown(what: str) -> list[str]:
        saved = f'vy v "v"\n  {what}\n'
        views = Atlas(model_of(SCHOOL, saved)).by("saved", "v")
        return [box.id for view in views for box in view.boxes]

    assert shown("visa: outcomes, effektmål") == ["R1", "R2", "EM1"]
    assert shown("visa: kommun") == ["A2", "P1", "R1", "R2"]
    assert shown("visa: kommun, prestationer") == ["P1"]
    assert shown("visa: RÖL") == ["A1", "P1", "EM1"]
    assert shown("visa: prestation, OM1") == ["P1", "OM1"]
    assert shown("visa: A1, F1") == ["F1", "A1"]
    assert shown("visa: förutsättning, aktivitet") == ["F1", "A1", "A2"]
    assert shown("fokus: P1") == ["RES1", "A1", "P1", "R1", "R2", "EM1", "OM1"]
    assert shown("visa: finns-inte") == []
