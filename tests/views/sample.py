"""A change logic on three levels with everything that a picture can show, and how to read one."""

from logicmodel.model.build import build
from logicmodel.model.logic import LogicModel
from logicmodel.source import Source
from logicmodel.syntax.text.reader import read_text
from logicmodel.views import View


def model_of(*texts: str) -> LogicModel:
    """The model of these files, which have to be sound."""
    files = [read_text(Source(f"{number}.logic", text)) for number, text in enumerate(texts)]
    built = build(files)
    problems = [*built.problems, *(problem for file in files for problem in file.problems)]
    assert problems == []
    return built.model


def as_text(view: View) -> str:
    """Everything a view holds, for a person to read."""
    lines = [f"{view.name}: {view.title} [{view.language}]", view.summary, ""]
    for column in view.columns:
        ranks = f" ({' | '.join(column.ranks)})" if column.ranks else ""
        lines.append(f"column {column.step}: {column.title}{ranks}")
    lines += [f"lane {lane.id or '-'}: {lane.title or '-'}" for lane in view.lanes]
    for box in view.boxes:
        rank = f".{box.rank}" if box.rank else ""
        rank += f" under {box.under}" if box.under else ""
        dashed = f"  - - {box.elsewhere}" if box.elsewhere else ""
        lines += ["", f"[{box.id}] {box.title}  ({box.step}{rank}, {box.lane or '-'}){dashed}"]
        status = f"{box.status}: {box.status_title}" if box.status else ""
        said = [box.owner, box.role, box.local, *box.measures, status]
        said += [*(f"! {note}" for note in box.notes), *box.gaps, box.more]
        lines += [f"    {line}" for line in said if line]
        lines += [f"      {line}" for line in box.details.splitlines()]
    lines.append("")
    signs = {"leads_to": "->", "counteracts": "-|", "feedback": "~>"}
    for arrow in view.arrows:
        because = f'  "{arrow.because}"' if arrow.because else ""
        aside = " (aside)" if arrow.aside else ""
        lines.append(f"{arrow.source} {signs[arrow.kind]} {arrow.target}{because}{aside}")
        lines += [f"      {line}" for line in arrow.details.splitlines()]
    lines += [f"legend {remark}" for remark in view.legend]
    for column, boxes in view.others:
        lines += [f"besides {column.title}: {box.id} {box.title}" for box in boxes]
    return "\n".join(lines) + "\n"


SCHOOL = """\
förändringslogik SKOLA "Skola i länet"
  språk: sv
  period: 2022–2030

nivå region "Regional nivå"
nivå mellan "Mellankommunal nivå"
nivå kommun "Kommunal nivå"

aktör RÖL "Region Örebro län"
  nivå: region
aktör ORU "Örebro universitet"
aktör KUMLA "Kumla kommun"
  nivå: kommun
målgrupp REKTORER "Rektorer"
källa FRÖ "Nulägesanalys och vägen framåt"

utmaning U1 "Måluppfyllelsen är lägre än i riket"
  nivå: region
  -> EM1

resurs RES1 "Utvecklingsmedel"
  nivå: region

förutsättning F1 "Rektorer har avsatt tid"
  läge: tveksamt (2023)

antagande AN1 "Rektorer stannar kvar"
  läge: okänt

omvärldsfaktor O1 "Ekonomiskt utsatta hushåll"
  läge: håller (2023)
  -| EM1 "eleven kan inte påverka det"

aktivitet A1 "Nätverk för skolchefer"
  nivå: mellan
  ansvarig: RÖL (samordnar), ORU
  medverkande: KUMLA (genomför)
  period: 2024-08..2026-06
  status: pågår
  resurser: RES1
  kräver: F1
  -> P1
  ~> RES1

aktivitet A2 "Dialog om styrkedjan"
  nivå: kommun
  ansvarig: KUMLA
  period: 2025
  status: planerad
  -> R1

prestation P1 "Tolv kommuner har en egen förändringslogik"
  nivå: kommun
  ansvarig: RÖL
  indikator P1.antal "Kommuner med beslutad förändringslogik"
    enhet: kommuner
    utgångsläge: 0 (2023)
    etappmål: 6 till 2024
    målvärde: minst 12 till 2025
    källa: "Kommunernas diarier"
    utfall: 5 (2024)
  -> R1 "en gemensam bild gör ansvar synligt"
    antagande: AN1
    evidens: FRÖ (måttlig)
    risk: "Deltagare byts ut mellan mötena"
    fördröjning: 1 år

resultat R1 "Styrkedjan präglas av tillit"
  nivå: kommun
  sikt: kort
  målgrupp: REKTORER
  tillåt resultat-utan-indikator "Tas fram med universitetet"
  -> R2

resultat R2 "Rektorer leder utvecklingen"
  nivå: kommun
  sikt: medellång
  -> EM1

effektmål EM1 "Fler elever är behöriga till gymnasieskolan"
  nivå: region
  ansvarig: RÖL
  indikator behöriga "Elever i åk 9 som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    målvärde: minst 90 till 2030
    utfall: 83,1 (2022)
    utfall: 84,0 (2023)
  -> OM1

övergripande mål OM1 "Hög och jämlik livskvalitet"

anpassning A1 för KUMLA
  beskrivning: "Kumla börjar med förskolans rektorer"
  ansvarig: KUMLA
  period: 2025
  status: klar

vy politiker "För nämnden"
  visa: prestation, resultat, effektmål
  gruppera: ansvarig
"""
