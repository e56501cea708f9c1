"""From statements to the model: what is wrong is told exactly, what is right is kept."""

import pytest

from logicmodel.diagnostics import Problem
from logicmodel.model.build import Built, build
from logicmodel.source import Source
from logicmodel.syntax import read

BASE = """\
förändringslogik X "Prov"
nivå region "Regional nivå"
nivå kommun "Kommunal nivå"
aktör REG "Regionen"
källa FRÖ "Nulägesanalys"
målgrupp REK "Rektorer"
antagande ANT "Tid finns"
risk RISK1 "Byte av folk"
resurs RES1 "Pengar"
aktivitet A1 "Ett"
  -> P1
prestation P1 "Två"
  indikator P1.antal "Antal"
"""


def built(*texts: str) -> Built:
    return build([read(Source(f"{n}.logic", text)) for n, text in enumerate(texts)])


def problems(text: str) -> list[tuple[str, str, str]]:
    """Code, place in the text and Swedish message of what is wrong with a text laid after BASE."""
    whole = BASE + text
    return [(p.code, whole[p.span.start : p.span.end], p.message.sv) for p in built(whole).problems]


def problem(text: str) -> Problem:
    (found,) = built(BASE + text).problems
    return found


def hint(text: str) -> str:
    found = problem(text).hint
    assert found is not None
    return found.sv


def test_the_base_is_sound() -> None:
    assert problems("") == []


# ---- fields that do not belong ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "message", "where"),
    [
        ("sikt: kort", "Fältet ”sikt” hör inte till aktivitet.", "under resultat."),
        ("enhet: %", "Fältet ”enhet” hör inte till aktivitet.", "under indikator."),
        ('evidens: "x"', "Fältet ”evidens” hör inte till aktivitet.", "under en pil ->."),
        ("profil: rus", "Fältet ”profil” hör inte till aktivitet.", "under förändringslogik."),
        ('indikator Z "x"', "En indikator hör inte till aktivitet.", "under prestation, resultat"),
    ],
)
def test_a_field_in_the_wrong_place_is_told_where_it_belongs(
    line: str, message: str, where: str
) -> None:
    text = f'aktivitet A2 "x"\n  {line}\n'
    ((code, shown, said),) = problems(text)
    assert (code, said) == ("LM003", message)
    assert shown == line.split(":")[0].split(" ")[0]
    assert where in hint(text)


def test_several_places_are_listed_with_or() -> None:
    text = 'resultat R1 "x"\n  status: pågår\n'
    assert hint(text).startswith("Det kan stå under aktivitet, prestation eller anpassning.")


def test_a_field_that_does_not_belong_to_an_arrow_or_an_indicator() -> None:
    text = 'prestation P2 "x"\n  -> P1\n    enhet: %\n  indikator P2.a "x"\n    sikt: kort\n'
    assert [message for _, _, message in problems(text)] == [
        "Fältet ”enhet” hör inte till en pil ->.",
        "Fältet ”sikt” hör inte till indikator.",
    ]


def test_a_link_where_none_can_be_is_told_once_however_many() -> None:
    ((code, shown, message),) = problems('aktör A "x"\n  -> P1\n  -> A1\n')
    assert (code, shown, message) == ("LM003", "->", "En pil hör inte till aktör.")


# ---- values -----------------------------------------------------------------------------------


def test_a_date_that_does_not_exist_is_told_once_with_what_is_expected() -> None:
    text = 'aktivitet A2 "x"\n  period: 2024-13..2024-02-30\n'
    ((code, shown, message),) = problems(text)
    assert (code, message) == ("LM004", "Det finns inget datum ”2024-13”.")
    assert shown == "2024-13..2024-02-30"
    assert hint(text).startswith("Skriv en period:")


def test_what_is_wrong_is_left_out_and_the_rest_is_kept() -> None:
    model = built(BASE + 'aktivitet A2 "x"\n  period: 2024-13\n  nivå: region\n').model
    activity = model.elements["A2"]
    assert activity.period is None
    assert activity.level == "region"


def test_what_was_left_out_counts_as_given() -> None:
    broken = built(BASE + 'aktivitet A2 "x"\n  period: 2024-13\n').broken
    assert ("elements", "A2", "period") in broken


# ---- what is missing --------------------------------------------------------------------------


def test_a_missing_title_is_told_with_the_line_to_write() -> None:
    assert problems("resultat R1\n") == [("LM018", "R1", "Resultat R1 saknar titel.")]
    assert 'resultat R1 "…"' in hint("resultat R1\n")


