"""What leads here and where it leads, as a planner asks it."""

import pytest

from logicmodel.answers.answer import AskError
from logicmodel.answers.trace import ask
from tests.answers.sample import item, lines, plan, told, written
from tests.views.sample import SCHOOL, model_of

ROUND = plan(
    """
aktivitet A1 "Öva"
  -> P1
prestation P1 "Övningar"
  -> R1 "övning ger färdighet"
resultat R1 "Fler övar"
  -> R2 "den som kan vågar"
resultat R2 "Fler vågar"
  -> R1 "den som vågar övar mer"
  -> EM1 "vanan sitter i"
effektmål EM1 "Alla kan"
  ~> A1 "ger mer lust"
"""
)


def test_every_arrow_says_why_and_what_it_rests_on() -> None:
    answer = ask(model_of(SCHOOL), "R1", "sv")
    assert lines(item(answer, "P1"))[2:] == [
        "→ R1: en gemensam bild gör ansvar synligt",
        "Antagande: AN1 Rektorer stannar kvar – okänt.",
        "Evidens: Nulägesanalys och vägen framåt (måttlig).",
        "Risk: Deltagare byts ut mellan mötena.",
        "Fördröjning: 1\u00a0år.",
    ]


def test_steps_come_in_the_order_of_the_chain_and_levels_from_the_top() -> None:
    up = [title for title in told(ask(model_of(SCHOOL), "R1", "sv")) if " · " in title]
    assert up[:5] == [
        "Förutsättningar · Mellankommunal nivå",
        "Resurser · Regional nivå",
        "Aktiviteter · Mellankommunal nivå",
        "Aktiviteter · Kommunal nivå",
        "Prestationer · Kommunal nivå",
    ]


def test_a_circle_is_said_once_and_each_element_on_it_told_once_with_all_its_arrows() -> None:
    answer = ask(ROUND, "R1", "sv")
    text = written(answer)
    assert text.count("R1 och R2 leder runt till varandra.") == 1
    assert lines(item(answer, "R2"))[1:] == [
        "→ R1: den som vågar övar mer",
        "→ EM1: vanan sitter i",
    ]
    assert told(answer)["Effektmål"] == ["EM1"]


def test_feedback_is_no_way_and_is_told_by_itself() -> None:
    answer = ask(ROUND, "A1", "sv")
    assert "Inget leder hit." in written(answer)
    assert told(answer)["Återkoppling"] == ["EM1"]
    assert item(ask(ROUND, "P1", "sv"), "A1").said == "Öva"


def test_what_counteracts_is_told_and_so_is_what_it_strikes() -> None:
    assert told(ask(model_of(SCHOOL), "R1", "sv"))["Det som motverkar"] == ["O1"]
    factor = ask(model_of(SCHOOL), "O1", "sv")
    assert told(factor) == {"Det som motverkar": ["O1"]}


def test_an_assumption_is_traced_from_where_it_is_mentioned() -> None:
    answer = ask(model_of(SCHOOL), "AN1", "sv")
    found = told(answer)
    assert found["Där det nämns"] == ["P1"]
    assert {"R1", "R2", "EM1", "OM1"} <= {name for names in found.values() for name in names}
    assert "Inget leder hit" not in written(answer)


def test_an_indicator_is_traced_as_what_it_measures() -> None:
    answer = ask(model_of(SCHOOL), "P1.antal", "sv")
    assert answer.said == ("Indikator: mäter P1 Tolv kommuner har en egen förändringslogik.",)
    assert answer.facts["measures"] == "P1"
    assert "A1" in told(answer)["Aktiviteter · Mellankommunal nivå"]


def test_what_is_in_doubt_is_gathered_the_worst_first() -> None:
    answer = ask(model_of(SCHOOL), "EM1", "sv")
    (watch,) = (part for part in answer.sections if part.title == "Att hålla ögonen på")
    assert [line.id for line in watch.items] == ["F1", "AN1", ""]
    assert watch.items[0].said == "Rektorer har avsatt tid – tveksamt (2023): A1"
    assert watch.items[2].said == "Ingen evidens: A2 → R1, R1 → R2, R2 → EM1, EM1 → OM1"


