"""Mistakes to plant in a sound change logic: each is found once, on the line marked with ``!``.

A fault is some statements of their own, sound but for the one mistake, that lean on the model
they are planted in: ``$activity``, ``$output``, ``$outcome`` and ``$impact`` are ids there and
``$n`` is a number of their own. So no fault hides or causes another.
"""

from typing import NamedTuple


class Fault(NamedTuple):
    """A kind of mistake: the code of the rule that finds it, and the statements with it."""

    code: str
    text: str


_ACTIVITY = """\
aktivitet FA$n "Tillagd aktivitet $n"
  nivå: kommun
  ansvarig: RÖL (samordnar)
  period: 2024-08..2026-06
  resurser: "Utvecklingsmedel\""""
_DELIVERY = """
  nivå: kommun
  ansvarig: RÖL (samordnar)
  indikator FP$n.1 "Antal tillagda underlag $n"
    enhet: underlag
    utgångsläge: 0 (2022)
    målvärde: minst 5 till 2030
    källa: "Diarier\""""
_OUTPUT = f'prestation FP$n "Tillagda underlag $n"{_DELIVERY}'
_HELD = '\n  nivå: mellankommunal\n  ansvarig: RÖL (samordnar)\n  målgrupp: "rektorer"'
_OUTCOME = f'resultat FR$n "Tillagt resultat $n"{_HELD}'
_BECAUSE = ' "en gemensam bild gör ansvaret synligt"'
_CHAIN = f"""{_ACTIVITY}
  -> FP$n

{_OUTPUT}
  -> FR$n{_BECAUSE}

"""
_GOAL = 'effektmål FE$n "Tillagt mål $n"\n  nivå: region\n  ansvarig: RÖL (samordnar)'


def _indicator(name: str, **lines: str) -> str:
    """An indicator of a share; a line given as ``""`` is left out, others take its place."""
    sound = {
        "head": f'  indikator {name} "Andel som når målet, {name}"',
        "unit": "    enhet: %",
        "baseline": "    utgångsläge: 61,5 (2020/21)",
        "milestone": "    etappmål: 70 till 2026",
        "target": "    målvärde: minst 85 till 2030",
        "source": '    källa: "Skolverket"',
        "split": "    uppdelning: kön",
    }
    return "".join(f"\n{line}" for line in (sound | lines).values() if line)


def _in_activity(line: str) -> str:
    return f"{_ACTIVITY}\n{line}\n  -> $$output".replace("$$", "$")


def _in_outcome(**lines: str) -> str:
    indicator = _indicator("FR$n.1", **lines)
    return f"{_CHAIN}{_OUTCOME}{indicator}\n  -> $impact{_BECAUSE}"


_HEAD = '!  indikator FR$n.1 "Andel som når målet, FR$n.1"'

READING = {
    "unknown word": Fault("LM002", _in_activity("  status: pågår").replace("aktiv", "!aktv", 1)),
    "unknown field": Fault("LM003", _in_activity("!  stattus: pågår")),
    "wrong value": Fault("LM004", _in_activity("!  status: någon gång")),
    "missing quote": Fault("LM001", _in_activity('!  beskrivning: "Rektorerna möts')),
    "missing colon": Fault("LM001", _in_activity('!  beskrivning "Rektorerna möts"')),
    "doubled id": Fault(
        "LM005", _in_activity("  status: pågår") + "\n\n!" + _in_activity("  status: klar")
    ),
    "doubled field": Fault("LM006", _in_activity("!  nivå: region")),
    "unknown reference": Fault("LM007", _in_activity("!  -> SAKNAS$n")),
    "unknown level": Fault(
        "LM007", _in_activity("  status: pågår").replace("  nivå: kommun", "!  nivå: saknas$n")
    ),
    "misplaced line": Fault(
        "LM009",
        _in_activity("  status: pågår")
        + '\n!  utmaning FU$n "Indragen utmaning $n"\n    -> $impact',
    ),
    "exception without reason": Fault("LM012", _in_activity("!  tillåt fristående")),
    "exception without use": Fault(
        "LM013", _in_activity('!  tillåt prestation-utan-aktivitet "x"')
    ),
    "unknown rule": Fault("LM015", _in_activity('!  tillåt regel-som-saknas-$n "x"')),
    "missing title": Fault(
        "LM018", "!" + _in_activity("  status: pågår").replace(' "Tillagd aktivitet $n"', "")
    ),
    "mixed indent": Fault("LM019", _in_activity("!\tstatus: pågår")),
}
"""What the readers find."""

