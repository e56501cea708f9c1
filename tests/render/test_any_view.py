"""What must hold for every view, whoever built it."""

from itertools import combinations, pairwise
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings

from logicmodel.render import RENDERERS, draw
from logicmodel.render.geometry import Area, Picture, Point, Route
from logicmodel.render.layout import lay_out
from logicmodel.render.lettering import clean, width
from logicmodel.views.view import View
from tests.render.sample import CALM, RICH
from tests.render.strategies import views

SVG = "{http://www.w3.org/2000/svg}"
calmly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@calmly
@given(views())
def test_every_box_and_arrow_stands_once_in_well_formed_xml(view: View) -> None:
    root = ElementTree.fromstring(draw([view])[0])
    groups = [g.get("id", "") for g in root.iter(f"{SVG}g")]
    drawn = sorted(id_ for id_ in groups if id_.startswith("n-"))
    assert drawn == sorted("n-" + clean(box.id) for box in view.boxes)
    links = [g for g in root.iter(f"{SVG}g") if g.get("class") == "link"]
    assert sorted((g.get("data-from"), g.get("data-to")) for g in links) == sorted(
        (clean(arrow.source), clean(arrow.target)) for arrow in view.arrows
    )


@calmly
@given(views())
def test_boxes_never_overlap_and_stay_inside_the_picture(view: View) -> None:
    (picture,) = lay_out([view])
    areas = [placed.area for placed in picture.boxes]
    assert not [pair for pair in combinations(areas, 2) if _overlap(*pair)]
    for area in areas:
        assert area.x >= 0
        assert area.y >= 0
        assert area.right <= picture.width
        assert area.bottom <= picture.height


@calmly
@given(views())
def test_text_fits_its_box_by_the_fonts_metrics(view: View) -> None:
    (picture,) = lay_out([view])
    for placed in picture.boxes:
        for line in placed.block.lines:
            assert line.x + width(line.text, line.size, line.weight) <= placed.area.width - 4
            assert line.size < line.y + 4
            assert line.y <= placed.area.height - 4


@calmly
@given(views())
def test_links_leave_right_enter_left_and_never_run_behind_a_box(view: View) -> None:
    (picture,) = lay_out([view])
    assert_links_are_clear(picture)


def test_links_of_the_samples_never_run_behind_a_box() -> None:
    for picture in lay_out([CALM, RICH]):
        assert_links_are_clear(picture)


@calmly
@given(views())
def test_every_text_format_takes_any_view_and_gives_the_same_bytes_twice(view: View) -> None:
    for renderer in RENDERERS:
        if renderer.name not in ("pdf", "png"):
            once, again = (draw([view], renderer) for _ in range(2))
            assert once == again
            assert once[0].decode()


def assert_links_are_clear(picture: Picture) -> None:
    areas = {placed.box.id: placed.area for placed in picture.boxes}
    for route in picture.routes:
        source, target = areas[route.arrow.source], areas[route.arrow.target]
        assert route.points[0][0] == source.right
        assert source.y < route.points[0][1] < source.bottom
        assert abs(route.points[-1][0] - target.x) < 0.01
        assert target.y < route.points[-1][1] < target.bottom
        hit = [p for p in sampled(route) for area in areas.values() if _inside(p, area)]
        assert not hit, (route.arrow, hit[0])


def sampled(route: Route) -> list[Point]:
    """Points along a route, but for its very ends."""
    points = []
    for at in range(0, len(route.points) - 1, 3):
        a, b, c, d = route.points[at : at + 4]
        for step in range(1, 20):
            t = step / 20
            u = 1 - t
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            x, y = (
                sum(w * p[i] for w, p in zip(weights, (a, b, c, d), strict=True)) for i in (0, 1)
            )
            points.append((x, y))
    assert len(points) == 19 * len(list(pairwise(route.points))) // 3
    return points


def _inside(point: Point, area: Area) -> bool:
    x, y = point
    slack = 0.5
    return area.x + slack < x < area.right - slack and area.y + slack < y < area.bottom - slack


def _overlap(one: Area, other: Area) -> bool:
    beside = one.right <= other.x or other.right <= one.x
    return not (beside or one.bottom <= other.y or other.bottom <= one.y)
