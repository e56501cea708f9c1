"""Reading the YAML twin: what is written means what it says, and stands where it stands."""

import unicodedata

import pytest

from logicmodel.diagnostics import Text
from logicmodel.source import Source
from logicmodel.syntax import read
from logicmodel.syntax.statement import Parsed, Statement
from logicmodel.syntax.yaml.messages import in_the_twin
from logicmodel.syntax.yaml.reader import read_yaml

TWIN = """\
förändringslogik: {id: RUS-SKOLA, titel: "Skola och utbildning", språk: sv, period: 2022–2030}
inkludera:
  - kommuner/*.logic.yaml
nivåer: {region: Regional nivå, kommun: Kommunal nivå}
källor:
  FRÖ: {titel: Nulägesanalys, datum: "2023-05-24"}
effektmål:
  EM1:
    titel: Fler elever är behöriga till gymnasieskolan
    indikatorer:
      behöriga: {titel: Andel, enhet: "%", utgångsläge: "81,9 (2020/21)", målvärde: öka till 2030}
resultat:
  R1:
    titel: Styrkedjan
    nivå: kommun
    sikt: kort
    målgrupper: [politiker, "skolchefer och rektorer"]
    tillåt: {saknad-indikator: Tas fram 2025}
    leder_till: EM1
prestationer:
  P1:
    titel: Tolv kommuner har en egen förändringslogik
    indikatorer:
      P1.antal:
        titel: Kommuner
        utfall:
          - 5 (2024)
          - 6 (2025)
    leder_till:
      - EM1
      - R1: {därför: ansvar blir synligt, antagande: Det finns tid, evidens: FRÖ (måttlig)}
    motverkar:
      EM2: {}
anpassningar:
  - av: P1
    för: KUMLA
    beskrivning: Kumla börjar
vyer:
  V1: {visa: "effektmål, resultat", gruppera: nivå, fokus: EM1}
"""
"""The twin of the language's own example, every kind of section in it."""


def parsed(text: str, name: str = "a.logic.yaml") -> Parsed:
    return read_yaml(Source(name, text))


def by_id(file: Parsed) -> dict[str, Statement]:
    return {statement.id: statement for _, statement in file.statements}


def test_the_twin_reads_without_problems() -> None:
    file = parsed(TWIN)
    assert file.problems == ()
    assert [statement.id for _, statement in file.statements] == [
        *("RUS-SKOLA", "", "region", "kommun", "FRÖ", "EM1", "R1", "P1", "P1@KUMLA", "V1")
    ]


def test_values_are_read_by_the_grammar_of_the_text_spelling() -> None:
    things = by_id(parsed(TWIN))
    assert things["RUS-SKOLA"].data["period"] == {"start": "2022", "end": "2030"}
    assert things[""].data["path"] == "kommuner/*.logic.yaml"
    assert things["region"].data == {"kind": "level", "id": "region", "title": "Regional nivå"}
    assert things["EM1"].data["indicators"]["behöriga"] == {
        "id": "behöriga",
        "title": "Andel",
        "unit": "%",
        "baseline": {"value": "81.9", "when": "2020/21"},
        "target": {"kind": "direction", "direction": "increase", "by": "2030"},
    }
    assert things["R1"].data["target_groups"] == [
        {"ref": "politiker"},
        {"text": "skolchefer och rektorer"},
    ]
    assert things["R1"].data["allow"] == {"saknad-indikator": "Tas fram 2025"}
    assert things["V1"].data["show"] == ["effektmål", "resultat"]
    assert things["P1@KUMLA"].data == {
        "kind": "adaptation",
        "id": "P1@KUMLA",
        "of": "P1",
        "by": "KUMLA",
        "description": "Kumla börjar",
    }


