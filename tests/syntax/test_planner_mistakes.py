"""Vad en planerare skriver fel, och det enda som då sägs: var, och raden att skriva i stället.

Varje fall byter några rader i en hel förändringslogik där inget är fel. Allt som sedan sägs, av
läsaren, modellen och alla regler, är följden av det.
"""

import datetime as dt
import re

import pytest

from logicmodel.analysis import Analysis, analyse
from logicmodel.fixing import edited
from logicmodel.rules.scaffold import SOUND
from logicmodel.source import Source
from logicmodel.syntax import read

TODAY = dt.date(2025, 1, 1)
TITLE = 'aktivitet A2 "Handledning av nya rektorer"'
LINK = "  status: pågår\n  -> P2"
ARROW = "  -| EM1"
TARGET = "målvärde: minst 90 till 2030"
BASELINE = "utgångsläge: 81,9 (2020/21)"
MILESTONE = "etappmål: 85 till 2026"
INDICATOR = '  indikator R1.andel "Lärare vars rektor leder utvecklingen"'
HORIZON = "  sikt: medellång"
SOURCE = '    källa: "Skolenkäten"\n    uppdelning: kön'
GOAL = 'effektmål EM1 "Fler elever är behöriga till gymnasiet"'
OUTCOME = 'resultat R1 "Rektorer leder undervisningens utveckling"'
BECAUSE = '    antagande: "Rektorerna stannar kvar"\n    evidens: "Forskningsöversikt 2022" (stark)'
OWNER = "  ägare: REG"
PERIOD = "period: 2024–2030"
FACTOR = 'omvärldsfaktor O1 "Andel barn i ekonomiskt utsatta hushåll"'


def changed(old: str, new: str) -> str:
    assert old in SOUND.sv, old
    return SOUND.sv.replace(old, new, 1)


def look(text: str) -> Analysis:
    return analyse([read(Source("x.logic", text))], TODAY)


def said(text: str) -> list[tuple[str, str, str]]:
    """Kod, det som är utmärkt, och rådet."""
    return [
        (d.code, text[d.span.start : d.span.end], d.hint.sv if d.hint else "")
        for d in look(text).diagnostics
    ]


# Vad som byts, mot vad, koden, det som märks ut, och det som rådet säger.
Mistake = tuple[str, str, str, str, str]

