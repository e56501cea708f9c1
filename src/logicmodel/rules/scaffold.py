"""What stands around the rules' examples.

Most examples are a few statements, laid over a sound change logic in which nothing is found. Two
ways lead to its goal (A1 → P1 and A2 → P2, both → R1), so that an example may break one of them.
What is wrong with whole files is shown by whole files, each after a line
``# fil: name (encoding)``; statements before the first of them are laid over as well, and it
stands beside. After a line ``# tidigare version`` stands what an earlier version said.
"""

import re

from logicmodel.diagnostics import Language, Text
from logicmodel.source import Source
from logicmodel.syntax import read

SOUND = Text(
    sv="""\
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  ägare: REG

nivå region "Regional nivå"
nivå kommun "Kommunal nivå"

aktör REG "Regionen"
  nivå: region
aktör KOM "Kommunen"
  nivå: kommun

utmaning U1 "Färre elever än i riket är behöriga till gymnasiet"
  -> EM1

aktivitet A1 "Forskningscirklar för rektorer"
  nivå: region
  ansvarig: REG
  medverkande: KOM (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  -> P1

prestation P1 "Sextio rektorer har fullföljt en forskningscirkel"
  nivå: region
  ansvarig: REG
  indikator P1.antal "Rektorer som har fullföljt"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 60 till 2026
    källa: "Universitetets deltagarlista"
    uppdelning: kön
  -> R1 "forskning ger gemensamma begrepp"
    antagande: "Rektorerna får tid att delta"
    evidens: "Utvärdering 2023" (måttlig)

aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: REG (finansiär)
  resurser: "Handledarnas arbetstid"
  period: 2024–2026
  status: pågår
  -> P2

prestation P2 "Tjugo nya rektorer har fått handledning"
  nivå: kommun
  ansvarig: KOM
  indikator P2.antal "Nya rektorer som har fått handledning"
    enhet: rektorer
    utgångsläge: 0 (2023)
    målvärde: 20 till 2026
    källa: "Kommunens personalsystem"
    uppdelning: kön
  -> R1 "den som får handledning blir trygg i uppdraget"
    antagande: "Handledarna har egen erfarenhet av att leda"
    evidens: "Utvärdering 2023" (måttlig)

resultat R1 "Rektorer leder undervisningens utveckling"
  nivå: kommun
  ansvarig: KOM
  sikt: medellång
  målgrupp: "rektorer"
  indikator R1.andel "Lärare vars rektor leder utvecklingen"
    enhet: %
    utgångsläge: 40 (2023)
    etappmål: 50 till 2026
    målvärde: minst 60 till 2028
    källa: "Skolenkäten"
    uppdelning: kön
  -> EM1 "god ledning ger bättre undervisning"
    antagande: "Rektorerna stannar kvar"
    evidens: "Forskningsöversikt 2022" (stark)

effektmål EM1 "Fler elever är behöriga till gymnasiet"
  nivå: region
  ansvarig: REG
  indikator EM1.behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    etappmål: 85 till 2026
    målvärde: minst 90 till 2030
    källa: "Kolada N15428"
    uppdelning: kön
  indikator EM1.merit "Genomsnittligt meritvärde i åk 9"
    enhet: poäng
    utgångsläge: 215 (2020/21)
    etappmål: 222 till 2026
    målvärde: minst 230 till 2030
    källa: "Kolada N15505"
    uppdelning: kön

omvärldsfaktor O1 "Andel barn i ekonomiskt utsatta hushåll"
  -| EM1
""",
    en="""\
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG

level region "Regional level"
level municipality "Municipal level"

actor REG "The region"
  level: region
actor MUN "The municipality"
  level: municipality

problem U1 "Fewer pupils than in the nation qualify for upper secondary school"
  -> EM1

activity A1 "Research circles for principals"
  level: region
  responsible: REG
  participants: MUN (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  -> P1

output P1 "Sixty principals have completed a research circle"
  level: region
  responsible: REG
  indicator P1.count "Principals who have completed"
    unit: principals
    baseline: 0 (2023)
    target: 60 by 2026
    source: "The university's list of participants"
    disaggregation: gender
  -> R1 "research gives shared concepts"
    assumption: "Principals are given time to take part"
    evidence: "Evaluation 2023" (moderate)

activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: REG (funder)
  resources: "The mentors' working hours"
  period: 2024–2026
  status: ongoing
  -> P2

output P2 "Twenty new principals have been mentored"
  level: municipality
  responsible: MUN
  indicator P2.count "New principals who have been mentored"
    unit: principals
    baseline: 0 (2023)
    target: 20 by 2026
    source: "The municipality's staff register"
    disaggregation: gender
  -> R1 "a mentored principal is confident in the role"
    assumption: "Mentors have led a school themselves"
    evidence: "Evaluation 2023" (moderate)

outcome R1 "Principals lead the development of teaching"
  level: municipality
  responsible: MUN
  horizon: medium
  target group: "principals"
  indicator R1.share "Teachers whose principal leads development"
    unit: %
    baseline: 40 (2023)
    milestone: 50 by 2026
    target: at least 60 by 2028
    source: "The school survey"
    disaggregation: gender
  -> EM1 "good leadership makes for better teaching"
    assumption: "Principals stay"
    evidence: "Research review 2022" (strong)

impact EM1 "More pupils qualify for upper secondary school"
  level: region
  responsible: REG
  indicator EM1.eligible "Pupils in year 9 who qualify"
    unit: %
    baseline: 81.9 (2020/21)
    milestone: 85 by 2026
    target: at least 90 by 2030
    source: "Kolada N15428"
    disaggregation: gender
  indicator EM1.merit "Average merit rating in year 9"
    unit: points
    baseline: 215 (2020/21)
    milestone: 222 by 2026
    target: at least 230 by 2030
    source: "Kolada N15505"
    disaggregation: gender

external factor O1 "Share of children in economically vulnerable households"
  -| EM1
""",
)


