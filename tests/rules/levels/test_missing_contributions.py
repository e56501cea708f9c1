"""LM603: who is of a kind, and who is missed."""

from itertools import pairwise

from benchmarks.content import PLACES
from tests.rules.measurability.marks import fires

TITLES = {"sv": "{} kommun", "en": "Municipality of {}"}
WORDS = {
    "sv": ("aktör", "nivå: kommun", "medverkande", "ansvarig", "aktivitet", "risk"),
    "en": ("actor", "level: municipality", "participants", "responsible", "activity", "risk"),
}


def plan(there, language="sv", of=12, extra=""):
    """A plan with municipalities of which the first few take part, the others only in a risk."""
    actor, level, participants, responsible, activity, risk = WORDS[language]
    names = [place.upper() for place in PLACES[:of]]
    actors = "".join(
        f'{actor} {name} "{TITLES[language].format(name.title())}"\n  {level}\n' for name in names
    )
    goal = {"sv": "effektmål ⟦EM1⟧", "en": "impact ⟦EM1⟧"}[language]
    return (
        f'{actors}{extra}{activity} A2 "Handledning"\n  {level}\n'
        f"  {participants}: {', '.join(names[:there])}\n  -> P2\n"
        f'{risk} RK1 "X"\n  {responsible}: {", ".join(names)}\n'
        f'{goal} "Fler"\n  {level.partition(":")[0]}: region\n'
    )


def silent(text):
    return text.replace("⟦", "").replace("⟧", "")


def test_those_who_are_missing_are_named_with_a_line_for_the_first():
    (said,) = fires("LM603", plan(10))
    assert said.message.sv == (
        "Till effektmål EM1 ”Fler” bidrar 10 av 12 liknande aktörer på nivån kommun, men inte "
        "NORA, ÖREBRO."
    )
    assert said.hint.sv == "Skriv deras del, till exempel medverkande: NORA (genomför) under A2."


def test_a_kind_may_show_at_the_beginning_of_the_title():
    (said,) = fires("LM603", plan(11, "en"), "en")
    assert said.message.en.startswith("11 of 12 similar actors on level municipality")


def test_two_in_three_make_the_others_missing_and_fewer_do_not():
    for there in range(8, 12):
        fires("LM603", plan(there))
    for there in (1, 4, 7, 12):
        fires("LM603", silent(plan(there)))


def test_a_joint_actor_is_neither_missed_nor_enough():
    joint = 'aktör ALLA "De tolv kommunerna"\n  nivå: kommun\n'
    ensemble = joint + 'risk RK2 "Y"\n  ansvarig: ALLA\n'
    fires("LM603", silent(plan(12, extra=ensemble)))
    fires("LM603", plan(11, extra=ensemble))


def test_who_is_missing_from_a_goal_is_not_told_of_the_goals_behind_it():
    goals = "".join(
        f'effektmål EM{a} "Mål {a}"\n  nivå: region\n  -> EM{b}\n' for a, b in pairwise(range(2, 9))
    )
    fires("LM603", plan(11).rstrip() + f'\n  -> EM2\n{goals}effektmål EM8 "Sist"\n  nivå: region\n')


def test_one_who_is_missing_from_several_goals_is_told_of_once():
    second = 'effektmål EM2 "Färre"\n  nivå: region\nresultat R1 "R"\n  -> EM1\n  -> EM2\n'
    (said,) = fires("LM603", plan(11) + second)
    assert said.hint.sv.startswith("Skriv vad ÖREBRO gör, till exempel medverkande: ÖREBRO")
    assert [other.about for other in said.related[1:]] == [("elements", "EM2")]
