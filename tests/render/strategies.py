"""Any view at all, for what must always hold."""

from hypothesis import strategies as st

from logicmodel.views.view import Arrow, ArrowKind, Box, Column, Lane, Status, View

NASTY = st.sampled_from(
    [
        "",
        'a "quoted" <b>&amp; \\ | {x} `y`',
        "Å ä ö é é",
        "\N{GRINNING FACE} och \N{WAVING BLACK FLAG}",
        "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET} \N{ARABIC LETTER BEH}",
        "kompetensförsörjningsstrategiarbetsgruppsmöten",
        "https://example.org/en/mycket/lång/adress/som-aldrig/tar-slut?x=1",
        "0 → 12 (2025) · nu 5",
        "\x00\x0b\ud800\uffff",
        "två\nrader\toch\rmer",
    ]
)
TEXT = st.one_of(st.text(max_size=90), NASTY)
STEPS = ("problem", "activity", "output", "outcome", "impact", "risk")


@st.composite
def views(draw: st.DrawFn) -> View:
    steps = draw(st.lists(st.sampled_from(STEPS), unique=True, min_size=1, max_size=4))
    lanes = draw(st.lists(st.text(max_size=4), unique=True, min_size=1, max_size=3))
    ids = draw(st.lists(st.text(min_size=1, max_size=12), unique=True, max_size=12))
    boxes = tuple(
        Box(
            id_,
            draw(st.sampled_from(steps)),
            draw(st.sampled_from(lanes)),
            draw(TEXT),
            owner=draw(TEXT),
            measures=tuple(draw(st.lists(TEXT, max_size=2))),
            notes=tuple(draw(st.lists(TEXT, max_size=2))),
            status=draw(st.none() | st.sampled_from(Status)),
            status_title=draw(NASTY),
            elsewhere=draw(NASTY),
            rank=draw(st.integers(0, 2)),
            details=draw(NASTY),
            role=draw(NASTY),
            local=draw(TEXT),
            gaps=tuple(draw(st.lists(NASTY, max_size=1))),
            under=draw(st.sampled_from(["", *steps])),
        )
        for id_ in ids
    )
    end = st.sampled_from(ids) if ids else st.nothing()
    arrow = st.builds(Arrow, end, end, st.sampled_from(ArrowKind), NASTY, aside=st.booleans())
    return View(
        "vy",
        draw(TEXT),
        draw(TEXT),
        draw(st.sampled_from(["sv", "en"])),
        tuple(Column(step, draw(NASTY)) for step in steps),
        tuple(Lane(lane, draw(NASTY)) for lane in lanes),
        boxes,
        tuple(draw(st.lists(arrow, max_size=25))),
        tuple(draw(st.lists(NASTY, max_size=2))),
    )