VALUES: list[Mistake] = [
    *[
        (TARGET, f"målvärde: {wrong}", "LM004", wrong, f"Skriv målvärde: {right}")
        for wrong, right in {
            "+8 % till 2031": "öka 8 % från … till 2031",
            "+8 procentenheter till 2031": "öka 8 procentenheter från … till 2031",
            "-5 % till 2030": "minska 5 % från … till 2030",
            "minst 82 2031": "minst 82 till 2031",
            "90 % år 2030": "90 % till 2030",
            "minst 90 (2030)": "minst 90 till 2030",
            "> 90 till 2030": "minst 90 till 2030",
            "över 90 till 2030": "minst 90 till 2030",
            "öka från 81,9 till 90 till 2030": "minst 90 till 2030",
            "ökning med 5 % från 2020 till 2030": "öka 5 % från 2020 till 2030",
            "ca 90 till 2030": "90 till 2030",
            "över rikssnittet": "högre än rikssnittet",
            "högre än liknande kommuner": 'högre än "liknande kommuner"',
            "gap mellan kvinnor och män högst 3 till 2030": "gap kön högst 3 till 2030",
            "gap mellan kvinnor och män": "gap kön högst …",
        }.items()
    ],
    (
        *(TARGET, "målvärde: minst 1.200 till 2030", "LM004", "minst 1.200 till 2030"),
        "Skriv målvärde: minst 1 200 till 2030 eller målvärde: minst 1,200 till 2030",
    ),
    *[
        (BASELINE, f"utgångsläge: {wrong}", "LM004", wrong, f"Skriv utgångsläge: {right}")
        for wrong, right in {
            "ca 71": "71",
            "72,1 2025/26": "72,1 (2025/26)",
            "72,1 (25/26)": "72,1 (2025/26)",
            "72,1 (läsåret 2024/25)": "72,1 (2024/25)",
            "72 (hösten 2024)": "72 (2024)",
            "72 (2024-8)": "72 (2024-08)",
            "72 (31/8 2024)": "72 (2024-08-31)",
            "72 % år 2023": "72 % (2023)",
            "saknas": "fastställs senare",
        }.items()
    ],
    (MILESTONE, "etappmål: 85 2026", "LM004", "85 2026", "Skriv etappmål: 85 till 2026"),
    (MILESTONE, "etappmål: +3 till 2026", "LM004", "+3 till 2026", "Skriv etappmål: … till 2026"),
    (MILESTONE, "etappmål: 85 till 2031", "LM209", "85 till 2031", "ett år före 2030"),
    (TARGET, "målvärde: öka", "LM211", "öka", "Skriv ett tal: målvärde: minst … till 2030."),
    *[
        (TARGET, f"målvärde: {wrong}", "LM212", wrong, f"Skriv målvärde: {right}")
        for wrong, right in {
            "öka 20 %": "öka 20 % från 2020/21 till 2030",
            "minska 5 %": "minska 5 % från 2020/21 till 2030",
            "öka 5 % till 2030": "öka 5 % från 2020/21 till 2030",
        }.items()
    ],
    (PERIOD, "period: 2030–2024", "LM501", "2030–2024", "Skriv period: 2024–2030"),
    (
        *("  period: 2024–2026\n  status: pågår\n  -> P2",),
        *("  period: 2028-06..2026-08\n  status: pågår\n  -> P2", "LM501", "2028-06..2026-08"),
        "Skriv period: 2026-08..2028-06",
    ),
    (PERIOD, "period: aug 2024–2026", "LM004", "aug 2024–2026", "Skriv period: 2024-08–2026"),
    (PERIOD, "period: 2024 till 2026", "LM004", "2024 till 2026", "Skriv period: 2024..2026"),
    (LINK, "  status:\n  -> P2", "LM004", "", "planerad, pågår, klar, avbruten"),
    (LINK, "  status: påbörjad\n  -> P2", "LM004", "påbörjad", "Skriv status: pågår"),
    (HORIZON, "  sikt: kort sikt", "LM004", "kort sikt", "Skriv sikt: kort"),
    (
        *(BECAUSE, BECAUSE.replace('"Forskningsöversikt 2022" (stark)', "SCB (medel)")),
        *("LM004", "SCB (medel)", "Skriv evidens: SCB (måttlig)"),
    ),
    *[
        (
            *(BECAUSE, BECAUSE.replace('"Forskningsöversikt 2022" (stark)', wrong), "LM004"),
            *(wrong, f"Skriv evidens: {right}"),
        )
        for wrong, right in {
            "SCB måttlig": "SCB (måttlig)",
            "SCB medel": "SCB (måttlig)",
            '"Utvärdering 2023" svag': '"Utvärdering 2023" (svag)',
            "Utvärdering 2023 svag": '"Utvärdering 2023" (svag)',
            "SCB (måttlig": "SCB (måttlig)",
            "SCB (jättebra)": "SCB (…)",
        }.items()
    ],
    (OWNER, "  ägare: REG samordnar", "LM004", "REG samordnar", "Skriv ägare: REG (samordnar)"),
    (OWNER, "  ägare: REG (äger", "LM004", "REG (äger", "Skriv ägare: REG (äger)"),
    (
        *(OWNER, "  ägare: REG (äger, KOM (leder)", "LM004", "REG (äger, KOM (leder)"),
        "Skriv ägare: REG (äger), KOM (leder)",
    ),
    (SOURCE, SOURCE.replace('"', "'"), "LM004", "'Skolenkäten'", 'Skriv källa: "Skolenkäten"'),
    (
        *(SOURCE, SOURCE.replace('"Skolenkäten"', "Kolada N15428"), "LM004", "Kolada N15428"),
        'Skriv källa: "Kolada N15428"',
    ),
    (
        *(SOURCE, f"{SOURCE}, årskurs nio", "LM004", "kön, årskurs nio"),
        'Skriv uppdelning: kön, "årskurs nio"',
    ),
    (OWNER, "  ägare: REG och KOM", "LM004", "REG och KOM", "Skriv ägare: REG, KOM"),
    (
        *(OWNER, "  ägare: REG, Norrby kommun", "LM004", "REG, Norrby kommun"),
        'Skriv ägare: REG, NORRBY och, om den inte redan finns, raden aktör NORRBY "Norrby kommun"',
    ),
]

