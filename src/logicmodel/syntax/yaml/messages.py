"""What to tell a person whose YAML is well formed, but no change logic."""

import re

from logicmodel import words
from logicmodel.diagnostics import Language, Text
from logicmodel.syntax.expected import QUOTE_HINT, expected
from logicmodel.syntax.text.lines import LONGEST_LINE

Said = tuple[Text, Text]

NOT_SECTIONS = (
    Text("Filen har inga avsnitt.", "The file has no sections."),
    Text(
        "Börja med ett avsnitt, till exempel aktiviteter:, och skriv id:n med kolon under det.",
        "Start with a section, such as activities:, and write ids with a colon under it.",
    ),
)
NO_ID = (
    Text("Förändringslogiken saknar id.", "The theory of change has no id."),
    Text("Lägg till raden id: …", "Add the line id: …"),
)
NOT_PATHS = (
    Text("Här ska filer stå.", "Files are to stand here."),
    Text(
        "Skriv en sökväg, eller en lista: - kommuner/*.logic.yaml",
        "Write a path, or a list: - municipalities/*.logic.yaml",
    ),
)
NOT_ADAPTATION = (
    Text(
        "En anpassning behöver både vad som anpassas och för vem.",
        "An adaptation needs both what is adapted and for whom.",
    ),
    Text(
        "Skriv en lista där varje del börjar: - av: A1, och på nästa rad för: KUMLA",
        "Write a list in which each item starts - of: A1, and on the next line for: KUMLA",
    ),
)
NOT_LINKS = (
    Text("Här ska id:n stå.", "Ids are to stand here."),
    Text(
        "Skriv ett id, en lista - R1, eller ett id med fält under sig: - R1: {därför: …}",
        "Write an id, a list - R1, or an id with fields under it: - R1: {because: …}",
    ),
)
NO_NAME = (
    Text("Här saknas ett namn före kolonet.", "A name is missing before the colon."),
    Text("Skriv ett ord eller ett id: A1: …", "Write a word or an id: A1: …"),
)
TAG_OR_ANCHOR = (
    Text(
        "”!” eller ”&” först i ett värde betyder något särskilt i YAML.",
        "“!” or “&” first in a value means something special in YAML.",
    ),
    Text(
        "Är det en text: sätt den inom citattecken. Annars: ta bort ordet.",
        "If it is a text: put it in quotes. If not: remove the word.",
    ),
)
ALIAS = (
    Text(
        "Alias (* och &) används inte i förändringslogiker.",
        "Aliases (* and &) are not used in theories of change.",
    ),
    Text(
        "Skriv ut det som ska stå här. Är det en text: sätt den inom citattecken.",
        "Write out what is to stand here. If it is a text: put it in quotes.",
    ),
)
COLON_INSIDE = (
    Text("Texten innehåller ett kolon.", "There is a colon in the text."),
    Text(
        "Sätt hela texten inom citattecken, annars tror YAML att ett nytt fält börjar.",
        "Put the whole text in quotes, or YAML takes it for the start of another field.",
    ),
)
AFTER_QUOTE = (
    Text("Något står efter citattecknet.", "Something follows the quotation mark."),
    Text(
        "Sätt hela texten inom ett par citattecken, och använd ” inuti den.",
        "Put the whole text in one pair of quotation marks, and use ” inside it.",
    ),
)
TOO_DEEP = (
    Text("Här är alltför många nivåer inuti varandra.", "Too many levels inside each other."),
    Text("En förändringslogik behöver högst sex.", "A theory of change needs six at most."),
)
BRACKETS = (
    Text("En parentes stängs inte.", "A bracket is not closed."),
    Text(
        "Varje { behöver ett }, varje [ ett ], och komma mellan delarna. Är det en text: sätt den "
        "inom citattecken.",
        "Every { needs a }, every [ a ], with commas between the parts. If it is a text: put it "
        "in quotes.",
    ),
)
MISPLACED = (
    Text(
        "Radens indrag stämmer inte med raderna runt om.",
        "The line is not indented as the lines around it.",
    ),
    Text(
        "Det som hör till samma sak börjar lika långt in, två mellanslag för varje steg.",
        "What belongs to the same thing starts equally far in, two spaces for each step.",
    ),
)
ODD = (
    Text("Raden går inte att läsa som YAML.", "The line cannot be read as YAML."),
    Text(
        "En rad är fält: värde. Sätt texter med särskilda tecken inom citattecken.",
        "A line is field: value. Put texts with special letters in quotes.",
    ),
)
TABS = (
    Text("Indraget innehåller tabbar.", "The indentation has tabs in it."),
    Text(
        "Använd bara mellanslag i hela filen, två för varje steg.",
        "Use only spaces in the whole file, two for each step.",
    ),
)
SECOND_DOCUMENT = (
    Text("Här börjar ett nytt dokument.", "A new document starts here."),
    Text(
        "En fil är ett dokument: ta bort raden ---, eller dela filen. Resten har inte lästs.",
        "A file is one document: remove the line ---, or split the file. "
        "The rest has not been read.",
    ),
)


