"""A model to follow up, and what reading beside it gives."""

import datetime as dt
from typing import Any

from logicmodel.analysis import Analysis, analyse
from logicmodel.followup.data import Data
from logicmodel.followup.reading import Names, Reading, read
from logicmodel.model.build import build
from logicmodel.source import Source
from logicmodel.syntax import read as read_model

TODAY = dt.date(2025, 3, 1)
MODEL = """\
förändringslogik X "Prov"
  ägare: RÖL
nivå kommun "Kommun"
aktör RÖL "Region Örebro län"
aktör ÖREBRO "Örebro kommun"
aktör ASK "Askersunds kommun"
aktör KUMLA ""
förutsättning F1 "Tid"
omvärldsfaktor O1 "Priser"
aktivitet A1 "Nätverk"
  kräver: F1
  -> P1
prestation P1 "Planer"
  indikator P1.antal "Kommuner med plan"
    enhet: kommuner
    källa: "Kommunernas diarier"
  -> EM1
effektmål EM1 "Behöriga"
  indikator EM1.behöriga "Elever som är behöriga"
    enhet: %
    utgångsläge: 81,9 (2020/21)
    utfall: 82,5 (2021/2022)
    jämförelse: riket 86,2 (2020/21)
    källa: "Kolada N15428"
  indikator EM1.gap "Skillnad mellan flickor och pojkar, N15428"
    enhet: procentenheter
anpassning A1 för KUMLA
  indikator P1.antal "I Kumla"
    utfall: 1 (2024)
"""


def names() -> Names:
    built = build([read_model(Source("x.logic", MODEL))])
    given = built.ids.given.keys() | built.ids.unread
    return Names(built.model, given, "" not in given, built.origins.span)


def reading(*texts: str, name: str = "u.csv") -> Reading:
    """What files say, each a text; they are called ``u.csv``, ``2u.csv`` …"""
    sources = [Source(f"{n or ''}{name}", text) for n, text in enumerate(texts)]
    return read(sources, names(), TODAY)


def data(*texts: str) -> Data:
    """What files say in which there is nothing to remark on."""
    found = reading(*texts)
    assert [p.message.sv for p in found.problems] == []
    return found.data


def told(text: str, name: str = "u.csv") -> list[tuple[Any, ...]]:
    """What is said of a file, in reading order: code, line, column and the words pointed at."""
    source = Source(name, text)
    found = sorted(reading(text, name=name).problems, key=lambda p: p.span)
    return [
        (p.code, *source.position(p.span.start), text[p.span.start : p.span.end]) for p in found
    ]


def analysed(*texts: str, model: str = MODEL) -> Analysis:
    """The model analysed with files of follow-up."""
    sources = [Source(f"{n or ''}u.csv", text) for n, text in enumerate(texts)]
    return analyse([read_model(Source("x.logic", model))], TODAY, None, (), sources)