def test_an_indicator_without_title_is_told_as_an_indicator() -> None:
    text = 'resultat R1 "x"\n  indikator R1.a\n    enhet: %\n'
    assert problems(text) == [("LM018", "R1.a", "Indikator R1.a saknar titel.")]
    assert 'indikator R1.a "…"' in hint(text)
    assert built(BASE + text).model.elements["R1"].indicators["R1.a"].unit == "%"


def test_an_adaptation_inherits_the_title_of_the_indicator_it_adapts() -> None:
    local = "anpassning R1 för KOM\n  indikator {}\n    målvärde: 60\n"
    element = 'aktör KOM "K"\nresultat R1 "x"\n  indikator R1.a "Andel lugna"\n    enhet: %\n'
    for text in (local.format("R1.a") + element, element + local.format("R1.a")):
        assert problems(text) == []
        (adaptation,) = built(BASE + text).model.adaptations.values()
        assert adaptation.indicators["R1.a"].title == "Andel lugna"
    assert problems(element + local.format('R1.a "Egen"')) == []
    unknown = problems(element + local.format("R1.b"))
    assert unknown == [("LM018", "R1.b", "Indikator R1.b saknar titel.")]


# ---- ids --------------------------------------------------------------------------------------


def test_everything_shares_one_namespace() -> None:
    assert problems('risk A1 "x"\naktör P1.antal "x"\n') == [
        ("LM005", "A1", "Id:t ”A1” finns redan."),
        ("LM005", "P1.antal", "Id:t ”P1.antal” finns redan."),
    ]


def test_every_indicator_whose_id_is_taken_is_told() -> None:
    text = 'resultat R1 "x"\n  indikator P1.antal "x"\n  indikator A1 "x"\n'
    assert [shown for _, shown, _ in problems(text)] == ["P1.antal", "A1"]


def test_the_first_place_is_attached_also_across_files() -> None:
    (found,) = built(BASE, 'aktivitet A1 "x"\n').problems
    assert found.span.path == "1.logic"
    assert found.related[0].span.path == "0.logic"
    assert BASE[found.related[0].span.start : found.related[0].span.end] == "A1"


def test_an_adaptation_speaks_of_the_indicators_of_what_it_adapts() -> None:
    text = 'anpassning P1 för REG\n  indikator P1.antal "x"\n    målvärde: 3 till 2030\n'
    assert problems(text) == []
    assert "P1@REG" in built(BASE + text).model.adaptations


def test_a_second_header_is_told_and_the_first_counts() -> None:
    found = built(BASE, 'logic Y "Other"\n')
    assert [(p.code, p.span.path) for p in found.problems] == [("LM005", "1.logic")]
    assert found.model.id == "X"
    assert found.model.language == "sv"


# ---- references -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "shown", "message", "add"),
    [
        ("nivå: stat", "stat", "Det finns ingen nivå med id:t ”stat”.", 'nivå stat "…"'),
        ("ansvarig: KUMLA", "KUMLA", "Det finns ingen aktör med id:t ”KUMLA”.", 'aktör KUMLA "…"'),
        ("källa: Kolada", "Kolada", "Det finns ingen källa med id:t ”Kolada”.", '"Kolada"'),
        ("målgrupp: folk", "folk", "Det finns ingen målgrupp eller aktör med id:t ”folk”.", "folk"),
        ("kräver: F1", "F1", "Det finns inget med id:t ”F1”.", 'förutsättning F1 "…"'),
        ("resurser: R9", "R9", "Det finns ingen resurs med id:t ”R9”.", '"R9"'),
        ("antagande: Q", "Q", "Det finns inget antagande med id:t ”Q”.", 'antagande Q "…"'),
        ("-> P9", "P9", "Det finns inget med id:t ”P9”.", 'prestation P9 "…"'),
        ("ansvarig: A1", "A1", "Här behövs en aktör, men ”A1” är av typen aktivitet.", "en aktör"),
        ("nivå: REG", "REG", "Här behövs en nivå, men ”REG” är av typen aktör.", 'nivå ID "…"'),
        ("risk: P1", "P1", "Här behövs en risk, men ”P1” är av typen prestation.", "en risk"),
        ("-> FRÖ", "FRÖ", "Här behövs en del av kedjan, men ”FRÖ” är av typen källa.", "kedjan"),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_with_what_to_write(
    line: str, shown: str, message: str, add: str
) -> None:
    text = f'aktivitet A2 "x"\n  {line}\n'
    assert problems(text) == [("LM007", shown, message)]
    assert add in hint(text)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("nivå: regon", "region"),
        ("ansvarig: reg", "REG"),
        ("-> p1", "P1"),
        ("-> P1.antal", "P1"),
        ("antagande: ANTT", "ANT"),
        ("medverkande: REG (samordnar), REGG (genomför)", "REG"),
    ],
)
def test_a_slip_is_read_as_what_was_meant_and_can_be_mended(line: str, meant: str) -> None:
    text = f'aktivitet A2 "x"\n  {line}\n'
    found = problem(text)
    assert hint(text) == f"Menade du ”{meant}”?"
    assert found.fix is not None
    (edit,) = found.fix.edits
    whole = BASE + text
    mended = whole[: edit.span.start] + edit.text + whole[edit.span.end :]
    assert built(mended).problems == ()
    assert built(mended).model.elements["A2"] == built(whole).model.elements["A2"]


