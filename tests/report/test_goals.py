"""After the findings: how far the chain to each goal reaches, and where to begin."""

import datetime as dt
from dataclasses import replace

import pytest

from logicmodel.analysis import analyse
from logicmodel.diagnostics import Language
from logicmodel.gaps import is_certain, summary
from logicmodel.report import STATISTICS, Report
from logicmodel.report.goals import outlook, praise
from logicmodel.report.terminal import write
from logicmodel.rules.settings import Settings
from logicmodel.source import Source
from logicmodel.syntax import read

HEAD = 'förändringslogik X "Fler klarar skolan"\n  språk: sv\n'
THREE = """\
aktivitet A1 "Nätverk för rektorer"
  -> P1
prestation P1 "Tolv möten"
  -> R1
resultat R1 "Rektorer leder utvecklingen"
  -> EM1
resultat R2 "Styrkedjan präglas av tillit"
  -> EM2
  -> EM3
effektmål EM1 "Fler är behöriga till gymnasieskolan"
effektmål EM2 "Fler trivs i skolan"
effektmål EM3 "Färre är borta från skolan"
effektmål EM4 "Fler läser vidare"
"""


def report_on(text: str, language: Language = "sv", only: tuple[str, ...] = ("LM1",)) -> Report:
    source = Source("plan/åtgärder.logic", HEAD + text)
    analysis = analyse([read(source)], dt.date(2025, 1, 1), Settings(select=only))
    return Report(
        {source.path: source},
        analysis.diagnostics,
        analysis.gaps,
        language,
        **summary(analysis)._asdict(),
        certain=is_certain(analysis),
    )


def many(goals: int) -> str:
    """A whole chain to one goal, and goals that nothing leads to."""
    return THREE + "".join(f'effektmål M{n} "Mål nummer {n}"\n' for n in range(goals))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_goals_that_stand_alike_are_told_together_the_worst_first(golden, language) -> None:
    lines = "\n".join(outlook(report_on(THREE, language)))
    golden(f"report/goals.{language}.txt", lines + "\n")


def test_a_goal_that_only_outputs_lead_to_is_said_to_lack_an_outcome() -> None:
    jump = THREE + 'prestation P2 "Praktikplatser"\n  -> EM4\n'
    said = " ".join(" ".join(outlook(report_on(jump))).split())
    assert "EM4 ”Fler läser vidare”: inget resultat leder till målet." in said


def test_no_line_is_wider_than_the_terminal() -> None:
    long = THREE.replace("Fler trivs", "Fler och fler elever trivs mycket bättre " * 5)
    for width in (40, 60, 80):
        report = replace(report_on(long), width=width)
        assert max(map(len, outlook(report))) <= max(width, 43)  # the last line is a command


def test_of_many_goals_the_worst_are_told_and_the_rest_is_counted() -> None:
    lines = list(outlook(report_on(many(300))))
    assert len(lines) < 20
    assert "… och 299 mål till." in "\n".join(lines)
    assert lines[-1].strip() == "Alla luckor, mål för mål: logicmodel gaps"


def test_a_clean_report_says_it_in_one_line() -> None:
    clean = THREE[: THREE.index("resultat R2")] + 'effektmål EM1 "Fler är behöriga"\n'
    assert write(report_on(clean)) == (
        "✔ Inga anmärkningar. 1 fil granskad. Hel kedja till målet.\n"
    )
    assert praise(report_on("")) == ""
    # Where nobody looked for holes, the chains are as far as they are all the same.
    assert praise(report_on(THREE, only=("LM2",))) == "Hel kedja till 1 av 4 mål."
    assert praise(report_on(THREE, "en", ("LM2",))) == "A whole chain to 1 of 4 goals."


def test_what_nobody_can_tell_is_not_told() -> None:
    report = report_on(THREE.replace("-> EM2", "-> EM"), only=("LM",))
    assert "".join(outlook(report)).startswith("Något gick inte att läsa.")
    assert "EM1" not in "".join(outlook(report))
    assert "Något gick inte att läsa." in write(report)


@pytest.mark.parametrize("only", [("LM",), ("LM1",), ("LM4",)])
def test_a_chain_that_rests_on_a_guess_says_so_whatever_is_selected(only) -> None:
    clean = THREE[: THREE.index("resultat R2")] + 'effektmål EM1 "Fler är behöriga"\n'
    guessed = clean.replace("-> P1", "-> P11")
    said = " ".join(write(report_on(guessed, only=only)).split())
    assert "hel kedja" in said.casefold()
    assert "Räknat som om det här vore felskrivet: P11 i stället för P1." in said
    assert "as if this were a slip: P11 instead of P1." in write(report_on(guessed, "en", only))
    # Letters that differ in case alone are no guess.
    assert "Räknat" not in write(report_on(clean.replace("-> P1", "-> p1"), only=only))


def test_control_characters_in_a_title_never_reach_the_terminal() -> None:
    report = report_on(THREE.replace("Fler läser", "Fler \x1b[31mläser"))
    assert "\x1b" not in "".join(outlook(report))
    assert "\x1b" not in STATISTICS["text"](report)


def test_the_words_are_the_same_with_colour() -> None:
    import click

    plain = report_on(THREE)
    coloured = "\n".join(outlook(replace(plain, colour=True)))
    assert "\x1b" in coloured
    assert click.unstyle(coloured) == "\n".join(outlook(plain))
