"""The examples and the first files: what a planner sees first has to be sound and honest."""

import csv
import datetime as dt
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

import logicmodel
from logicmodel.analysis import analyse
from logicmodel.model.build import Built, build
from logicmodel.rules.phases import PHASES
from logicmodel.rules.profiles import PROFILES
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.text.reader import read_text

HOME = Path(__file__).parent.parent
EXAMPLES = HOME / "examples"
RUS = EXAMPLES / "rus_2022_2030"
TEMPLATES = sorted((HOME / "src/logicmodel/templates").glob("*.logic"))
GUIDES = [HOME / "docs" / name for name in ("first-logic.md", "forsta-logiken.md")]

MUNICIPALITIES = {
    "Askersund", "Degerfors", "Hallsberg", "Hällefors", "Karlskoga", "Kumla",
    "Laxå", "Lekeberg", "Lindesberg", "Ljusnarsberg", "Nora", "Örebro",
}  # fmt: skip
TODAY = dt.date(2026, 11, 1)
LONGEST_TITLE = 70
"""Letters that fit a box of three lines."""


def parsed(path: Path) -> Parsed:
    return read_text(Source(path.name, path.read_text(encoding="utf-8")))


def built(folder: Path, root: str) -> Built:
    """One model of the root and every other file of the folder; nothing may be wrong with it."""
    others = sorted(path for path in folder.rglob("*.logic") if path.name != root)
    files = [parsed(path) for path in (folder / root, *others)]
    result = build(files)
    problems = [p for file in files for p in file.problems] + list(result.problems)
    assert problems == []
    return result


@pytest.fixture(scope="module")
def rus() -> Built:
    return built(RUS, "rus.logic")


def links(model, source_kind):
    return [c for c in model.connections if model.elements[c.source].kind == source_kind]


# ---- RUS 2022–2030 --------------------------------------------------------------------------


def test_the_chain_is_as_rich_as_the_strategy_and_still_fits_a_page(rus):
    counted = Counter(element.kind for element in rus.model.elements.values())
    chain = ("activity", "output", "outcome", "impact", "overall_goal")
    least = (10, 8, 6, 3, 3)
    assert all(counted[kind] >= count for kind, count in zip(chain, least, strict=True))
    assert sum(counted[kind] for kind in chain) <= 35
    assert set(rus.model.levels) == {"regional", "mellankommunal", "kommunal"}


def test_the_region_the_university_and_every_municipality_take_part(rus):
    model = rus.model
    active = {
        assignment.actor
        for element in model.elements.values()
        for assignment in (*element.owners, *element.participants)
    }
    assert active == set(model.actors)
    assert MUNICIPALITIES | {"RÖL", "ORU", "RSR", "SSR"} <= active


def test_the_region_acts_in_its_four_roles_and_everybody_has_a_role(rus):
    assignments = [
        assignment
        for element in rus.model.elements.values()
        for assignment in (*element.owners, *element.participants)
    ]
    assert all(assignment.role for assignment in assignments)
    roles = {assignment.role for assignment in assignments if assignment.actor == "RÖL"}
    assert roles == {"finansiär", "utförare", "nätverkare", "kapacitetsbyggare"}


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("profile", PROFILES)
def test_it_is_clean_under_every_profile_and_in_every_phase(profile, phase):
    analysis = logicmodel.load(RUS).analyse(TODAY, Settings(profile, phase))
    assert [d.message.en for d in analysis.diagnostics] == []
    left = {"esv": ["LM202"], "minimal": []}.get(profile, ["LM202", "LM211"])
    assert sorted(gap.diagnostic.code for gap in analysis.gaps) == left


def test_nobody_has_two_roles_in_the_same_thing(rus):
    for element in rus.model.elements.values():
        actors = [a.actor for a in (*element.owners, *element.participants)]
        assert len(actors) == len(set(actors)), element.id


def test_every_link_to_an_outcome_or_goal_says_why_and_what_it_assumes(rus):
    model = rus.model
    for kind in ("output", "outcome", "impact"):
        for connection in links(model, kind):
            link = connection.link
            if link.kind == "leads_to":
                assert link.because, connection
                assert link.assumptions, connection
                assert link.evidence, connection