def test_links_are_ids_or_ids_with_fields() -> None:
    things = by_id(parsed(TWIN))
    assert things["R1"].data["links"] == [{"kind": "leads_to", "target": "EM1"}]
    assert things["P1"].data["links"] == [
        {"kind": "leads_to", "target": "EM1"},
        {
            "kind": "leads_to",
            "target": "R1",
            "because": "ansvar blir synligt",
            "assumptions": [{"text": "Det finns tid"}],
            "evidence": [{"ref": "FRÖ", "strength": "moderate"}],
        },
        {"kind": "counteracts", "target": "EM2"},
    ]


def written(file: Parsed, name: str, *path: str | int) -> str:
    """The text that a part of a statement came from."""
    offset, statement = next(pair for pair in file.statements if pair[1].id == name)
    place = statement.origins[path]
    return file.source.text[offset + place.start : offset + place.end]


def key_of(file: Parsed, name: str, *path: str | int) -> str:
    offset, statement = next(pair for pair in file.statements if pair[1].id == name)
    place = statement.origins[path]
    return file.source.text[offset + place.key_start : offset + place.key_end]


FORMS = {
    "as it is": lambda text: text,
    "with a byte order mark": lambda text: "\ufeff" + text,
    "with Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "with letters beyond the first plane before": lambda text: "# 😀😀\n" + text,
}


@pytest.mark.parametrize("form", FORMS)
def test_every_part_knows_where_it_stands(form: str) -> None:
    file = parsed(FORMS[form](TWIN))
    assert file.problems == ()
    assert written(file, "EM1") == "EM1"
    assert written(file, "EM1", "title") == "Fler elever är behöriga till gymnasieskolan"
    assert key_of(file, "EM1", "title") == "titel"
    assert written(file, "EM1", "indicators", "behöriga", "unit") == "%"
    assert written(file, "EM1", "indicators", "behöriga", "baseline") == "81,9 (2020/21)"
    assert key_of(file, "EM1", "indicators", "behöriga", "baseline") == "utgångsläge"
    assert written(file, "P1", "links", 1, "target") == "R1"
    assert written(file, "P1", "links", 1, "evidence", 0, "ref") == "FRÖ"
    assert written(file, "P1", "indicators", "P1.antal", "actuals", 1) == "6 (2025)"
    assert written(file, "V1", "show") == "effektmål, resultat"
    assert written(file, "P1@KUMLA", "by") == "KUMLA"
    assert written(file, "RUS-SKOLA") == "RUS-SKOLA"
    assert key_of(file, "RUS-SKOLA") == "förändringslogik"
    [(_, included)] = file.includes()
    assert included.start == file.source.text.index("kommuner/")


def test_decomposed_letters_are_composed_and_keep_their_places() -> None:
    file = parsed(unicodedata.normalize("NFD", TWIN))
    assert file.problems == ()
    assert "FRÖ" in by_id(file)
    title = unicodedata.normalize("NFD", "Fler elever är behöriga till gymnasieskolan")
    assert written(file, "EM1", "title") == title


def test_texts_on_several_lines_are_one_paragraph() -> None:
    block = "aktiviteter:\n  A:\n    beskrivning: |\n      Ett.\n      Två.\n"
    block += "    titel: >-\n      a\n      b\n"
    data = by_id(parsed(block))["A"].data
    assert (data["description"], data["title"]) == ("Ett. Två.", "a b")


@pytest.mark.parametrize("scalar", ["no", "12:30", "1.10", "2024-08-01", "84,0", "null", "0o7"])
def test_scalars_that_other_readers_change_mean_what_they_say_and_get_a_warning(
    scalar: str,
) -> None:
    file = parsed(f"aktiviteter:\n  A:\n    titel: {scalar}\n")
    assert by_id(file)["A"].data["title"] == scalar
    [problem] = file.problems
    assert problem.code == "LM010"
    assert file.source.text[problem.span.start : problem.span.end] == scalar
    assert problem.fix is not None
    [edit] = problem.fix.edits
    mended = file.source.text[: edit.span.start] + edit.text + file.source.text[edit.span.end :]
    assert parsed(mended).problems == ()
    assert by_id(parsed(mended))["A"].data["title"] == scalar