WORDS: list[Mistake] = [
    *[
        (TARGET, TARGET.replace("målvärde", word), "LM003", word, "Menade du ”målvärde”?")
        for word in ("mål", "målnivå", "måltal")
    ],
    *[
        (BASELINE, BASELINE.replace("utgångsläge", w), "LM003", w, "Menade du ”utgångsläge”?")
        for w in ("basvärde", "nuläge", "baslinje", "startvärde")
    ],
    (OWNER, "  ansvar: REG", "LM003", "ansvar", "Menade du ”ansvarig”?"),
    (PERIOD, "tidplan: 2024–2030", "LM003", "tidplan", "Menade du ”period”?"),
    (HORIZON, "  mål: 80 %", "LM003", "mål", "Menade du ”målvärde”?"),
    (HORIZON, "  blomma: röd", "LM003", "blomma", 'skriv beskrivning: "…"'),
    (TITLE, TITLE.replace("aktivitet", "åtgärd"), "LM002", "åtgärd", "Menade du ”aktivitet”?"),
    (GOAL, GOAL.replace("effektmål", "syfte"), "LM002", "syfte", "Menade du ”effektmål”?"),
    (GOAL, GOAL.replace("effektmål", "mål"), "LM002", "mål", "Menade du ”effektmål”?"),
    (OUTCOME, OUTCOME.replace("resultat", "mål"), "LM002", "mål", "Menade du ”resultat”?"),
    (HORIZON, f"  budget: 500 000 kr\n{HORIZON}", "LM003", "budget", "Menade du ”resurser”?"),
    (LINK, f"  partner: KOM (genomför)\n{LINK}", "LM003", "partner", "Menade du ”medverkande”?"),
    (BASELINE, "start: 81,9 (2020/21)", "LM003", "start", "Menade du ”utgångsläge”?"),
    (GOAL, GOAL.replace("effekt", "effekt "), "LM001", "effekt mål", f"Skriv {GOAL}"),
    (
        *(INDICATOR, INDICATOR.replace("indikator", "nyckeltal"), "LM002", "nyckeltal"),
        "Menade du ”indikator”?",
    ),
]