def test_everything_that_is_defined_is_used(rus):
    model = rus.model
    text = "\n".join(path.read_text(encoding="utf-8") for path in RUS.rglob("*.logic"))
    surrounding = ("assumption", "precondition", "risk", "resource")
    ids = [e.id for e in model.elements.values() if e.kind in surrounding]
    for name in [*ids, *model.sources, *model.target_groups]:
        uses = re.findall(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", text)
        assert len(uses) > 1, name


def test_each_recommendation_of_the_study_is_an_activity(rus):
    begun = {e.title.split()[0] for e in rus.model.elements.values() if e.kind == "activity"}
    assert begun >= {
        "Strukturera",
        "Kontextualisera",
        "Omvärldsspana",
        "Prioritera",
        "Evaluera",
        "Transparensgöra",
    }


def test_all_five_kinds_of_target_and_all_three_kinds_of_link_appear(rus):
    targets = {indicator.target.kind for _, indicator in rus.model.every_indicator()}
    assert targets == {"threshold", "change", "comparison", "direction", "gap"}
    assert {c.link.kind for c in rus.model.connections} == {"leads_to", "counteracts", "feedback"}


def test_every_goal_has_two_indicators_that_can_be_followed_up(rus):
    for goal in rus.model.elements.values():
        if goal.kind == "impact":
            assert len(goal.indicators) == 2, goal.id
    for _, indicator in rus.model.every_indicator():
        assert indicator.unit, indicator.id
        assert indicator.baseline.when, indicator.id
        assert indicator.target.by, indicator.id
        assert indicator.sources, indicator.id


def test_links_step_between_neighbouring_levels(rus):
    model = rus.model
    order = list(model.levels)
    for connection in model.connections:
        ends = [
            model.elements[connection.source].level,
            model.elements[connection.link.target].level,
        ]
        if all(ends):
            assert abs(order.index(ends[0]) - order.index(ends[1])) <= 1, connection


def test_two_gaps_are_left_on_purpose_each_with_a_reason(rus):
    model = rus.model
    allowed = [e.allow for e in model.elements.values() if e.allow]
    allowed += [indicator.allow for _, indicator in model.every_indicator() if indicator.allow]
    assert sum(len(each) for each in allowed) == 2
    assert all(reason.endswith(".") for each in allowed for reason in each.values())


def test_titles_fit_their_boxes(rus):
    long = [e.title for e in rus.model.elements.values() if len(e.title) > LONGEST_TITLE]
    assert long == []


REAL = (
    "utgångsläge: 81,9 (2020/21)",
    "utgångsläge: 17,1 (2020/21)",
    "utgångsläge: 0 (2023) # FRÖ",
    "jämförelse: riket 86,2 (2020/21)",
    'jämförelse: "förra strategin" 82,5 (2008/09)',
    "målvärde: minska 60 % från 2005 till 2030",
)


def test_a_figure_is_real_or_says_that_it_is_illustrative():
    figure = re.compile(r"\s+(utgångsläge|målvärde|etappmål|utfall|jämförelse):")
    lines = [line for path in RUS.rglob("*.logic") for line in path.read_text("utf-8").splitlines()]
    figures = [line for line in lines if figure.match(line)]
    assert len(figures) > 50
    unmarked = {line.strip() for line in figures if "illustrativt värde" not in line}
    assert all(line.startswith(REAL) for line in unmarked), unmarked
    assert len(unmarked) == len(REAL)


# ---- the follow-up file ----------------------------------------------------------------------


def followed_up():
    with (RUS / "uppfoljning.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return {row["plats"]: row for row in rows}


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def test_the_municipalities_add_up_to_the_published_figure_of_the_county():
    rows = followed_up()
    assert set(rows) == MUNICIPALITIES | {"Örebro län", "riket"}
    pupils = {place: int(rows[place]["n"]) for place in MUNICIPALITIES}
    assert sum(pupils.values()) == int(rows["Örebro län"]["n"]) == 3276
    weighted = sum(number(rows[place]["värde"]) * n for place, n in pupils.items())
    assert round(weighted / sum(pupils.values()), 1) == Decimal("81.9")


def test_the_model_starts_from_the_figures_of_the_follow_up_file(rus):
    rows = followed_up()
    indicators = {i.id: i for _, i in rus.model.every_indicator()}
    eligible, spread = indicators["EM1.behöriga"], indicators["R7.spridning"]
    assert {row["indikator"] for row in rows.values()} == {eligible.id}
    assert eligible.baseline.value == number(rows["Örebro län"]["värde"])
    assert eligible.comparisons[0].value == number(rows["riket"]["värde"])
    shares = [number(rows[place]["värde"]) for place in MUNICIPALITIES]
    assert spread.baseline.value == max(shares) - min(shares)


def test_places_in_the_follow_up_file_are_actors_of_the_model(rus):
    assert set(rus.model.actors) >= MUNICIPALITIES


def test_every_line_of_the_log_says_that_it_is_illustrative():
    first, *lines = (RUS / "logg.csv").read_text(encoding="utf-8").splitlines()
    assert first.startswith("# Illustrativt")
    logged = [line for line in lines if line and not line.startswith("id;")]
    assert len(logged) >= 5
    assert all(";illustrativt" in line for line in logged)


# ---- The reading plan: see tests/docs/test_story.py -------------------------------------------


def test_every_figure_of_the_reading_plan_says_that_it_is_illustrative():
    folder = EXAMPLES / "uppfoljning"
    figure = re.compile(r"\s+(utgångsläge|målvärde):")
    lines = (folder / "lasplan.logic").read_text(encoding="utf-8").splitlines()
    figures = [line for line in lines if figure.match(line)]
    assert len(figures) == 20
    assert all(line.endswith("# illustrativt värde") for line in figures)
    first, _, *values = (folder / "utfall.csv").read_text(encoding="utf-8").splitlines()
    assert all(line.endswith(";illustrativt") for line in values)
    log = (folder / "logg.csv").read_text(encoding="utf-8")
    assert first == log.splitlines()[0] == "# Allt i filen är illustrativt."


# ---- Kronoberg -------------------------------------------------------------------------------


def test_the_kronoberg_example_has_the_steps_of_the_template():
    model = built(EXAMPLES / "kronoberg", "yrkessvenska.logic").model
    counted = Counter(element.kind for element in model.elements.values())
    assert counted["output"] == 0
    assert min(counted[kind] for kind in ("problem", "resource", "activity", "impact")) >= 1
    horizons = [e.horizon for e in model.elements.values() if e.kind == "outcome"]
    assert set(horizons) == {"short", "medium", "long"}
    assert model.profile == "kronoberg"
    assert sum(counted.values()) <= 12


# ---- templates -------------------------------------------------------------------------------

_GAP = re.compile(r"\s+# (Lucka|Gap) \d: ")


def filled(text: str) -> str:
    """The template with the lines below each gap taken into use, as its first lines ask."""
    lines, in_gap = [], False
    for line in text.splitlines():
        in_gap = bool(_GAP.match(line)) or (in_gap and line.lstrip().startswith("#"))
        lines.append(line.replace("# ", "", 1) if in_gap and not _GAP.match(line) else line)
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
@pytest.mark.parametrize("change", [str, filled], ids=["with gaps", "filled"])
def test_a_template_reads_without_problems(path, change):
    text = change(path.read_text(encoding="utf-8"))
    file = read_text(Source(path.name, text))
    result = build([file])
    assert (list(file.problems), list(result.problems)) == ([], [])
    assert result.model.language == path.name.split(".")[1]
    assert result.model.profile == path.name.split(".")[0]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_is_short_and_announces_its_gaps(path):
    text = path.read_text(encoding="utf-8")
    assert 40 <= len([line for line in text.splitlines() if line.strip(" #")]) <= 80
    numbers = re.findall(r"# (?:Lucka|Gap) (\d): ", text)
    assert numbers == ["1", "2", "3"]
    assert filled(text) != text


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_check_finds_the_three_gaps_and_nothing_else(path):
    text = path.read_text(encoding="utf-8")
    found = analyse([read(Source("a.logic", text))], TODAY).diagnostics
    gaps = [match.start() for match in re.finditer(r"# (?:Lucka|Gap) \d: ", text)]
    assert len(found) == len(gaps)
    for diagnostic, gap in zip(found, gaps, strict=True):
        assert 0 < gap - diagnostic.span.start < 250, diagnostic.message.en
    assert analyse([read(Source("a.logic", filled(text)))], TODAY).diagnostics == ()


def test_templates_come_in_pairs_with_the_same_shape():
    assert len(TEMPLATES) == 4
    for swedish in (path for path in TEMPLATES if ".sv." in path.name):
        english = swedish.with_name(swedish.name.replace(".sv.", ".en."))
        models = [build([parsed(path)]).model for path in (swedish, english)]
        shapes = [
            [(e.kind, e.id, [c.target for c in e.links]) for e in model.elements.values()]
            for model in models
        ]
        assert shapes[0] == shapes[1]


# ---- the five-minute guide ---------------------------------------------------------------------


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)
def test_the_guide_ends_in_a_logic_that_reads_without_problems(path):
    blocks = re.findall(r"```logic\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    whole = read_text(Source("first.logic", blocks[-1]))
    assert (list(whole.problems), list(build([whole]).problems)) == ([], [])
    model = build([whole]).model
    kinds = {element.kind for element in model.elements.values()}
    steps = {"problem", "activity", "output", "outcome", "impact"}
    assert kinds == {*steps, "external_factor"}


@pytest.mark.parametrize(
    ("name", "gaps"), [("rus_2022_2030", 2), ("kronoberg", 0), ("uppfoljning", 8)]
)
def test_the_examples_are_clean_apart_from_the_gaps_they_admit(name: str, gaps: int) -> None:
    analysis = logicmodel.load(EXAMPLES / name).analyse(dt.date(2026, 11, 24))
    assert analysis.diagnostics == ()
    assert len(analysis.gaps) == gaps
