"""The status symbols, drawn as shapes so that no font decides how they look."""

from logicmodel.views.view import Status

_UNIT = {
    Status.PLANNED: '<circle r=".42" fill="{paper}" stroke="{ink}" stroke-width=".14"/>',
    Status.ONGOING: (
        '<circle r=".42" fill="{paper}" stroke="{ink}" stroke-width=".14"/>'
        '<path d="M0,-.42 A.42,.42 0 0 0 0,.42 Z" fill="{ink}"/>'
    ),
    Status.DONE: '<circle r=".49" fill="{ink}"/>',
    Status.CANCELLED: (
        '<path d="M-.4,-.4 L.4,.4 M-.4,.4 L.4,-.4" fill="none" stroke="{ink}" stroke-width=".2"/>'
    ),
    Status.ON_TRACK: '<path d="M0,-.46 L.5,.42 L-.5,.42 Z" fill="{ink}"/>',
    Status.BEHIND: '<path d="M0,.46 L.5,-.42 L-.5,-.42 Z" fill="{ink}"/>',
    Status.TOO_EARLY: '<path d="M0,-.5 L.5,0 L0,.5 L-.5,0 Z" fill="{ink}"/>',
    Status.REACHED: (
        '<path d="M-.45,.02 L-.12,.36 L.46,-.36" fill="none" stroke="{ink}" stroke-width=".2"/>'
    ),
    Status.NO_DATA: '<path d="M-.45,0 H.45" fill="none" stroke="{ink}" stroke-width=".2"/>',
}


def symbol(status: Status, x: float, y: float, size: float, ink: str, paper: str) -> str:
    """The SVG of a status symbol centred at a point."""
    shape = _UNIT[status].format(ink=ink, paper=paper)
    return f'<g transform="translate({x:.2f},{y:.2f}) scale({size:g})">{shape}</g>'
