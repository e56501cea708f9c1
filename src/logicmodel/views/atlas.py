"""All the pictures of a model: by level, step, goal or actor, whole, or around something."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, get_args

from logicmodel.diagnostics import Language, Text
from logicmodel.model.logic import LogicModel
from logicmodel.views import cone, saved, topics
from logicmodel.views.compose import Composer
from logicmodel.views.notes import Remarks
from logicmodel.views.selection import Selection, Subject, Topic, split
from logicmodel.views.view import View
from logicmodel.views.web import Web, chain_of
from logicmodel.views.wording import Wording

By = Literal["overview", "level", "step", "goal", "actor", "saved"]
BY: tuple[By, ...] = get_args(By)
"""What pictures can be sorted by."""

MOST = 60
"""Boxes in a picture that a reader can follow."""


class Atlas:
    """The pictures of one model in one language.

    Args:
        model: The model.
        language: What to say things in; the model's own language without it.
        remarks: What boxes say besides the plan (see :func:`logicmodel.views.remarks`); with
            a standing in it, of the model in which that is written in.
        most: More boxes than this are never put into one picture; ``None`` for no bound.
            What does not fit is parted into several pictures, so that nothing is lost.
        chain: Nothing but the chain, from activities to overall goals.

    The pictures of one atlas have different names, and come in the order of the files.
    """

    def __init__(
        self,
        model: LogicModel,
        language: Language | None = None,
        remarks: Remarks | None = None,
        most: int | None = MOST,
        *,
        chain: bool = False,
    ) -> None:
        self._web = Web(chain_of(model) if chain else model)
        self._most = most
        remarks = remarks or Remarks()
        wording = Wording(model, language or model.language, remarks.standing)
        self._composer = Composer(self._web, wording, remarks)

    def by(self, kind: By, only: str = "") -> tuple[View, ...]:
        """The pictures of one kind; none where the model has nothing of it.

        Args:
            kind: ``level``, ``step``, ``goal`` and ``actor`` give one of each (or several, where
                one would be too large), ``overview`` the whole and ``saved`` the model's own views.
            only: The id of the one level, goal, actor or saved view to draw, or the step's key.
        """
        return tuple(
            self._composer.compose(selection)
            for name, selections in self._of_kind(kind)
            if only in ("", name)
            for selection in selections
        )

    def around(
        self, ids: Sequence[str], up: int | None = None, down: int | None = None
    ) -> tuple[View, ...]:
        """What leads to these elements and what they lead to, in one picture.

        Args:
            ids: Elements; those that the model does not have are passed over.
            up: How many steps to follow backwards; all without it.
            down: How many steps to follow forwards; all without it.
        """
        starts = [name for name in dict.fromkeys(ids) if name in self._web.order]
        if not starts:
            return ()
        named = ", ".join(starts)
        about = Text(
            f"Det som leder till {named}, och dit det leder.",
            f"What leads to {named}, and what it leads to.",
        )
        titles = self._web.model.elements[starts[0]].title if len(starts) == 1 else named
        handle = Text(f"fokus-{'-'.join(starts)}", f"focus-{'-'.join(starts)}")
        subject = Subject(handle, Text(titles, titles), about)
        selection = cone.cone(self._web, subject, starts, self._most, cone.Reach(up, down))
        return (self._composer.compose(selection),)

    def _of_kind(self, kind: By) -> Iterator[tuple[str, list[Selection]]]:
        web, most = self._web, self._most
        match kind:
            case "goal":
                yield from cone.goals(web, most)
            case "saved":
                yield from saved.saved(web, most)
            case "overview":
                parts = split(web, topics.overview(web), most)
                # What no picture shows is told below the last one.
                last = [replace(part, others=topics.beside(web)) for part in parts[-1:]]
                yield "", [*parts[:-1], *last]
            case "level":
                yield from self._split(topics.levels(web))
            case "step":
                yield from self._split(topics.steps(web))
            case "actor":
                yield from self._split(topics.actors(web, most))

    def _split(self, found: Iterator[tuple[str, Topic]]) -> Iterator[tuple[str, list[Selection]]]:
        return ((name, split(self._web, topic, self._most)) for name, topic in found)