def unknown_section(name: str) -> Said:
    """A section that the language does not have."""
    return (
        Text(f"Avsnittet ”{name}” finns inte.", f"There is no section “{name}”."),
        Text(
            "Avsnitt heter till exempel aktörer, aktiviteter, prestationer, resultat, effektmål. "
            "Det som står under avsnittet har inte lästs.",
            "Sections are called actors, activities, outputs, outcomes, impacts and so on. "
            "What stands under it has not been read.",
        ),
    )


def section_twice(name: str) -> Said:
    """A section that is there twice."""
    return (
        Text(f"Avsnittet ”{name}” står två gånger.", f"The section “{name}” is given twice."),
        Text(
            "Slå ihop dem: andra program som läser YAML ser bara det ena.",
            "Put them together: other programs that read YAML see only one of them.",
        ),
    )


def not_things(name: str) -> Said:
    """Something else than a mapping where things by their id are wanted."""
    return (
        Text(
            f"Under ”{name}” ska det stå namn med kolon efter.",
            f"Under “{name}” there are to be names, each with a colon.",
        ),
        Text(
            "Skriv ett id på varje rad, inte en lista: A1: …",
            "Write one id a line, not a list: A1: …",
        ),
    )


def not_fields(name: str) -> Said:
    """A list where fields are wanted."""
    return (
        Text(f"Under ”{name}” ska det stå fält.", f"Under “{name}” there are to be fields."),
        Text("Skriv fält: värde, utan streck före.", "Write field: value, without a dash."),
    )


def not_a_mapping(name: str, rule: str) -> Said:
    """A mapping where a value is wanted."""
    want = expected(rule)
    return (
        Text(f"”{name}” är ett värde, inte flera fält.", f"“{name}” is a value, not fields."),
        Text(f"Skriv {want.sv}.", f"Write {want.en}."),
    )


def not_a_list(name: str) -> Said:
    """A list where one value is wanted."""
    return (
        Text(f"”{name}” kan bara ha ett värde.", f"“{name}” can have one value only."),
        Text("Skriv värdet efter kolonet, utan lista.", "Write it after the colon, not as a list."),
    )


def only_in_things(name: str) -> Said:
    """Links or indicators inside a link or an indicator."""
    return (
        Text(f"”{name}” står för långt in.", f"“{name}” stands too far in."),
        Text("Minska indraget.", "Indent it less."),
    )


def fields_further_in(name: str) -> Said:
    """A field beside the link it belongs to."""
    return (
        Text(f"”{name}” hör till länken ovanför.", f"“{name}” belongs to the link above."),
        Text(
            "Öka indraget två steg, så att det står under id:t.",
            "Indent it two steps more, so that it stands under the id.",
        ),
    )


def not_an_id(name: str) -> Said:
    """A name that cannot be an id."""
    shown = name if len(name) <= 40 else name[:39] + "…"
    return (
        Text(f"”{shown}” kan inte vara ett id.", f"“{shown}” cannot be an id."),
        Text(
            "Ett id börjar med en bokstav och har bara bokstäver, siffror, - _ och punkt.",
            "An id starts with a letter and has only letters, digits, - _ and full stops.",
        ),
    )


def too_long(length: int) -> Said:
    """A value that nobody wrote by hand."""
    return (
        Text(f"Värdet är {length} tecken långt.", f"The value is {length} characters long."),
        Text(
            f"Dela upp det: högst {LONGEST_LINE} tecken.",
            f"Split it: {LONGEST_LINE} characters at most.",
        ),
    )


