"""A planner's mistakes in the YAML twin: one diagnostic each, at its place; the rest is read."""

import pytest

from logicmodel.model.build import build
from logicmodel.source import Source
from logicmodel.syntax.statement import Parsed
from logicmodel.syntax.yaml.reader import read_yaml

HEAD = "aktiviteter:\n"


def found(text: str) -> tuple[Parsed, list[tuple[str, int, int, str]]]:
    """What the reader and the model find: code, line, column, and the text that is marked."""
    source = Source("a.logic.yaml", text)
    file = read_yaml(source)
    problems = [*file.problems, *build([file]).problems]
    places = [
        (p.code, *source.position(p.span.start), text[p.span.start : p.span.end]) for p in problems
    ]
    return file, sorted(places, key=lambda place: place[1:3])


MISTAKES = {
    "a colon in a title": (
        "  A1:\n    titel: Mål: fler elever\n  A2: x2\n",
        [("LM001", 3, 12, "Mål: fler elever")],
    ),
    "a sign of YAML's own": (
        "  A1:\n    titel: '5'\n    beskrivning: @RÖL\n  A2: x2\n",
        [("LM001", 4, 18, "@RÖL")],
    ),
    "a percent sign alone": ("  A1:\n    titel: %\n  A2: x2\n", [("LM001", 3, 12, "%")]),
    "stars around a word": (
        "  A1:\n    titel: *viktigt*\n  A2: x2\n",
        [("LM001", 3, 12, "*viktigt*")],
    ),
    "brackets first in a title": (
        "  A1:\n    titel: [Utkast] Nätverk\n  A2: x2\n",
        [("LM001", 3, 12, "[Utkast] Nätverk")],
    ),
    "a quotation mark too few": (
        '  A1:\n    titel: "Fler\n    status: "pågår"\n  A2: x2\n',
        [("LM001", 3, 12, '"Fler')],
    ),
    "the last quotation mark too few": (
        '  A1:\n    titel: "Fler\n  A2: x2\n',
        [("LM001", 3, 12, '"Fler')],
    ),
    "text after the quotation mark": (
        '  A1:\n    titel: "Fler" elever\n  A2: x2\n',
        [("LM001", 3, 12, '"Fler" elever')],
    ),
    "no colon after an id": ("  A1\n    titel: Fler\n  A2: x2\n", [("LM001", 2, 3, "A1")]),
    "no colon after a field": (
        "  A1:\n    titel: Fler\n    status pågår\n    beskrivning: b\n  A2: x2\n",
        [("LM001", 4, 5, "status pågår")],
    ),
    "indented too far": (
        "  A1:\n    titel: Fler\n     status: pågår\n  A2: x2\n",
        [("LM009", 4, 6, "status: pågår")],
    ),
    "indented too little": (
        "  A1:\n    titel: Fler\n   status: pågår\n  A2: x2\n",
        [("LM009", 4, 4, "status: pågår")],
    ),
    "the first field a blank too far in": (
        "  A1:\n     titel: Fler\n    status: pågår\n  A2: x2\n",
        [("LM009", 3, 6, "titel: Fler")],
    ),
    "the first field a blank too far out": (
        "  A1:\n   titel: Fler\n    status: pågår\n  A2: x2\n",
        [("LM009", 3, 4, "titel: Fler")],
    ),
    "no blank after a colon": (
        "  A1:\n    titel:Fler\n    status: pågår\n    period: 2024\n  A2: x2\n",
        [("LM001", 3, 5, "titel:Fler")],
    ),
    "no blank after a later colon": (
        "  A1:\n    titel: Fler\n    status:pågår\n    period: 2024\n  A2: x2\n",
        [("LM001", 4, 5, "status:pågår")],
    ),
    "no blank after a dash": (
        "  A1:\n    titel: x\n    leder_till:\n      -A2\n  A2: x2\n",
        [("LM004", 5, 7, "-A2")],
    ),
    "an arrow": (
        "  A1:\n    titel: x\n    -> A2\n  A2: x2\n",
        [("LM001", 4, 5, "-> A2")],
    ),
    "an indented section": (
        "  A2: x2\n  resurser:\n  S1: y1\n",
        [("LM009", 3, 3, "resurser")],
    ),
    "a section a blank in": (
        "  A1: x\n  A2: x2\n resurser:\n  S1: y1\n",
        [("LM009", 4, 2, "resurser:")],
    ),
    "a planner's word for a section": (
        "  A2: x2\nmål:\n  M1: y1\n",
        [("LM002", 3, 1, "mål")],
    ),
    "an empty title": ("  A1: ''\n  A2: x2\n", [("LM018", 2, 3, "A1")]),
    "tabs": ("  A1: x1\n  A2:\n\t  titel: x2\n", [("LM019", 4, 1, "\t  ")]),
    "a bracket not closed": (
        "  A1: {titel: x, status: pågår\n  A2: x2\n",
        [("LM001", 2, 7, "{titel: x, status: pågår")],
    ),
    "a section that is a slip": ("  A2: x2\nakter:\n  RÖL: x\n", [("LM002", 3, 1, "akter")]),
    "a field that is a slip": (
        "  A1:\n    titel: x\n    statsu: pågår\n  A2: x2\n",
        [("LM003", 4, 5, "statsu")],
    ),
    "a value that is a slip": (
        "  A1:\n    titel: x\n    status: pågårr\n  A2: x2\n",
        [("LM004", 4, 13, "pågårr")],
    ),
    "a mapping for a value": (
        "  A1:\n    titel: x\n    period: {start: 2022}\n  A2: x2\n",
        [("LM004", 4, 5, "period")],
    ),
    "a list for a value": (
        "  A1:\n    titel: x\n    status: [pågår, klar]\n  A2: x2\n",
        [("LM004", 4, 5, "status")],
    ),
    "nothing for a value": (
        "  A1:\n    titel: x\n    status:\n  A2: x2\n",
        [("LM004", 4, 12, "")],
    ),
    "an id twice": ("  A1: x\n  A2: x2\n  A1: y1\n", [("LM005", 4, 3, "A1")]),
    "a field twice": (
        "  A1:\n    titel: x\n    titel: z\n  A2: x2\n",
        [("LM006", 4, 5, "titel")],
    ),
    "a section twice": ("  A1: x\naktiviteter:\n  A2: x2\n", [("LM006", 3, 1, "aktiviteter")]),
    "a reference that is a slip": (
        "  A11:\n    titel: x\n    leder_till: [A22]\n  A2: x2\n  A221: x3\n",
        [("LM007", 4, 18, "A22")],
    ),
    "a list of things": ("  - A1: x\nresurser:\n  A2: x2\n", [("LM009", 1, 1, "aktiviteter")]),
    "fields beside their link": (
        "  A1:\n    titel: x\n    leder_till:\n      - A2:\n        därför: ja visst\n  A2: x2\n",
        [("LM009", 6, 9, "därför")],
    ),
    "an exception without a reason": (
        "  A1:\n    titel: x\n    tillåt: {isolated: }\n  A2: x2\n",
        [("LM012", 4, 14, "isolated")],
    ),
    "no title": ("  A1:\n    status: pågår\n  A2: x2\n", [("LM018", 2, 3, "A1")]),
    "an id with a blank": ("  A 1: x\n  A2: x2\n", [("LM004", 2, 3, "A 1")]),
    "a second document": ("  A2: x2\n---\nfoo: bar\n", [("LM001", 3, 1, "---")]),
    "an alias": (
        "  A1: &mall\n    titel: viktigt\n  A2: x2\n  A3: *mall\n",
        [("LM001", 5, 7, "*mall")],
    ),
    "an anchor": ("  A1: &mall viktigt\n  A2: x2\n", [("LM001", 2, 7, "&")]),
    "a tag": ("  A1: !!str viktigt\n  A2: x2\n", [("LM001", 2, 7, "!")]),
    "indicators where none may be": (
        "  A1:\n    titel: x\n    indikatorer:\n      I: {titel: z}\n  A2: x2\n",
        [("LM003", 5, 7, "I")],
    ),
    "a letter nobody sees": ("  A1: x\x00y\n  A2: x2\n", [("LM001", 2, 8, "\x00")]),
    "half a letter": ("  A1: x\ud800y\n  A2: x2\n", [("LM001", 2, 8, "\ud800")]),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_one_diagnostic_at_its_place(name: str) -> None:
    text, expected = MISTAKES[name]
    file, places = found(HEAD + text)
    assert places == expected
    titles = {s.id: s.data.get("title") for _, s in file.statements}
    assert titles["A2"] == "x2"


def test_all_mistakes_of_a_file_are_found_in_one_run() -> None:
    text = HEAD + (
        "  A1:\n    titel: Mål: fler\n    statsu: pågår\n"
        '  A2:\n    titel: "Fler\n    status: klarr\n'
        "  A3:\n    titel: x\n     status: klar\n"
        "  A4\n    titel: z\n"
        "  A5:\n    titel: no\n    leder_till: A9\n"
    )
    file, places = found(text)
    assert [(code, line) for code, line, _, _ in places] == [
        *(("LM001", 3), ("LM003", 4), ("LM001", 6), ("LM004", 7), ("LM009", 10)),
        *(("LM001", 11), ("LM010", 14), ("LM007", 15)),
    ]
    assert [s.id for _, s in file.statements] == ["A1", "A2", "A3", "A4", "A5"]
    assert [s.data.get("title") for _, s in file.statements] == [
        *("Mål: fler", "Fler", "x", "z", "no")
    ]


@pytest.mark.parametrize("name", MISTAKES)
def test_a_fix_mends_what_it_says(name: str) -> None:
    text = HEAD + MISTAKES[name][0]
    file = read_yaml(Source("a.logic.yaml", text))
    for problem in file.problems:
        if problem.fix:
            mended = text
            for edit in sorted(problem.fix.edits, reverse=True):
                mended = mended[: edit.span.start] + edit.text + mended[edit.span.end :]
            again = read_yaml(Source("a.logic.yaml", mended))
            assert len(again.problems) < len(file.problems)


def test_slips_say_what_was_meant() -> None:
    file, _ = found("aktiviterer:\n  A1:\n    leder_tll: A1\n    titel: x\n")
    assert [p.hint and p.hint.sv for p in file.problems] == [
        *("Menade du ”aktiviteter”?", "Menade du ”leder_till”?")
    ]
    assert [p.fix.edits[0].text for p in file.problems if p.fix] == ["aktiviteter", "leder_till"]


def test_what_could_not_be_read_is_not_called_missing() -> None:
    text = HEAD + "  A1:\n    titel: {Fler elever\n  A2: x2\n"
    file, places = found(text)
    assert [code for code, *_ in places] == ["LM001"]
    assert ("title",) in file.statements[0][1].broken


def test_a_header_without_an_id_or_fields() -> None:
    assert found("förändringslogik:\n  titel: x\n")[1] == [("LM018", 1, 1, "förändringslogik")]
    assert found("förändringslogik: RUS\n")[1] == []
    assert [code for code, *_ in found("förändringslogik: [a]\n")[1]] == ["LM018", "LM009"]


def test_an_adaptation_needs_both_its_ends() -> None:
    _, places = found("anpassningar:\n  - av: A1\n    beskrivning: x\n  - y2\n")
    assert [(code, line) for code, line, _, _ in places] == [("LM018", 2), ("LM009", 4)]


def test_every_message_speaks_both_languages() -> None:
    for text, _ in MISTAKES.values():
        for problem in read_yaml(Source("a.logic.yaml", HEAD + text)).problems:
            assert problem.message.sv and problem.message.en
            assert problem.hint and problem.hint.sv and problem.hint.en


HINTS = {
    "  A1:\n    titel:Fler\n    status: klar\n": "Skriv titel: Fler",
    "  A1:\n    titel: x\n    -> A2\n  A2: x2\n": "Skriv leder_till: [A2]",
    "  A1:\n     titel: x\n    status: klar\n": "Börja raden efter 4 mellanslag",
    "  A1:\n    titel: x\n    leder_till:\n      -A2\n  A2: x2\n": "Skriv - A2",
    "  A1:\n    status: klar\n": "Lägg till titel: …",
    "  A1:\n    titel: x\n    källa: SCB\n": "lägg till raden SCB: … under källor:",
}


@pytest.mark.parametrize(("text", "hint"), HINTS.items(), ids=lambda v: None)
def test_a_hint_is_written_in_yaml(text: str, hint: str) -> None:
    file = read_yaml(Source("a.logic.yaml", HEAD + text))
    problems = [*file.problems, *build([file]).problems]
    assert [p.hint and hint in p.hint.sv for p in problems] == [True]


@pytest.mark.parametrize(
    "line",
    ["     titel: Fler", "   titel: Fler", "    titel:Fler", '     titel: "Fler"'],
)
def test_a_line_that_only_has_to_be_moved_is_read(line: str) -> None:
    text = f"{HEAD}  A1:\n{line}\n    status: pågår\n    leder_till: [A2]\n"
    ((_, statement),) = read_yaml(Source("a.logic.yaml", text)).statements
    assert (statement.data["title"], statement.data["status"]) == ("Fler", "ongoing")


MENTIONS = {
    "FRÖ": [{"ref": "FRÖ"}],
    '"FRÖ"': [{"text": "FRÖ"}],
    "'elever'": [{"text": "elever"}],
    "'\"Besök\"'": [{"text": "Besök"}],
    '["Besök", FRÖ]': [{"text": "Besök"}, {"ref": "FRÖ"}],
    '"FRÖ, SCB"': [{"text": "FRÖ, SCB"}],
    "FRÖ, SCB": [{"ref": "FRÖ"}, {"ref": "SCB"}],
    # These quotation marks are YAML's own need, and say nothing.
    '"no"': [{"ref": "no"}],
}


@pytest.mark.parametrize(("written", "sources"), MENTIONS.items())
def test_a_word_in_quotation_marks_is_a_text(written: str, sources: list[object]) -> None:
    file = read_yaml(Source("a.logic.yaml", f"{HEAD}  A1:\n    titel: x\n    källa: {written}\n"))
    assert file.problems == ()
    assert file.statements[0][1].data["sources"] == sources
