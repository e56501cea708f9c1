"""LM603: a goal to which most actors of a kind contribute, but not quite all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from logicmodel.diagnostics import Severity, Text
from logicmodel.model.chain import STEP, reading_order
from logicmodel.model.graph import reachable
from logicmodel.model.logic import LogicModel
from logicmodel.model.values import Assignment
from logicmodel.rules.chain import all_links_read
from logicmodel.rules.levels import ranks
from logicmodel.rules.rule import Context, Finding, Page, Rule, called, listed

_FEWEST = 3
# A title that begins so is that of several together, or of nobody by name.
_NAMELESS = frozenset(("the", "all", "de", "den", "det", "alla", "samtliga"))


class _Missing(NamedTuple):
    """Who contributes to a goal, of the actors of one kind on one level, and who does not."""

    level: str
    there: frozenset[str]
    absent: frozenset[str]


def check(context: Context) -> Iterator[Finding]:
    """One finding for those who are missing; of several goals alike the first, with the others."""
    model = context.model
    few = len(model.levels) < 2 or len(model.actors) < _FEWEST
    if few or not context.chain.steps["impact"] or not all_links_read(context):
        return
    if not any("owners" in path or "participants" in path for path in context.broken):
        work = _Work(model)
        if work.whole:
            goals: dict[_Missing, list[str]] = defaultdict(list)
            for goal, missing in _missing(context, work):
                goals[missing].append(goal)
            for missing, some in goals.items():
                yield _finding(model, work, reading_order(model, some), missing)


class _Work:
    """Who takes part in what; a set of actors is a number with a bit for each.

    Only actors of a kind count: three or more on one level whose titles begin or end with the same
    word, such as *Kumla kommun* and *Laxå kommun*, and who take part in something at all. So
    neither *De tolv kommunerna* nor a council is missed where it has no part.
    """

    def __init__(self, model: LogicModel) -> None:
        self.model = model
        kinds = [kind for kind in _kinds(model) if len(kind[1]) >= _FEWEST]
        names = [name for _, kind in kinds for name in kind]
        self.bits = {name: 1 << number for number, name in enumerate(names)}
        self.whole = {kind: sum(self.bits[name] for name in kind[1]) for kind in kinds}

    @cached_property
    def parts(self) -> dict[str, int]:
        """The actors that take part in each step of the chain, here or by an adaptation."""
        parts: dict[str, int] = {}
        for name, element in self.model.elements.items():
            if element.kind in STEP and (element.owners or element.participants):
                parts[name] = self.bits_of((*element.owners, *element.participants))
        for adaptation in self.model.adaptations.values():
            local = self.bits_of((*adaptation.owners, *adaptation.participants))
            of = adaptation.of
            parts[of] = parts.get(of, 0) | local | self.bits.get(adaptation.by, 0)
        return parts

    @cached_property
    def sources(self) -> dict[str, list[str]]:
        """What leads to each element."""
        return {name: [c.source for c in links] for name, links in self.model.incoming.items()}

    def bits_of(self, assignments: Iterable[Assignment]) -> int:
        """The actors of some assignments."""
        bits = 0
        for assignment in assignments:
            bits |= self.bits.get(assignment.actor, 0)
        return bits


def _kinds(model: LogicModel) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Actors of one kind with their level, the largest kind first and no actor twice."""
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    busy = _busy(model)
    for name, actor in model.actors.items():
        words = actor.title.casefold().split()
        named = len(words) > 1 and words[0] not in _NAMELESS
        if named and actor.level in model.levels and name in busy:
            for word in {words[0], words[-1]}:
                kinds[actor.level, word].append(name)
    taken: set[str] = set()
    for (level, _), names in sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0])):
        yield level, tuple(name for name in names if name not in taken)
        taken.update(names)