def test_a_comma_between_brackets_does_not_tear_a_value_apart() -> None:
    text = (
        "prestationer:\n  P: {titel: Lärare, elever, indikatorer: {I: {utgångsläge: 81,9 (2020), "
    )
    text += "utfall: [83,1 (2022), 84 (2023)]}}, status: klar}\n"
    file = parsed(text)
    data = by_id(file)["P"].data
    assert (data["title"], data["status"]) == ("Lärare, elever", "done")
    assert data["indicators"]["I"]["baseline"] == {"value": "81.9", "when": "2020"}
    assert data["indicators"]["I"]["actuals"][0] == {"value": "83.1", "when": "2022"}
    assert [p.code for p in file.problems] == ["LM010"] * 3
    for problem in reversed(file.problems):
        assert problem.fix
        [edit] = problem.fix.edits
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    mended = parsed(text)
    assert mended.problems == ()
    assert by_id(mended)["P"].data == data


@pytest.mark.parametrize("scalar", ["2022", "-5", "84.5", "Nej", "2020/21", "minst 90", "R1.2"])
def test_scalars_that_come_back_as_written_need_no_quotes(scalar: str) -> None:
    assert parsed(f"aktiviteter:\n  A:\n    titel: {scalar}\n").problems == ()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("Lugn och ro", {"text": "Lugn och ro"}),
        ("ANT1", {"ref": "ANT1"}),
        ("'\"Lugn\"'", {"text": "Lugn"}),
        ("Rektorer, lärare och elever", {"text": "Rektorer, lärare och elever"}),
    ],
)
def test_where_a_text_or_an_id_may_stand_a_lone_word_is_an_id(
    value: str, said: dict[str, str]
) -> None:
    file = parsed(f"aktiviteter:\n  A:\n    titel: x\n    antagande: {value}\n")
    assert by_id(file)["A"].data["assumptions"] == [said]


def test_evidence_in_words_may_have_its_strength() -> None:
    file = parsed(
        "aktiviteter:\n  A:\n    leder_till:\n      B: {evidens: Utvärdering 2023 (svag)}\n"
    )
    [link] = by_id(file)["A"].data["links"]
    assert link["evidence"] == [{"text": "Utvärdering 2023", "strength": "weak"}]


@pytest.mark.parametrize(
    "section", ["aktivitet", "Aktiviteter", "activity", "activities", "insats"]
)
def test_a_section_goes_by_either_number_and_either_language(section: str) -> None:
    file = parsed(f"{section}:\n  A: Gör något\n")
    assert file.problems == ()
    assert by_id(file)["A"].kind == "activity"


@pytest.mark.parametrize("text", ["", "# bara en kommentar\n", "---\n", "\ufeff", "aktiviteter:\n"])
def test_a_file_that_says_nothing_is_no_mistake(text: str) -> None:
    assert parsed(text).statements == ()
    assert parsed(text).problems == ()


def test_the_file_name_tells_the_spelling() -> None:
    assert read(Source("a.logic.yaml", "aktiviteter: {A: B}\n")).statements[0][1].id == "A"
    assert read(Source("a.logic.YML", "aktiviteter: {A: B}\n")).statements[0][1].id == "A"


def test_without_libyaml_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    from logicmodel.syntax.yaml import nodes as yaml_nodes

    fast = parsed(TWIN)
    monkeypatch.setattr(yaml_nodes, "HAS_LIBYAML", False)
    yaml_nodes._loader.cache_clear()
    slow = parsed(TWIN)
    yaml_nodes._loader.cache_clear()
    assert [s.data for _, s in slow.statements] == [s.data for _, s in fast.statements]
    assert [s.origins for _, s in slow.statements] == [s.origins for _, s in fast.statements]


def test_a_hint_shows_an_adaptation_as_it_is_written_here():
    hint = in_the_twin(Text("anpassning A3 för ESK, i stället", "adaptation A3 for ESK, instead"))
    assert hint.sv == "{av: A3, för: ESK} i listan anpassningar, i stället"
    assert hint.en == "{of: A3, for: ESK} in the list adaptations, instead"
