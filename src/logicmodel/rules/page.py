"""The book in print: the page of a rule and the index, as Markdown in either language."""

from collections.abc import Iterator

from logicmodel.diagnostics import Language, Text
from logicmodel.rules import RULES
from logicmodel.rules.rule import Rule

FAMILIES = {
    "LM0": Text("Läsningen", "Reading"),
    "LM1": Text("Kedjan: länkar som saknas", "The chain: missing links"),
    "LM2": Text("Mätbarhet", "Measurability"),
    "LM3": Text("Orsak och verkan", "Causality"),
    "LM4": Text("Ansvar och samordning", "Responsibility and coordination"),
    "LM5": Text("Tid", "Time"),
    "LM6": Text("Nivåer", "Levels"),
    "LM7": Text("Uppföljning och utvärderbarhet", "Follow-up and evaluability"),
    "LM8": Text("Språk", "Wording"),
}
"""The parts of the book by the beginning of the code."""
FOLDERS = {"sv": "regler", "en": "rules"}
_WHY = Text("Varför", "Why")
_FIX = Text("Gör så här", "What to do")
_BAD = Text("Exempel som ger anmärkningen", "An example that is remarked on")
_GOOD = Text("Samma exempel utan anmärkning", "The same without a remark")
_ALLOW = Text("Om det är meningen", "If it is meant to be so")
_SOURCE = Text("Källa", "Source")
_INDEX = Text("Regelboken", "The rule book")
_ABOUT = Text(
    "Reglerna som `logicmodel check` granskar efter, med den allvarlighet de har från början. "
    "Exemplen på sidorna visar bara det som skiljer sig från en förändringslogik utan fel.",
    "The rules by which `logicmodel check` works, with the severity they have from the start. The "
    "examples on the pages show only what differs from a theory of change without faults.",
)
_HEADINGS = Text("| Kod | Namn | | Gäller |", "| Code | Name | | About |")


def page(rule: Rule, language: Language) -> str:
    """The page of a rule: what it checks, why, how to mend it, two examples and the source."""

    def part(title: Text, text: Text) -> str:
        return f"## {title.to(language)}\n\n{text.to(language)}"

    severity = rule.severity.title.sentence.to(language)
    parts = [
        f"# {rule.code} {rule.name.to(language)}",
        f"**{severity}:** {rule.page.what.to(language)}",
        part(_WHY, rule.page.why),
        part(_FIX, rule.page.fix),
        part(_BAD, _fenced(rule.bad)),
        part(_GOOD, _fenced(rule.good)),
        *([part(_ALLOW, _exception(rule))] if rule.check else []),
        part(_SOURCE, rule.page.source),
        _other_name(rule).to(language),
    ]
    return "\n\n".join(parts) + "\n"


def index(language: Language) -> str:
    """The list of all rules, family by family, with links to their pages."""
    parts = [f"# {_INDEX.to(language)}", _ABOUT.to(language)]
    for beginning, title in FAMILIES.items():
        family = [rule for rule in RULES if rule.code.startswith(beginning)]
        if family:
            parts += [f"## {title.to(language)}", "\n".join(_table(family, language))]
    return "\n\n".join(parts) + "\n"


def book() -> dict[str, str]:
    """Every page and both indexes by file name: ``rules/LM101.md``, ``regler/README.md``."""
    languages: tuple[Language, ...] = ("sv", "en")
    return {
        f"{FOLDERS[language]}/{name}.md": text
        for language in languages
        for name, text in [
            ("README", index(language)),
            *((rule.code, page(rule, language)) for rule in RULES),
        ]
    }


def _table(family: list[Rule], language: Language) -> Iterator[str]:
    yield _HEADINGS.to(language)
    yield "|---|---|---|---|"
    for rule in family:
        name, severity = rule.name.to(language), rule.severity.title.to(language)
        what = rule.page.what.to(language)
        yield f"| [{rule.code}]({rule.code}.md) | {name} | {severity} | {what} |"


def _fenced(example: Text) -> Text:
    spelling = "yaml" if ".yaml" in example.sv.strip().splitlines()[0] else "logic"
    return Text(*(f"```{spelling}\n{text.strip()}\n```" for text in example))


def _exception(rule: Rule) -> Text:
    sv, en = rule.name
    return Text(
        f'Skriv `tillåt {sv} "skälet"` i det som anmärkningen gäller. Den räknas då som en känd '
        "lucka, och skälet skrivs ut i rapporterna.",
        f'Write `allow {en} "the reason"` in what the remark is about. It then counts as a known '
        "gap, and the reason is printed in reports.",
    )


def _other_name(rule: Rule) -> Text:
    return Text(f"På engelska: `{rule.name.en}`.", f"In Swedish: `{rule.name.sv}`.")
