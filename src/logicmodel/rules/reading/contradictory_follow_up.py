"""LM021: follow-up that says different things of the same."""

from collections.abc import Iterator

from logicmodel import words
from logicmodel.diagnostics import Path, Severity, Text
from logicmodel.followup.data import Sight, Step, Value
from logicmodel.rules.reading import LANGUAGE
from logicmodel.rules.rule import Context, Finding, Page, Rule, called
from logicmodel.rules.written import written


def check(context: Context) -> Iterator[Finding]:
    """What is said several times of the same, and differently."""
    for entries in context.seen.contradictions:
        *others, last = entries
        told = dict.fromkeys(_said(entry) for entry in entries)
        sv, en = (_and([said.to(lang) for said in told], lang) for lang in ("sv", "en"))
        what = _what(context, last)
        yield Finding(
            _about(context, last),
            Text(
                f"{what.sv}: {sv}. Inget av dem räknas.",
                f"{what.en}: {en}. Neither counts.",
            ),
            _VALUE_HINT if isinstance(last, Value) else _LOG_HINT,
            tuple((each.at, _HERE) for each in others),
            at=last.at,
        )


def _what(context: Context, entry: Value | Step | Sight) -> Text:
    """Of what, and for when, different things are said."""
    if isinstance(entry, Value):
        name = called(context.model.measured[entry.indicator].indicator)
        kind = words.by_key("kind")[entry.kind].title
        part = "".join(f", {each}" for each in (entry.place, entry.group) if each)
        when = f"{entry.when}{part}"
        return Text(
            f"{name.sv} har olika {kind.sv} för {when}",
            f"{name.en} has different {kind.en}s for {when}",
        )
    name = called(context.model.elements[entry.of])
    key = "status" if isinstance(entry, Step) else "state"
    word = words.by_key("column")[key].title
    return Text(
        f"{name.sv} har olika {word.sv} den {entry.day}",
        f"{name.en} has a different {word.en} in several rows of {entry.day}",
    )


def _said(entry: Value | Step | Sight) -> Text:
    match entry:
        case Value():
            return written(entry.value)
        case Step():
            return words.by_key("status")[entry.status].title
    return words.by_key("state")[entry.state].title


def _about(context: Context, entry: Value | Step | Sight) -> Path:
    if isinstance(entry, Value):
        return context.model.measured[entry.indicator].path
    return "elements", entry.of


def _and(parts: list[str], language: str) -> str:
    *most, last = parts
    return f"{', '.join(most)} {'och' if language == 'sv' else 'and'} {last}"


_HERE = Text("Det andra står här", "The other stands here")
_VALUE_HINT = Text(
    "Ta bort det som är fel. Ersätter det ena ett tidigare värde, skriv ja i kolumnen preliminär "
    "för det tidigare.",
    "Remove what is wrong. If one takes the place of an earlier value, write yes in the column "
    "preliminary for the earlier one.",
)
_LOG_HINT = Text(
    "Behåll den rad som gäller, eller ge dem var sin dag.",
    "Keep the row that counts, or give each its own day.",
)

RULE = Rule(
    code="LM021",
    name=Text("motstridig-uppföljning", "contradictory-follow-up"),
    severity=Severity.ERROR,
    page=Page(
        what=Text(
            "Uppföljning som säger olika saker om samma sak vid samma tid.",
            "Follow-up that says different things of the same thing at the same time.",
        ),
        why=Text(
            "Ingen kan veta vilken uppgift som är rätt, så ingen av dem räknas. Det gäller värden "
            "i förändringslogiken och i filer, och rader i loggar. Samma uppgift två gånger gör "
            "inget, och ett slutligt värde går före ett preliminärt.",
            "Nobody can know which figure is right, so neither counts. This goes for values in the "
            "theory of change and in files, and for rows of logs. To say the same twice does no "
            "harm, and a final value takes the place of a preliminary one.",
        ),
        fix=Text(
            "Ta bort det som är fel. Är det ena värdet preliminärt, skriv ja i kolumnen "
            "preliminär.",
            "Remove what is wrong. If one value is preliminary, write yes in the column "
            "preliminary.",
        ),
        source=LANGUAGE,
    ),
    bad=Text(
        sv="""
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  ägare: REG
  uppföljning: "utfall.csv"

# fil: utfall.csv
indikator;period;värde;preliminär
EM1.behöriga;2024/25;82,6;
EM1.behöriga;2024/25;83,1;
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  follow-up: "values.csv"

# file: values.csv
indicator,period,value,preliminary
EM1.eligible,2024/25,82.6,
EM1.eligible,2024/25,83.1,
""",
    ),
    good=Text(
        sv="""
förändringslogik SKOLA "Fler klarar skolan"
  språk: sv
  period: 2024–2030
  ägare: REG
  uppföljning: "utfall.csv"

# fil: utfall.csv
indikator;period;värde;preliminär
EM1.behöriga;2024/25;82,6;ja
EM1.behöriga;2024/25;83,1;
""",
        en="""
logic SCHOOL "More pupils finish school"
  language: en
  period: 2024–2030
  owner: REG
  follow-up: "values.csv"

# file: values.csv
indicator,period,value,preliminary
EM1.eligible,2024/25,82.6,yes
EM1.eligible,2024/25,83.1,
""",
    ),
    check=check,
    note=Text("motstridiga utfall", "contradictory values"),
)