LINES: list[Mistake] = [
    (TITLE, TITLE.replace(" A2", " A2:"), "LM001", ":", f"Skriv {TITLE}"),
    (TITLE, TITLE.replace("aktivitet", "aktivitet:"), "LM001", ":", f"Skriv {TITLE}"),
    (
        *(INDICATOR, INDICATOR.replace(".andel", ".andel:"), "LM001", ":"),
        f"Skriv {INDICATOR.strip()}",
    ),
    (
        *(TITLE, TITLE.replace('"', ""), "LM001", "Handledning av nya rektorer"),
        f"Skriv {TITLE}",
    ),
    (TITLE, TITLE[:-1], "LM001", '"Handledning av nya rektorer', f"Skriv {TITLE}"),
    (
        *(TITLE, f"{TITLE[:-1]} # prov", "LM001", '"Handledning av nya rektorer'),
        f"Skriv {TITLE} # prov",
    ),
    (
        *(TITLE, TITLE.replace('"', "") + " # prov", "LM001", "Handledning av nya rektorer"),
        f"Skriv {TITLE} # prov",
    ),
    (
        *(TITLE, f"{TITLE[:-1]} i grupp #3", "LM001", '"Handledning av nya rektorer i grupp #3'),
        'Skriv aktivitet A2 "Handledning av nya rektorer i grupp #3"',
    ),
    (TITLE, TITLE.replace('"', "'"), "LM001", "'Handledning av nya rektorer'", f"Skriv {TITLE}"),
    (TITLE, TITLE.replace('"', "»"), "LM001", "»Handledning av nya rektorer»", f"Skriv {TITLE}"),
    (TITLE, TITLE.replace('"H', '- "H'), "LM001", "- ", f"Skriv {TITLE}"),
    (
        *(TITLE, 'aktivitet A2 "Kör "Läslyftet" i år"', "LM001", '"Kör "Läslyftet" i år"'),
        'Skriv aktivitet A2 "Kör ""Läslyftet"" i år"',
    ),
    (
        *(TITLE, TITLE.replace("av nya", "av\n  nya"), "LM001"),
        *('"Handledning av\n  nya rektorer"', f"Skriv {TITLE}"),
    ),
    (
        *(TITLE, TITLE.replace("av nya", "av\nnya"), "LM001"),
        *('"Handledning av\nnya rektorer"', f"Skriv {TITLE}"),
    ),
    (TITLE, 'aktivitet A2 ""', "LM018", "A2", 'aktivitet A2 "…"'),
    (TITLE, TITLE.replace("A2", "A 2"), "LM001", "A 2", f"Skriv {TITLE}"),
    (TITLE, TITLE.replace("A2", "A/2"), "LM001", "A/2", "Skriv aktivitet A-2 "),
    (TITLE, TITLE.replace("A2", "A–2"), "LM001", "A–2", "Skriv aktivitet A-2 "),
    (TITLE, TITLE.replace("A2", "2"), "LM001", "2", "Skriv aktivitet A2 "),
    (
        *(TITLE, TITLE.replace(" A2", ""), "LM001", '"Handledning av nya rektorer"'),
        'Skriv aktivitet A1 "Handledning av nya rektorer"',
    ),
    (
        *(INDICATOR, INDICATOR.replace(" R1.andel", ""), "LM001", "indikator"),
        'Skriv indikator R1.lärare "Lärare vars rektor leder utvecklingen"',
    ),
    *[(TITLE, f"{bullet} {TITLE}", "LM001", bullet, f"Skriv {TITLE}") for bullet in "-•*"],
    (TITLE, f"1. {TITLE}", "LM001", "1.", f"Skriv {TITLE}"),
    (TITLE, f"// hit\n{TITLE}", "LM001", "//", "En kommentar börjar med #."),
    (LINK, "  - status: pågår\n  -> P2", "LM001", "-", "Skriv status: pågår"),
    (LINK, "  status = pågår\n  -> P2", "LM001", "=", "Skriv status: pågår"),
    *[
        (LINK, LINK.replace("->", arrow), "LM001", arrow, "Skriv -> P2")
        for arrow in ("–>", "-->", "=>", "⇒", "\uf0e0", "leder till", "leder till:", "- >")
    ],
    (LINK, LINK.replace(" P2", ""), "LM001", "->", "Skriv vad pilen leder till: -> ID"),
    (LINK, LINK.replace("P2", "prestation P2"), "LM001", "prestation", "Skriv -> P2"),
    (LINK, LINK + ", P1", "LM001", ", P1", "-> P2 · -> P1"),
    (LINK, LINK + " därför att", "LM001", "därför att", 'Skriv -> P2 "därför att"'),
    (LINK, LINK + ': "skäl"', "LM001", ": ", 'Skriv -> P2 "skäl"'),
    (ARROW, "  - | EM1", "LM001", "- |", "Skriv -| EM1"),
    (ARROW, "  –| EM1", "LM001", "–|", "Skriv -| EM1"),
    (FACTOR, f"anpassning A1 KOM\n{FACTOR}", "LM001", "KOM", "Skriv anpassning A1 för KOM"),
    (
        *(FACTOR, f"anpassning A1 för KOM\n  målvärde: 3 till 2026\n{FACTOR}", "LM003"),
        *("målvärde", "Det kan stå under indikator."),
    ),
    (
        *(HORIZON, f"{HORIZON}\n  tillåt saknar indikator", "LM001", "indikator"),
        'tillåt resultat-utan-indikator "skäl"',
    ),
    (
        *(HORIZON, f'{HORIZON}\n  tillåt resultat-uten-indikator "skäl"', "LM015"),
        *("resultat-uten-indikator", "Menade du ”resultat-utan-indikator”?"),
    ),
    (HORIZON, f"{HORIZON}\n  tillåt enda-väg", "LM012", "enda-väg", 'tillåt enda-väg "…"'),
]