CHAIN = {
    "output without activity": Fault("LM101", f"!{_OUTPUT}\n  -> $outcome{_BECAUSE}"),
    "activity without output": Fault("LM102", f"!{_ACTIVITY}\n  ~> $activity"),
    "output without outcome": Fault("LM103", f"{_ACTIVITY}\n  -> FP$n\n  -> $output\n\n!{_OUTPUT}"),
    "outcome without output": Fault(
        "LM104", f"!{_OUTCOME}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}"
    ),
    "outcome dead end": Fault(
        "LM105",
        f"{_ACTIVITY}\n  -> FP$n\n  -> $output\n\n{_OUTPUT}\n  -> FR$n{_BECAUSE}\n\n"
        f"!{_OUTCOME}{_indicator('FR$n.1')}",
    ),
    "goal unreached": Fault(
        "LM106",
        'utmaning FU$n "Tillagd utmaning $n"\n  -> FE$n\n  -> $impact\n\n'
        f"!{_GOAL}{_indicator('FE$n.1')}{_indicator('FE$n.2')}",
    ),
    "skipped step": Fault("LM107", f"{_ACTIVITY}\n  -> $output\n!  -> $outcome"),
    "backward link": Fault(
        "LM108",
        f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}\n!  -> $activity",
    ),
    "cycle": Fault(
        "LM109",
        f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}\n"
        f"  -> FS$n{_BECAUSE}\n\n"
        f'resultat FS$n "Tillagt följdresultat $n"{_HELD}{_indicator("FS$n.1")}'
        f"\n!  -> FR$n{_BECAUSE}",
    ),
    "isolated": Fault("LM110", f"!{_ACTIVITY}"),
    "duplicate link": Fault("LM111", f"{_ACTIVITY}\n  -> $output\n!  -> $output"),
}
"""What is missing or wrong in the results chain."""

MEASURABILITY = {
    "unmeasurable goal": Fault(
        "LM201",
        'utmaning FU$n "Tillagd utmaning $n"\n  -> FE$n\n\n'
        f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}\n  -> FE$n{_BECAUSE}\n\n"
        f"!{_GOAL}",
    ),
    "outcome without indicator": Fault("LM202", f"{_CHAIN}!{_OUTCOME}\n  -> $impact{_BECAUSE}"),
    "indicator without baseline": Fault("LM204", _in_outcome(head=_HEAD, baseline="")),
    "indicator without target": Fault("LM205", _in_outcome(head=_HEAD, target="")),
    "target without year": Fault("LM206", _in_outcome(target="!    målvärde: minst 85")),
    "indicator without source": Fault("LM207", _in_outcome(head=_HEAD, source="")),
    "indicator without unit": Fault("LM208", _in_outcome(head=_HEAD, unit="")),
    "target against direction": Fault(
        "LM209", _in_outcome(target="!    målvärde: minst 45 till 2030")
    ),
    "value out of range": Fault("LM210", _in_outcome(target="!    målvärde: minst 120 till 2030")),
    "direction only": Fault("LM211", _in_outcome(target="!    målvärde: öka till 2030")),
    "change without base year": Fault(
        "LM212", _in_outcome(target="!    målvärde: öka 20 % till 2030")
    ),
    "comparison without series": Fault(
        "LM213", _in_outcome(target="!    målvärde: högre än riket till 2030")
    ),
    "taking part only": Fault(
        "LM214",
        f"{_CHAIN}!{_OUTCOME}"
        + _indicator("FR$n.1", head='  indikator FR$n.1 "Nöjda deltagare, FR$n.1"')
        + f"\n  -> $impact{_BECAUSE}",
    ),
    "inconsistent indicator": Fault(
        "LM218",
        f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1')}"
        + _indicator(
            "FR$n.2",
            head='  indikator FR$n.2 "Andel som når målet, FR$n.1"',
            unit="!    enhet: dagar",
        )
        + f"\n  -> $impact{_BECAUSE}",
    ),
    "unjustified proxy": Fault(
        "LM219", _in_outcome(head='!  indikator FR$n.1 "Närmevärde för målet, FR$n.1"')
    ),
    "target year passed": Fault(
        "LM220", _in_outcome(milestone="", target="!    målvärde: minst 85 till 2025")
    ),
}
"""What cannot be followed up as it is written."""