def reason_wanted(rule: str) -> Text:
    """How the reason of an exception is written."""
    return Text(
        f"Skriv varför efter kolonet: {rule}: … Skälet skrivs ut i rapporterna.",
        f"Say why after the colon: {rule}: … The reason is printed in reports.",
    )


def missing_colon(name: str, better: str) -> Said:
    """A name or a field without the colon after it."""
    return (
        Text(f"Efter ”{name}” saknas ett kolon.", f"A colon is missing after “{name}”."),
        Text(f"Skriv {better}", f"Write {better}"),
    )


def no_space(name: str, value: str) -> Said:
    """A colon without the blank after it."""
    return (
        Text("Efter kolonet saknas ett mellanslag.", "A blank is missing after the colon."),
        Text(f"Skriv {name}: {value}", f"Write {name}: {value}"),
    )


def arrow(written: str, word: Text, target: str) -> Said:
    """An arrow of the text spelling."""
    sv, en = (word.replace(" ", "_") for word in word)
    return (
        Text(f"I YAML skrivs {written} som {sv}.", f"In YAML, {written} is written {en}."),
        Text(f"Skriv {sv}: [{target or 'ID'}]", f"Write {en}: [{target or 'ID'}]"),
    )


def one_blank(indent: int) -> Said:
    """A line that starts a blank too far in, or too little."""
    return (
        MISPLACED[0],
        Text(
            f"Börja raden efter {indent} mellanslag, som raderna runt om.",
            f"Start the line after {indent} blanks, as the lines around it.",
        )
        if indent
        else Text("Börja raden längst till vänster.", "Start the line at the left margin."),
    )


def in_the_twin(hint: Text) -> Text:
    """A hint that shows arrows or adaptations as the text spelling has them, as YAML has them."""
    symbols, sections = words.by_spelling("symbol"), words.by_key("section")

    def written(found: "re.Match[str]", language: Language) -> str:
        word = sections[symbols[found[1]].key].written(language).replace(" ", "_")
        because = words.written("field", "because", language)
        return f"{word}: [{found[2]}{f': {{{because}: {found[3]}}}' if found[3] else ''}]"

    return Text(
        _ADAPTATION_SV.sub(
            r"{av: \1, för: \2} i listan anpassningar",
            _ARROW.sub(lambda found: written(found, "sv"), hint.sv),
        ),
        _ADAPTATION_EN.sub(
            r"{of: \1, for: \2} in the list adaptations",
            _ARROW.sub(lambda found: written(found, "en"), hint.en),
        ),
    )


_NAME = r"(\w+(?:[.\-]\w+)*|…)"
_ADAPTATION_SV = re.compile(rf"\banpassning {_NAME} för {_NAME}")
_ADAPTATION_EN = re.compile(rf"\badaptation {_NAME} for {_NAME}")
_ARROW = re.compile(r'(->|-\||~>) (\w+(?:[.\-]\w+)*)(?: ("[^"]*"))?')


def dash_apart(ids: str) -> Said:
    """A list whose dashes stand close to the ids."""
    items = " · ".join(f"- {each.lstrip('-')}" for each in ids.split())
    return (
        Text("Efter strecket saknas ett mellanslag.", "A blank is missing after the dash."),
        Text(f"Skriv {items}", f"Write {items}"),
    )


def needs_quotes(first: str) -> Said:
    """A text that starts with a sign of YAML's own."""
    return (
        Text(
            f"En text i YAML kan inte börja med ”{first}”.",
            f"A text in YAML cannot start with “{first}”.",
        ),
        QUOTE_HINT,
    )


def invisible(letter: str) -> Said:
    """A letter that nobody sees."""
    name = f"U+{ord(letter):04X}"
    return (
        Text(f"Här står ett osynligt tecken ({name}).", f"There is an invisible letter ({name})."),
        Text(
            "Ta bort det. Är filen sparad som text (UTF-8)?",
            "Remove it. Is the file saved as text (UTF-8)?",
        ),
    )


def rest_unread(hint: Text) -> Text:
    """A hint, and that reading stopped here."""
    return Text(
        f"{hint.sv} Resten av filen har inte lästs.",
        f"{hint.en} The rest of the file has not been read.",
    )