def test_so_many_steps_are_told_and_the_rest_is_counted() -> None:
    text = written(ask(ROUND, "EM1", "sv", up=1))
    assert "Hit leder 1 resultat." in text
    assert "Längre bakåt finns 3 till." in text
    assert "A1 Öva" not in text


def test_many_are_told_in_a_line_each_but_for_the_nearest() -> None:
    many = "".join(f'aktivitet A{n} "Insats {n}"\n  -> P1\n' for n in range(70))
    model = plan(f'{many}prestation P1 "Plan"\n  -> R1 "så är det"\nresultat R1 "Nytta"\n')
    answer = ask(model, "R1", "sv")
    (activities,) = (part for part in answer.sections if part.title == "Aktiviteter")
    assert len(activities.items) == 30
    assert activities.said == ("De 30 närmaste; 40 till finns. Alla står i --format json.",)
    assert activities.items[0].said == "Insats 0 → P1"
    assert lines(item(answer, "P1"))[-1] == "→ R1: så är det"
    assert len(answer.facts["up"]) == 71


@pytest.mark.parametrize("asked", ["em1", "EM1 ", "fler elever är behöriga till gymnasieskolan"])
def test_case_and_titles_are_understood(asked: str) -> None:
    assert ask(model_of(SCHOOL), asked, "sv").facts["id"] == "EM1"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("P11", "Det finns inget ”P11”. Menade du ”P1”?"),
        ("xyzzy", "Det finns inget ”xyzzy”."),
        ("RÖL", "”RÖL” är en aktör. Skriv: logicmodel who RÖL"),
        ("kommun", "”kommun” är en nivå. Skriv: logicmodel render --level kommun"),
        ("politiker", "”politiker” är en vy. Skriv: logicmodel render --by vy --only politiker"),
    ],
)
def test_what_cannot_be_traced_is_said_with_what_to_do(asked: str, said: str) -> None:
    with pytest.raises(AskError) as raised:
        ask(model_of(SCHOOL), asked, "sv")
    assert raised.value.text.sv == said


def test_of_two_that_differ_in_case_alone_none_is_guessed() -> None:
    model = plan('aktivitet a "Ett"\naktivitet A "Två"\naktivitet B "Tre"\naktivitet b "Fyra"\n')
    assert ask(model, "A", "sv").facts["title"] == "Två"
    assert ask(plan('aktivitet Å1 "Ett"\n'), "å1", "sv").facts["id"] == "Å1"


def test_a_source_is_told_by_its_title_every_time() -> None:
    arrows = "".join(f'  -> EM{n} "det hjälper"\n    evidens: SKI (svag)\n' for n in (1, 2))
    goals = "".join(f'effektmål EM{n} "Mål {n}"\n' for n in (1, 2))
    model = plan(f'källa SKI "Granskningen"\nresultat R1 "Fler övar"\n{arrows}{goals}')
    text = written(ask(model, "R1", "sv"))
    assert text.count("Evidens: Granskningen (svag).") == 2


def test_all_that_is_said_of_a_source_or_a_target_group_is_told() -> None:
    model = plan(
        'nivå lokal "På skolan"\n'
        'aktör REG "Regionen"\n'
        'källa KART "Kartläggningen"\n  datum: 2025-10\n  länk: https://exempel.se/kart\n'
        "  ansvarig: REG (följer upp)\n  beskrivning: Görs vart tredje år\n"
        'målgrupp ELEV "Elever"\n  nivå: lokal\n'
    )
    assert [item.said for item in ask(model, "KART", "sv").sections[0].items] == [
        "Görs vart tredje år",
        "Datum: okt\u00a02025",
        "Länk: https://exempel.se/kart",
        "Ansvarig: Regionen (följer upp)",
    ]
    assert [item.said for item in ask(model, "ELEV", "sv").sections[0].items] == ["Nivå: På skolan"]
