"""A file with one of everything, in the text spelling, and its twin."""

from pathlib import Path

TEXT = """\
# Skola och utbildning i RUS
förändringslogik RUS-SKOLA "Skola och utbildning i Örebro län, RUS 2022–2030"
  språk: sv
  ansvarig: RÖL
  period: 2022–2030
  profil: rus
  uppföljning: "uppföljning.csv"

inkludera "kommuner/*.logic"

nivå region "Regional nivå"
nivå kommun "Kommunal nivå"

aktör RÖL "Region Örebro län"
  nivå: region

aktör KUMLA "Kumla kommun"
  nivå: kommun

målgrupp ELEV "Elever i årskurs 9"

källa FRÖ "Nulägesanalys och vägen framåt"
  datum: 2023-05-24

utmaning U1 "Måluppfyllelsen i länets skolor är lägre än i riket"
  -> EM1

förutsättning F1 "Skolchefer och rektorer har avsatt tid för samverkan"
  läge: tveksamt (2023)
  källa: FRÖ

omvärldsfaktor O1 "Andel barn i ekonomiskt utsatta hushåll"
  -| EM1

aktivitet A1 "Regionalt nätverk för skolchefer och rektorer"
  nivå: kommun
  ansvarig: RÖL (samordnar)
  medverkande: KUMLA (genomför), RÖL
  period: 2024-08..2026-06
  status: pågår
  kräver: F1
  -> P1

prestation P1 "Tolv kommuner har en egen lokal förändringslogik"
  nivå: kommun
  ansvarig: RÖL
  indikator P1.antal "Kommuner med beslutad förändringslogik"
    enhet: kommuner
    utgångsläge: 0 (2023)
    etappmål: 6 till 2024
    målvärde: minst 12 till 2025
    källa: "Kommunernas diarier"
    utfall: 5 (2024)  # illustrativt värde
    utfall: 6,5 (2025)
  -> R1 "en gemensam bild gör ansvar synligt"
    antagande: "Skolchefen avsätter tid för rektorerna"
    evidens: FRÖ (måttlig)
    risk: "Deltagare byts ut mellan mötena"
    fördröjning: 6 månader
    styrka: stark

resultat R1 "Styrkedjan präglas av tillit och tydligt ansvar"
  nivå: kommun
  sikt: kort
  målgrupp: "politiker, skolchefer och rektorer"
  tillåt saknad-indikator "Indikator tas fram med universitetet under 2025"
  -> EM1
  ~> A1

effektmål EM1 "Fler elever är behöriga till gymnasieskolan"
  nivå: region
  ansvarig: RÖL
  indikator behöriga "Elever i åk 9 som är behöriga till yrkesprogram"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    målvärde: minst 90 till 2030
    källa: "Skolverket / Kolada N15428"
    jämförelse: riket 86,2 (2020/21)
    uppdelning: kön, kommun
  indikator gap "Skillnad mellan flickor och pojkar"
    målvärde: gap kön högst 3 till 2030
  indikator utsläpp "Utsläpp från skolskjuts"
    utgångsläge: fastställs senare
    målvärde: minska 60 % från 2005 till 2030
  indikator riket "Behöriga jämfört med riket"
    målvärde: högre än riket till 2030

anpassning A1 för KUMLA
  ansvarig: KUMLA
  beskrivning: "Kumla startar med förskolans rektorer"

vy V1 "Kedjan till behörighet"
  visa: effektmål, resultat
  gruppera: nivå
  fokus: EM1
"""

YAML = (Path(__file__).parent / "syntax" / "twin.logic.yaml").read_text(encoding="utf-8")
