"""SVG: accessible, alive, without script; the one place where a picture is drawn."""

from collections.abc import Iterator, Sequence

from logicmodel.render.badge import badge
from logicmodel.render.blocks import MARK_SIZE, status_fits
from logicmodel.render.geometry import Area, Band, Head, Line, Picture, Placed, Point, Role, Route
from logicmodel.render.grid import (
    HEAD_SIZE,
    LANE_LINE,
    LANE_PAD,
    LANE_SIZE,
    MARGIN,
    RANK_SIZE,
    TITLE_LINE,
    TITLE_SIZE,
)
from logicmodel.render.layout import lay_out
from logicmodel.render.legend import legend
from logicmodel.render.lettering import FAMILY, width
from logicmodel.render.marks import places_of_marks
from logicmodel.render.strokes import (
    HEAD_LENGTH,
    attribute,
    end_mark,
    escaped,
    number,
    path,
    rectangle,
    text,
)
from logicmodel.render.style import Style, Theme, look_of, theme_of
from logicmodel.render.symbols import sign, symbol
from logicmodel.views.view import ArrowKind, View
from logicmodel.views.wording import LINK_WORDS

_ROUND = 6


def render(views: Sequence[View], style: Style) -> list[bytes]:
    """One SVG file a view, in UTF-8."""
    return [draw_svg(picture, style).encode() for picture in lay_out(views, style.engine)]


def draw_svg(picture: Picture, style: Style) -> str:
    """A picture as an SVG document. Its size is in points; the same bytes for the same picture."""
    theme = theme_of(picture.view, style)
    key, key_height = legend(picture, theme)
    height = picture.height + key_height
    size = f'width="{number(picture.width)}pt" height="{number(height)}pt"'
    box = f'viewBox="0 0 {number(picture.width)} {number(height)}"'
    view = picture.view
    # Several pictures may stand in one web page, so their ids need the view's name.
    name = "-".join(attribute(view.name)[1:-1].split())
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} lang="{view.language}"'
        f' xml:lang="{view.language}" role="img" aria-labelledby="title-{name} desc-{name}"'
        f" font-family={attribute(FAMILY)}>",
        f'<title id="title-{name}">{escaped(view.title)}</title>',
        f'<desc id="desc-{name}">{escaped(view.summary)}</desc>',
        f'<rect width="100%" height="100%" fill="{theme.paper}"/>',
    ]
    for i, line in enumerate(picture.title):
        y = MARGIN + TITLE_SIZE * 0.8 + i * TITLE_LINE
        parts.append(text(line, MARGIN, y, TITLE_SIZE, theme.text, bold=True))
    for band in picture.bands:
        parts += _band(band, theme)
    for head in picture.heads:
        parts += _head(head, theme)
    titles = {placed.box.id: placed.box.title for placed in picture.boxes}
    # What does not hold lies above the other links.
    marks = places_of_marks(picture.routes)
    for route in sorted(picture.routes, key=lambda route: route.arrow.flaw is not None):
        parts += _route(route, titles, theme, view, marks.get(id(route)))
    for placed in picture.boxes:
        parts += _box(placed, theme, style)
    return "\n".join([*parts, *key, "</svg>\n"])


def _band(band: Band, theme: Theme) -> Iterator[str]:
    area = band.area
    yield f'<rect {rectangle(area.x, area.y, area.width, area.height)} rx="8" fill="{theme.lane}"/>'
    for i, line in enumerate(band.lines):
        y = area.y + LANE_PAD + LANE_SIZE * 0.75 + LANE_LINE * i
        yield text(line, area.x + LANE_PAD, y, LANE_SIZE, theme.lane_title, bold=True)


def _head(head: Head, theme: Theme) -> Iterator[str]:
    ink = theme.tone(head.column.step).ink
    area = head.area
    for i, line in enumerate(reversed(head.lines)):
        x = area.x + (area.width - width(line, HEAD_SIZE, "bold")) / 2
        yield text(line, x, area.bottom - 17 - i * HEAD_SIZE * 1.2, HEAD_SIZE, ink, bold=True)
    y = number(area.bottom - 9)
    ends = f'x1="{number(area.x)}" y1="{y}" x2="{number(area.right)}" y2="{y}"'
    yield f'<line {ends} stroke="{ink}" stroke-width="2.5" stroke-linecap="round"/>'
    for said, x in head.ranks:
        yield text(said, x, area.bottom + RANK_SIZE * 0.45, RANK_SIZE, ink)


