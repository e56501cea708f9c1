"""The status symbols, drawn as shapes so that no font decides how they look."""

from logicmodel.views.view import Flaw, Status

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
    Status.TOO_EARLY: (
        '<circle r=".43" fill="{paper}" stroke="{ink}" stroke-width=".14"/>'
        '<path d="M0,-.26 V.02 L.2,.16" fill="none" stroke="{ink}" stroke-width=".13"/>'
    ),
    Status.REACHED: (
        '<path d="M-.45,.02 L-.12,.36 L.46,-.36" fill="none" stroke="{ink}" stroke-width=".2"/>'
    ),
    Status.MISSED: (
        '<path d="M-.36,-.36 L.36,.36 M-.36,.36 L.36,-.36" fill="none" stroke="{ink}"'
        ' stroke-width=".26"/>'
    ),
    Status.NO_DATA: (
        '<path d="M-.24,-.2 A.24,.24 0 1 1 .1,.02 Q0,.08 0,.2" fill="none" stroke="{ink}"'
        ' stroke-width=".16"/><circle cy=".42" r=".1" fill="{ink}"/>'
    ),
    Status.PRESENT: (
        '<circle r=".43" fill="{paper}" stroke="{ink}" stroke-width=".14"/>'
        '<circle r=".2" fill="{ink}"/>'
    ),
    Status.ABSENT: (
        '<circle r=".43" fill="{paper}" stroke="{ink}" stroke-width=".14"/>'
        '<path d="M-.3,.3 L.3,-.3" fill="none" stroke="{ink}" stroke-width=".14"/>'
    ),
}
_SIGN = {
    Flaw.THEORY: (
        '<circle r=".74" fill="{ink}" stroke="{paper}" stroke-width=".14"/>'
        '<path d="M-.3,-.3 L.3,.3 M-.3,.3 L.3,-.3" stroke="{paper}" stroke-width=".2"/>'
    ),
    Flaw.CONDITION: (
        '<path d="M0,-1 L.92,.68 L-.92,.68 Z" fill="{ink}" stroke="{paper}" stroke-width=".14"/>'
        '<path d="M0,-.5 V.14" stroke="{paper}" stroke-width=".2"/>'
        '<circle cy=".4" r=".13" fill="{paper}"/>'
    ),
}


def symbol(status: Status, x: float, y: float, size: float, ink: str, paper: str) -> str:
    """The SVG of a status symbol centred at a point."""
    shape = _UNIT[status].format(ink=ink, paper=paper)
    return f'<g transform="translate({x:.2f},{y:.2f}) scale({size:g})">{shape}</g>'


def sign(flaw: Flaw, x: float, y: float, size: float, ink: str, paper: str) -> str:
    """The SVG of what stands on a link that failed, a disc or a triangle, centred at a point."""
    shape = _SIGN[flaw].format(ink=ink, paper=paper)
    return f'<g transform="translate({x:.2f},{y:.2f}) scale({size:g})">{shape}</g>'
