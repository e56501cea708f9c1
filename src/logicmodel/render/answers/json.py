"""For other programs: the facts of each answer."""

import json
from collections.abc import Sequence

from logicmodel.answers.answer import Answer
from logicmodel.render.answers.page import Page


def write(answers: Sequence[Answer], page: Page) -> str:  # noqa: ARG001 every format takes a page
    """A list with one object for each model."""
    return json.dumps([a.facts for a in answers], ensure_ascii=False, indent=2) + "\n"