_OWNER = "\n  ansvarig: RÖL (samordnar)"
_ACTOR = 'aktör FK$n "Tillagd aktör $n"\n  nivå: kommun\n\n'
_MENTORING = _in_activity("  status: pågår").replace("Tillagd aktivitet", "Handledning av grupp")
_MENTORING_ABOVE = _MENTORING.replace("FA$n", "FB$n").replace("nivå: kommun", "nivå: region")

RESPONSIBILITY = {
    "activity without owner": Fault(
        "LM401",
        "!" + _in_activity("  status: pågår").replace(_OWNER, ""),
    ),
    "goal without owner": Fault(
        "LM402",
        f"{_CHAIN}!{_OUTCOME.replace(_OWNER, '')}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}",
    ),
    "no primary owner": Fault(
        "LM403",
        _ACTOR + _in_activity("  status: pågår").replace(_OWNER, "\n!  ansvarig: RÖL, FK$n"),
    ),
    "unclear role": Fault("LM405", _ACTOR + _in_activity("!  medverkande: FK$n")),
    "duplicated effort": Fault(
        "LM408",
        f"{_MENTORING}\n\n!{_MENTORING_ABOVE}",
    ),
}
"""Who does what: unclear, or done twice. A misspelt role is one only while it is the only one."""

_PROBLEM = 'utmaning FU$n "Tillagd utmaning $n"\n  -> FE$n\n\n'
_WHOLE_GOAL = f"{_GOAL}{_indicator('FE$n.1')}{_indicator('FE$n.2')}"
_LEADING = f"{_OUTCOME}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}"
_RESTING = f"{_BECAUSE}\n    antagande: FN$n"
_WATCHED = 'antagande FN$n "Rektorerna stannar $n år"\n  ansvarig: RÖL (samordnar)\n\n'

CAUSALITY = {
    "link without reason": Fault(
        "LM301", f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1')}\n!  -> $impact"
    ),
    "weak chain": Fault(
        "LM303",
        f'{_PROBLEM}{_CHAIN}{_LEADING}\n  -> FE$n{_BECAUSE}\n!    evidens: "Samtal" (svag)\n\n'
        f"{_WHOLE_GOAL}",
    ),
    "unwatched assumption": Fault(
        "LM304",
        f'!antagande FN$n "Rektorerna stannar $n år"\n\n{_CHAIN}{_LEADING}'.replace(
            _BECAUSE, _RESTING
        ),
    ),
    "loose assumption": Fault("LM305", f"!{_WATCHED}{_ACTIVITY}\n  -> $output"),
    "assumption within control": Fault(
        "LM306", f'{_CHAIN}{_LEADING}\n!    antagande: "De tillagda underlagen $n"'
    ),
    "goal conflict": Fault("LM309", f'{_CHAIN}{_LEADING}\n!  -| $impact "det tar tid"'),
    "net negative chain": Fault(
        "LM310",
        f'{_PROBLEM}{_CHAIN}{_LEADING}\n!  -| FE$n "det tar tid"\n    risk: "Annat får vänta"\n\n'
        f"{_WHOLE_GOAL}",
    ),
    "failed precondition": Fault(
        "LM311",
        'förutsättning FN$n "Tid finns $n"\n  ansvarig: RÖL (samordnar)\n!  läge: brister (2025)'
        f"\n\n{_ACTIVITY}\n  kräver: FN$n\n  -> $output",
    ),
}
"""What is to lead to what, and need not."""

