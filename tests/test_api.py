"""The library as somebody in Python or Jupyter meets it."""

import datetime as dt
from pathlib import Path

import pytest

import logicmodel
from logicmodel.model.elements import Activity, Impact, Indicator, Level, Link, Outcome, Output
from logicmodel.pictures import Wanted
from logicmodel.rules.scaffold import SOUND

DAY = dt.date(2026, 1, 1)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.logic"
    path.write_text(SOUND.sv, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    return path


def built(**more: object) -> logicmodel.LogicModel:
    """A small model without any file."""
    return logicmodel.LogicModel(
        id="X",
        title="Byggd i Python",
        levels=[Level(id="region", title="Regional nivå")],
        elements=[
            Activity(id="A", title="Nätverk för rektorer", links=(Link("P"),)),
            Output(id="P", title="Tolv möten", links=(Link("R"),)),
            Outcome(id="R", title="Rektorer leder", links=(Link("E"),)),
            Impact(id="E", title="Fler är behöriga"),
        ],
        **more,  # type: ignore[arg-type]
    )


def test_a_model_is_loaded_checked_and_drawn(plan: Path, tmp_path: Path) -> None:
    model = logicmodel.load(plan)
    assert model.title == "Fler klarar skolan"
    assert logicmodel.check(model, DAY) == ()
    (drawn,) = model.render(tmp_path / "bild.svg")
    assert 'id="n-EM1"' in drawn.read_text(encoding="utf-8")
    assert model._repr_svg_().startswith("<svg")


def test_a_folder_will_do_and_several_models_are_named(plan: Path, tmp_path: Path) -> None:
    assert logicmodel.load(tmp_path).id == "SKOLA"
    (tmp_path / "annan.logic").write_text('logic Y "Another"\n')
    with pytest.raises(logicmodel.UnusableError, match=r"annan\.logic.*plan\.logic"):
        logicmodel.load(tmp_path)


def test_a_model_built_in_python_is_checked_like_one_that_was_read() -> None:
    found = {(d.code, d.about) for d in logicmodel.check(built(), DAY)}
    assert ("LM201", ("elements", "E")) in found
    assert all(d.span.path == "" for d in logicmodel.check(built(), DAY))


def test_a_reference_to_nothing_is_found_in_python_too() -> None:
    model = logicmodel.LogicModel(elements=[Activity(id="A", title="a", links=(Link("B"),))])
    assert "LM007" in {d.code for d in logicmodel.check(model, DAY)}


def test_values_are_read_from_python_data() -> None:
    data = {"id": "i", "title": "Andel", "baseline": {"value": "80", "when": "2020/21"}}
    indicator = Indicator(**data, unit="%", target={"kind": "threshold", "value": 90})  # type: ignore[arg-type]
    model = built()
    goal = Impact(id="E", title="Fler är behöriga", indicators={"i": indicator})
    changed = model.model_copy(update={"elements": {**model.elements, "E": goal}})
    found = {d.code for d in logicmodel.check(changed, DAY)}
    assert "LM206" in found
    assert "LM201" not in found


def test_what_is_wrong_in_python_is_said_by_pydantic() -> None:
    with pytest.raises(ValueError, match="sight"):
        Outcome(id="R", title="r", sight="short")  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="frozen"):
        built().title = "annan"  # type: ignore[misc]


def test_pictures_are_bytes_by_name() -> None:
    files = built().pictures(form="md")
    assert list(files) == ["oversikt.md"]
    assert "Nätverk för rektorer" in files["oversikt.md"].decode()


def test_several_pictures_want_a_folder(plan: Path, tmp_path: Path) -> None:
    model, levels = logicmodel.load(plan), logicmodel.Wanted(by="level")
    with pytest.raises(logicmodel.UnusableError, match="2 pictures"):
        model.render(tmp_path / "bild.svg", levels)
    assert len(model.render(tmp_path / "bilder", levels)) == 2


def test_a_changed_copy_of_a_loaded_model_is_checked_as_it_is_now(plan: Path) -> None:
    model = logicmodel.load(plan)
    assert model.connections
    goals = {name: each for name, each in model.elements.items() if each.kind == "impact"}
    changed = model.model_copy(update={"elements": goals})
    assert changed.connections == ()
    assert {d.about[1] for d in logicmodel.check(changed, DAY) if d.about[:1] == ("elements",)}
    assert logicmodel.check(model, DAY) == ()


@pytest.mark.parametrize(
    "elements",
    [
        {"B": Activity(id="A", title="a")},
        [Activity(id="A", title="a"), Activity(id="A", title="b")],
        [Activity(id="A 1", title="a")],
        [Activity(id="1", title="a")],
    ],
    ids=["key", "twice", "space", "digit"],
)
def test_ids_are_such_as_the_language_has(elements: object) -> None:
    with pytest.raises(ValueError, match=r"A|1"):
        logicmodel.LogicModel(elements=elements)  # type: ignore[arg-type]


def test_questions_are_answered_in_words_and_as_data() -> None:
    model = built()
    assert "→ R" in str(model.trace("A", down=2))
    assert model.trace("E").facts["up"][-1]["id"] == "A"
    assert str(model.who()).startswith("Vem gör vad")
    assert model.priorities("en").facts["activities"][0]["goals"] == ["E"]
    with pytest.raises(logicmodel.AskError, match="no actor"):
        model.who("Kumla")


def test_the_public_names_are_what_completion_offers() -> None:
    assert dir(logicmodel) == sorted(logicmodel.__all__)


def test_jupyter_shows_nothing_of_nothing() -> None:
    assert logicmodel.LogicModel()._repr_svg_() is None


def test_status_and_charts_are_drawn_for_a_day(plan: Path) -> None:
    model = logicmodel.load(plan)
    (drawn,) = model.pictures(Wanted(by="overview", status=True), today=DAY).values()
    assert "läget 1\u00a0jan\u00a02026" in drawn.decode()
    (name,) = (name for name in model.charts(form="md", today=DAY) if "EM1" in name)
    assert name == "kurvor-EM1.md"
    assert model.charts("indicator", language="en", today=DAY)