INDENTS: list[Mistake] = [
    (
        *(f"{INDICATOR}\n    enhet", f"{INDICATOR}\n  enhet", "LM009", "enhet:"),
        "ge den samma indrag som raderna under",
    ),
    (BECAUSE, BECAUSE[2:], "LM009", "antagande:", "ge den samma indrag som raderna under"),
    (BECAUSE, BECAUSE[4:], "LM009", "antagande:", "Gör ett indrag"),
    (INDICATOR, INDICATOR.strip(), "LM009", "indikator", "Gör ett indrag"),
    (LINK, LINK.replace("  status", "\tstatus"), "LM019", "\t", "Använd bara mellanslag"),
]


@pytest.mark.parametrize("mistake", VALUES + WORDS + LINES + INDENTS, ids=lambda m: m[1].strip())
def test_one_mistake_is_told_once_with_the_line_to_write(mistake: Mistake) -> None:
    old, new, code, marked, hint = mistake
    text = changed(old, new)
    assert [(c, m) for c, m, _ in said(text)] == [(code, marked)]
    assert hint in said(text)[0][2]


@pytest.mark.parametrize("mistake", VALUES + WORDS + LINES + INDENTS, ids=lambda m: m[1].strip())
def test_a_fix_takes_the_message_away(mistake: Mistake) -> None:
    text = changed(mistake[0], mistake[1])
    (found,) = look(text).diagnostics
    if found.fixes:
        mended = edited(text, found.fixes[0].edits)
        again = [(d.code, d.message) for d in look(mended).diagnostics]
        assert (found.code, found.message) not in again


@pytest.mark.parametrize("mistake", LINES, ids=lambda m: m[1].strip())
def test_a_line_that_is_told_how_to_write_reads(mistake: Mistake) -> None:
    text = changed(mistake[0], mistake[1])
    line = re.fullmatch(r"Skriv (aktivitet|anpassning|->|-\|)( .*)", said(text)[0][2])
    if line and "ID" not in line[2] and "ett id" not in line[2]:
        written = f"{line[1]}{line[2]}"
        inside = line[1].startswith("-")
        source = Source("x.logic", f'aktivitet A9 "T"\n  {written}\n' if inside else written)
        assert read(source).problems == ()


MEANT_AS = [
    (LINK, LINK.replace("->", "-->"), {"links": [{"kind": "leads_to", "target": "P2"}]}),
    (TITLE, TITLE.replace('"', "'"), {"title": "Handledning av nya rektorer"}),
    (TITLE, TITLE.replace("av nya", "av\nnya"), {"title": "Handledning av nya rektorer"}),
    (LINK, "  status = pågår\n  -> P2", {"status": "ongoing"}),
]


@pytest.mark.parametrize(("old", "new", "data"), MEANT_AS, ids=lambda v: None)
def test_a_slip_is_read_as_what_was_meant(old: str, new: str, data: dict[str, object]) -> None:
    statements = read(Source("x.logic", changed(old, new))).statements
    (found,) = (s.data for _, s in statements if s.id == "A2")
    assert data.items() <= found.items()


