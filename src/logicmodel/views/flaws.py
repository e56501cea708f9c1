"""What follow-up has shown not to hold: conditions that failed, links where the theory did."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from logicmodel.diagnostics import Language, Text
from logicmodel.followup.reasoning import Reasoning
from logicmodel.followup.verdict import Verdict
from logicmodel.model.chain import STEP
from logicmodel.model.elements import Element, Link
from logicmodel.model.logic import CONDITIONS, Connection
from logicmodel.model.values import Mention
from logicmodel.views.view import Flaw

_FAILED = {
    "assumption": Text("antagandet höll inte", "the assumption failed"),
    "precondition": Text("förutsättningen brast", "the precondition failed"),
}


class Shown(NamedTuple):
    """A flaw, and what shows it in words."""

    flaw: Flaw
    told: str


class Flaws:
    """What has failed in a model, in one language. Each is worked out when a picture shows it."""

    def __init__(self, reasoning: Reasoning, language: Language) -> None:
        self._reasoning = reasoning
        self._model, self._facts = reasoning.model, reasoning.facts
        self._language: Language = language
        self._known: dict[int, Shown | None] = {}

    def of_element(self, element: Element) -> Iterator[str]:
        """What an element itself requires or takes for granted and that does not hold."""
        required = (Mention(ref=name) for name in element.requires)
        for name in dict.fromkeys(self._failing((*required, *element.assumptions))):
            yield f"{self._what_failed(name)}: {name}"

    def of_link(self, link: Link) -> Shown | None:
        """What does not hold on a link of the model: what it takes for granted, or itself."""
        key = id(link)
        if key not in self._known:
            connection = self._connections.get(key)
            self._known[key] = self._shown(connection) if connection else None
        return self._known[key]

    @cached_property
    def _connections(self) -> dict[int, Connection]:
        return {id(c.link): c for c in self._model.connections if c.link.kind == "leads_to"}

    def _shown(self, connection: Connection) -> Shown | None:
        elements, link = self._model.elements, connection.link
        source, target = elements[connection.source], elements[link.target]
        taken = list(self._failing(link.assumptions))
        if source.kind in CONDITIONS:
            taken += self._failing([Mention(ref=source.id)])
        if taken:
            return Shown(Flaw.CONDITION, self._told(taken))
        if source.kind not in STEP or target.kind not in STEP:
            return None
        account = self._reasoning.link(connection)
        match account.judgement.verdict:
            case Verdict.CONDITIONS_LACKING:
                return Shown(Flaw.CONDITION, self._told(account.broken))
            case Verdict.THEORY_FAILURE:
                return Shown(Flaw.THEORY, self._of_theory(source.id, target.id))
        return None

    def _failing(self, mentions: Iterable[Mention]) -> Iterator[str]:
        return (m.ref for m in mentions if m.ref and self._facts.state(m.ref).so is False)

    def _what_failed(self, name: str) -> str:
        kind = self._model.elements[name].kind
        return _FAILED.get(kind, _FAILED["precondition"]).to(self._language)

    def _told(self, names: Iterable[str]) -> str:
        said = "; ".join(
            f"{self._what_failed(name)}: {name} {self._model.elements[name].title}"
            for name in dict.fromkeys(names)
        )
        return f"{said[:1].upper()}{said[1:]}."

    def _of_theory(self, source: str, target: str) -> str:
        said = Text(
            f"{source} kom till stånd och inget som krävdes brast, men {target} nåddes inte.",
            f"{source} came about and nothing it takes failed, but {target} was not reached.",
        )
        verdict = Verdict.THEORY_FAILURE.title.sentence
        return f"{verdict.to(self._language)}: {said.to(self._language)}"