_EARLIER = re.compile(r"^# (?:tidigare|earlier) version\n", re.MULTILINE)
_FILE = re.compile(r"^# (?:fil|file): (\S+)(?: \((.+)\))?\n", re.MULTILINE)


def whole_files(example: str) -> dict[str, bytes]:
    """The files of an example that consists of whole ones, by name; the first is to be checked.

    An example of another kind has none.
    """
    parts = _FILE.split(example.lstrip())[1:]
    named = zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    return {
        name: (text.strip() + "\n").encode(encoding or "utf-8") for name, encoding, text in named
    }


def statements(example: str) -> str:
    """What of an example stands before its files: statements that go with them."""
    return _FILE.split(example.lstrip())[0].strip()


def laid_over(example: str, language: Language) -> Source:
    """The sound change logic with the statements of ``example`` laid over it.

    Args:
        example: Statements in the text spelling; what is read as a known id replaces it.
        language: Which of the two sound change logics to lay it over.
    """
    return over(SOUND.to(language), _EARLIER.split(example)[0])


def earlier_version(example: str, language: Language) -> Source | None:
    """The earlier version that an example is to be held against, if it gives one."""
    _, *earlier = _EARLIER.split(example)
    return over(SOUND.to(language), earlier[0]) if earlier else None


def over(whole: str, example: str) -> Source:
    """Any whole change logic with the statements of ``example`` laid over it."""
    below, laid = (Source("", text.strip() + "\n") for text in (whole, example))
    replaced = {statement.id for _, statement in read(laid).statements}
    starts = [(offset, statement.id) for offset, statement in read(below).statements]
    ends = [offset for offset, _ in starts[1:]] + [len(below.text)]
    kept = (
        below.text[start:end]
        for (start, name), end in zip(starts, ends, strict=True)
        if name not in replaced
    )
    return Source("example.logic", "".join(kept) + "\n" + laid.text)