def _busy(model: LogicModel) -> set[str]:
    """The actors that take part in anything; the others are told of as that."""
    things = (*model.elements.values(), *model.adaptations.values())
    busy = {a.actor for thing in things for a in (*thing.owners, *thing.participants)}
    return busy | {adaptation.by for adaptation in model.adaptations.values()}


def _missing(context: Context, work: _Work) -> Iterator[tuple[str, _Missing]]:
    """Goals with who is missing. Who is missing from a goal is not told again of the next ones."""
    model, rank = context.model, ranks(context.model)
    ways, parts = model.ways, work.parts
    heights = {goal: rank.get(model.elements[goal].level) for goal in context.chain.steps["impact"]}
    behind: dict[str, int] = {}
    told: dict[str, set[_Missing]] = {}
    for knot in reversed(context.chain.knots):
        said = set[_Missing]().union(*(told.get(name, ()) for name in knot)) if told else set()
        here = 0
        for name in knot:
            there = behind.get(name, 0)
            here |= there | parts.get(name, 0)
            height = heights.get(name)
            if height is not None:
                for each in _absent(work, there):
                    if rank[each.level] > height and each not in said:
                        said.add(each)
                        yield name, each
        for name in knot:
            for target in ways[name]:
                behind[target] = behind.get(target, 0) | here
                if said:
                    told.setdefault(target, set()).update(said)


def _absent(work: _Work, there: int) -> Iterator[_Missing]:
    """The kinds of which two in three or more are there, but not all."""
    for (level, names), whole in work.whole.items():
        present = (there & whole).bit_count()
        if present < len(names) and present * 3 >= len(names) * 2:
            here = frozenset(name for name in names if there & work.bits[name])
            yield _Missing(level, here, frozenset(names) - here)


def _finding(model: LogicModel, work: _Work, goals: list[str], missing: _Missing) -> Finding:
    goal, *others = goals
    absent = [name for name in model.actors if name in missing.absent]
    name, who = called(model.elements[goal]), listed(absent)
    there, every = len(missing.there), len(missing.there) + len(absent)
    place = _shared(model, work, goal, missing)
    return Finding(
        ("elements", goal),
        Text(
            f"till {name.sv} bidrar {there} av {every} liknande aktörer på nivån {missing.level}, "
            f"men inte {who.sv}.",
            f"{there} of {every} similar actors on level {missing.level} contribute to {name.en}, "
            f"but not {who.en}.",
        ),
        Text(
            f"Skriv {_what(absent).sv}, till exempel medverkande: {absent[0]} (genomför) under "
            f"{place}.",
            f"Write {_what(absent).en}, for instance participants: {absent[0]} (delivers) below "
            f"{place}.",
        ),
        (
            (("elements", place), Text("Här medverkar andra", "Others take part here")),
            *((("elements", other), Text("Inte heller hit", "Nor to this")) for other in others),
        ),
    )


def _what(absent: list[str]) -> Text:
    if len(absent) > 1:
        return Text("deras del", "their part")
    return Text(f"vad {absent[0]} gör", f"what {absent[0]} does")


def _shared(model: LogicModel, work: _Work, goal: str, missing: _Missing) -> str:
    """What leads to the goal and has most of the actors that are there; of several the first."""
    bits = work.bits_of(Assignment(actor=name) for name in missing.there)
    leading = reachable(work.sources, [goal])
    names = [name for name in model.elements if name in leading]
    return max(names, key=lambda name: (work.parts.get(name, 0) & bits).bit_count())


