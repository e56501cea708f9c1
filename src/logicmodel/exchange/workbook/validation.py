"""What a cell takes: a word from a list, a number, a day. Whoever knows better may insist."""

from typing import Any

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from logicmodel.diagnostics import Language, Text
from logicmodel.exchange.workbook.columns import YES, Name
from logicmodel.exchange.workbook.questions import Question
from logicmodel.views.figures import number

_HUGE = "1E+15"
_NUMBER = Text("Ett tal, utan enhet.", "A number, without its unit.")
_DOUBT = Text("Stämmer det?", "Is this right?")
_CHOOSE = Text("Välj i listan", "Choose from the list")
_LIST = Text(
    "Välj ett av orden i listan. Skriv annat i kommentaren.",
    "Choose one of the words in the list. Write what else there is to say as a comment.",
)
_DAY = Text(
    "En dag som har varit, till exempel 2026-08-31.", "A day that has been, such as 2026-08-31."
)
_FIRST_DAY = "36526"
"""2000-01-01: a year typed into a cell for dates would be a day in 1905."""
_DEFINITION = Text("Så mäts det", "How it is measured")
_LONGEST = 250


class Validations:
    """Gathers the cells that take the same, and adds each kind once."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._found: dict[tuple[str, ...], tuple[list[str], dict[str, Any]]] = {}

    def of(self, column: Name, question: Question, cell: str) -> None:
        """Let a cell take what its column and its question ask for."""
        match column:
            case "answer" if question.choices:
                self._list(question.choices, cell)
            case "answer":
                self._number(question, cell)
            case "n":
                more = {"type": "decimal", "operator": "greaterThanOrEqual", "formula1": "0"}
                self._take(cell, ("n",), **more)
            case "preliminary":
                self._list(tuple(word.to(self.language) for word in YES), cell)
            case "when":
                error = _DAY.to(self.language)
                more = {"type": "date", "operator": "between", "error": error}
                more |= {"formula1": _FIRST_DAY, "formula2": "TODAY()"}
                self._take(cell, ("day",), **more)

    def add_to(self, sheet: Worksheet) -> None:
        """Write them into a sheet."""
        for cells, more in self._found.values():
            sheet.add_data_validation(
                DataValidation(
                    sqref=" ".join(cells),
                    allow_blank=True,
                    showErrorMessage=True,
                    showInputMessage=True,
                    **more,
                )
            )

    def _list(self, choices: tuple[str, ...], cell: str) -> None:
        self._take(
            cell,
            choices,
            type="list",
            formula1=f'"{",".join(choices)}"',
            errorTitle=_CHOOSE.to(self.language),
            error=_LIST.to(self.language),
        )

    def _number(self, question: Question, cell: str) -> None:
        low, high = question.bounds
        definition = question.definition[:_LONGEST]
        self._take(
            cell,
            ("number", str(low), str(high), definition),
            type="decimal",
            operator="between",
            formula1=f"-{_HUGE}" if low is None else str(low),
            formula2=_HUGE if high is None else str(high),
            errorStyle="warning",
            errorTitle=_DOUBT.to(self.language),
            error=self._within(question),
            promptTitle=_DEFINITION.to(self.language) if definition else None,
            prompt=definition or None,
        )

    def _within(self, question: Question) -> str:
        low, high = question.bounds
        said = _NUMBER.to(self.language)
        if low is not None and high is not None:
            ends = f"{number(low, self.language)}–{number(high, self.language)}"
            said += Text(f" Det brukar ligga inom {ends}.", f" It usually lies within {ends}.").to(
                self.language
            )
        elif low is not None:
            said += Text(" Det brukar inte vara negativt.", " It is seldom negative.").to(
                self.language
            )
        return said

    def _take(self, cell: str, key: tuple[str, ...], **more: Any) -> None:
        self._found.setdefault(key, ([], more))[0].append(cell)
