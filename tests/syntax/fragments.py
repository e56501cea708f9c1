"""Pieces of lines and values, right and wrong, for Hypothesis to put together."""

from hypothesis import strategies as st

HEADS = [
    *(
        'aktivitet A1 "Nätverk"',
        "prestation P1",
        "resultat R.1 ”Tillit”",
        'övergripande  mål Ö "Ö"',
    ),
    *(
        'anpassning A1 för KUMLA "Lokalt"',
        'inkludera "a/*.logic"',
        'logic L "L"',
        "xyzzy",
        "nivå x",
    ),
]
INNER = [
    *("nivå: region", "nivå:", "nivå kommun", "ansvarig: RÖL (samordnar), KUMLA", "status: pågår"),
    *("period: 2024-08..2026-06", "period: 2022–2030 # k", "kräver: F1, F2", "ansvarig: RÖL,"),
    *(
        'källa: FRÖ, "Egen"',
        "beskrivning: fri text",
        'beskrivning: "a ""q"" # b" # c',
        '-> P3 "ett ""citat"""',
        "blomma: röd",
    ),
    *('-> P1 "därför"', "→ P2", "-| R1", "~> A1 # åter", "-> P1 P2", "evidens: FRÖ (svag), PM"),
    *("fördröjning: 6 månader", "fördröjning: år", 'antagande: "Tid finns", ANT1', "läge: håller"),
    *('indikator I1 "Andel"', "indikator I1", "enhet: %", "utgångsläge: 81,9 % (2020/21)"),
    *(
        "målvärde: minst 90 till 2030",
        "målvärde: minska 60 % från 2005 till 2030",
        "utfall: 5 (2024)",
    ),
    *(
        "målvärde: högre än riket till 2030",
        "target: gap gender at most 3 by 2030",
        "utfall: 6 till",
    ),
    *("etappmål: minst 6 till 2024", "jämförelse: riket 86,2 (2020/21)", "målvärde: öka"),
    *('tillåt regel "skäl"', "tillåt regel", "uppdelning: kön, kommun", "sikt: kort", "id: X1"),
    *(
        "länk: https://example.org/a#b",
        "utgångsläge: −1 234,5 kr",
        "utgångsläge: fastställs senare",
    ),
]
BITS = [*' \t#"”“„:,()->.|~–…', "\u00a0", "\u202f", "o\u0308", "å", "9", "till", "minst", "för"]

lines = st.sampled_from(HEADS + INNER)
values = st.sampled_from([line.partition(":")[2].strip() for line in INNER if ":" in line])
bits = st.sampled_from(BITS)


@st.composite
def mutated(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> str:
    """A text with a few characters put in, taken away or doubled; most often none."""
    text = draw(texts)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        end = draw(st.integers(at, min(at + 3, len(text))))
        text = text[:at] + draw(st.just("") | bits | st.text(max_size=2)) + text[end:]
    return text


statements = st.builds(
    "\n".join,
    st.builds(
        lambda head, inner: [head, *inner],
        st.sampled_from(HEADS),
        st.lists(
            st.builds(
                str.__add__,
                st.sampled_from(["  ", "  ", "  ", "    ", "    ", "", "      ", "\t", "  # "]),
                st.sampled_from(INNER),
            ),
            max_size=8,
        ),
    ),
)
"""Statements: a head and indented lines, most of them right."""