def _route(
    route: Route, titles: dict[str, str], theme: Theme, view: View, mark: Point | None
) -> Iterator[str]:
    arrow, points = route.arrow, list(route.points)
    x, y = points[-1]
    colour, weight = look_of(arrow, theme)
    points[-1] = (x - (2.2 if arrow.kind is ArrowKind.COUNTERACTS else HEAD_LENGTH - 1), y)
    points[-2] = points[-1]
    dash = ' stroke-dasharray="5 3.5"' if arrow.kind is ArrowKind.FEEDBACK else ""
    yield (
        f'<g class="link" data-from={attribute(arrow.source)} data-to={attribute(arrow.target)}>'
    )
    verb = LINK_WORDS[arrow.kind].to(view.language)
    said = f"{arrow.source} {titles[arrow.source]} {verb} {arrow.target} {titles[arrow.target]}"
    yield f"<title>{escaped(_joined(said, arrow.shown, arrow.because, arrow.details))}</title>"
    yield f'<path d="{path(points)}" fill="none" stroke="{colour}" stroke-width="{weight}"{dash}/>'
    yield end_mark(arrow.kind, x, y, colour)
    if arrow.flaw and mark:
        yield sign(arrow.flaw, *mark, MARK_SIZE, colour, theme.paper)
    yield "</g>"


def _box(placed: Placed, theme: Theme, style: Style) -> Iterator[str]:
    box, area, tone = placed.box, placed.area, theme.tone(placed.box.step, placed.box.status)
    if style.anchors:
        yield f"<a href={attribute(style.anchors + box.id)}>"
    yield f'<g id={attribute("n-" + box.id)} role="group">'
    told = [box.details, box.owner, box.role, box.local, *box.measures, box.status_title]
    told += [*box.notes, *box.gaps, box.elsewhere, box.more]
    yield f"<title>{escaped(_joined(f'{box.id} {box.title}', *told))}</title>"
    shape = rectangle(area.x, area.y, area.width, area.height)
    fill, dash = (theme.paper, ' stroke-dasharray="4 3"') if box.elsewhere else (tone.fill, "")
    outline = f'stroke="{tone.ink}" stroke-width="{1.6 if tone.loud else 1.1}"{dash}'
    yield f'<rect {shape} rx="{_ROUND}" fill="{fill}" {outline}/>'
    if not box.elsewhere:
        yield f'<path d="{_edge(area)}" fill="{tone.ink}"/>'
    coloured = box.status in theme.statuses
    for line in placed.block.lines:
        if not (coloured and line.role is Role.STATUS):
            yield _line(line, placed, theme)
    if box.status and placed.block.mark:
        x, y = (area.x + placed.block.mark[0], area.y + placed.block.mark[1])
        if coloured:
            said = box.status_title if status_fits(box, area.width) else ""
            yield from badge(box.status, said, x + MARK_SIZE / 2 + 5, y, theme)
        else:
            yield symbol(box.status, x, y, MARK_SIZE, tone.ink, fill)
    yield "</g>"
    if style.anchors:
        yield "</a>"


def _edge(area: Area) -> str:
    """The thick left edge of a box, round at its outer corners."""
    left, inner, outer = number(area.x), number(area.x + 4.5), number(area.x + _ROUND)
    upper = f"M{inner},{number(area.y)} H{outer} A6,6 0 0 0 {left},{number(area.y + _ROUND)}"
    lower = f"V{number(area.bottom - _ROUND)} A6,6 0 0 0 {outer},{number(area.bottom)}"
    return f"{upper} {lower} H{inner} Z"


def _line(line: Line, placed: Placed, theme: Theme) -> str:
    colours = {
        Role.ID: theme.tone(placed.box.step, placed.box.status).ink,
        Role.TITLE: theme.text,
        Role.PLAIN: theme.text,
        Role.SOFT: theme.soft,
        Role.NOTE: theme.note,
        Role.STATUS: theme.soft,
    }
    x, y = placed.area.x + line.x, placed.area.y + line.y
    return text(line.text, x, y, line.size, colours[line.role], bold=line.weight == "bold")


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
