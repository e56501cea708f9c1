"""For a report: headings, lists and tables in Markdown."""

from collections.abc import Iterator, Sequence

from logicmodel.answers.answer import Answer, Item, Section
from logicmodel.render.answers.page import Page
from logicmodel.render.markdown import escaped


def write(answers: Sequence[Answer], page: Page) -> str:  # noqa: ARG001 every format takes a page
    """All answers in one document."""
    return "\n".join("\n".join([*_answer(answer), ""]) for answer in answers)


def _answer(answer: Answer) -> Iterator[str]:
    yield f"# {escaped(answer.title)}"
    for said in answer.said:
        yield from ("", escaped(said))
    for section in answer.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    if section.title:
        yield from ("", f"{'#' * (section.depth + 1)} {escaped(section.title)}")
    for said in section.said:
        yield from ("", escaped(said))
    if section.items:
        yield ""
    for item in section.items:
        yield from _item(item, "")
    if section.table:
        yield ""
        yield _row(section.table.heads)
        yield _row(["---"] * len(section.table.heads))
        for row in section.table.rows:
            yield _row([escaped(cell) for cell in row])


def _item(item: Item, indent: str) -> Iterator[str]:
    mark = item.mark or "-"
    name = f"**{escaped(item.id)}** " if item.id else ""
    yield f"{indent}{mark} {name}{escaped(item.said)}"
    for part in item.under:
        yield from _item(part, indent + " " * (len(mark) + 1))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
