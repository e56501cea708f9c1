"""What cannot be read is not missing: it is told of already, and nobody hears of it twice."""

import pytest

from tests.rules.measurability.marks import fires

P1 = 'prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"'
P2 = 'prestation P2 "Tjugo nya rektorer har fått handledning"'
R1 = 'resultat R1 "Rektorer leder undervisningens utveckling"'
U1 = 'utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"'
AN1 = 'antagande AN1 "Rektorerna stannar kvar"'
S1 = 'källa S1 "Skolenkäten"'


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("LM301", f"{P1}\n  -> ⟦R1⟧\n{P2}\n  -> R1\n    fördröjning: snart"),
        ("LM301", f"{P1}\n  -> ⟦R1⟧\n  ->"),
        ("LM303", f'{P1}\n  -> SAKNAS\n{R1}\n  -> EM1 "x"\n    evidens: ⟦"y" (svag)⟧'),
        ("LM305", f"{AN1.replace('AN1', '⟦AN1⟧')}\n{R1}\n  -> SAKNAS"),
        ("LM307", 'risk ⟦RK1⟧ "Handledare slutar"\nrisk RK2 "Lokaler saknas"\n  åtgärd: 5 (x'),
        ("LM310", f'{P1}\n  -> SAKNAS\n{R1}\n  -> EM1 "x"\n  -| ⟦EM2⟧\neffektmål EM2 "Ro"'),
        ("LM312", f"{S1.replace('S1', '⟦S1⟧')}\n{U1}\n  -> SAKNAS"),
    ],
)
def test_a_slip_elsewhere_hides_nothing(code, text):
    fires(code, text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("LM301", f'{P1}\n  -> R1\nantagande: "Tid finns"'),  # Without its indentation.
        ("LM302", f'{R1}\n  -> EM1 "x"\n    evidens: "y" (stor)'),
        ("LM303", f"{P1}\n  ->\n  -> R1\n    styrka: svag\n{P2}\n  -> R1\n    styrka: svag"),
        ("LM303", f'{R1}\n  -> EM1 "x"\n    styrka: klen'),
        ("LM304", f'{AN1}\n  läge: kanske\n{R1}\n  -> EM1 "x"\n    antagande: AN1'),
        ("LM304", f'{AN1}\n{P1}\n  ->\n{R1}\n  -> EM1 "x"\n    antagande: AN1'),
        ("LM305", f'{AN1}\n{R1}\n  -> EM1 "x"\n    antagande: AN1 AN2'),
        ("LM305", f"{AN1}\n{P1}\n  ->"),
        ("LM307", 'risk RK1 "Handledare slutar"\n  åtgärd: 5 (x'),
        ("LM309", f'{P1}\n  -> R1 "x"\n  -| EM1\n    risk: RK (x'),
        ("LM310", f'{R1}\n  -> EM1 "x"\n  -| EM2\n  ->\neffektmål EM2 "Ro"'),
        ("LM311", f'{AN1}\n  läge: brister (snart)\n{R1}\n  -> EM1 "x"\n    antagande: AN1'),
        ("LM312", f"{S1}\n{U1}\n  källa: S1 och annat\n  -> EM1"),
        ("LM312", f'{S1}\nresultat P1 "Ett"\nresultat P1 "Två"\n  -> EM1\n    evidens: S1 (svag)'),
        ("LM308", 'inkludera "saknas.logic"\nomvärldsfaktor O1 "x"'),
    ],
)
def test_nothing_is_said_of_what_cannot_be_read(code, text):
    fires(code, text)