_LATE = _ACTIVITY.replace("2024-08..2026-06", "2029-08..2030-06")
_EARLY = _OUTPUT.replace("till 2030", "till 2026")

TIMING = {
    "period reversed": Fault(
        "LM501",
        f"{_ACTIVITY}\n  -> $output".replace("  period: 2024-08..2026-06", "!  period: 2026–2024"),
    ),
    "effect before cause": Fault(
        "LM502", f"{_LATE}\n!  -> FP$n\n\n{_EARLY}\n  -> $outcome{_BECAUSE}"
    ),
    "activity without period": Fault(
        "LM503", f"!{_ACTIVITY}\n  -> $output".replace("\n  period: 2024-08..2026-06", "")
    ),
    "outside the period": Fault(
        "LM504",
        f"{_ACTIVITY}\n  -> $output".replace("  period: 2024-08..2026-06", "!  period: 2034–2036"),
    ),
    "lag too long": Fault(
        "LM506",
        f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1', target='!    målvärde: minst 85 till 2030')}\n"
        f"  -> $impact{_BECAUSE}".replace(
            f"-> FR$n{_BECAUSE}", f"-> FR$n{_BECAUSE}\n    fördröjning: 8 år"
        ),
    ),
}
"""What cannot be in time."""

LEVELS = {
    "thing without level": Fault(
        "LM601", f"!{_ACTIVITY}\n  -> $output".replace("\n  nivå: kommun", "")
    ),
    "goal without contribution": Fault(
        "LM602",
        'utmaning FU$n "Tillagd utmaning $n"\n  -> FE$n\n\n'
        f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}\n  -> FE$n{_BECAUSE}\n\n"
        f"!{_GOAL.replace('region', 'kommun')}{_indicator('FE$n.1')}{_indicator('FE$n.2')}",
    ),
}
"""What does not hang together between the levels."""

FOLLOW_UP = {
    "two keepers": Fault(
        "LM706",
        f"{_CHAIN}{_OUTCOME}{_indicator('FR$n.1')}\n  -> $impact{_BECAUSE}\n  -> FS$n{_BECAUSE}\n\n"
        f'resultat FS$n "Tillagt följdresultat $n"{_HELD}'
        + _indicator(
            "FS$n.1",
            head='  indikator FS$n.1 "Andel som når målet, FR$n.1"',
            source='!    källa: "En egen enkät"',
        )
        + f"\n  -> $impact{_BECAUSE}",
    ),
    "cause undecidable": Fault(
        "LM707",
        f"{_ACTIVITY}\n  -> FP$n\n\n{_OUTPUT}\n  -> $outcome{_BECAUSE}\n"
        '!    antagande: "Alla läser underlagen"\n    evidens: "Ett samtal" (svag)',
    ),
}
"""Who keeps the values, and what nobody will know."""

_TWIN = f"{_ACTIVITY}\n  -> $output".replace("FA$n", "FB$n")

WORDING = {
    "same title": Fault("LM806", f"{_ACTIVITY}\n  -> $output\n\n!{_TWIN}"),
    "placeholder": Fault("LM808", _in_activity('!  beskrivning: "TODO: fråga rektorerna"')),
}
"""What is worded so that nobody can tell what it is."""

_ALL = (
    READING,
    CHAIN,
    MEASURABILITY,
    CAUSALITY,
    RESPONSIBILITY,
    TIMING,
    LEVELS,
    FOLLOW_UP,
    WORDING,
)
FAULTS = {name: fault for family in _ALL for name, fault in family.items()}
"""Every kind of mistake by what it is called."""