@pytest.mark.parametrize(
    "line",
    [
        *("målvärde: öka med 8 procentenheter från 2020/21 till 2030", "målvärde: -5 till 2030"),
        *("utgångsläge: -1,5 (2023)", "utfall: 0.125 (2023)", "målvärde: minst 1,200 till 2030"),
        *("målvärde: minska med 20 % från 2020 till 2030", "utgångsläge: -3 % (2023)"),
    ],
)
def test_what_is_right_stays_right(line: str) -> None:
    text = f'resultat R1 "T"\n  indikator R1.a "T"\n    {line}\n'
    assert read(Source("x.logic", text)).problems == ()


def test_a_step_without_an_id_is_not_also_missing_where_it_is_named() -> None:
    text = changed('prestation P2 "Tjugo', 'prestation "Tjugo')
    assert [code for code, _, _ in said(text)] == ["LM001"]


def test_english_is_answered_in_english() -> None:
    text = 'outcome R1 "T"\n  indicator R1.a "T"\n    target: +8 % by 2031\n    goal: 3\n'
    hints = [p.hint.en for p in read(Source("x.logic", text)).problems if p.hint]
    assert hints == ["Write target: increase 8 % from … by 2031", "Did you mean “target”?"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (OWNER, "  ägare: REG (äger", "Parentesen är inte avslutad: ) saknas."),
        (
            *(BECAUSE, BECAUSE.replace('"Forskningsöversikt 2022" (stark)', "SCB (medel)")),
            "”medel” är ingen styrka. Den är svag, måttlig eller stark.",
        ),
    ],
)
def test_it_is_said_what_is_wrong(old: str, new: str, message: str) -> None:
    (found,) = look(changed(old, new)).diagnostics
    assert found.message.sv == message


def test_of_a_goal_that_may_be_any_only_that_is_said() -> None:
    """Varken id:t, sikten eller pilarna säger vilket led det är."""
    text = f'{SOUND.sv}\nmål M1 "Eleverna trivs"\n  indikator M1.a "Trivsel"\n    målvärde: öka\n'
    text = text.replace("  -> EM1", "  -> M1\n  -> EM1", 1)
    ((code, marked, hint),) = said(text)
    assert (code, marked) == ("LM002", "mål")
    assert hint.startswith("Skriv resultat för det som förändras")


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        ("mål R7 {}", "resultat"),
        ("mål M1 {}\n  sikt: kort", "resultat"),
        ("mål M1 {}\n  -> EM1", "resultat"),
        ("mål M1 {}\n  -> ÖM1", "effektmål"),
        ("målsättning ÖM1 {}", "övergripande mål"),
    ],
)
def test_the_id_the_horizon_and_the_arrows_tell_which_goal(lines: str, meant: str) -> None:
    text = lines.format('"Eleverna trivs"') + "\n"
    found = [d for d in look(text).diagnostics if d.code == "LM002"]
    assert [d.hint and d.hint.sv for d in found] == [f"Menade du ”{meant}”?"]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("  partner: REG", "participants"),
        ("  budget: 5", "resources"),
        ("  start: 2024", "period"),
        ("vision V1 {}", "overall goal"),
    ],
)
def test_in_an_english_file_the_english_word_is_offered(line: str, meant: str) -> None:
    text = 'logic X "Trial"\nactor REG "Region"\nactivity A1 "Training"\n' + line.format('"Joy"')
    found = [d for d in look(text + "\n").diagnostics if d.code in ("LM002", "LM003")]
    assert [d.hint and d.hint.en for d in found] == [f"Did you mean “{meant}”?"]


def test_in_a_swedish_file_the_swedish_word_is_offered() -> None:
    text = changed(FACTOR, f'vision ÖM1 "Alla barn lyckas"\n\n{FACTOR}')
    assert said(text)[0] == ("LM002", "vision", "Menade du ”övergripande mål”?")
