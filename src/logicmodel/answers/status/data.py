"""The same answer for other programs, keyed as in the model."""

from collections.abc import Iterable, Mapping
from typing import Any

from logicmodel.answers.status.indicators import other
from logicmodel.answers.status.inquiry import Inquiry
from logicmodel.answers.status.lacks import indicator_of, said
from logicmodel.followup.facts import Missing
from logicmodel.followup.keepers import keepers
from logicmodel.followup.verdict import Verdict
from logicmodel.model.elements import Indicator
from logicmodel.model.logic import Connection


def facts_of_all(inquiry: Inquiry) -> dict[str, Any]:
    """How many goals can be decided, each of them, and what is missing for which of them."""
    return {
        "today": inquiry.today.isoformat(),
        "goals": len(inquiry.goals),
        "decided": len(inquiry.decided),
        "too_early": len(inquiry.too_early),
        "decidable": len(inquiry.decidable),
        "results": [_result(inquiry, name) for name in inquiry.goals],
        "missing": _shared(inquiry, inquiry.all_missing),
        "never": _shared(inquiry, inquiry.all_never),
    }


def facts_of(inquiry: Inquiry, name: str) -> dict[str, Any]:
    """One goal, with what is missing.

    ``missing`` would decide the verdict today; ``never`` is what nobody will know of a miss with
    all planned data.
    """
    return {
        **_result(inquiry, name),
        "missing": missing_facts(inquiry, inquiry.missing(name)),
        "never": missing_facts(inquiry, inquiry.never(name)),
    }


def _result(inquiry: Inquiry, name: str) -> dict[str, Any]:
    """What happened to a goal, the verdict and why."""
    account = inquiry.account(name)
    verdict = account.judgement.verdict
    return {
        "id": name,
        "title": inquiry.model.elements[name].title,
        "verdict": verdict.value if verdict else None,
        "possible": [v.value for v in Verdict if v in account.judgement.verdicts],
        "reached": account.reached,
        "time_is_up": inquiry.time_is_up(name),
        "indicators": [indicator_facts(inquiry, each) for each in inquiry.indicators(name)],
        "not_delivered": list(account.failed),
        "failed_conditions": list(account.broken),
        "outside": list(account.outside),
        "weak_link": _link(account.weak) if account.weak else None,
        "wait_until": account.wait.until.isoformat() if account.wait else None,
    }


def _shared(inquiry: Inquiry, some: Mapping[Missing, tuple[str, ...]]) -> list[dict[str, Any]]:
    """What is missing for the same goals together, so that it stands once."""
    together: dict[tuple[str, ...], list[Missing]] = {}
    for missing, goals in some.items():
        together.setdefault(goals, []).append(missing)
    return [
        {"goals": list(goals), "facts": missing_facts(inquiry, missing)}
        for goals, missing in together.items()
    ]


def indicator_facts(inquiry: Inquiry, indicator: Indicator) -> dict[str, Any]:
    """How an indicator stands, and the value that tells."""
    found, theirs = inquiry.progress(indicator), other(inquiry, indicator)
    value = found.value
    share, expected, pace = (
        None if number is None else round(float(number), 4)
        for number in (found.share, found.expected, found.pace)
    )
    return {
        "id": indicator.id,
        "status": found.status.value,
        "value": float(value.value) if value else None,
        "when": value.when if value else None,
        "compared_with": None if theirs is None else float(theirs),
        "share": share,
        "expected": expected,
        "pace": pace,
    }


def _link(connection: Connection) -> dict[str, Any]:
    link = connection.link
    return {
        "source": connection.source,
        "target": link.target,
        "because": link.because,
        "assumptions": [mention.ref or mention.text for mention in link.assumptions],
        "evidence": [
            {"source": evidence.ref or evidence.text, "strength": evidence.strength}
            for evidence in link.evidence
        ],
    }


def missing_facts(inquiry: Inquiry, some: Iterable[Missing]) -> list[dict[str, Any]]:
    """What is missing, and who has it."""
    return [
        {
            "lack": missing.lack,
            "of": str(missing.path[1]),
            "indicator": indicator.id if (indicator := indicator_of(inquiry, missing)) else None,
            "when": missing.when,
            "keepers": [owner.actor for owner in keepers(inquiry.model, missing.path)],
            "said": said(inquiry, missing),
        }
        for missing in some
    ]
