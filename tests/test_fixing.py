"""Fixes are made as long as they leave fewer findings and none that was not there before."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from logicmodel.analysis import analyse
from logicmodel.diagnostics import Fix
from logicmodel.fixing import Analysed, Fixed, Texts, fixed
from logicmodel.rules.scaffold import SOUND
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.printing.printer import print_text, print_yaml
from tests import strategies as made
from tests.syntax_examples import TEXT, YAML

TODAY = dt.date(2025, 1, 1)
RUS = Path(__file__).parent.parent / "examples" / "rus_2022_2030"


def mended(files: Mapping[str, str], *, unsafe: bool = False) -> Fixed:
    return fixed_by(files, lambda fix: fix.safety == "safe" or (unsafe and fix.safety == "unsafe"))


def fixed_by(
    files: Mapping[str, str],
    wanted: Callable[[Fix], bool],
    watch: Callable[[Texts], None] = lambda _: None,
) -> Fixed:
    def tried(texts: Texts) -> Analysed:
        watch(texts)
        sources = [Source(name, texts.get(name, text)) for name, text in files.items()]
        return Analysed([analyse([read(source) for source in sources], TODAY)])

    return fixed(tried, wanted)


def codes(result: Fixed) -> list[str]:
    return [d.code for analysis in result.analyses for d in analysis.diagnostics]


def sound(*changes: tuple[str, str]) -> str:
    text = SOUND.sv
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


COMMENT = re.compile(r"(?<!\S)#[^\r\n\"]*")
LINK = "  status: pågår\n  -> P2\n"
PROBLEM = 'utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"\n'
ALLOW = '  tillåt isolated "skäl"  # se protokollet\n'


def test_a_sound_file_is_left_alone() -> None:
    result = mended({"a.logic": SOUND.sv})
    assert (result.texts, result.mended) == ({}, ())


def test_several_are_mended_in_one_statement_and_its_comments_stay() -> None:
    result = mended({"a.logic": sound((LINK, f"{ALLOW}{LINK}  -> P2  # också här\n"))})
    assert codes(result) == []
    assert [d.code for d in result.mended] == ["LM013", "LM111"]
    kept = sound((LINK, f"  # se protokollet\n{LINK}  # också här\n"))
    assert result.texts == {"a.logic": kept}


def test_nothing_unsafe_is_done_unasked() -> None:
    text = sound(("    målvärde: 20 till 2026\n", "    målvärde: 20\n"))
    assert mended({"a.logic": text}).texts == {}
    bold = mended({"a.logic": text}, unsafe=True)
    assert "    målvärde: 20 till 2030\n" in bold.texts["a.logic"]


def test_a_fix_that_would_show_another_mistake_is_left_out_and_the_rest_are_made() -> None:
    # Mended, the misspelt line would give the status twice.
    twice = (LINK, "  status: pågår\n  statsu: klar\n  -> P2\n")
    text = sound(twice, (PROBLEM, PROBLEM + ALLOW))
    result = mended({"a.logic": text})
    assert codes(result) == ["LM003"]
    assert [d.code for d in result.mended] == ["LM013"]
    assert result.texts == {"a.logic": sound(twice, (PROBLEM, f"{PROBLEM}  # se protokollet\n"))}


def misspelt(*periods: str) -> str:
    """A file with an activity for each period, all with the same misspelt word."""
    head = 'förändringslogik X "X"\n  språk: sv\n  period: 2022–2030\n'
    return head + "".join(
        f'aktivitet A{number} "Utbilda lärare {number}"\n  perod: {period}\n'
        for number, period in enumerate(periods, 1)
    )


def test_one_fix_left_out_does_not_hold_back_those_that_read_alike() -> None:
    # Mended, the first line would say that the activity ends before it begins.
    text = misspelt("2028..2024", "2023..2024", "2024..2025")
    kept, *rest = text.partition("aktivitet A2")
    result = mended({"a.logic": text})
    assert result.texts == {"a.logic": kept + "".join(rest).replace("perod", "period")}
    assert [d.code for d in result.mended] == ["LM003", "LM003"]


def test_many_fixes_left_out_take_little_more_than_a_trial_each() -> None:
    """Every other fix would show a mistake; a second round is as long and finds no more."""
    number = 40
    text = misspelt(*(["2028..2024", "2023..2024"] * number))
    trials: list[Texts] = []
    result = fixed_by({"a.logic": text}, lambda fix: fix.safety == "safe", trials.append)
    assert len(result.mended) == number
    assert len(trials) < 8 * number
    assert mended({"a.logic": result.texts["a.logic"]}).texts == {}


def test_so_many_left_out_that_the_rest_are_left_is_the_same_a_second_time() -> None:
    text = misspelt("2023", *(["2028..2024"] * 120), "2023")
    result = mended({"a.logic": text})
    assert [d.code for d in result.mended] == ["LM003"]
    assert mended({"a.logic": result.texts["a.logic"]}).texts == {}


def test_blanks_are_written_neither_unasked_nor_asked() -> None:
    text = sound(
        ("    enhet: rektorer\n    utgångsläge: 0 (2023)\n    målvärde: 20", "    målvärde: 20")
    )
    for unsafe in (False, True):
        result = mended({"a.logic": text}, unsafe=unsafe)
        assert (codes(result), result.texts) == (["LM208"], {})


def test_a_file_is_mended_by_each_line_in_its_own_spelling() -> None:
    files = {
        "plan.logic": 'förändringslogik X "Plan"\n\ninkludera "del.logic.yaml"\n',
        "del.logic.yaml": "utmaningar:\n  U1:\n    titel: Något\n    tillåt: {enda-väg: Skäl}\n",
    }
    result = mended(files)
    assert result.texts == {"del.logic.yaml": "utmaningar:\n  U1:\n    titel: Något\n"}


def test_what_a_model_beside_needs_is_kept() -> None:
    """The second model leaves out the indicators of the goal, and so needs the exception."""
    allow = '  tillåt omätbart-mål "Mäts från 2026"\n'
    goal = 'effektmål EM1 "Fler elever är behöriga till gymnasiet"\n'
    text = sound((goal, goal + allow))

    def tried(texts: Texts) -> Analysed:
        now = texts.get("a.logic", text)
        bare = re.sub(r"  indikator EM1[^\n]*\n(?:    [^\n]*\n)+", "", now)
        both = (analyse([read(Source("a.logic", each))], TODAY) for each in (now, bare))
        asked, beside = both
        return Analysed([asked], [beside])

    result = fixed(tried, lambda fix: fix.safety == "safe")
    assert (codes(result), result.texts) == (["LM013"], {})


# ---- what always holds ------------------------------------------------------------------------

FAULTS = (
    '  tillåt isolated "skäl"  # en anteckning',
    "  -> R1  # en till",
    "  -> R1",
    "  statsu: klar",
    "  nivå: region # igen",
    "  bekrivning: hej",
    "indikatro X1 'x'",
    "    källa: A.B  # två",
    "# bara en kommentar",
)


@st.composite
def faulty_examples(draw: st.DrawFn) -> dict[str, str]:
    """The example with faults in one of its files: lines from elsewhere, or any letters."""
    files = {
        path.relative_to(RUS).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(RUS.rglob("*.logic"))
    }
    name = draw(st.sampled_from(list(files)))
    lines = files[name].splitlines()
    for fault in draw(st.lists(st.sampled_from([*FAULTS, *lines]), max_size=4)):
        lines.insert(draw(st.integers(0, len(lines))), fault)
    text = "\n".join(lines) + "\n"
    return {**files, name: draw(st.just(text) | made.mutated(text))}


@st.composite
def made_up_files(draw: st.DrawFn) -> dict[str, str]:
    """Any file, in either spelling and with any ends of lines."""
    statements = draw(made.files())
    source = draw(st.sampled_from([("a.logic", print_text), ("a.logic.yaml", print_yaml)]))
    name, printed = source
    return {name: printed(statements, "sv").replace("\n", draw(st.sampled_from(["\n", "\r\n"])))}


def faulty_twins() -> st.SearchStrategy[dict[str, str]]:
    """A file with one of everything, in either spelling, with any letters in it."""
    twins = st.sampled_from([("a.logic", TEXT), ("a.logic.yaml", YAML)])
    return twins.flatmap(lambda twin: made.mutated(twin[1]).map(lambda text: {twin[0]: text}))


@settings(max_examples=40)
@given(faulty_examples() | faulty_twins() | made_up_files(), st.booleans())
def test_nothing_new_is_found_nothing_is_left_and_comments_stay(
    files: dict[str, str], unsafe: bool
) -> None:
    result = mended(files, unsafe=unsafe)
    assert not said(result) - said(unmended(files))
    assert mended({**files, **result.texts}, unsafe=unsafe).texts == {}
    for name, text in result.texts.items():
        before, after = (Counter(COMMENT.findall(each)) for each in (files[name], text))
        assert after >= before
        assert ("\r\n" in text) == ("\r\n" in files[name])


def said(result: Fixed) -> Counter[tuple[str, str, str]]:
    return Counter(
        (d.code, analysis.subject(d), "" if d.about else d.message.sv)
        for analysis in result.analyses
        for d in analysis.diagnostics
    )


def unmended(files: Mapping[str, str]) -> Fixed:
    return fixed_by(files, lambda _: False)