def test_what_a_wrong_kind_refers_to_is_attached() -> None:
    (related,) = problem('aktivitet A2 "x"\n  ansvarig: A1\n').related
    assert BASE[related.span.start : related.span.end] == "A1"


def test_a_slip_in_the_header_is_told() -> None:
    (found,) = built(BASE.replace('"Prov"\n', '"Prov"\n  ägare: REGG\n')).problems
    assert (found.code, found.message.sv) == ("LM007", "Det finns ingen aktör med id:t ”REGG”.")


def test_what_could_not_be_read_is_not_called_unknown() -> None:
    found = built(BASE + 'blaj A9 "x"\n  -> P2\naktivitet A2 "x"\n  -> A9\nprestation P2 "x"\n')
    assert found.problems == ()
    assert ("elements", "A2", "links", 0, "target") in found.broken
    assert ("elements", "P2", "incoming") in found.broken


def test_a_line_without_indentation_belongs_to_the_statement_above() -> None:
    broken = built(BASE + 'aktivitet A2 "x"\nnivå: region\n').broken
    assert ("elements", "A2", "level") in broken


def test_an_unknown_target_may_have_been_meant_for_what_nothing_leads_to() -> None:
    text = 'prestation P2 "x"\naktivitet A2 "x"\n  -> P99\n'
    assert hint(text).startswith("Inget leder till P2. Var det dit pilen skulle?")
    assert problem(text).fix is None
    assert ("elements", "P2", "incoming") in built(BASE + text).broken


def test_thousands_of_unknown_references_are_told_in_no_time() -> None:
    lines = "".join(f'aktivitet B{n} "x"\n  -> Zqx{n}\n' for n in range(3000))
    assert len(built(BASE + lines).problems) == 3000


def test_what_is_missing_is_told_once_however_many_name_it() -> None:
    lines = "".join(f'aktivitet B{n} "x"\n  nivå: stat\n  ansvarig: KUMLA\n' for n in range(6))
    whole = BASE + lines
    level, actor = built(whole).problems
    assert level.message.sv == "Det finns ingen nivå med id:t ”stat”. Det gäller 6 ställen."
    assert level.span.start == whole.index("stat\n")
    assert [r.message.sv for r in level.related] == ["Samma sak här"] * 3
    assert actor.message.sv.startswith("Det finns ingen aktör med id:t ”KUMLA”. Det gäller")
    assert ("elements", "B5", "level") in built(whole).broken


def test_the_same_slip_is_mended_in_all_its_places_at_once() -> None:
    lines = "".join(f'aktivitet B{n} "x"\n  nivå: regon\n' for n in range(6))
    found = problem(lines)
    assert found.fix is not None
    assert len(found.fix.edits) == 6
    assert {each.level for each in built(BASE + lines).model.elements.values()} >= {"region"}


def test_the_same_id_for_two_kinds_of_things_is_two_mistakes() -> None:
    text = 'aktivitet A2 "x"\n  nivå: QZQ\n  ansvarig: QZQ\n'
    assert [code for code, _, _ in problems(text)] == ["LM007", "LM007"]


def test_parts_of_a_value_without_places_of_their_own_share_one() -> None:
    text = (
        "logic: {id: X, title: T}\nactors:\n  REG: {title: Region}\n"
        'activities:\n  A1:\n    title: T\n    responsible: "REGG (a),\\\n      \\ REGG (b)"\n'
    )
    (found,) = (p for p in build([read(Source("x.yaml", text))]).problems if p.code == "LM007")
    assert found.fix is None
    assert "places" not in found.message.en