RULE = Rule(
    code="LM603",
    name=Text("bidrag-saknas", "missing-contributions"),
    severity=Severity.INFO,
    page=Page(
        what=Text(
            "Ett effektmål som de flesta aktörer av ett slag på en lägre nivå bidrar till, men "
            "inte alla.",
            "An impact goal to which most actors of a kind on a lower level contribute, but not "
            "all.",
        ),
        why=Text(
            "Ett gemensamt mål nås inte i hela länet om några står utanför, och ofta har de bara "
            "glömts bort. Aktörer är av samma slag när de finns på samma nivå och deras titlar "
            "börjar eller slutar med samma ord, som Kumla kommun och Laxå kommun. En samlad aktör "
            "som De tolv kommunerna är inget eget slag: står den ensam sägs inget, men är "
            "kommunerna uppräknade räknas var och en. Det krävs minst tre av slaget, och att två "
            "av tre bidrar.",
            "A shared goal is not reached in the whole county while some stand outside, and often "
            "they have just been forgotten. Actors are of one kind if they are on the same level "
            "and their titles begin or end with the same word, such as Kumla Municipality and "
            "Laxå Municipality. A joint actor such as The twelve municipalities is no kind of its "
            "own: where it stands alone nothing is said, but where the municipalities are listed "
            "each one counts. It takes at least three of the kind, of which two in three "
            "contribute.",
        ),
        fix=Text(
            "Skriv vad de som saknas gör: som medverkande, som ansvariga eller i en anpassning. "
            "Är det meningen att de står utanför, tillåt regeln och skriv varför.",
            "Write what the missing ones do: as participants, as responsible or in an adaptation. "
            "If they are meant to stand outside, allow the rule and say why.",
        ),
        source=Text(
            "Nulägesanalys och vägen framåt, Forskningsbaserad samverkan i Region Örebro län "
            "(2023), om att det är oklart vem som deltar i vad och varför.",
            "The present and the way ahead, research-based cooperation in Region Örebro län "
            "(2023), on its being unclear who takes part in what and why.",
        ),
    ),
    bad=Text(
        sv="""
aktör KUMLA "Kumla kommun"
  nivå: kommun
aktör LAXÅ "Laxå kommun"
  nivå: kommun
aktör NORA "Nora kommun"
  nivå: kommun
förutsättning F1 "Nya rektorer har tid avsatt för handledning"
  nivå: kommun
  ansvarig: NORA (följer upp)
  läge: håller (2024)
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: KUMLA (genomför), LAXÅ (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  kräver: F1
  -> P2
""",
        en="""
actor KUMLA "Kumla Municipality"
  level: municipality
actor LAXA "Laxå Municipality"
  level: municipality
actor NORA "Nora Municipality"
  level: municipality
precondition F1 "New principals have time set aside for mentoring"
  level: municipality
  responsible: NORA (follows up)
  state: holds (2024)
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: KUMLA (delivers), LAXA (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  requires: F1
  -> P2
""",
    ),
    good=Text(
        sv="""
aktör KUMLA "Kumla kommun"
  nivå: kommun
aktör LAXÅ "Laxå kommun"
  nivå: kommun
aktör NORA "Nora kommun"
  nivå: kommun
förutsättning F1 "Nya rektorer har tid avsatt för handledning"
  nivå: kommun
  ansvarig: NORA (följer upp)
  läge: håller (2024)
aktivitet A2 "Handledning av nya rektorer"
  nivå: kommun
  ansvarig: KOM
  medverkande: KUMLA (genomför), LAXÅ (genomför), NORA (genomför)
  resurser: "Regionala utvecklingsmedel"
  period: 2024–2026
  status: pågår
  kräver: F1
  -> P2
""",
        en="""
actor KUMLA "Kumla Municipality"
  level: municipality
actor LAXA "Laxå Municipality"
  level: municipality
actor NORA "Nora Municipality"
  level: municipality
precondition F1 "New principals have time set aside for mentoring"
  level: municipality
  responsible: NORA (follows up)
  state: holds (2024)
activity A2 "Mentoring of new principals"
  level: municipality
  responsible: MUN
  participants: KUMLA (delivers), LAXA (delivers), NORA (delivers)
  resources: "Regional development funds"
  period: 2024–2026
  status: ongoing
  requires: F1
  -> P2
""",
    ),
    check=check,
    note=Text("alla är inte med", "not all take part"),
    needs_whole=True,
)
